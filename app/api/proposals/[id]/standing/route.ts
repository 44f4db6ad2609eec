import { answer, refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { standingOf } from '@/lib/server/services/review/standing';

export const GET = route<{ id: string }>(async (_request, actor, { id }) => {
  const found = await standingOf(actor, id);
  return found.ok ? answer(found.value) : refuse(found.code);
});
