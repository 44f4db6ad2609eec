import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Pill, type Tone } from '@/components/ui/pill';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
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
  /** Comments of the assessor that wait for an answer or a change. */
  waiting?: number | undefined;
};

const TONES: Readonly<Record<State, Tone>> = {
  draft: 'neutral',
  submitted: 'notyet',
  'in-review': 'notyet',
  'changes-requested': 'partly',
  'signed-off': 'met',
  sampled: 'met',
  confirmed: 'met',
};

/** What needs its learner first: changes asked for, then drafts, then what others read, then what is done. */
const RANK: Readonly<Record<State, number>> = {
  'changes-requested': 0,
  draft: 1,
  submitted: 2,
  'in-review': 2,
  'signed-off': 3,
  sampled: 3,
  confirmed: 3,
};
const NEVER = '9999-12-31';

/**
 * In the order of what needs doing; among equals what is due first, then what was edited last, as they came. A draft
 * somebody has commented on comes before one nobody has.
 */
export const byNeed = <P extends Pick<ListedProposal, 'state' | 'dueOn' | 'waiting'>>(
  all: readonly P[],
): P[] => {
  const rank = ({ state, waiting }: P) => RANK[state] - (state === 'draft' && waiting ? 0.5 : 0);
  return [...all].sort(
    (a, b) =>
      rank(a) - rank(b) || (RANK[a.state] < 2 ? (a.dueOn ?? NEVER).localeCompare(b.dueOn ?? NEVER) : 0),
  );
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
        // What others read, or is done, is opened; only what can be written is gone on with.
        const goesOn = place === 0 && RANK[proposal.state] < 2;
        const href = `/proposals/${proposal.id}`;
        return (
          <li key={proposal.id}>
            <Card as="article" current={goesOn} className={styles.card}>
              <div className={styles.words}>
                <p className={styles.unit}>{proposal.unit}</p>
                <h2 className={styles.title}>
                  <Link href={href}>{title}</Link>
                </h2>
                <p className={styles.facts}>
                  <Pill tone={TONES[proposal.state]}>{t(`shell.proposals.states.${proposal.state}`)}</Pill>
                  {proposal.dueOn && RANK[proposal.state] < 2 ? (
                    <span>{dueInWords(t, proposal.dueOn, today)}</span>
                  ) : null}
                </p>
                {proposal.waiting ? (
                  <p className={styles.waiting}>
                    <Link href={`${href}/feedback`} prefetch={false}>
                      {t('shell.proposals.waiting', { count: proposal.waiting })}
                      <VisuallyHidden>: {title}</VisuallyHidden>
                    </Link>
                  </p>
                ) : null}
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
                tone={goesOn ? 'primary' : 'secondary'}
                className={styles.go}
                aria-label={t(goesOn ? 'shell.proposals.continueNamed' : 'shell.proposals.openNamed', {
                  title,
                })}
              >
                {t(goesOn ? 'shell.proposals.continue' : 'shell.proposals.open')}
              </ButtonLink>
            </Card>
          </li>
        );
      })}
    </ul>
  );
}
