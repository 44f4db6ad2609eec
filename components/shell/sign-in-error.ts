const KNOWN = [
  'wrong-email-or-password',
  'too-many-attempts',
  'disabled',
  'not-known-here',
  'unavailable',
  'unreachable',
  'again',
] as const;
export type SignInError = { code: (typeof KNOWN)[number]; minutes: number };

/** The codes that are ours, `too-many-attempts:5` with its minutes; whatever else may come is «unavailable». */
export function readSignInError(given: string): SignInError {
  const [name, minutes] = given.split(':');
  const code = KNOWN.find((known) => known === name) ?? 'unavailable';
  const waiting = Number(minutes);
  return { code, minutes: Number.isInteger(waiting) && waiting > 0 ? Math.min(waiting, 1440) : 15 };
}
