/** What can happen is a value; what must not happen is thrown. `code` is stable and worded in lib/texts. */
export type Outcome<T, C extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: C; readonly detail?: unknown };

export const ok = <T>(value: T) => ({ ok: true, value }) as const;
export const fail = <C extends string>(code: C, detail?: unknown) => ({ ok: false, code, detail }) as const;
