import type { CheckResult, Collector } from '../collect';

/** What a marker ticks although a row or two are weak. */
export const MOST = 2 / 3;
export const HALF = 1 / 2;
/** Where each is asked for: all of them, but for one among many. */
export const NEARLY_ALL = 0.8;

/**
 * The outcome of a check over rows as a marker would give it: a weak row among many good ones is told, and costs
 * nothing. A contradiction is always asked about.
 */
export function mostly(
  c: Collector,
  sound: number,
  total: number,
  { min = 1, share = MOST, since = 0 }: { min?: number; share?: number; since?: number } = {},
): CheckResult {
  if (sound === 0 && min > 0) return c.done('not-yet');
  const clash = c.findings.slice(since).some((one) => one.kind === 'clash');
  return c.done(sound >= min && sound >= total * share && !clash ? 'met' : 'partly');
}

/** True when the outcome is one a marker ticks. */
export const isMet = (result: CheckResult): boolean => result.outcome === 'met';
