import type { Row } from '../../proposal/document';
import { hasFigure, normalise, sentences, shared } from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { isOwn } from './failure';
import { hasDependents, isNamed, isServed, standOf, wordsOf } from './stands';
import { isNeeded, namesOther, SERVED, troubles } from './troubles';

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
const HANDED = pattern(
  /\b(?:pass(?:ed|es)? (?:it )?(?:on|to)|tell(?:s)?|told|hear(?:s|d)?|list|note|message|sheet|form|handover|hand(?:ed|s)? over|waits? for|never (?:gets?|got|comes|reach\w*)|does not (?:get|know|reach)|doesn't (?:get|know|reach)|nobody (?:tells?|told|knows?))\b/,
);
