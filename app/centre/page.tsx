import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import styles from '@/components/shell/centres.module.css';
import { GoToCentre } from '@/components/shell/go-to-centre';
import { safeNext } from '@/components/shell/safe-next';
import { Shell } from '@/components/shell/shell';
import signIn from '@/components/shell/sign-in.module.css';
import { SignOut } from '@/components/shell/sign-out';
import { Card } from '@/components/ui/card';
import { currentVisitor } from '@/lib/server/auth/actor';
import { texts } from '@/lib/texts';

export const metadata: Metadata = { title: texts()('shell.centre.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** For somebody who belongs to several centres: at which they are now. */
export default async function CentrePage({ searchParams }: Props) {
  const next = safeNext((await searchParams).next);
  const visitor = await currentVisitor();
  if (!visitor || visitor.centres.length === 0) redirect('/sign-in');
  const { actor, centres } = visitor;
  const t = texts();
  return (
    <Shell actor={actor}>
      <Card className={signIn.sheet ?? ''}>
        <h1>{t('shell.centre.title')}</h1>
        <p className={signIn.lede}>
          {actor ? t('shell.centre.now', { name: actor.centreName }) : t('shell.centre.lede')}
        </p>
        <div className={styles.choices}>
          {centres.map((centre) => (
            <GoToCentre
              key={centre.id}
              centre={centre}
              next={next}
              label={centre.name}
              says={centre.roles.map((role) => t(`shell.roles.${role}`)).join(', ')}
            />
          ))}
        </div>
        {actor ? null : <SignOut />}
      </Card>
    </Shell>
  );
}
