import type { CollectionName } from '@/lib/core/proposal/catalogue';

/** Which record or row a field belongs to. */
export type Holder = { readonly collection: CollectionName; readonly row?: string };
