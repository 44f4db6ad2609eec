'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Disclosure } from '@/components/ui/disclosure';
import { ask } from '@/lib/client/ask';
import type { WordPart } from '@/lib/core/review/compare';
import styles from './feedback.module.css';
import { useProposal } from './provider';

/** What became of the words since they were handed in: before and now, word by word. Read when it is opened. */
export function WhatChanged({ thread, changed }: { thread: string; changed: boolean }) {
  const t = useTranslations('handingIn.feedback');
  const { meta } = useProposal();
  const [parts, setParts] = useState<readonly WordPart[] | 'failed' | null>(null);
  if (!changed) return <p className={styles.small}>{t('unchanged')}</p>;

  const read = async () => {
    const [answer, { wordDiff }] = await Promise.all([
      ask<{ before: string; after: string }>(`/api/proposals/${meta.id}/feedback/${thread}/words`),
      import('@/lib/core/review/compare'),
    ]);
    setParts(answer.ok ? wordDiff(answer.value.before, answer.value.after) : 'failed');
  };
  return (
    <div>
      <p className={styles.small}>{t('changed')}</p>
      <Disclosure
        summary={t('show')}
        onToggle={(event) => {
          if (event.currentTarget.open) void read().catch(() => setParts('failed'));
        }}
      >
        <p role="status">{parts === null ? t('reading') : parts === 'failed' ? t('didFail') : ''}</p>
        {Array.isArray(parts) ? (
          <div className={styles.sides}>
            <Side title={t('before')} parts={parts} without="added" />
            <Side title={t('now')} parts={parts} without="removed" />
          </div>
        ) : null}
      </Disclosure>
    </div>
  );
}

/** Marked words with nothing but space between them are one stretch: to the eye, and to a voice that says each. */
function joined(parts: readonly WordPart[]): WordPart[] {
  const found: WordPart[] = [];
  parts.forEach((part, at) => {
    const last = found.at(-1);
    const next = parts[at + 1];
    const space = part.is === 'same' && /^[^\S\n]+$/.test(part.text);
    const between = space && last !== undefined && last.is !== 'same' && next?.is === last.is;
    const is = between ? last.is : part.is;
    if (last && last.is === is) found[found.length - 1] = { is, text: last.text + part.text };
    else found.push({ is, text: part.text });
  });
  return found;
}

function Side({
  title,
  parts,
  without,
}: {
  title: string;
  parts: readonly WordPart[];
  without: 'added' | 'removed';
}) {
  const t = useTranslations('handingIn.feedback');
  const shown = joined(parts.filter(({ is }) => is !== without));
  return (
    <div className={styles.side}>
      <h4 className={styles.sideTitle}>{title}</h4>
      <p className={styles.body}>
        {shown.length === 0 ? t('empty') : null}
        {shown.map(({ text, is }, at) => {
          const key = `${at}${is}`;
          if (is === 'same') return <span key={key}>{text}</span>;
          const Tag = is === 'removed' ? 'del' : 'ins';
          return (
            <Tag key={key}>
              <span className={styles.heard}>[{t(is === 'removed' ? 'removedWord' : 'addedWord')}: </span>
              {text}
              <span className={styles.heard}>]</span>
            </Tag>
          );
        })}
      </p>
    </div>
  );
}
