import { beforeAll, describe, expect, it } from 'vitest';
import { inCentre } from '@/lib/server/db';
import { createProposal, openProposal } from '@/lib/server/services/proposals';
import { type Made, makePerson, sqlAs, UNIT } from '../support/world';

const TENANT_TABLES = [
  'centre',
  'membership',
  'employer',
  'cohort',
  'cohort_member',
  'proposal',
  'proposal_change',
  'user_account',
];

let mine: Made;
let theirs: Made;
let myProposal: string;
let theirProposal: string;

async function propose(made: Made) {
  const outcome = await createProposal(made.actor, { template: UNIT, title: 'A plan' });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.id;
}

beforeAll(async () => {
  mine = await makePerson();
  theirs = await makePerson();
  myProposal = await propose(mine);
  theirProposal = await propose(theirs);
});

/** Runs as the app's role with the centre given, in a transaction that is always rolled back. */
const asApp = <T>(centreId: string | null, sql: string, values: unknown[] = []) =>
  sqlAs('app', async (client) => {
    await client.query('begin');
    if (centreId !== null) await client.query("select set_config('upmark.centre', $1, true)", [centreId]);
    try {
      return (await client.query(sql, values)).rows as T[];
    } finally {
      await client.query('rollback');
    }
  });

describe('a query that forgot its filter', () => {
  it.each(TENANT_TABLES)('reads rows of its own centre in %s, and of no other', async (table) => {
    const column = table === 'centre' || table === 'user_account' ? 'id' : 'centre_id';
    const rows = await asApp<{ id: string }>(mine.centreId, `select ${column} as id from ${table}`);
    const own = table === 'user_account' ? mine.userId : mine.centreId;
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([own]));
  });

  it('reads nothing of another centre through Prisma either', async () => {
    const rows = await inCentre(mine.actor.scope, (tx) => tx.proposal.findMany({ select: { id: true } }));
    expect(rows).toEqual([{ id: myProposal }]);
    const one = await inCentre(mine.actor.scope, (tx) =>
      tx.proposal.findFirst({ where: { id: theirProposal } }),
    );
    expect(one).toBeNull();
  });

  it.each(TENANT_TABLES)('reads nothing at all from %s when no centre is named', async (table) => {
    const count = `select count(*)::int as n from ${table}`;
    expect(await asApp(null, count)).toEqual([{ n: 0 }]);
    expect(await asApp('', count)).toEqual([{ n: 0 }]);
  });

  it('forgets the centre when the transaction ends', async () => {
    await sqlAs('app', async (client) => {
      await client.query('begin');
      await client.query("select set_config('upmark.centre', $1, true)", [mine.centreId]);
      expect((await client.query('select 1 from proposal')).rowCount).toBe(1);
      await client.query('commit');
      expect((await client.query('select 1 from proposal')).rowCount).toBe(0);
    });
  });
});

describe('writing over the wall', () => {
  it('changes nothing: an update of every proposal touches only our own', async () => {
    const rows = await asApp<{ id: string }>(mine.centreId, "update proposal set title = 'x' returning id");
    expect(rows).toEqual([{ id: myProposal }]);
  });

  it('cannot put a row into another centre', async () => {
    const sql = `insert into proposal (centre_id, id, owner_id, template_id, template_version, title, document, document_format)
      values ($1, gen_random_uuid(), $2, $3, 1, '', '{}', 1)`;
    await expect(asApp(mine.centreId, sql, [theirs.centreId, theirs.userId, UNIT])).rejects.toThrow(
      /row-level security/,
    );
  });

  it('cannot append to the log of another centre’s proposal', async () => {
    const sql = `insert into proposal_change (centre_id, proposal_id, revision, change_id, author_id, change)
      values ($1, $2, 99, 'c', $3, '{}')`;
    await expect(asApp(mine.centreId, sql, [theirs.centreId, theirProposal, theirs.userId])).rejects.toThrow(
      /row-level security/,
    );
    await expect(asApp(mine.centreId, sql, [mine.centreId, theirProposal, mine.userId])).rejects.toThrow(
      /foreign key/,
    );
  });

  it.each(TENANT_TABLES.filter((table) => table !== 'cohort_member'))(
    'cannot delete from %s',
    async (table) => {
      await expect(asApp(mine.centreId, `delete from ${table}`)).rejects.toThrow(/permission denied/);
    },
  );

  it('takes people out of our own cohorts only', async () => {
    const rows = await asApp<{ id: string }>(
      mine.centreId,
      'delete from cohort_member returning centre_id as id',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([mine.centreId]));
  });
});

describe('the app’s role', () => {
  it.each([
    ['rewrite the log', "update proposal_change set change = '{}'"],
    ['empty the log', 'truncate proposal_change'],
    ['move a proposal to another owner', 'update proposal set owner_id = gen_random_uuid()'],
    ['move a proposal to another template', 'update proposal set template_version = 2'],
    ['rewrite which unit a draft had', "update proposal set unit_changes = '[]'"],
    ['give itself a role', "update membership set roles = '{administrator}'"],
    ['read password hashes', 'select password_hash from user_account'],
    ['make tables', 'create table mine (id int)'],
    ['switch the walls off', 'alter table proposal disable row level security'],
    ['grant itself more', "select upmark_grant('upmark_app')"],
    ['become the owner', 'set role upmark_owner'],
  ])('cannot %s', async (_what, sql) => {
    await expect(asApp(mine.centreId, sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('is no superuser, bypasses nothing and owns nothing', async () => {
    const [role] = await asApp(
      null,
      'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    expect(await asApp(null, 'select relname from pg_class where relowner = current_user::regrole')).toEqual(
      [],
    );
  });
});

describe('every table that carries a centre', () => {
  it('has walls that hold for its owner too, and keys and indexes that start with the centre', async () => {
    const tables = await sqlAs(
      'owner',
      async (owner) =>
        (
          await owner.query<{ table: string; forced: boolean; first: string[] }>(`
          select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as forced,
            array(
              select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
              where i.indrelid = c.oid
            ) as first
          from pg_class c
          where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
            and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped)
          order by 1`)
        ).rows,
    );
    expect(tables.map(({ table }) => table)).toEqual([
      'audit_entry',
      'authorship',
      'bank_comment',
      'cohort',
      'cohort_member',
      'cohort_staff',
      'comment',
      'comment_thread',
      'employer',
      'employer_manager',
      'export_job',
      'frozen_pdf',
      'invitation',
      'last_look',
      'mail',
      'membership',
      'notice',
      'paper_due',
      'plan_comment',
      'plan_figures',
      'plan_result',
      'plan_word',
      'point_decision',
      'proposal',
      'proposal_change',
      'release',
      'review_claim',
      'sample',
      'sampling_plan',
      'standardisation',
      'standardisation_mark',
      'submission',
      'testimony_request',
    ]);
    for (const { table, forced, first } of tables) {
      expect(forced, table).toBe(true);
      // Who comes with a token, or a paper in hand, has no centre yet: these are found by it alone.
      const without: Record<string, string> = {
        invitation: 'token_hash',
        testimony_request: 'token_hash',
        submission: 'code',
      };
      const byWord = without[table] ? [without[table]] : [];
      expect(new Set(first), table).toEqual(new Set(['centre_id', ...byWord]));
    }
  });
});

describe('services', () => {
  it('answer alike for another centre’s proposal, a colleague’s, and one that never was', async () => {
    const colleague = await makePerson({ centreId: mine.centreId });
    const colleagues = await propose(colleague);
    const never = '00000000-0000-7000-8000-000000000000';
    for (const id of [theirProposal, colleagues, never, 'not-an-id', ''])
      expect(await openProposal(mine.actor, id)).toEqual({ ok: false, code: 'not-found' });
    expect((await openProposal(mine.actor, myProposal)).ok).toBe(true);
  });
});
