import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const demo = JSON.parse(readFileSync('scripts/lib/demo.json', 'utf8')) as { password: string };

export function dataFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'upmark-launch-'));
  chmodSync(dir, 0o755);
  return dir;
}

export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

export type Ended = { code: number | null; out: string; err: string };
export type Launched = {
  child: ChildProcess;
  port: number;
  url: string;
  output(): string;
  ended: Promise<Ended>;
};

type Env = Record<string, string | undefined>;

/** Starts the launcher as a person would; the caller's own settings do not leak in. */
export function launch(env: Env): { child: ChildProcess; output(): string; ended: Promise<Ended> } {
  const kept = { ...process.env };
  for (const name of [
    'DATABASE_URL',
    'DATABASE_APP_URL',
    'NEXTAUTH_SECRET',
    'NEXTAUTH_URL',
    'NODE_ENV',
    'VITEST',
    'PORT',
    'HOST',
  ])
    delete kept[name];
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...kept,
      UPMARK_DIST_DIR: process.env.UPMARK_DIST_DIR ?? '.next-test',
      ...env,
    } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, err })));
  return { child, output: () => out + err, ended };
}

export async function startServer(dir: string, env: Env = {}): Promise<Launched> {
  const port = await freePort();
  const launched = launch({ UPMARK_DATA_DIR: dir, PORT: String(port), ...env });
  const url = `http://127.0.0.1:${port}`;
  let over = false;
  launched.ended.then(() => {
    over = true;
  });
  while (!launched.output().includes('Upmark is running at')) {
    if (over) throw new Error(`the server did not start:\n${launched.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { ...launched, port, url };
}

/** A cookie jar and the headers a browser sends from our own page. */
export async function signedIn(url: string, email = 'learner@example.org') {
  const jar = new Map<string, string>();
  const keep = (answer: Response) => {
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';', 1)[0]?.split(/=(.*)/s) ?? [];
      jar.set(name, value);
    }
    return answer;
  };
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const { csrfToken } = (await keep(await fetch(`${url}/api/auth/csrf`)).json()) as { csrfToken: string };
  const answer = keep(
    await fetch(`${url}/api/auth/callback/credentials`, {
      method: 'POST',
      headers: { cookie: cookie() },
      body: new URLSearchParams({ csrfToken, email, password: demo.password, json: 'true' }),
    }),
  );
  if (!answer.ok) throw new Error(`cannot sign in: ${answer.status}`);
  return (path: string, init: { method?: string; body?: BodyInit; headers?: Record<string, string> } = {}) =>
    fetch(url + path, {
      method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
      redirect: 'manual',
      ...(init.body === undefined ? {} : { body: init.body, duplex: 'half' }),
      headers: { cookie: cookie(), origin: url, 'content-type': 'application/json', ...init.headers },
    } as RequestInit);
}
export type Ask = Awaited<ReturnType<typeof signedIn>>;
