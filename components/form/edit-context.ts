'use client';

import { createContext, useContext } from 'react';
import type { CollectionName } from '@/lib/core/proposal/catalogue';

/** Which record or row the fields inside belong to. */
export type Holder = { readonly collection: CollectionName; readonly row?: string };
export const HolderContext = createContext<Holder | null>(null);

export function useHolder(): Holder {
  const holder = useContext(HolderContext);
  if (!holder) throw new Error('a field stands outside a record');
  return holder;
}
