import { hasFigure, memo, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { substance } from '../../text/substance';

/** Somebody looks at how it went. */
const LOOKS = pattern(
  /\b(?:check(?:s|ed|ing)?|measur\w*|count(?:s|ed|ing)?|tally|review\w*|look(?:s|ed|ing)?(?! (?:after|for|like|to|forward|good|nice|up))|reads? (?:the|it|one|them|through|our|my)|reading of|compar\w*|surveys?|notes? (?:every|each|down)|watch\w*|monitor\w*|track\w*|record\w*|trial\w*|test(?:s|ed|ing)?|try|tries|tried|trying|audit\w*|asks? (?:\w+ ){0,3}again|sample\w*|figures?|see (?:if|how|whether)|what (?:they|it|the figures|we) (?:shows?|learn\w*|finds?)|went wrong|results?)\b/,
);
/** And what they then do hangs on it, or the round begins again. */
const FOLLOWS = pattern(
  /\b(?:if (?:it|is|are|not|that|this|we|the|they|under|over|less|more|its|it's|late|fewer|nothing|enough|things|\d)|otherwise|or else|unless|depending|(?:under|over|below|above|at|less than|more than|fewer than|beyond)(?: (?:that|this|£?\d[\d.,]*))|keep (?:\w+ )?or|stays? or|keep it|drop\w* it|change (?:it|one|the \w+|again|another)|(?:go|goes|start|begin|come|back) (?:round|around|again|back|over)|go (?:on |over )?(?:to|for|with) (?:the )?next|next (?:thing|one|weak|theme|step|cause|reason|link|worst|problem|change|issue|month|survey|is|round)|(?:count|look|check|measure|ask|read|try|test|review|round|change|compare|do it|improve|start|the same|once more|over) (?:\w+ ){0,2}again|again (?:and again|each|every|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|a|three|six|two)\w*|with the next)|pick(?:s|ed)? (?:the|one|out)|(?:is|are|gets?|be) (?:changed|rewritten|adjusted|updated|dropped|kept|spread|rolled out)|chang\w+ (?:procedure|the (?:procedure|standard|sheet|form|card|rota|list)|what we do)|rewrit\w+|roll(?:s|ed)? (?:it )?out|then (?:the|we|i) (?:next|change|fix|try|keep|move|do|take|pick|adjust|put)|act(?:s|ing)? on|what (?:is|was|the last one) (?:\w+ )?(?:learnt|learned|taught)|try something else|every time we)\b/,
);

const WORTH = 4;

/** One text goes round: looked at, and something follows from what is seen. */
export const goesRound: (text: string) => boolean = memo((text) => {
  if (substance(text) < WORTH) return false;
  const list = sentences(text).map((one) => normalise(one.text));
  return list.some((one, i) => {
    const near = `${one} ${list[i + 1] ?? ''} ${list[i + 2] ?? ''}`;
    return LOOKS.test(one) && FOLLOWS.test(near);
  });
});

/** What a book says of an idea: what kind of thing it is, wherever it may be. */
const DEFINED = pattern(
  /\b(?:is|are|means?|refers to|(?:can|may) be (?:defined|described|seen) as|is (?:defined|described) as|describes|stands for)\b (?:\w+ ){0,1}(?:an?|the|any|when|all)? ?(?:[\w-]+ ){0,2}(?:approach|process(?:es)?|method|model|concept|philosophy|effort|degree|extent|cycle|way|strategy|term|practice|improvement of|series|sum|set of|sequence|experience|measure of|level|gap between|difference between|ability|activit(?:y|ies))\b/,
);
const OF_OURS = /\b(?:we|our|us|i|my|me|here|this (?:week|month|year|spring|autumn))\b/;
export const isDefinition = (passage: string): boolean => {
  const plain = normalise(passage);
  return DEFINED.test(plain) && !hasFigure(passage) && !OF_OURS.test(plain);
};
