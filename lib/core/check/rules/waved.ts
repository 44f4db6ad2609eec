import { hasFigure, memo, sentences, written } from '../../text';
import { pattern } from '../../text/pattern';
import type { Stretch } from './binding';

/** What it needs is waved away: somebody will find it, somehow. */
const WAVED = pattern(
  /\b(?:(?:will|can|should|would) (?:just |easily |simply |somehow |surely |probably |always )*(?:find (?:the |some )?(?:money|time|budget|funds|people|staff|hours|cash|a way)|manage|cope|absorb|fit (?:it|this|that) in|work it out|sort it out|be found|get the (?:money|budget|funding))|somehow|money (?:is|will be|should be|would be) (?:no|not an?|not a big) (?:object|problem|issue)|cost (?:is|will be|should be) (?:no|not an?) (?:object|problem|issue)|should(?:n't| not) (?:cost (?:too )?much|be (?:a|too much of a) problem|be (?:too )?(?:hard|expensive))|won't cost (?:too )?much|not (?:too )?(?:expensive|much money)|(?:minimal|very little|hardly any|negligible) (?:cost|resources?|money|time|effort|budget)|whatever (?:it takes|is needed|we need)|as (?:and when )?(?:needed|required|necessary)|staff (?:will|can|would) (?:just )?(?:find|make) (?:the )?time|in (?:their|our|his|her) (?:own|spare|free) time|(?:the |our )?(?:company|organisation|hotel|shop|business|council|trust|school|head office|management|managers?|owner|boss) (?:will|would|should|can) (?:just )?(?:pay|provide|sort|fund|cover|find)|can afford it|not (?:thought|worked) (?:about )?(?:it )?(?:out )?yet)\b/,
);
/** Hoped for, left to goodwill, or made light of. */
const HOPED = pattern(
  new RegExp(
    [
      "where there(?:'s| is) a will|one way or another|get on with it|get by|make do|muddle through|pull together|rally round|pitch in|chip in|work round it|find a way|sort (?:it|this|that|them|the \\w+) out (?:among|between|ourselves|later|when|as)|among (?:ourselves|themselves)|between ourselves",
      "(?:i am|i'm|we are|am|pretty|quite|fairly) sure|surely|no doubt|bound to|hopefully|i hope|hope(?:s|d|fully)? (?:to|that|for)|with (?:any|a bit of) luck|i (?:think|reckon|guess|expect|suppose|imagine) (?:we|they|it|head office|the|he|she|that)",
      "(?:not|no|never) (?:really )?(?:an? )?(?:big |real |great )?(?:issue|problem|trouble|worry|concern|deal|bother|object)\\b|generous|kind enough|good[- ]?will|won't mind|don't mind|would(?:n't| not) mind|glad to|happy to|only too|willing(?:ly)? to|love to help|volunteer to|keen to",
      "(?:fit(?:ted|s)?|squeez(?:e|ed)|slot(?:ted)?|work(?:ed)?) (?:it |this |that )?(?:in|around|round|into|in between|between)\\b|in (?:between|quiet (?:times|moments|spells))|when (?:it's|it is) quiet|as (?:we|they|you) go(?: along)?|on the side|alongside (?:the|their|our) (?:normal|usual|other|daily)",
      "(?:some ?one|some ?body|anyone|a (?:mate|friend|cousin|brother)|my (?:mate|friend|cousin|brother|dad|husband|wife)|one of (?:us|them|the)|they|we) (?:\\w+ ){0,3}(?:will |would |must |can |could |'ll )(?:\\w+ ){0,2}(?:know|have|find|do|sort|help|lend|get)\\b|knows? (?:a|some)(?:one|body| man| guy| builder| bloke| plumber)",
      '(?:budget|money|funds?|till|pot|it) (?:can|will|could|should|would) (?:\\w+ )?(?:stretch|run to|cover it|take it|bear it|allow|be there|come from somewhere)|come from somewhere|pays? for itself|make the money back|earns? it back|there must be (?:money|some)|plenty of (?:money|cash|time|people)|loads of (?:money|cash|time|people)|rich enough|big enough (?:company|firm) to|(?:has|have|is|got|with) (?:\\w+ )?(?:an? )?(?:big|large|huge|good|enough|decent|massive|healthy|generous) (?:\\w+ )?(?:budgets?|money|funds?|funding|profits?|pockets?)|not short of|(?:never|not) (?:\\w+ )?short of|deep pockets|well[- ](?:funded|off)|makes? (?:enough|plenty|millions|good money)|say no\\b|(?:no|any) reason (?:why|for|to) (?:\\w+ )?(?:refus|not|say|object|turn)|(?:mad|silly|foolish|crazy|stupid) not to|(?:have|has) to (?:say yes|agree)|who (?:could|would) (?:say no|object|refuse)',
      '(?:just|only|not much|a bit|a little|bit|not a lot|hardly any|hardly|barely) (?:of |more |really |beyond )?(?:\\w+ )?(?:effort|goodwill|time|work|really|thought|common sense|organisation|planning|willingness|patience|enthusiasm|elbow grease)|^(?:nothing|none|not much|not a lot|very little|hardly anything|a bit of time|some time|time|money|staff|people|effort)(?: really| special| at all| much)?\\W*$|a smile|a positive attitude|the right attitude|will ?power|motivation',
      "(?:staff|they|people|everyone|everybody|colleagues|the (?:team|lads|girls|staff)) (?:will|would|can|could|'ll) (?:all |just |always |also |easily )*(?:be (?:happy|glad|pleased|fine|ok|willing|asked)|come in|stay (?:on|behind|late)|work (?:harder|longer|faster|late|through)|give up|help out|do it|take it on|get used|have to|cope|manage|sort)|in (?:their|our|his|her) (?:own|spare|free|lunch) ?(?:time|breaks?|hours?)?|(?:in|during|through|at) (?:their|our|the) (?:lunch|breaks?|tea breaks?)|can (?:surely|easily|simply|just|always) (?:\\w+)|not (?:my|our) (?:department|job|problem)|up to (?:the )?(?:manag\\w+|head office|owner|boss|finance)|worry about (?:that|it|the money) later|see (?:later|when we get there|how it goes)|(?:have|has|had) ?(?:not|n't) (?:thought|looked|worked|asked|priced)",
    ]
      .map((part) => `(?:^|\\b)(?:${part})`)
      .join('|'),
  ),
);

/** The first words that wave away what a change needs, where nothing in the text counts it. */
export const wavedIn: (text: string) => Stretch | null = memo((text): Stretch | null => {
  for (const one of sentences(text)) {
    if (hasFigure(one.text)) continue;
    const plain = written(one.text);
    const match = WAVED.exec(plain) ?? HOPED.exec(plain);
    if (!match || SETTLED.test(plain)) continue;
    const same = plain.length === one.text.length;
    const start = one.start + (same ? match.index : 0);
    return { start, end: same ? start + match[0].length : one.end };
  }
  return null;
});
/** Somebody was asked, or it is there already: no hope but a fact. */
const SETTLED = pattern(
  /\b(?:agreed|has (?:said|offered|promised|approved|signed)|have (?:said|agreed|offered)|approved|asked (?:him|her|them|on|for it|whether)|rota|already|from the \w+ budget|budget line|within (?:his|her|their|the|our|my) (?:paid |contracted |normal )?(?:hours|shift)|paid (?:hours|time)|spare (?:one|set|screen|printer)|in stock|on the shelf)\b/,
);
