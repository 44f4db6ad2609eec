export type Refusal = {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
  readonly detail?: { readonly name?: string; readonly until?: string; readonly points?: readonly string[] };
};
export type Answer<T> = { readonly ok: true; readonly value: T } | Refusal;

const UNREACHABLE = 'unreachable';

type Told = { error?: { code?: string; message?: string; detail?: Refusal['detail'] } };

/** Asks our own server. It always answers: what went wrong on the way is a refusal too. */
export async function ask<T = unknown>(
  path: string,
  init: { method?: string; body?: unknown; keepalive?: boolean } = {},
): Promise<Answer<T>> {
  const { method = init.body === undefined ? 'GET' : 'POST', body, keepalive } = init;
  try {
    const answer = await fetch(path, {
      method,
      cache: 'no-store',
      ...(keepalive ? { keepalive } : {}),
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const told: unknown = await answer.json().catch(() => null);
    if (answer.ok) return { ok: true, value: told as T };
    const { error } = (told ?? {}) as Told;
    return {
      ok: false,
      code: error?.code ?? 'unexpected',
      message: error?.message ?? '',
      ...(error?.detail ? { detail: error.detail } : {}),
    };
  } catch {
    return { ok: false, code: UNREACHABLE, message: '' };
  }
}

export const isUnreachable = ({ code }: Refusal): boolean => code === UNREACHABLE;
