import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ClientTexts } from '@/components/shell/client-texts';
import { Presses } from '@/components/shell/presses';
import { readTheme, THEME_COOKIE } from '@/components/shell/theme';
import { cx } from '@/components/ui/cx';
import { Toaster } from '@/components/ui/toast';
import { DEFAULT_LOCALE, texts } from '@/lib/texts';
import { book, bookExt, plain, plainExt } from './fonts';
import './tokens.css';
import './globals.css';

export function generateMetadata(): Metadata {
  const t = texts();
  return {
    title: { default: t('common.product'), template: `%s · ${t('common.product')}` },
    description: t('common.strapline'),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f5' },
    { media: '(prefers-color-scheme: dark)', color: '#12161f' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const t = texts();
  // Read here, so that the first byte already has the chosen theme and nothing flashes.
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html
      lang={DEFAULT_LOCALE}
      data-theme={theme === 'system' ? undefined : theme}
      className={cx(book.variable, bookExt.variable, plain.variable, plainExt.variable)}
    >
      <body>
        <Presses />
        <ClientTexts>{children}</ClientTexts>
        <Toaster label={t('shell.toasts')} closeLabel={t('common.close')} />
      </body>
    </html>
  );
}
