import {
  formatDate,
  formatDifference,
  formatMoney,
  formatPeriod,
  formatQuantity,
  gapSize,
} from '@/lib/core/format';
import { type CollectionName, collectionDef, type ListName } from '@/lib/core/proposal/catalogue';
import { type AnyRow, type ProposalDocument, type Row, rowsOf } from '@/lib/core/proposal/document';
import { idsIn, linksTo } from '@/lib/core/proposal/links';
import type { Place } from '@/lib/core/proposal/place';
import { optionWord } from '@/lib/texts/field-words';
import { rowName } from '../proposal/words';

const joined = (parts: (string | undefined | false | null)[]): string => parts.filter(Boolean).join(' · ');

/** What a folded row says of itself in one line: its figures, its dates, its owner. */
export function rowFacts(list: ListName, row: AnyRow): string {
  switch (list) {
    case 'gaps': {
      const gap = row as Row<'gaps'>;
      const size = gapSize(gap);
      return joined([
        gap.present !== undefined && gap.required !== undefined
          ? `${formatQuantity(gap.required, gap.unit)} → ${formatQuantity(gap.present, gap.unit)}`
          : null,
        size?.short && formatDifference(size.size, gap.unit),
        gap.dimension && optionWord('gaps', 'dimension', gap.dimension),
      ]);
    }
    case 'evidence': {
      const one = row as Row<'evidence'>;
      const period = one.from && one.to ? formatPeriod(one.from, one.to) : (one.from ?? one.to);
      return joined([period && formatIso(period), one.figure ?? one.source]);
    }
    case 'kpis': {
      const kpi = row as Row<'kpis'>;
      return joined([
        kpi.baseline !== undefined && kpi.target !== undefined
          ? `${formatQuantity(kpi.baseline, kpi.unit)} → ${formatQuantity(kpi.target, kpi.unit)}`
          : null,
        kpi.targetDate && formatDate(kpi.targetDate),
        kpi.owner,
      ]);
    }
    case 'costs':
    case 'benefits': {
      const line = row as Row<'costs'>;
      return joined([
        line.quantity !== undefined && line.rate !== undefined
          ? `${formatQuantity(line.quantity, line.unit)} × ${formatMoney(line.rate)}`
          : null,
        line.timing && optionWord(list, 'timing', line.timing),
      ]);
    }
    case 'actions': {
      const action = row as Row<'actions'>;
      return joined([
        action.owner,
        action.from && action.to ? formatPeriod(action.from, action.to) : formatIso(action.from ?? action.to),
      ]);
    }
    default:
      return generic(list, row);
  }
}

const formatIso = (date: string | undefined) => (date ? formatDate(date) : undefined);

function generic(list: ListName, row: AnyRow): string {
  const { fields, label } = collectionDef(list);
  const parts = Object.entries(fields).flatMap(([field, def]) => {
    const value = row[field];
    if (value === undefined || field === label) return [];
    if (def.kind === 'choice') return [optionWord(list, field, String(value))];
    if (def.kind === 'date') return [formatDate(String(value))];
    if (def.kind === 'text' && String(value).length < 60) return [String(value)];
    if (def.kind === 'number') return [field === 'share' ? `${value}%` : String(value)];
    return [];
  });
  return parts.slice(0, 3).join(' · ');
}

export type Linked = { readonly place: Place & { row: string }; readonly name: string | null };

/** The rows this one is joined to, whichever side holds the link. */
export function linkedRows(document: ProposalDocument, list: ListName, row: AnyRow): Linked[] {
  const found = new Map<string, Linked>();
  const add = (collection: CollectionName, id: string) => {
    const target = rowsOf(document, collection as ListName)?.find?.((each) => each.id === id);
    if (target) found.set(id, { place: { collection, row: id }, name: rowName(collection, target) });
  };
  for (const [field, def] of Object.entries(collectionDef(list).fields)) {
    if (def.kind !== 'link' && def.kind !== 'links') continue;
    for (const id of idsIn(row[field])) for (const to of def.to) add(to as CollectionName, id);
  }
  for (const { path } of linksTo(document, row.id)) if (path.row) add(path.collection, path.row);
  return [...found.values()];
}

/** Only those that link to this row: its own links stand in its fields already. */
export const linkedFrom = (document: ProposalDocument, id: string): Linked[] =>
  linksTo(document, id).flatMap(({ path }) => {
    if (path.row === undefined) return [];
    const row = rowsOf(document, path.collection as ListName).find((each) => each.id === path.row);
    return [
      {
        place: { collection: path.collection, row: path.row },
        name: row ? rowName(path.collection, row) : null,
      },
    ];
  });
