import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/server/auth/actor';
import {
  type BankCode,
  bankEntry,
  bankFor,
  changeInBank,
  keepInBank,
  listBank,
  retireInBank,
  type Wish,
} from '@/lib/server/services/review/bank';
import { makeReviewWorld, type ReviewWorld } from '../support/review-world';
import { makePerson, sqlAs, UNIT } from '../support/world';

let world: ReviewWorld;
let assessor: Actor;
let assurer: Actor;
beforeAll(async () => {
  world = await makeReviewWorld();
  assessor = world.assessor.actor;
  assurer = world.assurer.actor;
});
beforeEach(() => sqlAs('owner', (owner) => owner.query('truncate bank_comment')));

type Told<T> = { ok: true; value: T } | { ok: false; code: BankCode };
const must = <T>(told: Told<T>): T => {
  if (!told.ok) throw new Error(told.code);
  return told.value;
};
const WISH: Wish = { title: 'Says who', body: 'Well said, {learner}.', templateId: null, point: null };
const keep = async (actor: Actor, more: Partial<Wish & { shared: boolean }> = {}) =>
  must(await keepInBank(actor, { ...WISH, shared: false, ...more })).id;
const titles = async (actor: Actor, filter: Parameters<typeof listBank>[1] = {}) => {
  const found = await listBank(actor, filter);
  return found.ok ? found.value.lines.map(({ title }) => title) : found.code;
};
const POINT = 'p1';

describe('the comment bank', () => {
  it('shows everybody who comments their own and the centre’s, and nobody a colleague’s', async () => {
    await keep(assessor, { title: 'Mine' });
    await keep(world.second.actor, { title: 'A colleague’s' });
    await keep(assurer, { title: 'The centre’s', shared: true });
    expect(await titles(assessor)).toEqual(['Mine', 'The centre’s']);
    expect(await titles(assessor, { whose: 'own' })).toEqual(['Mine']);
    expect(await titles(assessor, { whose: 'centre' })).toEqual(['The centre’s']);
    expect(await titles(world.administrator.actor)).toEqual(['The centre’s']);
    expect(await titles(world.administrator.actor, { whose: 'own' })).toEqual([]);
  });

  it('is no page for learners and managers', async () => {
    for (const made of [world.learner, world.manager]) {
      expect(await titles(made.actor)).toBe('not-allowed');
      expect(await keepInBank(made.actor, { ...WISH, shared: false })).toEqual({
        ok: false,
        code: 'not-allowed',
      });
    }
  });

  it('says nothing of another centre, whichever way it is asked', async () => {
    const there = await makePerson({ roles: ['assessor', 'quality-assurer'] });
    const theirs = await keep(there.actor, { title: 'Next door', shared: true });
    expect(await titles(assurer)).toEqual([]);
    expect(await bankEntry(assurer, theirs)).toEqual({ ok: false, code: 'bank-gone' });
    expect(await retireInBank(assurer, theirs, true)).toEqual({ ok: false, code: 'bank-gone' });
    expect(await titles(there.actor)).toEqual(['Next door']);
  });

  it('finds words in the name and the comment, as they are typed', async () => {
    await keep(assessor, { title: 'Evidence', body: 'Say where 100% comes from.' });
    await keep(assessor, { title: 'Owner', body: 'Who does it?' });
    expect(await titles(assessor, { search: 'EVID' })).toEqual(['Evidence']);
    expect(await titles(assessor, { search: '0%' })).toEqual(['Evidence']);
    expect(await titles(assessor, { search: '_' })).toEqual([]);
    expect(await titles(assessor, { search: 'a\0b\\' })).toEqual([]);
  });

  it('is in the order of units and points, and is narrowed to one', async () => {
    const points = await pointsOf();
    await keep(assessor, { title: 'Second', templateId: UNIT, point: points[1] ?? '' });
    await keep(assessor, { title: 'First', templateId: UNIT, point: points[0] ?? '' });
    await keep(assessor, { title: 'Anywhere' });
    expect(await titles(assessor)).toEqual(['Anywhere', 'First', 'Second']);
    expect(await titles(assessor, { templateId: UNIT })).toEqual(['First', 'Second']);
    expect(await titles(assessor, { templateId: UNIT, point: points[1] ?? '' })).toEqual(['Second']);
  });

  it('goes on page by page without losing or repeating one', async () => {
    await sqlAs('owner', async (owner) => {
      await owner.query("select set_config('upmark.centre', $1, false)", [world.centreId]);
      await owner.query(
        `insert into bank_comment (centre_id, id, owner_id, title, body)
          select $1, gen_random_uuid(), $2, 'Same name ' || (n % 7), 'Words' from generate_series(1, 120) n`,
        [world.centreId, assessor.userId],
      );
    });
    const seen: string[] = [];
    for (let after: string | undefined, page = 0; page < 4; page += 1) {
      const found = await listBank(assessor, after ? { after } : {});
      if (!found.ok) throw new Error(found.code);
      seen.push(...found.value.lines.map(({ id }) => id));
      if (!found.value.next) break;
      after = found.value.next;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
    expect(await titles(assessor, { after: 'nonsense' })).toHaveLength(50);
  });
});

describe('an entry', () => {
  it('is changed by its owner; nobody else so much as finds it', async () => {
    const id = await keep(assessor);
    const { changedAt } = must(await bankEntry(assessor, id));
    for (const other of [world.second.actor, assurer, world.administrator.actor]) {
      expect(await bankEntry(other, id)).toEqual({ ok: false, code: 'bank-gone' });
      expect(await changeInBank(other, id, { ...WISH, was: changedAt })).toEqual({
        ok: false,
        code: 'bank-gone',
      });
    }
    must(await changeInBank(assessor, id, { ...WISH, title: ' Other ', body: 'Words', was: changedAt }));
    expect(must(await bankEntry(assessor, id))).toMatchObject({ title: 'Other', body: 'Words' });
  });

  it('of the centre is changed by those who keep it, and read by those who use it', async () => {
    expect(await keepInBank(assessor, { ...WISH, shared: true })).toEqual({ ok: false, code: 'not-allowed' });
    const id = await keep(world.administrator.actor, { shared: true });
    expect(await bankEntry(assessor, id)).toEqual({ ok: false, code: 'bank-gone' });
    expect(await retireInBank(assessor, id, true)).toEqual({ ok: false, code: 'bank-gone' });
    const { changedAt } = must(await bankEntry(assurer, id));
    must(await changeInBank(assurer, id, { ...WISH, title: 'Better', was: changedAt }));
    const found = await listBank(assessor);
    expect(found.ok && found.value.lines[0]).toMatchObject({ title: 'Better', may: false });
  });

  it('changed by two at once keeps the first, and tells the second', async () => {
    const id = await keep(assurer, { shared: true });
    const { changedAt: was } = must(await bankEntry(assurer, id));
    const both = await Promise.all([
      changeInBank(assurer, id, { ...WISH, title: 'One', was }),
      changeInBank(world.administrator.actor, id, { ...WISH, title: 'Two', was }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'bank-changed' });
    expect(await changeInBank(assurer, id, { ...WISH, was: 'yesterday' })).toMatchObject({
      code: 'bank-changed',
    });
  });

  it('that is retired is offered no more, and can be brought back', async () => {
    const id = await keep(assessor);
    const offered = async () => {
      const found = await bankFor(assessor, UNIT);
      return found.ok ? found.value.map((one) => one.id) : [];
    };
    expect(await offered()).toEqual([id]);
    must(await retireInBank(assessor, id, true));
    must(await retireInBank(assessor, id, true));
    expect(await offered()).toEqual([]);
    expect(await titles(assessor)).toEqual([]);
    expect(await titles(assessor, { retired: true })).toEqual([WISH.title]);
    must(await retireInBank(assessor, id, false));
    expect(await offered()).toEqual([id]);
  });

  it.each([
    ['without a name', { title: '  ' }, 'name-missing'],
    ['without words', { body: '\0 ' }, 'comment-empty'],
    ['longer than a comment can be', { body: 'x'.repeat(4_001) }, 'comment-too-long'],
    ['for a unit nobody has', { templateId: 'no-such-unit' }, 'unknown-template'],
    ['for a point without a unit', { point: POINT }, 'unknown-point'],
    ['for a point the unit has not', { templateId: UNIT, point: 'no-such-point' }, 'unknown-point'],
  ])('%s is refused, new or changed', async (_what, wrong, code) => {
    expect(await keepInBank(assessor, { ...WISH, ...wrong, shared: false })).toMatchObject({
      ok: false,
      code,
    });
    const id = await keep(assessor);
    const { changedAt } = must(await bankEntry(assessor, id));
    expect(await changeInBank(assessor, id, { ...WISH, ...wrong, was: changedAt })).toMatchObject({
      ok: false,
      code,
    });
    expect(must(await bankEntry(assessor, id))).toMatchObject(WISH);
  });

  it('keeps what it is for when its unit is no longer here', async () => {
    const id = await keep(assessor);
    await sqlAs('owner', async (owner) => {
      await owner.query("select set_config('upmark.centre', $1, false)", [world.centreId]);
      await owner.query("update bank_comment set template_id = 'gone', point = 'gone' where id = $1", [id]);
    });
    const { changedAt } = must(await bankEntry(assessor, id));
    const still = { ...WISH, templateId: 'gone', point: 'gone', was: changedAt };
    expect(await changeInBank(assessor, id, still)).toMatchObject({ ok: true });
  });

  it.each(['', 'not-an-id', '00000000-0000-7000-8000-000000000000'])('%j is none', async (id) => {
    expect(await bankEntry(assessor, id)).toEqual({ ok: false, code: 'bank-gone' });
    expect(await retireInBank(assessor, id, true)).toEqual({ ok: false, code: 'bank-gone' });
  });
});

async function pointsOf(): Promise<string[]> {
  const { findTemplate } = await import('@/lib/server/files/templates');
  return (findTemplate(UNIT)?.markingPoints ?? []).map(({ id }) => id);
}
