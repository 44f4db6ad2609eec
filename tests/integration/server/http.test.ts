import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, dataFolder, type Launched, signedIn, startServer } from '../../support/launch';

let dir: string;
let server: Launched;
let learner: Ask;
let id: string;

beforeAll(async () => {
  dir = dataFolder();
  server = await startServer(dir);
  learner = await signedIn(server.url);
  const made = await learner('/api/proposals', {
    body: JSON.stringify({ template: 'internal-and-external-requirements', title: 'Wanted' }),
  });
  expect(made.status).toBe(201);
  ({ id } = (await made.json()) as { id: string });
});

afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.ended;
  rmSync(dir, { recursive: true, force: true });
});

const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;
const changes = (body: BodyInit, headers?: Record<string, string>) =>
  learner(`/api/proposals/${id}/changes`, { body, ...(headers ? { headers } : {}) });
const change = (over: object) =>
  JSON.stringify({
    since: 0,
    changes: [
      {
        id: 'change-1',
        op: 'set',
        path: { collection: 'context', field: 'overview' },
        value: 'x',
        base: null,
        ...over,
      },
    ],
  });

describe('without a session', () => {
  it.each([
    ['GET', '/api/proposals'],
    ['GET', '/api/proposals/00000000-0000-7000-8000-000000000000'],
    ['POST', '/api/proposals'],
    ['POST', '/api/proposals/import'],
    ['DELETE', '/api/proposals/00000000-0000-7000-8000-000000000000'],
  ])('%s %s is 401', async (method, path) => {
    const answer = await fetch(server.url + path, { method, headers: { origin: server.url } });
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'not-signed-in']);
  });

  it('a forged or stale token is nobody', async () => {
    const answer = await fetch(`${server.url}/api/proposals`, {
      headers: { cookie: 'next-auth.session-token=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c' },
    });
    expect(answer.status).toBe(401);
  });
});

describe('the sign-in page', () => {
  it('offers the demo account of the embedded database', async () => {
    const page = await (await fetch(`${server.url}/sign-in`)).text();
    expect(page).toContain('learner@example.org');
    expect(page).not.toContain('administrator@example.org');
  });
});

describe('a write', () => {
  it.each([
    ['from another site', { origin: 'https://evil.example' }],
    ['from another port', { origin: 'http://127.0.0.1:1' }],
    ['from a hidden origin', { origin: 'null' }],
    ['that a browser says crosses sites', { 'sec-fetch-site': 'cross-site' }],
    ['from a sibling site', { 'sec-fetch-site': 'same-site' }],
  ])('%s is 403', async (_what, headers) => {
    const answer = await changes(change({}), headers);
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'wrong-origin']);
  });

  it('without any origin is 403', async () => {
    const answer = await changes(change({}), { origin: '' });
    expect(answer.status).toBe(403);
  });
});

describe('bad input gets a 4xx with a stable code, and changes nothing', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  it.each<[string, string, number, string]>([
    ['malformed JSON', '{"since":', 400, 'malformed-json'],
    ['nothing', '', 400, 'malformed-json'],
    ['deep nesting', deep, 400, 'too-deep'],
    ['another shape', '[]', 422, 'wrong-shape'],
    ['a text where a list belongs', '{"since":0,"changes":"x"}', 422, 'wrong-shape'],
    ['a fraction of a revision', '{"since":0.5,"changes":[]}', 422, 'wrong-shape'],
    ['a revision beyond all numbers', '{"since":1e400,"changes":[]}', 422, 'wrong-shape'],
    ['a revision from the future', '{"since":999999,"changes":[]}', 409, 'revision-ahead'],
    ['an unknown kind of change', change({ op: 'explode' }), 422, 'wrong-shape'],
    ['an object as value', change({ value: { a: 1 } }), 422, 'wrong-shape'],
    ['true as value', change({ value: true }), 422, 'wrong-shape'],
    ['a strange id', change({ id: 'a\0b' }), 422, 'wrong-shape'],
    [
      'a strange row',
      change({ path: { collection: 'gaps', row: '../g1', field: 'name' } }),
      422,
      'wrong-shape',
    ],
    [
      'a prototype as collection',
      change({ path: { collection: '__proto__', field: 'x' } }),
      422,
      'wrong-shape',
    ],
    ['a prototype key', '{"since":0,"changes":[],"__proto__":{"x":1}}', 422, 'wrong-shape'],
    ['a constructor key', '{"since":0,"changes":[{"constructor":{}}]}', 422, 'wrong-shape'],
    [
      '201 changes',
      JSON.stringify({ since: 0, changes: Array(201).fill(JSON.parse(change({})).changes[0]) }),
      422,
      'too-many-changes',
    ],
    ['2 MB of text', change({ value: 'x'.repeat(2_000_000) }), 413, 'too-large'],
    [
      '5,000 rows',
      JSON.stringify({
        since: 0,
        changes: Array.from({ length: 5_000 }, (_, at) => ({
          id: `change-${at}`,
          op: 'add',
          list: 'gaps',
          row: { id: `r${at}` },
          after: null,
        })),
      }),
      422,
      'too-many-changes',
    ],
  ])('%s', async (_what, body, status, code) => {
    const answer = await changes(body);
    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
  });

  it('names the path of each fault', async () => {
    const answer = await changes(change({ value: { a: 1 } }));
    const { error } = (await answer.json()) as { error: { faults: { path: string }[] } };
    expect(error.faults[0]?.path).toBe('changes[0].value');
  });

  it('a body that is not JSON by its own word is 415', async () => {
    const answer = await changes(change({}), { 'content-type': 'text/plain' });
    expect([answer.status, await codeOf(answer)]).toEqual([415, 'wrong-content-type']);
  });

  it('a body without end is cut off at the limit, though it announces no length', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request(
        `${server.url}/api/proposals/${id}/changes`,
        { method: 'POST', headers: { origin: server.url, 'content-type': 'application/json' } },
        (answer) => {
          resolve(answer.statusCode ?? 0);
          sent.destroy();
        },
      );
      sent.once('error', reject);
      sent.write('[');
    }).catch(() => 0);
    expect(status).toBe(401);
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(65_536)));
      },
    });
    const answer = await changes(endless).catch(() => null);
    if (answer) expect(answer.status).toBe(413);
    expect((await learner('/api/proposals')).status).toBe(200);
  });

  it.each([
    ['a number beyond all numbers', '1e400', 'wrong-type'],
    ['a list of texts', '["a"]', 'wrong-type'],
    ['a text too long for the field', JSON.stringify('x'.repeat(10_001)), 'too-long'],
  ])('%s in a field is refused there, in a 200 with the others', async (_what, value, code) => {
    const answer = await changes(change({ value: 'VALUE' }).replace('"VALUE"', value));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ results: [{ status: 'refused', code }] });
  });

  it('broken characters are stored clean', async () => {
    const answer = await changes(
      `{"since":0,"changes":[{"id":"change-nul","op":"set","path":{"collection":"context","field":"overview"},"value":"a\\u0000b\\ud800c\\u202e","base":null}]}`,
    );
    expect(await answer.json()).toMatchObject({ results: [{ status: 'applied' }] });
    const opened = (await (await learner(`/api/proposals/${id}`)).json()) as {
      document: { context: { overview: string } };
    };
    expect(opened.document.context.overview).toBe('abc');
  });

  it.each(['..%2f..%2fetc', '%00', 'null', '00000000-0000-7000-8000-000000000000', 'a'.repeat(3_000)])(
    'a proposal that is not there is 404 (%s)',
    async (wanted) => {
      for (const path of ['', '/export', '/history']) {
        const answer = await learner(`/api/proposals/${wanted}${path}`);
        expect(answer.status).toBe(404);
      }
    },
  );

  it('an import with faults names them and brings in nothing', async () => {
    const file = await (await learner(`/api/proposals/${id}/export`)).json();
    const broken = {
      ...file,
      document: { ...file.document, gaps: [{ id: 'g', requirements: ['gone'] }, 7] },
    };
    const answer = await learner('/api/proposals/import', { body: JSON.stringify(broken) });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: { code: 'file-faulty', faults: expect.any(Array) } });
  });
});

describe('every answer', () => {
  it.each(['/sign-in', '/api/health', '/api/nothing-here', '/no/such/page'])(
    'of %s carries the usual headers',
    async (path) => {
      const { headers } = await learner(path);
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{20,}$/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );

  it('a page allows only scripts with the nonce of this very answer', async () => {
    const policies = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const answer = await fetch(`${server.url}/sign-in`);
      const policy = answer.headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'self' 'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1];
      const html = await answer.text();
      const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.length).toBeGreaterThan(0);
      for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe-eval');
      policies.push(policy);
    }
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('what a client claims about itself is not believed', async () => {
    const answer = await learner('/api/proposals', {
      headers: {
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'evil.example',
        'x-request-id': 'mine-mine-mine',
      },
    });
    expect(answer.headers.get('strict-transport-security')).toBeNull();
    expect(answer.headers.get('x-request-id')).not.toBe('mine-mine-mine');
  });
});

describe('health', () => {
  it('says that the process is up, and that the database is ready', async () => {
    expect(await (await fetch(`${server.url}/api/health`)).json()).toEqual({ status: 'up' });
    expect(await (await fetch(`${server.url}/api/ready`)).json()).toEqual({ status: 'ready' });
  });
});

describe('the log', () => {
  it('is JSON with request, route, status and time, and names nobody', () => {
    const lines = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told).toContainEqual(
      expect.objectContaining({
        id: expect.any(String),
        method: 'POST',
        route: '/api/proposals/:id/changes',
        status: 200,
        ms: expect.any(Number),
      }),
    );
    expect(lines.join('\n')).not.toMatch(/example\.org|Priya|Wanted|a stitch in time/);
    expect(told.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
