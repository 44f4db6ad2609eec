import { beforeAll, describe, expect, it } from 'vitest';
import { actorInSession, visitorInSession } from '@/lib/server/auth/actor';
import { authOptions } from '@/lib/server/auth/options';
import { openSession } from '@/lib/server/db';
import { chooseCentre } from '@/lib/server/services/people/centres';
import { endSession } from '@/lib/server/services/people/profile';
import { createProposal, listProposals, openProposal } from '@/lib/server/services/proposals';
import { alsoAt, type Made, makePerson, sqlAs, UNIT } from '../support/world';

/** Somebody who is a learner at one centre and an assessor at another, in a browser that has just signed in. */
async function atTwo() {
  const person = await makePerson({ roles: ['learner'] });
  const host = await makePerson({ roles: ['administrator'] });
  await alsoAt(person, host.centreId, ['assessor', 'learner']);
  const sessionId = await openSession(person.userId, 'test');
  const visitor = { userId: person.userId, sessionId };
  return {
    person,
    home: person.centreId,
    away: host.centreId,
    host,
    visitor,
    go: (centre: string) => chooseCentre(visitor, centre),
    actor: () => actorInSession(person.userId, sessionId),
    look: () => visitorInSession(person.userId, sessionId),
  };
}

describe('signing in', () => {
  it('puts who belongs to one centre there at once', async () => {
    const made = await makePerson();
    const sessionId = await openSession(made.userId, 'test');
    const actor = await actorInSession(made.userId, sessionId);
    expect(actor).toMatchObject({ centreId: made.centreId, otherCentres: [] });
  });

  it('leaves who belongs to two at none until they have chosen, and names both with what they are there', async () => {
    const { look, home, away } = await atTwo();
    const visitor = await look();
    expect(visitor?.actor).toBeNull();
    expect(new Map(visitor?.centres.map(({ id, roles }) => [id, roles]))).toEqual(
      new Map([
        [home, ['learner']],
        [away, ['assessor', 'learner']],
      ]),
    );
  });

  it('does not offer a centre that has shut them out', async () => {
    const { person, away } = await atTwo();
    await setDisabled(person, away, true);
    const sessionId = await openSession(person.userId, 'test');
    const visitor = await visitorInSession(person.userId, sessionId);
    expect(visitor?.actor?.centreId).toBe(person.centreId);
    expect(visitor?.centres.map(({ id }) => id)).toEqual([person.centreId]);
  });

  it('carries no centre in the cookie', async () => {
    const { callbacks } = authOptions();
    const token = await callbacks?.jwt?.({
      token: { sub: 'somebody', sid: 'session', centre: 'smuggled' },
    } as never);
    expect(token).toEqual({ sub: 'somebody', sid: 'session' });
  });
});

const setDisabled = (person: Made, centreId: string, disabled: boolean) =>
  sqlAs('owner', async (owner) => {
    await owner.query("select set_config('upmark.centre', $1, false)", [centreId]);
    await owner.query(
      'update membership set disabled_at = case when $3 then now() end where centre_id = $1 and user_id = $2',
      [centreId, person.userId, disabled],
    );
  });

describe('going from one centre to another', () => {
  it('changes where one is and what one may do, without signing in again', async () => {
    const { go, actor, home, away } = await atTwo();
    expect((await go(home)).ok).toBe(true);
    expect(await actor()).toMatchObject({ centreId: home, roles: ['learner'] });
    expect((await go(away)).ok).toBe(true);
    expect(await actor()).toMatchObject({ centreId: away, roles: ['assessor', 'learner'] });
    expect((await actor())?.otherCentres?.map(({ id }) => id)).toEqual([home]);
  });

  it.each([
    ['of somebody else', async () => (await makePerson()).centreId],
    ['that never was', async () => '00000000-0000-7000-8000-000000000000'],
    ['that is no id', async () => "' or true --"],
    ['without a name', async () => ''],
  ])('to a centre %s is refused alike, and one stays where one was', async (_what, other) => {
    const { go, actor, home } = await atTwo();
    await go(home);
    expect(await go(await other())).toEqual({ ok: false, code: 'centre-not-found' });
    expect((await actor())?.centreId).toBe(home);
  });

  it('is refused at a centre that has shut one out; who is there when it happens is asked where to go', async () => {
    const { person, go, actor, look, home, away } = await atTwo();
    await go(away);
    await setDisabled(person, away, true);
    expect(await actor()).toBeNull();
    expect((await look())?.centres.map(({ id }) => id)).toEqual([home]);
    expect(await go(away)).toEqual({ ok: false, code: 'centre-not-found' });
    expect((await go(home)).ok).toBe(true);
    expect((await actor())?.centreId).toBe(home);
  });

  it('moves one’s own session alone, and none that has ended', async () => {
    const one = await atTwo();
    const two = await atTwo();
    await one.go(one.home);
    await two.go(two.home);
    const stolen = { userId: one.person.userId, sessionId: two.visitor.sessionId };
    expect(await chooseCentre(stolen, one.away)).toEqual({ ok: false, code: 'centre-not-found' });
    expect((await two.actor())?.centreId).toBe(two.home);
    const actor = await one.actor();
    if (!actor) throw new Error('not there');
    await endSession(actor, one.visitor.sessionId);
    expect((await one.go(one.away)).ok).toBe(false);
    expect(await one.actor()).toBeNull();
  });
});

describe('what belongs to the centre one is not at', () => {
  let world: Awaited<ReturnType<typeof atTwo>>;
  let written: string;
  beforeAll(async () => {
    world = await atTwo();
    await world.go(world.home);
    const actor = await world.actor();
    if (!actor) throw new Error('not there');
    const made = await createProposal(actor, { template: UNIT, title: 'Written at home' });
    if (!made.ok) throw new Error(made.code);
    written = made.value.id;
  });

  it('cannot be opened or listed, though it is one’s own', async () => {
    await world.go(world.away);
    const away = await world.actor();
    if (!away) throw new Error('not there');
    expect(await openProposal(away, written)).toEqual({ ok: false, code: 'not-found' });
    const listed = await listProposals(away, {});
    expect(JSON.stringify(listed)).not.toContain('Written at home');
    expect(listed.proposals).toEqual([]);
    await world.go(world.home);
    const home = await world.actor();
    expect(home && (await openProposal(home, written)).ok).toBe(true);
  });

  it('is not known to the people there: they see that somebody belongs to theirs, and no other', async () => {
    const seen = await sqlAs('app', async (client) => {
      await client.query('begin');
      await client.query("select set_config('upmark.centre', $1, true)", [world.away]);
      const centres = await client.query('select id from centre');
      const members = await client.query('select centre_id from membership where user_id = $1', [
        world.person.userId,
      ]);
      await client.query('rollback');
      return [...centres.rows.map(({ id }) => id), ...members.rows.map((row) => row.centre_id)];
    });
    expect(new Set(seen)).toEqual(new Set([world.away]));
  });
});
