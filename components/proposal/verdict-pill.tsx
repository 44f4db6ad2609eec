'use client';

import { useTranslations } from 'use-intl/react';
import { Pill } from '@/components/ui/pill';
import type { Verdict } from '@/lib/core/check/report';

const TONES = { met: 'met', partly: 'partly', 'not-yet': 'notyet' } as const;

export function VerdictPill({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('form.verdicts');
  return <Pill tone={TONES[verdict]}>{t(verdict)}</Pill>;
}
