import { addMonths } from '../../format';
import type { Row } from '../../proposal/document';
import { hasFigure, matchesOf, namesSource, normalise } from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import { ofRow } from '../of-row';
import type { ParamsOf } from '../params';
import { countsIn, nothingShown } from './counted';
import { isGrounded } from './grounded';
import { isRumour } from './hearsay';
import { carries, saysFigure, tieOf, tiesOf } from './links';
import { passedOver } from './passed-over';
import { HALF, isMet, mostly, NEARLY_ALL } from './share';
import { isWeightless } from './weightless';

export { carries } from './links';

type Evidence = Row<'evidence'>;

/** Kinds that are a document or one person's word: they have no sample, and a period only sometimes. */
const UNCOUNTED = new Set(['policy-document', 'benchmark', 'witness-testimony', 'reflective-log']);
const MONTH_OR_YEAR = pattern(
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|(?:19|20)\d{2}|(?:last|past|previous|this) (?:week|month|quarter|year|season|term|(?:\w+ )?(?:days|weeks|months|quarters|years))|(?:a|one|two|three|four|five|six|eight|ten|twelve|\d+) (?:days?|weeks?|months?|mornings|evenings|weekends|shifts))\b/,
);
/** "22 of 60", "n = 846", "60 recordings": how many were looked at, in words. */
const COUNTED = pattern(
  /\b\d[\d,]* (?:out )?of (?:the |our |all )?\d|\b\d+\s?\/\s?\d+\b|\bn ?= ?\d|\b(?:all )?\d[\d,]* (?:\w+ ){0,2}(?:people|customers?|tenants?|residents?|guests?|patients?|passengers?|staff|advis[eo]rs?|respon\w+|repl\w+|calls?|contacts?|complaints?|recordings?|visits?|orders?|forms?|reviews?|cases?|emails?|chats?|tickets?|entries|bookings?|parcels?|jobs?|records?|refunds?|letters?|members?|learners?|students?|parents?|owners?|clients?|cards?|notes?|times|days|appointments?|shifts?|deliver\w+|requests?|quer\w+|answers?|items?|trips?|journeys?|stays?|rooms?|tables?|covers?|families|households|users?|shoppers?)\b/,
);

const wordsOf = ofRow((row: Evidence) =>
  normalise(
    [row.source, row.method, row.finding, row.name, row.figure, row.reliability].filter(Boolean).join(' - '),
  ),
);
const isCounted = (row: Evidence): boolean => row.kind === undefined || !UNCOUNTED.has(row.kind);

/** A source called by what every organisation has: nobody could go and look. */
const NO_SOURCE = pattern(
  /^(?:the |our |my |from |some |various |internal |company )*(?:computers?|systems?|reports?|data|records?|feedback|customers?|staff|internet|google|website|online|management|managers?|work|office|own (?:knowledge|experience)|(?:my |personal )?(?:experience|knowledge|observation)|general (?:knowledge|feedback)|word of mouth|everyone|people|colleagues)\.?$/,
);

export function evidenceSpecific(
  c: Collector,
  { min, figures: wanted }: ParamsOf<'evidence-specific'>,
): CheckResult {
  const { lens } = c;
  const rows = lens.rows('evidence');
  const all = lens.place('evidence');
  if (rows.length === 0) return c.nothing('evidence-none', all);
  let sized = 0;
  let old = 0;
  const sound = rows.filter((row) => {
    const counted = isCounted(row);
    const named = sourced(c, row);
    const period = hasPeriod(c, row, counted);
    const size =
      !counted ||
      row.sample !== undefined ||
      COUNTED.test(wordsOf(row)) ||
      note(c, row, 'sample', 'evidence-no-sample');
    c.asks('evidence', row, 'method', 'evidence-no-method', { name: lens.name('evidence', row) });
    const found = finding(c, row);
    const inOrder = datesInOrder(c, row) && sumsRight(c, row);
    if (isOld(c, row)) old++;
    enough(c, row);
    if (period && size) sized++;
    return named && found && inOrder && (period || size);
  });
  const withFigure = rows.filter((row) => saysFigure(lens, row));
  if (rows.length < min) c.missing('evidence-few', { count: rows.length, min }, all);
  if (withFigure.length < wanted) {
    const bare = rows.filter((row) => !saysFigure(lens, row));
    const countable = bare.find(isCounted) ?? bare[0];
    if (countable) {
      const name = lens.name('evidence', countable);
      c.missing('evidence-no-figure', { name }, lens.place('evidence', countable, 'figure'));
    }
  }
  if (nothingShown(lens)) return { ...c.done('not-yet'), hollow: true };
  if (sound.length === 0) {
    // Somebody looked in a place that can be found again, or counted something: thin, and yet a beginning.
    const begun = rows.some(
      (row) =>
        ((saysFigure(lens, row) || countsIn(row.finding ?? '')) &&
          ['blank', null].includes(lens.verdict('evidence', row, 'finding'))) ||
        (carries(lens, row) &&
          !isWeightless(row) &&
          lens.says('evidence', row, 'source') &&
          lens.says('evidence', row, 'finding') &&
          (!NO_SOURCE.test(normalise(row.source ?? '').trim()) || DOCUMENT.test(normalise(row.name ?? '')))),
    );
    return c.done(begun ? 'partly' : 'not-yet');
  }
  const result = mostly(c, sound.length, rows.length, { min });
  if (!isMet(result)) return result;
  if (withFigure.length < wanted || sized < rows.length * HALF || old > rows.length * HALF)
    return c.done('partly');
  c.good(
    'evidence-specific',
    { count: sound.length },
    ...sound.map((row) => lens.quote('evidence', row, 'finding')),
  );
  return result;
}

/** The place the figures come from, in its field or in the name or method of the row. */
function sourced(c: Collector, row: Evidence): boolean {
  const { lens } = c;
  const name = lens.name('evidence', row);
  if (lens.verdict('evidence', row, 'source') === 'blank') {
    const beside = `${row.name ?? ''} ${row.method ?? ''}`;
    const field = namesSource(row.name ?? '') || DOCUMENT.test(normalise(row.name ?? '')) ? 'name' : 'method';
    if (namesSource(beside) || DOCUMENT.test(normalise(beside))) {
      c.missing(
        'answer-elsewhere',
        { name },
        lens.place('evidence', row, 'source'),
        lens.quote('evidence', row, field),
      );
      return true;
    }
  }
  if (!c.needs('evidence', row, 'source', 'evidence-no-source')) return false;
  if (!NO_SOURCE.test(normalise(row.source ?? '').trim()) && !isWeightless(row)) return true;
  // Vague in the box, and yet the row says where it was counted.
  if (DOCUMENT.test(normalise(`${row.name ?? ''} ${row.method ?? ''}`)) && COUNTED.test(wordsOf(row)))
    return true;
  c.missing('evidence-no-source', { name }, lens.quote('evidence', row, 'source'));
  return false;
}
const DOCUMENT = pattern(
  /\b(?:\w*logs?|\w*book|ledger|register|report|minutes|survey|questionnaire|form|sheet|spreadsheet|recordings?|diary|file|files|records?|system|till|reviews?|audit|tally|cards?|inbox|mailbox|database|crm|account|rota|panel|meeting|interviews?)\b/,
);

/** What was found, in its field or as the figure alone. */
function finding(c: Collector, row: Evidence): boolean {
  const { lens } = c;
  if (lens.verdict('evidence', row, 'finding') !== 'blank')
    return c.needs('evidence', row, 'finding', 'evidence-no-finding');
  if (saysFigure(lens, row)) return true;
  if (hasFigure(row.method ?? '') && COUNTED.test(normalise(row.method ?? ''))) {
    c.missing(
      'answer-elsewhere',
      { name: lens.name('evidence', row) },
      lens.place('evidence', row, 'finding'),
      lens.quote('evidence', row, 'method'),
    );
    return true;
  }
  return c.needs('evidence', row, 'finding', 'evidence-no-finding');
}

function note(
  c: Collector,
  row: Evidence,
  field: string,
  code: Parameters<Collector['missing']>[0],
): boolean {
  if (c.lens.isHidden('evidence', field)) return true;
  c.missing(code, { name: c.lens.name('evidence', row) }, c.lens.place('evidence', row, field));
  return false;
}

function hasPeriod(c: Collector, row: Evidence, counted: boolean): boolean {
  if (row.from !== undefined || row.to !== undefined) return true;
  if (!counted || MONTH_OR_YEAR.test(wordsOf(row))) return true;
  return note(c, row, 'from', 'evidence-no-period');
}

function datesInOrder(c: Collector, row: Evidence): boolean {
  if (row.from === undefined || row.to === undefined || row.from <= row.to) return true;
  c.clash(
    'evidence-dates-crossed',
    { name: c.lens.name('evidence', row) },
    c.lens.place('evidence', row, 'to'),
  );
  return false;
}

/** "22 of 60 (47%)": a share that is not what its own two numbers make. */
const WORKED =
  /\b(\d[\d,]*) (?:out )?of (?:the |all |our )?(\d[\d,]*)\b[^.;()\d%]{0,40}\(?(?:about |around |nearly |over |just over |just under |almost |roughly |or |i\.?e\.? |= ?)*(\d+(?:\.\d+)?) ?(?:%|per ?cent)/g;
const OFF = 1.6;

export function wrongShares(text: string): { start: number; end: number; share: number }[] {
  const plain = normalise(text);
  return matchesOf(plain, WORKED).flatMap((match) => {
    const [part, whole, given] = [match[1], match[2], match[3]].map((one) =>
      Number((one ?? '').replaceAll(',', '')),
    );
    if (part === undefined || given === undefined || !whole || part > whole) return [];
    const share = (part / whole) * 100;
    // "4 of 20 did not, 80% did": the other side of the same count.
    if (Math.abs(share - given) <= OFF || Math.abs(100 - share - given) <= OFF) return [];
    return [{ start: match.index, end: match.index + match[0].length, share: Math.round(share) }];
  });
}

function sumsRight(c: Collector, row: Evidence): boolean {
  let right = true;
  for (const field of ['finding', 'figure'] as const) {
    for (const wrong of wrongShares(row[field] ?? '')) {
      right = false;
      c.clash(
        'sum-wrong',
        { figure: (row[field] ?? '').slice(wrong.start, wrong.end), share: wrong.share },
        c.lens.quote('evidence', row, field, wrong),
      );
    }
  }
  return right;
}

const YEAR = /\b(?:19|20)\d{2}\b/g;
/** A year and a season: what a yearly survey may be old before it is old news. */
const FRESH_MONTHS = 15;

function isOld(c: Collector, row: Evidence): boolean {
  const { lens } = c;
  const years = [...wordsOf(row).matchAll(YEAR)].map((one) => one[0]);
  const last = row.to ?? row.from ?? (years.length > 0 ? `${years.sort().at(-1)}-12-31` : undefined);
  if (last === undefined || !isCounted(row)) return false;
  if (last >= addMonths(lens.today, -12)) return false;
  c.missing('evidence-old', { name: lens.name('evidence', row) }, lens.place('evidence', row, 'to'));
  return last < addMonths(lens.today, -FRESH_MONTHS);
}

/** Kinds in which a few are asked to speak for many. */
const SAMPLED = new Set(['survey', 'call-sample', 'social-media', 'mystery-shopping']);
const FOR_ALL = pattern(
  /\b(?:all|most|every|everyone|everybody|nobody|majority|always|never|customers (?:want|think|feel|prefer|say|are)|guests (?:want|think|feel|prefer|say|are)|\d+ ?(?:%|per ?cent))/,
);
const FEW = 8;

/** So few asked that what all of them want cannot be told. */
function enough(c: Collector, row: Evidence): void {
  const few =
    SAMPLED.has(row.kind ?? '') &&
    row.sample !== undefined &&
    row.sample > 0 &&
    row.sample < FEW &&
    (row.population === undefined || row.population > row.sample * 2);
  if (!few || !FOR_ALL.test(normalise(`${row.finding ?? ''} ${row.figure ?? ''}`))) return;
  // Said to be small is honest.
  if (/\b(?:small|few|only|limit\w*|cannot|not enough|caution)\b/.test(normalise(row.reliability ?? '')))
    return;
  c.missing(
    'evidence-sample-small',
    { name: c.lens.name('evidence', row), count: row.sample ?? 0 },
    c.lens.quote('evidence', row, 'finding'),
  );
}

export function gapsEvidenced(c: Collector): CheckResult {
  const { lens } = c;
  const gaps = lens.rows('gaps');
  if (gaps.length === 0) return c.nothing('gaps-none', lens.place('gaps'));
  const ties = tiesOf(lens);
  let counted = 0;
  const sound = gaps.filter((gap) => {
    const tie = tieOf(ties.onGap, gap);
    const name = lens.name('gaps', gap);
    const place = lens.place('gaps', gap);
    if (tie.rows.length === 0) {
      c.fault('gap-no-evidence', { name }, place, lens.place('evidence'));
      return false;
    }
    const [first] = tie.rows;
    if (tie.said) c.missing('link-by-words', { name }, lens.place('evidence', first, 'gaps'), place);
    if (gap.present === undefined && tie.rows.every(isWeightless)) {
      c.missing('gap-evidence-no-figure', { name }, lens.place('evidence', first, 'finding'), place);
      return false;
    }
    if (tie.rows.some((row) => saysFigure(lens, row))) counted++;
    else c.missing('gap-evidence-no-figure', { name }, lens.place('evidence', first, 'finding'), place);
    return true;
  });
  const result = mostly(c, sound.length, gaps.length, { share: NEARLY_ALL });
  if (!isMet(result)) return result;
  if (counted < gaps.length * HALF) return c.done('partly');
  const proof = new Set(sound.flatMap((gap) => tieOf(ties.onGap, gap).rows));
  c.good(
    'gaps-evidenced',
    { count: sound.length },
    ...[...proof].map((row) => lens.quote('evidence', row, 'finding')),
  );
  return result;
}

/** The reason itself counts, or says who was asked. */
const shownIn = (why: string): boolean => hasFigure(why) || namesSource(why);

export function improvementsEvidenced(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('improvements');
  if (rows.length === 0) return c.nothing('improvements-none', lens.place('improvements'));
  const ties = tiesOf(lens);
  const bare = lens.rows('evidence').length > 0 && nothingShown(lens);
  const sound = rows.filter((row) => {
    const tie = tieOf(ties.proof, row);
    const name = lens.name('improvements', row);
    const apart = tie.said && (row.why ?? '').trim() !== '' && !isGrounded(lens, row);
    const held =
      (!bare && tie.rows.some((one) => !isWeightless(one))) ||
      shownIn(row.why ?? '') ||
      tieOf(ties.closes, row).rows.some((gap) => gap.present !== undefined);
    if (tie.rows.length > 0 && held && !apart && !passedOver(lens, row)) {
      if (tie.said) c.missing('link-by-words', { name }, lens.place('improvements', row, 'gaps'));
      return true;
    }
    const place = lens.quote('improvements', row, 'change');
    // It says what stands behind it, though no row of evidence does.
    const why = row.why ?? '';
    if ((apart && !bare) || (namesSource(why) && hasFigure(why) && !isRumour(why)))
      c.missing('improvement-no-evidence', { name }, place);
    else c.fault('improvement-no-evidence', { name }, place);
    return false;
  });
  const result = mostly(c, sound.length, rows.length, { share: NEARLY_ALL });
  if (isMet(result)) {
    c.good(
      'improvements-evidenced',
      { count: sound.length },
      ...sound.map((row) => lens.place('improvements', row)),
    );
  }
  return result;
}
