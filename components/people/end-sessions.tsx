'use client';

import { useTranslations } from 'use-intl/react';
import { ActButton } from './act-button';

/** Signs every other browser out. */
export function EndSessions() {
  const t = useTranslations('people.profile.sessions');
  return (
    <ActButton
      path="/api/profile/sessions"
      body={{ end: 'others' }}
      size="normal"
      done={({ ended }) => t('ended', { count: typeof ended === 'number' ? ended : 0 })}
    >
      {t('endOthers')}
    </ActButton>
  );
}
