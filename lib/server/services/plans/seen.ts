import type { Action } from '@/lib/core/access';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { planDocument } from '@/lib/core/plan';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { isSignedOff, SIGNED_OFF } from '@/lib/core/review';
import type { Template } from '@/lib/core/template/schema';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, Prisma, type Tx } from '@/lib/server/db';
import { unitOf } from '@/lib/server/files/unit-of';
import { allows } from '../access';
import { latestSubmission } from '../review/common';
import { readStored, resourceOf, stateOf } from '../stored';

/** A plan as its managers see it: nothing of its assessment is in here, so nothing of it can get out. */
export type SeenPlan = {
  readonly id: string;
  readonly centreId: string;
  readonly ownerId: string;
  readonly title: string;
  readonly learner: string;
  readonly employerId: string | null;
  readonly employer: string;
  readonly template: Template;
  readonly gone: boolean;
  readonly document: ProposalDocument;
  readonly revision: number;
  /** When these words were handed in, or last changed. */
  readonly dated: Date;
  readonly signedOff: boolean;
  /** The learner lets it be seen before the sign-off. */
  readonly shared: boolean;
  /** Of the submission these words are of: its number and the short word to ask for it by. */
  readonly submission: { readonly number: number; readonly code: string } | null;
  readonly managers: readonly string[];
};

/** The words a manager reads: what was signed off, else what the learner shares. */
export async function readPlan(tx: Tx, centreId: string, id: string): Promise<SeenPlan | null> {
  const found = await tx.proposal.findFirst({
    where: { centreId, id, deletedAt: null },
    omit: { startDocument: true },
    include: {
      owner: { select: { user: { select: { name: true } } } },
      employer: { select: { name: true } },
    },
  });
  if (!found) return null;
  const signedOff = isSignedOff(stateOf(found.state));
  const frozen = signedOff ? await latestSubmission(tx, centreId, id) : null;
  const of = frozen ?? found;
  const { template, gone } = unitOf(of.templateId, of.templateVersion);
  const { managers = [] } = await resourceOf(tx, found);
  return {
    id,
    centreId,
    ownerId: found.ownerId,
    title: of.title,
    learner: found.owner.user.name,
    employerId: found.employerId,
    employer: found.employer?.name ?? '',
    template,
    gone,
    document: planDocument(template, readStored(of.document, of.documentFormat)),
    revision: of.revision,
    dated: frozen?.submittedAt ?? found.updatedAt,
    signedOff,
    shared: found.sharedAt !== null,
    submission: frozen && { number: frozen.number, code: frozen.code },
    managers,
  };
}

/** Work on a plan that may be seen just now. Unknown, withdrawn and somebody else's are the same answer. */
export async function onPlan<T, C extends string>(
  actor: Actor,
  id: string,
  action: Action,
  work: (tx: Tx, plan: SeenPlan) => Promise<Outcome<T, C>>,
): Promise<Outcome<T, C | 'plan-not-found'>> {
  if (!isUuid(id)) return fail('plan-not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<T, C | 'plan-not-found'>> => {
    const plan = await readPlan(tx, actor.centreId, id);
    if (!plan || !allows(actor, action, plan)) return fail('plan-not-found');
    return work(tx, plan);
  });
}

export const openSeen = (actor: Actor, id: string): Promise<Outcome<SeenPlan, 'plan-not-found'>> =>
  onPlan<SeenPlan, never>(actor, id, 'plan.read', async (_tx, plan) => ok(plan));

/**
 * The plans of all employers this manager manages, as a table named `seen`: those signed off, with the revision handed in,
 * and those their learner shares, as they are now. Nobody manages their own.
 */
export const seenPlans = (actor: Actor) => Prisma.sql`
  seen as (
    select p.id, p.centre_id, p.owner_id, p.employer_id, p.template_id, p.title, e.name as employer, u.name as learner,
      coalesce(s.revision, p.revision) as revision, coalesce(s.submitted_at, p.updated_at) as dated,
      s.number is not null as signed_off
    from employer_manager em
      join employer e on e.centre_id = em.centre_id and e.id = em.employer_id
      join proposal p on p.centre_id = em.centre_id and p.employer_id = em.employer_id and p.deleted_at is null
      join user_account u on u.id = p.owner_id
      left join lateral (
        select x.number, x.revision, x.submitted_at from submission x
        where x.centre_id = p.centre_id and x.proposal_id = p.id and x.withdrawn_at is null
          and p.state in (${Prisma.join([...SIGNED_OFF])})
        order by x.number desc limit 1) s on true
    where em.centre_id = ${actor.centreId}::uuid and em.user_id = ${actor.userId}::uuid
      and p.owner_id <> ${actor.userId}::uuid
      and (p.shared_at is not null or p.state in (${Prisma.join([...SIGNED_OFF])}))
  )`;
