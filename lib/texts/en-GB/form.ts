/** The guided form. */
export const form = {} as const;
