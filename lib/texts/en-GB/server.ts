/** Error messages of services and routes, by stable code. */
export const server = {} as const;
