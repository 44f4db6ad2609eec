import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { check } from '@/lib/core/check';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { parseExportFile } from '@/lib/core/proposal/file';
import type { Template } from '@/lib/core/template/schema';
import type { CopyInput } from '@/lib/export/view';
import { findTemplate } from '@/lib/server/files/templates';
import { runsThrough } from '../../support/runs-through';

export type ReadPage = { text: string; lines: { text: string; y: number }[] };
export type ReadPdf = {
  pages: ReadPage[];
  /** All words between running head and foot, without any white space. */
  body: string;
  info: Record<string, unknown>;
  outline: { title: string; items: { title: string }[] }[];
  destinationPage(name: string): Promise<number>;
};

const HEAD = 780;
const FOOT = 60;

/** Reads a PDF back with another program than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  let body = '';
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const lines = items.flatMap((item) =>
      'str' in item ? [{ text: item.str, y: item.transform[5] as number }] : [],
    );
    pages.push({ text: lines.map((line) => line.text).join(' '), lines });
    for (const line of lines) {
      if (number === 1 || (line.y < HEAD && line.y > FOOT)) body += squash(line.text);
    }
  }
  const { info } = await file.getMetadata();
  const outline = ((await file.getOutline()) ?? []) as ReadPdf['outline'];
  return {
    pages,
    body,
    info: info as Record<string, unknown>,
    outline,
    async destinationPage(name) {
      const destination = await file.getDestination(name);
      return destination ? (await file.getPageIndex(destination[0])) + 1 : 0;
    },
  };
}

export const squash = (text: string): string => text.replace(/\s+/gu, '');

/** True when the words stand in the body, at most broken by the head of a table that runs on. */
export const says = (body: string, value: string): boolean => runsThrough(body, squash(value));

const UNIT = 'internal-and-external-requirements';

export function template(): Template {
  const found = findTemplate(UNIT);
  if (!found) throw new Error('the first unit is missing');
  return found;
}

/** A unit that asks for all there is: the first, and the practice log of another. */
export function wholeTemplate(): Template {
  const first = template();
  const practice = findTemplate('following-service-rules')?.sections.find(({ id }) => id === 'practice');
  if (!practice) throw new Error('the practice log is missing');
  return { ...first, sections: [...first.sections, practice] };
}

export function housing(): ProposalDocument {
  const file = readFileSync(`templates/${UNIT}/examples/housing-complaints.json`, 'utf8');
  const read = parseExportFile(file);
  if (!read.ok) throw new Error('the worked example cannot be read');
  return read.value.document;
}

export const inputFor = (document: ProposalDocument, unit: Template = template()): CopyInput => ({
  document,
  template: unit,
  report: check(document, unit, { today: '2026-12-03' }),
  learner: { name: 'Siân Ŵyn Łukasz' },
  centre: { name: 'Harbour College' },
  version: 2,
  date: '2026-12-03',
});
