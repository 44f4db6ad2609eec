import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FilterForm } from '@/components/people/filter-form';
import { askedFor, Head, momentOf, Pages } from '@/components/people/parts';
import styles from '@/components/people/people.module.css';
import { Unlock } from '@/components/people/unlock';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
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
    <ClientTexts of={['people']}>
      <Shell actor={actor}>
        <Head title={t('people.unlock.title')} lede={t('people.unlock.lede')} />
        <FilterForm path="/unlock" search={asked.q} searchLabel={t('people.filter.searchName')} />
        {lines.length === 0 ? (
          <p className={styles.empty}>{t(asked.q ? 'people.filter.nothing' : 'people.unlock.empty')}</p>
        ) : (
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
        )}
        <Pages path="/unlock" parts={{ q: asked.q }} after={asked.after} next={next} />
      </Shell>
    </ClientTexts>
  );
}
