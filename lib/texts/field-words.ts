import type { SectionId, StoredName } from '@/lib/core/proposal/catalogue';
import type { Template } from '@/lib/core/template/schema';
import { fields as britishFields } from './en-GB/fields';
import type { Locale } from './locales';

/** Only these words, not all of a language: this file goes to the browser with every form. */
const FIELDS: Record<Locale, typeof britishFields> = { 'en-GB': britishFields };
const DEFAULT_LOCALE: Locale = 'en-GB';

type Example = { text: string; note?: string | undefined };
export type FieldWords = { label: string; hint?: string; good?: Example; weak?: Example };
export type CollectionWords = { title: string; one: string; add: string; guidance?: string };

type Usual = {
  title: string;
  one?: string;
  add?: string;
  fields: Record<string, { label: string; hint?: string }>;
};
const USUAL: Record<Locale, Record<StoredName, Usual>> = {
  'en-GB': { ...britishFields.collections, ...britishFields.notes },
};
const usual = (name: StoredName, locale: Locale): Usual => USUAL[locale][name];

const wordingOf = (template: Template | undefined, collection: StoredName) =>
  template?.sections.find((section) => Object.hasOwn(section.collections, collection))?.collections[
    collection
  ];

/** How a field is worded: the template's words where it has any, else the usual ones. */
export function fieldWords(
  template: Template | undefined,
  collection: StoredName,
  field: string,
  locale: Locale = DEFAULT_LOCALE,
): FieldWords {
  const { hide: _, ...special } = wordingOf(template, collection)?.fields?.[field] ?? {};
  const words = usual(collection, locale).fields[field] ?? { label: field };
  return { ...words, ...(special as Partial<FieldWords>) };
}

export function collectionWords(
  template: Template | undefined,
  collection: StoredName,
  locale: Locale = DEFAULT_LOCALE,
): CollectionWords {
  const special = wordingOf(template, collection);
  const words = usual(collection, locale);
  return {
    title: special?.title ?? words.title,
    one: words.one ?? words.title,
    add: words.add ?? words.title,
    ...(special?.guidance === undefined ? {} : { guidance: special.guidance }),
  };
}

/** The fields a template asks of a collection, in its order, without those it hides. */
export function fieldOrder(template: Template | undefined, collection: StoredName, all: string[]): string[] {
  const wording = wordingOf(template, collection)?.fields ?? {};
  const named = Object.keys(wording).filter((field) => all.includes(field));
  return [...named, ...all.filter((field) => !named.includes(field))].filter(
    (field) => !wording[field]?.hide,
  );
}

export function optionWord(
  collection: StoredName,
  field: string,
  option: string,
  locale: Locale = DEFAULT_LOCALE,
): string {
  const all = FIELDS[locale].options as Partial<Record<string, Record<string, Record<string, string>>>>;
  return all[collection]?.[field]?.[option] ?? option;
}

export const sectionTerm = (
  template: Template | undefined,
  section: SectionId,
  locale: Locale = DEFAULT_LOCALE,
): string => template?.sections.find((one) => one.id === section)?.term ?? FIELDS[locale].sections[section];

/** What each section is called in a unit. */
export const sectionTerms = (template: Template | undefined): Readonly<Record<SectionId, string>> => {
  const sections = Object.keys(britishFields.sections) as SectionId[];
  const terms = sections.map((section) => [section, sectionTerm(template, section)]);
  return Object.fromEntries(terms) as Record<SectionId, string>;
};
