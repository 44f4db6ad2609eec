'use client';

import { useTranslations } from 'use-intl/react';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldSet } from '@/components/ui/field';
import { ROLES, type Role } from '@/lib/core/access';
import styles from './people.module.css';

/** Which roles a person holds: any number of them. */
export function RoleChoice({
  label,
  hint,
  value,
  onChange,
  error,
}: {
  label: string;
  hint: string;
  value: readonly Role[];
  onChange: (roles: readonly Role[]) => void;
  error?: string | undefined;
}) {
  const t = useTranslations('shell.roles');
  return (
    <FieldSet label={label} hint={hint} error={error} controlId="roles">
      <div className={styles.choices}>
        {ROLES.map((role, place) => (
          <Checkbox
            key={role}
            // The summary of problems leads to the first of them.
            {...(place === 0 ? { id: 'roles' } : {})}
            label={t(role)}
            checked={value.includes(role)}
            onChange={(event) =>
              onChange(ROLES.filter((one) => (one === role ? event.target.checked : value.includes(one))))
            }
          />
        ))}
      </div>
    </FieldSet>
  );
}
