import { readFileSync } from 'node:fs';
import type { Actor } from '@/lib/server/auth/actor';
import { loadActor } from '@/lib/server/auth/actor';
import { importProposal } from '@/lib/server/services/proposals';
import { submitProposal } from '@/lib/server/services/review/submit';
import { type Made, makePerson, sqlAs } from './world';

const EXAMPLE = 'templates/internal-and-external-requirements/examples/housing-complaints.json';
export const DECLARATION = { words: 'This is my own work.', name: 'A Learner' };

export type ReviewWorld = {
  readonly centreId: string;
  readonly cohortId: string;
  readonly employerId: string;
  readonly learner: Made;
  readonly assessor: Made;
  readonly second: Made;
  readonly assurer: Made;
  readonly manager: Made;
  readonly administrator: Made;
  /** An assessor of the same centre who has no duty for the cohort. */
  readonly stranger: Made;
};

export const again = async (made: Made): Promise<Actor> => {
  const actor = await loadActor(made.userId, made.centreId);
  if (!actor) throw new Error('the person cannot be found');
  return actor;
};

/** A centre with a cohort, its learner, two assessors, a quality assurer, an employer's manager and an administrator. */
export async function makeReviewWorld({ commentsOnDrafts = true } = {}): Promise<ReviewWorld> {
  const administrator = await makePerson({ roles: ['administrator'] });
  const { centreId } = administrator;
  const of = (...roles: string[]) => makePerson({ roles, centreId });
  const learner = await of('learner');
  const assessor = await of('assessor');
  const second = await of('assessor');
  const assurer = await of('quality-assurer');
  const manager = await of('manager');
  const stranger = await of('assessor');
  const { cohortId, employerId } = await sqlAs('owner', async (owner) => {
    await owner.query('begin');
    await owner.query("select set_config('upmark.centre', $1, true)", [centreId]);
    const one = async (sql: string, values: unknown[]) =>
      (await owner.query<{ id: string }>(sql, values)).rows[0]?.id ?? '';
    const cohort = await one(
      'insert into cohort (centre_id, id, name, template_id, due_on, comments_on_drafts) values ($1, gen_random_uuid(), $2, $3, $4, $5) returning id',
      [centreId, 'Autumn', 'internal-and-external-requirements', '2027-01-29', commentsOnDrafts],
    );
    const employer = await one(
      "insert into employer (centre_id, id, name) values ($1, gen_random_uuid(), 'Harbour Row') returning id",
      [centreId],
    );
    await owner.query(
      'insert into cohort_member (centre_id, cohort_id, user_id, employer_id) values ($1, $2, $3, $4)',
      [centreId, cohort, learner.userId, employer],
    );
    for (const [person, duty] of [
      [assessor, 'assessor'],
      [second, 'assessor'],
      [assurer, 'quality-assurer'],
    ] as const)
      await owner.query(
        'insert into cohort_staff (centre_id, cohort_id, user_id, duty) values ($1, $2, $3, $4)',
        [centreId, cohort, person.userId, duty],
      );
    await owner.query('insert into employer_manager (centre_id, employer_id, user_id) values ($1, $2, $3)', [
      centreId,
      employer,
      manager.userId,
    ]);
    await owner.query('commit');
    return { cohortId: cohort, employerId: employer };
  });
  return {
    centreId,
    cohortId,
    employerId,
    learner,
    assessor,
    second,
    assurer,
    manager,
    administrator,
    stranger,
  };
}

/** The learner's strong proposal, as a draft. */
export async function draft(world: ReviewWorld): Promise<string> {
  const made = await importProposal(world.learner.actor, JSON.parse(readFileSync(EXAMPLE, 'utf8')));
  if (!made.ok) throw new Error(made.code);
  return made.value.id;
}

/** The same, handed in. */
export async function submitted(world: ReviewWorld): Promise<string> {
  const id = await draft(world);
  const done = await submitProposal(world.learner.actor, id, { revision: 0, declaration: DECLARATION });
  if (!done.ok) throw new Error(done.code);
  return id;
}
