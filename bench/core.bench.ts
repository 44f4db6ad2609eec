import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { check } from '@/lib/core/check';
import { cashFlow } from '@/lib/core/finance';
import { applyChanges } from '@/lib/core/proposal/apply';
import { LIST_NAMES } from '@/lib/core/proposal/catalogue';
import type { Change } from '@/lib/core/proposal/changes';
import { type AnyRow, type ProposalDocument, rowsOf } from '@/lib/core/proposal/document';
import { parseExportFile } from '@/lib/core/proposal/file';
import { idsIn, LINK_FIELDS } from '@/lib/core/proposal/links';
import { checkReferences } from '@/lib/core/proposal/references';
import { schedule } from '@/lib/core/schedule';
import { trace } from '@/lib/core/trace';
import { findTemplate } from '@/lib/server/files/templates';

// The pure core on the worked example and on ten of them in one document. What matters is the ratio: a proposal ten
// times as long should take some ten times as long, never a hundred.

const TIMES = 10;
const file = 'templates/internal-and-external-requirements/examples/housing-complaints.json';
const read = parseExportFile(readFileSync(file, 'utf8'));
if (!read.ok) throw new Error(`${file}: ${read.code}`);
const template = findTemplate(read.value.template.id, read.value.template.version);
if (!template) throw new Error('The unit of the worked example is not there.');
const typical = read.value.document;

/** The rows once more under other ids, their links among themselves. */
function repeated(document: ProposalDocument, times: number): ProposalDocument {
  const large: Record<string, unknown> = { ...document };
  for (const list of LIST_NAMES) {
    const links = LINK_FIELDS.filter(({ collection }) => collection === list);
    large[list] = Array.from({ length: times }, (_, copy) =>
      rowsOf(document, list).map((row): AnyRow => {
        const other: AnyRow = { ...row, id: `${row.id}-${copy}` };
        for (const { field, def } of links) {
          const ids = idsIn(row[field]).map((id) => `${id}-${copy}`);
          if (ids.length > 0) other[field] = def.kind === 'links' ? ids : ids[0];
        }
        return other;
      }),
    ).flat();
  }
  return large as ProposalDocument;
}

const large = repeated(typical, TIMES);
const faults = checkReferences(large);
if (faults.length > 0) throw new Error(`The large proposal is not sound: ${faults[0]?.path}`);

const edits = (document: ProposalDocument): Change[] =>
  document.gaps.map((gap, at) => ({
    id: `edit-${String(at).padStart(6, '0')}`,
    op: 'set',
    path: { collection: 'gaps', row: gap.id, field: 'cause' },
    value: `Another cause ${at}`,
    base: gap.cause ?? null,
  }));

/** Median time of one run in milliseconds, warmed up. */
function time(run: () => unknown): number {
  const end = performance.now() + 300;
  while (performance.now() < end) run();
  const times: number[] = [];
  const stop = performance.now() + 700;
  while (performance.now() < stop || times.length < 5) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

const none: ReadonlySet<string> = new Set();
const one = (document: ProposalDocument) => edits(document).slice(0, 1);
const cases: [name: string, run: (document: ProposalDocument) => unknown][] = [
  ['apply one change', (document) => applyChanges(document, one(document), none)],
  ['apply one change per gap', (document) => applyChanges(document, edits(document), none)],
  ['cashFlow', cashFlow],
  ['schedule', schedule],
  ['trace', trace],
  ['checkReferences', checkReferences],
  ['check, cold', (document) => check(structuredClone(document), template, { today: '2026-12-03' })],
];

const rows = (document: ProposalDocument) => LIST_NAMES.reduce((sum, list) => sum + document[list].length, 0);
console.log(`rows: ${rows(typical)} and ${rows(large)}; median milliseconds`);
for (const [name, run] of cases) {
  const [small, big] = [time(() => run(typical)), time(() => run(large))];
  console.log(
    `${name.padEnd(26)} ${small.toFixed(3).padStart(9)} ${big.toFixed(3).padStart(9)}   × ${(big / small).toFixed(1)}`,
  );
}
