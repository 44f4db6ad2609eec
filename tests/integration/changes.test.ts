import { beforeEach, describe, expect, it } from 'vitest';
import { applyChanges } from '@/lib/core/proposal/apply';
import type { Change } from '@/lib/core/proposal/changes';
import { emptyDocument } from '@/lib/core/proposal/document';
import { isBusy } from '@/lib/server/db';
import {
  changeProposal,
  createProposal,
  deleteProposal,
  exportProposal,
  history,
  importProposal,
  listProposals,
  openProposal,
} from '@/lib/server/services/proposals';
import { type Made, makePerson, sqlAs, UNIT } from '../support/world';

let made: Made;
let id: string;
let ids = 0;

const fresh = () => {
  ids += 1;
  return `change-${ids}`;
};
const setTitle = (value: string | null, base: string | null, changeId = fresh()): Change => ({
  id: changeId,
  op: 'set',
  path: { collection: 'about', field: 'title' },
  value,
  base,
});
const setContext = (field: string, value: string, base: string | null = null): Change => ({
  id: fresh(),
  op: 'set',
  path: { collection: 'context', field },
  value,
  base,
});
const addGap = (row: string, name = 'A gap'): Change => ({
  id: fresh(),
  op: 'add',
  list: 'gaps',
  row: { id: row, name },
  after: null,
});

async function must<T>(outcome: Promise<{ ok: true; value: T } | { ok: false; code: string }>): Promise<T> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(settled.code);
  return settled.value;
}
const send = (changes: Change[], since = 0, to = id) =>
  must(changeProposal(made.actor, to, { since, changes }));
const open = () => must(openProposal(made.actor, id));

beforeEach(async () => {
  made = await makePerson();
  ({ id } = await must(createProposal(made.actor, { template: UNIT })));
});

describe('a batch of changes', () => {
  it('is kept, counted, logged and shown in the title', async () => {
    const saved = await send([setTitle('Answer on time', null), addGap('g1')]);
    expect(saved.revision).toBe(2);
    expect(saved.results.map(({ status }) => status)).toEqual(['applied', 'applied']);
    expect(Date.parse(saved.savedAt)).not.toBeNaN();
    const now = await open();
    expect(now).toMatchObject({ title: 'Answer on time', revision: 2, document: { gaps: [{ id: 'g1' }] } });
    expect((await listProposals(made.actor)).proposals[0]?.title).toBe('Answer on time');
  });

  it('sent twice is applied once', async () => {
    const batch = [setTitle('Once', null), addGap('g1')];
    await send(batch);
    const again = await send(batch);
    expect(again.revision).toBe(2);
    expect(again.results.map(({ status }) => status)).toEqual(['duplicate', 'duplicate']);
    expect((await open()).document.gaps).toHaveLength(1);
  });

  it('goes on past a conflict and a refusal', async () => {
    await send([setTitle('Mine', null)]);
    const saved = await send([
      setTitle('Theirs', 'Something else'),
      setContext('colour', 'x'),
      setContext('organisation', 'Harbour Row Homes'),
    ]);
    expect(saved.results).toMatchObject([
      { status: 'conflict', current: 'Mine' },
      { status: 'refused', code: 'unknown-field' },
      { status: 'applied' },
    ]);
    expect(saved.revision).toBe(2);
    expect((await open()).document.context.organisation).toBe('Harbour Row Homes');
  });

  it('tells what others did since the author last knew', async () => {
    const first = await send([setTitle('One', null)]);
    await send([addGap('g1')], first.revision);
    const mine = await send([setContext('size', '40 people')], first.revision);
    expect(mine.others).toMatchObject([{ op: 'add', list: 'gaps', row: { id: 'g1' } }]);
    expect(mine.revision).toBe(3);
  });

  it('from a page that knows more than the server is told to reload', async () => {
    expect(await changeProposal(made.actor, id, { since: 7, changes: [] })).toMatchObject({
      code: 'revision-ahead',
    });
  });

  it.each([
    ['NUL and control characters', 'a\0b\u0007c', 'abc'],
    ['a lone surrogate', 'a\ud800b', 'ab'],
    ['a bidirectional override', 'a\u202eb', 'ab'],
    ['Windows line breaks', 'a\r\nb', 'a\nb'],
  ])('with %s is stored clean', async (_what, dirty, clean) => {
    await send([setContext('overview', dirty)]);
    expect((await open()).document.context.overview).toBe(clean);
  });

  it.each([
    ['a date that is none', 'actions', 'start', '2027-02-31', 'not-a-date'],
    ['a cost below nothing', 'costLines', 'rate', -1, 'too-small'],
    ['a cost beyond all numbers', 'costLines', 'rate', Number.POSITIVE_INFINITY, undefined],
    ['two megabytes of text', 'actions', 'name', 'x'.repeat(2_000_000), 'too-long'],
    ['a link to a row that is gone', 'actions', 'improvements', ['gone'], 'link-gone'],
  ])('refuses %s at its field and changes nothing', async (_what, list, field, value, code) => {
    const known = (await open()).document;
    const saved = await send([
      { id: fresh(), op: 'add', list, row: { id: 'r1', [field]: value }, after: null } as Change,
    ]);
    expect(saved.results[0]?.status).toBe('refused');
    if (code && (known as Record<string, unknown>)[list])
      expect(saved.results[0]).toMatchObject({ code: expect.stringMatching(`${code}|unknown-field`) });
    expect((await open()).document).toEqual(known);
  });
});

describe('two writers at once', () => {
  it('lose nothing when they write different fields', async () => {
    const fields = ['organisation', 'size', 'overview', 'service', 'promise'];
    await Promise.all(fields.map((field) => send([setContext(field, `words for ${field}`)])));
    const { document, revision } = await open();
    expect(revision).toBe(5);
    for (const field of fields) expect(document.context).toHaveProperty(field, `words for ${field}`);
  });

  it('see a conflict when they write the same field from the same base', async () => {
    const results = (await Promise.all(['A', 'B'].map((title) => send([setTitle(title, null)])))).flatMap(
      (saved) => saved.results,
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['applied', 'conflict']);
  });

  it('apply a change once though both send it', async () => {
    const change = addGap('g1');
    const saved = await Promise.all(Array.from({ length: 8 }, () => send([change])));
    expect(saved.flatMap(({ results }) => results).filter(({ status }) => status === 'applied')).toHaveLength(
      1,
    );
    expect(await open()).toMatchObject({ revision: 1, document: { gaps: [{ id: 'g1' }] } });
  });
});

describe('a connection killed in the middle', () => {
  /** Holds the proposal, so that a batch is surely under way, then cuts every connection of the app. */
  const cutWhileUnderWay = (sent: () => Promise<unknown>) =>
    sqlAs('app', async (client) => {
      await client.query('begin');
      await client.query("select set_config('upmark.centre', $1, true)", [made.centreId]);
      await client.query('select 1 from proposal where id = $1 for update', [id]);
      const outcome = sent().then(
        () => 'saved',
        (error: unknown) => error,
      );
      const others = "from pg_stat_activity where application_name = 'upmark' and wait_event_type = 'Lock'";
      while ((await client.query(`select 1 ${others}`)).rowCount === 0)
        await new Promise((resolve) => setTimeout(resolve, 5));
      await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'upmark'",
      );
      await client.query('rollback');
      return outcome;
    });

  /** Asks again while the pool still finds connections that were cut, as the browser does. */
  const whenBack = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (let tries = 0; ; tries++) {
      try {
        return await ask();
      } catch (error) {
        if (!isBusy(error) || tries > 20) throw error;
      }
    }
  };

  it('leaves nothing half done, says so, and the same batch can be sent again', async () => {
    const batch = [addGap('g1'), addGap('g2')];
    const told = await cutWhileUnderWay(() => send(batch));
    expect(isBusy(told), String(told)).toBe(true);
    expect(await whenBack(open)).toMatchObject({ revision: 0, document: { gaps: [] } });
    const saved = await whenBack(() => send(batch));
    expect(saved.results.map(({ status }) => status)).toEqual(['applied', 'applied']);
    expect((await open()).document.gaps).toHaveLength(2);
  });
});

describe('the log', () => {
  it('replays to exactly the document that is stored', async () => {
    await send([addGap('g1'), addGap('g2'), setTitle('A', null)]);
    await send([
      { id: fresh(), op: 'move', list: 'gaps', row: 'g1', after: null },
      { id: fresh(), op: 'remove', list: 'gaps', row: 'g2' },
      setTitle('B', 'A'),
    ]);
    const { entries } = await must(history(made.actor, id));
    const replayed = applyChanges(emptyDocument(), entries.map(({ change }) => change).reverse(), new Set());
    expect(replayed.document).toEqual((await open()).document);
    expect(entries[0]).toMatchObject({ revision: 6, before: 'A', author: { name: made.actor.name } });
    expect(entries.find(({ change }) => change.op === 'remove')?.before).toMatchObject({
      row: { id: 'g2', name: 'A gap' },
    });
  });

  it('is read in pages', async () => {
    await send([addGap('g1'), addGap('g2'), addGap('g3')]);
    const first = await must(history(made.actor, id, { limit: 2 }));
    expect(first.entries.map(({ revision }) => revision)).toEqual([3, 2]);
    const rest = await must(history(made.actor, id, { limit: 2, before: first.next ?? 0 }));
    expect(rest).toMatchObject({ entries: [{ revision: 1 }], next: null });
  });
});

describe('files', () => {
  it('go out and come in again the same', async () => {
    await send([addGap('g1'), setTitle('Round trip', null)]);
    const { file } = await must(exportProposal(made.actor, id));
    const copy = await must(importProposal(made.actor, JSON.parse(JSON.stringify(file))));
    const opened = await must(openProposal(made.actor, copy.id));
    expect(opened.document).toEqual(file.document);
    expect(opened.title).toBe('Round trip');
  });

  it.each([[null], [[]], ['text'], [{}], [{ upmark: 'proposal', format: 99 }]])(
    'that are no proposal (%j) bring nothing in',
    async (file) => {
      const before = (await listProposals(made.actor)).proposals.length;
      const outcome = await importProposal(made.actor, file);
      expect(outcome.ok).toBe(false);
      expect((await listProposals(made.actor)).proposals).toHaveLength(before);
    },
  );
});

describe('lists', () => {
  it('come in pages without gaps or repeats, last edited first', async () => {
    for (let turn = 0; turn < 4; turn += 1) await must(createProposal(made.actor, { template: UNIT }));
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await listProposals(made.actor, { after, limit: 2 });
      seen.push(...page.proposals.map((proposal) => proposal.id));
      if (!page.next) break;
      after = page.next;
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen.at(-1)).toBe(id);
    expect((await listProposals(made.actor, { after: 'no cursor of ours' })).proposals).toHaveLength(5);
  });

  it('are empty for those who write no proposals, who cannot make one either', async () => {
    const assessor = await makePerson({ roles: ['assessor'], centreId: made.centreId });
    expect(await listProposals(assessor.actor)).toEqual({ proposals: [], next: null });
    expect(await createProposal(assessor.actor, { template: UNIT })).toMatchObject({ code: 'not-allowed' });
    expect(await importProposal(assessor.actor, {})).toMatchObject({ code: 'not-allowed' });
  });
});

describe('a proposal of somebody else', () => {
  it('cannot be opened, changed, exported, told or deleted, and nothing says that it exists', async () => {
    const colleague = await makePerson({ centreId: made.centreId });
    const stranger = await makePerson();
    for (const { actor } of [colleague, stranger]) {
      const batch = { since: 0, changes: [setTitle('Mine now', null)] };
      for (const outcome of [
        await openProposal(actor, id),
        await changeProposal(actor, id, batch),
        await exportProposal(actor, id),
        await history(actor, id),
        await deleteProposal(actor, id),
      ])
        expect(outcome).toEqual({ ok: false, code: 'not-found' });
    }
    expect(await open()).toMatchObject({ revision: 0, title: '' });
  });
});

describe('deleting', () => {
  it('takes the proposal out of every list and door, keeping the row, its log and who did it', async () => {
    await send([addGap('g1')]);
    expect((await deleteProposal(made.actor, id)).ok).toBe(true);
    expect(await openProposal(made.actor, id)).toMatchObject({ code: 'not-found' });
    expect(await changeProposal(made.actor, id, { since: 1, changes: [] })).toMatchObject({
      code: 'not-found',
    });
    expect((await listProposals(made.actor)).proposals).toEqual([]);
    expect(await deleteProposal(made.actor, id)).toMatchObject({ code: 'not-found' });
    const kept = await sqlAs('owner', async (owner) => {
      await owner.query("select set_config('upmark.centre', $1, false)", [made.centreId]);
      const { rows } = await owner.query(
        'select deleted_by, (select count(*)::int from proposal_change c where c.proposal_id = p.id) as log from proposal p where id = $1',
        [id],
      );
      return rows[0];
    });
    expect(kept).toEqual({ deleted_by: made.userId, log: 1 });
  });
});

it('a unit nobody knows makes no proposal', async () => {
  for (const template of ['no-such-unit', '../secrets', '', '__proto__'])
    expect(await createProposal(made.actor, { template })).toMatchObject({ code: 'unknown-template' });
});
