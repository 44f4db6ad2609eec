import { memo, normalise, sentences } from '../../text';
import {
  type Circumstance,
  circumstances,
  graveIn,
  hints,
  isAbusive,
  needsIn,
  risksIn,
} from '../../text/circumstances';
import { dealtSurely } from '../../text/dealings';
import { pattern } from '../../text/pattern';
import { stems } from '../../text/substance';
import { ofRow } from '../of-row';
import type { Contact } from './contact';

/** How the customer came: the name of the contact and what is told of the situation. */
export const caseOf = ofRow((row: Contact) => `${row.name ?? ''}. ${row.situation ?? ''}`);

export { graveIn, isAbusive, needsIn, risksIn };

/** True when a rule speaks of such a case itself: then it is no exception to it. */
export const coversCase = (rule: string, kinds: ReadonlySet<Circumstance>): boolean =>
  circumstances(rule).some((one) => kinds.has(one.sense));

const SAYING = pattern(
  /\b(?:told|tell|said|say|explained|informed|advised|wrote|replied|answered|pointed|showed|read|repeated|quoted|reminded|gave (?:him|her|them) the)\b/,
);

/** What the rule says, said to the customer: "told him visiting is 8 till 8". */
export function restates(did: string, asks: string): boolean {
  const rule = stems(asks);
  if (rule.size === 0) return false;
  return sentences(did).some((one) => {
    if (!SAYING.test(normalise(one.text))) return false;
    let said = 0;
    for (const word of stems(one.text)) if (rule.has(word)) said += /\d/.test(word) ? 2 : 1;
    return said >= RESTATED;
  });
}
const RESTATED = 2;

const ABOVE_IT = pattern(
  /\b(?:managers?|supervisors?|leaders?|head|directors?|officers?|nurses?|sister|matron|doctor|pharmacist|foreman|owner|keeper|deputy|principal|captain|partner|team|warden|registrar|curator|librarian|editor|dispatcher|controller|co-?ordinator|chef|engineer|optometrist|optician|dentist|vet|clinician|therapist|tutor|head ?teacher|bursar|imam|priest|vicar|chair(?:man|woman|person)?|treasurer|trustees?|skipper|master|ranger|technician|mechanic|chief \w+|security|police|ambulance|safeguarding|senior|specialist|duty \w+|in charge|(?:team|shift|floor|section|retail|finance|desk|store|night|day|fitter|repairs|support|service|communications|practice|\w+s) lead|area office|head office|inspector|surveyor|instructor|lifeguard|purser|committee|governors?|consultant|midwife|physio\w*|sergeant|chargehand|boss|gaffer|(?:club |the )secretary|lead (?:teacher|coach|nurse|trainer|fitter|officer|technician|tutor|guide)|(?:class|form) teacher|back office|on-call \w+|steward|verger|superintendent|custodian)\b/,
);
/** Whoever of the house a rule names. */
export const aboveIt = (rule: string): string | undefined => ABOVE_IT.exec(normalise(rule))?.[0];
const MAY_DECIDE = pattern(
  /\b(?:may|can|decides?|allows?|agrees?|approves?|permits?|discretion|waives?|makes? (?:an )?exceptions?|judges?|at the \w+'?s? (?:discretion|decision))\b/,
);
const LEAVES_ROOM = pattern(
  /\b(?:unless|except(?:ion\w*)?|discretion|hardship|compassion\w*|in (?:an )?emergenc\w+|emergenc\w+|urgent\w*|once a year|may (?:let|waive|allow|give|extend|be (?:let|waived|allowed|extended|given)))\b/,
);
/** The rule itself leaves a way: somebody who may decide otherwise, or a case set apart. */
export const leavesRoom: (asks: string) => boolean = memo((asks) =>
  sentences(asks).some((one) => {
    const plain = normalise(one.text);
    return LEAVES_ROOM.test(plain) || (ABOVE_IT.test(plain) && MAY_DECIDE.test(plain));
  }),
);

/** A rule that names such a case and sends it to somebody: "if relatives disagree, the registrar decides". */
export function sentOn(asks: string, told: string): string | undefined {
  const kinds = new Set(circumstances(told).flatMap((one) => (one.denied ? [] : [one.sense])));
  if (kinds.size === 0) return undefined;
  for (const one of sentences(asks)) {
    if (!circumstances(one.text).some((sign) => kinds.has(sign.sense))) continue;
    const whom = ABOVE_IT.exec(normalise(one.text));
    if (whom) return whom[0];
  }
  return undefined;
}
/** "That a copy can be sent in, that an officer looks at it": one may, and it is another who does. */
const CLAUSE = /;|,(?= (?:and|that|which|who|but|then)\b)/;
/** The rule itself names somebody who may decide otherwise. */
export const hasDecider: (asks: string) => boolean = memo((asks) =>
  sentences(asks).some((one) =>
    normalise(one.text)
      .split(CLAUSE)
      .some((plain) => ABOVE_IT.test(plain) && MAY_DECIDE.test(plain)),
  ),
);

/** Turned down, or told only what the rule says. */
export const turnedDown = (did: string, asks: readonly string[]): boolean =>
  dealtSurely(did, 'refused', 'shut') || asks.some((one) => restates(did, one));
const PRESENT = pattern(
  /\b(?:is|are|isn't|aren't|must|cannot|can't|may not|have to|has to|needs?|do not|don't|does not|doesn't|shuts?|closes?|opens?|starts?|costs?|says?|comes? first|waits?|goes|go)\b/,
);
const NARRATED = pattern(
  /\b(?:i|he|she|they|we) (?:\w+ ){0,2}(?:was|were|had|did|asked|told|said|gave|took|went|put|rang|found|let|made|could|would|\w{3,}ed)\b/,
);
/** The rule stated for its own sake amid what is told as past: "Latecomers are not let in." */
export const statesRule: (did: string) => boolean = memo((did) =>
  sentences(did).some((one) => {
    const plain = normalise(one.text);
    const own = plain.replace(/"[^"]*"|(?<=\s|^)'[^'\n]{4,}?(?:'(?=\s|[.,;]|$)|$)/g, ' ');
    if (!PRESENT.test(own)) return false;
    return !NARRATED.test(own) || SAYING.test(own);
  }),
);

/** Something found for this customer: another way, sooner, somebody rung up. */
export const foundWay = (text: string): boolean => dealtSurely(text, 'wayOn');

const SAID = pattern(
  /\b(?:said|says|mention\w*|told (?:me|us)|added|wrote|joked|asked|explained|whispered|according to|by the way|in passing)\b/,
);
/** What the customer let fall, and nobody took up: no word of it, nor of its kind, in all that is told afterwards. */
export function unheeded(row: Contact): boolean {
  const told = row.situation ?? '';
  const after = [row.did, row.handlingDetail, row.why, row.reflection].filter(Boolean).join('\n');
  const found = hints(told).filter((one) => !one.denied);
  if (found.length === 0 || !SAID.test(normalise(told))) return false;
  const kinds = new Set(hints(after).map((one) => one.sense));
  const words = stems(after);
  return found.every(
    (one) => !kinds.has(one.sense) && [...stems(one.text)].every((word) => !words.has(word)),
  );
}
