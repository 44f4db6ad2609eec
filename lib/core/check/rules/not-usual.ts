import { normalise } from '../../text';
import { dealt } from '../../text/dealings';
import { pattern } from '../../text/pattern';
import { ofRow } from '../of-row';
import type { Contact } from './contact';
import { isAsked, wentOn } from './went-on';

const SELDOM = '(?:usually|normally|generally|ordinarily|as a rule|typically|in the usual way)';
/** "We wouldn't usually give money back": no rule stands behind it, by the learner's own word. */
const NOT_USUAL = new RegExp(
  [
    `\\b(?:we|i|they|staff|the \\w+) (?:would|do|does|did|are|is|am)(?: not|n't) ${SELDOM}\\b(?! (?:have|get|see|need|expect|know|mind|work|open|come across|meet|hear)\\b)`,
    `\\b${SELDOM},? (?:we|i|they|staff|it is|it's) (?:do not|don't|would not|wouldn't|never|cannot|can't|not|refuse|say no)\\b`,
    `\\b(?:not|isn't|wasn't) (?:something|what|a thing) (?:that )?(?:we|i|they) ${SELDOM}\\b`,
    `\\b(?:we|i|they) never ${SELDOM}\\b`,
  ].join('|'),
);
/** The rest of the clause in which it is said. */
const REST_OF_IT = /^\s*[^.,;]*,? but\b/;
/** Said to the customer it is a refusal. */
const TO_THEM = /\b(?:explained|told|said|advised|wrote|let (?:him|her|them) know)\b[^.;]*$/;
const LOOKED_UP = pattern(
  /\b(?:looked (?:it |this |that )?up|looked (?:in|at|through) (?:the|our)|checked (?:the|our|with|what|whether|if)|read (?:the|our|it)|found (?:the|a|our) (?:page|section|paragraph|procedure|note)|opened the|says? (?:that )?(?:we|i|it|staff) (?:may|can|should)|(?:rule|guide|policy|procedure|[a-z]{1,4}-?\d+) (?:lets?|allows?|says?|gives?))\b/,
);

/** Something the house does not do was done, with nothing looked up and nobody asked. */
export const unusualDone = ofRow((row: Contact): boolean => {
  const told = normalise(`${row.situation ?? ''}\n${row.did ?? ''}`);
  const said = NOT_USUAL.exec(told);
  if (!said || TO_THEM.test(told.slice(0, said.index))) return false;
  const did = row.did ?? '';
  // What is not done otherwise is no refusal of this once.
  const done = normalise(did).replace(NOT_USUAL, ' ').replace(REST_OF_IT, ' ');
  if (!wentOn(done) || dealt(done, 'refused') || dealt(done, 'shut')) return false;
  const all = normalise([row.did, row.handlingDetail, row.why].filter(Boolean).join('\n'));
  return !LOOKED_UP.test(all) && !isAsked(row, '');
});
