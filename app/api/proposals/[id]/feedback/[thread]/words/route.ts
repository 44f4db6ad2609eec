import { answer, refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { threadWords } from '@/lib/server/services/review/inbox';

/** The text a comment is about: as it was handed in, and as it is. */
export const GET = route<{ id: string; thread: string }>(async (_request, actor, { id, thread }) => {
  const found = await threadWords(actor, id, thread);
  return found.ok ? answer(found.value) : refuse(found.code);
});
