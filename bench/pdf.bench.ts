/**
 * How long a copy takes, warm, at growing length, against headless Chromium started to print the same words. Figures differ
 * from machine to machine; the ratios are what to watch.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '@/lib/core/check';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { parseExportFile } from '@/lib/core/proposal/file';
import { renderCopy } from '@/lib/export/pdf';
import { type CopyInput, viewOf } from '@/lib/export/view';
import { findTemplate } from '@/lib/server/files/templates';

const UNIT = 'internal-and-external-requirements';
const CHROMIUM = '/usr/bin/chromium';
const ROUNDS = 5;

function templateOrFail() {
  const template = findTemplate(UNIT);
  if (!template) throw new Error(`no template ${UNIT}`);
  return template;
}

function upgraded(file: string): ProposalDocument {
  const read = parseExportFile(file);
  if (!read.ok) throw new Error('the worked example cannot be read');
  return read.value.document;
}

const worked = (): ProposalDocument =>
  upgraded(readFileSync(`templates/${UNIT}/examples/housing-complaints.json`, 'utf8'));

/** The worked example with some of its sections, or with its evidence over and over. */
function documentOf(size: 'short' | 'middle' | 'whole' | 'long'): ProposalDocument {
  const whole = worked();
  if (size === 'whole') return whole;
  if (size === 'short') return { ...emptyDocument(), about: whole.about, context: whole.context };
  if (size === 'middle')
    return {
      ...emptyDocument(),
      about: whole.about,
      context: whole.context,
      gaps: whole.gaps,
      kpis: whole.kpis,
      finance: whole.finance,
      costs: whole.costs,
      benefits: whole.benefits,
    };
  const copies = Array.from({ length: 16 }, (_, copy) =>
    whole.evidence.map((row) => ({ ...row, id: `${row.id}-${copy}` })),
  );
  return { ...whole, evidence: [...whole.evidence, ...copies.flat()] };
}

function inputFor(document: ProposalDocument): CopyInput {
  const template = templateOrFail();
  const report = check(document, template, { today: '2026-12-03' });
  return {
    document,
    template,
    report,
    learner: { name: 'A learner' },
    centre: { name: 'A centre' },
    version: 1,
    date: '2026-12-03',
  };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const escaped = (text: string) => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));

/** The same words as plain HTML: what Chromium would be given. */
function htmlOf(input: CopyInput): string {
  const words = viewOf(input).sections.map((section) => {
    const texts: string[] = [];
    JSON.stringify(section.blocks, (key, value) => {
      if (key === 'text' && typeof value === 'string') texts.push(`<p>${escaped(value)}</p>`);
      return value;
    });
    return `<section style="break-before:page"><h1>${escaped(section.term)}</h1>${texts.join('')}</section>`;
  });
  return `<!doctype html><meta charset="utf-8"><body style="font:10pt/1.5 serif">${words.join('')}</body>`;
}

/** The browser's whole run, its start included: subtracting the start gave noise on a busy machine. */
function chromium(input: CopyInput): number | undefined {
  if (!existsSync(CHROMIUM)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'upmark-bench-'));
  const print = (name: string, html: string) => {
    const page = join(folder, `${name}.html`);
    writeFileSync(page, html);
    const began = performance.now();
    execFileSync(
      CHROMIUM,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-sync',
        '--disable-component-update',
        `--print-to-pdf=${join(folder, `${name}.pdf`)}`,
        `file://${page}`,
      ],
      { stdio: 'ignore' },
    );
    return performance.now() - began;
  };
  try {
    return median(Array.from({ length: 3 }, () => print('full', htmlOf(input))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  await renderCopy(inputFor(documentOf('middle')));
  console.log('  document  pages      ms  ms/page  Chromium  ratio');
  for (const size of ['short', 'middle', 'whole', 'long'] as const) {
    const input = inputFor(documentOf(size));
    const times: number[] = [];
    let pages = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now();
      pages = (await renderCopy(input)).pages;
      times.push(performance.now() - began);
    }
    const ours = median(times);
    const theirs = chromium(input);
    console.log(
      [
        size.padStart(10),
        String(pages).padStart(6),
        ours.toFixed(0).padStart(7),
        (ours / pages).toFixed(1).padStart(8),
        (theirs?.toFixed(0) ?? '–').padStart(9),
        (theirs ? (ours / theirs).toFixed(2) : '–').padStart(6),
      ].join(' '),
    );
  }
}

await main();
