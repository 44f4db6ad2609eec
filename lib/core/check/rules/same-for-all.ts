import { hasFigure, memo, normalise, type Span, sentences } from '../../text';

const ANYONE =
  '(?:business(?:es)?|compan(?:y|ies)|organi[sz]ations?|shops?|employers?|firms?|trades?|traders?|sectors?|industr(?:y|ies)|workplaces?|jobs?|places?|bakers?|baker(?:y|ies)|butchers?|hairdressers?|garages?|banks?|supermarkets?|hotels?|restaurants?|cafes?|salons?|offices?|schools?|pubs?|stores?)';
const LAW =
  '(?:the )?(?:laws?|legislation|rules?|acts?|regulations?|it|this|that|they|these|those|everything|one)';

/** The law taken for the same in every trade, so that nothing of its own need be looked for. */
const SAME = new RegExp(
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
);

/** The view itself, and not that one Act is so and another is not. */
export const sameForAll: (text: string) => Pick<Span, 'start' | 'end'> | null = memo((text) => {
  for (const one of sentences(text)) {
    const found = SAME.exec(normalise(one.text));
    if (!found || hasFigure(one.text)) continue;
    return { start: one.start + found.index, end: one.start + found.index + found[0].length };
  }
  return null;
});

const OF_LAW = /\b(?:laws?|acts?|rules?|legislation|regulations?|duties|legal|they|these|all of them)\b/;
const TRADES = new RegExp(`\\b(?:${ANYONE}|traders?|hospitals?|britain|(?:the )?(?:uk|country))\\b`);
const ALIKE =
  /\b(?:same|identical|alike|equal for|no difference|all (?:traders?|firms?|of them are general)|every (?:firm|trader|business|shop)|any (?:firm|trader|business|shop|other)|whether (?:it|you|we|they) (?:is|are)|(?:nothing|none|not) (?:\w+ ){0,3}just for|no(?:t have any)? laws? of our own|any laws of our own|does(?: not|n't) (?:care|mind|matter)|no point in (?:search|look)\w*|that is all there is|(?:covers?|binds?|treats?) (?:all|any|every))\b/;

/** The same in fewer words: law, trades, and that they are alike. Too little to go by where a law of the trade is named. */
export const alikeForAll: (text: string) => Pick<Span, 'start' | 'end'> | null = memo((text) => {
  for (const one of sentences(text)) {
    const plain = normalise(one.text);
    if (hasFigure(one.text) || !ALIKE.test(plain) || !OF_LAW.test(plain) || !TRADES.test(plain)) continue;
    return { start: one.start, end: one.end };
  }
  return null;
});
