import { z } from 'zod';
import { answer, refuse } from '@/lib/server/http/answer';
import { readJson } from '@/lib/server/http/body';
import { route } from '@/lib/server/http/route';
import { faultsOf } from '@/lib/server/services/changes-schema';
import { changeUnit } from '@/lib/server/services/proposals';

type Params = { id: string };
const MOST_BYTES = 1_024;
const Wanted = z.strictObject({ template: z.string({ error: 'wrong-type' }).max(100, 'too-long') });

export const POST = route<Params>(async (request, actor, { id }) => {
  const body = await readJson(request, MOST_BYTES);
  if (!body.ok) return refuse(body.code, body.detail);
  const wanted = Wanted.safeParse(body.value);
  if (!wanted.success) return refuse('wrong-shape', faultsOf(wanted.error));
  const done = await changeUnit(actor, id, wanted.data.template);
  return done.ok ? answer(done.value) : refuse(done.code);
});
