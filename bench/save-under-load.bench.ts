/**
 * What a save takes while copies are being made: the real server on a production build, with its own database. One learner
 * saves all the time; then twenty copies are asked for at once, each of a proposal of its own, and they go on saving until the
 * last is there. `npm run bench:save [copies]`; the build must be there (`npm start` makes it). Times differ from machine to
 * machine: the ratio is what to watch.
 */
import { readFileSync, rmSync } from 'node:fs';
import { type Ask, dataFolder, signedIn, startServer } from '../tests/support/launch';

const COPIES = Number(process.argv[2]) || 20;
const ALONE = 150;
const EXAMPLE = 'templates/internal-and-external-requirements/examples/housing-complaints.json';

const example = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { document: { about: { title: string } } };
const imported = async (ask: Ask, title: string): Promise<string> => {
  const body = JSON.stringify({
    ...example,
    document: { ...example.document, about: { ...example.document.about, title } },
  });
  const made = await ask('/api/proposals/import', { body });
  if (made.status !== 201) throw new Error(`import: ${made.status} ${await made.text()}`);
  return ((await made.json()) as { id: string }).id;
};

/** As a person types: a change, its answer, a breath. */
async function save(ask: Ask, id: string, state: { revision: number; value: string }): Promise<number> {
  const value = `A promise, written anew for the ${state.revision + 1}th time.`;
  const body = JSON.stringify({
    since: state.revision,
    changes: [
      {
        id: crypto.randomUUID(),
        op: 'set',
        path: { collection: 'context', field: 'promise' },
        value,
        base: state.value,
      },
    ],
  });
  const began = performance.now();
  const answer = await ask(`/api/proposals/${id}/changes`, { body });
  const told = (await answer.json()) as { revision?: number };
  const took = performance.now() - began;
  if (!answer.ok || told.revision === undefined)
    throw new Error(`save: ${answer.status} ${JSON.stringify(told)}`);
  state.revision = told.revision;
  state.value = value;
  await new Promise((soon) => setTimeout(soon, 20));
  return took;
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const said = (name: string, times: readonly number[]) =>
  console.log(
    `${name.padEnd(28)} p50 ${at(times, 0.5).toFixed(1)} ms   p95 ${at(times, 0.95).toFixed(1)} ms   most ${Math.max(...times).toFixed(0)} ms   (${times.length} saves)`,
  );

/** Asks until the copy is there, as the page does. */
async function copy(ask: Ask, id: string): Promise<void> {
  for (;;) {
    const answer = await ask(`/api/proposals/${id}/pdf`);
    await answer.arrayBuffer();
    if (answer.ok) return;
    if (answer.status !== 503) throw new Error(`copy: ${answer.status}`);
    await new Promise((soon) => setTimeout(soon, 1_000));
  }
}

const dir = dataFolder();
const server = await startServer(dir, { UPMARK_LOG_LEVEL: 'warn' });
try {
  const ask = await signedIn(server.url);
  const mine = await imported(ask, 'The one that is saved');
  const others: string[] = [];
  for (let one = 0; one < COPIES; one += 1) others.push(await imported(ask, `Copy ${one + 1}`));
  const open = (await (await ask(`/api/proposals/${mine}`)).json()) as {
    revision: number;
    document: { context: { promise?: string } };
  };
  const state = { revision: open.revision, value: open.document.context.promise ?? '' };
  for (let warm = 0; warm < 30; warm += 1) await save(ask, mine, state);
  await copy(ask, mine);
  const alone: number[] = [];
  while (alone.length < ALONE) alone.push(await save(ask, mine, state));
  said('saves alone', alone);

  let left = COPIES;
  const began = performance.now();
  const copies = Promise.all(
    others.map((id) =>
      copy(ask, id).then(() => {
        left -= 1;
      }),
    ),
  );
  const loaded: number[] = [];
  while (left > 0) loaded.push(await save(ask, mine, state));
  await copies;
  said(`saves beside ${COPIES} copies`, loaded);
  console.log(
    `ratio                        p50 ${(at(loaded, 0.5) / at(alone, 0.5)).toFixed(1)}   p95 ${(at(loaded, 0.95) / at(alone, 0.95)).toFixed(1)}   copies took ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
} finally {
  server.child.kill('SIGTERM');
  await server.ended;
  rmSync(dir, { recursive: true, force: true });
}
