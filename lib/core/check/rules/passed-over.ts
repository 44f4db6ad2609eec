import type { Row } from '../../proposal/document';
import { figures, hasFigure, namesSource, shared } from '../../text';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import { isRumour } from './hearsay';
import { sameFigure } from './links';

const found = ofRow((row: Row<'evidence'>) =>
  [row.name, row.source, row.method, row.finding, row.figure, row.sample, row.population]
    .filter(Boolean)
    .join(' . '),
);
const lack = ofRow((row: Row<'gaps'>) =>
  [row.name, row.measure, row.cause, row.effect, `${row.present ?? ''}${row.unit ?? ''}`]
    .filter(Boolean)
    .join(' . '),
);

/** One word in common is chance: the change is about the same service. */
const ENOUGH = 2;

/**
 * A change that hangs on a gap which others mend: what was found is tied to those others and not to this one, and its own
 * reason has nothing in common with what was found. The gap is shown; that this would mend it is not.
 */
export function passedOver(lens: Lens, row: Row<'improvements'>): boolean {
  const evidence = lens.rows('evidence');
  if (evidence.every((one) => (one.improvements?.length ?? 0) === 0)) return false;
  if (evidence.some((one) => one.improvements?.includes(row.id)) || !lens.says('improvements', row, 'why'))
    return false;
  const why = row.why ?? '';
  if (namesSource(why) && !isRumour(why)) return false;
  const told = [...evidence.map(found), ...lens.rows('gaps').map(lack)];
  // A share that stands nowhere in what was found was picked up somewhere.
  if (hasFigure(why)) {
    if (told.some((one) => sameFigure(why, one)) && !isRumour(why)) return false;
    if (figures(why).some(({ kind }) => kind === 'percent') || isRumour(why)) return true;
  }
  const own = new Set(row.gaps ?? []);
  const near = [
    ...evidence.filter((one) => one.gaps?.some((id) => own.has(id))).map(found),
    ...lens
      .rows('gaps')
      .filter((one) => own.has(one.id))
      .map(lack),
  ];
  return near.every((one) => shared(why, one) < ENOUGH);
}
