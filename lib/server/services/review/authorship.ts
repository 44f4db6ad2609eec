import { dayOf } from '@/lib/core/format';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { SectionId } from '@/lib/core/proposal/catalogue';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { isEditable } from '@/lib/core/review';
import { type Borrowed, borrowedFrom } from '@/lib/core/review/borrowed';
import type { Writing } from '@/lib/core/review/told';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid } from '@/lib/server/db';
import { exampleOf } from '@/lib/server/files/templates';
import { allows } from '../access';
import { day, readStored, resourceOf, stateOf } from '../stored';

export type AuthorshipEntry = { section: SectionId; typed: number; pasted: number; seconds: number };

/** No browser has more than this to tell in one go; what is beyond was not counted by ours. */
export const MOST = { typed: 20_000, pasted: 500_000, seconds: 900 } as const;
const MOST_A_DAY = { typed: 500_000, pasted: 5_000_000, seconds: 86_400 } as const;

/**
 * Adds what a learner's browser counted: signs typed and pasted, and seconds, by section. Numbers only, for one's own
 * proposal, while it can be written. They help a conversation about the work; a browser's count proves nothing.
 */
export async function noteAuthorship(
  actor: Actor,
  id: string,
  entries: readonly AuthorshipEntry[],
  now = new Date(),
): Promise<Outcome<null, 'not-found' | 'locked'>> {
  if (!isUuid(id)) return fail('not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<null, 'not-found' | 'locked'>> => {
    const found = await tx.proposal.findFirst({
      where: { centreId: actor.centreId, id, deletedAt: null },
      select: { ownerId: true, centreId: true, state: true },
    });
    if (!found || !allows(actor, 'proposal.change', found)) return fail('not-found');
    if (!isEditable(stateOf(found.state))) return fail('locked');
    const today = dayOf(now);
    // In one order, so that two tabs telling at once cannot wait for each other in a circle.
    for (const { section, typed, pasted, seconds } of [...entries].sort((a, b) =>
      a.section < b.section ? -1 : 1,
    ))
      await tx.$executeRaw`
        insert into authorship (centre_id, proposal_id, user_id, section, day, typed, pasted, seconds)
        values (${actor.centreId}::uuid, ${id}::uuid, ${actor.userId}::uuid, ${section}, ${today}::date,
          ${typed}, ${pasted}, ${seconds})
        on conflict (centre_id, proposal_id, user_id, section, day) do update set
          typed = least(authorship.typed + excluded.typed, ${MOST_A_DAY.typed}),
          pasted = least(authorship.pasted + excluded.pasted, ${MOST_A_DAY.pasted}),
          seconds = least(authorship.seconds + excluded.seconds, ${MOST_A_DAY.seconds})`;
    return ok(null);
  });
}

/** What a document has from the worked example of its unit; null where the unit has none. */
export function takenFromExample(unit: string, document: ProposalDocument): Borrowed | null {
  const example = exampleOf(unit);
  return example ? borrowedFrom(document, example) : null;
}

/**
 * How a proposal was written, for its author, its assessors and quality assurers. What it has from the worked example is
 * told of the draft to its author, and of what was last handed in to the others.
 */
export async function authorshipOf(actor: Actor, id: string): Promise<Outcome<Writing, 'not-found'>> {
  if (!isUuid(id)) return fail('not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<Writing, 'not-found'>> => {
    const found = await tx.proposal.findFirst({ where: { centreId: actor.centreId, id, deletedAt: null } });
    if (!found || !allows(actor, 'proposal.authorship', await resourceOf(tx, found)))
      return fail('not-found');
    const rows = await tx.authorship.findMany({
      where: { centreId: actor.centreId, proposalId: id, userId: found.ownerId },
      orderBy: [{ day: 'desc' }, { section: 'asc' }],
    });
    const read =
      found.ownerId === actor.userId
        ? found
        : await tx.submission.findFirst({
            where: { centreId: actor.centreId, proposalId: id, withdrawnAt: null },
            orderBy: { number: 'desc' },
          });
    return ok({
      days: rows.map(({ section, typed, pasted, seconds, ...row }) => ({
        day: day(row.day) ?? '',
        section: section as SectionId,
        typed,
        pasted,
        seconds,
      })),
      borrowed: read && takenFromExample(read.templateId, readStored(read.document, read.documentFormat)),
    });
  });
}
