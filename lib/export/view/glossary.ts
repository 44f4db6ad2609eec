import { COLLECTION_NAMES, fieldDef, isList } from '@/lib/core/proposal/catalogue';
import { type AnyRecord, type ProposalDocument, recordOf, rowsOf } from '@/lib/core/proposal/document';
import type { Template } from '@/lib/core/template/schema';
import { termFinder, termsIn } from '@/lib/core/template/terms';
import type { GlossaryEntry } from './types';

/** The unit's terms that are used in what was written, in the order of the alphabet. */
export function usedTerms({ glossary }: Template, document: ProposalDocument): GlossaryEntry[] {
  return termsIn(glossary, termFinder(glossary), writtenIn(document))
    .map(({ term, means }) => ({ term, means }))
    .sort((a, b) => a.term.localeCompare(b.term, 'en-GB'));
}

function writtenIn(document: ProposalDocument): string[] {
  return COLLECTION_NAMES.flatMap((name) => {
    const records: readonly AnyRecord[] = isList(name) ? rowsOf(document, name) : [recordOf(document, name)];
    return records.flatMap((record) =>
      Object.entries(record).flatMap(([field, value]) => {
        const kind = fieldDef(name, field)?.kind;
        return typeof value === 'string' && (kind === 'text' || kind === 'prose') ? [value] : [];
      }),
    );
  });
}
