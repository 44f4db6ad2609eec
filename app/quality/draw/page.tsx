import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { DrawForm } from '@/components/quality/draw-form';
import styles from '@/components/quality/quality.module.css';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { USUAL_CRITERIA } from '@/lib/core/review';
import { requireActor } from '@/lib/server/auth/actor';
import { previewDraw, suggestSeed } from '@/lib/server/services/review/quality';
import { texts } from '@/lib/texts';

export const metadata: Metadata = { title: texts()('quality.waiting.draw') };

export default async function DrawPage() {
  const actor = await requireActor();
  const seed = suggestSeed();
  const preview = await previewDraw(actor, { seed, criteria: USUAL_CRITERIA });
  if (!preview.ok) notFound();
  const t = texts();
  return (
    <ClientTexts of={['quality']}>
      <Shell actor={actor}>
        <div className={styles.page}>
          <header>
            <Link href="/quality" className={styles.back}>
              ‹ {t('quality.draw.back')}
            </Link>
            <h1>{t('quality.draw.title')}</h1>
            <p className={styles.lead}>{t('quality.draw.lead')}</p>
          </header>
          <DrawForm seed={seed} criteria={USUAL_CRITERIA} preview={preview.value} />
        </div>
      </Shell>
    </ClientTexts>
  );
}
