import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check, createChecker } from '../lib/core/check';
import { applyChanges } from '../lib/core/proposal/apply';
import { LIST_NAMES } from '../lib/core/proposal/catalogue';
import type { ValuePath } from '../lib/core/proposal/changes';
import { type ProposalDocument, recordOf, rowsOf } from '../lib/core/proposal/document';
import type { AnyValue } from '../lib/core/proposal/fields';
import { readExportFile } from '../lib/core/proposal/file';
import { words } from '../lib/core/text';
import { findTemplate } from '../lib/server/files/templates';

const UNIT = 'internal-and-external-requirements';
const RUNS = 60;
const TODAY = { today: '2026-11-23' };

const template = need(findTemplate(UNIT));
const file = readExportFile(
  JSON.parse(readFileSync(path.join('templates', UNIT, 'examples', 'housing-complaints.json'), 'utf8')),
);
if (!file.ok) throw new Error('the example cannot be read');
const example = file.value.document;

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the unit or its example is not there');
  return value;
}

/** Copies of every row with words of their own, linked as the first are; `rows` in all. */
function grown(document: ProposalDocument, rows: number): ProposalDocument {
  const large = structuredClone(document);
  const count = () => LIST_NAMES.reduce((sum, list) => sum + large[list].length, 0);
  for (let n = 2; count() < rows; n++) {
    for (const list of LIST_NAMES) {
      for (const row of rowsOf(document, list)) {
        if (count() >= rows) break;
        const values = Object.entries(row).map(([field, value]) => [
          field,
          typeof value === 'string' && value.length > 40 ? `${value} (branch ${n})` : value,
        ]);
        rowsOf(large, list).push({ ...Object.fromEntries(values), id: `${row.id}-${n}` });
      }
    }
  }
  return large;
}

const sizeOf = (document: ProposalDocument): number => words(JSON.stringify(Object.values(document))).length;
const rowCount = (document: ProposalDocument): number =>
  LIST_NAMES.reduce((sum, list) => sum + document[list].length, 0);

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

/** Fields somebody types in, all over the proposal; the first row of each list. */
const TYPED: readonly (readonly [ValuePath['collection'], field: string])[] = [
  ['context', 'overview'],
  ['internalRequirements', 'asks'],
  ['externalRequirements', 'effect'],
  ['gaps', 'cause'],
  ['evidence', 'finding'],
  ['improvements', 'why'],
  ['stakeholders', 'effect'],
  ['kpis', 'target'],
  ['costs', 'rate'],
  ['actions', 'owner'],
  ['summary', 'benefit'],
];

/** The document after one more keystroke in that field, as the browser makes it. */
function typed(document: ProposalDocument, run: number, [collection, field]: (typeof TYPED)[number]) {
  const list = LIST_NAMES.find((name) => name === collection);
  const row = list ? rowsOf(document, list)[0] : undefined;
  const held = row ?? recordOf(document, collection as Parameters<typeof recordOf>[1]);
  const base = held[field] ?? null;
  // One word in, the next time out again: the text must not grow too long for its box.
  const value: AnyValue =
    typeof base === 'number' ? base + 1 : String(base ?? '').replace(/( typed \d+)?$/, ` typed ${run}`);
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

const at = (sorted: readonly number[], share: number) =>
  (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2).padStart(7);

/** Runs of one piece of work; the fastest is what the code costs, the rest what the machine had to do besides. */
function time(what: string, work: (run: number) => () => unknown) {
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const timed = work(run);
    const start = performance.now();
    timed();
    taken.push(performance.now() - start);
  }
  const sorted = taken.slice(5).sort((a, b) => a - b);
  console.log(
    `  ${what.padEnd(34)} fastest ${at(sorted, 0)}   median ${at(sorted, 0.5)}   p95 ${at(sorted, 0.95)} ms`,
  );
}

function timesOf(name: string, document: ProposalDocument) {
  console.log(`${name}: ${sizeOf(document)} words, ${rowCount(document)} rows`);
  time('everything, never seen before', (run) => {
    const unseen = fresh(document, run);
    return () => check(unseen, template, TODAY);
  });
  time('everything, texts seen before', () => () => check(document, template, TODAY));
  for (const field of TYPED) {
    const checker = createChecker(template, TODAY);
    let now = document;
    checker.check(now);
    time(`after a change in ${field.join('.')}`, (run) => {
      now = typed(now, run, field);
      return () => checker.check(now);
    });
  }
}

/** Times the checker on the worked example and on a large proposal: cold, and after one changed field. */
export function checkSpeed(): void {
  timesOf('worked example', example);
  timesOf('large', grown(example, 300));
}
