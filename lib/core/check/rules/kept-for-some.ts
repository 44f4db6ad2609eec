import { memo, normalise, type Span, sentences } from '../../text';
import { broadPattern, pattern } from '../../text/pattern';

/** A step that is left out as a habit. */
const LEFT = pattern(
  /\b(?:(?:don't|do not|didn't|did not|no longer|never|hardly ever|rarely|seldom|not) (?:really |always |usually |normally |even )?(?:bother|do|use|read|go through|run through|give|ask|check|say|follow|need)\b|skip\w*|le(?:ave|aves|aving|ft) (?:it|that|this|them|the \w+|those|\w+) (?:out|off|away)|miss(?:ed|es)? (?:it|that|the \w+) out|let (?:them|him|her) (?:just )?(?:sign|go|through|off)|wave[ds]? (?:them|him|her) through|cut (?:it|that) (?:short|out))/,
);
/** For no reason but that they are known. */
const FAMILIAR = broadPattern(
  /\b(?:(?:the |my |our |most |all )?regulars|regular (?:customers|callers|ones|faces)|(?:people|ones|those|customers|callers|anyone|anybody|faces|somebody|someone|who) (?:i|we|that i|that we) (?:already |do )?know|(?:that )?(?:i|we) know (?:by (?:name|sight|face)|well)|(?:he|she|they) (?:has|have)? ?(?:been )?(?:comes?|coming|rings?|ringing|orders?) (?:in )?(?:to us )?(?:every|each) (?:\w+ )?(?:day|week|month|year)|known (?:him|her|them) (?:for )?(?:years|ages|a long)|old (?:customers|hands)|familiar (?:faces|voices))\b/,
);
/** Done for those who are not known, or when it comes to mind. */
const ONLY = pattern(
  /\b(?:i|we) (?:\w+ )?(?:only|just|mostly|mainly|keep (?:it|that|this) for|save (?:it|that|this) for)(?: really)?(?: (?:do|use|read|ask|give|check|say|go through|run through|follow|bother)(?: (?:with|it|that|this|them|all of it|the \w+))*)? ?(?:with |for |to |when |if |where )?(?:(?:the )?new (?:customers|callers|people|ones|faces)|strangers|first[- ]timers|(?:people|ones|those|customers|callers|anyone|faces) (?:i|we|that i) (?:don't|do not) know|(?:when |if )?(?:i|we) (?:remember|think of it|have (?:the )?time|feel like it|get round to it)|(?:when |if )?(?:it is|it's) (?:quiet|slack)|(?:when |if )?(?:someone|somebody|the manager|anyone|they) (?:is|are) (?:watching|listening|about|in))\b/,
);
/** What may be left out for somebody's sake. */
const FOR_THEM = pattern(
  /\b(?:small talk|chit-?chat|closing line|sales?|offer|survey|upsell\w*|jargon|abbreviations|terms|joke|weather|rush|hurry|interrupt|argu\w*)\b/,
);
const ALLOWED = pattern(
  /\b(?:used to|no longer leave|not any ?more|(?:allows?|lets?|says?|may|policy|procedure|rule) (?:\w+ ){0,6}(?:leave|skip|only|known)|paragraph|section|agreed|stopped)\b/,
);

/** The learner says that a step is kept for some customers only, though the rule knows no such thing. */
export const keptForSome: (text: string) => Span | false = memo(
  (text) =>
    sentences(text).find((one) => {
      const plain = normalise(one.text);
      if (!ONLY.test(plain) && !(FAMILIAR.test(plain) && LEFT.test(plain))) return false;
      return !FOR_THEM.test(plain) && !ALLOWED.test(plain);
    }) ?? false,
);
