import { memo, normalise, sentences } from '../../text';
import { type Pattern, pattern } from '../../text/pattern';

/** What keeps people that nobody does for them: what it costs, what is given away, where it lies, whose it is, a contract. */
const ELSE = pattern(
  /\b(?:price\w*|cheap\w*|discount\w*|points?|offers?|vouchers?|cards?|deals?|free|rewards?|stamps?|prizes?|dividends?|interest(?: rates?)?|rates?|bonus(?:es)?|gifts?|perks?|cashback|save money|value for money|near\w*|close (?:to|by)|clos(?:est|er)|local|location|next door|round the corner|parking|convenien\w*|contract|tied in|notice period|own(?:ed|s|ership)?|theirs|parish|famous|big(?:gest)? (?:brand|name|company)|well[- ]known|advert\w*|brand name|only (?:one|shop|place|bank|garage|pub)|no (?:other|competition)|shut (?:its|the|their)|closed (?:its|the|their)|habit|tradition\w*|famil(?:y|ies) (?:always|have always)|app)\b/,
);
/** That is said to be why. */
const WHY = pattern(
  /\b(?:because|cause|since|as (?:it|we|they|the|there)|due to|thanks to|comes? (?:from|through|with)|so (?:they|people|customers?|members?|guests?|\w+ (?:are|is|stay|come))|that is (?:why|how)|that's (?:why|how)|makes? (?:them|people|customers?|members?|guests?|\w+) (?:loyal|come|stay)|keeps? (?:them|people|customers?|members?|guests?)|means? (?:they|people|customers?)|the reason|for the|with (?:a|the|our))\b/,
);
/** What is done for them, each time or at all. */
const DONE = pattern(
  /\b(?:serv\w+|treat\w*|look\w* after|every ?time|each time|always|same|experience|promis\w*|kept|keep(?:s|ing)? (?:our|its|a|the|their) (?:word|promise)|consisten\w*|reliab\w*|rel(?:y|ies)|help(?:s|ed|ful)?|care[ds]? for|quality|happy|satisf\w*|goes? (?:right|well)|went (?:right|well)|on time|trust\w*|honest\w*|listen\w*|know (?:us|them|their|your|him|her)|friendly|kind\w*|sort(?:s|ed)|put right|ready|answer\w*|call(?:s|ed)? back|warm|welcom\w*|good (?:time|stay|visit|work|job|advice)|clean|staff|done)\b/,
);

type Told = { readonly served: boolean; readonly forElse: boolean };
/** Of a passage on loyalty: whether anything done for people is in the breath that tells of it, and whether something else is the reason. */
export const loyalFor: (said: string, isOfLoyalty: Pattern) => Told = (said, isOfLoyalty) => {
  const list = sentences(said).map((one) => normalise(one.text).replace(/"[^"]*"/g, ' '));
  return {
    served: list.some((one) => isOfLoyalty.test(one) && DONE.test(one)),
    forElse: list.some(saysElse),
  };
};
const saysElse = memo((plain): boolean => WHY.test(plain) && ELSE.test(plain) && !DONE.test(plain));
