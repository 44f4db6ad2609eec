/** The assessment copy. */
export const pdf = {} as const;
