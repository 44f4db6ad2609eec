import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/server/auth/actor';
import { fileAnswer, wantedIn } from '@/lib/server/http/file';
import { stopPdfPool } from '@/lib/server/jobs/pdf';
import { type Wanted, type Way, wayOut } from '@/lib/server/services/exports';
import { changeProposal, openProposal } from '@/lib/server/services/proposals';
import { claim } from '@/lib/server/services/review/claim';
import { type NewThread, openThread } from '@/lib/server/services/review/comments';
import { decide } from '@/lib/server/services/review/decide';
import { release } from '@/lib/server/services/review/release';
import { withdrawSubmission } from '@/lib/server/services/review/submit';
import { draft, makeReviewWorld, type ReviewWorld, submitted } from '../support/review-world';
import { makePerson } from '../support/world';

const WAYS: readonly Way[] = ['pdf', 'docx', 'xlsx', 'csv', 'ics'];
const must = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const get = async (actor: Actor, id: string, way: Way, wanted?: Wanted) =>
  must(await wayOut(actor, id, way, wanted));
const wordsIn = (bytes: Uint8Array): string =>
  [
    ...strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).matchAll(
      /<w:t(?: [^>]*)?>([^<]*)/g,
    ),
  ]
    .map(([, text]) => text)
    .join('');
const thread = (body: string, audience: NewThread['audience'] = 'feedback'): NewThread => ({
  submission: 1,
  place: { collection: 'context', field: 'overview' },
  words: null,
  point: null,
  audience,
  body,
  mentions: [],
});

let world: ReviewWorld;
let id: string;
beforeAll(async () => {
  process.env.UPMARK_RELEASE_HOLD_SECONDS = '0';
  world = await makeReviewWorld();
  id = await submitted(world);
  const { actor } = world.assessor;
  must(await claim(actor, id));
  must(await openThread(actor, id, thread('Which year is this?')));
  must(
    await decide(actor, id, 1, {
      point: 'mp-evidence',
      decision: 'not-yet',
      feedback: 'Say how large the sample was.',
      proof: [],
      overruled: 'The checker does not know.',
    }),
  );
  must(
    await release(actor, id, {
      outcome: 'changes-requested',
      submission: 1,
      summary: 'Nearly there.',
      dueOn: '2027-02-12',
    }),
  );
  must(await openThread(actor, id, thread('Between you and me.', 'private')));
  must(await openThread(actor, id, thread('Not yet let out.')));
}, 120_000);
afterAll(stopPdfPool);

describe('who gets what', () => {
  test.each(WAYS)(
    'the author gets their own draft as %s',
    async (way) => {
      const { bytes, name, type } = await get(world.learner.actor, id, way);
      expect(bytes.length).toBeGreaterThan(500);
      expect(name).toMatch(/^[A-Za-z0-9 .-]+\.(pdf|docx|xlsx|zip|ics)$/);
      expect(type).toMatch(/^(application|text)\//);
    },
    60_000,
  );

  test.each(['pdf', 'docx', 'xlsx', 'ics'] as const)(
    'staff with a duty get the submission as %s, not the draft',
    async (way) => {
      for (const { actor } of [world.assessor, world.assurer]) {
        const { name } = await get(actor, id, way);
        expect(name).toContain('submission 1');
      }
    },
    60_000,
  );

  test('staff get no tables, and nothing of what was never handed in', async () => {
    const unseen = await draft(world);
    for (const { actor } of [world.assessor, world.assurer]) {
      expect(await wayOut(actor, id, 'csv')).toEqual({ ok: false, code: 'not-found' });
      for (const way of WAYS)
        expect(await wayOut(actor, unseen, way)).toEqual({ ok: false, code: 'not-found' });
    }
  });

  test.each(WAYS)(
    'nobody else gets %s: no duty, another role, another centre, no such proposal',
    async (way) => {
      const elsewhere = await makePerson({ roles: ['learner', 'assessor', 'administrator'] });
      for (const { actor } of [world.stranger, world.manager, world.administrator, elsewhere])
        expect(await wayOut(actor, id, way)).toEqual({ ok: false, code: 'not-found' });
      for (const wrong of ['', '../x', '00000000-0000-4000-8000-000000000000'])
        expect(await wayOut(world.learner.actor, wrong, way)).toEqual({ ok: false, code: 'not-found' });
      for (const submission of [0, -1, 2, 1.5, Number.NaN])
        expect(await wayOut(world.learner.actor, id, way, { submission })).toEqual({
          ok: false,
          code: 'not-found',
        });
    },
  );
});

describe('what was said in the review', () => {
  test('reaches its author as far as it was released, and no further', async () => {
    const words = wordsIn((await get(world.learner.actor, id, 'docx', { appendix: true })).bytes);
    for (const said of ['Which year is this?', 'Say how large the sample was.', 'Nearly there.'])
      expect(words).toContain(said);
    for (const kept of ['Between you and me.', 'Not yet let out.', 'The checker does not know.'])
      expect(words).not.toContain(kept);
  }, 60_000);

  test('reaches staff with a duty whole', async () => {
    const words = wordsIn((await get(world.assurer.actor, id, 'docx', { appendix: true })).bytes);
    for (const said of ['Which year is this?', 'Between you and me.', 'Not yet let out.'])
      expect(words).toContain(said);
  }, 60_000);

  test('is in no file that was asked for without it', async () => {
    for (const { actor } of [world.learner, world.assessor])
      expect(wordsIn((await get(actor, id, 'docx')).bytes)).not.toContain('Which year is this?');
  }, 60_000);
});

describe('a file', () => {
  test('of a submission stays what it was when the draft goes on', async () => {
    const { document, revision } = must(await openProposal(world.learner.actor, id));
    const base = document.context.promise ?? null;
    must(
      await changeProposal(world.learner.actor, id, {
        since: revision,
        changes: [
          {
            id: `${id}-x`,
            op: 'set',
            path: { collection: 'context', field: 'promise' },
            value: 'A new promise.',
            base,
          },
        ],
      }),
    );
    const [now, then] = [
      wordsIn((await get(world.learner.actor, id, 'docx')).bytes),
      wordsIn((await get(world.learner.actor, id, 'docx', { submission: 1 })).bytes),
    ];
    expect(now).toContain('A new promise.');
    expect(then).not.toContain('A new promise.');
  }, 60_000);

  test('has a name no header breaks at and no folder is left by, whatever the title', async () => {
    const { document, revision } = must(await openProposal(world.learner.actor, id));
    must(
      await changeProposal(world.learner.actor, id, {
        since: revision,
        changes: [
          {
            id: `${id}-y`,
            op: 'set',
            path: { collection: 'about', field: 'title' },
            value: '../../x\r\n"=cmd()',
            base: document.about.title ?? null,
          },
        ],
      }),
    );
    for (const way of ['csv', 'ics'] as const) {
      const request = new Request(`http://127.0.0.1/api/proposals/${id}/${way}`);
      const answer = fileAnswer(request, await wayOut(world.learner.actor, id, way, wantedIn(request)));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="x cmd \d{4}-\d\d-\d\d\.(zip|ics)"; filename\*=UTF-8''[\w.%-]+$/,
      );
    }
  });

  test('says so when a browser has it already, when there is no such table, and when there is no such thing', async () => {
    const ask = async (query: string, headers: Record<string, string> = {}) => {
      const request = new Request(`http://127.0.0.1/x${query}`, { headers });
      return fileAnswer(request, await wayOut(world.learner.actor, id, 'csv', wantedIn(request)));
    };
    const first = await ask('');
    expect((await ask('', { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304);
    expect((await ask('?register=gaps')).headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const none = await ask('?register=__proto__');
    expect([none.status, (await none.json()).error.code]).toEqual([404, 'unknown-register']);
    expect((await ask('?submission=abc')).status).toBe(404);
  });
});

test('what was taken back is not handed to staff', async () => {
  const taken = await submitted(world);
  must(await withdrawSubmission(world.learner.actor, taken));
  expect(await wayOut(world.assessor.actor, taken, 'ics')).toEqual({ ok: false, code: 'not-found' });
});
