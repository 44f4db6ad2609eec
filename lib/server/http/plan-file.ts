import { fail } from '@/lib/core/outcome';
import { type PlanWay, planWayOut } from '@/lib/server/services/plans/ways';
import { texts } from '@/lib/texts';
import { refuse } from './answer';
import { fileAnswer } from './file';
import { route } from './route';

/** One way out of a plan, for its managers. */
export const planFile = (way: PlanWay) =>
  route<{ id: string }>(async (request, actor, { id }) => {
    const made = await planWayOut(actor, id, way);
    if (made.ok) return fileAnswer(request, made);
    if (made.code === 'plan-not-found') return refuse(made.code);
    if (made.code === 'pdf-busy') return fileAnswer(request, fail('busy'));
    const error = { code: 'failed', message: texts()('exports.errors.planFailed') };
    return Response.json(
      { error },
      { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '5' } },
    );
  });
