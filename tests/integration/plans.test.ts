import { describe, expect, test } from 'vitest';
import { emptyDocument } from '@/lib/core/proposal/document';
import { useAsEvidence } from '@/lib/server/services/plans/evidence';
import { comparePlans, listPlans } from '@/lib/server/services/plans/list';
import { openOwnPlan, openPlan } from '@/lib/server/services/plans/open';
import { addResult, type NewResult } from '@/lib/server/services/plans/results';
import { sayComment, sayWord } from '@/lib/server/services/plans/word';
import { changeProposal, openProposal } from '@/lib/server/services/proposals';
import { unlockProposal } from '@/lib/server/services/review/unlock';
import { inCentreSql, must, share, sharedPlan, signedOffPlan, titled } from '../support/plan-world';
import { draft, makeReviewWorld, type ReviewWorld } from '../support/review-world';
import { makePerson } from '../support/world';

const seenBy = async (world: ReviewWorld, who: ReviewWorld['manager'] = world.manager) =>
  must(await listPlans(who.actor)).lines.map(({ id }) => id);

const notices = (world: ReviewWorld, userId: string) =>
  inCentreSql(world.centreId, 'select kind, link from notice where user_id = $1 order by created_at, id', [
    userId,
  ]);

describe('who sees a plan', () => {
  test('a manager sees it once it is shared, and no longer when it is withdrawn', async () => {
    const world = await makeReviewWorld();
    const id = await draft(world);
    expect(await seenBy(world)).toEqual([]);
    expect(await openPlan(world.manager.actor, id)).toMatchObject({ ok: false, code: 'plan-not-found' });
    await share(world, id);
    expect(await seenBy(world)).toEqual([id]);
    expect(await openPlan(world.manager.actor, id)).toMatchObject({ ok: true, value: { signedOff: false } });
    await share(world, id, false);
    expect(await seenBy(world)).toEqual([]);
    expect(await openPlan(world.manager.actor, id)).toMatchObject({ ok: false });
  });

  test('what is signed off is seen as it was handed in, without having been shared', async () => {
    const world = await makeReviewWorld();
    const id = await signedOffPlan(world);
    expect(await seenBy(world)).toEqual([id]);
    expect(must(await openPlan(world.manager.actor, id)).signedOff).toBe(true);
    // Opened again by an administrator, it is its learner's to share.
    must(await unlockProposal(world.administrator.actor, id, 'A figure is wrong.'));
    expect(await seenBy(world)).toEqual([]);
    await share(world, id);
    expect(must(await openPlan(world.manager.actor, id)).signedOff).toBe(false);
  });

  test('managers of another employer, of another centre, and people of other roles do not', async () => {
    const world = await makeReviewWorld();
    const id = await sharedPlan(world);
    const other = await makePerson({ roles: ['manager'], centreId: world.centreId });
    const [employer] = await inCentreSql(
      world.centreId,
      "insert into employer (centre_id, id, name) values ($1, gen_random_uuid(), 'Another') returning id",
      [world.centreId],
    );
    await inCentreSql(
      world.centreId,
      'insert into employer_manager (centre_id, employer_id, user_id) values ($1, $2, $3)',
      [world.centreId, employer?.id, other.userId],
    );
    const elsewhere = await makeReviewWorld();
    for (const manager of [other, elsewhere.manager]) {
      expect(must(await listPlans(manager.actor)).all).toBe(0);
      expect(await openPlan(manager.actor, id)).toMatchObject({ code: 'plan-not-found' });
      expect(await sayWord(manager.actor, id, { word: 'approved', reason: '' })).toMatchObject({ ok: false });
      expect(await sayComment(manager.actor, id, 'Hello')).toMatchObject({ ok: false });
    }
    for (const person of [world.learner, world.assessor, world.assurer, world.administrator]) {
      expect(await listPlans(person.actor)).toMatchObject({ ok: false, code: 'not-allowed' });
      expect(await openPlan(person.actor, id)).toMatchObject({ ok: false });
    }
    expect(await openPlan(world.manager.actor, 'x')).toMatchObject({ code: 'plan-not-found' });
  });

  test('nothing noted for the assessor is in it, nor the practice log', async () => {
    const world = await makeReviewWorld();
    const id = await draft(world);
    const marker = 'ASSESSMENT-MARKER';
    await inCentreSql(
      world.centreId,
      `update proposal set document = jsonb_set(jsonb_set(jsonb_set(document,
        '{considered}', $2::jsonb), '{pins}', $3::jsonb), '{contacts}', $4::jsonb) where id = $1`,
      [
        id,
        JSON.stringify([{ id: 'n1', check: 'x', code: 'y', reason: marker }]),
        JSON.stringify([{ id: 'n2', point: 'mp-case', quote: marker }]),
        JSON.stringify([{ id: 'n3', name: marker, situation: marker }]),
      ],
    );
    await share(world, id);
    const plan = must(await openPlan(world.manager.actor, id));
    expect(JSON.stringify(plan)).not.toContain(marker);
  });
});

describe('the portfolio', () => {
  test('adds up, sorts, filters, and goes on where a page ends', async () => {
    const world = await makeReviewWorld();
    const titles = ['Alpha', 'beta', 'Gamma 100%_'];
    const ids: string[] = [];
    for (const title of titles) {
      const id = await titled(world.learner, title);
      await share(world, id);
      ids.push(id);
    }
    const none = await titled(world.learner, 'Without figures');
    await inCentreSql(world.centreId, 'update proposal set document = $2::jsonb where id = $1', [
      none,
      JSON.stringify({ ...emptyDocument(), about: { title: 'Without figures' } }),
    ]);
    await share(world, none);
    const all = must(await listPlans(world.manager.actor, {}, { sort: 'title', down: false }));
    expect(all.lines.map(({ title }) => title)).toEqual([...titles, 'Without figures']);
    const [first] = all.lines;
    expect(all.totals).toMatchObject({ plans: 4, unpriced: 1 });
    expect(all.totals.npv).toBeCloseTo(3 * (first?.figures.npv ?? 0), 2);
    expect(all.totals.investment).toBeCloseTo(3 * (first?.figures.investment ?? 0), 2);
    // Three of the same are paid back when one is.
    expect(all.totals.payback).toBe(first?.figures.payback);
    expect(all.kpis.waiting).toBe(3 * (first?.figures.kpis.length ?? 0));
    // What has no figure stands last, whichever way one sorts.
    for (const down of [true, false])
      expect(must(await listPlans(world.manager.actor, {}, { sort: 'npv', down })).lines.at(-1)?.id).toBe(
        none,
      );
    const found = async (filter: object) =>
      must(await listPlans(world.manager.actor, filter, { sort: 'title', down: false })).lines.map(
        (one) => one.title,
      );
    expect(await found({ search: '100%_' })).toEqual(['Gamma 100%_']);
    expect(await found({ search: 'harbour row' })).toHaveLength(4);
    expect(await found({ kind: 'signed-off' })).toEqual([]);
    must(await sayWord(world.manager.actor, ids[1] ?? '', { word: 'approved', reason: '' }));
    expect(await found({ word: 'approved' })).toEqual(['beta']);
    expect(await found({ word: 'none' })).toHaveLength(3);
    expect(await found({ unit: 'no-such-unit' })).toEqual([]);
    const [one, two] = ids;
    expect(must(await comparePlans(world.manager.actor, [two ?? '', one ?? ''])).map(({ id }) => id)).toEqual(
      [two, one],
    );
  });

  test('pages go on from a key', async () => {
    const world = await makeReviewWorld();
    const id = await sharedPlan(world);
    // 119 more of the same, made by the database.
    await inCentreSql(
      world.centreId,
      `insert into proposal (centre_id, id, owner_id, employer_id, template_id, template_version, title, document, document_format, shared_at)
        select centre_id, gen_random_uuid(), owner_id, employer_id, template_id, template_version, 'Plan ' || n,
          document, document_format, now() from proposal, generate_series(1, 119) n where id = $1`,
      [id],
    );
    const seen = new Set<string>();
    let after: string | undefined;
    let pages = 0;
    do {
      const page = must(await listPlans(world.manager.actor, {}, { sort: 'npv', down: true, after }));
      for (const line of page.lines) seen.add(line.id);
      after = page.next ?? undefined;
      pages += 1;
    } while (after && pages < 10);
    expect([seen.size, pages]).toEqual([120, 3]);
  });

  test('figures follow the words', async () => {
    const world = await makeReviewWorld();
    const id = await sharedPlan(world);
    const before = must(await listPlans(world.manager.actor)).lines[0]?.figures;
    const { document, revision } = must(await openProposal(world.learner.actor, id));
    const cost = document.costs[0];
    must(
      await changeProposal(world.learner.actor, id, {
        since: revision,
        changes: [
          {
            id: 'change-one',
            op: 'set',
            path: { collection: 'costs', row: cost?.id ?? '', field: 'rate' },
            value: 999_999,
            base: cost?.rate ?? null,
          },
        ],
      }),
    );
    const after = must(await listPlans(world.manager.actor)).lines[0]?.figures;
    expect(after?.investment).toBeGreaterThan((before?.investment ?? 0) + 500_000);
  });
});

describe('a manager’s word', () => {
  test('to defer or decline needs a reason; the record keeps every word, and the learner hears of each', async () => {
    const world = await makeReviewWorld();
    const id = await sharedPlan(world);
    const { actor } = world.manager;
    expect(await sayWord(actor, id, { word: 'deferred', reason: '  ' })).toMatchObject({
      code: 'reason-missing',
    });
    must(await sayWord(actor, id, { word: 'deferred', reason: 'After the budget.' }));
    must(await sayWord(actor, id, { word: 'approved', reason: '' }));
    const own = must(await openOwnPlan(world.learner.actor, id));
    expect(own.words.map(({ word, reason }) => [word, reason])).toEqual([
      ['approved', ''],
      ['deferred', 'After the budget.'],
    ]);
    expect(await notices(world, world.learner.userId)).toMatchObject([
      { kind: 'plan-deferred', link: `/proposals/${id}/plan` },
      { kind: 'plan-approved' },
    ]);
    expect(must(await listPlans(actor)).lines[0]?.word).toBe('approved');
    const log = await inCentreSql(world.centreId, 'select action from audit_entry where subject = $1', [id]);
    expect(log.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['plan-deferred', 'plan-approved']),
    );
    expect(await sayWord(world.learner.actor, id, { word: 'approved', reason: '' })).toMatchObject({
      ok: false,
    });
  });

  test('talk goes both ways while the plan is seen, and assessors have no part in it', async () => {
    const world = await makeReviewWorld();
    const id = await sharedPlan(world);
    must(await sayComment(world.manager.actor, id, 'Could it start in May?'));
    must(await sayComment(world.learner.actor, id, 'Yes.'));
    expect(await sayComment(world.learner.actor, id, '  ')).toMatchObject({ code: 'comment-empty' });
    expect(await sayComment(world.assessor.actor, id, 'Hello')).toMatchObject({ code: 'plan-not-found' });
    expect(
      must(await openPlan(world.manager.actor, id)).comments.map(({ body, learner }) => [body, learner]),
    ).toEqual([
      ['Could it start in May?', false],
      ['Yes.', true],
    ]);
    expect(await notices(world, world.manager.userId)).toMatchObject([
      { kind: 'plan-comment', link: `/plans/${id}` },
    ]);
    await share(world, id, false);
    expect(await sayComment(world.learner.actor, id, 'Anybody?')).toMatchObject({ code: 'plan-not-shared' });
    expect(must(await openOwnPlan(world.learner.actor, id)).comments).toHaveLength(2);
    expect(await openOwnPlan(world.manager.actor, id)).toMatchObject({ ok: false });
  });
});

describe('results', () => {
  const entry = (more: Partial<NewResult>): NewResult => ({
    kind: 'kpi',
    row: '',
    on: '2026-01-05',
    value: null,
    status: null,
    note: '',
    ...more,
  });

  test('are added, never written over; the latest of a day counts, and a day can be taken back', async () => {
    const world = await makeReviewWorld();
    const id = await sharedPlan(world);
    const { actor } = world.manager;
    const { document } = must(await openPlan(actor, id));
    const kpi = document.kpis[0]?.id ?? '';
    const cost = document.costs[0]?.id ?? '';
    const action = document.actions[0]?.id ?? '';
    for (const value of [50, 55]) must(await addResult(actor, id, entry({ row: kpi, value })));
    must(
      await addResult(actor, id, entry({ row: kpi, on: '2026-02-05', value: 60, note: 'From the module.' })),
    );
    must(await addResult(actor, id, entry({ kind: 'cost', row: cost, value: 800.5 })));
    const { results } = must(
      await addResult(actor, id, entry({ kind: 'action', row: action, status: 'under-way' })),
    );
    expect(results.kpis[0]?.actuals).toEqual([
      { on: '2026-01-05', value: 55 },
      { on: '2026-02-05', value: 60 },
    ]);
    expect(results.spent).toBe(800.5);
    expect(results.actions[0]).toMatchObject({ status: 'under-way', since: '2026-01-05' });
    const stored = await inCentreSql(world.centreId, 'select 1 from plan_result where proposal_id = $1', [
      id,
    ]);
    expect(stored).toHaveLength(5);
    must(await addResult(actor, id, entry({ row: kpi, on: '2026-02-05', value: null })));
    const own = must(await openOwnPlan(world.learner.actor, id));
    expect(own.results.kpis[0]?.actuals).toEqual([{ on: '2026-01-05', value: 55 }]);
    expect(own.notes.map(({ note }) => note)).toEqual(['From the module.']);
    // One notice a day, however many figures.
    expect(await notices(world, world.learner.userId)).toMatchObject([{ kind: 'plan-result' }]);
  });

  test('what cannot be right is refused with a reason', async () => {
    const world = await makeReviewWorld();
    const id = await sharedPlan(world);
    const { actor } = world.manager;
    const { document } = must(await openPlan(actor, id));
    const row = document.kpis[0]?.id ?? '';
    const code = async (more: Partial<NewResult>) => {
      const done = await addResult(actor, id, entry({ row, value: 1, ...more }));
      return done.ok ? 'ok' : done.code;
    };
    expect(await code({ row: 'gone' })).toBe('result-row-gone');
    expect(await code({ on: '2026-02-31' })).toBe('result-date-wrong');
    expect(await code({ on: '2098-01-01' })).toBe('result-date-ahead');
    expect(await code({ value: null })).toBe('result-value-missing');
    expect(await code({ value: Number.NaN })).toBe('result-value-wrong');
    expect(await code({ kind: 'cost', row: document.costs[0]?.id ?? '', value: -1 })).toBe(
      'result-value-wrong',
    );
    expect(await code({ kind: 'action', row: document.actions[0]?.id ?? '', value: null })).toBe(
      'result-value-missing',
    );
    expect(await addResult(world.learner.actor, id, entry({ row, value: 1 }))).toMatchObject({
      code: 'plan-not-found',
    });
  });

  test('a result becomes evidence in a later proposal at one press, once, through the log of changes', async () => {
    const world = await makeReviewWorld();
    const id = await signedOffPlan(world);
    const later = await draft(world);
    const { actor } = world.manager;
    const kpi = must(await openPlan(actor, id)).document.kpis[0];
    expect(
      await useAsEvidence(world.learner.actor, id, { kpi: kpi?.id ?? '', proposal: later }),
    ).toMatchObject({
      code: 'no-result',
    });
    must(await addResult(actor, id, entry({ row: kpi?.id ?? '', on: '2026-03-01', value: 78 })));
    const own = must(await openOwnPlan(world.learner.actor, id));
    expect(own.drafts.map((one) => one.id)).toEqual([later]);
    const before = must(await openProposal(world.learner.actor, later));
    const wish = { kpi: kpi?.id ?? '', proposal: later };
    const done = must(await useAsEvidence(world.learner.actor, id, wish));
    expect(must(await useAsEvidence(world.learner.actor, id, wish))).toEqual({ ...done, already: true });
    const after = must(await openProposal(world.learner.actor, later));
    expect(after.revision).toBe(before.revision + 1);
    expect(after.document.evidence).toHaveLength(before.document.evidence.length + 1);
    expect(after.document.evidence.at(-1)).toMatchObject({
      id: done.row,
      kind: 'kpi-report',
      to: '2026-03-01',
    });
    expect(after.document.evidence.at(-1)?.figure).toContain('78');
    // Not into what is held still, nor into anybody else's.
    expect(await useAsEvidence(world.learner.actor, later, { ...wish, proposal: id })).toMatchObject({
      ok: false,
    });
    expect(await useAsEvidence(world.manager.actor, id, wish)).toMatchObject({ code: 'plan-not-found' });
  });
});
