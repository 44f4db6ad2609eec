import type { Metadata } from 'next';
import { MarkingToDo } from '@/components/quality/home';
import styles from '@/components/review/queue.module.css';
import { QueueFilters } from '@/components/review/queue-filters';
import { QueueList } from '@/components/review/queue-list';
import { QueuePages, QueueTabs, tabOf } from '@/components/review/queue-tabs';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { dayOf } from '@/lib/core/format';
import { requireActor } from '@/lib/server/auth/actor';
import { findTemplate } from '@/lib/server/files/templates';
import { myExercises } from '@/lib/server/services/review/marking';
import { reviewQueue } from '@/lib/server/services/review/queue';
import { texts } from '@/lib/texts';

type Query = { tab?: string; cohort?: string; q?: string; mine?: string; after?: string };
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts()('review.queue.title') };
}

/** What waits for an assessor; every filter is in the address, so that a list can be kept and sent. */
export default async function QueuePage({ searchParams }: Props) {
  const t = texts();
  const actor = await requireActor();
  const given = await searchParams;
  const query = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const first = [value].flat()[0];
      return first ? [[name, first.slice(0, 200)]] : [];
    }),
  ) as Query;
  const tab = tabOf(query.tab);
  const queue = await reviewQueue(actor, {
    states: tab.states,
    cohort: query.cohort,
    search: query.q,
    mine: query.mine === '1',
    after: query.after,
  });
  const exercises = await myExercises(actor);
  const toMark = exercises.ok ? exercises.value.filter(({ state }) => state === 'to-mark').length : 0;
  const filtered = Boolean(query.q || query.cohort || query.mine);
  const lines = queue.lines.map((line) => ({
    ...line,
    unit: findTemplate(line.template.id, line.template.version)?.title ?? '',
  }));
  return (
    <ClientTexts of={['review']}>
      <Shell actor={actor} width="page">
        <h1>{t('review.queue.title')}</h1>
        <MarkingToDo waiting={toMark} />
        <QueueTabs counts={queue.counts} current={tab.key} query={query} />
        <QueueFilters cohorts={queue.cohorts} query={query} filtered={filtered} />
        {lines.length > 0 ? (
          <QueueList lines={lines} today={dayOf(Date.now())} />
        ) : (
          <div className={styles.empty}>
            <h2>{t(filtered ? 'review.queue.empty.filtered' : 'review.queue.empty.title')}</h2>
            {filtered ? null : (
              <p>
                {t(queue.cohorts.length > 0 ? 'review.queue.empty.says' : 'review.queue.empty.noCohorts')}
              </p>
            )}
          </div>
        )}
        <QueuePages query={query} next={queue.next} />
      </Shell>
    </ClientTexts>
  );
}
