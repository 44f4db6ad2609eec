import { normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { ofRow } from '../of-row';
import type { Contact } from './contact';

const PAPER =
  '(?:procedures?|polic(?:y|ies)|forms?|guid(?:e|ance|eline)s?|process|rules?|pages?|sections?|sheets?|cards?|schemes?|promises?|guarantees?|charters?|scripts?|documents?|protocols?|funds?|leaflets?|instructions?|way|routes?|list|paper)';
const OTHER =
  '(?<!\\bno )(?:other|another|own|separate|different|special|proper|right|correct|whole|specific|certain)';
/** A paper that is not the one used: "there is a separate form", "we have other promise", "it has its own page". */
const ANOTHER = pattern(
  new RegExp(
    `\\b(?:there(?:'s| is| was| are| were| exist\\w*)|(?:we|they|the \\w+|it|company|shop|office|who) (?:do |does |did |also |even )?(?:have|has|had|got|exist\\w*|keep|keeps))\\b(?: \\w+){0,3} ${OTHER} (?:\\w+ ){0,3}${PAPER}\\b|\\b(?:it|this|that|these|those|such \\w+) (?:is|was|are|were|has|had|have|goes|go|comes|come|belongs?|should|needs?|needed)\\b(?: \\w+){0,4} ${OTHER} (?:\\w+ ){0,2}${PAPER}\\b|\\b(?:that's|it's|which is|this is) (?:what|where) (?:the|an?|our) (?:\\w+ ){0,3}${PAPER} (?:is|was) (?:there )?for\\b|\\b(?:there(?:'s| is| was)|we (?:have|had|got)) an? (?:\\w+ ){0,3}${PAPER} (?:just |only |especially |exactly |even )?for (?:this|that|these|those|it|such|exactly)\\b`,
  ),
);
/** Others had to say so, or it came out afterwards. */
const TOLD = pattern(
  /\b(?:(?:colleagues?|managers?|supervisors?|boss|leader|lead|trainer|deputy|owner|officer|friend|mate|somebody|someone|she|he|they|customer|guest|office|team|nurse|head|(?!i\b|we\b)[a-z]+) (?:then |later |after(?:wards)? |only |has |had )?(?:say|says|said|saying|tell|tells|told|explain(?:s|ed)?|mention(?:s|ed)?|point(?:s|ed)? out|show(?:s|ed)?|wrote|emailed|asked (?:me )?why|informed|let me know)|turn(?:s|ed) out|(?:heard|learn(?:t|ed)|found out|discovered|was told|got told|been told) (?:\w+ )?(?:later|after(?:wards)?|since|only|that|from|by)?)\b/,
);
/** And it had not been seen when it mattered. */
const UNSEEN = pattern(
  /\b(?:i|we) (?:did not|didn't|do not|don't|had not|hadn't|never|not) (?:\w+ )?(?:find|found|know|knew|known|see|seen|saw|hear|heard|look(?:ed)?|come across|open(?:ed)?|read|notice[d]?|think|thought|realise[d]?)\b|\b(?:new|news) to me\b|\bnobody (?:had )?(?:told|tells|tell) (?:me|us)\b|\b(?:i|we) (?:had|have) no idea\b/,
);
/** Put right for this customer, or done otherwise since: it was learnt. */
const LEARNT = pattern(
  /\b(?:put (?:it )?right|corrected|apologised|(?:rang|called|phoned|wrote to|emailed) (?:him|her|them|back)|(?:rang|called|phoned) (?:\w+ )?back|same day|i(?:'ve| have)? (?:now|since)|(?:since|from) then|from now on|so now|these days|now i|next time|in future|i (?:\w+ )?(?:should|ought)|i (?:redid|reopened|re-opened|changed it|moved it))\b/,
);

/** By those it came to, or by the customer, it was not that: "he only does faults", "that should have been the other form". */
const NOT_THAT = pattern(
  /\b(?:should|ought to) (?:have|of|'ve) (?:been|gone (?:on|in|under|with|by)|come under) (?:(?:the|an?|our|under|on|in|with) )+(?:[\w-]+ ){0,3}(?:procedure|policy|form|guide|process|sheet|page|section|protocol|scheme)\b|\b(?:he|she|they|who|that (?:team|desk|office|form)) (?:only|just) (?:does|do|deals? with|handles?|covers?) (?!it\b|that\b|this\b)\w+|\b(?:go|goes|went|come|comes|runs?|belongs?|handled|dealt with|done) (?:through|under|to|by|with) (?:the |our |another |an? )?(?:[\w-]+ ){1,4}(?:and )?(?:not|never|instead of) (?:through|under|to|by|with|a|an|the|our|my)?\b|\bnot (?:at all )?what (?:he|she|they|the \w+) (?:had |has )?(?:asked|rang|rung|called|came|come|wanted|meant|written|wrote)\b/,
);

export type Later = {
  readonly field: 'outcome' | 'reflection' | 'handlingDetail';
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** The learner explains it to somebody: it was known. */
const OWN_WORD =
  /\b(?:i|we) (?:\w+ )?(?:told|said|explained|knew|know|saw|see|noticed|learnt|learned|think|thought)\b/;

/** Afterwards it came out that the request had a paper of its own; neither looked for before nor put right since. */
export const foundLater = ofRow((row: Contact): Later | undefined => {
  const after = [row.outcome, row.reflection].filter(Boolean).join('\n');
  if (LEARNT.test(normalise(after))) return undefined;
  for (const field of ['outcome', 'reflection', 'handlingDetail'] as const) {
    const text = row[field] ?? '';
    for (const one of sentences(text)) {
      const plain = normalise(one.text);
      if (field !== 'handlingDetail' && NOT_THAT.test(plain) && !OWN_WORD.test(plain))
        return { field, text: one.text, start: one.start, end: one.end };
      if (
        ANOTHER.test(plain) &&
        (UNSEEN.test(normalise(text)) || (field !== 'handlingDetail' && TOLD.test(plain)))
      )
        return { field, text: one.text, start: one.start, end: one.end };
    }
  }
  return undefined;
});
