import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { closeDatabase } from '@/lib/server/db';
import { openThread } from '@/lib/server/services/review/comments';
import { decide } from '@/lib/server/services/review/decide';
import { release } from '@/lib/server/services/review/release';
import { DECLARATION, makeReviewWorld, type ReviewWorld, submitted } from './review-world';
import { PASSWORD } from './world';

/**
 * A centre of its own for journeys of quality assurance, with signed-off work in it: made by the services, as rows that
 * are real. Run by the server of the end-to-end tests; who is in it is written to the file named.
 */
const POINTS = ['mp-requirements', 'mp-evidence', 'mp-case', 'mp-measures'];
const must = <T>(outcome: { ok: true; value: T } | { ok: false; code: string; detail?: unknown }): T => {
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.detail)}`);
  return outcome.value;
};

async function signedOff(world: ReviewWorld): Promise<string> {
  const id = await submitted(world);
  must(
    await openThread(world.assessor.actor, id, {
      submission: 1,
      place: { collection: 'context', field: 'overview' },
      words: { start: 0, end: 18 },
      point: 'mp-requirements',
      audience: 'feedback',
      body: 'A clear picture of who you are and what you do.',
      mentions: [],
    }),
  );
  for (const point of POINTS)
    must(
      await decide(world.assessor.actor, id, 1, {
        point,
        decision: 'met',
        feedback: point === 'mp-case' ? 'The figures hold, and you say which of them is the least sure.' : '',
        proof: point === 'mp-evidence' ? [{ collection: 'context', field: 'overview' }] : [],
        overruled: '',
      }),
    );
  must(
    await release(world.assessor.actor, id, {
      outcome: 'signed-off',
      submission: 1,
      summary: 'A convincing proposal. Well done.',
      declaration: DECLARATION,
    }),
  );
  return id;
}

process.env.UPMARK_RELEASE_HOLD_SECONDS = '0';
const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the file to write to.');
const world = await makeReviewWorld();
const proposals = [await signedOff(world), await signedOff(world), await signedOff(world)];
await closeDatabase();
const emails = Object.fromEntries(
  (['learner', 'assessor', 'second', 'stranger', 'assurer'] as const).map((who) => [
    who,
    { email: world[who].email, name: world[who].actor.name },
  ]),
);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify({ password: PASSWORD, people: emails, proposals }));
