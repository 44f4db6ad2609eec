import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Pill, type Tone } from '@/components/ui/pill';
import { dayOf, formatDate } from '@/lib/core/format';
import type { Reason } from '@/lib/core/review';
import { texts } from '@/lib/texts';
import styles from './quality.module.css';
import { loose, reasonWords } from './words';

export type ListedSample = {
  readonly plan: string;
  readonly proposal: string;
  readonly submission: number;
  readonly title: string;
  readonly learner: string;
  readonly assessor: string;
  readonly reasons: readonly Reason[];
  readonly state: 'pending' | 'confirmed' | 'returned';
  readonly reason: string;
  readonly drawnAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
};
const TONES: Readonly<Record<ListedSample['state'], Tone>> = {
  pending: 'neutral',
  confirmed: 'met',
  returned: 'partly',
};

export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const t = texts();
  const inRoom = (key: string, values?: Record<string, string | number>) =>
    loose(t)(`quality.${key}`, values);
  return (
    <ul className={styles.why}>
      {reasons.map((reason) => (
        <li key={reason.code}>{reasonWords(inRoom, reason)}</li>
      ))}
    </ul>
  );
}

/** Samples with why they were drawn, and the way to read each. */
export function SampleList({ samples }: { samples: readonly ListedSample[] }) {
  const t = texts();
  return (
    <ul className={styles.samples}>
      {samples.map((one, at) => {
        const title = one.title || t('quality.untitled');
        return (
          <li key={`${one.plan} ${one.proposal}`}>
            <Card as="article" pad="tight" className={styles.sample}>
              <div>
                <h3>{title}</h3>
                <p className={styles.facts}>
                  <Pill tone={TONES[one.state]}>{t(`quality.read.states.${one.state}`)}</Pill>
                  <span>{t('quality.by', { assessor: one.assessor, learner: one.learner })}</span>
                  <span>
                    {one.decidedBy && one.decidedAt
                      ? t('quality.read.decided', {
                          by: one.decidedBy,
                          date: formatDate(dayOf(one.decidedAt)),
                        })
                      : t('quality.read.drawn', { date: formatDate(dayOf(one.drawnAt)) })}
                  </span>
                </p>
                <Reasons reasons={one.reasons} />
              </div>
              <ButtonLink
                href={`/quality/${one.proposal}`}
                tone={at === 0 && one.state === 'pending' ? 'primary' : 'secondary'}
                aria-label={t('quality.read.openNamed', { title })}
              >
                {t('quality.read.open')}
              </ButtonLink>
            </Card>
          </li>
        );
      })}
    </ul>
  );
}
