'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send } from '@/components/shell/use-send';
import { Button, type ButtonProps } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';

type Props = Pick<ButtonProps, 'tone' | 'size' | 'children' | 'aria-label'> & {
  path: string;
  body: unknown;
  /** Said when it is done. */
  done: string | ((value: { placed?: number } & Record<string, unknown>) => string);
};

/** One thing done at a press, from a line of a list; the page is read again afterwards. */
export function ActButton({ path, body, done, ...button }: Props) {
  const t = useTranslations('people');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  return (
    <Button
      size="small"
      {...button}
      busy={busy}
      onClick={async () => {
        setBusy(true);
        const sent = await send<Record<string, unknown>>(path, body, t('unreachable'));
        setBusy(false);
        if (sent.ok) showToast({ text: typeof done === 'string' ? done : done(sent.value ?? {}) });
        else showToast({ text: sent.refusal.message, tone: 'clash' });
        router.refresh();
      }}
    />
  );
}
