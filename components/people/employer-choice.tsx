'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send } from '@/components/shell/use-send';
import { Select } from '@/components/ui/select';
import { showToast } from '@/components/ui/toast';
import styles from './people.module.css';

/** Where a learner of a cohort works; saved as soon as it is chosen. */
export function EmployerChoice({
  cohort,
  person,
  name,
  value: given,
  employers,
}: {
  cohort: string;
  person: string;
  name: string;
  value: string | null;
  employers: readonly { value: string; label: string }[];
}) {
  const t = useTranslations('people');
  const router = useRouter();
  const [value, setValue] = useState(given ?? '');
  return (
    <Select
      className={styles.employer ?? ''}
      aria-label={t('cohorts.employerOf', { name })}
      value={value}
      emptyLabel={t('inviting.noEmployer')}
      options={employers}
      onChange={async (event) => {
        const [before, wanted] = [value, event.target.value];
        setValue(wanted);
        const body = { do: 'employer', person, employerId: wanted || null };
        const sent = await send(`/api/cohorts/${cohort}/people`, body, t('unreachable'));
        if (!sent.ok) setValue(before);
        showToast(
          sent.ok
            ? { text: t('cohorts.employerSet', { name }), key: person }
            : { text: sent.refusal.message, tone: 'clash', key: person },
        );
        router.refresh();
      }}
    />
  );
}
