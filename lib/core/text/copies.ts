import { memo } from './memo';
import { pattern } from './pattern';
import { matchesOf } from './plain';
import { normalise, type Span, sentences } from './words';

/** A document as a thing in the hand. */
const PAPER =
  '(?:sheets?|cards?|folders?|lists?|posters?|forms?|scripts?|guides?|binders?|print(?:s|ed|outs?|out)?|print-outs?|cop(?:y|ies)|notices?|boards?|booklets?|handbooks?|manuals?|laminat\\w+|leaflets?|notes|notebook|crib|screenshots?|photos?|templates?|pages?|stickers?|pads?|pdf|procedures?|polic(?:y|ies)|versions?|editions?|rules?|wording|macros?|canned|slips?|charts?|tables?|(?:what|way|how) i (?:was|am|have been) (?:told|taught|shown|trained)|it says)';
/** From a time long gone: learnt once, and not looked at since. */
const LONG_AGO =
  '(?:(?:at|from|in|since|on) (?:my |the )?(?:induction|training|first (?:day|week|month|year|shift|season|term|job|summer|winter)|starter pack|apprenticeship)|when i (?:started|joined|began|was (?:trained|new|taught|shown))|since i (?:started|joined|began)|before the (?:merger|take-?over|rebrand\\w*|move|refit|pandemic|covid|lockdown|change|new (?:manager|owner|system)\\w*)|(?:two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:years?|summers?|seasons?) (?:ago|old|back|now)|years ago|old (?:company |shop |brand |bank |trust )?(?:name|logo|colours|phone number|number|address)|my predecessor|(?:last|the|old|previous) (?:manager|owner|boss|supervisor|person) (?:before|left|made|gave|wrote|put)|no date on|undated|has no (?:date|version))';
const USED = pattern(
  /\b(?:i|we|used?|using|went|go|goes|going|by|from|off|read|says?|said|told|filled|charged|gave|have|had|always|kept|keep|work\w*|look\w*|learn\w*|know|took|got|sent|signed|greeted|quoted|followed|out of|on)\b/,
);
const KNOWN = pattern(
  /\b(?:new(?:er)?|current|latest|updated?|replaced|changed|withdrawn|no longer|out of date|outdated|old one|binned|bin|threw|shredd\w*|skip|checked|asked|wrong|should|reported|took (?:it|them|the \w+) (?:down|off|out)|instead|stopped|to one side|aside|cut (?:it|the \w+) up|we're (?:now )?on|we are (?:now )?on|not (?:in force|valid)|review\w*|confirmed|still (?:right|current|valid|in force)|against the|looked at v|intranet|overdue|superseded)\b/,
);

const ANY_PAPER = pattern(new RegExp(`\\b${PAPER}\\b`, 'u'));
const DATED_PAPER = pattern(
  new RegExp(
    `\\b${PAPER}\\b(?:[^.\\n]{0,48})\\b(20[0-3]\\d)\\b|\\b(20[0-3]\\d)\\b(?:[^.\\n]{0,32})\\b${PAPER}\\b`,
    'u',
  ),
);
const OLD_PAPER = pattern(
  new RegExp(
    `\\b${PAPER}\\b(?:[^.\\n]{0,72})\\b${LONG_AGO}|\\b${LONG_AGO}(?:[^.\\n]{0,72})\\b${PAPER}\\b`,
    'u',
  ),
);

export type OldPaper = Span & {
  /** The year it bears, where it bears one. */
  readonly year: number | undefined;
};

/** Papers from long ago that were worked by, with no word that they are known to be old. */
export const oldPapers: (text: string) => readonly OldPaper[] = memo((text) =>
  inTwos(text).flatMap((one): OldPaper[] => {
    const plain = normalise(one.text).replace(/\.(?= )/, ',');
    if (!ANY_PAPER.test(plain) || !USED.test(plain) || KNOWN.test(plain)) return [];
    const dated = DATED_PAPER.exec(plain);
    if (dated) return [{ ...one, year: Number(dated[1] ?? dated[2]) }];
    return OLD_PAPER.test(plain) ? [{ ...one, year: undefined }] : [];
  }),
);

/** Sentences, each with the next where that only goes on about it: "… by the till. It has been up since 2021." */
function inTwos(text: string): readonly Span[] {
  const all = sentences(text);
  return all.map((one, at) => {
    const next = all[at + 1];
    if (!next || !/^(?:it|that|this|they|which|those)\b/i.test(next.text)) return one;
    return { text: text.slice(one.start, next.end), start: one.start, end: next.end };
  });
}

const VERSION =
  /\b(?:v|ver|version|issue|rev|revision|edition)(?: (?:no|nr|number))?\.? ?\(?(\d{1,3})(?:\.\d+)?\b/g;
/** Numbers of versions a text speaks of. */
export const versionsIn: (text: string) => readonly number[] = memo((text) =>
  matchesOf(normalise(text), VERSION).map((match) => Number(match[1])),
);
/** "v5", "5", "Version 5.1": the number of a version as its field holds it. */
export function versionOf(text: string): number | undefined {
  const match = /^\W*(?:v|ver|version|issue|rev|revision|edition)?\.? ?(\d{1,3})(?:\.\d+)?\W*$/.exec(
    normalise(text).trim(),
  );
  return match ? Number(match[1]) : undefined;
}
/** A year in the place of a version: "2019", "June 2019". */
export function yearOf(text: string): number | undefined {
  const match = /\b(20[0-3]\d)\b/.exec(text);
  return match ? Number(match[1]) : undefined;
}
