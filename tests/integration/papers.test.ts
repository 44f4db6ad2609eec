import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeDuePapers, stopPapers } from '@/lib/server/jobs/papers';
import * as pool from '@/lib/server/jobs/pdf';
import { doDueWork } from '@/lib/server/jobs/worker';
import { wayOut } from '@/lib/server/services/exports';
import { planPdf } from '@/lib/server/services/plans/pdf';
import { changeProposal } from '@/lib/server/services/proposals';
import { submissionPdf } from '@/lib/server/services/review/frozen';
import { submissionCopy } from '@/lib/server/services/review/paper';
import { submitProposal } from '@/lib/server/services/review/submit';
import { answerAsWitness, askWitness } from '@/lib/server/services/review/testimony';
import { inCentreSql, must, signedOffPlan } from '../support/plan-world';
import { DECLARATION, draft, makeReviewWorld, type ReviewWorld, submitted } from '../support/review-world';

let world: ReviewWorld;
beforeAll(async () => {
  world = await makeReviewWorld();
});
beforeEach(() => {
  vi.restoreAllMocks();
});
afterAll(async () => {
  await stopPapers();
  await pool.stopPdfPool();
});

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const kept = (id: string, edition = 'assessment') =>
  inCentreSql(
    world.centreId,
    'select sha256, bytes from frozen_pdf where proposal_id = $1 and edition = $2',
    [id, edition],
  );
const due = (id: string) =>
  inCentreSql(
    world.centreId,
    'select attempts, due_at > now() as later from paper_due where proposal_id = $1',
    [id],
  );
const makingCopies = () => vi.spyOn(pool, 'pdfFor');

describe('the paper of a submission', () => {
  test('is the same bytes for everybody who may have it, by every way, also after a restart', async () => {
    const id = await submitted(world);
    const making = makingCopies();
    const first = must(await submissionPdf(world.learner.actor, id, 1));
    expect(first.tag).toBe(sha(first.bytes));
    // Threads and cache are gone, as after a restart.
    await pool.stopPdfPool();
    (globalThis as Record<symbol, unknown>)[Symbol.for('upmark.pdf')] = undefined;
    const others = [
      must(await submissionPdf(world.learner.actor, id, 1)),
      must(await submissionPdf(world.assessor.actor, id, 1)),
      must(await submissionPdf(world.assurer.actor, id, 1)),
      must(await wayOut(world.assessor.actor, id, 'pdf')),
      must(await wayOut(world.learner.actor, id, 'pdf', { submission: 1 })),
    ];
    for (const { bytes, tag } of others) {
      expect(sha(bytes)).toBe(first.tag);
      expect(tag).toBe(first.tag);
    }
    expect(making).toHaveBeenCalledTimes(1);
    expect((await kept(id))[0]?.sha256).toBe(first.tag);
  }, 60_000);

  test('says what was true when it was handed in: names and witnesses that come later change nothing', async () => {
    const id = await draft(world);
    const rows = ['w1', 'w2'].map((row) => ({
      id: row,
      witness: `Witness ${row}`,
      statement: `I saw ${row}.`,
    }));
    must(
      await changeProposal(world.learner.actor, id, {
        since: 0,
        changes: rows.map((row) => ({
          id: `add-${row.id}`,
          op: 'add',
          list: 'testimonies',
          row,
          after: null,
        })),
      }),
    );
    const tokens: string[] = [];
    for (const { id: row } of rows) {
      must(await askWitness(world.learner.actor, id, { row, email: `${row}@example.org` }));
      const [mail] = await inCentreSql(world.centreId, 'select text from mail where recipient = $1', [
        `${row}@example.org`,
      ]);
      tokens.push(/\/witness\/([\w-]{43})/.exec(String(mail?.text))?.[1] ?? '');
    }
    const word = { outcome: 'confirmed', name: 'Sam', role: 'Lead', relationship: 'Manager' } as const;
    must(await answerAsWitness(tokens[0] ?? '', word));
    must(await submitProposal(world.learner.actor, id, { revision: 2, declaration: DECLARATION }));
    const before = await submissionCopy(world.learner.actor.scope, id, 1);
    must(await answerAsWitness(tokens[1] ?? '', word));
    const after = await submissionCopy(world.learner.actor.scope, id, 1);
    expect(after?.confirmed?.map(({ row }) => row)).toEqual(['w1']);
    expect(after).toEqual(before);
    const first = must(await submissionPdf(world.learner.actor, id, 1));
    await inCentreSql(world.centreId, "update user_account set name = 'Somebody Else' where id = $1", [
      world.learner.userId,
    ]);
    expect(sha(must(await submissionPdf(world.assessor.actor, id, 1)).bytes)).toBe(first.tag);
  }, 60_000);

  test('is one, whoever and how many ask for it at once, also from instances that know nothing of one another', async () => {
    const id = await submitted(world);
    let at = 0;
    // Each as from a server of its own: all begin before one has ended, and each comes out a little different.
    vi.spyOn(pool, 'pdfFor').mockImplementation(async () => {
      at += 1;
      const mine = at;
      await vi.waitFor(() => expect(at).toBe(4));
      return { ok: true, value: Buffer.from(`%PDF- of instance ${mine}`) };
    });
    const all = await Promise.all(
      [world.learner, world.assessor, world.assurer, world.learner].map(({ actor }) =>
        submissionPdf(actor, id, 1),
      ),
    );
    expect(new Set(all.map((one) => sha(must(one).bytes))).size).toBe(1);
    expect(await kept(id)).toHaveLength(1);
  });

  test('is kept by the database: the app may neither rewrite nor remove it', async () => {
    const id = await submitted(world);
    must(await submissionPdf(world.learner.actor, id, 1));
    const { inCentre } = await import('@/lib/server/db');
    for (const sql of [
      `update frozen_pdf set bytes = 'x' where proposal_id = '${id}'`,
      `delete from frozen_pdf where proposal_id = '${id}'`,
    ])
      await expect(inCentre(world.learner.actor.scope, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow();
  }, 60_000);

  test('is not given to anybody without a duty for it', async () => {
    const id = await submitted(world);
    const making = makingCopies();
    for (const { actor } of [world.manager, world.stranger, world.administrator])
      expect(await submissionPdf(actor, id, 1)).toMatchObject({ code: 'not-found' });
    for (const number of [0, 2, -1, 1.5, Number.NaN])
      expect(await submissionPdf(world.learner.actor, id, number)).toMatchObject({ code: 'not-found' });
    expect(making).not.toHaveBeenCalled();
  });
});

describe('the worker', () => {
  test('makes it soon after the hand-in, and its round does not wait for it', async () => {
    const id = await submitted(world);
    expect(await due(id)).toEqual([{ attempts: 0, later: false }]);
    await doDueWork();
    expect(await kept(id)).toEqual([]);
    await vi.waitFor(async () => expect(await kept(id)).toHaveLength(1), { timeout: 60_000, interval: 200 });
    await vi.waitFor(async () => expect(await due(id)).toEqual([]));
    const [paper] = await kept(id);
    const making = makingCopies();
    expect(must(await submissionPdf(world.learner.actor, id, 1)).tag).toBe(paper?.sha256);
    expect(making).not.toHaveBeenCalled();
  }, 90_000);

  test('leaves what was downloaded first, and what was handed in before there were papers gets its own then', async () => {
    const id = await submitted(world);
    must(await submissionPdf(world.learner.actor, id, 1));
    expect(await due(id)).toEqual([]);
    const old = await submitted(world);
    await inCentreSql(world.centreId, 'delete from paper_due where proposal_id = $1', [old]);
    const { bytes, tag } = must(await submissionPdf(world.assessor.actor, old, 1));
    expect((await kept(old))[0]?.sha256).toBe(tag);
    expect(sha(bytes)).toBe(tag);
  }, 60_000);

  test('tries again later what cannot be made, then leaves it; the others go on', async () => {
    await makeDuePapers(world.learner.actor.scope);
    const bad = await submitted(world);
    const good = await submitted(world);
    const make = pool.pdfFor;
    vi.spyOn(pool, 'pdfFor')
      .mockImplementationOnce(async () => ({ ok: false, code: 'pdf-failed' }))
      .mockImplementation(make);
    await inCentreSql(
      world.centreId,
      "update paper_due set due_at = now() - interval '1 hour' where proposal_id = $1",
      [bad],
    );
    expect(await makeDuePapers(world.learner.actor.scope)).toBe(1);
    expect(await kept(good)).toHaveLength(1);
    expect(await due(bad)).toEqual([{ attempts: 1, later: true }]);
    await inCentreSql(
      world.centreId,
      "update paper_due set attempts = 6, due_at = now() - interval '1 second' where proposal_id = $1",
      [bad],
    );
    expect(await makeDuePapers(world.learner.actor.scope)).toBe(0);
    expect(await due(bad)).toEqual([]);
    // Whoever asks for it still gets it.
    expect(must(await submissionPdf(world.learner.actor, bad, 1)).bytes.length).toBeGreaterThan(1_000);
  }, 90_000);
});

test('the manager’s plan of a signed-off submission is kept the same way, beside the assessment copy', async () => {
  const id = await signedOffPlan(world);
  const plan = must(await planPdf(world.manager.actor, id));
  const copy = must(await submissionPdf(world.learner.actor, id, 1));
  expect((await kept(id, 'plan'))[0]?.sha256).toBe(plan.tag);
  expect((await kept(id))[0]?.sha256).toBe(copy.tag);
  expect(plan.tag).not.toBe(copy.tag);
  expect(must(await planPdf(world.manager.actor, id, { many: true })).tag).toBe(plan.tag);
}, 60_000);
