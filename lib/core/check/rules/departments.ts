import { type CollectionName, isList } from '../../proposal/catalogue';
import type { Row } from '../../proposal/document';
import type { Place } from '../../proposal/place';
import { hasFigure, normalise, wordCount } from '../../text';
import { pattern } from '../../text/pattern';
import { substance } from '../../text/substance';
import { alike } from '../alike';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { aloneIn, dismissedIn, sparesOthers } from './dismissal';
import { enough } from './enough';
import { nobodyNeeded } from './nobody-needed';
import { isSharedOut, isWaitedFor } from './shared-out';
import { hasDependents, isNamed, isServed, saysOnlyName, standOf } from './stands';
import { isNeeded, namesOther, SERVED, troubles } from './troubles';

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
