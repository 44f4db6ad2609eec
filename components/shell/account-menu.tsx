import { cookies } from 'next/headers';
import Link from 'next/link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Role } from '@/lib/core/access';
import { texts } from '@/lib/texts';
import styles from './account-menu.module.css';
import centres from './centres.module.css';
import { GoToCentre } from './go-to-centre';
import { initials } from './initials';
import { SignOut } from './sign-out';
import { readTheme, THEME_COOKIE } from './theme';
import { ThemeChoice } from './theme-choice';

export type Person = {
  name: string;
  email: string;
  centreName: string;
  roles: readonly Role[];
  /** The other centres they belong to. */
  otherCentres?: readonly { readonly id: string; readonly name: string }[];
};

/** The platform's own popover: it opens without script, closes on Escape, and gives the focus back. */
export async function AccountMenu({ person }: { person: Person }) {
  const t = texts();
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <>
      <button type="button" className={styles.avatar} popoverTarget="account">
        {/* The letters are part of the name: who controls the page by voice says what they see. */}
        <span>{initials(person.name)}</span>
        <VisuallyHidden> {t('shell.account.open', { name: person.name })}</VisuallyHidden>
      </button>
      <div id="account" popover="auto" className={styles.panel}>
        <p className={styles.name}>{person.name}</p>
        <p className={styles.quiet}>{person.email}</p>
        <dl className={styles.facts}>
          <div>
            <dt>{t('shell.account.centre')}</dt>
            <dd>{person.centreName}</dd>
          </div>
          {person.roles.length > 0 ? (
            <div>
              <dt>{t('shell.account.roles')}</dt>
              <dd>{person.roles.map((role) => t(`shell.roles.${role}`)).join(', ')}</dd>
            </div>
          ) : null}
        </dl>
        {person.otherCentres && person.otherCentres.length > 0 ? (
          <div className={centres.menu}>
            {person.otherCentres.map((centre) => (
              <GoToCentre key={centre.id} centre={centre} />
            ))}
          </div>
        ) : null}
        <p className={styles.profile}>
          <Link href="/profile">{t('shell.account.profile')}</Link>
        </p>
        <ThemeChoice theme={theme} />
        <SignOut />
      </div>
    </>
  );
}
