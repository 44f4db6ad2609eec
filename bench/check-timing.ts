import { check, createChecker } from '../lib/core/check';
import { applyChanges } from '../lib/core/proposal/apply';
import { COLLECTION_NAMES, fieldDef, isList, LIST_NAMES } from '../lib/core/proposal/catalogue';
import type { ValuePath } from '../lib/core/proposal/changes';
import { type ProposalDocument, recordOf, rowsOf } from '../lib/core/proposal/document';
import type { AnyValue } from '../lib/core/proposal/fields';
import type { Template } from '../lib/core/template/schema';

// Timed as pages get the checker: built and minified, without the names a development run gives each function.

/** What is timed, one after another in one process. */
export type Timed = {
  readonly template: Template;
  readonly documents: readonly { readonly what: string; readonly document: ProposalDocument }[];
};

const RUNS = 60;
const TODAY = { today: '2026-11-23' };

/** The same proposal with every long text changed a little, so that nothing read before can be used again. */
function fresh(document: ProposalDocument, run: number): ProposalDocument {
  const mark = (value: unknown): unknown =>
    typeof value === 'string' && value.length > 40
      ? `${value} ${run}`
      : Array.isArray(value)
        ? value.map(mark)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mark(inner)]))
          : value;
  return mark(document) as ProposalDocument;
}

type Field = readonly [ValuePath['collection'], field: string];

/** The longest text and the first number of every collection that holds something: wherever somebody may type. */
const fieldsOf = (document: ProposalDocument): Field[] =>
  COLLECTION_NAMES.flatMap((name) => {
    const holder = isList(name) ? rowsOf(document, name)[0] : recordOf(document, name);
    const kind = (field: string) => fieldDef(name, field)?.kind ?? '';
    const filled = Object.entries(holder ?? {});
    const [text] = filled
      .filter(([field]) => ['prose', 'text'].includes(kind(field)))
      .sort(([, a], [, b]) => String(b).length - String(a).length);
    const number = filled.find(([field]) => ['money', 'number'].includes(kind(field)));
    return [text, number].flatMap((one): Field[] => (one ? [[name, one[0]]] : []));
  });

/** The document after one more keystroke in that field, as the browser makes it. */
function typed(document: ProposalDocument, run: number, [collection, field]: Field) {
  const list = LIST_NAMES.find((name) => name === collection);
  const row = list ? rowsOf(document, list)[0] : undefined;
  const held = row ?? recordOf(document, collection as Parameters<typeof recordOf>[1]);
  const base = held[field] ?? null;
  // One word in, the next time out again: the text must not grow too long for its box.
  const value: AnyValue =
    typeof base === 'number'
      ? base + (run % 2 ? 1 : -1)
      : String(base ?? '').replace(/( typed \d+)?$/, ` typed ${run}`);
  const path = { collection, ...(row ? { row: row.id } : {}), field };
  const id = `${collection}-${field}-${run}`.padEnd(12, '0');
  const { document: next, results } = applyChanges(
    document,
    [{ id, op: 'set', path, value, base }],
    new Set(),
  );
  if (results[0]?.status !== 'applied') throw new Error(JSON.stringify(results));
  return next;
}

type Times = { readonly fastest: number; readonly median: number; readonly p95: number };

/** Runs of one piece of work; the fastest is what the code costs, the rest what the machine had to do besides. */
function time(work: (run: number) => () => unknown): Times {
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const timed = work(run);
    const start = performance.now();
    timed();
    taken.push(performance.now() - start);
  }
  const sorted = taken.slice(5).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { fastest: at(0), median: at(0.5), p95: at(0.95) };
}

/** Takes a line that is ready. */
export type Printer = (line: string) => void;

const lineOf = (what: string, { fastest, median, p95 }: Times): string => {
  const ms = (value: number) => value.toFixed(2).padStart(6);
  return `  ${what.padEnd(52)} fastest ${ms(fastest)}   median ${ms(median)}   p95 ${ms(p95)} ms`;
};

function timesOf(template: Template, document: ProposalDocument, print: Printer) {
  const say = (what: string, times: Times) => print(lineOf(what, times));
  const start = performance.now();
  check(document, template, TODAY);
  const first = performance.now() - start;
  print(`  ${'everything, for the first time'.padEnd(52)} once    ${first.toFixed(0).padStart(9)} ms`);
  const unseen = (run: number) => {
    const changed = fresh(document, run);
    return () => check(changed, template, TODAY);
  };
  say('everything, never seen before', time(unseen));
  say(
    'everything, texts seen before',
    time(() => () => check(document, template, TODAY)),
  );
  const changes = fieldsOf(document).map((field) => {
    const checker = createChecker(template, TODAY);
    let now = document;
    checker.check(now);
    const times = time((run) => {
      now = typed(now, run, field);
      return () => checker.check(now);
    });
    return { field, times };
  });
  const slowest = changes.sort((a, b) => b.times.median - a.times.median)[0];
  const usual = changes[Math.floor(changes.length / 2)];
  if (usual) say(`after one change, as most: ${usual.field.join('.')}`, usual.times);
  if (slowest) say(`after one change, slowest: ${slowest.field.join('.')}`, slowest.times);
}

/** Times the checker on each document, one after another. */
export function timeChecker({ template, documents }: Timed, print: Printer): void {
  for (const { what, document } of documents) {
    print(what);
    timesOf(template, document, print);
  }
}
