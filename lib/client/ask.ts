/** How a request ended: what came back, or the code and the words of the refusal. */
export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string };

const PATIENCE_MS = 20_000;

const isError = (body: unknown): body is { error: { code: string; message: string } } =>
  typeof body === 'object' &&
  body !== null &&
  typeof (body as { error?: { message?: unknown } }).error?.message === 'string';

/** Asks our own server. `unreachable`: it did not answer, or not in a way one can read. */
export async function ask<T>(address: string, body?: unknown, init: RequestInit = {}): Promise<Asked<T>> {
  try {
    const answer = await fetch(address, {
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
      ...init,
    });
    const told: unknown = answer.status === 204 ? null : await answer.json();
    if (answer.ok && !answer.redirected) return { ok: true, value: told as T };
    if (isError(told)) return { ok: false, code: told.error.code, message: told.error.message };
  } catch {
    // Falls through: nobody answered.
  }
  return { ok: false, code: 'unreachable', message: '' };
}
