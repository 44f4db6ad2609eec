'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { type Proof, useDeskValue } from './desk-context';
import styles from './thread.module.css';

/** For which marking point a place, or words of it, are proof. */
export function ProofDialog({ proof: { wish, label } }: { proof: Proof }) {
  const t = useTranslations('review.proof');
  const common = useTranslations('common');
  const desk = useDeskValue();
  const close = () => desk.askProof(null);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || close()}
      title={t('title')}
      description={label}
      closeLabel={common('close')}
    >
      <ul className={styles.choices}>
        {desk.points.map((point, at) => (
          <li key={point.id}>
            <Button
              wide
              className={styles.pick}
              onClick={() => {
                close();
                desk.prove(point.id, wish);
              }}
            >
              {at + 1} {point.title}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
