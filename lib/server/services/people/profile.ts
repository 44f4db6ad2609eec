import { fail, type Outcome, ok } from '@/lib/core/outcome';
import {
  choiceOf,
  cleanName,
  type Device,
  deviceOf,
  type LetterChoice,
  LONGEST_NAME,
  LONGEST_PASSWORD,
  type PasswordFault,
  passwordFault,
} from '@/lib/core/people';
import type { Actor } from '@/lib/server/auth/actor';
import { SESSION_DAYS } from '@/lib/server/auth/days';
import { hashPassword, isPassword, subject } from '@/lib/server/auth/sign-in';
import {
  endSessions,
  enterGate,
  findForSignIn,
  inCentre,
  leaveGate,
  liveSessions,
  setName,
  setPassword,
} from '@/lib/server/db';
import { allows, ownThing } from '../access';
import { record } from '../review/common';

export type Session = {
  readonly id: string;
  readonly device: Device;
  readonly since: string;
  readonly lastSeen: string;
  readonly here: boolean;
};
export type Profile = {
  readonly name: string;
  readonly email: string;
  readonly centreName: string;
  readonly roles: Actor['roles'];
  readonly letters: LetterChoice;
  readonly sessions: readonly Session[];
  /** Without one they sign in with their organisation's account, and there is none to change. */
  readonly hasPassword: boolean;
};

/** What the person sees of themselves. */
export async function profile(actor: Actor): Promise<Outcome<Profile, 'not-allowed'>> {
  if (!allows(actor, 'profile.read', ownThing(actor))) return fail('not-allowed');
  const [member, sessions, signIn] = await Promise.all([
    inCentre(actor.scope, (tx) =>
      tx.membership.findUnique({
        where: { centreId_userId: { centreId: actor.centreId, userId: actor.userId } },
        select: { notices: true },
      }),
    ),
    liveSessions(actor.userId, SESSION_DAYS),
    findForSignIn(actor.email),
  ]);
  return ok({
    name: actor.name,
    email: actor.email,
    centreName: actor.centreName,
    roles: actor.roles,
    letters: choiceOf(member?.notices),
    hasPassword: Boolean(signIn?.passwordHash),
    sessions: sessions
      .map(({ id, agent, createdAt, lastSeenAt }) => ({
        id,
        device: deviceOf(agent),
        since: createdAt.toISOString(),
        lastSeen: lastSeenAt.toISOString(),
        here: id === actor.sessionId,
      }))
      .sort((a, b) => Number(b.here) - Number(a.here)),
  });
}

export async function changeName(
  actor: Actor,
  given: string,
): Promise<Outcome<{ name: string }, 'not-allowed' | 'name-missing' | 'name-too-long'>> {
  if (!allows(actor, 'profile.change', ownThing(actor))) return fail('not-allowed');
  const name = cleanName(given);
  if (name === '') return fail('name-missing');
  if (name.length > LONGEST_NAME) return fail('name-too-long');
  await setName(actor.userId, name);
  return ok({ name });
}

export async function chooseLetters(
  actor: Actor,
  letters: LetterChoice,
): Promise<Outcome<null, 'not-allowed'>> {
  if (!allows(actor, 'profile.change', ownThing(actor))) return fail('not-allowed');
  await inCentre(actor.scope, (tx) =>
    tx.membership.update({
      where: { centreId_userId: { centreId: actor.centreId, userId: actor.userId } },
      data: { notices: { ...letters } },
      select: { userId: true },
    }),
  );
  return ok(null);
}

const MOST_TRIES = 10;
export type PasswordCode =
  | 'not-allowed'
  | 'password-none'
  | 'password-wrong'
  | 'password-same'
  | 'too-many-attempts'
  | PasswordFault;

/** A new password, for who knows the old one. Every other browser is signed out: one of them may be the reason. */
export async function changePassword(
  actor: Actor,
  { old, wanted }: { old: string; wanted: string },
): Promise<Outcome<{ ended: number }, PasswordCode>> {
  if (!allows(actor, 'profile.change', ownThing(actor))) return fail('not-allowed');
  const fault = passwordFault(wanted, actor.email);
  if (fault) return fail(fault);
  const tries = subject('password', actor.userId);
  const gate = await enterGate([{ subject: tries, most: MOST_TRIES }]);
  if (!gate.open) return fail('too-many-attempts', { minutes: gate.minutes });
  const known = await findForSignIn(actor.email);
  if (!known?.passwordHash) return fail('password-none');
  if (old.length > LONGEST_PASSWORD || !(await isPassword(known.passwordHash, old)))
    return fail('password-wrong');
  await leaveGate(gate.tickets, tries);
  if (old === wanted) return fail('password-same');
  await setPassword(actor.userId, await hashPassword(wanted));
  const ended = await endSessions(actor.userId, { allBut: actor.sessionId ?? null });
  await inCentre(actor.scope, (tx) =>
    record(tx, {
      centreId: actor.centreId,
      actorId: actor.userId,
      action: 'password-changed',
      subject: actor.userId,
    }),
  );
  return ok({ ended });
}

/** Signs one browser out, or all but this one. Somebody else's session is as good as none. */
export async function endSession(
  actor: Actor,
  which: string | 'others',
): Promise<Outcome<{ ended: number }, 'not-allowed' | 'session-not-found'>> {
  if (!allows(actor, 'profile.change', ownThing(actor))) return fail('not-allowed');
  const ended = await endSessions(
    actor.userId,
    which === 'others' ? { allBut: actor.sessionId ?? null } : { only: which },
  );
  return which !== 'others' && ended === 0 ? fail('session-not-found') : ok({ ended });
}
