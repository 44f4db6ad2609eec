import type { CashFlow } from '@/lib/core/finance';
import { formatDate, formatMonths, formatNumber, formatPounds } from '@/lib/core/format';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { t } from './context';
import type { Figure } from './types';

const spends = (flow: CashFlow) => flow.lines.length > 0;

function payback(flow: CashFlow): Figure[] {
  if (flow.likely.cost === 0) return [];
  const month = flow.likely.paybackMonth;
  if (month !== null)
    return [{ value: t('pdf.figures.month', { month: String(month) }), label: t('pdf.figures.paidBack') }];
  return [{ value: '–', label: t('pdf.figures.paidBackNever', { months: formatMonths(flow.horizon) }) }];
}

/** The four figures a reader asks for first. What cannot be said is left out, never shown as nought. */
export function keyFigures(document: ProposalDocument, flow: CashFlow): Figure[] {
  return [
    ...(spends(flow)
      ? [
          { value: formatPounds(flow.firstYearCost), label: t('pdf.figures.firstYear') },
          { value: formatPounds(flow.yearlyBenefit), label: t('pdf.figures.yearlyBenefit') },
        ]
      : []),
    ...payback(flow),
    ...(document.plan.goLive
      ? [{ value: formatDate(document.plan.goLive), label: t('pdf.figures.goLive') }]
      : []),
  ];
}

/** The case as a whole, at the head of the costs section. */
export function caseFigures(flow: CashFlow): Figure[] {
  if (!spends(flow)) return [];
  const months = formatMonths(flow.horizon);
  const range = t('pdf.figures.npvRange', {
    low: formatPounds(flow.low.npv),
    high: formatPounds(flow.high.npv),
  });
  return [
    { value: formatPounds(flow.likely.cost), label: t('pdf.figures.total', { months }) },
    { value: formatPounds(flow.likely.benefit), label: t('pdf.figures.benefits', { months }) },
    { value: formatPounds(flow.likely.npv), label: `${t('pdf.figures.npv')}, ${range}` },
    ...(flow.likely.ratio === null
      ? []
      : [{ value: `£${formatNumber(flow.likely.ratio)}`, label: t('pdf.figures.ratio') }]),
  ];
}
