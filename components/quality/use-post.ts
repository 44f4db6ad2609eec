'use client';

import { useCallback, useState } from 'react';

export type Posted<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string };
export type Refused = { readonly code: string; readonly message: string; readonly tries: number };

/** Posts to a route of ours and keeps what went wrong, in words, until the next try. */
export function usePost(unreachable: string) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const post = useCallback(
    async <T>(path: string, body: unknown): Promise<Posted<T>> => {
      setBusy(true);
      setRefused(null);
      let code = 'unreachable';
      let message = unreachable;
      try {
        const response = await fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        const told = (await response.json().catch(() => null)) as
          | (T & { error?: { code?: string; message?: string } })
          | null;
        if (response.ok) return { ok: true, value: told as T };
        code = told?.error?.code ?? 'unexpected';
        message = told?.error?.message ?? unreachable;
      } catch {
        // Said below: nothing came back.
      } finally {
        setBusy(false);
      }
      setRefused((before) => ({ code, message, tries: (before?.tries ?? 0) + 1 }));
      return { ok: false, code };
    },
    [unreachable],
  );
  return { busy, refused, post };
}
