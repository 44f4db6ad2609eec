import { answer, refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { claim, handBack } from '@/lib/server/services/review/claim';

type Params = { id: string };

/** Takes the submission up, so that two markers do not collide. */
export const POST = route<Params>(async (_request, actor, { id }) => {
  const done = await claim(actor, id);
  return done.ok ? answer(done.value) : refuse(done.code, done.detail);
});

/** Puts it back for somebody else. */
export const DELETE = route<Params>(async (_request, actor, { id }) => {
  const done = await handBack(actor, id);
  return done.ok ? answer({}) : refuse(done.code, done.detail);
});
