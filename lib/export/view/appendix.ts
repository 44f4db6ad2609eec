import { dayOf, formatDate } from '@/lib/core/format';
import { type CollectionName, collectionDef, isList } from '@/lib/core/proposal/catalogue';
import { rowsOf } from '@/lib/core/proposal/document';
import { collectionWords } from '@/lib/texts/field-words';
import { type Context, label, t } from './context';
import { paragraphs } from './prose';
import type { Block, Cell, SectionView } from './types';

type Named = { readonly name: string };

/** What was said in the review, as far as its reader may see it: this file prints what it is given. */
export type AppendixInput = {
  readonly releases: readonly {
    readonly outcome: 'feedback' | 'changes-requested' | 'signed-off';
    readonly summary: string;
    readonly visibleAt: string;
    readonly by: Named;
  }[];
  readonly decisions: readonly {
    readonly submission: number;
    readonly point: string;
    readonly decision: 'met' | 'not-yet';
    readonly feedback: string;
    readonly by: Named;
  }[];
  readonly threads: readonly {
    readonly place: {
      readonly collection: CollectionName;
      readonly row?: string;
      readonly field?: string;
    } | null;
    readonly anchor: { readonly quote: string } | null;
    readonly point: string | null;
    readonly audience: 'feedback' | 'private';
    readonly resolvedAt: string | null;
    readonly comments: readonly { readonly by: Named; readonly body: string; readonly createdAt: string }[];
  }[];
};

export const APPENDIX = 'appendix';

const one = (text: string): Cell => (text === '' ? [] : [{ text }]);
const on = (instant: string): string => formatDate(dayOf(instant));

/** Decisions, what was released, and the conversations, at the very back. */
export function appendixView(context: Context, input: AppendixInput): SectionView {
  const blocks = [...decisions(context, input), ...releases(input), ...threads(context, input)];
  return {
    anchor: APPENDIX,
    term: t('exports.appendix.title'),
    question: t('exports.appendix.under'),
    blocks:
      blocks.length > 0
        ? blocks
        : [{ kind: 'passage', passage: { paragraphs: [{ kind: 'text', text: t('pdf.empty') }] } }],
  };
}

const heading = (text: string): Block => ({ kind: 'heading', text });

function decisions({ template }: Context, input: AppendixInput): Block[] {
  const titles = new Map(template.markingPoints.map(({ id, title }) => [id, title]));
  const order = template.markingPoints.map(({ id }) => id);
  const numbers = [...new Set(input.decisions.map(({ submission }) => submission))].sort((a, b) => a - b);
  return numbers.flatMap((number): Block[] => [
    heading(t('exports.appendix.decisions', { number: String(number) })),
    {
      kind: 'table',
      marked: false,
      columns: [
        { title: t('exports.appendix.point'), width: 28 },
        { title: t('exports.appendix.decision'), width: 14 },
        { title: t('exports.appendix.feedback'), width: 42 },
        { title: t('exports.appendix.by'), width: 16 },
      ],
      rows: input.decisions
        .filter(({ submission }) => submission === number)
        .sort((a, b) => order.indexOf(a.point) - order.indexOf(b.point))
        .map(({ point, decision, feedback, by }) => ({
          cells: [
            one(titles.get(point) ?? point),
            one(t(decision === 'met' ? 'exports.appendix.met' : 'exports.appendix.notYet')),
            one(feedback),
            one(by.name),
          ],
          notes: [],
        })),
    },
  ]);
}

function releases(input: AppendixInput): Block[] {
  if (input.releases.length === 0) return [];
  return [
    heading(t('exports.appendix.releases')),
    {
      kind: 'table',
      marked: false,
      columns: [
        { title: t('exports.appendix.on'), width: 18 },
        { title: t('exports.appendix.outcome'), width: 20 },
        { title: t('exports.appendix.summary'), width: 46 },
        { title: t('exports.appendix.by'), width: 16 },
      ],
      rows: input.releases.map(({ visibleAt, outcome, summary, by }) => ({
        cells: [
          one(on(visibleAt)),
          one(t(`exports.appendix.outcomes.${outcome}`)),
          one(summary),
          one(by.name),
        ],
        notes: [],
      })),
    },
  ];
}

function threads(context: Context, input: AppendixInput): Block[] {
  if (input.threads.length === 0) return [];
  return [
    heading(t('exports.appendix.threads')),
    ...input.threads.map((thread, at): Block => {
      const point = context.template.markingPoints.find(({ id }) => id === thread.point)?.title;
      return {
        kind: 'entry',
        anchor: `${APPENDIX}.${at + 1}`,
        title: placeName(context, thread.place),
        meta: [
          ...(point ? [point] : []),
          thread.resolvedAt
            ? t('exports.appendix.resolved', { date: on(thread.resolvedAt) })
            : t('exports.appendix.open'),
          ...(thread.audience === 'private' ? [t('exports.appendix.between')] : []),
        ],
        facts: thread.anchor
          ? [{ label: t('exports.appendix.about'), value: one(`“${thread.anchor.quote}”`) }]
          : [],
        passages: thread.comments.map(({ by, body, createdAt }) => ({
          label: t('exports.appendix.says', { name: by.name, date: on(createdAt) }),
          paragraphs: paragraphs(body),
        })),
        thread: [],
      };
    }),
  ];
}

function placeName(context: Context, place: AppendixInput['threads'][number]['place']): string {
  if (!place) return t('exports.appendix.whole');
  const { collection, row: id, field } = place;
  const named = id === undefined ? undefined : context.marks.of(id);
  const there =
    id === undefined ||
    (isList(collection) && rowsOf(context.document, collection).some((row) => row.id === id));
  const what = named
    ? [named.mark, named.name].filter(Boolean).join(' ')
    : there
      ? collectionWords(context.template, collection).title
      : t('exports.appendix.gone');
  return field !== undefined && Object.hasOwn(collectionDef(collection).fields, field)
    ? `${what}: ${label(context, collection, field)}`
    : what;
}
