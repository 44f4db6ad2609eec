'use client';

import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Finding } from '@/lib/core/check/report';
import type { Place } from '@/lib/core/proposal/place';

/** What a finding says, and what to do next; codes are the checker's, so the keys are only known at run time. */
export function useFindingWords() {
  const t = useTranslations('findings') as unknown as {
    (key: string, values: Finding['values']): string;
    has(key: string): boolean;
  };
  return useCallback(
    ({ code, values, tone }: Finding): { says: string; next: string | null } => ({
      says: t(`${code}.says`, values),
      next: tone !== 'good' && t.has(`${code}.next`) ? t(`${code}.next`, values) : null,
    }),
    [t],
  );
}

/** Words shown beside what is said of them; more would be the answer over again. */
const MOST_QUOTED = 140;

/** The words a finding is about, short enough to be told again; cut at a word where they are not. */
export function quoted({ quote }: Place, most = MOST_QUOTED): string | null {
  const words = quote?.replace(/\s+/g, ' ').trim() ?? '';
  if (words === '') return null;
  if (words.length <= most) return words;
  return `${words.slice(0, most).replace(/\s+\S*$/, '')}…`;
}
