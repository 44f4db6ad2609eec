import { appliesIn, instrumentByName, instrumentsIn, isReplaced } from '../../law';
import type { Row } from '../../proposal/document';
import { hasFigure, memo, normalise, sentences, wordCount } from '../../text';
import { pattern } from '../../text/pattern';
import { overlap, stem, stems, substance } from '../../text/substance';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { isScene, THING } from './effects';
import { enough } from './enough';
import { shownIn } from './reason-shown';
import { sameForAll } from './same-for-all';
import { offTheShelf } from './shelf';

type External = Row<'externalRequirements'>;
const BINDING = new Set(['legislation', 'regulators-rule']);
/** Marked so, or, where kind and force were left blank, by what the title says. */
export const mustBeKept = (row: External): boolean =>
  row.force === 'mandatory' ||
  (row.force === undefined &&
    (BINDING.has(row.kind ?? '') || (row.kind === undefined && isLawByName(row.instrument ?? ''))));
const isLawByName = (title: string): boolean => {
  const known = instrumentByName(title)?.instrument;
  if (known) return known.force === 'mandatory';
  return /\b(?:acts?|laws?|regulations|order|legislation|gdpr|directive|byelaws?|statut\w*)\b/.test(
    normalise(title),
  );
};

const YEAR = /(?<!\d)(?:1[2-9]|20)\d{2}(?!\d)/;
/** Somebody could look it up: a title with its year, or the name of a rule that has none. */
const canBeLookedUp = (row: External, lens: Lens): boolean => {
  const text = row.instrument ?? '';
  if (YEAR.test(text)) return true;
  const { sector, nation } = lens.document.about;
  return instrumentsIn(text, { sector, nation }).some(
    ({ instrument, quote }) => instrument.kind === 'regulators-rule' && quote.trim().includes(' '),
  );
};

/** Our own people doing it, and not what the law says of traders. */
const OURS = pattern(
  /\b(?:we|our|us|i|my|me|staff|team|colleagues?|reception\w*|advis[eo]rs?|assistants?|agents?|managers?|drivers?|nurses?|crew)\b/,
);

/** The duty said over again where a step of one's own should stand. */
const DUTY = pattern(
  /\b(?:must|have to|has to|need to|needs to|should|may not|(?:is|are|be) (?:not )?(?:allowed|required|given)|nobody|no one)\b/,
);
const isEcho = (row: External): boolean => {
  const plain = normalise(row.effect ?? '');
  return DUTY.test(plain) && !OURS.test(plain) && overlap(row.effect ?? '', row.asks ?? '') >= ECHOED;
};
const ECHOED = 0.55;
/** Papers of the organisation about the law: no customer was ever there. */
const PAPERS =
  /\b(?:board|committees?|annual (?:report|statement)|risk register|statement of|policy (?:statement|document)?|signed by|chief executive|directors?|minutes|noted|register of|governance|audit)\b/g;
const isPaperwork = (text: string): boolean => {
  const plain = normalise(text);
  return [...plain.matchAll(PAPERS)].length >= 2 && !AT_WORK.test(plain);
};
const AT_WORK = pattern(
  /\b(?:customers?|passengers?|guests?|patients?|clients?|visitors?|members?|tenants?|callers?|students?|desk|counter|till|phone|telephone|asks?|rings?|shows?|hands?|gives?|reads?|clerk|reception\w*)\b/,
);

/** The step taken because of the law, beside the duty or in its own box. */
const isShown = (row: External): boolean =>
  !isEcho(row) && !isPaperwork(row.effect ?? '') && isShownThere(row);
/** What is left is a step, once the clauses are taken out in which everybody was only told of the rule. */
const isDone = memo((effect): boolean => {
  const isStep = (text: string) =>
    ((isScene(text) && ownWords(text) > 1) ||
      (isPlaced(text) && ownWords(text) > 2) ||
      (BY_ME.test(normalise(text)) && shownIn(text, '').things >= TOLD_BY_ME)) &&
    !isAssured(text);
  const left = offTheShelf(effect);
  if (benefits(effect)) return false;
  return isStep(effect) && (left === effect || isStep(left));
});
/** Who tells of herself, with things of her own, tells what she does: who only keeps rules says "we", "all staff", "everyone". */
const BY_ME = pattern(
  /\bi(?:'d|'ll| always| never| now| then| also| just| usually)? (?!(?:am|was|have|had|do|did|must|should|would|will|can|think|thought|believe|feel|know|understand|respect|follow|comply|ensure|make sure|treat|try|need|want|like|value|take|find|see|agree|hope|said)\b)[a-z]{2,}/,
);
const TOLD_BY_ME = 3;
/** Each sentence only says what good the law does, and names nothing one could point at. */
const benefits = memo((effect): boolean => {
  const list = sentences(effect);
  return (
    list.length > 0 &&
    list.every((one) => {
      const plain = normalise(one.text);
      return (
        !hasFigure(one.text) &&
        !THING.test(plain) &&
        (GOOD_OF_IT.test(plain) || ASSURED.test(plain)) &&
        shownIn(one.text.replace(GOOD_OF_IT, ' '), '').things <= FEW
      );
    })
  );
});
const FEW = 3;
const GOOD_OF_IT =
  /\b(?:underpin|promot|foster|encourag|enabl|empower|instil|enhanc|strengthen|reinforc|reassur|demonstrat|uph[eo]ld|champion|embrac|celebrat|embed|embod|driv|shap|inform|influenc|impact|affect|ensur|safeguard|guarantee|maintain|contribut|cultivat|nurtur|creat|inspir|cement|facilitat)(?:e|es|ed|s|ing|ies|y)?\b|\b(?:giv|provid|offer|build|bring|add)\w* (?:\w+ ){0,4}?(?:confidence|peace of mind|trust|reassurance|clarity|certainty|dignity|value|security|assurance|credibility)\b|\b(?:treat|handl)\w* (?:\w+ ){0,5}?(?:respect|dignity|care|fairly|fairness|equally|properly|appropriately|sensitively|individuals?|confidential\w*|securely)\b/;
/** A thing where one could see it, or a hand at it before something else: "on each shelf is the price per litre". */
const isPlaced = (text: string): boolean => {
  const plain = normalise(text);
  return !OF_DUTY.test(plain) && (PLACED.test(plain) || BEFORE.test(plain));
};
const PLACED = pattern(
  /\b(?:on|in|at|by|behind|under|beside|next to|over|above|into|inside|outside) (?:the|each|every|a|an|my|our|its|their|his|her) (?:\w+ )?(?:shelf|shelves|till|tills?|counter|desk|drawer|door|doors|wall|window|bag|box|bin|tray|table|menu|label|card|form|screen|book|sheet|slip|envelope|folder|cupboard|safe|van|bus|car|cab|bench|bed|room|cubicle|stairs|ramp|step|steps|floor|hall|gate|platform|queue|phone|line|email|letter|text|website|page|basket|bottle|packet|pot|jar|lid|fridge|freezer|machine|hook|peg|board|stand|ear|file|note|notes|receipt|ticket|invoice|quote|contract|side|corner|back|front|bottom|top)\b/,
);
const BEFORE = pattern(
  /\b(?:is|are|gets?|goes|go|comes?) (?:\w+ )?(?:put|turned|read|shown|given|wiped|locked|covered|opened|held|printed|written|shredded|burnt|burned|asked|checked|down|up|out|on|off|away|over|back)\b.*\b(?:before|after|first|until|as soon as|when|each|every)\b/,
);
/** The talk of rules, whatever stands beside it. */
const OF_DUTY = pattern(
  /\b(?:laws?|act|regulations?|rules?|policy|policies|complian\w*|compl(?:y|ies)|trained|training|poster|handbook|staff room|aware|respect\w*|responsib\w+|important|must|should|have to|has to|fair\w*|equal\w*)\b/,
);

const isShownThere = (row: External): boolean => {
  const [effect, asks] = [ofHere(row.effect ?? ''), ofHere(row.asks ?? '')];
  if (isDone(effect)) return true;
  // Beside the duty stands a step of ours only where its own box is empty, or has things of its own to add.
  if (written(row) && shownIn(effect, asks).fresh < ADDED) return false;
  return isScene(asks) && OURS.test(normalise(asks)) && ownWords(asks) > 2;
};
const ADDED = 5;
/** That the law is the same for every trade is a view of it, and no step. */
const ofHere = memo((text): string => {
  if (sameForAll(text) === null) return text;
  return sentences(text)
    .filter((one) => sameForAll(one.text) === null)
    .map((one) => one.text)
    .join(' ');
});

/** "We take it very seriously", "is everybody's responsibility": an assurance, with nothing that could be watched. */
const ASSURED =
  /\b(?:(?:tak\w+|treat\w*) (?:\w+ ){0,4}(?:very |extremely )?serious\w*|(?:is|are) (?:[\w']+ ){0,3}(?:responsib\w+|priority|at the heart|important|paramount|essential)|compl(?:y|ies) (?:\w+ )?(?:fully|with)|fully comply|in line with|in accordance with|at all times|(?:com(?:e|es)|is|are|put|puts) (?:always )?(?:first|number one|top of (?:the|our) list)|in everything (?:we|i|they) do|second nature|(?:go|goes) without saying|cannot be compromised|(?:are|is) (?:\w+ )?(?:aware|mindful|careful|committed|compliant|trained)|respect the rights|follow\w* (?:the |all )?(?:law|gdpr|act|rules|regulations|legislation)|adhere\w*|abide\w*|obey\w*)\b/;
const isAssured = (text: string): boolean => {
  if (hasFigure(text)) return false;
  const plain = normalise(text);
  return ASSURED.test(plain) && ownWords(plain.replace(ASSURED, ' ')) <= 2;
};

const isInForce = (row: External, lens: Lens): boolean => {
  const { sector, nation } = lens.document.about;
  const known = instrumentByName(row.instrument ?? '', { sector, nation })?.instrument;
  if (!known) return true;
  return appliesIn(known, nation) && !(isReplaced(known, nation) && known.replaced?.partly === undefined);
};

/** Words any law is spoken of with. */
const OF_LAW = new Set(
  `act regulation legislation legal law section article apply applies affect impact big huge obey abide compliant comply compliance aware careful
  fair fairly equal equally serious seriously discriminate breach break fine trained mindful regard relevant data protection rights consumer equality
  handle treat ensure protect safe secure gdpr principle duty operate business must adhere line accordance penalty principles protected characteristics responsibility responsible priority
  value diversity dignity culture commit committed duties heart safety health wellbeing welfare confidential confidentiality confident private privacy inclusive inclusion
  include everybody everyone anybody thing respect strict strictly adherence knowledge awareness understand guideline reminder attention utmost high highest
  extent sensible sensitive person personal information act carefully properly obligation mandatory force place`
    .split(/\s+/)
    .map(stem),
);
const ownWords = (text: string): number =>
  hasFigure(text)
    ? Number.POSITIVE_INFINITY
    : [...stems(text)].filter((one) => substance(one) > 0 && !OF_LAW.has(one)).length;
const staysOnPaper = (text: string): boolean => ownWords(text) <= 2 || isAssured(text) || benefits(text);

/**
 * Whether the law is there at all, by a title that can be looked up or by a step that can be watched, and whether
 * it meets a customer. One law left on paper beside others at work is a weakness; most of them are the habit.
 */
export function lawAtWork(c: Collector, { min }: ParamsOf<'law-at-work'>): CheckResult {
  const { lens } = c;
  const all = lens.place('externalRequirements');
  const rows = lens.rows('externalRequirements');
  if (rows.length === 0) return c.nothing('external-none', all);
  const binding = rows.filter(mustBeKept);
  if (binding.length === 0) return c.nothing('no-mandatory', all);
  // A step taken because of a law that is not in force here shows no law at work.
  const shown = binding.filter((row) => isShown(row) && isInForce(row, lens));
  const paper = binding.filter(
    (row) =>
      !shown.includes(row) &&
      (staysOnPaper(row.effect ?? '') || isEcho(row) || isPaperwork(row.effect ?? '')) &&
      written(row),
  );
  // Laws written up, and not one of them is seen at work: whatever fills the boxes, it is no doing.
  const nowhere = shown.length === 0 && binding.some(written);
  const habit = paper.length * 2 >= binding.length && (paper.length >= 2 || shown.length === 0);
  for (const row of binding) {
    if (shown.includes(row)) continue;
    const name = lens.name('externalRequirements', row);
    const place = lens.quote('externalRequirements', row, 'effect');
    const values = { name, words: place.quote ?? '' };
    if (!written(row)) c.missing('external-no-effect', { name }, place);
    else c[nowhere || (habit && paper.includes(row)) ? 'fault' : 'missing']('effect-abstract', values, place);
  }
  if (shown.length === 0 && !binding.some((row) => canBeLookedUp(row, lens))) {
    return c.done('not-yet');
  }
  if (binding.length < min) c.missing('external-few', { count: binding.length, min }, all);
  // Two laws each told in a case of its own outweigh as many that are thin.
  const cases = shown.filter((row) => isCase(row.effect ?? '')).length;
  const verdict = enough(shown.length, binding.length, min, cases >= CASES ? 0.5 : undefined);
  if (verdict !== 'met') {
    const partly = c.done('partly');
    return binding.some((row) => isStudied(row, lens)) ? { ...partly, credits: true } : partly;
  }
  c.good(
    'effects-concrete',
    { count: shown.length },
    ...shown.map((row) =>
      lens.quote('externalRequirements', row, isScene(row.effect ?? '') ? 'effect' : 'asks'),
    ),
  );
  return c.done('met');
}

const CASES = 2;
/** Something that happened: to somebody, on a day, and told over more than a clause. */
const isCase = (text: string): boolean => {
  const plain = normalise(text);
  return wordCount(text) >= 15 && (ON_A_DAY.test(plain) || hasFigure(text)) && HAPPENED.test(plain);
};
const ON_A_DAY = pattern(
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|last (?:week|month|year|\w+day|spring|summer|autumn|winter)|yesterday|(?:mr|mrs|ms|miss) [a-z]+|once|one (?:day|man|lady|woman|customer|guest|passenger|patient|family)|(?:when|after) (?:a|an|the|mr|mrs|ms|one) )\b/,
);
const HAPPENED = pattern(
  /\b(?:asked|told|said|sent|rang|called|gave|took|put|wrote|showed|offered|came|went|moved|changed|read|found|had|was|were|did|got|made|refunded|refused|checked|stopped|paid|[a-z]{3,}ed)\b/,
);

/** By its whole title, with what it asks and what was made of it, however thin. */
const isStudied = (row: External, lens: Lens): boolean =>
  YEAR.test(row.instrument ?? '') &&
  lens.verdict('externalRequirements', row, 'asks') !== 'blank' &&
  written(row);

/** Something stands there that is not a mere "to be confirmed". */
const written = (row: External): boolean =>
  stems(row.effect ?? '').size > 0 && !HELD_OPEN.test(normalise(row.effect ?? '').trim());
const HELD_OPEN = /^(?:tbc|tba|tbd|to be (?:confirmed|completed|added)|n\/?a|none|\.+|-+|\?+)\W*$/;
