'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { dayOf, formatDate, formatTime } from '@/lib/core/format';
import type { Place } from '@/lib/core/proposal/place';
import { placeKey } from '@/lib/core/proposal/place';
import { activate, activeThread, reveal, show } from './active';
import { ask, isUnreachable, type Refusal } from './ask';
import { Block, Margin } from './block';
import blockStyles from './block.module.css';
import { DecisionPanel } from './decision-panel';
import styles from './desk.module.css';
import { DeskBar } from './desk-bar';
import { DeskContext, type DeskValue, type Proof, type Wish } from './desk-context';
import { HeldRelease } from './held-release';
import { labelsOf } from './labels';
import { firstBlocks, HEAD, type Layout, lay } from './lay';
import { ProofDialog } from './proof-dialog';
import type { ReadSection } from './read-types';
import { ReleaseDialog } from './release-dialog';
import { share } from './share';
import type { BankEntry, Person, Point, Said, Thread } from './types';
import { useDesk } from './use-desk';
import { WordsMenu } from './words-menu';

export type Opened = {
  readonly said: Said;
  readonly sections: readonly ReadSection[];
  readonly points: readonly Point[];
  readonly me: Person;
  readonly unit: string;
  readonly templateId: string;
  readonly keepsCentre: boolean;
  /** How many answers stand in the worked example of the unit. */
  readonly fromExample: number;
  /** The submission last read, where something else has come since: what to compare with. */
  readonly since: { readonly from: number; readonly places: number } | null;
};

type Filter = 'open' | 'all' | 'unreleased' | 'private';
const FILTERS: readonly Filter[] = ['open', 'all', 'unreleased', 'private'];
/** Up to here every card is drawn at once. */
const MANY = 60;
const NO_MARKS = {};
const NO_THREADS: readonly [] = [];

const passes = (filter: Filter, thread: Thread): boolean =>
  filter === 'all' ||
  (filter === 'open' && thread.resolvedAt === null) ||
  (filter === 'private' && thread.audience === 'private') ||
  (filter === 'unreleased' &&
    thread.audience === 'feedback' &&
    thread.comments.some(({ visible }) => !visible));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** Where an assessor reads, speaks and decides: the document, what is said beside it, and the marking points. */
export function Desk(props: Opened) {
  const { said: opened, sections, points, me, unit, templateId, keepsCentre, fromExample, since } = props;
  const t = useTranslations('review');
  const { said, refresh, news, seen, cut } = useDesk(opened, me.id);
  const [filter, setFilter] = useState<Filter>('open');
  const [composing, setComposing] = useState<Wish | null>(null);
  const [proven, setProven] = useState<Readonly<Record<string, Place>>>({});
  const [proof, setProof] = useState<Proof | null>(null);
  const [releasing, setReleasing] = useState(false);
  const bankAsked = useRef<Promise<readonly BankEntry[]> | null>(null);

  const latest = said.submissions.findLast(({ withdrawnAt }) => withdrawnAt === null)?.number ?? null;
  const held = said.releases.find(({ state }) => state === 'held') ?? null;
  const standing = said.releases.some(
    (one) => one.submission === said.subject && one.state !== 'undone' && one.outcome !== 'feedback',
  );
  const other = said.claim !== null && !said.claim.mine;
  const underReview = said.state === 'submitted' || said.state === 'in-review';
  const isLatest = said.subject !== null && said.subject === latest;
  const draftOpen = said.subject === null && (said.state === 'draft' || said.state === 'changes-requested');
  const decides = said.may.decide && isLatest && underReview && !other && !standing;
  const writes: DeskValue['writes'] =
    !said.may.comment || !(isLatest || draftOpen) ? 'none' : other && isLatest ? 'private' : 'all';

  const many = opened.threads.length > MANY;
  const path = `/api/review/${said.id}`;
  const { id, title, learner, subject, staff } = said;
  const wordsOf = useCallback(
    (refusal: Refusal): string => {
      const { name, until } = refusal.detail ?? {};
      if (isUnreachable(refusal)) return t('unreachable');
      return refusal.code === 'claimed-by-other' && name && until
        ? t('claim.refused', { name, time: formatTime(until) })
        : refusal.message || t('unreachable');
    },
    [t],
  );
  const labels = useMemo(() => labelsOf(t), [t]);
  const value = useMemo(
    (): DeskValue => ({
      id,
      path,
      me: me.id,
      subject,
      title,
      learner,
      points,
      staff,
      templateId,
      keepsCentre,
      writes,
      decides,
      many,
      refresh,
      wordsOf,
      labels,
      compose: setComposing,
      askProof: setProof,
      prove: (point, { spot, words, quote }) => {
        if (!spot) return;
        setProven((now) => ({ ...now, [point]: { ...spot, ...(words ? { ...words, quote } : {}) } }));
        show(document.getElementById(`point-${point}`));
      },
      bank: () => {
        bankAsked.current ??= ask<{ entries: readonly BankEntry[] }>(
          `/api/review/bank?template=${encodeURIComponent(templateId)}`,
        ).then((answer) => {
          if (!answer.ok) bankAsked.current = null;
          return answer.ok ? answer.value.entries : [];
        });
        return bankAsked.current;
      },
      bankChanged: () => {
        bankAsked.current = null;
      },
    }),
    [
      id,
      path,
      me.id,
      subject,
      title,
      learner,
      points,
      staff,
      templateId,
      keepsCentre,
      writes,
      decides,
      many,
      refresh,
      wordsOf,
      labels,
    ],
  );

  const old = useRef<Layout<Thread> | null>(null);
  const layout = useMemo(() => {
    const made = lay(
      sections,
      said.threads.filter((thread) => passes(filter, thread)),
    );
    old.current = old.current ? share(old.current, made) : made;
    return old.current;
  }, [sections, said.threads, filter]);
  const soon = useRef<ReadonlySet<string> | null>(null);
  soon.current ??= firstBlocks(sections, layout);
  const placeLabels = useMemo(
    () =>
      new Map(
        sections.flatMap(({ blocks }) =>
          blocks.flatMap(({ spots }) => spots.map(({ key, label }) => [key, label] as const)),
        ),
      ),
    [sections],
  );
  const wordsOfPlace = useCallback(
    (place: Place) => placeLabels.get(placeKey(place)) ?? t('document.somewhere'),
    [placeLabels, t],
  );

  useArrival(said.threads, setFilter);
  const order = useMemo(
    () =>
      [HEAD, ...sections.flatMap(({ blocks }) => blocks.map(({ key }) => key))].flatMap((key) =>
        (layout.blocks[key] ?? []).map(({ thread }) => thread.id),
      ),
    [sections, layout],
  );
  useKeys(order);

  return (
    <DeskContext value={value}>
      <div className={styles.desk}>
        <DeskBar
          said={said}
          unit={unit}
          fromExample={fromExample}
          since={since}
          latest={latest}
          news={news}
          onNews={() => {
            if (news) reveal(news.thread);
            seen();
          }}
          canRelease={said.may.release && (decides || draftOpen) && !held}
          onRelease={() => setReleasing(true)}
          refresh={refresh}
        />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: each mark's conversation has a button of its own */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a short way for the mouse */}
        <div
          className={styles.work}
          onClick={(event) => {
            const mark = (event.target as Element).closest<HTMLElement>('[data-threads]');
            const thread = mark?.dataset.threads?.split(' ')[0];
            if (thread && thread !== 'composing' && getSelection()?.isCollapsed) activate(thread);
          }}
        >
          <article aria-label={t('document.label')} className={styles.paper}>
            <div className={styles.notices}>
              {cut ? <Notice tone="clash">{t('unreachable')}</Notice> : null}
              {held ? <HeldRelease release={held} /> : null}
              <ReadOnlyWhy said={said} latest={latest} standing={standing} />
              {layout.lost.length > 0 ? (
                <Notice tone="partly">
                  {t('document.lost', { count: layout.lost.length })}{' '}
                  <button
                    type="button"
                    className={styles.link}
                    onClick={() => {
                      const [first] = layout.lost;
                      if (first) reveal(first.id);
                    }}
                  >
                    {t('document.showLost')}
                  </button>
                </Notice>
              ) : null}
            </div>
            <div className={blockStyles.pair} data-block={HEAD}>
              <header className={blockStyles.read}>
                <p className={styles.unit}>{unit}</p>
                <h2 className={styles.title}>{title || t('untitled')}</h2>
                {writes === 'none' ? null : (
                  <div className={blockStyles.whole}>
                    <Button
                      size="small"
                      tone="quiet"
                      onClick={() => setComposing({ block: HEAD, spot: null, words: null, quote: '' })}
                    >
                      {t('document.commentWhole')}
                    </Button>
                  </div>
                )}
                <div className={styles.filter}>
                  <span aria-hidden>{t('filter.label')}</span>
                  <Select
                    aria-label={t('filter.label')}
                    value={filter}
                    onChange={(event) => setFilter(event.target.value as Filter)}
                    options={FILTERS.map((one) => ({
                      value: one,
                      label: t(`filter.${one}`, {
                        count: said.threads.filter((thread) => passes(one, thread)).length,
                      }),
                    }))}
                  />
                </div>
              </header>
              <Margin
                threads={layout.blocks[HEAD] ?? NO_THREADS}
                composing={composing?.block === HEAD ? composing : null}
                block={null}
                soon
              />
            </div>
            {sections.map((section) => (
              <section key={section.id} aria-labelledby={`section-${section.id}`}>
                <div className={blockStyles.pair}>
                  <h3 id={`section-${section.id}`} className={styles.section}>
                    {section.number} {section.term}
                  </h3>
                  <div className={`${blockStyles.margin} ${blockStyles.bare}`} />
                </div>
                {section.blocks.map((block) => (
                  <Block
                    key={block.key}
                    block={block}
                    threads={layout.blocks[block.key] ?? NO_THREADS}
                    marks={layout.marks[block.key] ?? NO_MARKS}
                    composing={composing?.block === block.key ? composing : null}
                    soon={soon.current?.has(block.key) ?? false}
                  />
                ))}
              </section>
            ))}
          </article>
          <DecisionPanel
            said={said}
            points={points}
            proven={proven}
            wordsOfPlace={wordsOfPlace}
            onRelease={
              said.may.release && (decides || draftOpen) && !held ? () => setReleasing(true) : undefined
            }
          />
        </div>
      </div>
      <WordsMenu />
      {proof ? <ProofDialog proof={proof} /> : null}
      {releasing ? <ReleaseDialog said={said} onClose={() => setReleasing(false)} /> : null}
    </DeskContext>
  );
}

/** Why nothing can be decided here, in one sentence; nothing where it can. */
function ReadOnlyWhy({ said, latest, standing }: { said: Said; latest: number | null; standing: boolean }) {
  const t = useTranslations('review.why');
  if (said.claim && !said.claim.mine && said.subject === latest)
    return (
      <Notice tone="partly" role="status" title={t('claimed', { name: said.claim.by.name })}>
        {t('claimedUntil', { time: formatTime(said.claim.until) })}
      </Notice>
    );
  if (said.subject !== null && latest !== null && said.subject !== latest)
    return (
      <Notice tone="partly" role="status">
        {t('older', { number: said.subject, latest })} <a href={`/review/${said.id}`}>{t('openLatest')}</a>
      </Notice>
    );
  const done = said.releases.findLast((one) => one.submission === said.subject && one.state === 'done');
  if (standing && done)
    return (
      <Notice tone="met">
        {t(done.outcome === 'signed-off' ? 'signedOff' : 'asked', {
          name: done.by.name,
          date: formatDate(dayOf(done.visibleAt)),
        })}
      </Notice>
    );
  if (said.subject === null) return <Notice>{t('draft')}</Notice>;
  return null;
}

/** A link in a notice leads to a conversation: it is opened, whatever was filtered away. */
function useArrival(threads: readonly Thread[], setFilter: (filter: Filter) => void): void {
  const arrived = useRef(false);
  useEffect(() => {
    const id = /^#thread-([0-9a-f-]{36})$/.exec(location.hash)?.[1];
    const thread = threads.find((one) => one.id === id);
    if (arrived.current || !thread) return;
    arrived.current = true;
    if (thread.resolvedAt) setFilter('all');
    // The filter draws the list anew first.
    requestAnimationFrame(() => reveal(thread.id));
  }, [threads, setFilter]);
}

/** j and k go through the conversations, c comments on the words chosen. */
function useKeys(order: readonly string[]): void {
  const orderNow = useRef(order);
  orderNow.current = order;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      if (event.key === 'c') {
        document.querySelector<HTMLElement>('[data-words-menu] button')?.click();
        return event.preventDefault();
      }
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0) return;
      const ids = orderNow.current;
      const at = ids.indexOf(activeThread() ?? '');
      const next = ids[at < 0 ? (step > 0 ? 0 : ids.length - 1) : at + step];
      if (!next) return;
      event.preventDefault();
      reveal(next);
    };
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('keydown', pressed);
      activate(null);
    };
  }, []);
}
