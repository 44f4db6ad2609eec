import { sentences } from '@/lib/core/text';
import { isWorkedBy, type RuleUse, rulesInUse } from '@/lib/core/trace/rules-in-use';
import { type Context, t } from './context';
import { anchorOf, joined } from './marks';
import type { Block, Cell, Span } from './types';

/** Two rows at least: with one rule there is nothing to tell apart. */
const FEWEST = 2;

/** Rule by rule, the contacts worked by it and what came of each; the contacts themselves stand above. */
export function rulesInUseBlocks(context: Context): Block[] {
  const rules = rulesInUse(context.document).filter(isWorkedBy);
  if (rules.length < FEWEST) return [];
  return [
    { kind: 'heading', text: t('pdf.rulesInUse') },
    {
      kind: 'table',
      marked: true,
      columns: [
        { title: t('pdf.columns.rule'), width: 26 },
        { title: t('pdf.columns.contacts'), width: 12 },
        { title: t('pdf.columns.done'), width: 34 },
        { title: t('pdf.columns.came'), width: 28 },
      ],
      rows: rules.map((rule) => {
        const mark = context.marks.of(rule.row)?.mark;
        const workedBy = rule.uses.filter(({ as }) => as === 'procedure');
        return {
          ...(mark ? { mark } : {}),
          cells: [
            [{ text: rule.name || t('pdf.unnamed'), to: anchorOf(rule.collection, rule.row) }],
            joined(rule.uses.flatMap(({ row }) => context.marks.span(row) ?? [])),
            told(context, workedBy, 'did'),
            told(context, workedBy, 'outcome'),
          ],
          notes: [],
        };
      }),
    },
  ];
}

/** What each contact says, in its first sentence; with several, each under its mark. */
function told(context: Context, uses: readonly RuleUse[], field: 'did' | 'outcome'): Cell {
  const said = uses.filter((use) => use[field] !== '');
  return said.flatMap((use, at): Span[] => [
    ...(at > 0 ? [{ text: '\n' }] : []),
    ...(uses.length > 1 ? [...context.marks.spans(use.row), { text: ': ' }] : []),
    { text: sentences(use[field])[0]?.text ?? use[field] },
  ]);
}
