'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import styles from './centres.module.css';
import { send } from './use-send';

type Props = {
  readonly centre: { readonly id: string; readonly name: string };
  /** Where to be then; already known to be safe. */
  readonly next?: string;
  readonly label?: string;
  /** What one is there. */
  readonly says?: string;
};

/** Goes to another centre, with a full load: nothing of the one before may stay in memory. */
export function GoToCentre({ centre, next = '/', label, says }: Props) {
  const t = useTranslations('shell.centre');
  const [state, setState] = useState<{ busy: boolean; failed: string }>({ busy: false, failed: '' });
  return (
    <div className={styles.choice}>
      <Button
        wide
        busy={state.busy}
        onClick={async () => {
          setState({ busy: true, failed: '' });
          const sent = await send('/api/centre', { centre: centre.id }, t('unreachable'));
          if (sent.ok) location.assign(next);
          else setState({ busy: false, failed: sent.refusal.message });
        }}
      >
        {label ?? t('go', { name: centre.name })}
      </Button>
      {says ? <p className={styles.says}>{says}</p> : null}
      <p role="status" className={styles.failed}>
        {state.failed}
      </p>
    </div>
  );
}
