'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldSet } from '@/components/ui/field';
import { showToast } from '@/components/ui/toast';
import type { LetterChoice, LetterGroup } from '@/lib/core/people/letters';
import styles from './people.module.css';
import { Problem } from './problem';

export function LettersForm({
  given,
  groups,
}: {
  given: LetterChoice;
  /** Those that can reach this person. */
  groups: readonly LetterGroup[];
}) {
  const t = useTranslations('people');
  const { busy, refusal, tries, post } = useSend(t('unreachable'));
  const [letters, setLetters] = useState(given);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={async (event) => {
        event.preventDefault();
        if (busy) return;
        const sent = await post('/api/profile/letters', letters);
        if (sent.ok) showToast({ text: t('saved') });
      }}
    >
      <Problem refusal={refusal} tries={tries} />
      <FieldSet label={t('profile.letters.title')} labelHidden hint={t('profile.letters.lede')}>
        {groups.map((group) => (
          <Checkbox
            key={group}
            label={t(`profile.letters.groups.${group}`)}
            checked={letters[group]}
            onChange={(event) => setLetters({ ...letters, [group]: event.target.checked })}
          />
        ))}
      </FieldSet>
      <div>
        <Button type="submit" busy={busy !== null}>
          {busy ? t('saving') : t('save')}
        </Button>
      </div>
    </form>
  );
}
