import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { LIST_NAMES } from '../lib/core/proposal/catalogue';
import { type ProposalDocument, rowsOf } from '../lib/core/proposal/document';
import { readExportFile } from '../lib/core/proposal/file';
import type { Template } from '../lib/core/template/schema';
import { words } from '../lib/core/text';
import { findTemplate } from '../lib/server/files/templates';
import { labelledFiles, readLabelled } from '../tests/support/labelled';
import type { Timed } from './check-timing';

/** A large proposal has as many rows, or as many words, and not more. */
const ROWS = 300;
const WORDS = 20_000;

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

/** What is timed of each unit: its worked example, a large proposal like it, and the rows of many. */
export const timedCases = (): { readonly unit: string; readonly timed: Timed }[] =>
  cases.map((one) => {
    const sized = (what: string, document: ProposalDocument) => ({
      what: `${one.unit}, ${what}: ${sizeOf(document)} words, ${rowCount(document)} rows`,
      document,
    });
    const documents = [
      sized('worked example', one.document),
      sized('its rows many times', grown(one.document)),
      sized('rows of many proposals', together(one)),
    ];
    return { unit: one.unit, timed: { template: one.template, documents } };
  });

/**
 * Times the checker on every worked example, on a large proposal like it, and on the rows of many: cold, and after one changed field. Each unit
 * in a process of its own, as a page has a worker of its own: an engine keeps only so much memory for compiled patterns, and
 * one that has met those of all five units is past it.
 */
export function checkSpeed(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'check-speed-'));
  try {
    const timer = path.join(folder, 'timer.mjs');
    buildSync({
      entryPoints: [path.join(import.meta.dirname, 'check-timer.ts')],
      outfile: timer,
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    });
    for (const { unit, timed } of timedCases()) {
      const file = path.join(folder, `${unit}.json`);
      writeFileSync(file, JSON.stringify(timed));
      const { status } = spawnSync(process.execPath, [timer, file], { stdio: 'inherit' });
      if (status !== 0) throw new Error(`${unit} could not be timed`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
