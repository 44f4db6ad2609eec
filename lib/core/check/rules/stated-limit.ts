import type { Span } from '../../text';

/** A limit that a rule states, and the words of a contact by which it is passed. */
export type Stated = {
  readonly field: 'name' | 'situation' | 'did';
  readonly given: Span;
  readonly limit: string;
};

export const at = (
  field: Stated['field'],
  text: string,
  start: number,
  length: number,
  limit: string,
): Stated => ({
  field,
  given: { text: text.slice(start, start + length), start, end: start + length },
  limit: limit.trim(),
});
