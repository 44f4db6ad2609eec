/**
 * Keeps what was last worked out for a text: while somebody types, one text changes and hundreds stay. Bounded, and
 * only for functions whose answer depends on the text alone.
 */
export function memo<T>(work: (text: string) => T, most = 4_000): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const value = older.get(text) ?? work(text);
    if (recent.size >= most / 2) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, value);
    return value;
  };
}
