import { INK } from '../../tones';
import { BOOK, PLAIN } from '../fonts';

export { INK, LOSS, PALE, RULE, SOFT, THREAD, TONES } from '../../tones';

/** A4 in points. Heads stand out to the left of the text, so that lines stay near seventy characters. */
export const PAGE = { width: 595.28, height: 841.89, side: 62, top: 70, bottom: 58 } as const;
export const FULL = PAGE.width - 2 * PAGE.side;
export const HANG = 106;
export const MARK = 26;

export const book = { fontFamily: BOOK, fontSize: 10, lineHeight: 1.42, color: INK } as const;
export const plainType = { fontFamily: PLAIN, fontSize: 8.6, lineHeight: 1.4, color: INK } as const;
export const tabular = { fontFeatureSettings: ['tnum'] };
