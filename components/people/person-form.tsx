'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/radio-group';
import { showToast } from '@/components/ui/toast';
import type { Role } from '@/lib/core/access';
import styles from './people.module.css';
import { faultAt, Problem } from './problem';
import { RoleChoice } from './role-choice';

const FIELDS = { 'roles-missing': 'roles' };

export function PersonForm({
  id,
  roles: given,
  disabled: off,
}: {
  id: string;
  roles: readonly Role[];
  disabled: boolean;
}) {
  const t = useTranslations('people');
  const router = useRouter();
  const { busy, refusal, tries, post } = useSend(t('unreachable'));
  const [roles, setRoles] = useState(given);
  const [disabled, setDisabled] = useState(off);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={async (event) => {
        event.preventDefault();
        if (busy) return;
        const sent = await post(`/api/people/${id}`, { roles, disabled });
        if (!sent.ok) return;
        showToast({ text: t('saved') });
        router.refresh();
      }}
    >
      <Problem refusal={refusal} tries={tries} fields={FIELDS} />
      <RoleChoice
        label={t('person.roles')}
        hint={t('person.rolesHint')}
        value={roles}
        onChange={setRoles}
        error={faultAt(refusal, FIELDS, 'roles')}
      />
      <RadioGroup
        label={t('person.access')}
        name="access"
        value={disabled ? 'no' : 'yes'}
        onChange={(event) => setDisabled(event.target.value === 'no')}
        options={[
          { value: 'yes', label: t('person.enabled') },
          { value: 'no', label: t('person.disabled'), hint: t('person.disabledHint') },
        ]}
      />
      <div>
        <Button type="submit" tone="primary" busy={busy !== null}>
          {busy ? t('saving') : t('save')}
        </Button>
      </div>
    </form>
  );
}
