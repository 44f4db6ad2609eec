import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { askedFor, ListPage, momentOf } from '@/components/people/parts';
import styles from '@/components/people/people.module.css';
import { Unlock } from '@/components/people/unlock';
import { Pill } from '@/components/ui/pill';
import { actorWho } from '@/lib/server/services/people/guard';
import { listSignedOff } from '@/lib/server/services/people/signed-off';
import { texts } from '@/lib/texts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: texts()('people.unlock.title') };

export default async function UnlockPage({ searchParams }: Props) {
  const actor = await actorWho('review.unlock');
  if (!actor) notFound();
  const t = texts();
  const asked = askedFor(await searchParams, ['q', 'after']);
  const found = await listSignedOff(actor, {
    ...(asked.q ? { search: asked.q } : {}),
    ...(asked.after ? { after: asked.after } : {}),
  });
  if (!found.ok) notFound();
  const { lines, next } = found.value;
  return (
    <ListPage
      actor={actor}
      path="/unlock"
      title={t('people.unlock.title')}
      lede={t('people.unlock.lede')}
      filter={{ search: asked.q, searchLabel: t('people.filter.searchName') }}
      asked={asked}
      empty={{ filtered: t('people.filter.nothing'), never: t('people.unlock.empty') }}
      count={lines.length}
      next={next}
    >
      <ul className={styles.list}>
        {lines.map((one) => {
          const title = one.title || t('people.unlock.untitled');
          return (
            <li key={one.id} className={styles.line}>
              <div className={styles.who}>
                <p className={styles.name}>{title}</p>
                <p className={styles.quiet}>{one.learner}</p>
              </div>
              <p className={styles.facts}>
                <Pill tone="met">{t(`shell.proposals.states.${one.state}`)}</Pill>
                <span>
                  {t('people.columns.since')} {momentOf(one.since)}
                </span>
              </p>
              <div className={styles.acts}>
                <Unlock id={one.id} title={title} learner={one.learner} />
              </div>
            </li>
          );
        })}
      </ul>
    </ListPage>
  );
}
