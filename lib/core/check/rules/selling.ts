import type { CollectionName } from '../../proposal/catalogue';
import { isList } from '../../proposal/catalogue';
import type { Place } from '../../proposal/place';
import { matchesOf, memo, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { weighed } from '../../text/trade';
import { alike } from '../alike';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { gettingToBuy } from './getting-to-buy';
import { sellingThroughout } from './selling-throughout';

const SELL =
  /\b(?:sell(?:s|ing)?(?! (?:by|out))|up-?sell\w*|cross-?sell\w*|advert\w*|campaigns?|promot(?:e|es|ed|ing|ion|ions|ional)|market(?:ing|ed)|discounts?|(?:special|this (?:week|month)'s|seasonal|the|our|with (?:\w+ )?) ?offers?(?= (?:of|in|at|on|to|and|for)|[.,;!]|$)|(?:3|three|2|two|buy one) (?:for (?:2|two|1|one)|get one)|meal deals?|(?:best|great|good|holiday|low|lower|lowest|unbeatable|competitive|club\w*) (?:\w+ )?(?:deals?|prices?)|low prices?|value for money|great value|loyalty card|social media posts?|(?:on|with) (?:facebook|instagram|tiktok)|new (?:customers|patients|members|clients|guests)|conversions?|sales (?:targets?|figures?|calls?|pitch)|clos(?:e|ing) the sale|(?:attract|bring|draw|get(?=\w* (?:in |more |new )))(?:s|ing)? (?:in )?(?:more |new |our )*(?:customers|guests|clients|people|patients|members|footfall)(?: in| to (?:buy|spend|choose|come))?|buy more|spend more|bigger basket|worth more|raise the (?:basket|bill|value)|(?:choose|come to|prefer) us (?:instead|over|rather)|footfall|leaflets (?:in|through)|window displays?|displays? at|revenue|profit(?:s|able)?)/g;
const SERVE =
  /\b(?:help\w*|answer\w*|complain\w*|repair\w*|fault\w*|queue\w*|wait\w*|questions?|support\w*|deliver\w*|check(?:s|ed|ing)? (?!out)|put(?:ting)? (?:\w+ ){0,2}right|refund\w*|stays?|staying|visit\w*|appointments?|welcom\w*|look(?:s|ing)? after|car(?:e|es|ing) (?:for|of)|serv(?:e|es|ed|ing)|settl\w*|book(?:s|ed|ing)?|cancel\w*|return(?:s|ed|ing)|advi[cs]\w*|greet\w*|clean\w*|ready|meals?(?! deal)|install\w*|return|resol\w*|enquir\w*|quer(?:y|ies)|phone|telephone|calls?|mend\w*|explain\w*|guid\w*|train(?:s|ed|ing)|treat\w*|teach\w*|learn\w*|after[- ]sales|safe\w*|access\w*|listen\w*|apologis\w*|identit\w*|(?:ticket|box|post) office|tills?|check-?outs?|owner|review dates?)\b/g;
const SET_APART = pattern(
  /\b(?:not|never|no|neither|nor|n't|another (?:department|team|person)|other (?:departments?|teams?|people)|leav(?:e|es|ing) (?:\w+ ){0,4}(?:aside|out)|leaves? out|left out|is marketing|outside|excluded|apart from|(?:rather than|instead of|without) (?:\w+ ){0,4}(?:sell\w*|push\w*|advert\w*|market\w*|promot\w*|offer\w*|upsell\w*|spend\w*|more)|except|belongs? to|(?:that is|that's|this is|those are) (?:only |just |all )?(?:selling|sales|marketing|advertising|trade)|(?:office|team|department|person)'s work|(?:is|are|be) (?:the |my |our )?\w+'s (?:work|job|business|task|department|side)|work of (?:the|our|another)|ends? (?:where|when|before)|(?:is|are) finished|end where|once the|already (?:decided|bought|booked|paid)|(?:after|once|when) (?:they|people|he|she|families|customers|guests|clients|patients|students|members) (?:have |has |had )?(?:already )?(?:said yes|booked|paid|decided|bought|chos\w+|signed)|(?:treasurer|owner|head office|marketing|somebody else|someone else|other (?:people|person)) (?:makes?|made|does|did|runs?|ran|posts?|looks? after)|but (?:the )?\w+ (?:is|are|gets?|stays?) (?:the )?same)\b|n't\b/,
);
/** "Service means …", "quality is how many …": what the service is said to be. */
const SERVICE_IS = pattern(
  /\b(?:(?:good |great |excellent |best |real |our |customer |the )*(?:service|quality|receptionist|clerk|adviser|agent|assistant|coordinator|host|waiter|waitress|steward|stylist|job|task|role)(?: (?:here|quality|with us|for us|at booking|at the \w+))?) (?:is|are|means?|comes down to|shows in|does it|sells?|gets?|turns?|converts?|makes? (?:sure|them))\b|\b(?:good for|part of) (?:the |our )?(?:customer )?service\b|\b(?:that is|that's|which is|this is|is) (?:what )?(?:good |our |the )?(?:customer )?service(?: is)?\b/,
);
const EQUATED_IN: readonly (readonly [CollectionName, readonly string[]])[] = [
  ['context', ['overview', 'service']],
  ['summary', ['problem', 'proposal', 'benefit']],
  ['stages', ['happens']],
  ['departments', ['role']],
  ['tiers', ['handles']],
];
/** Selling by another name: in one sentence the service, and getting people to buy. */
const equated = memo((text: string): { start: number; end: number } | null => {
  for (const one of sentences(text)) {
    const plain = normalise(one.text);
    const is = SERVICE_IS.exec(plain);
    if (!is || SET_APART.test(plain)) continue;
    const { sells, served } = weighed(one.text);
    const buying = gettingToBuy(one.text);
    const first = sells[0] ?? buying[0];
    if (first && sells.length + buying.length > served)
      return { start: one.start + first.start, end: one.start + first.end };
  }
  return null;
});
function serviceIsSelling(lens: Lens): Place[] {
  return EQUATED_IN.flatMap(([collection, fields]) =>
    lens.cells.ask(
      `selling told as service in ${collection}`,
      () =>
        (isList(collection) ? lens.rows(collection) : [null]).flatMap((row) =>
          fields.flatMap((field) => {
            const found = equated(lens.text(collection, row, field));
            return found ? [lens.quote(collection, row, field, found)] : [];
          }),
        ),
      alike,
    ),
  );
}
const HEAVILY = 2;

/** The first word of selling in a text that speaks of little else. */
function sells(text: string): { start: number; end: number } | null {
  const open = equated(text);
  if (open) return open;
  const found: { start: number; end: number }[] = [];
  let served = 0;
  for (const sentence of sentences(text)) {
    const plain = normalise(sentence.text);
    if (SET_APART.test(plain)) {
      served++;
      continue;
    }
    const before = found.length;
    for (const match of matchesOf(plain, SELL)) {
      const start = sentence.start + match.index;
      found.push({ start, end: start + match[0].trimEnd().length });
    }
    // A booking or a till beside three words of selling is what is sold at it.
    const signs = new Set(matchesOf(plain, SERVE).map((match) => match[0].slice(0, 5))).size;
    if (found.length - before < 2 || signs > found.length - before) served += signs;
  }
  if (served === 0 && found[0]) return found[0];
  // More kinds of selling than of service in what is left when others' selling is set apart.
  const own = sentences(text).filter((one) => !SET_APART.test(normalise(one.text)));
  const said = own.map((one) => one.text).join(' ');
  const { sells: all, sold, served: kept } = weighed(said);
  // That somebody buys is the end in view: it weighs more than a word of the trade.
  const buying = gettingToBuy(said);
  const heavy = sold + buying.length * HEAVILY;
  if (heavy < HEAVILY || heavy <= kept) return null;
  const first = all[0] ?? buying[0];
  const at = first ? text.indexOf(said.slice(first.start, first.end)) : -1;
  return first && at >= 0
    ? { start: at, end: at + first.end - first.start }
    : { start: 0, end: Math.min(text.length, 80) };
}

/** Selling and advertising described where the service should be. */
export function notSelling(c: Collector): CheckResult {
  const { lens } = c;
  const service = lens.text('context', null, 'service');
  const improvements = lens.rows('improvements').filter((row) => row.name || row.change);
  const equal = serviceIsSelling(lens);
  if (service.trim() === '' && improvements.length === 0 && equal.length === 0)
    return c.nothing('scenario-no-service', lens.place('context', null, 'service'));
  const places: Place[] = [];
  const inService = sells(service);
  if (inService) places.push(lens.quote('context', null, 'service', inService));
  else if (equal.length === 0 && sellingThroughout(lens)) places.push(lens.quote('context', null, 'service'));
  const selling = improvements.flatMap((row) => {
    if (!sells(`${row.name ?? ''}.\n${row.change ?? ''}`)) return [];
    const field = sells(row.change ?? '') ? 'change' : 'name';
    return [lens.quote('improvements', row, field, sells(row[field] ?? '') ?? undefined)];
  });
  places.push(...equal.filter((one) => !places.some((known) => known.field === one.field)));
  if (selling.length * 2 > improvements.length || (selling.length > 0 && places.length > 0))
    places.push(...selling);
  for (const place of places) c.fault('service-is-selling', { words: place.quote ?? '' }, place);
  if (places.length > 0) return c.done('not-yet');
  if (lens.says('context', null, 'service'))
    c.good('service-described', {}, lens.quote('context', null, 'service'));
  return c.done('met');
}
