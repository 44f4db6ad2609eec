import { createTranslator } from 'use-intl/core';
import { enGB } from './en-GB';

/** All words of the interface. A second language is a second object of the same type. */
export type Texts = typeof enGB;
export type Locale = keyof typeof LOCALES;

export const LOCALES = { 'en-GB': enGB } as const;
export const DEFAULT_LOCALE: Locale = 'en-GB';

/** A typed translator: `texts()('form.saveAndContinue')`. For React components use `useTranslations`. */
export const texts = (locale: Locale = DEFAULT_LOCALE) =>
  createTranslator({ locale, messages: LOCALES[locale], timeZone: 'Europe/London' });

export type Translate = ReturnType<typeof texts>;
