import { memo, normalise } from '../../text';
import { compact } from '../../text/compact';
import { pattern } from '../../text/pattern';
import { stem, stems } from '../../text/substance';
import { aboveIt } from './cases';
import type { Contact } from './contact';
import { SAID_OF_RULE } from './short-notice';

const DONE = pattern(
  /\b(?:gave|given|handed|sold|served|lent|let (?:him|her|them|it|all|the)|put (?:it|them|him|her|up|in|through|the|all|both|down)|made (?:it |them )?up|made out|booked|signed|packed|packaged|issued|renewed|processed|accepted|allowed|took (?:it|them|the (?:booking|order|money|payment|parcel))|went ahead|filled|printed|ordered|sent|squeezed|slotted|fitted (?:him|her|them) in|added|approved|agreed|said (?:yes|ok|okay|it was (?:fine|ok|all right)|that was (?:fine|ok))|opened|swapped|exchanged|refunded|waived|did (?:it|the|them)|sorted (?:it|them|him|her)|scanned|released|dispensed|supplied|bagged|poured|hired|rented|extended|registered|enrolled|entered|admitted|cancelled|changed|moved|arranged|scheduled|fetched|passed (?:it|them) (?:over|across)|wrote (?:him|her|them|it) (?:in|out|off)|waved (?:him|her|them|it) (?:on|in|through|round|over)|settled (?:him|her|them|it) (?:in|down)|(?:showed|took) (?:him|her|them) (?:in|up|down|through|over)|carried on|treated it|ran it|rang (?:it|them) (?:up|through)|give|giving)\b/,
);
const NOT_DONE = pattern(
  /\b(?:(?:could|can|did|would|will|may|must|was|were|do)(?: not|n't)|cannot|not able|unable|not allowed|refus\w*|declin\w*|turned (?:him|her|them|it) (?:down|away)|said no|told (?:him|her|them) no\b(?! (?:bother|problem|worries|trouble|need))|instead(?! of)|offered|too (?:young|late|many))\b/,
);
/** Doubts that change nothing: "I couldn't see the harm so I gave it". */
const STILL_DONE = compact(
  /\b(?:could|did|would|can|do|was|were)(?: not|n't) (?:\w+ )?(?:see|have the heart|want|think|like|know|mind|need|bother|matter|charge|bear|face|make (?:a fuss|him pay|her pay|them pay))\b[^.;,]*?(?=[.;,]|$|\b(?:so|but)\b)|\bso (?:that )?(?:he|she|they) (?:\w+ )?(?:did|would|need)(?: not|n't)[^.;,]*/g,
);
const ASKED_SOMEBODY = pattern(
  /\b(?:asked|rang|phoned|called|radioed|messaged|emailed|texted|fetched|checked with|spoke (?:to|with)|went (?:up |over |through |back )?to|took (?:it|this|him|her|them) (?:up |over |through )?to|left it (?:to|for|with)|waited for|ran it past|ran it by|cleared it with) (?:the|my|our|a|an|head|one of the) (?:\w+ ){0,2}\w+/,
);

export const wasDone: (did: string) => boolean = memo((did) => {
  const plain = normalise(did).replace(STILL_DONE, ' ');
  return DONE.test(plain) && !NOT_DONE.test(plain);
});
/** Not turned down, and something done about it. */
export const wentOn: (did: string) => boolean = memo((did) => {
  const plain = normalise(did).replace(STILL_DONE, ' ').replace(TAKEN_UP, ' ').replace(SAID_OF_RULE, ' ');
  return (DONE.test(plain) || WENT_ON.test(plain)) && !NOT_DONE.test(plain);
});
/** Offered and taken is done. */
const TAKEN_UP =
  /\boffered\b(?=[^\n]{0,120}\b(?:he|she|they|who|the \w+) (?:\w+ )?(?:took|chose|picked|accepted|went for|settled on|said yes|was happy with|wanted) (?!me\b|to (?:complain|speak|know))\w+)/g;
const WENT_ON = pattern(
  /\b(?:set (?:him|her|them|it) up|popped|stuck|credited|knocked|slipped|squeezed|told|typed|keyed|logged|took|weighed|wrote|read (?:it|them|him|her|out)|checked (?:\w+ ){1,3}in|answered|replied|confirmed|raised|started|charged|paid|cut|poured|cleaned|mended|repaired|removed|shook (?:\w+ )?hands?|got (?:him|her|them) (?:to|down to|in|on|a|the)|threw (?:\w+ ){0,3}in|waved|settled (?:him|her|them|it)|activated|plugged|wrapped|pushed (?:him|her|them|it)|loaded|unlocked|topped (?:it|him|her|them)|swiped|upgraded|rebooked|drove|delivered|posted|dropped|buzzed|washed|trimmed|coloured|tinted|waxed|pierced|cooked|plated|strapped|copied|photocopied|unloaded|parked|towed|transferred|reset|unblocked|topped|tested|developed|framed|engraved|sharpened|fuelled|filled)\b/,
);
const MANAGER = /\bmanagers?\b/;
/** Whoever the rule names, or anybody of the house, was at least spoken to. */
export function isAsked(row: Contact, rule: string): boolean {
  const told = [row.did, row.handlingDetail].filter(Boolean).join('\n');
  const plain = normalise(told);
  const asked = ASKED_SOMEBODY.exec(plain)?.[0];
  if (
    asked &&
    !/\b(?:lady|man|woman|customer|caller|guest|boy|girl|lad|next|bank|son|daughter|client|member|question\w*|script|rest|end|side|sofa|corner|chair|seat|door)\b/.test(
      asked,
    )
  )
    return true;
  const person = aboveIt(rule)?.split(' ').at(-1);
  if (person === undefined || !stems(told).has(stem(person))) return false;
  // "What she could manage" asks no manager.
  return person !== 'manager' || MANAGER.test(plain);
}
