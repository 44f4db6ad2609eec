import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, Prisma, type Tx } from '@/lib/server/db';
import { allows } from '../access';
import { cursorOf, PAGE, pageOf, readTimeCursor } from './pages';

export type RecordLine = {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  /** Null: done by nobody in particular, such as by the passing of time. */
  readonly by: string | null;
  /** What it was done to, by name where it still has one. */
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Names for ids in `detail`. */
  readonly named: Readonly<Record<string, string>>;
};
export type RecordPage = {
  readonly lines: readonly RecordLine[];
  readonly next: string | null;
  readonly actions: readonly string[];
};

/** Names of whatever these ids stand for. The record keeps ids alone, so that it names nobody who was erased. */
async function namesOf(tx: Tx, centreId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const among = { centreId, id: { in: ids.filter(isUuid) } };
  const select = { id: true, name: true } as const;
  const rows = [
    ...(await tx.user.findMany({ where: { id: among.id }, select })),
    ...(await tx.cohort.findMany({ where: among, select })),
    ...(await tx.employer.findMany({ where: among, select })),
    ...(await tx.invitation.findMany({ where: among, select })),
    ...(await tx.proposal.findMany({ where: among, select: { id: true, title: true } })).map(
      ({ id, title }) => ({ id, name: title }),
    ),
  ];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What was done that somebody may have to answer for, newest first. */
export async function readRecord(
  actor: Actor,
  { action, after }: { action?: string; after?: string } = {},
): Promise<Outcome<RecordPage, 'not-allowed'>> {
  if (!allows(actor, 'record.read')) return fail('not-allowed');
  const { centreId } = actor;
  const from = readTimeCursor(after);
  return inCentre(actor.scope, async (tx) => {
    type Row = {
      id: string;
      at: Date;
      action: string;
      actor_id: string | null;
      subject: string;
      detail: unknown;
    };
    const rows = await tx.$queryRaw<Row[]>`
      select id, at, action, actor_id, subject, detail from audit_entry
      where centre_id = ${centreId}::uuid
        ${action ? Prisma.sql`and action = ${action.replace(/\0/g, '')}` : Prisma.empty}
        ${from ? Prisma.sql`and (at, id) < (${from.at}, ${from.id}::uuid)` : Prisma.empty}
      order by at desc, id desc
      limit ${PAGE + 1}`;
    const actions = await tx.auditEntry.findMany({
      where: { centreId },
      distinct: ['action'],
      select: { action: true },
      orderBy: { action: 'asc' },
      take: 100,
    });
    const { shown, next } = pageOf(rows, (row) => cursorOf(row.at.toISOString(), row.id));
    const detailOf = (row: Row) => (row.detail ?? {}) as Record<string, unknown>;
    const ids = shown.flatMap((row) => [
      row.actor_id ?? '',
      row.subject,
      ...Object.values(detailOf(row)).filter((value): value is string => typeof value === 'string'),
    ]);
    const names = await namesOf(tx, centreId, [...new Set(ids)]);
    return ok({
      lines: shown.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        action: row.action,
        by: row.actor_id === null ? null : (names.get(row.actor_id) ?? ''),
        subject: names.get(row.subject) ?? '',
        detail: detailOf(row),
        named: Object.fromEntries(
          Object.values(detailOf(row)).flatMap((value) => {
            const name = typeof value === 'string' ? names.get(value) : undefined;
            return name === undefined ? [] : [[String(value), name]];
          }),
        ),
      })),
      next,
      actions: actions.map((row) => row.action),
    });
  });
}
