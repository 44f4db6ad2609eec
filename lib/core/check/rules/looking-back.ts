import { memo, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { substance } from '../../text/substance';
import type { CheckResult, Collector } from '../collect';
import type { ParamsOf } from '../params';
import { rulesNamed } from './contact';

const CUSTOMER = pattern(
  /\b(?:customers?|callers?|guests?|lady|ladies|m[ae]n|wom[ae]n|gentlem[ae]n|mother|father|mum|dad|daughter|son|boys?|girls?|parents?|child(?:ren)?|famil(?:y|ies)|couple|pupils?|users?|shoppers?|buyers?|patients?|tenants?|residents?|members?|passengers?|students?|visitors?|clients?|borrowers?|readers?|applicants?|drivers?|owners?|he|she|they|him|her|them|people|person|protect\w*|hurt|trust\w*|danger)\b/,
);
const SERVICE = pattern(
  /\b(?:time|timing|seconds?|minutes?|mins?|hours?|weeks?|quick(?:er|ly)?|faster|slow(?:er|ed)?|longer|shorter|sooner|(?:calls?|called|rang|ring|rung|came|come|comes|write|wrote|written) (?:us )?(?:again|back)|(?:did not|didn't|never|not) (?:have to )?(?:call|ring|come|write|chase)|second (?:calls?|visits?|trips?|letters?|appointments?|time)|(?:further|repeat|extra|more|fewer|less|no) (?:calls?|contacts?|visits?|emails?|work|questions?|letters?|queue)|twice|costs?|money|pounds?|work(?:load)?|spared?|saved?|saves|saving|queues?|fine[ds]?|efficien\w*|re-?work|stock|paper(?:work)?|waste[ds]?|first (?:time|contact|call|visit)|one (?:call|visit|email|contact))\b|£ ?\d/,
);
const CHANGE = pattern(
  /\b(?:since then|since|from then on|from now on|now|i have (?:asked|begun|started|changed|learnt|learned|put|written|told|kept)|i've (?:asked|begun|started|changed|learnt|learned|put|written|told|kept)|next time|in (?:the )?future|i (?:will|shall|would)(?: now)?|i(?:'ll| am going to|'d)|i learn(?:t|ed)|taught me|i saw that|i see (?:that|now)|i (?:always|still) \w+|i used to|differently|today i|these days|changed|should have|started to|began to|keep a|i (?:check|look|ask|read|tell|give|say|write|use|keep) \w+ (?:before|first|when|every|each|so))\b/,
);
const FELT = pattern(
  /\b(?:he|she|they|customer|caller|guest|lady|man|woman|patient|passenger)s? (?:\w+ )?(?:was|were|seemed|left|felt|went away|looked) (?:\w+ )?(?:happ\w+|calm\w*|pleased|glad|relieved|better|content|satisfied|grateful|thankful)\b/,
);
/** What led to what, and not only how it felt: "it is hard when they shout" looks back on nothing that a rule did. */
const LED_TO = pattern(
  /\b(?:because|if (?:i|we|he|she|they)\b|if i'd|would have|would of|would've|had i|meant|means|so (?:he|she|they|the|nobody|no one|that|it|we)\b|instead|otherwise|made (?:him|her|them|it|the|a|me (?:see|realise))|turned|spared?|saved?|saves|costs?|got|kept|calm\w*|quiet\w*|stopped|relieved|quick\w*|protect(?:s|ed|ing)?|trust\w*|easier|harder|enough|work(?:s|ed)|thank\w*|(?:did not|didn't|never|nobody|without|no longer|no more|no further|nothing)\b|rather than|than (?:the|a|any|if|it)|led to|helped|gave|lets?|left with|by (?:\w+ )?(?:\w+ing)|(?:went|gone|came|come) (?:away|back|home))\b/,
);
/** Plain words, and all of it: what somebody did not have to do twice. */
const SPARED = pattern(
  /\b(?:he|she|they|customers?|callers?|nobody|no one|him|her|them|the \w+) (?:only |just )?(?:had|needed|has|have|told|tells?|said|rang|wrote|came|explained|asked|filled)\b[^.;]{0,30}\b(?:once|one (?:time|call|visit|form|email|person|trip))\b|\b(?:he|she|they|customers?|callers?|nobody|no one|the \w+) (?:did not|didn't|never|will not|won't|does not|doesn't|ha[sd](?: not|n't)) (?:have|had|need|needed) to (?:ring|call|come|chase|write|explain|repeat|ask|queue|wait|tell|drive|travel|go|fill|start)\b|\b(?:spar|sav)(?:ed|es|ing) (?:him|her|them|us|the \w+) (?:an? |the |from |having )?\w+/,
);
const ONCE_OR_SAVED = /\bonce\b|\bone |(?:ha[vd]e?|need|needed) to\b|\b(?:spar|sav)(?:ed|es|ing)\b/;
/** "Customers who feel heard stay loyal", "this showed me the value of staying calm": true of any contact, and of none. */
const SAYING = pattern(
  /\b(?:customers?|clients?|people|guests?|students?|patients?|members?|passengers?|residents?|tenants?|visitors?|callers?|service users?) (?:who |that )?(?:\w+ )?(?:feel|are|remain|want|appreciate|value|prefer|expect|like|tend|deserve|need|come|stay|tell|always|will|should)\b|\b(?:value|importance|power|benefits?|significance|necessity|impact) (?:of|in) (?!(?:the|this|that|my|our) )\w+|\b(?:how|that it is) (?:important|vital|essential|crucial|key|valuable|beneficial)\b|\b(?:is|are|remains?) (?:the )?(?:\w+ )?(?:key|heart|core|foundation|essential|vital|crucial)\b/,
);
/** Somebody or something of this day: then the sentence tells of it, whatever it says besides. */
const OF_THIS_ONE = pattern(
  /\b(?:he|she|him|her|his|the (?:\w+ )?(?:lady|man|woman|gentleman|couple|family|caller|customer|guest|student|patient|passenger|tenant|member|visitor|client|queue|desk|office|team|rule|check|procedure)|i (?:had|did|gave|told|asked|said|now|will|have)|if i|since|saved?|twice|once|minutes?|hours?|calls?)\b|\d/,
);
/** "At a difficult time", "at all times" measures nothing. */
const NO_TIME =
  /\b(?:(?:difficult|hard|sad|tough|challenging|emotional|stressful|worrying|upsetting|trying|good|great|nice|bad) times?|at (?:all|the same|this|that|any) times?|every time|all the time)\b/g;
const ofIt = memo((text): string =>
  normalise(
    sentences(text)
      .map((one) => one.text)
      .filter((one) => !SAYING.test(normalise(one)) || OF_THIS_ONE.test(normalise(one)))
      .join('\n'),
  ).replace(NO_TIME, ' '),
);
const isOfService: (text: string) => boolean = memo((text) => SERVICE.test(ofIt(text)));
const tellsEffect: (text: string) => boolean = memo((text) => {
  const plain = ofIt(text);
  return isOfService(text) || LED_TO.test(plain) || CHANGE.test(plain);
});
// Each look back is read once, and not all of them again for a word in one.
const namesCustomer: (text: string) => boolean = memo((text) => CUSTOMER.test(normalise(text)));
const namesService: (text: string) => boolean = memo((text) => SERVICE.test(normalise(text)));
const namesChange: (text: string) => boolean = memo((text) => CHANGE.test(normalise(text)));
const isSpared: (text: string) => boolean = memo(
  (text) => ONCE_OR_SAVED.test(normalise(text)) && SPARED.test(normalise(text)),
);
const phraseOf = memo((text): { felt: boolean; customer: boolean; service: boolean } => {
  const plain = ofIt(text);
  return { felt: FELT.test(plain), customer: CUSTOMER.test(plain), service: isOfService(text) };
});
/** The customer and the service in one look back, and what led to what: two of them are enough, of however many contacts. */
const WEIGHED_AT_LENGTH = 6;
const bothSides = (text: string): boolean => namesCustomer(text) && isOfService(text);
const isWeighed = (text: string): boolean =>
  bothSides(text) && tellsEffect(text) && substance(text) >= WEIGHED_AT_LENGTH;
/** A look back that says nothing of this contact: "I did well and learnt a lot". */
const LOOKED_BACK = 2;
const MANY = 3;

export function contactsReflected(c: Collector, { min }: ParamsOf<'contacts-reflected'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const written = rows.filter((row) => lens.says('contacts', row, 'reflection'));
  const thin = written.filter(
    (row) =>
      !isSpared(row.reflection ?? '') &&
      (substance(row.reflection ?? '') < LOOKED_BACK || !tellsEffect(row.reflection ?? '')),
  );
  const told = written
    .filter((row) => !thin.includes(row))
    .map((row) => lens.quote('contacts', row, 'reflection'));
  const elsewhere = lookedBackElsewhere(c);
  if (told.length < min) {
    for (const row of thin)
      c.missing(
        'reflection-thin',
        { name: lens.name('contacts', row) },
        lens.quote('contacts', row, 'reflection'),
      );
    // Only as many are asked for as the unit looks for.
    let wanted = min - written.length;
    for (const row of rows) {
      if (written.includes(row) || wanted-- <= 0) continue;
      c.needs('contacts', row, 'reflection', 'reflection-missing');
    }
    if (rows.length < min) c.missing('contacts-few', { count: rows.length, min }, lens.place('contacts'));
  }
  const found = [...told, ...elsewhere];
  const [first, ...rest] = found;
  // How the customer felt is at least a look at them; so is a phrase on what it does for them and for the service.
  const phrases = thin.map((row) => phraseOf(row.reflection ?? ''));
  const inPhrases =
    phrases.some(({ felt }) => felt) ||
    (phrases.some(({ customer }) => customer) && phrases.some(({ service }) => service));
  if (first === undefined) return c.done(inPhrases ? 'partly' : 'not-yet');
  // A sum at the end is no look at any contact, where the contacts themselves are looked back on in phrases.
  if (told.length === 0 && (thin.length > 0 || elsewhere.every((one) => one.collection === 'summary')))
    return c.done(inPhrases ? 'partly' : 'not-yet');
  const full = [
    ...written.filter((row) => !thin.includes(row)).map((row) => row.reflection ?? ''),
    ...found.map((one) => one.quote ?? ''),
  ];
  const changed = full.some(namesChange) || changedElsewhere(c);
  const unsaid = [
    ...(full.some(namesCustomer) ? [] : ['reflection-no-customer' as const]),
    ...(full.some(namesService) ? [] : ['reflection-no-service' as const]),
    ...(changed ? [] : ['reflection-no-change' as const]),
  ];
  for (const code of unsaid) c.missing(code, {}, first);
  // What it did for the customer and for the service is asked for; what changed since is advice.
  const sides = unsaid.filter((code) => code !== 'reflection-no-change');
  if (sides.length === 2) return c.done('not-yet');
  // Two of four are two good ones, and a log in which half is not looked back on.
  const weighed = written.filter((row) => isWeighed(row.reflection ?? ''));
  const half = told.length >= MANY || told.length * 2 > rows.length || weighed.length >= min;
  // One side here and the other there is not yet weighed: somewhere the two are looked at together.
  const together =
    written.some((row) => bothSides(row.reflection ?? '')) || found.some((one) => bothSides(one.quote ?? ''));
  // What rules did cannot be looked back on where no rule played a part.
  const ruled = rows.some((row) => rulesNamed(lens, row).length > 0);
  if (found.length < min || sides.length > 0 || !half || !together || !ruled) return c.done('partly');
  c.good('contacts-reflected', { count: found.length }, first, ...rest);
  return c.done('met');
}

/** Looking back over all contacts at the end, or at the end of one of them. */
function lookedBackElsewhere(c: Collector) {
  const { lens } = c;
  const inOutcomes = lens
    .rows('contacts')
    .filter(
      (row) =>
        !lens.says('contacts', row, 'reflection') &&
        lens.says('contacts', row, 'outcome') &&
        substance(row.outcome ?? '') >= LOOKED_BACK &&
        CHANGE.test(normalise(row.outcome ?? '')) &&
        // "He has come twice since" is what came of it, and no look back.
        /\b(?:i|i've|i'll|we|my|me)\b/.test(normalise(row.outcome ?? '')),
    )
    .map((row) => lens.quote('contacts', row, 'outcome'));
  const atTheEnd = (['benefit'] as const)
    .filter(
      (field) =>
        lens.says('summary', null, field) && substance(lens.text('summary', null, field)) >= LOOKED_BACK * 2,
    )
    .map((field) => lens.quote('summary', null, field));
  return [...inOutcomes, ...atTheEnd];
}

const changedElsewhere = (c: Collector): boolean =>
  c.lens.says('summary', null, 'recommendation') ||
  c.lens.rows('learning').some((row) => c.lens.says('learning', row, 'applied'));
