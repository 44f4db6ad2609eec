import type { Metadata } from 'next';
import { headers } from 'next/headers';
import styles from '@/components/shell/centres.module.css';
import { Dead } from '@/components/shell/dead';
import { GoToCentre } from '@/components/shell/go-to-centre';
import { safeNext } from '@/components/shell/safe-next';
import { Shell } from '@/components/shell/shell';
import { ButtonLink } from '@/components/ui/button';
import { currentActor } from '@/lib/server/auth/actor';
import { texts } from '@/lib/texts';

export const generateMetadata = (): Metadata => ({ title: texts()('shell.lost.title') });

/**
 * Says the same whatever is missing. Who belongs to several centres may have come by a letter of another one, and is offered
 * to look there: whether the page is there nobody says.
 */
export default async function NotFound() {
  const t = texts();
  const actor = await currentActor().catch(() => null);
  const others = actor?.otherCentres ?? [];
  const here = safeNext((await headers()).get('x-upmark-path') ?? undefined);
  return (
    <Shell actor={null} width="narrow">
      <Dead title={t('shell.lost.title')} says={t('shell.lost.says')}>
        <ButtonLink href="/" tone="primary">
          {t('shell.lost.home')}
        </ButtonLink>
      </Dead>
      {actor && others.length > 0 ? (
        <div className={styles.lost}>
          <p>{t('shell.centre.lost', { name: actor.centreName })}</p>
          {others.map((centre) => (
            <GoToCentre key={centre.id} centre={centre} next={here} />
          ))}
        </div>
      ) : null}
    </Shell>
  );
}
