'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { signInWith } from './auth-client';

/** The way in through the centre's own identity provider. */
export function SignInWith({ id, next, label }: { id: string; next: string; label: string }) {
  const t = useTranslations('shell.signIn.errors');
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  return (
    <>
      <Button
        wide
        busy={state === 'busy'}
        onClick={async () => {
          setState('busy');
          const address = await signInWith(id, next);
          if (address) location.assign(address);
          else setState('failed');
        }}
      >
        {label}
      </Button>
      {state === 'failed' ? (
        <Notice tone="clash" look="margin" role="alert">
          {t('unreachable')}
        </Notice>
      ) : null}
    </>
  );
}
