import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Word } from '@/lib/core/plan';
import { collectionDef, isCollection, type SectionId } from '@/lib/core/proposal/catalogue';
import type { LastWord, Standing, ToldPlan } from '@/lib/core/review/told';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, type Tx } from '@/lib/server/db';
import { allows } from '../access';
import { day, resourceOf, stateOf } from '../stored';
import { namesOf } from './common';

const sectionOf = (place: unknown): SectionId | null => {
  const name = (place as { collection?: unknown } | null)?.collection;
  return typeof name === 'string' && isCollection(name) ? collectionDef(name).section : null;
};

/** The gate of feedback as a query: what `seesThread` and `seesComment` let a learner see. */
export const shownToLearner = {
  audience: 'feedback',
  releaseId: { not: null },
  comments: { some: { visible: true, deletedAt: null } },
} as const;

async function commentsOf(
  tx: Tx,
  key: { centreId: string; proposalId: string },
): Promise<Standing['comments']> {
  const threads = await tx.commentThread.findMany({
    where: { ...key, ...shownToLearner },
    select: { place: true, addressedAt: true, resolvedAt: true },
  });
  const open = threads.filter((one) => one.addressedAt === null && one.resolvedAt === null);
  const sections: Partial<Record<SectionId, number>> = {};
  for (const { place } of open) {
    const section = sectionOf(place);
    if (section) sections[section] = (sections[section] ?? 0) + 1;
  }
  return { all: threads.length, addressed: threads.length - open.length, open: open.length, sections };
}

async function planToldOf(
  tx: Tx,
  key: { centreId: string; proposalId: string },
  ownerId: string,
): Promise<ToldPlan | null> {
  const word = await tx.planWord.findFirst({ where: key, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  const comments = await tx.planComment.count({ where: { ...key, authorId: { not: ownerId } } });
  const results = await tx.planResult.count({ where: key });
  if (!word && comments === 0 && results === 0) return null;
  const names = word ? await namesOf(tx, [word.managerId]) : new Map<string, string>();
  return {
    word: word && {
      word: word.word as Word,
      by: names.get(word.managerId) ?? '',
      at: word.at.toISOString(),
    },
    comments,
    results,
  };
}

export async function standingOf(actor: Actor, id: string): Promise<Outcome<Standing, 'not-found'>> {
  if (!isUuid(id)) return fail('not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<Standing, 'not-found'>> => {
    const found = await tx.proposal.findFirst({
      where: { centreId: actor.centreId, id, deletedAt: null },
      omit: { document: true, startDocument: true },
      include: { employer: { select: { name: true } } },
    });
    const resource = found && (await resourceOf(tx, found));
    if (!found || !resource || !allows(actor, 'review.feedback', resource)) return fail('not-found');
    const key = { centreId: actor.centreId, proposalId: id };
    const submissions = await tx.submission.findMany({
      where: key,
      orderBy: { number: 'asc' },
      select: { number: true, submittedAt: true, withdrawnAt: true, sha256: true, declaration: true },
    });
    const last = await tx.release.findFirst({
      where: { ...key, state: 'done' },
      orderBy: { visibleAt: 'desc' },
      select: { outcome: true, submission: true, assessorId: true, visibleAt: true },
    });
    const names = last ? await namesOf(tx, [last.assessorId]) : new Map<string, string>();
    return ok({
      state: stateOf(found.state),
      stateSince: found.stateSince.toISOString(),
      dueOn: day(found.dueOn),
      hasReader: (resource.assessors ?? []).some((person) => person !== actor.userId),
      employer: found.employer?.name ?? null,
      shared: found.sharedAt !== null,
      submissions: submissions.map((one) => ({
        number: one.number,
        submittedAt: one.submittedAt.toISOString(),
        withdrawnAt: one.withdrawnAt?.toISOString() ?? null,
        sha256: one.sha256,
        signedAs: (one.declaration as { name?: string } | null)?.name ?? '',
      })),
      lastWord: last
        ? {
            outcome: last.outcome as LastWord['outcome'],
            submission: last.submission,
            by: names.get(last.assessorId) ?? '',
            at: last.visibleAt.toISOString(),
          }
        : null,
      comments: await commentsOf(tx, key),
      plan: await planToldOf(tx, key, found.ownerId),
    });
  });
}

/** How many comments of each of these proposals wait for their learner. */
export async function openComments(
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const counted = await inCentre(actor.scope, (tx) =>
    tx.commentThread.groupBy({
      by: ['proposalId'],
      where: {
        centreId: actor.centreId,
        proposalId: { in: [...ids] },
        // Whose own proposals they are is asked here, not taken from the caller.
        proposal: { ownerId: actor.userId, deletedAt: null },
        ...shownToLearner,
        addressedAt: null,
        resolvedAt: null,
      },
      _count: { _all: true },
    }),
  );
  return new Map(counted.map((one) => [one.proposalId, one._count._all]));
}
