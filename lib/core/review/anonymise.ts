import { collectionDef, LIST_NAMES, RECORD_NAMES } from '../proposal/catalogue';
import { type AnyRecord, type ProposalDocument, recordOf, rowsOf } from '../proposal/document';
import { finder, fold, type HiddenKind, type Known, type Name, namesIn, textsOf } from './names';

export { HIDDEN_KINDS, type HiddenKind, type Known } from './names';

/** The word that stands in for a name; `nth` counts those of one kind. */
export type NeutralWord = (kind: HiddenKind, nth: number) => string;
export type Hidden = {
  readonly kind: HiddenKind;
  readonly text: string;
  readonly by: string;
  /** How often it stood in the document. */
  readonly times: number;
  /** Made from a name or from its looks: somebody may decide to keep it. */
  readonly guessed: boolean;
  readonly kept: boolean;
};
export type Anonymised = {
  readonly document: ProposalDocument;
  readonly title: string;
  readonly hidden: readonly Hidden[];
};

/** What stands for a word that the neutral words themselves would bring back. It has no letters. */
const BLANK = '…';
/** More passes than any text needs: a word taken out may leave two beside each other that are another. */
const PASSES = 8;

/**
 * Takes the names out of a document, so that several people can mark it without knowing whose it is: the same name
 * becomes the same neutral word everywhere; ids, links, dates, choices and figures stay as they were.
 */
export function anonymise(
  document: ProposalDocument,
  title: string,
  known: Known,
  neutral: NeutralWord,
): Anonymised {
  const names = namesIn(document, title, known);
  const keep = new Set(known.keep.map(fold));
  const wanted = new Set(known.extra.map(fold));
  const keptForms = names.filter(({ text, guessed }) => guessed && keep.has(fold(text)));
  const isKept = ({ text, whose, guessed, everyday }: Name): boolean =>
    guessed &&
    !wanted.has(fold(text)) &&
    // What is kept is kept whole.
    (everyday || keptForms.some((form) => form.whose === whose && fold(form.text).includes(fold(text))));

  // Long before short, so that a full name is one name and not its parts.
  const hiding = names
    .filter((name) => !isKept(name))
    .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1))
    .map((name) => ({ name, find: finder(name.text, name.everyday) }));
  const words = neutralWords(names, hiding, neutral);
  const wordOf = ({ whose }: Name): string => words.get(whose) ?? BLANK;

  const replaced = (text: string): string => {
    const spans: { start: number; end: number; by: string }[] = [];
    for (const { name, find } of hiding)
      for (const { start, end } of find(text)) {
        if (!spans.some((span) => start < span.end && span.start < end))
          spans.push({ start, end, by: wordOf(name) });
      }
    let [now, at] = ['', 0];
    for (const { start, end, by } of spans.sort((a, b) => a.start - b.start)) {
      now += text.slice(at, start) + by;
      at = end;
    }
    return now + text.slice(at);
  };
  const clean = (text: string): string => {
    let now = text.normalize('NFC');
    for (let pass = 0; pass < PASSES; pass += 1) {
      const next = replaced(now);
      if (next === now) break;
      now = next;
    }
    return now;
  };

  const texts = [title, ...textsOf(document)].map((text) => text.normalize('NFC'));
  const timesOf = ({ text, everyday }: Name): number => {
    const find = finder(text, everyday);
    return texts.reduce((sum, one) => sum + find(one).length, 0);
  };
  return {
    document: withTexts(document, clean),
    title: clean(title),
    hidden: names
      .map((name) => ({
        kind: name.kind,
        text: name.text,
        by: wordOf(name),
        times: timesOf(name),
        guessed: name.guessed,
        kept: isKept(name),
      }))
      // A form that nobody used is nothing to look at.
      .filter(({ times, guessed }) => times > 0 || !guessed),
  };
}

const ONLY_ONE: readonly HiddenKind[] = ['learner', 'organisation', 'employer'];

/** One word for each name and its forms; none of them says what is hidden. */
function neutralWords(
  names: readonly Name[],
  hiding: readonly { find: ReturnType<typeof finder> }[],
  neutral: NeutralWord,
): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const counts = new Map<HiddenKind, number>();
  for (const { kind, whose } of names) {
    if (words.has(whose)) continue;
    const nth = ONLY_ONE.includes(kind) ? 1 : (counts.get(kind) ?? 0) + 1;
    counts.set(kind, nth);
    const word = neutral(kind, nth);
    words.set(whose, hiding.some(({ find }) => find(word).length > 0) ? BLANK : word);
  }
  return words;
}

/** The document with each text passed through `change`, and nothing else touched. */
function withTexts(document: ProposalDocument, change: (text: string) => string): ProposalDocument {
  const changed = <R extends AnyRecord>(fields: ReturnType<typeof collectionDef>['fields'], values: R): R =>
    Object.fromEntries(
      Object.entries(values).map(([field, value]) => {
        const kind = fields[field]?.kind;
        return [
          field,
          typeof value === 'string' && (kind === 'text' || kind === 'prose') ? change(value) : value,
        ];
      }),
    ) as R;
  return {
    ...document,
    ...Object.fromEntries(
      RECORD_NAMES.map((name) => [name, changed(collectionDef(name).fields, recordOf(document, name))]),
    ),
    ...Object.fromEntries(
      LIST_NAMES.map((name) => [
        name,
        rowsOf(document, name).map((row) => changed(collectionDef(name).fields, row)),
      ]),
    ),
  } as ProposalDocument;
}
