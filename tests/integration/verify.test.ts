import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stopPdfPool } from '@/lib/server/jobs/pdf';
import { planPdf } from '@/lib/server/services/plans/pdf';
import { changeProposal } from '@/lib/server/services/proposals';
import { claim } from '@/lib/server/services/review/claim';
import { decide } from '@/lib/server/services/review/decide';
import { submissionPdf } from '@/lib/server/services/review/frozen';
import { release } from '@/lib/server/services/review/release';
import { submitProposal, withdrawSubmission } from '@/lib/server/services/review/submit';
import { verifyPaper } from '@/lib/server/services/verify';
import { inCentreSql, must, signedOffPlan } from '../support/plan-world';
import { DECLARATION, makeReviewWorld, type ReviewWorld, submitted } from '../support/review-world';
import { sqlAs } from '../support/world';
import { readPdf, squash } from '../unit/pdf/read';

let world: ReviewWorld;
beforeAll(async () => {
  process.env.UPMARK_RELEASE_HOLD_SECONDS = '0';
  process.env.UPMARK_URL = 'https://upmark.example';
  world = await makeReviewWorld();
});
afterAll(stopPdfPool);

const HERE = '198.51.100.7';
const ask = (code: string, from = HERE) => verifyPaper(code, from);
const codeOf = async (id: string, number = 1): Promise<string> => {
  const [row] = await inCentreSql(
    world.centreId,
    'select code from submission where proposal_id = $1 and number = $2',
    [id, number],
  );
  return String(row?.code);
};
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('who holds a paper', () => {
  test('is told how it stands, of which day it is, and the fingerprint of each file that is kept', async () => {
    const id = await signedOffPlan(world);
    const code = await codeOf(id);
    expect(must(await ask(code))).toMatchObject({ standing: 'signed-off', papers: [] });
    const copy = must(await submissionPdf(world.learner.actor, id, 1));
    const plan = must(await planPdf(world.manager.actor, id));
    const found = must(await ask(`${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`));
    expect(found).toEqual({
      code,
      day: new Date().toISOString().slice(0, 10),
      number: 1,
      standing: 'signed-off',
      reference: expect.stringMatching(/^[0-9a-f]{12}$/),
      papers: [
        { edition: 'assessment', sha256: sha(copy.bytes), bytes: copy.bytes.length },
        { edition: 'plan', sha256: sha(plan.bytes), bytes: plan.bytes.length },
      ],
    });
    // The code is on the face of both, and neither holds its own fingerprint.
    for (const { bytes } of [copy, plan]) {
      const { pages } = await readPdf(bytes);
      expect(squash(pages[0]?.text ?? '')).toContain(`upmark.example/verify/${code}`);
      expect(pages.map(({ text }) => text).join()).not.toContain(sha(bytes));
    }
    expect((await readPdf(copy.bytes)).pages[0]?.text).toContain(found.reference);
  }, 90_000);

  test('learns nobody’s name, no centre, no title, and nothing of how it is being judged', async () => {
    const id = await submitted(world);
    const code = await codeOf(id);
    const first = must(await ask(code));
    must(await claim(world.assessor.actor, id));
    must(
      await decide(world.assessor.actor, id, 1, {
        point: 'mp-evidence',
        decision: 'not-yet',
        feedback: 'Say how large the sample was.',
        proof: [],
        overruled: 'Seen otherwise.',
      }),
    );
    must(
      await release(world.assessor.actor, id, {
        outcome: 'changes-requested',
        submission: 1,
        summary: 'Nearly there.',
        dueOn: '2027-02-12',
      }),
    );
    expect(must(await ask(code))).toEqual(first);
    const { rows } = await sqlAs('app', (app) => app.query('select * from upmark_verify($1)', [code]));
    expect(Object.keys(rows[0] as object).sort()).toEqual([
      'number',
      'papers',
      'reference',
      'standing',
      'submitted_at',
    ]);
    const [centre] = await inCentreSql(world.centreId, 'select name from centre', []);
    const said = JSON.stringify(rows);
    for (const kept of [world.learner.actor.name, String(centre?.name), 'complaints', id, world.centreId])
      expect(said).not.toContain(kept);
  });

  test('is told of a withdrawn one, of one that has a later version, and no more of a deleted one', async () => {
    const id = await submitted(world);
    must(await withdrawSubmission(world.learner.actor, id));
    expect(must(await ask(await codeOf(id)))).toMatchObject({ standing: 'withdrawn' });
    must(
      await changeProposal(world.learner.actor, id, {
        since: 0,
        changes: [
          {
            id: 'a-change',
            op: 'set',
            path: { collection: 'context', field: 'promise' },
            value: 'Another promise.',
            base: null,
          },
        ],
      }),
    );
    const revision = Number(
      (await inCentreSql(world.centreId, 'select revision from proposal where id = $1', [id]))[0]?.revision,
    );
    must(await submitProposal(world.learner.actor, id, { revision, declaration: DECLARATION }));
    expect(must(await ask(await codeOf(id)))).toMatchObject({ standing: 'withdrawn', number: 1 });
    expect(must(await ask(await codeOf(id, 2)))).toMatchObject({ standing: 'handed-in', number: 2 });
    await inCentreSql(world.centreId, 'update submission set withdrawn_at = null where proposal_id = $1', [
      id,
    ]);
    expect(must(await ask(await codeOf(id)))).toMatchObject({ standing: 'superseded' });
    const code = await codeOf(id, 2);
    await inCentreSql(world.centreId, 'update proposal set deleted_at = now() where id = $1', [id]);
    expect(await ask(code)).toEqual({ ok: false, code: 'paper-unknown' });
  });
});

describe('who only guesses', () => {
  test('is stopped after a while, also when many are tried at once; others are not', async () => {
    const good = await codeOf(await submitted(world));
    const from = '203.0.113.77';
    // Honest look-ups are not counted, however many.
    for (let turn = 0; turn < 40; turn += 1) expect((await ask(good, from)).ok).toBe(true);
    const tried = await Promise.all(
      Array.from({ length: 45 }, (_, at) => ask(`ZZZZZZZZ${22 + at}`.replace(/[01]/g, '9'), from)),
    );
    const codes = tried.map((one) => (one.ok ? 'found' : one.code));
    expect(codes.filter((code) => code === 'paper-unknown')).toHaveLength(30);
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(15);
    expect(await ask(good, from)).toMatchObject({ code: 'too-many-attempts' });
    expect((await ask(good, '203.0.113.78')).ok).toBe(true);
  });

  test.each(['', "' or 1=1 --", '%', '7F3K22QDX\0', '../x', 'é'.repeat(10), 'A'.repeat(1_000_000)])(
    'what is no code is not even looked up: %.20s',
    async (given) => {
      expect(await ask(given)).toEqual({ ok: false, code: 'paper-unknown' });
    },
  );
});
