import { normalise } from '../../text';
import { compact } from '../../text/compact';
import { pattern } from '../../text/pattern';
import { ofRow } from '../of-row';
import type { Contact } from './contact';

const HOUSE =
  '(?:manager|supervisor|leader|lead|head|boss|senior|deputy|colleague|officer|director|nurse|doctor|pharmacist|engineer|team|desk|registrar|librarian|vet|matron|sister|chef|owner|warden|coordinator|co-ordinator|specialist|adviser|advisor|instructor|controller|technician|security|first aider|lifeguard|dentist|optometrist|trainer|mentor|office|master|captain|skipper|mate|foreman|gaffer|control|depot|controller|dispatcher|tutor|bursar|headteacher|caretaker|surveyor|inspector|midwife|therapist|physio|consultant|accounts|finance|maintenance|kitchen|workshop|counsellor|treasurer|secretary|partner|steward|ranger|curator|editor|purser|guard)s?';
const ASKED = compact(
  new RegExp(
    String.raw`\b(?:asked|rang|phoned|called|fetched|got|told|radioed|messaged|emailed|texted|consulted|informed|alerted|spoke (?:to|with)|checked (?:it )?with|went (?:up |over |through |back )?to|ran it (?:past|by)|cleared it with|referred (?:it |him |her |them )?to|(?:passed|handed|transferred|escalated|took|brought) (?:\w+ ){0,3}(?:on |over |up |through )?to|put (?:him|her|them|it|the \w+) (?:straight )?(?:on|through) to) (?:the |my |our |a |head )(?:[\w-]+ ){0,2}${HOUSE}\b|\b(?:the|my|our) (?:[\w-]+ )?${HOUSE} (?:\w+ )?(?:said|says|agreed|allowed|decided|approved|okayed|ok'?d|signed|came|took|knew|gave)\b|\bescalated\b|\bwarm handover\b`,
  ),
);
const DENIED =
  /\b(?:not|n't|never|no need to|without|instead of|rather than) (?:\w+ ){0,2}(?:ask\w*|ring\w*|rang|call\w*|bother\w*|disturb\w*|troubl\w*|fetch\w*|tell\w*|told|escalat\w*)(?: \w+){0,4}/g;

/** "Called Tom over", "rang Dawn": by name, whoever that is. */
const BY_NAME = pattern(
  /\b(?:asked|rang|called|got|fetched|radioed|phoned|grabbed|went to) (?!M(?:r|rs|s|iss|um|am)\b|D(?:ad|r)\b|I\b|The\b|\w+day\b)(\p{Lu}\p{Ll}+)/u,
);

/** Told once it was done, nobody was asked. */
const AFTERWARDS =
  /\b(?:told|let|mentioned|informed|emailed|messaged|texted|reported|showed|left a note)\b[^.;]{0,60}\b(?:afterwards?|later|at (?:the )?(?:\w+ )?(?:handover|hand-over|changeover|debrief|huddle|catch-up|close|end)|the next (?:day|morning|shift)|(?:on|the following) (?:mon|tues|wednes|thurs|fri|satur|sun)day|when (?:he|she|they) (?:got|came|was|were) (?:back|in)|in the morning)\b|\b(?:afterwards|later) i (?:told|mentioned|let|informed)\b[^.;]*/g;

/** Somebody of the house was asked, told or given it before it went on. */
export const askedOfHouse = ofRow((row: Contact): boolean => {
  const told = [row.did, row.handlingDetail, row.outcome].filter(Boolean).join('\n');
  if (ASKED.test(normalise(told).replace(DENIED, ' ').replace(AFTERWARDS, ' '))) return true;
  // "Went and got Lily": who is named in the request is the customer's own.
  const name = BY_NAME.exec(told)?.[1];
  return name !== undefined && !`${row.name ?? ''} ${row.situation ?? ''}`.includes(name);
});
