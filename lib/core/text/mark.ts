import { compact } from './compact';
import { memo } from './memo';

/** Stands for a whole list of words, and is no letter: `\w` and `\b` do not know it. */
export const MARK = '\u00A4';

/**
 * A normalised text in which each of a list of words is covered by marks, sign for sign, so that places stay. A pattern
 * that asks for the list in many places then has a sign there and the list is compiled once: patterns may fill no more
 * than so much memory before an engine stops making them fast.
 */
export function marking(list: string): (plain: string) => string {
  const pattern = compact(new RegExp(`\\b(?:${list})\\b`, 'g'));
  return memo((plain) => plain.replace(pattern, (found) => MARK.repeat(found.length)));
}
