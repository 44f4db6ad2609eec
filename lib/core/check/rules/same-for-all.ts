import { hasFigure, memo, normalise, type Span, sentences } from '../../text';
import { pattern } from '../../text/pattern';

const ANYONE =
  '(?:business(?:es)?|compan(?:y|ies)|organi[sz]ations?|shops?|employers?|firms?|trades?|traders?|sectors?|industr(?:y|ies)|workplaces?|jobs?|places?|bakers?|baker(?:y|ies)|butchers?|hairdressers?|garages?|banks?|supermarkets?|hotels?|restaurants?|cafes?|salons?|offices?|schools?|pubs?|stores?)';
const LAW =
  '(?:the )?(?:laws?|legislation|rules?|acts?|regulations?|it|this|that|they|these|those|everything|one)';

/** The law taken for the same in every trade, so that nothing of its own need be looked for. */
const SAME = pattern(
  new RegExp(
    [
      `\\b(?:all|every|any|each) (?:\\w+ )?${ANYONE} (?:\\w+ )?(?:have to|has to|must|needs? to|follows?|should|obeys?|keeps?)\\b`,
      `\\b(?:same|applies|apply|counts|binds?) (?:\\w+ )?(?:for|to|in|on) (?:all|every|any|each) (?:\\w+ )?${ANYONE}\\b`,
      `\\b${LAW} (?:\\w+ ){0,5}(?:is|are|stays?|remains?|be) (?:exactly |just |all |very )?(?:the )?same (?:set of laws? |laws? |ones? )?(?:for|in|whether|wherever|whatever|everywhere|as|across|no matter|all over)\\b`,
      `\\b(?:no|not|n't|isn't|aren't) (?:any |really )?different (?:from|to|than|for) (?:an?|any|other|the|every|all) (?:\\w+ )?${ANYONE}\\b`,
      `\\b(?:does|do)(?: not|n't) (?:make|see|know|draw) (?:a |any |no )?(?:difference|distinction) between\\b`,
      '\\blaw is (?:the )?law\\b|\\brules are (?:the )?rules\\b',
      `\\b(?:nothing|no(?:t)? (?:any )?(?:law|laws|rule|rules|need)) (?:\\w+ )?(?:special|different|extra|particular|else|more|other|of (?:our|its) own)(?: (?:that|which))?(?: \\w+){0,3} (?:for (?:us|an? \\w+|our \\w+)|to (?:know|look|keep|find|learn)|applies|needed)\\b`,
      `\\bfor (?:an? |the |our |my )?[\\w-]+ (?:there is|there's|is|we have) (?:nothing|no(?:thing)?) (?:more|else|special|extra)\\b`,
      `\\b(?:has|have|keeps?|follows?|got|under) (?:all )?(?:the )?(?:very )?same (?:three |two |few )?(?:laws?|rules|acts?)\\b`,
      `\\b(?:whatever|whichever|no matter (?:what|which)|regardless of|irrespective of) (?:\\w+ ){0,3}(?:you (?:sell|do|make)|they (?:sell|do|make)|we (?:sell|do|make)|${ANYONE})\\b`,
      `\\b(?:any|every) ?(?:one|body) (?:else )?in business\\b|\\bwherever (?:you|we|they|people) (?:work|are|go|shop)\\b`,
      `\\b(?:laws?|rules?|acts?|ones) (?:for|of|in|that) (?:\\w+ ){0,4}(?:every|all|any) ${ANYONE}\\b`,
      `\\b(?:an?|the|any|every) ${ANYONE} (?:has|have|keeps?|needs?|follows?) (?:\\w+ )?(?:the )?(?:same|them|it) (?:too|as well|laws?|also)\\b`,
      `\\b(?:laws?|rules?|acts?|legislation|regulations)\\b(?: [\\w']+){0,5} (?:for|to|in|on|as|covers?|bind|binds) (?:everyone|everybody|everywhere|anywhere|anyone|all of us|the whole country)\\b`,
      `\\b(?:laws?|rules?|acts?|legislation|regulations)\\b[^.;]*\\b(?:all|every|any|each) (?:other )?(?:types?|kinds?|sorts?) of ${ANYONE}\\b`,
      `\\b(?:does(?: not|n't)|no) matter (?:what|which|whether) (?:you|we|they|it|one|people) (?:sells?|do|does|makes?|is|are|works?|runs?)\\b`,
      `\\b(?:just |exactly )?like (?:any|every|all) (?:other )?${ANYONE}\\b`,
      '\\bno (?:\\w+ )?(?:special|extra|own|particular|other|separate|further|more|additional|different) (?:laws?|rules?|regulations?|acts?|legislation)\\b',
      '\\b(?:has|have|got|are|is) no (?:laws?|rules?|acts?|regulations?) of (?:its|their|our|his|my) own\\b',
      `\\b(?:what|whatever) (?:\\w+ )?(?:holds?|goes|counts?|applies|(?:is|are) (?:\\w+ )?(?:for|true (?:of|for)|law (?:for|in)))(?: for| to| in)? (?:an?|the|any|every) (?:\\w+ )?${ANYONE}\\b`,
      '\\b(?:three|four|five|two|main|usual|standard|normal|general|basic|common) (?:laws?|acts?) (?:that are |which are |there are )?(?:for|of|about|in|on) customer service\\b',
      `\\bwe (?:keep|follow|have|need) (?:only )?what (?:an?|any|every|the) (?:\\w+ )?${ANYONE}\\b`,
    ].join('|'),
  ),
);

/** One rule for all whom we serve is fairness, and no view of the law. */
const OF_CUSTOMERS = pattern(
  /^(?!.*\b(?:business|compan|sector|industr|firm|shop|trade|employer|organi[sz]ation|workplace)).*\bsame for (?:all |every |the |our )*(?:walk-?ins?|booked|customers?|guests?|patients?|clients?|members?|tenants?|passengers?|staff|colleagues|new|old|young|rich)\b/,
);
/** The view itself, and not that one Act is so and another is not. */
export const sameForAll: (text: string) => Pick<Span, 'start' | 'end'> | null = memo((text) => {
  for (const one of sentences(text)) {
    const found = SAME.exec(normalise(one.text));
    if (
      !found ||
      hasFigure(one.text) ||
      THEN_OURS.test(found.input) ||
      OF_CUSTOMERS.test(found.input.slice(found.index))
    )
      continue;
    return { start: one.start + found.index, end: one.start + found.index + found[0].length };
  }
  return null;
});

const OF_LAW = /\b(?:laws?|acts?|rules?|legislation|regulations?|duties|legal|they|these|all of them)\b/;
const TRADES = pattern(new RegExp(`\\b(?:${ANYONE}|traders?|hospitals?|britain|(?:the )?(?:uk|country))\\b`));
const ALIKE = pattern(
  /\b(?:same|identical|alike|equal for|no difference|all (?:traders?|firms?|of them are general)|every (?:firm|trader|business|shop)|any (?:firm|trader|business|shop|other)|whether (?:it|you|we|they) (?:is|are)|(?:nothing|none|not) (?:\w+ ){0,3}just for|no(?:t have any)? laws? of our own|any laws of our own|does(?: not|n't) (?:care|mind|matter)|no point in (?:search|look)\w*|that is all there is|(?:covers?|binds?|treats?) (?:all|any|every))\b/,
);

const LAWS = '(?:laws?|rules?|legislation|acts?|regulations?)';
const WORKS =
  '(?:business(?:es)?|compan(?:y|ies)|organi[sz]ations?|shops?|employers?|firms?|trades?|traders?|sectors?|industr(?:y|ies)|workplaces?|works?|jobs?|roles?|workers?|employees?|branch(?:es)?|fields?|professions?)';
/** That there is nothing of the trade's own, or that law makes no difference between trades, whatever the trade is called. */
const NOTHING_OF_OURS = pattern(
  new RegExp(
    [
      `\\b(?:no|not any|never|aren't any|isn't any) (?:\\w+ ){0,2}${LAWS} (?:\\w+ ){0,4}?(?:just|only|specially|especially|specific(?:ally)?|particular(?:ly)?|made|meant) (?:for|to)\\b`,
      `\\b(?:has|have|got|with|is|are) (?:no|not any) (?:particular|specific|special|own|extra|separate|different) ${LAWS}\\b`,
      `\\bone (?:set of )?${LAWS} (?:fits?|for) (?:all|every)|\\b${LAWS} (?:fits?|suits?|is for|are for) all\\b`,
      `\\b${LAWS} (?:is|are)(?: not|n't) (?:any |really |so |very )?different (?:for|in|from|with|at|here)\\b`,
      `\\b(?:not|n't) (?:linked|tied|limited|specific|particular|restricted|made|written) (?:to|for) (?:any|one|a|our|my|this) (?:\\w+ )?${WORKS}\\b`,
      `\\bsame (?:set of )?${LAWS} (?:\\w+ ){0,4}?as (?:an?|any|every|all|others?|the other|(?!last|before|in|on|we|i|it|last)[a-z]+)\\W*$`,
      `\\b${LAWS} (?:is|are) (?:\\w+ )?(?:universal|general|common to all)\\b`,
      `\\b(?:normal|usual|standard|general|basic|ordinary|common) (?:set of )?${LAWS}\\b(?: (?:are enough|is enough|only|you get|one gets|everywhere|for everyone|(?:for|in|of|at) (?:any|every|all|each) ${WORKS}|as (?:any|every|everyone|others)|that (?:any|every|each)|apply|applies))`,
      `\\b(?:business|company|shop|firm|workplace|employer) like (?:any|every|all|the)? ?(?:others?|other (?:one|business|shop|company))\\b`,
      `\\b(?:for|in|across|of|by|to) (?:all|any|every|each) (?:\\w+[- ])?(?:\\w+ )?${WORKS}\\b`,
      `\\bevery (?:\\w+ ){0,2}${WORKS} (?:in|of) (?:the |this )?(?:country|uk|britain|england|world|land)\\b`,
      `\\bevery (?:\\w+ )?${WORKS} (?:\\w+ )?(?:must|should|has to|have to|needs? to|keeps?|knows?|follows?)\\b`,
      `\\b(?:does not|doesn't|do not|don't|never) (?:change|differ|vary|depend)s?(?: \\w+){0,2} (?:if|whether|between|from|by|on|with|what)\\b`,
      `\\bfor (?:an? |the |us |our )?(?:\\w+ )?\\w+,? (?:nothing|there is nothing|there's nothing) (?:is )?(?:different|special|extra|other)\\b`,
      `\\b(?:do not|don't|does not|doesn't) have (?:any )?(?:extra|special|own|particular|other|further|more) ${LAWS}\\b`,
      `\\b(?:ones|${LAWS}) (?:for|in|of) all (?:customer|services)\\b|\\bindependent of (?:the |any )?\\w+|\\b(?:is|are) (?:generic\\b|no exception\\b|for (?:all|everyone|everybody)\\b)`,
      "\\b(?:more|others?|anything else) (?:is|are)(?: not|n't) (?:needed|necessary|required)|\\bno need (?:to|for) (?:\\w+ )?(?:look|search|find|others?|more|further)\\b|\\b(?:all|only) (?:the )?laws? (?:we|i|one|you) needs?\\b",
    ].join('|'),
  ),
);
/** Something of the trade's own, or of one's own, is set beside it. */
const BESIDE = pattern(
  /\b(?:unlike|but|except|besides|on top|as well as|below|adds?|extra (?!laws?|rules?|acts?|regulations?|legislation)|in addition|however|our own|own regulator|(?:for|as) (?:a|an|our) \w+ (?:there|we|it)|also (?:have|needs?|under|bound|regulated)|so (?:we|i|our|each|the|every) (?!(?:\w+ ){0,2}(?:need|needn't|don't|have nothing|too|also|as well|must|have to|follow|obey)))\b/,
);
/** What is set beside it, or done because of it: no view of the law at large. */
const THEN_OURS = pattern(
  /\b(?:unlike|besides|on top of|also (?:have to|needs?|under|bound|regulated)|so (?:we|i|the|each|every|our) (?:\w+ )?(?:tills?|shel\w+|labels?|signs?|print|show|keep|put|ask|write|check|hang|read)\w*)\b/,
);
const OWN_BESIDE = pattern(
  /\b(?:unlike|but the (?:one|ones|next|other|second|third)|(?:one|ones|next|others?) (?:below|above)|(?:only|just) for (?!all|every|any))\b/,
);
const ABOUT_LAW = pattern(
  /\b(?:^it|^they|^these|^this|^nothing|^for \w+ \w+ nothing|^i only|laws?|acts?|rules?|legislation|regulations?|gdpr|equality|consumer rights|data protection|legal)\b/,
);

/** The same in fewer words: law, trades, and that they are alike. Too little to go by where a law of the trade is named. */
export const alikeForAll: (text: string) => Pick<Span, 'start' | 'end'> | null = memo((text) => {
  for (const one of sentences(text)) {
    const plain = normalise(one.text);
    if (hasFigure(one.text)) continue;
    const named = ALIKE.test(plain) && OF_LAW.test(plain) && TRADES.test(plain) && !OWN_BESIDE.test(plain);
    if (!named && !(ABOUT_LAW.test(plain) && NOTHING_OF_OURS.test(plain) && !BESIDE.test(plain))) continue;
    return { start: one.start, end: one.end };
  }
  return null;
});
