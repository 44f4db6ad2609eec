'use client';

import { useTranslations } from 'use-intl/react';
import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Pill } from '@/components/ui/pill';
import { formatDate } from '@/lib/core/format';
import type { SectionId } from '@/lib/core/proposal/catalogue';
import { useGo } from './go';
import styles from './handing-in.module.css';
import { STATE_TONES, standingSubmission, stateToldToLearner, when } from './handing-in-words';
import { useProposal } from './provider';
import { useHeldStill, useStanding } from './standing';

/** One sentence on where it stands. */
export function useStandingWords(): string {
  const t = useTranslations('handingIn.standing');
  const standing = useStanding();
  const last = standingSubmission(standing);
  const state = stateToldToLearner(standing.state);
  switch (state) {
    case 'submitted':
    case 'in-review':
      return last ? t(state, when(last.submittedAt)) : '';
    case 'changes-requested':
      if (standing.lastWord?.outcome !== 'changes-requested') return t('unlocked');
      return standing.dueOn ? t('changesBy', { date: formatDate(standing.dueOn) }) : t('changes-requested');
    case 'signed-off': {
      const { lastWord } = standing;
      if (lastWord?.outcome !== 'signed-off') return t('signedOff');
      return t('signed-off', { by: lastWord.by, date: when(lastWord.at).date });
    }
    default:
      return t('draft');
  }
}

/** Where it stands, what waits, and the one step that goes on; nothing while it is a draft nobody has read. */
export function StandingCard() {
  const t = useTranslations('handingIn.standing');
  const states = useTranslations('shell.proposals.states');
  const { meta } = useProposal();
  const standing = useStanding();
  const says = useStandingWords();
  const still = useHeldStill();
  const go = useGo();
  const { comments, state } = standing;
  if (state === 'draft' && comments.all === 0 && standing.submissions.length === 0) return null;
  const told = stateToldToLearner(state);
  const [feedback, handIn] = [`/proposals/${meta.id}/feedback`, `/proposals/${meta.id}/hand-in`];
  const hasFeedback = comments.all > 0 || standing.lastWord !== null;
  return (
    <Card as="section" aria-labelledby="standing-title" className={styles.stack}>
      <div className={styles.head}>
        <h2 id="standing-title" className={styles.title}>
          {t('title')}
        </h2>
        <p className={styles.facts}>
          <Pill tone={STATE_TONES[told]}>{states(told)}</Pill>
          {comments.open > 0 && !still ? <span>{t('open', { count: comments.open })}</span> : null}
          {comments.all > 0 ? (
            <span className={styles.soft}>
              {t('addressed', { addressed: comments.addressed, all: comments.all })}
            </span>
          ) : null}
        </p>
        <p>{says}</p>
        {still && !standing.hasReader ? <p className={styles.soft}>{t('noReader')}</p> : null}
      </div>
      <ButtonRow>
        {hasFeedback ? (
          <ButtonLink
            href={feedback}
            prefetch={false}
            onClick={go.to(feedback)}
            tone={state === 'changes-requested' ? 'primary' : 'secondary'}
          >
            {t('readFeedback')}
          </ButtonLink>
        ) : null}
        <ButtonLink href={handIn} prefetch={false} onClick={go.to(handIn)}>
          {still ? t('receipt') : t(standing.submissions.length > 0 ? 'handInAgain' : 'handIn')}
        </ButtonLink>
      </ButtonRow>
    </Card>
  );
}

/** How many comments wait in a section, on its line in the task list. */
export function SectionCount({ section }: { section: SectionId }) {
  const t = useTranslations('handingIn.standing');
  const count = useStanding().comments.sections[section] ?? 0;
  return count > 0 ? <Pill tone="partly">{t('comments', { count })}</Pill> : null;
}

/** The same at the head of the section, with the way to the words. */
export function SectionComments({ section }: { section: SectionId }) {
  const t = useTranslations('handingIn.standing');
  const { meta } = useProposal();
  const go = useGo();
  const count = useStanding().comments.sections[section] ?? 0;
  if (count === 0) return null;
  const path = `/proposals/${meta.id}/feedback#section-${section}`;
  return (
    <p>
      <Pill tone="partly">{t('comments', { count })}</Pill> {t('sectionComments', { count })}.{' '}
      <a href={path} onClick={go.to(path)}>
        {t('sectionGo')}
      </a>
    </p>
  );
}
