'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { ask } from '@/lib/client/ask';
import styles from './handing-in.module.css';
import { useProposal } from './provider';
import { useStanding, useTold } from './standing';

/** The learner's switch: whether the employer's managers see the plan before it is signed off. */
export function ShareCard() {
  const t = useTranslations('handingIn.share');
  const { meta } = useProposal();
  const { employer, shared } = useStanding();
  const { standing } = useTold();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [said, setSaid] = useState('');

  const change = async (next: boolean) => {
    setWanted(next);
    setSaid('');
    const done = await ask(`/api/proposals/${meta.id}/share`, { shared: next });
    if (done.ok) await standing.refresh();
    setWanted(null);
    setSaid(done.ok ? t(next ? 'on' : 'off') : done.message || t('failed'));
  };
  return (
    <Card as="section" aria-labelledby="share-title" className={styles.stack}>
      <h2 id="share-title" className={styles.title}>
        {t('title')}
      </h2>
      {employer ? (
        <>
          <Checkbox
            bare
            checked={wanted ?? shared}
            onChange={(event) => void change(event.target.checked)}
            label={t('label', { employer })}
            hint={`${t('sees')} ${t('notSees')}`}
          />
          <p role="status" className={styles.small}>
            {said}
          </p>
        </>
      ) : (
        <p className={styles.soft}>{t('none')}</p>
      )}
    </Card>
  );
}
