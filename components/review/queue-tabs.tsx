import Link from 'next/link';
import type { State } from '@/lib/core/review';
import { texts } from '@/lib/texts';
import styles from './queue.module.css';

export type TabKey = { readonly key: string; readonly states: readonly State[] };

const KEYS = ['waiting', 'drafts', 'with-learner', 'done', 'all'] as const;

/** The states as somebody who marks thinks of them: what waits for me comes first. */
export const TABS: readonly (TabKey & { readonly key: (typeof KEYS)[number] })[] = [
  { key: 'waiting', states: ['submitted', 'in-review'] },
  { key: 'drafts', states: ['draft'] },
  { key: 'with-learner', states: ['changes-requested'] },
  { key: 'done', states: ['signed-off', 'sampled', 'confirmed'] },
  { key: 'all', states: [] },
];
const [FIRST] = TABS as [(typeof TABS)[number]];

export const tabOf = (key: string | undefined) => TABS.find((tab) => tab.key === key) ?? FIRST;

type Query = Readonly<Record<string, string | undefined>>;

/** The address of the same list with something changed; what is empty is left out. */
export function queueHref(query: Query, change: Query): string {
  const { after: _, ...kept } = query;
  const search = new URLSearchParams(
    Object.entries({ ...kept, ...change }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
  return search === '' ? '/review' : `/review?${search}`;
}

export function QueueTabs({
  counts,
  current,
  query,
}: {
  counts: Readonly<Partial<Record<State, number>>>;
  current: string;
  query: Query;
}) {
  const t = texts();
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return (
    <nav aria-label={t('review.queue.tabs')}>
      <ul className={styles.tabs}>
        {TABS.map(({ key, states }) => (
          <li key={key}>
            <Link
              href={queueHref(query, { tab: key === FIRST.key ? undefined : key })}
              aria-current={key === current ? 'page' : undefined}
              className={styles.tab}
            >
              {t('review.queue.tab', {
                name: t(`review.queue.tabNames.${key}`),
                count: String(
                  key === 'all' ? all : states.reduce((sum, state) => sum + (counts[state] ?? 0), 0),
                ),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The next page of the list, and the way back to its beginning. */
export function QueuePages({ query, next }: { query: Query; next: string | null }) {
  const t = texts();
  if (!next && !query.after) return null;
  return (
    <p className={styles.pages}>
      {query.after ? <Link href={queueHref(query, {})}>{t('review.queue.first')}</Link> : null}
      {next ? <Link href={queueHref(query, { after: next })}>{t('review.queue.next')}</Link> : null}
    </p>
  );
}
