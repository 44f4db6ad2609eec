'use client';

import { Broken } from '@/components/shell/broken';
import styles from '@/components/shell/shell.module.css';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function PageError({ error, reset }: Props) {
  return (
    <main className={styles.narrow}>
      <Broken digest={error.digest} again={reset} />
    </main>
  );
}
