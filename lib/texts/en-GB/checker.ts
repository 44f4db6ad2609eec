/** How verdicts, statuses and counts are spoken of. */
export const checker = {} as const;
