import { readFileSync } from 'node:fs';
import { check } from '@/lib/core/check';
import { planDocument } from '@/lib/core/plan';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { parseExportFile } from '@/lib/core/proposal/file';
import { svgOf } from '@/lib/export/docx/picture';
import { renderCopy, renderPlan } from '@/lib/export/pdf';
import { type CopyInput, viewOf } from '@/lib/export/view';
import { type PlanInput, planViewOf } from '@/lib/export/view/plan';
import type { Block, Cell, Paragraph, SectionView } from '@/lib/export/view/types';
import { findTemplate } from '@/lib/server/files/templates';
import { grownProposal, UNIT } from './grown';

export const SIZES = [1, 12, 60, 200] as const;
export type Size = (typeof SIZES)[number];

/** What is printed, without any program's way of saying it. */
export type Part =
  | { kind: 'title' | 'heading' | 'entry' | 'text' | 'item' | 'note'; text: string }
  | { kind: 'fact'; label: string; text: string }
  | { kind: 'table'; head: string[]; widths: number[]; rows: string[][] }
  | { kind: 'chart'; svg: string; width: number };

const found = findTemplate(UNIT);
if (!found) throw new Error(`no template ${UNIT}`);
const template = found;

const about = { learner: { name: 'A learner' }, version: 1, date: '2026-12-03' };

/** As many nodes in the thread as make up about that many pages. */
const NODES: Record<60 | 200, number> = { 60: 180, 200: 700 };

function worked(): ProposalDocument {
  const read = parseExportFile(readFileSync(`templates/${UNIT}/examples/housing-complaints.json`, 'utf8'));
  if (!read.ok) throw new Error('the worked example cannot be read');
  return read.value.document;
}

function documentOf(size: Size): ProposalDocument {
  if (size > 12) return grownProposal(NODES[size as 60 | 200]);
  const whole = worked();
  if (size === 1) {
    const { problem: _, ...summary } = whole.summary;
    return { ...emptyDocument(), about: whole.about, summary };
  }
  const { context, gaps, kpis, finance, costs, benefits } = whole;
  return {
    ...emptyDocument(),
    about: whole.about,
    context,
    gaps,
    kpis,
    finance,
    costs,
    benefits,
    evidence: whole.evidence,
  };
}

const copyInput = (document: ProposalDocument): CopyInput => ({
  ...about,
  document,
  template,
  report: check(document, template, { today: about.date }),
  centre: { name: 'A centre' },
});
const planInput = (document: ProposalDocument): PlanInput => ({
  ...about,
  edition: 'plan',
  document: planDocument(template, document),
  template,
  employer: { name: 'An employer' },
  code: '7F3K22QDXX',
});

export type Job = { render: () => Promise<{ bytes: Uint8Array; pages: number }>; parts: () => Part[] };

/** One page is a manager's plan; what is longer is an assessment copy. */
export function jobOf(size: Size): Job {
  const document = documentOf(size);
  if (size === 1) {
    const input = planInput(document);
    return {
      render: () => renderPlan(input),
      parts: () => {
        const view = planViewOf(input);
        return [
          { kind: 'title', text: view.title },
          { kind: 'text', text: view.lede ?? '' },
          ...blocks(view.front),
          ...sections(view.sections),
        ];
      },
    };
  }
  const input = copyInput(document);
  return {
    render: () => renderCopy(input),
    parts: () => {
      const view = viewOf(input);
      return [
        { kind: 'title', text: view.title },
        ...view.imprint.map(({ label, value }): Part => ({ kind: 'fact', label, text: value })),
        ...sections(view.sections),
        ...(view.thread ? blocks([view.thread]) : []),
        ...view.map.flatMap(({ title, credit, places }): Part[] => [
          { kind: 'entry', text: title },
          { kind: 'note', text: credit },
          ...places.map(
            ({ section, places: cell }): Part => ({ kind: 'fact', label: section, text: said(cell) }),
          ),
        ]),
        ...view.sources.flatMap(({ title, items }): Part[] => [
          { kind: 'heading', text: title },
          ...items.map(
            ({ mark, text, note }): Part => ({ kind: 'fact', label: mark, text: `${text} ${note}` }),
          ),
        ]),
        ...view.glossary.map(({ term, means }): Part => ({ kind: 'fact', label: term, text: means })),
      ];
    },
  };
}

const said = (cell: Cell): string => cell.map(({ text }) => text).join('');
const sections = (all: readonly SectionView[]): Part[] =>
  all.flatMap(({ term, question, blocks: inside }) => [
    { kind: 'title', text: term },
    { kind: 'note', text: question },
    ...blocks(inside),
  ]);
const passage = (label: string | undefined, paragraphs: readonly Paragraph[]): Part[] =>
  paragraphs.map((paragraph, at) =>
    at === 0 && label
      ? { kind: 'fact', label, text: paragraph.text }
      : { kind: paragraph.kind === 'item' ? 'item' : 'text', text: paragraph.text },
  );

function blocks(all: readonly Block[]): Part[] {
  // biome-ignore lint/suspicious/useIterableCallbackReturn: every kind of block is told of
  return all.flatMap((block): Part[] => {
    switch (block.kind) {
      case 'heading':
        return [{ kind: 'heading', text: block.text }];
      case 'passage':
        return passage(block.passage.label, block.passage.paragraphs);
      case 'facts':
        return block.facts.map(({ label, value }) => ({ kind: 'fact', label, text: said(value) }));
      case 'figures':
        return block.figures.map(({ label, value }) => ({ kind: 'fact', label, text: value }));
      case 'entry':
        return [
          { kind: 'entry', text: `${block.mark ?? ''} ${block.title}` },
          { kind: 'note', text: block.meta.join(' · ') },
          ...block.facts.map(({ label, value }): Part => ({ kind: 'fact', label, text: said(value) })),
          ...block.passages.flatMap(({ label, paragraphs }) => passage(label, paragraphs)),
          { kind: 'note', text: block.thread.map(({ verb, marks }) => `${verb} ${said(marks)}`).join(' · ') },
        ];
      case 'chart':
        return [
          { kind: 'heading', text: block.title },
          { kind: 'chart', svg: svgOf(block.drawing), width: block.drawing.width },
          { kind: 'note', text: block.reading },
        ];
      case 'table':
        return [
          {
            kind: 'table',
            head: block.columns.map(({ title }) => title),
            widths: block.columns.map(({ width }) => width),
            rows: [
              ...block.rows.map((row) =>
                row.cells.map((cell, at) =>
                  [
                    at === 0 ? (row.mark ?? '') : '',
                    said(cell),
                    at === 0
                      ? row.notes
                          .flat()
                          .map(({ label, value }) => `${label} ${said(value)}`)
                          .join(' · ')
                      : '',
                  ]
                    .filter(Boolean)
                    .join(' '),
                ),
              ),
              ...(block.foot ? [block.foot.map(said)] : []),
            ],
          },
        ];
    }
  });
}
