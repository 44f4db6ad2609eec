import { matchesOf, memo, normalise, type Span, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { stem } from '../../text/substance';
import type { Lens } from '../lens';
import { aboveIt } from './cases';
import { type Contact, rulesInFull } from './contact';

// What a rule leaves out by name: things it lists as not taken, and whoever is younger than it says.

const LIST =
  /\b(?:not (?:accepted|taken|allowed|carried|sold|covered|included|washed|repaired|to be (?:sent|taken|sold|posted|accepted))|(?:we )?(?:do not|don't|cannot|can't|never) (?:take|accept|carry|sell|wash|post|repair|hire out|store|send)|prohibited|forbidden|excluded|excludes|nothing)(?: items| goods| things)?:? ((?:[a-z' -]+, ?)+(?:and |or )?[a-z' -]+)/g;
const LAST_WORDS = 2;
const LONG_ENOUGH = 4;
type Thing = readonly string[];
const stemsOf = (text: string): string[] => (normalise(text).match(/[a-z]+/g) ?? []).map(stem);
const leftOut: (rule: string) => readonly Thing[] = memo((rule) =>
  matchesOf(normalise(rule), LIST).flatMap((one) =>
    (one[1] ?? '')
      .split(/,| and | or /)
      .map((item) => stemsOf(item).slice(-LAST_WORDS))
      .filter((item) => item.length > 0 && item.join('').length > LONG_ENOUGH),
  ),
);
const holds = (told: readonly string[], thing: Thing): boolean =>
  told.some((_, at) => thing.every((word, on) => told[at + on] === word));

const KEPT_OUT = pattern(
  /\b(?:not|n't|cannot|refus\w*|declin\w*|except|apart from|other than|left out|gave (?:\w+ ){0,3}back|handed (?:\w+ ){0,3}back|took (?:\w+ ){0,3}out|instead|without|no longer|pointed|explained|told (?:him|her|them)|tip|recycl\w*|put (?:\w+ ){0,3}aside|back to|suggested|asked (?:him|her|them|whether|if|the))\b/,
);
/** Something the rule lists as not taken is told to have been. */
function takenAllTheSame(row: Contact, rule: string): string | undefined {
  const things = leftOut(rule);
  if (things.length === 0) return undefined;
  const lines = sentences([row.situation, row.did, row.outcome, row.reflection].filter(Boolean).join('\n'));
  for (const thing of things) {
    const naming = lines.filter((one) => holds(stemsOf(one.text), thing));
    if (naming.length === 0 || naming.some((one) => KEPT_OUT.test(normalise(one.text)))) continue;
    // Brought is not taken: what was done with it has to be told, or nothing refused at all.
    const did = normalise(row.did ?? '');
    if (!TAKEN.test(normalise(naming.map((one) => one.text).join(' '))) && !TAKEN.test(did)) continue;
    if (/\b(?:not|n't|refus\w*|declin\w*)\b/.test(did)) continue;
    return thing.join(' ');
  }
  return undefined;
}
const TAKEN = pattern(
  /\b(?:took|taken|sold|accepted|packed|loaded|shelved|(?:on|went on|went to|end of) the (?:shelf|rail|floor|van|belt|truck|counter)|unload\w*|posted|sent|weighed|washed|put (?:it|them|everything|all)|priced|stored|checked (?:it|them) in|collected|helped carry|repaired|booked (?:it|them) in|through)\b/,
);

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);
const YEARS = String.raw`(\d{1,2}|${Object.keys(NUMBERS).join('|')})`;
const yearsOf = (word: string | undefined): number => NUMBERS[word ?? ''] ?? Number(word);
const FROM_AGE = pattern(
  new RegExp(
    String.raw`\b(?:from|over|at least|minimum age(?: is| of)?:?|aged?) ${YEARS}(?: years?\b| and (?:over|up|above)|\+)|\b${YEARS} (?:and over|and above|or over|years and over|years or over)\b|\bunder[- ]${YEARS}s?\b`,
  ),
);
const YOUNGER = /\b(?:younger|under|below|not yet|smaller)\b/;
const NOT_AGE = String.raw`(?! ?(?:%|minutes?|mins|hours?|days?|weeks?|pounds?|miles?|people|of|in|to|or|o'clock|am\b|pm\b|at|on|bags?|times))`;
const AGE_TOLD = new RegExp(
  String.raw`\b(?:who is|who was|is|was|he's|she's|aged|only|just|just turned|turned|not quite|nearly|barely) (?:only |just |nearly |about |not quite |barely )?${YEARS}(?: and a half| years old)?\b${NOT_AGE}|\b${YEARS}(?: and a half)?[- ]years?[- ]olds?\b`,
  'g',
);
const JOINED = pattern(
  /\b(?:had a (?:turn|go|ride|try)|rode|joined|went (?:on|in|down|up|round)|let (?:him|her|them)|put (?:him|her|them)|in (?:he|she|they) went|took part|played|climbed|jumped|swam|booked|strapped|fitted|signed|gave|on as well|came along|too)\b/,
);
/** From how old on, and who decides of the younger. */
const leastAge = memo((rule): { readonly years: number; readonly whose: Span } | false => {
  const least = FROM_AGE.exec(normalise(rule));
  const whose = sentences(rule).find((one) => YOUNGER.test(normalise(one.text)) && aboveIt(one.text));
  return least && whose ? { years: yearsOf(least.slice(1).find(Boolean)), whose } : false;
});
/** "Younger only if the instructor says so", and one was, with no instructor asked. */
function tooYoungUnasked(row: Contact, rule: string): string | undefined {
  const age = leastAge(rule);
  if (!age) return undefined;
  const { years, whose } = age;
  const told = normalise([row.situation, row.did, row.outcome, row.reflection].filter(Boolean).join('\n'));
  const younger = matchesOf(told, AGE_TOLD).some((one) => yearsOf(one.slice(1).find(Boolean)) < years);
  const person = stem(aboveIt(whose.text)?.split(' ').at(-1) ?? '');
  const told2 = stemsOf(told);
  return younger && JOINED.test(told) && !told2.includes(person) && !SENT_OFF.test(told)
    ? whose.text
    : undefined;
}
const SENT_OFF = pattern(
  /\b(?:could(?: not|n't)|cannot|can't|too (?:young|small|little)|not old enough|instead|refus\w*|said no|had to wait|watched|next year|stayed with)\b/,
);

/** Few rules list what is not taken, or say from what age on. */
const rulesLeavingOut = (lens: Lens): ReturnType<typeof rulesInFull> =>
  lens.cells.ask('rules that leave something out', () =>
    rulesInFull(lens).filter(({ asks }) => leftOut(asks).length > 0 || leastAge(asks)),
  );

export function leftOutTaken(lens: Lens, row: Contact): string | undefined {
  if ((row.did ?? '').trim() === '') return undefined;
  for (const { id, asks } of rulesLeavingOut(lens)) {
    const found = takenAllTheSame(row, asks) ?? tooYoungUnasked(row, asks);
    // A rule the contact is not linked to may be of another thing, unless it links none.
    if (found && (!row.procedure || id === row.procedure || row.otherRules?.includes(id))) return found;
  }
  return undefined;
}
