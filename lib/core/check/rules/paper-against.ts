import type { Row } from '../../proposal/document';
import { type Figure, figures, memo, normalise, type Span, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { agings } from '../../text/practice';
import { type Contact, ownRulesOf, perContact, proseOf } from './contact';
import { inDays } from './limits';

/** What hangs on a wall or lies in a drawer to be read from, and is not the rule itself. */
const PAPER = pattern(
  /\b(?:sheets?|(?:prompt|crib|cue|script|desk|help|reference|laminated) cards?|cards? (?:by|on|at|behind|under|next|beside|above|we|i) |leaflets?|posters?|laminat\w+|cribs?|print-?outs?|notices?|folders?|binders?|stickers?|notebooks?|booklets?|boards?|macros?|templates?|screenshots?|post-?its?)\b/,
);
/** Five working days are a week. */
const DAYS_PER_WORKING_DAY = 7 / 5;
const daysOf = (one: Figure): number | undefined =>
  one.unit === 'working day' ? one.value * DAYS_PER_WORKING_DAY : inDays(one);
const isSameKind = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind && (a.unit === b.unit || (/day$/.test(a.unit ?? '') && /day$/.test(b.unit ?? '')));
const isSame = (a: Figure, b: Figure): boolean =>
  Math.abs((daysOf(a) ?? a.value) - (daysOf(b) ?? b.value)) < 0.5;

/** "Section 9 says three": what is counted has been named before. */
const isOf = (one: Figure, kind: Figure['kind']): boolean =>
  one.kind === kind || (one.kind === 'number' && kind === 'duration');

/** Read from it, and not written on it. */
const READ = pattern(
  /\b(?:(?:went|go|going) (?:by|off|from)|look(?:ed)? (?:at|on|in|up)|read|as per|according to|(?:from|off|per|out of) (?:the|my|our|a)|got (?:the|my|our|out))\b|\b(?:says?|said|shows?|showed|has|had|gives?|gave)\b/,
);
/** A limit, beside which another sum is nothing odd. */
const LIMIT =
  /\b(?:up to|over|above|more than|less than|under|below|at most|max(?:imum)?(?: of)?|limit(?: of| is)?|least|to) (?:a )?$/;
const isTold = (one: Figure, text: string): boolean =>
  one.kind === 'duration' ||
  (one.kind === 'money' && !LIMIT.test(normalise(text).slice(Math.max(0, one.start - 24), one.start)));

const OF_RULES = pattern(
  /\b(?:versions?|editions?|procedures?|polic(?:y|ies)|rules?|cop(?:y|ies)|old|date)\b/,
);
/** Of a paper or a rule, and not of a customer who "still has to pay". */
const isSeenToBeOld: (text: string) => boolean = memo((text) =>
  sentences(text).some((one) => {
    const plain = normalise(one.text);
    return (PAPER.test(plain) || OF_RULES.test(plain)) && agings(one.text).length > 0;
  }),
);

export type PaperAgainst = {
  readonly row: Row<'internalRequirements'>;
  readonly start: number;
  readonly end: number;
};

/** What is told from a paper: its sentence, and the next where that only goes on about it. */
function readings(did: string): readonly Span[] {
  const all = sentences(did);
  return all.flatMap((one, at) => {
    if (!PAPER.test(normalise(one.text))) return [];
    const next = all[at + 1];
    return next && /^(?:it|that|this)\b/i.test(next.text)
      ? [{ text: did.slice(one.start, next.end), start: one.start, end: next.end }]
      : [one];
  });
}

/**
 * A time or a sum told from a paper at hand, where the rule that is cited gives another: the paper is of an older edition. Who
 * speaks of what the rule gives besides, or of the paper's age, has seen it.
 */
export const paperAgainst = perContact((lens, row: Contact): PaperAgainst | undefined => {
  const did = row.did ?? '';
  if (!PAPER.test(normalise(did))) return undefined;
  const prose = proseOf(row);
  const said = figures(prose);
  if (isSeenToBeOld(prose)) return undefined;
  for (const rule of ownRulesOf(lens, row)) {
    const asks = rule.asks ?? '';
    const given = figures(asks).filter((one) => isTold(one, asks));
    if (given.length === 0) continue;
    for (const one of readings(did)) {
      const told = figures(one.text).find(
        (figure) =>
          (figure.kind === 'duration' || (figure.kind === 'money' && READ.test(normalise(one.text)))) &&
          given.some((other) => isSameKind(other, figure)) &&
          !given.some((other) => isSame(other, figure)) &&
          !said.some((other) =>
            given.some(
              ({ kind, value }) => kind === figure.kind && isOf(other, kind) && other.value === value,
            ),
          ),
      );
      if (told) return { row: rule, start: one.start + told.start, end: one.start + told.end };
    }
  }
  return undefined;
});
