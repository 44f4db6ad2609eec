'use client';

import { Broken } from '@/components/shell/broken';
import styles from '@/components/shell/shell.module.css';
import { broken } from '@/lib/texts/en-GB/broken';
import { book, plain } from './fonts';
import './tokens.css';
import './globals.css';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** When the layout itself breaks. It stands alone: no header, no provider above it. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="en-GB" className={`${book.variable} ${plain.variable}`}>
      <body>
        <title>{broken.title}</title>
        <main className={styles.narrow}>
          <Broken digest={error.digest} again={reset} />
        </main>
      </body>
    </html>
  );
}
