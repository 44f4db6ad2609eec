import { answer, refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { readExport } from '@/lib/server/services/plans/exports';

export const GET = route<{ id: string }>(async (_request, actor, { id }) => {
  const found = await readExport(actor, id);
  return found.ok ? answer(found.value) : refuse(found.code);
});
