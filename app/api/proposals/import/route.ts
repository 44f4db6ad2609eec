import { MAX_FILE_BYTES } from '@/lib/core/proposal/file';
import { answer, refuse } from '@/lib/server/http/answer';
import { readJson } from '@/lib/server/http/body';
import { route } from '@/lib/server/http/route';
import { importProposal } from '@/lib/server/services/proposals';

export const POST = route(async (request, actor) => {
  const body = await readJson(request, MAX_FILE_BYTES);
  if (!body.ok) return refuse(body.code, body.detail);
  const made = await importProposal(actor, body.value);
  return made.ok ? answer(made.value, 201) : refuse(made.code, made.detail);
});
