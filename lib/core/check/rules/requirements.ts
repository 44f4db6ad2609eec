import {
  appliesIn,
  citation,
  INSTRUMENTS,
  type Instrument,
  instrumentById,
  instrumentByName,
  instrumentsIn,
  isReplaced,
} from '../../law';
import type { Row } from '../../proposal/document';
import { normalise, opinions, saysNoDuty, setsLimit, squeeze } from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import type { ParamsOf } from '../params';
import { lawContext } from './context';
import { isScene, staysOnPaper } from './effects';
import { isLawByName, isOwnDocument, LAW_AT_LARGE, OWN_DOCUMENT } from './filing';
import { isNameless } from './hearsay';
import { isOfTheHouse, isWanted } from './other-side';
import { HALF, isMet, mostly } from './share';
import { offTheShelf } from './shelf';
import { isThin } from './thin';

type Internal = Row<'internalRequirements'>;
type External = Row<'externalRequirements'>;

export { BINDING, lawContext } from './context';
export { isOwnDocument, LAW_AT_LARGE, OWN_DOCUMENT } from './filing';

/** What a requirement asks, in its own field or told in the one beside it. */
function asks(
  c: Collector,
  list: 'internalRequirements' | 'externalRequirements',
  row: Internal | External,
  beside: 'why' | 'effect',
  code: 'internal-no-asks' | 'external-no-asks',
): boolean {
  const { lens } = c;
  const name = lens.name(list, row);
  if (lens.verdict(list, row, 'asks') === 'blank' && !lens.isHidden(list, 'asks')) {
    const told = lens.text(list, row, beside);
    // A limit or a step told there is the rule itself; a purpose is not.
    if (lens.says(list, row, beside) && setsLimit(told)) {
      c.missing('answer-elsewhere', { name }, lens.place(list, row, 'asks'), lens.quote(list, row, beside));
      return true;
    }
  }
  if (!c.needs(list, row, 'asks', code)) return false;
  if (row.asks === undefined || !saysNoDuty(row.asks)) return true;
  c.missing('asks-subject-only', { name }, lens.quote(list, row, 'asks'));
  return false;
}

const asksLittle = ofRow((row: Internal | External): boolean => {
  const title = ('document' in row ? row.document : (row as External).instrument) ?? '';
  return row.asks !== undefined && isThin(row.asks, title);
});

/**
 * Rows whose rule would do for any rule of its kind, and beside which nothing is told that is done for it. One or two among
 * rules told apart are short; where they are most, titles were listed and no rule was read.
 */
function onlyTitles(
  c: Collector,
  list: 'internalRequirements' | 'externalRequirements',
  beside: 'why' | 'effect',
): ReadonlySet<string> {
  const { lens } = c;
  const rows: readonly (Internal | External)[] = lens.rows(list);
  const thin = rows.filter((row) => {
    if (!asksLittle(row)) return false;
    const told = offTheShelf(lens.text(list, row, beside));
    return beside === 'why' ? !setsLimit(told) : !isScene(told) && staysOnPaper(told, lens);
  });
  if (thin.length * 2 <= rows.length) return new Set();
  for (const row of thin)
    if (!saysNoDuty(row.asks ?? ''))
      c.missing('asks-subject-only', { name: lens.name(list, row) }, lens.quote(list, row, 'asks'));
  return new Set(thin.map((row) => row.id));
}

/** The document named, in its field or in what is said of it. */
function documented(c: Collector, row: Internal): boolean {
  const { lens } = c;
  if (lens.verdict('internalRequirements', row, 'document') === 'blank') {
    const said = OWN_DOCUMENT.exec(normalise(row.asks ?? ''));
    if (said) {
      const found = { start: said.index, end: said.index + said[0].length };
      c.missing(
        'answer-elsewhere',
        { name: lens.name('internalRequirements', row) },
        lens.place('internalRequirements', row, 'document'),
        lens.quote('internalRequirements', row, 'asks', found),
      );
      return true;
    }
  }
  if (!c.needs('internalRequirements', row, 'document', 'internal-no-document')) return false;
  if (row.version !== undefined || row.reviewed !== undefined || !isNameless(row.document ?? '')) return true;
  const name = lens.name('internalRequirements', row);
  c.missing('internal-no-document', { name }, lens.quote('internalRequirements', row, 'document'));
  return false;
}

export function internalNamed(c: Collector, { min }: ParamsOf<'internal-requirements-named'>): CheckResult {
  const rows = c.lens.rows('internalRequirements');
  const all = c.lens.place('internalRequirements');
  if (rows.length === 0) return c.nothing('internal-none', all);
  const titles = onlyTitles(c, 'internalRequirements', 'why');
  const sound = rows.filter((row) => {
    const right = [
      documented(c, row),
      !titles.has(row.id),
      asks(c, 'internalRequirements', row, 'why', 'internal-no-asks'),
      // What somebody believes is asked by nobody; it is told so where opinions are looked for.
      opinions(row.asks ?? '').length === 0,
    ].every(Boolean);
    // Good to know, and told; the requirement is named without it.
    c.asks('internalRequirements', row, 'why', 'internal-no-why', {
      name: c.lens.name('internalRequirements', row),
    });
    return right;
  });
  if (rows.length < min) c.missing('internal-few', { count: rows.length, min }, all);
  const result = mostly(c, sound.length, rows.length, { min });
  if (isMet(result)) {
    c.good(
      'internal-named',
      { count: sound.length },
      ...sound.map((row) => c.lens.quote('internalRequirements', row, 'document')),
    );
  }
  return result;
}

/** "Food hygiene law" is no name under which one could look it up. */
const namesALaw = (row: External, lens: Lens): boolean =>
  !LAW_AT_LARGE.test(normalise(row.instrument ?? '').trim()) ||
  instrumentByName(row.instrument ?? '', lawContext(lens)) !== undefined;

export function externalNamed(c: Collector, { min }: ParamsOf<'external-requirements-named'>): CheckResult {
  const rows = c.lens.rows('externalRequirements');
  const { lens } = c;
  const all = lens.place('externalRequirements');
  if (rows.length === 0) return c.nothing('external-none', all);
  let meant = 0;
  let foreign = false;
  const titles = onlyTitles(c, 'externalRequirements', 'effect');
  const sound = rows.filter((row) => {
    const law = cited(c, row);
    if (law.notHere) foreign = true;
    const right = [
      c.needs('externalRequirements', row, 'instrument', 'external-no-instrument'),
      asks(c, 'externalRequirements', row, 'effect', 'external-no-asks'),
      !law.replaced && !law.notHere && !law.wrongYear,
      namesALaw(row, lens),
      !titles.has(row.id),
    ].every(Boolean);
    if (means(c, row)) meant++;
    return right;
  });
  if (rows.length < min) c.missing('external-few', { count: rows.length, min }, all);
  // An old title or a slip in the year is a matter of citing; a law of another nation is not a requirement here.
  const result = mostly(c, sound.length, rows.length, { min, since: c.findings.length });
  if (!isMet(result)) return result;
  if (foreign) return c.done('partly');
  // A list of laws without a word on what they change here is half of the answer.
  if (meant < rows.length * HALF) return c.done('partly');
  c.good(
    'external-named',
    { count: sound.length },
    ...sound.map((row) => c.lens.quote('externalRequirements', row, 'instrument')),
  );
  return result;
}

/** What the rule means for the service: said as its effect, or told where it says what is asked. */
function means(c: Collector, row: External): boolean {
  const { lens } = c;
  const verdict = lens.verdict('externalRequirements', row, 'effect');
  if (verdict === 'blank' && isScene(row.asks ?? '') && OURS.test(normalise(row.asks ?? ''))) return true;
  if (!c.needs('externalRequirements', row, 'effect', 'external-no-effect')) return false;
  return row.effect === undefined || !(saysNoDuty(row.effect) || staysOnPaper(row.effect, lens));
}
const OURS = pattern(
  /\b(?:we|our|us|staff|team|advis[eo]rs?|assistants?|agents?|reception\w*|managers?|colleagues?|drivers?|engineers?|i)\b/,
);

/** At least one requirement on each side that says something: the least that can be told apart. */
export function bothSides(c: Collector): CheckResult {
  const { lens } = c;
  const inside = lens
    .rows('internalRequirements')
    .filter(
      (row) =>
        !isLawByName(row, lens) &&
        !isWanted(row) &&
        lens.says('internalRequirements', row, 'asks') &&
        !saysNoDuty(row.asks ?? ''),
    );
  const outside = lens.rows('externalRequirements').filter(
    (row) =>
      lens.says('externalRequirements', row, 'instrument') &&
      !isOwnDocument(row, [], lens) &&
      !isOfTheHouse(row) &&
      // "Equality laws" is no law one could name; what is done because of it is something all the same.
      ((lens.says('externalRequirements', row, 'asks') &&
        !saysNoDuty(row.asks ?? '') &&
        !LAW_AT_LARGE.test(normalise(row.instrument ?? '').trim())) ||
        (lens.says('externalRequirements', row, 'effect') && isScene(row.effect ?? ''))),
  );
  const places = [lens.place('internalRequirements'), lens.place('externalRequirements')] as const;
  if (inside.length + outside.length === 0) return c.nothing('requirements-none', places[0]);
  if (inside.length === 0) c.missing('internal-none', {}, places[0]);
  if (outside.length === 0) c.missing('external-none', {}, places[1]);
  // One line alone is not yet a beginning of two sides.
  // On the wrong side, and named with what they ask: mixed up is more than nothing.
  const mentioned =
    lens
      .rows('internalRequirements')
      .filter(
        (row) =>
          lens.says('internalRequirements', row, 'document') &&
          lens.says('internalRequirements', row, 'asks'),
      ).length +
    lens
      .rows('externalRequirements')
      .filter(
        (row) =>
          lens.says('externalRequirements', row, 'instrument') &&
          lens.says('externalRequirements', row, 'asks'),
      ).length;
  if (inside.length + outside.length < 2) return c.done(mentioned >= 2 ? 'partly' : 'not-yet');
  if (inside.length === 0 || outside.length === 0) return c.done('partly');
  // A law among the papers and a paper among the laws: no slip of the hand, the two are taken for each other.
  const papers = lens.rows('internalRequirements');
  const swapped =
    papers.some((row) => isLawByName(row, lens)) &&
    lens.rows('externalRequirements').some((row) => isOwnDocument(row, papers, lens));
  if (swapped) return c.done('partly');
  c.good('both-sides-named', { internal: inside.length, external: outside.length }, ...places);
  return c.done('met');
}

export type Citation = { readonly wrongYear: boolean; readonly replaced: boolean; readonly notHere: boolean };

/** The law named exists under that name and year, still stands, and reaches the nation chosen. */
export function cited(c: Collector, row: External): Citation {
  const { nation } = lawContext(c.lens);
  const found = { wrongYear: false, replaced: false, notHere: false };
  for (const mention of instrumentsIn(row.instrument ?? '', lawContext(c.lens))) {
    const { instrument } = mention;
    if (isSetAside(row.instrument ?? '', mention.start)) continue;
    const place = c.lens.quote('externalRequirements', row, 'instrument', mention);
    const law = citation(instrument);
    if (mention.year === 'wrong') {
      found.wrongYear = true;
      c.fault('law-wrong-year', { given: String(mention.yearGiven ?? ''), law }, place);
    }
    if (isReplaced(instrument, nation)) {
      const by = instrumentById(instrument.replaced?.by ?? '');
      const values = { law, by: by ? citation(by) : '', part: instrument.replaced?.partly ?? '' };
      const whole = instrument.replaced?.partly === undefined;
      // Between businesses the older Acts still hold; say so and the finding goes.
      if (!whole && /\bbusiness(es)?\b|\btrade (customers|buyers)\b/.test(normalise(row.asks ?? '')))
        continue;
      found.replaced = true;
      if (whole) c.clash('law-replaced', values, place);
      else c.fault('law-replaced-partly', values, place);
    } else if (!appliesIn(instrument, nation) && !hasNamesake(instrument, mention.year, nation)) {
      found.notHere = true;
      c.clash('law-not-here', { law, nation: (nation ?? 'uk').replaceAll('-', '_') }, place);
    }
  }
  return found;
}

/** "Disability Discrimination Act 1995 (not the Equality Act)": the second is named to be set aside. */
export const isSetAside = (text: string, at: number): boolean => SET_ASIDE.test(normalise(text.slice(0, at)));
const SET_ASIDE = pattern(
  /\w\W+(?:.*\b)?(?:not|instead of|rather than|unlike|replac\w+|in place of|before it|formerly|used to be|as opposed to|no longer)(?: (?:under|the|an?|gb|british|english|uk|old|older|england's|britain's))*\W*$/,
);

/** "Housing Act" without its year is in Scotland the one of Scotland. */
const hasNamesake = (one: Instrument, year: string, nation: string | undefined): boolean =>
  year === 'missing' &&
  INSTRUMENTS.some(
    (other) =>
      other.kind === one.kind && appliesIn(other, nation) && bareName(other.title) === bareName(one.title),
  );
const bareName = (title: string): string => squeeze(title.replace(/\([^)]*\)/g, ' '));
