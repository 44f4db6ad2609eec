import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseOf } from '../../support/database-of';
import { type Ask, dataFolder, type Launched, signedIn, startServer } from '../../support/launch';

let dir: string;
let server: Launched;
let learner: Ask;
let manager: Ask;
let id: string;
const NOBODY = '00000000-0000-7000-8000-000000000000';
const TOKEN = 'A'.repeat(43);

beforeAll(async () => {
  dir = dataFolder();
  server = await startServer(dir, { UPMARK_RELEASE_HOLD_SECONDS: '0' });
  learner = await signedIn(server.url);
  manager = await signedIn(server.url, 'manager@example.org');
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
const post = (ask: Ask, path: string, body: object = {}) => ask(path, { body: JSON.stringify(body) });
const under = (proposal: string) =>
  [
    ['GET', `/api/proposals/${proposal}/standing`],
    ['GET', `/api/proposals/${proposal}/feedback`],
    ['GET', `/api/proposals/${proposal}/feedback/${NOBODY}/words`],
    ['GET', `/api/proposals/${proposal}/testimonies`],
    ['GET', `/api/proposals/${proposal}/authorship`],
    ['GET', `/api/proposals/${proposal}/submissions/1/export`],
    ['GET', `/api/proposals/${proposal}/submissions/1/pdf`],
    ['POST', `/api/proposals/${proposal}/submit`, { revision: 0, name: 'Priya', agreed: true }],
    ['POST', `/api/proposals/${proposal}/withdraw`, {}],
    ['POST', `/api/proposals/${proposal}/share`, { shared: true }],
    ['POST', `/api/proposals/${proposal}/authorship`, { entries: [] }],
    ['POST', `/api/proposals/${proposal}/testimonies`, { row: 'w1', email: 'sam@example.org' }],
    ['POST', `/api/proposals/${proposal}/testimonies/${NOBODY}/withdraw`, {}],
    ['POST', `/api/proposals/${proposal}/feedback/${NOBODY}/reply`, { body: 'Hello' }],
    ['POST', `/api/proposals/${proposal}/feedback/${NOBODY}/addressed`, { addressed: true }],
  ] as const;

describe('every door', () => {
  it.each([
    ...under(NOBODY),
    ['GET', '/api/notices'],
    ['POST', '/api/notices/read', { which: 'all' }],
  ] as const)('%s %s asks who one is', async (method, path, body?: object) => {
    const answer = await fetch(server.url + path, {
      method,
      headers: { origin: server.url, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'not-signed-in']);
  });

  it('is shut to everybody but those whose it is', async () => {
    for (const [method, path, body] of under(id)) {
      const answer = await manager(path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  it('takes a write from our own pages alone, the witness’s too', async () => {
    for (const path of [`/api/proposals/${id}/submit`, '/api/notices/read', `/api/witness/${TOKEN}`]) {
      const answer = await learner(path, { body: '{}', headers: { origin: 'https://evil.example' } });
      expect([answer.status, await codeOf(answer)]).toEqual([403, 'wrong-origin']);
    }
  });
});

describe('what is sent must be of the expected kind', () => {
  it.each<[string, object]>([
    ['submit', { revision: 0, name: 'Priya' }],
    ['submit', { revision: 0, name: 'Priya', agreed: false }],
    ['submit', { revision: -1, name: 'Priya', agreed: true }],
    ['submit', { revision: 0, name: 'Priya', agreed: true, words: 'I declare nothing.' }],
    ['share', { shared: 'yes' }],
    ['authorship', { entries: [{ section: 'gaps', typed: -1, pasted: 0, seconds: 0 }] }],
    ['authorship', { entries: [{ section: 'gaps', typed: 1e9, pasted: 0, seconds: 0 }] }],
    ['authorship', { entries: [{ section: 'nowhere', typed: 1, pasted: 0, seconds: 0 }] }],
    ['authorship', { entries: [{ section: 'gaps', typed: 1, pasted: 0, seconds: 0, text: 'secret' }] }],
    ['testimonies', { row: 'w1' }],
    [`feedback/${NOBODY}/reply`, { body: 7 }],
  ])('%s %j', async (path, body) => {
    const answer = await post(learner, `/api/proposals/${id}/${path}`, body);
    expect([answer.status, await codeOf(answer)]).toEqual([422, 'wrong-shape']);
  });
});

describe('a link that opens nothing', () => {
  it('is a page that says so kindly, and never which of the reasons it is', async () => {
    const pages = [];
    for (const token of [TOKEN, 'short', 'with%20a%20gap']) {
      const answer = await fetch(`${server.url}/witness/${token}`);
      expect(answer.status).toBe(200);
      pages.push(await answer.text());
    }
    for (const page of pages) expect(page).toContain('This link does not open anything now');
  });

  it('takes no answer', async () => {
    const word = { outcome: 'confirmed', name: 'Sam', role: 'Lead', relationship: 'Manager' };
    const answer = await fetch(`${server.url}/api/witness/${TOKEN}`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify(word),
    });
    expect([answer.status, await codeOf(answer)]).toEqual([404, 'link-useless']);
  });
});

describe('handed in', () => {
  it('is frozen, held still, and can be taken back', async () => {
    const stale = await post(learner, `/api/proposals/${id}/submit`, {
      revision: 7,
      name: 'Priya',
      agreed: true,
    });
    expect([stale.status, await codeOf(stale)]).toEqual([409, 'revision-behind']);
    const { revision } = (await (await learner(`/api/proposals/${id}`)).json()) as { revision: number };
    const done = await post(learner, `/api/proposals/${id}/submit`, {
      revision,
      name: 'Priya Nair',
      agreed: true,
    });
    expect(await done.json()).toMatchObject({ number: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });

    const change = {
      since: revision,
      changes: [
        {
          id: 'too-late-1',
          op: 'set',
          path: { collection: 'context', field: 'size' },
          value: 'x',
          base: null,
        },
      ],
    };
    expect((await post(learner, `/api/proposals/${id}/changes`, change)).status).toBe(423);
    expect((await learner(`/api/proposals/${id}`, { method: 'DELETE' })).status).toBe(423);
    const unit = { template: 'rules-for-service-improvement' };
    expect((await post(learner, `/api/proposals/${id}/unit`, unit)).status).toBe(423);
    const entries = [{ section: 'gaps', typed: 1, pasted: 0, seconds: 1 }];
    expect((await post(learner, `/api/proposals/${id}/authorship`, { entries })).status).toBe(423);

    const file = await learner(`/api/proposals/${id}/submissions/1/export`);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(await file.json()).toMatchObject({
      upmark: 'submission',
      declaration: { name: 'Priya Nair', words: expect.stringContaining('my own work') },
    });
    const pdf = await learner(`/api/proposals/${id}/submissions/1/pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const again = await learner(`/api/proposals/${id}/submissions/1/pdf`, {
      headers: { 'if-none-match': pdf.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);

    expect((await post(learner, `/api/proposals/${id}/withdraw`)).status).toBe(200);
    expect((await post(learner, `/api/proposals/${id}/withdraw`)).status).toBe(409);
    expect((await post(learner, `/api/proposals/${id}/changes`, change)).status).toBe(200);
  });
});

describe('words that are not released', () => {
  const SECRET = 'Nobody may read this before its release';

  it('leave by no door of the learner’s, nor by the stream of events', async () => {
    const { revision } = (await (await learner(`/api/proposals/${id}`)).json()) as { revision: number };
    const done = await post(learner, `/api/proposals/${id}/submit`, {
      revision,
      name: 'Priya Nair',
      agreed: true,
    });
    const { number } = (await done.json()) as { number: number };

    const stream = await learner(`/api/events?proposal=${id}`);
    let heard = '';
    const reader = stream.body?.getReader();
    const hearing = (async () => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
        heard += new TextDecoder().decode(part.value);
    })().catch(() => undefined);

    const { thread } = await asStaff<{ thread: string }>({
      do: 'comment',
      proposal: id,
      submission: number,
      place: { collection: 'context', field: 'size' },
      words: null,
      body: SECRET,
    });
    await new Promise((passed) => setTimeout(passed, 500));
    await reader?.cancel();
    await hearing;
    expect(heard).toContain('event: ready');
    expect(heard).not.toContain('event: comment');

    const doors = [
      ...under(id).flatMap(([method, path]) => (method === 'GET' ? [path] : [])),
      `/api/proposals/${id}`,
      `/api/proposals/${id}/export`,
      `/api/proposals/${id}/history`,
      `/api/proposals/${id}/feedback/${thread}/words`,
      '/api/notices',
      '/api/proposals',
      '/',
      '/notices',
      `/proposals/${id}`,
      `/proposals/${id}/feedback`,
      `/proposals/${id}/hand-in`,
    ];
    for (const path of doors) {
      const answer = await learner(path);
      expect(answer.status, path).not.toBe(500);
      expect(`${path} ${heard} ${await answer.text()}`).not.toContain(SECRET);
    }
    for (const deed of [
      ['reply', { body: 'Hello?' }],
      ['addressed', { addressed: true }],
    ] as const) {
      const answer = await post(learner, `/api/proposals/${id}/feedback/${thread}/${deed[0]}`, deed[1]);
      expect([answer.status, await codeOf(answer)]).toEqual([404, 'thread-gone']);
    }

    // The same doors do open once it is released: the silence above was not an empty house.
    await asStaff({
      do: 'ask-for-changes',
      proposal: id,
      submission: number,
      summary: '',
      dueOn: '2027-02-12',
    });
    expect(await (await learner(`/api/proposals/${id}/feedback`)).text()).toContain(SECRET);
  });
});

/** Somebody on duty, through the services, on this server's database. */
async function asStaff<T>(command: object): Promise<T> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      'tsx',
      'tests/support/e2e-staff.ts',
      JSON.stringify(command),
      JSON.stringify({ assessor: 'assessor@example.org', learner: 'learner@example.org' }),
    ],
    { env: { ...process.env, ...databaseOf(dir) } as NodeJS.ProcessEnv },
  );
  return JSON.parse(stdout) as T;
}
