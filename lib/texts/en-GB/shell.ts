/** Header, sign-in, home, errors. */
export const shell = {} as const;
