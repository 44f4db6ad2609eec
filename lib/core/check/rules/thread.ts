import { isList } from '../../proposal/catalogue';
import type { Place } from '../../proposal/place';
import { type Figure, figures, memo, normalise } from '../../text';
import type { BreakCode } from '../../trace';
import type { FindingCode } from '../codes';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { budgetOf } from './money';

/** Breaks of the thread in the words of findings. Costs and owners are judged by checks of their own. */
const BREAKS: Readonly<Record<BreakCode, FindingCode | null>> = {
  'gap-without-requirement': 'gap-no-requirement',
  'gap-without-evidence': 'gap-no-evidence',
  'gap-without-improvement': 'gap-no-improvement',
  'evidence-without-use': 'evidence-unused',
  'improvement-without-gap': 'improvement-no-gap',
  'improvement-without-kpi': 'improvement-no-kpi',
  'improvement-without-cost': null,
  'improvement-without-action': 'improvement-no-action',
  'kpi-without-improvement': 'kpi-no-improvement',
  'cost-without-improvement': 'cost-no-improvement',
  'benefit-without-improvement': 'benefit-no-improvement',
  'action-without-improvement': 'action-no-improvement',
  'action-without-owner': null,
};

/** Every link of requirement → gap ← evidence → improvement → KPI, money, action; each break where it can be mended. */
export function threadWhole(c: Collector): CheckResult {
  const { lens } = c;
  const gaps = lens.rows('gaps');
  const improvements = lens.rows('improvements');
  if (gaps.length === 0) return c.nothing('gaps-none', lens.place('gaps'));
  if (improvements.length === 0) return c.nothing('improvements-none', lens.place('improvements'));
  const { edges, breaks } = lens.thread;
  const torn = breaks.filter(({ code, place }) => BREAKS[code] !== null && hasContent(lens, place));
  for (const { code, place } of torn) {
    const finding = BREAKS[code];
    const { collection, row } = place;
    if (finding === null || row === undefined || !isList(collection)) continue;
    const named = lens.rows(collection).find((one) => one.id === row) ?? { id: row };
    c.missing(finding, { name: lens.name(collection, named) }, place);
  }
  if (torn.length > 0) {
    const closed = improvements.some((row) => row.gaps?.some((id) => gaps.some((gap) => gap.id === id)));
    return c.done(closed ? 'partly' : 'not-yet');
  }
  c.good(
    'thread-whole',
    { count: edges.length },
    ...improvements.map((row) => lens.place('improvements', row)),
  );
  return c.done('met');
}

/** A row just added is no break yet. */
const hasContent = (lens: Lens, { collection, row }: Place): boolean =>
  !isList(collection) || lens.rows(collection).some((one) => one.id === row);

const SUMMARY_FIELDS = ['problem', 'proposal', 'benefit', 'recommendation'] as const;
const COMPUTED_FIELDS = ['conclusion'] as const;

export function summaryAgrees(c: Collector): CheckResult {
  const { lens } = c;
  const written = SUMMARY_FIELDS.filter((field) => lens.text('summary', null, field).trim() !== '');
  if (written.length === 0) return c.nothing('summary-none', lens.place('summary'));
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
      wrong++;
      c.clash(
        'summary-figure-unknown',
        { figure: figure.quote.trim() },
        lens.quote(collection, null, field, figure),
      );
    }
  }
  let said = true;
  for (const field of written) {
    const verdict = lens.verdict('summary', null, field);
    if (verdict !== null && verdict !== 'blank') {
      c.voided(verdict, 'summary', null, field);
      said = false;
    }
  }
  if (quoted === 0) c.missing('summary-no-figures', {}, lens.place('summary', null, 'benefit'));
  if (wrong > 0 || quoted === 0 || !said) return c.done('partly');
  c.good('summary-agrees', { count: quoted }, ...written.map((field) => lens.quote('summary', null, field)));
  return c.done('met');
}

const ABOUT =
  /\b(?:about|around|roughly|nearly|almost|some|just (?:over|under)|over|under|approximately|circa|more than|less than|up to)\s*$/i;

/** Equal as far as the text is exact: "£22,600" agrees with £22,551, "£22,300" does not, "about £22,300" does. */
function agreesWith({ value: given, quote, start }: Figure, text: string): (value: number) => boolean {
  const most = leeway(given, quote, text.slice(Math.max(0, start - 24), start));
  return (value) => {
    const off = Math.abs(given - Math.abs(value));
    return off < 0.006 || off <= most;
  };
}

function leeway(given: number, quote: string, before: string): number {
  if (/[km]\b|million|thousand|bn/i.test(quote)) return given * 0.05;
  if (ABOUT.test(before)) return given * 0.03;
  const decimals = /\.(\d+)/.exec(quote)?.[1]?.length ?? 0;
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
  return [...known, ...inTexts(lens, 'money')];
}

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
  for (const row of lens.terse.evidence) known.push(...read(`${row.figure ?? ''} ${row.name ?? ''}`, kind));
  for (const row of lens.terse.gaps) known.push(...read(`${row.name ?? ''} ${row.measure ?? ''}`, kind));
  for (const row of lens.rows('actions')) known.push(...read(row.resources ?? '', kind));
  for (const text of SUMMARY_FIELDS.map((one) => lens.text('summary', null, one)))
    if (kind === 'percent') known.push(...shares(text));
  if (kind === 'percent') known.push(...shares(lens.text('finance', null, 'conclusion')));
  return known;
}

const read = (text: string, kind: 'money' | 'percent'): number[] => [
  ...figures(text)
    .filter((one) => one.kind === kind)
    .map((one) => one.value),
  ...(kind === 'percent' ? shares(text) : []),
];

const shares = memo((text): readonly number[] =>
  [...normalise(text).matchAll(SHARE)].map((match) => {
    const [part, whole] = [match[1], match[2]].map((one) => Number((one ?? '').replaceAll(',', '')));
    return part !== undefined && whole ? (part / whole) * 100 : Number.NaN;
  }),
);
