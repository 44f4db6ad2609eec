import Link from 'next/link';
import type { ReactNode } from 'react';
import { Head } from '@/components/people/parts';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell, type ShellProps } from '@/components/shell/shell';
import { texts } from '@/lib/texts';
import styles from './bank.module.css';

/** A page for one entry, with the way back to the bank. */
export function BankSheet({
  actor,
  title,
  children,
}: {
  actor: ShellProps['actor'];
  title: string;
  children: ReactNode;
}) {
  return (
    <ClientTexts of={['people', 'bank']}>
      <Shell actor={actor}>
        <p className={styles.quiet}>
          <Link href="/bank">‹ {texts()('bank.back')}</Link>
        </p>
        <Head title={title} />
        {children}
      </Shell>
    </ClientTexts>
  );
}
