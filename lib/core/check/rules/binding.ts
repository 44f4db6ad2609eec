import { matchesOf, memo, sentences, written } from '../../text';
import { pattern } from '../../text/pattern';

/** Words by which something is said to bind by law. */
export const BINDS =
  /\b(?:(?:legal|statutory)(?:ly)? (?:dut(?:y|ies)|obligations?|obliged|requirements?|required|binding|bound|must|compulsory|right)|(?:required|demanded|compulsory|obligatory|obliged|forced|bound) (?:by|under|in) (?:the )?(?:uk |english |british )?law|by (?:\w+ )?law,? (?:we|you|they|it|all|every|each|any|staff|employers|businesses|companies|organisations) (?:\w+ ){0,5}(?:must|have to|has to|need)|(?:uk |british |english |scottish |our |the )law (?:\w+ )?(?:says|wants|asks|demands|requires|obliges|makes|forces|expects) (?:us|that|you|every|all|each|any|businesses|companies|shops|firms|employers)|must by law|(?:have|has|need|needs|must) (?:to )?(?:\w+ ){0,4}by law|(?:against|breaking|break|breach of|breaks) the law|(?:it|this|that)(?: is|'s) (?:the |a |like a |same as )?law\b|(?:is|are) (?:the |a )?(?:law of (?:the )?(?:government|land|country|uk|england)|government (?:law|rule)|legal thing)\b|is (?:a )?(?:mandatory|compulsory|obligatory)|illegal|unlawful|(?:fined|prosecuted|taken to court|sued) (?:if|when|unless|for not) (?:we|they|you|it)?)/g;
/** What only a law can bring down on anybody. */
export const PUNISHED =
  /\b(?:prosecut\w+|criminal|crimes?|offences?|(?:take|takes|taken|took|haul\w*|drag\w*|up|end up|brought) (?:\w+ )?(?:to|in|into|before|in front of) (?:the )?(?:court|courts|sheriff|magistrates?|judge|police|jail|gaol|prison)|jail\w*|prison|arrest\w*|(?:can|could|will|would|may|might|get|gets|be|are|is|been) (?:be )?(?:fined|shut(?: down)?|closed(?: down)?|sued|banned)|law of the land|parliament|(?:may|can|could) (?:\w+ )?(?:open|trade|operate) without it|(?:can|could|may|might|will|would) (?:\w+ )?(?:fine|close|shut|sue|prosecute|ban|punish)(?: down)? (?:us|you|the|our|your|any|a|them|me)\b|(?:need|needs|must have|have to have|get|gets) (?:it|this|that|one) (?:\w+ ){0,4}before (?:we|you|they|one|anyone) (?:can|may|are allowed to) (?:open|rent|trade|operate|start|sell|work|run|serve)|(?:not|never|n't) (?:be )?(?:permitted|allowed|able|let) to (?:run|trade|open|operate|work|serve|sell)|(?:every|all|any|each) (?:\w+ ){0,4}(?:has|have|must|needs?)(?: got)? to (?:be in|join|have|follow|keep|belong|hold|do)|'s got to be in)/g;
/** Words by which something is said to be a choice. */
export const OPTIONAL =
  /\b(?:(?:is|it's|that's|they're|are|as|only|just|really|treated as) (?:only |just |really |more of |more like |rather )?(?:a |an )?(?:set of |kind of |sort of |piece of )?(?:voluntary|optional|guides?|advice|tips?|ideals?|recommendations?|suggestions?|guidelines?|guidance|choice|nice[- ]to[- ]have|good practice|best practice|matter of taste|bonus|extra)|nice (?:to have|touch|extra|thing|idea|if)|(?:set|list|bunch) of (?:guidelines|suggestions|recommendations|tips)|recommend(?:s|ation|ed)|(?:suggests?|advises?) that|(?:we|you|they|businesses|companies|shops?|hotels?|stores?|branch(?:es)?|compan(?:y|ies)|firms?|boss|employers?|restaurants?|schools?|owners?|managers?|the \w+|each \w+) (?:can |may |will )?(?:choose|chooses|decides?|pick|picks) (?:whether|if|not)|(?:are|is|am|was|were)(?: not|n't) (?:legally |really |strictly )?(?:obliged|required|forced|bound|made) (?:to|by)|(?:nobody|no one|anyone|anybody|they) (?:can|could|will|would) (?:make|force|oblige) us|because we (?:are (?:nice|kind|good|caring)|care\b|want to)|not because (?:we|they) (?:have|need|must|had)|(?:we|(?:the|our) (?:hotel|shop|company|boss|store|manager|owner)) (?:\w+ )?(?:joined (?:it|this|that|in)|signed up)|(?:do|does|did)(?: not|n't) (?:really |have to |need to |need )(?:follow|comply|keep|do|obey|bother|worry)|need(?: not|n't) (?:bother|follow|keep|comply|worry|do)|(?:some|most|few|not (?:every|all|many)) (?:\w+ ){0,2}(?:bother|do it|does|do)\b|bothers? with (?:it|this|that)|(?:totally |entirely |really |all )?(?:up|down) to (?:us|you|them|each|every|the|him|her|me|yourself|ourselves)(?: (?:whether|if|\w+))?|not (?:legally )?(?:compulsory|mandatory|obligatory|binding)|not (?:really )?a (?:legal (?:duty|requirement|obligation)|law|must)|(?:if|when|where|as long as|once) (?:\w+ )?(?:it is|it's|we are|we're|there is|there's|you've got|you have|we've got|we have|it)(?: \w+)? (?:quiet|not (?:too |so |very )?busy|time|room|slow|suits?|possible|convenient)|in a quiet (?:week|moment|spell|hour)|(?:if|when|where) (?:(?:we|you|i) (?:want|like)|(?:we|you|they|i) (?:can(?! ?(?:not|no longer|'t|see|tell|show|hear|read|prove|find|confirm)\b)|have time|feel like|fancy|remember|get round))|(?:it|that|which) suits us|(?:we|i|they|staff|everyone) (?:just |often |sometimes |usually |can |could )*(?:skips?|ignores?|forgets?|drops?|leaves? (?:it|that) out)|by choice|pick and choose|take (?:\w+ ){0,3}what (?:\w+ )?(?:fits?|suits?|wants?|needs?|likes?|helps?)|own minds?\b|(?:no|not|n't|never|hardly)(?: \w+)? (?:pressure|hurry|rush|harm|penalty|consequence|punishment|comeback|obligation) (?:to|if|in|when|for|on)|(?:not|n't|without)(?: got)? (?:the|an|any) (?:legal |real )?(?:obligation|duty)|(?:lets?|letting) (?:it|this|that) (?:slide|slip|go|be)|gets? away with|turns? a blind eye|clos(?:e|es|ing) (?:an|one|both|our|their|your) eyes?|looks? the other way|take(?:s|n)? (?:it|that|this|them) (?:\w+ )?(?:lightly|easy|with a)|need(?: not|n't|nt) (?:mind|care|fear|observe|look)|in the mood|(?:has|have|had|feels?|having)(?: not| no|n't)? (?:the |any )?(?:wish|desire|appetite) (?:to|for)|(?:no|not|never|n't|nobody|nothing) (?:\w+ )?(?:so |too |very |that |really |meant )*(?:strict(?:ly)?|serious(?:ly)?|literal(?:ly)?)(?: meant| taken)?|pinch of salt|(?:hardly|barely|scarcely|almost no|practically no) ?(?:any ?one|any ?body|one|body) (?:\w+ )?(?:goes|keeps?|follows?|does|uses?|obeys?|bothers?|reads?|knows?)|neither do we|(?:we|i|they) (?:\w+ )?(?:do|get by|manage|cope|go) without(?! (?:it being|asking|a|the|any))|more (?:of )?(?:an? )?(?:\w+ )?than (?:an? )?(?:must|duty|law|rule|requirement|obligation)\b|(?:kind|nice|friendly|generous) gesture|depends? (?:on|upon) (?:the |our |their |your |his |her )?(?:manager|mood|boss|owner|depot|branch|day|person|goodwill|who(?:ever)? is|how (?:busy|we feel|nice))|in an ideal world|(?:advisable|wise|sensible|best|good|better) to (?:follow|keep|do|obey|comply with|have|observe) it|out of kindness|as a favour|goodwill gesture|live up to|that way inclined|nothing (?:would |will |really )?(?:happens?|comes of)|no ?(?:one|body) (?:\w+ )?(?:checks|expects|minds|cares|enforces|would notice|comes))\b/g;
const DENIED = pattern(
  /\b(?:no|not|never|none|hardly|nothing|nobody|no one|isn't|aren't|wasn't|without|neither|nor|cannot|can't|rather than|instead of|than|unless|only if|unlike|as if|as though|the way we|you'd think)\b/,
);
/** The way it is kept may be one's own where that it is kept is not. */
const THE_WAY = /\b(?:how|which (?:way|one|of)|in what|the way)\b/;

/** "If we forget the form": what would come of it, and no habit. */
const SUPPOSED = /\b(?:if|when|whenever|should|in case) $/;

/** "We ask if they can come in": a question to the customer, and no condition. */
const INQUIRES = pattern(
  /\b(?:ask(?:s|ed|ing)?|check(?:s|ed|ing)?|find(?:s|ing)? out|wonder\w*|tell us|say|choose|their choice|offer(?:s|ed)?)(?: \w+){0,3} $/,
);

/** It is those served who may choose, or need not do a thing. */
const SERVED =
  '(?:customers?|guests?|patients?|callers?|passengers?|tenants?|residents?|students?|visitors?|members?|clients?|person|famil(?:y|ies)|parents?|shoppers?|users?|buyers?|donors?|learners?|pupils?|carers?|relatives?)';
const THEIRS = new RegExp(`\\b${SERVED}\\b`);
const OF_THEM = new RegExp(`\\b${SERVED} (?:\\w+ )?$`);
const isTheirs = (lead: string, words: string): boolean => THEIRS.test(words) || OF_THEM.test(lead);

/** The clause before the words found: a denial further off is of something else. */
const clauseBefore = (plain: string, at: number): string => {
  const lead = plain.slice(Math.max(0, at - 60), at);
  return lead.slice(
    Math.max(...['. ', '; ', ', but ', ' and ', ': '].map((mark) => lead.lastIndexOf(mark)), 0),
  );
};

export type Stretch = { readonly start: number; readonly end: number };

const saying = (pattern: RegExp) =>
  memo((text): Stretch | null => {
    for (const one of sentences(text)) {
      const plain = written(one.text);
      for (const match of matchesOf(plain, pattern)) {
        const lead = clauseBefore(plain, match.index);
        if (
          DENIED.test(lead) ||
          (pattern === OPTIONAL &&
            (THE_WAY.test(lead) || INQUIRES.test(lead) || SUPPOSED.test(lead) || isTheirs(lead, match[0])))
        )
          continue;
        const same = plain.length === one.text.length;
        return same
          ? { start: one.start + match.index, end: one.start + match.index + match[0].length }
          : { start: one.start, end: one.end };
      }
    }
    return null;
  });
const SAID = new Map([BINDS, PUNISHED, OPTIONAL].map((pattern) => [pattern, saying(pattern)]));

/** First sentence that says so of what it is about, and does not deny it. */
export const said = (text: string, pattern: RegExp): Stretch | undefined =>
  (text === '' ? null : SAID.get(pattern)?.(text)) ?? undefined;
