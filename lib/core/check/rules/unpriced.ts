import type { Row } from '../../proposal/document';
import { hasFigure, normalise, type Span, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import type { Lens } from '../lens';
import { BOUGHT, costedOf, FREE, firstOf, MORE_PEOPLE } from './costing';
import { demands } from './needs';

type Improvement = Row<'improvements'>;

/** The learner ties lines of cost to changes: a change that has none was left out of the sum. */
export const othersPriced = (lens: Lens): boolean =>
  lens.rows('costs').some((one) => (one.improvements?.length ?? 0) > 0 && one.rate !== undefined);

/** Said to take nothing, at the head of the box for what it takes. */
const NOTHING = pattern(
  /^(?:we (?:do not|don't) need |there (?:is|are) |it (?:needs|takes|costs) )?(?:none|nothing|nil|n\/?a|zero|no (?:extra |more |new |additional |other |added |real |special )*(?:resources?|costs?|money|staff|people|time|hours|budget|spend\w*|anything))\b/,
);
/** Somebody at a post by the clock, day after day. */
const STAFFED = pattern(
  /\b(?:from|between) (?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)?|noon|midnight|early) (?:to|till|until|and|-) (?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)?|noon|midnight|late)\b.*\b(?:days? a week|every day|each day|daily|every (?:morning|evening|night|weekend)|all week|weekdays|seven days|six days|five days)\b|\b(?:round the clock|24 ?\/ ?7|24 hours(?: a day)?|day and night|all day(?: long)?|every hour of)\b/,
);
/** One for each: "every van gets a tracker". */
const FOR_EACH = pattern(
  /\b(?:every|each|all) (?:the |our |of the )?[\w-]+ (?:gets?|has|have|will (?:get|have)|is given|are given|carr(?:y|ies)|is fitted|are fitted) (?:an?|its own|their own|one|new) (?:[\w-]+ ){0,2}(?:tracker|tablet|(?:tele)?phone|mobile|smartphone|radio|headset|camera|laptop|computer|screen|scanner|printer|terminal|pager|buzzer|locker|van|car|bike|uniform|jacket|kit|licence|account manager|adviser|helper|escort|guide|app|co-?ordinator|contact|host|carer|buddy|mentor|champion|case ?worker|key ?worker|concierge|assistant)s?\b/,
);
/** Why it takes nothing: it is there, it was moved, somebody agreed. */
const EXPLAINED = pattern(
  /\b(?:swap\w*|instead|mov(?:e[ds]?|ing)|already|agreed|offered|said yes|volunteer(?:ed|s? to|ing to)|same (?:hours|people|staff|time|shift)|in stock|own(?:s|ed)?|there (?:is|are) (?:one|two|some)|free (?:hour|version|tool)|quiet hour|spare \w+|donat\w*|lent|borrow\w*|rota)\b/,
);

/** Who does it, and when, was settled. */
const HOURS_SETTLED = pattern(
  /\b(?:swap\w*|instead|mov(?:e[ds]?|ing)|agreed|offered|said yes|volunteer\w*|same (?:hours|people|staff|time|shifts?)|rota\w*|shifts?|already (?:\w+ ){0,3}(?:there|in|on|here|open|staffed|cover\w*|works?|working|answers?|does|do|awake)|(?:is|are) (?:there|on duty|in the building|awake|open) (?:anyway|already|all|every)|paid (?:for|already|anyway)|on[- ]call|night (?:staff|team|porter|desk|manager)|automat\w*|recorded|machine|bot|contract\w*|included|central|head office (?:does|runs|has|answers))\b/,
);

/** The words by which a change that is plainly bought or staffed is said to take nothing. */
export function deniedIn(row: Improvement): Span | undefined {
  const text = row.resources ?? '';
  const plain = normalise(text);
  if (!NOTHING.test(plain.trim())) return undefined;
  const change = `${row.name ?? ''} . ${row.change ?? ''}`;
  // That the things are there does not say who sits at them day and night.
  const settled = STAFFED.test(normalise(change))
    ? HOURS_SETTLED.test(plain) || hasFigure(text)
    : isSettled(plain);
  return !settled && takesMuch(change) ? sentences(text)[0] : undefined;
}

const takesMuch = (change: string): boolean => {
  const plain = normalise(change);
  return (
    STAFFED.test(plain) ||
    FOR_EACH.test(plain) ||
    (firstOf(change, BOUGHT) ?? firstOf(change, MORE_PEOPLE)) !== undefined
  );
};

const AMOUNT = pattern(
  /\b(?:an?|one|two|three|four|five|six|eight|ten|half|quarter|couple of|few) (?:[\w-]+ ){0,2}(?:hours?|minutes?|mins?|days?|mornings?|afternoons?|weeks?|pounds?|quid|pence|sheets?|box(?:es)?|packs?)\b|\bhalf[- ](?:hour|day)\b/,
);
const SETTLED = pattern(
  /\b(?:approved|existing|same|free|nothing (?:to|has|needs)|no more than|ours|(?:is|are|it's|that's) (?:there|mine|in)|budget(?:ed)?|petty cash|included|has (?:one|said|them|it)|paid (?:for|by)|as (?:now|today|before)|we have|i have|my own|done by me|i (?:do|make|write|print|change|can)|part of|comes? with|only (?:the|a|one) \w+ changes?|(?:nobody|no one) (?:does|has|needs)|(?:as|than) (?:it|they) (?:is|are|does|do|did|stands?)|with the (?:weekly|monthly|daily|next|other|usual|rest)|from (?:her|his|their|my|our) (?:screen|desk|chair)|switch(?:es|ed)? (?:it|on)|anyway|every (?:day|week|month|morning)|takes? no)\b/,
);

/** Who is there already, and not a word on what of theirs would be left undone. */
const THOSE_THERE = pattern(
  /^(?:just |only |with |by |from |our |the |my |using |use |use of )*(?:existing|current|present|same|own|available) (?:staff|team|people|colleagues|resources?|workforce|employees|means|staffing|members)\W*$/,
);

export const isSettled = (plain: string): boolean => EXPLAINED.test(plain) || SETTLED.test(plain);

/** Hours, pounds or pieces. */
export const hasAmount = (text: string): boolean => hasFigure(text) || AMOUNT.test(normalise(text));

/** Most of the other changes say in hours, pounds or pieces what they take. */
const othersCounted = (lens: Lens, row: Improvement): boolean => {
  const others = lens.rows('improvements').filter((one) => one !== row);
  const counted = others.filter(
    (one) => hasFigure(one.resources ?? '') || AMOUNT.test(normalise(one.resources ?? '')),
  );
  return others.length > 0 && counted.length * 2 > others.length;
};

/** What it needs is spoken of, with no amount of anything and nobody asked, where the other changes have their lines of cost. */
export function uncountedIn(lens: Lens, row: Improvement): Span | undefined {
  const text = row.resources ?? '';
  const plain = normalise(text).trim();
  if (!lens.says('improvements', row, 'resources') || costedOf(lens)(row)) return undefined;
  if (!othersPriced(lens) && !demands(row) && !othersCounted(lens, row)) return undefined;
  if (hasFigure(text) || AMOUNT.test(plain) || NOTHING.test(plain)) return undefined;
  // Somebody has it by a day: so it was thought of, unless what is proposed is plainly bought or staffed.
  const change = `${row.name ?? ''} . ${row.change ?? ''}`;
  const planned = lens
    .rows('actions')
    .some((one) => one.improvements?.includes(row.id) && lens.says('actions', one, 'owner'));
  if (planned && !takesMuch(change)) return undefined;
  if (THOSE_THERE.test(plain) && takesMuch(change)) return sentences(text)[0];
  return isSettled(plain) || FREE.test(plain) ? undefined : sentences(text)[0];
}

/** What would be the largest sum of the case, and is no part of it. */
export function isUnpriced(lens: Lens, row: Improvement): boolean {
  if (!othersPriced(lens) || costedOf(lens)(row)) return false;
  if (deniedIn(row) || uncountedIn(lens, row)) return true;
  const { resources = '', change = '' } = row;
  if (resources.trim() === '')
    return !FREE.test(normalise(`${change} ${row.why ?? ''}`)) && !hasFigure(change);
  const text = `${row.name ?? ''} . ${change} . ${resources}`;
  return !/£/.test(resources) && (firstOf(text, MORE_PEOPLE) ?? firstOf(text, BOUGHT)) !== undefined;
}
