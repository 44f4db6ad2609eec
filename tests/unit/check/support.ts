import { readFileSync } from 'node:fs';
import { check } from '@/lib/core/check';
import type { Report, Verdict } from '@/lib/core/check/report';
import { collectionDef, LIST_NAMES, type ListName, type RECORD_NAMES } from '@/lib/core/proposal/catalogue';
import {
  type AnyRecord,
  type AnyRow,
  type ProposalDocument,
  recordOf,
  rowsOf,
} from '@/lib/core/proposal/document';
import { readExportFile } from '@/lib/core/proposal/file';
import type { Template } from '@/lib/core/template/schema';
import { findTemplate } from '@/lib/server/files/templates';

export const TODAY = '2026-11-23';
const UNIT = 'internal-and-external-requirements';

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is not there`);
  return value;
}
export const unit = need(findTemplate(UNIT), UNIT);

const file = readExportFile(
  JSON.parse(readFileSync(`templates/${UNIT}/examples/housing-complaints.json`, 'utf8')),
);
if (!file.ok) throw new Error('the worked example cannot be read');
const housing = file.value.document;

/** The worked example, changed. Every test gets its own copy. */
export function proposal(change: (document: ProposalDocument) => void = () => {}): ProposalDocument {
  const copy = structuredClone(housing);
  change(copy);
  return copy;
}

export const rows = (document: ProposalDocument, list: ListName): AnyRow[] => rowsOf(document, list);
export const row = (document: ProposalDocument, list: ListName, id: string): AnyRow =>
  need(
    rowsOf(document, list).find((one) => one.id === id),
    `${list}.${id}`,
  );
export const first = (document: ProposalDocument, list: ListName): AnyRow =>
  need(rowsOf(document, list)[0], list);
export const record = (document: ProposalDocument, name: (typeof RECORD_NAMES)[number]): AnyRecord =>
  recordOf(document, name);

/** Takes one field out of every row of a list. */
export const without =
  (list: ListName, field: string) =>
  (document: ProposalDocument): void => {
    for (const one of rowsOf(document, list)) delete one[field];
  };
/** Takes one field out of the first row. */
export const once =
  (list: ListName, field: string) =>
  (document: ProposalDocument): void => {
    delete first(document, list)[field];
  };
/** Empties a list and every link to its rows. */
export const cleared =
  (list: ListName) =>
  (document: ProposalDocument): void => {
    const gone = new Set(rowsOf(document, list).map((one) => one.id));
    rowsOf(document, list).length = 0;
    for (const name of LIST_NAMES) {
      for (const one of rowsOf(document, name)) {
        for (const [field, def] of Object.entries(collectionDef(name).fields)) {
          const value = one[field];
          if (def.kind === 'links' && Array.isArray(value)) one[field] = value.filter((id) => !gone.has(id));
          if (def.kind === 'link' && gone.has(String(value))) delete one[field];
        }
      }
    }
  };
export const filled =
  (list: ListName, field: string, words: string) =>
  (document: ProposalDocument): void => {
    for (const one of rowsOf(document, list)) one[field] = words;
  };

export const report = (document: ProposalDocument, template: Template = unit): Report =>
  check(document, template, { today: TODAY });

/** A template with one point asking one check, and one pitfall detecting with it. */
export const asking = (name: string, parameters: Record<string, unknown> = {}): Template => ({
  ...unit,
  markingPoints: [
    {
      ...need(unit.markingPoints[0], 'a marking point'),
      id: 'only',
      checks: [{ check: name, weight: 'essential', with: parameters }],
    },
  ],
  pitfalls: [
    { ...need(unit.pitfalls[0], 'a pitfall'), id: 'only', detect: [{ check: name, with: parameters }] },
  ],
});
export function ask(name: string, document: ProposalDocument, parameters: Record<string, unknown> = {}) {
  const { points, pitfalls } = report(document, asking(name, parameters));
  const [point, pitfall] = [need(points[0], 'the point'), need(pitfalls[0], 'the pitfall')];
  return {
    verdict: point.verdict,
    findings: point.findings,
    codes: point.findings.map((one) => one.code),
    present: pitfall.present,
  };
}

export const LEVEL: Readonly<Record<Verdict, number>> = { 'not-yet': 0, partly: 1, met: 2 };
