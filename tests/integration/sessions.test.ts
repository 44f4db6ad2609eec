import { beforeEach, describe, expect, it } from 'vitest';
import { visitorInSession } from '@/lib/server/auth/actor';
import { SESSION_DAYS } from '@/lib/server/auth/days';
import { endSessions, forgetSessions, openSession } from '@/lib/server/db';
import { startWorker, tidyUp } from '@/lib/server/jobs/worker';
import { makePerson, sqlAs } from '../support/world';

beforeEach(() => sqlAs('owner', (owner) => owner.query('truncate user_session')));

const left = () =>
  sqlAs('owner', async (owner) => {
    const { rows } = await owner.query<{ id: string }>('select id from user_session order by created_at');
    return rows.map(({ id }) => id);
  });
const set = (id: string, what: string) =>
  sqlAs('owner', (owner) => owner.query(`update user_session set ${what} where id = $1`, [id]));

describe('sessions that have run out', () => {
  it('are removed by the worker; those that live, and have just ended, stay', async () => {
    const { userId } = await makePerson();
    const open = () => openSession(userId, 'test');
    const [old, oldAndUsed, endedLongAgo, ended, last, here] = [
      await open(),
      await open(),
      await open(),
      await open(),
      await open(),
      await open(),
    ];
    await set(old, `created_at = now() - interval '${SESSION_DAYS} days 1 minute'`);
    await set(oldAndUsed, `created_at = now() - interval '40 days', last_seen_at = now()`);
    await set(endedLongAgo, "ended_at = now() - interval '25 hours'");
    await endSessions(userId, { only: ended });
    await set(last, `created_at = now() - interval '${SESSION_DAYS} days' + interval '1 hour'`);
    expect(await tidyUp()).toBe(3);
    expect((await left()).sort()).toEqual([ended, last, here].sort());
    expect(await tidyUp()).toBe(0);
    // A cookie that is kept longer than it lives opens nothing.
    expect(await visitorInSession(userId, old)).toBeNull();
    expect(await visitorInSession(userId, here)).not.toBeNull();
  });

  it('are removed by one of several workers that come at once, and none twice', async () => {
    const { userId } = await makePerson();
    for (let turn = 0; turn < 8; turn += 1)
      await set(await openSession(userId, 'test'), "created_at = now() - interval '30 days'");
    const gone = await Promise.all([1, 2, 3].map(() => forgetSessions(SESSION_DAYS)));
    expect(gone.reduce((sum, count) => sum + count, 0)).toBe(8);
    expect(await left()).toEqual([]);
  });

  it('are looked for when the worker starts', async () => {
    const { userId } = await makePerson();
    await set(await openSession(userId, 'test'), "created_at = now() - interval '30 days'");
    const worker = startWorker();
    try {
      await expect.poll(left, { timeout: 10_000 }).toEqual([]);
    } finally {
      await worker.stop();
    }
  });
});
