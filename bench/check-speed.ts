import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check, createChecker } from '../lib/core/check';
import { applyChanges } from '../lib/core/proposal/apply';
import { COLLECTION_NAMES, fieldDef, isList, LIST_NAMES } from '../lib/core/proposal/catalogue';
import type { ValuePath } from '../lib/core/proposal/changes';
import { type ProposalDocument, recordOf, rowsOf } from '../lib/core/proposal/document';
import type { AnyValue } from '../lib/core/proposal/fields';
import { readExportFile } from '../lib/core/proposal/file';
import type { Template } from '../lib/core/template/schema';
import { words } from '../lib/core/text';
import { findTemplate } from '../lib/server/files/templates';
import { labelledFiles, readLabelled } from '../tests/support/labelled';

const RUNS = 60;
/** A large proposal has as many rows, or as many words, and not more. */
const ROWS = 300;
const WORDS = 20_000;
const TODAY = { today: '2026-11-23' };

type Case = { readonly unit: string; readonly template: Template; readonly document: ProposalDocument };

/** Every unit with its worked example. */
const cases = readdirSync('templates').map((unit): Case => {
  const folder = path.join('templates', unit, 'examples');
  const name = readdirSync(folder).find((file) => file.endsWith('.json'));
  const file = readExportFile(JSON.parse(readFileSync(path.join(folder, name ?? ''), 'utf8')));
  const template = findTemplate(unit);
  if (!template || !file.ok) throw new Error(`${unit} or its example cannot be read`);
  return { unit, template, document: file.value.document };
});

/** Copies of every row with words of their own, linked as the first are, until it is large. */
function grown(document: ProposalDocument): ProposalDocument {
  const large = structuredClone(document);
  const count = () => LIST_NAMES.reduce((sum, list) => sum + large[list].length, 0);
  let size = sizeOf(large);
  for (let n = 2; count() < ROWS && size < WORDS; n++) {
    for (const list of LIST_NAMES) {
      for (const row of rowsOf(document, list)) {
        if (count() >= ROWS || size >= WORDS) break;
        const values = Object.entries(row).map(([field, value]) => [
          field,
          typeof value === 'string' && value.length > 40 ? `${value} (branch ${n})` : value,
        ]);
        rowsOf(large, list).push({ ...Object.fromEntries(values), id: `${row.id}-${n}` });
        size += words(JSON.stringify(row)).length;
      }
    }
  }
  return large;
}

/** The rows of many different proposals as one, so that hardly a sentence stands twice: no learner writes so, and nothing is harder. */
function together({ unit, template }: Case): ProposalDocument {
  const [first, ...others] = labelledFiles(unit)
    .flatMap((file) => readLabelled(file, template))
    .filter(({ variant }) => !variant)
    .map(({ document }) => document);
  if (!first) throw new Error(`${unit} has no labelled proposals`);
  const large = structuredClone(first);
  for (const [n, other] of others.entries()) {
    if (rowCount(large) >= ROWS || sizeOf(large) >= WORDS) break;
    const ids = new Set(LIST_NAMES.flatMap((list) => rowsOf(other, list).map(({ id }) => id)));
    const renamed: ProposalDocument = JSON.parse(JSON.stringify(other), (_, value: unknown) =>
      typeof value === 'string' && ids.has(value) ? `${value}-${n}` : value,
    );
    for (const list of LIST_NAMES) {
      const room = Math.max(0, ROWS - rowCount(large));
      rowsOf(large, list).push(...rowsOf(renamed, list).slice(0, room));
    }
  }
  // As it comes from a server.
  return JSON.parse(JSON.stringify(large)) as ProposalDocument;
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

const say = (what: string, { fastest, median, p95 }: Times) => {
  const ms = (value: number) => value.toFixed(2).padStart(6);
  console.log(`  ${what.padEnd(52)} fastest ${ms(fastest)}   median ${ms(median)}   p95 ${ms(p95)} ms`);
};

function timesOf({ unit, template }: Case, document: ProposalDocument, what: string) {
  console.log(`${unit}, ${what}: ${sizeOf(document)} words, ${rowCount(document)} rows`);
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

/**
 * Times the checker on every worked example, on a large proposal like it, and on the rows of many: cold, and after one changed field. Each unit
 * in a process of its own, as a page has a worker of its own: an engine keeps only so much memory for compiled patterns, and
 * one that has met those of all five units is past it.
 */
export function checkSpeed(): void {
  for (const { unit } of cases) {
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', import.meta.filename, unit], {
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`${unit} could not be timed`);
  }
}

const [, program, asked] = process.argv;
if (program === import.meta.filename) {
  const one = cases.find(({ unit }) => unit === asked);
  if (!one) throw new Error(`No unit is called ${asked}`);
  timesOf(one, one.document, 'worked example');
  timesOf(one, grown(one.document), 'its rows many times');
  timesOf(one, together(one), 'rows of many proposals');
}
