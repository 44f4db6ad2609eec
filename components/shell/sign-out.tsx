'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { signOut } from './auth-client';
import styles from './sign-out.module.css';

export function SignOut() {
  const t = useTranslations('shell.account');
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  return (
    <div className={styles.out}>
      <Button
        wide
        busy={state === 'busy'}
        onClick={async () => {
          setState('busy');
          // A full load: nothing of this person may stay in memory.
          if (await signOut()) location.assign('/sign-in');
          else setState('failed');
        }}
      >
        {state === 'busy' ? t('signingOut') : t('signOut')}
      </Button>
      <p role="status" className={styles.failed}>
        {state === 'failed' ? t('signOutFailed') : ''}
      </p>
    </div>
  );
}
