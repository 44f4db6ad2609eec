import { createHash } from 'node:crypto';
import { dayOf, fileName } from '@/lib/core/format';
import { type Outcome, ok } from '@/lib/core/outcome';
import type { PlanInput } from '@/lib/export/view/plan';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre } from '@/lib/server/db';
import { madeFor, oneOfMany, type PdfFault } from '@/lib/server/jobs/pdf';
import { texts } from '@/lib/texts';
import { openSeen, type SeenPlan } from './seen';

export type PlanPdf = { bytes: Uint8Array; name: string; tag: string; title: string; at: Date };

/** A manager's copy of a plan they may see: the plan, and nothing of its assessment. */
export async function planPdf(
  actor: Actor,
  id: string,
  { many = false } = {},
): Promise<Outcome<PlanPdf, 'plan-not-found' | PdfFault>> {
  const found = await openSeen(actor, id);
  if (!found.ok) return found;
  const plan = found.value;
  const input = inputOf(plan);
  const key = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const known = await frozen(actor, plan);
  if (!known) {
    const made = await (many ? oneOfMany : madeFor)(key, () => ({ way: 'plan-pdf', input }));
    if (!made.ok) return made;
    return ok(told(plan, plan.submission ? await freeze(actor, plan, made.value) : made.value, key));
  }
  return ok(told(plan, known, createHash('sha256').update(known).digest('hex')));
}

const told = (plan: SeenPlan, bytes: Uint8Array, tag: string): PlanPdf => ({
  bytes,
  tag,
  title: plan.title,
  at: plan.dated,
  name: fileName(plan.title || texts()('plans.fileName'), dayOf(plan.dated)),
});

const inputOf = (plan: SeenPlan): PlanInput => ({
  edition: 'plan',
  document: plan.document,
  template: plan.template,
  gone: plan.gone,
  learner: { name: plan.learner },
  employer: { name: plan.employer },
  version: plan.submission?.number ?? plan.revision,
  shared: !plan.signedOff,
  date: dayOf(plan.dated),
  ...(plan.submission ? { code: plan.submission.code } : {}),
});

const keyOf = (plan: SeenPlan) => ({
  centreId: plan.centreId,
  proposalId: plan.id,
  submission: plan.submission?.number ?? 0,
  edition: 'plan',
});

/** What was signed off is drawn once and given out as it is, byte by byte. */
async function frozen(actor: Actor, plan: SeenPlan): Promise<Uint8Array | null> {
  if (!plan.submission) return null;
  const kept = await inCentre(actor.scope, (tx) =>
    tx.frozenPdf.findUnique({
      where: { centreId_proposalId_submission_edition: keyOf(plan) },
      select: { bytes: true },
    }),
  );
  return kept?.bytes ?? null;
}

async function freeze(actor: Actor, plan: SeenPlan, bytes: Uint8Array): Promise<Uint8Array> {
  await inCentre(actor.scope, (tx) =>
    tx.frozenPdf.createMany({
      data: [
        {
          ...keyOf(plan),
          bytes: Buffer.from(bytes),
          sha256: createHash('sha256').update(bytes).digest('hex'),
        },
      ],
      skipDuplicates: true,
    }),
  );
  return (await frozen(actor, plan)) ?? bytes;
}
