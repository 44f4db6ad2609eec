/** What hangs on one row and on nothing else. Rows are never changed in place, so it is worked out once for each. */
export function ofRow<R extends object, T>(work: (row: R) => T): (row: R) => T {
  const known = new WeakMap<R, { readonly value: T }>();
  return (row) => {
    let held = known.get(row);
    if (!held) {
      held = { value: work(row) };
      known.set(row, held);
    }
    return held.value;
  };
}

/** The same of two rows side by side: when one of many changes, only its own pairs are read again. */
export function ofPair<A extends object, B extends object, T>(
  work: (one: A, other: B) => T,
): (one: A, other: B) => T {
  const pairs = ofRow((one: A) => ofRow((other: B) => work(one, other)));
  return (one, other) => pairs(one)(other);
}
