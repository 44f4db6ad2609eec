import { formatMoney } from '../../format';
import type { Row } from '../../proposal/document';
import { figures, hasFigure, normalise, sentences, shared, topics, words } from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { optional } from './measures';
import { HALF, isMet, mostly } from './share';

type Line = Row<'costs'> | Row<'benefits'>;

export function costsComplete(c: Collector, { min }: ParamsOf<'costs-complete'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('costs');
  const all = lens.place('costs');
  if (rows.length === 0) return min === 0 ? optional(c, 'costs-none', all) : c.nothing('costs-none', all);
  let based = 0;
  const sound = rows.filter((row) => {
    const name = { name: lens.name('costs', row) };
    const right = priced(c, 'costs', row);
    c.asks('costs', row, 'timing', 'cost-no-timing', name);
    if (c.asks('costs', row, 'basis', 'cost-no-basis', name)) based++;
    return right;
  });
  if (rows.length < min) c.missing('costs-few', { count: rows.length, min }, all);
  if (sound.length === 0) return c.done(based > 0 ? 'partly' : 'not-yet');
  const result = mostly(c, sound.length, rows.length, { min });
  if (!isMet(result)) return result;
  if (based < rows.length * HALF) return c.done('partly');
  const total = formatMoney(lens.flow.likely.cost);
  c.good(
    'costs-complete',
    { count: sound.length, total },
    ...sound.map((row) => lens.quote('costs', row, 'basis')),
  );
  return result;
}

/** Nothing times anything is no figure: a zero stands for a box filled to be filled. */
function amount(
  c: Collector,
  list: 'costs' | 'benefits',
  row: Line,
  field: 'quantity' | 'rate',
  code: Parameters<Collector['needs']>[3],
): boolean {
  if (row[field] === 0) {
    c.missing(code, { name: c.lens.name(list, row) }, c.lens.place(list, row, field));
    return false;
  }
  return c.needs(list, row, field, code);
}

/** How much: in its two fields, or as money in the words beside them. A sum on a basis of nonsense is none. */
function priced(c: Collector, list: 'costs' | 'benefits', row: Line): boolean {
  const { lens } = c;
  const basis = lens.verdict(list, row, 'basis');
  if (basis !== null && basis !== 'blank') return false;
  const inWords = figures(`${row.name ?? ''} . ${row.basis ?? ''}`).some(
    (one) => one.kind === 'money' && one.value > 0,
  );
  if (row.rate === undefined && row.quantity === undefined && inWords) {
    c.missing(
      'answer-elsewhere',
      { name: lens.name(list, row) },
      lens.place(list, row, 'rate'),
      lens.quote(list, row, row.basis === undefined ? 'name' : 'basis'),
    );
    return true;
  }
  // Free is a price, where it says so.
  if (list === 'costs' && row.rate === 0 && FREE.test(normalise(`${row.name ?? ''} ${row.basis ?? ''}`)))
    return true;
  const [no, price] =
    list === 'costs'
      ? (['cost-no-quantity', 'cost-no-rate'] as const)
      : (['benefit-no-quantity', 'benefit-no-rate'] as const);
  if (row.quantity === undefined) c.needs(list, row, 'quantity', no);
  // One unless it says how many.
  return [
    row.quantity === undefined || amount(c, list, row, 'quantity', no),
    amount(c, list, row, 'rate', price),
  ].every(Boolean);
}

export function benefitsComplete(c: Collector, { min }: ParamsOf<'benefits-complete'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('benefits');
  const all = lens.place('benefits');
  if (rows.length === 0) return c.nothing('benefits-none', all);
  let based = 0;
  let money = 0;
  const measured = new Set(lens.rows('kpis').flatMap((row) => row.improvements ?? []));
  const sound = rows.filter((row) => {
    const name = { name: lens.name('benefits', row) };
    c.asks('benefits', row, 'kind', 'benefit-no-kind', name);
    const basis = c.asks('benefits', row, 'basis', 'benefit-no-basis', name);
    if (basis) based++;
    const watched =
      (row.kpis?.length ?? 0) > 0 || row.improvements?.some((id) => measured.has(id)) || measured.size === 0;
    // Where no benefit at all is tied to anything, the learner is not told so row by row.
    if (!watched && (row.improvements?.length ?? 0) > 0)
      c.missing('benefit-no-kpi', name, lens.place('benefits', row, 'kpis'));
    if (row.kind === 'qualitative') return basis || lens.says('benefits', row, 'name');
    const right = priced(c, 'benefits', row);
    c.asks('benefits', row, 'timing', 'benefit-no-timing', name);
    if (right) money++;
    return right;
  });
  const twice = claimedTwice(c, rows);
  if (rows.length < min) c.missing('benefits-few', { count: rows.length, min }, all);
  if (sound.length > 0 && money === 0) c.missing('benefits-all-qualitative', {}, all);
  if (sound.length === 0) return c.done(based > 0 ? 'partly' : 'not-yet');
  const result = mostly(c, sound.length, rows.length, { min });
  if (!isMet(result)) return result;
  const bare = based < rows.length * HALF;
  if (money === 0 || bare || twice) return c.done('partly');
  const total = formatMoney(lens.flow.likely.benefit);
  c.good(
    'benefits-complete',
    { count: sound.length, total },
    ...sound.map((row) => lens.quote('benefits', row, 'basis')),
  );
  return result;
}

/** The same gain entered again, as hours and as the money for those hours, or under another name. */
function claimedTwice(c: Collector, rows: readonly Row<'benefits'>[]): boolean {
  const seen = new Map<string, Row<'benefits'>[]>();
  let twice = false;
  for (const row of rows) {
    if (row.kind === 'qualitative' || !row.quantity || !row.rate) continue;
    const amounts = [
      `sum ${row.quantity * row.rate} ${row.timing ?? ''}`,
      `of ${row.quantity} ${normalise(row.unit ?? '').trim()} ${row.timing ?? ''}`,
    ];
    const same = amounts
      .flatMap((key) => seen.get(key) ?? [])
      .find(
        (one) =>
          shared(`${one.name ?? ''} . ${one.basis ?? ''}`, `${row.name ?? ''} . ${row.basis ?? ''}`) >= 2,
      );
    if (same) {
      twice = true;
      c.fault(
        'benefit-twice',
        { name: c.lens.name('benefits', row), other: c.lens.name('benefits', same) },
        c.lens.place('benefits', row, 'quantity'),
        c.lens.place('benefits', same, 'quantity'),
      );
    }
    for (const key of amounts) {
      const before = seen.get(key) ?? [];
      if (before.length < 4) seen.set(key, [...before, row]);
    }
  }
  return twice;
}

const FREE =
  /\b(?:(?:is|are|for|comes?|goes) free|free (?:of charge|to (?:us|use)|tool|version|account|plan|template|already)|cost[- ]free|no (?:extra |added |new |further |direct |more )?(?:cost|charge|spend|bill|hours|hrs|money|resources|staff time)|without (?:extra |added |new |any )?(?:cost|spend)\w*|costs? (?:us )?nothing|nothing (?:has|needs|have) to be (?:bought|paid)|nothing to (?:pay|buy)|already (?:paid|owned|own|have|has|had|licensed|there|includes?|included)|at no cost|not need|no need|instead of|rather than|existing|included in|part of (?:the|our)|in house|ourselves)\b/;
/** Bought, built or hired: a bill comes. */
const BOUGHT =
  /\b(?:make|build|create|develop|design|launch|get|have|set up|want)(?:s|ing)? (?:a|an|our own|our|their own|new) (?:\w+ )?(?:app|website|portal|chatbot|system|database|platform|kiosk|call centre)\b|\b(?:more|extra|additional|another \w+) (?:tills?|staff|people|vans?|vehicles?|phones?|computers?|rooms|machines|counters|desks)\b|\b(?:(?:new |a |an |more |extra |the )?(?:software|licen[cs]es?|subscription|chatbot|headsets?|kiosks?|tablets?|handsets?|scanners?|lockers?|cameras?)|new (?:\w+ )?(?:system|equipment|website|app|posts?|role|screens?|phones?|furniture|building|vehicles?|vans?|machines?|tills?)|(?:build|develop|buy|purchase|install|fit|refurbish|upgrade|redesign|replace|lease|rent|commission)(?:s|ing|ed|t)?\b(?! in\b| into\b| around\b| with\b| between\b)|(?:hire|recruit|employ|appoint|take on)(?:s|ing|ed)? (?:\w+ ){0,4}(?:staff|people|person|assistants?|advis[eo]rs?|agents?|receptionists?|managers?|officers?|posts?|workers?|drivers?|nurses?|cleaners?|trainers?|consultants?|apprentices?|coordinators?)|(?:more|extra|additional|new) (?:staff|posts|assistants|advis[eo]rs|receptionists)|outside (?:trainer|consultant|agency)|consultants?|contractors?|vouchers?|overtime)\b/g;
/** Hours of somebody's day. */
const HOURS =
  /\b(?:train(?:ing|er|ed)?|workshops?|courses?|refresher|meetings?|briefings?|huddles?|rota|shifts?|cover for|staff time|rewrite|print(?:ing|ed)?|module|connector|calls? (?:each|every))\b/g;

const firstOf = (text: string, pattern: RegExp): { start: number; end: number } | undefined => {
  const plain = normalise(text);
  const match = [...plain.matchAll(pattern)].find(
    (one) => !FREE.test(plain.slice(Math.max(0, one.index - 40), one.index + one[0].length + 50)),
  );
  return match && { start: match.index, end: match.index + match[0].length };
};

/** Improvements that some line of cost is for: linked, named alike, or any where no line is linked to anything. */
function costedOf(lens: Lens): (row: Row<'improvements'>) => boolean {
  // A line without a sum is a heading.
  const costs = lens
    .rows('costs')
    .filter(
      (row) =>
        row.rate !== undefined ||
        figures(`${row.name ?? ''} ${row.basis ?? ''}`).some((one) => one.kind === 'money'),
    );
  const linked = new Set(costs.flatMap((row) => row.improvements ?? []));
  const loose = costs.filter((row) => (row.improvements?.length ?? 0) === 0);
  return (row) =>
    linked.has(row.id) ||
    (costs.length > 0 && linked.size === 0) ||
    loose.some(
      (one) =>
        shared(
          `${one.name ?? ''} . ${one.basis ?? ''}`,
          `${row.name ?? ''} . ${row.change ?? ''} . ${row.resources ?? ''}`,
        ) >= 1,
    );
}

/** More people on the payroll, and among the lines of cost not one for what they are paid. */
const HIRED =
  /\b(?:(?:hire|recruit|employ|appoint|take on)(?:s|ing|ed)? (?:\w+ ){0,4}(?:staff|people|person|assistants?|advis[eo]rs?|agents?|receptionists?|managers?|officers?|posts?|workers?|drivers?|nurses?|cleaners?|apprentices?|coordinators?))\b/g;
const PAY =
  /\b(?:wages?|salar\w+|pay|hours?|posts?|staff|receptionists?|assistants?|advis[eo]rs?|agents?|officers?|shifts?|apprentices?|recruit\w*)\b/;
const payless = (lens: Lens, row: Row<'improvements'>): boolean =>
  firstOf(row.change ?? '', HIRED) !== undefined &&
  !lens
    .rows('costs')
    .some(
      (one) =>
        (one.improvements?.length ?? 0) < 2 &&
        (one.improvements?.includes(row.id) || (one.improvements?.length ?? 0) === 0) &&
        PAY.test(normalise(`${one.name ?? ''} ${one.unit ?? ''} ${one.basis ?? ''}`)),
    );

export function improvementsCosted(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('improvements');
  if (rows.length === 0) return c.nothing('improvements-none', lens.place('improvements'));
  const costed = costedOf(lens);
  let bought = 0;
  const sound = rows.filter((row) => {
    if (costed(row) && !payless(lens, row)) return true;
    for (const [pattern, sure] of [
      [BOUGHT, true],
      [HOURS, false],
    ] as const) {
      for (const field of ['resources', 'change', 'name'] as const) {
        const text = row[field] ?? '';
        const stretch = firstOf(text, pattern);
        if (!stretch) continue;
        // The sum stands beside it, though not as a line.
        const told = figures(row.resources ?? '').some((one) => one.kind === 'money' && one.value > 0);
        const values = {
          name: lens.name('improvements', row),
          words: text.slice(stretch.start, stretch.end),
        };
        const places = [lens.quote('improvements', row, field, stretch), lens.place('costs')] as const;
        if (sure && !told) {
          bought++;
          c.fault('improvement-not-costed', values, ...places);
        } else c.missing('improvement-not-costed', values, ...places);
        return false;
      }
    }
    return true;
  });
  if (lens.rows('costs').length === 0) {
    c.missing('costs-none', {}, lens.place('costs'));
    return c.done('not-yet');
  }
  // What is plainly bought and has no price is the sum the whole case lacks.
  if (bought > 0) return c.done(bought * 2 >= rows.length || sound.length === 0 ? 'not-yet' : 'partly');
  const result = mostly(c, sound.length, rows.length);
  if (!isMet(result)) return result;
  c.good(
    'improvements-costed',
    { count: sound.length },
    ...rows.map((row) => lens.place('improvements', row)),
  );
  return result;
}

/** Words that set one thing against another. */
const WEIGHING =
  /\b(?:outweigh\w*|worth|exceeds?|more than|less than|greater|lower|bigger|smaller|pay(?:s|ing)? (?:back|for itself|off)|payback|pays|net present value|npv|ratio|balance|compared|against|even if|if .{3,80} (?:still|then|only|would)|because|so|therefore|despite|although|but|while|break[- ]?even|cautious|low case|worst case|saves?|saved|saving|brings?|frees?|covers?|returns?|net|loses?|loss)\b/;
/** What the verdict hangs on, where no figure is given. */
const DEPENDS =
  /\b(?:because|if|unless|even if|only|depends?|rests? on|hangs? on|worst|low case|half of|most of|main(?:ly)?|risk|turns?|compared (?:with|to)|against)\b/;
const ADMITS_LOSS =
  /\b(?:negative|loss|loses|below zero|does not (?:pay|cover)|do(?:es)?n't (?:pay|cover)|never pays|not pay (?:back|for itself)|cost(?:s)? more than|more than it (?:saves|brings)|not (?:for|about) (?:the )?money|(?:law|code|regulator|act|duty) (?:asks|requires|demands|makes)|cannot be priced|not priced|unpriced|no price|still worth|even so|minus|deficit|shortfall|net cost|on money alone|price of)\b|[-−]£/;
const CLAIMS_GAIN =
  /\b(?:outweigh\w*|pays? (?:back|for itself|off)|more than (?:covers?|pays?)|saves? more|profit\w*|make money|benefits? (?:are|is) (?:higher|greater|bigger|more)|exceed\w*)\b/;

/** A verdict on the two, and not only both of them named. */
const JUDGES =
  /\b(?:worth (?:it|doing|the)|outweigh\w*|pays? (?:back|for itself|off)|payback|even if|break[- ]?even|only if|unless|would (?:no longer|not) (?:pay|be worth)|still (?:pays|worth|covers))\b/;

/** The conclusion, in its field or where the summary weighs the two. */
function conclusionOf(
  c: Collector,
): { collection: 'finance' | 'summary'; field: string; text: string } | undefined {
  const { lens } = c;
  const place = lens.place('finance', null, 'conclusion');
  const verdict = lens.verdict('finance', null, 'conclusion');
  if (verdict === null)
    return { collection: 'finance', field: 'conclusion', text: lens.text('finance', null, 'conclusion') };
  for (const [collection, field] of [
    ['finance', 'stakeholders'],
    ['summary', 'benefit'],
    ['summary', 'recommendation'],
  ] as const) {
    const text = lens.text(collection, null, field);
    const money = figures(text).filter((one) => one.kind === 'money').length;
    if (!lens.says(collection, null, field) || money < 2 || !JUDGES.test(normalise(text))) continue;
    c.missing('answer-elsewhere', { name: '1' }, place, lens.quote(collection, null, field));
    return { collection, field, text };
  }
  if (verdict === 'blank') c.missing('conclusion-none', {}, place);
  else c.voided(verdict, 'finance', null, 'conclusion');
  return undefined;
}

export function weighed(c: Collector): CheckResult {
  const { lens } = c;
  const costs = lens.rows('costs');
  const benefits = lens.rows('benefits');
  if (costs.length + benefits.length === 0 && lens.text('finance', null, 'conclusion').trim() === '')
    return c.nothing('nothing-to-weigh', lens.place('costs'));
  // A sum beside a basis of nonsense was filled in to be filled.
  const isVoid = (row: Line): boolean => {
    const verdict = lens.verdict(costs.some((one) => one === row) ? 'costs' : 'benefits', row, 'basis');
    return verdict !== null && verdict !== 'blank';
  };
  const inFigures = (rows: readonly Line[]) =>
    rows.some(
      (row) =>
        ((row.quantity ?? 1) * (row.rate ?? 0) > 0 && !isVoid(row)) ||
        figures(row.basis ?? '').some((one) => one.kind === 'money'),
    );
  const begun = inFigures(costs) || inFigures(benefits);
  if (costs.length === 0 || benefits.length === 0)
    c.missing('nothing-to-weigh', {}, lens.place(costs.length === 0 ? 'costs' : 'benefits'));
  const conclusion = conclusionOf(c);
  if (!begun) {
    const told =
      costs.length + benefits.length === 0 &&
      conclusion &&
      figures(conclusion.text).some((one) => one.kind === 'money');
    return c.done(told ? 'partly' : 'not-yet');
  }
  const cautious = [...costs, ...benefits].some((row) => row.low !== undefined || row.high !== undefined);
  if (
    !cautious &&
    !/\b(?:even if|if only|half|worst|cautious|low case|unless)\b/.test(normalise(conclusion?.text ?? ''))
  )
    c.missing('no-low-case', {}, lens.place('benefits', benefits[0], 'low'));
  if (!conclusion || costs.length === 0 || benefits.length === 0) return c.done('partly');
  const plain = normalise(conclusion.text);
  const place = lens.quote(conclusion.collection, null, conclusion.field);
  const reasoned =
    WEIGHING.test(plain) &&
    (hasFigure(conclusion.text) ||
      (DEPENDS.test(plain) && words(plain).length >= 12 && topics(plain).size >= 4));
  if (!reasoned) {
    c.missing('conclusion-no-reason', {}, place);
    return c.done('partly');
  }
  const { net } = lens.flow.likely;
  const honest = net >= 0 || ADMITS_LOSS.test(plain) || !CLAIMS_GAIN.test(plain);
  if (!honest) {
    c.clash('conclusion-ignores-loss', { net: formatMoney(net) }, place);
    return c.done('partly');
  }
  const values = { cost: formatMoney(lens.flow.likely.cost), benefit: formatMoney(lens.flow.likely.benefit) };
  c.good('weighed', values, place);
  return c.done('met');
}

/** The budget given with the figures, or the largest sum an internal requirement of that kind names. */
export function budgetOf(lens: Lens): number | undefined {
  if (lens.document.finance.budget !== undefined) return lens.document.finance.budget;
  const named = lens
    .rows('internalRequirements')
    .filter((row) => row.kind === 'budget')
    .flatMap((row) => figures(row.asks ?? '').filter((one) => one.kind === 'money'))
    .map((one) => one.value);
  return named.length > 0 ? Math.max(...named) : undefined;
}

const ABOUT_BUDGET =
  /\b(?:budget|over ?spend|phas\w+|spread over|defer\w*|next (?:financial )?year|extra (?:funding|money)|approv\w+|allowance|limit|ceiling)\b/;
const OVER =
  /\b(?:over|more than|exceed\w*|above|phas\w+|spread|extra|short|beyond|next (?:financial )?year|second year|from (?:another|a different|the \w+) (?:budget|fund|pot))\b/;
const WITHIN = /\b(?:within|inside|under|below|fits?|less than) (?:\w+ ){0,3}(?:budget|limit|£)/;
/** Time of people who are paid anyway: counted, and no bill against a budget. */
const PAID_ANYWAY =
  /\b(?:staff time|own time|(?:our|my|their) time|existing (?:staff|hours|team)|paid (?:anyway|already|hours)|already paid|no (?:extra )?(?:cash|bill))\b/;
const BY_THE_HOUR = /\bhours?\b/;

/** Hours that come on top of those paid already: month by month, with on-costs, or said to be more. */
const NEW_HOURS =
  /\b(?:on[- ]costs?|extra|more|additional|longer|later|overtime|new|hir\w+|recruit\w*|agency|casual)\b/;
const newHours = (lens: Lens, row: Row<'costs'>): boolean =>
  row.timing === 'monthly' &&
  NEW_HOURS.test(
    normalise(
      `${row.name ?? ''} ${row.basis ?? ''} ${lens
        .rows('improvements')
        .filter((one) => row.improvements?.includes(one.id))
        .map((one) => `${one.change ?? ''} ${one.resources ?? ''}`)
        .join(' ')}`,
    ),
  );

const firstYearTimes = ({ timing, startMonth = 1 }: Row<'costs'>): number =>
  startMonth > 12 ? 0 : timing === 'monthly' ? 13 - startMonth : 1;

export function withinBudget(c: Collector): CheckResult {
  const { lens } = c;
  if (lens.rows('costs').length === 0) return c.nothing('costs-none', lens.place('costs'));
  const budget = budgetOf(lens);
  const place = lens.place('finance', null, 'budget');
  if (budget === undefined) {
    // Nothing to hold it against is worth a word, and no mistake.
    c.missing('budget-none', {}, place);
    return c.done('met');
  }
  const cost = lens.flow.firstYearCost;
  const values = { cost: formatMoney(cost), budget: formatMoney(budget) };
  if (cost <= budget) {
    c.good('within-budget', values, place);
    return c.done('met');
  }
  const spots = [
    ...(['conclusion', 'stakeholders'] as const).map((field) => ['finance', field] as const),
    ...(['recommendation', 'benefit', 'proposal'] as const).map((field) => ['summary', field] as const),
  ] as const;
  const said = spots.find(([collection, field]) =>
    sentences(lens.text(collection, null, field)).some((one) => {
      const plain = normalise(one.text);
      return ABOUT_BUDGET.test(plain) && OVER.test(plain) && !WITHIN.test(plain);
    }),
  );
  if (said) {
    c.good('over-budget-addressed', values, lens.quote(said[0], null, said[1]));
    return c.done('met');
  }
  const cash = lens
    .rows('costs')
    .filter(
      (row) =>
        !(BY_THE_HOUR.test(normalise(row.unit ?? '')) && !newHours(lens, row)) &&
        !PAID_ANYWAY.test(normalise(`${row.name ?? ''} ${row.basis ?? ''}`)),
    )
    .reduce((sum, row) => sum + (row.quantity ?? 1) * (row.rate ?? 0) * firstYearTimes(row), 0);
  if (cash <= budget) {
    c.missing('over-budget', values, place, lens.place('costs'));
    return c.done('met');
  }
  c.clash('over-budget', values, place, lens.place('costs'));
  return c.done('not-yet');
}

export { BOUGHT, costedOf, FREE, firstOf, HOURS };
