import { memo, normalise, sentences, words } from '../../text';
import { pattern } from '../../text/pattern';
import { stem, stems, substance } from '../../text/substance';
import type { Lens } from '../lens';
import { aboveIt, caseOf } from './cases';
import { type Contact, ownRulesOf } from './contact';
import { wentOn } from './went-on';

/**
 * A sentence of a rule that sets a case apart and says whose it is: "where a key is wanted for a contractor the property manager
 * signs". What sets it apart are the words that stand nowhere else in the rule.
 */
type SetApart = {
  readonly marks: ReadonlySet<string>;
  /** Where nothing else says that it is another case: the words it opens with, half of which are to be there. */
  readonly leading: readonly string[] | undefined;
  readonly whom: ReadonlySet<string>;
  readonly text: string;
};

/** The case comes first or after, and somebody has to act before it goes on. */
const APART = pattern(
  /\b(?:if|where|when|unless|only|first|before|anything|any|anybody|anyone|needs?|must|after|goes? to|go to|is for|are for|decides?|signs?|agrees?|approv\w*|asks?|asked|refer\w*|passed|called|rung|fetched|a late|late|discretion|says|looks?|sees|picks|chooses|speaks|talks?|talked|put to|up to the|outside|later|older|earlier|heavier|larger|longer|more than|over|above)\b/,
);
/** "Appointments marked USC - do not move, phone the tracking team": the case is named first, and what is not done with it. */
const HELD_BACK =
  /\b(?:phone|ring|ringing|call|tell|inform|warn|alert|stop|do not|don't|not|no|without|never|marked|flagged)\b/;
/** The half or the sentence is about what stands before it; "otherwise" is about its contrary. */
const OF_THE_FIRST = pattern(
  /^\s*(?:then |please )?(?:ask|ring|call|tell|fetch|pass|put|those|they|these|such|it|radio|refer|stop|hand|get|bring|transfer|leave|send|no \w+|for)\b|^\s*(?:the |a |an )?(?:\w+ ){0,3}\w+\W*$/i,
);
const OF_THE_LAST = pattern(
  /^\s*(?:if (?:one|none|they|that|he|she|either|neither|there is none|nobody)|in (?:that|this|such a) case|those|these|they|such) /i,
);
const LEADING_WORDS = 4;
/** Words that mark no case: they come with any. */
const EVERYDAY = new Set(
  'guest customer caller patient member tenant day time same hour minute week month ring call take took given give sent send sign signed see seen tell told show ask asked check name named number form date wanted want need needed anything nothing first only second next new old own one two three book booked card desk counter phone telephone email letter person people team office staff money pound pay paid price cost fee charge keep kept hold held put place part half whole still straight away mark marked touch use used leave left bring brought come came go goes went find found open opened start started decide approve agree authorise allow refer pass fetch speak talk help need must may'
    .split(' ')
    .map(stem),
);

const apartIn: (rule: string) => readonly SetApart[] = memo((rule) => {
  // Each half of a sentence sets its own case apart.
  const said = sentences(rule);
  const all = said.flatMap((one, nth) => {
    const before = said[nth - 1]?.text ?? '';
    const halves = (OF_THE_LAST.test(one.text) ? `${before} ${one.text}` : one.text).split(/[;:]/);
    // "No ticket: ask the foreman": the second half is about the first.
    return halves.map((text, at) => {
      const joined = at > 0 && OF_THE_FIRST.test(text);
      return { text: joined ? `${halves[at - 1]} ${text}` : text, joined };
    });
  });
  return all.flatMap((one) => {
    const plain = normalise(one.text);
    const person = aboveIt(one.text);
    const apart = one.joined || APART.test(plain);
    if (!person || (!apart && !HELD_BACK.test(plain))) return [];
    const others = new Set(
      all.filter((other) => !one.text.includes(other.text)).flatMap((other) => [...stems(other.text)]),
    );
    const whom = stems(person);
    const at = plain.indexOf(person);
    // "The exams officer", "the property manager": what kind of officer it is marks no case.
    const before = words(plain.slice(0, at)).at(-1)?.text ?? '';
    const marks = [...stems(one.text)].filter(
      (mark) =>
        !others.has(mark) &&
        !whom.has(mark) &&
        mark !== stem(before) &&
        !EVERYDAY.has(mark) &&
        !/\d/.test(mark) &&
        mark.length > 2 &&
        substance(mark) > 0,
    );
    const opening = stems(
      words(plain)
        .slice(0, LEADING_WORDS)
        .map(({ text }) => text)
        .join(' '),
    );
    const leading = apart ? undefined : marks.filter((mark) => opening.has(mark));
    return marks.length === 0 || leading?.length === 0
      ? []
      : [{ marks: new Set(marks), leading, whom, text: one.text }];
  });
});

export function setApart(lens: Lens, row: Contact): string | undefined {
  const did = row.did ?? '';
  if (!wentOn(did)) return undefined;
  const request = stems(caseOf(row));
  const told = stems([row.did, row.handlingDetail, row.outcome].filter(Boolean).join('\n'));
  for (const { document = '', asks = '' } of ownRulesOf(lens, row)) {
    const titled = stems(document);
    const found = apartIn(asks).find(
      ({ marks, leading, whom }) =>
        // Spoken to, or the customer himself.
        [...whom].every((one) => !told.has(one) && !request.has(one)) &&
        [...marks].some((one) => request.has(one) && !titled.has(one)) &&
        (!leading ||
          leading.filter((one) => request.has(one) && !titled.has(one)).length * 2 >= leading.length),
    );
    if (found) return found.text;
  }
  return undefined;
}
