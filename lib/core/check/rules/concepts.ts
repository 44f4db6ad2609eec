import type { CollectionName } from '../../proposal/catalogue';
import type { Place } from '../../proposal/place';
import {
  emptiness,
  figures,
  hasFigure,
  isGeneric,
  literal,
  namesDocument,
  normalise,
  type Span,
  sentences,
  words,
} from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { Concept, ParamsOf } from '../params';

/** How each idea is spoken of; a template's glossary adds its own words. */
const NAMED: Readonly<Record<Concept, string>> = {
  'customer-journey': 'journeys?|journey map\\w*',
  'service-quality':
    'service quality|(?:its|whose|their|our) quality|quality of (?:\\w+ ){0,2}(?:service|stay|answers?|care|work)|rater|reliability|responsiveness|assurance|tangibles|empathy',
  'continuous-improvement':
    'continuous(?:ly)? improv\\w*|continual(?:ly)? improv\\w*|improvement cycle|cycle of improvement|keep(?:s|ing)? improving|kaizen|pdca|plan[,\\s-]+do[,\\s-]+check[,\\s-]+(?:and[,\\s-]+)?act',
};
const ENOUGH_WORDS = 10;

const TOLD_IN: readonly (readonly [CollectionName, readonly string[]])[] = [
  ['summary', ['problem', 'proposal', 'benefit', 'recommendation']],
  ['context', ['overview', 'service', 'promise']],
  ['gaps', ['cause', 'effect']],
  ['improvements', ['change', 'compliance', 'why', 'resources']],
  ['stages', ['happens', 'breaks']],
];

type Told = { readonly place: Place; readonly empty: boolean };

/** The first passage that names the idea and says something, or one that only names it. */
function told(lens: Lens, concept: Concept): Told | undefined {
  const term = lens.template.glossary.find((one) => one.id === concept);
  const own = term ? [term.term, ...term.also].map((one) => literal(normalise(one))) : [];
  const pattern = new RegExp(`\\b(?:${[NAMED[concept], ...own].join('|')})\\b`, 'g');
  let bare: Told | undefined;
  for (const [collection, fields] of TOLD_IN) {
    const name = collection as Parameters<Lens['rows']>[0];
    const holders = collection === 'summary' || collection === 'context' ? [null] : lens.rows(name);
    for (const row of holders) {
      for (const field of fields) {
        const text = ownText(lens, collection, row, field);
        const list = sentences(text);
        for (const [i, one] of list.entries()) {
          if (!pattern.test(normalise(one.text))) continue;
          pattern.lastIndex = 0;
          // A short sentence may lead into the one that explains it.
          const passage = [one.text, list[i + 1]?.text ?? ''].join(' ');
          const plain = normalise(passage).replace(pattern, 'service');
          pattern.lastIndex = 0;
          const empty = emptiness(plain) !== null || isGeneric(passage) || onlyPraise(passage);
          const place = lens.quote(collection, row, field, one);
          if (!empty && words(passage).length >= ENOUGH_WORDS) return { place, empty: false };
          if (empty) bare ??= { place, empty: true };
        }
      }
    }
  }
  return bare;
}

const PRAISE = /\b(?:important|essential|vital|crucial|key|necessary|needed|at the heart|our priority)\b/;
/** That an idea matters is no word on what it is here. */
const onlyPraise = (passage: string): boolean =>
  PRAISE.test(normalise(passage)) && !hasFigure(passage) && words(passage).length < 25 && isPlain(passage);
const isPlain = (passage: string): boolean => !/[\p{Ll},;] (?!I\b)\p{Lu}\p{L}+|["“:]/u.test(passage);

const NOT_OWN = new Set(['placeholder', 'nonsense', 'repetition', 'pasted', 'copied']);
/** The text of a field, unless it is not the learner's own writing. */
function ownText(lens: Lens, collection: CollectionName, row: { id: string } | null, field: string): string {
  const verdict = lens.verdict(collection, row, field);
  return verdict !== null && NOT_OWN.has(verdict) ? '' : lens.text(collection, row, field);
}

const SHOWN_IN: Readonly<Record<Concept, CollectionName>> = {
  'customer-journey': 'stages',
  'service-quality': 'gaps',
  'continuous-improvement': 'improvements',
};
const LOOKS = /\b(?:check\w*|measur\w*|count\w*|review\w*|look(?:s|ed)? (?:again|at)|compar\w*|survey\w*)\b/;
const ACTS =
  /\b(?:act|repeat\w*|again|next|adjust\w*|spread\w*|keep|kept|drop\w*|change it|change again|begin)\b/;

function shown(lens: Lens, concept: Concept): boolean {
  if (concept === 'customer-journey') {
    const stages = lens
      .rows('stages')
      .filter((row) => lens.says('stages', row, 'name') || lens.says('stages', row, 'happens'));
    return stages.length >= 3 && new Set(stages.flatMap((row) => row.phase ?? [])).size >= 2;
  }
  if (concept === 'service-quality') {
    return lens
      .rows('gaps')
      .some((row) => row.dimension !== undefined && row.required !== undefined && row.present !== undefined);
  }
  const rows = lens.rows('improvements').filter((row) => row.name || row.change);
  if (rows.some((row) => row.stage !== undefined)) return true;
  const texts = [...rows.flatMap((row) => [row.why, row.change]), lens.text('summary', null, 'proposal')];
  return texts.some((text) => {
    const plain = normalise(text ?? '');
    return LOOKS.test(plain) && ACTS.test(plain);
  });
}

export function conceptsExplained(c: Collector, { concepts }: ParamsOf<'concepts-explained'>): CheckResult {
  const { lens } = c;
  const visible = new Set(lens.template.sections.flatMap((one) => Object.keys(one.collections)));
  const wanted = [...new Set(concepts)];
  const found = wanted.map((concept) => ({
    concept,
    told: told(lens, concept),
    shown: shown(lens, concept),
    where: lens.place(SHOWN_IN[concept]),
  }));
  const homeOf = (where: Place): Place =>
    visible.has('summary') ? lens.place('summary', null, 'problem') : where;
  const key = (concept: Concept) => concept.replaceAll('-', '_');
  const begun = found.some((one) => one.told || one.shown);
  if (!begun) {
    const [first] = found;
    const concept = first?.concept ?? 'customer-journey';
    return c.nothing('concept-not-named', homeOf(lens.place(SHOWN_IN[concept])), { concept: key(concept) });
  }
  for (const one of found) {
    // Two ideas can be missing at one place; the group keeps both.
    const values = { concept: key(one.concept), group: one.concept };
    if (!one.told) {
      c.missing('concept-not-named', values, one.shown ? homeOf(one.where) : one.where);
    } else if (one.told.empty) c.fault('concept-named-only', values, one.told.place);
    if (one.told && !one.told.empty && !one.shown) c.missing('concept-not-shown', values, one.where);
  }
  const whole = found.filter((one) => one.told && !one.told.empty && one.shown);
  if (whole.length < found.length) {
    const some = found.some((one) => (one.told && !one.told.empty) || one.shown);
    return c.done(some ? 'partly' : 'not-yet');
  }
  c.good(
    'concepts-explained',
    { count: whole.length },
    ...whole.flatMap((one) => (one.told ? [one.told.place] : [])),
  );
  return c.done('met');
}

const LOYAL =
  /\b(?:loyal\w*|trust\w*|rel(?:y|ies|ied|ying) on|(?:come|comes|came|coming) back|(?:guests?|customers?|people|they|members?|clients?|patients?|visitors?|families|who|and) return\b|return(?:s|ing)? (?:to us|next|again|guests?|customers?|visitors?|members?|clients?)|stay(?:s|ed|ing)? with|(?:people|customers|members|they|and) stay\b|books? (?:with us )?again|recommend\w*|tell(?:s)? (?:their |his |her )?friends)\b/;
const CONSISTENT =
  /\b(?:every|each|always|the same|consisten\w*|again and again|time after time|keep(?:s|ing)? (?:its|the|a|our|this|that|their|every|each) (?:\w+ )?(?:promise|word)|one kept promise|kept promise|promised call|reliab\w*|who(?:m)?ever|whichever|as (?:we )?promised|what (?:they|we|was|were) (?:were |was )?promised|when we said|promise is kept|nothing surprises|three times)\b/;
const LINK =
  /\b(?:so|because|that is why|which is why|teach(?:es)?|learns?|builds?|built|grows?|grew|then|leads? to|no reason to|lets?|makes?|made|therefore|since|means|where|when|begins?|wins?|won|earns?|brings?|keeps? (?:them|people|customers)|if|who (?:finds?|gets?|receives?|sees?|knows?)|and (?:that|people|customers|guests|trust|they)|result)\b/;
const STRONG = /\b(?:loyal\w*|trust\w*)\b/;
const DATED =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/;

const TOLD_OF_LOYALTY: readonly (readonly [CollectionName, readonly string[]])[] = [
  ['context', ['promise', 'overview']],
  ['summary', ['problem', 'proposal', 'benefit', 'recommendation']],
  ['gaps', ['effect']],
  ['improvements', ['why']],
];

type Passage = {
  readonly place: Place;
  readonly score: number;
  readonly anchored: boolean;
  readonly strong: boolean;
};

/** Something of this organisation: a figure, a quoted promise, a document, a date, its own name. */
function anchored(text: string, lens: Lens): boolean {
  if (hasFigure(text) || figures(text).length > 0 || /["“][^"”]{4,}["”]/.test(text)) return true;
  const plain = normalise(text);
  if (DATED.test(plain)) return true;
  const name = normalise(lens.document.context.organisation ?? '').trim();
  if (name.length > 2 && plain.includes(name)) return true;
  return lens
    .rows('internalRequirements')
    .some((row) => row.document !== undefined && namesDocument(text, row.document));
}

/** Up to three sentences in a row that speak of loyalty, and how much of the thought they hold. */
function passages(lens: Lens): Passage[] {
  const found: Passage[] = [];
  for (const [collection, fields] of TOLD_OF_LOYALTY) {
    const list = collection === 'gaps' || collection === 'improvements' ? lens.rows(collection) : [null];
    for (const row of list) {
      for (const field of fields) {
        const text = ownText(lens, collection, row, field);
        const all = sentences(text);
        for (let from = 0; from < all.length; from++) {
          for (let size = 1; size <= 3 && from + size <= all.length; size++) {
            const [first, last] = [all[from] as Span, all[from + size - 1] as Span];
            const stretch = { start: first.start, end: last.end };
            const said = text.slice(stretch.start, stretch.end);
            const plain = normalise(said);
            if (!LOYAL.test(plain)) continue;
            const score = 1 + Number(CONSISTENT.test(plain)) + Number(LINK.test(plain));
            found.push({
              place: lens.quote(collection, row, field, stretch),
              score,
              anchored: anchored(said, lens),
              strong: STRONG.test(plain),
            });
          }
        }
      }
    }
  }
  return found;
}

export function loyaltyExplained(c: Collector): CheckResult {
  const { lens } = c;
  const found = passages(lens);
  if (found.length === 0) return c.nothing('loyalty-none', lens.place('context', null, 'promise'));
  const whole = found.find((one) => one.score === 3 && one.anchored);
  if (whole) {
    c.good('loyalty-explained', {}, whole.place);
    return c.done('met');
  }
  const grounded = found.filter((one) => one.anchored).sort((a, b) => b.score - a.score)[0];
  if (grounded) {
    c.missing('loyalty-unlinked', {}, grounded.place);
    return c.done(grounded.score > 1 ? 'partly' : 'not-yet');
  }
  const best = found.filter((one) => one.strong).sort((a, b) => b.score - a.score)[0];
  if (!best) c.missing('loyalty-none', {}, lens.place('context', null, 'promise'));
  else c.fault('loyalty-generic', {}, best.place);
  return c.done('not-yet');
}
