import type { z } from 'zod';
import { faultsOf } from '@/lib/server/services/changes-schema';
import { refuse } from './answer';
import { readJson } from './body';

const MOST_BYTES = 64 * 1024;

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Response };

/** The body of a request in the shape a route expects, or the refusal to answer with. */
export async function readAs<T>(request: Request, schema: z.ZodType<T>, most = MOST_BYTES): Promise<Read<T>> {
  const body = await readJson(request, most);
  if (!body.ok) return { ok: false, refusal: refuse(body.code, body.detail) };
  const parsed = schema.safeParse(body.value);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, refusal: refuse('wrong-shape', faultsOf(parsed.error)) };
}
