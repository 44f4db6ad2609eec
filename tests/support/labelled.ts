import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Verdict } from '@/lib/core/check/report';
import { fieldDef, isCollection, isList } from '@/lib/core/proposal/catalogue';
import { type ProposalDocument, rowsOf } from '@/lib/core/proposal/document';
import { readExportFile } from '@/lib/core/proposal/file';
import { LINK_FIELDS } from '@/lib/core/proposal/links';
import type { Template } from '@/lib/core/template/schema';

/**
 * The labelled set: proposals by different learners with the verdicts a fair marker gives them, beside the templates.
 * Described in docs/labelled-set.md.
 */
const VERDICTS = z.enum(['met', 'partly', 'not-yet']);
const Because = z.string().trim().min(1);

const Edit = z.union([
  z.strictObject({ set: z.string(), to: z.unknown() }),
  z.strictObject({ remove: z.string() }),
  z.strictObject({ empty: z.string() }),
  z.strictObject({ add: z.string(), row: z.looseObject({ id: z.string() }) }),
]);
type Edit = z.infer<typeof Edit>;

const File = z.strictObject({
  learner: Because,
  strength: z.enum(['strong', 'middling', 'weak']),
  today: z.iso.date(),
  document: z.looseObject({}),
  points: z.record(z.string(), z.strictObject({ verdict: VERDICTS, because: Because })),
  pitfalls: z.record(z.string(), z.strictObject({ present: z.boolean(), because: Because })),
  variants: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]*$/),
        because: Because,
        points: z.record(z.string(), VERDICTS).default({}),
        pitfalls: z.record(z.string(), z.boolean()).default({}),
        changes: z.array(Edit).min(1),
      }),
    )
    .default([]),
});

/** One proposal to judge: a file as it stands, or one of its variants. */
export type Labelled = {
  readonly unit: string;
  /** `name` or `name/variant`. */
  readonly name: string;
  readonly strength: 'strong' | 'middling' | 'weak';
  /** What this variant is about: the labels it names itself. Empty for a whole file. */
  readonly own: { readonly points: readonly string[]; readonly pitfalls: readonly string[] };
  readonly variant: boolean;
  readonly today: string;
  readonly document: ProposalDocument;
  readonly points: Readonly<Record<string, Verdict>>;
  readonly pitfalls: Readonly<Record<string, boolean>>;
  readonly because: string;
};

const TEMPLATES = path.resolve(import.meta.dirname, '../../templates');

export const labelledFiles = (unit: string, root = TEMPLATES): string[] => {
  try {
    return readdirSync(path.join(root, unit, 'labelled'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => path.join(root, unit, 'labelled', name))
      .sort();
  } catch {
    return [];
  }
};

/** Reads one file with its variants; throws an error that names the file and the fault. */
export function readLabelled(file: string, template: Template): Labelled[] {
  const name = path.basename(file, '.yaml');
  const parsed = File.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}\n${z.prettifyError(parsed.error)}`);
  const { document, points, pitfalls, variants, ...about } = parsed.data;
  const base = {
    unit: template.id,
    strength: about.strength,
    today: about.today,
    points: Object.fromEntries(Object.entries(points).map(([id, one]) => [id, one.verdict])),
    pitfalls: Object.fromEntries(Object.entries(pitfalls).map(([id, one]) => [id, one.present])),
  };
  complete(file, 'points', Object.keys(points), template.markingPoints);
  complete(file, 'pitfalls', Object.keys(pitfalls), template.pitfalls);
  const whole: Labelled = {
    ...base,
    name,
    own: { points: [], pitfalls: [] },
    variant: false,
    document: readDocument(file, template, document),
    because: about.learner,
  };
  return [
    whole,
    ...variants.map((one): Labelled => {
      const where = `${file} (${one.id})`;
      known(where, Object.keys(one.points), template.markingPoints);
      known(where, Object.keys(one.pitfalls), template.pitfalls);
      const changed = structuredClone(document) as Loose;
      for (const edit of one.changes) apply(where, changed, edit);
      return {
        ...base,
        name: `${name}/${one.id}`,
        own: { points: Object.keys(one.points), pitfalls: Object.keys(one.pitfalls) },
        variant: true,
        document: readDocument(where, template, changed),
        points: { ...base.points, ...one.points },
        pitfalls: { ...base.pitfalls, ...one.pitfalls },
        because: one.because,
      };
    }),
  ];
}

type Loose = Record<string, unknown>;
type Ids = readonly { readonly id: string }[];

function complete(file: string, what: string, given: readonly string[], wanted: Ids) {
  const missing = wanted.filter(({ id }) => !given.includes(id)).map(({ id }) => id);
  if (missing.length) throw new Error(`${file}: ${what} without a label: ${missing.join(', ')}`);
  known(file, given, wanted);
}
function known(where: string, given: readonly string[], wanted: Ids) {
  const strange = given.filter((id) => !wanted.some((one) => one.id === id));
  if (strange.length) throw new Error(`${where}: no such point or pitfall: ${strange.join(', ')}`);
}

function readDocument(where: string, template: Template, document: unknown): ProposalDocument {
  const file = readExportFile({
    upmark: 'proposal',
    format: 1,
    template: { id: template.id, version: template.version },
    document,
  });
  if (file.ok) return file.value.document;
  const faults = file.detail.faults.map(({ path: at, code }) => `  ${at}: ${code}`).join('\n');
  throw new Error(`${where}: ${file.code}\n${faults}`);
}

const listOf = (where: string, document: Loose, name: string): Loose[] => {
  if (!isCollection(name) || !isList(name)) throw new Error(`${where}: ${name} is no list`);
  document[name] ??= [];
  return document[name] as Loose[];
};
const rowAt = (where: string, list: Loose[], id: string | undefined): number => {
  const at = list.findIndex((row) => row.id === id);
  if (at < 0) throw new Error(`${where}: no row ${id}`);
  return at;
};

function apply(where: string, document: Loose, edit: Edit): void {
  if ('set' in edit) {
    const [collection = '', ...rest] = edit.set.split('.');
    const field = rest.pop() ?? '';
    if (!isCollection(collection) || !fieldDef(collection, field))
      throw new Error(`${where}: no field ${edit.set}`);
    document[collection] ??= {};
    const list = isList(collection) ? listOf(where, document, collection) : undefined;
    const holder = list ? list[rowAt(where, list, rest[0])] : (document[collection] as Loose);
    if (holder) holder[field] = edit.to;
  } else if ('remove' in edit) {
    const [name = '', id] = edit.remove.split('.');
    const list = listOf(where, document, name);
    list.splice(rowAt(where, list, id), 1);
    unlink(document, [id]);
  } else if ('empty' in edit) {
    const list = listOf(where, document, edit.empty);
    unlink(
      document,
      list.splice(0).map((row) => row.id),
    );
  } else {
    listOf(where, document, edit.add).push(edit.row);
  }
}

/** Links to a removed row go with it, as they do in the product. */
function unlink(document: Loose, ids: readonly unknown[]): void {
  const bare = document as unknown as ProposalDocument;
  for (const { collection, field, def } of LINK_FIELDS) {
    if (!isList(collection)) continue;
    for (const row of rowsOf(bare, collection) ?? []) {
      const value = row[field];
      if (def.kind === 'link' && ids.includes(value)) delete row[field];
      if (Array.isArray(value)) row[field] = value.filter((id) => !ids.includes(id));
    }
  }
}
