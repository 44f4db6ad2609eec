import { z } from 'zod';
import { answer, refuse } from '@/lib/server/http/answer';
import { readJson } from '@/lib/server/http/body';
import { route } from '@/lib/server/http/route';
import { faultsOf } from '@/lib/server/services/changes-schema';
import { createProposal, listProposals } from '@/lib/server/services/proposals';

const MOST_BYTES = 8_192;

const NewProposal = z.strictObject({
  template: z.string({ error: 'wrong-type' }).max(100, 'too-long'),
  version: z.int({ error: 'wrong-type' }).min(1, 'too-small').max(999, 'too-large').optional(),
  title: z.string({ error: 'wrong-type' }).optional(),
});

export const GET = route(async (request, actor) => {
  const after = new URL(request.url).searchParams.get('after') ?? undefined;
  return answer(await listProposals(actor, { after }));
});

export const POST = route(async (request, actor) => {
  const body = await readJson(request, MOST_BYTES);
  if (!body.ok) return refuse(body.code, body.detail);
  const wanted = NewProposal.safeParse(body.value);
  if (!wanted.success) return refuse('wrong-shape', faultsOf(wanted.error));
  const made = await createProposal(actor, wanted.data);
  return made.ok ? answer(made.value, 201) : refuse(made.code, made.detail);
});
