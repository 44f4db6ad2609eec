import { cashFlow } from '@/lib/core/finance';
import { formatDate, formatShortDate } from '@/lib/core/format';
import {
  COLLECTION_NAMES,
  type CollectionName,
  fieldDef,
  isList,
  LIST_NAMES,
  type ListName,
} from '@/lib/core/proposal/catalogue';
import {
  type AnyRecord,
  emptyDocument,
  isBlank,
  type ProposalDocument,
  rowsOf,
} from '@/lib/core/proposal/document';
import { schedule } from '@/lib/core/schedule';
import type { Template } from '@/lib/core/template/schema';
import { seenBy } from '@/lib/core/template/seen';
import { standIn } from '@/lib/core/template/stand-in';
import { sentences } from '@/lib/core/text';
import { sectionTerm } from '@/lib/texts/field-words';
import { cashChart, kpiChart, planChart } from './charts';
import { type Context, t } from './context';
import { listBlocks } from './lists';
import { markRows, prefixesIn } from './marks';
import { caseFigures, keyFigures } from './money';
import { paragraphs } from './prose';
import { recordBlocks } from './sections';
import type { Block, Cell, Fact, SectionView, Span, View } from './types';

export type PlanInput = {
  readonly document: ProposalDocument;
  /** The unit the proposal answers: it says what of the document is to be seen, and nothing else of it is used. */
  readonly template: Template;
  readonly learner: { readonly name: string };
  readonly version: number | string;
  readonly date: string;
};

/** All that a plan is made of. What is only there to be assessed never reaches it: it is not in the document any more. */
const KEPT = [
  'about',
  'context',
  'goals',
  'improvements',
  'stakeholders',
  'risks',
  'kpis',
  'finance',
  'costs',
  'benefits',
  'plan',
  'actions',
  'reviews',
  'summary',
] as const satisfies readonly CollectionName[];
const MARKED: readonly ListName[] = ['improvements', 'kpis', 'costs', 'benefits', 'actions'];

/** The document a manager's edition may be made from; links to rows that are left out go with them. */
export function planDocument(template: Template, whole: ProposalDocument): ProposalDocument {
  const seen = seenBy(template, whole);
  const kept = {
    ...emptyDocument(),
    ...Object.fromEntries(KEPT.map((name) => [name, seen[name]])),
  } as ProposalDocument;
  const ids = new Set(LIST_NAMES.flatMap((list) => rowsOf(kept, list).map(({ id }) => id)));
  const parts = COLLECTION_NAMES.map((name) => {
    const value = kept[name] as AnyRecord | readonly AnyRecord[];
    return [
      name,
      isList(name) ? (value as readonly AnyRecord[]).map((row) => linked(name, row, ids)) : value,
    ];
  });
  return { ...kept, ...Object.fromEntries(parts) };
}

function linked(name: CollectionName, row: AnyRecord, ids: ReadonlySet<string>): AnyRecord {
  return Object.fromEntries(
    Object.entries(row).flatMap(([field, value]) => {
      const kind = fieldDef(name, field)?.kind;
      if (kind === 'link') return typeof value === 'string' && ids.has(value) ? [[field, value]] : [];
      if (kind !== 'links' || !Array.isArray(value)) return [[field, value]];
      const left = value.filter((id) => ids.has(id));
      return left.length > 0 ? [[field, left]] : [];
    }),
  );
}

/** The manager's edition as data: one page for those who read one page, then what is done, measured, spent and risked. */
export function planOf(input: PlanInput): View {
  const document = planDocument(input.template, input.document);
  // The usual words, not the unit's: those are worded for whoever assesses.
  const template = standIn({ id: 'plan', version: 1, title: '' }, (section) =>
    sectionTerm(undefined, section),
  );
  const context: Context = { document, template, marks: markRows(document, t('pdf.unnamed'), MARKED) };
  const flow = cashFlow(document);
  const organisation = document.context.organisation ?? '';
  const date = formatDate(input.date);
  return {
    title: isBlank(document.about.title) ? t('pdf.untitled') : (document.about.title ?? ''),
    kind: t('exports.plan.kind'),
    subject: organisation ? t('exports.plan.subject', { organisation }) : t('exports.plan.subjectPlain'),
    learner: input.learner.name,
    organisation,
    version: String(input.version),
    date,
    imprint: [
      { label: t('pdf.by'), value: input.learner.name },
      { label: t('pdf.organisation'), value: organisation },
      { label: t('pdf.version'), value: `${input.version} · ${date}` },
    ].filter(({ value }) => value !== ''),
    figures: keyFigures(document, flow),
    lead: leadView(context),
    sections: numbered([
      section('changes', listBlocks(context, 'improvements').map(withoutThread)),
      section('actions', actionBlocks(context)),
      section('measures', [...some(kpiChart(context)), ...listBlocks(context, 'kpis')]),
      section('case', caseBlocks(context)),
      section('risks', listBlocks(context, 'risks')),
      section('people', listBlocks(context, 'stakeholders')),
      section('summary', isCut(document) ? recordBlocks(context, 'summary') : []),
    ]),
    unwritten: [],
    marks: prefixesIn(document, MARKED).map((prefix) => `${prefix} ${t(`pdf.marks.${prefix}`)}`),
    thread: undefined,
    map: [],
    considered: [],
    sources: [],
    glossary: [],
    keywords: [t('exports.plan.kind'), organisation].filter((word) => word !== ''),
  };
}

type PlanSection = 'changes' | 'actions' | 'measures' | 'case' | 'risks' | 'people' | 'summary';
const section = (id: PlanSection, blocks: readonly Block[]): SectionView => ({
  anchor: `plan.${id}`,
  term: t(`exports.plan.sections.${id}`),
  question: t(`exports.plan.under.${id}`),
  blocks,
});
const numbered = (sections: readonly SectionView[]): SectionView[] =>
  sections.filter(({ blocks }) => blocks.length > 0).map((one, at) => ({ ...one, number: at + 1 }));
const some = (block: Block | undefined): Block[] => (block ? [block] : []);
const heading = (text: string): Block => ({ kind: 'heading', text });
/** The line of marks says of an improvement what the tables of its plan say again, row by row. */
const withoutThread = (block: Block): Block => (block.kind === 'entry' ? { ...block, thread: [] } : block);

/** What fits on the one page. */
const ROOM = 430;
const MOST_NAMED = 5;
const MOST_RISKS = 3;
const SUMMARY = [
  ['problem', 'why'],
  ['proposal', 'what'],
  ['benefit', 'gain'],
  ['recommendation', 'ask'],
] as const;

/** Whole sentences, as many as there is room for; one that is too long by itself ends at a word. */
export function cut(text: string): { text: string; whole: boolean } {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain.length <= ROOM) return { text: plain, whole: true };
  let kept = '';
  for (const { text: next } of sentences(plain)) {
    const longer = kept === '' ? next.trim() : `${kept} ${next.trim()}`;
    if (longer.length > ROOM) break;
    kept = longer;
  }
  if (kept !== '') return { text: `${kept} …`, whole: false };
  const letters = [...plain].slice(0, ROOM).join('');
  const word = letters.replace(/\s\S*$/u, '');
  return { text: `${word === '' ? letters : word} …`, whole: false };
}

const isCut = ({ summary }: ProposalDocument): boolean =>
  SUMMARY.some(([field]) => !cut(summary[field] ?? '').whole);

function leadView(context: Context): SectionView {
  const { document } = context;
  const passages = SUMMARY.flatMap(([field, word]): Block[] => {
    const { text } = cut(document.summary[field] ?? '');
    return text === ''
      ? []
      : [{ kind: 'passage', passage: { label: t(`exports.plan.${word}`), paragraphs: paragraphs(text) } }];
  });
  const figures = keyFigures(document, cashFlow(document));
  const facts = factsOf(context);
  return {
    anchor: 'plan.lead',
    term: t('exports.plan.lead'),
    question: t('exports.plan.leadUnder'),
    blocks: [
      ...(figures.length > 0 ? [{ kind: 'figures' as const, figures }] : []),
      ...passages,
      ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
      ...(isCut(document)
        ? [
            {
              kind: 'passage' as const,
              passage: {
                paragraphs: paragraphs(
                  t('exports.plan.rest', { section: t('exports.plan.sections.summary') }),
                ),
              },
            },
          ]
        : []),
    ],
  };
}

const WEIGHT: Readonly<Record<string, number>> = { high: 3, medium: 2, low: 1 };

function factsOf(context: Context): Fact[] {
  const { document } = context;
  const { start, goLive, end } = document.plan;
  const owners = [...new Set(document.actions.map(({ owner }) => (owner ?? '').trim()).filter(Boolean))];
  const weight = (row: ProposalDocument['risks'][number]) =>
    (WEIGHT[row.likelihood ?? ''] ?? 0) * (WEIGHT[row.impact ?? ''] ?? 0);
  const risks = [...document.risks].sort((a, b) => weight(b) - weight(a)).map(({ name }) => name ?? '');
  const when = [
    start && t('exports.plan.starts', { date: formatDate(start) }),
    goLive && t('exports.plan.goesLive', { date: formatDate(goLive) }),
    end && t('exports.plan.ends', { date: formatDate(end) }),
  ].filter((said) => said !== undefined);
  const facts: [string, Cell][] = [
    [
      t('exports.plan.changes'),
      few(context.marks.named(document.improvements.map(({ id }) => id)).filter(({ to }) => to)),
    ],
    [t('exports.plan.who'), few(owners.map((text) => ({ text })))],
    [t('exports.plan.when'), when.length > 0 ? [{ text: when.join(', ') }] : []],
    [
      t('exports.plan.risks'),
      few(
        risks.filter((name) => name !== '').map((text) => ({ text })),
        MOST_RISKS,
      ),
    ],
  ];
  return facts.filter(([, value]) => value.length > 0).map(([label, value]) => ({ label, value }));
}

function few(spans: readonly Span[], most = MOST_NAMED): Cell {
  const shown = spans.slice(0, most).map((span) => ({ ...span, text: span.text.replace(/;$/u, '') }));
  const left = spans.length - shown.length;
  return [
    ...shown.flatMap((span, at): Span[] => (at === 0 ? [span] : [{ text: '; ' }, span])),
    ...(left > 0 ? [{ text: ` ${t('exports.plan.more', { count: left })}`, soft: true }] : []),
  ];
}

function actionBlocks(context: Context): Block[] {
  const { document } = context;
  return [
    ...recordBlocks(context, 'plan'),
    ...some(planChart(context)),
    ...listBlocks(context, 'actions'),
    ...ownerBlocks(context),
    ...(document.reviews.length > 0
      ? [heading(t('exports.plan.reviews')), ...listBlocks(context, 'reviews')]
      : []),
  ];
}

/** One line for each person: what they carry, and when. */
function ownerBlocks({ document, marks }: Context): Block[] {
  if (document.actions.length === 0) return [];
  const bars = new Map(schedule(document).bars.map((bar) => [bar.row, bar]));
  const owners = new Map<string, { name: string; ids: string[] }>();
  for (const { id, owner = '' } of document.actions) {
    const name = owner.trim().replace(/\s+/gu, ' ');
    const known = owners.get(name.toLowerCase()) ?? { name, ids: [] };
    known.ids.push(id);
    owners.set(name.toLowerCase(), known);
  }
  const day = (date: string | undefined): Cell =>
    date === undefined ? [] : [{ text: formatShortDate(date) }];
  return [
    heading(t('exports.plan.owners')),
    {
      kind: 'table',
      marked: false,
      columns: [
        { title: t('exports.plan.owner'), width: 34 },
        { title: t('exports.plan.actions'), width: 34 },
        { title: t('exports.plan.first'), width: 16 },
        { title: t('exports.plan.last'), width: 16 },
      ],
      rows: [...owners.values()].map(({ name, ids }) => {
        const dated = ids.flatMap((id) => bars.get(id) ?? []);
        return {
          cells: [
            [{ text: name === '' ? t('exports.plan.nobody') : name }],
            marks.spans(ids),
            day(dated.map(({ from }) => from).sort()[0]),
            day(
              dated
                .map(({ to }) => to)
                .sort()
                .at(-1),
            ),
          ],
          notes: [],
        };
      }),
    },
  ];
}

function caseBlocks(context: Context): Block[] {
  const { document } = context;
  const flow = cashFlow(document);
  const figures = caseFigures(flow);
  const named = (list: 'costs' | 'benefits'): Block[] =>
    document[list].length > 0 ? [heading(t(`exports.sheets.${list}`)), ...listBlocks(context, list)] : [];
  return [
    ...(figures.length > 0 ? [{ kind: 'figures' as const, figures }] : []),
    ...some(cashChart(document, flow)),
    ...named('costs'),
    ...named('benefits'),
    ...recordBlocks(context, 'finance'),
  ];
}
