import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeEvents, hear } from '@/lib/server/events';
import { doDueWork } from '@/lib/server/jobs/worker';
import { closeMail } from '@/lib/server/mail/send';
import { openThread } from '@/lib/server/services/review/comments';
import { decide } from '@/lib/server/services/review/decide';
import { release } from '@/lib/server/services/review/release';
import { watch } from '@/lib/server/services/review/watch';
import { draft, makeReviewWorld, type ReviewWorld, submitted } from '../support/review-world';
import { makePerson, sqlAs } from '../support/world';

let world: ReviewWorld;
let server: SMTPServer;
let outbox: string;
const letters: ParsedMail[] = [];
let refuseNext = false;
const must = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const to = ({ to: field }: ParsedMail) =>
  [field]
    .flat()
    .map((one) => one?.text)
    .join();

beforeAll(async () => {
  outbox = mkdtempSync(join(tmpdir(), 'upmark-mail-'));
  process.env.UPMARK_DATA_DIR = outbox;
  process.env.UPMARK_RELEASE_HOLD_SECONDS = '0';
  process.env.UPMARK_URL = 'http://127.0.0.1:4999';
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      if (refuseNext) {
        refuseNext = false;
        stream.resume();
        stream.on('end', () => done(Object.assign(new Error('mailbox busy'), { responseCode: 450 })));
        return;
      }
      simpleParser(stream).then((letter) => {
        letters.push(letter);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  world = await makeReviewWorld();
});
afterAll(async () => {
  closeMail();
  await closeEvents();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  rmSync(outbox, { recursive: true, force: true });
});
const overSmtp = () => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
};

async function requestChanges(id: string) {
  for (const body of ['Which year?', 'How many people answered?', 'A private word.'])
    must(
      await openThread(world.assessor.actor, id, {
        submission: 1,
        place: { collection: 'context', field: 'overview' },
        words: { start: 0, end: 14 },
        point: null,
        audience: body.startsWith('A private') ? 'private' : 'feedback',
        body,
        mentions: [],
      }),
    );
  must(
    await decide(world.assessor.actor, id, 1, {
      point: 'mp-evidence',
      decision: 'not-yet',
      feedback: 'Say how the sample was drawn.',
      proof: [],
      overruled: 'The method is missing.',
    }),
  );
  return must(
    await release(world.assessor.actor, id, {
      outcome: 'changes-requested',
      submission: 1,
      summary: 'Nearly there.',
      dueOn: '2027-02-12',
    }),
  );
}

describe('letters', () => {
  it('go through a real server: one to each assessor for a submission, one digest for a whole release', async () => {
    overSmtp();
    const id = await submitted(world);
    await doDueWork();
    expect(letters.map(to).sort()).toEqual([world.assessor.email, world.second.email].sort());
    letters.length = 0;

    await requestChanges(id);
    await doDueWork();
    expect(letters.map(to)).toEqual([world.learner.email]);
    const text = letters[0]?.text ?? '';
    for (const words of [
      'Nearly there.',
      '12 February 2027',
      'not yet',
      'Say how the sample was drawn.',
      'Which year?',
      'How many people answered?',
    ])
      expect(text).toContain(words);
    // Two comments, each with a link that lands on it.
    expect(
      text.match(new RegExp(`http://127\\.0\\.0\\.1:4999/proposals/${id}/feedback#thread-`, 'g')),
    ).toHaveLength(2);
    for (const secret of ['A private word.', 'The method is missing.']) expect(text).not.toContain(secret);
    const kept = await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
      return (await owner.query('select text, failure from mail where sent_at is not null')).rows;
    });
    expect(kept).toEqual([
      { text: null, failure: null },
      { text: null, failure: null },
      { text: null, failure: null },
    ]);
  });

  it('that fail are kept, tried again, and go out once', async () => {
    overSmtp();
    letters.length = 0;
    refuseNext = true;
    await submitted(world);
    await doDueWork();
    await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
      const { rows } = await owner.query('select failure, attempts from mail where sent_at is null');
      expect(rows).toEqual([{ failure: 'EMESSAGE', attempts: 1 }]);
      await owner.query("update mail set created_at = created_at - interval '1 hour' where sent_at is null");
      await owner.query('commit');
    });
    await Promise.all([doDueWork(), doDueWork(), doDueWork()]);
    expect(letters.map(to).sort()).toEqual([world.assessor.email, world.second.email].sort());
  });

  it('are written to the outbox where no server is set up, whole and for our eyes only', async () => {
    delete process.env.SMTP_URL;
    const id = await submitted(world);
    await doDueWork();
    const files = readdirSync(join(outbox, 'outbox'));
    expect(files).toHaveLength(2);
    expect(files.every((name) => name.endsWith('.eml'))).toBe(true);
    const parsed = await simpleParser(readFileSync(join(outbox, 'outbox', files[0] ?? '')));
    expect(parsed.text).toContain(`http://127.0.0.1:4999/review/${id}`);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('a title cannot put lines of its own into the head of a letter', async () => {
    delete process.env.SMTP_URL;
    const { queueMail } = await import('@/lib/server/services/mail-queue');
    const { inCentre } = await import('@/lib/server/db');
    await inCentre(world.learner.actor.scope, (tx) =>
      queueMail(tx, world.centreId, {
        to: 'a@example.org',
        subject: 'x\r\nBcc: evil@example.org\r\n\r\nbody',
        text: 'Hello',
      }),
    );
    await doDueWork();
    const newest = readdirSync(join(outbox, 'outbox')).sort().at(-1) ?? '';
    const parsed = await simpleParser(readFileSync(join(outbox, 'outbox', newest)));
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.subject).toContain('Bcc: evil@example.org');
    expect(parsed.text?.trim()).toBe('Hello');
  });

  it('are not sent to who does not want them, or was shut out', async () => {
    overSmtp();
    await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
      await owner.query(`update membership set notices = '{"submitted": false}' where user_id = $1`, [
        world.second.userId,
      ]);
      await owner.query('update membership set disabled_at = now() where user_id = $1', [
        world.assessor.userId,
      ]);
      await owner.query('commit');
    });
    letters.length = 0;
    await submitted(world);
    await doDueWork();
    expect(letters).toEqual([]);
    await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
      await owner.query('update membership set disabled_at = null, notices = null');
      await owner.query('commit');
    });
  });
});

describe('reminders', () => {
  it('come once when it is nearly due, once when it is overdue, and never for what was handed in', async () => {
    overSmtp();
    const due = async (id: string, days: number) =>
      sqlAs('owner', async (owner) => {
        await owner.query('begin');
        await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
        await owner.query('update proposal set due_on = current_date + $2::int where id = $1', [id, days]);
        await owner.query('commit');
      });
    letters.length = 0;
    const open = await draft(world);
    const done = await submitted(world);
    await doDueWork();
    letters.length = 0;
    await due(done, 1);
    for (const days of [10, 2, 2, -1, -1]) {
      await due(open, days);
      await doDueWork();
      await doDueWork();
    }
    expect(letters.map(({ subject }) => subject?.split(':')[0]?.split(' ')[0])).toEqual(['Due', 'Overdue']);
  });
});

describe('the event stream', () => {
  async function heard(
    actor: Parameters<typeof watch>[0],
    proposal: string | null,
    work: () => Promise<unknown>,
  ) {
    const kinds: string[] = [];
    const off = hear(must(await watch(actor, proposal)), (kind) => kinds.push(kind));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await work();
    await new Promise((resolve) => setTimeout(resolve, 400));
    off();
    return kinds;
  }

  it('tells staff of a draft comment, and the learner nothing of it until the release', async () => {
    const id = await submitted(world);
    const words = {
      submission: 1,
      place: null,
      words: null,
      point: null,
      audience: 'feedback' as const,
      body: 'x',
      mentions: [],
    };
    const write = async () => must(await openThread(world.assessor.actor, id, words));
    expect(await heard(world.second.actor, id, write)).toContain('comment');
    expect(await heard(world.learner.actor, id, write)).toEqual([]);
    const told = await heard(world.learner.actor, id, async () =>
      must(
        await release(world.assessor.actor, id, {
          outcome: 'changes-requested',
          submission: 1,
          summary: 'x',
          dueOn: null,
        }),
      ),
    );
    expect(told).toEqual(expect.arrayContaining(['notice', 'release']));
  });

  it('opens for nobody else', async () => {
    const id = await submitted(world);
    const elsewhere = await makePerson({ roles: ['assessor'] });
    for (const { actor } of [world.stranger, world.manager, elsewhere])
      expect(await watch(actor, id)).toEqual({ ok: false, code: 'not-found' });
  });
});
