import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { SIGNED_OFF, type State } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, Prisma } from '@/lib/server/db';
import { allows } from '../access';
import { stateOf } from '../stored';
import { cursorOf, likeOf, PAGE, pageOf, readTimeCursor } from './pages';

/** Who, what, and where it stands: an administrator reads no more of a proposal than unlocking it needs. */
export type SignedOffLine = {
  readonly id: string;
  readonly learner: string;
  readonly title: string;
  readonly state: State;
  readonly since: string;
};
type Row = { id: string; learner: string; title: string; state: string; state_since: Date };

export async function listSignedOff(
  actor: Actor,
  { search, after }: { search?: string; after?: string } = {},
): Promise<Outcome<{ lines: readonly SignedOffLine[]; next: string | null }, 'not-allowed'>> {
  if (!allows(actor, 'review.unlock')) return fail('not-allowed');
  const [from, like] = [readTimeCursor(after), likeOf(search)];
  const rows = await inCentre(
    actor.scope,
    (tx) => tx.$queryRaw<Row[]>`
      select p.id, u.name as learner, p.title, p.state, p.state_since
      from proposal p join user_account u on u.id = p.owner_id
      where p.centre_id = ${actor.centreId}::uuid and p.deleted_at is null and p.state = any(${[...SIGNED_OFF]})
        ${like ? Prisma.sql`and (u.name ilike ${like} or p.title ilike ${like})` : Prisma.empty}
        ${from ? Prisma.sql`and (p.state_since, p.id) < (${from.at}, ${from.id}::uuid)` : Prisma.empty}
      order by p.state_since desc, p.id desc
      limit ${PAGE + 1}`,
  );
  const { shown, next } = pageOf(rows, (row) => cursorOf(row.state_since.toISOString(), row.id));
  return ok({
    lines: shown.map((row) => ({
      id: row.id,
      learner: row.learner,
      title: row.title,
      state: stateOf(row.state),
      since: row.state_since.toISOString(),
    })),
    next,
  });
}
