import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ChooseSource } from '@/components/quality/choose-source';
import { NewExercise } from '@/components/quality/new-exercise';
import styles from '@/components/quality/quality.module.css';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { requireActor } from '@/lib/server/auth/actor';
import { unitOf } from '@/lib/server/files/unit-of';
import { exerciseSources, prepareExercise } from '@/lib/server/services/review/standardise';
import { texts } from '@/lib/texts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: texts()('quality.exercises.new') };

/** First the submission (its address says which), then what is hidden and who is invited. */
export default async function NewExercisePage({ searchParams }: Props) {
  const actor = await requireActor();
  const { proposal, submission, work } = await searchParams;
  const sources = await exerciseSources(actor);
  if (!sources.ok) notFound();
  const [chosen, number] =
    typeof work === 'string' ? work.split(':') : [String(proposal ?? ''), String(submission ?? '')];
  const source = chosen ? { proposal: chosen, submission: Number(number) } : null;
  const prepared = source && (await prepareExercise(actor, { ...source, extra: [], keep: [] }));
  if (prepared && !prepared.ok) notFound();
  const t = texts();
  return (
    <ClientTexts of={['quality', 'form']}>
      <Shell actor={actor} width="narrow">
        <div className={styles.page}>
          <header>
            <Link href="/quality/standardisation" className={styles.back}>
              ‹ {t('quality.make.back')}
            </Link>
            <h1>{t('quality.make.title')}</h1>
            <p className={styles.lead}>{t('quality.make.lead')}</p>
          </header>
          <ChooseSource
            sources={sources.value}
            chosen={source && `${source.proposal}:${source.submission}`}
          />
          {source && prepared?.ok ? (
            <NewExercise
              key={`${source.proposal} ${source.submission}`}
              source={source}
              template={unitOf(prepared.value.template.id, prepared.value.template.version).template}
              prepared={prepared.value}
            />
          ) : null}
        </div>
      </Shell>
    </ClientTexts>
  );
}
