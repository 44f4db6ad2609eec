import { fail, type Outcome } from '@/lib/core/outcome';
import { subject } from '@/lib/server/auth/sign-in';
import { enterGate, leaveGate } from '@/lib/server/db';
import { answerAsWitness, isToken, type WitnessPage, type WitnessWord, witnessPage } from './testimony';

/** A whole team may answer from one address; links that are none are counted, the others not. */
const MOST_WRONG_LINKS = 50;
/** Answers tried with one link: more than a person needs who forgot a field. */
const MOST_TRIES = 20;

type GateCode = 'link-useless' | 'too-many-attempts';

/** What a link opens, for whoever holds it. Wrong ones are counted by address, so that nobody can try their way in. */
export async function openWitnessPage(
  token: string,
  address: string,
): Promise<Outcome<WitnessPage, GateCode>> {
  const gate = await enterGate([{ subject: subject('link', address), most: MOST_WRONG_LINKS }]);
  if (!gate.open) return fail('too-many-attempts', { minutes: gate.minutes });
  const found = await witnessPage(token);
  // Only this ticket: an honest link must not wipe out what was counted before.
  if (found.ok) await leaveGate(gate.tickets, '');
  return found;
}

export type WitnessCode = GateCode | 'witness-unnamed' | 'role-missing' | 'statement-missing';

export async function answerWitness(
  token: string,
  word: WitnessWord,
  address: string,
): Promise<Outcome<null, WitnessCode>> {
  if (isToken(token)) {
    const gate = await enterGate([{ subject: subject('link', `answer ${token}`), most: MOST_TRIES }]);
    if (!gate.open) return fail('too-many-attempts', { minutes: gate.minutes });
  }
  const page = await openWitnessPage(token, address);
  return page.ok ? answerAsWitness(token, word) : page;
}
