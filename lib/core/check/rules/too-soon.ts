import { type DurationUnit, type Figure, figures, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { stems } from '../../text/substance';
import type { Lens } from '../lens';
import { type Contact, ownRulesOf } from './contact';

const HOURS: Readonly<Partial<Record<DurationUnit, number>>> = {
  hour: 1,
  day: 24,
  'working day': 24,
  week: 168,
  month: 720,
  year: 8760,
};
const inHours = (one: Figure): number | undefined => {
  const hours = one.unit && HOURS[one.unit];
  return one.kind === 'duration' && hours ? one.value * hours : undefined;
};

const AGAIN = /\b(?:second|third|another|repeat\w*|again|one more|twice|next one|further|more than one)\b/;
const INSIDE =
  /\b(?:within|inside|in|less than|under|before|sooner than|(?:for|until) (?:at least )?)(?: the (?:same|first|last))? $/;
const TO_SOMEBODY = pattern(
  /\b(?:goes?|is|are|must go|passed?|referr?(?:ed)?|handed|sent|taken) (?:\w+ )?(?:to|for|with) (?:the|my|our|a|an) (\w+)|\b(?:ask|fetch|call|tell) (?:the|my|our|a|an) (\w+)|\bthe (\w+) (?:decides|approves|sees|agrees)\b/,
);
const EARLIER = /^ ?(?:ago|before|earlier|since|after|back)\b/;
const GAVE = pattern(
  /\b(?:sold|gave|let (?:him|her|them)|handed|issued|put through|served|booked|lent|refunded|replaced|renewed|did (?:it|another)|supplied|dispensed)\b/,
);

/**
 * "A second request inside seven days goes to the pharmacist", and the second came after five and was served: the rule
 * names the repeat, the time and the person, and the contact has the repeat and the time and not the person.
 */
export function secondTooSoon(
  lens: Lens,
  row: Contact,
): { given: Figure; field: 'situation' | 'did'; limit: Figure } | undefined {
  const told = [row.name, row.situation, row.did].filter(Boolean).join('\n');
  if (!AGAIN.test(normalise(told)) || !GAVE.test(normalise(row.did ?? ''))) return undefined;
  for (const rule of ownRulesOf(lens, row)) {
    for (const one of sentences(rule.asks ?? '')) {
      const plain = normalise(one.text);
      const whom = TO_SOMEBODY.exec(plain);
      const person = whom?.slice(1).find(Boolean);
      if (!AGAIN.test(plain) || !person) continue;
      // Who is spoken of was asked, or is at least thought of where it is told what was done.
      if (stems([row.did, row.handlingDetail].filter(Boolean).join('\n')).has([...stems(person)][0] ?? ''))
        continue;
      const limit = figures(one.text).find(
        (figure) => inHours(figure) !== undefined && INSIDE.test(plain.slice(0, figure.start)),
      );
      if (!limit) continue;
      for (const field of ['situation', 'did'] as const) {
        const text = row[field] ?? '';
        const given = figures(text).find(
          (figure) =>
            (inHours(figure) ?? Number.POSITIVE_INFINITY) < (inHours(limit) ?? 0) &&
            EARLIER.test(normalise(text).slice(figure.end)),
        );
        if (given) return { given, field, limit };
      }
    }
  }
  return undefined;
}
