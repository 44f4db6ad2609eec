import { type CollectionName, isList } from '../../proposal/catalogue';
import type { Place } from '../../proposal/place';
import { emptiness, hasFigure, isGeneric, literal, memo, normalise, sentences, wordCount } from '../../text';
import { pattern } from '../../text/pattern';
import { substance } from '../../text/substance';
import { alike } from '../alike';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { Concept, ParamsOf } from '../params';
import { goesRound, isDefinition } from './loop';

/** How each idea is spoken of; a template's glossary adds its own words. */
const NAMED: Readonly<Record<Concept, string>> = {
  'customer-journey':
    "journeys?|journey map\\w*|(?:in|through|has|have|of|by) (?:\\w+ )?(?:stages|steps|points of contact|touch ?points)|every step|step by step|from (?:the )?(?:first|start|booking|phone call|call|moment|arriv\\w+|order\\w*|enquiry|\\w+ing)(?: [\\w'-]+){0,6} (?:to|until|till) ",
  'service-quality':
    'service quality|(?:its|whose|their|our|the|good|poor|better) quality(?! (?:team|officer|manager|check\\w*|lead|department))|quality (?:here|is|means|of|for|in|as)|how (?:often|well|near|far) we (?:keep|come|meet|do)|quality of (?:\\w+ ){0,2}(?:service|stay|answers?|care|work)|rater|reliability|responsiveness|assurance|tangibles|empathy',
  'continuous-improvement':
    'continuous(?:ly)? improv\\w*|continual(?:ly)? improv\\w*|improvement cycle|cycle of improvement|keep(?:s|ing)? (?:on )?improving|improv\\w* (?:again|bit by bit|step by step|every|each)|(?:look|count|check|measure|review|try|go round|start|begin|read)(?:ed|s|ing)? (?:\\w+ ){0,4}(?:again|every (?:week|month|quarter)|each (?:week|month|quarter|spring|autumn|year))|one (?:link|step|thing) at a time|kaizen|pdca|plan[,\\s-]+do[,\\s-]+check[,\\s-]+(?:and[,\\s-]+)?act',
};
/** By its name, and not by a turn of phrase that may be about anything: "they begin ringing again". */
const BY_NAME: Readonly<Record<Concept, RegExp>> = {
  'customer-journey': /\b(?:journeys?|touch ?points?|points of contact)\b/,
  'service-quality': /\b(?:quality|rater|reliability|responsiveness|assurance|tangibles|empathy)\b/,
  'continuous-improvement': /\b(?:improv\w*|kaizen|pdca)\b/,
};
const ENOUGH_WORDS = 10;

const TOLD_IN: readonly (readonly [CollectionName, readonly string[]])[] = [
  ['summary', ['problem', 'proposal', 'benefit', 'recommendation']],
  ['context', ['overview', 'service', 'promise']],
  ['gaps', ['cause', 'effect']],
  ['improvements', ['change', 'compliance', 'why', 'resources']],
  ['stages', ['happens', 'breaks']],
  ['plan', ['monitoring']],
];

type Told = {
  readonly place: Place;
  readonly empty: boolean;
  /** Only as a book has it: known, and not yet explained by what happens here. */
  readonly defined?: boolean;
};

const anyOf = memo((source) => new RegExp(`\\b(?:${source})\\b`, 'g'));

/** The first passage that names the idea and says something, or one that only names it. */
function told(lens: Lens, concept: Concept): Told | undefined {
  const term = lens.template.glossary.find((one) => one.id === concept);
  const own = term ? [term.term, ...term.also].map((one) => literal(normalise(one))) : [];
  const pattern = anyOf([NAMED[concept], ...own].join('|'));
  let bare: Told | undefined;
  for (const [collection, fields] of TOLD_IN) {
    const work = () => toldIn(lens, concept, pattern, collection, fields);
    const found = lens.cells.ask(`${concept} told in ${collection}`, work, alike);
    if (found && !found.empty) return found;
    bare ??= found;
  }
  return bare;
}

/** The same of one collection, so that those that did not change are not read again. */
function toldIn(
  lens: Lens,
  concept: Concept,
  pattern: RegExp,
  collection: CollectionName,
  fields: readonly string[],
): Told | undefined {
  let bare: Told | undefined;
  for (const row of isList(collection) ? lens.rows(collection) : [null]) {
    for (const field of fields) {
      const text = ownText(lens, collection, row, field);
      const named = text !== '' && pattern.test(normalise(text));
      pattern.lastIndex = 0;
      if (!named) continue;
      const list = sentences(text);
      for (const [i, one] of list.entries()) {
        if (!pattern.test(normalise(one.text))) continue;
        pattern.lastIndex = 0;
        // A short sentence may lead into the one that explains it.
        const passage = [one.text, list[i + 1]?.text ?? ''].join(' ');
        const plain = normalise(passage).replace(pattern, 'service');
        pattern.lastIndex = 0;
        const empty =
          emptiness(plain) !== null || isGeneric(passage) || onlyPraise(passage) || isListed(one.text);
        // The name put to what has just been told: the loop itself stands beside it.
        const beside = concept === 'continuous-improvement' && empty && i > 0;
        if (beside && goesRound(text.slice(0, one.start)))
          return { place: lens.quote(collection, row, field, one), empty: false };
        const defined = !empty && isDefinition(one.text);
        const place = lens.quote(collection, row, field, one);
        if (defined) bare ??= { place, empty: true, defined };
        else if (!empty && wordCount(passage) >= ENOUGH_WORDS) return { place, empty: false };
        if (empty && BY_NAME[concept].test(normalise(one.text))) bare ??= { place, empty: true };
      }
    }
  }
  return bare;
}

/** Where a text tells of the journey, and says something of it. */
export function journeyTold(lens: Lens): Place | undefined {
  const found = told(lens, 'customer-journey');
  return found && !found.empty ? found.place : undefined;
}

const PRAISE = /\b(?:important|essential|vital|crucial|key|necessary|needed|at the heart|our priority)\b/;
/** That an idea matters is no word on what it is here. */
const onlyPraise = (passage: string): boolean =>
  PRAISE.test(normalise(passage)) && !hasFigure(passage) && wordCount(passage) < 25 && isPlain(passage);
const isPlain = (passage: string): boolean => !/[\p{Ll},;] (?!I\b)\p{Lu}\p{L}+|["“:]/u.test(passage);

/** Named in one breath with the other ideas: nobody explains three in a sentence that counts nothing. */
const IDEA = '(?:the )?(?:customer journeys?|service quality|quality of service|continu\\w+ improv\\w+)';
const LISTED = new RegExp(`\\b${IDEA}(?:,| and|,? as well as|, and) ${IDEA}\\b`);
const isListed = (sentence: string): boolean => LISTED.test(normalise(sentence)) && !hasFigure(sentence);

const NOT_OWN = new Set(['placeholder', 'nonsense', 'repetition', 'pasted', 'copied']);
/** The text of a field, unless it is not the learner's own writing. */
export function ownText(
  lens: Lens,
  collection: CollectionName,
  row: { id: string } | null,
  field: string,
): string {
  const verdict = lens.verdict(collection, row, field);
  return verdict !== null && NOT_OWN.has(verdict) ? '' : lens.text(collection, row, field);
}

const SHOWN_IN: Readonly<Record<Concept, CollectionName>> = {
  'customer-journey': 'stages',
  'service-quality': 'gaps',
  'continuous-improvement': 'improvements',
};
/** The loop itself in words: looked at, and something follows from what is seen. */
function loops(lens: Lens): boolean {
  const texts = [
    ...lens.rows('improvements').flatMap((row) => [row.change, row.why, row.resources]),
    ...(['problem', 'proposal', 'benefit', 'recommendation'] as const).map((field) =>
      lens.text('summary', null, field),
    ),
    lens.text('plan', null, 'monitoring'),
    lens.text('context', null, 'overview'),
    ...lens.rows('reviews').map((row) => row.ifOff),
  ];
  return texts.some((text) => goesRound(text ?? ''));
}

function shown(lens: Lens, concept: Concept): boolean {
  if (concept === 'customer-journey') {
    const stages = lens
      .rows('stages')
      .filter((row) => lens.says('stages', row, 'name') || lens.says('stages', row, 'happens'));
    return stages.length >= 3;
  }
  if (concept === 'service-quality') {
    return lens.rows('gaps').some((row) => row.required !== undefined && row.present !== undefined);
  }
  const rows = lens.rows('improvements').filter((row) => row.name || row.change);
  return rows.some((row) => row.stage !== undefined) || loops(lens);
}

/** A stage by its name in a book: nothing of this service happens in it. */
const TEXTBOOK = pattern(
  /^(?:the |this is the )?(?:pre|post|during|after|before)?[- ]?(?:service|sales?|purchase|visit|consumption|awareness) (?:stage|phase)\b/,
);

/** Shown so fully that its name may be left out: a marker reads what it is. */
function shownInFull(lens: Lens, concept: Concept): boolean {
  if (concept === 'customer-journey') {
    const named = lens
      .rows('stages')
      .filter((row) => lens.says('stages', row, 'happens') && !TEXTBOOK.test(normalise(row.happens ?? '')));
    const told = named.filter((row) => substance(row.happens ?? '') >= 3);
    // Before, during and after: the whole way, in however few steps.
    return (
      lens.rows('stages').filter((row) => lens.says('stages', row, 'happens')).length >= 4 ||
      new Set(told.flatMap((row) => row.phase ?? [])).size === 3
    );
  }
  if (concept === 'service-quality')
    return lens
      .rows('gaps')
      .some(
        (row) =>
          row.required !== undefined &&
          row.present !== undefined &&
          (lens.says('gaps', row, 'cause') || lens.says('gaps', row, 'effect')) &&
          (row.dimension !== undefined || lens.says('gaps', row, 'measure')),
      );
  return lens.rows('improvements').some((row) => lens.says('improvements', row, 'change')) && loops(lens);
}

/** Fully shown, it is no less known for being named in passing as a book has it; only praise or a bare name takes from it. */
const isShownAnyway = (told: Told | undefined): boolean => !told?.empty || told.defined === true;

export function conceptsExplained(c: Collector, { concepts }: ParamsOf<'concepts-explained'>): CheckResult {
  const { lens } = c;
  const visible = new Set(lens.template.sections.flatMap((one) => Object.keys(one.collections)));
  const wanted = [...new Set(concepts)];
  const found = wanted.map((concept) => ({
    concept,
    told: told(lens, concept),
    shown: shown(lens, concept),
    full: shownInFull(lens, concept),
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
    if (one.full && isShownAnyway(one.told)) continue;
    if (!one.told) {
      c.missing('concept-not-named', values, one.shown ? homeOf(one.where) : one.where);
    } else if (one.told.empty) c.fault('concept-named-only', values, one.told.place);
    if (one.told && !one.told.empty && !one.shown) c.missing('concept-not-shown', values, one.where);
  }
  // An improvement marked as planned is none that is gone on with: that is seen where something is looked at again.
  const goesOn =
    loops(lens) || lens.rows('improvements').some(({ stage }) => stage === 'check' || stage === 'act');
  const whole = found.filter(
    (one) =>
      (one.concept !== 'continuous-improvement' || goesOn) &&
      ((one.told && !one.told.empty && one.shown) || (one.full && isShownAnyway(one.told))),
  );
  if (!goesOn && found.length - whole.length > 0) {
    const bare = found.find(
      (one) => one.concept === 'continuous-improvement' && one.told && !one.told.empty && one.shown,
    );
    if (bare) c.missing('concept-not-shown', { concept: key(bare.concept), group: bare.concept }, bare.where);
  }
  if (whole.length < found.length) {
    // Three bare stages are not yet an idea; one idea whole, or two begun, are.
    const begun = found.filter(
      (one) => (one.told && (!one.told.empty || one.told.defined)) || one.shown,
    ).length;
    const some = whole.length > 0 || found.some((one) => one.full) || begun >= 2;
    return c.done(some ? 'partly' : 'not-yet');
  }
  c.good('concepts-explained', { count: whole.length }, ...whole.map((one) => one.told?.place ?? one.where));
  return c.done('met');
}
