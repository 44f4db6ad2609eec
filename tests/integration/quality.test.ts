import { beforeAll, describe, expect, it } from 'vitest';
import { USUAL_CRITERIA } from '@/lib/core/review';
import { openProposal } from '@/lib/server/services/proposals';
import { decide } from '@/lib/server/services/review/decide';
import { decideSample, drawPlan, pendingSample, previewDraw } from '@/lib/server/services/review/quality';
import { openPlan, qualityQueue, qualityToDo, samplesOf } from '@/lib/server/services/review/quality-queue';
import { openReview } from '@/lib/server/services/review/read';
import { release } from '@/lib/server/services/review/release';
import { again, DECLARATION, makeReviewWorld, type ReviewWorld, submitted } from '../support/review-world';
import { sqlAs } from '../support/world';

const POINTS = ['mp-requirements', 'mp-evidence', 'mp-case', 'mp-measures'];
const must = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const EVERYTHING = { ...USUAL_CRITERIA, share: 1 };
let world: ReviewWorld;

beforeAll(async () => {
  process.env.UPMARK_RELEASE_HOLD_SECONDS = '0';
  world = await makeReviewWorld();
});

async function signedOff(): Promise<string> {
  const id = await submitted(world);
  await signOff(id);
  return id;
}
async function signOff(id: string) {
  for (const point of POINTS)
    must(
      await decide(world.assessor.actor, id, 1, {
        point,
        decision: 'met',
        feedback: '',
        proof: [],
        overruled: '',
      }),
    );
  must(
    await release(world.assessor.actor, id, {
      outcome: 'signed-off',
      submission: 1,
      summary: '',
      declaration: DECLARATION,
    }),
  );
}
const stateOf = async (id: string) => must(await openProposal(world.learner.actor, id)).state;

describe('sampling', () => {
  it('draws from what was signed off in one’s own cohorts, with its reasons, and each submission once', async () => {
    const id = await signedOff();
    const drawn = must(await drawPlan(world.assurer.actor, { seed: 'autumn' }));
    expect(drawn).toMatchObject({ drawn: 1, from: 1 });
    const { plans } = must(await qualityQueue(world.assurer.actor));
    expect(plans[0]?.samples).toMatchObject([
      { proposal: id, submission: 1, state: 'pending', assessor: world.assessor.actor.name },
    ]);
    expect(plans[0]?.samples[0]?.reasons.map(({ code }) => code)).toEqual(['new-assessor', 'new-template']);
    expect(plans[0]).toMatchObject({ seed: 'autumn', criteria: USUAL_CRITERIA });
    expect(await drawPlan(world.assurer.actor, { seed: 'autumn' })).toMatchObject({
      code: 'nothing-to-sample',
    });
    expect(await stateOf(id)).toBe('sampled');
  });

  it('previews exactly what the draw then holds, and draws nothing else than what was looked at', async () => {
    const first = await signedOff();
    const wish = { seed: 'preview', criteria: EVERYTHING };
    const seen = must(await previewDraw(world.assurer.actor, wish));
    expect(seen.drawn.map(({ proposal }) => proposal)).toEqual([first]);
    expect(await stateOf(first)).toBe('signed-off');
    const second = await signedOff();
    expect(await drawPlan(world.assurer.actor, { ...wish, mark: seen.mark })).toMatchObject({
      code: 'pool-changed',
    });
    const anew = must(await previewDraw(world.assurer.actor, wish));
    const { plan } = must(await drawPlan(world.assurer.actor, { ...wish, mark: anew.mark }));
    const kept = must(await openPlan(world.assurer.actor, plan)).plan.samples;
    const lines = (of: readonly { proposal: string; reasons: unknown }[]) =>
      of
        .map(({ proposal, reasons }) => ({ proposal, reasons }))
        .sort((a, b) => (a.proposal < b.proposal ? -1 : 1));
    expect(lines(kept)).toEqual(lines(anew.drawn));
    expect(kept.map(({ proposal }) => proposal).sort()).toEqual([first, second].sort());
  });

  it('draws a plan again from what it was drawn from, also after everything has moved on, and finds the same', async () => {
    const ids = [await signedOff(), await signedOff(), await signedOff()];
    const criteria = { share: 0.4, newAssessor: 0, newTemplate: 0, quick: 0, lenient: 1 };
    const { plan, drawn, from } = must(await drawPlan(world.assurer.actor, { seed: 'again', criteria }));
    expect({ drawn, from }).toEqual({ drawn: 2, from: 3 });
    for (const id of ids)
      if ((await stateOf(id)) === 'sampled') must(await decideSample(world.assurer.actor, id, 'confirm', ''));
    expect(must(await openPlan(world.assurer.actor, plan))).toMatchObject({
      again: 'same',
      plan: { from: 3 },
    });
    await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
      await owner.query("update sampling_plan set seed = 'forged' where id = $1", [plan]);
      await owner.query('update sampling_plan set pool = pool - 0 where id = $1', [plan]);
      await owner.query('commit');
    });
    expect(must(await openPlan(world.assurer.actor, plan)).again).toBe('other');
    const other = await makeReviewWorld();
    expect(await openPlan(other.assurer.actor, plan)).toMatchObject({ code: 'not-found' });
  });

  it.each([
    ['no seed', { seed: ' ' }, 'seed-missing'],
    ['a share above one', { seed: 's', criteria: { ...USUAL_CRITERIA, share: 1.5 } }, 'criteria-wrong'],
    [
      'a share that is none',
      { seed: 's', criteria: { ...USUAL_CRITERIA, share: Number.NaN } },
      'criteria-wrong',
    ],
  ])('is refused with %s', async (_what, wish, code) => {
    expect(await drawPlan(world.assurer.actor, wish)).toMatchObject({ code });
  });

  it('is for quality assurers alone', async () => {
    for (const { actor } of [world.assessor, world.learner, world.manager, world.administrator]) {
      expect(await drawPlan(actor, { seed: 's' })).toEqual({ ok: false, code: 'not-allowed' });
      expect(await qualityQueue(actor)).toEqual({ ok: false, code: 'not-allowed' });
      expect(await previewDraw(actor, { seed: 's' })).toEqual({ ok: false, code: 'not-allowed' });
      expect(await qualityToDo(actor)).toBeNull();
    }
  });
});

describe('a word on a sample', () => {
  it('confirms it, once; the proposal stays signed off', async () => {
    const id = await signedOff();
    must(await drawPlan(world.assurer.actor, { seed: 'confirm', criteria: EVERYTHING }));
    expect(must(await pendingSample(world.assurer.actor, id))?.submission).toBe(1);
    const both = await Promise.all(
      ['confirm', 'return'].map((word) =>
        decideSample(world.assurer.actor, id, word as 'confirm' | 'return', 'Because.'),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('returns it with a reason; the assessors decide anew, and the learner’s words stay as they were', async () => {
    const id = await signedOff();
    must(await drawPlan(world.assurer.actor, { seed: 'return', criteria: EVERYTHING }));
    const before = must(await openProposal(world.learner.actor, id)).document;
    expect(await decideSample(world.assurer.actor, id, 'return', ' ')).toMatchObject({
      code: 'reason-missing',
    });
    must(await decideSample(world.assurer.actor, id, 'return', 'Evidence was not looked at.'));
    expect(await stateOf(id)).toBe('in-review');
    expect(must(await openProposal(world.learner.actor, id)).document).toEqual(before);
    await signOff(id);
    expect(await stateOf(id)).toBe('signed-off');
    expect(must(await openReview(world.assessor.actor, id)).releases.map(({ state }) => state)).toEqual([
      'undone',
      'done',
    ]);
  });

  it('is drawn again after a return, and says so', async () => {
    const id = await signedOff();
    must(await drawPlan(world.assurer.actor, { seed: 'once', criteria: EVERYTHING }));
    must(await decideSample(world.assurer.actor, id, 'return', 'Look at the sample sizes.'));
    await signOff(id);
    must(await drawPlan(world.assurer.actor, { seed: 'twice', criteria: { ...EVERYTHING, share: 0 } }));
    const samples = must(await samplesOf(world.assurer.actor, id));
    expect(samples.map(({ state }) => state)).toEqual(['pending', 'returned']);
    expect(samples[0]?.reasons).toContainEqual({ code: 'returned' });
    expect(samples[1]).toMatchObject({
      reason: 'Look at the sample sizes.',
      decidedBy: world.assurer.actor.name,
    });
    for (const { actor } of [world.assessor, world.learner, world.administrator])
      expect(await samplesOf(actor, id)).toEqual({ ok: false, code: 'not-found' });
  });

  it('is never of who gave the decision, whatever duties they hold', async () => {
    const id = await signedOff();
    await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
      await owner.query("update membership set roles = '{assessor,quality-assurer}' where user_id = $1", [
        world.assessor.userId,
      ]);
      await owner.query(
        "insert into cohort_staff (centre_id, cohort_id, user_id, duty) values ($1, $2, $3, 'quality-assurer')",
        [world.centreId, world.cohortId, world.assessor.userId],
      );
      await owner.query('commit');
    });
    const both = await again(world.assessor);
    expect(await drawPlan(both, { seed: 'own', criteria: EVERYTHING })).toMatchObject({
      code: 'nothing-to-sample',
    });
    must(await drawPlan(world.assurer.actor, { seed: 'theirs', criteria: EVERYTHING }));
    expect(await decideSample(both, id, 'confirm', '')).toMatchObject({ code: 'own-decision' });
    must(await decideSample(world.assurer.actor, id, 'confirm', ''));
  });

  it('is nobody else’s, and never on what was not sampled', async () => {
    const id = await signedOff();
    for (const { actor } of [world.assessor, world.learner, world.administrator])
      expect(await decideSample(actor, id, 'confirm', '')).toEqual({ ok: false, code: 'not-found' });
    expect(await decideSample(world.assurer.actor, id, 'confirm', '')).toMatchObject({
      code: 'not-in-this-state',
    });
  });

  it('stands on the record', async () => {
    const rows = await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
      return (await owner.query<{ action: string }>('select distinct action from audit_entry order by 1'))
        .rows;
    });
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['sample-drawn', 'sample-returned', 'signed-off', 'submit']),
    );
  });
});
