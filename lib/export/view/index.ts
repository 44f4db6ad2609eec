import type { Report } from '@/lib/core/check/report';
import { type CashFlow, cashFlow } from '@/lib/core/finance';
import { formatDate } from '@/lib/core/format';
import { citation, instrumentByName } from '@/lib/core/law';
import { isCollection, isList, type ListName } from '@/lib/core/proposal/catalogue';
import { isBlank, type ProposalDocument } from '@/lib/core/proposal/document';
import type { Confirmation } from '@/lib/core/review/testimony';
import type { Template } from '@/lib/core/template/schema';
import { seenBy } from '@/lib/core/template/seen';
import { type AppendixInput, appendixView } from './appendix';
import { cashChart, kpiChart, planChart } from './charts';
import { type Context, t } from './context';
import { usedTerms } from './glossary';
import { journeyChart } from './journey';
import { markingMap } from './map';
import { markRows, prefixesIn } from './marks';
import { caseFigures, keyFigures } from './money';
import { consideredViews } from './own';
import { squareOf, typed } from './paper';
import { rulesInUseBlocks } from './rules-in-use';
import { type Extras, sectionViews } from './sections';
import { sourceGroups } from './sources';
import { threadMatrix } from './thread';
import type { Block, View } from './types';

export type CopyInput = {
  readonly document: ProposalDocument;
  readonly template: Template;
  /** The template stands in for one that is gone; the copy says so. */
  readonly gone?: boolean;
  readonly report: Report;
  readonly learner: { readonly name: string };
  readonly centre: { readonly name: string };
  readonly version: number | string;
  /** The day on the cover, yyyy-mm-dd; also the file's creation date, so that the same input gives the same bytes. */
  readonly date: string;
  readonly reference?: string;
  /** Where this paper can be asked after, of what was handed in. */
  readonly paper?: string;
  /** Statements in the practice log that their witnesses confirmed as they stand. */
  readonly confirmed?: readonly Confirmation[];
  /** What was said in the review, as far as the reader may see it: whoever asks for the copy has asked the gate. */
  readonly appendix?: AppendixInput;
};

/** The assessment copy as data. Pure: nothing is drawn or measured here. */
export function viewOf(input: CopyInput): View {
  const { template } = input;
  const document = seenBy(template, input.document);
  const lists = listsOf(template);
  const context: Context = {
    document,
    template,
    marks: markRows(document, t('pdf.unnamed'), lists),
    confirmed: new Map((input.confirmed ?? []).map((one) => [one.row, one])),
  };
  const flow = cashFlow(document);
  const title = isBlank(document.about.title) ? t('pdf.untitled') : (document.about.title ?? '');
  const organisation = document.context.organisation ?? '';
  const extras = extrasOf(context, flow);
  return {
    title,
    kind: `${t('pdf.kind')} · ${template.title}`,
    subject: t('pdf.subject', { unit: template.title }),
    learner: input.learner.name,
    organisation,
    version: String(input.version),
    date: formatDate(input.date),
    // A copy made from a file alone may not know whose it is.
    imprint: [
      { label: t('pdf.by'), value: input.learner.name },
      { label: t('pdf.organisation'), value: organisation },
      { label: t('pdf.centre'), value: input.centre.name },
      { label: t('pdf.unit'), value: template.title },
      { label: t('pdf.version'), value: `${input.version} · ${formatDate(input.date)}` },
      { label: t('pdf.template'), value: t('pdf.templateVersion', { version: String(template.version) }) },
      { label: t('pdf.reference'), value: input.reference ?? '' },
      { label: t('pdf.verify'), value: input.paper ? typed(input.paper) : '' },
    ].filter(({ value }) => value !== ''),
    ...(input.gone
      ? { notice: t('pdf.gone.copy', { unit: template.title, version: String(template.version) }) }
      : {}),
    // With what was said in the review at its back it is another file than the one that is kept.
    ...(input.paper && !input.appendix ? { square: squareOf(input.paper) } : {}),
    figures: keyFigures(document, flow),
    ...sectionViews(context, extras),
    marks: prefixesIn(document, lists).map((prefix) => `${prefix} ${t(`pdf.marks.${prefix}`)}`),
    thread: threadMatrix(context),
    map: markingMap(context, input.report, input.document),
    considered: consideredViews(context, input.document, input.report),
    sources: sourceGroups(context, officialTitle(document)),
    glossary: usedTerms(template, document),
    ...(input.appendix ? { appendix: appendixView(context, input.appendix) } : {}),
    keywords: [template.title, organisation, input.centre.name].filter((word) => word !== ''),
  };
}

/** The lists a template asks for, in its order. */
const listsOf = (template: Template): ListName[] =>
  template.sections
    .flatMap(({ collections }) => Object.keys(collections))
    .filter((name): name is ListName => isCollection(name) && isList(name));

const present = (...blocks: (Block | undefined)[]): Block[] => blocks.filter((block) => block !== undefined);

/** Computed figures and charts, each where a reader looks for it. */
function extrasOf(context: Context, flow: CashFlow): Extras {
  const figures = caseFigures(flow);
  return {
    finance: {
      before: present(
        figures.length > 0 ? { kind: 'figures', figures } : undefined,
        cashChart(context.document, flow),
      ),
    },
    stages: { before: present(journeyChart(context)) },
    contacts: { after: rulesInUseBlocks(context) },
    kpis: { before: present(kpiChart(context)) },
    actions: { before: present(planChart(context)) },
  };
}

/** Laws as they are cited, where the name is known; the learner's own words where it is not. */
const officialTitle = (document: ProposalDocument) => (text: string) => {
  const found = instrumentByName(text, { sector: document.about.sector, nation: document.about.nation });
  // Only a name that stands alone is replaced: in "the Equality Act and our charter" half would be lost.
  return found && found.quote.trim() === text.trim() ? citation(found.instrument) : undefined;
};
