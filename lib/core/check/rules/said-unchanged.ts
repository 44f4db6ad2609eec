import { matchesOf, memo, normalise, runKeys, type Span, sentences, twofold } from '../../text';
import { inPast } from '../../text/informal';
import { type Pattern, pattern } from '../../text/pattern';
import { adaptations, cares } from '../../text/practice';
import {
  AGAIN,
  AS_ALL,
  BINDING,
  CANNOT_FOLLOW,
  CHANGED,
  CHECKS,
  DELIVERED,
  DONE_FOR,
  FRAIL,
  IN_DANGER,
  IN_DISTRESS,
  IN_VAIN,
  isProud,
  KNOWS_IT,
  LANDED,
  LANDED_THEN,
  LEFT_OPEN,
  NO_TIME,
  NOT_DONE,
  OUT_OF_PLACE,
  OVERRIDDEN,
  SAID_AGAIN,
  THEIRS,
  WHOLE,
  WISHED,
  withSetWords,
} from '../../text/unchanged';
import { caseOf, restates } from './cases';
import { asksNamed, type Contact, perContact } from './contact';
import { toThePerson } from './ended-well';
import { BEYOND, handedOn } from './exceptions';

/**
 * The words that are there for everybody, said to somebody who needed others: read out to the end, or once more and the same, to
 * whoever did not hear or follow, had no time, was in tears or knew it all. No one sign is sure; what is weighed is the set words,
 * whole or again, the need, that they did not land, that the rule left room, and that nothing was changed.
 */

/** The rule is the same for all, and so is the answer: no word of how it was said. */
const OF_THE_RULE =
  /\b(?:rules?|polic(?:y|ies)|it|this|that|which|they|answer|fee|price|charge|limit|time|timescale)(?:'s| is| was| would be| are| were| stays?)? (?:(?!again)\w+ )?the same\b[^.;,]*|\b(?:the )?same (?:for|to) (?:my|her|his|their|him|every\w*|all|any\w*|each|both)\b[^.;,]*|\bsame (?:\w+ )?(?:rules?|polic(?:y|ies)|answer from|day|afternoon|morning|evening|night|week|hour|price|time|short way|thing happened|day)\b|\b(?:went|gone|been) (?:through )?the same(?: way| thing)?\b|\b(?:every(?:one|body)|all|nobody) (?:gets?|got|has|have) (?:the same|to (?:pay|wait|queue|book|bring|show))\b/g;
/** Something is said or written to somebody. */
const UTTERED = pattern(
  /\b(?:read\w*|recit\w+|gave|give|did|do|doing|said|say|saying|went|go|going|ran|took|talked|told|deliver\w+|sent|send|past(?:e|ed|ing)|cop(?:y|ied)|repeat\w*|ask\w*|us(?:e|ed|ing)|made|mention\w*|offer\w*|play\w*|start\w*|began|carr(?:y|ied)|continu\w+|finish\w*|stuck|kept|follow\w*|explain\w*|quot\w+|cover\w*|answer\w*|repl(?:y|ied)|wrote)\b/,
);
/** How the learner says of himself that he bore himself. */
const BEARING = pattern(
  /\b(?:calm|professional(?:ly)?|polite(?:ly)?|respectful(?:ly)?|patient(?:ly)?|courteous|composed|empath\w+|active listening)\b/,
);
/** It was the rule that was said. */
const RULE_SAID = pattern(
  /\b(?:rules?|polic(?:y|ies)|not allowed|cannot|can't|can not|could not|couldn't|not able|unable|no exceptions?|closed|refus\w+|said no|no entry|only for|decision|procedure)\b/,
);
const DENIED = pattern(
  /(?:\b(?:not|never|no|stop(?:ped)?|cancel(?:led)?|without|no need to|instead of|rather than|began to|started to|about to|going to|meant to)|n't)(?: \w+){0,2} $/,
);
/** From one end to the other, said beside what may have been read for oneself. */
const TO_THE_END = /\b(?:from|to the (?:end|last)|word for word|in full|aloud|whole)\b/;
/** "Name, room, nature of problem": gone through one by one. */
const LISTED = pattern(
  /\b(?:read|recit\w+|past\w+|deliver\w+|went|gone|ran|took|talked|ask(?:ed)?|explain\w*|told|said|cover\w*|follow\w*|mention\w*|offer\w*|kept to)\b[^.]*?[\w'](?: \w+){0,3}[,:](?: [\w'-]+){1,5},(?: [\w'-]+){1,6}(?:,| and )(?: ?[\w'-]+){1,5}/,
);
const isListed = (plain: string): boolean => /[,:][^.]*,/.test(plain) && LISTED.test(plain);
/** Written by an office, and said to a person. */
const OFFICIAL = pattern(
  /["'](?=[^"']{25,})[^"']*\b(?:regulations?|statutory|hereby|noted|inconvenience|apologi[sz]e|circumstances|due to|in accordance|pursuant|enquir\w+|queries|valued|requirements?|responded|terms|risk|mortality|ascertain\w*|policy|patience|frustration|condolences|assist|appreciate|feedback|due course|contacting|value|rest assured|did you know|endeavour|strive)\b[^"']*["']|\b(?:said|told|inform\w*|stat\w+|advis\w+|read|recit\w*|repeat\w*|explain\w*)\b[^.]*\b(?:(?:are|is|be)(?: not)? permitted|hereby|commence\w*|for reasons of|in accordance|failure to|patrons|pursuant|shall|prior to|premises|attraction|in respect of|liable|forfeit\w*|payable)\b/,
);
/** Reads like fitting and is none. */
const NO_FITTING = pattern(
  /^(?:show me|louder|as (?:he|she|they)\b|so that (?:he|she|they) felt|because (?!he\b|she\b|they\b|of\b)|in writing|first and not)/i,
);
const FELT: ReadonlySet<string> = new Set(['hearing', 'voice', 'understood', 'sorry', 'beside']);
/** Said to anybody out of habit. */
const NO_CARE =
  /^(?:took \w+|went (?:down|round|around)|speak up|understand|apolog\w+|sorry|step\w* out|smil\w*|recogni\w+)$/i;

const GRIEVED = [IN_DANGER, IN_DISTRESS];
const NEEDS = [CANNOT_FOLLOW, FRAIL, NO_TIME, ...GRIEVED, KNOWS_IT];

/** What the learner did, sentence by sentence, without what the customer did in it. */
const ownSentences: (text: string) => readonly string[] = memo((text) =>
  sentences(toThePerson(text)).map((one) =>
    normalise(one.text).replace(THEIRS, ' ').replace(OF_THE_RULE, ' '),
  ),
);
const ownPart = (text: string): string => ownSentences(text).join(' ');

const holds = (pattern: Pattern, text: string): boolean => {
  const found = pattern.exec(text);
  return found !== null && !DENIED.test(text.slice(Math.max(0, found.index - 30), found.index));
};
const isDelivered = (text: string): boolean => holds(DELIVERED, withSetWords(text));
/** Words that stand ready, said to the person. */
function isSet({ text }: Span): boolean {
  const plain = normalise(text);
  if (CHECKS.test(plain)) return false;
  const said = toThePerson(text).replace(FROM_A_LIST, ' ');
  return isDelivered(said) || (TO_THE_END.test(plain) && isDelivered(plain.replace(FROM_A_LIST, ' ')));
}
/** "Rang the centre from the list": chosen from it, and not read off it. */
const FROM_A_LIST =
  /\b(?:asked|told|got|had|wanted|let) (?:him|her|them) (?:to )?read\b[^.;]*|\b(?:rang|phoned|called|emailed|booked|chose|picked|found|ordered|fetched|took|got|tried|contacted|suggested|recommended) (?:[\w']+ ){0,4}(?:off|from) (?:the|my|our) (?:list|page|sheet|leaflet|wall|screen)\b/gi;
/** Said once more, in this sentence; the rule said once more, here or just before, is another matter. */
function isRepeated(one: Span, before: Span | undefined): boolean {
  const own = ownPart(one.text);
  if (!UTTERED.test(own) || !AGAIN.test(own) || CHECKS.test(own)) return false;
  return !RULE_SAID.test(`${normalise(before?.text ?? '')} ${own}`);
}

/** The very same words stand twice in what is told: what was said first was said once more. */
const RUN = 4;
const LONG = 3;
const runOfWords = twofold(/[\p{L}\d']+/gu);
function saidTwice(plain: string): boolean {
  // Hardly any text has four words twice, whatever they are.
  const runs = runKeys(plain, RUN);
  if (new Set(runs).size === runs.length) return false;
  const words = plain.match(runOfWords(plain)) ?? [];
  const first = new Map<string, number>();
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = words.slice(at, at + RUN);
    if (run.filter((one) => one.length > LONG).length < 2) continue;
    const key = run.join(' ');
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else if (at - before >= RUN) return true;
  }
  return false;
}

const doneIn = (pattern: RegExp): ((text: string) => readonly string[]) =>
  memo((text) => {
    const own = ownPart(text);
    return matchesOf(own, pattern)
      .filter(({ index }) => !NOT_DONE.test(own.slice(Math.max(0, index - 40), index)))
      .map(([words]) => words);
  });
const changedIn = doneIn(CHANGED);
const doneForIn = doneIn(DONE_FOR);
/** Kindness and fitting of any other kind, each once. */
function metIn(did: string): number {
  const fitted = adaptations(did).flatMap(({ text }) => (NO_FITTING.test(text) ? [] : [text]));
  const felt = cares(did).flatMap(({ kind, text }) => (FELT.has(kind) && !NO_CARE.test(text) ? [kind] : []));
  return new Set([...fitted, ...felt, ...doneForIn(did)]).size;
}

/** One contact as the signs read it. */
type Told = {
  readonly row: Contact;
  readonly plain: string;
  readonly own: string;
  readonly came: string;
  readonly after: string;
  readonly outcome: string;
  readonly asks: readonly string[];
  /** The rule's own words, said to them: that is the rule held up, and no set words. */
  readonly ruleSaid: boolean;
  readonly set: Span | undefined;
  readonly repeated: Span | undefined;
  readonly whole: boolean;
  readonly asAll: boolean;
};
const wished = ({ plain }: Told): boolean => WISHED.test(plain);
const leftOpen = ({ asks }: Told): boolean => asks.some((one) => LEFT_OPEN.test(one));
const outOfPlace: (own: string) => boolean = memo((own) => holds(OUT_OF_PLACE, own));
const misplaced = ({ came, own }: Told, among: readonly Pattern[]): boolean =>
  among.some((one) => one.test(came)) && outOfPlace(own);

/** "I said again the same": that it was the same is what is told. */
const SAME_WORDS = pattern(
  /\b(?:again|said|say|told|tell|repeat\w*|read|gave|wrote|sent) (?:\w+ ){0,2}the same\b|\bsame (?:words?|sentences?|lines?|thing|answer|wording)\b/,
);
const RULE_AGAIN = -1.5;
type Sign = readonly [weight: number, holds: (told: Told) => boolean];
/** Without one of these nothing tells that words were kept. */
const KEPT: readonly Sign[] = [
  [1.2, ({ set }) => set !== undefined],
  [0.5, (told) => told.repeated !== undefined && !wished(told)],
  [1, ({ plain }) => saidTwice(plain)],
  [0.7, ({ own }) => isListed(own)],
  [0.4, ({ plain }) => OFFICIAL.test(plain)],
  [0.8, ({ whole }) => whole],
  [0.4, ({ asAll }) => asAll],
  [1.1, (told) => misplaced(told, [NO_TIME, ...GRIEVED])],
];
/** How much each of the others says, tried on contacts of many trades. */
const BESIDE: readonly Sign[] = [
  [0.9, (told) => misplaced(told, GRIEVED)],
  [0.4, ({ set, came }) => set !== undefined && GRIEVED.some((one) => one.test(came))],
  [0.5, (told) => AGAIN.test(told.own) && !wished(told)],
  [0.6, (told) => (told.set ?? told.repeated) !== undefined && SAID_AGAIN.test(told.own) && !wished(told)],
  [0.2, ({ after }) => AS_ALL.test(after)],
  [0.5, ({ came }) => CANNOT_FOLLOW.test(came)],
  [0.8, ({ plain }) => IN_VAIN.test(plain)],
  [1.3, ({ own }) => OVERRIDDEN.test(own)],
  [1.2, leftOpen],
  [0.8, ({ after, plain }) => isProud(after) || isProud(plain)],
  [-1, (told) => !leftOpen(told) && told.asks.some((one) => BINDING.test(one))],
  [-0.8, ({ set, plain }) => set === undefined && RULE_SAID.test(plain)],
  [-0.9, ({ outcome, plain }) => LANDED.test(outcome) || LANDED_THEN.test(plain)],
  [
    RULE_AGAIN,
    ({ set, came, own, ruleSaid }) =>
      set === undefined && ruleSaid && !CANNOT_FOLLOW.test(came) && !SAME_WORDS.test(own),
  ],
  [-0.9, ({ row }) => BEYOND.has(row.handling ?? '') || handedOn(row.did ?? '')],
];
const NEED = 1.1;
const A_CHANGE = 1.6;
const A_KINDNESS = 1;
const ENOUGH = 3.2;
const weightOf = (signs: readonly Sign[], told: Told): number =>
  signs.reduce((sum, [weight, isTrue]) => sum + (isTrue(told) ? weight : 0), 0);

function unchangedIn(row: Contact, rules: readonly string[]): Span | undefined {
  const did = row.did ?? '';
  const came = normalise(caseOf(row));
  if (!NEEDS.some((one) => one.test(came))) return undefined;
  const all = sentences(did);
  const own = ownSentences(did).filter((one) => !BEARING.test(one));
  const told: Told = {
    row,
    plain: normalise(inPast(did)).replace(OF_THE_RULE, ' '),
    own: ownPart(did),
    came,
    after: normalise([row.outcome, row.reflection, row.why].filter(Boolean).join('\n')).replace(
      OF_THE_RULE,
      ' ',
    ),
    outcome: normalise(row.outcome ?? ''),
    asks: rules.map(normalise),
    ruleSaid: rules.some((one) => restates(did, one)),
    set: all.find(isSet),
    repeated: all.find((one, at) => isRepeated(one, all[at - 1])),
    whole: own.some((one) => WHOLE.test(one) && UTTERED.test(one)),
    asAll: own.some((one) => AS_ALL.test(one)),
  };
  const kept = weightOf(KEPT, told);
  if (kept === 0) return undefined;
  const beyond = NEED + kept + weightOf(BESIDE, told) - ENOUGH;
  if (beyond < 0 || beyond < A_KINDNESS * Math.min(3, metIn(did))) return undefined;
  if (beyond < A_CHANGE * Math.min(2, changedIn(did).length) + A_KINDNESS * Math.min(3, metIn(did)))
    return undefined;
  return told.set ?? told.repeated ?? all.find((one) => isListed(normalise(one.text))) ?? all[0];
}
/** Where set words were said unchanged to somebody who needed others, the sentence that tells it. */
export const saidUnchanged = perContact(
  (lens, row): Span | undefined => unchangedIn(row, asksNamed(lens, row)),
  // Of all rules only those the contact names are read, and of these only what they ask.
  asksNamed,
);
