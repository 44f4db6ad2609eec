import { type CashFlow, cashFlow } from '../finance';
import {
  type CollectionName,
  collectionDef,
  fieldDef,
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
import { type Schedule, schedule } from '../schedule';
import type { Template } from '../template/schema';
import {
  bareWords,
  type Emptiness,
  emptiness,
  fingerprint,
  isGeneric,
  memo,
  mostlyIn,
  runKeys,
} from '../text';
import { type Trace, threadOf, trace } from '../trace';
import { alike, sameItems } from './alike';
import type { Cells } from './cells';
import { ofRow } from './of-row';
import { proseFields, seenThrough, terseOf } from './views';

/** Why something written counts for nothing. */
export type Void = Exclude<Emptiness, 'blank'> | 'pasted' | 'copied' | 'generic';

/** The same as far as the field itself tells: prose may yet stand elsewhere word for word. */
type Alone = Void | 'blank' | 'not unless copied' | null;

export type FieldSpot = {
  readonly collection: CollectionName;
  readonly row?: string;
  readonly field: string;
};

/** A prose field with what stands in it. */
export type Passage = {
  readonly collection: CollectionName;
  readonly row: AnyRow | null;
  readonly field: string;
  readonly text: string;
};

const QUOTE_LENGTH = 240;
/** A text this long that is mostly the template's own words was not written by the learner. */
const PASTED_WORDS = 10;
const PASTED_SHARE = 0.7;
const COPIED_WORDS = 12;

/** Fields where the same long words twice mean that one of the two was not answered. */
const NOT_TWICE: Readonly<Partial<Record<ListName, readonly string[]>>> = {
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

const NOT_TWICE_LISTS = Object.keys(NOT_TWICE) as ListName[];

/**
 * A proposal as the checks see it: which answers say something, what a row is called, where words stand. Each text
 * is read once, when first asked for.
 */
export class Lens {
  /** Only what the unit asks for. Reading a collection of it is noted by the cells. */
  readonly document: ProposalDocument;
  /** The same without its prose: sums, dates and links do not hang on it, and most typing is prose. */
  readonly terse: ProposalDocument;
  readonly #hidden = new Set<string>();
  readonly #voids = new WeakMap<object, Map<string, Alone>>();
  readonly #rows: Readonly<Record<ListName, () => readonly AnyRow[]>>;
  readonly #copies: () => ReadonlyMap<string, string>;

  constructor(
    readonly cells: Cells,
    readonly template: Template,
    readonly today: string,
  ) {
    this.document = seenThrough(cells, template);
    this.terse = terseOf(cells, this.document);
    const startedOf = (list: ListName) => {
      const work = (): readonly AnyRow[] => rowsOf(this.document, list).filter(isStarted);
      return [list, cells.question(`rows ${list}`, work, sameItems)] as const;
    };
    const long = NOT_TWICE_LISTS.map((list) =>
      cells.question(`long texts of ${list}`, () => longTextsIn(this.document, list), sameItems),
    );
    this.#copies = cells.question('copies', () => copiesAmong(long.map((texts) => texts())), sameCopies);
    this.#rows = Object.fromEntries(LIST_NAMES.map(startedOf)) as Record<ListName, () => readonly AnyRow[]>;
    for (const section of template.sections) {
      for (const [collection, wording] of Object.entries(section.collections)) {
        for (const [field, words] of Object.entries(wording.fields ?? {})) {
          if (words.hide) this.#hidden.add(`${collection}.${field}`);
        }
      }
    }
  }

  get flow(): CashFlow {
    return this.cells.ask('flow', () => cashFlow(this.terse), alike);
  }

  get schedule(): Schedule {
    return this.cells.ask('schedule', () => schedule(this.terse));
  }

  get trace(): Trace {
    return this.cells.ask('trace', () => trace(this.terse, this.template), alike);
  }

  /** How the golden thread holds. */
  get thread(): Omit<Trace, 'nodes'> {
    return this.cells.ask('thread', () => threadOf(this.terse, this.template), alike);
  }

  /** Rows in which something has been written. */
  rows<L extends ListName>(list: L): readonly Row<L>[] {
    return this.#rows[list]() as Row<L>[];
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
    const said = row ? this.#ofRow(collection, row, field) : this.#alone(collection, null, field);
    if (said !== 'not unless copied') return said;
    const { copies } = this;
    if (copies.size === 0) return null;
    return copies.has(placeKey({ collection, ...(row ? { row: row.id } : {}), field })) ? 'copied' : null;
  }

  /** Rows are never changed in place: looked at once. */
  #ofRow(collection: CollectionName, row: { id: string }, field: string): Alone {
    let known = this.#voids.get(row);
    if (!known) {
      known = new Map();
      this.#voids.set(row, known);
    }
    let said = known.get(field);
    if (said === undefined) {
      said = this.#alone(collection, row, field);
      known.set(field, said);
    }
    return said;
  }

  /** As the field tells by itself. */
  #alone(collection: CollectionName, row: { id: string } | null, field: string): Alone {
    const value = row ? (row as AnyRow)[field] : this.value({ collection, field });
    if (isBlank(value)) return 'blank';
    if (typeof value !== 'string') return null;
    const kind = fieldDef(collection, field)?.kind;
    if (kind === 'text') return found(shortVoid(value));
    if (kind !== 'prose') return null;
    return found(proseVoid(value)) ?? (isPasted(value, this.template) ? 'pasted' : 'not unless copied');
  }

  /** Places whose long text stands word for word in another place that comes first by id. */
  get copies(): ReadonlyMap<string, string> {
    return this.#copies();
  }

  /** The text of a field, or an empty one. */
  text(collection: CollectionName, row: { id: string } | null, field: string): string {
    const value = row ? (row as AnyRow)[field] : this.value({ collection, field });
    return typeof value === 'string' ? value : '';
  }

  place(collection: CollectionName, row?: { id: string } | null, field?: string): Place {
    if (field === undefined) return row ? { collection, row: row.id } : { collection };
    return row ? { collection, row: row.id, field } : { collection, field };
  }

  /** A place with its words: the stretch given, or the beginning of the text. */
  quote(
    collection: CollectionName,
    row: { id: string } | null,
    field: string,
    stretch?: { start: number; end: number },
  ): Place {
    const text = this.text(collection, row, field);
    if (text === '') return this.place(collection, row, field);
    const start = stretch?.start ?? 0;
    const end = Math.min(stretch?.end ?? text.length, start + QUOTE_LENGTH);
    return row
      ? { collection, row: row.id, field, quote: text.slice(start, end), start, end }
      : { collection, field, quote: text.slice(start, end), start, end };
  }

  /** Every prose field that holds something, records first. */
  prose(): readonly Passage[] {
    return WITH_PROSE.flatMap((collection) => this.#proseOf(collection));
  }

  /**
   * What `work` makes of the prose of each collection, records first; of those that did not change it is kept. Its
   * name stands for it: whatever else `work` needs must come from this lens, or be in the name.
   */
  byCollection<T>(name: string, work: (passages: readonly Passage[]) => T): T[] {
    return WITH_PROSE.map((collection) =>
      this.cells.ask(`${name} of ${collection}`, () => work(this.#proseOf(collection)), alike),
    );
  }

  #proseOf(collection: CollectionName): readonly Passage[] {
    return this.cells.ask(`prose ${collection}`, () => {
      const holders: (AnyRow | null)[] = isList(collection) ? rowsOf(this.document, collection) : [null];
      return holders.flatMap((row) =>
        proseFields(collection).flatMap((field): Passage[] => {
          const text = this.text(collection, row, field);
          return text.trim() === '' ? [] : [{ collection, row, field, text }];
        }),
      );
    });
  }
}

/** What is worked out of a lens and asked for often: looked up by its name once for each lens, and not each time. */
export function ofLens<T>(
  name: string,
  work: (lens: Lens) => T,
  same?: (a: T, b: T) => boolean,
): (lens: Lens) => T {
  let last: { readonly lens: Lens; readonly ask: () => T } | undefined;
  return (lens) => {
    if (last?.lens !== lens) last = { lens, ask: lens.cells.question(name, () => work(lens), same) };
    return last.ask();
  };
}

const isStarted = (row: AnyRow): boolean => {
  for (const field of Object.keys(row)) if (field !== 'id' && !isBlank(row[field])) return true;
  return false;
};

const WITH_PROSE = [...RECORD_NAMES, ...LIST_NAMES].filter((name) => proseFields(name).length > 0);

type LongText = { readonly words: string; readonly place: string };

const longTextsOf = new Map(
  NOT_TWICE_LISTS.map((list) => [
    list,
    ofRow((row: AnyRow): readonly LongText[] =>
      (NOT_TWICE[list] ?? []).flatMap((field) => {
        const value = row[field];
        const words = typeof value === 'string' ? longWords(value) : '';
        return words === '' ? [] : [{ words, place: placeKey({ collection: list, row: row.id, field }) }];
      }),
    ),
  ]),
);
/** Those of each row. */
function longTextsIn(document: ProposalDocument, list: ListName): (readonly LongText[])[] {
  const ofOne = longTextsOf.get(list);
  return ofOne ? rowsOf(document, list).map(ofOne) : [];
}

function copiesAmong(lists: readonly (readonly (readonly LongText[])[])[]): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  const repeated = new Map<string, string[]>();
  for (const rows of lists)
    for (const texts of rows)
      for (const { words, place } of texts) {
        const first = firsts.get(words);
        if (first === undefined) firsts.set(words, place);
        else repeated.set(words, [...(repeated.get(words) ?? [first]), place]);
      }
  const copies = new Map<string, string>();
  for (const places of repeated.values()) {
    // By key, not by position: moving a row must not change what is found.
    const [first, ...others] = places.sort();
    for (const place of others) if (first !== undefined) copies.set(place, first);
  }
  return copies;
}

const sameCopies = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  alike([...a], [...b]);

/** What stands for the words of a text long enough that nobody writes it twice by chance; else nothing. */
const longWords = memo((text) =>
  text.length < COPIED_WORDS * 3 || bareWords(text).length < COPIED_WORDS ? '' : fingerprint(text),
);

export const clip = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

const ownWords = new WeakMap<Template, Set<number>>();

function templateRuns(template: Template): Set<number> {
  let all = ownWords.get(template);
  if (all) return all;
  all = new Set();
  const add = (text: string | undefined) => {
    if (text === undefined) return;
    for (const one of runKeys(text, 5)) all?.add(one);
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

type Said = Void | 'blank' | 'none';
const found = (said: Said): Void | 'blank' | null => (said === 'none' ? null : said);
const shortVoid = memo((text): Said => emptiness(text, { short: true }) ?? 'none');
const proseVoid = memo((text): Said => emptiness(text) ?? (isGeneric(text) ? 'generic' : 'none'));

const pasted = new WeakMap<Template, (text: string) => boolean>();

function isPasted(text: string, template: Template): boolean {
  let judge = pasted.get(template);
  if (!judge) {
    const own = templateRuns(template);
    // Fewer words may well be those of an Act, which the template and the learner both quote.
    judge = memo(
      (one) =>
        one.length > PASTED_WORDS * 4 &&
        bareWords(one).length >= PASTED_WORDS &&
        mostlyIn(one, 5, own, PASTED_SHARE),
    );
    pasted.set(template, judge);
  }
  return judge(text);
}
