import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import styles from '@/components/quality/quality.module.css';
import { Shell } from '@/components/shell/shell';
import { Card } from '@/components/ui/card';
import { Pill, type Tone } from '@/components/ui/pill';
import { dayOf, formatDate } from '@/lib/core/format';
import { requireActor } from '@/lib/server/auth/actor';
import { unitOf } from '@/lib/server/files/unit-of';
import { type MarkingLine, myExercises } from '@/lib/server/services/review/marking';
import { texts } from '@/lib/texts';

export const metadata: Metadata = { title: texts()('quality.mine.title') };
const TONES: Readonly<Record<MarkingLine['state'], Tone>> = {
  'to-mark': 'partly',
  waiting: 'neutral',
  results: 'met',
  missed: 'notyet',
};

/** The exercises an assessor was invited to, those to mark first. */
export default async function MyExercisesPage() {
  const actor = await requireActor();
  const found = await myExercises(actor);
  if (!found.ok) notFound();
  const t = texts();
  return (
    <Shell actor={actor} width="narrow">
      <div className={styles.page}>
        <header>
          <h1>{t('quality.mine.title')}</h1>
          <p className={styles.lead}>{t('quality.mine.lead')}</p>
        </header>
        {found.value.length === 0 ? <p>{t('quality.mine.none')}</p> : null}
        <ul className={styles.samples}>
          {found.value.map(({ id, title, state, createdAt, template }) => (
            <li key={id}>
              <Card as="article" pad="tight" current={state === 'to-mark'} className={styles.point}>
                <h2>
                  <Link href={`/standardisation/${id}`}>{title}</Link>
                </h2>
                <p className={styles.facts}>
                  <Pill tone={TONES[state]}>{t(`quality.mine.states.${state}`)}</Pill>
                  <span>{unitOf(template.id, template.version).template.title}</span>
                  <span>{t('quality.mine.invited', { date: formatDate(dayOf(createdAt)) })}</span>
                </p>
              </Card>
            </li>
          ))}
        </ul>
      </div>
    </Shell>
  );
}
