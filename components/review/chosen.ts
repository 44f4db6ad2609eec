import type { Spot } from './read-types';

/** `gaps.g1.cause` and `context.promise` → the field each names. */
export function fieldOfKey(key: string): Spot | null {
  const parts = key.split('.');
  const [collection = '', second, third] = parts;
  if (parts.length === 3) return { collection: collection as Spot['collection'], row: second, field: third };
  return parts.length === 2 ? { collection: collection as Spot['collection'], field: second } : null;
}
