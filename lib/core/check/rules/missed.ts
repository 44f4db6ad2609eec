import { figures, normalise } from '../../text';
import type { Circumstance } from '../../text/circumstances';
import { compact } from '../../text/compact';
import { dealt, dealtSurely } from '../../text/dealings';
import { inPast } from '../../text/informal';
import { pattern } from '../../text/pattern';
import { cares, frailties, kinds } from '../../text/practice';
import { kindsNamed, kindsTold } from '../../text/set-apart';
import { sameMembers } from '../alike';
import type { CheckResult, Collector } from '../collect';
import { type Lens, ofLens } from '../lens';
import { isToldAfter, passedAbove } from './above-that';
import { askedOfHouse } from './asked-of-house';
import {
  aboveIt,
  caseOf,
  coversCase,
  foundWay,
  graveIn,
  hasDecider,
  needsIn,
  risksIn,
  sentOn,
  turnedDown,
  unheeded,
} from './cases';
import { type Contact, perContact, proseOf, rulesAlone, rulesNamed, ruleText } from './contact';
import { decidedAlone } from './decided-alone';
import { BEYOND, beyondOf, HANDED_ON, handedOn } from './exceptions';
import { kindSetApart } from './kind-set-apart';
import { leftOutTaken } from './left-out';
import { notedLimit } from './limit-passed';
import {
  limitLeftAside,
  passedAuthority,
  passedKnowingly,
  passedLimit,
  passedSum,
  passedTime,
} from './limits';
import { madeOrdinary } from './made-ordinary';
import { putAsAnother } from './no-box-for-it';
import { nobodyAsked } from './nobody-asked';
import { unusualDone } from './not-usual';
import { usesLeave } from './own-leave';
import { passedReckoned } from './reckoned';
import { setApart } from './set-apart';
import { shortUnasked } from './short-notice';
import { servedElse } from './somebody-else';
import { favourDone, passedStated } from './stated';
import { childAsAdult } from './stated-ages';
import { reasonTold, wayTold } from './told-why';
import { secondTooSoon } from './too-soon';
import { isAsked } from './went-on';
import { onlyWordsHeld } from './words-held';

const ASKED = pattern(
  /\b(?:approv\w*|agreed|authoris\w*|permission|escalat\w*|passed (?:it|this|him|her|them|the \w+) (?:on |up )?to|handed (?:it|him|her|them|this)? ?(?:on|over|up) to (?:my|the|our|a)\b|signed off|asked (?:my|the|our|a) (?:\w+ )?(?:leader|manager|supervisor|colleague|owner|\w+ team|duty \w+|senior)|(?:my|the) (?:\w+ )?(?:leader|manager|supervisor) (?:said|agreed|decided|gave|allowed|told|confirmed)|(?:rang|called|spoke to|spoke with|checked with|consulted|advice (?:from|of)) (?:my|the|our|a) (?:\w+ )?(?:leader|manager|supervisor|colleague|\w+ team|duty \w+))\b/,
);
/** "I did not ask my manager", "without asking a colleague": said to be not done. */
const NOT_ASKED = compact(
  /\b(?:not|never|n't|without|no need to|nobody|rather than|instead of)(?: \w+){0,3} (?:ask(?:ed|ing)?|bother(?:ed|ing)?|disturb(?:ed|ing)?|call(?:ed|ing)?|check(?:ed|ing)?(?: with)?|pass(?:ed|ing)?|escalat\w*|hand(?:ed|ing)?|approv\w*)(?: \w+){0,4}/g,
);
/** The learner has seen it: what is owned up to is no longer missed. */
const OWNED_UP = pattern(
  /\b(?:should (?:have|'ve)(?! (?:it|the|a|an|this|that|proof|had)\b)|i was wrong|my mistake|without thinking|(?:he|she|they) (?:was|were) right(?! to\b)|no (?:good|use) for (?:that|this|such|a case)|i asked nobody|asked nobody|reason to (?:check|ask)|i ought to|next time i (?:will |would |shall )?(?:ask|check|pass|stop)|i(?: would|'d) (?:now )?ask|i (?:now )?ask (?:first|before))\b/,
);

const SCRIPT_STUCK = pattern(
  /\b(?:(?:without|no|asks?(?: \w+)? for|asked(?: \w+)? for|needs?|needed|wants?|wanted|forgot(?:ten)?|did not (?:know|have)|didn't (?:know|have)|could not (?:give|say|remember)|couldn't (?:give|say|remember)) (?:\w+ ){0,3}(?:password|proof|pin|id|passport|signature)|password(?:,)? (?:that |which )?only|script (?:asks?|says?|wants?|requires?)|not allowed|signature|in person|account holder (?:has to|must|only)|only (?:he|she) (?:knew|had)|only the account holder|death certificate|form has to|rules? (?:asks?|says?|requires?)|told (?:him|her|them|the \w+) (?:that )?(?:it|we|i|he|she|they) (?:\w+ )?(?:could not|couldn't|cannot|can't|had to|would have to|must|was not|wasn't)|no exceptions?|same for (?:everyone|everybody|all|every \w+)|charged (?:him|her|them)|sent (?:him|her|them) (?:away|home|back))\b/,
);
/** Handled like any other. */
const ROUTINE = pattern(
  /\b(?:as (?:any|every|all) other|like (?:any|every|all) (?:other|the other)|(?:any|every) other (?:customer|caller|booking|order|guest)|(?:like|as) (?:with |for |i do with |i do for )?(?:any|every|all) (?:\w+)|same as (?:any|every|all|for)\w*|every(?:one|body) (?:gets?|has|have|had|is|waits?) the same|the same (?:slot|rule|way|form|letter|for (?:everyone|everybody|all))|(?:for (?:everyone|everybody|all)(?: \w+)? the same|(?:it|that|this|rule|policy) is (?:the same )?for (?:everyone|everybody|all))|(?:standard|normal|usual|ordinary|routine) (?:appointment|slot|procedure|form|letter|booking|way|process|steps?|call|reply|delivery|order|case|enquiry|questions?)|as the (?:script|procedure|system|screen) (?:goes|says|said|tells?)|as (?:usual|normal|always)|treated (?:it|this|him|her|them) (?:as|like)|(?:a )?routine (?:\w+ )?(?:call|case|contact|enquiry|booking)|nothing special|by the (?:book|script))\b/,
);
const SEEN_ON =
  /\b(?:waited (?:till|until|with)|stayed (?:with|till|until)|saw (?:him|her|them) (?:home|off|in|to))\b/;
/** By the paper and no further: the paper may be for such a case, where they were helped on besides. */
const BY_SHEET =
  /\b(?:like|as) the (?:sheet|paper|card|list|form|rules?|poster|board|guide) (?:says?|said|tells?)\b/;
const NOT_ROUTINE =
  /\b(?:not|n't|never|rather than|instead of)(?: \w+){0,5}(?: (?:routine|standard|usual|normal|any other)\b)/g;
const FITTED = pattern(
  /\b(?:bereavement (?:route|team|procedure|line)|adjust\w*|instead|did not ask|without asking|another way|consent|offered|alternative|priority|register\w*|home visit|large print|waited (?:till|until|with)|stayed (?:with|till|until)|saw (?:him|her|them) (?:home|off|in|to)|first in the|put (?:him|her|them) (?:first|ahead))\b/,
);

/** Illness, loss or vulnerability met with a script that could not be kept, and nobody asked. */
function missedException(lens: Lens, row: Contact): boolean {
  if (onlyWordsHeld(lens, row)) return false;
  const told = `${row.name ?? ''}\n${row.situation ?? ''}\n${row.did ?? ''}`;
  const plain = normalise(told);
  if (frailties(told).length === 0) return false;
  const did = normalise(`${row.did ?? ''}\n${row.reflection ?? ''}\n${row.handlingDetail ?? ''}`);
  // The rule held up to somebody is a matter of manner; a script that could not be kept, or a case put in line, is one of this.
  if (!SCRIPT_STUCK.test(plain) && !BY_SHEET.test(did) && !ROUTINE.test(did.replace(NOT_ROUTINE, ' ')))
    return false;
  // A procedure made for such cases makes them routine, when it was really used.
  const covered = rulesNamed(lens, row).some((one) => frailties(ruleText(one)).length > 0);
  const fitted = FITTED.test(normalise(row.did ?? '')) || foundWay(row.did ?? '');
  const routine = ROUTINE.test(did.replace(NOT_ROUTINE, ' ')) || (BY_SHEET.test(did) && !SEEN_ON.test(did));
  if (covered && fitted) return false;
  // Met with care and a way on, it was not taken for one like all others.
  if (!routine && (fitted || kinds(cares(row.did ?? '')) >= 2)) return false;
  return true;
}

const BY_SPECIAL_RULE = 2;
const CONFUSED = pattern(
  /\b(?:confused|muddled|mixed up|disorient\w*|lost the thread|ask(?:ed|s)? (?:me )?(?:twice|three times|several times|again and again|over and over) (?:who|what|where|why|if)|kept asking (?:who|what|where|if)|(?:did not|didn't) (?:seem to )?(?:know|understand|follow|remember) (?:who|what|where|why|which|that he|that she))\b/,
);
const DESPAIR = pattern(
  /\b(?:(?:point|use|reason) (?:of|in|to|for) (?:going|carrying|living|go|carry|liv\w+|being)\b|end (?:it|it all|everything|(?:his|her|my|their) life)\b|kill(?:ing)? (?:him|her|my|them)sel(?:f|ves)|suicid\w*|harm(?:ing)? (?:him|her|my|them)sel(?:f|ves)|(?:not|n't) (?:want to|worth) (?:be here|live|living|wake up|go on|being here)|(?:cannot|can't|could not|couldn't) (?:go|carry) on\b(?! (?:the|to|with|holiday))|better off (?:without (?:him|her|me|them)|dead))/,
);
const ANSWERED = pattern(
  /\b(?:stay\w*|safe\w*|999|111|samaritans|crisis|manager|supervisor|leader|nurse|safeguard\w*|listen\w*|worried|sorry|passed|transfer\w*|support|counsel\w*|well-?being|gp|doctor|ambulance|police|asked (?:her|him|them|if|whether|what|how|was)|alone|help|talk\w*)\b/,
);
const AT_ONCE = pattern(
  /\b(?:put|took|set|signed|moved|changed|booked|upgraded|renewed|sold) [^.]{0,40}\b(?:straight ?away|at once|there and then|immediately|right away|on the spot)\b/,
);
const SOLD = pattern(
  /\b(?:sign(?:ed|s)? (?:him|her|them) up|sold (?:him|her|them)|sell (?:him|her|them)|sent (?:\w+ )?(?:the|a) (?:contract|agreement|order|invoice)|set (?:it|him|her) up|upgraded|put (?:it|him|her|the \w+) (?:through|on)|took (?:the|his|her) (?:order|payment|card|details)|went ahead|completed|placed the order|sale (?:was )?(?:made|done))\b/,
);
const hasMoney = (text: string): boolean => figures(text).some(({ kind }) => kind === 'money');

const FOR_ANOTHER = pattern(
  /\b(?:some(?:body|one) else|another person|any(?:body|one) else (?:who|with)|on (?:his|her|their|the \w+'s?) behalf|on behalf of|third part(?:y|ies)) (?:who|with|if|needs?|may|can|brings?|has)\b/,
);
/** Where somebody was bound, or works: nobody is said to be ill. */
const ONLY_A_PLACE =
  /\bhospital (?:app(?:ointmen)?ts?|check-?ups?|visits?|visitors?|stop|bus|shop|car park|canteen|staff|workers?|porters?|cleaners?)\b|\b(?:works?|worked|working|shifts?|job) (?:at|in) (?:the|a) hospital\b|\b(?:outside|opposite|near|by|past|behind) the hospital\b/gi;
/** The rule was told, and they had what they came for. */
const GRANTED = pattern(
  /\b(?:refunded|exchanged|replaced|waived|rebooked|credited|let (?:him|her|them) (?:off|in|through|stay|keep|have)|gave (?:him|her|them) (?:his|her|their) (?:money|deposit|£\d+))\b/,
);
/** A number to ring is nothing put through. */
const A_LINE = /\b(?:phone|telephone|help ?line|line|contact|office|enquiries) numbers?\b/gi;
/** What is somebody's, out of hand. */
const LET_GO = pattern(
  /\b(?:handed|released|counted|paid|passed|signed|gave|given) (?:(?:it|them|him|her|the \w+|all) )?(?:over|out|across|away)\b|\bhanded (?:it|them|the \w+) to\b|\b(?:did|made|put through|sent|moved|changed) (?:the|his|her|their) (?:\w+ )?(?:transfer|withdrawal|payment|change|money|savings|address|details)\b|\b(?:gave|let) (?:him|her|them) (?:have |take )?(?:it|them|the (?:\w+ )?(?:keys?|parcel|bag|money|cash|phone|card|tablets|ticket|car|bike|package|letter|results?|code|address))\b|\blet (?:him|her|them) (?:in|up|through)\b/,
);
const HARD: readonly Circumstance[] = ['loss', 'illness', 'danger', 'hardship'];
/** Made for homes without water or power: that they are without is what it is about. */
const OF_SUPPLY =
  /\b(?:(?:loss of|no|off|without) supply|supply|outages?|burst|interruptions?|power cuts?)\b/;

/** Money that was let be, or came back: nothing was taken from anybody by it. */
const TO_THEIR_GOOD = pattern(
  /\b(?:on hold|credited|refund(?:ed)?|waived|money back|took (?:it|the \w+) off (?:the|her|his|their) (?:bill|account))\b/,
);
/**
 * Seen by what kind of case it was and by how it was dealt with: somebody in need turned down or put in line like
 * anybody, or something given away at a sign of risk, with nothing checked.
 */
function unusualAsUsual(lens: Lens, row: Contact): boolean {
  if (onlyWordsHeld(lens, row)) return false;
  const told = caseOf(row);
  const did = inPast(row.did ?? '');
  const all = [did, row.handlingDetail].filter(Boolean).join('\n');
  if (did.trim() === '') return false;
  const rules = rulesNamed(lens, row);
  const asks = rules.map((one) => one.asks ?? '');
  const covered = (kinds: ReadonlySet<Circumstance>): boolean =>
    rules.some((one) => {
      const rule = ruleText(one);
      return (
        coversCase(rule, kinds) ||
        (kinds.has('danger') && OF_SUPPLY.test(normalise(rule))) ||
        // The rule names such a case itself, or says what lets one person act for another who cannot come.
        [...kindsNamed(rule)].some((kind) => kindsTold(told).has(kind)) ||
        FOR_ANOTHER.test(normalise(rule))
      );
    });
  const kindness = kinds(cares(all).filter(({ kind }) => kind !== 'thanked' && kind !== 'spoken'));

  const risks = risksIn(`${told}\n${did}`);
  // A doubt is met every day, and told of is nothing given away: what is somebody's has to have left the house.
  const grim =
    risks.has('child') ||
    risksIn(told).has('threat') ||
    (risksIn(told).has('doubt') && LET_GO.test(normalise(did)));
  if (
    grim &&
    dealtSurely(did, 'disclosed') &&
    !isAsked(row, asks.join('\n')) &&
    !dealt(all, 'checked') &&
    !dealt(all, 'refused') &&
    !foundWay(all)
  )
    return true;

  // Who did not follow what it was about has agreed to nothing: money taken on it is to be stopped at.
  if (
    CONFUSED.test(normalise(told)) &&
    hasMoney(`${told}\n${did}`) &&
    (dealtSurely(did, 'processed', 'charged') || AT_ONCE.test(normalise(did)) || SOLD.test(normalise(did))) &&
    !dealt(all, 'checked') &&
    !TO_THEIR_GOOD.test(normalise(all)) &&
    // At once is quick, and here no way found for anybody.
    !foundWay(all.replace(/straight ?away|at once|immediately/gi, ''))
  )
    return true;

  // Who says such a thing is answered, whatever the call was about.
  if (DESPAIR.test(normalise(told)) && !ANSWERED.test(normalise(all))) return true;

  const whom = asks.map((one) => sentOn(one, told)).find(Boolean);
  if (whom && !normalise(proseOf(row)).includes(whom)) return true;

  const came = told.replace(ONLY_A_PLACE, ' ');
  const grave = graveIn(came);
  const needs = needsIn(came);
  const closed = dealtSurely(did, 'processed', 'charged', 'disclosed', 'shut') || turnedDown(did, asks);
  if (grave.size === 0 && risks.size === 0 && row.handling === 'within-rules')
    if (closed && kindness < BY_SPECIAL_RULE && !foundWay(all) && unheeded(row)) return true;
  if (grave.size === 0 && needs.size === 0) return false;
  if (foundWay(all) || kindness >= BY_SPECIAL_RULE) return false;
  const down =
    turnedDown(did, asks) && (dealtSurely(did, 'refused', 'shut') || !GRANTED.test(normalise(did)));
  // Turned down with the reason and a way on, it was seen for what it was.
  if (down && reasonTold(did) && wayTold(did)) return false;
  // Age, a hurry or a distance are met every day; for illness, a loss or want whoever decides is to be asked.
  if (HARD.some((one) => needs.has(one)) && down && asks.some(hasDecider)) return true;
  // Whoever the rule names was told of it.
  if (grave.size === 0 || covered(grave) || isAsked(row, asks.join('\n'))) return false;
  // Turned down for want of a paper it is the rule kept too hard; put in line like anybody it is not seen at all.
  const acute = grave.has('danger') || grave.has('minor');
  // Who asks after somebody in hiding is rightly turned down.
  if (down && grave.size === 1 && grave.has('threat')) return false;
  return (
    (kindness === 0 && dealtSurely(did.replace(A_LINE, ' '), 'processed', 'charged')) ||
    (acute && (down || dealtSurely(did, 'disclosed')))
  );
}

/** Somebody else was served, or a case of a kind the rules set apart, and nobody of the house was asked. */
const outOfKind = (lens: Lens, row: Contact): boolean =>
  !askedOfHouse(row) &&
  (servedElse(lens, row) ?? kindSetApart(lens, row) ?? leftOutTaken(lens, row)) !== undefined;

/** The contacts with an exception handled as routine: seen and asked about by nobody. */
const missedRows = ofLens(
  'missed exceptions',
  (lens): ReadonlySet<string> => {
    const missed = lens.rows('contacts').filter((row) => seemsMissed(lens, row));
    return new Set(missed.map(({ id }) => id));
  },
  sameMembers,
);
export const isMissed = (lens: Lens, row: Contact): boolean => missedRows(lens).has(row.id);

/** The customer's own sister gives no leave that is the house's to give. */
const OF_THEIRS = pattern(
  /\b(?:asked|checked with|spoke (?:to|with)|rang|confirmed with) (?:the|his|her|their) (?:sister|brother|mum|mam|mother|dad|father|wife|husband|partner|son|daughter|friend|mate|neighbour|gran\w*|nan|aunt\w*|uncle|cousin|customer|caller|guest|patient|visitor|member)\b/,
);
const askedTheirOwn = (row: Contact): boolean =>
  OF_THEIRS.test(normalise(row.handlingDetail ?? '')) &&
  !askedOfHouse(row) &&
  aboveIt(row.handlingDetail ?? '') === undefined;

const asksOf = (lens: Lens, row: Contact): string =>
  rulesNamed(lens, row)
    .map((one) => one.asks ?? '')
    .join('\n');

const seemsMissed = perContact((lens, row): boolean => {
  const plain = normalise(proseOf(row)).replace(NOT_ASKED, ' ');
  const asked = ASKED.test(plain) || HANDED_ON.test(plain) || handedOn(beyondOf(lens, row));
  if (OWNED_UP.test(plain)) return false;
  if (isToldAfter(row) && passedAbove(lens, row) !== undefined) return true;
  if (decidedAlone(lens, row) !== undefined) return true;
  if (BEYOND.has(row.handling ?? '') && !askedTheirOwn(row)) return false;
  // That a child agreed asks nobody.
  if (childAsAdult(row)) return true;
  const leave = usesLeave(row);
  // What such a contact says besides ("she agreed") asks nobody of the house.
  if (!leave && outOfKind(lens, row)) return true;
  if (asked) return false;
  return (
    passedLimit(lens, row) !== undefined ||
    (passedSum(lens, row) !== undefined && !isAsked(row, asksOf(lens, row))) ||
    passedTime(lens, row) !== undefined ||
    passedAuthority(lens, row) !== undefined ||
    passedKnowingly(lens, row) !== undefined ||
    secondTooSoon(lens, row) !== undefined ||
    limitLeftAside(row) !== undefined ||
    passedStated(lens, row) !== undefined ||
    passedAbove(lens, row) !== undefined ||
    favourDone(row) !== undefined ||
    (!leave && isAsRoutine(lens, row))
  );
}, rulesAlone);

/** No figure is passed by it: the case is not an ordinary one, and was dealt with like any other. */
const isAsRoutine = (lens: Lens, row: Contact): boolean =>
  setApart(lens, row) !== undefined ||
  madeOrdinary(row) ||
  unusualDone(row) ||
  putAsAnother(row) ||
  passedReckoned(lens, row) !== undefined ||
  missedException(lens, row) ||
  unusualAsUsual(lens, row) ||
  nobodyAsked(lens, row) !== undefined ||
  rulesNamed(lens, row).some(({ asks = '' }) => shortUnasked(row, asks));

export function exceptionMissed(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  const told = rows.filter((row) => lens.says('contacts', row, 'did'));
  if (told.length === 0) {
    const [first] = rows;
    return first
      ? c.nothing('contact-no-did', lens.place('contacts', first, 'did'), {
          name: lens.name('contacts', first),
        })
      : c.nothing('contacts-none', lens.place('contacts'));
  }
  let missed = 0;
  for (const row of told) {
    if (isMissed(lens, row) && noted(c, row)) missed++;
  }
  if (missed > 0) return c.done(missed === told.length ? 'not-yet' : 'partly');
  c.good('limits-kept', { count: told.length }, ...told.map((row) => lens.quote('contacts', row, 'did')));
  return c.done('met');
}

/** A limit the rule or the learner's own authority sets, passed with nobody asked; says which. */
export const limitBroken = (c: Collector, row: Contact): boolean =>
  isMissed(c.lens, row) && notedLimit(c, row);

function noted(c: Collector, row: Contact): boolean {
  if (notedLimit(c, row)) return true;
  const { lens } = c;
  const name = lens.name('contacts', row);
  if (
    !childAsAdult(row) &&
    !outOfKind(lens, row) &&
    decidedAlone(lens, row) === undefined &&
    !isAsRoutine(lens, row)
  )
    return false;
  c.fault(
    'exception-as-routine',
    { name },
    lens.place('contacts', row, 'handling'),
    lens.quote('contacts', row, 'situation'),
  );
  return true;
}
