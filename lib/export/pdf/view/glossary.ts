import { COLLECTION_NAMES, fieldDef, isList } from '@/lib/core/proposal/catalogue';
import { type AnyRecord, type ProposalDocument, recordOf, rowsOf } from '@/lib/core/proposal/document';
import type { Template } from '@/lib/core/template/schema';
import type { GlossaryEntry } from './types';

/** The unit's terms that are used in what was written, in the order of the alphabet. */
export function usedTerms(template: Template, document: ProposalDocument): GlossaryEntry[] {
  const text = writtenIn(document);
  return template.glossary
    .filter(({ term, also }) => [term, ...also].some((name) => names(text, name)))
    .map(({ term, means }) => ({ term, means }))
    .sort((a, b) => a.term.localeCompare(b.term, 'en-GB'));
}

function writtenIn(document: ProposalDocument): string {
  const said = COLLECTION_NAMES.flatMap((name) => {
    const records: readonly AnyRecord[] = isList(name) ? rowsOf(document, name) : [recordOf(document, name)];
    return records.flatMap((record) =>
      Object.entries(record).flatMap(([field, value]) => {
        const kind = fieldDef(name, field)?.kind;
        return typeof value === 'string' && (kind === 'text' || kind === 'prose') ? [value] : [];
      }),
    );
  });
  return said.join('\n').replaceAll('’', "'");
}

const SPECIAL = /[.*+?^${}()|[\]\\]/gu;
/** HEAT is a method, heat is not: a name in capitals is only met in capitals. */
const CAPITALS = /^[\p{Lu}\d/&-]{2,}$/u;

/** As a word of its own, in the plural too, over a line's end as well. */
function names(text: string, name: string): boolean {
  const plain = name.replaceAll('’', "'").trim();
  const words = plain.split(/[\s-]+/u).map((word) => word.replace(SPECIAL, '\\$&'));
  const flags = CAPITALS.test(plain) ? 'u' : 'iu';
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s-]+')}(?:'?s|es)?(?![\\p{L}\\p{N}])`, flags).test(
    text,
  );
}
