import { memo, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';

/** What somebody suffers. */
const HARM = pattern(
  /\b(?:los(?:e|es|ing|t)|miss(?:es|ed)?|hurt\w*|injur\w*|stung|scald\w*|bruis\w*|bitten|trapped|knocked (?:down|over)|broke (?:his|her|an?|their) (?:\w+ )?(?:arm|leg|hip|wrist|ankle|foot|tooth|finger|neck|nose)|f[ae]ll(?:s|en)?|slip(?:s|ped)|ill|sick|hospital|di(?:e|es|ed)|drown\w*|burn\w*|poison\w*|allergic|chok\w*|strand\w*|stuck|left (?:standing|out|on|behind|waiting|without|alone|in|with)|turned away|sent (?:home|away|off)|(?:gone|went|go|goes|going|be|been|done) without|over-?charged|(?:paid|pay|pays|charged|billed) (?:\w+ )?(?:twice|too much|double|for (?:something|nothing|it|a))|out of pocket|on (?:the|her|his|their) bill|wrong (?:person|man|woman|house|address|child|account|family|hands|drug|dose|medicine|\w+)|strangers?|in tears|unaided|unheard|(?:waited?|queued?|stood) (?:\w+ ){0,4}(?:minutes?|hours?|days?|weeks?|unaided|alone|outside|in the (?:rain|cold))|crying|nothing to|nowhere|never (?:see|saw|seen|got|get|know|knew|known|found)|for good|undone|where (?:she|he|they) lives?|identity|stolen|scam\w*|humiliat\w*|ashamed|embarrass\w*|cold|hungry|afraid|scared|evict\w*|homeless|debt|bank cards?|had (?:no|nothing)|had to (?:search|wait|sit|stand|walk|come back|pay|go|sleep|beg|borrow|stay)|(?:sat|stood|waited|slept|lay) (?:\w+ ){0,3}(?:in|on|at|for|outside)|found (?:her|him|them|out)|turned up|missing)\b/,
);
/** It did not happen, and would have; or it did, once. */
const WOULD_HAVE = pattern(
  /\b(?:(?:would|could|might|may)(?: well| easily| just)?(?:'ve| have| of|'a)|would(?:n't| not) have|had (?:i|we|they|she|he|it|nobody|somebody|the \w+) |if (?:i|we|they|nobody|somebody|it|that|this|the \w+|she|he) (?:had|hadn't|did(?:n't| not)|gave|left|let|forgot|sent|told|showed|was|were|just|ever|failed|lost)|otherwise|or else|without (?:it|this|that|the \w+))\b/,
);
/** Somebody else for whom it would have gone otherwise. */
const FOR_THEM = pattern(
  /\b(?!we\b|i\b|it\b|that\b|this\b|which\b|what\b)[a-z]+ (?:would|could|might)(?:n't| not| never)?(?:'ve| have| of) (?!liked|loved|been (?:happy|pleased|fine))/,
);
const ONCE = pattern(
  /\b(?:in (?:(?:early|late|mid) ?)?(?:19|20)\d{2}|last (?:year|spring|summer|autumn|winter|month|week|christmas|january|february|march|april|may|june|july|august|september|october|november|december)|(?:one|a) (?:time|year|day) (?:we|i|it|before|ago)|once (?:we|i|a|the|it|before)|(?:two|three|four|five|\d+) years ago|before (?:it|we|that|this)|^before(?=[,:])|when (?:we|i|they|it|somebody|someone) (?:did(?:n't| not)|forgot|got it wrong|broke|went wrong|had(?:n't| not))|once\b|somebody (?:\w+ )?(?:forgot|left|gave|sent|told|did|had|missed)|(?:that|the) time|it happened|used to|in the old days|the (?:year|month|week) (?:we|i|before))\b/,
);
/** A day like any other: what happened then is a breach only where somebody from outside had to step in. */
const ONE_DAY = pattern(
  /\b(?:in|on|since|until|\d+) (?:\w+ )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b/,
);
const STEPPED_IN = pattern(
  /\b(?:fined|courts?|sued|tribunal|compensation|prosecut\w*|ombudsman|regulator|trading standards|commissioner|ico|cqc|cma|fca|caa|hse|environmental health|solicitors?|lawyers?|out of court|inspectors?|insurers?|improvement notice|injury to feelings)\b/,
);
/** Who acts against us then, or what it costs us. */
const ON_US = pattern(
  /\b(?:fin(?:e|ed|es)|court|sue[ds]?|suing|tribunal|compensat\w*|prosecut\w*|ombudsman|regulator|trading standards|(?:information|traffic|pensions) commissioner|ico|cqc|cma|fca|caa|orr|dvsa|gdc|gphc|ofcom|ofgem|ofsted|ofwat|hse|environmental health|(?:fire|food|health) (?:officers?|service|inspectors?)|(?:the )?(?:council|police) (?:\w+ )?(?:came|wrote|closed|shut|told|warned|visited|took)|(?:his|her|their|the family's|by|from|a|our) (?:solicitors?|lawyers?)|solicitor's letter|out of court|rated (?:us )?["“]?(?:needs|poor|inadequate|zero|one|two|down)|downgraded|inspect\w*|insurers?|licen[cs]e|offence|claim(?:ed|s)? (?:against|from|for)|(?:had|have|has|made|make|makes|forced|ordered) (?:us |to |the \w+ )*(?:pay|give|refund|close|put|shut|replace)|(?:we|the (?:firm|company|shop|council|hotel|trust|charity|owner|boss)|i) (?:\w+ )?(?:paid|pay|lost|refunded|apologi[sz]ed|were (?:fined|sued|reported|visited))|cost us|report(?:ed|ing|s)? (?:us|it|to)|(?:got|get|gets) (?:it|the money|her money|his money|their money) back|warn(?:ed|ing) from|wrote to us|told us to|came to (?:us|see|inspect|look)|(?:in|papers?|news|on) (?:the )?(?:(?:local )?(?:papers?|news|gazette|echo)|facebook|printed))\b/,
);

export type Story = { readonly customer: boolean; readonly organisation: boolean };
const NOTHING: Story = { customer: false, organisation: false };

/**
 * A breach told with the example itself, where its own boxes stay empty: what would have come of it, or what once
 * did. To serve somebody who has lost a thing is none.
 */
export const breachTold: (text: string) => Story = memo((text) => {
  const list = sentences(text).map((one) => normalise(one.text));
  const would = list.filter((one) => WOULD_HAVE.test(one));
  // What happened once is told in the sentences that follow it.
  const after = (start: number) => (start < 0 ? [] : list.slice(start, start + 4));
  const day = after(list.findIndex((one) => ONE_DAY.test(one)));
  const told = [
    ...would,
    ...after(list.findIndex((one) => ONCE.test(one))),
    ...(day.some((one) => STEPPED_IN.test(one)) ? day : []),
  ];
  if (told.length === 0) return NOTHING;
  const customer = would.some((one) => HARM.test(one) || FOR_THEM.test(one));
  const organisation = told.some((one) => ON_US.test(one));
  // Harm done once counts as a breach only where somebody had to answer for it.
  return { customer: customer || (organisation && told.some((one) => HARM.test(one))), organisation };
});
