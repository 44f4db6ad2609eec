import type { State } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, Prisma } from '@/lib/server/db';
import { allows, ownThing } from './access';
import { day, stateOf } from './stored';

export type ProposalSummary = {
  id: string;
  title: string;
  templateId: string;
  templateVersion: number;
  state: State;
  dueOn: string | null;
  revision: number;
  updatedAt: string;
};
/** `next` is where the following page starts; null on the last one. */
export type ProposalList = { proposals: ProposalSummary[]; next: string | null };

type Row = {
  id: string;
  title: string;
  template_id: string;
  template_version: number;
  state: string;
  due_on: Date | null;
  revision: number;
  updated_at: Date;
};

const PAGE = 20;
const LARGEST_PAGE = 100;

const cursorOf = ({ updated_at, id }: Row) =>
  Buffer.from(`${updated_at.toISOString()} ${id}`).toString('base64url');

/** A cursor that was not ours simply starts at the beginning. */
function readCursor(cursor: string | undefined): { at: Date; id: string } | null {
  if (!cursor || cursor.length > 200) return null;
  const [at, id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const date = new Date(at ?? '');
  return id && isUuid(id) && !Number.isNaN(date.getTime()) ? { at: date, id } : null;
}

/** The actor's own proposals, last edited first. Pages continue from a key, so the last is as quick as the first. */
export async function listProposals(
  actor: Actor,
  { after, limit = PAGE }: { after?: string | undefined; limit?: number } = {},
): Promise<ProposalList> {
  if (!allows(actor, 'proposal.list', ownThing(actor))) return { proposals: [], next: null };
  const size = Math.min(LARGEST_PAGE, Math.max(1, Math.trunc(limit) || PAGE));
  const from = readCursor(after);
  const rows = await inCentre(
    actor.scope,
    (tx) =>
      tx.$queryRaw<Row[]>`
      select id, title, template_id, template_version, state, due_on, revision, updated_at
      from proposal
      where centre_id = ${actor.centreId}::uuid and owner_id = ${actor.userId}::uuid and deleted_at is null
        ${from ? Prisma.sql`and (updated_at, id) < (${from.at}, ${from.id}::uuid)` : Prisma.empty}
      order by updated_at desc, id desc
      limit ${size + 1}`,
  );
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return {
    proposals: shown.map((row) => ({
      id: row.id,
      title: row.title,
      templateId: row.template_id,
      templateVersion: row.template_version,
      state: stateOf(row.state),
      dueOn: day(row.due_on),
      revision: row.revision,
      updatedAt: row.updated_at.toISOString(),
    })),
    next: last ? cursorOf(last) : null,
  };
}
