import { normalise, type Span, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { ofRow } from '../of-row';
import type { Contact } from './contact';

/** What is done by in place of the organisation's documents: experience, a school, a former job, sayings. */
const BY = pattern(
  /\b(?:experience|common sense|instincts?|gut|heart|feeling|judg[e]?ment|principles?|values|upbringing|(?:brought|dragged) up|college|school|course|training|university|qualification|(?:last|old|former|previous|other) (?:job|place|work|shop|company|employer|firm)|years|everywhere|any(?:where)? (?:good|decent)|every good|all good|golden rule|customer is (?:always right|king|first)|customers? (?:is|are|come|comes) first|best practice|my own way|how i (?:do|like|was)|what i know|what works|know-how|empathy|kindness|human)\b/,
);
const PAPERS =
  '(?:papers?|documents?|documentation|procedures?|polic(?:y|ies)|manuals?|handbooks?|rule ?books?|guides?|guidelines?|guidance|scripts?|books?|intranet|instructions?|flow ?charts?|rules?|binder|folder|sop|sops)';
/** "Not on any document", "no need of the manual", "rather than a script". */
const ASIDE = pattern(
  new RegExp(
    [
      `\\b(?:not|never|n't|no|without|nobody|hardly|rarely|rather than|instead of|more than|better than|above) (?:\\w+ ){0,5}${PAPERS}\\b`,
      `\\b(?:beats?|trumps?|before|over|ahead of|no substitute for|outside|not from|forget) (?:\\w+ ){0,2}${PAPERS}\\b`,
      `\\b${PAPERS} (?:\\w+ ){0,3}(?:not|never|\\w+n't|cannot|no use|no good|no help|useless|second|aside|away|closed|shut)\\b`,
      `\\b(?:throw|threw|put|leave|left|forget|forgot|ignore[ds]?|skip(?:ped)?) (?:\\w+ ){0,3}${PAPERS}\\b`,
    ].join('|'),
  ),
);
/** What is owned up to, or what the rule itself leaves open, is not put in its place. */
const SEEN = pattern(
  /\b(?:should have|ought to|wish i|next time|now i|since then|looked (?:it )?up|could not find|couldn't find|asked|does not cover|doesn't cover|did not cover|didn't cover|does not say|nothing (?:in|about))\b/,
);

const FIELDS = ['did', 'why', 'reflection'] as const;

/** The learner says that no document of the organisation was gone by, and what was gone by instead. */
export const byOwnLights = ofRow(
  (row: Contact): { field: (typeof FIELDS)[number]; words: Span } | undefined => {
    for (const field of FIELDS) {
      const text = row[field] ?? '';
      if (!ASIDE.test(normalise(text)) || SEEN.test(normalise(text))) continue;
      const told = sentences(text);
      // What it was gone by instead stands beside it.
      const words = told.find(
        (one, at) =>
          ASIDE.test(normalise(one.text)) &&
          BY.test(normalise([told[at - 1], one, told[at + 1]].map((each) => each?.text ?? '').join(' '))),
      );
      if (words) return { field, words };
    }
    return undefined;
  },
);
