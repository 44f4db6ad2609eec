'use client';

import { useRouter } from 'next/navigation';
import { useLive } from './use-live';

/** The page is read again when somebody else said or wrote something about a plan. */
export function LivePage({ kinds }: { kinds: readonly string[] }) {
  const router = useRouter();
  useLive(kinds, () => router.refresh());
  return null;
}
