import { matchesOf, normalise } from '../../text';
import { pattern } from '../../text/pattern';
import type { Contact } from './contact';
import { numberOf } from './stated-counts';
import { at, type Stated } from './stated-limit';

const AGE_RULE =
  /\b(?:over|under|above|below|at least|aged?|minimum age(?: is| of)?|(?:be|is|are|turned|reached)) (?:the age of )?(1\d|2[0-5]|[5-9])s?\b(?! ?(?:%|minutes?|mins?|hours?|days?|weeks?|months?|pounds?|miles?|people|p\b|o'clock|am\b|pm\b|working|per|kg|cm|[.:]\d|\/))|\b(1\d|2[0-5])(?:\+| (?:or|and) over| years (?:old|of age)| or older)/g;
const AGE_TOLD =
  /\b(?:aged?|was|is|were|only|about|he's|she's|just|being|around|looked|barely|not yet) (?:about |only |maybe |just |turned )?(1\d|2[0-4]|[5-9])\b(?! ?(?:%|minutes?|mins?|hours?|days?|weeks?|months?|pounds?|miles?|people|p\b|o'clock|am\b|pm\b|[.:]\d|st\b|nd\b|rd\b|th\b|of\b|in\b|to\b|and\b|kg|cm|\w+s\b))|\b(1\d|2[0-4]|[1-9])[- ]years?[- ]old\b|\b(?:aged|he is|she is|he's|she's|he was|she was|who is|who was|only|just) (two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?=[,.;]|$| (?:and|so|but|years))|\bof (?:about |maybe )?(1[0-7])(?=[,.;]|$| (?:came|wanted|asked|who|by|on|at|with))/g;
const numberIn = (match: RegExpExecArray): number => numberOf(match.slice(1).find(Boolean) ?? '');

export function tooYoung(row: Contact, rule: string): Stated | undefined {
  const bounds = matchesOf(normalise(rule), AGE_RULE);
  if (bounds.length !== 1) return undefined;
  const [bound] = bounds as [RegExpExecArray];
  // "Under 16s go free" sets no limit; "no one under 16" does, and so does every "over 18".
  const before = normalise(rule).slice(Math.max(0, bound.index - 40), bound.index);
  if (
    /^(?:under|below)/.test(bound[0]) &&
    !/\b(?:no|not|never|nobody|none|n't|parent|adult)\b/.test(
      `${before}${normalise(rule).slice(bound.index, bound.index + 60)}`,
    )
  )
    return undefined;
  const asked = numberIn(bound);
  for (const field of ['situation', 'did'] as const) {
    const text = row[field] ?? '';
    const told = matchesOf(normalise(text), AGE_TOLD).find((one) => numberIn(one) < asked);
    if (told) return at(field, text, told.index, told[0].length, bound[0]);
  }
  return undefined;
}

const YOUNG = /\b(?:boy|girl|child|kid|lad|lass|pupil|youngster|teenager|daughter|son)\b/;
const OF_AGE = 16;
const ALONE = pattern(
  /\b(?:alone|(?:by|on) (?:him|her)self|on (?:his|her|their) own|school (?:uniform|blazer|tie|jumper)|no (?:parent|adult|grown-up)|without (?:a |an |his |her |any )?(?:parent|adult|mum|mother|dad|father|grown-up)|nobody with)\b/,
);
const AS_IF_OF_AGE = pattern(
  /\b(?:he|she|they|the (?:boy|girl|child|lad|lass|pupil)) (?:\w+ )?(?:signed|agreed|paid|ticked|initialled|accepted|said yes|gave (?:me )?(?:his|her|their) (?:consent|permission|agreement|card|signature)|put (?:his|her|their) name)|\b(?:got|had|asked|let) (?:him|her|them) (?:to )?(?:sign|pay|agree|initial)|(?:signed|agreed|paid) (?:by|with) (?:him|her|them)|took (?:his|her|their) (?:signature|deposit|payment|money|card|consent)\b/,
);
const GROWN_UP = pattern(
  /\b(?:mum|mam|mom|mother|dad|father|parents?|guardian|gran|nan|grandad|grandmother|grandfather|aunt|uncle|teacher|school|adult|grown-up|social worker|carer|police)\b/,
);
/** A child alone who signs, pays or agrees like anybody of age, and no grown-up is looked for. */
export function childAsAdult(row: Contact): boolean {
  const told = normalise(`${row.name ?? ''}. ${row.situation ?? ''}`);
  const did = normalise(row.did ?? '');
  const years = matchesOf(told, AGE_TOLD).map(numberIn);
  const young = years.some((one) => one < OF_AGE) || (YOUNG.test(told) && ALONE.test(told));
  return (
    young && !(years.length > 0 && Math.min(...years) >= 18) && AS_IF_OF_AGE.test(did) && !GROWN_UP.test(did)
  );
}
