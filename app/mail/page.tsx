import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FilterForm } from '@/components/people/filter-form';
import { askedFor, Head, momentOf, oneOf, Pages, TONES } from '@/components/people/parts';
import styles from '@/components/people/people.module.css';
import { Shell } from '@/components/shell/shell';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { Pill } from '@/components/ui/pill';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { actorWho } from '@/lib/server/services/people/guard';
import { listMail, MAIL_STATES } from '@/lib/server/services/people/mail';
import { texts } from '@/lib/texts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: texts()('people.mail.title') };

export default async function MailPage({ searchParams }: Props) {
  const actor = await actorWho('mail.read');
  if (!actor) notFound();
  const t = texts();
  const asked = askedFor(await searchParams, ['state', 'after']);
  const state = oneOf(MAIL_STATES, asked.state);
  const found = await listMail(actor, {
    ...(state ? { state } : {}),
    ...(asked.after ? { after: asked.after } : {}),
  });
  if (!found.ok) notFound();
  const { lines, next, failed } = found.value;
  return (
    <Shell actor={actor}>
      <Head title={t('people.mail.title')} lede={t('people.mail.lede')} />
      {failed > 0 ? (
        <Notice tone="clash" className={styles.note ?? ''}>
          {t('people.mail.failed', { count: failed })}
        </Notice>
      ) : null}
      {lines.some((one) => one.state === 'outbox') ? (
        <Notice className={styles.note ?? ''}>{t('people.mail.outboxHint')}</Notice>
      ) : null}
      <FilterForm
        path="/mail"
        choosing={[
          {
            name: 'state',
            label: t('people.filter.state'),
            any: t('people.filter.anyState'),
            value: state,
            options: MAIL_STATES.map((value) => ({ value, label: t(`people.mail.states.${value}`) })),
          },
        ]}
      />
      {lines.length === 0 ? (
        <p className={styles.empty}>{t(state ? 'people.filter.nothing' : 'people.mail.empty')}</p>
      ) : (
        <ul className={styles.list}>
          {lines.map((one) => (
            <li key={one.id} className={styles.line}>
              <div className={styles.who}>
                <p className={styles.name}>{one.subject}</p>
                <p className={styles.quiet}>{one.to}</p>
              </div>
              <div>
                <p className={styles.facts}>
                  <Pill tone={TONES[one.state] ?? 'met'}>{t(`people.mail.states.${one.state}`)}</Pill>
                  <span>{momentOf(one.sentAt ?? one.createdAt)}</span>
                </p>
                {one.failure ? (
                  <p className={styles.quiet}>
                    {t('people.mail.failure', { attempts: one.attempts, failure: one.failure })}
                  </p>
                ) : null}
                {one.file ? (
                  <p className={styles.quiet}>{t('people.mail.file', { file: one.file })}</p>
                ) : null}
                {one.text ? (
                  <Disclosure
                    summary={
                      <>
                        {t('people.mail.text')}
                        <VisuallyHidden> {one.to}</VisuallyHidden>
                      </>
                    }
                  >
                    <pre className={styles.letter}>{one.text}</pre>
                  </Disclosure>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pages path="/mail" parts={{ state }} after={asked.after} next={next} />
    </Shell>
  );
}
