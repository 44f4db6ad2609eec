import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, dataFolder, type Launched, signedIn, startServer } from '../../support/launch';

let dir: string;
let server: Launched;
let learner: Ask;
let assessor: Ask;
let id: string;

beforeAll(async () => {
  dir = dataFolder();
  server = await startServer(dir);
  learner = await signedIn(server.url);
  assessor = await signedIn(server.url, 'assessor@example.org');
  const made = await learner('/api/proposals', {
    body: JSON.stringify({ template: 'internal-and-external-requirements', title: 'Wanted' }),
  });
  ({ id } = (await made.json()) as { id: string });
});

afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.ended;
  rmSync(dir, { recursive: true, force: true });
});

const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;
const NOBODY = '00000000-0000-7000-8000-000000000000';
const json = JSON.stringify;

const THREAD = {
  submission: 1,
  place: null,
  words: null,
  point: null,
  audience: 'feedback',
  body: 'Which year?',
  mentions: [],
};
const DECISION = { submission: 1, decision: 'met', feedback: '', proof: [], overruled: '' };
const RELEASE = { outcome: 'changes-requested', submission: 1, summary: 'x', dueOn: null };

/** Every door of the review, with something that fits through it. */
const doors = (proposal: string): [string, string, string | undefined][] => [
  ['GET', `/api/review/${proposal}`, undefined],
  ['GET', `/api/review/${proposal}/changed`, undefined],
  ['POST', `/api/review/${proposal}/claim`, '{}'],
  ['DELETE', `/api/review/${proposal}/claim`, undefined],
  ['POST', `/api/review/${proposal}/look`, '{}'],
  ['POST', `/api/review/${proposal}/threads`, json(THREAD)],
  ['PATCH', `/api/review/${proposal}/threads/${NOBODY}`, json({ resolved: true })],
  ['POST', `/api/review/${proposal}/threads/${NOBODY}/comments`, json({ body: 'x' })],
  ['PATCH', `/api/review/${proposal}/threads/${NOBODY}/comments/${NOBODY}`, json({ body: 'x' })],
  ['DELETE', `/api/review/${proposal}/threads/${NOBODY}/comments/${NOBODY}`, undefined],
  ['PUT', `/api/review/${proposal}/decisions/mp-case`, json(DECISION)],
  ['DELETE', `/api/review/${proposal}/decisions/mp-case?submission=1`, undefined],
  ['POST', `/api/review/${proposal}/releases`, json(RELEASE)],
  ['DELETE', `/api/review/${proposal}/releases/${NOBODY}`, undefined],
];

describe('the doors of the review', () => {
  it('are shut without a session', async () => {
    for (const [method, path, body] of [...doors(NOBODY), ['GET', '/api/review/bank', undefined] as const]) {
      const answer = await fetch(server.url + path, {
        method,
        ...(body === undefined ? {} : { body }),
        headers: { origin: server.url, 'content-type': 'application/json' },
      });
      expect([path, answer.status, await codeOf(answer)]).toEqual([path, 401, 'not-signed-in']);
    }
  });

  it('are no doors for the learner whose work it is: nothing tells that there is a review', async () => {
    for (const [method, path, body] of doors(id)) {
      const answer = await learner(path, { method, ...(body === undefined ? {} : { body }) });
      const code = await codeOf(answer);
      expect([path, answer.status], code).toEqual([path, 404]);
    }
    for (const path of [`/review/${id}`, `/review/${id}/compare`, `/review/${id}/ledger`])
      expect([path, (await learner(path)).status]).toEqual([path, 404]);
    const bank = await learner('/api/review/bank');
    expect([bank.status, await codeOf(bank)]).toEqual([403, 'not-allowed']);
  });

  it('lead nowhere for a proposal that does not exist, also for an assessor', async () => {
    for (const proposal of [NOBODY, 'not-an-id'])
      for (const [method, path, body] of doors(proposal)) {
        const answer = await assessor(path, { method, ...(body === undefined ? {} : { body }) });
        expect([path, answer.status]).toEqual([path, 404]);
      }
  });

  it('take no write from another site', async () => {
    for (const [method, path, body] of doors(id).filter(([way]) => way !== 'GET')) {
      const answer = await assessor(path, {
        method,
        ...(body === undefined ? {} : { body }),
        headers: { origin: 'https://evil.example' },
      });
      expect([path, answer.status, await codeOf(answer)]).toEqual([path, 403, 'wrong-origin']);
    }
  });

  it.each<[string, string, string, string, number, string]>([
    ['POST', 'threads', 'malformed JSON', '{"body":', 400, 'malformed-json'],
    ['POST', 'threads', 'an unknown key', json({ ...THREAD, released: true }), 422, 'wrong-shape'],
    [
      'POST',
      'threads',
      'an audience of our own making',
      json({ ...THREAD, audience: 'all' }),
      422,
      'wrong-shape',
    ],
    [
      'POST',
      'threads',
      'a collection nobody has',
      json({ ...THREAD, place: { collection: 'x' } }),
      422,
      'wrong-shape',
    ],
    ['POST', 'threads', 'a prototype', '{"__proto__":{"x":1}}', 422, 'wrong-shape'],
    ['POST', 'threads', 'half a stretch', json({ ...THREAD, words: { start: 1 } }), 422, 'wrong-shape'],
    [
      'POST',
      'threads',
      'a stretch before its text',
      json({ ...THREAD, words: { start: -1, end: 2 } }),
      422,
      'wrong-shape',
    ],
    ['POST', 'threads', 'somebody who is no id', json({ ...THREAD, mentions: ['x'] }), 422, 'wrong-shape'],
    [
      'POST',
      'threads',
      'more than anybody writes',
      json({ ...THREAD, body: 'x'.repeat(70_000) }),
      413,
      'too-large',
    ],
    [
      'PUT',
      'decisions/mp-case',
      'a third verdict',
      json({ ...DECISION, decision: 'partly' }),
      422,
      'wrong-shape',
    ],
    [
      'PUT',
      'decisions/mp-case',
      'no submission',
      json({ ...DECISION, submission: null }),
      422,
      'wrong-shape',
    ],
    [
      'POST',
      'releases',
      'an outcome of our own making',
      json({ ...RELEASE, outcome: 'passed' }),
      422,
      'wrong-shape',
    ],
    [
      'POST',
      'releases',
      'a sign-off without declaration',
      json({ outcome: 'signed-off', submission: 1, summary: '' }),
      422,
      'wrong-shape',
    ],
    ['POST', 'look', 'a revision that is none', json({ revision: 'now' }), 422, 'wrong-shape'],
  ])('%s %s: %s is refused', async (method, path, _what, body, status, code) => {
    const answer = await assessor(`/api/review/${id}/${path}`, { method, body });
    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
  });
});

const WISH = { title: 'Where from', body: 'Say where it comes from.', point: null, templateId: null };
/** Doors to one's own words and place: the bank, an answer, the centre one is at. */
const OWN: readonly [path: string, body: object, code: string][] = [
  ['/api/review/bank', { ...WISH, shared: false }, ''],
  [`/api/review/bank/${NOBODY}`, { ...WISH, was: '2026-01-01T00:00:00.000Z' }, 'bank-gone'],
  [`/api/review/bank/${NOBODY}/retired`, { retired: true }, 'bank-gone'],
  [`/api/proposals/${NOBODY}/feedback/${NOBODY}/reply/${NOBODY}`, { body: 'x' }, 'not-found'],
  ['/api/centre', { centre: NOBODY }, 'centre-not-found'],
];

describe('the doors of the bank, of answers and of the centre', () => {
  it.each(OWN)('%s is shut without a session and to another site', async (path, body) => {
    const headers = { origin: server.url, 'content-type': 'application/json' };
    const nobody = await fetch(server.url + path, { method: 'POST', body: json(body), headers });
    expect([nobody.status, await codeOf(nobody)]).toEqual([401, 'not-signed-in']);
    const evil = await assessor(path, { body: json(body), headers: { origin: 'https://evil.example' } });
    expect([evil.status, await codeOf(evil)]).toEqual([403, 'wrong-origin']);
  });

  it.each(OWN)('%s takes nothing of another kind, and says so', async (path, body) => {
    for (const [given, status, code] of [
      ['{"', 400, 'malformed-json'],
      ['[]', 422, 'wrong-shape'],
      ['{"__proto__":{"x":1}}', 422, 'wrong-shape'],
      [json({ ...body, more: 1 }), 422, 'wrong-shape'],
      [json(Object.fromEntries(Object.keys(body).map((key) => [key, 7]))), 422, 'wrong-shape'],
    ] as const) {
      const answer = await assessor(path, { body: given });
      expect([given, answer.status, await codeOf(answer)]).toEqual([given, status, code]);
    }
  });

  it.each(OWN.filter(([, , code]) => code !== ''))(
    '%s leads nowhere for what is not one’s own',
    async (path, body, code) => {
      const answer = await assessor(path, { body: json(body) });
      expect([answer.status, await codeOf(answer)]).toEqual([404, code]);
    },
  );

  it('the bank is no page for a learner, and another’s entry none for anybody', async () => {
    for (const path of ['/bank', '/bank/new', `/bank/${NOBODY}`])
      expect([path, (await learner(path)).status]).toEqual([path, 404]);
    expect((await assessor(`/bank/${NOBODY}`)).status).toBe(404);
    expect((await assessor('/bank')).status).toBe(200);
  });

  it('who belongs to one centre is there, and going there once more changes nothing', async () => {
    const page = await assessor('/centre');
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('You are at Northgate College now');
    expect(html).not.toContain('Go to Northgate College');
  });
});
