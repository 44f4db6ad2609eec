import type { Row } from '../../proposal/document';
import { memo, normalise, sentences, written } from '../../text';
import { pattern } from '../../text/pattern';
import { substance } from '../../text/substance';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';

/**
 * That others have a part in the service, where the map shows nobody behind: said of all teams at large, or seen in one
 * colleague whose work another has to wait for. The map is thin then; that the front is everything is not thought.
 */
const TEAMS =
  '(?:departments?|teams?|functions?|offices?|divisions?|business areas?|areas of the (?:business|company|organi[sz]ation)|parts of the (?:business|company|organi[sz]ation)|(?:people|colleagues|staff) (?:behind the scenes|in the back(?:ground)?|in other \\w+))';
const MANY =
  '(?:every|each|all|all of (?:the|our)|all (?:the|our)|other|several|many|various|different|both|a (?:wide |large |whole )?(?:range|number|variety) of|lots of|the whole|more than one)';
const SHARE =
  '(?:(?:also |all |must |should |has to |have to |need to |can |to )?(?:plays?|has|have|do|does|take) (?:its|their|a|an|his|some|an important|a big|an equal) (?:\\w+ )?(?:part|role|share|bit|hand|say|influence|effect|impact)|(?:\\w+ ){0,2}(?:contribut\\w*|collaborat\\w*|co-?operat\\w*|work(?:s|ing)? (?:closely |well |hand in hand |side by side )?(?:together|with)|pull(?:s|ing)? together|com(?:e|es|ing) together|join(?:s|ing)? (?:forces|up)|support(?:s|ing)? (?:us|the|each|one)|depend(?:s)? on (?:each|one)|rel(?:y|ies) on (?:each|one)|matters?|counts?|(?:is|are) (?:\\w+ )?(?:involved|needed|part of|important|responsible|behind|linked|connected)))';
const OF_ALL = pattern(
  new RegExp(
    `\\b${MANY} (?:\\w+ ){0,2}${TEAMS}\\b(?: (?:in|of|across|at|from|behind|within) (?:[\\w'-]+ ){1,4}?)? ?${SHARE}\\b|\\b(?:collaborat\\w*|co-?operat\\w*|work(?:s|ing)? together|joint effort|team effort|hand in hand)\\b (?:\\w+ ){0,3}(?:of|between|across|among|with) (?:\\w+ ){0,3}${TEAMS}\\b`,
  ),
);
const NOT = /\b(?:not|never|no|nobody|hardly|without|only|just(?! as))\b|n't\b/;

const sharesOut = memo((text: string): boolean =>
  sentences(text).some((one) => {
    const plain = normalise(one.text);
    return OF_ALL.test(plain) && !NOT.test(plain);
  }),
);
/** Somewhere it is said of all teams that they have a part. */
export const isSharedOut = (lens: Lens): boolean =>
  (['overview', 'service'] as const).some((field) => sharesOut(lens.text('context', null, field))) ||
  (['problem', 'proposal', 'benefit', 'recommendation'] as const).some((field) =>
    sharesOut(lens.text('summary', null, field)),
  );

/** Left undone by one, and what the next then lacks or has to do, while somebody waits. */
const UNDONE = pattern(
  /\b(?:if|when|whenever|once|on days) (?:they|she|he|that|this|it|nobody|no one|someone|somebody|one of them|the \w+(?: \w+)?)(?:'s|'re)? (?:\w+ )?(?:down|off|shut|late|ill|away|missing|short|forgets?|forgot|miss(?:es)?|(?:do|does|did|is|are|has|have)(?: not|n't)|not|never|fails?|runs? (?:out|late|short)|(?:is|are|comes?) (?:late|short|wrong|behind|ill|off|down|missing|away)|leaves?|skips?|gets? (?:it )?(?:wrong|behind)|breaks?|stops?|finish\w* late)\b|\b(?:without (?:them|her|him|it|this|that)|forgotten|not (?:done|ready|filled|there|clean|charged|stocked|prepared|put))\b/,
);
const THEN =
  /\b(?:i|we|us|me|the (?:queue|line|next \w+|morning \w+|other \w+|day \w+|desk|counter|till|bar|shop|floor))\b/;
const WAITS = pattern(
  /\b(?:wait\w*|queue\w*|late\w*|stand\w*|stuck|stops?|cannot|can't|must|ha(?:ve|s) to|nothing|no \w+|ages|slow\w*|behind|again|complain\w*|angry|cold|empty|without)\b/,
);
const OWN = 4;
export const isWaitedFor = ofRow((row: Row<'departments'>): boolean => {
  const plain = written(row.role ?? '');
  const undone = UNDONE.exec(plain);
  if (!undone || substance(row.role ?? '') < OWN) return false;
  const after = plain.slice(undone.index);
  return THEN.test(after) && WAITS.test(after);
});
