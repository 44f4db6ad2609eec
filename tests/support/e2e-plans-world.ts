import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { closeDatabase } from '@/lib/server/db';
import { share, signedOffPlan, titled } from './plan-world';
import { draft, makeReviewWorld } from './review-world';
import { PASSWORD } from './world';

/**
 * A centre of its own for journeys of managers: plans signed off and shared, made by the services as rows that are real. Run
 * by the server of the end-to-end tests; who is in it is written to the file named.
 */
const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the file to write to.');
const world = await makeReviewWorld();
const signedOff = await signedOffPlan(world);
const shared: string[] = [];
for (const title of ['Warm handovers on the front desk', 'One form for every repair', '../../x\r\n"=cmd()']) {
  const id = await titled(world.learner, title);
  await share(world, id);
  shared.push(id);
}
const draftId = await draft(world);
await closeDatabase();
const emails = Object.fromEntries(
  (['learner', 'assessor', 'manager'] as const).map((who) => [
    who,
    { email: world[who].email, name: world[who].actor.name },
  ]),
);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(
  file,
  JSON.stringify({ password: PASSWORD, people: emails, signedOff, shared, draft: draftId }),
);
