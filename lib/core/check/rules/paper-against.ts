import type { Row } from '../../proposal/document';
import { type Figure, figures, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { agings, remedies } from '../../text/practice';
import { type Contact, ownRulesOf, perContact, proseOf } from './contact';
import { inDays } from './limits';

/** What hangs on a wall or lies in a drawer to be read from, and is not the rule itself. */
const PAPER = pattern(
  /\b(?:sheets?|(?:prompt|crib|cue|script|desk|help|reference|laminated) cards?|cards? (?:by|on|at|behind|under|next|beside|above|we|i) |leaflets?|posters?|laminat\w+|cribs?|print-?outs?|notices?|folders?|binders?|stickers?|notebooks?|booklets?|boards?|macros?|templates?|screenshots?|post-?its?)\b/,
);
/** Five working days are a week. */
const WEEKS_IN_DAYS = 7 / 5;
const daysOf = (one: Figure): number | undefined =>
  one.unit === 'working day' ? one.value * WEEKS_IN_DAYS : inDays(one);
const isSameKind = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit || (/day$/.test(a.unit ?? '') && /day$/.test(b.unit ?? ''));
const isSame = (a: Figure, b: Figure): boolean =>
  Math.abs((daysOf(a) ?? a.value) - (daysOf(b) ?? b.value)) < 0.5;

export type PaperAgainst = {
  readonly row: Row<'internalRequirements'>;
  readonly start: number;
  readonly end: number;
};

/**
 * A time told from a paper at hand, where the rule that is cited gives another: the paper is of an older edition. Who speaks of
 * the time of the rule besides, or of the paper's age, has seen it.
 */
export const paperAgainst = perContact((lens, row: Contact): PaperAgainst | undefined => {
  const did = row.did ?? '';
  if (!PAPER.test(normalise(did))) return undefined;
  const prose = proseOf(row);
  if (agings(prose).length > 0 || remedies(prose).length > 0) return undefined;
  for (const rule of ownRulesOf(lens, row)) {
    const given = figures(rule.asks ?? '').filter((one) => one.kind === 'duration');
    if (given.length === 0) continue;
    const known = figures(prose).some((one) => given.some(({ value }) => value === one.value));
    if (known) continue;
    for (const one of sentences(did)) {
      if (!PAPER.test(normalise(one.text))) continue;
      const told = figures(one.text).find(
        (figure) =>
          figure.kind === 'duration' &&
          given.some((other) => isSameKind(other, figure)) &&
          !given.some((other) => isSame(other, figure)),
      );
      if (told) return { row: rule, start: one.start + told.start, end: one.start + told.end };
    }
  }
  return undefined;
});
