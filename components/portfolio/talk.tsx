'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { faultAt, Problem } from '@/components/people/problem';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextArea } from '@/components/ui/text-area';
import { showToast } from '@/components/ui/toast';
import { dayOf, formatDate, formatTime } from '@/lib/core/format';
import styles from './plan.module.css';
import type { SaidComment } from './types';

const FIELDS = { 'comment-empty': 'comment' };

/** The conversation about a plan, read and written by its managers and its author. */
export function Talk({
  id,
  comments,
  own = false,
  open = true,
}: {
  id: string;
  comments: readonly SaidComment[];
  /** The author's side of it. */
  own?: boolean;
  open?: boolean;
}) {
  const t = useTranslations('plans.talk');
  const router = useRouter();
  const { busy, refusal, tries, post } = useSend(useTranslations('people')('unreachable'));
  const [body, setBody] = useState('');
  return (
    <section className={styles.part} aria-labelledby="talk">
      <h2 id="talk">{t(own ? 'titleOwn' : 'title')}</h2>
      <p className={styles.quiet}>{t('lede')}</p>
      {comments.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <ol className={styles.talk}>
          {comments.map((one) => (
            <li key={one.id} className={one.own ? styles.mine : undefined}>
              <p className={styles.quiet}>
                {one.own ? t('you') : one.by}
                {one.learner && !one.own ? `, ${t('author')}` : ''} · {formatDate(dayOf(one.at))},{' '}
                {formatTime(one.at)}
              </p>
              <p className={styles.words}>{one.body}</p>
            </li>
          ))}
        </ol>
      )}
      {open ? (
        <form
          noValidate
          className={styles.form}
          onSubmit={async (event) => {
            event.preventDefault();
            if (busy) return;
            const sent = await post(`/api/plans/${id}/comments`, { body });
            if (!sent.ok) return;
            setBody('');
            showToast({ text: t('sent') });
            router.refresh();
          }}
        >
          <Problem refusal={refusal} tries={tries} fields={FIELDS} />
          <Field
            label={t(own ? 'writeOwn' : 'write')}
            controlId="comment"
            error={faultAt(refusal, FIELDS, 'comment')}
          >
            <TextArea
              rows={2}
              value={body}
              maxLength={4_000}
              onChange={(event) => setBody(event.target.value)}
            />
          </Field>
          <div>
            <Button type="submit" busy={busy !== null}>
              {busy ? t('sending') : t('send')}
            </Button>
          </div>
        </form>
      ) : (
        <p>{t('notSeen')}</p>
      )}
    </section>
  );
}
