import { hasFigure, memo, sentences, written } from '../../text';
import { pattern } from '../../text/pattern';
import type { Finish } from './finished';

/**
 * Good practice told as the state of the house: it has it, keeps to it, is built on it. Nobody found anything, did anything or means
 * to look again. Whichever words stand for the parts: what is good, how the house stands to it, and that all of it is meant.
 */
const GOOD = pattern(
  /\b(?:(?:best|good|leading|recogni[sz]ed|current) (?:industry |sector |service )*practices?|(?:industry|service|national|international|quality|professional|recogni[sz]ed|required|highest|these|the|this|all|its|their|every) (?:\w+ )?(?:standards?|criteria|criterion|frameworks?|benchmarks?|guidelines?|principles|requirements)|excellence|code of (?:practice|conduct)|quality marks?|accreditations?|compliance|iso \d+)\b/,
);
const STANDS = pattern(
  /\b(?:embed(?:s|ded)?|ingrained|woven|anchored|built into|rooted|in place|adher\w*|compl(?:y|ies|iant|ied)|meets?|met|exceed\w*|surpass\w*|align(?:s|ed)|in line|consistent with|conforms?|conforming|reflect(?:s|ed)?|uph[eo]ld\w*|maintain(?:s|ed)?|follow(?:s|ed)?|observ(?:es|ed)|deliver(?:s|ed)?|achiev(?:e|es|ed)|attain(?:s|ed)?|reach(?:es|ed)?|satisf(?:y|ies|ied)|fulfil\w*|cover(?:s|ed)?|implemented|adopted|integrated|incorporated|holds?|held|accredited|certified|demonstrat\w*|assured?|guarantee\w*|confident|second nature|part of (?:how|who|what|our|the)|forefront|at the heart|underpin\w*|informs? (?:all|every)|second to none|leaders? in|(?:is|are) (?:the|a) (?:way|norm)|standard for us|taken care of|signed? (?:up|off)|pass(?:es|ed)?)\b/,
);
/** All of it, everybody, already, for good. */
const WHOLLY = pattern(
  /\b(?:all|every\w*|each|full|fully|whole|wholly|complet\w*|entire\w*|already|always|any|throughout|across|total\w*|consistent\w*|firmly|well|confident|rest assured|assur\w*|certain|recogni[sz]ed|in place|no (?:need|further|more|gaps?|changes?))\b/,
);
const HOUSE = pattern(
  /\b(?:we|our|us|(?:the|this|my) (?:\w+ ){0,2}?(?:organi[sz]ation|company|business|firm|property|branch|store|shop|team|school|college|university|hospital|council|hotel|trust|charity|society|office|department|service|practice|surgery|clinic|centre|station|library|museum|site|group|brand|bank|operator|home|garage|salon)|staff|colleagues|every (?:new )?\w+|everyone|everybody|it|these|this|they|all)\b/,
);
/** Whoever is new in the house changed nothing of it. */
const NEWCOMERS =
  /\bnew (?:starters?|joiners?|staff|colleagues?|employees?|recruits?|members?|volunteers?|hires?|people|team)\b/g;
/** Something moved, was found out, is meant to move, or is set against others. */
const MOVED = pattern(
  /\b(?:i|chang\w*|new|newer|now (?:we|i|they)|since|began|begun|start(?:s|ed|ing)?|stopped|instead|tried|try|trial\w*|wrote|added|moved|put|introduced|replaced|again|next|because of|as a result|compar\w*|revis\w*|review\w*|update\w*|improv\w*|gaps?|not yet|except|apart from|but|although|however|only|until|would|could|should|will|plan\w*|hope\w*|want\w*|going to|intend\w*|propos\w*|suggest\w*|learn\w*|realis\w*|surpris\w*|thought|expected|theirs|ours|other \w+|visit\w*|saw|seen|watched|not|never|n't)\b|n't\b/,
);
/** The first clause that says so, where no other says that anything moved. */
const settledIn = memo((text): string => {
  const plain = written(text).replace(NEWCOMERS, ' ');
  if (!STANDS.test(plain) || MOVED.test(plain)) return '';
  for (const one of sentences(text)) {
    const said = written(one.text);
    if (
      GOOD.test(said) &&
      STANDS.test(said) &&
      HOUSE.test(said) &&
      !hasFigure(said.replace(/\biso \d+/g, ''))
    )
      return said;
  }
  return '';
});
const isWholly = memo((text) => WHOLLY.test(written(text)));

export function settled(learnt: string, applied: string): Finish | undefined {
  if (MOVED.test(written(`${learnt} ${applied}`).replace(NEWCOMERS, ' '))) return undefined;
  const did = settledIn(applied);
  if (did !== '' && isWholly(applied)) return { field: 'applied', words: did, held: true };
  const known = settledIn(learnt);
  return known !== '' && isWholly(learnt) ? { field: 'learnt', words: known, held: true } : undefined;
}
