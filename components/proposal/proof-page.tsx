'use client';

import { Pin as PinIcon } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { showToast } from '@/components/ui/toast';
import type { Pin } from '@/lib/core/check/pins';
import { type Proof, proofsOf } from '@/lib/core/check/proof';
import { type Place, placeKey } from '@/lib/core/proposal/place';
import { ConsideredFindings, Findings } from './checker-panel';
import { quoted, useFindingWords } from './finding-words';
import { useGo } from './go';
import { Attention } from './held';
import { HeldStill } from './held-still';
import { PageTitle } from './page-title';
import styles from './proof-page.module.css';
import { hrefOf, useInsight, useProposal, useSnapshot } from './provider';
import { useHeldStill } from './standing';
import { VerdictPill } from './verdict-pill';
import { placeValue, placeWords } from './words';

const PinFromPlaces = lazy(() => import('./pin-from-places'));

/** As many proofs as one takes in at a glance; the rest a press away. */
const AT_ONCE = 6;
/** A proof is read, not skimmed. */
const MOST_QUOTED = 320;

/** For each marking point: what a marker can find and in which words, the author's own proof, and what is missing. */
export function ProofPage() {
  const t = useTranslations('form.proof');
  const { template } = useProposal();
  const { report, apart } = useInsight();
  const { document } = useSnapshot();
  const proofs = useMemo(
    () => proofsOf(report, apart, document, template),
    [report, apart, document, template],
  );
  useArrivalAtPoint();
  return (
    <div className={styles.page}>
      <Attention />
      <header className={styles.head}>
        <PageTitle>{t('title')}</PageTitle>
        <p className={styles.lead}>{t('lead')}</p>
        <HeldStill />
      </header>
      <ol className={styles.list}>
        {proofs.map((proof, at) => (
          <li key={proof.point}>
            <PointCard proof={proof} at={at + 1} />
          </li>
        ))}
      </ol>
      <Advice />
    </div>
  );
}

function Advice() {
  const t = useTranslations('form.tasks');
  return <p className={styles.lead}>{t('advice')}</p>;
}

/** A point was pressed elsewhere: here it is. */
function useArrivalAtPoint(): void {
  useEffect(() => {
    const arrive = () => {
      const point = location.hash ? document.getElementById(location.hash.slice(1)) : null;
      point?.scrollIntoView({ block: 'start' });
      point?.focus({ preventScroll: true });
    };
    arrive();
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, []);
}

function PointCard({ proof, at }: { proof: Proof; at: number }) {
  const t = useTranslations('form.proof');
  const checker = useTranslations('form.checker');
  const { template } = useProposal();
  const words = useFindingWords();
  const [pinning, setPinning] = useState(false);
  const still = useHeldStill();
  const point = template.markingPoints.find(({ id }) => id === proof.point);
  const title = point?.title ?? proof.point;
  return (
    <Card
      as="section"
      id={`point-${proof.point}`}
      tabIndex={-1}
      aria-labelledby={`point-${proof.point}-title`}
      data-findings
      className={styles.card}
    >
      <header>
        <p className={styles.kicker}>
          {t('point', { at })} <VerdictPill verdict={proof.verdict} />
        </p>
        <h2 id={`point-${proof.point}-title`}>{title}</h2>
        {proof.because ? (
          <p>
            <strong>{t('why')}</strong>
            {words(proof.because).says}
          </p>
        ) : null}
        <p className={styles.credit}>{point?.credit}</p>
      </header>
      <div className={styles.sides}>
        <div className={styles.side}>
          <section aria-label={`${t('seen')}: ${title}`}>
            <h3 className={styles.part}>{t('seen')}</h3>
            {proof.seen.length === 0 ? (
              <p className={styles.none}>{t('none')}</p>
            ) : (
              <Folded
                items={proof.seen.map((place) => ({
                  key: `${placeKey(place)} ${place.start}`,
                  node: <Seen place={place} />,
                }))}
              />
            )}
          </section>
          <section aria-label={`${t('own')}: ${title}`}>
            <h3 className={styles.part}>{t('own')}</h3>
            {proof.pins.length === 0 ? (
              <p className={styles.none}>{t('ownNone')}</p>
            ) : (
              <Folded items={proof.pins.map((pin) => ({ key: pin.row.id, node: <Pinned pin={pin} /> }))} />
            )}
            {still ? null : (
              <Button
                size="small"
                aria-label={t('pinFor', { point: title })}
                aria-haspopup="dialog"
                onClick={() => setPinning(true)}
              >
                <PinIcon aria-hidden /> {t('pin')}
              </Button>
            )}
          </section>
        </div>
        <div className={styles.side}>
          {proof.open.length > 0 ? (
            <Findings title={t('missing')} findings={proof.open} />
          ) : (
            <section aria-label={`${t('missing')}: ${title}`}>
              <h3 className={styles.part}>{t('missing')}</h3>
              <p className={styles.none}>{proof.considered.length > 0 ? checker('nothing') : t('nothing')}</p>
            </section>
          )}
          <ConsideredFindings considered={proof.considered} />
        </div>
      </div>
      {pinning && !still ? (
        <Suspense fallback={null}>
          <PinFromPlaces point={proof.point} title={title} onClose={() => setPinning(false)} />
        </Suspense>
      ) : null}
    </Card>
  );
}

function Folded({ items }: { items: readonly { key: string; node: ReactNode }[] }) {
  const t = useTranslations('form.proof');
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, AT_ONCE);
  return (
    <>
      <ul className={styles.proofs}>
        {shown.map(({ key, node }) => (
          <li key={key}>{node}</li>
        ))}
      </ul>
      {items.length > AT_ONCE ? (
        <Button tone="quiet" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('more', { count: items.length - AT_ONCE })}
        </Button>
      ) : null}
    </>
  );
}

function Words({ children }: { children: string }) {
  return <blockquote className={styles.quote}>{children}</blockquote>;
}

function PlaceLink({ place }: { place: Place }) {
  const { meta, template } = useProposal();
  const { document } = useSnapshot();
  const go = useGo();
  return (
    <a href={hrefOf(meta.id, place)} onClick={go.toPlace(place)}>
      {placeWords(document, template, place)}
    </a>
  );
}

function Seen({ place }: { place: Place }) {
  const t = useTranslations('form.checker');
  const { document } = useSnapshot();
  const quote = quoted(place, MOST_QUOTED);
  const value = quote ? null : placeValue(document, place);
  return (
    <>
      {quote ? <Words>{t('quote', { words: quote })}</Words> : value ? <Words>{value}</Words> : null}
      <p className={styles.source}>
        <PlaceLink place={place} />
      </p>
    </>
  );
}

function Pinned({ pin: { row, state, place } }: { pin: Pin }) {
  const t = useTranslations('form.proof');
  const checker = useTranslations('form.checker');
  const common = useTranslations('common');
  const { store } = useProposal();
  const { document } = useSnapshot();
  const still = useHeldStill();
  const quote = row.quote ? quoted({ collection: 'about', quote: row.quote }, MOST_QUOTED) : null;
  const value = quote || !place ? null : placeValue(document, place);
  const takeOff = (from: Element) => {
    const home = from.closest<HTMLElement>('[data-findings]');
    const undo = store.remove('pins', row.id);
    showToast({ key: 'pinned', text: t('takenOff'), action: { label: common('undo'), onPress: undo } });
    home?.focus({ preventScroll: true });
  };
  return (
    <div className={state === 'there' ? styles.own : styles.gone}>
      {quote ? <Words>{checker('quote', { words: quote })}</Words> : value ? <Words>{value}</Words> : null}
      {state === 'there' ? null : (
        <p className={styles.lost}>{state === 'words-gone' ? t('wordsGone') : t('placeGone')}</p>
      )}
      <p className={styles.source}>
        {place ? <PlaceLink place={place} /> : null}
        {still ? null : (
          <button
            type="button"
            className={styles.off}
            aria-label={t('takeOffOne', { words: quote ?? value ?? t('wholeRow') })}
            onClick={(event) => takeOff(event.currentTarget)}
          >
            {t('takeOff')}
          </button>
        )}
      </p>
    </div>
  );
}
