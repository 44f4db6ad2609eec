import { type CollectionName, isCollection, isList, type SectionId } from '../proposal/catalogue';
import { isBlank } from '../proposal/document';
import type { Template } from '../template/schema';
import type { Lens } from './lens';
import type { Finding, SectionReport } from './report';

/** What a section must hold before it can be called ready, whatever the checks of a template ask. */
const LEAST: Readonly<Record<SectionId, (lens: Lens) => boolean>> = {
  organisation: (lens) =>
    lens.says('context', null, 'organisation') &&
    (lens.says('context', null, 'overview') || lens.says('context', null, 'service')),
  journey: (lens) =>
    lens.rows('departments').length + lens.rows('stages').length + lens.rows('tiers').length > 0,
  internal: (lens) =>
    lens.rows('internalRequirements').some((row) => lens.says('internalRequirements', row, 'asks')),
  external: (lens) =>
    lens.rows('externalRequirements').some((row) => lens.says('externalRequirements', row, 'asks')),
  gaps: (lens) => lens.rows('gaps').some((row) => lens.says('gaps', row, 'name')),
  evidence: (lens) => lens.rows('evidence').some((row) => lens.says('evidence', row, 'finding')),
  improvements: (lens) => lens.rows('improvements').some((row) => lens.says('improvements', row, 'change')),
  stakeholders: (lens) => lens.rows('stakeholders').some((row) => lens.says('stakeholders', row, 'effect')),
  kpis: (lens) => lens.rows('kpis').some((row) => row.target !== undefined),
  costs: (lens) => lens.rows('costs').length > 0 && lens.rows('benefits').length > 0,
  timeline: (lens) => lens.rows('actions').some((row) => lens.says('actions', row, 'owner')),
  practice: (lens) =>
    lens.rows('contacts').some((row) => lens.says('contacts', row, 'did')) ||
    lens.rows('learning').some((row) => lens.says('learning', row, 'learnt')),
  summary: (lens) => lens.says('summary', null, 'problem') && lens.says('summary', null, 'proposal'),
};

/** How many findings lead to each collection. */
export function openBy(open: readonly Finding[]): ReadonlyMap<CollectionName, number> {
  const counts = new Map<CollectionName, number>();
  for (const { places } of open) {
    const { collection } = places[0];
    counts.set(collection, (counts.get(collection) ?? 0) + 1);
  }
  return counts;
}

/** The status of a section, from the same findings everything else is counted from. */
export function sectionReport(
  lens: Lens,
  section: Template['sections'][number],
  open: ReadonlyMap<CollectionName, number>,
): SectionReport {
  const collections = Object.keys(section.collections).filter(isCollection);
  const count = collections.reduce((sum, name) => sum + (open.get(name) ?? 0), 0);
  const started = collections.some((name) => isStarted(lens, name));
  const written = started && LEAST[section.id](lens);
  const ready = written && count === 0;
  return {
    section: section.id,
    open: count,
    written,
    status: !started ? 'not-started' : ready ? 'ready' : 'in-progress',
  };
}

const isStarted = (lens: Lens, name: CollectionName): boolean =>
  isList(name)
    ? lens.rows(name).length > 0
    : Object.values(lens.record(name)).some((value) => !isBlank(value));
