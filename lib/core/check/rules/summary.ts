import type { Row } from '../../proposal/document';
import { type Figure, figures, matchesOf, memo, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import type { ParamsOf } from '../params';
import { optional } from './measures';
import { budgetOf } from './weighing';

const SUMMARY_FIELDS = ['problem', 'proposal', 'benefit', 'recommendation'] as const;
const COMPUTED_FIELDS = ['conclusion'] as const;

/** What a sum of money is said to be: only then can it be held against the figures. */
const ROLE = pattern(
  /\b(?:costs?|spend\w*|invest\w*|budget|price|outlay|saves?|savings?|saved|brings?|benefits?|frees?|net|npv|present value|worth|total)\b/,
);
const REACH = 40;

export function summaryAgrees(
  c: Collector,
  { optional: mayLack }: ParamsOf<'summary-agrees-with-figures'>,
): CheckResult {
  const { lens } = c;
  const written = SUMMARY_FIELDS.filter((field) => lens.text('summary', null, field).trim() !== '');
  if (written.length === 0) {
    const place = lens.place('summary');
    return mayLack ? optional(c, 'summary-none', place) : c.nothing('summary-none', place);
  }
  const money = knownMoney(lens);
  const percents = knownPercents(lens);
  let quoted = 0;
  let wrong = 0;
  const spots = [
    ...written.map((field) => ['summary', field] as const),
    ...COMPUTED_FIELDS.map((field) => ['finance', field] as const),
  ];
  for (const [collection, field] of spots) {
    const text = lens.text(collection, null, field);
    for (const figure of figures(text)) {
      const known = figure.kind === 'money' ? money : figure.kind === 'percent' ? percents : null;
      if (!known) continue;
      if (collection === 'summary') quoted++;
      if (known.some(agreesWith(figure, text))) continue;
      const values = { figure: figure.quote.trim() };
      const place = lens.quote(collection, null, field, figure);
      if (contradicts(lens, text, figure)) {
        wrong++;
        c.clash('summary-figure-unknown', values, place);
      } else c.missing('summary-figure-unknown', values, place);
    }
  }
  wrong += wrongMonths(c, spots);
  let said = written.length;
  for (const field of written) {
    const verdict = lens.verdict('summary', null, field);
    if (verdict !== null && verdict !== 'blank') {
      c.voided(verdict, 'summary', null, field);
      said--;
    }
  }
  if (quoted === 0) c.missing('summary-no-figures', {}, lens.place('summary', null, 'benefit'));
  if (wrong > 0) return c.done('partly');
  if (!mayLack && (quoted === 0 || said < written.length)) return c.done('partly');
  c.good('summary-agrees', { count: quoted }, ...written.map((field) => lens.quote('summary', null, field)));
  return c.done('met');
}

/** "Pays back in month 5", "within 14 months", "after a year and a half" is left alone: only what is put in months. */
const PAYS_BACK = pattern(
  /\b(?:pa(?:ys?|id|yback)(?: \w+){0,2}? (?:back|for (?:itself|themselves))|payback|breaks? even|recover(?:s|ed)?|recoup(?:s|ed)?)\b/,
);
const MONTH = pattern(
  /\b(?:month (?:no\.? ?)?(\d{1,3})|(\d{1,3})(?:st|nd|rd|th) month|(?:in|after|within|by|under|about) (?:about |around |just |only |under |roughly )?(\d{1,3}) months?)\b/,
);
/** So many months more or less may be counted from another day. */
const OFF_BY = 1;

/** A month of payback that is not the one the lines of cost and benefit come to. */
function wrongMonths(c: Collector, spots: readonly (readonly ['summary' | 'finance', string])[]): number {
  const { lens } = c;
  const { likely, low, high, lines } = lens.flow;
  if (lines.length === 0 || likely.paybackMonth === null) return 0;
  const known = [likely, low, high].flatMap((one) => one.paybackMonth ?? []);
  let wrong = 0;
  for (const [collection, field] of spots) {
    const text = lens.text(collection, null, field);
    for (const one of sentences(text)) {
      const plain = normalise(one.text);
      const found = PAYS_BACK.test(plain) ? MONTH.exec(plain) : null;
      const given = Number(found?.[1] ?? found?.[2] ?? found?.[3] ?? Number.NaN);
      // What would be so in another case, or at the latest, is no figure of this one.
      if (!found || SUPPOSED.test(plain) || /\b(?:within|under|before|later|second|not)\b/.test(plain))
        continue;
      if (known.some((month) => Math.abs(month - given) <= OFF_BY)) continue;
      wrong++;
      const start = one.start + found.index;
      const stretch = { start, end: start + found[0].length };
      c.clash(
        'summary-figure-unknown',
        { figure: text.slice(stretch.start, stretch.end) },
        lens.quote(collection, null, field, stretch),
      );
    }
  }
  return wrong;
}

/** Many lines make many sums; beyond so many nobody can say that none of them is meant. */
const FEW_LINES = 20;
/** Three at a time only of one side, and where it has few: among many, three of them make any sum. */
const VERY_FEW = 6;

const BY_THE_MONTH = /\b(?:a|per|each|every) (?:month|week|day|quarter)\b|\bmonthly\b|\bweekly\b/;
const SUPPOSED = pattern(
  /\b(?:if|even|unless|low(?:est)?|high(?:est)?|cautious|worst|best|half|break[- ]?even|turn\w*|would|could|might|at most|at least|up to|between|until|each|per|a head|for every)\b/,
);

/** Surely at odds with the figures, and not only absent from them. */
function contradicts(lens: Lens, text: string, figure: Figure): boolean {
  const plain = normalise(text);
  if (figure.kind === 'money') {
    const near = plain.slice(Math.max(0, figure.start - REACH), figure.end + REACH);
    const { lines } = lens.flow;
    const sentence = sentences(text).find((one) => one.start <= figure.start && figure.end <= one.end);
    // What would happen in another case is in no table; nor what a month or one item comes to.
    const said = normalise(sentence?.text ?? text);
    if (SUPPOSED.test(said) || BY_THE_MONTH.test(said)) return false;
    return lines.length > 0 && lines.length <= FEW_LINES && ROLE.test(near);
  }
  // "from 41% to 97%", where the KPI that begins at 41 has another target.
  const from = /(\d+(?:\.\d+)?) ?(?:%|per ?cent)? to (?:about |around |at least |over )?$/.exec(
    plain.slice(0, figure.start),
  );
  if (!from) return false;
  const begun = lens
    .rows('kpis')
    .filter((row) => row.baseline === Number(from[1]) && row.target !== undefined);
  return begun.length > 0 && begun.every((row) => row.target !== figure.value);
}

const ABOUT = pattern(
  /\b(?:about|around|roughly|nearly|almost|some|just (?:over|under)|over|under|approximately|circa|more than|less than|up to)\s*$/i,
);

/** Equal as far as the text is exact: "£22,600" agrees with £22,551, "£22,300" does not, "about £22,300" does. */
function agreesWith({ value: given, quote, start }: Figure, text: string): (value: number) => boolean {
  const most = leeway(given, quote, text.slice(Math.max(0, start - 24), start));
  return (value) => {
    const off = Math.abs(given - Math.abs(value));
    return off < 0.006 || off <= most;
  };
}

const IN_HUNDREDS = 100;
const PENCE = 0.5;
function leeway(given: number, quote: string, before: string): number {
  if (/[km]\b|million|thousand|bn/i.test(quote)) return given * 0.05;
  if (ABOUT.test(before)) return given * 0.03;
  const decimals = /\.(\d+)/.exec(quote)?.[1]?.length ?? 0;
  // Pence are lost or won where months are rounded before they are added up.
  if (decimals > 0 && given >= IN_HUNDREDS && !quote.includes('%')) return PENCE;
  let step = 10 ** -decimals;
  if (decimals === 0) while (given % (step * 10) === 0 && given > step * 100) step *= 10;
  return Math.min(step / 2, Math.max(given * 0.01, 0.5)) + 1e-9;
}

function knownMoney(lens: Lens): number[] {
  const { flow } = lens;
  const known: number[] = [];
  for (const which of [flow.low, flow.likely, flow.high]) {
    known.push(which.cost, which.benefit, which.net, which.presentCost, which.presentBenefit, which.npv);
  }
  known.push(
    flow.firstYearCost,
    flow.oneOffCost,
    flow.yearlyCost,
    flow.yearlyBenefit,
    flow.cashable,
    flow.quantified,
    flow.cashableNpv,
  );
  const heads = [...known, ...flow.lines.map((line) => line.amount)];
  for (const line of flow.lines) known.push(line.amount, line.total, line.present);
  for (const one of flow.switches) known.push(one.breakEven, one.amount, one.amount - one.breakEven);
  if (flow.budget) known.push(flow.budget.amount, flow.budget.left, flow.budget.leftAtHigh);
  const budget = budgetOf(lens);
  if (budget !== undefined) known.push(budget, budget - flow.firstYearCost);
  for (const list of ['costs', 'benefits'] as const) {
    for (const row of lens.terse[list]) {
      for (const value of [row.rate, row.low, row.high]) if (value !== undefined) known.push(value);
    }
  }
  known.push(...flow.switches.flatMap((one) => [Math.abs(one.amount * (1 - one.factor))]));
  known.push(...sums(lens), ...byTheYear(heads, flow.horizon / 12));
  return [...known, ...inTexts(lens, 'money')];
}

/** A few lines taken together, and what the benefits leave after a cost. */
function sums(lens: Lens): number[] {
  const { lines, firstYearCost, likely } = lens.flow;
  if (lines.length > FEW_LINES) return [];
  const found: number[] = [];
  for (const worth of [
    lines.map((line) => line.amount),
    lines.map((line) => line.total),
    lines.map((line) => line.amount * Math.min(line.times, 12)),
  ]) {
    worth.forEach((one, i) => {
      worth.slice(i + 1).forEach((other) => {
        found.push(one + other, Math.abs(one - other));
      });
      found.push(firstYearCost - one, likely.cost - one, likely.benefit - one);
    });
    for (const list of ['costs', 'benefits'] as const)
      found.push(...threes(worth.filter((_, at) => lines[at]?.list === list)));
  }
  return found;
}

/** "£1,020 of it in money": what three lines of one side come to. */
const threes = (worth: readonly number[]): number[] =>
  worth.length > VERY_FEW
    ? []
    : worth.flatMap((one, i) =>
        worth.flatMap((other, j) => (j <= i ? [] : worth.slice(j + 1).map((third) => one + other + third))),
      );

/** Twelve months of it, a month of it, or one year of all years. */
const byTheYear = (known: readonly number[], years: number): number[] =>
  known.flatMap((value) =>
    value === 0 ? [] : [value * 12, value / 12, value / Math.max(years, 1), value * years],
  );

function knownPercents(lens: Lens): number[] {
  const known = [lens.flow.rate];
  for (const row of lens.terse.kpis) {
    for (const value of [row.baseline, row.target]) if (value !== undefined) known.push(value);
    if (row.baseline !== undefined && row.target !== undefined) {
      known.push(Math.abs(row.target - row.baseline));
      if (row.baseline !== 0) known.push(Math.abs((row.target - row.baseline) / row.baseline) * 100);
    }
  }
  for (const row of lens.terse.gaps) {
    for (const value of [row.required, row.present]) if (value !== undefined) known.push(value);
    if (row.required !== undefined && row.present !== undefined)
      known.push(Math.abs(row.required - row.present));
  }
  for (const row of lens.terse.channels) if (row.share !== undefined) known.push(row.share);
  for (const one of lens.flow.switches) known.push(Math.abs(1 - one.factor) * 100);
  for (const row of lens.terse.evidence) {
    if (row.sample !== undefined && row.population) known.push((row.sample / row.population) * 100);
  }
  return [...known, ...inTexts(lens, 'percent')];
}

/** "128 of 312" is 41% although nobody wrote it. */
const SHARE = /(\d[\d,]*(?:\.\d+)?) (?:out )?of (?:the )?(\d[\d,]*(?:\.\d+)?)/g;

/** Figures other parts of the proposal give in words. What is being checked cannot vouch for itself. */
function inTexts(lens: Lens, kind: 'money' | 'percent'): number[] {
  const known = lens
    .byCollection(`${kind} in words`, (passages) =>
      passages.flatMap(({ collection, field, text }) =>
        collection === 'summary' || (collection === 'finance' && field === 'conclusion')
          ? []
          : read(text, kind),
      ),
    )
    .flat();
  for (const row of lens.terse.evidence) known.push(...read(counted(row), kind));
  for (const row of lens.terse.gaps) known.push(...read(measured(row), kind));
  for (const row of lens.rows('actions')) known.push(...read(row.resources ?? '', kind));
  for (const text of SUMMARY_FIELDS.map((one) => lens.text('summary', null, one)))
    if (kind === 'percent') known.push(...shares(text));
  if (kind === 'percent') known.push(...shares(lens.text('finance', null, 'conclusion')));
  return known;
}

const counted = ofRow((row: Row<'evidence'>) => `${row.figure ?? ''} ${row.name ?? ''}`);
const measured = ofRow((row: Row<'gaps'>) => `${row.name ?? ''} ${row.measure ?? ''}`);

const read = (text: string, kind: 'money' | 'percent'): readonly number[] =>
  kind === 'money' ? sumsIn(text) : percentsIn(text);
const valuesOf = (text: string, kind: 'money' | 'percent'): readonly number[] =>
  figures(text).flatMap((one) => (one.kind === kind ? one.value : []));
const sumsIn = memo((text) => valuesOf(text, 'money'));
const percentsIn = memo((text): readonly number[] => [...valuesOf(text, 'percent'), ...shares(text)]);

const NO_SHARES: readonly number[] = [];
const shares = memo((text): readonly number[] =>
  /\bof\s(?:the\s)?\d/i.test(text)
    ? matchesOf(normalise(text), SHARE).map((match) => {
        const [part, whole] = [match[1], match[2]].map((one) => Number((one ?? '').replaceAll(',', '')));
        return part !== undefined && whole ? (part / whole) * 100 : Number.NaN;
      })
    : NO_SHARES,
);
