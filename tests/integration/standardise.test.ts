import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { USUAL_CHOICE } from '@/lib/core/people';
import type { ExerciseResults } from '@/lib/core/review';
import { chooseLetters } from '@/lib/server/services/people/profile';
import { openProposal } from '@/lib/server/services/proposals';
import { handInMarks, myExercises, openMarking, saveMark } from '@/lib/server/services/review/marking';
import { qualityToDo } from '@/lib/server/services/review/quality-queue';
import {
  closeExercise,
  exerciseSources,
  exercises,
  openExercise,
  prepareExercise,
  startExercise,
} from '@/lib/server/services/review/standardise';
import { makeReviewWorld, type ReviewWorld, submitted } from '../support/review-world';
import { type Made, sqlAs } from '../support/world';

const POINTS = ['mp-requirements', 'mp-evidence', 'mp-case', 'mp-measures'];
const must = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
let world: ReviewWorld;
let other: ReviewWorld;
let proposal: string;

beforeAll(async () => {
  world = await makeReviewWorld();
  other = await makeReviewWorld();
  proposal = await submitted(world);
});

const choice = <M extends object>(more: M = {} as M) => ({
  proposal,
  submission: 1,
  extra: [],
  keep: [],
  ...more,
});
async function started(...invite: Made[]): Promise<string> {
  const { exercise } = must(
    await startExercise(world.assurer.actor, choice({ invite: invite.map(({ userId }) => userId) })),
  );
  return exercise;
}
async function marked(of: Made, id: string, say: (point: string) => 'met' | 'not-yet', reason = 'Because.') {
  for (const point of POINTS) must(await saveMark(of.actor, id, { point, decision: say(point), reason }));
}
const met = () => 'met' as const;

/** Every row of a table that belongs to the centre, as the owner of the tables sees it. */
const rowsOf = (table: string) =>
  sqlAs('owner', async (owner) => {
    await owner.query('begin');
    await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
    return JSON.stringify((await owner.query(`select * from ${table}`)).rows);
  });

describe('making an exercise', () => {
  it('takes a submission of one’s own cohorts, without the names it bears', async () => {
    expect(must(await exerciseSources(world.assurer.actor)).map((one) => one.proposal)).toContain(proposal);
    const prepared = must(
      await prepareExercise(world.assurer.actor, choice({ extra: ['repairs planners'] })),
    );
    const text = JSON.stringify(prepared.document);
    expect(text).not.toMatch(/harbour row|repairs planners/i);
    expect(text).toContain('Organisation A');
    expect(prepared.hidden.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['organisation', 'extra']),
    );
    expect(prepared.markers.map(({ name }) => name).sort()).toEqual(
      [world.assessor, world.second, world.stranger].map(({ actor }) => actor.name).sort(),
    );
    expect(prepared.markers.find(({ id }) => id === world.stranger.userId)?.knows).toBeNull();
    expect(prepared.markers.find(({ id }) => id === world.second.userId)?.knows).toBe('assesses');
  });

  it('leaves the learner’s own words as they are, and nothing of whose it is in what the markers get', async () => {
    const before = must(await openProposal(world.learner.actor, proposal)).document;
    const id = await started(world.second, world.stranger);
    expect(must(await openProposal(world.learner.actor, proposal)).document).toEqual(before);
    const seen = JSON.stringify(must(await openMarking(world.stranger.actor, id)));
    for (const secret of [
      proposal,
      world.learner.userId,
      world.learner.actor.name,
      world.learner.email,
      'Harbour Row',
    ])
      expect(seen).not.toContain(secret);
  });

  it.each([
    ['one marker alone', () => ({ invite: [world.second.userId] }), 'too-few-markers'],
    [
      'the same marker twice',
      () => ({ invite: [world.second.userId, world.second.userId] }),
      'too-few-markers',
    ],
    [
      'somebody who is no assessor',
      () => ({ invite: [world.second.userId, world.learner.userId] }),
      'unknown-marker',
    ],
    [
      'an assessor of another centre',
      () => ({ invite: [world.second.userId, other.second.userId] }),
      'unknown-marker',
    ],
    ['a submission that is not there', () => ({ submission: 9, invite: [world.second.userId] }), 'not-found'],
    ['a proposal that is none', () => ({ proposal: 'x', invite: [world.second.userId] }), 'not-found'],
  ])('is refused with %s', async (_what, more, code) => {
    expect(await startExercise(world.assurer.actor, choice(more()) as never)).toMatchObject({
      ok: false,
      code,
    });
  });

  it('is for those who assure the cohort', async () => {
    const invite = [world.second.userId, world.stranger.userId];
    for (const { actor } of [world.assessor, world.learner, world.manager, world.administrator]) {
      expect(await startExercise(actor, choice({ invite }) as never)).toMatchObject({ code: 'not-allowed' });
      expect(await prepareExercise(actor, choice())).toMatchObject({ code: 'not-allowed' });
      expect(await exerciseSources(actor)).toMatchObject({ code: 'not-allowed' });
      expect(await exercises(actor)).toMatchObject({ code: 'not-allowed' });
    }
    expect(await prepareExercise(other.assurer.actor, choice())).toMatchObject({ code: 'not-found' });
    expect(must(await exerciseSources(other.assurer.actor))).toEqual([]);
  });
});

describe('marking blind', () => {
  const SECRET = 'a reason that nobody else may read';

  it('shows what one marked to nobody, on no way out, until all have handed in', async () => {
    const id = await started(world.assessor, world.second, world.stranger);
    await marked(world.assessor, id, met, SECRET);
    const looks = async () =>
      JSON.stringify([
        await openExercise(world.assurer.actor, id),
        await exercises(world.assurer.actor),
        await openMarking(world.second.actor, id),
        await myExercises(world.second.actor),
        await openMarking(world.stranger.actor, id),
        await openExercise(world.administrator.actor, id),
        await openMarking(world.learner.actor, id),
        await rowsOf('notice'),
        await rowsOf('audit_entry'),
        await rowsOf('mail'),
      ]);
    expect(await looks()).not.toContain(SECRET);
    must(await handInMarks(world.assessor.actor, id));
    expect(await looks()).not.toContain(SECRET);
    // Who has handed in does not see the others’ either.
    await marked(world.second, id, () => 'not-yet', 'the second one’s reason');
    must(await handInMarks(world.second.actor, id));
    expect(JSON.stringify(await openMarking(world.assessor.actor, id))).not.toContain(
      'the second one’s reason',
    );
    expect(await looks()).not.toContain(SECRET);
    expect(must(await openExercise(world.assurer.actor, id))).toMatchObject({
      done: false,
      results: null,
      handedIn: 2,
    });

    await marked(world.stranger, id, met);
    must(await handInMarks(world.stranger.actor, id));
    const { results } = must(await openExercise(world.assurer.actor, id));
    expect(results?.markers).toBe(3);
    expect(results?.points.map(({ met: yes, notYet }) => [yes, notYet])).toEqual(POINTS.map(() => [2, 1]));
    expect(results?.points[0]?.observed).toBeCloseTo(1 / 3);
    expect(results?.points[0]?.said.find(({ by }) => by === world.assessor.actor.name)?.reason).toBe(SECRET);
    expect(must(await openMarking(world.second.actor, id)).results).toEqual(results as ExerciseResults);
  });

  it('gives results of a closed exercise to those who handed in, and to the quality assurer', async () => {
    const id = await started(world.assessor, world.second, world.stranger);
    for (const one of [world.assessor, world.second]) {
      await marked(one, id, (point) => (point === 'mp-case' ? 'not-yet' : 'met'));
      must(await handInMarks(one.actor, id));
    }
    await marked(world.stranger, id, met, 'never handed in');
    must(await closeExercise(world.assurer.actor, id));
    const seen = must(await openExercise(world.assurer.actor, id));
    expect(seen.results?.overall).toMatchObject({ observed: 1, kappa: 1, items: 4 });
    expect(JSON.stringify(seen)).not.toContain('never handed in');
    expect(must(await openMarking(world.stranger.actor, id))).toMatchObject({
      state: 'missed',
      results: null,
    });
    expect(must(await openMarking(world.second.actor, id)).results?.markers).toBe(2);
  });

  it('is handed in once, whole, and then stands', async () => {
    const id = await started(world.assessor, world.second);
    const { actor } = world.assessor;
    expect(await handInMarks(actor, id)).toMatchObject({
      code: 'points-unmarked',
      detail: { points: POINTS },
    });
    await marked(world.assessor, id, met);
    must(await saveMark(actor, id, { point: 'mp-case', decision: 'met', reason: '  ' }));
    expect(await handInMarks(actor, id)).toMatchObject({
      code: 'points-unmarked',
      detail: { points: ['mp-case'] },
    });
    must(await saveMark(actor, id, { point: 'mp-case', decision: 'not-yet', reason: 'No net benefit.' }));
    expect(await saveMark(actor, id, { point: 'constructor', decision: 'met', reason: 'x' })).toMatchObject({
      code: 'unknown-point',
    });
    expect(
      await saveMark(actor, id, { point: 'mp-case', decision: 'met', reason: 'x'.repeat(4_001) }),
    ).toMatchObject({
      code: 'feedback-too-long',
    });
    const twice = await Promise.all([handInMarks(actor, id), handInMarks(actor, id)]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twice.find(({ ok }) => !ok)).toMatchObject({ code: 'already-handed-in' });
    expect(await saveMark(actor, id, { point: 'mp-case', decision: 'met', reason: 'No.' })).toMatchObject({
      code: 'already-handed-in',
    });
  });

  it('closed means closed, also where closing and handing in meet', async () => {
    const id = await started(world.assessor, world.second);
    await marked(world.assessor, id, met);
    const [closed, handed] = await Promise.all([
      closeExercise(world.assurer.actor, id),
      handInMarks(world.assessor.actor, id),
    ]);
    expect(closed.ok).toBe(true);
    if (!handed.ok) expect(handed.code).toBe('exercise-closed');
    const seen = must(await openExercise(world.assurer.actor, id));
    expect(seen.results?.markers).toBe(handed.ok ? 1 : 0);
    expect(
      await saveMark(world.second.actor, id, { point: 'mp-case', decision: 'met', reason: 'x' }),
    ).toMatchObject({
      code: 'exercise-closed',
    });
    expect(await handInMarks(world.second.actor, id)).toMatchObject({ code: 'exercise-closed' });
    expect(await closeExercise(world.assurer.actor, id)).toMatchObject({ code: 'exercise-closed' });
  });

  it('is nobody’s who was not invited, and no other centre’s', async () => {
    const id = await started(world.assessor, world.second);
    for (const { actor } of [
      world.stranger,
      world.assurer,
      world.learner,
      world.administrator,
      other.assessor,
    ]) {
      expect(await openMarking(actor, id)).toEqual({ ok: false, code: 'not-found' });
      expect(await saveMark(actor, id, { point: 'mp-case', decision: 'met', reason: 'x' })).toMatchObject({
        code: 'not-found',
      });
      expect(await handInMarks(actor, id)).toMatchObject({ code: 'not-found' });
    }
    for (const { actor } of [world.assessor, world.learner, world.administrator, other.assurer]) {
      expect(await openExercise(actor, id)).toEqual({ ok: false, code: 'not-found' });
      expect(await closeExercise(actor, id)).toEqual({ ok: false, code: 'not-found' });
    }
    expect(must(await exercises(other.assurer.actor))).toEqual({ exercises: [], across: [] });
  });
});

describe('afterwards', () => {
  it('tells those invited once, and everybody when the marks can be compared', async () => {
    const id = await started(world.second, world.stranger);
    for (const one of [world.second, world.stranger]) {
      await marked(one, id, met);
      must(await handInMarks(one.actor, id));
    }
    const notices = (
      JSON.parse(await rowsOf('notice')) as { user_id: string; kind: string; link: string }[]
    ).filter(({ link }) => link.endsWith(id));
    const told = ({ userId }: Made) =>
      notices
        .filter(({ user_id }) => user_id === userId)
        .map(({ kind, link }) => `${kind} ${link.split('/')[1]}`)
        .sort();
    const running = async () => (await qualityToDo(world.assurer.actor))?.running;
    const before = (await running()) ?? 0;
    await started(world.second, world.stranger);
    expect(await running()).toBe(before + 1);
    expect(told(world.second)).toEqual([
      'standardisation standardisation',
      'standardisation-done standardisation',
    ]);
    expect(told(world.stranger)).toEqual(['standardisation standardisation']);
    expect(told(world.assurer)).toEqual(['standardisation-done quality']);
  });

  describe('the letter', () => {
    type Letter = { recipient: string; subject: string; text: string };
    const lettersTo = async ({ email }: Made) =>
      (JSON.parse(await rowsOf('mail')) as Letter[]).filter(({ recipient }) => recipient === email);
    beforeEach(() => sqlAs('owner', (owner) => owner.query('truncate mail')));

    it('is one for each who is invited, however much they mark and hand in', async () => {
      const id = await started(world.second, world.stranger);
      for (const one of [world.second, world.stranger]) {
        await marked(one, id, met);
        must(await handInMarks(one.actor, id));
      }
      for (const one of [world.second, world.stranger]) {
        const [letter, ...more] = await lettersTo(one);
        expect(more).toEqual([]);
        expect(letter?.subject).toMatch(/^Invited to mark: /);
        expect(letter?.text).toContain(`/standardisation/${id}`);
        expect(letter?.text).toContain('4 marking points. 1 colleague marks the same work.');
        expect(letter?.text).toContain('/profile');
      }
      expect(await lettersTo(world.assurer)).toEqual([]);
    });

    it('bears no name of whose work it is, and not the other markers', async () => {
      await started(world.second, world.stranger);
      const [letter] = await lettersTo(world.stranger);
      for (const secret of [
        world.learner.actor.name,
        world.learner.email,
        'Harbour Row',
        proposal,
        `${world.second.actor.name},`,
      ])
        expect(`${letter?.subject} ${letter?.text}`).not.toContain(secret);
    });

    it('is not written to who wants none, and to nobody when the exercise does not begin', async () => {
      must(await chooseLetters(world.second.actor, { ...USUAL_CHOICE, standardisation: false }));
      await started(world.second, world.stranger);
      expect(await lettersTo(world.second)).toEqual([]);
      expect(await lettersTo(world.stranger)).toHaveLength(1);
      await startExercise(world.assurer.actor, choice({ invite: [world.stranger.userId] }));
      expect(await lettersTo(world.stranger)).toHaveLength(1);
      must(await chooseLetters(world.second.actor, USUAL_CHOICE));
    });
  });

  it('sets each point against chance over several exercises that are done', async () => {
    const { across } = must(await exercises(world.assurer.actor));
    expect(across).toHaveLength(1);
    expect(across[0]?.exercises).toBeGreaterThanOrEqual(2);
    expect(across[0]?.points.map(({ point }) => point)).toEqual(POINTS);
    for (const { agreement } of across[0]?.points ?? []) expect(agreement.items).toBeGreaterThanOrEqual(2);
  });
});
