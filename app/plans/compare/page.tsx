import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Head } from '@/components/people/parts';
import { CompareTable } from '@/components/portfolio/compare-table';
import styles from '@/components/portfolio/plan.module.css';
import { CostBenefit, Timeline } from '@/components/portfolio/portfolio-charts';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { actorWho } from '@/lib/server/services/people/guard';
import { comparePlans } from '@/lib/server/services/plans/list';
import { texts } from '@/lib/texts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: texts()('plans.compare.title') };

const MOST = 4;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export default async function ComparePage({ searchParams }: Props) {
  const actor = await actorWho('plan.list');
  if (!actor) notFound();
  const t = texts();
  const { ids: given } = await searchParams;
  const ids = [...new Set([given ?? []].flat().flatMap((value) => value.split(',')))].filter((id) =>
    ID.test(id),
  );
  const found = await comparePlans(actor, ids.slice(0, MOST));
  if (!found.ok) notFound();
  const lines = found.value;
  return (
    <ClientTexts of={['plans', 'charts']}>
      <Shell actor={actor}>
        <p className={styles.backLink}>
          <Link href="/plans">‹ {t('plans.back')}</Link>
        </p>
        <Head title={t('plans.compare.title')} lede={t('plans.compare.lede')} />
        {lines.length < 2 ? (
          <Card>
            <p>{t('plans.compare.need')}</p>
            <ButtonLink href="/plans">{t('plans.back')}</ButtonLink>
          </Card>
        ) : (
          <div className={styles.page}>
            <CompareTable lines={lines} />
            <div className={styles.two}>
              <Card>
                <CostBenefit lines={lines} heading="h2" />
              </Card>
              <Card>
                <Timeline lines={lines} heading="h2" />
              </Card>
            </div>
          </div>
        )}
      </Shell>
    </ClientTexts>
  );
}
