import { answer, refuse } from '@/lib/server/http/answer';
import { readAs } from '@/lib/server/http/read';
import { route } from '@/lib/server/http/route';
import { bankFor, keepInBank } from '@/lib/server/services/review/bank';
import { BankShape } from '@/lib/server/services/review/shapes';

/** Comments used again, for a unit: one's own and the centre's. */
export const GET = route(async (request, actor) => {
  const template = new URL(request.url).searchParams.get('template') ?? '';
  const found = await bankFor(actor, template.slice(0, 200));
  return found.ok ? answer({ entries: found.value }) : refuse(found.code);
});

export const POST = route(async (request, actor) => {
  const body = await readAs(request, BankShape);
  if (!body.ok) return body.refusal;
  const done = await keepInBank(actor, body.value);
  return done.ok ? answer(done.value, 201) : refuse(done.code, done.detail);
});
