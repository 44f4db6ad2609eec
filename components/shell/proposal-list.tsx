import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Pill } from '@/components/ui/pill';
import type { State } from '@/lib/core/review';
import { texts } from '@/lib/texts';
import styles from './proposal-list.module.css';
import { dueInWords, savedInWords } from './when';

export type ListedProposal = {
  id: string;
  title: string;
  unit: string;
  state: State;
  dueOn: string | null;
  updatedAt: string;
  /** How many of the unit's sections are ready; absent while it is not known. */
  sections?: { ready: number; all: number } | undefined;
};

/** The proposal's thread in small: one knot per section, tied as far as it is ready. */
function Thread({ ready, all }: { ready: number; all: number }) {
  return (
    <span aria-hidden className={styles.thread}>
      {Array.from({ length: all }, (_, knot) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: knots are alike and never move
        <span key={knot} className={knot < ready ? styles.tied : styles.loose} />
      ))}
    </span>
  );
}

export function ProposalList({ proposals, today }: { proposals: readonly ListedProposal[]; today: string }) {
  const t = texts();
  return (
    <ul className={styles.list}>
      {proposals.map((proposal, place) => {
        const title = proposal.title || t('shell.proposals.untitledFor', { unit: proposal.unit });
        const first = place === 0;
        const href = `/proposals/${proposal.id}`;
        return (
          <li key={proposal.id}>
            <Card as="article" current={first} className={styles.card}>
              <div className={styles.words}>
                <p className={styles.unit}>{proposal.unit}</p>
                <h2 className={styles.title}>
                  <Link href={href}>{title}</Link>
                </h2>
                <p className={styles.facts}>
                  <Pill>{t(`shell.proposals.states.${proposal.state}`)}</Pill>
                  {proposal.dueOn ? <span>{dueInWords(t, proposal.dueOn, today)}</span> : null}
                </p>
                {proposal.sections ? (
                  <p className={styles.progress}>
                    <Thread {...proposal.sections} />
                    <span>{t('shell.proposals.ready', proposal.sections)}</span>
                  </p>
                ) : null}
                <p className={styles.saved}>
                  {t('shell.proposals.saved', { when: savedInWords(t, proposal.updatedAt, today) })}
                </p>
              </div>
              <ButtonLink
                href={href}
                tone={first ? 'primary' : 'secondary'}
                className={styles.go}
                aria-label={t(first ? 'shell.proposals.continueNamed' : 'shell.proposals.openNamed', {
                  title,
                })}
              >
                {t(first ? 'shell.proposals.continue' : 'shell.proposals.open')}
              </ButtonLink>
            </Card>
          </li>
        );
      })}
    </ul>
  );
}
