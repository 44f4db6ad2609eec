import { answer, refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { inboxOf } from '@/lib/server/services/review/inbox';

/** What the learner has been told. */
export const GET = route<{ id: string }>(async (_request, actor, { id }) => {
  const found = await inboxOf(actor, id);
  return found.ok ? answer(found.value) : refuse(found.code);
});
