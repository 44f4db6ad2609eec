import { dayOf } from '@/lib/core/format';
import { EDITABLE } from '@/lib/core/review';
import { type CentreScope, inCentre } from '@/lib/server/db';
import { day } from '../stored';
import { notify } from './common';
import { mailNotice } from './letters';

/** How many days before the due day a learner is reminded; and once when it has passed. */
const DAYS_BEFORE = 3;

/** Reminds learners of proposals due soon or overdue that are still theirs to write. Each reason once. */
export async function remind(scope: CentreScope, now = new Date()): Promise<number> {
  const { centreId } = scope;
  const today = dayOf(now);
  const soon = dayOf(new Date(now.getTime() + DAYS_BEFORE * 86_400_000));
  return inCentre(scope, async (tx) => {
    const found = await tx.proposal.findMany({
      where: {
        centreId,
        deletedAt: null,
        state: { in: [...EDITABLE] },
        dueOn: { not: null, lte: new Date(soon) },
      },
      select: { id: true, ownerId: true, title: true, dueOn: true },
      take: 500,
    });
    let told = 0;
    for (const one of found) {
      const due = day(one.dueOn) ?? '';
      const kind = due < today ? 'overdue' : 'due-soon';
      const dedupe = `${kind} ${one.id} ${due}`;
      const known = await tx.notice.findUnique({
        where: { centreId_userId_dedupe: { centreId, userId: one.ownerId, dedupe } },
        select: { id: true },
      });
      if (known) continue;
      const notice = {
        kind,
        proposalId: one.id,
        values: { title: one.title, due },
        link: `/proposals/${one.id}`,
        dedupe,
      };
      await notify(tx, centreId, [one.ownerId], notice);
      await mailNotice(tx, centreId, one.ownerId, 'reminders', notice);
      told++;
    }
    return told;
  });
}
