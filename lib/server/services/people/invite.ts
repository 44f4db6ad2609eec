import { createHash, randomBytes } from 'node:crypto';
import { dayOf, formatDate, formatTime } from '@/lib/core/format';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { cleanEmail, cleanName } from '@/lib/core/people';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, type Tx } from '@/lib/server/db';
import { texts } from '@/lib/texts';
import { allows } from '../access';
import { queueMail, siteUrl } from '../mail-queue';
import { record } from '../review/common';
import {
  type Defaults,
  faultsOfInvitee,
  type Invitee,
  judgeList,
  type Known,
  type LineFault,
  type ListCode,
  type ListLine,
  MOST_LINES,
  readList,
} from './invitation-list';

const VALID_MS = 7 * 86_400_000;

/** 32 random bytes; what is kept is their hash, so that a copy of the database opens nothing. */
const newToken = () => randomBytes(32).toString('base64url');
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Invitations of one centre are written one after another, so that nobody is asked twice at once. */
const takeTurns = (tx: Tx, centreId: string) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`invitations ${centreId}`}, 0))`;

const openOnes = (centreId: string) => ({
  centreId,
  acceptedAt: null,
  revokedAt: null,
  expiresAt: { gt: new Date() },
});

async function knownOf(tx: Tx, centreId: string, emails: readonly string[]): Promise<Known> {
  const among = { email: { in: [...emails] } };
  const [cohorts, employers, members, invited] = [
    await tx.cohort.findMany({ where: { centreId }, select: { id: true, name: true } }),
    await tx.employer.findMany({ where: { centreId }, select: { id: true, name: true } }),
    await tx.user.findMany({
      where: { ...among, memberships: { some: { centreId } } },
      select: { email: true },
    }),
    await tx.invitation.findMany({ where: { ...openOnes(centreId), ...among }, select: { email: true } }),
  ];
  const set = (rows: readonly { email: string }[]) => new Set(rows.map(({ email }) => email));
  return { cohorts, employers, members: set(members), invited: set(invited) };
}

export type Preview = {
  readonly lines: readonly ListLine[];
  readonly cohorts: Readonly<Record<string, string>>;
  readonly employers: Readonly<Record<string, string>>;
};

/** What a pasted list would come to. Nothing is written, nothing sent. */
export async function previewList(
  actor: Actor,
  text: string,
  defaults: Defaults,
): Promise<Outcome<Preview, 'not-allowed' | ListCode>> {
  if (!allows(actor, 'people.change')) return fail('not-allowed');
  const read = readList(text);
  if (!read.ok) return read;
  const emails = read.value.map(({ email }) => email);
  const known = await inCentre(actor.scope, (tx) => knownOf(tx, actor.centreId, emails));
  const lines = judgeList(read.value, known, defaults);
  const named = (all: readonly { id: string; name: string }[], used: readonly (string | null)[]) =>
    Object.fromEntries(all.filter(({ id }) => used.includes(id)).map(({ id, name }) => [id, name]));
  return ok({
    lines,
    cohorts: named(
      known.cohorts,
      lines.map(({ cohortId }) => cohortId),
    ),
    employers: named(
      known.employers,
      lines.map(({ employerId }) => employerId),
    ),
  });
}

function letter(actor: Actor, who: { name: string; email: string; roles: readonly string[] }, token: string) {
  const t = texts();
  const until = new Date(Date.now() + VALID_MS);
  const roles = who.roles
    .map((role) => t(`people.as.${role as Invitee['roles'][number]}`))
    .join(` ${t('people.and')} `);
  const lines = [
    t('people.letter.greeting', { name: who.name }),
    t('people.letter.says', { by: actor.name, centre: actor.centreName, roles }),
    `${t('people.letter.open', { date: formatDate(dayOf(until)), time: formatTime(until) })}\n${siteUrl(`/join/${token}`)}`,
    t('people.letter.unexpected'),
  ];
  return {
    to: who.email,
    subject: t('people.letter.subject', { centre: actor.centreName }),
    text: `${lines.join('\n\n')}\n`,
  };
}

export type Refused = { readonly at: number; readonly faults: readonly LineFault[] };
export type Invited = { readonly sent: number; readonly refused: readonly Refused[] };

/** Sends the invitations that can be sent; the others come back with what stands against them, by their place. */
export async function invite(
  actor: Actor,
  given: readonly Invitee[],
): Promise<Outcome<Invited, 'not-allowed' | 'list-empty' | 'list-too-long'>> {
  if (!allows(actor, 'people.change')) return fail('not-allowed');
  if (given.length === 0) return fail('list-empty');
  if (given.length > MOST_LINES) return fail('list-too-long', { most: MOST_LINES });
  const people = given.map((one) => ({
    ...one,
    name: cleanName(one.name),
    email: cleanEmail(one.email),
    roles: [...new Set(one.roles)],
  }));
  return inCentre(actor.scope, async (tx) => {
    await takeTurns(tx, actor.centreId);
    const known = await knownOf(
      tx,
      actor.centreId,
      people.map(({ email }) => email),
    );
    const seen = new Set<string>();
    const refused: Refused[] = [];
    let sent = 0;
    for (const [at, who] of people.entries()) {
      const faults = faultsOfInvitee(who, known);
      if (seen.has(who.email)) faults.push({ code: 'twice-in-list' });
      seen.add(who.email);
      if (faults.length > 0) {
        refused.push({ at, faults });
        continue;
      }
      const token = newToken();
      const { id } = await tx.invitation.create({
        data: {
          centreId: actor.centreId,
          name: who.name,
          email: who.email,
          roles: who.roles,
          cohortId: who.cohortId,
          employerId: who.employerId,
          tokenHash: hashOfToken(token),
          invitedBy: actor.userId,
          expiresAt: new Date(Date.now() + VALID_MS),
        },
        select: { id: true },
      });
      await queueMail(tx, actor.centreId, letter(actor, who, token));
      await record(tx, {
        centreId: actor.centreId,
        actorId: actor.userId,
        action: 'invited',
        subject: id,
        detail: { roles: who.roles },
      });
      sent += 1;
    }
    return ok({ sent, refused });
  });
}

export type InvitationCode =
  | 'not-allowed'
  | 'invitation-not-found'
  | 'invitation-over'
  | 'already-member'
  | 'already-invited';

/** A new link by mail; the old one dies with it. Also for an invitation that has run out. */
export async function inviteAgain(actor: Actor, id: string): Promise<Outcome<null, InvitationCode>> {
  if (!allows(actor, 'people.change')) return fail('not-allowed');
  if (!isUuid(id)) return fail('invitation-not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<null, InvitationCode>> => {
    await takeTurns(tx, actor.centreId);
    const found = await tx.invitation.findUnique({
      where: { centreId_id: { centreId: actor.centreId, id } },
    });
    if (!found) return fail('invitation-not-found');
    if (found.acceptedAt || found.revokedAt) return fail('invitation-over');
    const { centreId } = actor;
    const { email } = found;
    if (
      await tx.user.findFirst({ where: { email, memberships: { some: { centreId } } }, select: { id: true } })
    )
      return fail('already-member');
    const other = await tx.invitation.findFirst({
      where: { ...openOnes(centreId), email, id: { not: id } },
      select: { id: true },
    });
    if (other) return fail('already-invited');
    const token = newToken();
    // Accepting takes no turn with us: whoever was quicker, the row says.
    const { count } = await tx.invitation.updateMany({
      where: { centreId, id, acceptedAt: null, revokedAt: null },
      data: { tokenHash: hashOfToken(token), expiresAt: new Date(Date.now() + VALID_MS) },
    });
    if (count === 0) return fail('invitation-over');
    await queueMail(tx, centreId, letter(actor, found, token));
    await record(tx, { centreId, actorId: actor.userId, action: 'invited-again', subject: id });
    return ok(null);
  });
}

export async function withdrawInvitation(actor: Actor, id: string): Promise<Outcome<null, InvitationCode>> {
  if (!allows(actor, 'people.change')) return fail('not-allowed');
  if (!isUuid(id)) return fail('invitation-not-found');
  const { centreId } = actor;
  return inCentre(actor.scope, async (tx): Promise<Outcome<null, InvitationCode>> => {
    const found = await tx.invitation.findUnique({
      where: { centreId_id: { centreId, id } },
      select: { id: true },
    });
    if (!found) return fail('invitation-not-found');
    const { count } = await tx.invitation.updateMany({
      where: { centreId, id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return fail('invitation-over');
    await record(tx, { centreId, actorId: actor.userId, action: 'invitation-withdrawn', subject: id });
    return ok(null);
  });
}
