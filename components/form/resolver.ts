import type { Resolver } from 'react-hook-form';
import { faultsOf, type RawRecord } from '@/lib/client/raw';
import type { CollectionName } from '@/lib/core/proposal/catalogue';

/** Hands react-hook-form the rules of core. Messages are codes; the input words them. */
export const collectionResolver =
  (collection: CollectionName): Resolver<RawRecord> =>
  (values) => {
    const faults = Object.entries(faultsOf(collection, values));
    const errors = Object.fromEntries(faults.map(([field, code]) => [field, { type: code, message: code }]));
    return faults.length > 0 ? { values: {}, errors } : { values, errors: {} };
  };
