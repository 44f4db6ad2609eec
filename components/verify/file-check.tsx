'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Notice } from '@/components/ui/notice';
import { type Judged, judgeFile, type KeptFile } from '@/lib/client/fingerprint';
import styles from './verify.module.css';

type State = { readonly kind: 'idle' | 'reading' | 'one' } | Judged;

/** Says whether a file is one of those that are kept. It is read here and goes nowhere. */
export function FileCheck({ files }: { files: readonly KeptFile[] }) {
  const t = useTranslations('verify.check');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const turn = useRef(0);

  const look = useCallback(
    async (chosen: readonly File[]) => {
      const [file] = chosen;
      if (!file) return;
      turn.current += 1;
      const mine = turn.current;
      if (chosen.length > 1) return setState({ kind: 'one' });
      setState({ kind: 'reading' });
      const judged = await judgeFile(file, files);
      // Somebody who dropped another meanwhile is told about that one.
      if (turn.current === mine) setState(judged);
    },
    [files],
  );

  useEffect(() => {
    // The whole page takes it: a file dropped beside the mark would be opened by the browser, and this page be gone.
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      void look([...event.dataTransfer.files]);
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [look]);

  return (
    <div className={styles.stack}>
      <div className={cx(styles.drop, over && styles.over)}>
        <p aria-hidden>{t('drop')}</p>
        <input
          ref={input}
          type="file"
          hidden
          onChange={(event) => {
            void look([...(event.target.files ?? [])]);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
        <Button tone="primary" busy={state.kind === 'reading'} onClick={() => input.current?.click()}>
          {state.kind === 'reading' ? t('reading') : t('choose')}
        </Button>
      </div>
      <div role="status">
        <Said state={state} />
      </div>
    </div>
  );
}

function Said({ state }: { state: State }) {
  const t = useTranslations('verify.check');
  switch (state.kind) {
    case 'is':
      return (
        <Notice tone="met" title={t('is')}>
          {t('isSays', { name: state.name, edition: state.edition })}
        </Notice>
      );
    case 'not':
      return (
        <Notice tone="clash" title={t('not')}>
          <p>{t('notSays', { name: state.name })}</p>
          {state.hash ? <p className={styles.hash}>{t('found', { hash: state.hash })}</p> : null}
        </Notice>
      );
    case 'unreadable':
      return <Notice tone="partly">{t('unreadable', { name: state.name })}</Notice>;
    case 'insecure':
      return <Notice tone="partly">{t('insecure')}</Notice>;
    case 'one':
      return <Notice tone="partly">{t('one')}</Notice>;
    default:
      return null;
  }
}
