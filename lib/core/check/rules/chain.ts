import { type CollectionName, isList } from '../../proposal/catalogue';
import type { Row } from '../../proposal/document';
import type { Place } from '../../proposal/place';
import { hasFigure, normalise, sentences, shared, wordCount } from '../../text';
import { pattern } from '../../text/pattern';
import { substance } from '../../text/substance';
import { alike } from '../alike';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { journeyTold } from './concepts';
import { aloneIn, dismissedIn, sparesOthers } from './dismissal';
import { enough } from './enough';
import { isOwn } from './failure';
import { nobodyNeeded } from './nobody-needed';
import { isSharedOut, isWaitedFor } from './shared-out';
import { hasDependents, isNamed, isServed, saysOnlyName, standOf, wordsOf } from './stands';

export function departmentsMapped(
  c: Collector,
  { min, behindScenes, chain }: ParamsOf<'departments-mapped'>,
): CheckResult {
  const { lens } = c;
  const rows = lens.rows('departments');
  const all = lens.place('departments');
  if (rows.length === 0) {
    if (!nobodyBehind(lens) || isSharedOut(lens)) return c.nothing('departments-none', all);
    c.fault('departments-none', {}, all);
    return c.done('not-yet');
  }
  const sound = rows.filter((row) => {
    const name = lens.name('departments', row);
    if (standOf(row) === 'unknown' || row.place === undefined)
      c.asks('departments', row, 'place', 'department-no-place', { name });
    return [
      c.asks('departments', row, 'name', 'department-no-name', { name }),
      c.asks('departments', row, 'role', 'department-no-role', { name }) && !saysOnlyName(row),
    ].every(Boolean);
  });
  if (rows.length < min) c.missing('departments-few', { count: rows.length, min }, all);
  const behind = rows.filter((row) => standOf(row) === 'unseen');
  const front = frontOnly(c, rows, min);
  if (behind.length > 0 && behind.length < behindScenes)
    c.missing('departments-few-behind', { count: behind.length, min: behindScenes }, all);
  const failing = troubles(lens);
  const needed = behind.filter((row) => isNeeded(lens, row, rows, failing));
  if (needed.length < Math.min(behindScenes, behind.length)) {
    for (const row of behind) {
      if (needed.includes(row) || !lens.says('departments', row, 'role')) continue;
      const values = { name: lens.name('departments', row) };
      c.missing('department-no-dependents', values, lens.quote('departments', row, 'role'));
    }
  }
  // Their names alone are a beginning of the chain: somebody is known to stand behind.
  if (sound.length === 0) return c.done(chain && behind.length > 0 && rows.length > 1 ? 'partly' : 'not-yet');
  if (front) {
    const told = sound.filter((row) => substance(row.role ?? '') >= TOLD);
    const begun = front === 'dismissed' ? sound.length >= min : told.length >= 2;
    const linked = (chain && passesWork(lens)) || (front === 'alone' && rows.some(isWaitedFor));
    return c.done(linked || (!chain && begun) ? 'partly' : 'not-yet');
  }
  const verdict = enough(sound.length, rows.length, min);
  // Two or three words say what a department of that name does anywhere, and not what it does on this journey.
  // Where the chain is asked for, the way may tell it.
  const rests = (row: Row<'departments'>) =>
    chain ? isNeeded(lens, row, rows, failing) : hasDependents(row, rows);
  const bare = rows.filter((row) => isBareRole(row.role ?? '') && !rests(row));
  if (verdict !== 'met' || needed.length < behindScenes || bare.length * 2 > rows.length) {
    for (const row of bare)
      c.missing(
        'department-no-role',
        { name: lens.name('departments', row) },
        lens.quote('departments', row, 'role'),
      );
    return c.done('partly');
  }
  c.good(
    'departments-mapped',
    { count: sound.length, behind: behind.length },
    ...(needed.length > 0 ? needed : sound).map((row) => lens.quote('departments', row, 'role')),
  );
  return c.done('met');
}

/** A proposal told to its end in which nobody behind the scenes has been met, on the map or on the way. */
function nobodyBehind(lens: Lens): boolean {
  if (lens.rows('stages').length + lens.rows('tiers').length < 3) return false;
  if (!lens.says('summary', null, 'proposal') && !lens.says('summary', null, 'problem')) return false;
  if (lens.rows('gaps').some((row) => UNSEEN_ON_THE_WAY.test(normalise(row.cause ?? '')))) return false;
  return !onTheWay(lens) && !lens.rows('stages').some((row) => row.handsTo !== undefined);
}
const onTheWay = (lens: Lens): boolean =>
  lens
    .rows('stages')
    .some((row) => UNSEEN_ON_THE_WAY.test(normalise(`${row.happens ?? ''} ${row.breaks ?? ''}`)));

const isBareRole = (role: string): boolean => wordCount(role) <= TOLD && !hasFigure(role);

/** So many things of its own make a role one that is told. */
const TOLD = 3;

/** Along the front line at least, what one leaves out is followed to the next and to a customer. */
const passesWork = (lens: Lens): boolean =>
  lens.rows('stages').filter((row) => SERVED.test(normalise(row.breaks ?? '')) && namesOther(lens, row))
    .length > 0;

type Front = 'alone' | 'dismissed' | null;

/** Only those whom customers meet are on the map, or it is said that no others matter. */
function frontOnly(c: Collector, rows: readonly Row<'departments'>[], min: number): Front {
  const { lens } = c;
  const said = rows.flatMap((row) => {
    const found = dismissedIn(row.role ?? '');
    return found && (found.how === 'off' || !hasDependents(row, rows)) ? [{ row, found }] : [];
  });
  const elsewhere = dismissedElsewhere(lens);
  if (said.length > 0 || elsewhere) {
    const unseen = rows.filter((row) => standOf(row) === 'unseen');
    const rested = unseen.some((row) => lens.says('departments', row, 'role') && hasDependents(row, rows));
    // Who claims the service for one desk, and shows elsewhere who rests on whom, has claimed more than meant.
    const sure = said.find(
      ({ found }) => found.how === 'sure' || found.how === 'off' || (found.how === 'claimed' && !rested),
    );
    // A world apart is a way of speaking; where it is said of most of those behind, and nobody rests on any, it is the view.
    const most = !rested && said.filter(({ row }) => unseen.includes(row)).length * 2 > unseen.length;
    const first = sure ?? (most ? said[0] : undefined);
    const failing = () =>
      rows.some(isWaitedFor) || troubles(lens).some((one) => unseen.some((row) => isNamed(one.words, row)));
    const place = first
      ? lens.quote('departments', first.row, 'role', first.found)
      : elsewhere && ((unseen.length === 0 && elsewhere.against) || (!rested && !failing()))
        ? elsewhere.place
        : undefined;
    if (place) {
      c.fault('departments-front-only', {}, place);
      return unseen.length > 0 ? 'dismissed' : 'alone';
    }
  }
  // Who stands outside is a partner. The colleagues behind are asked for, unless the work hangs on the partner.
  // Customers put on the map are nobody's colleagues.
  const inside = rows.filter(
    (row) => !isServed(row) && (row.place !== 'outside' || hasDependents(row, rows)),
  );
  if (inside.some((row) => standOf(row) !== 'seen')) {
    const place = nobodyNeeded(lens, rows, (unseen) => {
      const failing = troubles(lens);
      return onTheWay(lens) || unseen.some((row) => isNeeded(lens, row, rows, failing));
    });
    if (!place) return null;
    c.fault('departments-front-only', {}, place);
    return 'dismissed';
  }
  // One department alone is a beginning, unless a whole journey is told with it, or the end is reached.
  const ended = lens.says('summary', null, 'problem') && lens.rows('improvements').length > 0;
  if (
    rows.length < 2 &&
    lens.rows('stages').filter((row) => lens.says('stages', row, 'name')).length < 2 &&
    !ended
  )
    return null;
  // Somebody behind them may be met on the way, if not on the map. A short one that does not say who stands where is
  // as likely still being drawn.
  const unsaid = inside.length < min && inside.some((row) => row.place === undefined) && !ended;
  const claimed = rows.some((row) => dismissedIn(row.role ?? '') !== null);
  const begun = unsaid || onTheWay(lens) || (!claimed && rows.some(isWaitedFor));
  c[begun ? 'missing' : 'fault']('departments-front-only', {}, lens.place('departments'));
  return 'alone';
}
const DISMISSED_IN = [
  ['gaps', ['cause', 'effect']],
  ['improvements', ['change', 'why']],
  ['stages', ['happens', 'breaks']],
  ['context', ['service', 'overview', 'promise']],
  ['tiers', ['handles', 'passesOn']],
  ['summary', ['problem', 'proposal', 'benefit', 'recommendation']],
] as const;
/** That nobody else matters, wherever it is said; not where it is said of others, or denied. Read once for each list. */
function dismissedElsewhere(lens: Lens): Dismissed | undefined {
  for (const [collection, fields] of DISMISSED_IN) {
    const found = lens.cells.ask(
      `front line alone in ${collection}`,
      () => saidIn(lens, collection, fields),
      alike,
    );
    if (found) return found;
  }
  return undefined;
}
type Dismissed = { readonly place: Place; readonly against: boolean };
function saidIn(lens: Lens, collection: CollectionName, fields: readonly string[]): Dismissed | undefined {
  for (const row of isList(collection) ? lens.rows(collection) : [null]) {
    for (const field of fields) {
      const text = lens.text(collection, row, field);
      const found = aloneIn(text);
      if (found) return { place: lens.quote(collection, row, field, found), against: !sparesOthers(text) };
    }
  }
  return undefined;
}

/** Those behind as doers, and not the room in which one of us looks for a thing. */
const UNSEEN_ON_THE_WAY = pattern(
  /(?<!\b(?:in|inside|into|around|round) )\b(?:the (?:it|finance|accounts|billing|warehouse|laundry|kitchen|maintenance|back[- ]office|supplier|contractor|lab|depot|stock ?room|payroll|hr|purchasing) ?(?:team|department|office|people|staff|room|desk)?|(?:it|finance|hr) (?:team|department|office)|behind the scenes|head office)\b/,
);

/** Failures and causes in which a department may be named, each read once. */
const troubles = (lens: Lens): readonly Trouble[] =>
  lens.cells.ask('troubles of departments', () => troublesTold(lens));
function troublesTold(lens: Lens): readonly Trouble[] {
  const stages = lens.rows('stages').flatMap((row) => {
    const breaks = lens.says('stages', row, 'breaks') ? (row.breaks ?? '') : '';
    return SERVED.test(normalise(breaks))
      ? [{ of: [row.department, row.handsTo], words: wordsOf(breaks) }]
      : [];
  });
  const gaps = lens
    .rows('gaps')
    .flatMap((row) => (lens.says('gaps', row, 'cause') ? [{ of: [], words: wordsOf(row.cause ?? '') }] : []));
  return [...stages, ...gaps];
}
type Trouble = { readonly of: readonly (string | undefined)[]; readonly words: ReadonlySet<string> };

/** Somebody rests on its work: told in its role, or where a stage of it fails. */
const isNeeded = (
  lens: Lens,
  row: Row<'departments'>,
  rows: readonly Row<'departments'>[],
  all: readonly Trouble[],
): boolean =>
  (lens.says('departments', row, 'role') && hasDependents(row, rows)) ||
  all.some((one) => one.of.includes(row.id) || isNamed(one.words, row));

const PHASES = ['before', 'during', 'after'] as const;

export function journeyStaged(c: Collector, { min }: ParamsOf<'journey-staged'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('stages');
  const all = lens.place('stages');
  if (rows.length === 0) {
    // Told in a text it is a journey all the same, if not yet stage by stage.
    const elsewhere = journeyTold(lens);
    if (!elsewhere) return c.nothing('stages-none', all);
    c.missing('stages-none', {}, all, elsewhere);
    return c.done('partly');
  }
  const sound = rows.filter((row) => {
    // When it comes and who does it are asked for; what happens is what counts.
    c.needs('stages', row, 'phase', 'stage-no-phase');
    c.needs('stages', row, 'department', 'stage-no-department');
    if (!lens.says('stages', row, 'happens')) c.needs('stages', row, 'name', 'stage-no-name');
    if (lens.says('stages', row, 'breaks') && lens.says('stages', row, 'name')) return true;
    return c.needs('stages', row, 'happens', 'stage-no-happens');
  });
  if (rows.length < min) c.missing('stages-few', { count: rows.length, min }, all);
  const given = rows.flatMap((row) => row.phase ?? []);
  const phases = new Set(given);
  const hidden = lens.isHidden('stages', 'phase');
  const missing = hidden || given.length < rows.length ? [] : PHASES.filter((phase) => !phases.has(phase));
  for (const phase of missing) c.missing('phase-missing', { phase, group: phase }, all);
  // One stage of each phase, each of them told, is a short journey told whole.
  const whole = !hidden && phases.size === PHASES.length && sound.length === rows.length;
  const verdict = enough(sound.length, rows.length, whole ? Math.min(min, PHASES.length) : min);
  if (verdict !== 'met') return c.done(verdict);
  // A journey that never leaves one phase is only a part of it.
  if (missing.length > 1) return c.done('partly');
  c.good(
    'journey-staged',
    { count: sound.length },
    ...sound.map((row) => lens.quote('stages', row, 'happens')),
  );
  return c.done('met');
}

const SERVED = pattern(
  /\b(?:customers?|guests?|members?|callers?|tenants?|patients?|residents?|passengers?|clients?|students?|learners?|pupils?|visitors?|shoppers?|famil(?:y|ies)|parents?|carers?|diners?|buyers?|users?|applicants?|claimants?|households?|child(?:ren)?|kids?|boys?|girls?|bab(?:y|ies)|class(?:es)?|groups?|teachers?|schools?|strangers?|owners?|couples?|m[ae]n|wom[ae]n|lad(?:y|ies)|gentlem[ae]n|husbands?|wi(?:fe|ves)|mums?|mothers?|dads?|fathers?|sons?|daughters?|neighbours?|drivers?|motorists?|commuters?|subscribers?|policyholders?|voters?|audience|fans?|players?|delegates?|year[- ]olds?|bride|mourners|travellers?|borrowers?|readers?|donors?|people|public|somebody|someone|a person|executors?|beneficiar(?:y|ies)|relatives?|widow(?:er)?s?|gran(?:dad|dma|ny|dparents?)?|nan|starters?|sellers?|landlords?|leaseholders?|riders?|hirers?|campers?|pensioners?|cardholders?|account holders?|recipients?|starters|joiners?|attendees?|mr|mrs|ms|he|she|their|them|they (?:\w+ )?(?:see|wait|ring|pay|lose|have|get|go|come|call|feel|stay|miss|leave|must|find|hear|drive|walk|stand|sit|queue|give up|think|want|ask|turn up|arrive|travel|complain|eat|write|try|stop|carry|cannot|can't)|they(?:'re| are|'ve) (?:\w+ )?(?:wait\w+|left|stood|stuck|\w+ing|cross|angry|upset|late|lost|told|sent)|mams?|nans?|the queue)\b/,
);
const JOINED = /[,;:] ?|\b(?:and|so|then|because|until|which|while|but|again)\b/g;

/** How many steps of what follows are told. */
function steps(text: string, lens: Lens): number {
  const plain = normalise(text);
  const joined = [...plain.matchAll(JOINED)].length;
  const departments = lens
    .rows('departments')
    .filter((row) => row.name && plain.includes(normalise(row.name)));
  return Math.max(sentences(text).length, joined + 1, departments.length);
}

/** Followed over several steps: to a colleague of another department, or to what it costs in time or money. */
const isFollowed = (row: Row<'stages'>, lens: Lens): boolean =>
  sentences(row.breaks ?? '').length + (row.breaks ?? '').split(/[,;]/).length > SEVERAL_STEPS &&
  steps(row.breaks ?? '', lens) >= SEVERAL_STEPS &&
  (hasFigure(row.breaks ?? '') || namesOther(lens, row));
const SEVERAL_STEPS = 3;

/** Something goes wrong: told of a department where its work is described. */
const FAILS = pattern(
  /\b(?:if|without|no|not|never|late|wrong|missing|lost|fails?|failed|forgets?|forgot|misses|missed|breaks?|down|shut|closed|until|waits?|stuck|blank|runs? (?:out|short)|mistakes?|errors?|ill|off sick|behind)\b|n't\b|\bwhen(?:ever)?\b(?! (?:some(?:one|body)|an?y?(?:one|body)?|the \w+|a \w+|customers?|they|she|he|it|we|i|you) (?:is|are|has|have|had|wants?|needs?|asks?|comes?|calls?|rings?|arrives?|books?|pays?|orders?)\b)/,
);

export function handoffsAnalysed(c: Collector, { min, knockOn }: ParamsOf<'handoffs-analysed'>): CheckResult {
  const { lens } = c;
  const stages = lens.rows('stages');
  const all = lens.place('stages');
  const inRoles = lens
    .rows('departments')
    .filter(
      (row) =>
        lens.says('departments', row, 'role') &&
        FAILS.test(normalise(row.role ?? '')) &&
        SERVED.test(normalise(row.role ?? '')) &&
        hasDependents(row, lens.rows('departments')) &&
        (!knockOn || steps(row.role ?? '', lens) >= 2),
    );
  if (stages.length === 0 && inRoles.length === 0) return c.nothing('stages-none', all);
  if (stages.length === 0) c.missing('stages-none', {}, all);
  const handing = stages.filter((row) => row.handsTo !== undefined && row.handsTo !== row.department);
  const told = stages.filter((row) => lens.says('stages', row, 'breaks'));
  const values = (row: Row<'stages'>) => ({ name: lens.name('stages', row) });
  const reaching = told.filter((row) => SERVED.test(normalise(row.breaks ?? '')) || isFollowed(row, lens));
  const sound = reaching.filter(
    (row) =>
      isHandoff(lens, row) && isOwn(row.breaks ?? '') && (!knockOn || steps(row.breaks ?? '', lens) >= 2),
  );
  // A failure told where the work is described counts half: it names the link and does not follow it.
  // Where only the chain is asked for, naming it there does, and so does a gap that takes it up to the customer.
  const halves = knockOn || stages.length === 0;
  const underGaps = halves ? followedUnderGaps(lens) : takenUp(lens);
  const count = sound.length + underGaps.length + (halves ? Math.floor(inRoles.length / 2) : inRoles.length);
  if (count < min) {
    for (const row of told) {
      if (!reaching.includes(row))
        c.fault('handoff-no-customer', values(row), lens.quote('stages', row, 'breaks'));
      else if (!sound.includes(row))
        c.missing('handoff-one-step', values(row), lens.quote('stages', row, 'breaks'));
    }
    // Enough of them is enough: not every hand-off has to be followed.
    for (const row of handing) {
      if (!told.includes(row)) c.needs('stages', row, 'breaks', 'handoff-no-breaks');
    }
    if (handing.length === 0) c.missing('handoffs-none', {}, all);
    else if (handing.length < min) c.missing('handoffs-few', { count: handing.length, min }, all);
    // Where the work changes hands is a beginning of the chain, if not yet what hangs on it.
    const begun = count > 0 || reaching.length > 0 || (!knockOn && handing.length >= min);
    if (!begun && !knockOn && isOnlyNamed(lens)) return { ...c.done('not-yet'), aside: true };
    const outcome = c.done(begun ? 'partly' : 'not-yet');
    // To follow what a failure leads to is the half of such a point that no map of departments makes up for.
    return knockOn ? { ...outcome, withholds: true } : outcome;
  }
  c.good(
    'handoffs-analysed',
    { count },
    ...sound.map((row) => lens.quote('stages', row, 'breaks')),
    ...inRoles.map((row) => lens.quote('departments', row, 'role')),
    ...underGaps.map((row) => lens.quote('gaps', row, 'effect')),
  );
  return c.done('met');
}

/** Somebody stands behind, and of nobody is it said what rests on them: the map of departments is judged alone. */
function isOnlyNamed(lens: Lens): boolean {
  const all = lens.rows('departments');
  const behind = all.filter((row) => standOf(row) === 'unseen');
  return behind.length > 0 && !behind.some((row) => isNeeded(lens, row, all, troubles(lens)));
}

/** Gaps whose cause lies in a department on which others rest, and whose effect reaches a customer. */
const takenUp = (lens: Lens): Row<'gaps'>[] =>
  lens.rows('gaps').filter((row) => {
    if (!lens.says('gaps', row, 'cause') || !SERVED.test(normalise(row.effect ?? ''))) return false;
    const cause = row.cause ?? '';
    const all = lens.rows('departments');
    return all.some(
      (one) =>
        standOf(one) === 'unseen' &&
        hasDependents(one, all) &&
        (isNamed(wordsOf(cause), one) || shared(cause, one.role ?? '') >= 2),
    );
  });

/** Gaps that take a failure from one department to another and on to a customer: the same analysis, told further down. */
const followedUnderGaps = (lens: Lens): Row<'gaps'>[] =>
  lens.rows('gaps').filter((row) => {
    if (!lens.says('gaps', row, 'cause') || !lens.says('gaps', row, 'effect')) return false;
    const effect = row.effect ?? '';
    const said = wordsOf(`${row.cause ?? ''} ${effect}`);
    const met = lens.rows('departments').filter((one) => !isServed(one) && isNamed(said, one));
    return (
      met.length >= 2 &&
      met.some((one) => standOf(one) !== 'seen') &&
      SERVED.test(normalise(effect)) &&
      steps(effect, lens) >= 2
    );
  });

/** The work changes hands here: as linked, or as the words tell. */
const isHandoff = (lens: Lens, row: Row<'stages'>): boolean =>
  (row.handsTo !== undefined && row.handsTo !== row.department) ||
  namesOther(lens, row) ||
  HANDED.test(normalise(row.breaks ?? ''));
function namesOther(lens: Lens, row: Row<'stages'>): boolean {
  const said = wordsOf(row.breaks ?? '');
  return lens.rows('departments').some((one) => one.id !== row.department && isNamed(said, one));
}
const HANDED = pattern(
  /\b(?:pass(?:ed|es)? (?:it )?(?:on|to)|tell(?:s)?|told|hear(?:s|d)?|list|note|message|sheet|form|handover|hand(?:ed|s)? over|waits? for|never (?:gets?|got|comes|reach\w*)|does not (?:get|know|reach)|doesn't (?:get|know|reach)|nobody (?:tells?|told|knows?))\b/,
);
