import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { type ExerciseResults, isDone, type Mark, type Marks } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, type Prisma } from '@/lib/server/db';
import { allows } from '../access';
import { readStored } from '../stored';
import { notify } from './common';
import { countsOf, lockExercise, pointsOf, resultsOf } from './exercise-common';

export type MarkingCode =
  | 'not-found'
  | 'exercise-closed'
  | 'already-handed-in'
  | 'unknown-point'
  | 'points-unmarked'
  | 'feedback-too-long';
export type MarkingLine = {
  readonly id: string;
  readonly title: string;
  readonly template: { readonly id: string; readonly version: number };
  readonly createdAt: string;
  readonly state: 'to-mark' | 'waiting' | 'results' | 'missed';
};
export type Marking = MarkingLine & {
  readonly document: ProposalDocument;
  readonly marks: Marks;
  readonly handedInAt: string | null;
  readonly invited: number;
  readonly handedIn: number;
  /** Null until one has handed in oneself, and everybody has or it is closed. */
  readonly results: ExerciseResults | null;
};

const LONGEST_REASON = 4_000;
const MOST = 50;

const stateOf = (mine: boolean, done: boolean, closed: boolean): MarkingLine['state'] => {
  if (mine) return done ? 'results' : 'waiting';
  return closed ? 'missed' : 'to-mark';
};

/** The exercises one was invited to: those to mark first. */
export async function myExercises(actor: Actor): Promise<Outcome<readonly MarkingLine[], 'not-allowed'>> {
  if (!allows(actor, 'quality.take-part')) return fail('not-allowed');
  return inCentre(actor.scope, async (tx) => {
    const found = await tx.standardisation.findMany({
      where: { centreId: actor.centreId, marks: { some: { userId: actor.userId } } },
      orderBy: { createdAt: 'desc' },
      take: MOST,
      omit: { document: true },
      include: { marks: { select: { userId: true, handedInAt: true } } },
    });
    const lines = found.map((one) => {
      const handedIn = one.marks.filter(({ handedInAt }) => handedInAt !== null).length;
      const closed = one.closedAt !== null;
      const mine = one.marks.some(({ userId, handedInAt }) => userId === actor.userId && handedInAt !== null);
      return {
        id: one.id,
        title: one.title,
        template: { id: one.templateId, version: one.templateVersion },
        createdAt: one.createdAt.toISOString(),
        state: stateOf(mine, isDone({ closed, invited: one.marks.length, handedIn }), closed),
      };
    });
    const first = (line: MarkingLine) => (line.state === 'to-mark' ? 0 : 1);
    return ok(lines.sort((a, b) => first(a) - first(b)));
  });
}

/** An exercise as one of its markers sees it: the document and one's own marks, nothing of the others'. */
export async function openMarking(actor: Actor, id: string): Promise<Outcome<Marking, 'not-found'>> {
  if (!isUuid(id) || !allows(actor, 'quality.take-part')) return fail('not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<Marking, 'not-found'>> => {
    const found = await tx.standardisation.findUnique({
      where: { centreId_id: { centreId: actor.centreId, id } },
      include: { marks: true },
    });
    const own = found?.marks.find(({ userId }) => userId === actor.userId);
    if (!found || !own) return fail('not-found');
    const counts = countsOf(found);
    const mine = own.handedInAt !== null;
    return ok({
      id,
      title: found.title,
      template: { id: found.templateId, version: found.templateVersion },
      createdAt: found.createdAt.toISOString(),
      state: stateOf(mine, isDone(counts), counts.closed),
      document: readStored(found.document, found.documentFormat),
      marks: own.marks as unknown as Marks,
      handedInAt: own.handedInAt?.toISOString() ?? null,
      invited: counts.invited,
      handedIn: counts.handedIn,
      results: mine ? await resultsOf(tx, found) : null,
    });
  });
}

type Held = { readonly marks: Marks; readonly points: readonly string[] };
type Change = { readonly marks: Marks; readonly handIn: boolean };

/** Changes one's own marks, while one may. */
async function onOwnMarks(
  actor: Actor,
  id: string,
  change: (held: Held) => Outcome<Change, MarkingCode>,
): Promise<Outcome<null, MarkingCode>> {
  if (!isUuid(id) || !allows(actor, 'quality.take-part')) return fail('not-found');
  const { centreId, userId } = actor;
  return inCentre(actor.scope, async (tx): Promise<Outcome<null, MarkingCode>> => {
    const held = await lockExercise(tx, centreId, id);
    const own = held?.marks.find((one) => one.userId === userId);
    if (!held || !own) return fail('not-found');
    if (own.handedInAt) return fail('already-handed-in');
    if (held.closedAt) return fail('exercise-closed');
    const changed = change({ marks: own.marks as unknown as Marks, points: pointsOf(held) });
    if (!changed.ok) return changed;
    const { marks, handIn } = changed.value;
    await tx.standardisationMark.update({
      where: { centreId_exerciseId_userId: { centreId, exerciseId: id, userId } },
      data: {
        marks: marks as unknown as Prisma.InputJsonValue,
        ...(handIn ? { handedInAt: new Date() } : {}),
      },
      select: { userId: true },
    });
    const counts = countsOf(held);
    if (handIn && counts.handedIn + 1 === counts.invited) {
      const notice = { kind: 'standardisation-done', values: { title: held.title } };
      await notify(
        tx,
        centreId,
        held.marks.map((one) => one.userId),
        { ...notice, link: `/standardisation/${id}`, dedupe: `standardisation-done ${id}` },
        userId,
      );
      await notify(tx, centreId, [held.createdBy], {
        ...notice,
        link: `/quality/standardisation/${id}`,
        dedupe: `standardisation-results ${id}`,
      });
    }
    return ok(null);
  });
}

/** Keeps what one has marked so far. It is nobody else's to see, and may still be changed. */
export const saveMark = (
  actor: Actor,
  id: string,
  { point, decision, reason }: Mark & { readonly point: string },
): Promise<Outcome<null, MarkingCode>> =>
  onOwnMarks(actor, id, ({ marks, points }) => {
    if (!points.includes(point)) return fail('unknown-point');
    if (reason.length > LONGEST_REASON) return fail('feedback-too-long', { most: LONGEST_REASON });
    return ok({ marks: { ...marks, [point]: { decision, reason: reason.trim() } }, handIn: false });
  });

/** Hands one's marks in, once: every point with its reason. */
export const handInMarks = (actor: Actor, id: string): Promise<Outcome<null, MarkingCode>> =>
  onOwnMarks(actor, id, ({ marks, points }) => {
    const open = points.filter((point) => !marks[point]?.reason);
    return open.length > 0 ? fail('points-unmarked', { points: open }) : ok({ marks, handIn: true });
  });
