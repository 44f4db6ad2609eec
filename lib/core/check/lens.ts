import { type CashFlow, cashFlow } from '../finance';
import {
  CATALOGUE,
  type CollectionName,
  collectionDef,
  fieldDef,
  isCollection,
  isList,
  LIST_NAMES,
  type ListName,
  RECORD_NAMES,
} from '../proposal/catalogue';
import {
  type AnyRecord,
  type AnyRow,
  isBlank,
  type ProposalDocument,
  type Row,
  recordOf,
  rowsOf,
} from '../proposal/document';
import { type Place, placeKey } from '../proposal/place';
import type { Template } from '../template/schema';
import { containment, type Emptiness, emptiness, isGeneric, memo, shingles, squeeze } from '../text';

/** Why something written counts for nothing. */
export type Void = Exclude<Emptiness, 'blank'> | 'pasted' | 'copied' | 'generic';

export type FieldSpot = {
  readonly collection: CollectionName;
  readonly row?: string;
  readonly field: string;
};

const QUOTE_LENGTH = 240;
/** A text this long that is mostly the template's own words was not written by the learner. */
const PASTED_WORDS = 8;
const PASTED_SHARE = 0.7;
const COPIED_WORDS = 12;

/** Fields where the same long words twice mean that one of the two was not answered. */
const NOT_TWICE: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  internalRequirements: ['asks', 'why'],
  externalRequirements: ['asks', 'effect', 'breachCustomer', 'breachOrganisation'],
  gaps: ['cause', 'effect'],
  evidence: ['finding'],
  improvements: ['change', 'compliance', 'why'],
  stakeholders: ['effect', 'response'],
  kpis: ['definition'],
  departments: ['role'],
  stages: ['breaks'],
  contacts: ['situation', 'did', 'why', 'reflection'],
  testimonies: ['statement'],
  learning: ['learnt', 'applied'],
};

/**
 * A proposal as the checks see it: which answers say something, what a row is called, where words stand. Each text
 * is read once, when first asked for.
 */
export class Lens {
  readonly #voids = new Map<string, Void | 'blank' | null>();
  readonly #hidden = new Set<string>();
  readonly #started = new Map<ListName, AnyRow[]>();
  #copies: Map<string, string> | undefined;
  #flow: CashFlow | undefined;

  constructor(
    readonly document: ProposalDocument,
    readonly template: Template,
    readonly today: string,
  ) {
    for (const section of template.sections) {
      for (const [collection, wording] of Object.entries(section.collections)) {
        for (const [field, words] of Object.entries(wording.fields ?? {})) {
          if (words.hide) this.#hidden.add(`${collection}.${field}`);
        }
      }
    }
  }

  get flow(): CashFlow {
    this.#flow ??= cashFlow(this.document);
    return this.#flow;
  }

  /** Rows in which something has been written. */
  rows<L extends ListName>(list: L): Row<L>[] {
    let rows = this.#started.get(list);
    if (!rows) {
      rows = rowsOf(this.document, list).filter((row) =>
        Object.entries(row).some(([field, value]) => field !== 'id' && !isBlank(value)),
      );
      this.#started.set(list, rows);
    }
    return rows as Row<L>[];
  }

  record(name: CollectionName): AnyRecord {
    return isList(name) ? {} : recordOf(this.document, name);
  }

  value({ collection, row, field }: FieldSpot): unknown {
    if (isList(collection)) {
      return rowsOf(this.document, collection).find((one) => one.id === row)?.[field];
    }
    return recordOf(this.document, collection)[field];
  }

  isHidden(collection: CollectionName, field: string): boolean {
    return this.#hidden.has(`${collection}.${field}`);
  }

  /** What a row is called in a finding: its own name, or its number. */
  name(list: ListName, row: { id: string }): string {
    const label = collectionDef(list).label;
    const value = label === undefined ? undefined : (row as AnyRow)[label];
    if (typeof value === 'string' && value.trim() !== '') return clip(value.trim(), 80);
    return String(rowsOf(this.document, list).findIndex((one) => one.id === row.id) + 1);
  }

  /** True when the field is filled with something that says something. */
  says(collection: CollectionName, row: { id: string } | null, field: string): boolean {
    return this.verdict(collection, row, field) === null;
  }

  /** Why the field counts for nothing: blank, or written and void; `null` when it says something. */
  verdict(collection: CollectionName, row: { id: string } | null, field: string): Void | 'blank' | null {
    const spot: FieldSpot = { collection, ...(row ? { row: row.id } : {}), field };
    const key = placeKey(spot);
    const known = this.#voids.get(key);
    if (known !== undefined) return known;
    const value = row ? (row as AnyRow)[field] : this.value(spot);
    const found = this.#judge(spot, key, value);
    this.#voids.set(key, found);
    return found;
  }

  #judge(spot: FieldSpot, key: string, value: unknown): Void | 'blank' | null {
    if (isBlank(value)) return 'blank';
    const def = fieldDef(spot.collection, spot.field);
    if (typeof value !== 'string' || (def?.kind !== 'text' && def?.kind !== 'prose')) return null;
    if (def.kind === 'text') return emptiness(value, { short: true });
    const said = proseVoid(value);
    if (said !== 'none') return said;
    if (isPasted(value, this.template)) return 'pasted';
    const first = this.copies.get(key);
    return first === undefined ? null : 'copied';
  }

  /** Places whose long text stands word for word in another place that comes first by id. */
  get copies(): ReadonlyMap<string, string> {
    if (this.#copies) return this.#copies;
    const byText = new Map<string, string[]>();
    for (const [collection, fields] of Object.entries(NOT_TWICE)) {
      if (!isCollection(collection) || !isList(collection)) continue;
      for (const row of rowsOf(this.document, collection)) {
        for (const field of fields) {
          const value = row[field];
          if (typeof value !== 'string' || value.length < COPIED_WORDS * 3) continue;
          const flat = squeeze(value);
          if (flat.split(' ').length < COPIED_WORDS) continue;
          const key = placeKey({ collection, row: row.id, field });
          byText.set(flat, [...(byText.get(flat) ?? []), key]);
        }
      }
    }
    this.#copies = new Map();
    for (const keys of byText.values()) {
      // By key, not by position: moving a row must not change what is found.
      const [first, ...others] = keys.sort();
      for (const key of others) if (first !== undefined) this.#copies.set(key, first);
    }
    return this.#copies;
  }

  /** The text of a field, or an empty one. */
  text(collection: CollectionName, row: { id: string } | null, field: string): string {
    const value = row ? (row as AnyRow)[field] : this.value({ collection, field });
    return typeof value === 'string' ? value : '';
  }

  place(collection: CollectionName, row?: { id: string } | null, field?: string): Place {
    return { collection, ...(row ? { row: row.id } : {}), ...(field === undefined ? {} : { field }) };
  }

  /** A place with its words: the stretch given, or the beginning of the text. */
  quote(
    collection: CollectionName,
    row: { id: string } | null,
    field: string,
    stretch?: { start: number; end: number },
  ): Place {
    const text = this.text(collection, row, field);
    const base = this.place(collection, row, field);
    if (text === '') return base;
    const start = stretch?.start ?? 0;
    const end = Math.min(stretch?.end ?? text.length, start + QUOTE_LENGTH);
    return { ...base, quote: text.slice(start, end), start, end };
  }

  /** Every prose field that holds something, records first. */
  *prose(): Generator<{ collection: CollectionName; row: AnyRow | null; field: string; text: string }> {
    for (const collection of [...RECORD_NAMES, ...LIST_NAMES]) {
      const fields = Object.entries(CATALOGUE[collection].fields)
        .filter(([, def]) => def.kind === 'prose')
        .map(([field]) => field);
      if (fields.length === 0) continue;
      const holders: (AnyRow | null)[] = isList(collection) ? rowsOf(this.document, collection) : [null];
      for (const row of holders) {
        for (const field of fields) {
          const text = this.text(collection, row, field);
          if (text.trim() !== '') yield { collection, row, field, text };
        }
      }
    }
  }
}

export const clip = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

const ownWords = new WeakMap<Template, Set<string>>();

function templateShingles(template: Template): Set<string> {
  let all = ownWords.get(template);
  if (all) return all;
  all = new Set();
  const add = (text: string | undefined) => {
    if (text === undefined) return;
    for (const one of shingles(text, 5)) all?.add(one);
  };
  for (const section of template.sections) {
    add(section.why);
    section.guidance.forEach(add);
    add(section.good?.text);
    add(section.weak?.text);
    for (const collection of Object.values(section.collections)) {
      add(collection.guidance);
      for (const field of Object.values(collection.fields ?? {})) {
        add(field.hint);
        add(field.good?.text);
        add(field.weak?.text);
      }
    }
  }
  for (const point of template.markingPoints) add(point.credit);
  for (const pitfall of template.pitfalls) add(pitfall.advice);
  for (const tip of template.tips) add(tip.text);
  for (const term of template.glossary) {
    add(term.means);
    add(term.use);
  }
  ownWords.set(template, all);
  return all;
}

const proseVoid = memo(
  (text): Void | 'blank' | 'none' => emptiness(text) ?? (isGeneric(text) ? 'generic' : 'none'),
);

const pasted = new WeakMap<Template, (text: string) => boolean>();

function isPasted(text: string, template: Template): boolean {
  let judge = pasted.get(template);
  if (!judge) {
    const own = templateShingles(template);
    judge = memo(
      (one) => one.length > PASTED_WORDS * 4 && containment(shingles(one, 5), own) >= PASTED_SHARE,
    );
    pasted.set(template, judge);
  }
  return judge(text);
}
