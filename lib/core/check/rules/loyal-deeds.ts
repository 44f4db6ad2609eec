import { pattern } from '../../text/pattern';

/**
 * What people do who trust a place, by kind of deed and not by the word for it: they were here before, they stay, they
 * stop checking, they look nowhere else, they bring or send others.
 */
const WHO =
  '(?:people|customers?|guests?|they|who|clients?|patients?|famil(?:y|ies)|members?|parents?|mothers?|she|he|passengers?|tenants?|owners?|learners?|visitors?|students?|residents?|everyone|nobody|of (?:them|these)|\\d+(?:%| per cent)?|half|most|many|some)';
const USED =
  '(?:been|stayed|come|bought|used|shopped|eaten|booked|visited|ordered|travelled|flown|tried|called|hired|rented|learnt|trained|played|slept|ridden|driven|worked with|dealt with|known|chosen|sailed|camped|parked)';
const LOOK =
  '(?:ring|call|check|ask|look|compar|worr|query|queri|chas|doubt|shop|haggl|search|phon|wonder|double|remind|email|read the small)\\w*';

const DEEDS = [
  `(?:have|has|had|'ve|were|was|are) (?:\\w+ ){0,3}(?:${USED}|here|with us|customers?|members?|guests?|clients?)(?: \\w+){0,4} (?:before|already|previously|twice|the year before)`,
  `${WHO} (?:\\w+ ){0,2}(?:stays?|stayed|remains?|remained|sticks?|stuck|keeps?|kept) (?:\\w+ ){0,2}(?:with us|with the \\w+|loyal|longer|for (?:[\\w-]+ )?(?:years|decades)|(?:more than|over|at least) (?:[\\w-]+ )?(?:years?|seasons?|terms?)|year after year|to us|members|customers)`,
  `${WHO} (?:\\w+ ){0,2}(?:no longer|stop(?:s|ped)?|gave up|give up|need not|needn't|do not need to|don't need to|never (?:have|need|had) to|do not bother to|don't bother to|without) (?:\\w+ ){0,1}${LOOK}`,
  "(?:do not|don't|does not|doesn't|not|never|no need to|nobody|without) (?:even )?(?:looks?|shops?|search(?:es)?|asks?|go|goes|tr(?:y|ies)|calls?|rings?)(?:ing)? (?:\\w+ )?(?:for |at |with |to )?(?:any |an)?(?:another|others?|other \\w+|elsewhere|around|somewhere|anywhere|anyone|anybody|one else)",
  '(?:leaves?|left) (?:it|everything|(?:their|the|a|his) \\w+|her|him|them) (?:\\w+ )?with (?:us|me)\\b|(?:leaves?|left) it (?:all )?to us\\b',
  "(?:brings?|brought|sends?|sent) (?:us |along |in |me |to us )*(?:the next (?:one|\\w+)|another|(?:a|their|his|her|its|the) (?:\\w+'s )?(?:sisters?|brothers?|friends?|neighbours?|mothers?|fathers?|sons?|daughters?|famil\\w+|colleagues?|children|kids|parents|partners?|wi(?:fe|ves)|husbands?|other \\w+|next \\w+)|friends|neighbours|relatives)",
  '(?:tells?|told|telling) (?:about us |it |us )?(?:to )?(?:a |the |their |his |her |your |my |other )?(?:friends?|neighbours?|sisters?|mothers?|relatives?|colleagues?|famil(?:y|ies)|mates?|everybody about us|others about us)',
  '(?:pass(?:es|ed)?|gave|gives?) (?:on )?our (?:name|number|card) (?:on|to|along)|word (?:gets|goes|got|went|of mouth)|good name|retention|retain\\w* (?:customers?|members?|guests?|clients?)|advocacy|come(?:s)? (?:\\w+ ){0,2}(?:again|back)',
  "(?:have|has|had|'ve) (?:all )?been (?:here|customers|members|clients|regulars|patients|coming|on (?:our|the) (?:books?|list))(?: \\w+){0,2} (?:for|over|more than|since|at least)",
].join('|');
export const LOYAL_DEED = new RegExp(`\\b(?:${DEEDS})\\b`);
/** No reading of a text for them without one of these. */
export const MAY_BE_DEED = pattern(
  /\b(?:before|already|previously|twice|stay\w*|remain\w*|st(?:ick|uck)\w*|keep\w*|kept|longer|stop\w*|g[ai]ve up|need\w*|never|not|nobody|without|bother|leaves?|left|br(?:ing|ought)\w*|sen[dt]s?|tell\w*|told|pass\w*|word|name|retention|retain\w*|advocacy|again|back|year|been)\b|n't\b/,
);
