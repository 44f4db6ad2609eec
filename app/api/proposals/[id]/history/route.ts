import { answer, refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { history } from '@/lib/server/services/proposals';

type Params = { id: string };

export const GET = route<Params>(async (request, actor, { id }) => {
  const asked = Number(new URL(request.url).searchParams.get('before') ?? Number.NaN);
  const before = Number.isInteger(asked) && Math.abs(asked) < 2 ** 31 ? asked : undefined;
  const told = await history(actor, id, { before });
  return told.ok ? answer(told.value) : refuse(told.code);
});
