import type { CollectionName, ListName } from '@/lib/core/proposal/catalogue';
import { CATALOGUE, collectionDef, isList, LIST_NAMES } from '@/lib/core/proposal/catalogue';
import { type AnyRow, isBlank, type ProposalDocument, rowsOf } from '@/lib/core/proposal/document';
import type { Span, ThreadLine } from './types';

/** Requirements of both kinds are numbered on as one list, so that R4 is R4 wherever it is named. */
const PREFIX = {
  internalRequirements: 'R',
  externalRequirements: 'R',
  gaps: 'G',
  evidence: 'E',
  improvements: 'I',
  kpis: 'K',
  costs: 'C',
  benefits: 'B',
  actions: 'A',
  contacts: 'L',
  testimonies: 'W',
} as const satisfies Partial<Record<ListName, string>>;
export type Prefix = (typeof PREFIX)[keyof typeof PREFIX];
const prefixOf = (list: ListName): Prefix | undefined => (PREFIX as Partial<Record<ListName, Prefix>>)[list];

/** The letters of the marks that are used, in the order of the lists. */
export const prefixesIn = (document: ProposalDocument, order: readonly ListName[]): Prefix[] => [
  ...new Set(
    order.filter((list) => rowsOf(document, list).length > 0).flatMap((list) => prefixOf(list) ?? []),
  ),
];

export type Named = {
  readonly mark: string | undefined;
  readonly name: string;
  readonly list: ListName;
  readonly row: AnyRow;
};

/** Every row by its id: the short mark it goes by on paper and the name it was given. */
export type Marks = {
  of(id: string): Named | undefined;
  span(id: string): Span | undefined;
  spans(ids: unknown): Span[];
  named(id: unknown): Span[];
};

export const anchorOf = (list: CollectionName, row?: string, field?: string): string =>
  [list, row, field].filter(Boolean).join('.');

/** `order`: the lists as a reader meets them, so that the marks count on from page to page. */
export function markRows(
  document: ProposalDocument,
  unnamed: string,
  order: readonly ListName[] = LIST_NAMES,
): Marks {
  const all = new Map<string, Named>();
  const counters = new Map<string, number>();
  for (const list of new Set([...order, ...LIST_NAMES])) {
    const prefix = prefixOf(list);
    const label = collectionDef(list).label ?? 'name';
    for (const row of rowsOf(document, list)) {
      const next = (counters.get(prefix ?? list) ?? 0) + 1;
      counters.set(prefix ?? list, next);
      const name = isBlank(row[label]) ? unnamed : String(row[label]);
      all.set(row.id, { mark: prefix && `${prefix}${next}`, name, list, row });
    }
  }
  const span = (id: string): Span | undefined => {
    const found = all.get(id);
    return found && { text: found.mark ?? found.name, to: anchorOf(found.list, id) };
  };
  const ids = (value: unknown): string[] =>
    Array.isArray(value) ? value.map(String) : isBlank(value) ? [] : [String(value)];
  return {
    of: (id) => all.get(id),
    span,
    spans: (value) => joined(ids(value).flatMap((id) => span(id) ?? [])),
    named: (value) =>
      joined(
        ids(value).flatMap((id) => {
          const found = all.get(id);
          if (!found) return [];
          const text = found.mark ? `${found.mark} ${found.name}` : found.name;
          return { text, to: anchorOf(found.list, id) };
        }),
        ';',
      ),
  };
}

/**
 * Marks in the order of the document. The comma belongs to the mark before it: a line may only end at the space,
 * since between two runs of text the layout would put a hyphen.
 */
export function joined(spans: Span[], between = ','): Span[] {
  return spans.flatMap((span, index) =>
    index === spans.length - 1 ? [span] : [{ ...span, text: `${span.text}${between}` }, { text: ' ' }],
  );
}

/** A1, A2, A3 and A5 are said as A1–A3, A5. */
export function runsOfMarks(places: readonly { readonly mark: string; readonly to: string }[]): Span[] {
  const runs: { first: string; last: string; count: number; to: string }[] = [];
  for (const { mark, to } of places) {
    const run = runs.at(-1);
    if (run && numberOf(mark) === numberOf(run.last) + 1 && mark[0] === run.last[0]) {
      run.last = mark;
      run.count += 1;
    } else runs.push({ first: mark, last: mark, count: 1, to });
  }
  return runs.map(({ first, last, count, to }) => ({
    text: count === 1 ? first : `${first}${count === 2 ? ', ' : '–'}${last}`,
    to,
  }));
}

const numberOf = (mark: string): number => Number(mark.slice(1));

type Verb =
  | 'shows'
  | 'supports'
  | 'closes'
  | 'follows'
  | 'fallsShort'
  | 'shownBy'
  | 'closedBy'
  | 'measuredBy'
  | 'costs'
  | 'brings'
  | 'doneBy'
  | 'missedIn'
  | 'shapes'
  | 'usedIn'
  | 'witnessedBy'
  | 'saw';
export type VerbWords = (verb: Verb) => string;

type Step = { verb: Verb; out?: string; back?: readonly { list: ListName; field: string }[] };

/** How each kind of row hangs on the thread: by its own links, and by the links of others to it. */
const STEPS: Partial<Record<ListName, readonly Step[]>> = {
  internalRequirements: [
    { verb: 'missedIn', back: [{ list: 'gaps', field: 'requirements' }] },
    { verb: 'shapes', back: [{ list: 'improvements', field: 'rules' }] },
    {
      verb: 'usedIn',
      back: [
        { list: 'contacts', field: 'procedure' },
        { list: 'contacts', field: 'otherRules' },
      ],
    },
  ],
  externalRequirements: [
    { verb: 'missedIn', back: [{ list: 'gaps', field: 'requirements' }] },
    { verb: 'shapes', back: [{ list: 'improvements', field: 'rules' }] },
    {
      verb: 'usedIn',
      back: [
        { list: 'contacts', field: 'procedure' },
        { list: 'contacts', field: 'otherRules' },
      ],
    },
  ],
  gaps: [
    { verb: 'fallsShort', out: 'requirements' },
    { verb: 'shownBy', back: [{ list: 'evidence', field: 'gaps' }] },
    { verb: 'closedBy', back: [{ list: 'improvements', field: 'gaps' }] },
  ],
  evidence: [
    { verb: 'shows', out: 'gaps' },
    { verb: 'supports', out: 'improvements' },
  ],
  improvements: [
    { verb: 'closes', out: 'gaps' },
    { verb: 'follows', out: 'rules' },
    { verb: 'shownBy', back: [{ list: 'evidence', field: 'improvements' }] },
    { verb: 'measuredBy', back: [{ list: 'kpis', field: 'improvements' }] },
    { verb: 'costs', back: [{ list: 'costs', field: 'improvements' }] },
    { verb: 'brings', back: [{ list: 'benefits', field: 'improvements' }] },
    { verb: 'doneBy', back: [{ list: 'actions', field: 'improvements' }] },
  ],
  contacts: [{ verb: 'witnessedBy', back: [{ list: 'testimonies', field: 'contacts' }] }],
  testimonies: [{ verb: 'saw', out: 'contacts' }],
  learning: [{ verb: 'supports', out: 'improvements' }],
};

/** Link fields the thread line already tells; they are not repeated as facts. */
export const threadFields = (list: ListName): string[] =>
  (STEPS[list] ?? []).flatMap((step) => step.out ?? []);

export function threadOf(
  document: ProposalDocument,
  marks: Marks,
  list: ListName,
  row: AnyRow,
  word: VerbWords,
): ThreadLine[] {
  return (STEPS[list] ?? []).flatMap((step) => {
    const ids = step.out
      ? row[step.out]
      : (step.back ?? []).flatMap((back) =>
          rowsOf(document, back.list)
            .filter((other) => [other[back.field]].flat().includes(row.id))
            .map((other) => other.id),
        );
    const spans = marks.spans(ids);
    return spans.length > 0 ? [{ verb: word(step.verb), marks: spans }] : [];
  });
}

/** True for rows the copy sets out one by one, with room for prose, rather than as lines of a table. */
export const isMarked = (name: CollectionName): boolean =>
  isList(name) && CATALOGUE[name].shape === 'list' && prefixOf(name) !== undefined;
