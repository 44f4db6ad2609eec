import type { Row } from '../../proposal/document';
import { hasFigure } from '../../text';
import type { CheckResult, Collector } from '../collect';
import { requirementsOf, saysFigure, type Ties, tieOf, tiesOf } from './links';
import { HALF, isMet, mostly } from './share';

type Gap = Row<'gaps'>;

export function gapsRest(c: Collector): CheckResult {
  const { lens } = c;
  const gaps = lens.rows('gaps');
  if (gaps.length === 0) return c.nothing('gaps-none', lens.place('gaps'));
  const sound = gaps.filter((gap) => {
    const name = lens.name('gaps', gap);
    const place = lens.place('gaps', gap, 'requirements');
    const text = [gap.name, gap.measure, gap.cause, gap.effect].filter(Boolean).join(' . ');
    const tie = requirementsOf(lens, gap.requirements, text);
    if (tie.rows.length > 0) {
      if (tie.said) c.missing('link-by-words', { name }, place);
      return true;
    }
    c.fault('gap-no-requirement', { name }, place);
    return false;
  });
  const result = mostly(c, sound.length, gaps.length);
  if (isMet(result)) {
    c.good(
      'gaps-rest-on-requirements',
      { count: sound.length },
      ...sound.map((gap) => lens.place('gaps', gap, 'requirements')),
    );
  }
  return result;
}

export function gapsMeasured(c: Collector): CheckResult {
  const { lens } = c;
  const gaps = lens.rows('gaps');
  if (gaps.length === 0) return c.nothing('gaps-none', lens.place('gaps'));
  const ties = tiesOf(lens);
  const sound = gaps.filter((gap) => measured(c, gap, ties));
  const result = mostly(c, sound.length, gaps.length, { share: HALF });
  if (isMet(result)) {
    c.good(
      'gaps-measured',
      { count: sound.length },
      ...sound.map((gap) => lens.place('gaps', gap, 'present')),
    );
  }
  return result;
}

function measured(c: Collector, gap: Gap, ties: Ties): boolean {
  const { lens } = c;
  const name = lens.name('gaps', gap);
  // The two levels told in words, or by what shows the gap.
  const told =
    [gap.name, gap.measure, gap.cause, gap.effect].some((text) => hasFigure(text ?? '')) ||
    tieOf(ties.onGap, gap).rows.some((row) => saysFigure(lens, row));
  if (gap.required === undefined && gap.present === undefined) {
    c.missing('gap-not-measured', { name }, lens.place('gaps', gap, 'required'));
    return told;
  }
  const levels = [
    c.needs('gaps', gap, 'required', 'gap-no-required'),
    c.needs('gaps', gap, 'present', 'gap-no-present'),
  ].every(Boolean);
  c.needs('gaps', gap, 'unit', 'gap-no-unit');
  c.needs('gaps', gap, 'better', 'gap-no-better');
  return (levels || told) && fallsShort(c, gap, name);
}

function fallsShort(c: Collector, gap: Gap, name: string): boolean {
  const { required, present, better } = gap;
  if (required === undefined || present === undefined) return true;
  const short =
    better === undefined
      ? present !== required
      : better === 'lower'
        ? present > required
        : present < required;
  if (short) return true;
  c.clash(
    'gap-no-shortfall',
    { name },
    c.lens.place('gaps', gap, 'present'),
    c.lens.place('gaps', gap, 'required'),
  );
  return false;
}
