import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  type createWriteStream,
  existsSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import yauzl from 'yauzl';
import * as disk from '@/lib/server/files/exports';
import { exportFileName, openExportFile, startZip } from '@/lib/server/files/exports';
import { expire, workThrough } from '@/lib/server/jobs/exports';
import * as pool from '@/lib/server/jobs/pdf';
import { doDueWork } from '@/lib/server/jobs/worker';
import {
  askForExport,
  cancelExport,
  downloadExport,
  listExports,
  readExport,
} from '@/lib/server/services/plans/exports';
import { planPdf } from '@/lib/server/services/plans/pdf';
import { inCentreSql, must, share, sharedPlan, signedOffPlan, titled } from '../support/plan-world';
import { makeReviewWorld, type ReviewWorld } from '../support/review-world';
import { unpacked } from '../support/unpacked';
import { readPdf, squash } from '../unit/pdf/read';

const dir = mkdtempSync(join(tmpdir(), 'upmark-exports-'));
process.env.UPMARK_DATA_DIR = dir;
const files = () => (existsSync(join(dir, 'exports')) ? readdirSync(join(dir, 'exports')) : []);
afterAll(async () => {
  await pool.stopPdfPool();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(() => {
  vi.restoreAllMocks();
  rmSync(join(dir, 'exports'), { recursive: true, force: true });
});

async function plansOf(world: ReviewWorld, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at++) {
    const id = await titled(world.learner, `Plan ${at + 1}`);
    await share(world, id);
    ids.push(id);
  }
  return ids;
}

/** What other software finds in a ZIP. */
const entriesOf = (file: string): Promise<Map<string, Buffer>> =>
  new Promise((resolve, reject) => {
    const found = new Map<string, Buffer>();
    yauzl.open(file, { lazyEntries: true, strictFileNames: true }, (fault, zip) => {
      if (fault) return reject(fault);
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, (problem, stream) => {
          if (problem) return reject(problem);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('error', reject);
          stream.on('end', () => {
            found.set(entry.fileName, Buffer.concat(parts));
            zip.readEntry();
          });
        }),
      );
      zip.on('end', () => resolve(found));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
const zipOf = (id: string) => entriesOf(join(dir, 'exports', exportFileName(id)));

describe('a manager’s copy', () => {
  test('holds nothing that was said in its assessment', async () => {
    const world = await makeReviewWorld();
    const mark = 'XQZDECISION';
    const id = await signedOffPlan(world, mark);
    await inCentreSql(
      world.centreId,
      `insert into comment_thread (centre_id, id, proposal_id, audience, opened_by)
        values ($1, gen_random_uuid(), $2, 'private', $3)`,
      [world.centreId, id, world.assessor.userId],
    );
    await inCentreSql(
      world.centreId,
      `insert into comment (centre_id, id, thread_id, author_id, body, mentions)
        select centre_id, gen_random_uuid(), id, $2, $3, '{}' from comment_thread where proposal_id = $1`,
      [id, world.assessor.userId, mark],
    );
    const [submission] = await inCentreSql(
      world.centreId,
      'select sha256, declaration, report::text as report, code from submission where proposal_id = $1',
      [id],
    );
    const copy = must(await planPdf(world.manager.actor, id));
    const { pages } = await readPdf(copy.bytes);
    const all = squash([unpacked(copy.bytes), ...pages.map(({ text }) => text)].join('\n'));
    const assessor = world.assessor.actor.name;
    for (const secret of [mark, submission?.sha256, 'This is my own work.', assessor, 'Well done'])
      expect(all).not.toContain(squash(String(secret)));
    expect(all).toContain(String(submission?.code));
    // Rendered once: the same bytes on every download, and their hash is kept beside them.
    await pool.stopPdfPool();
    const again = must(await planPdf(world.manager.actor, id));
    expect(Buffer.from(again.bytes).equals(Buffer.from(copy.bytes))).toBe(true);
    const [frozen] = await inCentreSql(
      world.centreId,
      'select sha256 from frozen_pdf where proposal_id = $1',
      [id],
    );
    expect(frozen?.sha256).toBe(createHash('sha256').update(copy.bytes).digest('hex'));
    // Its learner's assessor gets no manager's copy.
    expect(await planPdf(world.assessor.actor, id)).toMatchObject({ code: 'plan-not-found' });
  }, 60_000);
});

describe('many plans as one ZIP', () => {
  test('are made by the worker, named safely, and given to who asked alone', async () => {
    const world = await makeReviewWorld();
    const ids = await plansOf(world, 2);
    for (const title of ['../../x\r\n"=cmd()', 'Plan 1', '']) {
      const id = await titled(world.learner, title);
      await share(world, id);
      ids.push(id);
    }
    const job = must(await askForExport(world.manager.actor, { ids }));
    expect(job).toMatchObject({ state: 'waiting', total: 5 });
    expect(await downloadExport(world.manager.actor, job.id)).toMatchObject({ code: 'export-not-ready' });
    expect(await askForExport(world.manager.actor, { ids })).toMatchObject({ code: 'export-under-way' });
    await workThrough(world.manager.actor.scope);
    const done = must(await readExport(world.manager.actor, job.id));
    expect(done).toMatchObject({ state: 'done', done: 5, left: [], failure: null });
    const entries = await zipOf(job.id);
    expect(entries.size).toBe(5);
    for (const [name, bytes] of entries) {
      expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9 .()-]*\.pdf$/);
      expect(name).not.toMatch(/\.\.|[/\\\r\n"=]/);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect([...entries.keys()].filter((name) => name.startsWith('Plan 1 '))).toHaveLength(2);
    const file = must(await downloadExport(world.manager.actor, job.id));
    expect(file.bytes).toBe(done.bytes);
    expect((await new Response(file.stream).arrayBuffer()).byteLength).toBe(file.bytes);
    expect(files()).toEqual([exportFileName(job.id)]);
    const other = await makeReviewWorld();
    for (const somebody of [world.learner, world.assessor, other.manager])
      expect(await downloadExport(somebody.actor, job.id)).toMatchObject({ code: 'export-not-found' });
  }, 120_000);

  test('a plan withdrawn while zipping is left out and named; a ZIP that holds one is given out no more', async () => {
    const world = await makeReviewWorld();
    const ids = await plansOf(world, 3);
    const job = must(await askForExport(world.manager.actor, { ids }));
    const make = pool.oneOfMany;
    let made = 0;
    vi.spyOn(pool, 'oneOfMany').mockImplementation(async (...given) => {
      made += 1;
      const copy = await make(...given);
      if (made === 1) await share(world, ids[1] ?? '', false);
      return copy;
    });
    await workThrough(world.manager.actor.scope);
    const done = must(await readExport(world.manager.actor, job.id));
    expect(done).toMatchObject({ state: 'done', left: [{ id: ids[1], title: 'Plan 2', code: 'withdrawn' }] });
    const entries = await zipOf(job.id);
    expect([...entries.keys()].filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
    expect(entries.get('Left out.txt')?.toString()).toContain('Plan 2: its author has withdrawn it');
    must(await downloadExport(world.manager.actor, job.id));
    await share(world, ids[0] ?? '', false);
    expect(await downloadExport(world.manager.actor, job.id)).toMatchObject({ code: 'export-withdrawn' });
    expect(files()).toEqual([]);
  }, 120_000);

  test('more than one ZIP can hold, none, or somebody else’s: a clear answer and no job', async () => {
    const world = await makeReviewWorld();
    const id = await sharedPlan(world);
    const { actor } = world.manager;
    await inCentreSql(
      world.centreId,
      `insert into proposal (centre_id, id, owner_id, employer_id, template_id, template_version, title, document, document_format, shared_at)
        select centre_id, gen_random_uuid(), owner_id, employer_id, template_id, template_version, 'Plan ' || n,
          '{}'::jsonb || document, document_format, now() from proposal, generate_series(1, 999) n where id = $1`,
      [id],
    );
    const rows = await inCentreSql(world.centreId, 'select id from proposal where centre_id = $1', [
      world.centreId,
    ]);
    expect(rows).toHaveLength(1000);
    expect(await askForExport(actor, { ids: rows.map((row) => String(row.id)) })).toMatchObject({
      code: 'export-too-many',
    });
    expect(await askForExport(actor, { filter: {} })).toMatchObject({ code: 'export-too-many' });
    expect(await askForExport(actor, { ids: [] })).toMatchObject({ code: 'export-empty' });
    expect(await askForExport(actor, { filter: { search: 'no such plan' } })).toMatchObject({
      code: 'export-empty',
    });
    expect(await askForExport(actor, { ids: [id, crypto.randomUUID()] })).toMatchObject({
      code: 'plan-not-found',
    });
    expect(await askForExport(actor, { ids: ['../../etc'] })).toMatchObject({ code: 'plan-not-found' });
    expect(await askForExport(world.learner.actor, { ids: [id] })).toMatchObject({ code: 'not-allowed' });
    expect(await listExports(actor)).toEqual([]);
  }, 120_000);

  test('is called off before it begins, and half way', async () => {
    const world = await makeReviewWorld();
    const { actor } = world.manager;
    const ids = await plansOf(world, 3);
    const first = must(await askForExport(actor, { ids }));
    expect(must(await cancelExport(actor, first.id)).state).toBe('cancelled');
    expect(await workThrough(actor.scope)).toBe(0);
    const second = must(await askForExport(actor, { ids }));
    const make = pool.oneOfMany;
    let made = 0;
    vi.spyOn(pool, 'oneOfMany').mockImplementation(async (...given) => {
      made += 1;
      if (made === 2) must(await cancelExport(actor, second.id));
      return make(...given);
    });
    await workThrough(actor.scope);
    expect(must(await readExport(actor, second.id)).state).toBe('cancelled');
    expect(made).toBe(2);
    expect(files()).toEqual([]);
    expect(await cancelExport(actor, second.id)).toMatchObject({ code: 'not-in-this-state' });
    expect(await cancelExport(world.learner.actor, second.id)).toMatchObject({ code: 'export-not-found' });
  }, 120_000);

  test('a job whose process was killed is taken up again from its beginning; nothing half is offered', async () => {
    const world = await makeReviewWorld();
    const { actor } = world.manager;
    const job = must(await askForExport(actor, { ids: await plansOf(world, 1) }));
    // What a process that was killed half way leaves: a running job and part of a file.
    await inCentreSql(
      world.centreId,
      "update export_job set state = 'running', started_at = now(), alive_at = now(), done = 1 where id = $1",
      [job.id],
    );
    mkdirSync(join(dir, 'exports'), { recursive: true });
    writeFileSync(join(dir, 'exports', `${job.id}.dead.part`), 'half a ZIP');
    expect(files()).toEqual([`${job.id}.dead.part`]);
    expect(await downloadExport(actor, job.id)).toMatchObject({ code: 'export-not-ready' });
    // As long as it might be alive, nobody else begins.
    expect(await workThrough(actor.scope)).toBe(0);
    await inCentreSql(
      world.centreId,
      "update export_job set alive_at = now() - interval '2 minutes' where id = $1",
      [job.id],
    );
    expect(await workThrough(actor.scope)).toBe(1);
    expect(must(await readExport(actor, job.id))).toMatchObject({ state: 'done', done: 1 });
    expect(files()).toEqual([exportFileName(job.id)]);
  }, 120_000);

  test('one that ends its worker time and again is given up, and the queue goes on', async () => {
    const world = await makeReviewWorld();
    const { actor } = world.manager;
    const ids = await plansOf(world, 1);
    const bad = must(await askForExport(actor, { ids }));
    await inCentreSql(
      world.centreId,
      "update export_job set state = 'running', created_at = now() - interval '2 hours', alive_at = now() - interval '2 minutes' where id = $1",
      [bad.id],
    );
    await workThrough(actor.scope);
    expect(must(await readExport(actor, bad.id))).toMatchObject({ state: 'failed', failure: 'gave-up' });
    const good = must(await askForExport(actor, { ids }));
    await workThrough(actor.scope);
    expect(must(await readExport(actor, good.id)).state).toBe('done');
  }, 120_000);

  test('a copy that cannot be made is left out and named; a crash of its thread does not end the job', async () => {
    const world = await makeReviewWorld();
    const { actor } = world.manager;
    const ids = await plansOf(world, 2);
    const job = must(await askForExport(actor, { ids }));
    const make = pool.oneOfMany;
    let made = 0;
    vi.spyOn(pool, 'oneOfMany').mockImplementation(async (...given) => {
      made += 1;
      return made === 1 ? { ok: false as const, code: 'pdf-failed' as const } : make(...given);
    });
    await workThrough(actor.scope);
    expect(must(await readExport(actor, job.id))).toMatchObject({
      state: 'done',
      left: [{ id: ids[0], code: 'not-made' }],
    });
    vi.restoreAllMocks();
    await share(world, ids[0] ?? '', false);
    await share(world, ids[1] ?? '', false);
    await share(world, ids[0] ?? '');
    const empty = must(await askForExport(actor, { ids: [ids[0] ?? ''] }));
    await share(world, ids[0] ?? '', false);
    await workThrough(actor.scope);
    expect(must(await readExport(actor, empty.id))).toMatchObject({
      state: 'failed',
      failure: 'nothing-left',
    });
  }, 120_000);

  test('expires after a day: the file is deleted, and what nobody will come back for is swept away', async () => {
    const world = await makeReviewWorld();
    const { actor } = world.manager;
    const job = must(await askForExport(actor, { ids: await plansOf(world, 1) }));
    await workThrough(actor.scope);
    const [kept] = await inCentreSql(
      world.centreId,
      'select expires_at - finished_at as day from export_job where id = $1',
      [job.id],
    );
    expect(kept?.day).toMatchObject({ days: 1 });
    await inCentreSql(
      world.centreId,
      "update export_job set expires_at = now() - interval '1 second' where id = $1",
      [job.id],
    );
    expect(await downloadExport(actor, job.id)).toMatchObject({ code: 'export-gone' });
    const orphan = join(dir, 'exports', `${crypto.randomUUID()}.x.part`);
    writeFileSync(orphan, 'half');
    utimesSync(orphan, new Date(0), new Date(0));
    await expire(actor.scope);
    expect(must(await readExport(actor, job.id)).state).toBe('expired');
    expect(files()).toEqual([]);
  }, 60_000);

  test('the worker finds it by itself, and its round does not wait for it', async () => {
    const world = await makeReviewWorld();
    const { actor } = world.manager;
    const job = must(await askForExport(actor, { ids: await plansOf(world, 2) }));
    await doDueWork();
    expect(['waiting', 'running']).toContain(must(await readExport(actor, job.id)).state);
    await vi.waitFor(async () => expect(must(await readExport(actor, job.id)).state).toBe('done'), {
      timeout: 60_000,
      interval: 200,
    });
  }, 90_000);
});

/** How many times this process has a file open, whoever opened it. */
function timesOpen(file: string): number {
  const { ino, dev } = statSync(file);
  return readdirSync('/dev/fd').filter((fd) => {
    try {
      const open = fstatSync(Number(fd));
      return open.ino === ino && open.dev === dev;
    } catch {
      return false;
    }
  }).length;
}

describe('a finished file', () => {
  test('is open only while somebody reads it: not when one only looks, goes away half way, or is done', async () => {
    const name = exportFileName(crypto.randomUUID());
    const file = join(dir, 'exports', name);
    mkdirSync(join(dir, 'exports'), { recursive: true });
    writeFileSync(file, Buffer.alloc(3_000_000, 'x'));
    // Whoever asks for the head alone never reads.
    expect(await openExportFile(name)).toMatchObject({ bytes: 3_000_000 });
    expect(timesOpen(file)).toBe(0);
    const half = (await openExportFile(name))?.stream.getReader();
    expect((await half?.read())?.value?.byteLength).toBeGreaterThan(0);
    expect(timesOpen(file)).toBe(1);
    await half?.cancel();
    expect(timesOpen(file)).toBe(0);
    const whole = await openExportFile(name);
    expect((await new Response(whole?.stream).arrayBuffer()).byteLength).toBe(3_000_000);
    expect(timesOpen(file)).toBe(0);
    expect(await openExportFile('../../etc/passwd')).toBeNull();
    rmSync(file);
    expect(await openExportFile(name)).toBeNull();
  });

  test('that cannot be finished is not left open either', async () => {
    const job = crypto.randomUUID();
    const zip = await startZip(job, 'c');
    await zip.add('one.pdf', new Uint8Array(1_000), new Date());
    // Something in the way of its real name.
    mkdirSync(join(dir, 'exports', exportFileName(job), 'x'), { recursive: true });
    await expect(zip.finish()).rejects.toThrow();
    const part = join(dir, 'exports', `${job}.c.part`);
    expect(timesOpen(part)).toBe(0);
    await zip.abandon();
    expect(existsSync(part)).toBe(false);
  });
});

describe('what goes wrong in the middle', () => {
  const fullDisk = (after: number) => {
    let written = 0;
    return () =>
      new Writable({
        write: (part: Buffer, _encoding, done) => {
          written += part.length;
          done(written > after ? Object.assign(new Error('full'), { code: 'ENOSPC' }) : null);
        },
      }) as unknown as ReturnType<typeof createWriteStream>;
  };

  test.each([0, 150_000])(
    'a disk that is full after %d bytes: the job says so, nothing is offered or left, and the next one is made',
    async (after) => {
      const world = await makeReviewWorld();
      const { actor } = world.manager;
      const ids = await plansOf(world, 2);
      const job = must(await askForExport(actor, { ids }));
      const start = disk.startZip;
      vi.spyOn(disk, 'startZip').mockImplementationOnce((name, token) => start(name, token, fullDisk(after)));
      await workThrough(actor.scope);
      expect(must(await readExport(actor, job.id))).toMatchObject({ state: 'failed', failure: 'disk-full' });
      expect(await downloadExport(actor, job.id)).toMatchObject({ code: 'export-not-ready' });
      expect(files()).toEqual([]);
      const next = must(await askForExport(actor, { ids }));
      await workThrough(actor.scope);
      expect(must(await readExport(actor, next.id)).state).toBe('done');
    },
    120_000,
  );

  test('a folder that cannot be written to: the job fails with a word, the process lives', async () => {
    const world = await makeReviewWorld();
    const { actor } = world.manager;
    const job = must(await askForExport(actor, { ids: await plansOf(world, 1) }));
    writeFileSync(join(dir, 'exports'), 'a file where the folder should be');
    await workThrough(actor.scope);
    expect(must(await readExport(actor, job.id))).toMatchObject({ state: 'failed', failure: 'failed' });
    rmSync(join(dir, 'exports'));
    expect(await downloadExport(actor, job.id)).toMatchObject({ code: 'export-not-ready' });
  }, 60_000);

  test('the thread that draws is killed: its plan is drawn on another, and the ZIP is whole', async () => {
    const world = await makeReviewWorld();
    const { actor } = world.manager;
    await pool.stopPdfPool();
    const ids = await plansOf(world, 3);
    const job = must(await askForExport(actor, { ids }));
    const make = pool.oneOfMany;
    let made = 0;
    vi.spyOn(pool, 'oneOfMany').mockImplementation(async (...given) => {
      made += 1;
      const copy = make(...given);
      if (made === 2) await killThreads();
      return copy;
    });
    await workThrough(actor.scope);
    expect(made).toBe(3);
    expect(must(await readExport(actor, job.id))).toMatchObject({ state: 'done', left: [] });
    const entries = await zipOf(job.id);
    expect(entries.size).toBe(3);
    for (const bytes of entries.values()) expect(bytes.subarray(-6).toString().trim()).toBe('%%EOF');
  }, 120_000);

  test('the whole process is killed half way: nothing half is offered, and another one makes it', async () => {
    const world = await makeReviewWorld();
    const { actor } = world.manager;
    const job = must(await askForExport(actor, { ids: await plansOf(world, 4) }));
    const [id, centre] = [world.manager.userId, world.centreId];
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/zip-process.ts', id, centre], {
      stdio: 'ignore',
      env: { ...process.env, UPMARK_LOG_LEVEL: 'silent' },
    });
    const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
    await vi.waitFor(
      async () => expect(must(await readExport(actor, job.id)).done).toBeGreaterThanOrEqual(1),
      { timeout: 60_000, interval: 100 },
    );
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect(must(await readExport(actor, job.id)).state).toBe('running');
    expect(files().some((name) => name.endsWith('.part'))).toBe(true);
    expect(await downloadExport(actor, job.id)).toMatchObject({ code: 'export-not-ready' });
    await inCentreSql(
      world.centreId,
      "update export_job set alive_at = now() - interval '2 minutes' where id = $1",
      [job.id],
    );
    expect(await workThrough(actor.scope)).toBe(1);
    expect(must(await readExport(actor, job.id))).toMatchObject({ state: 'done', done: 4, left: [] });
    expect(files()).toEqual([exportFileName(job.id)]);
    expect((await zipOf(job.id)).size).toBe(4);
  }, 180_000);

  test('every plan is withdrawn while it is zipped: no empty ZIP is offered', async () => {
    const world = await makeReviewWorld();
    const { actor } = world.manager;
    const ids = await plansOf(world, 2);
    const job = must(await askForExport(actor, { ids }));
    for (const id of ids) await share(world, id, false);
    await workThrough(actor.scope);
    expect(must(await readExport(actor, job.id))).toMatchObject({
      state: 'failed',
      failure: 'nothing-left',
      left: [{ code: 'withdrawn' }, { code: 'withdrawn' }],
    });
    expect(files()).toEqual([]);
  }, 60_000);

  test('who waits is told how many come before', async () => {
    const [world, other] = [await makeReviewWorld(), await makeReviewWorld()];
    const first = must(await askForExport(other.manager.actor, { ids: await plansOf(other, 1) }));
    const second = must(await askForExport(world.manager.actor, { ids: await plansOf(world, 1) }));
    expect([first.ahead, second.ahead]).toEqual([0, 1]);
    await workThrough(other.manager.actor.scope);
    expect(must(await readExport(world.manager.actor, second.id)).ahead).toBe(0);
    await workThrough(world.manager.actor.scope);
    expect((await listExports(world.manager.actor))[0]).toMatchObject({ state: 'done', ahead: 0 });
  }, 60_000);
});

/** Ends the threads that draw copies for ZIPs, as soon as there are any. */
async function killThreads(): Promise<void> {
  const held = (globalThis as unknown as Record<symbol, { many?: { pool: Promise<{ threads: Worker[] }> } }>)[
    Symbol.for('upmark.pdf')
  ];
  await vi.waitFor(async () => expect((await held?.many?.pool)?.threads.length).toBeGreaterThan(0), {
    timeout: 20_000,
  });
  for (const thread of (await held?.many?.pool)?.threads ?? []) await thread.terminate();
}

describe('a ZIP on a disk', () => {
  test('that fills up leaves nothing behind, and says why', async () => {
    const full = () =>
      new Writable({
        write: (_part, _encoding, done) => done(Object.assign(new Error('full'), { code: 'ENOSPC' })),
      }) as unknown as ReturnType<typeof createWriteStream>;
    const zip = await startZip(crypto.randomUUID(), 'a', full);
    await expect(
      (async () => {
        await zip.add('one.pdf', new Uint8Array(200_000), new Date());
        await zip.add('two.pdf', new Uint8Array(200_000), new Date());
        await zip.finish();
      })(),
    ).rejects.toMatchObject({ code: 'ENOSPC' });
    await zip.abandon();
    expect(files()).toEqual([]);
  });

  test('given up in the middle leaves nothing behind', async () => {
    const zip = await startZip(crypto.randomUUID(), 'b');
    await zip.add('one.pdf', new Uint8Array(2_000_000), new Date());
    await zip.abandon();
    expect(files()).toEqual([]);
  });
});
