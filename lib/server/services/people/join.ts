import { randomBytes } from 'node:crypto';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { cleanName, LONGEST_NAME, type PasswordFault, passwordFault } from '@/lib/core/people';
import { loadActor } from '@/lib/server/auth/actor';
import { hashPassword, subject } from '@/lib/server/auth/sign-in';
import {
  acceptInvitation,
  enterGate,
  findInvitation,
  inCentre,
  invitationState,
  leaveGate,
} from '@/lib/server/db';
import { record } from '../review/common';
import { hashOfToken } from './invite';

/** A whole classroom may open its links from one address; links that are none are counted, the others not. */
const MOST_WRONG_LINKS = 50;
const TOKEN = /^[\w-]{43}$/;

export type LinkCode =
  | 'invitation-unknown'
  | 'invitation-used'
  | 'invitation-withdrawn'
  | 'invitation-expired'
  | 'too-many-attempts';
export type OpenInvitation = {
  readonly centreName: string;
  readonly email: string;
  readonly name: string;
  readonly expiresAt: string;
  /** They have a password already, here or at another centre. */
  readonly hasAccount: boolean;
};

/** What a link opens, for whoever holds it. Wrong ones are counted, so that nobody can try their way in. */
export async function openInvitation(
  token: string,
  address: string,
): Promise<Outcome<OpenInvitation, LinkCode>> {
  const guesses = subject('link', address);
  const gate = await enterGate([{ subject: guesses, most: MOST_WRONG_LINKS }]);
  if (!gate.open) return fail('too-many-attempts', { minutes: gate.minutes });
  if (!TOKEN.test(token)) return fail('invitation-unknown');
  const hash = hashOfToken(token);
  const found = await findInvitation(hash);
  if (found) {
    // Only this ticket: an honest link must not wipe out what was counted before.
    await leaveGate(gate.tickets, '');
    return ok({
      centreName: found.centreName,
      email: found.email,
      name: found.name,
      expiresAt: found.expiresAt.toISOString(),
      hasAccount: found.hasAccount,
    });
  }
  const state = await invitationState(hash);
  if (state === null) return fail('invitation-unknown');
  await leaveGate(gate.tickets, '');
  if (state === 'withdrawn') return fail('invitation-withdrawn');
  return fail(state === 'expired' ? 'invitation-expired' : 'invitation-used');
}

export type JoinCode = LinkCode | PasswordFault | 'name-missing' | 'name-too-long';
export type JoinedCentre = { readonly email: string; readonly isNew: boolean; readonly centreName: string };

/**
 * Joins the centre that asks, once. Somebody new chooses a name and a password; who has an account keeps both, and the
 * link alone signs nobody in.
 */
export async function join(
  given: { token: string; name: string; password: string },
  address: string,
): Promise<Outcome<JoinedCentre, JoinCode>> {
  const found = await openInvitation(given.token, address);
  if (!found.ok) return found;
  const { email, hasAccount, centreName } = found.value;
  const name = cleanName(given.name);
  if (!hasAccount) {
    if (name === '') return fail('name-missing');
    if (name.length > LONGEST_NAME) return fail('name-too-long');
    const fault = passwordFault(given.password, email);
    if (fault) return fail(fault);
  }
  // Were the account gone by now, a password nobody knows would stand there, not an empty one.
  const hash = await hashPassword(hasAccount ? randomBytes(32).toString('base64') : given.password);
  const joined = await acceptInvitation(hashOfToken(given.token), name || found.value.name, hash);
  if (!joined) return fail('invitation-used');
  const actor = await loadActor(joined.userId, joined.centreId);
  if (actor)
    await inCentre(actor.scope, (tx) =>
      record(tx, {
        centreId: actor.centreId,
        actorId: actor.userId,
        action: 'joined',
        subject: actor.userId,
        detail: { roles: actor.roles },
      }),
    );
  return ok({ email: joined.email, isNew: joined.isNew, centreName });
}
