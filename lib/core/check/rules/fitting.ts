import type { Row } from '../../proposal/document';
import type { Place } from '../../proposal/place';
import { memo, normalise, type Span, sentences, shared, wordsIn } from '../../text';
import { broadPattern, pattern } from '../../text/pattern';
import { stems } from '../../text/substance';
import { ofWord } from '../../text/vocabulary';
import { alike } from '../alike';
import type { Lens } from '../lens';
import { ofPair, ofRow } from '../of-row';
import { isAllPurpose } from './all-purpose';
import { type Contact, ownRulesOf, perContact, procedureOf, rulesNamed, ruleText } from './contact';
import { isGeneralTitle, namesNone, namesSome } from './contacts';
import { BEYOND, beyondOf, handedOn } from './exceptions';
import { foundLater, type Later } from './found-later';
import { judgedBySide, kindElsewhere } from './kinds';
import { rightUnseen, speaksOfRight } from './law-unseen';
import { isForGraver } from './matters';
import { mentionsOf, speaksOf } from './naming';
import { goesByPointOf } from './own-leave';
import { madeForIt, requestOf } from './requests';
import { sentElsewhere } from './sent-elsewhere';
import { thisTime } from './this-time';
import { weighedElsewhere } from './weighed';

type Internal = Row<'internalRequirements'>;

/** Kinds of request, as customers put them and as procedures are named. */
const TOPICS: Readonly<Record<string, RegExp>> = {
  identity:
    /\bidentif(?:y|ied|ication|ier|iers)\b|\bidentity\b|\bpasswords?\b|\bsecurity (?:questions?|checks?|details)\b|\baccount holder\b|\baddress asked\b|\bimpersonat\w*/g,
  complaint:
    /\bcomplain\w*|\bdissatisf\w*|\bunhappy\b|\b(?:third|fourth|second) (?:missed|failed|wrong|time|late)\b|\bmissed\b|\bangr(?:y|ily)\b|\bfurious\b/g,
  'refund-cancel':
    /\brefund\w*|\bcancel\w*|\bexchang\w*|\bmoney back\b|\bcooling[- ]off\b|\b(?:return(?:s|ed|ing)?|(?:bring|brought|took|take) (?:it |them |\w+ )?back)\b(?! (?:my|his|her|the|our|a|your) calls?\b| customers?\b| home\b)|\bchange(?:d)? (?:her|his|their) mind\b/g,
  vulnerable:
    /\bbereave\w*|\bdied\b|\bvulnerab\w*|\bdisab(?:led|ility)\b|\bcarers?\b|\bdistress\w*|\blate (?:husband|wife|mother|father|partner)(?:'s)?\b|\bdementia\b/g,
  data: /\bpersonal data\b|\bcopy of (?:my|her|his|their|the) data\b|\bgdpr\b|\bsubject access\b|\bdata (?:protection|request|breach)\b|\bdelete (?:my|her|his|their) data\b/g,
  escalation: /\bescalat\w*|\bspeak to (?:a|the|my|your) manager\b|\bsecond line\b/g,
  booking: /\bbook(?:ed|ing|ings|s)?\b|\breserv\w*|\bappointments?\b/g,
  fault:
    /\bfaults?\b|\bfaulty\b|\bbroken\b|\brepairs?\b|\bnot working\b|\boutages?\b|\bno (?:signal|heating|hot water|internet|connection)\b/g,
};

const topicsOf: (text: string) => ReadonlyMap<string, number> = memo((text) => {
  const plain = normalise(text);
  const found = new Map<string, number>();
  for (const [topic, pattern] of Object.entries(TOPICS)) {
    const count = plain.match(pattern)?.length ?? 0;
    if (count > 0) found.set(topic, count);
  }
  return found;
});

/** Words of these come up in any contact: one alone says nothing. */
const PASSING = new Set(['booking', 'fault', 'escalation']);

/** The kind of request, when one is clearly ahead of all others. */
function plainTopic(contact: Contact): string | undefined {
  const [first, second] = [...topicsOf(thisTime(requestOf(contact)))].sort((a, b) => b[1] - a[1]);
  if (!first) return undefined;
  if (first[1] < (PASSING.has(first[0]) ? 2 : 1)) return undefined;
  return second === undefined || first[1] >= second[1] * 2 ? first[0] : undefined;
}

const COMMON = pattern(
  /^(?:custom|servic|procedur|polic|contact|organis|adviser|staff|about|their|there|would|should|which|before|after|within|asked|asks|when|wanted|could)/,
);
const beginnings: (text: string) => ReadonlySet<string> = memo(
  (text) =>
    new Set(
      wordsIn(text)
        .map(beginningOf)
        .filter((one) => one !== ''),
    ),
);
const beginningOf = ofWord((word) => (word.length > 3 && !COMMON.test(word) ? word.slice(0, 6) : ''));

/** Shares a kind of request with its procedure, or, where the kinds do not reach, its words. */
export const agrees = ofPair((contact: Contact, procedure: Internal): boolean => {
  const covered = topicsOf(ruleText(procedure));
  if ([...topicsOf(requestOf(contact)).keys()].some((topic) => covered.has(topic))) return true;
  const rule = beginnings(ruleText(procedure));
  const shared = [...beginnings(`${requestOf(contact)} ${contact.did ?? ''}`)].some((word) => rule.has(word));
  return shared || speaksOf(`${contact.did ?? ''} ${contact.why ?? ''}`, procedure);
});

/** Chosen because it lay near, with nothing looked up: told by the learner in so many words. */
const GUESSED = broadPattern(
  /\b(?:the only (?:one|form|procedure|page|rule|thing|button|option) (?:there (?:is|was)|(?:that )?(?:we|i) (?:have|had|knew|know|saw|could)|in the (?:list|folder|menu|system|book|binder)|(?:with|that (?:has|had|said|says)) )|(?:this|that|it|which) (?:is|was) (?:what|all|the only thing|the only one) (?:we|i) (?:have|had|knew|know|use|got)\b|(?:seemed|looked|was|is|sounded|felt) (?:like )?(?:the |to be the |to me )?(?:nearest|closest|most like|most similar|near enough|close enough|similar enough|best (?:fit|match))|(?:went|going|go|gone) (?:with|for|by) (?:the |what (?:was |seemed |looked )?)(?:nearest|closest|most (?:similar|like|likely)|one (?:i|that) (?:knew|know|seemed|looked|sounded))|(?:nothing|none|no (?:page|procedure|form|rule)) (?:that )?(?:i|we) (?:knew|know|could (?:see|find|think of))(?: of| about)? (?:for|about|on)|(?:had )?no idea (?:which|what) (?:procedure|rule|form|page|one)|(?:picked|chose|took|used) (?:the (?:first|only|usual) (?:one|form|page|procedure)|one) (?:i|that|which) (?:knew|know|found|saw|could find|had|seemed)|hop(?:ed|ing) (?:it|that|this) was (?:the )?right|(?:nearest|closest) (?:thing|one|match|to|procedure|form|page)|(?:could not|couldn't|did not|didn't|cannot|can't) (?:\w+ )?(?:find|locate|see|know|remember|think of) (?:\w+ ){0,3}(?:procedure|policy|rule|page|form|guid(?:e|ance)|one|which)|(?:was not|wasn't|not) (?:really |quite |too )?sure (?:which|what|where|how|whether|if|of the) (?:\w+ ){0,3}(?:procedure|policy|rule|page|form|one|it|this|that|was|is|comes|came|goes|went|falls|belongs)|did(?: not|n't) (?:look (?:it )?up|have time to look|check (?:which|what|the))|(?:from|by) memory|(?<!(?:than|never|not|without|n't) (?:to )?)(?:just |simply )?guess(?:ed|ing)?)\b/,
);
const USED_IT = pattern(
  /\b(?:i (?:\w+ )?(?:booked|logged|put|recorded|treated|entered|filed|did|took) (?:it|him|her|this|that|them) (?:in |down |through )?(?:as|under|for)\b|i (?:\w+ )?(?:gave|sent) (?:him|her|them) (?:the|our|an?)\b|so i|and i|i (?:just|simply|therefore)?) ?(?:just |simply |therefore )?(?:went (?:by|with|for)|used|took|followed|applied|did|treated|chose|opened|filled|booked|logged|put)\b|\b(?:used|took|followed|applied|chose|went (?:by|with)) (?:the |our |that )/,
);
const LOOKED = pattern(
  /\b(?:asked (?:my|our|a|an|which|what|someone|somebody|around|advice|(?:the )?(?:\w+ )?(?:manager|supervisor|leader|lead|team|desk|colleague|owner|office))|check(?:ed)? (?:with|which|the (?:index|list|version|procedure|page))|(?:had|took|having) a (?:\w+ )?look|(?:i|then|and) looked(?! (?:at|up) (?:him|her|them))|look(?:ed|ing)? (?:it |this |that )?up|looked (?:in|at|through) the (?:\w+ )?(?:folder|procedures?|rules?|list|index|page|guide|intranet)|read (?:the|it|through)|opened the|searched|says? (?:it is |it's )?(?:not )?for|page \d|section \d|found (?:it|the right|that)|confirm\w*|the right one|correct(?:ed)? it|put (?:it )?right|should have|was wrong|wrong one)\b/,
);

/** An uncommon request, by the learner's own word. */
const RARE = broadPattern(
  /\b(?:never (?:had|seen|got|heard of|dealt with|done) (?:this|one|it|that|such|any\w*|a)(?: \w+){0,3}(?: before)?|(?:hardly ever|rarely|seldom|not often|don't often|do not often) (?:get|see|have|come|asked)|first time (?:i|we|anyone|somebody)|(?:very )?(?:unusual|uncommon|rare) (?:request|case|one|question)|new to me|we (?:hardly|rarely) \w+)\b/,
);

const rareIn = memo((text): Span | false => {
  const match = RARE.exec(normalise(text));
  if (!match) return false;
  const end = match.index + match[0].length;
  return { text: text.slice(match.index, end), start: match.index, end };
});
/** Rare, and neither looked up, nor asked about, nor tied to what the procedure says. */
function rareUnchecked(lens: Lens, contact: Contact, procedure: Internal): Span | undefined {
  if (contact.handling !== undefined && contact.handling !== 'within-rules') return undefined;
  const rare = rareIn(contact.situation ?? '');
  if (!rare) return undefined;
  const told = [contact.did, contact.handlingDetail, contact.reflection].filter(Boolean).join('\n');
  if (LOOKED.test(normalise(told).replace(NOT_LOOKED, ' ')) || speaksOf(told, procedure)) return undefined;
  if (agreesInTopic(contact, procedure) || lens.verdict('contacts', contact, 'did') !== null)
    return undefined;
  return rare;
}

/** Something the customer asked for stands in the title of the procedure. */
const agreesInTopic = (contact: Contact, procedure: Internal): boolean => {
  const request = stems(requestOf(contact));
  return [...stems(procedure.document ?? '')].some((one) => !/^\d/.test(one) && request.has(one));
};

/** "I would rather look than guess", "not from memory". */
const NO_GUESS =
  /\b(?:than|not|never|n't|no|without|instead of|rather than) (?:to |by |have |just |only |be |a )*$/;
type Guess = { field: 'did' | 'handlingDetail' | 'why'; words: Span };
const guessed = ofRow((contact: Contact): Guess | undefined => {
  for (const field of ['did', 'handlingDetail', 'why'] as const) {
    const text = contact[field] ?? '';
    if (!GUESSED.test(normalise(text))) continue;
    for (const one of sentences(text)) {
      const match = GUESSED.exec(normalise(one.text));
      if (!match || NO_GUESS.test(normalise(one.text).slice(0, match.index))) continue;
      if (!(USED_IT.test(normalise(one.text)) || USED_IT.test(normalise(text)))) continue;
      const rest = [contact.did, contact.handlingDetail, contact.reflection, contact.outcome].filter(Boolean);
      if (LOOKED.test(normalise(rest.join('\n')).replace(NOT_LOOKED, ' '))) continue;
      const start = one.start + match.index;
      const end = start + match[0].length;
      return { field, words: { text: text.slice(start, end), start, end } };
    }
  }
  return undefined;
});
/** What came of it tells that it was the wrong one: found out by others, or too late. */
const REVEALED = pattern(
  /\bshould (?:have|of|'ve) (?:\w+ )?(?:gone (?:to|through|thru|by|under)|been (?:sent|done|passed|handled|put|dealt|logged|treated|given)|used|opened|filled|asked (?:the|our|for)|come under|followed)\b|\bwrong (?:form|procedure|team|desk|list|page|department|queue|policy|rule|section|guide)\b|\b(?:sent|came|passed|bounced|handed|returned) (?:it |them )?back\b(?! (?:\w+ ){0,3}and (?:bought|ordered|paid|took|collected|thanked)\b)(?! (?:at|on|in|for|and|later|next|after|the (?:next|same)|to (?:buy|pay|collect|say|thank))\b)[^.]{0,60}\b(?:done by|dealt with|belongs?|belonged|other|another|different|own|wrong|not the right|office|team)\b|\b(?:is|are|was|were) (?:done|dealt with|handled|decided) by (?:the |our |another |a )?(?:\w+ ){0,2}(?:office|team|desk|department|manager)\b|\bthere (?:is|was|'s|is even|was even) (?:an? |its )?(?:own |separate |different |special |whole )?(?:form|procedure|page|bit|section|rule|policy|sheet|process|part) (?:for|about|on)\b|\b(?:came|sent|bounced) back (?:to (?:me|us|him|her) )?(?:from|by) (?:the |our )?(?:\w+ ){0,2}(?:depot|office|team|warehouse|finance|department|desk|hub|unit|section)\b|\b(?:it|this|that|they|these|those) (?:goes|go|comes|come|falls|fall|belongs?|should go|should have gone) (?:under\b|to (?:the |our |another |a )?(?:\w+ ){0,2}(?:office|teams?|desks?|departments?|dept|depot|finance|accounts|billing|legal|hub|units?|sections?|managers?|procedures?|polic(?:y|ies)|forms?|pages?|line|[a-z]{1,4}-?\d+)\b)|\b(?:it|this|that|these|those) belongs? to (?:the |our )?\w+|\btold me (?:after|later|since)\b[^.]{0,40}\b(?:there|that|it|should)\b/,
);
/** "I told her there is a separate form": the learner knew it. */
const I_TOLD = /\bi (?:\w+ )?(?:told|said|explained|mentioned|let|wrote|showed)\b[^.]*$/;
const OWN_INSIGHT = /\bi (?:now )?(?:should|ought|see|know|would)\b|\bnext time\b/;
const RIGHTED = pattern(
  /\b(?:so i (?:rang|went|took|changed|corrected|put|asked|passed)|put (?:it )?right|corrected it|apologised|same day|at once|before (?:it|anything|he|she|they))\b/,
);

/** Put down again in the same contact: the wrong page was seen before it was used. */
const SEEN_MYSELF = pattern(
  /\b(?:wrong (?:page|procedure|form|sheet|section|one)|(?:stopped|pulled) (?:me|myself)|(?:then|but) i (?:saw|noticed|realised|realized|spotted|remembered)|changed (?:over )?to|went (?:over )?to)\b[^.]{0,80}\b(?:opened|used|took|went|turned|changed|started|looked|[a-z]{1,4}-?\d+)\b/,
);

/** A procedure used, or guessed at, that turned out to be another's: nothing was looked up before. */
type Late = { field: Later['field']; words: Span };
const laterOf = (contact: Contact): Late | undefined => {
  const words = BEYOND.has(contact.handling ?? '') ? undefined : foundLater(contact);
  return words && { field: words.field, words };
};

const revealed = ofRow((contact: Contact): Late | undefined => {
  if (BEYOND.has(contact.handling ?? '')) return undefined;
  if (
    SEEN_MYSELF.test(normalise(contact.did ?? '')) ||
    LOOKED.test(normalise(`${contact.did ?? ''}\n${contact.handlingDetail ?? ''}`).replace(NOT_LOOKED, ' '))
  )
    return undefined;
  for (const field of ['outcome', 'reflection'] as const) {
    const text = contact[field] ?? '';
    const plain = normalise(text);
    const match = REVEALED.exec(plain);
    // Who sees it in the end has learnt it; others who had to tell show that it was not seen.
    if (!match || RIGHTED.test(plain) || OWN_INSIGHT.test(plain)) continue;
    if (I_TOLD.test(plain.slice(0, match.index))) continue;
    const end = match.index + match[0].length;
    return { field, words: { text: text.slice(match.index, end), start: match.index, end } };
  }
  return undefined;
});

const NOT_LOOKED = /\b(?:not|n't|without|never|nobody)(?: \w+){0,2} (?:ask|check|look)\w*/g;

const OWNED_UP = pattern(
  /\b(?:wrong (?:procedure|page|rule)|should have (?:used|opened|followed|chosen|gone by)|not covered by|does not cover|did not cover)\b/,
);
const SET_ASIDE = /\b(?:not|instead of|rather than|although)\b(?: \S+){0,3} ?$/;

const isOwnedUp = ofRow((contact: Contact): boolean =>
  OWNED_UP.test(
    normalise(
      [contact.why, contact.handlingDetail, contact.reflection, contact.did].filter(Boolean).join('\n'),
    ),
  ),
);

/** "I came off the refund screen", "put the map away": begun, and left for the one that was used. */
const LEFT_IT = pattern(
  /\b(?:i|we|let's|let us) (?:\w+ )?(?:came off|got off|stopped(?= and|,| there| myself| reading| the (?:script|flow|form|questions|screen))|broke off|leave|left (?!out\b|it\b|him\b|her\b|them\b|a\b)|put (?:away|aside|down)|closed|came out of|dropped|abandoned|switched (?:from|away)|turned from)\b/,
);
const leavings = ofRow((contact: Contact): readonly string[] =>
  sentences(contact.did ?? '').flatMap(({ text }) => (LEFT_IT.test(normalise(text)) ? [text] : [])),
);
const isLeftFor = (contact: Contact, other: Internal): boolean =>
  contact.procedure !== undefined &&
  contact.procedure !== other.id &&
  leavings(contact).some((text) => shared(text, `${other.document ?? ''} ${other.asks ?? ''}`) > 0);

/** The contact says why the other procedure was not the one, or owns up to it. */
export function isExplained(contact: Contact, other: Internal): boolean {
  const text = [contact.why, contact.handlingDetail, contact.reflection, contact.did]
    .filter(Boolean)
    .join('\n');
  if (isOwnedUp(contact) || isLeftFor(contact, other)) return true;
  return mentionsOf(text, other).some((start) => SET_ASIDE.test(normalise(text.slice(0, start)).trimEnd()));
}

/** Procedures that belong to any request: nobody can use them wrongly by their subject. */
const FOR_ANY = pattern(
  /\b(?:complain\w*|tone|behav\w*|manners?|speak\w*|greet\w*|communicat\w*|escalat\w*|identit\w*|identif\w*|verif\w*|data|privacy|confidential\w*|gdpr|vulnerab\w*|access\w*|equal\w*|safeguard\w*|standards?(?! (?:orders?|deliver\w+|bookings?|returns?|rooms?|tickets?|loans?|hires?|post|rates?|visits?|repairs?|lessons?)\b)|service(?! (?:visits?|bookings?|plans?|charges?)\b)|care|charter|script|record\w*|not(?:es|ing)|conduct|queue\w*|feedback|exceptions?|discretion|goodwill)\b/,
);
const CLEARLY = 4;
const SEVERAL = 2;

function spreadOf(rows: readonly Internal[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const row of rows) for (const one of stems(ruleText(row))) spread.set(one, (spread.get(one) ?? 0) + 1);
  return spread;
}

/** By the words of the request alone: another listed procedure has them in its title, and this one has none. */
function betterByWords(lens: Lens, contact: Contact, procedure: Internal): Internal | undefined {
  const rows = lens.rows('internalRequirements');
  if (FOR_ANY.test(normalise(procedure.document ?? '')) || procedure.kind === 'service-standard')
    return undefined;
  const request = stems(requestOf(contact));
  const spread = lens.cells.ask('how many procedures have each word', () =>
    spreadOf(lens.rows('internalRequirements')),
  );
  const telling = (text: string): number =>
    [...stems(text)].filter(
      (one) => request.has(one) && (spread.get(one) ?? 0) * 2 <= rows.length && !/^\d/.test(one),
    ).length;
  if (telling(procedure.document ?? '') > 0 || telling(procedure.asks ?? '') > 1) return undefined;
  const used = new Set(rulesNamed(lens, contact).map((row) => row.id));
  const scored = rows
    // A standard speaks of how, and is never the one a request was made for; one word shared, however often, may be chance.
    .filter((row) => !used.has(row.id) && row.kind !== 'service-standard' && telling(row.document ?? '') > 0)
    .filter((row) => telling(ruleText(row)) >= SEVERAL)
    .map((row) => ({ row, score: telling(row.document ?? '') * 2 + telling(row.asks ?? '') }))
    .sort((a, b) => b.score - a.score || a.row.id.localeCompare(b.row.id));
  const [best] = scored;
  return best && best.score >= CLEARLY && !isExplained(contact, best.row) ? best.row : undefined;
}

/** A listed procedure named for this kind of request that the contact does not use at all. */
function betterFor(lens: Lens, contact: Contact, procedure: Internal): Internal | undefined {
  if (isAllPurpose(procedure) && !judgedBySide(contact)) return undefined;
  if (isForGraver(requestOf(contact), procedure.document ?? '') || goesByPointOf(contact, procedure))
    return undefined;
  const other = betterByTopic(lens, contact, procedure) ?? betterByWords(lens, contact, procedure);
  if (other || BEYOND.has(contact.handling ?? '') || handedOn(beyondOf(lens, contact))) return other;
  const made =
    madeForIt(lens, contact, procedure) ??
    kindElsewhere(lens, contact, procedure) ??
    weighedElsewhere(lens, contact, procedure);
  return made && !isExplained(contact, made) ? made : undefined;
}

const PLAINLY = 2;
const isAbout = (contact: Contact, procedure: Internal): boolean =>
  shared(requestOf(contact), procedure.document ?? '') > 0 ||
  shared(requestOf(contact), ruleText(procedure)) >= PLAINLY;

export function betterByTopic(lens: Lens, contact: Contact, procedure: Internal): Internal | undefined {
  const topic = plainTopic(contact);
  if (topic === undefined) return undefined;
  const covered = topicsOf(`${procedure.document ?? ''}. ${procedure.asks ?? ''}. ${procedure.why ?? ''}`);
  if (covered.size === 0 || covered.has(topic)) return undefined;
  // What was asked for stands in its title, or is told of at length: it was made for this, whatever the kind.
  if (isAbout(contact, procedure)) return undefined;
  const used = new Set(ownRulesOf(lens, contact).map((row) => row.id));
  const other = lens
    .rows('internalRequirements')
    .find((row) => !used.has(row.id) && topicsOf(row.document ?? '').has(topic));
  return other && !isExplained(contact, other) ? other : undefined;
}

export type Placed = { readonly contact: Contact; readonly procedure: Internal };

const procedurePlaced = (lens: Lens, contact: Contact): Internal | undefined =>
  procedureOf(lens, contact) ?? rulesNamed(lens, contact).find((one) => !isGeneralTitle(one.document ?? ''));

const betterPlaced = perContact((lens, contact): Internal | undefined => {
  const procedure = procedurePlaced(lens, contact);
  return procedure && betterFor(lens, contact, procedure);
});

/** Each contact that stands under a procedure of its own organisation. */
export function placedIn(lens: Lens): Placed[] {
  const rows = lens.rows('contacts');
  // "Policies and guidelines" everywhere: nothing was told apart by them.
  const allNone = rows.every((contact) => !namesSome(lens, contact));
  return rows.flatMap((contact) => {
    const procedure = procedurePlaced(lens, contact);
    return procedure && !(allNone && namesNone(procedure)) ? [{ contact, procedure }] : [];
  });
}

/** What shows that a contact was dealt with under the wrong procedure, or under one that was only guessed at. */
export type Misplaced = {
  readonly contact: string;
  readonly other?: string;
  readonly given?: string;
  readonly words?: string;
  readonly places: readonly [Place, ...Place[]];
};

const guessAt = (lens: Lens, contact: Contact, guess: Guess | Late): Misplaced => ({
  contact: contact.id,
  words: guess.words.text,
  places: [lens.quote('contacts', contact, guess.field, guess.words)],
});

function misplaced(lens: Lens, { contact, procedure }: Placed): Misplaced | undefined {
  const guess = guessed(contact) ?? revealed(contact) ?? laterOf(contact);
  if (guess) return guessAt(lens, contact, guess);
  const rare = rareUnchecked(lens, contact, procedure);
  const did = lens.quote('contacts', contact, 'did');
  if (rare) {
    const said = lens.quote('contacts', contact, 'situation', rare);
    return { contact: contact.id, words: rare.text, places: [said, did] };
  }
  const other = betterPlaced(lens, contact);
  const right = other || BEYOND.has(contact.handling ?? '') ? undefined : rightUnseen(contact);
  if (right && !rulesNamed(lens, contact).some((one) => speaksOfRight(one.document ?? '', right.kind))) {
    const said = lens.quote('contacts', contact, 'situation', right.words);
    return { contact: contact.id, words: right.words.text, places: [said, did] };
  }
  if (!other) {
    if (BEYOND.has(contact.handling ?? '') || handedOn(beyondOf(lens, contact))) return undefined;
    const subject = sentElsewhere(lens, contact, procedure);
    if (subject === undefined || isOwnedUp(contact)) return undefined;
    const said = lens.quote('contacts', contact, 'situation');
    return { contact: contact.id, words: subject, places: [said, did] };
  }
  return {
    contact: contact.id,
    other: lens.name('internalRequirements', other),
    given: lens.name('internalRequirements', procedure),
    places: [lens.place('contacts', contact, 'procedure'), lens.quote('contacts', contact, 'situation')],
  };
}

/** The contacts under a wrong procedure, or with a guess where one should stand. */
export const misplacedIn = (lens: Lens): readonly Misplaced[] =>
  lens.cells.ask(
    'contacts under a wrong procedure',
    () => {
      const placed = placedIn(lens);
      const isPlaced = new Set(placed.map(({ contact }) => contact));
      const guesses = lens.rows('contacts').flatMap((contact) => {
        const guess = isPlaced.has(contact) ? undefined : guessed(contact);
        return guess ? [guessAt(lens, contact, guess)] : [];
      });
      return [...guesses, ...placed.flatMap((one) => misplaced(lens, one) ?? [])];
    },
    alike,
  );
