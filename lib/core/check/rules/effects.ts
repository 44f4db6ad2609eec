import {
  appliesIn,
  citation,
  INSTRUMENTS,
  type Instrument,
  instrumentByName,
  instrumentsIn,
  isReplaced,
  type LawContext,
} from '../../law';
import type { Row } from '../../proposal/document';
import type { Place } from '../../proposal/place';
import { hasFigure, memo, normalise, sentences, wordList } from '../../text';
import { EMPTY_WORDS, FUNCTION_WORDS } from '../../text/meaning';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { blameOf } from './blame';
import { lawContext } from './context';
import { LAW_AT_LARGE, namesOwnPaper } from './filing';
import { nearest } from './law';
import { isOfATrade } from './of-a-trade';
import { alikeForAll, sameForAll } from './same-for-all';
import { HALF, isMet, mostly } from './share';
import { offTheShelf } from './shelf';

type External = Row<'externalRequirements'>;
const BINDING = new Set(['legislation', 'regulators-rule']);

/** Somebody who could be watched at work, or somebody served. */
const PERSON = pattern(
  /\b(?:i|we|us|you|he|she|they|someone|somebody|nobody|no one|every ?one|everybody|each (?:of us|person)|who(?:ever)?|person|people|staff|colleagues?|team(?:s| leaders?)?|advis[eo]rs?|agents?|assistants?|managers?|supervisors?|leaders?|officers?|customers?|guests?|callers?|tenants?|residents?|patients?|passengers?|members?|clients?|visitors?|learners?|students?|pupils?|parents?|carers?|famil(?:y|ies)|buyers?|shoppers?|drivers?|nurses?|doctors?|clerks?|cashiers?|receptionists?|reception|wait(?:er|ress|ers|resses|ing staff)|chefs?|cooks?|kitchen|housekeep(?:ing|ers?)|porters?|trainers?|instructors?|consultants?|engineers?|technicians?|installers?|operators?|handlers?|planners?|caseworkers?|case ?workers?|cleaners?|caretakers?|librarians?|[a-z]{3,}ists?|tellers?|host(?:s|ess)?|crew|guards?|stewards?|accounts|billing|finance|complaints team|front desk|help ?desk|shop|branch|office|department|first line|second line|depot|warehouse|system|website|[a-z]+ (?:desk|team|office|department))\b/,
);
/** Work that can be seen being done. Keeping, following and ensuring a rule say nothing about it. */
const ACT = pattern(
  /\b(?:ask|tell|told|shar|exchang|stand|hang|hung|lie|point|carry|catch|drive|ride|eat|drink|lead|run|turn|split|divid|pack|wrap|wash|dry|heat|cool|cut|tast|smell|walk|climb|sleep|play|teach|taught|learn|mark|grade|vot|draft|scan|knock|weigh|match|compar|assess|examin|search|rout|link|stor|secur|encrypt|mask|redact|anonymis|blur|say|said|speak|spoke|write|written|wrote|note|log|check|send|sent|call|ring|rang|rung|read|give|given|gave|offer|pass|show|sign|print|hold|held|pay|paid|refund|post|email|answer|repl(?:y|ied|ies)|explain|record|file|confirm|lock|close|open|wear|worn|clean|cook|serve|date|stamp|quote|hand|bring|brought|take|taken|took|put|move|wait|stop|start|book|cancel|apologis|warn|brief|test|weigh|label|count|measure|enter|type|store|shred|delet|remov|hid|lower|rais|replac|repair|fix|collect|deliver|return|credit|charg|invoic|bill|advis|agree|arrang|accept|refus|declin|escalat|transfer|acknowledg|repeat|look|listen|let|lend|fit|adapt|adjust|chang|add|copy|copied|attach|upload|publish|display|update|review|visit|meet|greet|welcom|seat|escort|guide|help|assist|verif(?:y|ied|ies)|inspect|cover|choos|chose|decid|set|prepare|provid|issue|keep|kept|see|seen|know|known|go|gone|goes|come|get|use|leave|left|make|made|do not|never|owe|mark|join|own|draw|turn|allow|enabl|switch|step|remind|report|own|produc|arriv|begin|attend|carr(?:y|ied|ies)|work|buy|bought|win|won|find|found|sort|scan|swipe|tick|fill|complet|request|submit|decline|notif(?:y|ied|ies)|inform|contact|phone|text|chat|lift|push|build|built|install)(?:s|es|d|ed|e|ing|ting|ning|ping)?\b/,
);
/** What it is done with: something one could point at. */
export const THING = pattern(
  /"[^"]{3,}"|\b(?:forms?|sheets?|letters?|emails?|screens?|pages?|signs?|labels?|papers?|box(?:es)?|id|lists?|logs?|notes?|records?|files?|cards?|contracts?|bills?|receipts?|invoices?|notices?|posters?|leaflets?|certificates?|scripts?|checklists?|calendars?|diar(?:y|ies)|registers?|reports?|folders?|drawers?|cabinets?|safe|tills?|counters?|desks?|doors?|ramps?|loops?|telephones?|phones?|chat|website|online|portals?|apps?|crm|database|system|passwords?|copy|copies|summar(?:y|ies)|menus?|allergens?|address(?:es)?|identifiers?|tickets?|parcels?|packag(?:e|es|ing)|pins?|photos?|pictures?|bags?|keys?|envelopes?|lockers?|bins?|shredders?|headsets?|chairs?|tables?)\b/,
);
/** When, where or in which case. */
const MOMENT = pattern(
  /\b(?:when(?:ever)?|before|after|if|once|until|while|unless|only|with(?:out)? (?:a|the|their|his|her|one|two|consent)|at (?:the|a|each|every|first|once)|as soon as|same day|next day|first|each (?:time|year|month|week|day|call|visit|morning|case|person)|every (?:time|year|month|week|day|call|visit|morning|case|customer|guest)|daily|weekly|monthly|yearly|on (?:the|a|each|every)|in (?:the|a|each|chat|writing|large print)|by (?:email|phone|telephone|post|letter|text|hand)|never (?:tell|say|give|show|leave|share|read|ask|sell|send)|do not (?:tell|say|give|show|leave|share|read|sell|send)|consent|dates?|deadlines?|appointments?|meetings?|briefings?|calls?|visits?|instead|jan(?:uary)?|feb(?:ruary)?|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/,
);
const PASSIVE = pattern(
  /\b(?:is|are|gets?|be|being|been|was|were) (?:\w+ly |never |always |then |only |not )?(?:\w+ed|written|kept|sent|told|given|paid|read|put|held|shown|taken|made|set|seen|hidden|left|worn)\b/,
);
/** Verbs that only say that a rule is kept. */
const ABSTRACT =
  /\b(?:(?:have|has|need|needs) to (?:be (?:careful|aware|fair|compliant)|comply|follow|respect|obey)|compl(?:y|ies|ied)|complying|compliant|compliance|follow(?:s|ed|ing)?|respect(?:s|ed|ing)?|ensur(?:e|es|ed|ing)|make(?:s)? sure|adher(?:e|es|ed|ing)|consider(?:s|ed|ing)?|(?:be|is|are) (?:made )?aware|awareness|obey(?:s|ed|ing)?|abid(?:e|es|ing)|trained|training|handl(?:e|es|ed|ing)|treat(?:s|ed|ing)?|deal(?:s|t|ing)? with|in line with|at all times|keep(?:s)? to (?:the|this|it)(?: (?:law|act|rules?|regulations?))?|take(?:s)? (?:it|this|care|into account|account)|know(?:s)? (?:the|about|their|our)|(?:bears?|keeps?|has|have) (?:it|this|that|them) in mind|in mind|think(?:s)? about|(?:go|goes|going) (?:further|beyond|above)|(?:just |we |all )*works? (?:as )?(?:normal(?:ly)?|usual)|(?:pass(?:ed|es)|had) (?:our|the|an|every) (?:\w+ )?(?:inspections?|audits?)|provid(?:e|es|ed|ing) (?:a |an )?(?:good|great|excellent|fair|high)\b|put (?:in place|customers? first)|do not (?:break|breach|discriminate|ignore|forget)|never (?:break|breach|discriminate|ignore|forget))\b/g;

/** A scene: somebody does something, somewhere, at some time or with some thing. */
export const isScene = memo((text): boolean => {
  const plain = normalise(text);
  const left = plain.replace(ABSTRACT, ' ');
  const pointed = hasFigure(text) || THING.test(left);
  const moment = MOMENT.test(left);
  // No list holds every verb; somebody, with something, at some moment, is doing one of them.
  if (pointed && moment && PERSON.test(left)) return true;
  if (!(pointed || moment) || !ACT.test(left)) return false;
  // "The label shows the price per kilo": nobody is named, and it can be watched all the same.
  return pointed || PERSON.test(left) || PASSIVE.test(left);
});

/** What is left once the complaints about a rule are taken out: that it slows us is nothing anybody does because of it. */
const ungrudging = memo((text: string): string => {
  const list = sentences(text);
  const kept = list.filter((one) => blameOf(one.text, '') === null);
  return kept.length === list.length ? text : kept.map((one) => one.text).join(' ');
});

const mustBeKept = (row: External): boolean =>
  row.force === 'mandatory' || (row.force === undefined && BINDING.has(row.kind ?? ''));

export function effectConcrete(c: Collector): CheckResult {
  const { lens } = c;
  const all = lens.place('externalRequirements');
  const rows = lens.rows('externalRequirements');
  if (rows.length === 0) return c.leave('external-none', all);
  const binding = rows.filter(mustBeKept);
  nowhere(c, rows);
  if (binding.length === 0) return c.nothing('no-mandatory', all);
  type Seen = { values: { name: string; words: string }; place: Place; text: string };
  const paper: Seen[] = [];
  const vague: Seen[] = [];
  const sound = binding.filter((row) => {
    const name = lens.name('externalRequirements', row);
    const verdict = lens.verdict('externalRequirements', row, 'effect');
    // Words that fit any law are just what stays on paper.
    const empty = verdict === 'filler' || verdict === 'generic';
    if (!empty && !c.asks('externalRequirements', row, 'effect', 'external-no-effect', { name }))
      return false;
    const said = row.effect ?? '';
    const kept = offTheShelf(said);
    const text = ungrudging(kept);
    if (!empty && (said === '' || isScene(text) || doesIt(text, lens))) return true;
    const place = lens.quote('externalRequirements', row, 'effect');
    const values = { name, words: place.quote ?? '' };
    // What is done at work may stand where it says what is asked; and words of its own are not surely empty.
    if (isScene(row.asks ?? '') && DOING.test(normalise(row.asks ?? ''))) {
      c.missing('effect-abstract', values, place);
      return true;
    }
    if (empty || text !== kept || staysOnPaper(text, lens)) paper.push({ values, place, text });
    else vague.push({ values, place, text });
    return false;
  });
  // One law left on paper among others that reach the counter is a slip; several are the habit.
  const habit =
    paper.length >= 3 ||
    paper.length * 2 > binding.length ||
    (paper.length >= 2 && paper.length > sound.length);
  // Whatever words they have of their own: of several laws not one is seen at work by anybody.
  const none =
    sound.length === 0 &&
    paper.length + vague.length >= SEVERAL &&
    !vague.some(({ text }) => mayBeDone(text));
  for (const { values, place } of paper)
    c[habit || none ? 'fault' : 'missing']('effect-abstract', values, place);
  for (const { values, place } of vague) c[none ? 'fault' : 'missing']('effect-abstract', values, place);
  const result = mostly(c, sound.length, binding.length, { share: HALF });
  if (isMet(result)) {
    c.good(
      'effects-concrete',
      { count: sound.length },
      ...sound.map((row) => lens.quote('externalRequirements', row, 'effect')),
    );
  }
  return result;
}

const SEVERAL = 2;
/** "Cheese is cut on its own board": in no words that are listed, and yet something is done with a thing. */
const mayBeDone = (text: string): boolean => {
  const plain = normalise(text).replace(ABSTRACT, ' ');
  return (PASSIVE.test(plain) || IRREGULAR.test(plain)) && !ABSTRACT_NOUN.test(plain);
};
const IRREGULAR = pattern(
  /\b(?:is|are|gets?|be|being|was|were) (?:cut|sold|bought|brought|found|done|hung|laid|led|built|torn|broken|thrown|drawn|chosen|spoken|stuck|swept|shut|split|run|rung|lent|fed|spread|frozen|ground|sent|spent|stood|taught)\b/,
);
/** Words made of a quality or of a doing are of no thing that one could point at. */
const ABSTRACT_NOUN =
  /\b[a-z]{3,}(?:ness|ity|ities|tions?|sions?|[ae]nces?|ency|ments?|isms?|ships?|tures?)\b/;

/** Rules are listed and changes proposed, and not one rule reaches what anybody does. */
function nowhere(c: Collector, rows: readonly External[]): void {
  const { lens } = c;
  if (rows.length < 2 || lens.rows('improvements').length === 0) return;
  const reached =
    rows.some(
      (row) =>
        isScene(ungrudging(offTheShelf(row.effect ?? ''))) ||
        (isScene(ungrudging(row.asks ?? '')) && OF_OURS.test(normalise(row.asks ?? ''))),
    ) ||
    rows.some(
      (row) =>
        lens.says('externalRequirements', row, 'effect') && !staysOnPaper(ungrudging(row.effect ?? ''), lens),
    ) ||
    lens.rows('improvements').some((row) => isScene(row.compliance ?? ''));
  if (reached || lens.isHidden('externalRequirements', 'effect')) return;
  for (const row of rows) {
    if (lens.verdict('externalRequirements', row, 'effect') !== 'blank') continue;
    const name = lens.name('externalRequirements', row);
    c.fault('external-no-effect', { name }, lens.place('externalRequirements', row, 'effect'));
  }
}

/** "I ask name and postcode": one of us at work, in words that fit no other rule. */
const doesIt = (text: string, lens: Lens): boolean => {
  const plain = normalise(text).replace(ABSTRACT, ' ');
  return OF_OURS.test(plain) && ACT.test(plain) && !staysOnPaper(text, lens);
};

/** Our own people doing it, not what the law says of traders. */
const OF_OURS = pattern(
  /\b(?:we|our|us|i|my|staff|team|advis[eo]rs?|assistants?|agents?|reception\w*|managers?|colleagues?|waiters?|drivers?|engineers?|nurses?|consultants?|cashiers?)\b/,
);

/** One of us with a verb at once: "we ring before noon", and not "only what we need". */
const DOING = pattern(
  new RegExp(
    `${OF_OURS.source} (?:\\w+ly |always |then |only |first |never |also )?${ACT.source.replace(/^\\b/, '')}`,
  ),
);

/** Words of rules and of keeping them, beside those that say nothing anywhere. */
const RULE_WORDS = new Set(
  `act acts law laws legal legally regulation regulations legislation rule rules comply complies compliance compliant follow
  follows adhere respect obey abide aware awareness ensure careful fair fairly equal equally equality discriminate
  discrimination breach break ignore train trained training handle handles handled treat treats treated deal deals duty
  responsibility responsible apply applies line affect affects affected protect protects protected protection data
  consumer consumers rights right gdpr privacy safe safety secure securely confidential accordance obligation
  obligations mindful regard relevant applicable time times all`.split(/\s+/),
);
const OWN_WORDS = 2;

/** True when nothing is left once the words that fit any rule are taken out. */
export const staysOnPaper = (text: string, lens: Lens): boolean =>
  lawContext(lens).sector === 'housing' ? onPaperInHousing(text) : onPaperAnywhere(text);

const onPaperInHousing = memo((text) => onPaper(text, { sector: 'housing' }));
const onPaperAnywhere = memo((text) => onPaper(text, {}));

function onPaper(text: string, context: LawContext): boolean {
  let plain = normalise(text).replace(ABSTRACT, ' ');
  for (const one of instrumentsIn(text, context)) plain = plain.replace(normalise(one.quote), ' ');
  const own = new Set<string>();
  for (const one of wordList(plain)) {
    const word = one.replace(/['’]s?$/, '');
    if (word.length > 2 && !/^\d+$/.test(word) && !saysNothingHere(word) && own.add(word).size > OWN_WORDS)
      return false;
  }
  return true;
}
const saysNothingHere = (word: string): boolean =>
  FUNCTION_WORDS.has(word) || EMPTY_WORDS.has(word) || RULE_WORDS.has(word);

/** Names of law that every employer and every shop has. */
const GENERAL_LAW = pattern(
  /^(?:the |uk )?(?:health (?:and|&) safety|data protection|gdpr|equalit(?:y|ies)|equal opportunities|consumer (?:rights?|law|protection)|discrimination|human rights|minimum wage|working time|employment)(?: (?:acts?|laws?|legislation|regulations?|rules?))?$/,
);

/**
 * For a shop the law of selling goods is the rule of its trade: but not the one law of it that everybody knows, where
 * nothing else is named that a shop has to keep.
 */
const OF_SHOPS = new Set([
  'consumer-rights-act-2015',
  'sale-of-goods-act-1979',
  'consumer-contracts-regulations-2013',
]);
const FAMOUS = new Set(['consumer-rights-act-2015', 'equality-act-2010']);

/** Laws that reach every trade; a proposal of any sector may cite them. */
const FOR_ALL = new Set([
  'consumer-rights-act-2015',
  'data-protection-act-2018',
  'uk-gdpr',
  'equality-act-2010',
  'health-and-safety-at-work-act-1974',
]);
const NO_RULE = new Set(['customer-expectation', 'competition']);

/** What makes a row particular to a trade: known for this sector, a regulator's rule, or nothing we know to be general. */
function particular(row: External, lens: Lens): 'sure' | 'likely' | null {
  const { sector } = lens.document.about;
  if (!lens.says('externalRequirements', row, 'instrument')) return null;
  const known = instrumentByName(row.instrument ?? '', lawContext(lens))?.instrument;
  if (known) {
    if (sector !== undefined && known.sectors.includes(sector)) return 'sure';
    if (sector === 'retail' && OF_SHOPS.has(known.id)) return onlyFamous(lens) ? null : 'likely';
    if (row.kind === 'regulators-rule' && known.sectors.length === 0 && known.kind !== 'act') return 'likely';
    if (
      catalogued(lens).length === 0 &&
      !FOR_ALL.has(known.id) &&
      known.sectors.length > 0 &&
      known.force === 'mandatory'
    )
      return 'likely';
    return null;
  }
  if (row.kind === 'regulators-rule') return 'sure';
  const name = normalise(row.instrument ?? '').trim();
  // Law at large and our own papers are the rules of no trade; a mark of quality is one only as a code of it.
  if (LAW_AT_LARGE.test(name) || GENERAL_LAW.test(name) || namesOwnPaper(row, lens)) return null;
  if (nearest(row.instrument ?? '')) return null;
  if (row.kind === 'voluntary-standard') return /\bcode\b/.test(name) ? 'likely' : null;
  // "Uniform rule" is no title of anything.
  if (!TITLED.test(name)) return null;
  // Not in the catalogue: it may well be the rule of a trade, and nobody is told off on a guess.
  return row.kind !== undefined && NO_RULE.has(row.kind) ? null : 'likely';
}

/** Those everybody knows and nothing else; or three that any seller has, and among them none on the data that is taken down. */
const onlyFamous = (lens: Lens): boolean => {
  const rows = lens.rows('externalRequirements');
  const general = rows.every((row) => {
    const known = instrumentByName(row.instrument ?? '', lawContext(lens))?.instrument;
    return known !== undefined && (OF_SHOPS.has(known.id) || FOR_ALL.has(known.id));
  });
  if (
    general &&
    rows.length >= ENOUGH_AT_WORK &&
    !rows.some((row) => ON_DATA.test(normalise(row.instrument ?? '')))
  )
    return true;
  return rows.every(({ instrument }) => {
    const known = instrumentByName(instrument ?? '', lawContext(lens))?.instrument;
    return known !== undefined && FAMOUS.has(known.id);
  });
};

const ON_DATA = /\b(?:data|gdpr|privacy)\b/;

/** Words of titles, or a name with its capitals. */
const TITLED = pattern(
  /\b(?:1[89]|20)\d{2}\b|\b(?:acts?|regulations?|regs|orders?|codes?|schemes?|licen[cs]\w*|directive|standards?|conditions|rules|rulebook|handbook|sourcebook|bye-?laws?|requirements|framework|guidance|ombudsman|convention|principles|agreement|contract|charter|[a-z]{2,} ?\d{2,})\b/,
);

const catalogued = (lens: Lens): Instrument[] => {
  const { sector, nation } = lens.document.about;
  if (sector === undefined || sector === 'other') return [];
  return INSTRUMENTS.filter(
    (one) => one.sectors.includes(sector) && appliesIn(one, nation) && !isReplaced(one, nation),
  );
};

const SAID_IN = ['effect', 'asks'] as const;
/** That the law is the same in every trade, in so many words. */
function saidOfAll(lens: Lens, rows: readonly External[]) {
  // Where nothing but general law is named, less of a word will do.
  const general = rows.every((row) => isGeneral(row, lens) || particular(row, lens) === null);
  for (const row of rows) {
    for (const field of SAID_IN) {
      const text = row[field] ?? '';
      const found = sameForAll(text) ?? (general ? alikeForAll(text) : null);
      if (found) return { row, place: lens.quote('externalRequirements', row, field, found) };
    }
  }
  return undefined;
}
/** Where all laws are said to be alike, one that reaches every trade is none of this trade. */
const isGeneral = (row: External, lens: Lens): boolean => {
  const known = instrumentByName(row.instrument ?? '', lawContext(lens))?.instrument;
  return known !== undefined && known.sectors.length === 0;
};

const ENOUGH_TO_JUDGE = 2;
const EXAMPLE_FIRST: readonly Instrument['kind'][] = [
  'regulators-rule',
  'statutory-instrument',
  'code',
  'act',
];
const rank = (one: Instrument): number => {
  const at = EXAMPLE_FIRST.indexOf(one.kind);
  // A law that touches few trades is more telling than one that touches many.
  return one.sectors.length * 10 + (at < 0 ? EXAMPLE_FIRST.length : at);
};

export function sectorRules(c: Collector): CheckResult {
  const { lens } = c;
  const all = lens.place('externalRequirements');
  const rows = lens
    .rows('externalRequirements')
    .filter((row) => lens.says('externalRequirements', row, 'instrument'));
  if (rows.length === 0) return c.nothing('external-none', all);
  const { sector } = lens.document.about;
  if (sector === undefined && !lens.isHidden('about', 'sector')) {
    c.missing('scenario-no-sector', {}, lens.place('about', null, 'sector'));
  }
  const sureOnes = rows.filter((row) => particular(row, lens) === 'sure');
  const uniform = sureOnes.length === 0 ? saidOfAll(lens, rows) : undefined;
  if (
    uniform &&
    rows.every((row) => row === uniform.row || isGeneral(row, lens) || particular(row, lens) === null)
  ) {
    const [example] = catalogued(lens).sort((a, b) => rank(a) - rank(b));
    c.fault(
      'sector-rules-missing',
      {
        sector: (sector ?? 'other').replaceAll('-', '_'),
        known: example ? 'yes' : 'no',
        example: example ? citation(example) : '',
      },
      uniform.place,
    );
    return c.done('not-yet');
  }
  const found = sureOnes[0] ?? rows.find((row) => particular(row, lens) === 'likely');
  if (found) {
    const sure = particular(found, lens) === 'sure' ? 'yes' : 'no';
    const name = lens.name('externalRequirements', found);
    c.good('sector-rules-named', { name, sure }, lens.quote('externalRequirements', found, 'instrument'));
    return c.done(sector === undefined && !lens.isHidden('about', 'sector') ? 'partly' : 'met');
  }
  // One law is a beginning, not a choice; where changes are proposed already it was one.
  if (rows.length < ENOUGH_TO_JUDGE && lens.rows('improvements').length === 0) return c.done('partly');
  const [example] = catalogued(lens).sort((a, b) => rank(a) - rank(b));
  // Named as loosely as "food law" it earns no tick; that every trade has the same is not thought, either.
  const loosely = rows.some(
    (row) => !NO_RULE.has(row.kind ?? '') && !namesOwnPaper(row, lens) && isOfATrade(row.instrument ?? ''),
  );
  c[loosely ? 'missing' : 'fault'](
    'sector-rules-missing',
    {
      sector: (sector ?? 'other').replaceAll('-', '_'),
      known: example ? 'yes' : 'no',
      example: example ? citation(example) : '',
    },
    all,
  );
  // The rules of the trade are one kind of law among others: three general ones, all seen at work, make up for them.
  const atWork = rows.filter(mustBeKept).filter((row) => isScene(offTheShelf(row.effect ?? '')));
  const result = c.done(loosely ? 'partly' : 'not-yet');
  return atWork.length >= ENOUGH_AT_WORK ? { ...result, aside: true } : result;
}
const ENOUGH_AT_WORK = 3;
