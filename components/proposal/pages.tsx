'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { Live } from '@/components/shell/live';
import { MainNav } from '@/components/shell/main-nav';
import shell from '@/components/shell/shell.module.css';
import type { Role } from '@/lib/core/access';
import { useGo } from './go';
import styles from './pages.module.css';
import { usePart, useProposal, visit } from './provider';
import { useHeldStill } from './standing';
import { placeOf } from './use-arrival';
import { useAuthorship } from './use-authorship';

const loadTasks = () => import('./task-list').then((it) => ({ default: it.TaskList }));
const loadSection = () => import('./section-page').then((it) => ({ default: it.SectionPage }));
const loadReview = () => import('./review-page').then((it) => ({ default: it.ReviewPage }));
const loadProof = () => import('./proof-page').then((it) => ({ default: it.ProofPage }));
const loadHistory = () => import('./history-page').then((it) => ({ default: it.HistoryPage }));
const loadHandIn = () => import('./hand-in-page').then((it) => ({ default: it.HandInPage }));
const loadFeedback = () => import('./feedback-page').then((it) => ({ default: it.FeedbackPage }));
const loadStill = () => import('./held-still').then((it) => ({ default: it.HeldSection }));
const loadThread = () => import('../thread/thread-page').then((it) => ({ default: it.ThreadPage }));
const [Tasks, Section, Review, Proof, History, Thread] = [
  lazy(loadTasks),
  lazy(loadSection),
  lazy(loadReview),
  lazy(loadProof),
  lazy(loadHistory),
  lazy(loadThread),
];
const [HandIn, Feedback, Still] = [lazy(loadHandIn), lazy(loadFeedback), lazy(loadStill)];

const usePage = () => usePathname().split('/')[3];

/** The page the address names. All are on this side, so that moving between them needs no network. */
export function ProposalPages() {
  const { template } = useProposal();
  const page = usePage();
  const section = template.sections.find(({ id }) => id === page);

  // Fetched while nobody waits, so that the next step is there even when the network is not.
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of [loadTasks, loadSection, loadReview, loadProof, loadThread])
        void load().catch(() => {});
    }, 1_500);
    return () => clearTimeout(timer);
  }, []);

  useLinksInside();
  const still = useHeldStill();
  useAuthorship(section?.id ?? null, !still);
  if (section) {
    return (
      <div data-late="late" className={styles.late}>
        <Suspense fallback={null}>
          {still ? <Still section={section} /> : <Section key={section.id} section={section} />}
          <Live part="late" />
        </Suspense>
      </div>
    );
  }
  return (
    <div data-late="late" className={shell.page}>
      <Suspense fallback={null}>
        {page === 'check' ? (
          <Review />
        ) : page === 'proof' ? (
          <Proof />
        ) : page === 'history' ? (
          <History />
        ) : page === 'hand-in' ? (
          <HandIn />
        ) : page === 'feedback' ? (
          <Feedback />
        ) : page === 'thread' ? (
          <Thread />
        ) : (
          <Tasks />
        )}
        <Live part="late" />
      </Suspense>
    </div>
  );
}

/** Any plain press on a link to a place in this proposal stays on this side, whoever drew the link. */
function useLinksInside(): void {
  const { meta, goTo } = useProposal();
  useEffect(() => {
    const press = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const held = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
      if (!link || event.defaultPrevented || held || link.target || link.origin !== location.origin) return;
      if (link.pathname.split('/').slice(0, 3).join('/') !== `/proposals/${meta.id}`) return;
      event.preventDefault();
      const place = placeOf(link.hash);
      if (place) goTo(place);
      else visit(link.pathname + link.hash);
    };
    document.addEventListener('click', press);
    return () => document.removeEventListener('click', press);
  }, [meta.id, goTo]);
}

/** From the task list to the other proposals; from inside, back to the task list. */
export function ProposalNav({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations('form.tasks');
  const { meta } = useProposal();
  const title = usePart(({ document }) => document.about.title);
  const go = useGo();
  const nav = useTranslations('shell.nav');
  if (usePage() === undefined) {
    return (
      <>
        <div className={styles.roomy}>
          <MainNav roles={roles} />
        </div>
        <Link href="/" className={`${shell.back} ${styles.tight}`}>
          <span aria-hidden>‹</span> <span className={shell.backLabel}>{nav('proposals')}</span>
        </Link>
      </>
    );
  }
  const path = `/proposals/${meta.id}`;
  return (
    <a href={path} onClick={go.to(path)} className={shell.back}>
      <span aria-hidden>‹</span> <span className={shell.backLabel}>{title ?? t('untitled')}</span>
    </a>
  );
}
