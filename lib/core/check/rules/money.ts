import { formatMoney } from '../../format';
import type { Row } from '../../proposal/document';
import { figures, normalise, shared } from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { ParamsOf } from '../params';
import { FREE } from './costing';
import { isGuess } from './hearsay';
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
    if (c.asks('costs', row, 'basis', 'cost-no-basis', name) && looksUp(c, 'costs', row)) based++;
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

/** A basis is more than a guess. */
function looksUp(c: Collector, list: 'costs' | 'benefits', row: Line): boolean {
  if (!isGuess(row.basis ?? '')) return true;
  const code = list === 'costs' ? 'cost-no-basis' : 'benefit-no-basis';
  c.missing(code, { name: c.lens.name(list, row) }, c.lens.quote(list, row, 'basis'));
  return false;
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
    const basis = c.asks('benefits', row, 'basis', 'benefit-no-basis', name) && looksUp(c, 'benefits', row);
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
