import { fieldDef, isList, LIST_NAMES, type ListName, RECORD_NAMES } from '@/lib/core/proposal/catalogue';
import type { ProposalDocument } from '@/lib/core/proposal/document';

/**
 * What other learners would have made of the same proposal: the optional boxes left empty, an answer in the box
 * beside, slips and short forms, fewer links. A fair marker's verdict stays. And what takes the substance out: it falls.
 */
export type Perturbation = (document: ProposalDocument, random: () => number) => ProposalDocument;

type Loose = Record<string, unknown>;
const copyOf = (document: ProposalDocument): Loose => structuredClone(document) as unknown as Loose;
const rowsIn = (document: Loose, list: ListName): Loose[] => (document[list] ?? []) as Loose[];
const done = (document: Loose): ProposalDocument => document as unknown as ProposalDocument;

/** Small, fast and always the same for one seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const OPTIONAL: Partial<Record<ListName, readonly string[]>> = {
  internalRequirements: ['version', 'reviewed', 'reviewDue', 'owner', 'why'],
  externalRequirements: ['breachCustomer'],
  gaps: ['dimension', 'priority', 'effect'],
  evidence: ['method', 'population', 'reliability', 'figure', 'kind'],
  improvements: ['stage'],
  stakeholders: ['response'],
  risks: ['owner', 'likelihood', 'impact'],
  kpis: ['definition', 'frequency', 'baselineDate', 'baselineEvidence', 'better'],
  costs: ['low', 'high', 'unit'],
  benefits: ['low', 'high', 'unit', 'kpis'],
  actions: ['done', 'dependsOn', 'resources'],
  reviews: ['ifOff'],
};

/** Each of the boxes a careful learner may leave empty is empty by `chance`. */
const leaveOut =
  (chance: number): Perturbation =>
  (document, random) => {
    const changed = copyOf(document);
    for (const list of LIST_NAMES)
      for (const row of rowsIn(changed, list))
        for (const field of OPTIONAL[list] ?? []) if (random() < chance) delete row[field];
    return done(changed);
  };

/** Every text of more than a few words, changed. */
function eachText(document: ProposalDocument, change: (text: string) => string): ProposalDocument {
  const changed = copyOf(document);
  for (const name of [...RECORD_NAMES, ...LIST_NAMES]) {
    const holders = isList(name) ? rowsIn(changed, name) : [(changed[name] ?? {}) as Loose];
    for (const holder of holders)
      for (const [field, value] of Object.entries(holder))
        if (typeof value === 'string' && fieldDef(name, field)?.kind === 'prose')
          holder[field] = change(value);
  }
  return done(changed);
}

/** Two letters swapped in about one long word of twelve. */
const slips: Perturbation = (document, random) =>
  eachText(document, (text) =>
    text.replace(/[a-z]{7,}/g, (word) => {
      if (random() > 1 / 12) return word;
      const at = 2 + Math.floor(random() * (word.length - 4));
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    }),
  );

const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/\b(\w{3,})is(e|ed|es|ing|ation)\b/g, '$1iz$2'],
  [/\b(col|fav|behavi|hon|lab|neighb)our/g, '$1or'],
  [/\bcentre/g, 'center'],
  [/\blicence/g, 'license'],
  [/\bcancelled/g, 'canceled'],
  [/\benquir/g, 'inquir'],
  [/\bcheque/g, 'check'],
  [/\bprogramme/g, 'program'],
];
const american: Perturbation = (document) =>
  eachText(document, (text) => AMERICAN.reduce((all, [from, to]) => all.replace(from, to), text));

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/ and /g, ' & '],
  [/\bhours\b/g, 'hrs'],
  [/\bminutes\b/g, 'mins'],
  [/\bper cent\b/g, '%'],
  [/\bappointment(s?)\b/g, 'appt$1'],
  [/\bapproximately\b/g, 'approx'],
  [/\bdepartment\b/g, 'dept'],
  [/\bwith\b/g, 'w/'],
  [/’/g, "'"],
];
const short: Perturbation = (document) =>
  eachText(document, (text) => SHORT.reduce((all, [from, to]) => all.replace(from, to), text));

const smallLetters: Perturbation = (document) =>
  eachText(document, (text) => text.replace(/(^|[.!?] )\p{Lu}(?=\p{Ll})/gu, (start) => start.toLowerCase()));

const NEIGHBOURS: readonly (readonly [ListName, string, string])[] = [
  ['improvements', 'why', 'change'],
  ['improvements', 'compliance', 'change'],
  ['internalRequirements', 'why', 'asks'],
  ['externalRequirements', 'breachCustomer', 'breachOrganisation'],
  ['gaps', 'effect', 'cause'],
  ['evidence', 'method', 'finding'],
  ['kpis', 'definition', 'name'],
];
/** An answer that stands in the box beside its own. */
const moved: Perturbation = (document, random) => {
  const changed = copyOf(document);
  const picked = NEIGHBOURS[Math.floor(random() * NEIGHBOURS.length)];
  if (!picked) return document;
  const [list, from, to] = picked;
  for (const row of rowsIn(changed, list)) {
    if (typeof row[from] !== 'string' || typeof row[to] !== 'string') continue;
    row[to] = `${String(row[to]).replace(/[.\s]*$/, '')}. ${row[from]}`;
    delete row[from];
  }
  return done(changed);
};

/** Links given from one side only. */
const fewerLinks: Perturbation = (document, random) => {
  const changed = copyOf(document);
  const gaps = random() < 0.5;
  for (const row of rowsIn(changed, 'evidence')) {
    const improvements = (row.improvements ?? []) as string[];
    const onGaps = (row.gaps ?? []) as string[];
    if (improvements.length > 0 && onGaps.length > 0) delete row[gaps ? 'gaps' : 'improvements'];
  }
  for (const list of ['stakeholders', 'risks', 'options'] as const)
    for (const row of rowsIn(changed, list)) delete row.improvements;
  return done(changed);
};

/** Laws in running text without their years. */
const yearsGone: Perturbation = (document) =>
  eachText(document, (text) => text.replace(/\b(Act|Regulations|Order) (?:19|20)\d{2}\b/g, '$1'));

/** No second thoughts: options, risks and reviews beyond the first are gone. */
const lessAround: Perturbation = (document) => {
  const changed = copyOf(document);
  changed.risks = [];
  changed.reviews = rowsIn(changed, 'reviews').slice(-1);
  changed.options = rowsIn(changed, 'options').slice(0, 1);
  return done(changed);
};

export const HARMLESS: Readonly<Record<string, Perturbation>> = {
  'a third of the optional boxes empty': leaveOut(1 / 3),
  'two thirds of the optional boxes empty': leaveOut(2 / 3),
  slips,
  'American spelling': american,
  'short forms': short,
  'small letters': smallLetters,
  'answers in the box beside': moved,
  'links from one side': fewerLinks,
  'laws without years in prose': yearsGone,
  'fewer options and risks': lessAround,
};

/** Words that say nothing put where the substance was, by the point that loses it. */
const each = (document: ProposalDocument, list: ListName, values: Loose): ProposalDocument => {
  const changed = copyOf(document);
  for (const row of rowsIn(changed, list)) Object.assign(row, values);
  return done(changed);
};

export type Hollowing = { readonly point: string; readonly change: Perturbation };
export const HOLLOW: Readonly<Record<string, Readonly<Record<string, Hollowing>>>> = {
  'internal-and-external-requirements': {
    'evidence without source or figure': {
      point: 'mp-evidence',
      change: (document) =>
        each(document, 'evidence', {
          name: 'Feedback',
          source: 'Customers',
          method: undefined,
          finding: 'Customers are not happy and complain a lot.',
          figure: undefined,
          sample: undefined,
          population: undefined,
          from: undefined,
          to: undefined,
          reliability: undefined,
        }),
    },
    'measures by name only': {
      point: 'mp-measures',
      change: (document) =>
        each(document, 'kpis', {
          name: 'Satisfaction',
          definition: undefined,
          baseline: undefined,
          target: undefined,
          targetDate: undefined,
          baselineDate: undefined,
        }),
    },
    'requirements that ask nothing': {
      point: 'mp-requirements',
      change: (document) =>
        each(
          each(document, 'externalRequirements', {
            asks: 'We have to follow the law at all times.',
            effect: 'It must be complied with.',
            breachCustomer: undefined,
            breachOrganisation: undefined,
          }),
          'internalRequirements',
          { asks: 'It is about good service.', why: undefined },
        ),
    },
    'a case without sums': {
      point: 'mp-case',
      change: (document) => {
        const changed = copyOf(
          each(document, 'costs', { rate: undefined, quantity: undefined, basis: 'To be found' }),
        );
        changed.benefits = [];
        changed.finance = { conclusion: 'The benefits will outweigh the costs.' };
        return done(changed);
      },
    },
  },
  'rules-for-service-improvement': {
    'sweeping compliance': {
      point: 'mp-links',
      change: (document) =>
        each(document, 'improvements', { compliance: 'It is fully compliant with all rules and laws.' }),
    },
    'bare praise for reasons': {
      point: 'mp-justified',
      change: (document) =>
        each(document, 'improvements', {
          why: 'It would be much better for everybody.',
          change: 'We improve it.',
        }),
    },
    'laws in the mouth of the office': {
      point: 'mp-referencing',
      change: (document) =>
        each(document, 'externalRequirements', { instrument: 'The law on this', source: undefined }),
    },
    'effects on paper': {
      point: 'mp-policies',
      change: (document) =>
        each(document, 'externalRequirements', {
          asks: 'It is about our duties.',
          effect: 'Staff must be aware of it and comply at all times.',
        }),
    },
  },
};
