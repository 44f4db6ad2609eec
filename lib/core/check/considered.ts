import { collectionDef, fieldDef, isList } from '../proposal/catalogue';
import {
  type AnyRecord,
  isBlank,
  type ProposalDocument,
  type Row,
  recordOf,
  rowsOf,
} from '../proposal/document';
import { type AnyValue, cleanText } from '../proposal/fields';
import { type Place, placeKey } from '../proposal/place';
import { sentences } from '../text/words';
import type { Finding, Report, SectionReport } from './report';

/** A finding its author has thought about and leaves as it is, with the reason they gave. */
export type Considered = { readonly finding: Finding; readonly row: Row<'considered'> };

export type Apart = {
  /** What still asks for something, most important first: the report's list without what was considered. */
  readonly open: readonly Finding[];
  readonly sections: readonly SectionReport[];
  readonly considered: readonly Considered[];
  /** Open again, because the words the reason was given for are not the words that stand there now. */
  readonly returned: readonly Considered[];
};

/** A quote this long is only the beginning of an answer, and stands for all of it. */
const LONG_QUOTE = 200;
/** As much as is kept of what a finding is about; what is longer is told apart by its fingerprint. */
const MOST_WORDS = 1_900;

/** One finding told apart from every other, the way the report itself does. */
export const findingKey = ({ code, places, values }: Pick<Finding, 'code' | 'places' | 'values'>): string => {
  const [{ start, end }] = places;
  return [code, placeKey(places[0]), start === undefined ? '' : `${start}-${end}`, values.group ?? ''].join(
    ' ',
  );
};

/**
 * Takes what was considered out of what is open. Verdicts are not touched, here or anywhere: a reason is for the
 * assessor to weigh, not for the checker.
 */
export function apart(report: Report, document: ProposalDocument): Apart {
  if (document.considered.length === 0) {
    return { open: report.open, sections: report.sections, considered: [], returned: [] };
  }
  const waiting = new Map<string, Row<'considered'>[]>();
  for (const row of document.considered) {
    const key = `${row.code} ${row.place}`;
    waiting.set(key, [...(waiting.get(key) ?? []), row]);
  }
  const rowsFor = (finding: Finding) => waiting.get(`${finding.code} ${placeKey(finding.places[0])}`) ?? [];

  const found = new Map<Finding, Row<'considered'>>();
  const answered = new Set<Row<'considered'>>();
  for (const finding of report.open) {
    const rows = rowsFor(finding);
    if (rows.length === 0) continue;
    const words = subjectOf(finding, document);
    const same = rows.filter((one) => (one.words ?? '') === words);
    for (const row of same) answered.add(row);
    // The latest reason for the same words is the one that counts.
    const row = same.at(-1);
    if (row) found.set(finding, row);
  }
  const returned: Considered[] = [];
  for (const finding of report.open) {
    // One of several of a kind that a list lacks is told by its group alone, which does not change.
    if (found.has(finding) || finding.values.group !== undefined) continue;
    const row = rowsFor(finding).findLast((one) => !answered.has(one));
    if (!row) continue;
    answered.add(row);
    returned.push({ finding, row });
  }
  return {
    open: report.open.filter((finding) => !found.has(finding)),
    sections: report.sections.map((section) => without(section, [...found.keys()])),
    considered: [...found].map(([finding, row]) => ({ finding, row })),
    returned,
  };
}

function without(section: SectionReport, considered: readonly Finding[]): SectionReport {
  const here = considered.filter(
    ({ places }) => collectionDef(places[0].collection).section === section.section,
  ).length;
  if (here === 0) return section;
  const open = section.open - here;
  const ready = open === 0 && section.written;
  return { ...section, open, status: ready ? 'ready' : section.status };
}

/**
 * What a finding is about, in words: while they stay the same, a reason given for it holds. A finding about particular
 * words is about their sentence; one about a field, a row or several places is about all that stands there; one about a whole
 * list is about what it counts. The day is no part of it: a date that goes by brings nothing back.
 */
export function subjectOf(finding: Finding, document: ProposalDocument): string {
  // Two places in one sentence are about the same words.
  const parts = [...new Set(finding.places.map((place) => wordsAt(place, document)))];
  if (finding.values.group !== undefined) parts.push(String(finding.values.group));
  if (finding.places.every(({ row, field }) => row === undefined && field === undefined)) {
    parts.push(
      Object.entries(finding.values)
        .map(([name, value]) => `${name}: ${value}`)
        .sort()
        .join('; '),
    );
  }
  const whole = cleanText(parts.filter((part) => part !== '').join('\n'));
  if (isBlank(whole)) return '';
  return whole.length <= MOST_WORDS
    ? whole
    : cleanText(`${whole.slice(0, MOST_WORDS)}… #${fingerprint(whole)}`);
}

function wordsAt(place: Place, document: ProposalDocument): string {
  const { collection, row, field } = place;
  const holder: AnyRecord | undefined = isList(collection)
    ? rowsOf(document, collection).find((one) => one.id === row)
    : recordOf(document, collection);
  if (!holder || (isList(collection) && row === undefined)) return '';
  if (field !== undefined) {
    const text = fieldDef(collection, field) ? said(holder[field]) : '';
    return sentenceOf(text, place);
  }
  return Object.keys(collectionDef(collection).fields)
    .map((name) => said(holder[name]))
    .filter((value) => value !== '')
    .join('\n');
}

/** The sentences a quote stands in, or the whole answer where nothing shorter is meant. */
function sentenceOf(text: string, { quote, start }: Place): string {
  if (quote === undefined || quote.length >= LONG_QUOTE) return text;
  const from = start !== undefined && text.startsWith(quote, start) ? start : text.indexOf(quote);
  if (from < 0) return quote;
  return sentences(text)
    .filter((one) => one.start < from + quote.length && from < one.end)
    .map((one) => one.text.trim())
    .join(' ');
}

const said = (value: AnyValue | undefined): string =>
  value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value);

/** 53 bits of a text (cyrb53), to tell two long ones apart; nothing secret hangs on it. */
function fingerprint(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** The values of the row that says: this finding, these words, this reason. */
export const consider = (finding: Finding, document: ProposalDocument, reason: string) => {
  const words = subjectOf(finding, document);
  return {
    check: finding.check,
    code: finding.code,
    place: placeKey(finding.places[0]),
    ...(words === '' ? {} : { words }),
    reason,
  };
};
