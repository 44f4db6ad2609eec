import { SIGNED_OFF } from '@/lib/core/review';
import type { Tx } from '@/lib/server/db';

export type Place = { cohortId: string; employerId: string | null; dueOn: Date | null };

/** The learner's cohort for a unit or, failing that, one that takes any; the newest of several. */
export async function placeFor(
  tx: Tx,
  centreId: string,
  userId: string,
  templateId: string,
): Promise<Place | null> {
  for (const template of [templateId, null]) {
    const found = await tx.cohortMember.findFirst({
      where: { centreId, userId, cohort: { templateId: template } },
      orderBy: [{ cohort: { createdAt: 'desc' } }, { cohortId: 'desc' }],
      select: { cohortId: true, employerId: true, cohort: { select: { dueOn: true } } },
    });
    if (found) return { cohortId: found.cohortId, employerId: found.employerId, dueOn: found.cohort.dueOn };
  }
  return null;
}

/** What a learner began before they were in a cohort comes along when they join one that is for it. */
export async function placeUnplaced(
  tx: Tx,
  centreId: string,
  userId: string,
  cohort: { id: string; templateId: string | null; dueOn: Date | null },
  employerId: string | null,
): Promise<number> {
  const { count } = await tx.proposal.updateMany({
    where: {
      centreId,
      ownerId: userId,
      cohortId: null,
      deletedAt: null,
      ...(cohort.templateId === null ? {} : { templateId: cohort.templateId }),
    },
    data: { cohortId: cohort.id, employerId, dueOn: cohort.dueOn },
  });
  return count;
}

/** A plan that is signed off stays with the employer it was made for: others' managers must not come to see it. */
export async function moveEmployer(
  tx: Tx,
  where: { centreId: string; cohortId: string; ownerId: string },
  employerId: string | null,
): Promise<void> {
  await tx.proposal.updateMany({
    where: { ...where, state: { notIn: [...SIGNED_OFF] } },
    data: { employerId },
  });
}
