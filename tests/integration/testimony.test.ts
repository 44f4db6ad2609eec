import { beforeAll, describe, expect, it } from 'vitest';
import { changeProposal, openProposal } from '@/lib/server/services/proposals';
import {
  answerAsWitness,
  askWitness,
  cancelWitness,
  testimoniesOf,
  witnessPage,
} from '@/lib/server/services/review/testimony';
import { draft, makeReviewWorld, type ReviewWorld } from '../support/review-world';
import { sqlAs } from '../support/world';

let world: ReviewWorld;
const must = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const asOwner = <T>(sql: string, values: unknown[] = []) =>
  sqlAs('owner', async (owner) => {
    await owner.query('begin');
    await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
    const { rows } = await owner.query(sql, values);
    await owner.query('commit');
    return rows as T[];
  });

beforeAll(async () => {
  world = await makeReviewWorld();
});

async function withStatement(row: { id: string; witness?: string; statement?: string }): Promise<string> {
  const id = await draft(world);
  must(
    await changeProposal(world.learner.actor, id, {
      since: 0,
      changes: [{ id: `add-${row.id}-statement`, op: 'add', list: 'testimonies', row, after: null }],
    }),
  );
  return id;
}
const ROW = { id: 'w1', witness: 'Sam Reed', statement: 'I watched both calls and they went as written.' };

/** The link of the newest letter to this address. */
async function linkTo(email: string): Promise<string> {
  const [row] = await asOwner<{ text: string }>(
    'select text from mail where recipient = $1 order by created_at desc, id desc limit 1',
    [email],
  );
  return /\/witness\/([A-Za-z0-9_-]{43})/.exec(row?.text ?? '')?.[1] ?? '';
}

describe('a witness', () => {
  it('reads what they are asked, and confirms it once, without an account', async () => {
    const id = await withStatement(ROW);
    must(await askWitness(world.learner.actor, id, { row: 'w1', email: 'Sam@Example.org' }));
    const token = await linkTo('sam@example.org');
    expect(must(await witnessPage(token))).toMatchObject({
      witness: 'Sam Reed',
      statement: ROW.statement,
      shown: { learner: world.learner.actor.name },
    });
    const word = {
      outcome: 'confirmed',
      name: 'Samantha Reed',
      role: 'Team leader',
      relationship: 'Line manager',
    } as const;
    const both = await Promise.all([1, 2].map(() => answerAsWitness(token, word)));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'link-useless' });
    expect(must(await testimoniesOf(world.assessor.actor, id))).toMatchObject([
      {
        state: 'confirmed',
        answer: { name: 'Samantha Reed', role: 'Team leader', statement: ROW.statement },
      },
    ]);
  });

  it('is asked for the words as they stood, whatever is written later', async () => {
    const id = await withStatement(ROW);
    must(await askWitness(world.learner.actor, id, { row: 'w1', email: 'a@example.org' }));
    const { revision } = must(await openProposal(world.learner.actor, id));
    must(
      await changeProposal(world.learner.actor, id, {
        since: revision,
        changes: [
          {
            id: 'change-statement-1',
            op: 'set',
            path: { collection: 'testimonies', row: 'w1', field: 'statement' },
            value: 'Perfect in everything.',
            base: ROW.statement,
          },
        ],
      }),
    );
    expect(must(await witnessPage(await linkTo('a@example.org'))).statement).toBe(ROW.statement);
  });

  it('can put it in their own words, or decline', async () => {
    const id = await withStatement(ROW);
    must(await askWitness(world.learner.actor, id, { row: 'w1', email: 'b@example.org' }));
    const token = await linkTo('b@example.org');
    const own = {
      outcome: 'amended',
      name: 'Sam',
      role: 'Lead',
      relationship: 'Manager',
      statement: ' ',
    } as const;
    expect(await answerAsWitness(token, own)).toMatchObject({ code: 'statement-missing' });
    must(await answerAsWitness(token, { ...own, statement: 'I saw the second call only.' }));
    must(await askWitness(world.learner.actor, id, { row: 'w1', email: 'c@example.org' }));
    must(
      await answerAsWitness(await linkTo('c@example.org'), {
        outcome: 'declined',
        name: 'Sam',
        note: 'I was on leave.',
      }),
    );
    const lines = must(await testimoniesOf(world.learner.actor, id));
    expect(lines.map(({ state, answer }) => [state, answer?.statement, answer?.note])).toEqual([
      ['declined', '', 'I was on leave.'],
      ['amended', 'I saw the second call only.', ''],
    ]);
  });

  it.each([
    [
      'a new letter about the same row',
      async (id: string) =>
        void must(await askWitness(world.learner.actor, id, { row: 'w1', email: 'd@example.org' })),
    ],
    [
      'being withdrawn',
      async (id: string) => {
        const [line] = must(await testimoniesOf(world.learner.actor, id));
        must(await cancelWitness(world.learner.actor, id, line?.id ?? ''));
      },
    ],
    [
      'time',
      async (id: string) =>
        void (await asOwner(
          "update testimony_request set expires_at = now() - interval '1 second' where proposal_id = $1",
          [id],
        )),
    ],
  ])('finds the link useless after %s', async (_what, spoil) => {
    const id = await withStatement(ROW);
    must(await askWitness(world.learner.actor, id, { row: 'w1', email: 'e@example.org' }));
    const token = await linkTo('e@example.org');
    await spoil(id);
    expect(await witnessPage(token)).toEqual({ ok: false, code: 'link-useless' });
    expect(await answerAsWitness(token, { outcome: 'declined', name: 'S', note: '' })).toMatchObject({
      ok: false,
    });
  });

  it.each(['', 'x', "' or 1=1 --", 'A'.repeat(43), 'A'.repeat(10_000)])(
    'with a made-up link finds nothing: %s',
    async (token) => {
      expect(await witnessPage(token)).toEqual({ ok: false, code: 'link-useless' });
    },
  );
});

describe('asking', () => {
  it.each([
    ['no address', { row: 'w1', email: 'nobody' }, 'not-an-email'],
    ['two addresses', { row: 'w1', email: 'a@example.org, b@example.org' }, 'not-an-email'],
    ['a row that is gone', { row: 'gone', email: 'f@example.org' }, 'row-gone'],
  ])('is refused with %s', async (_what, wish, code) => {
    const id = await withStatement(ROW);
    expect(await askWitness(world.learner.actor, id, wish)).toMatchObject({ code });
  });

  it('is refused for oneself, without a name, without a statement, and to anybody else', async () => {
    const id = await withStatement(ROW);
    expect(
      await askWitness(world.learner.actor, id, { row: 'w1', email: world.learner.email }),
    ).toMatchObject({
      code: 'own-email',
    });
    expect(
      await askWitness(world.learner.actor, await withStatement({ id: 'w1', statement: 'Seen.' }), {
        row: 'w1',
        email: 'g@example.org',
      }),
    ).toMatchObject({ code: 'witness-unnamed' });
    expect(
      await askWitness(world.learner.actor, await withStatement({ id: 'w1', witness: 'Sam' }), {
        row: 'w1',
        email: 'g@example.org',
      }),
    ).toMatchObject({ code: 'statement-missing' });
    for (const { actor } of [world.assessor, world.manager, world.stranger])
      expect(await askWitness(actor, id, { row: 'w1', email: 'g@example.org' })).toEqual({
        ok: false,
        code: 'not-found',
      });
    expect(await testimoniesOf(world.manager.actor, id)).toEqual({ ok: false, code: 'not-found' });
  });
});
