/** What each finding says and what to do next, by code. */
export const findings = {} as const;
