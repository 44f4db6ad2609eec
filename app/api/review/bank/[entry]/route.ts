import { answer, refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { dropFromBank } from '@/lib/server/services/review/bank';

type Params = { entry: string };

export const DELETE = route<Params>(async (_request, actor, { entry }) => {
  const done = await dropFromBank(actor, entry);
  return done.ok ? answer({}) : refuse(done.code, done.detail);
});
