import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { InviteMany } from '@/components/people/invite-many';
import { InviteOne } from '@/components/people/invite-one';
import { Head } from '@/components/people/parts';
import styles from '@/components/people/people.module.css';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { cohortChoices } from '@/lib/server/services/people/cohorts';
import { actorWho } from '@/lib/server/services/people/guard';
import { texts } from '@/lib/texts';

type Props = { searchParams: Promise<{ as?: string | string[] }> };

export const metadata: Metadata = { title: texts()('people.invite') };

export default async function InvitePage({ searchParams }: Props) {
  const actor = await actorWho('people.change');
  if (!actor) notFound();
  const t = texts();
  const many = (await searchParams).as === 'list';
  const { cohorts, employers } = await cohortChoices(actor);
  return (
    <ClientTexts of={['people']}>
      <Shell actor={actor}>
        <Head title={t('people.inviting.title')} lede={t('people.inviting.lede')} />
        <nav aria-label={t('people.invite')} className={styles.tabs}>
          <Link href="/people/invite" aria-current={many ? undefined : 'page'}>
            {t('people.inviting.tabs.one')}
          </Link>
          <Link href="/people/invite?as=list" aria-current={many ? 'page' : undefined}>
            {t('people.inviting.tabs.many')}
          </Link>
        </nav>
        {many ? <InviteMany cohorts={cohorts} /> : <InviteOne cohorts={cohorts} employers={employers} />}
      </Shell>
    </ClientTexts>
  );
}
