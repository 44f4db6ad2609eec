import { memo, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { stem, stems } from '../../text/substance';
import type { Lens } from '../lens';
import { askedOfHouse } from './asked-of-house';
import { aboveIt } from './cases';
import { type Contact, ownRulesOf, rulesInFull } from './contact';
import { wentOn } from './went-on';

/** "The owner decides", "only with a team leader's agreement beforehand": the exception is somebody's by name. */
const THEIRS = pattern(
  /\b(?:decides?|alone may|only\b|is with|rests with|has the (?:say|last word)|agrees?|agreement|approv\w*|authoris\w*|signs? (?:it )?off|permission|consent of|discretion of|asks? first|must be asked|say-so|goes to|is for|up to|above|over|beyond|more than)\b/,
);
const theirsIn: (rule: string) => readonly string[] = memo((rule) =>
  sentences(rule).flatMap((one) => {
    const person = aboveIt(one.text);
    return person && THEIRS.test(normalise(one.text)) ? [stem(person.split(' ').at(-1) ?? '')] : [];
  }),
);
const BEFOREHAND = /\b(?:beforehand|in advance|first|before (?:it|any\w*|the|you|a)|prior)\b/;
const AFTERWARDS = pattern(
  /\b(?:told|mentioned|let|informed|explained|showed|said|emailed|reported) [^.;]{0,60}\b(?:afterwards?|later|next (?:day|week|morning|shift)|at (?:the |our |my )?(?:\w+ )?(?:catch-up|meeting|huddle|handover|hand-over|changeover|review|debrief|one-to-one|end|close|closing|shift end|cashing up)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:the|my) (?:morning|notes?|log|report|week)|tomorrow|once it was|after (?:it|he|she|they|the)\b|the following \w+|on (?:his|her|their) return|when (?:he|she|they) (?:got|came|was|were) (?:back|in)|since)\b|\b(?:afterwards|after the (?:event|fact)|the next (?:day|morning)|later that \w+) (?:i )?(?:told|mentioned|let|informed|explained)\b/,
);
const OWN_SAY = pattern(
  /\b(?:(?:my|own) (?:own )?(?:judg(?:e)?ment|discretion|initiative|decision|call|gut|experience|common sense)|used (?:my|some) (?:head|sense|common sense)|decided (?:myself|on my own|to (?:let|make|give|allow|bend|take))|made (?:an |the |a one-off )?exception|one-off|just this once|(?:bent|stretched|relaxed|waived) (?:the|it)|let (?:him|her|them|it) (?:in|off|go|through|have|come|stay)|as a favour|goodwill|(?:he|she|they)(?:'s| is| has|'ve| have| are)? (?:been )?(?:a |an )?(?:regular|good|loyal|old|long-standing|coming)|known (?:him|her|them)|nobody (?:about|around|free|in))\b/,
);

/** Seen to be an exception, and made by the learner whose it was not, or told to whoever decides only afterwards. */
export function decidedAlone(lens: Lens, row: Contact): string | undefined {
  if (row.handling !== 'exception' || !wentOn(row.did ?? '')) return undefined;
  const told = normalise([row.did, row.handlingDetail, row.outcome].filter(Boolean).join('\n'));
  for (const { asks = '' } of ownRulesOf(lens, row).length > 0
    ? ownRulesOf(lens, row)
    : rulesInFull(lens).slice(0, 2)) {
    const whose = theirsIn(asks);
    if (whose.length === 0) continue;
    if (BEFOREHAND.test(normalise(asks)) && AFTERWARDS.test(told)) return asks;
    const words = stems(told);
    if (OWN_SAY.test(told) && !askedOfHouse(row) && !whose.some((one) => words.has(one))) return asks;
  }
  return undefined;
}
