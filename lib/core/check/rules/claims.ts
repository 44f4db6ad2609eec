import type { Place } from '../../proposal/place';
import { namesSource, opinions } from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { Lens, Passage, Void } from '../lens';
import { carries } from './evidence';

/** Opinions in one field, each a fault with its words. */
function opinionsIn(
  c: Collector,
  code: 'opinion-as-requirement' | 'claim-without-source',
  collection: Parameters<typeof c.lens.quote>[0],
  row: { id: string } | null,
  field: string,
): number {
  const found = opinions(c.lens.text(collection, row, field));
  const [first, ...others] = found;
  if (!first) return 0;
  const places = [first, ...others].map((one) => c.lens.quote(collection, row, field, one));
  c.fault(code, { words: first.text }, ...places);
  return found.length;
}

export function opinionAsRequirement(c: Collector): CheckResult {
  const { lens } = c;
  const inside = lens.rows('internalRequirements');
  const outside = lens.rows('externalRequirements');
  if (inside.length + outside.length === 0)
    return c.nothing('requirements-none', lens.place('internalRequirements'));
  const bad = new Set<string>();
  for (const row of inside) {
    for (const field of ['document', 'asks', 'why']) {
      if (opinionsIn(c, 'opinion-as-requirement', 'internalRequirements', row, field) > 0) bad.add(row.id);
    }
  }
  for (const row of outside) {
    // What customers expect is theirs to want, if somebody asked them: the source says who.
    const sourced =
      (row.kind === 'customer-expectation' || row.kind === 'competition') &&
      lens.says('externalRequirements', row, 'source') &&
      (namesSource(row.source ?? '') || /\d/.test(row.source ?? ''));
    if (sourced) continue;
    for (const field of ['instrument', 'asks', 'effect']) {
      if (opinionsIn(c, 'opinion-as-requirement', 'externalRequirements', row, field) > 0) bad.add(row.id);
    }
  }
  const total = inside.length + outside.length;
  if (bad.size > 0) return c.done(bad.size === total ? 'not-yet' : 'partly');
  c.good(
    'requirements-no-opinion',
    { count: total },
    lens.place('internalRequirements'),
    lens.place('externalRequirements'),
  );
  return c.done('met');
}

export function claimsSourced(c: Collector): CheckResult {
  const { lens } = c;
  const evidence = lens.rows('evidence').filter((row) => carries(lens, row));
  const proven = new Set(evidence.flatMap((row) => row.gaps ?? []));
  const spots: {
    collection: 'gaps' | 'improvements' | 'evidence' | 'stakeholders' | 'summary' | 'context';
    row: { id: string } | null;
    field: string;
  }[] = [];
  for (const row of lens.rows('gaps')) {
    for (const field of ['cause', 'effect']) spots.push({ collection: 'gaps', row, field });
  }
  for (const row of lens.rows('evidence')) {
    // Testimony and staff views are somebody's words by nature; the row itself is the source.
    const isVoice = [
      'survey',
      'staff-feedback',
      'witness-testimony',
      'reflective-log',
      'social-media',
    ].includes(row.kind ?? '');
    if (!(isVoice && lens.says('evidence', row, 'source')))
      spots.push({ collection: 'evidence', row, field: 'finding' });
  }
  for (const row of lens.rows('improvements')) {
    for (const field of ['change', 'why']) spots.push({ collection: 'improvements', row, field });
  }
  spots.push({ collection: 'summary', row: null, field: 'problem' });
  const written = spots.filter((spot) => lens.text(spot.collection, spot.row, spot.field).trim() !== '');
  if (written.length === 0) return c.nothing('gaps-none', lens.place('gaps'));
  let open = 0;
  const gaps = lens.rows('gaps');
  for (const { collection, row, field } of written)
    open += opinionsIn(c, 'claim-without-source', collection, row, field) > 0 ? 1 : 0;
  const supported = gaps.filter((gap) => proven.has(gap.id)).length;
  if (open > 0)
    return c.done(open === written.length || (gaps.length > 0 && supported === 0) ? 'not-yet' : 'partly');
  // A gap with no evidence at all is a claim with no source, however firmly it is put.
  if (gaps.length === 0 || supported < gaps.length) {
    for (const gap of gaps) {
      if (!proven.has(gap.id))
        c.missing(
          'gap-no-evidence',
          { name: lens.name('gaps', gap) },
          lens.place('gaps', gap),
          lens.place('evidence'),
        );
    }
    if (gaps.length === 0) c.missing('gaps-none', {}, lens.place('gaps'));
    return c.done(supported === 0 ? 'not-yet' : 'partly');
  }
  const [first, ...rest] = evidence.map((row) => lens.quote('evidence', row, 'source'));
  if (first) c.good('claims-have-sources', { count: evidence.length }, first, ...rest);
  return c.done('met');
}

/** What one collection says and does not say. */
function said(lens: Lens, passages: readonly Passage[]) {
  const full: Place[] = [];
  const hollow: { passage: Passage; verdict: Void }[] = [];
  let all = 0;
  for (const passage of passages) {
    const { collection, row, field, text } = passage;
    all += text.length;
    const verdict = lens.verdict(collection, row, field);
    if (verdict !== null && verdict !== 'blank') hollow.push({ passage, verdict });
    else if (verdict === null && full.length < SHOWN) full.push(lens.quote(collection, row, field));
  }
  return { all, full, hollow };
}
/** Places enough to show that a proposal is somebody's own. */
const SHOWN = 3;

export function specific(c: Collector): CheckResult {
  const parts = c.lens.byCollection('said', (passages) => said(c.lens, passages));
  const all = parts.reduce((sum, one) => sum + one.all, 0);
  if (all === 0) return c.nothing('nothing-written', c.lens.place('context'));
  let empty = 0;
  for (const { passage, verdict } of parts.flatMap(({ hollow }) => hollow)) {
    empty += passage.text.length;
    c.voided(verdict, passage.collection, passage.row, passage.field);
  }
  if (empty > 0) return c.done(empty / all >= 0.5 ? 'not-yet' : 'partly');
  c.good('specific', {}, ...parts.flatMap(({ full }) => full).slice(0, SHOWN));
  return c.done('met');
}
