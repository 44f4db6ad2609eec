import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Ask,
  dataFolder,
  freePort,
  type Launched,
  launch,
  signedIn,
  startServer,
} from '../../support/launch';

const folders: string[] = [];
const servers: Launched[] = [];
const folder = () => {
  const dir = dataFolder();
  folders.push(dir);
  return dir;
};
const start = async (...given: Parameters<typeof startServer>) => {
  const server = await startServer(...given);
  servers.push(server);
  return server;
};

/** Ends what a test left behind, the database too when its launcher was killed. */
afterEach(async () => {
  for (const { child, ended } of servers.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  }
  for (const dir of folders.splice(0)) {
    const pid = postmaster(dir);
    if (pid) process.kill(pid, 'SIGINT');
    rmSync(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});

function postmaster(dir: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

async function firstProposal(ask: Ask): Promise<string> {
  const list = (await (await ask('/api/proposals')).json()) as { proposals: { id: string }[] };
  const [first] = list.proposals;
  if (!first) throw new Error('the demo learner has no proposal');
  return first.id;
}

describe('what the person at the keyboard can put right is one line, and ends with 1', () => {
  const oneLine = async (env: Record<string, string>) => {
    const { code, err } = await launch(env).ended;
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/^upmark: /);
    return err;
  };

  it('Node is too old', () => {
    const check = "import('./scripts/lib/node-version.mjs').then((module) => module.checkNode('18.20.1'))";
    let said = '';
    try {
      execFileSync(process.execPath, ['-e', check], { encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      said = (error as { stderr: string }).stderr;
    }
    expect(said).toMatch(/^upmark: Node 18\.20\.1 is too old; Upmark needs 20\.19 or newer\. .+\n$/);
  });

  it('the port is taken', async () => {
    const taken = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
    const said = await oneLine({ UPMARK_DATA_DIR: folder(), PORT: String(port) });
    taken.close();
    expect(said).toContain(`port ${port}`);
    expect(said).toContain(`PORT=${port + 1}`);
  });

  it('the port is no port', async () => {
    expect(await oneLine({ UPMARK_DATA_DIR: folder(), PORT: 'http' })).toContain('"http"');
  });

  it('the database does not answer; its password is not shown', async () => {
    const port = await freePort();
    const said = await oneLine({
      UPMARK_DATA_DIR: folder(),
      PORT: String(await freePort()),
      DATABASE_URL: `postgresql://owner:hunter2secret@127.0.0.1:${port}/upmark`,
    });
    expect(said).toContain(`owner@127.0.0.1:${port}/upmark`);
    expect(said).toContain('DATABASE_URL');
    expect(said).not.toContain('hunter2secret');
  });

  it('the address of the database is none', async () => {
    const said = await oneLine({ UPMARK_DATA_DIR: folder(), PORT: '0', DATABASE_URL: 'hunter2secret' });
    expect(said).toContain('DATABASE_URL');
    expect(said).not.toContain('hunter2secret');
  });

  it('the data folder cannot be written to', async () => {
    const file = join(folder(), 'a-file');
    writeFileSync(file, '');
    const said = await oneLine({ UPMARK_DATA_DIR: join(file, 'data'), PORT: '0' });
    expect(said).toContain('UPMARK_DATA_DIR');
  });

  it('the secret is missing in production', async () => {
    const said = await oneLine({
      UPMARK_DATA_DIR: folder(),
      PORT: '0',
      NODE_ENV: 'production',
      DATABASE_URL: 'postgresql://owner:hunter2secret@127.0.0.1:1/upmark',
    });
    expect(said).toContain('NEXTAUTH_SECRET');
    expect(said).not.toContain('hunter2secret');
  });

  it('the data folder holds a database that lost files, which is left as it is', async () => {
    const dir = folder();
    mkdirSync(join(dir, 'postgres'));
    writeFileSync(join(dir, 'postgres/precious'), 'work');
    expect(await oneLine({ UPMARK_DATA_DIR: dir, PORT: '0' })).toContain('not a whole database');
    expect(readFileSync(join(dir, 'postgres/precious'), 'utf8')).toBe('work');
  });

  it('another Upmark runs on the data folder, and is not disturbed', async () => {
    const dir = folder();
    const first = await start(dir);
    expect(await oneLine({ UPMARK_DATA_DIR: dir, PORT: String(await freePort()) })).toContain(
      'already running',
    );
    expect((await fetch(`${first.url}/api/ready`)).status).toBe(200);
  });
});

describe('starting and stopping', () => {
  it('keeps secrets to their owner, shows none of them, and stops everything on Ctrl-C', async () => {
    const dir = folder();
    const server = await start(dir);
    expect(server.output()).toContain('learner@example.org');
    const secrets = JSON.parse(readFileSync(join(dir, 'secrets.json'), 'utf8')) as Record<string, string>;
    expect(statSync(join(dir, 'secrets.json')).mode & 0o077).toBe(0);
    expect(statSync(join(dir, 'postgres')).mode & 0o077).toBe(0);
    const ask = await signedIn(server.url);
    await firstProposal(ask);
    process.kill(-(server.child.pid ?? 0), 'SIGINT');
    const { code, out, err } = await server.ended;
    expect(code).toBe(0);
    expect(postmaster(dir)).toBeUndefined();
    for (const secret of Object.values(secrets)) expect(out + err).not.toContain(secret);
    expect(readdirSync(dir).filter((name) => name.startsWith('.first'))).toEqual([]);
  });

  it('takes nobody’s word from outside: other passwords and other users do not get in', async () => {
    const dir = folder();
    await start(dir);
    const { port } = JSON.parse(readFileSync(join(dir, 'postgres.json'), 'utf8')) as { port: number };
    const { default: pg } = await import('pg');
    for (const user of ['postgres', 'upmark_owner', 'upmark_app', 'root']) {
      const client = new pg.Client({ host: '127.0.0.1', port, user, password: 'guess', database: 'upmark' });
      await expect(client.connect()).rejects.toThrow(/password authentication failed/);
    }
    const rules = readFileSync(join(dir, 'postgres/pg_hba.conf'), 'utf8');
    expect(rules.split('\n').filter((line) => !line.startsWith('#') && /\btrust\b/.test(line))).toEqual([]);
  });

  it('after kill -9 in the middle of writing has every change it acknowledged', async () => {
    const dir = folder();
    const server = await start(dir);
    const ask = await signedIn(server.url);
    const id = await firstProposal(ask);
    const acknowledged: string[] = [];
    const writing = (async () => {
      for (let turn = 0; ; turn += 1) {
        const change = {
          id: `change-${turn}`,
          op: 'add',
          list: 'gaps',
          row: { id: `k${turn}`, name: 'x' },
          after: null,
        };
        const answer = await ask(`/api/proposals/${id}/changes`, {
          body: JSON.stringify({ since: 0, changes: [change] }),
        });
        const { results } = (await answer.json()) as { results?: { status: string }[] };
        if (results?.[0]?.status !== 'applied')
          throw new Error(`change ${turn} was answered ${answer.status}`);
        acknowledged.push(`k${turn}`);
      }
    })();
    const stopped = writing.then(
      () => undefined,
      (error: unknown) => error,
    );
    let over: unknown;
    void stopped.then((error) => {
      over = error;
    });
    while (acknowledged.length < 20 && over === undefined)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(acknowledged.length, String(over)).toBeGreaterThanOrEqual(20);
    server.child.kill('SIGKILL');
    await stopped;
    expect(postmaster(dir), 'the database outlives its launcher').toBeDefined();

    const again = await start(dir);
    const reader = await signedIn(again.url);
    const { document } = (await (await reader(`/api/proposals/${id}`)).json()) as {
      document: { gaps: { id: string }[] };
    };
    expect(document.gaps.map((row) => row.id)).toEqual(expect.arrayContaining(acknowledged));
  });

  it('starts when the number in a stale postmaster.pid now belongs to another program', async () => {
    const dir = folder();
    const first = await start(dir);
    first.child.kill('SIGINT');
    await first.ended;
    writeFileSync(
      join(dir, 'postgres/postmaster.pid'),
      `${process.pid}\n${dir}/postgres\n1\n1\n\n127.0.0.1\n\nready\n`,
    );
    const second = await start(dir);
    expect((await fetch(`${second.url}/api/ready`)).status).toBe(200);
  });
});
