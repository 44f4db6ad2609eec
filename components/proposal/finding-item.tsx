'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Notice } from '@/components/ui/notice';
import type { Considered } from '@/lib/core/check/considered';
import type { Finding } from '@/lib/core/check/report';
import { collectionDef, type SectionId } from '@/lib/core/proposal/catalogue';
import type { Row } from '@/lib/core/proposal/document';
import type { Place } from '@/lib/core/proposal/place';
import { sectionTerm } from '@/lib/texts/field-words';
import { ConsiderForm } from './consider-form';
import { useConsidering } from './considering';
import styles from './finding-item.module.css';
import { quoted, useFindingWords } from './finding-words';
import { useGo } from './go';
import { hrefOf, useProposal } from './provider';
import { useReading } from './reading';
import { useHeldStill } from './standing';

const TONES = { good: 'met', next: 'partly', clash: 'clash' } as const;

type Props = {
  finding: Finding;
  /** The section whose page this is: a place in another one is named. */
  here?: SectionId | undefined;
  /** The reason given for other words than those that stand there now. */
  returned?: Row<'considered'> | undefined;
};

/** One thing the checker says: what was seen and in which words, what to do next, and a way to the very field. */
export function FindingItem({ finding, here, returned }: Props) {
  const t = useTranslations('form.checker');
  const c = useTranslations('form.considered');
  const words = useFindingWords();
  const { consider } = useConsidering();
  const leave = useLeaving();
  const still = useHeldStill();
  const [wanted, setAsked] = useState(false);
  // Considering is a change of the proposal: not offered while it is held still, nor left open when that begins.
  const asked = wanted && !still;
  const id = useId();
  const { says, next } = words(finding);
  const [place, other] = finding.places;
  const asks = finding.tone !== 'good';
  // Where the sentence says the very words already, once is enough.
  const stretch = asks ? quoted(place) : null;
  const quote = stretch && !says.includes(stretch) ? stretch : null;
  if (!asks) {
    return (
      <Notice look="margin" tone="met">
        <p className={styles.inline}>
          <span id={id}>{says}</span> <PlaceLink place={place} here={here} describedBy={id} />
        </p>
      </Notice>
    );
  }
  return (
    <Notice look="margin" tone={TONES[finding.tone]}>
      <p id={id}>
        <strong>{says}</strong> {next}
      </p>
      {quote ? (
        <p className={styles.quote}>
          <span className={styles.heard}>{t('words')}</span>
          <mark>{t('quote', { words: quote })}</mark>
        </p>
      ) : null}
      <p className={styles.ways}>
        <PlaceLink place={place} here={here} describedBy={id} />
        {finding.tone === 'clash' && other?.row !== undefined ? (
          <PlaceLink place={other} here={here} describedBy={id} label={t('other')} />
        ) : null}
        {asked || still ? null : (
          <button type="button" className={styles.plain} aria-describedby={id} onClick={() => setAsked(true)}>
            {c('ask')}
          </button>
        )}
      </p>
      {returned && !asked ? (
        <div className={styles.returned}>
          <p>{c('returned', { reason: returned.reason ?? '' })}</p>
          {still ? null : (
            <button
              type="button"
              className={styles.plain}
              onClick={(event) => {
                leave(event.currentTarget);
                consider(finding, returned.reason ?? '', returned);
              }}
            >
              {c('holds')}
            </button>
          )}
        </div>
      ) : null}
      {asked ? (
        <ConsiderForm
          first={returned?.reason ?? ''}
          onKeep={(reason, from) => {
            leave(from);
            consider(finding, reason, returned);
          }}
          onCancel={() => setAsked(false)}
        />
      ) : null}
    </Notice>
  );
}

/** Something its author has thought about, shown apart, with their reason. */
export function ConsideredItem({ finding, row, here }: Considered & { here?: SectionId | undefined }) {
  const t = useTranslations('form.considered');
  const words = useFindingWords();
  const { takeBack } = useConsidering();
  const still = useHeldStill();
  const leave = useLeaving();
  const id = useId();
  return (
    <div className={styles.considered}>
      <p id={id}>{words(finding).says}</p>
      <p className={styles.reason}>{t('yours', { reason: row.reason ?? '' })}</p>
      <p className={styles.ways}>
        <PlaceLink place={finding.places[0]} here={here} describedBy={id} />
        {still ? null : (
          <button
            type="button"
            className={styles.plain}
            aria-describedby={id}
            onClick={(event) => {
              leave(event.currentTarget);
              takeBack(row);
            }}
          >
            {t('takeBack')}
          </button>
        )}
      </p>
    </div>
  );
}

/** What was pressed goes with its finding; the focus goes to the findings that stay, not to the top of the page. */
function useLeaving() {
  return (from: Element) => {
    const home = from.closest<HTMLElement>('[data-findings]');
    requestAnimationFrame(() => {
      if (home?.isConnected) home.focus({ preventScroll: true });
    });
  };
}

function PlaceLink({
  place,
  here,
  label,
  describedBy,
}: {
  place: Place;
  here: SectionId | undefined;
  label?: string;
  describedBy: string;
}) {
  const t = useTranslations('form.checker');
  const { meta, template } = useProposal();
  const go = useGo();
  const reading = useReading();
  const section = collectionDef(place.collection).section;
  const elsewhere = here !== undefined && section !== here;
  return (
    <>
      <a href={hrefOf(meta.id, place)} onClick={go.toPlace(place)} aria-describedby={describedBy}>
        {label ?? (place.quote ? t('show') : t('go'))}
        {elsewhere ? ` ${t('elsewhere', { section: sectionTerm(template, section) })}` : null}
      </a>
      {reading && label === undefined && place.quote ? (
        <button
          type="button"
          className={styles.plain}
          aria-describedby={describedBy}
          onClick={() => reading(place)}
        >
          {t('read')}
        </button>
      ) : null}
    </>
  );
}
