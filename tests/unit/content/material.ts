import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Verdict } from '@/lib/core/check/report';
import { collectionDef, LIST_NAMES, RECORD_NAMES } from '@/lib/core/proposal/catalogue';
import { type ProposalDocument, recordOf, rowsOf } from '@/lib/core/proposal/document';
import { parseExportFile } from '@/lib/core/proposal/file';
import type { Template } from '@/lib/core/template/schema';
import { findTemplate } from '@/lib/server/files/templates';

/** The units that come with Upmark: how many lines each list of their documents has, and the sections each asks for. */
export const UNITS: readonly Unit[] = [
  {
    id: 'internal-and-external-requirements',
    counts: [5, 4, 4, 4],
    sections:
      'organisation journey internal external gaps evidence improvements stakeholders kpis costs timeline summary',
  },
  {
    id: 'rules-for-service-improvement',
    counts: [5, 4, 4, 4],
    sections: 'organisation external internal gaps evidence improvements kpis costs timeline summary',
  },
  {
    id: 'foundations-of-service-delivery',
    counts: [5, 3, 4, 5],
    sections: 'organisation journey internal external evidence gaps improvements summary',
  },
  {
    id: 'organisation-and-environment',
    counts: [5, 2, 3, 3],
    sections: 'organisation external journey internal gaps evidence practice improvements summary',
  },
  {
    id: 'following-service-rules',
    counts: [5, 8, 6, 8],
    sections: 'organisation internal external practice evidence summary',
  },
];
type Unit = { readonly id: string; readonly counts: readonly number[]; readonly sections: string };
export const LINE_LISTS = ['key-concepts', 'exam-tips', 'misconceptions', 'marking-points'] as const;

const ROOT = path.resolve(import.meta.dirname, '../../../templates');
/** A small unit that was written by docs/adding-a-unit.md alone: what holds for the others has to hold for it too. */
export const SIXTH_ROOT = path.resolve(import.meta.dirname, '../../support/sixth-unit/templates');

export type Words = { readonly where: string; readonly text: string };
export type Verdicts = {
  readonly points: Readonly<Record<string, Verdict>>;
  readonly pitfalls: Readonly<Record<string, 'absent' | 'present'>>;
  readonly open: number;
};

const foldersIn = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** The folders of the shipped templates. */
export const unitFolders = (): string[] => foldersIn(ROOT);

/** Every unit there is a folder of, known here by name or not: a new one is put to the same tests by being there. */
export const EVERY_UNIT: readonly { readonly id: string }[] = [ROOT, SIXTH_ROOT].flatMap((root) =>
  foldersIn(root).map((id) => ({ id })),
);
const rootOf = (id: string): string => (foldersIn(SIXTH_ROOT).includes(id) ? SIXTH_ROOT : ROOT);

export function template(id: string): Template {
  const found = findTemplate(id, undefined, rootOf(id));
  if (!found) throw new Error(`no sound template ${id}`);
  return found;
}

/** Names of the worked examples beside a template. */
export const examplesOf = (id: string): string[] =>
  readdirSync(path.join(rootOf(id), id, 'examples'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''));

export function example(id: string, name: string): ProposalDocument {
  const read = parseExportFile(readFileSync(path.join(rootOf(id), id, 'examples', `${name}.json`), 'utf8'));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read)}`);
  if (read.value.template.id !== id) throw new Error(`${name} belongs to ${read.value.template.id}`);
  return read.value.document;
}

export const verdicts = (id: string, name: string): Verdicts =>
  parse(readFileSync(path.join(rootOf(id), id, 'examples', `${name}.verdicts.yaml`), 'utf8')) as Verdicts;

/** What a template says to the learner in its own voice: everything but the example answers. */
export function guidanceOf(unit: Template): Words[] {
  const said: Words[] = [];
  const say = (where: string, text: string | undefined) => {
    if (text !== undefined) said.push({ where, text });
  };
  say('asks', unit.asks);
  for (const section of unit.sections) {
    say(`${section.id}.question`, section.question);
    say(`${section.id}.why`, section.why);
    for (const [at, line] of section.guidance.entries()) say(`${section.id}.guidance[${at}]`, line);
    say(`${section.id}.good.note`, section.good?.note);
    say(`${section.id}.weak.note`, section.weak?.note);
    for (const [name, collection] of Object.entries(section.collections)) {
      say(`${name}.guidance`, collection.guidance);
      for (const [field, wording] of Object.entries(collection.fields ?? {})) {
        say(`${name}.${field}.label`, wording.label);
        say(`${name}.${field}.hint`, wording.hint);
        say(`${name}.${field}.good.note`, wording.good?.note);
        say(`${name}.${field}.weak.note`, wording.weak?.note);
      }
    }
  }
  for (const point of unit.markingPoints) say(point.id, point.credit);
  for (const pitfall of unit.pitfalls) say(pitfall.id, pitfall.advice);
  for (const tip of unit.tips) say(tip.id, tip.text);
  for (const term of unit.glossary) {
    say(`${term.id}.means`, term.means);
    say(`${term.id}.use`, term.use);
  }
  return said;
}

export const hintsOf = (unit: Template): Words[] =>
  guidanceOf(unit).filter(({ where }) => where.endsWith('.hint'));

/** The example answers of a template, good and weak. */
export const answersShown = (unit: Template): Words[] =>
  unit.sections.flatMap((section) => [
    ...(['good', 'weak'] as const).map((which) => ({
      where: `${section.id}.${which}`,
      text: section[which]?.text ?? '',
    })),
    ...Object.entries(section.collections).flatMap(([name, collection]) =>
      Object.entries(collection.fields ?? {}).flatMap(([field, wording]) =>
        (['good', 'weak'] as const).flatMap((which) => {
          const shown = wording[which];
          return shown ? [{ where: `${name}.${field}.${which}`, text: shown.text }] : [];
        }),
      ),
    ),
  ]);

/** Every text and prose a proposal holds, with its place. */
export function proseOf(document: ProposalDocument): Words[] {
  const found: Words[] = [];
  const take = (where: string, name: (typeof RECORD_NAMES | typeof LIST_NAMES)[number], row: object) => {
    for (const [field, value] of Object.entries(row)) {
      const kind = collectionDef(name).fields[field]?.kind;
      if ((kind === 'text' || kind === 'prose') && typeof value === 'string') {
        found.push({ where: `${where}.${field}`, text: value });
      }
    }
  };
  for (const name of RECORD_NAMES) take(name, name, recordOf(document, name));
  for (const name of LIST_NAMES) {
    for (const row of rowsOf(document, name)) take(`${name}.${row.id}`, name, row);
  }
  return found;
}

export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?:;])\s+/)
    .map((part) => part.trim())
    .filter(Boolean);

export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;
