import type { Place } from '../../proposal/place';
import { hasFigure, namesSomething, normalise, sentences, topics } from '../../text';
import type { CheckResult, Collector } from '../collect';

const ROLE =
  /\b(?:staff|advis[eo]rs?|agents?|assistants?|managers?|supervisors?|team(?:s| leaders?)?|officers?|reception(?:ists?)?|wait(?:er|ress)s?|chefs?|housekeep(?:ing|ers?)|consultants?|engineers?|technicians?|drivers?|nurses?|trainers?|instructors?|caseworkers?|cashiers?|clerks?|crew|volunteers?|customers?|guests?|tenants?|residents?|patients?|passengers?|members?|visitors?|learners?|students?)\b/;

/** A setting that a reader can picture: who, what kind, which service. */
export function scenarioSet(c: Collector): CheckResult {
  const { lens } = c;
  const { about, context } = lens.document;
  const blank = [context.organisation, context.service, context.basis, about.sector, context.overview].every(
    (value) => value === undefined || value.trim() === '',
  );
  if (blank) return c.nothing('scenario-no-organisation', lens.place('context', null, 'organisation'));
  const organisation = c.asks('context', null, 'organisation', 'scenario-no-organisation');
  const service = setting(c);
  c.asks('context', null, 'basis', 'scenario-no-basis');
  c.asks('about', null, 'sector', 'scenario-no-sector');
  const pictured = !service || detailed(c);
  if (!organisation && !service) return c.done('not-yet');
  // A name is not what makes a setting believable: a service a reader can picture does.
  const bare = context.organisation === undefined && context.service === undefined;
  if (!service || !pictured || bare) return c.done('partly');
  if (
    !organisation &&
    lens.verdict('context', null, 'organisation') === 'blank' &&
    !namesSomething(`${context.overview ?? ''} ${context.service ?? ''}`)
  )
    return c.done('partly');
  c.good('scenario-set', { name: context.organisation ?? '' }, lens.quote('context', null, 'service'));
  return c.done('met');
}

/** The service, in its field or in what is said of the organisation. */
function setting(c: Collector): boolean {
  const { lens } = c;
  if (lens.verdict('context', null, 'service') === 'blank' && lens.says('context', null, 'overview')) {
    const told = lens.text('context', null, 'overview');
    if (told.length > 60 && (ROLE.test(normalise(told)) || topics(told).size >= PICTURED)) {
      c.missing(
        'answer-elsewhere',
        { name: '1' },
        lens.place('context', null, 'service'),
        lens.quote('context', null, 'overview'),
      );
      return true;
    }
  }
  return c.asks('context', null, 'service', 'scenario-no-service');
}

/** So many things of its own named: repairs, phones, returns. */
const PICTURED = 4;

function detailed(c: Collector): boolean {
  const { service = '', overview = '', size = '' } = c.lens.document.context;
  const text = `${service}\n${overview}`;
  if (hasFigure(`${text}\n${size}`) || namesSomething(text) || ROLE.test(normalise(text))) return true;
  if (text.trim() === '' || topics(text).size >= PICTURED) return true;
  c.missing('scenario-no-detail', {}, c.lens.place('context', null, 'service'));
  return false;
}

const SELL =
  /\b(?:sell(?:s|ing)?(?! (?:by|out))|up-?sell\w*|cross-?sell\w*|advert\w*|campaigns?|promot(?:e|es|ed|ing|ion|ions|ional)|market(?:ing|ed)|discounts?|(?:special|this (?:week|month)'s|seasonal|the|our|with (?:\w+ )?) ?offers?(?= (?:of|in|at|on|to|and|for)|[.,;!]|$)|(?:3|three|2|two|buy one) (?:for (?:2|two|1|one)|get one)|meal deals?|(?:best|great|good|holiday|low|lower|lowest|unbeatable|competitive|club\w*) (?:\w+ )?(?:deals?|prices?)|low prices?|value for money|great value|loyalty card|social media posts?|(?:on|with) (?:facebook|instagram|tiktok)|new (?:customers|patients|members|clients|guests)|conversions?|sales (?:targets?|figures?|calls?|pitch)|clos(?:e|ing) the sale|(?:attract|bring|get|draw)(?:s|ing)? (?:in )?(?:more |new |our )*(?:customers|guests|clients|people|patients|members|footfall)(?: in| to (?:buy|spend|choose|come))?|buy more|spend more|bigger basket|worth more|raise the (?:basket|bill|value)|(?:choose|come to|prefer) us (?:instead|over|rather)|footfall|leaflets (?:in|through)|window displays?|displays? at|revenue|profit(?:s|able)?)/g;
const SERVE =
  /\b(?:help\w*|answer\w*|complain\w*|repair\w*|fault\w*|queue\w*|wait\w*|questions?|support\w*|deliver\w*|check(?:s|ed|ing)? (?!out)|put(?:ting)? (?:\w+ ){0,2}right|refund\w*|stays?|staying|visit\w*|appointments?|welcom\w*|look(?:s|ing)? after|car(?:e|es|ing) (?:for|of)|serv(?:e|es|ed|ing)|settl\w*|book(?:s|ed|ing)?|cancel\w*|return(?:s|ed|ing)|advi[cs]\w*|greet\w*|clean\w*|ready|meals?(?! deal)|install\w*|return|resol\w*|enquir\w*|quer(?:y|ies)|phone|telephone|calls?|mend\w*|explain\w*|guid\w*|train(?:s|ed|ing)|treat\w*|teach\w*|learn\w*|after[- ]sales|safe\w*|access\w*|listen\w*|apologis\w*|identit\w*|(?:ticket|box|post) office|tills?|check-?outs?|owner|review dates?)\b/g;
const SET_APART =
  /\b(?:not|never|no|neither|nor|n't|another (?:department|team|person)|other (?:departments?|teams?|people)|leav(?:e|es|ing) (?:\w+ ){0,4}(?:aside|out)|leaves? out|left out|without|is marketing|outside|excluded|apart from|rather than|instead of|except|belongs? to|(?:office|team|department|person)'s work|work of (?:the|our|another)|ends? (?:where|when|before)|(?:is|are) finished|end where|once the|already (?:decided|bought|booked|paid))\b|n't\b/;
/** That selling is the service, in so many words. */
const SERVICE_IS_SELLING =
  /\b(?:good |great |excellent )?(?:customer )?service (?:means|is|is about) (?:\w+ ){0,8}(?:spend(?:s|ing)? more|buy(?:s|ing)? more|(?:a )?(?:bigger|larger) basket|sales|selling|closing|promotions?|pitch|great value|low prices|offers?)\b/;

/** The first word of selling in a text that speaks of little else. */
function sells(text: string): { start: number; end: number } | null {
  const whole = normalise(text);
  const open = SERVICE_IS_SELLING.exec(whole);
  if (open) return { start: open.index, end: open.index + open[0].length };
  const found: { start: number; end: number }[] = [];
  let served = 0;
  for (const sentence of sentences(text)) {
    const plain = normalise(sentence.text);
    if (SET_APART.test(plain)) {
      served++;
      continue;
    }
    const before = found.length;
    for (const match of plain.matchAll(SELL)) {
      const start = sentence.start + match.index;
      found.push({ start, end: start + match[0].trimEnd().length });
    }
    // A booking or a till beside three words of selling is what is sold at it.
    const signs = new Set([...plain.matchAll(SERVE)].map((match) => match[0].slice(0, 5))).size;
    if (found.length - before < 2 || signs > found.length - before) served += signs;
  }
  return served === 0 ? (found[0] ?? null) : null;
}

/** Selling and advertising described where the service should be. */
export function notSelling(c: Collector): CheckResult {
  const { lens } = c;
  const service = lens.text('context', null, 'service');
  const improvements = lens.rows('improvements').filter((row) => row.name || row.change);
  if (service.trim() === '' && improvements.length === 0)
    return c.nothing('scenario-no-service', lens.place('context', null, 'service'));
  const places: Place[] = [];
  const inService = sells(service);
  if (inService) places.push(lens.quote('context', null, 'service', inService));
  const selling = improvements.flatMap((row) => {
    if (!sells(`${row.name ?? ''}.\n${row.change ?? ''}`)) return [];
    const field = sells(row.change ?? '') ? 'change' : 'name';
    return [lens.quote('improvements', row, field, sells(row[field] ?? '') ?? undefined)];
  });
  if (selling.length * 2 > improvements.length) places.push(...selling);
  for (const place of places) c.fault('service-is-selling', { words: place.quote ?? '' }, place);
  if (places.length > 0) return c.done('not-yet');
  if (lens.says('context', null, 'service'))
    c.good('service-described', {}, lens.quote('context', null, 'service'));
  return c.done('met');
}
