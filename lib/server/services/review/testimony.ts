import { createHash, randomBytes } from 'node:crypto';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { WitnessAnswer, WitnessRequest, WitnessShown } from '@/lib/core/review/told';
import type { Actor } from '@/lib/server/auth/actor';
import {
  answerTestimony,
  findTestimony,
  inCentre,
  isUuid,
  type Prisma,
  provenCentreOfTestimony,
} from '@/lib/server/db';
import { texts } from '@/lib/texts';
import { allows } from '../access';
import { queueMail, siteUrl } from '../mail-queue';
import { resourceOf } from '../stored';
import { announce, notify, onProposal, record } from './common';
import { mailNotice } from './letters';

const DAYS = 21;
const MOST_OPEN = 20;
const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>"]{2,}$/;

export type Shown = WitnessShown;
export type TestimonyLine = WitnessRequest;
export type TestimonyAnswer = WitnessAnswer;
export type TestimonyCode =
  | 'not-found'
  | 'not-an-email'
  | 'witness-unnamed'
  | 'statement-missing'
  | 'row-gone'
  | 'own-email'
  | 'too-many-asked';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
export const isToken = (token: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(token);

/**
 * Asks a witness by mail to confirm what a row of the practice log says they saw. They are shown the words as they
 * stand now; what the learner changes later does not change what was asked.
 */
export function askWitness(
  actor: Actor,
  id: string,
  wish: { row: string; email: string },
): Promise<Outcome<{ request: string }, TestimonyCode>> {
  return onProposal<{ request: string }, TestimonyCode>(
    actor,
    id,
    'testimony.ask',
    async ({ tx, held }): Promise<Outcome<{ request: string }, TestimonyCode>> => {
      const email = wish.email.trim().toLowerCase();
      if (!EMAIL.test(email) || email.length > 254) return fail('not-an-email');
      if (email === actor.email) return fail('own-email');
      const row = held.document.testimonies.find((one) => one.id === wish.row);
      if (!row) return fail('row-gone');
      const name = row.witness?.trim() ?? '';
      const statement = row.statement?.trim() ?? '';
      if (name === '') return fail('witness-unnamed');
      if (statement === '') return fail('statement-missing');
      const key = { centreId: held.centreId, proposalId: id };
      const open = { ...key, answeredAt: null, cancelledAt: null, expiresAt: { gt: new Date() } };
      if ((await tx.testimonyRequest.count({ where: open })) >= MOST_OPEN) return fail('too-many-asked');
      // A new letter about the same row makes the old link useless.
      await tx.testimonyRequest.updateMany({
        where: { ...open, rowId: row.id },
        data: { cancelledAt: new Date() },
      });

      const token = randomBytes(32).toString('base64url');
      const shown: Shown = {
        learner: actor.name,
        title: held.title,
        contacts: held.document.contacts
          .filter((contact) => row.contacts?.includes(contact.id))
          .map((contact) => ({
            name: contact.name ?? '',
            date: contact.date ?? '',
            did: contact.did ?? '',
          })),
      };
      const { id: request } = await tx.testimonyRequest.create({
        data: {
          ...key,
          rowId: row.id,
          email,
          name,
          statement,
          shown: shown as unknown as Prisma.InputJsonValue,
          tokenHash: hashOf(token),
          askedBy: actor.userId,
          expiresAt: new Date(Date.now() + DAYS * 86_400_000),
        },
        select: { id: true },
      });
      const t = texts();
      await queueMail(tx, held.centreId, {
        to: email,
        subject: t('notices.mail.witness.subject', { learner: actor.name }),
        text: t('notices.mail.witness.text', {
          name,
          learner: actor.name,
          centre: actor.centreName,
          link: siteUrl(`/witness/${token}`),
          days: String(DAYS),
        }),
      });
      await record(tx, {
        centreId: held.centreId,
        actorId: actor.userId,
        action: 'witness-asked',
        subject: id,
        detail: { request, row: row.id },
      });
      return ok({ request });
    },
  );
}

export function cancelWitness(
  actor: Actor,
  id: string,
  request: string,
): Promise<Outcome<null, 'not-found'>> {
  return onProposal<null, 'not-found'>(
    actor,
    id,
    'testimony.ask',
    async ({ tx, held }): Promise<Outcome<null, 'not-found'>> => {
      if (!isUuid(request)) return fail('not-found');
      const { count } = await tx.testimonyRequest.updateMany({
        where: {
          centreId: held.centreId,
          proposalId: id,
          id: request,
          answeredAt: null,
          cancelledAt: null,
        },
        data: { cancelledAt: new Date() },
      });
      return count === 1 ? ok(null) : fail('not-found');
    },
  );
}

/** What was asked of witnesses for a proposal, and what they said, for those who may read it. */
export async function testimoniesOf(
  actor: Actor,
  id: string,
): Promise<Outcome<readonly TestimonyLine[], 'not-found'>> {
  if (!isUuid(id)) return fail('not-found');
  return inCentre(actor.scope, async (tx) => {
    const found = await tx.proposal.findFirst({ where: { centreId: actor.centreId, id, deletedAt: null } });
    if (!found || !allows(actor, 'testimony.read', await resourceOf(tx, found))) return fail('not-found');
    const rows = await tx.testimonyRequest.findMany({
      where: { centreId: actor.centreId, proposalId: id },
      orderBy: { createdAt: 'desc' },
    });
    const now = new Date();
    return ok(
      rows.map((one): TestimonyLine => {
        const outcome = one.outcome as 'confirmed' | 'amended' | 'declined' | null;
        const open = one.cancelledAt ? 'cancelled' : one.expiresAt <= now ? 'expired' : 'asked';
        return {
          id: one.id,
          row: one.rowId,
          name: one.name,
          email: one.email,
          statement: one.statement,
          state: outcome ?? open,
          askedAt: one.createdAt.toISOString(),
          answeredAt: one.answeredAt?.toISOString() ?? null,
          answer: one.answer as TestimonyAnswer | null,
        };
      }),
    );
  });
}

export type WitnessPage = {
  readonly centre: string;
  readonly witness: string;
  readonly statement: string;
  readonly shown: Shown;
  readonly expiresAt: string;
};

/** What the holder of a link is asked; used, withdrawn, expired and unknown links are the same answer. */
export async function witnessPage(token: string): Promise<Outcome<WitnessPage, 'link-useless'>> {
  if (!isToken(token)) return fail('link-useless');
  const found = await findTestimony(hashOf(token));
  if (!found) return fail('link-useless');
  return ok({
    centre: found.centreName,
    witness: found.witness,
    statement: found.statement,
    shown: found.shown as Shown,
    expiresAt: found.expiresAt.toISOString(),
  });
}

export type WitnessWord =
  | {
      readonly outcome: 'confirmed';
      readonly name: string;
      readonly role: string;
      readonly relationship: string;
    }
  | {
      readonly outcome: 'amended';
      readonly name: string;
      readonly role: string;
      readonly relationship: string;
      readonly statement: string;
    }
  | { readonly outcome: 'declined'; readonly name: string; readonly note: string };

const LONGEST = 4_000;

/** The witness's answer, once. Without an account: whoever holds the link is the one who was asked. */
export async function answerAsWitness(
  token: string,
  word: WitnessWord,
): Promise<Outcome<null, 'link-useless' | 'witness-unnamed' | 'role-missing' | 'statement-missing'>> {
  if (!isToken(token)) return fail('link-useless');
  const page = await witnessPage(token);
  if (!page.ok) return page;
  const clip = (text: string, most = 200) => text.replace(/\0/g, '').trim().slice(0, most);
  const name = clip(word.name);
  if (name === '') return fail('witness-unnamed');
  const role = word.outcome === 'declined' ? '' : clip(word.role);
  const relationship = word.outcome === 'declined' ? '' : clip(word.relationship);
  if (word.outcome !== 'declined' && (role === '' || relationship === '')) return fail('role-missing');
  const statement = word.outcome === 'amended' ? clip(word.statement, LONGEST) : page.value.statement;
  if (word.outcome === 'amended' && statement === '') return fail('statement-missing');
  const answer: TestimonyAnswer = {
    name,
    role,
    relationship,
    statement: word.outcome === 'declined' ? '' : statement,
    note: word.outcome === 'declined' ? clip(word.note, LONGEST) : '',
  };
  const done = await answerTestimony(hashOf(token), word.outcome, answer);
  if (!done) return fail('link-useless');
  await inCentre(provenCentreOfTestimony(done), async (tx) => {
    const found = await tx.proposal.findFirst({
      where: { centreId: done.centreId, id: done.proposalId },
      select: { ownerId: true, title: true },
    });
    if (!found) return;
    const notice = {
      kind: 'testimony-answered',
      proposalId: done.proposalId,
      values: { by: name, title: found.title },
      link: `/proposals/${done.proposalId}/practice`,
      dedupe: `testimony ${done.id}`,
    };
    await notify(tx, done.centreId, [found.ownerId], notice);
    await mailNotice(tx, done.centreId, found.ownerId, 'replies', notice);
    await record(tx, {
      centreId: done.centreId,
      actorId: null,
      action: `witness-${word.outcome}`,
      subject: done.proposalId,
      detail: { request: done.id },
    });
    await announce(tx, {
      centreId: done.centreId,
      kind: 'testimony',
      proposalId: done.proposalId,
      audience: 'everyone',
    });
  });
  return ok(null);
}
