import type { Row } from '../../proposal/document';
import { hasFigure, literal, normalise, sentences, words } from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';

const LIMIT =
  /\b(?:when(?:ever)?|if|above|over|beyond|cannot|can't|could not|only|outside|unless|once|until|more than|less than|up to|at most|limit\w*|does not (?:fit|cover)|do not (?:fit|cover)|needs?|has to|asks? for|under [\p{L}]+-?\d|\p{L}+-\d+)\b/u;

export function tiersDescribed(c: Collector, { min }: ParamsOf<'tiers-described'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('tiers');
  const all = lens.place('tiers');
  if (rows.length === 0) return c.nothing('tiers-none', all);
  const sound = rows.filter((row, i) =>
    [
      c.needs('tiers', row, 'name', 'tier-no-name'),
      c.needs('tiers', row, 'handles', 'tier-no-handles'),
      // Behind the last tier there may be nobody to pass to.
      i === rows.length - 1 || c.needs('tiers', row, 'passesOn', 'tier-no-passes-on'),
    ].every(Boolean),
  );
  if (rows.length < min) c.missing('tiers-few', { count: rows.length, min }, all);
  const said = rows.flatMap((row) => [row.handles ?? '', row.passesOn ?? '']);
  const limited = said.some((text) => hasFigure(text) || LIMIT.test(normalise(text)));
  const [first] = rows;
  if (!limited && sound.length > 0)
    c.missing('tiers-no-limit', {}, lens.quote('tiers', first ?? null, 'passesOn'));
  if (sound.length === 0) return c.done('not-yet');
  if (sound.length < rows.length || sound.length < min || !limited) return c.done('partly');
  c.good(
    'tiers-described',
    { count: sound.length },
    ...sound.map((row) => lens.quote('tiers', row, 'handles')),
  );
  return c.done('met');
}

const DEPENDS =
  /\b(?:depend\w*|needs?|needed|without|rel(?:y|ies|ied|ying)|internal customers?|waits?|waiting|count(?:s)? on|so that|before (?:the|they|reception|anyone)|passe[sd]|hands? (?:over|on|to)|supplies|gives? (?:the|them|us|reception)|tells? (?:the|them|us|reception)|works? from|work from|coach from|for (?:the|our) (?:\w+ )?(?:teams?|advisers?|colleagues?|staff|desk|reception|kitchen|shop|branch|office|department|ward|depot)|cannot|can only|if (?:it|they|the)|serves? (?:the|our))\b/;
const SMALL = new Set(['the', 'and', 'team', 'teams', 'department', 'service', 'services', 'line', 'office']);

/** True when the role says whose work rests on this department. */
function hasDependents(row: Row<'departments'>, others: readonly Row<'departments'>[]): boolean {
  const plain = normalise(row.role ?? '');
  if (DEPENDS.test(plain)) return true;
  return others.some((other) => {
    if (other.id === row.id || !other.name) return false;
    const own = words(normalise(other.name)).map((one) => one.text);
    return own.some(
      (word) => word.length > 3 && !SMALL.has(word) && new RegExp(`\\b${literal(word)}\\b`, 'u').test(plain),
    );
  });
}

export function departmentsMapped(
  c: Collector,
  { min, behindScenes }: ParamsOf<'departments-mapped'>,
): CheckResult {
  const { lens } = c;
  const rows = lens.rows('departments');
  const all = lens.place('departments');
  if (rows.length === 0) return c.nothing('departments-none', all);
  const sound = rows.filter((row) => {
    const name = lens.name('departments', row);
    return [
      c.asks('departments', row, 'name', 'department-no-name', { name }),
      c.asks('departments', row, 'place', 'department-no-place', { name }),
      c.asks('departments', row, 'role', 'department-no-role', { name }),
    ].every(Boolean);
  });
  if (rows.length < min) c.missing('departments-few', { count: rows.length, min }, all);
  const behind = rows.filter((row) => row.place === 'behind-the-scenes' || row.place === 'outside');
  const placed = rows.every((row) => row.place !== undefined);
  if (behind.length === 0 && rows.length >= 2 && placed) c.fault('departments-front-only', {}, all);
  else if (behind.length > 0 && behind.length < behindScenes)
    c.missing('departments-few-behind', { count: behind.length, min: behindScenes }, all);
  const needed = behind.filter((row) => lens.says('departments', row, 'role') && hasDependents(row, rows));
  const told = needed.length >= Math.min(behindScenes, behind.length);
  if (!told) {
    for (const row of behind) {
      if (needed.includes(row) || !lens.says('departments', row, 'role')) continue;
      const values = { name: lens.name('departments', row) };
      c.missing('department-no-dependents', values, lens.quote('departments', row, 'role'));
    }
  }
  if (sound.length === 0) return c.done('not-yet');
  const enough = sound.length >= min && needed.length >= behindScenes;
  if (sound.length < rows.length || !enough) return c.done('partly');
  c.good(
    'departments-mapped',
    { count: sound.length, behind: behind.length },
    ...(needed.length > 0 ? needed : sound).map((row) => lens.quote('departments', row, 'role')),
  );
  return c.done('met');
}

const PHASES = ['before', 'during', 'after'] as const;

export function journeyStaged(c: Collector, { min }: ParamsOf<'journey-staged'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('stages');
  const all = lens.place('stages');
  if (rows.length === 0) return c.nothing('stages-none', all);
  const sound = rows.filter((row) =>
    [
      c.needs('stages', row, 'name', 'stage-no-name'),
      c.needs('stages', row, 'phase', 'stage-no-phase'),
      c.needs('stages', row, 'happens', 'stage-no-happens'),
      c.needs('stages', row, 'department', 'stage-no-department'),
    ].every(Boolean),
  );
  if (rows.length < min) c.missing('stages-few', { count: rows.length, min }, all);
  const phases = new Set(rows.map((row) => row.phase));
  const hidden = lens.isHidden('stages', 'phase');
  const missing = hidden ? [] : PHASES.filter((phase) => !phases.has(phase));
  // While rows have no phase yet, they are asked for that first.
  if (rows.every((row) => row.phase !== undefined)) {
    for (const phase of missing) c.missing('phase-missing', { phase, group: phase }, all);
  }
  if (sound.length === 0) return c.done('not-yet');
  if (sound.length < rows.length || sound.length < min || missing.length > 0)
    return c.done(sound.length >= 2 ? 'partly' : 'not-yet');
  c.good(
    'journey-staged',
    { count: sound.length },
    ...sound.map((row) => lens.quote('stages', row, 'happens')),
  );
  return c.done('met');
}

const SERVED =
  /\b(?:customers?|guests?|members?|callers?|tenants?|patients?|residents?|passengers?|clients?|students?|learners?|pupils?|visitors?|shoppers?|famil(?:y|ies)|parents?|carers?|diners?|buyers?|users?|applicants?|claimants?|households?|travellers?|borrowers?|readers?|donors?|people|public|somebody|someone|nobody|a person|he|she|their|them|they (?:\w+ )?(?:see|wait|ring|pay|lose|have|get|go|come|call|feel|stay|miss|leave|must|find|hear))\b/;
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

export function handoffsAnalysed(c: Collector, { min, knockOn }: ParamsOf<'handoffs-analysed'>): CheckResult {
  const { lens } = c;
  const stages = lens.rows('stages');
  const all = lens.place('stages');
  if (stages.length === 0) return c.nothing('stages-none', all);
  const rows = stages.filter((row) => row.handsTo !== undefined && row.handsTo !== row.department);
  if (rows.length === 0) {
    c.missing('handoffs-none', {}, all);
    return c.done('not-yet');
  }
  const told = rows.filter((row) => lens.says('stages', row, 'breaks'));
  const values = (row: Row<'stages'>) => ({ name: lens.name('stages', row) });
  const reaching = told.filter((row) => {
    if (SERVED.test(normalise(row.breaks ?? ''))) return true;
    c.fault('handoff-no-customer', values(row), lens.quote('stages', row, 'breaks'));
    return false;
  });
  const sound = reaching.filter((row) => !knockOn || steps(row.breaks ?? '', lens) >= 2);
  if (sound.length < min) {
    for (const row of reaching) {
      if (!sound.includes(row))
        c.missing('handoff-one-step', values(row), lens.quote('stages', row, 'breaks'));
    }
    // Enough of them is enough: not every hand-off has to be followed.
    for (const row of rows) {
      if (!told.includes(row)) c.needs('stages', row, 'breaks', 'handoff-no-breaks');
    }
    if (rows.length < min) c.missing('handoffs-few', { count: rows.length, min }, all);
  }
  if (reaching.length === 0) return c.done('not-yet');
  if (sound.length < min || reaching.length < told.length) return c.done('partly');
  c.good(
    'handoffs-analysed',
    { count: sound.length },
    ...sound.map((row) => lens.quote('stages', row, 'breaks')),
  );
  return c.done('met');
}
