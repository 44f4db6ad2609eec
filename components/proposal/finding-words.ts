'use client';

import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Finding } from '@/lib/core/check/report';

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

export const findingKey = ({ check, code, places }: Finding): string => {
  const { collection, row, field, start } = places[0];
  return [check, code, collection, row, field, start].join('|');
};
