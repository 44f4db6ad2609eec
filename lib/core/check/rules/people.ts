import type { Row } from '../../proposal/document';
import { hasFigure, normalise, squeeze } from '../../text';
import { type Pattern, pattern } from '../../text/pattern';
import { substance } from '../../text/substance';
import type { CheckResult, Collector } from '../collect';
import type { ParamsOf } from '../params';
import { HALF, isMet, mostly } from './share';

type Stakeholder = Row<'stakeholders'>;
type Group = NonNullable<Stakeholder['group']>;

/** Who somebody is, from what they are called. */
const GROUPS: readonly (readonly [Group, Pattern])[] = [
  [
    'vulnerable-customers',
    pattern(
      /\b(?:vulnerable|disab\w*|wheelchair\w*|blind|deaf|dementia|older|elderly|frail|autis\w*|hearing (?:loss|aid)|sight loss|carers?|low income|in debt|(?:limited|little|no|poor) english|english (?:is|as) (?:a|their) second|cannot (?:use|get|go|read|manage|afford)|without (?:internet|a smartphone|email)|not online|reasonable adjustments?|large print|additional needs|special needs|sen\b|send\b)/,
    ),
  ],
  [
    'customers',
    pattern(
      /\b(?:customers?|guests?|tenants?|residents?|patients?|passengers?|callers?|members?|clients?|visitors?|students?|learners?|pupils?|parents?|families|diners?|shoppers?|pet owners?|users?|policyholders?|borrowers?|travellers?|donors?|applicants?|readers?)\b/,
    ),
  ],
  [
    'front-line',
    pattern(
      /\b(?:front[- ]?line|staff|advis[eo]rs?|agents?|assistants?|reception(?:ists?)?|team members?|waiters?|waiting staff|cashiers?|drivers?|call handlers?|colleagues on|nurses?|volunteers?|tellers?|counter|sales floor|housekeepers?|attendants?|cabin crew|crew|carers on|officers|employees|consultants|teachers|tutors|instructors|stewards|my team|our team)\b/,
    ),
  ],
  [
    'managers',
    pattern(
      /\b(?:managers?|management|supervisors?|team leaders?|owners?|directors?|board|partners|head ?teacher|trustees?|head office|chief|leadership|duty manager|principal)\b/,
    ),
  ],
  [
    'other-departments',
    pattern(
      /\b(?:departments?|accounts|finance|it team|\bit\b(?! \w+s\b)|warehouse|kitchen|housekeeping|maintenance|back office|stores?room|stockroom|marketing|hr|payroll|billing|repairs team|planners|workshop|laboratory|lab|dispensary|other teams?|reservations|logistics|facilities)\b/,
    ),
  ],
  [
    'suppliers',
    pattern(
      /\b(?:suppliers?|contractors?|courier|couriers|wholesalers?|manufacturers?|airlines?|coach (?:firm|company|operator)s?|agenc(?:y|ies)|vendors?|software (?:firm|company|provider)|partners? (?:firms?|compan\w+)|provider)\b/,
    ),
  ],
];
const groupsIn = (text: string): Group[] => {
  const plain = normalise(text);
  return GROUPS.filter(([, pattern]) => pattern.test(plain)).map(([group]) => group);
};

/** "All stakeholders will benefit": nobody in particular, so nobody considered. */
const EVERYBODY =
  /^(?:all|every(?:body|one)|all (?:the )?(?:stakeholders|groups|people|parties)|everyone involved|stakeholders)\b/;

/** A group or two may be left out where there is nothing to say of them; three different ones show the habit. */
const ENOUGH = 3;

export function stakeholders(c: Collector, { groups }: ParamsOf<'stakeholders-considered'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('stakeholders');
  const all = lens.place('stakeholders');
  const told = lens.says('finance', null, 'stakeholders')
    ? groupsIn(lens.text('finance', null, 'stakeholders'))
    : [];
  if (rows.length === 0) {
    if (told.length >= ENOUGH) {
      c.missing('answer-elsewhere', { name: '1' }, all, lens.quote('finance', null, 'stakeholders'));
      return c.done('partly');
    }
    return c.nothing('stakeholders-none', all);
  }
  const seen = new Set<Group>();
  const effects = new Set<string>();
  let answered = 0;
  const sound = rows.filter((row) => {
    const name = { name: lens.name('stakeholders', row) };
    const called = EVERYBODY.test(normalise(row.who ?? '').trim()) ? [] : groupsIn(row.who ?? '');
    const known = row.group !== undefined || called.length > 0;
    if (row.group === undefined)
      c.missing('stakeholder-no-group', name, lens.place('stakeholders', row, 'group'));
    // What is done for them may say what it means for them.
    const blank = lens.verdict('stakeholders', row, 'effect') === 'blank';
    const effect =
      blank && lens.says('stakeholders', row, 'response')
        ? lens.text('stakeholders', row, 'response').length > 40
        : c.needs('stakeholders', row, 'effect', 'stakeholder-no-effect');
    if (c.asks('stakeholders', row, 'response', 'stakeholder-no-response', name)) answered++;
    if (!known || !effect) return false;
    // "They will be happy", or the same said of each: what it means for them in particular is not said.
    const said = squeeze(row.effect ?? '');
    const stock =
      said !== '' &&
      (effects.has(said) || (substance(row.effect ?? '') === 0 && !hasFigure(row.effect ?? '')));
    effects.add(said);
    if (stock) {
      c.missing('stakeholder-no-effect', name, lens.quote('stakeholders', row, 'effect'));
      return false;
    }
    for (const group of [...(row.group ? [row.group] : []), ...called]) seen.add(group);
    // Some of them need more, and it is said of them here.
    if (groupsIn(`${row.effect ?? ''} ${row.response ?? ''}`).includes('vulnerable-customers'))
      seen.add('vulnerable-customers');
    return true;
  });
  for (const group of groups) {
    // A row of the group that is not finished says what it lacks already.
    if (!seen.has(group) && !rows.some((row) => row.group === group))
      c.missing('stakeholder-group-missing', { group: group.replaceAll('-', '_') }, all);
  }
  const result = mostly(c, sound.length, rows.length);
  if (!isMet(result)) return result;
  const served = seen.has('customers') || seen.has('vulnerable-customers');
  const working = seen.has('front-line') || seen.has('other-departments') || seen.has('managers');
  const enough = seen.size >= Math.min(ENOUGH, groups.length);
  // Who answers few of them has at least to have looked wide; what it means for each is what is asked.
  const heard = answered >= rows.length * HALF || seen.size > ENOUGH;
  if (!served || !working || !enough || !heard) {
    const partly = c.done('partly');
    return served && working && sound.some(bears) ? { ...partly, credits: true } : partly;
  }
  c.good(
    'stakeholders-considered',
    { count: sound.length },
    ...sound.map((row) => lens.quote('stakeholders', row, 'effect')),
  );
  return weighed(c, sound) ? { ...result, credits: true } : result;
}

/** Both sides of the counter are looked at, and of one it is said what it will have to bear. */
const BEARS = pattern(
  /\b(?:more (?:work|jobs|calls|to do)|extra (?:work|hours?|minutes?|time|shifts?)|less time|lose[sd]?|losing|worr(?:y|ied)|afraid|harder|busier|longer (?:shifts?|days?|hours)|gives? up|(?:not|n't) like|have to (?:learn|change|come|stay|wait))\b/,
);
const bears = (row: Stakeholder): boolean => BEARS.test(normalise(row.effect ?? ''));

/** What is lost by somebody, and what is done about it: that much is weighed, though nothing is priced, once there is a word on what it brings. */
const LOSES = pattern(
  /\b(?:but|however|although|though|except|lose[sd]?|losing|miss(?:es|ed)?|give[s]? up|less|fewer|extra|more work|worr\w+|afraid|harder|longer|instead|takes? (?:time|them)|at first|not like|won't like|will not)\b/,
);
const weighed = (c: Collector, sound: readonly Stakeholder[]): boolean =>
  (c.lens.says('finance', null, 'conclusion') || c.lens.rows('benefits').length > 0) &&
  sound.some(
    (row) =>
      LOSES.test(normalise(row.effect ?? '')) &&
      c.lens.says('stakeholders', row, 'response') &&
      substance(row.response ?? '') > 1,
  );
