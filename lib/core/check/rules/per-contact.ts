import type { Row } from '../../proposal/document';
import type { Lens } from '../lens';
import type { Contact } from './contacts';

type Kept<T> = {
  readonly rules: readonly Row<'internalRequirements'>[];
  readonly service: string;
  readonly value: T;
};

/**
 * What hangs on one contact, the procedures and the learner's own limits, and on nothing else: kept while these are the
 * same, so that a change in one contact reads no other again. What it reads is noted all the same.
 */
export function perContact<T>(work: (lens: Lens, row: Contact) => T): (lens: Lens, row: Contact) => T {
  const known = new WeakMap<Contact, Kept<T>>();
  return (lens, row) => {
    const rules = lens.rows('internalRequirements');
    const service = lens.cells.ask('service told', () => lens.text('context', null, 'service'));
    const before = known.get(row);
    if (before && before.rules === rules && before.service === service) return before.value;
    const value = work(lens, row);
    known.set(row, { rules, service, value });
    return value;
  };
}
