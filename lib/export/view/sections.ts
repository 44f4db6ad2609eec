import {
  type CollectionName,
  collectionDef,
  isCollection,
  isList,
  type SectionId,
} from '@/lib/core/proposal/catalogue';
import { type AnyRecord, isBlank, recordOf, rowsOf } from '@/lib/core/proposal/document';
import { collectionWords } from '@/lib/texts/field-words';
import { asked, type Context, label, say } from './context';
import { listBlocks, passageOf } from './lists';
import { anchorOf } from './marks';
import type { Block, SectionView } from './types';

/** Figures and charts that belong to a section, set before or after what was written there. */
export type Extras = Partial<Record<CollectionName, { before?: readonly Block[]; after?: readonly Block[] }>>;

/** The sections in the template's order; those in which nothing was written are only named. */
export function sectionViews(
  context: Context,
  extras: Extras,
): { sections: SectionView[]; unwritten: string[] } {
  const sections: SectionView[] = [];
  const unwritten: string[] = [];
  for (const section of context.template.sections) {
    const collections = Object.keys(section.collections).filter(isCollection);
    const parts = collections.map((name) => ({ name, blocks: blocksOf(context, name, extras) }));
    const written = parts.filter((part) => part.blocks.length > 0);
    if (written.length === 0) {
      unwritten.push(section.term);
      continue;
    }
    sections.push({
      anchor: sectionAnchor(section.id),
      number: sections.length + 1,
      term: section.term,
      question: section.question,
      blocks: written.flatMap(({ name, blocks }) => {
        const { title } = collectionWords(context.template, name);
        // One list under its section's own name needs no second heading.
        if (written.length === 1 && collections.length === 1) return [...blocks];
        return [{ kind: 'heading', text: title, anchor: anchorOf(name) }, ...blocks];
      }),
    });
  }
  return { sections, unwritten };
}

export const sectionAnchor = (id: SectionId): string => `section.${id}`;

function blocksOf(context: Context, name: CollectionName, extras: Extras): Block[] {
  const own = isList(name) ? listBlocks(context, name) : recordBlocks(context, name);
  const around = extras[name];
  return [...(around?.before ?? []), ...own, ...(around?.after ?? [])];
}

/** What was written in one record: short facts together, long ones each under its label. */
export function recordBlocks(context: Context, name: CollectionName): Block[] {
  if (isList(name)) return [];
  const record: AnyRecord = recordOf(context.document, name);
  const { fields } = collectionDef(name);
  const written = asked(context, name, Object.keys(fields)).filter((field) => !isBlank(record[field]));
  const prose = written.filter((field) => fields[field]?.kind === 'prose');
  const facts = written.filter((field) => fields[field]?.kind !== 'prose');
  return [
    ...(facts.length > 0
      ? [
          {
            kind: 'facts' as const,
            anchor: anchorOf(name),
            facts: facts.map((field) => ({
              label: label(context, name, field),
              value: say(context, name, field, record),
              anchor: anchorOf(name, undefined, field),
            })),
          },
        ]
      : []),
    ...prose.map((field) => ({
      kind: 'passage' as const,
      anchor: anchorOf(name, undefined, field),
      passage: passageOf(context, name, field, record),
    })),
  ];
}

/** True when the collection holds anything at all. */
export const isWritten = (context: Context, name: CollectionName): boolean =>
  isList(name)
    ? rowsOf(context.document, name).length > 0
    : Object.values(recordOf(context.document, name)).some((value) => !isBlank(value));
