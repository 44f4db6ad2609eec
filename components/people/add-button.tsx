'use client';

import { useTranslations } from 'use-intl/react';
import { ActButton } from './act-button';

/** Adds somebody who was found, as what they can be. */
export function AddButton({
  api,
  person,
  name,
  as,
}: {
  api: string;
  person: string;
  name: string;
  as: 'learner' | 'assessor' | 'quality-assurer' | 'manager';
}) {
  const t = useTranslations('people.cohorts');
  const what = t(`addAs.${as}`);
  return (
    <ActButton
      path={api}
      body={as === 'manager' ? { person, manages: true } : { do: 'add', person, as }}
      aria-label={t('addNamed', { what, name })}
      done={(value) => t('added', { name, placed: value.placed ?? 0 })}
    >
      {what}
    </ActButton>
  );
}
