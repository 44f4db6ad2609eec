'use client';

import { useTranslations } from 'use-intl/react';
import type { Refusal } from '@/components/shell/use-send';
import { ErrorSummary } from '@/components/ui/error-summary';

/** Which field a code is about. */
export type FieldsOf = Readonly<Record<string, string>>;

/** What was refused, with a way to the field it is about; the field says it too. */
export function Problem({
  refusal,
  tries,
  fields = {},
  title,
}: {
  refusal: Refusal | null;
  tries: number;
  fields?: FieldsOf;
  title?: string;
}) {
  const t = useTranslations('people');
  if (!refusal) return null;
  const controlId = fields[refusal.code];
  return (
    <ErrorSummary
      key={tries}
      title={title ?? t('problem')}
      faults={[{ key: refusal.code, message: refusal.message, ...(controlId ? { controlId } : {}) }]}
    />
  );
}

export const faultAt = (refusal: Refusal | null, fields: FieldsOf, controlId: string): string | undefined =>
  refusal && fields[refusal.code] === controlId ? refusal.message : undefined;
