import type { Row } from '../../proposal/document';
import { normalise } from '../../text';
import { pattern } from '../../text/pattern';
import { ofRow } from '../of-row';

type Internal = Row<'internalRequirements'>;

const WHERE =
  '(?:calls?|chats?|conversations?|contacts?|phones?|telephones?|e-?mails?|counters?|desks?|receptions?|front[- ]of[- ]house|front desk|shop ?floor|till|switchboard|greetings?|welcom\\w+|customers?|guests?|visitors?|callers?|service|enquir\\w+)';
const WHAT =
  '(?:guid(?:e|es|ance|elines?)|scripts?|standards?|structure|framework|flow|wording|steps|etiquette|handling|answering|manners?|charter|promise|commitment|code|basics|essentials|model|checklist|prompts?|care|experience|conduct)';
/** Headed for a channel or a manner, and for no kind of request. */
const HEADED = pattern(
  new RegExp(
    `^(?:the |our |my )?(?:[\\w-]+ )?${WHERE}(?: (?:and|or|&) ${WHERE})*(?: (?:service|care|experience))? ${WHAT}(?: ${WHAT})?$|^(?:the |our )?${WHAT} (?:for|to|on|of|in|at) (?:all |every |any |the |our |good |answering |taking |handling |speaking (?:to|with) |dealing with |talking to )*${WHERE}$|^how (?:we|to|i|you|staff) (?:speak|talk|treat|answer|greet|write|serve|look after|deal with|welcome|take|handle|sound|behave)\\b(?: (?:to|with|at|the|our|all|your|every|${WHERE}))*$|^(?:the |our )?(?:script|greeting)$|^(?:the |our )?(?:\\w+ )?(?:tone of voice|house style|code of conduct|service standards?|customer (?:service|care)|taking (?:a |the )?calls?|answering (?:the )?(?:phone|telephone|calls?))$`,
  ),
);
/** Numbers, versions and years are no part of what a title is about. */
const BARE =
  /\b[a-z]{1,6}[\s-]?\d{1,4}[a-z]?\b|\b(?:v|ver|version|issue|rev|edition)\.? ?\d[\d.]*\b|\b(?:19|20)\d{2}\b|[()",.:;/–—-]+(?=\s|$)/g;

const OPENS = pattern(
  /\b(?:greet\w*|say hello|(?:open|start|begin|answer)\w* (?:\w+ )?(?:with|by)|(?:my|your|our|the adviser'?s?|first|own) (?:first )?names?|introduc\w+|welcome)\b/,
);
const ASKS = pattern(
  /\b(?:find out|ask (?:what|how|for the reason)|what (?:is|they|he|she|the \w+) (?:want|need|is after|are after)\w*|listen\w*|open questions?|let (?:them|him|her|the \w+) (?:speak|finish|talk|explain|tell))\b/,
);
const SAYS_BACK = pattern(
  /\b(?:(?:read|say|repeat|play)\w* (?:\w+ ){0,4}back|repeat\w*|sum(?:med|ming)? up|summari[sz]\w*|check (?:that )?(?:you have |you |we have )?underst\w+|recap\w*)\b/,
);
const CLOSES = pattern(
  /\b(?:close with|closing|end (?:with|by)|finish (?:with|by)|goodbye|anything else|what happens next|who does what|thank (?:them|him|her|the \w+)|next steps?)\b/,
);
const STAGES = 3;

/**
 * A guide, script or standard that any contact comes under: it says how, and for no kind of request in particular,
 * so nobody can be under it wrongly.
 */
export const isAllPurpose = ofRow((row: Pick<Internal, 'id' | 'kind' | 'document' | 'asks'>): boolean => {
  if (row.kind === 'service-standard') return true;
  const title = normalise(row.document ?? '')
    .replace(BARE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (HEADED.test(title)) return true;
  const asks = normalise(row.asks ?? '');
  // The whole way of a contact, from the first word to the last.
  return (
    OPENS.test(asks) && [OPENS, ASKS, SAYS_BACK, CLOSES].filter((stage) => stage.test(asks)).length >= STAGES
  );
});
