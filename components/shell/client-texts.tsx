import type { ReactNode } from 'react';
import { DEFAULT_LOCALE, type enGB, LOCALES } from '@/lib/texts';
import { TextsProvider } from './texts-provider';

type Texts = typeof enGB;
type Room = keyof Texts;

/**
 * Words for the client components inside, and only those: `of` names further rooms beyond the common ones.
 * An inner one replaces the outer, so each names all it needs.
 */
export function ClientTexts({ of = [], children }: { of?: readonly Room[]; children: ReactNode }) {
  const all: Texts = LOCALES[DEFAULT_LOCALE];
  const rooms: readonly Room[] = ['common', 'shell', ...of];
  const messages = Object.fromEntries(rooms.map((room) => [room, all[room]]));
  return (
    <TextsProvider locale={DEFAULT_LOCALE} messages={messages}>
      {children}
    </TextsProvider>
  );
}
