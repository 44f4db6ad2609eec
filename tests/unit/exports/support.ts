import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { planDocument } from '@/lib/core/plan';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import type { PlanInput } from '@/lib/export/view/plan';
import { findProgram } from '../../../scripts/lib/programs.mjs';
import { housing, inputFor, wholeTemplate } from '../pdf/read';

export const SOFFICE_MS = 120_000;

/**
 * LibreOffice reads the files and writes them anew, all in one go: starting it is what takes time. A file it cannot
 * read without repair is not written, and so is missing from what this gives back.
 */
export function libreOffice(
  files: Readonly<Record<string, Uint8Array>>,
  to: 'pdf' | 'sheets',
): Record<string, Uint8Array> {
  const dir = mkdtempSync(join(tmpdir(), 'upmark-office-'));
  try {
    const [from, out] = [join(dir, 'in'), join(dir, 'out')];
    mkdirSync(from);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(from, name), bytes);
    // 44: commas; 34: quotation marks; 76: UTF-8; false: values, not as shown; -1: every sheet a file of its own.
    const filter =
      to === 'pdf' ? 'pdf' : 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
    execFileSync(
      findProgram('soffice'),
      [
        '--headless',
        '--norestore',
        `-env:UserInstallation=${pathToFileURL(join(dir, 'profile'))}`,
        '--convert-to',
        filter,
        '--outdir',
        out,
        ...Object.keys(files).map((name) => join(from, name)),
      ],
      { stdio: 'ignore', timeout: SOFFICE_MS },
    );
    return Object.fromEntries(
      readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]),
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

export const partOf = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`${name} is missing`);
  return strFromU8(part);
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** All words of a Word document, without any white space. */
export const wordsIn = (bytes: Uint8Array): string =>
  [...partOf(bytes, 'word/document.xml').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all))
    .join('')
    .replace(/\s+/gu, '');

/** What people paste, and what people try. */
export const TITLE = '../../x\r\n"=cmd()';
export function hostile(): ProposalDocument {
  const document = emptyDocument();
  document.about = { title: TITLE };
  document.context = {
    organisation: '=HYPERLINK("http://x")',
    overview: 'All calls are answered within the hour. '.repeat(250).trim(),
    service: 'مرحبا بالعالم 123 and שלום, then English',
    promise: 'family 👨‍👩‍👧‍👦 flag 🇬🇧 & <b>bold</b> ]]> &amp;',
  };
  document.gaps = [
    { id: 'g1', name: '@SUM(A1:A9)', cause: 'a\u0000b\u0007c\u202Ed\u2066e\uFEFFf\uD800g', present: -41.5 },
    { id: 'g2', name: '\t=1+1', cause: `- one\n- two\n\n1. three\n${'x'.repeat(400)}` },
  ];
  document.actions = [
    {
      id: 'a1',
      name: '+44 call; now, BEGIN:VEVENT\r\nX',
      from: '2027-01-04',
      to: '2027-01-08',
      owner: 'A, B; C\\D',
    },
    { id: 'a2', name: 'שלום 👍 '.repeat(20).trim(), kind: 'milestone', to: '2027-02-05' },
  ];
  document.costs = [{ id: 'c1', name: "-1+1'", timing: 'monthly', quantity: 3, rate: 1.005 }];
  return document;
}

export function manyRows(): ProposalDocument {
  const document = emptyDocument();
  const rows = <T>(count: number, of: (at: number) => T) => Array.from({ length: count }, (_, at) => of(at));
  document.departments = rows(300, (at) => ({ id: `d${at}`, name: `Department ${at}`, role: 'Answers.' }));
  document.costs = rows(300, (at) => ({
    id: `c${at}`,
    name: `Cost ${at}`,
    timing: (['one-off', 'monthly', 'yearly'] as const)[at % 3] ?? 'monthly',
    quantity: at % 7,
    rate: 17.805 + at,
    startMonth: (at % 30) + 1,
  }));
  return document;
}

export const wholeInput = (document: ProposalDocument = housing()) => inputFor(document, wholeTemplate());

/** The same proposal for a manager. */
export const planInput = (document?: ProposalDocument): PlanInput => {
  const { document: whole, template, learner, version, date } = wholeInput(document);
  return {
    edition: 'plan',
    document: planDocument(template, whole),
    template,
    learner,
    employer: { name: 'Harbour Row Homes' },
    version,
    date,
  };
};
