import type { Checker, Insight, Report } from '@/lib/core/check';
import { COLLECTION_NAMES, type CollectionName } from '@/lib/core/proposal/catalogue';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import type { Template } from '@/lib/core/template/schema';

/*
 * What the page and its worker say to each other. Both keep what was said last, and say only what is new: a proposal
 * of 20,000 words is not copied between threads for every pause in typing.
 */

type Collections = { [C in CollectionName]?: ProposalDocument[C] };

export type Ask = {
  /** Only the first time. */
  readonly template?: Template;
  readonly today: string;
  readonly format: ProposalDocument['format'];
  readonly changed: Collections;
};

/** `null` where the answer is as it was. */
export type Answer = {
  readonly points: readonly (Report['points'][number] | null)[];
  readonly pitfalls: readonly (Report['pitfalls'][number] | null)[];
  readonly sections: Report['sections'] | null;
  readonly open: Report['open'] | null;
  readonly cash: Insight['cash'] | null;
  readonly schedule: Insight['schedule'] | null;
  readonly trace: Insight['trace'] | null;
};

/** The collections of a document that are other objects than before. */
export function changedSince(before: ProposalDocument | null, now: ProposalDocument): Collections {
  const names = COLLECTION_NAMES.filter((name) => before?.[name] !== now[name]);
  return Object.fromEntries(names.map((name) => [name, now[name]]));
}

const sinceIn = <T>(before: readonly T[] | undefined, now: readonly T[]): (T | null)[] =>
  now.map((one, at) => (one === before?.[at] ? null : one));
const sameAll = <T>(before: readonly T[] | undefined, now: readonly T[]): boolean =>
  before?.length === now.length && now.every((one, at) => one === before[at]);

export const answerSince = (before: Insight | null, now: Insight): Answer => ({
  points: sinceIn(before?.report.points, now.report.points),
  pitfalls: sinceIn(before?.report.pitfalls, now.report.pitfalls),
  sections: sameAll(before?.report.sections, now.report.sections) ? null : now.report.sections,
  open: before?.report.open === now.report.open ? null : now.report.open,
  cash: before?.cash === now.cash ? null : now.cash,
  schedule: before?.schedule === now.schedule ? null : now.schedule,
  trace: before?.trace === now.trace ? null : now.trace,
});

/** The insight an answer stands for, to whoever knows the one before. */
export function insightFrom(before: Insight | null, answer: Answer): Insight {
  const known = <T>(one: T | null, was: T | undefined): T => {
    if (one !== null) return one;
    if (was === undefined) throw new Error('an answer came without the one before it');
    return was;
  };
  return {
    report: {
      points: answer.points.map((one, at) => known(one, before?.report.points[at])),
      pitfalls: answer.pitfalls.map((one, at) => known(one, before?.report.pitfalls[at])),
      sections: known(answer.sections, before?.report.sections),
      open: known(answer.open, before?.report.open),
    },
    cash: known(answer.cash, before?.cash),
    schedule: known(answer.schedule, before?.schedule),
    trace: known(answer.trace, before?.trace),
  };
}

/** The worker's side: follows one proposal, and answers with what became another. */
export function answering(
  make: (template: Template, context: { today: string }) => Checker,
): (ask: Ask) => Answer {
  let template: Template | undefined;
  let checker: Checker | undefined;
  let day = '';
  let document = emptyDocument();
  let last: Insight | null = null;
  return (ask) => {
    template = ask.template ?? template;
    if (!template) throw new Error('asked without a template');
    // At midnight a review falls due that was not: another day is another question.
    if (!checker || ask.template || ask.today !== day) checker = make(template, { today: ask.today });
    day = ask.today;
    document = { ...document, ...ask.changed, format: ask.format };
    const now = checker.insight(document);
    const answer = answerSince(last, now);
    last = now;
    return answer;
  };
}
