import pg from 'pg';
import { type Actor, loadActor } from '@/lib/server/auth/actor';
import { hashPassword } from '@/lib/server/auth/sign-in';

export const UNIT = 'internal-and-external-requirements';
export const PASSWORD = 'correct horse battery';

const url = (name: string) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run in the integration project`);
  return value;
};

/** Runs SQL as the owner of the tables, or as the app's own role without anything in between. */
export async function sqlAs<T>(role: 'owner' | 'app', work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url(role === 'owner' ? 'UPMARK_TEST_OWNER_URL' : 'DATABASE_APP_URL'),
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

let hash: Promise<string> | undefined;
let count = 0;

/** The same person at one more centre. */
export async function alsoAt(made: Made, centreId: string, roles: string[]): Promise<Actor> {
  await sqlAs('owner', async (owner) => {
    await owner.query("select set_config('upmark.centre', $1, false)", [centreId]);
    await owner.query('insert into membership (centre_id, user_id, roles) values ($1, $2, $3)', [
      centreId,
      made.userId,
      roles,
    ]);
  });
  const actor = await loadActor(made.userId, centreId);
  if (!actor) throw new Error('the person cannot be found there');
  return actor;
}

export type Made = { centreId: string; userId: string; email: string; actor: Actor };

/** A centre with one person in it, as real rows. */
export async function makePerson({
  roles = ['learner'],
  centreId,
}: {
  roles?: string[];
  centreId?: string;
} = {}): Promise<Made> {
  hash ??= hashPassword(PASSWORD);
  const passwordHash = await hash;
  count += 1;
  const email = `person-${count}-${process.pid}@example.org`;
  const ids = await sqlAs('owner', async (owner) => {
    await owner.query('begin');
    const { rows } = await owner.query<{ centre: string; person: string; group: string }>(
      'select coalesce($1, gen_random_uuid()) as centre, gen_random_uuid() as person, gen_random_uuid() as group',
      [centreId ?? null],
    );
    const [made] = rows;
    if (!made) throw new Error('no ids');
    await owner.query("select set_config('upmark.centre', $1, true)", [made.centre]);
    if (!centreId)
      await owner.query('insert into centre (id, name) values ($1, $2)', [made.centre, `Centre ${count}`]);
    await owner.query('insert into user_account (id, email, name, password_hash) values ($1, $2, $3, $4)', [
      made.person,
      email,
      `Person ${count}`,
      passwordHash,
    ]);
    await owner.query('insert into membership (centre_id, user_id, roles) values ($1, $2, $3)', [
      made.centre,
      made.person,
      roles,
    ]);
    await owner.query('insert into cohort (centre_id, id, name) values ($1, $2, $3)', [
      made.centre,
      made.group,
      'Cohort',
    ]);
    await owner.query('insert into cohort_member (centre_id, cohort_id, user_id) values ($1, $2, $3)', [
      made.centre,
      made.group,
      made.person,
    ]);
    await owner.query('insert into employer (centre_id, name, id) values ($1, $2, gen_random_uuid())', [
      made.centre,
      'Employer',
    ]);
    await owner.query('commit');
    return made;
  });
  const actor = await loadActor(ids.person, ids.centre);
  if (!actor) throw new Error('the person cannot be found');
  return { centreId: ids.centre, userId: ids.person, email, actor };
}
