import { fail, type Outcome, ok } from '@/lib/core/outcome';

/** Far deeper than any proposal; shallow enough that nothing walking it can run out of stack. */
const DEEPEST = 16;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export type BodyCode = 'wrong-content-type' | 'too-large' | 'malformed-json' | 'too-deep' | 'wrong-shape';

/** The body as JSON, read with an eye on its size: what is too large is not kept until it ends. */
export async function readJson(request: Request, most: number): Promise<Outcome<unknown, BodyCode>> {
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') return fail('wrong-content-type');
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > most) return fail('too-large');
  const text = await readText(request, most);
  if (!text.ok) return text;
  if (tooDeep(text.value)) return fail('too-deep');
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return fail('malformed-json');
  }
  return hasForbiddenKey(value) ? fail('wrong-shape', [{ path: '', code: 'forbidden-key' }]) : ok(value);
}

async function readText(request: Request, most: number): Promise<Outcome<string, BodyCode>> {
  const reader = request.body?.getReader();
  if (!reader) return ok('');
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > most) {
        await reader.cancel().catch(() => undefined);
        return fail('too-large');
      }
      parts.push(value);
    }
  } catch {
    return fail('malformed-json');
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    return fail('malformed-json');
  }
}

/** Counts brackets outside of texts, before a parser recurses into them. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inText) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inText = false;
    } else if (code === 0x22) inText = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return false;
}

function hasForbiddenKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasForbiddenKey);
  return Object.entries(value).some(([key, inner]) => FORBIDDEN_KEYS.has(key) || hasForbiddenKey(inner));
}
