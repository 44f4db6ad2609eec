import type { CheckResult, Collector } from '../collect';
import type { ParamsOf } from '../params';
import { journeyTold } from './concepts';
import { enough } from './enough';

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
