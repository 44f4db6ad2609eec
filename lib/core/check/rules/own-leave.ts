import type { Row } from '../../proposal/document';
import { matchesOf, memo, normalise } from '../../text';
import { pattern } from '../../text/pattern';
import { ofRow } from '../of-row';
import { type Contact, proseOf, ruleText } from './contact';

/** A point of a rule by its number, as whoever has the rule before them names it. */
const POINT =
  '(?:(?:section|sect|sec|paragraph|para|point|clause|rule|step|part|item|line|page|s)\\.? ?\\d+(?:\\.\\d+)*[a-z]?|\\d+\\.\\d+)';
/** The rule as a whole, by its number. */
const CODE = '[a-z]{1,4}-?\\d{1,3}[a-z]?';
const NOBODY = '(?! (?:only|no|none|nobody|nothing|not|it to|that to|this to)\\b)';
/** "Section 4 lets a client name someone", "para 4 puts this in an agent's hands", "under 3.2 the charge is mine to take off". */
const GIVEN = pattern(
  new RegExp(
    [
      `\\b${POINT}(?: of \\S+(?: \\d+)?)?,? (?:\\w+ ){0,2}?(?:lets?|allows?|gives?|permits?|(?:leaves?|puts?) (?:this|it|that|these|them|the (?:decision|choice)))\\b${NOBODY}`,
      `\\b${CODE},? (?:itself )?(?:lets?|allows?|permits?)\\b${NOBODY}|\\b${CODE} itself (?:says?|exempts?|has)\\b${NOBODY}`,
      '\\b(?:the|its) exception is (?:written|in (?:it|the rule))',
      `\\b${POINT},? (?:says?|has it) (?:that )?(?:i|we|you|an? \\w+|the \\w+|reception|staff|agents?|advisers?) (?:can|may|could|might)\\b`,
      `\\b${POINT}[^.;]{0,40}\\b(?:is|are|was|were) (?:mine|ours) to (?!refuse|keep)\\w+`,
    ].join('|'),
  ),
);

/**
 * The rule itself gives the leave, and the learner says by which of its points: an exception that is used is none that was
 * missed, and nobody need be asked for it.
 */
export const usesLeave = ofRow((row: Contact): boolean =>
  [row.did, row.handlingDetail, row.why, row.reflection].some((text) => GIVEN.test(normalise(text ?? ''))),
);

const NUMBERED = /\b(?:section|sect|sec|paragraph|para|point|clause|s)\.? ?(\d+(?:\.\d+)*)/g;
const pointsIn: (text: string) => ReadonlySet<string> = memo(
  (text) => new Set(matchesOf(normalise(text), NUMBERED).map((match) => match[1] ?? '')),
);
/** What was done goes by a point that the rule has under the same number: it is this rule that was used. */
export function goesByPointOf(row: Contact, rule: Row<'internalRequirements'>): boolean {
  const points = pointsIn(ruleText(rule));
  return points.size > 0 && [...pointsIn(proseOf(row))].some((one) => points.has(one));
}
