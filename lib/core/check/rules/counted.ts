import type { Row } from '../../proposal/document';
import { hasFigure, memo, normalise } from '../../text';
import { pattern } from '../../text/pattern';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import { isWeightless, leadsNowhere } from './weightless';

type Evidence = Row<'evidence'>;

/** "Nine of the twelve", "half of them", "three guests": counted, in letters. */
const IN_LETTERS = pattern(
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|dozen|half|a third|two thirds|a quarter|three quarters|one in \w+) (?!minds?\b|ways?\b|sides?\b|things?\b|hearts?\b)/,
);
export const countsIn: (text: string) => boolean = memo(
  (text) => hasFigure(text) || IN_LETTERS.test(`${normalise(text)} `),
);

/** A figure, or how many were looked at. */
const isFigure = ofRow(
  (row: Evidence): boolean =>
    row.sample !== undefined ||
    row.population !== undefined ||
    countsIn([row.finding, row.figure, row.method].filter(Boolean).join(' . ')),
);
/** Somebody counted, or says on which days. */
const isCount = (row: Evidence): boolean => row.from !== undefined || row.to !== undefined || isFigure(row);

/** A place to look is named, or a day: thin, and yet somebody could go and see. */
const isTraceable = ofRow(
  (row: Evidence): boolean =>
    (row.source ?? '').trim() !== '' && !leadsNowhere(row.source ?? '') && !isWeightless(row),
);

/** Not one figure, day or size in all that was found, and no level of any gap. */
export const nothingCounted = (lens: Lens): boolean =>
  !lens.rows('evidence').some(isCount) && lens.rows('gaps').every((row) => row.present === undefined);

/** The same, where days without a figure are not enough: of them no reason can be made. */
export const noFigure = (lens: Lens): boolean =>
  !lens.rows('evidence').some(isFigure) && lens.rows('gaps').every((row) => row.present === undefined);

/** Nor a place where anybody could look: whatever is linked to whatever, nothing shows that there is a need. */
export const nothingShown = (lens: Lens): boolean =>
  nothingCounted(lens) && !lens.rows('evidence').some(isTraceable);
