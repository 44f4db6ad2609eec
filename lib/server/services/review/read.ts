import type { Report, Verdict } from '@/lib/core/check/report';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import type { Place } from '@/lib/core/proposal/place';
import { isState, type Reader, type State, seesDecision } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, type Prisma, type Tx } from '@/lib/server/db';
import { allows } from '../access';
import { day, readStored, resourceOf, stateOf } from '../stored';
import { type Claim, claimOf, renewClaim } from './claim';
import { namesOf } from './common';
import type { Declaration } from './submit';
import { type SeenThread, threadsFor } from './threads';

export type SubmissionLine = {
  readonly number: number;
  readonly revision: number;
  readonly submittedAt: string;
  readonly withdrawnAt: string | null;
  readonly sha256: string;
  readonly declaration: Declaration;
};
export type SeenDecision = {
  readonly submission: number;
  readonly point: string;
  readonly decision: 'met' | 'not-yet';
  readonly feedback: string;
  readonly proof: readonly Place[];
  readonly advice: Verdict;
  readonly overruled: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly released: boolean;
};
export type SeenRelease = {
  readonly id: string;
  readonly submission: number | null;
  readonly outcome: 'feedback' | 'changes-requested' | 'signed-off';
  readonly summary: string;
  readonly dueOn: string | null;
  readonly state: 'held' | 'done' | 'undone';
  readonly by: { readonly id: string; readonly name: string };
  readonly pressedAt: string;
  readonly visibleAt: string;
};

/** What a page about a proposal's review begins with, whoever reads it. */
export type ReviewHead = {
  readonly id: string;
  readonly title: string;
  readonly state: State;
  readonly stateSince: string;
  readonly revision: number;
  readonly dueOn: string | null;
  readonly template: { readonly id: string; readonly version: number };
  readonly learner: { readonly id: string; readonly name: string };
  readonly cohort: { readonly id: string; readonly name: string; readonly commentsOnDrafts: boolean } | null;
  readonly submissions: readonly SubmissionLine[];
  readonly threads: readonly SeenThread[];
  readonly decisions: readonly SeenDecision[];
  readonly releases: readonly SeenRelease[];
};
export type Here = {
  readonly claim: Claim | null;
  /** Others who have it open. */
  readonly present: readonly { readonly id: string; readonly name: string }[];
};
export type Review = ReviewHead &
  Here & {
    /** What is read: a submission by its number, or the draft as it stands. */
    readonly subject: number | null;
    readonly document: ProposalDocument;
    readonly templateOfSubject: { readonly id: string; readonly version: number };
    /** The checker's findings as they were frozen; null for a draft. */
    readonly report: Report | null;
    readonly lastLook: { readonly revision: number; readonly at: string } | null;
    readonly staff: readonly { readonly id: string; readonly name: string }[];
    /** What the reader may do here; the services ask again. */
    readonly may: { readonly comment: boolean; readonly decide: boolean; readonly release: boolean };
    /** The revision that is shown. */
    readonly shown: number;
  };

const PRESENT_SECONDS = 75;
/** Somebody has the page open and has not read it yet. */
const NOTHING_SEEN = -1;

type Row = Prisma.ProposalGetPayload<{
  include: {
    owner: { select: { user: { select: { id: true; name: true } } } };
    cohort: { select: { id: true; name: true; commentsOnDrafts: true } };
  };
}>;

const find = (tx: Tx, centreId: string, id: string) =>
  tx.proposal.findFirst({
    where: { centreId, id, deletedAt: null },
    include: {
      owner: { select: { user: { select: { id: true, name: true } } } },
      cohort: { select: { id: true, name: true, commentsOnDrafts: true } },
    },
  });

async function headOf(tx: Tx, reader: Reader, found: Row): Promise<ReviewHead> {
  const key = { centreId: found.centreId, proposalId: found.id };
  const submissions = await tx.submission.findMany({
    where: key,
    orderBy: { number: 'asc' },
    omit: { document: true, report: true },
  });
  const [decisions, releases] = [
    await tx.pointDecision.findMany({ where: key, orderBy: [{ submission: 'asc' }, { point: 'asc' }] }),
    await tx.release.findMany({ where: key, orderBy: { pressedAt: 'asc' } }),
  ];
  const names = await namesOf(
    tx,
    [...decisions, ...releases].map(({ assessorId }) => assessorId),
  );
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    id: found.id,
    title: found.title,
    state: stateOf(found.state),
    stateSince: found.stateSince.toISOString(),
    revision: found.revision,
    dueOn: day(found.dueOn),
    template: { id: found.templateId, version: found.templateVersion },
    learner: found.owner.user,
    cohort: found.cohort,
    submissions: submissions.map((one) => ({
      number: one.number,
      revision: one.revision,
      submittedAt: one.submittedAt.toISOString(),
      withdrawnAt: one.withdrawnAt?.toISOString() ?? null,
      sha256: one.sha256,
      declaration: one.declaration as unknown as Declaration,
    })),
    threads: await threadsFor(tx, reader, key),
    decisions: decisions
      .filter((one) => seesDecision(reader, { released: one.releaseId !== null }))
      .map((one) => ({
        submission: one.submission,
        point: one.point,
        decision: one.decision === 'met' ? ('met' as const) : ('not-yet' as const),
        feedback: one.feedback,
        proof: one.proof as unknown as readonly Place[],
        advice: one.advice as Verdict,
        // Why the checker was overruled is between the staff.
        overruled: reader === 'staff' ? one.overruled : '',
        by: person(one.assessorId),
        released: one.releaseId !== null,
      })),
    releases: releases
      .filter((one) => reader === 'staff' || one.state === 'done')
      .map((one) => ({
        id: one.id,
        submission: one.submission,
        outcome: one.outcome as SeenRelease['outcome'],
        summary: one.summary,
        dueOn: day(one.dueOn),
        state: one.state as SeenRelease['state'],
        by: person(one.assessorId),
        pressedAt: one.pressedAt.toISOString(),
        visibleAt: one.visibleAt.toISOString(),
      })),
  };
}

async function whoIsHere(tx: Tx, actor: Actor, proposalId: string): Promise<Here> {
  const claim = await claimOf(tx, actor.centreId, proposalId);
  const looks = await tx.lastLook.findMany({
    where: {
      centreId: actor.centreId,
      proposalId,
      userId: { not: actor.userId },
      presentAt: { gt: new Date(Date.now() - PRESENT_SECONDS * 1000) },
    },
    select: { userId: true },
  });
  const ids = looks.map(({ userId }) => userId);
  const names = await namesOf(tx, claim ? [...ids, claim.userId] : ids);
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    claim: claim && {
      by: person(claim.userId),
      until: claim.expiresAt.toISOString(),
      mine: claim.userId === actor.userId,
    },
    present: ids.map(person),
  };
}

/** A proposal as staff with a duty read it: the submission named, else the latest, else the draft. */
export async function openReview(
  actor: Actor,
  id: string,
  wanted?: number | 'draft',
): Promise<Outcome<Review, 'not-found' | 'drafts-closed'>> {
  if (!isUuid(id)) return fail('not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<Review, 'not-found' | 'drafts-closed'>> => {
    const found = await find(tx, actor.centreId, id);
    const resource = found && (await resourceOf(tx, found));
    if (!found || !resource || !allows(actor, 'review.read', resource)) return fail('not-found');
    const key = { centreId: actor.centreId, proposalId: id };
    const head = await headOf(tx, 'staff', found);
    const latest = head.submissions.findLast(({ withdrawnAt }) => withdrawnAt === null);
    const number = wanted === 'draft' ? undefined : (wanted ?? latest?.number);
    const submission =
      number === undefined
        ? null
        : await tx.submission.findUnique({ where: { centreId_proposalId_number: { ...key, number } } });
    if (number !== undefined && !submission) return fail('not-found');
    // A draft is the learner's own until the cohort opens it or it has been handed in.
    if (!submission && !found.cohort?.commentsOnDrafts) return fail('drafts-closed');

    const mine = await tx.lastLook.findUnique({
      where: { centreId_proposalId_userId: { ...key, userId: actor.userId } },
    });
    const staffIds = [...new Set([...(resource.assessors ?? []), ...(resource.assurers ?? [])])];
    const names = await namesOf(tx, staffIds);
    const person = (userId: string) => ({ id: userId, name: names.get(userId) ?? '' });
    return ok({
      ...head,
      subject: submission?.number ?? null,
      document: submission
        ? readStored(submission.document, submission.documentFormat)
        : readStored(found.document, found.documentFormat),
      templateOfSubject: submission
        ? { id: submission.templateId, version: submission.templateVersion }
        : head.template,
      report: (submission?.report as Report | undefined) ?? null,
      ...(await whoIsHere(tx, actor, id)),
      lastLook:
        mine && mine.revision !== NOTHING_SEEN
          ? { revision: mine.revision, at: mine.at.toISOString() }
          : null,
      staff: staffIds.map(person),
      may: {
        comment: allows(actor, 'review.comment', resource),
        decide: allows(actor, 'review.decide', resource),
        release: allows(actor, 'review.release', resource),
      },
      shown: submission?.revision ?? head.revision,
    });
  });
}

export type Feedback = ReviewHead & { readonly document: ProposalDocument };

/** What the learner has been told: released feedback only, all of it, whichever submission it was about. */
export async function openFeedback(actor: Actor, id: string): Promise<Outcome<Feedback, 'not-found'>> {
  if (!isUuid(id)) return fail('not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<Feedback, 'not-found'>> => {
    const found = await find(tx, actor.centreId, id);
    const resource = found && (await resourceOf(tx, found));
    if (!found || !resource || !allows(actor, 'review.feedback', resource)) return fail('not-found');
    const head = await headOf(tx, 'learner', found);
    return ok({ ...head, document: readStored(found.document, found.documentFormat) });
  });
}

/** A frozen submission by number, for those who may read it: to compare, to print. */
export async function openSubmission(
  actor: Actor,
  id: string,
  number: number,
): Promise<
  Outcome<
    {
      line: SubmissionLine;
      document: ProposalDocument;
      report: Report;
      template: { id: string; version: number };
      title: string;
      learner: { name: string };
    },
    'not-found'
  >
> {
  if (!isUuid(id) || !Number.isInteger(number)) return fail('not-found');
  return inCentre(actor.scope, async (tx) => {
    const found = await find(tx, actor.centreId, id);
    const resource = found && (await resourceOf(tx, found));
    const allowed =
      resource && (allows(actor, 'review.read', resource) || allows(actor, 'review.feedback', resource));
    if (!found || !allowed) return fail('not-found');
    const one = await tx.submission.findUnique({
      where: { centreId_proposalId_number: { centreId: actor.centreId, proposalId: id, number } },
    });
    if (!one) return fail('not-found');
    return ok({
      line: {
        number: one.number,
        revision: one.revision,
        submittedAt: one.submittedAt.toISOString(),
        withdrawnAt: one.withdrawnAt?.toISOString() ?? null,
        sha256: one.sha256,
        declaration: one.declaration as unknown as Declaration,
      },
      document: readStored(one.document, one.documentFormat),
      report: one.report as unknown as Report,
      template: { id: one.templateId, version: one.templateVersion },
      title: one.title,
      learner: { name: found.owner.user.name },
    });
  });
}

/**
 * Notes that the page is open, which also keeps one's own claim. `looked` is the revision that was shown; a mere sign of
 * presence keeps the old one.
 */
export async function noteLook(
  actor: Actor,
  id: string,
  looked?: number,
): Promise<Outcome<Here, 'not-found'>> {
  if (!isUuid(id)) return fail('not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<Here, 'not-found'>> => {
    const found = await find(tx, actor.centreId, id);
    if (!found || !allows(actor, 'review.read', await resourceOf(tx, found))) return fail('not-found');
    const key = { centreId: actor.centreId, proposalId: id, userId: actor.userId };
    const now = new Date();
    const revision = Math.min(found.revision, Math.max(0, looked ?? 0));
    await tx.lastLook.upsert({
      where: { centreId_proposalId_userId: key },
      create: { ...key, revision: looked === undefined ? NOTHING_SEEN : revision, at: now, presentAt: now },
      update: looked === undefined ? { presentAt: now } : { revision, at: now, presentAt: now },
    });
    await renewClaim(tx, actor, id);
    return ok(await whoIsHere(tx, actor, id));
  });
}

export const stateFrom = (value: string | undefined): State | undefined =>
  value !== undefined && isState(value) ? value : undefined;

/** What an address asks to read: a submission by number, the draft, or, saying nothing, the latest there is. */
export function subjectFrom(value: string | null | undefined): number | 'draft' | undefined {
  if (value === 'draft') return 'draft';
  return value && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
}
