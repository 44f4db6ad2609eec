import { readFileSync } from 'node:fs';
import { collectionDef, LIST_NAMES } from '@/lib/core/proposal/catalogue';
import { type AnyRow, type ProposalDocument, rowsOf } from '@/lib/core/proposal/document';
import { parseExportFile } from '@/lib/core/proposal/file';
import { trace } from '@/lib/core/trace';

export const UNIT = 'internal-and-external-requirements';
const EXAMPLE = `templates/${UNIT}/examples/housing-complaints.json`;
const PLACES = ['North', 'South', 'Harbour', 'Hill', 'Mill', 'Park', 'Quay', 'Bridge', 'Castle', 'Abbey'];

/** Lists at the end of the argument: what is taken out of them at last leaves real breaks behind. */
const ENDS = ['actions', 'costs', 'kpis', 'benefits'] as const;

/**
 * The worked example written out for one place after another, until its thread has about that many nodes: real names
 * and real links. Places share some work, as people's do, and each has one gap that nothing closes yet.
 */
export function grownProposal(nodes: number): ProposalDocument {
  const read = parseExportFile(readFileSync(EXAMPLE, 'utf8'));
  if (!read.ok) throw new Error(`${EXAMPLE} cannot be read`);
  const seed = read.value.document;
  const grown: ProposalDocument = structuredClone(seed);
  const size = () => trace(grown).nodes.length;
  for (let at = 1; size() < nodes; at++) addPlace(grown, seed, at);
  for (let at = 0; size() > nodes; at++) grown[ENDS[at % ENDS.length] ?? 'actions'].pop();
  dropLooseLinks(grown);
  return grown;
}

function addPlace(grown: ProposalDocument, seed: ProposalDocument, at: number) {
  const known = new Set(LIST_NAMES.flatMap((list) => rowsOf(seed, list).map(({ id }) => id)));
  const there = (id: string, place = at) => (place === 0 ? id : `${id}-${place}`);
  const moved = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(moved)
      : typeof value === 'string' && known.has(value)
        ? there(value)
        : value;
  for (const list of LIST_NAMES) {
    const label = collectionDef(list).label ?? 'name';
    for (const row of rowsOf(seed, list)) {
      const copy = Object.fromEntries(Object.entries(row).map(([field, value]) => [field, moved(value)]));
      copy[label] = `${PLACES[at % PLACES.length]}: ${String(row[label])}`.slice(0, 140);
      rowsOf(grown, list).push(copy as AnyRow);
    }
  }
  const [shared] = seed.improvements;
  const [cause, open] = seed.gaps;
  if (!shared || !cause || !open) return;
  const here = grown.improvements.find(({ id }) => id === there(shared.id));
  here?.gaps?.push(there(cause.id, at - 1));
  for (const each of grown.improvements) each.gaps = each.gaps?.filter((id) => id !== there(open.id)) ?? [];
}

function dropLooseLinks(grown: ProposalDocument) {
  const known = new Set(LIST_NAMES.flatMap((list) => rowsOf(grown, list).map(({ id }) => id)));
  for (const list of LIST_NAMES)
    for (const row of rowsOf(grown, list))
      for (const [field, value] of Object.entries(row))
        if (Array.isArray(value)) row[field] = value.filter((id) => known.has(id));
}
