import type { Row } from '../../proposal/document';
import type { Place } from '../../proposal/place';
import { normalise } from '../../text';
import { pattern } from '../../text/pattern';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import { standOf } from './stands';

/**
 * Colleagues behind are on the map, and nothing rests on any of them. That alone is a map half drawn; with a sign that they
 * are thought to have no part, or with failures that are all a matter of manner at the front, it is the view.
 */
const SERVED =
  '(?:customers?|guests?|patients?|passengers?|clients?|tenants?|residents?|readers?|students?|learners?|visitors?|members?|famil(?:y|ies)|callers?|parents?|shoppers?|diners?|owners?|people|the public|service)';
/** No contact, no word, no part: a denial beside those who are served or beside us. */
const APART = pattern(
  new RegExp(
    [
      `\\b(?:no|not|never|nobody|hardly|without)\\b[^.;]*\\b(?:${SERVED}|contact|hear|see|meet|speak|deal)\\b|n't\\b[^.;]*\\b(?:${SERVED}|hear|see|meet|speak|deal)\\b`,
      `\\b${SERVED} (?:\\w+ )?(?:not|never|\\w+n't)\\b`,
      '\\b(?:just|only|merely|simply) (?:do|does|fix|fixes|cook|cooks|clean|cleans|pay|pays|wash|print|count|paper\\w*|admin\\w*|numbers|computers|money|machines|what)\\b',
      '\\b(?:separate|their own (?:work|world|job|thing|business)|another world|nothing to do)\\b',
      '\\bnot (?:\\w+ )?(?:considered|included|described|relevant|important|covered|looked at)\\b',
    ].join('|'),
  ),
);
/** The service put where we stand. */
const CLAIMED = pattern(
  new RegExp(
    [
      `\\bwhere (?:the )?(?:customer )?service is\\b|\\b(?:customer )?service is (?:done |made |given |all )?(?:out |up )?(?:here|there at the front|with us|by us)\\b`,
      `\\bwe are (?:what|who|all|everything)\\b[^.;]*\\b${SERVED}\\b`,
      `\\bonly (?:the |our |us |a )?\\w+ (?:can|could|will|makes?|gives?)\\b`,
      `\\b(?:accountable|responsible) for (?:all |the |our )*(?:customer )?(?:satisfaction|service|experience|happiness|care)\\b`,
      `\\b(?:everything|all) (?:for|of|to do with) (?:the |our )?${SERVED}\\b|\\b(?:is|are|IS) the (?:instructors?|drivers?|staff|people|waiters?|nurses?|receptionists?|team|baristas?|stylists?|guides?)\\b`,
    ].join('|'),
  ),
);
const TAKEN_BACK =
  /\b(?:but|yet|though|although|however|until|still|which is why|without|so (?:we|i|they|the|when|that)|when)\b/;

const isThoughtApart = ofRow((row: Row<'departments'>): boolean => {
  const plain = normalise(row.role ?? '');
  return APART.test(plain) && !TAKEN_BACK.test(plain);
});
const claimsService = ofRow((row: Row<'departments'>): boolean => CLAIMED.test(normalise(row.role ?? '')));

/** What fails is how somebody at the front behaves, and nothing that had to come from elsewhere. */
const MANNER = pattern(
  /\b(?:smil\w*|rude\w*|abrupt\w*|(?:im)?polite\w*|(?:un)?friendl\w*|mood\w*|manners?|attitude\w*|hello|greet\w*|welcom\w*|empath\w*|tone|bored|boring|energy|grumpy|cold|ignor\w*|sorry|apologi\w*|patien(?:t with|ce)|impatien\w*|listen\w*|kind\w*|nice\w*|unhelpful|helpful|eye contact|motivat\w*|stress\w*|personal\w*|respect\w*|dismissive|cheerful|chat\w*)\b/,
);
const FROM_ELSEWHERE = pattern(
  /\b(?:system|list|note|form|stock|order|parts?|delivery|late|missing|lost|wrong|screen|computer|invoice|told|message|email|record|data|room|key|office|warehouse|kitchen|supplier|ready|broken|down)\b/,
);
const isMannerOnly = ofRow((row: Row<'stages'>): boolean => {
  return MANNER.test(normalise(row.breaks ?? ''));
});
const isFromElsewhere = ofRow((row: Row<'stages'>): boolean =>
  FROM_ELSEWHERE.test(normalise(row.breaks ?? '')),
);

/** Where the view shows, in a proposal told to its end in which nobody behind is needed and no work changes hands. */
export function nobodyNeeded(
  lens: Lens,
  rows: readonly Row<'departments'>[],
  anyNeeded: (unseen: readonly Row<'departments'>[]) => boolean,
): Place | undefined {
  const unseen = rows.filter((row) => standOf(row) === 'unseen');
  if (unseen.length === 0 || lens.rows('improvements').length === 0) return undefined;
  const stages = lens.rows('stages');
  if (stages.some((row) => row.handsTo !== undefined && row.handsTo !== row.department)) return undefined;
  const sign =
    unseen.find(isThoughtApart) ?? rows.find((row) => standOf(row) === 'seen' && claimsService(row));
  const told = stages.filter((row) => lens.says('stages', row, 'breaks'));
  if (told.some(isFromElsewhere)) return undefined;
  if (!sign && (told.length === 0 || !told.every(isMannerOnly))) return undefined;
  if (anyNeeded(unseen)) return undefined;
  return sign ? lens.quote('departments', sign, 'role') : lens.place('departments');
}
