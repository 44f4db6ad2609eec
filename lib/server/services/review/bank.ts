import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, Prisma, type Tx } from '@/lib/server/db';
import { findTemplate, loadTemplates } from '@/lib/server/files/templates';
import { allows } from '../access';
import { cursorOf, likeOf, PAGE, pageOf, readCursor } from '../people/pages';

export type BankEntry = {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly point: string | null;
  readonly templateId: string | null;
  readonly mine: boolean;
};
export type BankLine = BankEntry & {
  readonly changedAt: string;
  readonly retired: boolean;
  /** Whether this person may change it: one's own, or the centre's for those who keep it. */
  readonly may: boolean;
};
export type BankCode =
  | 'not-allowed'
  | 'bank-gone'
  | 'bank-changed'
  | 'bank-full'
  | 'comment-empty'
  | 'comment-too-long'
  | 'name-missing'
  | 'unknown-template'
  | 'unknown-point';
export const WHOSE = ['own', 'centre'] as const;
export type Wish = {
  readonly title: string;
  readonly body: string;
  readonly point: string | null;
  readonly templateId: string | null;
};

export const LONGEST = 4_000;
const LONGEST_TITLE = 120;
const MOST = 1_000;

type Row = {
  id: string;
  ownerId: string | null;
  title: string;
  body: string;
  point: string | null;
  templateId: string | null;
};
const entryOf = (actor: Actor, row: Row): BankEntry => ({
  id: row.id,
  title: row.title,
  body: row.body,
  point: row.point,
  templateId: row.templateId,
  mine: row.ownerId === actor.userId,
});
const keeps = (actor: Actor, ownerId: string | null): boolean =>
  ownerId === null
    ? allows(actor, 'review.bank-centre')
    : ownerId === actor.userId && allows(actor, 'review.bank');

/** Whether somebody has a bank of their own, and whether they keep the centre's. */
export const bankDuties = (actor: Actor): { readonly own: boolean; readonly centre: boolean } => ({
  own: allows(actor, 'review.bank'),
  centre: allows(actor, 'review.bank-centre'),
});

/** Whose entries somebody reads: one's own where one writes comments, the centre's also where one keeps them. */
const ownersOf = (actor: Actor): readonly ('own' | 'centre')[] =>
  allows(actor, 'review.bank') ? WHOSE : allows(actor, 'review.bank-centre') ? ['centre'] : [];

/** Comments used again: the actor's own and the centre's, for a unit. */
export async function bankFor(
  actor: Actor,
  templateId: string,
): Promise<Outcome<readonly BankEntry[], 'not-allowed'>> {
  if (!allows(actor, 'review.bank')) return fail('not-allowed');
  return inCentre(actor.scope, async (tx) => {
    const found = await tx.bankComment.findMany({
      where: {
        centreId: actor.centreId,
        retiredAt: null,
        AND: [
          { OR: [{ ownerId: actor.userId }, { ownerId: null }] },
          { OR: [{ templateId }, { templateId: null }] },
        ],
      },
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
      take: MOST,
    });
    return ok(found.map((one) => entryOf(actor, one)));
  });
}

export type BankFilter = {
  readonly search?: string;
  readonly whose?: 'own' | 'centre';
  readonly templateId?: string;
  readonly point?: string;
  readonly retired?: boolean;
  readonly after?: string;
};
export type BankList = { readonly lines: readonly BankLine[]; readonly next: string | null };
type Found = {
  id: string;
  owner_id: string | null;
  title: string;
  body: string;
  point: string | null;
  template_id: string | null;
  changed_at: Date;
  retired_at: Date | null;
  sorted: string;
};

/** The bank to be looked after, in the order of units and their points. */
export async function listBank(
  actor: Actor,
  { search, whose, templateId, point, retired = false, after }: BankFilter = {},
): Promise<Outcome<BankList, 'not-allowed'>> {
  const owners = ownersOf(actor).filter((one) => !whose || one === whose);
  if (ownersOf(actor).length === 0) return fail('not-allowed');
  const [from, like] = [readCursor(after), likeOf(search)];
  // As the units and their points follow one another; what is for every unit comes first, what is no longer known last.
  const order = loadTemplates().templates.flatMap(({ id, markingPoints }) => [
    `${id} `,
    ...markingPoints.map((one) => `${id} ${one.id}`),
  ]);
  const about = Prisma.sql`(coalesce(template_id, '') || ' ' || coalesce(point, ''))`;
  const rank = Prisma.sql`case when template_id is null then 0 else coalesce(array_position(${order}::text[], ${about}), 9999) end`;
  const key = Prisma.sql`(lpad((${rank})::text, 4, '0') || ' ' || ${about} || ' ' || lower(title)) collate "C"`;
  const rows = await inCentre(
    actor.scope,
    (tx) => tx.$queryRaw<Found[]>`
      select id, owner_id, title, body, point, template_id, changed_at, retired_at, ${key} as sorted
      from bank_comment
      where centre_id = ${actor.centreId}::uuid
        and ((owner_id is null and ${owners.includes('centre')}) or (owner_id = ${actor.userId}::uuid and ${owners.includes('own')}))
        and (retired_at is not null) = ${retired}
        ${like ? Prisma.sql`and (title ilike ${like} or body ilike ${like})` : Prisma.empty}
        ${templateId ? Prisma.sql`and template_id = ${templateId}` : Prisma.empty}
        ${point ? Prisma.sql`and point = ${point}` : Prisma.empty}
        ${from ? Prisma.sql`and (${key}, id) > (${from.key} collate "C", ${from.id}::uuid)` : Prisma.empty}
      order by ${key}, id
      limit ${PAGE + 1}`,
  );
  const { shown, next } = pageOf(rows, (row) => cursorOf(row.sorted, row.id));
  return ok({ lines: shown.map((row) => lineOf(actor, row)), next });
}

const lineOf = (actor: Actor, row: Omit<Found, 'sorted'>): BankLine => ({
  ...entryOf(actor, { ...row, ownerId: row.owner_id, templateId: row.template_id }),
  changedAt: row.changed_at.toISOString(),
  retired: row.retired_at !== null,
  may: keeps(actor, row.owner_id),
});

/** One entry that this person may change; anybody else's is as good as none. */
export async function bankEntry(actor: Actor, id: string): Promise<Outcome<BankLine, 'bank-gone'>> {
  const row = await inCentre(actor.scope, (tx) => find(tx, actor, id));
  if (!row) return fail('bank-gone');
  return ok(
    lineOf(actor, {
      ...row,
      owner_id: row.ownerId,
      template_id: row.templateId,
      changed_at: row.changedAt,
      retired_at: row.retiredAt,
    }),
  );
}

async function find(tx: Tx, actor: Actor, id: string) {
  if (!isUuid(id)) return null;
  const row = await tx.bankComment.findUnique({ where: { centreId_id: { centreId: actor.centreId, id } } });
  return row && keeps(actor, row.ownerId) ? row : null;
}

/** What is wished for, made fit to be kept. A point belongs to a unit; what an entry has already may stay, though its unit be gone. */
function soundly(wish: Wish, has?: Row): Outcome<Wish, BankCode> {
  // PostgreSQL takes no NUL.
  const clean = (text: string) => text.replace(/\0/g, '').trim();
  const [title, body] = [clean(wish.title).slice(0, LONGEST_TITLE), clean(wish.body)];
  if (title === '') return fail('name-missing');
  if (body === '') return fail('comment-empty');
  if (body.length > LONGEST) return fail('comment-too-long', { most: LONGEST });
  const [templateId, point] = [wish.templateId || null, wish.point || null];
  if (!has || has.templateId !== templateId || has.point !== point) {
    const template = templateId === null ? null : findTemplate(templateId);
    if (templateId !== null && !template) return fail('unknown-template');
    if (point !== null && !template?.markingPoints.some(({ id }) => id === point))
      return fail('unknown-point');
  }
  return ok({ title, body, point, templateId });
}

export async function keepInBank(
  actor: Actor,
  { shared, ...wish }: Wish & { shared: boolean },
): Promise<Outcome<{ id: string }, BankCode>> {
  const ownerId = shared ? null : actor.userId;
  if (!keeps(actor, ownerId)) return fail('not-allowed');
  const sound = soundly(wish);
  if (!sound.ok) return sound;
  return inCentre(actor.scope, async (tx): Promise<Outcome<{ id: string }, BankCode>> => {
    if (await isFull(tx, actor, ownerId)) return fail('bank-full');
    return ok(
      await tx.bankComment.create({
        data: { centreId: actor.centreId, ownerId, ...sound.value },
        select: { id: true },
      }),
    );
  });
}

const isFull = async (tx: Tx, actor: Actor, ownerId: string | null): Promise<boolean> =>
  (await tx.bankComment.count({ where: { centreId: actor.centreId, ownerId, retiredAt: null } })) >= MOST;

/** Other words for an entry. `was`: when the words one saw were written; who comes later is told. */
export async function changeInBank(
  actor: Actor,
  id: string,
  { was, ...wish }: Wish & { was: string },
): Promise<Outcome<{ changedAt: string }, BankCode>> {
  return inCentre(actor.scope, async (tx): Promise<Outcome<{ changedAt: string }, BankCode>> => {
    const row = await find(tx, actor, id);
    if (!row) return fail('bank-gone');
    const sound = soundly(wish, row);
    if (!sound.ok) return sound;
    if (row.changedAt.toISOString() !== was) return fail('bank-changed');
    const changedAt = new Date();
    const { count } = await tx.bankComment.updateMany({
      where: { centreId: actor.centreId, id, changedAt: row.changedAt },
      data: { ...sound.value, changedAt },
    });
    return count === 1 ? ok({ changedAt: changedAt.toISOString() }) : fail('bank-changed');
  });
}

/** Takes an entry out of use, or brings it back. Comments made with it keep their words. */
export async function retireInBank(
  actor: Actor,
  id: string,
  retired: boolean,
): Promise<Outcome<null, BankCode>> {
  return inCentre(actor.scope, async (tx): Promise<Outcome<null, BankCode>> => {
    const row = await find(tx, actor, id);
    if (!row) return fail('bank-gone');
    if ((row.retiredAt !== null) === retired) return ok(null);
    if (!retired && (await isFull(tx, actor, row.ownerId))) return fail('bank-full');
    await tx.bankComment.update({
      where: { centreId_id: { centreId: actor.centreId, id } },
      data: { retiredAt: retired ? new Date() : null },
      select: { id: true },
    });
    return ok(null);
  });
}
