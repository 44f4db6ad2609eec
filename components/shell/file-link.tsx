'use client';

import { type ComponentProps, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { ButtonDownload, type ButtonDownloadProps } from '@/components/ui/button';
import { type FileEnd, type FileState, fetchFile } from '@/lib/client/file';
import styles from './file-link.module.css';

type Shown = FileState | { readonly kind: 'done' } | Exclude<FileEnd, { kind: 'file' | 'stopped' }>;

/** What is there at once is not spoken of. */
const QUIET_MS = 500;
const KEPT_MS = 60_000;

function useFile(href: string) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [busy, setBusy] = useState(false);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const press = async (event: MouseEvent) => {
    // To a new tab, or saved under another name: the browser's own business.
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    event.preventDefault();
    if (busy) return;
    const mine = new AbortController();
    stop.current = mine;
    setBusy(true);
    setShown(null);
    const late = setTimeout(() => setShown({ kind: 'making' }), QUIET_MS);
    const end = await fetchFile(
      href,
      (state) => {
        clearTimeout(late);
        setShown(state);
      },
      mine.signal,
    );
    clearTimeout(late);
    if (end.kind === 'stopped') return;
    setBusy(false);
    if (end.kind === 'file') save(end.blob, end.name);
    setShown(end.kind === 'file' ? { kind: 'done' } : end);
  };
  return { shown, busy, press };
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

function Status({ shown }: { shown: Shown | null }) {
  const t = useTranslations('shell.file');
  const words = () => {
    if (!shown) return '';
    switch (shown.kind) {
      case 'ahead':
        return t('ahead', { ahead: shown.ahead });
      case 'failed':
        return shown.message || t('failed');
      case 'gave-up':
        return t('gaveUp');
      default:
        return t(shown.kind);
    }
  };
  return (
    <span role="status" className={styles.status}>
      {words()}
    </span>
  );
}

type Own = { readonly href: string };

/** A link to a file that is made when it is asked for: says that it is being made, and how many come before it. */
export function FileButton({ href, ...rest }: Omit<ButtonDownloadProps, 'onClick'> & Own) {
  const { shown, busy, press } = useFile(href);
  return (
    <>
      <ButtonDownload {...rest} href={href} download aria-busy={busy || undefined} onClick={press} />
      <Status shown={shown} />
    </>
  );
}

/** The same among words. */
export function FileLink({ href, children, ...rest }: Omit<ComponentProps<'a'>, 'onClick'> & Own) {
  const { shown, busy, press } = useFile(href);
  return (
    <>
      <a {...rest} href={href} download aria-busy={busy || undefined} onClick={press}>
        {children}
      </a>
      <Status shown={shown} />
    </>
  );
}
