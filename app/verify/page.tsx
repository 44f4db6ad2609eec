import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Shell } from '@/components/shell/shell';
import { CodeForm } from '@/components/verify/code-form';
import { How } from '@/components/verify/how';
import styles from '@/components/verify/verify.module.css';
import { readCode } from '@/lib/core/review/code';
import { texts } from '@/lib/texts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = (): Metadata => ({ title: texts()('verify.title') });

/** For anybody who holds a paper: where its code is typed. */
export default async function VerifyPage({ searchParams }: Props) {
  const t = texts();
  const { code: given } = await searchParams;
  const asked = typeof given === 'string' ? given : undefined;
  const code = asked === undefined ? null : readCode(asked);
  if (code) redirect(`/verify/${code}`);
  return (
    <Shell actor={null} width="narrow" footer={false}>
      <div className={styles.page}>
        <h1>{t('verify.title')}</h1>
        <p className={styles.lede}>{t('verify.lede')}</p>
        <CodeForm
          {...(asked === undefined ? {} : { given: asked.slice(0, 60), error: t('verify.wrongShape') })}
        />
        <How />
      </div>
    </Shell>
  );
}
