import { memo, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';

const TOLD = pattern(
  /\b(?:told|tell|tells|said|say|says|explain\w*|let (?:him|her|them|the \w+) know|wrote|advised|advise|informed|showed|mentioned|gave (?:him|her|them) the reason)\b/,
);
/** Why, and not only that: "told him I can't, and why that is". */
const WHY = pattern(
  /\b(?:and|about|just|exactly|him|her|them|of) (?:the reasons?|why)\b|\b(?:the )?reasons? (?:for|behind|is|was|why)\b|\bwhy (?:that|this|it|we|the|he|she|they|i)\b|\bso that (?:nobody|no one|other|strangers?|people|somebody|someone|he|she|they|his|her|their)\b|\b(?:cannot|can't|could ?n[o']t|couldn't|can not|could not|not allowed|unable)\b[^.;]*,? (?:because|as|since|in case|otherwise|or) (?!(?:it|that|this|there|the rule|the policy|we|i)\b)(?:\w+ ){1,6}(?:may|might|could|would|is|are|was|has|had)\b/,
);
/** What somebody can do about it, and no way out of the door. */
const WAY = pattern(
  /\b(?:he|she|they|you|(?:his|her|their|the|your) (?:[a-z-]+ ){0,2}[a-z-]+) (?:can|could|may|might|only (?:has|have|needs?|had) to|(?:just |only )?needs? (?:only |just )?to|would be able to|is welcome to) (?:just |also |still |easily |then |either )?(?!not\b|wait\b|leave\b|complain\b|read\b|see\b|lump\b|like\b|do (?:nothing|what)|go (?:elsewhere|home|away|somewhere)|take (?:it|his|her|their) (?:or|elsewhere|custom|business)|try (?:his|her|their|somewhere|elsewhere|another)|shop\b|find (?:an)?other|come back|ring back|call back)[a-z]+\b/,
);

/** The customer was told why the rule stands. */
export const reasonTold: (did: string) => boolean = memo((did) =>
  sentences(did).some((one) => {
    const plain = normalise(one.text);
    return (
      TOLD.test(plain) &&
      WHY.test(plain) &&
      !/\b(?:not|n't|never|no need to) (?:\w+ )?(?:say|tell|explain|give)\b/.test(plain)
    );
  }),
);
/** The customer was told what can be done instead, by them or by somebody of theirs. */
export const wayTold: (did: string) => boolean = memo((did) =>
  sentences(did).some((one) => {
    const plain = normalise(one.text);
    return TOLD.test(plain) && WAY.test(plain);
  }),
);
