import { formatMoney } from '../../format';
import type { Row } from '../../proposal/document';
import { figures, hasFigure, normalise } from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';

export function costsComplete(c: Collector, { min }: ParamsOf<'costs-complete'>): CheckResult {
  const rows = c.lens.rows('costs');
  const all = c.lens.place('costs');
  if (rows.length === 0) return c.nothing('costs-none', all);
  const sound = rows.filter((row) =>
    [
      amount(c, 'costs', row, 'quantity', 'cost-no-quantity'),
      amount(c, 'costs', row, 'rate', 'cost-no-rate'),
      c.needs('costs', row, 'timing', 'cost-no-timing'),
      c.needs('costs', row, 'basis', 'cost-no-basis'),
    ].every(Boolean),
  );
  if (rows.length < min) c.missing('costs-few', { count: rows.length, min }, all);
  if (sound.length === rows.length && sound.length >= min) {
    const total = formatMoney(c.lens.flow.likely.cost);
    c.good(
      'costs-complete',
      { count: sound.length, total },
      ...sound.map((row) => c.lens.quote('costs', row, 'basis')),
    );
  }
  return c.byRows(sound.length, rows.length, min);
}

/** Nothing times anything is no figure: a zero stands for a box filled to be filled. */
function amount(
  c: Collector,
  list: 'costs' | 'benefits',
  row: Row<'costs'> | Row<'benefits'>,
  field: 'quantity' | 'rate',
  code: Parameters<Collector['needs']>[3],
): boolean {
  if (row[field] === 0) {
    c.missing(code, { name: c.lens.name(list, row) }, c.lens.place(list, row, field));
    return false;
  }
  return c.needs(list, row, field, code);
}

export function benefitsComplete(c: Collector, { min }: ParamsOf<'benefits-complete'>): CheckResult {
  const rows = c.lens.rows('benefits');
  const all = c.lens.place('benefits');
  if (rows.length === 0) return c.nothing('benefits-none', all);
  const sound = rows.filter((row) => {
    const kind = c.needs('benefits', row, 'kind', 'benefit-no-kind');
    const basis = c.needs('benefits', row, 'basis', 'benefit-no-basis');
    if (row.kind === 'qualitative') return kind && basis;
    return [
      kind,
      basis,
      amount(c, 'benefits', row, 'quantity', 'benefit-no-quantity'),
      amount(c, 'benefits', row, 'rate', 'benefit-no-rate'),
      c.needs('benefits', row, 'timing', 'benefit-no-timing'),
    ].every(Boolean);
  });
  if (rows.length < min) c.missing('benefits-few', { count: rows.length, min }, all);
  const priced = sound.some((row) => row.kind !== 'qualitative');
  if (sound.length > 0 && !priced) c.missing('benefits-all-qualitative', {}, all);
  if (sound.length === 0) return c.done('not-yet');
  if (sound.length < rows.length || sound.length < min || !priced) return c.done('partly');
  const total = formatMoney(c.lens.flow.likely.benefit);
  c.good(
    'benefits-complete',
    { count: sound.length, total },
    ...sound.map((row) => c.lens.quote('benefits', row, 'basis')),
  );
  return c.done('met');
}

const COSTS_MONEY =
  /\b(?:train(?:ing|er)|workshops?|courses?|software|licen[cs]es?|subscription|new (?:system|equipment|headsets?|posts?|role|screens?)|module|connector|hire|hiring|recruit\w*|consultants?|contractors?|purchase|buy(?:ing)?|equipment|overtime|cover for|staff time|vouchers?|printing|refurbish\w*|install\w*|upgrade)\b/g;
const FREE =
  /\b(?:free|no (?:extra |added |new |further )?(?:cost|charge|spend)|without (?:extra |added |new )?(?:cost|spend)\w*|costs nothing|already (?:paid|owned|own|have|licensed)|at no cost|not need|no need|instead of|rather than)\b/;

export function improvementsCosted(c: Collector): CheckResult {
  const rows = c.lens.rows('improvements');
  if (rows.length === 0) return c.nothing('improvements-none', c.lens.place('improvements'));
  const costed = new Set(c.lens.rows('costs').flatMap((row) => row.improvements ?? []));
  const sound = rows.filter((row) => {
    if (costed.has(row.id)) return true;
    for (const field of ['resources', 'change', 'name'] as const) {
      const text = row[field] ?? '';
      const plain = normalise(text);
      const match = [...plain.matchAll(COSTS_MONEY)].find(
        (one) => !FREE.test(plain.slice(Math.max(0, one.index - 40), one.index + one[0].length + 40)),
      );
      if (!match) continue;
      const stretch = { start: match.index, end: match.index + match[0].length };
      const values = {
        name: c.lens.name('improvements', row),
        words: text.slice(stretch.start, stretch.end),
      };
      c.fault(
        'improvement-not-costed',
        values,
        c.lens.quote('improvements', row, field, stretch),
        c.lens.place('costs'),
      );
      return false;
    }
    return true;
  });
  if (costed.size === 0 && c.lens.rows('costs').length === 0) {
    c.missing('costs-none', {}, c.lens.place('costs'));
    return c.done('not-yet');
  }
  if (sound.length === rows.length) {
    c.good(
      'improvements-costed',
      { count: sound.length },
      ...rows.map((row) => c.lens.place('improvements', row)),
    );
  }
  return c.byRows(sound.length, rows.length);
}

const WEIGHING =
  /\b(?:outweigh\w*|worth|exceeds?|more than|less than|greater|lower|pay(?:s|ing)? (?:back|for itself)|payback|net present value|npv|ratio|balance|compared|against|even if|if .{3,80} (?:still|then|only|would)|because|so|therefore|despite|although|break[- ]even|cautious|low case|worst case|saves?)\b/;
const ADMITS_LOSS =
  /\b(?:negative|loss|below zero|does not (?:pay|cover)|never pays|cost(?:s)? more than|more than it (?:saves|brings)|not (?:for|about) (?:the )?money|(?:law|code|regulator|act|duty) (?:asks|requires|demands|makes)|cannot be priced|not priced|unpriced|still worth|even so|minus)\b|[-−]£/;

export function weighed(c: Collector): CheckResult {
  const { lens } = c;
  const costs = lens.rows('costs');
  const benefits = lens.rows('benefits');
  const place = lens.place('finance', null, 'conclusion');
  if (costs.length + benefits.length === 0 && lens.text('finance', null, 'conclusion').trim() === '') {
    return c.nothing('nothing-to-weigh', lens.place('costs'));
  }
  if (costs.length === 0 || benefits.length === 0) {
    c.missing('nothing-to-weigh', {}, lens.place(costs.length === 0 ? 'costs' : 'benefits'));
    return c.done('not-yet');
  }
  const verdict = lens.verdict('finance', null, 'conclusion');
  let reasoned = true;
  if (verdict === 'blank') {
    c.missing('conclusion-none', {}, place);
    reasoned = false;
  } else if (verdict !== null) {
    c.voided(verdict, 'finance', null, 'conclusion');
    reasoned = false;
  } else {
    const text = lens.text('finance', null, 'conclusion');
    const plain = normalise(text);
    if (!hasFigure(text) || !WEIGHING.test(plain)) {
      c.missing('conclusion-no-reason', {}, lens.quote('finance', null, 'conclusion'));
      reasoned = false;
    } else if (lens.flow.likely.net < 0 && !ADMITS_LOSS.test(plain)) {
      const values = { net: formatMoney(lens.flow.likely.net) };
      c.clash('conclusion-ignores-loss', values, lens.quote('finance', null, 'conclusion'));
      reasoned = false;
    }
  }
  const cautious = [...costs, ...benefits].some((row) => row.low !== undefined || row.high !== undefined);
  if (!cautious) c.missing('no-low-case', {}, lens.place('benefits', benefits[0], 'low'));
  if (reasoned && cautious) {
    const values = {
      cost: formatMoney(lens.flow.likely.cost),
      benefit: formatMoney(lens.flow.likely.benefit),
    };
    c.good('weighed', values, lens.quote('finance', null, 'conclusion'));
    return c.done('met');
  }
  return c.done(!reasoned ? 'not-yet' : 'partly');
}

/** The budget given with the figures, or the one an internal requirement names. */
export function budgetOf(lens: Lens): number | undefined {
  if (lens.document.finance.budget !== undefined) return lens.document.finance.budget;
  for (const row of lens.rows('internalRequirements')) {
    if (row.kind !== 'budget') continue;
    const money = figures(row.asks ?? '').find((one) => one.kind === 'money');
    if (money) return money.value;
  }
  return undefined;
}

const ABOUT_BUDGET =
  /\b(?:budget|over ?spend|phas\w+|spread over|defer\w*|next (?:financial )?year|extra (?:funding|money)|approv\w+)\b/;

export function withinBudget(c: Collector): CheckResult {
  const { lens } = c;
  if (lens.rows('costs').length === 0) return c.nothing('costs-none', lens.place('costs'));
  const budget = budgetOf(lens);
  const place = lens.place('finance', null, 'budget');
  if (budget === undefined) {
    c.missing('budget-none', {}, place);
    return c.done('partly');
  }
  const cost = lens.flow.firstYearCost;
  const values = { cost: formatMoney(cost), budget: formatMoney(budget) };
  if (cost <= budget) {
    c.good('within-budget', values, place);
    return c.done('met');
  }
  const said = ['conclusion', 'stakeholders'].find(
    (field) =>
      lens.says('finance', null, field) && ABOUT_BUDGET.test(normalise(lens.text('finance', null, field))),
  );
  if (
    said !== undefined &&
    /\b(?:over|more than|exceed\w*|above|phas\w+|spread|extra|short)\b/.test(
      normalise(lens.text('finance', null, said)),
    )
  ) {
    c.good('over-budget-addressed', values, lens.quote('finance', null, said));
    return c.done('met');
  }
  c.clash('over-budget', values, place, lens.place('costs'));
  return c.done('not-yet');
}

const LIMITS = new Set(['budget', 'staffing', 'training']);

export function resourcesConsidered(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('improvements');
  if (rows.length === 0) return c.nothing('improvements-none', lens.place('improvements'));
  const costed = new Set(lens.rows('costs').flatMap((row) => row.improvements ?? []));
  const provided = new Set(
    lens
      .rows('actions')
      .filter((row) => lens.says('actions', row, 'resources'))
      .flatMap((row) => row.improvements ?? []),
  );
  const sound = rows.filter((row) => {
    const verdict = lens.verdict('improvements', row, 'resources');
    if (verdict === null) return true;
    if (verdict !== 'blank') {
      c.voided(verdict, 'improvements', row, 'resources');
      return false;
    }
    if (costed.has(row.id) || provided.has(row.id)) return true;
    c.fault(
      'improvement-no-resources',
      { name: lens.name('improvements', row) },
      lens.place('improvements', row, 'resources'),
    );
    return false;
  });
  const limited =
    lens.document.finance.budget !== undefined ||
    lens
      .rows('internalRequirements')
      .some((row) => LIMITS.has(row.kind ?? '') && lens.says('internalRequirements', row, 'asks'));
  if (!limited) c.missing('limits-none', {}, lens.place('internalRequirements'));
  if (sound.length === 0) return c.done('not-yet');
  if (sound.length < rows.length || !limited) return c.done('partly');
  c.good(
    'resources-considered',
    { count: sound.length },
    ...sound.map((row) => lens.quote('improvements', row, 'resources')),
  );
  return c.done('met');
}

export function stakeholders(c: Collector, { groups }: ParamsOf<'stakeholders-considered'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('stakeholders');
  const all = lens.place('stakeholders');
  if (rows.length === 0) return c.nothing('stakeholders-none', all);
  const sound = rows.filter((row) =>
    [
      c.needs('stakeholders', row, 'group', 'stakeholder-no-group'),
      c.needs('stakeholders', row, 'effect', 'stakeholder-no-effect'),
      c.needs('stakeholders', row, 'response', 'stakeholder-no-response'),
    ].every(Boolean),
  );
  const seen = new Set(sound.map((row) => row.group));
  const absent = groups.filter((group) => !seen.has(group));
  for (const group of absent) {
    // A row of the group that is not finished says what it lacks already.
    if (!rows.some((row) => row.group === group))
      c.missing('stakeholder-group-missing', { group: group.replaceAll('-', '_') }, all);
  }
  if (sound.length === 0) return c.done('not-yet');
  if (sound.length < rows.length || absent.length > 0) return c.done('partly');
  c.good(
    'stakeholders-considered',
    { count: sound.length },
    ...sound.map((row) => lens.quote('stakeholders', row, 'effect')),
  );
  return c.done('met');
}
