'use client';

import { useTranslations } from 'use-intl/react';
import { Card } from '@/components/ui/card';
import { useInsight } from './provider';

export function ThreadCard() {
  const t = useTranslations('form.thread');
  useInsight();
  return (
    <Card as="section" aria-labelledby="thread-title">
      <h2 id="thread-title">{t('title')}</h2>
    </Card>
  );
}
