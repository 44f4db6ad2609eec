'use client';

import { useCallback, useState } from 'react';
import { ask } from '@/lib/client/ask';

export type Refusal = { readonly code: string; readonly message: string };
export type Sent<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** Posts to one of our routes. What comes back is told in words, also when nothing does. */
export async function send<T>(path: string, body: unknown, unreachable: string): Promise<Sent<T>> {
  const told = await ask<T>(path, body);
  if (told.ok) return told;
  return { ok: false, refusal: { code: told.code, message: told.message || unreachable } };
}

/** One thing sent at a time, with what came of the last; `tries` gives each refusal a summary of its own. */
export function useSend(unreachable: string) {
  const [state, setState] = useState<{ busy: string | null; refusal: Refusal | null; tries: number }>({
    busy: null,
    refusal: null,
    tries: 0,
  });
  const post = useCallback(
    async <T>(path: string, body: unknown, what = path): Promise<Sent<T>> => {
      setState((was) => ({ ...was, busy: what, refusal: null }));
      const sent = await send<T>(path, body, unreachable);
      setState((was) => ({ busy: null, refusal: sent.ok ? null : sent.refusal, tries: was.tries + 1 }));
      return sent;
    },
    [unreachable],
  );
  const clear = useCallback(() => setState((was) => ({ ...was, refusal: null })), []);
  return { ...state, post, clear };
}
