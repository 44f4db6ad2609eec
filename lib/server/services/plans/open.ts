import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { PlanFigures, Results, Word } from '@/lib/core/plan';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { EDITABLE } from '@/lib/core/review';
import { shownBy } from '@/lib/core/template/seen';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, type Tx } from '@/lib/server/db';
import { unitOf } from '@/lib/server/files/unit-of';
import { allows } from '../access';
import { namesOf } from '../review/common';
import { figuresOf } from './figures';
import { readResults } from './results';
import { onPlan, readPlan, type SeenPlan } from './seen';

export type Said = { readonly id: string; readonly by: string; readonly at: string };
export type SaidWord = Said & { readonly word: Word; readonly reason: string };
export type SaidComment = Said & { readonly body: string; readonly own: boolean; readonly learner: boolean };
export type ResultNote = Said & {
  readonly kind: string;
  readonly row: string;
  readonly on: string;
  readonly note: string;
};

export type OpenPlan = {
  readonly id: string;
  readonly title: string;
  readonly learner: string;
  readonly employer: string;
  readonly unit: string;
  readonly signedOff: boolean;
  readonly dated: string;
  readonly document: ProposalDocument;
  readonly figures: PlanFigures;
  readonly words: readonly SaidWord[];
  readonly comments: readonly SaidComment[];
  readonly results: Results;
  readonly notes: readonly ResultNote[];
};

/** A plan as its managers read it. */
export function openPlan(actor: Actor, id: string): Promise<Outcome<OpenPlan, 'plan-not-found'>> {
  return onPlan<OpenPlan, never>(actor, id, 'plan.read', async (tx, plan) => ok(await told(tx, actor, plan)));
}

const MOST_SAID = 200;

async function told(tx: Tx, actor: Actor, plan: SeenPlan): Promise<OpenPlan> {
  const key = { centreId: plan.centreId, proposalId: plan.id };
  const latest = { orderBy: [{ at: 'desc' as const }, { id: 'desc' as const }], take: MOST_SAID };
  const words = await tx.planWord.findMany({ where: key, ...latest });
  const comments = (await tx.planComment.findMany({ where: key, ...latest })).reverse();
  const figures = await figuresOf(tx, plan);
  const { results, rows } = await readResults(tx, plan);
  const names = await namesOf(tx, [
    ...words.map(({ managerId }) => managerId),
    ...comments.map(({ authorId }) => authorId),
    ...rows.map(({ author_id }) => author_id),
  ]);
  const by = (person: string) => names.get(person) ?? '';
  return {
    id: plan.id,
    title: plan.title,
    learner: plan.learner,
    employer: plan.employer,
    unit: plan.template.title,
    signedOff: plan.signedOff,
    dated: plan.dated.toISOString(),
    document: plan.document,
    figures,
    words: words.map((one) => ({
      id: one.id,
      by: by(one.managerId),
      at: one.at.toISOString(),
      word: one.word as Word,
      reason: one.reason,
    })),
    comments: comments.map((one) => ({
      id: one.id,
      by: by(one.authorId),
      at: one.at.toISOString(),
      body: one.body,
      own: one.authorId === actor.userId,
      learner: one.authorId === plan.ownerId,
    })),
    results,
    notes: rows
      .filter(({ note }) => note !== '')
      .map((row) => ({
        id: row.id,
        by: by(row.author_id),
        at: row.at.toISOString(),
        kind: row.kind,
        row: row.row_id,
        on: row.on_day,
        note: row.note,
      })),
  };
}

export type OwnPlan = Pick<
  OpenPlan,
  'id' | 'title' | 'employer' | 'words' | 'comments' | 'results' | 'notes'
> & {
  /** Whether managers see it just now, and may be written to. */
  readonly seen: boolean;
  /** The day the plan begins: forecasts are counted from it. */
  readonly start: string | null;
  /** Drafts of theirs in which a result can be used as evidence. */
  readonly drafts: readonly { readonly id: string; readonly title: string }[];
};

/** What came back to the learner: what managers said, and what came of the plan. */
export async function openOwnPlan(actor: Actor, id: string): Promise<Outcome<OwnPlan, 'plan-not-found'>> {
  if (!isUuid(id)) return fail('plan-not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<OwnPlan, 'plan-not-found'>> => {
    const plan = await readPlan(tx, actor.centreId, id);
    if (!plan || plan.ownerId !== actor.userId || !allows(actor, 'plan.comment', plan))
      return fail('plan-not-found');
    const { title, employer, words, comments, results, notes } = await told(tx, actor, plan);
    return ok({
      id,
      title,
      employer,
      words,
      comments,
      results,
      notes,
      seen: plan.managers.length > 0,
      start: plan.document.plan.start ?? null,
      drafts: await draftsFor(tx, actor, id),
    });
  });
}

const MOST_DRAFTS = 50;

async function draftsFor(tx: Tx, actor: Actor, except: string): Promise<{ id: string; title: string }[]> {
  const found = await tx.proposal.findMany({
    where: {
      centreId: actor.centreId,
      ownerId: actor.userId,
      deletedAt: null,
      id: { not: except },
      state: { in: [...EDITABLE] },
    },
    select: { id: true, title: true, templateId: true, templateVersion: true },
    orderBy: { updatedAt: 'desc' },
    take: MOST_DRAFTS,
  });
  return found
    .filter((one) => shownBy(unitOf(one.templateId, one.templateVersion).template).collection('evidence'))
    .map(({ id, title }) => ({ id, title }));
}
