import { answer, refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { undoRelease } from '@/lib/server/services/review/release';

type Params = { id: string; release: string };

/** Takes a release back while nobody has seen it. */
export const DELETE = route<Params>(async (_request, actor, { id, release }) => {
  const done = await undoRelease(actor, id, release);
  return done.ok ? answer({}) : refuse(done.code, done.detail);
});
