import { FIGURES_VERSION, type PlanFigures, planFigures } from '@/lib/core/plan';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, Prisma, type Tx } from '@/lib/server/db';
import { readPlan, type SeenPlan, seenPlans } from './seen';

/** So many documents at most are read in one transaction. */
const AT_ONCE = 25;

/** The figures of these very words: kept where they were worked out, else worked out and kept. */
export async function figuresOf(tx: Tx, plan: SeenPlan): Promise<PlanFigures> {
  const key = { centreId: plan.centreId, proposalId: plan.id };
  const kept = await tx.planFigures.findUnique({ where: { centreId_proposalId: key } });
  const figures = kept?.figures as unknown as PlanFigures | undefined;
  if (kept?.revision === plan.revision && figures?.v === FIGURES_VERSION) return figures;
  return keep(tx, plan);
}

async function keep(tx: Tx, plan: SeenPlan): Promise<PlanFigures> {
  const figures = planFigures(plan.document);
  await tx.$executeRaw`
    insert into plan_figures (centre_id, proposal_id, revision, figures)
    values (${plan.centreId}::uuid, ${plan.id}::uuid, ${plan.revision}, ${JSON.stringify(figures)}::jsonb)
    on conflict (centre_id, proposal_id) do update set revision = excluded.revision, figures = excluded.figures`;
  return figures;
}

/** Works out what is missing or of older words among all plans this manager sees, some at a time. */
export async function fillFigures(actor: Actor): Promise<number> {
  let filled = 0;
  for (;;) {
    const some = await inCentre(actor.scope, async (tx) => {
      const missing = await tx.$queryRaw<{ id: string }[]>`
        with ${seenPlans(actor)}
        select s.id from seen s left join plan_figures f on f.centre_id = s.centre_id and f.proposal_id = s.id
        where f.revision is distinct from s.revision or (f.figures->>'v')::int is distinct from ${FIGURES_VERSION}
        order by s.id limit ${AT_ONCE}`;
      for (const { id } of missing) {
        const plan = await readPlan(tx, actor.centreId, id);
        if (plan) await keep(tx, plan);
      }
      return missing.length;
    });
    filled += some;
    if (some < AT_ONCE) return filled;
  }
}

/** A number of the kept figures, to sort and add up by. */
export const figure = (name: 'investment' | 'yearlyBenefit' | 'benefit' | 'npv' | 'payback') =>
  Prisma.sql`(f.figures->>${name})::numeric`;
