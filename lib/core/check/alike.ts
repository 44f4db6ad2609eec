/** Equal in everything they hold. For plain values without circles; anything else is like nothing but itself. */
export function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let at = 0; at < a.length; at++) if (!alike(a[at], b[at])) return false;
    return true;
  }
  if (Array.isArray(b) || !isPlain(a) || !isPlain(b)) return false;
  const fields = Object.keys(a);
  if (fields.length !== Object.keys(b).length) return false;
  for (const field of fields) {
    if (!Object.hasOwn(b, field)) return false;
    if (!alike((a as Record<string, unknown>)[field], (b as Record<string, unknown>)[field])) return false;
  }
  return true;
}

const isPlain = (value: object): boolean => {
  const kind = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === null;
};

/** The same items in the same order. */
export const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((item, at) => item === b[at]));
export const sameMembers = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => sameItems([...a], [...b]);

/** What is given now, in the objects known before as far as these say the same. */
export function kept<T>(before: T, now: T): T {
  if (before === now) return before;
  if (!Array.isArray(before) || !Array.isArray(now)) return alike(before, now) ? before : now;
  const known = new Map<unknown, unknown>(before.map((row) => [idOf(row), row]));
  const rows = now.map((row) => {
    const old = known.get(idOf(row));
    return old !== undefined && alike(old, row) ? old : row;
  });
  return sameItems(before, rows) ? before : (rows as T);
}

const idOf = (row: unknown): unknown => (row as { id?: unknown } | null)?.id;
