import { hasFigure, normalise, written } from '../../text';
import { pattern } from '../../text/pattern';
import { stem, stems, substance } from '../../text/substance';
import type { CheckResult, Collector } from '../collect';
import type { ParamsOf } from '../params';
import { enough } from './enough';
import { thingsIn } from './reason-shown';

/** What any level of any service does: "deals with the more difficult things". */
const ANY_TIER = new Set(
  `normal everyday easy easier basic simple general usual ordinary difficult hard harder serious complicated complex stuff
  pass passed pass passes level line first second third tier difficulty enquiry query request complaint complain friendly bigger small
  serve look when can't if anything else everyday stuff technical side word last final say big small tricky heavy weight strategic daily matter needed resolve resolved respective front needed sort further higher up senior escalate escalated escalation
  whatever situation situations oversee oversees overseeing supervise supervises supervising help helps helping helped out need needs want wants somebody someone
  anybody anyone person people staff manage manages managing deal deals dealing handle handles handling problem problems issue issues case cases case question
  customer customers client clients guest guests patient patients family families member members passenger passengers tenant tenants visitor visitors caller callers
  angry angrier unhappy upset annoyed cross furious mad rude shout shouts shouting loud unsatisfied dissatisfied happy stressed confused
  call calls ring rings fetch fetches tell tells ask asks decide decides decided speak speaks talk talks talking step steps come comes take takes over
  boss manager supervisor owner colleague colleagues top most least less more main important urgent unusual tricky awkward bad worse worst go goes gets cope copes support supports
  matter matters remit scope authority refer refers referred upward upwards oversight sensitive nature range wide majority routine routinely standard initial contact appropriate relevant require requires
  few several certain intervention guidance timely manner day outside fall falls area areas activity activities applicant applicants operational overall level responsibility responsible ownership efficient efficiently professional
  professionally professionalism leadership resolution satisfactory experienced seniority outcome effective effectively`
    .split(/\s+/)
    .map(stem),
);
/** Who somebody is tells of no matter: "I call Mr Hughes", "me and Darius". */
const SOMEBODY =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? \p{Lu}[\p{L}'’-]+|(?<=\b(?:call|calls|ring|rings|get|gets|fetch|fetches|ask|asks|tell|tells|me and|and me,?|see|sees) )\p{Lu}\p{Ll}+(?= |[.,;]|$)|\b\p{Lu}\p{Ll}+(?= and (?:I|me)\b)/gu;
const saysWhat = (text: string, names: ReadonlySet<string> = NO_NAMES): number =>
  [...stems(written(text.replace(SOMEBODY, ' ')))].filter(
    (one) => !ANY_TIER.has(one) && !names.has(one) && substance(one) > 0,
  ).length;
const NO_NAMES: ReadonlySet<string> = new Set();
/** Two things named are a task; one is a word. */
const TIER_THINGS = 2;

const OF_ITS_OWN = 5;
const TOLD_APART = 6;
const BEHIND_THINGS = 2;
/** To whom it goes is not what goes: "some things go to customer care in Gourock". */
const WHITHER =
  /\b(?:(?:goes?|gives?|given|pass(?:es|ed)?|refer(?:s|red)?|escalat\w*|hand(?:s|ed)?|sen[dt]s?|up|over|on|it|that|them|straight|is|are) ){0,4}(?:to|with|by) (?:(?:the|our|a|an|my) )?(?:[\w'-]+ ?){1,4}(?:in \w+)?(?=[,.;]|$| (?:with|when|if|for|the same|at|by|and)\b)|\b(?:gets?|calls?|rings?|fetch(?:es)?|asks?) (?:(?:the|our|a|an|my) )?(?:[\w'-]+ ?){1,4}(?=[,.;]|$)/gi;
const leaves = (text: string): string => text.replace(WHITHER, ' ');

/** Everybody does everything: whoever stands nearest, one team, no levels. */
const NO_LEVELS = pattern(
  /\b(?:one (?:big )?team|no (?:real )?(?:levels?|tiers?|hierarchy|ranks?|lines?|bosses)|(?:everyone|everybody|all of us|we all|all staff|anyone|anybody|all people) (?:\w+ )?(?:helps?|do|does|serves?|pitch\w*|mucks?|can|answers?|works?|is|are|takes?)|who(?:m)?ever|same (?:job|work|role)s?)\b/,
);

export function tiersDescribed(c: Collector, { min }: ParamsOf<'tiers-described'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('tiers');
  const all = lens.place('tiers');
  if (rows.length === 0) return tiersElsewhere(c, min) ?? c.nothing('tiers-none', all);
  // Whom it goes to is no matter that goes there.
  const names = new Set(rows.flatMap((row) => [...stems(row.name ?? '')]));
  const sound = rows.filter((row, i) => {
    // Behind the last tier there may be nobody to pass to.
    if (i < rows.length - 1 && lens.verdict('tiers', row, 'passesOn') !== 'filler')
      c.needs('tiers', row, 'passesOn', 'tier-no-passes-on');
    c.needs('tiers', row, 'name', 'tier-no-name');
    if (!c.needs('tiers', row, 'handles', 'tier-no-handles')) return false;
    // What another level may not decide is told by naming that level; to name oneself tells nothing.
    const own = stems(row.name ?? '');
    const handled = saysWhat(row.handles ?? '', own);
    // What comes to a level is what the one below passes on, where it names a limit.
    const below = rows[i - 1]?.passesOn ?? '';
    const comes = hasFigure(below) ? 1 : 0;
    if (handled > 0 && handled + comes + saysWhat(row.passesOn ?? '', names) >= TIER_THINGS) return true;
    c.missing('tier-vague', { name: lens.name('tiers', row) }, lens.quote('tiers', row, 'handles'));
    return false;
  });
  if (rows.length < min) c.missing('tiers-few', { count: rows.length, min }, all);
  // Where a tier ends is told by a sum or by the kind of matter that leaves it; or by the many that only the next one has.
  const limited =
    rows.some((row) => hasFigure(row.handles ?? '')) ||
    rows
      .slice(0, Math.max(1, rows.length - 1))
      .some((row) => hasFigure(row.passesOn ?? '') || saysWhat(leaves(row.passesOn ?? ''), names) > 0) ||
    rows.slice(1).some((row) => saysWhat(row.handles ?? '', names) >= TOLD_APART);
  // Those behind the first line have work of their own, and are not only somebody to turn to.
  const behind = rows.slice(1).map((row, i) => {
    const comes = hasFigure(rows[i]?.passesOn ?? '') ? 1 : 0;
    return hasFigure(row.handles ?? '')
      ? BEHIND_THINGS
      : comes + saysWhat(row.handles ?? '', stems(row.name ?? ''));
  });
  const deep = rows.length < 2 || behind.reduce((sum, one) => sum + one, 0) >= BEHIND_THINGS;
  const [first] = rows;
  if (!limited && sound.length > 0)
    c.missing('tiers-no-limit', {}, lens.quote('tiers', first ?? null, 'passesOn'));
  const told = rows.some((row) => lens.says('tiers', row, 'handles') || lens.says('tiers', row, 'passesOn'));
  if (!told) return c.done('not-yet');
  // One level of which it is said that there are none.
  if (rows.length < min && rows.every((row) => !row.passesOn && NO_LEVELS.test(normalise(row.handles ?? ''))))
    return c.done('not-yet');
  const passed = rows.some((row) => lens.says('tiers', row, 'passesOn'));
  // Kinds of customer are no levels of help, however well they are told apart.
  if (!passed && rows.filter((row) => isWhoIsServed(row.name ?? '')).length * 2 > rows.length)
    return c.done('not-yet');
  // One level from which nothing goes on, told in the words of any organisation, is no level.
  const [only] = rows;
  if (
    rows.length < min &&
    !passed &&
    only &&
    !hasFigure(only.handles ?? '') &&
    thingsIn(only.handles ?? '').own.filter((one) => !ANY_TIER.has(one)).length < OF_ITS_OWN
  )
    return c.done('not-yet');
  // Nor does anything go up where nothing is passed on and no later level has the harder matter.
  const rises = passed || rows.slice(1).some((row) => HARDER.test(normalise(row.handles ?? '')));
  if (!rises && sound.length < min)
    return c.done(rows.length < min && sound.length > 0 ? 'partly' : 'not-yet');
  if (sound.length === 0 && rows.length < min) return c.done('not-yet');
  const verdict = enough(sound.length, rows.length, min);
  if (verdict !== 'met' || !limited || !deep) return c.done('partly');
  c.good(
    'tiers-described',
    { count: sound.length },
    ...sound.map((row) => lens.quote('tiers', row, 'handles')),
  );
  return c.done('met');
}

/** Those served, by whatever card they hold: "gold members", "delivery customers", "VIP". */
const SERVED_NAME = pattern(
  /\b(?:customers?|guests?|members?|patients?|clients?|passengers?|tenants?|residents?|visitors?|shoppers?|buyers?|students?|learners?|users?|subscribers?|famil(?:y|ies)|children|adults?|pensioners?|public|vips?|regulars?|walk[- ]?ins?|newcomers?|businesses)\W*$|^(?:the )?(?:bronze|silver|gold|platinum|diamond|basic|standard|premium|economy|deluxe|vip)(?: (?:tier|level|package|plan|card|class|ticket|account))?\W*$/,
);
const OF_STAFF = pattern(
  /\b(?:desk|team|line|crew|committee|board|counter|floor|bar|shop|front|staff|colleagues?|advis[eo]rs?|agents?|managers?|assistants?|service|support|care|relations|office|reception\w*|for)\b/,
);
const isWhoIsServed = (name: string): boolean => {
  const plain = normalise(name);
  return SERVED_NAME.test(plain) && !OF_STAFF.test(plain);
};
/** What sets a later level apart: the harder matter, the angrier person, or the right to decide. */
const HARDER = pattern(
  /\b(?:angr\w*|upset|cross|furious|shout\w*|rude|unhappy|complain\w*|hard\w*|difficult\w*|serious\w*|complex\w*|complicated|big\w*|more|higher|senior|special\w*|technical|refunds?|compensat\w*|decid\w*|decisions?|authori[sz]\w*|approv\w*|sign(?:s|ed)? off|overall|final|last (?:word|say)|escalat\w*|stuck|cannot|can't|if|when|over|above|emergenc\w*|accidents?|legal|exceptions?|everything else|anything else|whatever|the rest|in charge|responsib\w*|resolution)\b|£/,
);

const TIERED = pattern(
  /^\W*(?:the )?(?:first|1st|second|2nd|third|3rd)[- ](?:line|level|tier)\b|^\W*(?:tier|level) (?:one|two|three|\d)\b|\b(?:go(?:es)? (?:up )?to|pass(?:es|ed)? (?:it |them |on |this |these )*(?:up )?to|escalat\w* (?:\w+ )?to|up to £ ?\d|(?:over|above) £ ?\d|anything (?:else|over|above|beyond)|may (?:refund|decide|give|credit|approve|settle|spend)|decides? (?:about|on|anything|above|over|whether))\b/,
);

/** Levels of help told with the departments: there a marker finds them too. */
function tiersElsewhere(c: Collector, min: number): CheckResult | undefined {
  const { lens } = c;
  const found = lens
    .rows('departments')
    .filter(
      (row) =>
        lens.says('departments', row, 'role') &&
        TIERED.test(normalise(row.role ?? '')) &&
        saysWhat(row.role ?? '') >= TIER_THINGS,
    );
  if (found.length === 0) return undefined;
  c.missing('tiers-none', {}, lens.place('tiers'));
  if (found.length < min) return c.done('partly');
  c.good(
    'tiers-described',
    { count: found.length },
    ...found.map((row) => lens.quote('departments', row, 'role')),
  );
  return c.done('met');
}
