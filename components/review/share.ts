/** The older object wherever the newer one says the same, so that what did not change is not drawn again. */
export function share<T>(old: T, next: T): T {
  if (Object.is(old, next)) return old;
  if (Array.isArray(old) && Array.isArray(next)) return shareList(old, next) as T;
  if (isPlain(old) && isPlain(next)) {
    let same = Object.keys(old).length === Object.keys(next).length;
    const made: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(next)) {
      made[key] = share(old[key], value);
      if (!Object.hasOwn(old, key) || !Object.is(made[key], old[key])) same = false;
    }
    return same ? old : (made as T);
  }
  return next;
}

/** Rows with an id are known again wherever they stand. */
function shareList(old: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const byId = new Map(old.flatMap((one) => (hasId(one) ? [[one.id, one] as const] : [])));
  const made = next.map((one, at) => share(hasId(one) ? (byId.get(one.id) ?? one) : old[at], one));
  return made.length === old.length && made.every((one, at) => Object.is(one, old[at])) ? old : made;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const hasId = (value: unknown): value is { id: string } =>
  isPlain(value) && typeof (value as { id?: unknown }).id === 'string';
