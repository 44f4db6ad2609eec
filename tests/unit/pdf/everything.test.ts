import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatDate, formatMoney, formatNumber, formatPeriod, formatShortDate } from '@/lib/core/format';
import { COLLECTION_NAMES, type CollectionName, collectionDef, isList } from '@/lib/core/proposal/catalogue';
import { type AnyRecord, isBlank, type ProposalDocument } from '@/lib/core/proposal/document';
import { renderCopy } from '@/lib/export/pdf';
import { loadFonts, settable } from '@/lib/export/pdf/fonts';
import { markRows } from '@/lib/export/view/marks';
import { fieldOrder, optionWord } from '@/lib/texts/field-words';
import { proposalDocument } from '../../support/arbitraries';
import { inputFor, readPdf, says, squash, wholeTemplate } from './read';

beforeAll(loadFonts);
const unit = wholeTemplate();

/** What a choice adds nothing to is not said: the size of a gap has its direction, an action is a task. */
const unsaid = (name: CollectionName, field: string, row: AnyRecord): boolean =>
  (name === 'actions' && field === 'kind' && row.kind === 'task') ||
  (name === 'gaps' && field === 'better' && (row.required !== undefined || row.present !== undefined));

type Said = { readonly place: string; readonly ways: readonly string[] };

/** Everything filled in, with the ways in which the copy may say it; one of them must be there. */
function filledIn(document: ProposalDocument): Said[] {
  const marks = markRows(document, 'Not named');
  return COLLECTION_NAMES.flatMap((name) => {
    const rows = (isList(name) ? document[name] : [document[name]]) as AnyRecord[];
    const { fields } = collectionDef(name);
    return rows.flatMap((row) =>
      fieldOrder(unit, name, Object.keys(fields))
        .filter((field) => !isBlank(row[field]) && !unsaid(name, field, row))
        .flatMap((field): Said[] => {
          const value = row[field];
          const place = [name, row.id, field].filter(Boolean).join('.');
          switch (fields[field]?.kind) {
            case 'money':
              return [{ place, ways: [formatMoney(Number(value))] }];
            case 'number':
              return [{ place, ways: [formatNumber(Number(value)), formatMoney(Number(value))] }];
            case 'date': {
              const day = String(value);
              const period =
                name === 'evidence' && typeof row.from === 'string' && typeof row.to === 'string'
                  ? [formatPeriod(row.from, row.to)]
                  : [];
              return [{ place, ways: [formatDate(day), formatShortDate(day), ...period] }];
            }
            case 'choice':
              return [{ place, ways: [optionWord(name, field, String(value))] }];
            case 'link':
            case 'links':
              return [value].flat().map((id) => {
                const to = marks.of(String(id));
                return { place, ways: [to?.mark ?? to?.name ?? ''] };
              });
            default:
              return [{ place, ways: [String(value)] }];
          }
        }),
    );
  });
}

/** The same document with words of its own in every text, so that none can be taken for another. */
function worded(document: ProposalDocument): ProposalDocument {
  let count = 0;
  const copy = structuredClone(document);
  for (const name of COLLECTION_NAMES) {
    const { fields } = collectionDef(name);
    for (const row of (isList(name) ? copy[name] : [copy[name]]) as Record<string, unknown>[]) {
      for (const [field, def] of Object.entries(fields)) {
        if ((def.kind === 'text' || def.kind === 'prose') && row[field] !== undefined)
          row[field] = `Text ${++count} ŵ’s`;
      }
    }
  }
  return copy;
}

describe('the copy of any proposal', () => {
  test('says every figure, date, amount, choice, link and word that was filled in', async () => {
    await fc.assert(
      fc.asyncProperty(proposalDocument({ maxRows: 2 }).map(worded), async (document) => {
        const { body } = await readPdf((await renderCopy(inputFor(document, unit))).bytes);
        const lost = filledIn(document).filter(
          ({ ways }) => !ways.some((way) => squash(settable(way)) === '' || says(body, settable(way))),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);
});
