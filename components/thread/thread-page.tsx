'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo, useSyncExternalStore } from 'react';
import { Attention } from '@/components/proposal/held';
import { PageTitle } from '@/components/proposal/page-title';
import { useInsight } from '@/components/proposal/provider';
import { Field } from '@/components/ui/field';
import { Pill } from '@/components/ui/pill';
import { Select } from '@/components/ui/select';
import { Tabs } from '@/components/ui/tabs';
import { byImprovement, filterTrace, isWhole, type Trace, type TraceKind } from '@/lib/core/trace';
import { BreakList } from './node-link';
import styles from './thread.module.css';
import { ThreadOutline } from './thread-outline';
import { ThreadPicture } from './thread-picture';
import { ThreadTable } from './thread-table';
import { type ThreadWords, useThreadWords } from './words';

const VIEWS = ['picture', 'table', 'outline'] as const;
const PHONE = '(max-width: 48rem)';

function useIsPhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(PHONE);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(PHONE).matches,
    () => false,
  );
}

/** Kept in the address, so that a link shows what its sender saw, and going back undoes nothing else. */
function choose(key: string, value: string): void {
  const address = new URL(location.href);
  if (value === '') address.searchParams.delete(key);
  else address.searchParams.set(key, value);
  history.replaceState(null, '', address);
}

/** The whole argument at a glance: as a picture to walk, as a table, or as an outline. All say the same. */
export function ThreadPage() {
  const words = useThreadWords();
  const { t } = words;
  const insight = useInsight();
  const asked = useSearchParams();
  const isPhone = useIsPhone();
  const view = VIEWS.find((each) => each === asked.get('view')) ?? (isPhone ? 'outline' : 'picture');

  const known = (key: string, kind: TraceKind) =>
    insight.trace.nodes.find(({ id, kind: its }) => its === kind && id === asked.get(key))?.id;
  const [requirement, owner] = [known('requirement', 'requirement'), known('owner', 'owner')];
  const trace = useMemo(
    () =>
      filterTrace(insight.trace, {
        ...(requirement === undefined ? {} : { requirement }),
        ...(owner === undefined ? {} : { owner }),
      }),
    [insight.trace, requirement, owner],
  );
  const { threads } = useMemo(() => byImprovement(trace), [trace]);
  const whole = threads.filter((each) => isWhole(each, trace.edges)).length;

  const body = (panel: (typeof VIEWS)[number]) => {
    if (trace.nodes.length === 0)
      return <p>{insight.trace.nodes.length === 0 ? t('empty') : t('nothing')}</p>;
    // Another choice is another picture: seen from its beginning, with nothing chosen in it yet.
    if (panel === 'picture')
      return <ThreadPicture key={`${requirement} ${owner}`} trace={trace} words={words} />;
    if (panel === 'table') return <ThreadTable trace={trace} words={words} />;
    return <ThreadOutline trace={trace} words={words} />;
  };
  return (
    <div className={styles.page}>
      <Attention />
      <header className={styles.head}>
        <div>
          <PageTitle>{t('title')}</PageTitle>
          <p className={styles.lead}>{t('lead')}</p>
        </div>
        <p className={styles.counts}>
          <Pill tone={trace.breaks.length > 0 ? 'clash' : 'met'}>
            {t('breaks', { count: trace.breaks.length })}
          </Pill>
          {whole > 0 ? <Pill tone="met">{t('whole', { count: whole })}</Pill> : null}
        </p>
      </header>
      <Filters trace={insight.trace} requirement={requirement} owner={owner} words={words} />
      <Tabs
        label={t('views')}
        value={view}
        onValueChange={(next) => choose('view', next)}
        tabs={VIEWS.map((value) => ({ value, label: t(`view.${value}`), panel: body(value) }))}
      />
      {trace.breaks.length > 0 ? (
        <section aria-labelledby="breaks-title" className={styles.torn}>
          <h2 id="breaks-title">{t('breaksTitle')}</h2>
          <BreakList breaks={trace.breaks} words={words} />
        </section>
      ) : null}
    </div>
  );
}

function Filters({
  trace,
  requirement,
  owner,
  words,
}: {
  trace: Trace;
  requirement: string | undefined;
  owner: string | undefined;
  words: ThreadWords;
}) {
  const { t } = words;
  const options = (kind: TraceKind) => [
    { value: '', label: t('all') },
    ...trace.nodes
      .filter((node) => node.kind === kind)
      .map((node) => ({ value: node.id, label: words.nameOf(node) })),
  ];
  return (
    <search aria-label={t('filter')} className={styles.filters}>
      <Field label={t('requirement')}>
        <Select
          options={options('requirement')}
          value={requirement ?? ''}
          onChange={(event) => choose('requirement', event.target.value)}
        />
      </Field>
      <Field label={t('owner')}>
        <Select
          options={options('owner')}
          value={owner ?? ''}
          onChange={(event) => choose('owner', event.target.value)}
        />
      </Field>
    </search>
  );
}
