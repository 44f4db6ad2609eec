import { createHash } from 'node:crypto';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { CALENDAR_TYPE, renderCalendar } from '@/lib/export/ics';
import type { Actor } from '@/lib/server/auth/actor';
import { madeFor, type PdfFault } from '@/lib/server/jobs/pdf';
import type { MadeFile } from '../exports';
import { planFileName, planInput } from './pdf';
import { onPlan, type SeenPlan } from './seen';

export type PlanWay = 'docx' | 'xlsx' | 'ics';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** What a manager works on with: measures, actions and money, and no more of it than the printed plan says. */
const SHEETS = ['kpis', 'actions', 'costs', 'benefits'] as const;

/**
 * A plan the actor may see, to work on with in their own programs. Everything is made of what `planDocument` leaves, as the
 * printed plan is.
 */
export async function planWayOut(
  actor: Actor,
  id: string,
  way: PlanWay,
): Promise<Outcome<MadeFile, 'plan-not-found' | PdfFault>> {
  const found = await onPlan<SeenPlan, never>(actor, id, 'plan.export', async (_tx, plan) => ok(plan));
  if (!found.ok) return found;
  const plan = found.value;
  const input = planInput(plan);
  const name = `${planFileName(plan)}.${way}`;
  if (way === 'ics') {
    const bytes = new TextEncoder().encode(
      renderCalendar({
        document: input.document,
        template: input.template,
        id,
        stamp: plan.dated.toISOString(),
        revision: plan.revision,
      }),
    );
    return ok({ bytes, name, type: CALENDAR_TYPE, tag: createHash('sha256').update(bytes).digest('hex') });
  }
  const { document, template, learner, date } = input;
  const tag = createHash('sha256')
    .update(JSON.stringify([way, input]))
    .digest('hex');
  const made = await madeFor(tag, () =>
    way === 'docx'
      ? { way: 'plan-docx', input }
      : { way, input: { document, template, learner, date, lists: SHEETS } },
  );
  return made.ok ? ok({ bytes: made.value, name, type: TYPES[way], tag }) : fail(made.code);
}
