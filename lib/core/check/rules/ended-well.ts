import { memo, normalise } from '../../text';
import { compact } from '../../text/compact';
import { inPast } from '../../text/informal';

const WELL = compact(
  /\b(?:(?:did not|didn't|does not|doesn't|never|without|no longer|will not|won't|would not) (?:\w+ )?(?:have|has|had|having|need|needed|needing) (?:to|of|a|an|any|another)\b[^.;]*|spared [^.;]*|no (?:further|more|second|other|repeat|new|later) (?:contacts?|calls?|quer(?:y|ies)|complaints?|visits?|problems?|questions?|letters?|messages?|emails?)|no (?:query|queries|complaints?|problems?|harm|trouble)|not (?:been )?(?:any )?(?:queried|questioned|disputed)|(?:nobody|no one|no ?body|none(?: of (?:them|the \w+))?|never|no (?:guests?|neighbours?|customers?|callers?)) (?:\w+ ){0,2}(?:complain\w*|quer(?:y|ies|ied)|disput\w*|hurt|harmed|injured|disturb\w*|woken|chas(?:e[sd]?|ing))|(?:(?:did|has|have|had)(?: not|n't)) (?:\w+ )?(?:complain\w*|quer(?:y|ied)|disput\w*)|without (?:being|getting|having been) (?:\w+ )?(?:corrected|stopped|reminded|told|chased|asked|sent|turned|disturbed|questioned|hurt)[^.;,]*|without (?:an?|any|another|further|more) (?:\w+ )?(?:hitch|problems?|trouble|fuss|complaints?|quer(?:y|ies)|delay|mistakes?|errors?|arguments?|scene|accident|call|visit)|nothing (?:was |is )?(?:lost|missing|wrong)|not a (?:word|day|penny) (?:lost|late))\b/g,
);
/** What came of it, without what is good because it did not happen: "he did not have to ring again". */
export const withoutGoodDenials: (text: string) => string = memo((text) =>
  normalise(text).replace(WELL, ' '),
);

const EMPTY_OFFER =
  /\b(?:offer(?:ed|ing)?|gave|give|suggest(?:ed)?|had|have|found|saw|see|knew of|provid(?:ed|es?)|there (?:is|was)) (?:him |her |them )?(?:no|not any|nothing|neither)(?: (?:other|further|more|else))?(?: (?:alternatives?|options?|ways?|choices?|solutions?|help|reasons?|explanations?|discretion|exceptions?|appointments?|slots?|instead|else|in its place|in return))?/gi;
/** What any call ends with offers nothing. */
const CLOSING =
  /\b(?:(?:i )?(?:asked|ask|checked) (?:(?:him|her|them|the \w+) )?)?(?:if|whether|is) (?:there (?:was|is|were) )?any ?thing else[^.;\n]*|\bany ?thing else (?:i|we) (?:can|could|may|might) (?:help|do|assist)[^.;\n]*/gi;
/** "Offered no alternative" offers none. */
export const withoutEmptyOffers: (text: string) => string = memo((text) =>
  text.replace(CLOSING, ' ').replace(EMPTY_OFFER, 'refused'),
);

const LOOKED_UP =
  /\b(?:opened|looked (?:up|in|at|through)|read|re-?read|checked|went back to|turned (?:up|to))(?! (?:(?:it |this |that |the \w+ (?:\w+ )?)?(?:out|aloud|back|to)\b|him|her|them|the (?:customer|caller|guest|man|woman|lady)))\b(?! [^.;,]{0,40}\b(?:out|aloud|to (?:him|her|them))\b)[^.;,]{0,40}\b(?:paragraphs?|sections?|pages?|procedure|list|version|index|[a-z]{1,6}[\s-]?\d{1,3})\b/g;
const ONLY_FOR = /\b(?:asked|asking|took|taken|needed|wanted|want) only (?:for )?/g;
/** What was done with the customer: without what was looked up for oneself, or asked for and no more. */
export const toThePerson: (text: string) => string = memo((text) =>
  normalise(withoutEmptyOffers(inPast(text)))
    .replace(LOOKED_UP, 'looked')
    .replace(ONLY_FOR, 'asked for '),
);
