import type { enGB } from './en-GB';

declare module 'use-intl' {
  interface AppConfig {
    Locale: 'en-GB';
    Messages: typeof enGB;
  }
}
