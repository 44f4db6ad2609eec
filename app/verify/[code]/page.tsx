import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Pill, type Tone } from '@/components/ui/pill';
import { SummaryList } from '@/components/ui/summary-list';
import { CodeForm } from '@/components/verify/code-form';
import { FileCheck } from '@/components/verify/file-check';
import { How } from '@/components/verify/how';
import styles from '@/components/verify/verify.module.css';
import { formatDate } from '@/lib/core/format';
import { addressOf } from '@/lib/server/http/posted';
import { type Verified, verifyPaper } from '@/lib/server/services/verify';
import { texts } from '@/lib/texts';

type Props = { params: Promise<{ code: string }> };

export const generateMetadata = (): Metadata => ({ title: texts()('verify.title') });

const TONES: Readonly<Record<Verified['standing'], Tone>> = {
  'handed-in': 'neutral',
  superseded: 'partly',
  withdrawn: 'clash',
  'signed-off': 'met',
};

/** Where the code on a paper leads, without an account: how it stands, and whether a file is the one that is kept. */
export default async function PaperPage({ params }: Props) {
  const t = texts();
  // Next gives it as it stands in the address.
  const given = decoded((await params).code);
  const found = await verifyPaper(given, addressOf(await headers()));
  if (!found.ok) {
    const busy = found.code === 'too-many-attempts';
    const { minutes = 15 } = (found.detail ?? {}) as { minutes?: number };
    return (
      <Sheet title={t(busy ? 'verify.busyTitle' : 'verify.unknownTitle')}>
        <p className={styles.lede}>{busy ? t('verify.busy', { minutes }) : t('verify.unknown')}</p>
        {busy ? null : <CodeForm given={given.slice(0, 60)} />}
        <How />
      </Sheet>
    );
  }
  const { standing, code, day, number, reference, papers } = found.value;
  return (
    <Sheet title={t('verify.foundTitle')}>
      <div className={styles.standing}>
        <Pill tone={TONES[standing]}>{t(`verify.standings.${standing}`)}</Pill>
        <span>{t(`verify.standingSays.${standing}`)}</span>
      </div>
      <SummaryList
        items={[
          { key: 'code', term: t('verify.codeTerm'), value: <code>{code}</code> },
          { key: 'day', term: t('verify.day'), value: formatDate(day) },
          { key: 'number', term: t('verify.number'), value: String(number) },
          {
            key: 'reference',
            term: t('verify.reference'),
            value: (
              <>
                <code>{reference}</code> <span className={styles.soft}>{t('verify.referenceSays')}</span>
              </>
            ),
          },
        ]}
      />
      {papers.length > 0 ? (
        <>
          <section aria-labelledby="check" className={styles.stack}>
            <h2 id="check">{t('verify.check.title')}</h2>
            <p className={styles.lede}>{t('verify.check.says')}</p>
            <ClientTexts of={['verify']}>
              <FileCheck files={papers} />
            </ClientTexts>
            <noscript>
              <p>{t('verify.check.noScript')}</p>
            </noscript>
          </section>
          <section aria-labelledby="files" className={styles.stack}>
            <h2 id="files">{t('verify.files')}</h2>
            <ul className={styles.files}>
              {papers.map(({ edition, sha256, bytes }) => (
                <li key={edition}>
                  <Card pad="tight">
                    <p>
                      <strong>{t(`verify.edition.${edition}`)}</strong>{' '}
                      <span className={styles.soft}>{t('verify.size', { bytes })}</span>
                    </p>
                    <p className={styles.soft}>{t('verify.fingerprint')}</p>
                    <code className={styles.hash}>{sha256}</code>
                  </Card>
                </li>
              ))}
            </ul>
          </section>
        </>
      ) : (
        <p>{t('verify.noFiles')}</p>
      )}
      <How />
      <p>
        <ButtonLink href="/verify" prefetch={false}>
          {t('verify.another')}
        </ButtonLink>
      </p>
    </Sheet>
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Shell actor={null} width="narrow" footer={false}>
      <div className={styles.page}>
        <h1>{title}</h1>
        {children}
      </div>
    </Shell>
  );
}
