import { matchesOf, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { aboveIt } from './cases';
import type { Contact } from './contact';
import { at, type Stated } from './stated-limit';

const PAPERS =
  '(receipt|id|identification|proof|licence|passport|certificate|form|ticket|password|letter|consent|authority|signature|voucher|permit|prescription|card|pass|badge|wristband|slip|docket|mandate|reference|log ?book|paper|paperwork|insurance|booking|code|label|tag|note|deposit|membership)';
const WITHOUT = new RegExp(
  String.raw`\b(?:no|without|lost|forg[eo]t(?:ten)?|hadn't|had not|didn't have|did not have|not got|hasn't|haven't|couldn't find|could not find|left) (?:\w+ ){0,3}${PAPERS}s?\b|\b(?:the|his|her|their|its) (?:\w+ )?${PAPERS}s? (?:was|were|is|had been|'s) (?:\w+ )?(?:at home|in (?:a|the|his|her|their) (?:\w+ )?(?:drawer|bag|coat|jacket|car|van|house|flat|purse|wallet|post|loft)|to follow|on (?:its|the) way|in the post|lost|missing|expired|out of date|behind|not with|with (?:his|her|their) \w+|nowhere)`,
  'g',
);
const ELSE_WHO = pattern(
  /\b(?:otherwise|unless|without (?:it|one|that)|if not|or else|failing that|no \w+:?|not to hand|out of date|not seen|missing|until)\b/,
);
const OTHER_PROOF = pattern(
  /\b(?:looked|look|checked|check|found|matched|compared|instead|another|other|questions?|asked for|asked (?:him|her|them) (?:to|for|the)|proof|bank|statement|email|showed me|photo|duplicate|copy|rang|printed)\b/,
);
/** "No receipt: refund card at today's price": the rule itself goes on without it. */
const GOES_ON = pattern(
  new RegExp(
    String.raw`\bno ${PAPERS} ?(?:=|:|-|,|then|means?)? ?(?:we |you |i |then |just )*(?:check|give|offer|may|can|exchange|swap|refund|credit|gift|voucher|use|look|take|search|find|print)\b|\bno ${PAPERS} ?[:=,-] ?(?:\w+[ -]){1,5}(?:may|can|will|is|are) (?:still |be |then )*(?:given|had|let|lent|issued|handed|sold|served|taken|made|used|enough)\b|\bno ${PAPERS} ?[:=,-] ?(?:the |a )?\w+ (?:names|describes|tells|signs|answers|shows|writes)\b`,
  ),
);
/** "With a receipt, otherwise a supervisor": there was none, and it was done all the same. */
export function lackedPaper(row: Contact, rule: string): Stated | undefined {
  const plain = normalise(rule);
  if (!ELSE_WHO.test(plain) || OTHER_PROOF.test(normalise(row.did ?? ''))) return undefined;
  if (sentences(rule).some((one) => GOES_ON.test(normalise(one.text)) && !aboveIt(one.text)))
    return undefined;
  const text = row.situation ?? '';
  const told = matchesOf(normalise(text), WITHOUT).find((one) =>
    new RegExp(String.raw`\b${one[1] ?? one[2]}`).test(plain),
  );
  return told && at('situation', text, told.index, told[0].length, told[1] ?? told[2] ?? '');
}
