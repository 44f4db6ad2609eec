import { enGB } from './en-GB';

/** A second language is a second object of the same shape. */
export const LOCALES = { 'en-GB': enGB } as const;
export type Locale = keyof typeof LOCALES;
export const DEFAULT_LOCALE: Locale = 'en-GB';
