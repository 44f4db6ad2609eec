import { check } from '@/lib/core/check';
import type { Report } from '@/lib/core/check/report';
import { dayOf } from '@/lib/core/format';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { type AffectedPoint, affectedPoints, changedPlaces } from '@/lib/core/review/affected';
import { compare } from '@/lib/core/review/compare';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid } from '@/lib/server/db';
import { findTemplate } from '@/lib/server/files/templates';
import { allows } from '../access';
import { readStored, resourceOf } from '../stored';

export type Changed = {
  /** The submission last read, and what is there now: a submission, or the draft. */
  readonly from: number;
  readonly to: number | 'now';
  readonly places: number;
  /** Marking points the changes bear on, those that turned first. */
  readonly points: readonly (AffectedPoint & { readonly title: string })[];
};

/** What changed since the actor last looked, by the marking points it bears on: two checks set side by side. */
export async function changedSinceLook(
  actor: Actor,
  id: string,
): Promise<Outcome<Changed, 'not-found' | 'never-looked'>> {
  if (!isUuid(id)) return fail('not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<Changed, 'not-found' | 'never-looked'>> => {
    const key = { centreId: actor.centreId, proposalId: id };
    const found = await tx.proposal.findFirst({
      where: { centreId: actor.centreId, id, deletedAt: null },
      include: { cohort: { select: { commentsOnDrafts: true } } },
    });
    if (!found || !allows(actor, 'review.read', await resourceOf(tx, found))) return fail('not-found');
    const look = await tx.lastLook.findUnique({
      where: { centreId_proposalId_userId: { ...key, userId: actor.userId } },
    });
    // A state that was seen as a draft is not kept as a whole; what was handed in before it is.
    const before = look
      ? await tx.submission.findFirst({
          where: { ...key, revision: { lte: look.revision } },
          orderBy: { number: 'desc' },
        })
      : null;
    if (!before) return fail('never-looked');
    const latest = await tx.submission.findFirst({
      where: { ...key, withdrawnAt: null },
      orderBy: { number: 'desc' },
    });
    const draft = latest === null || latest.number === before.number;
    if (draft && !found.cohort?.commentsOnDrafts)
      return ok({ from: before.number, to: before.number, places: 0, points: [] });
    const template = findTemplate(
      draft ? found.templateId : latest.templateId,
      draft ? found.templateVersion : latest.templateVersion,
    );
    const document = draft
      ? readStored(found.document, found.documentFormat)
      : readStored(latest.document, latest.documentFormat);
    const changes = compare(readStored(before.document, before.documentFormat), document);
    const report = draft
      ? template && check(document, template, { today: dayOf(new Date()) })
      : (latest.report as unknown as Report);
    const titles = new Map(template?.markingPoints.map((point) => [point.id, point.title]));
    return ok({
      from: before.number,
      to: draft ? 'now' : latest.number,
      places: changedPlaces(changes).length,
      points: report
        ? affectedPoints(before.report as unknown as Report, report, changes).map((one) => ({
            ...one,
            title: titles.get(one.point) ?? one.point,
          }))
        : [],
    });
  });
}
