'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Explained } from '@/components/ui/explained';
import { type CollectionName, collectionDef } from '@/lib/core/proposal/catalogue';
import type { Template, TemplateSection } from '@/lib/core/template/schema';
import { type FindTerms, firstTerms, type TermSpan, termFinder } from '@/lib/core/template/terms';
import { collectionWords, fieldOrder, fieldWords } from '@/lib/texts/field-words';

const finders = new WeakMap<Template, FindTerms>();

/** Finds the unit's terms; made once for a unit. */
export function termsOf(template: Template): FindTerms {
  const known = finders.get(template) ?? termFinder(template.glossary);
  finders.set(template, known);
  return known;
}

/** Guidance with the unit's terms marked; each opens in place what it means and what to do with it. */
export function Marked({ text, spans }: { text: string; spans: readonly TermSpan[] | undefined }) {
  const t = useTranslations('form.section');
  const common = useTranslations('common');
  if (!spans || spans.length === 0) return text;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { term, start, end } of spans) {
    parts.push(
      text.slice(at, start),
      <Explained
        key={start}
        title={term.term}
        closeLabel={common('close')}
        says={
          <>
            <p>{term.means}</p>
            {term.use ? (
              <p>
                <strong>{t('termUse')}</strong> {term.use}
              </p>
            ) : null}
          </>
        }
      >
        {text.slice(start, end)}
      </Explained>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}

export const sectionTips = (template: Template, section: TemplateSection) =>
  template.tips.filter(({ place }) => place.section === section.id && place.field === undefined);

/** The tips for a collection, or for one of its fields as `collection.field`. */
export const placeTips = (template: Template, place: string): string[] =>
  template.tips.filter((each) => each.place.field === place).map(({ text }) => text);
const fieldTip = (template: Template, collection: CollectionName, field: string): string | undefined =>
  placeTips(template, `${collection}.${field}`).join(' ') || undefined;

/** What the opening of a section says, in the order it is read. */
export const openingTexts = (template: Template, section: TemplateSection): string[] => [
  section.why,
  ...section.guidance,
  ...sectionTips(template, section).map(({ text }) => text),
];

type FieldTerms = { hint: readonly TermSpan[]; tip: readonly TermSpan[]; tipText: string | undefined };
export type CollectionTerms = {
  readonly guidance: readonly TermSpan[];
  readonly tips: readonly (readonly TermSpan[])[];
  readonly fields: Readonly<Record<string, FieldTerms>>;
};

const asked = (template: Template, collection: CollectionName) =>
  fieldOrder(template, collection, Object.keys(collectionDef(collection).fields));

/** What is said about a collection: its guidance and tips, then a hint and a tip for each field. */
export const collectionTexts = (
  template: Template,
  collection: CollectionName,
): readonly (string | undefined)[] => [
  collectionWords(template, collection).guidance,
  ...placeTips(template, collection),
  ...asked(template, collection).flatMap((field) => [
    fieldWords(template, collection, field).hint,
    fieldTip(template, collection, field),
  ]),
];

const collections = new WeakMap<Template, Map<CollectionName, CollectionTerms>>();

/** Where the terms stand in what is said about a collection; the same for each of its rows. */
export function collectionTerms(template: Template, collection: CollectionName): CollectionTerms {
  const known = collections.get(template) ?? new Map<CollectionName, CollectionTerms>();
  collections.set(template, known);
  const made = known.get(collection);
  if (made) return made;
  const spans = firstTerms(termsOf(template), collectionTexts(template, collection));
  const head = 1 + placeTips(template, collection).length;
  const fields = asked(template, collection).map((field, at): [string, FieldTerms] => [
    field,
    {
      hint: spans[head + 2 * at] ?? [],
      tip: spans[head + 2 * at + 1] ?? [],
      tipText: fieldTip(template, collection, field),
    },
  ]);
  const terms = { guidance: spans[0] ?? [], tips: spans.slice(1, head), fields: Object.fromEntries(fields) };
  known.set(collection, terms);
  return terms;
}
