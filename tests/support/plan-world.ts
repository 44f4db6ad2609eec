import { readFileSync } from 'node:fs';
import { importProposal } from '@/lib/server/services/proposals';
import { decide } from '@/lib/server/services/review/decide';
import { release } from '@/lib/server/services/review/release';
import { submitProposal } from '@/lib/server/services/review/submit';
import { DECLARATION, draft, type ReviewWorld, submitted } from './review-world';
import { type Made, sqlAs } from './world';

export const must = <T>(
  outcome: { ok: true; value: T } | { ok: false; code: string; detail?: unknown },
): T => {
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.detail)}`);
  return outcome.value;
};

/** SQL as the owner of the tables, inside a centre. */
export const inCentreSql = (centreId: string, sql: string, values: unknown[] = []) =>
  sqlAs('owner', async (owner) => {
    await owner.query('begin');
    await owner.query("select set_config('upmark.centre', $1, true)", [centreId]);
    const { rows } = await owner.query(sql, values);
    await owner.query('commit');
    return rows as Record<string, unknown>[];
  });

export const share = (world: ReviewWorld, id: string, shared = true) =>
  inCentreSql(
    world.centreId,
    `update proposal set shared_at = ${shared ? 'now()' : 'null'}, employer_id = $2 where id = $1`,
    [id, world.employerId],
  );

export async function sharedPlan(world: ReviewWorld): Promise<string> {
  const id = await draft(world);
  await share(world, id);
  return id;
}

const POINTS = ['mp-requirements', 'mp-evidence', 'mp-case', 'mp-measures'];

export async function signOff(world: ReviewWorld, id: string, feedback = ''): Promise<void> {
  process.env.UPMARK_RELEASE_HOLD_SECONDS = '0';
  for (const point of POINTS)
    must(
      await decide(world.assessor.actor, id, 1, {
        point,
        decision: 'met',
        feedback,
        proof: [],
        overruled: '',
      }),
    );
  must(
    await release(world.assessor.actor, id, {
      outcome: 'signed-off',
      submission: 1,
      summary: feedback || 'Well done.',
      declaration: DECLARATION,
    }),
  );
}

export async function signedOffPlan(world: ReviewWorld, feedback = ''): Promise<string> {
  const id = await submitted(world);
  await signOff(world, id, feedback);
  return id;
}

const EXAMPLE = 'templates/internal-and-external-requirements/examples/housing-complaints.json';
/** The worked example with another title, handed in by this learner. */
export async function titled(learner: Made, title: string, { handIn = false } = {}): Promise<string> {
  const file = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { document: { about: { title: string } } };
  file.document.about.title = title;
  const { id } = must(await importProposal(learner.actor, file));
  if (handIn) must(await submitProposal(learner.actor, id, { revision: 0, declaration: DECLARATION }));
  return id;
}
