import { answer, refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { deleteProposal, openProposal } from '@/lib/server/services/proposals';

type Params = { id: string };

export const GET = route<Params>(async (_request, actor, { id }) => {
  const found = await openProposal(actor, id);
  return found.ok ? answer(found.value) : refuse(found.code);
});

export const DELETE = route<Params>(async (_request, actor, { id }) => {
  const done = await deleteProposal(actor, id);
  return done.ok ? new Response(null, { status: 204 }) : refuse(done.code);
});
