import { describe, expect, it } from 'vitest';
import { loadActor } from '@/lib/server/auth/actor';
import { signIn, signInVerified } from '@/lib/server/auth/sign-in';
import { enterGate } from '@/lib/server/db';
import { makePerson, PASSWORD, sqlAs } from '../support/world';

let address = 0;
const elsewhere = () => {
  address += 1;
  return `192.0.2.${address}`;
};
const forgetAttempts = () => sqlAs('owner', (owner) => owner.query('delete from sign_in_attempt'));

describe('a password', () => {
  it('lets its owner in, however the e-mail is written', async () => {
    const { email, userId } = await makePerson();
    const outcome = await signIn(`  ${email.toUpperCase()} `, PASSWORD, elsewhere());
    expect(outcome).toEqual({ ok: true, value: { userId } });
  });

  it.each([
    ['wrong', 'Correct horse battery'],
    ['empty', ''],
    ['far too long', 'x'.repeat(100_000)],
  ])('that is %s is refused', async (_what, password) => {
    const { email } = await makePerson();
    expect(await signIn(email, password, elsewhere())).toEqual({
      ok: false,
      code: 'wrong-email-or-password',
    });
  });

  it.each(['nobody@example.org', '', 'no\0body@example.org', '\ud800@example.org', 'x'.repeat(5_000)])(
    'for an e-mail nobody has gets the same answer (%j)',
    async (email) => {
      expect(await signIn(email, PASSWORD, elsewhere())).toEqual({
        ok: false,
        code: 'wrong-email-or-password',
      });
    },
  );

  it('takes about as long to check for somebody unknown as for somebody known', async () => {
    const { email } = await makePerson();
    const timed = async (who: string) => {
      await forgetAttempts();
      const from = performance.now();
      await signIn(who, 'wrong', elsewhere());
      return performance.now() - from;
    };
    await timed('warm@example.org');
    // By turns, and the quickest of each: what else the machine does in between falls out.
    let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let turn = 0; turn < 9; turn += 1) {
      known = Math.min(known, await timed(email));
      unknown = Math.min(unknown, await timed('nobody@example.org'));
    }
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });
});

describe('guessing', () => {
  it('is stopped for the person after ten tries, even from many addresses, and says for how long', async () => {
    const { email } = await makePerson();
    for (let turn = 0; turn < 10; turn += 1)
      expect(await signIn(email, 'wrong', elsewhere())).toMatchObject({ code: 'wrong-email-or-password' });
    const refused = await signIn(email, PASSWORD, elsewhere());
    expect(refused).toMatchObject({ ok: false, code: 'too-many-attempts' });
    const { minutes } = (refused as { detail: { minutes: number } }).detail;
    expect(minutes).toBeGreaterThanOrEqual(14);
    expect(minutes).toBeLessThanOrEqual(15);
  });

  it('cannot slip through by trying at once', async () => {
    const { email } = await makePerson();
    const outcomes = await Promise.all(Array.from({ length: 25 }, () => signIn(email, 'wrong', elsewhere())));
    const codes = outcomes.map((outcome) => (outcome.ok ? 'in' : outcome.code));
    expect(codes.filter((code) => code === 'wrong-email-or-password')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(15);
  });

  it('ends with time, and with a success', async () => {
    const { email } = await makePerson();
    for (let turn = 0; turn < 9; turn += 1) await signIn(email, 'wrong', elsewhere());
    expect((await signIn(email, PASSWORD, elsewhere())).ok).toBe(true);
    for (let turn = 0; turn < 10; turn += 1) await signIn(email, 'wrong', elsewhere());
    expect((await signIn(email, PASSWORD, elsewhere())).ok).toBe(false);
    await sqlAs('owner', (owner) =>
      owner.query("update sign_in_attempt set at = at - interval '16 minutes'"),
    );
    expect((await signIn(email, PASSWORD, elsewhere())).ok).toBe(true);
  });

  it('is stopped by whichever limit is reached first, the person’s or the address’s', async () => {
    const shared = { subject: 'one address', most: 3 };
    const tryAs = (person: string) => enterGate([{ subject: person, most: 10 }, shared]);
    for (const person of ['a', 'b', 'c']) expect((await tryAs(person)).open).toBe(true);
    expect(await tryAs('d')).toMatchObject({ open: false });
  });

  it('is counted without noting who or where', async () => {
    await signIn('somebody.special@example.org', 'x', '198.51.100.7');
    const { rows } = await sqlAs('owner', (owner) => owner.query('select * from sign_in_attempt'));
    expect(rows.length).toBeGreaterThan(0);
    expect(
      JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toMatch(/somebody|198\.51/);
  });
});

describe('a person who was disabled', () => {
  const disable = (userId: string) =>
    sqlAs('owner', (owner) =>
      owner.query('update user_account set disabled_at = now() where id = $1', [userId]),
    );

  it('is told so with the right password, and learns nothing with a wrong one', async () => {
    const { email, userId } = await makePerson();
    await disable(userId);
    expect(await signIn(email, PASSWORD, elsewhere())).toMatchObject({ code: 'disabled' });
    expect(await signIn(email, 'wrong', elsewhere())).toMatchObject({ code: 'wrong-email-or-password' });
    expect(await signInVerified(email, true)).toMatchObject({ code: 'disabled' });
  });

  it('is nobody from the next request on, whatever the cookie says', async () => {
    const { centreId, userId } = await makePerson();
    expect(await loadActor(userId, centreId)).not.toBeNull();
    await disable(userId);
    expect(await loadActor(userId, centreId)).toBeNull();
  });
});

describe('an identity provider', () => {
  it('is believed for an e-mail it has verified, and we know', async () => {
    const { email, userId } = await makePerson();
    expect(await signInVerified(email, true)).toMatchObject({ ok: true, value: { userId } });
  });

  it.each([
    ['not verified', false],
    ['of unknown standing', undefined],
    ['verified in words only', 'true'],
  ])('is not believed for an e-mail %s', async (_what, verified) => {
    const { email } = await makePerson();
    expect((await signInVerified(email, verified)).ok).toBe(false);
  });

  it('brings nobody we do not know', async () => {
    expect((await signInVerified('stranger@example.org', true)).ok).toBe(false);
    expect((await signInVerified(undefined, true)).ok).toBe(false);
  });
});

describe('the actor', () => {
  it('has the roles of now, without those this version does not know', async () => {
    const { centreId, userId, actor } = await makePerson({ roles: ['learner', 'emperor'] });
    expect(actor.roles).toEqual(['learner']);
    await sqlAs('owner', async (owner) => {
      await owner.query("select set_config('upmark.centre', $1, false)", [centreId]);
      await owner.query("update membership set roles = '{manager}' where user_id = $1", [userId]);
    });
    expect((await loadActor(userId, centreId))?.roles).toEqual(['manager']);
  });

  it('is nobody at a centre they do not belong to', async () => {
    const [one, other] = [await makePerson(), await makePerson()];
    expect(await loadActor(one.userId, other.centreId)).toBeNull();
    expect(await loadActor(one.userId, "' or true --")).toBeNull();
  });
});
