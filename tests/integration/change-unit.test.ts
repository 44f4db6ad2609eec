import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '@/lib/core/proposal/changes';
import { DOCUMENT_FORMAT, emptyDocument } from '@/lib/core/proposal/document';
import {
  changeProposal,
  changeUnit,
  createProposal,
  history,
  openProposal,
} from '@/lib/server/services/proposals';
import { movingDraft } from '@/lib/server/services/units';
import { type Made, makePerson, sqlAs, UNIT } from '../support/world';

const OTHER = 'following-service-rules';
let made: Made;
let id: string;

async function must<T>(outcome: Promise<{ ok: true; value: T } | { ok: false; code: string }>): Promise<T> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(settled.code);
  return settled.value;
}
const set = (collection: 'context' | 'summary', field: string, value: string): Change => ({
  id: `c-${collection}-${field}`,
  op: 'set',
  path: { collection, field },
  value,
  base: null,
});
const addGap: Change = {
  id: 'c-gap',
  op: 'add',
  list: 'gaps',
  row: { id: 'g1', name: 'Late replies' },
  after: null,
};

beforeEach(async () => {
  made = await makePerson();
  ({ id } = await must(createProposal(made.actor, { template: UNIT })));
  const changes = [set('context', 'organisation', 'Fenwick Fibre'), addGap];
  await must(changeProposal(made.actor, id, { since: 0, changes }));
});

describe('the unit of a draft', () => {
  it('changes without a word being lost, there and back', async () => {
    const before = await must(openProposal(made.actor, id));
    await must(changeUnit(made.actor, id, OTHER));
    const after = await must(openProposal(made.actor, id));
    expect(after).toMatchObject({ templateId: OTHER, templateVersion: 1, revision: before.revision });
    expect(after.document).toEqual(before.document);
    const more = [set('summary', 'problem', 'Old pages are read out.')];
    await must(changeProposal(made.actor, id, { since: after.revision, changes: more }));
    await must(changeUnit(made.actor, id, UNIT));
    const back = await must(openProposal(made.actor, id));
    expect(back.templateId).toBe(UNIT);
    expect(back.document.gaps).toEqual([{ id: 'g1', name: 'Late replies' }]);
    expect(back.document.summary.problem).toBe('Old pages are read out.');
  });

  it('is chosen knowing what would be missing and what would be put away', async () => {
    const { fits, unit } = await must(movingDraft(made.actor, id));
    expect(unit).toBe(UNIT);
    expect(Object.keys(fits)).toHaveLength(5);
    expect(fits[UNIT]?.putAway).toEqual([]);
    expect(fits[OTHER]).toEqual({
      missing: ['Procedures', 'Law behind', 'Practice log', 'Evidence', 'In short'],
      putAway: ['Gaps'],
    });
  });

  it('shows each change in the history, between the words written before and after it', async () => {
    await must(changeUnit(made.actor, id, OTHER));
    const more = [set('summary', 'problem', 'Old pages are read out.')];
    await must(changeProposal(made.actor, id, { since: 2, changes: more }));
    await must(changeUnit(made.actor, id, UNIT));
    const all = await must(history(made.actor, id));
    expect(all.entries.map(({ revision }) => revision)).toEqual([3, 2, 1]);
    const rules = { title: 'Following the rules of customer service' };
    expect(all.units).toMatchObject([
      { revision: 3, author: { name: made.actor.name }, from: rules },
      { revision: 2, author: { name: made.actor.name }, to: rules },
    ]);
    expect(Date.now() - Date.parse(all.units[0]?.at ?? '')).toBeLessThan(60_000);
  });

  it('shows each change on one page of the history, the one that holds what it follows', async () => {
    await must(changeUnit(made.actor, id, OTHER));
    const more = [set('summary', 'problem', 'Old pages are read out.')];
    await must(changeProposal(made.actor, id, { since: 2, changes: more }));
    const first = await must(history(made.actor, id, { limit: 1 }));
    expect([first.units, first.next]).toEqual([[], 3]);
    const second = await must(history(made.actor, id, { before: 3, limit: 1 }));
    expect([second.units.length, second.next]).toEqual([1, 2]);
    const third = await must(history(made.actor, id, { before: 2 }));
    expect([third.units, third.next]).toEqual([[], null]);
  });

  it('says nothing of a change that changed nothing, and keeps one made before the first word', async () => {
    const { id: bare } = await must(createProposal(made.actor, { template: UNIT }));
    await must(changeUnit(made.actor, bare, UNIT));
    expect((await must(history(made.actor, bare))).units).toEqual([]);
    await must(changeUnit(made.actor, bare, OTHER));
    expect((await must(history(made.actor, bare))).units).toMatchObject([{ revision: 0 }]);
  });

  it('is changed by its author alone, and only to a unit there is', async () => {
    const stranger = await makePerson({ centreId: made.centreId });
    expect(await changeUnit(stranger.actor, id, OTHER)).toMatchObject({ code: 'not-found' });
    expect(await changeUnit(made.actor, id, '../../etc')).toMatchObject({ code: 'unknown-template' });
    expect(await changeUnit(made.actor, 'x', OTHER)).toMatchObject({ code: 'not-found' });
    expect((await must(openProposal(made.actor, id))).templateId).toBe(UNIT);
  });
});

describe('the door in the database', () => {
  const through = (centre: string, proposal: string, owner: string) =>
    sqlAs('app', async (app) => {
      await app.query('begin');
      await app.query("select set_config('upmark.centre', $1, true)", [centre]);
      const sql = 'select upmark_change_unit($1::uuid, $2::uuid, $3, 1) as done';
      const found = await app.query(sql, [proposal, owner, UNIT]);
      await app.query('commit');
      return found.rows[0]?.done;
    });

  it('opens for a draft of the open centre and its author, and for nothing else', async () => {
    const elsewhere = await makePerson();
    expect(await through(elsewhere.centreId, id, made.userId)).toBe(false);
    expect(await through(made.centreId, id, elsewhere.userId)).toBe(false);
    expect(await through(made.centreId, id, made.userId)).toBe(true);
  });
});

describe('a document stored in format 1', () => {
  it('is read with an empty practice log, and written in the present format', async () => {
    const { contacts: _c, testimonies: _t, learning: _l, ...old } = emptyDocument();
    const document = JSON.stringify({ ...old, format: 1, context: { organisation: 'Fenwick Fibre' } });
    const centre = "select set_config('upmark.centre', $1, true)";
    await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query(centre, [made.centreId]);
      await owner.query('update proposal set document = $1::jsonb, document_format = 1 where id = $2', [
        document,
        id,
      ]);
      await owner.query('commit');
    });
    const opened = await must(openProposal(made.actor, id));
    expect(opened.document).toEqual({ ...emptyDocument(), context: { organisation: 'Fenwick Fibre' } });
    const row: Change = {
      id: 'c-contact',
      op: 'add',
      list: 'contacts',
      row: { id: 'l1', name: 'Third missed visit' },
      after: null,
    };
    await must(changeProposal(made.actor, id, { since: opened.revision, changes: [row] }));
    const { document: now } = await must(openProposal(made.actor, id));
    expect(now.contacts).toEqual([{ id: 'l1', name: 'Third missed visit' }]);
    const stored = await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query(centre, [made.centreId]);
      const found = await owner.query('select document_format from proposal where id = $1', [id]);
      await owner.query('commit');
      return found.rows[0]?.document_format;
    });
    expect(stored).toBe(DOCUMENT_FORMAT);
  });
});
