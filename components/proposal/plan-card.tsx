'use client';

import { useTranslations } from 'use-intl/react';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import styles from './handing-in.module.css';
import { when } from './handing-in-words';
import { useProposal } from './provider';
import { useStanding } from './standing';

/** What managers said of the plan, in short, and the way to all of it; nothing until they have. */
export function PlanCard() {
  const t = useTranslations('handingIn.plan');
  const { meta } = useProposal();
  const { plan } = useStanding();
  if (!plan) return null;
  const { word, comments, results } = plan;
  return (
    <Card as="section" aria-labelledby="plan-title" className={styles.stack}>
      <h2 id="plan-title" className={styles.title}>
        {t('title')}
      </h2>
      <p>
        {[
          word ? t(`words.${word.word}`, { by: word.by, date: when(word.at).date }) : '',
          comments > 0 ? t('comments', { count: comments }) : '',
          results > 0 ? t('results', { count: results }) : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <ButtonLink wide href={`/proposals/${meta.id}/plan`} prefetch={false}>
        {t('read')}
      </ButtonLink>
    </Card>
  );
}
