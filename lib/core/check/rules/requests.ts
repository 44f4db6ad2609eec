import type { Row } from '../../proposal/document';
import { memo, normalise, wordsIn } from '../../text';
import { dealtSurely } from '../../text/dealings';
import { type Pattern, pattern } from '../../text/pattern';
import { stem, stems } from '../../text/substance';
import { ofWord } from '../../text/vocabulary';
import { alike } from '../alike';
import type { Lens } from '../lens';
import { ofPair, ofRow } from '../of-row';
import { type Contact, idsNamed, ownRulesOf } from './contact';
import { speaksOf } from './naming';
import { thisTime } from './this-time';

type Internal = Row<'internalRequirements'>;

/** In two lines: what is looked up line by line is then looked up once for the situation, with its name or without. */
export const requestOf = ofRow((contact: Contact) => `${contact.name ?? ''}.\n${contact.situation ?? ''}`);

/**
 * Requests that come seldom and have procedures of their own wherever there are procedures, as customers put them and
 * as documents are headed.
 */
const UNCOMMON: Readonly<Record<string, Pattern>> = {
  records: pattern(
    /\b(?:copy|copies|all|any|see|sight|what|everything) (?:\w+ ){0,5}(?:notes|records?|files?|recordings?|footage|data|information|details)\b|\b(?:what|everything|anything) (?:\w+ ){0,3}(?:hold|held|have|had|keep|kept|got|store|stored)(?: got)? (?:\w+ )?(?:on|about|of) (?:him|her|me|them|us|people|customers|his|hers|mine)\b|\bwhat (?:we|you) (?:hold|keep)\b|\brequests? for (?:\w+ )?(?:records?|data|information|files?|footage|recordings?)\b|\b(?:own|personal|their) data\b|\bdata (?:requests?|subject)\b|\bsubject access\b|\baccess (?:to )?(?:records?|data|files?)\b|\b(?:d?sar)s?\b|\bdelete (?:\w+ ){0,3}(?:data|details|record|number|account)\b|\bforget (?:me|him|her)\b/,
  ),
  authorities: pattern(
    /\b(?:police\w*|officer of the law|constable|detective|bailiffs?|court orders?|warrant|subpoena|home office|immigration|trading standards|inspectors?|environmental health|hmrc)\b/,
  ),
  foi: /\b(?:freedom of information|foi)\b/,
  press: /\b(?:journalists?|reporters?|newspapers?|press|media|television|tv crew|film(?:ing)? crew)\b/,
  discrimination: pattern(
    /\b(?:discriminat\w*|racis\w*|sexis\w*|homophob\w*|transphob\w*|harass\w*|headscarf|hijab|turban|slur|(?:because|on account) of (?:her|his|their) (?:colour|skin|religion|accent|race|sex|age|disability))\b/,
  ),
  attorney: pattern(
    /\b(?:power of attorney|attorney|deput(?:y|yship) order|court of protection|authority to act|third[- ]part(?:y|ies) (?:authority|mandate)|mandate)\b/,
  ),
  death: pattern(
    /\b(?:bereave\w*|deceased|died|has passed away|passed away|death certificate|executors?|probate|estate of|next of kin|late (?:husband|wife|mother|father|mum|dad))\b/,
  ),
  groups: pattern(
    /\b(?:groups?|parties of|party of (?:\d{2}|ten|twelve|fifteen|twenty)|coach party|for (?:[1-9]\d|a dozen) (?:people|guests|children|adults|pupils|of (?:us|them))|(?:[1-9]\d) (?:people|guests|children|seats|places|pupils))\b/,
  ),
  injury: pattern(
    /\b(?:injur\w*|accidents?|hurt (?:himself|herself|his|her)|cut (?:himself|herself|his|her)|(?:trapped|caught|hit|banged|burned|scalded|twisted|sprained|broke|crushed|jammed|hurt|cut) (?:his|her|their) (?:finger|fingers|hand|thumb|head|arm|leg|foot|ankle|wrist|back|knee|toe|face)|bleeding|tripped|slipped|fell (?:over|on|down)|burn(?:t|ed) (?:his|her)|first aid|incidents?)\b/,
  ),
  damage: pattern(
    /\b(?:claims?|claimed|compensation|(?:broke|broken|broken by|damaged|scratched|ruined|dented|flooded) (?:\w+ )?(?:her|his|their|my|the customer's) \w+|damage to (?:property|belongings)|liability|insurers?)\b/,
  ),
  recall: pattern(
    /\b(?:recall\w*|unsafe|dangerous|caught fire|on fire|spark(?:s|ed|ing)?|(?:gave|given|got|had|felt) (?:(?:him|her|me|them) )?an? (?:\w+ )?(?:shock|jolt)|burning smell|smok(?:e|ing)|exploded|electric shock|product safety|safety (?:alert|notice)|contaminat\w*|foreign (?:body|object)|glass in|food poison\w*|allergic reaction)\b/,
  ),
  controlled: pattern(
    /\b(?:controlled (?:drugs?|substances?|items?)|morphine|methadone|age[- ]restricted|under ?age|challenge 2[15]|knives|fireworks|proof of age)\b/,
  ),
  theft: pattern(
    /\b(?:theft|thefts|stolen|stole|steal(?:ing|s)?|robbed|robbery|burgl\w*|shoplift\w*|nicked|pinched|crimes? (?:on|number|report\w*))\b/,
  ),
  allergy: pattern(
    /\b(?:allerg\w*|anaphyla\w*|epipen|coeliac|intoleran(?:t|ces?)|(?:tongue|lips?|throat|mouth|face) (?:\w+ )?(?:tingl\w*|swell\w*|swollen|itch\w*))\b/,
  ),
  lost: pattern(
    /\b(?:lost (?:property|and found)|left behind|found (?:a|his|her|their|the) (?:bag|phone|wallet|purse|ring|coat|umbrella|keys?)|lost (?:his|her|their|a|my) (?:bag|phone|wallet|purse|ring|coat|umbrella|keys?)|(?:left|forgot(?:ten)?) (?:his|her|their|a|my) (?:bag|phone|wallet|purse|ring|coat|umbrella|keys?|case|glasses)|belongings)\b/,
  ),
  fraud: pattern(
    /\b(?:fraud\w*|scam\w*|identity theft|stolen (?:card|identity|account)|money launder\w*|phish\w*|not (?:his|her|their|my) transaction|suspicious)\b/,
  ),
  animals: /\b(?:assistance (?:dogs?|animals?)|guide dogs?|hearing dogs?|dog in training)\b/,
  access: pattern(
    /\b(?:wheelchair\w*|companions?|carers?|essential companion|access (?:policy|team|scheme|requirements?|needs)|disabled (?:access|customers?|guests?|passengers?|parking)|step[- ]free|hearing loop|accessib\w*)\b/,
  ),
  safeguarding: pattern(
    /\b(?:safeguard\w*|child protection|vulnerable adults?|bruis\w*|neglect\w*|abuse|missing child\w*|lost child\w*|lost (?:boy|girl)|(?:could not|couldn't|cannot|can't) find (?:his|her|their) (?:mother|mum|mam|dad|father|parents))\b/,
  ),
  'about-another': pattern(
    /\b(?:wants?|wanted|wanting|asks?|asked|asking|enquir\w+|find out)\b[^.]{0,40}\b(?:her|his|their|an?|the) (?:[\w-]+ ){0,2}(?:daughter|son|mother|father|mum|dad|husband|wife|partner|ex|brother|sister|boyfriend|girlfriend|neighbour|friend|flatmate|employee)\b(?!'s (?:behalf|order|gift))|\b(?:patient|client|personal|customer|resident|member|tenant|pupil|student) information\b|\bgiv\w+ out (?:\w+ )?(?:information|details)\b|\bconfidential\w*|\bdisclos\w*|\b(?:information|details) (?:about|on|of) (?:an? |our |the |other )?(?:\w+ )?(?:patients?|clients?|customers?|residents?|members?|tenants?|pupils?|students?|people|persons?)\b|\bto (?:anybody|anyone|nobody|no one) (?:else|(?:but|except|other than) the)\b/,
  ),
  warranty: pattern(
    /\b(?:guarantees?|warrant(?:y|ies)|remakes?|goods (?:we )?sold|sold goods|(?:bought|purchased) (?:it |one |them )?(?:new|from us|outright))\b/,
  ),
  complaint: pattern(
    /\b(?:complain\w*|grievance|concerns?|went wrong|goes wrong|(?:it|that|this) (?:had been|was|were) (?:the )?wrong \w+|not good enough|let down|unacceptable|wants? it (?:looked into|put in writing)|formal(?:ly)? (?:complaints?|grievance|letters?|notice|response|answer|complain\w*))\b/,
  ),
};
export const uncommonIn: (text: string) => readonly string[] = memo((text) => {
  const plain = normalise(text);
  return UNCOMMON_KINDS.filter((kind) => (UNCOMMON[kind] as Pattern).test(plain));
});
const UNCOMMON_KINDS = Object.keys(UNCOMMON);

/** Forms that share no beginning, and what a customer does with what a firm does. */
const ONE_THING: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'buy bought buying sell sells sold selling sale sales purchase purchased',
    'lose lost losing missing loss',
    'steal stole stolen theft',
    'break broke broken breaks breakage',
    'pay paid payment payments',
    'leave left leaving',
    'die died death dead deceased dying',
    'child children kid kids pupil',
    'send sent sending post posted',
    'late overdue delay delayed',
  ].flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return [first, ...others].map((word) => [stem(word), stem(first)]);
  }),
);
const sameThing = (one: string): string => ONE_THING[one] ?? one;
const thingsIn: (text: string) => ReadonlySet<string> = memo(
  (text) => new Set([...stems(text)].map(sameThing)),
);

/** Words of nearly every title. */
const HEADING = new Set(
  'procedure policy process request report standard guide guidance rule form handling deal customer service case manage staff'
    .split(' ')
    .map(stem),
);
const headingOf: (title: string) => readonly string[] = memo((title) =>
  [...thingsIn(title)].filter((one) => !/\d/.test(one) && !HEADING.has(one) && one.length > 2),
);
const BEGINNING = 5;
const startsOf: (text: string) => ReadonlySet<string> = memo((text) => new Set(wordsIn(text).map(startOf)));
const startOf = ofWord((word) => word.slice(0, BEGINNING));
/** The stem stands in the text, or a longer word begins like it: "police" and "policeman". */
const holds = ({ things, starts }: Asked, one: string): boolean =>
  things.has(one) || (one.length >= BEGINNING && starts.has(one.slice(0, BEGINNING)));
const askedIn = ofRow((contact: Contact): Asked => {
  const said = thisTime(requestOf(contact));
  return { things: thingsIn(said), starts: startsOf(said) };
});
type Asked = { readonly things: ReadonlySet<string>; readonly starts: ReadonlySet<string> };

const score = ofPair(
  (request: Asked, { heading, asks }: Listed) =>
    heading.filter((one) => holds(request, one)).length * 2 +
    asks.filter((one) => !heading.includes(one) && request.things.has(one)).length,
);

/** How many different words of it stand in the request: one may be a word of the trade. */
const inCommon = (request: Asked, { heading, asks }: Listed): number =>
  new Set([...heading.filter((one) => holds(request, one)), ...asks.filter((one) => request.things.has(one))])
    .size;
const SEVERAL = 2;

type Listed = {
  readonly id: string;
  /** Speaks of how, and not of what: it is never the one a request was made for. */
  readonly general: boolean;
  readonly used: boolean;
  readonly heading: readonly string[];
  readonly asks: readonly string[];
  /** Uncommon kinds of request in its title, and in all it says. */
  readonly named: readonly string[];
  readonly says: readonly string[];
};

const listed = (lens: Lens): readonly Listed[] =>
  lens.cells.ask(
    'procedures as requests look for them',
    () => {
      // What is listed beside those that some contact uses was passed over.
      const known = new Set(idsNamed(lens));
      return lens.rows('internalRequirements').map(({ id, kind, document = '', asks = '' }) => ({
        id,
        general: kind === 'service-standard',
        used: known.has(id),
        heading: headingOf(document),
        asks: [...thingsIn(asks)].filter((one) => !/^\d+$/.test(one)),
        named: uncommonIn(document),
        says: uncommonIn(`${document}. ${asks}`),
      }));
    },
    alike,
  );

const AHEAD = 2;
const HARDLY = 2;

const TOLD_WHAT = pattern(
  /\b(?:told|gave|read|said to|let) (?:him|her|them|the (?:\w+ )?\w+) (?:know )?(?:out )?(?:what|when|where|which|whether|how much|the (?:\w+ )?(?:address|date|number|details|balance|name|results?))\b/,
);
/** To ask about somebody else is common enough: it matters once something was told. */
const toldOfAnother = (contact: Contact): boolean =>
  TOLD_WHAT.test(normalise(contact.did ?? '')) || dealtSurely(contact.did ?? '', 'disclosed');

/** So far from any everyday matter that words in common ("account", "order") tie no everyday procedure to them. */
const APART = ['death', 'records', 'foi', 'press', 'safeguarding', 'injury', 'recall', 'theft'];
const ownProperKinds = (said: string, own: Listed): readonly string[] =>
  uncommonIn(said).filter((kind) => APART.includes(kind) && !own.says.includes(kind));

/**
 * Another listed procedure was made for this request: it names the uncommon kind it is of and the one used does not,
 * or its whole title is what the customer asked for.
 */
export function madeForIt(
  lens: Lens,
  contact: Contact,
  procedure: Internal,
  { byKindOnly = false } = {},
): Internal | undefined {
  const said = thisTime(requestOf(contact));
  const request = askedIn(contact);
  const all = listed(lens);
  const own = all.find((one) => one.id === procedure.id);
  if (!own) return undefined;
  const least = score(request, own);
  // The one used must plainly not be made for it, whatever another has in common with the request.
  const tied = least > HARDLY;
  if (tied && ownProperKinds(said, own).length === 0) return undefined;
  const foreign = uncommonIn(said).filter(
    (kind) => !own.says.includes(kind) && (kind !== 'about-another' || toldOfAnother(contact)),
  );
  const found = all.filter((one) => {
    if (one.general || one.id === own.id) return false;
    if (tied) return ownProperKinds(said, own).some((kind) => one.named.includes(kind));
    const says = one.used ? one.named : one.says;
    const ahead = score(request, one) - least;
    if (byKindOnly) return foreign.some((kind) => one.named.includes(kind));
    if (foreign.some((kind) => one.named.includes(kind) || (says.includes(kind) && ahead >= 0))) return true;
    const whole = one.heading.length > 0 && one.heading.every((word) => holds(request, word));
    return (
      ahead >= AHEAD &&
      ((whole && (one.heading.length > 1 || !one.used)) || (!one.used && inCommon(request, one) >= SEVERAL))
    );
  });
  if (found.length === 0) return undefined;
  const linked = new Set(ownRulesOf(lens, contact).map((row) => row.id));
  // What the customer asked for may well be the title: only what was done names the document.
  const told = [contact.did, contact.why, contact.handlingDetail, contact.reflection]
    .filter(Boolean)
    .join('\n');
  return lens
    .rows('internalRequirements')
    .find((row) => found.some(({ id }) => id === row.id) && !linked.has(row.id) && !speaksOf(told, row));
}
