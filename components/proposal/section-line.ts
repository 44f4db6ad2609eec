'use client';

import { useTranslations } from 'use-intl/react';
import { dayOf, formatDifference, formatPounds, largestGap } from '@/lib/core/format';
import { collectionDef, collectionsOf, isList, isNote, type SectionId } from '@/lib/core/proposal/catalogue';
import { isBlank, type ProposalDocument, recordOf } from '@/lib/core/proposal/document';
import type { Insight } from './insight';

type Say = ReturnType<typeof useTranslations<'form.summaries'>>;
type Line = (document: ProposalDocument, insight: Insight, t: Say) => (string | false | undefined | null)[];

const named = (name: string | undefined) => name ?? '…';

/** One honest line for each section, from what stands in it. */
const LINES: Record<SectionId, Line> = {
  organisation: ({ context, goals }, _, t) => [
    context.organisation,
    context.size,
    goals.length > 0 && t('goals', { count: goals.length }),
  ],
  journey: ({ stages, departments }, _, t) => [
    stages.length > 0 && t('stages', { count: stages.length }),
    departments.length > 0 && t('departments', { count: departments.length }),
  ],
  internal: ({ internalRequirements: rows }, _, t) => {
    const today = dayOf(Date.now());
    const late = rows.filter(({ reviewDue }) => reviewDue !== undefined && reviewDue < today).length;
    return [
      rows.length > 0 && t('listed', { count: rows.length }),
      late > 0 && t('pastReview', { count: late }),
    ];
  },
  external: ({ externalRequirements: rows }, _, t) => {
    const of = (force: string | undefined) => rows.filter((row) => row.force === force).length;
    return [
      rows.length > 0 && t('listed', { count: rows.length }),
      of('mandatory') > 0 && t('mandatory', { count: of('mandatory') }),
      of('voluntary') > 0 && t('voluntary', { count: of('voluntary') }),
      of(undefined) > 0 && t('noForce', { count: of(undefined) }),
    ];
  },
  gaps: ({ gaps }, _, t) => {
    const largest = largestGap(gaps);
    return [
      gaps.length > 0 && t('gaps', { count: gaps.length }),
      largest &&
        t('largest', {
          name: named(largest.gap.name),
          size: formatDifference(largest.size.size, largest.gap.unit),
        }),
    ];
  },
  evidence: ({ evidence }, _, t) => {
    const bare = evidence.filter((row) => row.kind === 'survey' && row.sample === undefined).length;
    return [
      evidence.length > 0 && t('sources', { count: evidence.length }),
      bare > 0 && t('noSample', { count: bare }),
    ];
  },
  improvements: ({ improvements }, _, t) => {
    const loose = improvements.find((row) => isBlank(row.gaps));
    return [
      improvements.length > 0 && t('proposed', { count: improvements.length }),
      loose && t('unlinked', { name: named(loose.name) }),
    ];
  },
  stakeholders: ({ stakeholders, risks }, _, t) => [
    stakeholders.length > 0 && t('people', { count: stakeholders.length }),
    risks.length > 0 && t('risks', { count: risks.length }),
  ],
  kpis: ({ kpis }, _, t) => {
    const bare = kpis.filter((kpi) => kpi.baseline === undefined).length;
    return [
      kpis.length > 0 && t('kpis', { count: kpis.length }),
      bare > 0 && t('noBaseline', { count: bare }),
    ];
  },
  costs: ({ costs, benefits }, { cash }, t) => [
    costs.length + benefits.length > 0 && t('lines', { costs: costs.length, benefits: benefits.length }),
    cash.firstYearCost > 0 && t('costs', { amount: formatPounds(cash.firstYearCost) }),
    cash.likely.paybackMonth !== null && t('payback', { month: cash.likely.paybackMonth }),
  ],
  timeline: ({ actions }, { schedule }, t) => {
    const owners = new Set(actions.map((action) => action.owner).filter(Boolean)).size;
    const bare = actions.filter((action) => isBlank(action.owner)).length;
    const clashes = schedule.clashes.filter(({ code }) => code !== 'no-dates' && code !== 'no-owner').length;
    return [
      actions.length > 0 && t('actions', { count: actions.length }),
      owners > 0 && t('owners', { count: owners }),
      actions.length > 0 && bare > 0 && t('noOwner', { count: bare }),
      clashes > 0 && t('clashes', { count: clashes }),
    ];
  },
  practice: ({ contacts, testimonies, learning }, _, t) => {
    const used = new Set(contacts.flatMap((row) => [row.procedure ?? [], row.otherRules ?? []].flat())).size;
    return [
      contacts.length > 0 && t('contacts', { count: contacts.length }),
      contacts.length > 0 && t('rulesUsed', { count: used }),
      testimonies.length > 0 && t('testimonies', { count: testimonies.length }),
      learning.length > 0 && t('learning', { count: learning.length }),
    ];
  },
  summary: (document, _, t) => {
    const names = collectionsOf('summary').filter((name) => !isList(name));
    const fields = names.flatMap((name) =>
      Object.keys(collectionDef(name).fields).map((field) => recordOf(document, name as 'summary')[field]),
    );
    const filled = fields.filter((value) => !isBlank(value)).length;
    return [filled > 0 && t('parts', { filled, all: fields.length })];
  },
};

export const useSectionLine = () => {
  const t = useTranslations('form.summaries');
  return (section: SectionId, document: ProposalDocument, insight: Insight): string =>
    LINES[section](document, insight, t).filter(Boolean).join(' · ');
};

/** Words of prose and text in the whole proposal; names of options, figures and the notes beside it are not words. */
export function wordsIn(document: ProposalDocument): number {
  let count = 0;
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(value))
        count += value.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;
    } else if (Array.isArray(value)) for (const each of value) typeof each === 'object' && walk(each);
    else if (value && typeof value === 'object') {
      for (const [key, each] of Object.entries(value))
        if (key !== 'id' && key !== 'format' && !isNote(key)) walk(each);
    }
  };
  walk(document);
  return count;
}
