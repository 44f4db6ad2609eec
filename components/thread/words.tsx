'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { formatDate, formatMoney, formatPounds, formatQuantity } from '@/lib/core/format';
import {
  pathThrough,
  type Quantity,
  type TraceBreak,
  type TraceFacts,
  type TraceNode,
  type Walk,
} from '@/lib/core/trace';

const figure = ({ value, unit }: Quantity): string => formatQuantity(value, unit);
const joined = (parts: (string | undefined | false | null)[]): string => parts.filter(Boolean).join(' · ');

type Say = ReturnType<typeof useTranslations<'thread'>>;

/** How the thread speaks: names, second lines, and what is missing. */
export function useThreadWords() {
  const t = useTranslations('thread');
  const codes = useTranslations('form.thread.codes');
  const nameOf = ({ name }: TraceNode) => (name === '' ? t('unnamed') : name);
  return {
    t,
    nameOf,
    kindOf: ({ kind }: TraceNode) => t(`kinds.${kind}`),
    factsOf: ({ facts }: TraceNode) => (facts ? secondLine(facts, t) : ''),
    missing: (breaks: readonly TraceBreak[]) => breaks.map(({ code }) => t(`missing.${code}`)).join(', '),
    breakOf: ({ code, name }: TraceBreak) => codes(code, { name: name === '' ? '…' : name }),
  };
}
export type ThreadWords = ReturnType<typeof useThreadWords>;

function secondLine(facts: TraceFacts, t: Say): string {
  switch (facts.kind) {
    case 'requirement':
      return joined([
        facts.force ? t(`facts.${facts.force}`) : facts.version ? t('facts.internal') : null,
        facts.version && t('facts.version', { version: facts.version }),
        facts.limit && figure(facts.limit),
      ]);
    case 'evidence':
      return joined([facts.sample !== undefined && t('facts.sample', { count: facts.sample }), facts.figure]);
    case 'gap':
      return facts.required && facts.present
        ? t('facts.required', { required: figure(facts.required), present: figure(facts.present) })
        : '';
    case 'improvement': {
      const { money } = facts;
      if (!money) return '';
      const amount = formatPounds(money.firstYear);
      if (money.shared) return t('facts.firstYearShared', { amount });
      return joined([
        t('facts.firstYear', { amount }),
        money.paybackMonth !== null && t('facts.payback', { month: money.paybackMonth }),
      ]);
    }
    case 'kpi':
      return joined([
        facts.baseline &&
          facts.target &&
          t('facts.change', { from: figure(facts.baseline), to: figure(facts.target) }),
        facts.by && t('facts.by', { date: formatDate(facts.by) }),
      ]);
    case 'cost':
    case 'benefit': {
      if (facts.amount === undefined) return '';
      const amount = formatMoney(facts.amount);
      const timing = facts.timing === 'monthly' ? 'monthly' : facts.timing === 'yearly' ? 'yearly' : 'oneOff';
      return facts.timing ? t(`facts.${timing}`, { amount }) : amount;
    }
    case 'action':
      return joined([facts.owner, facts.by && t('facts.by', { date: formatDate(facts.by) })]);
    default:
      return '';
  }
}

const bold = (chunks: ReactNode) => <b>{chunks}</b>;

/** One thread through a node, told in short sentences; a part that is not there is left out. */
export function ThreadSentence({ walk, id, words }: { walk: Walk; id: string; words: ThreadWords }) {
  const { t, nameOf } = words;
  const { requirement, gap, evidence, improvement, kpi, action } = pathThrough(walk, id);
  const says: ReactNode[] = [];
  const facts = gap?.facts?.kind === 'gap' ? gap.facts : undefined;
  if (requirement && gap && facts?.required && facts.present) {
    says.push(
      t.rich('sentence.asks', {
        b: bold,
        requirement: nameOf(requirement),
        gap: nameOf(gap),
        required: figure(facts.required),
        present: figure(facts.present),
      }),
    );
  } else if (requirement && gap) {
    says.push(t.rich('sentence.fallsShort', { b: bold, requirement: nameOf(requirement), gap: nameOf(gap) }));
  } else if (requirement) {
    says.push(t.rich('sentence.requirement', { b: bold, requirement: nameOf(requirement) }));
  } else if (gap) says.push(t.rich('sentence.gap', { b: bold, gap: nameOf(gap) }));
  if (evidence) says.push(t.rich('sentence.shows', { b: bold, evidence: nameOf(evidence) }));
  if (improvement) {
    const key = gap ? 'sentence.closes' : 'sentence.improvement';
    says.push(t.rich(key, { b: bold, improvement: nameOf(improvement) }));
    const money = improvement.facts?.kind === 'improvement' ? improvement.facts.money : undefined;
    const amount = money ? formatPounds(money.firstYear) : '';
    if (money) says.push(t(money.shared ? 'sentence.costsShared' : 'sentence.costs', { amount }));
  }
  if (kpi) {
    const { baseline, target } = kpi.facts?.kind === 'kpi' ? kpi.facts : {};
    says.push(
      baseline && target
        ? t.rich('sentence.measuredFrom', {
            b: bold,
            kpi: nameOf(kpi),
            from: figure(baseline),
            to: figure(target),
          })
        : t.rich('sentence.measured', { b: bold, kpi: nameOf(kpi) }),
    );
  }
  if (action) {
    const owner = action.facts?.kind === 'action' ? action.facts.owner : undefined;
    says.push(
      owner
        ? t.rich('sentence.done', { b: bold, action: nameOf(action), owner })
        : t.rich('sentence.doneNobody', { b: bold, action: nameOf(action) }),
    );
  }
  return says.map((each, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the sentences have no other name, and none outlives a choice
    <span key={at}>{each} </span>
  ));
}
