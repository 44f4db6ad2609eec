import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FilterForm } from '@/components/people/filter-form';
import { askedFor, Head, momentOf, Pages } from '@/components/people/parts';
import styles from '@/components/people/people.module.css';
import { actionWords, detailWords } from '@/components/people/record-words';
import { Shell } from '@/components/shell/shell';
import { ButtonLink } from '@/components/ui/button';
import { actorWho } from '@/lib/server/services/people/guard';
import { readRecord } from '@/lib/server/services/people/record';
import { texts } from '@/lib/texts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: texts()('people.record.title') };

export default async function RecordPage({ searchParams }: Props) {
  const actor = await actorWho('record.read');
  if (!actor) notFound();
  const t = texts();
  const asked = askedFor(await searchParams, ['action', 'after']);
  const found = await readRecord(actor, asked);
  if (!found.ok) notFound();
  const { lines, next, actions } = found.value;
  const options = actions
    .map((value) => ({ value, label: actionWords(t, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
  return (
    <Shell actor={actor}>
      <Head
        title={t('people.record.title')}
        lede={t('people.record.lede')}
        action={<ButtonLink href="/unlock">{t('people.todo.unlock')}</ButtonLink>}
      />
      <FilterForm
        path="/record"
        choosing={[
          {
            name: 'action',
            label: t('people.record.action'),
            any: t('people.record.any'),
            value: asked.action,
            options,
          },
        ]}
      />
      {lines.length === 0 ? (
        <p className={styles.empty}>{t(asked.action ? 'people.filter.nothing' : 'people.record.empty')}</p>
      ) : (
        <ol className={styles.list}>
          {lines.map((one) => (
            <li key={one.id} className={styles.line}>
              <div className={styles.who}>
                <p className={styles.name}>{actionWords(t, one.action)}</p>
                <p className={styles.quiet}>
                  {momentOf(one.at)} ·{' '}
                  {one.by === null ? t('people.record.nobody') : one.by || t('people.record.gone')}
                </p>
              </div>
              <div>
                <p>{one.subject || t('people.record.gone')}</p>
                {detailWords(t, one.detail, one.named).map((said) => (
                  <p key={said} className={styles.quiet}>
                    {said}
                  </p>
                ))}
              </div>
            </li>
          ))}
        </ol>
      )}
      <Pages path="/record" parts={{ action: asked.action }} after={asked.after} next={next} />
    </Shell>
  );
}
