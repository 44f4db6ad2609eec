import { answer, refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { changedSinceLook } from '@/lib/server/services/review/changed';

type Params = { id: string };

/** What changed since one last looked, by the marking points it bears on. */
export const GET = route<Params>(async (_request, actor, { id }) => {
  const found = await changedSinceLook(actor, id);
  return found.ok ? answer(found.value) : refuse(found.code);
});
