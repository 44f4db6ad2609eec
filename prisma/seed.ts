import { readFileSync } from 'node:fs';
import pg from 'pg';
import { type Actor, loadActor } from '@/lib/server/auth/actor';
import { hashPassword } from '@/lib/server/auth/sign-in';
import { closeDatabase, findForSignIn } from '@/lib/server/db';
import { findTemplate } from '@/lib/server/files/templates';
import { listProposals } from '@/lib/server/services/proposal-list';
import { importProposal } from '@/lib/server/services/proposals';
import { decide } from '@/lib/server/services/review/decide';
import { openReview } from '@/lib/server/services/review/read';
import { release } from '@/lib/server/services/review/release';
import { shareProposal } from '@/lib/server/services/review/share';
import { submitProposal } from '@/lib/server/services/review/submit';
import { texts } from '@/lib/texts';

type Demo = {
  mark: string;
  dutiesMark: string;
  centre: string;
  employer: string;
  cohort: string;
  dueOn: string;
  anyUnit: { cohort: string; dueOn: string };
  people: { email: string; name: string; role: string }[];
  work: { mark: string; example: string }[];
  plans: { mark: string; employer: string; signedOff: string; shared: string };
  waiting: { mark: string; example: string };
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

/**
 * Who assesses, assures and manages, and a cohort for any unit: also for a demo made before there were duties. What
 * somebody has since removed or renamed is left as they want it.
 */
async function seedDuties(owner: pg.Client, password: string): Promise<void> {
  const [first] = demo.people;
  const known = first && (await findForSignIn(first.email));
  const hash = await hashPassword(password);
  await owner.query('begin');
  const marked = await owner.query('insert into seed_mark (name) values ($1) on conflict do nothing', [
    demo.dutiesMark,
  ]);
  // Where the demo was shut out, nobody new may come in by it.
  if (marked.rowCount === 1 && known && !known.disabled) {
    const { centreId } = known;
    await owner.query("select set_config('upmark.centre', $1, true)", [centreId]);
    const idOf = async (sql: string, values: unknown[]) =>
      (await owner.query<{ id: string }>(sql, values)).rows[0]?.id;
    const employer = await idOf('select id from employer where centre_id = $1 and name = $2', [
      centreId,
      demo.employer,
    ]);
    const cohort = await idOf('select id from cohort where centre_id = $1 and name = $2', [
      centreId,
      demo.cohort,
    ]);
    const anyUnit = await idOf(
      'insert into cohort (centre_id, id, name, due_on) values ($1, gen_random_uuid(), $2, $3) returning id',
      [centreId, demo.anyUnit.cohort, demo.anyUnit.dueOn],
    );
    for (const { email, name, role } of demo.people) {
      // An address that is taken elsewhere is somebody else's.
      await owner.query(
        'insert into user_account (id, email, name, password_hash) values (gen_random_uuid(), $1, $2, $3) on conflict do nothing',
        [email, name, hash],
      );
      const person = await idOf(
        `select u.id from user_account u where u.email = $1 and (u.password_hash = $2
          or exists (select 1 from membership m where m.centre_id = $3 and m.user_id = u.id))`,
        [email, hash, centreId],
      );
      if (!person) continue;
      await owner.query(
        'insert into membership (centre_id, user_id, roles) values ($1, $2, $3) on conflict do nothing',
        [centreId, person, [role]],
      );
      if (role === 'learner')
        await owner.query(
          'insert into cohort_member (centre_id, cohort_id, user_id, employer_id) values ($1, $2, $3, $4) on conflict do nothing',
          [centreId, anyUnit, person, employer ?? null],
        );
      if (role === 'assessor' || role === 'quality-assurer')
        for (const one of [cohort, anyUnit])
          if (one)
            await owner.query(
              'insert into cohort_staff (centre_id, cohort_id, user_id, duty) values ($1, $2, $3, $4) on conflict do nothing',
              [centreId, one, person, role],
            );
      if (role === 'manager' && employer)
        await owner.query(
          'insert into employer_manager (centre_id, employer_id, user_id) values ($1, $2, $3) on conflict do nothing',
          [centreId, employer, person],
        );
    }
    // What was written before there was a cohort for it.
    await owner.query(
      `update proposal p set cohort_id = m.cohort_id, employer_id = m.employer_id, due_on = $3
        from cohort_member m where m.centre_id = p.centre_id and m.cohort_id = $2 and m.user_id = p.owner_id
          and p.centre_id = $1 and p.cohort_id is null and p.deleted_at is null`,
      [centreId, anyUnit, demo.anyUnit.dueOn],
    );
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

const named = async (email: string | undefined) => {
  const known = email === undefined ? null : await findForSignIn(email);
  return known && loadActor(known.userId, known.centreId);
};
const withRole = (role: string, last = false) => {
  const all = demo.people.filter((person) => person.role === role);
  return (last ? all.at(-1) : all[0])?.email;
};

/**
 * What a manager begins with: one plan that is signed off and one that its author shares. Made by the services, as everybody's
 * are; in a centre that has become another since, whatever they refuse is left as far as it came.
 */
async function seedPlans(owner: pg.Client): Promise<void> {
  const marked = await owner.query('insert into seed_mark (name) values ($1) on conflict do nothing', [
    demo.plans.mark,
  ]);
  if (marked.rowCount === 0) return;
  const [learner, author, assessor, manager] = await Promise.all(
    [withRole('learner'), withRole('learner', true), withRole('assessor'), withRole('manager')].map(named),
  );
  if (learner) {
    const shared = (await listProposals(learner)).proposals.find(({ title }) => title === demo.plans.shared);
    if (shared) await shareProposal(learner, shared.id, true);
  }
  if (!author || !assessor || !manager) return;
  const made = await importProposal(author, JSON.parse(readFileSync(demo.plans.signedOff, 'utf8')));
  if (!made.ok) return;
  const { id } = made.value;
  await employ(owner, author.centreId, id, manager.userId);
  await signOff(author, assessor, id);
}

/** The plan is one for this employer, and the demo's manager reads their plans as well. */
async function employ(owner: pg.Client, centreId: string, id: string, manager: string): Promise<void> {
  await owner.query('begin');
  await owner.query("select set_config('upmark.centre', $1, true)", [centreId]);
  const { rows } = await owner.query<{ id: string }>(
    'insert into employer (centre_id, id, name) values ($1, gen_random_uuid(), $2) returning id',
    [centreId, demo.plans.employer],
  );
  const employer = rows[0]?.id;
  await owner.query('insert into employer_manager (centre_id, employer_id, user_id) values ($1, $2, $3)', [
    centreId,
    employer,
    manager,
  ]);
  await owner.query('update proposal set employer_id = $3 where centre_id = $1 and id = $2', [
    centreId,
    id,
    employer,
  ]);
  await owner.query('commit');
}

const handIn = (author: Actor, id: string) =>
  submitProposal(author, id, {
    revision: 0,
    declaration: { words: texts()('handingIn.declaration'), name: author.name },
  });

/** What an assessor begins with: a proposal that waits for them. */
async function seedWaiting(owner: pg.Client): Promise<void> {
  const marked = await owner.query('insert into seed_mark (name) values ($1) on conflict do nothing', [
    demo.waiting.mark,
  ]);
  const author = marked.rowCount === 0 ? null : await named(withRole('learner', true));
  if (!author) return;
  const made = await importProposal(author, JSON.parse(readFileSync(demo.waiting.example, 'utf8')));
  if (made.ok) await handIn(author, made.value.id);
}

async function signOff(author: Actor, assessor: Actor, id: string): Promise<void> {
  // Nobody is there to undo it.
  process.env.UPMARK_RELEASE_HOLD_SECONDS = '0';
  const t = texts();
  const done = await handIn(author, id);
  const review = done.ok ? await openReview(assessor, id) : done;
  if (!review.ok) return;
  const { template } = review.value;
  for (const { id: point } of findTemplate(template.id, template.version)?.markingPoints ?? []) {
    const said = { point, decision: 'met', feedback: '', proof: [], overruled: '' } as const;
    if (!(await decide(assessor, id, 1, said)).ok) return;
  }
  await release(assessor, id, {
    outcome: 'signed-off',
    submission: 1,
    summary: 'Every point is met. The figures can be followed from the evidence to the measures.',
    declaration: { words: t('review.release.declaration'), name: assessor.name },
  });
}

async function main(): Promise<void> {
  const { UPMARK_OWNER_URL: ownerUrl, UPMARK_DEMO_PASSWORD: password } = process.env;
  if (!ownerUrl || !password) throw new Error('Seeded by npm start alone.');
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await seedPeople(owner, password);
    await seedDuties(owner, password);
    await seedWork(owner);
    await seedPlans(owner);
    await seedWaiting(owner);
  } finally {
    await owner.end();
    await closeDatabase();
  }
}

await main();
