import { figures, normalise } from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { budgetOf } from './money';

/** Every link of requirement → gap ← evidence → improvement → KPI, money, action; each break where it can be mended. */
export function threadWhole(c: Collector): CheckResult {
  const { lens } = c;
  const gaps = lens.rows('gaps');
  const improvements = lens.rows('improvements');
  if (gaps.length === 0) return c.nothing('gaps-none', lens.place('gaps'));
  if (improvements.length === 0) return c.nothing('improvements-none', lens.place('improvements'));
  const evidence = lens.rows('evidence');
  const requirements = new Set(
    [...lens.rows('internalRequirements'), ...lens.rows('externalRequirements')].map((row) => row.id),
  );
  const known = new Set(gaps.map((row) => row.id));
  const linked = (list: 'kpis' | 'actions') =>
    new Set(lens.rows(list).flatMap((row) => row.improvements ?? []));
  const measured = linked('kpis');
  const acted = linked('actions');
  let joints = 0;
  let whole = 0;
  const joint = (holds: boolean, otherwise: () => void) => {
    joints++;
    if (holds) whole++;
    else otherwise();
  };
  for (const gap of gaps) {
    const name = lens.name('gaps', gap);
    const place = lens.place('gaps', gap);
    joint(gap.requirements?.some((id) => requirements.has(id)) ?? false, () =>
      c.fault('gap-no-requirement', { name }, lens.place('gaps', gap, 'requirements')),
    );
    joint(
      evidence.some((row) => row.gaps?.includes(gap.id)),
      () => c.fault('gap-no-evidence', { name }, place, lens.place('evidence')),
    );
    joint(
      improvements.some((row) => row.gaps?.includes(gap.id)),
      () => c.fault('gap-no-improvement', { name }, place, lens.place('improvements')),
    );
  }
  for (const row of improvements) {
    const name = lens.name('improvements', row);
    joint(row.gaps?.some((id) => known.has(id)) ?? false, () =>
      c.fault('improvement-no-gap', { name }, lens.place('improvements', row, 'gaps')),
    );
    joint(measured.has(row.id), () =>
      c.fault('improvement-no-kpi', { name }, lens.place('improvements', row), lens.place('kpis')),
    );
    joint(acted.has(row.id), () =>
      c.missing('improvement-no-action', { name }, lens.place('improvements', row), lens.place('actions')),
    );
  }
  for (const row of evidence) {
    joint((row.gaps?.length ?? 0) + (row.improvements?.length ?? 0) > 0, () =>
      c.missing('evidence-unused', { name: lens.name('evidence', row) }, lens.place('evidence', row, 'gaps')),
    );
  }
  if (whole === joints) {
    c.good('thread-whole', { count: joints }, ...improvements.map((row) => lens.place('improvements', row)));
    return c.done('met');
  }
  return c.done(whole === 0 ? 'not-yet' : 'partly');
}

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
      if (
        known.some((value) =>
          agrees(figure.value, value, figure.quote, text.slice(Math.max(0, figure.start - 24), figure.start)),
        )
      )
        continue;
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
function agrees(given: number, value: number, quote: string, before: string): boolean {
  const off = Math.abs(given - Math.abs(value));
  if (off < 0.006) return true;
  if (/[km]\b|million|thousand|bn/i.test(quote)) return off <= given * 0.05;
  if (ABOUT.test(before)) return off <= given * 0.03;
  const decimals = /\.(\d+)/.exec(quote)?.[1]?.length ?? 0;
  let step = 10 ** -decimals;
  if (decimals === 0) while (given % (step * 10) === 0 && given > step * 100) step *= 10;
  return off <= Math.min(step / 2, Math.max(given * 0.01, 0.5)) + 1e-9;
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
    for (const row of lens.rows(list)) {
      for (const value of [row.rate, row.low, row.high]) if (value !== undefined) known.push(value);
    }
  }
  known.push(...flow.switches.flatMap((one) => [Math.abs(one.amount * (1 - one.factor))]));
  return [...known, ...inTexts(lens, 'money')];
}

function knownPercents(lens: Lens): number[] {
  const known = [lens.flow.rate];
  for (const row of lens.rows('kpis')) {
    for (const value of [row.baseline, row.target]) if (value !== undefined) known.push(value);
    if (row.baseline !== undefined && row.target !== undefined) {
      known.push(Math.abs(row.target - row.baseline));
      if (row.baseline !== 0) known.push(Math.abs((row.target - row.baseline) / row.baseline) * 100);
    }
  }
  for (const row of lens.rows('gaps')) {
    for (const value of [row.required, row.present]) if (value !== undefined) known.push(value);
    if (row.required !== undefined && row.present !== undefined)
      known.push(Math.abs(row.required - row.present));
  }
  for (const row of lens.rows('channels')) if (row.share !== undefined) known.push(row.share);
  for (const one of lens.flow.switches) known.push(Math.abs(1 - one.factor) * 100);
  for (const row of lens.rows('evidence')) {
    if (row.sample !== undefined && row.population) known.push((row.sample / row.population) * 100);
  }
  return [...known, ...inTexts(lens, 'percent')];
}

/** "128 of 312" is 41% although nobody wrote it. */
const SHARE = /(\d[\d,]*(?:\.\d+)?) (?:out )?of (?:the )?(\d[\d,]*(?:\.\d+)?)/g;

/** Figures other parts of the proposal give in words. What is being checked cannot vouch for itself. */
function inTexts(lens: Lens, kind: 'money' | 'percent'): number[] {
  const known: number[] = [];
  for (const { collection, field, text } of lens.prose()) {
    if (collection === 'summary' || (collection === 'finance' && field === 'conclusion')) continue;
    known.push(...read(text, kind));
  }
  for (const row of lens.rows('evidence')) known.push(...read(`${row.figure ?? ''} ${row.name ?? ''}`, kind));
  for (const row of lens.rows('gaps')) known.push(...read(`${row.name ?? ''} ${row.measure ?? ''}`, kind));
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

function shares(text: string): number[] {
  return [...normalise(text).matchAll(SHARE)].map((match) => {
    const [part, whole] = [match[1], match[2]].map((one) => Number((one ?? '').replaceAll(',', '')));
    return part !== undefined && whole ? (part / whole) * 100 : Number.NaN;
  });
}
