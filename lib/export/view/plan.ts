import { type CashFlow, cashFlow } from '@/lib/core/finance';
import { formatDate, formatMoney, formatQuantity, formatShortDate } from '@/lib/core/format';
import { LIST_NAMES, type ListName } from '@/lib/core/proposal/catalogue';
import { type AnyRow, isBlank, type ProposalDocument, rowsOf } from '@/lib/core/proposal/document';
import { schedule } from '@/lib/core/schedule';
import type { Template } from '@/lib/core/template/schema';
import { cashChart, kpiChart, planChart } from './charts';
import { type Context, t } from './context';
import { listBlocks, passageOf, tableOf } from './lists';
import { anchorOf, markRows, prefixesIn } from './marks';
import { caseFigures, keyFigures } from './money';
import { type Square, squareOf, typed } from './paper';
import { paragraphs } from './prose';
import { type ColumnSpec, TABLES } from './tables';
import type { Block, Cell, Figure, SectionView, View } from './types';

/**
 * What a manager's copy is made of. There is no report in it, no decision and no declaration: what is not given cannot be
 * printed. The document is one that `planDocument` has been over.
 */
export type PlanInput = {
  readonly edition: 'plan';
  readonly document: ProposalDocument;
  readonly template: Template;
  readonly gone?: boolean;
  readonly learner: { readonly name: string };
  readonly employer: { readonly name: string };
  readonly version: number | string;
  /** Not signed off: its author may still change it. */
  readonly shared?: boolean;
  readonly date: string;
  /** A short word by which the paper can be asked after. */
  readonly code?: string;
  /** Where it can be asked after by that word. */
  readonly paper?: string;
};

export type PlanView = {
  readonly title: string;
  readonly kind: string;
  readonly lede: string;
  readonly notice?: string;
  /** Where to ask after this paper, for a telephone and for a person. */
  readonly verify?: { readonly square: Square; readonly address: string };
  readonly figures: readonly Figure[];
  /** What the first page shows of who does what, and of what will be measured. */
  readonly front: readonly Block[];
  readonly sections: readonly SectionView[];
  readonly marks: readonly string[];
  readonly version: string;
  /** In place of the version, of a plan that is still being written. */
  readonly stands?: string;
  readonly date: string;
  readonly learner: string;
  readonly organisation: string;
  readonly keywords: readonly string[];
};

type Table = Extract<Block, { kind: 'table' }>;

/** As many rows as leave the summary on one page, whatever the title and the lede take. */
const FRONT_BARS = 9;
const FRONT_KPIS = 5;
const LEDE = 330;
const NAME = 62;
const OWNER = 34;

const ORDER: readonly ListName[] = [
  'improvements',
  'actions',
  'kpis',
  'costs',
  'benefits',
  'gaps',
  'evidence',
  'internalRequirements',
  'externalRequirements',
];

export function planViewOf(input: PlanInput): PlanView {
  const { document, template } = input;
  const context: Context = { document, template, marks: markRows(document, t('pdf.unnamed'), ORDER) };
  const flow = cashFlow(document);
  const title = isBlank(document.about.title) ? t('pdf.untitled') : (document.about.title ?? '');
  const organisation = input.employer.name || document.context.organisation || '';
  const sections = [
    actionsPart(context),
    measuresPart(context),
    casePart(context, flow),
    risksPart(context),
    changesPart(context),
    reasonsPart(context),
  ].filter((section) => section.blocks.length > 0);
  return {
    title,
    kind: [organisation, t('pdf.plan.kind')].filter(Boolean).join(' · '),
    lede: ledeOf(document),
    ...(input.shared ? { notice: t('pdf.plan.shared') } : {}),
    ...(input.paper ? { verify: { square: squareOf(input.paper), address: typed(input.paper) } } : {}),
    figures: keyFigures(document, flow),
    front: frontOf(context, FRONT_KPIS - (title.length > 54 ? 1 : 0) - (input.shared ? 1 : 0)),
    sections: sections.map((section, index) => ({ ...section, number: index + 1 })),
    marks: prefixesIn(document, ORDER).map((prefix) => `${prefix} ${t(`pdf.marks.${prefix}`)}`),
    version: String(input.version),
    ...(input.shared ? { stands: t('pdf.plan.draft') } : {}),
    date: formatDate(input.date),
    learner: input.learner.name === '' ? '' : t('pdf.plan.by', { name: input.learner.name }),
    organisation: input.paper
      ? t('pdf.plan.verify', { address: typed(input.paper) })
      : input.code
        ? t('pdf.plan.code', { code: input.code })
        : organisation,
    keywords: [t('pdf.plan.kind'), organisation].filter(Boolean),
  };
}

/**
 * The same plan for a writer that knows one kind of document: the summary page is its lead. So what a manager reads in Word
 * is, block by block, what they read in print.
 */
export function planCopyOf(input: PlanInput): View {
  const view = planViewOf(input);
  const version = view.stands ?? view.version;
  const said = (text: string): Block => ({ kind: 'passage', passage: { paragraphs: paragraphs(text) } });
  return {
    title: view.title,
    kind: view.kind,
    subject: t('pdf.plan.kind'),
    learner: view.learner,
    organisation: view.organisation,
    version,
    date: view.date,
    imprint: [
      { label: t('pdf.by'), value: input.learner.name },
      { label: t('pdf.version'), value: `${version} · ${view.date}` },
      { label: t('pdf.verify'), value: view.verify?.address ?? '' },
    ].filter(({ value }) => value !== ''),
    lead: {
      anchor: 'plan.summary',
      term: t('pdf.plan.summary'),
      question: '',
      blocks: [
        ...(view.lede ? [said(view.lede)] : []),
        ...(view.figures.length > 0 ? [{ kind: 'figures' as const, figures: view.figures }] : []),
        ...view.front,
      ],
    },
    ...(view.notice ? { notice: view.notice } : {}),
    figures: view.figures,
    sections: view.sections,
    unwritten: [],
    marks: view.marks,
    thread: undefined,
    map: [],
    considered: [],
    sources: [],
    glossary: [],
    keywords: view.keywords,
  };
}

/** The author's own summary, cut at the end of a sentence. */
function ledeOf({ summary, context }: ProposalDocument): string {
  const text = [summary.proposal, summary.problem, summary.recommendation, context.service].find(
    (said) => !isBlank(said),
  );
  return shortened((text ?? '').replace(/\s+/gu, ' ').trim(), LEDE);
}

export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const sentence = head.search(/[.!?](?=[^.!?]*$)/u);
  if (sentence > most / 3) return head.slice(0, sentence + 1);
  return `${head.slice(0, most - 1).replace(/\s+\S*$/u, '')}…`;
}

function frontOf(context: Context, most: number): Block[] {
  const chart = planChart(context, FRONT_BARS, 'planFirstOnly');
  const rows = rowsOf(context.document, 'kpis').filter(({ target }) => typeof target === 'number');
  const kpis = rows.slice(0, most);
  const table =
    kpis.length > 0
      ? (tableOf(context, 'kpis', kpis.map(briefly), TABLES.kpis ?? [], false) as Table)
      : undefined;
  return [...(chart ? [chart] : []), ...(table ? [{ ...table, marked: false }] : [])];
}

const briefly = (row: AnyRow): AnyRow => ({
  ...row,
  ...(typeof row.name === 'string' ? { name: shortened(row.name, NAME) } : {}),
  ...(typeof row.owner === 'string' ? { owner: shortened(row.owner, OWNER) } : {}),
});

type PartName = 'actions' | 'measures' | 'case' | 'risks' | 'changes' | 'reasons';
const part = (name: PartName, blocks: readonly (Block | undefined | readonly Block[])[]): SectionView => ({
  anchor: `plan.${name}`,
  number: 0,
  term: t(`pdf.plan.parts.${name}.title`),
  question: t(`pdf.plan.parts.${name}.question`),
  blocks: blocks.flat().filter((block): block is Block => block !== undefined),
});

type Heading =
  | 'owners'
  | 'reviews'
  | 'costs'
  | 'benefits'
  | 'people'
  | 'risks'
  | 'gaps'
  | 'evidence'
  | 'rules'
  | 'turns';
/** A heading with what stands under it, or neither. */
const under = (name: Heading, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [{ kind: 'heading', text: t(`pdf.plan.headings.${name}`) }, ...blocks] : [];

const prose = (context: Context, collection: 'plan' | 'finance' | 'summary', field: string): Block[] => {
  const record = context.document[collection] as Record<string, unknown>;
  return isBlank(record[field])
    ? []
    : [{ kind: 'passage', passage: passageOf(context, collection, field, record as never) }];
};

function actionsPart(context: Context): SectionView {
  return part('actions', [
    planChart(context),
    listBlocks(context, 'actions'),
    under('owners', ownersTable(context)),
  ]);
}

function ownersTable({ document, marks }: Context): Block[] {
  const { load, bars } = schedule(document);
  if (load.length === 0) return [];
  const dates = new Map(bars.map((bar) => [bar.row, bar]));
  return [
    {
      kind: 'table',
      marked: false,
      columns: [
        { title: t('pdf.columns.owner'), width: 34 },
        { title: t('pdf.columns.action'), width: 34 },
        { title: t('pdf.columns.from'), width: 16 },
        { title: t('pdf.columns.to'), width: 16 },
      ],
      rows: load.map(({ owner, actions }) => {
        const own = actions.flatMap((row) => dates.get(row) ?? []);
        const first = own.map(({ from }) => from).sort()[0];
        const last = own
          .map(({ to }) => to)
          .sort()
          .at(-1);
        return {
          cells: [
            one(owner),
            marks.spans([...actions]),
            one(first ? formatShortDate(first) : ''),
            one(last ? formatShortDate(last) : ''),
          ],
          notes: [],
        };
      }),
    },
  ];
}

const one = (text: string): Cell => (text === '' ? [] : [{ text }]);

function measuresPart(context: Context): SectionView {
  return part('measures', [
    kpiChart(context),
    listBlocks(context, 'kpis'),
    under('reviews', [...prose(context, 'plan', 'monitoring'), ...listBlocks(context, 'reviews')]),
  ]);
}

function casePart(context: Context, flow: CashFlow): SectionView {
  const figures = caseFigures(flow);
  return part('case', [
    figures.length > 0 ? { kind: 'figures', figures } : undefined,
    cashChart(context.document, flow),
    prose(context, 'finance', 'conclusion'),
    under('turns', turnsOf(flow)),
    under('costs', listBlocks(context, 'costs')),
    under('benefits', listBlocks(context, 'benefits')),
  ]);
}

const MOST_TURNS = 3;
/** The figures the case hangs on: how far each alone would have to be off for it to come out at nothing. */
function turnsOf({ switches, likely }: CashFlow): Block[] {
  const lines = switches.slice(0, MOST_TURNS).map(({ name, amount, breakEven, withinRange }) =>
    [
      t('pdf.plan.turns', {
        name: name || t('pdf.unnamed'),
        amount: formatMoney(amount),
        breakEven: formatMoney(Math.round(breakEven)),
        pays: likely.npv >= 0 ? 'yes' : 'no',
      }),
      ...(withinRange ? [t('pdf.plan.turnsWithin')] : []),
    ].join(' '),
  );
  if (lines.length === 0) return [];
  return [
    {
      kind: 'passage',
      passage: { paragraphs: lines.map((text) => ({ kind: 'item' as const, marker: '•', text })) },
    },
  ];
}

function risksPart(context: Context): SectionView {
  const risks = listBlocks(context, 'risks');
  const people = listBlocks(context, 'stakeholders');
  return part('risks', [
    risks.length > 0 && people.length > 0 ? under('risks', risks) : risks,
    under('people', people),
  ]);
}

function changesPart(context: Context): SectionView {
  return part('changes', [listBlocks(context, 'improvements'), listBlocks(context, 'options')]);
}

const GAPS: readonly ColumnSpec[] = [
  { title: 'gap', width: 40, fields: ['name'] },
  {
    title: 'required',
    width: 20,
    fields: ['required'],
    figure: true,
    cell: (_, row) => level(row.required, row.unit),
  },
  {
    title: 'present',
    width: 20,
    fields: ['present'],
    figure: true,
    cell: (_, row) => level(row.present, row.unit),
  },
  { title: 'priority', width: 20, fields: ['priority'] },
];
const EVIDENCE: readonly ColumnSpec[] = [
  { title: 'evidence', width: 40, fields: ['name'] },
  { title: 'readIn', width: 32, fields: ['source'] },
  { title: 'figure', width: 28, fields: ['figure'] },
];
const INTERNAL: readonly ColumnSpec[] = [
  { title: 'rule', width: 34, fields: ['document'] },
  { title: 'asks', width: 66, fields: ['asks'] },
];
const EXTERNAL: readonly ColumnSpec[] = [
  { title: 'rule', width: 34, fields: ['instrument'] },
  { title: 'asks', width: 66, fields: ['asks'] },
];

const level = (value: unknown, unit: unknown): Cell =>
  typeof value === 'number' ? one(formatQuantity(value, typeof unit === 'string' ? unit : undefined)) : [];

/** What the plan stands on, in short: marks named elsewhere can be looked up here. */
function reasonsPart(context: Context): SectionView {
  const { problem } = context.document.summary;
  return part('reasons', [
    isBlank(problem) ? undefined : { kind: 'passage', passage: { paragraphs: paragraphs(problem ?? '') } },
    under('gaps', brief(context, 'gaps', GAPS)),
    under('evidence', brief(context, 'evidence', EVIDENCE)),
    under('rules', [
      ...brief(context, 'internalRequirements', INTERNAL),
      ...brief(context, 'externalRequirements', EXTERNAL),
    ]),
  ]);
}

function brief(context: Context, list: ListName, specs: readonly ColumnSpec[]): Block[] {
  const rows = rowsOf(context.document, list);
  if (rows.length === 0) return [];
  const table = tableOf(context, list, rows, specs, false) as Table;
  return [
    {
      ...table,
      rows: table.rows.map((row, at) => ({ ...row, anchor: anchorOf(list, rows[at]?.id) })),
    },
  ];
}

/** Every list is either in the plan or left out on purpose; a test holds this to the catalogue. */
export const LEFT_OUT: readonly ListName[] = [
  'goals',
  'channels',
  'tiers',
  'departments',
  'stages',
  'contacts',
  'testimonies',
  'learning',
];
export const PLAN_LISTS: readonly ListName[] = LIST_NAMES.filter((name) => !LEFT_OUT.includes(name));
