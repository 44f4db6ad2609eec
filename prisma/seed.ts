import { readFileSync } from 'node:fs';
import pg from 'pg';
import { loadActor } from '@/lib/server/auth/actor';
import { hashPassword } from '@/lib/server/auth/sign-in';
import { closeDatabase, findForSignIn } from '@/lib/server/db';
import { importProposal } from '@/lib/server/services/proposals';

type Demo = {
  mark: string;
  centre: string;
  employer: string;
  cohort: string;
  dueOn: string;
  people: { email: string; name: string; role: string }[];
  work: { mark: string; example: string }[];
};

const demo = JSON.parse(readFileSync('scripts/lib/demo.json', 'utf8')) as Demo;
const UNIT = 'internal-and-external-requirements';

/** The centre and its people, in one transaction with the mark that says it was done. */
async function seedPeople(owner: pg.Client, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await owner.query('begin');
  const marked = await owner.query('insert into seed_mark (name) values ($1) on conflict do nothing', [
    demo.mark,
  ]);
  if (marked.rowCount === 1) {
    const id = 'select gen_random_uuid() as id';
    const fresh = async () => (await owner.query<{ id: string }>(id)).rows[0]?.id ?? '';
    const [centreId, employerId, cohortId] = [await fresh(), await fresh(), await fresh()];
    await owner.query("select set_config('upmark.centre', $1, true)", [centreId]);
    await owner.query('insert into centre (id, name) values ($1, $2)', [centreId, demo.centre]);
    await owner.query('insert into employer (centre_id, id, name) values ($1, $2, $3)', [
      centreId,
      employerId,
      demo.employer,
    ]);
    await owner.query(
      'insert into cohort (centre_id, id, name, template_id, due_on) values ($1, $2, $3, $4, $5)',
      [centreId, cohortId, demo.cohort, UNIT, demo.dueOn],
    );
    for (const { email, name, role } of demo.people) {
      const userId = await fresh();
      await owner.query('insert into user_account (id, email, name, password_hash) values ($1, $2, $3, $4)', [
        userId,
        email,
        name,
        hash,
      ]);
      await owner.query('insert into membership (centre_id, user_id, roles) values ($1, $2, $3)', [
        centreId,
        userId,
        [role],
      ]);
      if (role !== 'learner') continue;
      await owner.query(
        'insert into cohort_member (centre_id, cohort_id, user_id, employer_id) values ($1, $2, $3, $4)',
        [centreId, cohortId, userId, employerId],
      );
    }
  }
  await owner.query('commit');
}

/** The learner's worked example of each unit, through the same door as anybody's import; each once. */
async function seedWork(owner: pg.Client): Promise<void> {
  const learner = demo.people.find(({ role }) => role === 'learner');
  const known = learner && (await findForSignIn(learner.email));
  const actor = known && (await loadActor(known.userId, known.centreId));
  if (!actor) return;
  for (const { mark, example } of demo.work) {
    const { rowCount } = await owner.query('select 1 from seed_mark where name = $1', [mark]);
    if (rowCount) continue;
    const made = await importProposal(actor, JSON.parse(readFileSync(example, 'utf8')));
    if (!made.ok) throw new Error(`${example} cannot be imported: ${JSON.stringify(made)}`);
    await owner.query('insert into seed_mark (name) values ($1)', [mark]);
  }
}

async function main(): Promise<void> {
  const { UPMARK_OWNER_URL: ownerUrl, UPMARK_DEMO_PASSWORD: password } = process.env;
  if (!ownerUrl || !password) throw new Error('Seeded by npm start alone.');
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await seedPeople(owner, password);
    await seedWork(owner);
  } finally {
    await owner.end();
    await closeDatabase();
  }
}

await main();
