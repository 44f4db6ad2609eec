import { createTranslator } from 'use-intl/core';
import { DEFAULT_LOCALE, LOCALES, type Locale } from './locales';

export type { enGB } from './en-GB';
export { DEFAULT_LOCALE, LOCALES, type Locale } from './locales';

/** A typed translator: `texts()('form.saveAndContinue')`. For React components use `useTranslations`. */
export const texts = (locale: Locale = DEFAULT_LOCALE) =>
  createTranslator({ locale, messages: LOCALES[locale], timeZone: 'Europe/London' });

export type Translate = ReturnType<typeof texts>;
