import { cashFlow, lineAmount } from '../finance';
import type { ListName } from '../proposal/catalogue';
import type { AnyRow, ProposalDocument, Row } from '../proposal/document';

/** The figures and names that stand in the second line of a node; whoever shows them words them. */
export type TraceFacts =
  | {
      readonly kind: 'requirement';
      readonly force?: 'mandatory' | 'voluntary';
      readonly limit?: Quantity;
      /** Only of an internal document. */
      readonly version?: string;
    }
  | { readonly kind: 'evidence'; readonly sample?: number; readonly figure?: string }
  | {
      readonly kind: 'gap';
      readonly required?: Quantity;
      readonly present?: Quantity;
      readonly measure?: string;
    }
  | { readonly kind: 'improvement'; readonly money?: ImprovementMoney }
  | { readonly kind: 'kpi'; readonly baseline?: Quantity; readonly target?: Quantity; readonly by?: string }
  | { readonly kind: 'cost' | 'benefit'; readonly amount?: number; readonly timing?: Row<'costs'>['timing'] }
  | { readonly kind: 'action'; readonly owner?: string; readonly by?: string }
  | { readonly kind: 'owner' };

export type Quantity = { readonly value: number; readonly unit?: string };
/** What an improvement costs by itself. `shared`: some of it pays for other improvements too. */
export type ImprovementMoney = {
  readonly firstYear: number;
  readonly paybackMonth: number | null;
  readonly shared: boolean;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
const quantity = (value: number | undefined, unit: string | undefined): Quantity | undefined =>
  value === undefined ? undefined : { value, ...(text(unit) ? { unit: text(unit) as string } : {}) };

/** Drops what is not there, so that a node carries only what can be said of it. */
const said = <T extends TraceFacts>(facts: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;

export function factsOf(document: ProposalDocument, list: ListName, row: AnyRow): TraceFacts {
  switch (list) {
    case 'internalRequirements':
    case 'externalRequirements': {
      const { force, version } = row as Row<'externalRequirements'> & Row<'internalRequirements'>;
      return said<TraceFacts & { kind: 'requirement' }>({
        kind: 'requirement',
        force,
        version: text(version),
        limit: limitOf(document, row.id),
      });
    }
    case 'evidence': {
      const { sample, figure } = row as Row<'evidence'>;
      return said<TraceFacts & { kind: 'evidence' }>({ kind: 'evidence', sample, figure: text(figure) });
    }
    case 'gaps': {
      const { required, present, unit, measure } = row as Row<'gaps'>;
      return said<TraceFacts & { kind: 'gap' }>({
        kind: 'gap',
        required: quantity(required, unit),
        present: quantity(present, unit),
        measure: text(measure),
      });
    }
    case 'improvements':
      return said<TraceFacts & { kind: 'improvement' }>({
        kind: 'improvement',
        money: moneyOf(document, row.id),
      });
    case 'kpis': {
      const { baseline, target, unit, targetDate } = row as Row<'kpis'>;
      return said<TraceFacts & { kind: 'kpi' }>({
        kind: 'kpi',
        baseline: quantity(baseline, unit),
        target: quantity(target, unit),
        by: targetDate,
      });
    }
    case 'costs':
    case 'benefits': {
      const line = row as Row<'costs'>;
      return said<TraceFacts & { kind: 'cost' | 'benefit' }>({
        kind: list === 'costs' ? 'cost' : 'benefit',
        amount: lineAmount(line) ?? undefined,
        timing: line.timing,
      });
    }
    default: {
      const { owner, to } = row as Row<'actions'>;
      return said<TraceFacts & { kind: 'action' }>({ kind: 'action', owner: text(owner), by: to });
    }
  }
}

/** What a requirement demands in figures, as the first gap that falls short of it has it. */
function limitOf(document: ProposalDocument, requirement: string): Quantity | undefined {
  const gap = document.gaps.find(
    ({ requirements, required, unit }) =>
      // A share says nothing without what it is a share of.
      required !== undefined && unit !== '%' && requirements?.includes(requirement),
  );
  return gap && quantity(gap.required, gap.unit);
}

/** The case of one improvement, with only the lines that name it. */
function moneyOf(document: ProposalDocument, improvement: string): ImprovementMoney | undefined {
  const own = <R extends { improvements?: string[] }>(rows: readonly R[]): R[] =>
    rows.filter(({ improvements }) => improvements?.includes(improvement));
  const [costs, benefits] = [own(document.costs), own(document.benefits)];
  if (costs.length === 0) return undefined;
  const { firstYearCost, likely } = cashFlow({ finance: document.finance, costs, benefits });
  return {
    firstYear: firstYearCost,
    paybackMonth: likely.paybackMonth,
    shared: [...costs, ...benefits].some(({ improvements = [] }) => improvements.length > 1),
  };
}
