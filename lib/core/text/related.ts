import { distance } from 'fastest-levenshtein';
import { stemmer } from 'stemmer';
import { EMPTY_WORDS, FUNCTION_WORDS } from './meaning';
import { memo } from './memo';
import { ofWord } from './vocabulary';
import { wordsIn } from './words';

/** Whoever is served or serves is in every sentence of a proposal: such a word ties nothing to anything. */
const PEOPLE = new Set(
  `guest guests tenant tenants resident residents patient patients passenger passengers caller callers visitor visitors
  learner learners student students pupil pupils parent parents user users shopper shoppers colleague colleagues adviser
  advisers advisor advisors agent agents assistant assistants receptionist receptionists manager managers supervisor
  supervisors day days week weeks month months year years hour hours minute minutes now more less than per also all each
  every because said says say ask asks asked about after before when them they him her who january february march april
  may june july august september october november december`.split(/\s+/),
);

/** One spelling for both sides of the Atlantic, and without the apostrophe of "complaint's". */
const oneSpelling = (word: string): string =>
  word
    .replace(/['’-].*$/, '')
    .replace(/([aeiouy])z(?=e|i|a)/, '$1s')
    .replace(/(?<=col|fav|behavi|lab|neighb|hon)our/, 'or')
    .replace(/tre$/, 'ter');

/** What a word is about, without its ending; nothing where it is about nothing. */
const topicOf = ofWord((one) => {
  const word = oneSpelling(one);
  const isTopic =
    word.length > 2 &&
    !/\d/.test(word) &&
    !FUNCTION_WORDS.has(word) &&
    !EMPTY_WORDS.has(word) &&
    !PEOPLE.has(word);
  return isTopic ? stemmer(word) : '';
});

/** The words of a text that say what it is about, without their endings. */
export const topics: (text: string) => ReadonlySet<string> = memo(
  (text) =>
    new Set(
      wordsIn(text)
        .map(topicOf)
        .filter((topic) => topic !== ''),
    ),
);

const LONG = 6;

const NOTHING: ReadonlySet<string> = new Set();
const NONE: readonly string[] = [];

/** The topics in which a slip can be told from another word, by their first letter. */
const longTopics: (text: string) => ReadonlyMap<number, readonly string[]> = memo((text) => {
  const found = new Map<number, string[]>();
  for (const topic of topics(text)) {
    if (topic.length < LONG - 1) continue;
    const known = found.get(topic.charCodeAt(0));
    if (known) known.push(topic);
    else found.set(topic.charCodeAt(0), [topic]);
  }
  return found;
});

/** How many things two texts both speak of, but for those named; a slip of one letter in a long word is the same word. */
export function shared(one: string, other: string, but: ReadonlySet<string> = NOTHING): number {
  const [a, b] = [topics(one), topics(other)];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  const long = longTopics(a.size <= b.size ? other : one);
  let count = 0;
  for (const word of few) {
    if (but.has(word)) continue;
    if (many.has(word)) count++;
    else if (word.length >= LONG) {
      for (const near of long.get(word.charCodeAt(0)) ?? NONE) {
        if (Math.abs(near.length - word.length) > 1) continue;
        if (distance(word, near) === 1) {
          count++;
          break;
        }
      }
    }
  }
  return count;
}
