import { z } from 'zod';
import { answer, refuse } from '@/lib/server/http/answer';
import { readJson } from '@/lib/server/http/body';
import { addressOf, shapes } from '@/lib/server/http/posted';
import { openRoute } from '@/lib/server/http/route';
import { faultsOf } from '@/lib/server/services/changes-schema';
import { answerWitness } from '@/lib/server/services/review/witness';

const MOST_BYTES = 32_768;
const named = { name: shapes.text(1_000), role: shapes.text(1_000), relationship: shapes.text(1_000) };
const Shape = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('confirmed'), ...named }),
  z.strictObject({ outcome: z.literal('amended'), ...named, statement: shapes.text(8_000) }),
  z.strictObject({ outcome: z.literal('declined'), name: shapes.text(1_000), note: shapes.text(8_000) }),
]);

/** The witness's answer. There is no session: whoever holds the link is the one who was asked. */
export const POST = openRoute<{ token: string }>(async (request, { token }) => {
  const body = await readJson(request, MOST_BYTES);
  if (!body.ok) return refuse(body.code, body.detail);
  const given = Shape.safeParse(body.value);
  if (!given.success) return refuse('wrong-shape', faultsOf(given.error));
  const done = await answerWitness(token, given.data, addressOf(request.headers));
  return done.ok ? answer({ thanks: true }) : refuse(done.code);
});
