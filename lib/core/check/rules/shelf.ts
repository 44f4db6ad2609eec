import { hasFigure, memo, sentences, written } from '../../text';
import { pattern } from '../../text/pattern';

/** Whoever is served: what is done for or with them is no paper. */
const SERVED = pattern(
  /\b(?:customers?|guests?|callers?|tenants?|residents?|patients?|passengers?|members?|clients?|visitors?|learners?|students?|pupils?|parents?|carers?|famil(?:y|ies)|buyers?|shoppers?|diners?|owners'|borrowers?|famil\w+|child\w*|him|her|them|folk)\b/,
);
const ALL_OF_US =
  '(?:everyone|everybody|all(?: of us| staff| the (?:staff|team))?|each(?: of us| member of staff| \\w+)?|every (?:member of staff|colleague|\\w+)|(?:all )?(?:the )?(?:staff|colleagues|team|drivers|nurses|advisers|assistants)|we|i|^they|people|new starters?)';
/** Read, signed, learnt and passed: the rule as a thing to have been told. */
const TOLD = pattern(
  new RegExp(
    [
      `\\b${ALL_OF_US} (?:\\w+ ){0,3}(?:sign(?:s|ed)?|read(?= (?:it|this|them|all|through|and|about|the (?:\\w+ )?(?:policy|act|law|rules?|handbook|code|procedure|regulations))\\b|$|\\W*$)|knows?(?! (?:how|who|which|when|where|what))|put (?:our|their|his|her|my) names?|acknowledged?|been told(?! to)|(?:was|were) told(?! (?:\\w+ ){0,2}to)|had (?:a|the|our) (?:\\w+ )?(?:talk|briefing|session|lesson|update)|briefed|heard|aware|familiar|understands?|agreed|initialled|watch(?:ed)?)\\b`,
      '\\b(?:have it |has it |be |been |is |was |are |were )(?:read(?! (?:out|aloud|back|to|off|over the))|signed|initialled|acknowledged|communicated|circulated|explained)\\b(?: (?:for|by|again|off|and|to (?:all|staff|everyone)))?',
      '\\b(?:courses?|training|trained|e-?learning|modules?|videos?|vidio|quiz(?:zes)?|tests? (?:at the end|online)|certificates?|induction|inducted|refreshers?|toolbox talks?|slides?|powerpoint|webinars?|team meetings?|signatures?|signature sheets?)\\b',
      '\\b(?:remind(?:s|ed|ing)? (?:us|staff|everyone|everybody|me|people|the (?:team|staff))|reminders?|(?:was|is|were|are|got|gets) (?:covered|gone through|gone over|mentioned|talked about|discussed|dealt with) (?:on|in|at|during|when|by)|went (?:through|over) (?:it|this|them)|audit(?:s|ed|ors?)?|inspected (?:every|each|once|twice)|(?:main|key) points|looks? (?:it|this|that|them) up|up to date with (?:it|this|them|the (?:law|rules?|act)))\\b',
      '\\bto have (?:read|signed|done) (?:it|this|them)\\b|\\bwhen (?:we|i|they) (?:started|began|joined)\\b',
    ].join('|'),
  ),
);
/** Its paper, and the place where that lies. */
const ITS_PAPER = pattern(
  /^(?:and )?(?:there(?:'s| is| are)|its? ?(?:'s|is)?\b|this|that|they|(?:the|a|an|our|one) (?:[\w-]+ ){0,3}(?:act|law|polic(?:y|ies)|poster|notice|cop(?:y|ies)|files?|folders?|plate|plaque|certificates?|stickers?|statement|handbook|binder|rules?|regulations?|code|leaflets?|booklet))\b/,
);
const PLACE = pattern(
  /\b(?:walls?|shelf|shelves|office|staff ?room|canteen|kitchen door|upstairs|downstairs|draw(?:er)?s?|cupboard|cabinet|folders?|files?|binders?|handbooks?|manual|intranet|shared drive|website|front door|the door|notice ?board|reception|frame|framed|the back|on display|displayed|pinned up|personnel)\b/,
);
/** Put there for somebody to use. */
const FOR_USE =
  /\b(?:large print|braille|read out|opens?|look(?:s|ed)? up|points?|shows?|at the table|behind the bar)\b/;
/** Somebody else's business. */
const OTHERS = pattern(
  /\b(?:owners?|boss(?:es)?|managers?|management|head(?: of \w+| office)?|hq|legal|compliance (?:team|officer|department)|hr|dpo|data protection officer|directors?|partners|the office|someone else|somebody else|upstairs|the company|the firm|the council|the trust)\b[^,;]*\b(?:responsible|responsibility|deals?|dealt|looks? after|takes? care|handles?|knowledge|knows?|sees? to|sends? us|(?:keeps?|tells?) us|in charge|business|matter|pays?|registered|sorts?|covers?|makes? sure|worr(?:y|ies)|monitors?|oversees?|(?:it|this) is (?:for|up to))\b|\b(?:matter|business|job|thing|one|something|responsibility|up) (?:for|of|to) (?:the )?(?:owners?|boss|managers?|management|head office|hq|compliance|legal|hr|directors?)\b/,
);
/** What the rule is there for, in general. */
const PURPOSE = pattern(
  /^(?:it|this|that|they|these|the (?:[\w-]+ )?(?:act|law|code|regulations?|rules?|order|scheme|standard|gdpr|legislation)|an? (?:code|law|act|standard)|privacy|equality|safety|data protection|discrimination)\b (?:\w+ )?(?:(?:was|were|is|are|has been) (?:\w+ )?(?:brought in|there|made|meant|designed|intended|introduced|written|created|passed|about|for|to (?:protect|raise|ensure|make|stop|prevent)|(?:a |an )?(?:\w+ )?(?:human )?(?:right|law|topic|subject|issue))|exists?|aims?|seeks|protects?|covers?|gives? (?:people|everyone|\w+s) (?:\w+ ){0,2}rights|sets? (?:out )?(?:\w+ )?standards?|stands for|applies|affects?|raises)\b/,
);
/** What the organisation is or holds, and not what anybody does. */
const STATUS = pattern(
  /\b(?:he|she|they) (?:has|have) the knowledge\b|(?<!\b(?:if|unless|when|where|what|which|that|as|because|things?) )\b(?:we|i|they|staff) (?:do not|don't|never|hardly) (?:meet|see|notice|need|use|touch|come across|have to do with) (?:it|them|this)\b|^(?:the (?:firm|company|business|shop|hotel|school|practice|trust|council|charity|organisation|centre|store|branch)|we|our (?:firm|company|\w+)|[a-z]+) (?:(?:holds?|has|have) (?:\w+ ){0,2}(?:licen[cs]es?|registration|insurance|certificates?|polic(?:y|ies)|statement|officer|logo|badge|number)|(?:is|are|'re) (?:\w+ )?(?:registered|proud|members?|committed|certified|insured|accredited|compliant|licensed|signed up|aware|serious))\b|^we're (?:\w+ )?(?:registered|proud|members?|committed|certified|insured|accredited|compliant|licensed|signed up|aware|serious)\b/,
);
/** The rule itself is praised or promised. */
const PROMISED = pattern(
  /\b(?:tak\w+ (?:\w+ ){0,7}serious\w*|very important|(?:is|are) (?:\w+ )?(?:aware|mindful|committed|compliant)|fully comply|(?:comply|compl(?:ies|iant)|in line|in keeping|accordance) with|respects?|abides?|adheres?|obeys?|everyone's responsibility|part of our culture|goes without saying)\b/,
);
const BETWEEN = /[;:]|, | - |\b(?:and|but|so|because)\b/;

/** One clause that tells of the paper and not of the work. */
const onShelf = (clause: string): boolean => {
  if (TOLD.test(clause)) return !SERVED.test(clause);
  if (PURPOSE.test(clause)) return !hasFigure(clause);
  if (SERVED.test(clause)) return false;
  if (ITS_PAPER.test(clause) && PLACE.test(clause)) return !FOR_USE.test(clause);
  if (hasFigure(clause)) return false;
  return OTHERS.test(clause) || PROMISED.test(clause) || PURPOSE.test(clause) || STATUS.test(clause);
};

/** What is left of a text once the clauses are taken out that only tell where a rule is written, and who has read it. */
export const offTheShelf: (text: string) => string = memo((text) => {
  const left = sentences(text).flatMap((one) => {
    const clauses = written(one.text)
      .split(BETWEEN)
      .map((clause) => clause.trim())
      .filter((clause) => clause !== '');
    const kept = clauses.filter((clause) => !onShelf(clause));
    // A sentence with nothing of it taken out is left as it was written.
    return kept.length === clauses.length ? [one.text] : kept;
  });
  return left.join('. ');
});
