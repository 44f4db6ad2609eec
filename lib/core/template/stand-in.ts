import { CATALOGUE, COLLECTION_NAMES, SECTION_IDS, type SectionId } from '../proposal/catalogue';
import { TEMPLATE_FORMAT, type Template } from './schema';

/**
 * In place of a unit that is gone: every section and field there is, in the usual words, and nothing to judge by.
 * A proposal can still be read and exported with it; nothing is ever checked or created with it.
 */
export function standIn(
  unit: { readonly id: string; readonly version: number; readonly title: string },
  term: (section: SectionId) => string,
): Template {
  return {
    format: TEMPLATE_FORMAT,
    ...unit,
    asks: '',
    hours: { from: 1, to: 1 },
    sections: SECTION_IDS.map((id) => ({
      id,
      question: '',
      term: term(id),
      why: '',
      guidance: [],
      collections: Object.fromEntries(
        COLLECTION_NAMES.filter((name) => CATALOGUE[name].section === id).map((name) => [name, {}]),
      ),
    })),
    markingPoints: [],
    pitfalls: [],
    tips: [],
    glossary: [],
  };
}
