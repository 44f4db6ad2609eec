import { LIST_NAMES } from '../../lib/core/proposal/catalogue';
import type { ProposalDocument } from '../../lib/core/proposal/document';

/** The same proposal as another learner might have typed it, or with what it says taken out. Seeded, so that a case can be run again. */
export type Perturbation = (document: ProposalDocument, seed: number) => ProposalDocument;

const random = (seed: number) => {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
};

type Loose = Record<string, unknown>;
const rowsOf = (document: ProposalDocument, list: string): Loose[] =>
  ((document as unknown as Loose)[list] as Loose[] | undefined) ?? [];

const KEPT = new Set([
  'id',
  'format',
  'kind',
  'force',
  'place',
  'phase',
  'handling',
  'priority',
  'better',
  'stage',
]);
const TEXTS = new Set(
  `overview service promise handles passesOn role happens breaks asks why effect breachCustomer breachOrganisation situation did
  handlingDetail reflection statement learnt applied finding cause change outcome measure problem proposal benefit recommendation`.split(
    /\s+/,
  ),
);

/** Each prose text of the document rewritten. One word is a choice from a list, or says little to begin with. */
function texts(document: ProposalDocument, rewrite: (text: string) => string): ProposalDocument {
  const copy = structuredClone(document);
  const records = [
    copy.context,
    copy.summary,
    ...LIST_NAMES.flatMap((list) => rowsOf(copy, list)),
  ] as Loose[];
  for (const record of records) {
    if (!record) continue;
    for (const [field, value] of Object.entries(record)) {
      if (typeof value === 'string' && value.includes(' ') && TEXTS.has(field) && !KEPT.has(field))
        record[field] = rewrite(value);
    }
  }
  return copy;
}

const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/\b(\w{3,})is(e|ed|es|ing|ation)\b/g, '$1iz$2'],
  [/\b(col|fav|behavi|neighb|hon|lab)our/g, '$1or'],
  [/\bcentre/g, 'center'],
  [/\bcheque/g, 'check'],
];
/** Words in which "ise" is no ending. */
const NOT_ISE =
  /\b(?:rais|pro(?:m|v)is|otherw|exerc|surpr|adv|prec|pra|w|prom|no|ra|cho|pra|prem|lik|superv|rev|dev|comprom|expert)/;

export const SAME: Readonly<Record<string, Perturbation>> = {
  american: (document) =>
    texts(document, (text) =>
      text.replace(/\b\p{L}+\b/gu, (word) =>
        NOT_ISE.test(word) ? word : AMERICAN.reduce((one, [from, to]) => one.replace(from, to), word),
      ),
    ),
  /** Two letters of a long word in forty swapped. */
  slips: (document, seed) => {
    const next = random(seed);
    return texts(document, (text) =>
      text.replace(/\b[a-z]{7,}\b/g, (word) => {
        if (next() > 1 / 40) return word;
        const at = 2 + Math.floor(next() * (word.length - 4));
        return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
      }),
    );
  },
  'no apostrophes': (document) =>
    texts(document, (text) => text.replace(/(?<=[a-z])['’](?=(?:s|t|m|d)\b)/g, '')),
  'lower case i': (document) => texts(document, (text) => text.replace(/\bI\b/g, 'i')),
  'optional fields left out': (document, seed) => {
    const next = random(seed);
    const copy = structuredClone(document);
    const optional = new Set([
      'channel',
      'reviewDue',
      'owner',
      'reliability',
      'method',
      'dimension',
      'relationship',
      'population',
      'resources',
    ]);
    for (const list of LIST_NAMES)
      for (const row of rowsOf(copy, list))
        for (const field of Object.keys(row)) if (optional.has(field) && next() < 0.5) delete row[field];
    return copy;
  },
  'a text in the next field': (document) => {
    const copy = structuredClone(document);
    for (const row of copy.contacts ?? []) {
      if (!row.handlingDetail || !row.did) continue;
      row.did = `${row.did} ${row.handlingDetail}`;
      delete row.handlingDetail;
    }
    for (const row of copy.stages ?? []) {
      if (!row.breaks || row.happens) continue;
      row.happens = row.breaks;
    }
    return copy;
  },
  'links in words only': (document) => {
    const copy = structuredClone(document);
    for (const row of copy.contacts ?? []) {
      const rule = (copy.internalRequirements ?? []).find((one) => one.id === row.procedure);
      if (!rule?.document || !row.did) continue;
      row.did = `By ${rule.document}: ${row.did}`;
      delete row.procedure;
    }
    return copy;
  },
  'rows in another order': (document) => {
    const copy = structuredClone(document);
    for (const list of [
      'contacts',
      'internalRequirements',
      'externalRequirements',
      'learning',
      'departments',
    ])
      rowsOf(copy, list).reverse();
    return copy;
  },
  'lines as a list': (document) => texts(document, (text) => text.replace(/\. (?=\p{Lu})/gu, '.\n- ')),
};

const GENERIC = 'We always give good customer service and follow the procedures so that customers are happy.';
/** What says nothing in place of what was said. */
export const EMPTIED: Readonly<Record<string, Perturbation>> = {
  generic: (document) => texts(document, () => GENERIC),
  blank: (document) => texts(document, () => ''),
};
