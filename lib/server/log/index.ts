import pino from 'pino';

/**
 * One JSON object a line. What goes in: ids, codes, routes, status, time. What never does: names, e-mail
 * addresses, titles, anything a person wrote.
 */
export const log = pino({
  level: process.env.UPMARK_LOG_LEVEL ?? (process.env.VITEST ? 'silent' : 'info'),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

/** What may be told of an unexpected fault: its kind and where it came from, not its words. */
export function faultOf(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: error.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
}
