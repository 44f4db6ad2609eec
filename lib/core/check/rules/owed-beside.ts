import { memo, normalise, sentences } from '../../text';
import { dealtSurely } from '../../text/dealings';
import { pattern } from '../../text/pattern';
import { adaptations, cares } from '../../text/practice';
import { foundWay } from './cases';
import type { Contact } from './contact';
import { toThePerson, withoutEmptyOffers } from './ended-well';
import { REASON, SERVED, THEIR_PLEA, WAY } from './left-without';

/** What a rule wants said or given beside the no: why, where, what else, a list, another day. */
const OWED = pattern(
  /\b(?:(?:say|tell|explain|give|let|show|write)\b[^.;]{0,40}\b(?:why|reasons?|where|when|which|what|how|who|know)\b|explain\b|offer\b|suggest\b|point (?:out|to|them|him|her)\b|(?:put|book|move|place) (?:them|him|her|people|customers|passengers|guests|the \w+) (?:on|in|into|to|for)\b|(?:give|hand|send|show)\b[^.;]{0,30}\b(?:list|leaflet|number|address|form|details|dates?|times?|temporary|voucher|map|options?|choice)\b|take (?:a|their|his|her|the) (?:description|number|name|details|address|message)|ring (?:them|him|her|the \w+|back)\b|help (?:them|him|her|people|customers|the \w+)\b|(?:swap|exchange|another (?:day|date|time|place)|instead)\b)/,
);
/** Only to somebody else, or only for those who have what is asked for. */
const NOT_BESIDE = /\b(?:do not|don't|never|not to) (?:\w+ ){0,2}(?:offer|say|tell|explain|suggest|give)\b/;
export const owesMore: (asks: string) => boolean = memo((asks) =>
  sentences(asks).some((one) => {
    const plain = normalise(one.text);
    return OWED.test(plain) && !NOT_BESIDE.test(plain);
  }),
);
const FELT: ReadonlySet<string> = new Set(['sorry', 'understood', 'hearing', 'voice', 'given', 'beside']);
/** What was handed over with the no, or done beside it. */
const GIVEN = pattern(
  /\b(?:gave|handed|lent|posted|emailed|texted|sent|printed|wrote|booked|moved|fetched|found|showed|walked|took) (?:him|her|them|it|the (?:form|list|number|address|leaflet|dates|link)|a \w+)\b(?! (?:again|back|away|off|out|down|no\b))/,
);

/** Told no: surer than a rule said over, which may be all that was asked. */
const TOLD_NO = pattern(
  /\b(?:(?:can|could|would|will|may|must|does)(?: not|n't)|cannot|can not|(?:is|are|was|were)(?: not|n't) (?:possible|allowed|permitted|accepted|able)|not (?:possible|allowed|permitted)|unable|refus\w+|declin\w+|rejected|turned (?:him|her|them|it) (?:down|away)|(?:said|told (?:him|her|them)) no|no exceptions?|(?:is|was|are) (?:now )?closed|failed (?:him|her|them)|it's a fail|too late)\b/,
);
/** Something was set going for them all the same. */
const SET_GOING =
  /\b(?:booked|swapp?ed|swap|ordered|delivered|repaired|replaced|refunded|reserved|technician|engineer)\b/;

/** "Asked what to do, as she was on nights": why they asked, and nothing fitted to them. */
const NO_FITTING = /^(?:as|because|since) (?:he|she|they) (?:was|were|had)\b|\bno\b/;

/** Refused as the rule has it, and without what the rule itself wants said or offered beside it. */
export function owedBeside(row: Contact, asks: readonly string[]): boolean {
  if (!asks.some(owesMore)) return false;
  const did = toThePerson(row.did ?? '');
  const plain = normalise(did);
  if (!TOLD_NO.test(plain) && !dealtSurely(did, 'refused', 'shut')) return false;
  if (adaptations(row.did ?? '').some(({ text }) => !NO_FITTING.test(normalise(text)))) return false;
  const told = withoutEmptyOffers([did, row.handlingDetail].filter(Boolean).join('\n'));
  const said = normalise(told).replace(THEIR_PLEA, ' ');
  if (REASON.test(said) || WAY.test(said) || foundWay(said) || GIVEN.test(said) || SET_GOING.test(said))
    return false;
  if (cares(row.did ?? '').some(({ kind }) => FELT.has(kind))) return false;
  return !SERVED.test(normalise(row.outcome ?? ''));
}
