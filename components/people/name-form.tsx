'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import { showToast } from '@/components/ui/toast';
import styles from './people.module.css';
import { faultAt, Problem } from './problem';

const FIELDS = { 'name-missing': 'name', 'name-too-long': 'name', 'name-taken': 'name' };

/** One name and a button: a new employer, a new name for one, one's own name. */
export function NameForm({
  path,
  label,
  hint,
  given = '',
  submit,
  goTo,
  autoComplete = 'off',
}: {
  path: string;
  label: string;
  hint?: string;
  given?: string;
  submit: string;
  /** Where the made thing is found: its id is put behind. */
  goTo?: string;
  autoComplete?: string;
}) {
  const t = useTranslations('people');
  const router = useRouter();
  const { busy, refusal, tries, post } = useSend(t('unreachable'));
  const [name, setName] = useState(given);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={async (event) => {
        event.preventDefault();
        if (busy) return;
        const sent = await post<{ id?: string } | null>(path, { name });
        if (!sent.ok) return;
        if (goTo && sent.value?.id) return router.push(`${goTo}/${sent.value.id}`);
        showToast({ text: t('saved') });
        router.refresh();
      }}
    >
      <Problem refusal={refusal} tries={tries} fields={FIELDS} />
      <Field label={label} hint={hint} controlId="name" error={faultAt(refusal, FIELDS, 'name')}>
        <TextInput
          value={name}
          autoComplete={autoComplete}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <div>
        <Button type="submit" busy={busy !== null}>
          {busy ? t('saving') : submit}
        </Button>
      </div>
    </form>
  );
}
