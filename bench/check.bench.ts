import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check } from '../lib/core/check';
import { LIST_NAMES } from '../lib/core/proposal/catalogue';
import { type ProposalDocument, rowsOf } from '../lib/core/proposal/document';
import { readExportFile } from '../lib/core/proposal/file';
import { words } from '../lib/core/text';
import { findTemplate } from '../lib/server/files/templates';

/** Times a full check of the worked example, and of one grown to some 20,000 words, cold and after one change. */
const UNIT = 'internal-and-external-requirements';
const RUNS = 60;

const template = findTemplate(UNIT);
const example = path.join('templates', UNIT, 'examples', 'housing-complaints.json');
const file = readExportFile(JSON.parse(readFileSync(example, 'utf8')));
if (!template || !file.ok) throw new Error('the template or its example cannot be read');

/** Copies of every row with words of their own, linked as the first are. */
function grown(document: ProposalDocument, times: number): ProposalDocument {
  const large = structuredClone(document);
  for (const list of LIST_NAMES) {
    const rows = rowsOf(large, list);
    const copies = rowsOf(document, list).flatMap((row) =>
      Array.from({ length: times - 1 }, (_, n) => ({
        ...Object.fromEntries(
          Object.entries(row).map(([field, value]) => [
            field,
            typeof value === 'string' && value.length > 40 ? `${value} (branch ${n + 2})` : value,
          ]),
        ),
        id: `${row.id}-${n + 2}`,
      })),
    );
    rows.push(...copies.slice(0, 300 - rows.length));
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

/** One keystroke: one text differs from the last check. */
function typed(document: ProposalDocument, run: number): ProposalDocument {
  return { ...document, context: { ...document.context, overview: `${document.context.overview} ${run}` } };
}

function time(name: string, document: ProposalDocument) {
  for (const [how, vary] of [
    ['cold', fresh],
    ['one change', typed],
  ] as const) {
    const taken: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const varied = vary(document, run);
      const start = performance.now();
      check(varied, template as NonNullable<typeof template>, { today: '2026-11-23' });
      taken.push(performance.now() - start);
    }
    const sorted = taken.slice(5).sort((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
    console.log(
      `${name.padEnd(15)} ${String(sizeOf(document)).padStart(6)} words ${String(rowCount(document)).padStart(4)} rows  ` +
        `${how.padEnd(10)}  median ${at(0.5)} ms   p95 ${at(0.95)} ms`,
    );
  }
}

time('worked example', file.value.document);
time('grown', grown(file.value.document, 3));
