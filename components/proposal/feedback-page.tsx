'use client';

import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, ButtonLink, ButtonRow } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { Pill } from '@/components/ui/pill';
import { formatDate } from '@/lib/core/format';
import { collectionDef, isCollection } from '@/lib/core/proposal/catalogue';
import {
  type Inbox,
  isDone,
  type Round,
  roundsOf,
  type ToldDecision,
  type ToldThread,
} from '@/lib/core/review/told';
import { sectionTerm } from '@/lib/texts/field-words';
import styles from './feedback.module.css';
import { FeedbackThread } from './feedback-thread';
import { useGo } from './go';
import { dateOf } from './handing-in-words';
import { Attention } from './held';
import { PageTitle } from './page-title';
import { hrefOf, useProposal, useSnapshot } from './provider';
import { useHeldStill, useInbox, useStanding, useTold } from './standing';
import { placeWords } from './words';

/** What was said about the proposal: over all, point by point, and on the words; answered and dealt with here. */
export function FeedbackPage() {
  const t = useTranslations('handingIn.feedback');
  const { value, state } = useInbox();
  const { inbox } = useTold();
  useArrival(value !== null);
  return (
    <div className={styles.page}>
      <Attention />
      <header className={styles.head}>
        <PageTitle>{t('title')}</PageTitle>
        {value ? <Counts inbox={value} /> : null}
      </header>
      {value ? <Rounds inbox={value} /> : null}
      <p role="status">
        {!value && state === 'reading' ? t('reading') : state === 'failed' ? t('failed') : ''}
      </p>
      {state === 'failed' ? (
        <div>
          <Button onClick={() => void inbox.refresh()}>{t('retry')}</Button>
        </div>
      ) : null}
    </div>
  );
}

/** `#thread-…` and `#section-…` land on the words, once these are here, and unfold what they stand in. */
function useArrival(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const land = () => {
      const id = decodeURIComponent(location.hash.slice(1));
      const there = id === '' ? null : document.getElementById(id);
      if (!there) return;
      for (let fold = there.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
        fold.open = true;
      there.focus({ preventScroll: true });
      there.scrollIntoView({ block: 'start' });
    };
    const frame = requestAnimationFrame(land);
    window.addEventListener('hashchange', land);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('hashchange', land);
    };
  }, [ready]);
}

function Counts({ inbox }: { inbox: Inbox }) {
  const t = useTranslations('handingIn');
  const still = useHeldStill();
  const addressed = inbox.threads.filter(isDone).length;
  const signedOff = still !== null && still !== 'submitted' && still !== 'in-review';
  return (
    <>
      {inbox.threads.length > 0 ? (
        <p className={styles.lead}>{t('standing.addressed', { addressed, all: inbox.threads.length })}</p>
      ) : null}
      {signedOff ? <p>{t('feedback.signedOff')}</p> : null}
      {(still === 'submitted' || still === 'in-review') && inbox.releases.length > 0 ? (
        <p>{t('feedback.waiting')}</p>
      ) : null}
    </>
  );
}

const sectionOf = ({ place }: ToldThread): string =>
  place && isCollection(place.collection) ? collectionDef(place.collection).section : 'whole';

function Rounds({ inbox }: { inbox: Inbox }) {
  const t = useTranslations('handingIn.feedback');
  const rounds = roundsOf(inbox);
  const [latest, ...earlier] = rounds;
  if (!latest) return <p>{t('none')}</p>;
  // An address names one place: where comments of a section still wait, else where they were made last.
  const homes = new Map<string, Round>();
  for (const wanted of [(one: ToldThread) => !isDone(one), () => true])
    for (const round of rounds)
      for (const thread of round.threads)
        if (wanted(thread) && !homes.has(sectionOf(thread))) homes.set(sectionOf(thread), round);
  const homeOf = (round: Round) => (section: string) => homes.get(section) === round;
  const on = ({ submission }: Round) =>
    submission === null ? t('roundDraft') : t('round', { number: submission });
  const handedIn = ({ submission }: Round) =>
    inbox.submissions.find(({ number }) => number === submission)?.submittedAt;
  const since = handedIn(latest);
  return (
    <>
      <section aria-labelledby="latest-round" className={styles.round}>
        <h2 id="latest-round">
          {on(latest)}
          {since ? (
            <span className={`${styles.soft} ${styles.counts}`}>
              {' '}
              · {t('handedInOn', { date: dateOf(since) })}
            </span>
          ) : null}
        </h2>
        <RoundBody round={latest} inbox={inbox} isHome={homeOf(latest)} />
      </section>
      <Again />
      {earlier.map((round) => (
        <Disclosure
          key={round.submission ?? 'draft'}
          look="card"
          open={round.threads.some((thread) => !isDone(thread)) || undefined}
          summary={
            <>
              {round.submission === null ? t('earlierDraft') : t('earlier', { number: round.submission })}
              <span className={styles.soft}>
                {' '}
                ·{' '}
                {[dateOf(handedIn(round) ?? round.releases[0]?.visibleAt ?? ''), counted(round)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </>
          }
        >
          <div className={styles.round}>
            <RoundBody round={round} inbox={inbox} isHome={homeOf(round)} />
          </div>
        </Disclosure>
      ))}
    </>
  );

  function counted({ threads }: Round): string {
    return threads.length === 0 ? '' : t('count', { count: threads.length });
  }
}

/** The way on, once the comments have been gone through. */
function Again() {
  const t = useTranslations('handingIn');
  const { meta } = useProposal();
  const { state } = useStanding();
  const go = useGo();
  if (state !== 'changes-requested') return null;
  const path = `/proposals/${meta.id}/hand-in`;
  return (
    <Notice
      actions={
        <ButtonRow>
          <ButtonLink tone="primary" href={path} prefetch={false} onClick={go.to(path)}>
            {t('standing.handInAgain')}
          </ButtonLink>
        </ButtonRow>
      }
    >
      <p>{t('feedback.again')}</p>
    </Notice>
  );
}

/** So many conversations are drawn at once, and so many more each time the browser has nothing else to do. */
const AT_ONCE = 12;
const MORE = 24;

/** Which conversations are drawn: the first at once, the one an address names with all before the rest, and soon everything. */
function useDrawn(ids: readonly string[]): ReadonlySet<string> {
  const [many, setMany] = useState(AT_ONCE);
  const all = ids.length;
  useEffect(() => {
    if (many >= all) return;
    const more = () => startTransition(() => setMany((now) => now + MORE));
    // Safari knows no idle time.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(more, 50);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(more, { timeout: 300 });
    return () => cancelIdleCallback(idle);
  }, [many, all]);
  const named = typeof location === 'undefined' ? '' : location.hash.slice('#thread-'.length);
  return new Set(ids.filter((id, at) => at < many || id === named));
}

function RoundBody({
  round,
  inbox,
  isHome,
}: {
  round: Round;
  inbox: Inbox;
  isHome: (section: string) => boolean;
}) {
  const t = useTranslations('handingIn.feedback');
  const { template } = useProposal();
  const order = ['whole', ...template.sections.map(({ id }) => id as string)];
  const bySection = new Map<string, ToldThread[]>();
  for (const thread of round.threads) {
    const section = sectionOf(thread);
    bySection.set(section, [...(bySection.get(section) ?? []), thread]);
  }
  const place = (section: string) => (order.includes(section) ? order.indexOf(section) : order.length);
  const sections = [...bySection].sort(([a], [b]) => place(a) - place(b));
  const drawn = useDrawn(sections.flatMap(([, threads]) => threads.map(({ id }) => id)));
  return (
    <>
      {[...round.releases].reverse().map((release) => (
        <Card key={release.id} className={styles.overall}>
          <h3 className={styles.term}>{t('overall')}</h3>
          <p className={styles.facts}>
            <Pill tone={release.outcome === 'signed-off' ? 'met' : 'partly'}>
              {t(`outcomes.${release.outcome}`)}
            </Pill>
            <span className={styles.soft}>
              {t('by', { by: release.by.name, date: dateOf(release.visibleAt) })}
            </span>
          </p>
          {release.summary ? <p className={styles.words}>{release.summary}</p> : null}
          {release.dueOn && release.outcome === 'changes-requested' ? (
            <p>{t('due', { date: formatDate(release.dueOn) })}</p>
          ) : null}
        </Card>
      ))}
      {round.decisions.length > 0 ? <Decisions decisions={round.decisions} /> : null}
      {sections.map(([section, threads]) => (
        <section
          key={section}
          id={isHome(section) ? `section-${section}` : undefined}
          tabIndex={-1}
          aria-label={`${termOf(section)}: ${t('comments')}`}
          className={styles.section}
        >
          <h3 className={styles.term}>
            {termOf(section)} <span className={styles.soft}>· {t('count', { count: threads.length })}</span>
          </h3>
          <ul className={styles.threads}>
            {threads.map((thread) => (
              <li key={thread.id}>
                {drawn.has(thread.id) ? (
                  <FeedbackThread thread={thread} learner={inbox.learner.id} />
                ) : (
                  <div id={`thread-${thread.id}`} className={styles.coming} />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {round.threads.length === 0 ? <p className={styles.soft}>{t('noComments')}</p> : null}
    </>
  );

  function termOf(section: string): string {
    return section === 'whole' ? t('whole') : sectionTerm(template, section as never);
  }
}

function Decisions({ decisions }: { decisions: readonly ToldDecision[] }) {
  const t = useTranslations('handingIn.feedback');
  const { template, meta } = useProposal();
  const { document } = useSnapshot();
  const go = useGo();
  const order = template.markingPoints.map(({ id }) => id);
  const titles = new Map(template.markingPoints.map(({ id, title }) => [id, title]));
  const sorted = [...decisions].sort(
    (a, b) =>
      Number(a.decision === 'met') - Number(b.decision === 'met') ||
      order.indexOf(a.point) - order.indexOf(b.point),
  );
  return (
    <Card as="section" aria-label={t('points')}>
      <h3 className={styles.term}>{t('points')}</h3>
      <ul className={styles.points}>
        {sorted.map((one) => (
          <li key={one.point}>
            <p className={styles.facts}>
              <Pill tone={one.decision === 'met' ? 'met' : 'notyet'}>{t(`decisions.${one.decision}`)}</Pill>
              <strong>{titles.get(one.point) ?? one.point}</strong>
            </p>
            {one.feedback ? <p className={styles.words}>{one.feedback}</p> : null}
            {one.proof.length > 0 ? (
              <p className={styles.small}>
                {t('proof')}:{' '}
                {one.proof.map(
                  (place, at): ReactNode => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two proofs may name the same place
                    <span key={at}>
                      {at > 0 ? ' · ' : null}
                      <a href={hrefOf(meta.id, place)} onClick={go.toPlace(place)}>
                        {placeWords(document, template, place)}
                      </a>
                    </span>
                  ),
                )}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
