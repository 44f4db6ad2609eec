import { z } from 'zod';
import type { Outcome } from '@/lib/core/outcome';
import { type Actor, currentVisitor, type Visitor } from '@/lib/server/auth/actor';
import { faultsOf } from '@/lib/server/services/changes-schema';
import { answer, type ErrorCode, refuse } from './answer';
import { readJson } from './body';
import { openRoute, route } from './route';

const MOST_BYTES = 16_384;
type More = { /** How large the body may be. */ most?: number; status?: number };

async function carryOut<S extends z.ZodType, T, C extends ErrorCode>(
  request: Request,
  shape: S,
  { most = MOST_BYTES, status = 200 }: More,
  work: (given: z.infer<S>) => Promise<Outcome<T, C>>,
): Promise<Response> {
  const body = await readJson(request, most);
  if (!body.ok) return refuse(body.code, body.detail);
  const given = shape.safeParse(body.value);
  if (!given.success) return refuse('wrong-shape', faultsOf(given.error));
  const done = await work(given.data);
  return done.ok ? answer(done.value, status) : refuse(done.code, done.detail);
}

/** A route that takes one thing of a known shape, has one service do it, and tells what came of it. */
export const posted = <S extends z.ZodType, T, C extends ErrorCode, P = Record<string, never>>(
  shape: S,
  work: (actor: Actor, given: z.infer<S>, params: P) => Promise<Outcome<T, C>>,
  more: More = {},
) =>
  route<P>((request, actor, params) => carryOut(request, shape, more, (given) => work(actor, given, params)));

/** The same for somebody signed in who need not be at a centre yet. */
export const postedByVisitor = <S extends z.ZodType, T, C extends ErrorCode>(
  shape: S,
  work: (visitor: Visitor, given: z.infer<S>) => Promise<Outcome<T, C>>,
) =>
  openRoute(async (request) => {
    const visitor = await currentVisitor();
    if (!visitor) return refuse('not-signed-in');
    return carryOut(request, shape, {}, (given) => work(visitor, given));
  });

/** The same for anybody, with the address it came from (scripts/lib/serve.mjs knows who connected). */
export const postedByAnybody = <S extends z.ZodType, T, C extends ErrorCode>(
  shape: S,
  work: (given: z.infer<S>, address: string) => Promise<Outcome<T, C>>,
) => openRoute((request) => carryOut(request, shape, {}, (given) => work(given, addressOf(request.headers))));

export const addressOf = (headers: Headers): string =>
  headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? '';

/** Kinds that several routes take. Codes, not sentences: they are worded in lib/texts. */
const text = (most: number) => z.string({ error: 'wrong-type' }).max(most, 'too-long');
export const shapes = {
  text,
  id: text(64),
  maybeId: text(64).nullable(),
  name: text(2_000),
  nothing: z.strictObject({}),
};
