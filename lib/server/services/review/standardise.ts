import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { DOCUMENT_FORMAT, type ProposalDocument } from '@/lib/core/proposal/document';
import {
  type AcrossExercises,
  agreementAcross,
  anonymise,
  type ExerciseResults,
  type Hidden,
  isDone,
} from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, type Prisma, type Tx } from '@/lib/server/db';
import { findTemplate } from '@/lib/server/files/templates';
import { texts } from '@/lib/texts';
import { allows } from '../access';
import { readStored, resourceOf } from '../stored';
import { namesOf, notify, record } from './common';
import { countsOf, givenOf, lockExercise, pointsOf, resultsOf } from './exercise-common';
import { mailNotice } from './letters';

export type StandardiseCode =
  | 'not-allowed'
  | 'not-found'
  | 'title-missing'
  | 'too-few-markers'
  | 'unknown-marker'
  | 'exercise-closed';
export type Source = {
  readonly proposal: string;
  readonly submission: number;
  readonly title: string;
  readonly learner: string;
  readonly template: { readonly id: string; readonly version: number };
  readonly submittedAt: string;
};
/** Somebody who can be invited; `knows`: has decided this submission, or assesses its cohort. */
export type Marker = {
  readonly id: string;
  readonly name: string;
  readonly knows: 'decided' | 'assesses' | null;
};
export type Prepared = {
  readonly title: string;
  readonly document: ProposalDocument;
  readonly hidden: readonly Hidden[];
  readonly template: { readonly id: string; readonly version: number };
  readonly markers: readonly Marker[];
};
export type Choice = {
  readonly proposal: string;
  readonly submission: number;
  readonly title?: string;
  readonly extra: readonly string[];
  readonly keep: readonly string[];
};

const MOST_SOURCES = 100;
const MOST_WORDS = 100;
const FEWEST = 2;

/** Submissions of the cohorts one assures, to make an exercise from: newest first. */
export async function exerciseSources(actor: Actor): Promise<Outcome<readonly Source[], 'not-allowed'>> {
  if (!allows(actor, 'quality.standardise')) return fail('not-allowed');
  return inCentre(actor.scope, async (tx) => {
    const duties = await tx.cohortStaff.findMany({
      where: { centreId: actor.centreId, userId: actor.userId, duty: 'quality-assurer' },
      select: { cohortId: true },
    });
    const found = await tx.submission.findMany({
      where: {
        centreId: actor.centreId,
        withdrawnAt: null,
        proposal: {
          deletedAt: null,
          cohortId: { in: duties.map(({ cohortId }) => cohortId) },
          ownerId: { not: actor.userId },
        },
      },
      orderBy: { submittedAt: 'desc' },
      take: MOST_SOURCES,
      omit: { document: true, report: true },
      include: { proposal: { select: { owner: { select: { user: { select: { name: true } } } } } } },
    });
    return ok(
      found.map((one) => ({
        proposal: one.proposalId,
        submission: one.number,
        title: one.title,
        learner: one.proposal.owner.user.name,
        template: { id: one.templateId, version: one.templateVersion },
        submittedAt: one.submittedAt.toISOString(),
      })),
    );
  });
}

/** The submission without its names, and who can mark it. Nothing is stored. */
export async function prepareExercise(
  actor: Actor,
  choice: Choice,
): Promise<Outcome<Prepared, StandardiseCode>> {
  if (!allows(actor, 'quality.standardise')) return fail('not-allowed');
  return inCentre(actor.scope, (tx) => prepare(tx, actor, choice));
}

async function prepare(tx: Tx, actor: Actor, choice: Choice): Promise<Outcome<Prepared, StandardiseCode>> {
  const { proposal: id, submission: number } = choice;
  if (!isUuid(id) || !Number.isInteger(number)) return fail('not-found');
  const key = { centreId: actor.centreId, proposalId: id, number };
  const found = await tx.proposal.findFirst({
    where: { centreId: actor.centreId, id, deletedAt: null },
    include: {
      owner: { select: { user: { select: { name: true } } } },
      employer: { select: { name: true } },
    },
  });
  const resource = found && (await resourceOf(tx, found));
  if (!found || !resource || !allows(actor, 'review.read', resource)) return fail('not-found');
  const submission = await tx.submission.findUnique({ where: { centreId_proposalId_number: key } });
  if (!submission || submission.withdrawnAt) return fail('not-found');
  const t = texts();
  const done = anonymise(
    readStored(submission.document, submission.documentFormat),
    choice.title?.trim() || submission.title,
    {
      learner: found.owner.user.name,
      employer: found.employer?.name ?? null,
      extra: choice.extra.slice(0, MOST_WORDS),
      keep: choice.keep.slice(0, MOST_WORDS),
    },
    (kind, nth) => t(`quality.neutral.${kind}`, { nth: String(nth) }),
  );
  const decided = await tx.release.findMany({
    where: { centreId: actor.centreId, proposalId: id, submission: number, state: { not: 'undone' } },
    select: { assessorId: true },
  });
  const people = await tx.membership.findMany({
    where: {
      centreId: actor.centreId,
      roles: { has: 'assessor' },
      disabledAt: null,
      userId: { not: found.ownerId },
      user: { disabledAt: null },
    },
    select: { user: { select: { id: true, name: true } } },
  });
  return ok({
    title: done.title,
    document: done.document,
    hidden: done.hidden,
    template: { id: submission.templateId, version: submission.templateVersion },
    markers: people
      .map(({ user }) => ({
        ...user,
        knows: decided.some(({ assessorId }) => assessorId === user.id)
          ? ('decided' as const)
          : resource.assessors?.includes(user.id)
            ? ('assesses' as const)
            : null,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  });
}

/** Puts the anonymised submission before the assessors who are invited. */
export async function startExercise(
  actor: Actor,
  choice: Choice & { readonly invite: readonly string[] },
): Promise<Outcome<{ exercise: string }, StandardiseCode>> {
  if (!allows(actor, 'quality.standardise')) return fail('not-allowed');
  return inCentre(actor.scope, async (tx): Promise<Outcome<{ exercise: string }, StandardiseCode>> => {
    const prepared = await prepare(tx, actor, choice);
    if (!prepared.ok) return prepared;
    const { document, template, markers, title } = prepared.value;
    if (title.trim() === '') return fail('title-missing');
    const invite = [...new Set(choice.invite)];
    if (invite.some((id) => !markers.some((one) => one.id === id))) return fail('unknown-marker');
    if (invite.length < FEWEST) return fail('too-few-markers');
    const { centreId } = actor;
    const { id } = await tx.standardisation.create({
      data: {
        centreId,
        title: title.slice(0, 200),
        document: document as unknown as Prisma.InputJsonValue,
        documentFormat: DOCUMENT_FORMAT,
        templateId: template.id,
        templateVersion: template.version,
        createdBy: actor.userId,
      },
      select: { id: true },
    });
    await tx.standardisationMark.createMany({
      data: invite.map((userId) => ({ centreId, exerciseId: id, userId })),
    });
    await record(tx, {
      centreId,
      actorId: actor.userId,
      action: 'standardisation-started',
      subject: id,
      detail: { proposal: choice.proposal, submission: choice.submission, invited: invite },
    });
    const notice = {
      kind: 'standardisation',
      values: { title: title.slice(0, 200) },
      link: `/standardisation/${id}`,
      dedupe: `standardisation ${id}`,
    };
    await notify(tx, centreId, invite, notice);
    // One letter for the exercise, whatever is marked in it later.
    const unit = findTemplate(template.id, template.version);
    const about = texts()('notices.mail.exercise', {
      unit: unit?.title ?? template.id,
      points: unit?.markingPoints.length ?? 0,
      count: invite.length - 1,
      by: actor.name,
    });
    for (const person of invite)
      if (person !== actor.userId) await mailNotice(tx, centreId, person, 'standardisation', notice, [about]);
    return ok({ exercise: id });
  });
}

export type ExerciseLine = {
  readonly id: string;
  readonly title: string;
  readonly template: { readonly id: string; readonly version: number };
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly invited: number;
  readonly handedIn: number;
  readonly done: boolean;
};
export type Across = {
  readonly template: string;
  readonly exercises: number;
  readonly points: readonly AcrossExercises[];
};

const MOST_EXERCISES = 100;

/** The exercises of the centre, and over those that are done how far its assessors agree on each point. */
export async function exercises(
  actor: Actor,
): Promise<Outcome<{ exercises: readonly ExerciseLine[]; across: readonly Across[] }, 'not-allowed'>> {
  if (!allows(actor, 'quality.standardise')) return fail('not-allowed');
  return inCentre(actor.scope, async (tx) => {
    const all = await tx.standardisation.findMany({
      where: { centreId: actor.centreId },
      orderBy: { createdAt: 'desc' },
      take: MOST_EXERCISES,
      include: { marks: true },
      omit: { document: true },
    });
    const across = [...new Set(all.map(({ templateId }) => templateId))].flatMap((template) => {
      const some = all.filter(({ templateId }) => templateId === template);
      const given = some.flatMap((one) => {
        const said = givenOf(one, new Map());
        return said ? [said] : [];
      });
      const [newest] = some;
      if (given.length < 2 || !newest) return [];
      return [{ template, exercises: given.length, points: agreementAcross(pointsOf(newest), given) }];
    });
    return ok({
      across,
      exercises: all.map((one) => {
        const counts = countsOf(one);
        return {
          id: one.id,
          title: one.title,
          template: { id: one.templateId, version: one.templateVersion },
          createdAt: one.createdAt.toISOString(),
          closedAt: one.closedAt?.toISOString() ?? null,
          invited: counts.invited,
          handedIn: counts.handedIn,
          done: isDone(counts),
        };
      }),
    });
  });
}

export type Exercise = ExerciseLine & {
  readonly createdBy: string;
  readonly document: ProposalDocument;
  readonly markers: readonly { readonly name: string; readonly handedInAt: string | null }[];
  /** Null until everybody has handed in or it is closed. */
  readonly results: ExerciseResults | null;
};

/** An exercise as the quality assurer sees it: who has handed in, and what they said only when it is done. */
export async function openExercise(actor: Actor, id: string): Promise<Outcome<Exercise, 'not-found'>> {
  if (!isUuid(id) || !allows(actor, 'quality.standardise')) return fail('not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<Exercise, 'not-found'>> => {
    const found = await tx.standardisation.findUnique({
      where: { centreId_id: { centreId: actor.centreId, id } },
      include: { marks: true },
    });
    if (!found) return fail('not-found');
    const names = await namesOf(tx, [found.createdBy, ...found.marks.map(({ userId }) => userId)]);
    const counts = countsOf(found);
    return ok({
      id,
      title: found.title,
      template: { id: found.templateId, version: found.templateVersion },
      createdAt: found.createdAt.toISOString(),
      closedAt: found.closedAt?.toISOString() ?? null,
      invited: counts.invited,
      handedIn: counts.handedIn,
      done: isDone(counts),
      createdBy: names.get(found.createdBy) ?? '',
      document: readStored(found.document, found.documentFormat),
      markers: found.marks
        .map(({ userId, handedInAt }) => ({
          name: names.get(userId) ?? '',
          handedInAt: handedInAt?.toISOString() ?? null,
        }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      results: await resultsOf(tx, found),
    });
  });
}

/** Ends an exercise: who has not handed in by now no longer can. */
export async function closeExercise(
  actor: Actor,
  id: string,
): Promise<Outcome<null, 'not-found' | 'exercise-closed'>> {
  if (!isUuid(id) || !allows(actor, 'quality.standardise')) return fail('not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<null, 'not-found' | 'exercise-closed'>> => {
    const held = await lockExercise(tx, actor.centreId, id);
    if (!held) return fail('not-found');
    if (held.closedAt) return fail('exercise-closed');
    await tx.standardisation.update({
      where: { centreId_id: { centreId: actor.centreId, id } },
      data: { closedAt: new Date() },
      select: { id: true },
    });
    await record(tx, {
      centreId: actor.centreId,
      actorId: actor.userId,
      action: 'standardisation-closed',
      subject: id,
    });
    await notify(
      tx,
      actor.centreId,
      held.marks.filter(({ handedInAt }) => handedInAt).map(({ userId }) => userId),
      {
        kind: 'standardisation-done',
        values: { title: held.title },
        link: `/standardisation/${id}`,
        dedupe: `standardisation-done ${id}`,
      },
      actor.userId,
    );
    return ok(null);
  });
}
