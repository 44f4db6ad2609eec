'use client';

import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl/react';
import type { enGB, Locale } from '@/lib/texts';

type Texts = typeof enGB;
type Props = { locale: Locale; messages: Partial<Texts>; children: ReactNode };

export function TextsProvider({ locale, messages, children }: Props) {
  return (
    // A room that was not sent is a fault of ours: it is reported, and its key shown in its place.
    <IntlProvider locale={locale} messages={messages as Texts} timeZone="Europe/London">
      {children}
    </IntlProvider>
  );
}
