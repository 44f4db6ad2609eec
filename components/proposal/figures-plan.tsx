'use client';

import { useTranslations } from 'use-intl/react';
import { Gantt } from '@/components/charts/gantt';
import { Card } from '@/components/ui/card';
import type { Clash } from '@/lib/core/schedule';
import styles from './figures.module.css';
import { useGo } from './go';
import { hrefOf, useInsight, useProposal } from './provider';

/** What does not fit in the plan, each with a way to where it is put right. */
export function PlanFigures() {
  const t = useTranslations('form.figures');
  const { schedule } = useInsight();
  const { meta } = useProposal();
  const clashes = schedule.clashes.filter(({ code }) => code !== 'no-dates' && code !== 'no-owner');
  if (schedule.bars.length === 0) return null;
  return (
    <Card as="section" aria-labelledby="clashes-title" className={styles.card}>
      <h2 id="clashes-title" className={styles.title}>
        {t('clashes')}
      </h2>
      {clashes.length === 0 ? (
        <p className={styles.none}>{t('noClash')}</p>
      ) : (
        <ul className={styles.lines}>
          {clashes.map((clash) => (
            <ClashLine key={JSON.stringify(clash)} clash={clash} />
          ))}
        </ul>
      )}
      <Gantt plan={schedule} href={(row) => hrefOf(meta.id, { collection: 'actions', row })} heading="h3" />
    </Card>
  );
}

function ClashLine({ clash }: { clash: Clash }) {
  const t = useTranslations('form');
  const { meta } = useProposal();
  const go = useGo();
  const { code, place, name, other, days = 0 } = clash;
  return (
    <li>
      {t(`clashes.${code}`, { name, other: other?.name ?? '', days })}{' '}
      <a href={hrefOf(meta.id, place)} onClick={go.toPlace(place)}>
        {t('checker.go')}
      </a>
    </li>
  );
}
