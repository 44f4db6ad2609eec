import { dayOf } from '@/lib/core/format';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { readCode } from '@/lib/core/review/code';
import { subject } from '@/lib/server/auth/sign-in';
import { enterGate, type FoundPaper, findPaper, leaveGate } from '@/lib/server/db';

/** A pile of papers may be looked up from one address; codes that are none are counted, the others not. */
const MOST_WRONG_CODES = 30;

export type Verified = Omit<FoundPaper, 'submittedAt'> & { readonly code: string; readonly day: string };

/**
 * What anybody may know of a paper whose code they hold. No name, no centre, no title: who guesses a code learns that a paper
 * exists. Wrong ones are counted by address, so that there is no guessing on.
 */
export async function verifyPaper(
  given: string,
  address: string,
): Promise<Outcome<Verified, 'paper-unknown' | 'too-many-attempts'>> {
  const code = readCode(given);
  if (!code) return fail('paper-unknown');
  const gate = await enterGate([{ subject: subject('link', `paper ${address}`), most: MOST_WRONG_CODES }]);
  if (!gate.open) return fail('too-many-attempts', { minutes: gate.minutes });
  const found = await findPaper(code);
  if (!found) return fail('paper-unknown');
  await leaveGate(gate.tickets, '');
  const { submittedAt, ...rest } = found;
  return ok({ ...rest, code, day: dayOf(submittedAt) });
}
