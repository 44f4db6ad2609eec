import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { safeNext } from '@/components/shell/safe-next';
import { Shell } from '@/components/shell/shell';
import styles from '@/components/shell/sign-in.module.css';
import { SignInForm } from '@/components/shell/sign-in-form';
import { SignInWith } from '@/components/shell/sign-in-with';
import { Card } from '@/components/ui/card';
import { currentVisitor } from '@/lib/server/auth/actor';
import { identityProvider, OIDC_ID } from '@/lib/server/auth/options';
import { texts } from '@/lib/texts';

export const generateMetadata = (): Metadata => ({ title: texts()('shell.signIn.title') });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const t = texts();
  const given = await searchParams;
  const next = safeNext(given.next);
  const visitor = await currentVisitor();
  if (visitor?.actor) redirect(next);
  if (visitor && visitor.centres.length > 0) redirect(`/centre?next=${encodeURIComponent(next)}`);
  const error =
    typeof given.error === 'string' ? given.error : given.csrf === undefined ? undefined : 'again';
  const provider = identityProvider();
  const { UPMARK_DEMO_EMAIL: email, UPMARK_DEMO_PASSWORD: password } = process.env;
  return (
    <Shell actor={null}>
      <div className={styles.page}>
        <section className={styles.promise}>
          <h2 className={styles.promiseTitle}>{t('shell.signIn.promise.title')}</h2>
          <ul className={styles.thread}>
            <li>{t('shell.signIn.promise.points.thread')}</li>
            <li>{t('shell.signIn.promise.points.live')}</li>
            <li>{t('shell.signIn.promise.points.saved')}</li>
          </ul>
        </section>
        <Card className={styles.sheet}>
          <h1>{t('shell.signIn.title')}</h1>
          <p className={styles.lede}>{t('shell.signIn.lede')}</p>
          {provider ? (
            <div className={styles.other}>
              <SignInWith id={OIDC_ID} next={next} label={t('shell.signIn.with', { provider })} />
              <p>{t('shell.signIn.or')}</p>
            </div>
          ) : null}
          <SignInForm
            next={next}
            {...(error ? { error } : {})}
            {...(email && password ? { demo: { email, password } } : {})}
          />
        </Card>
      </div>
    </Shell>
  );
}
