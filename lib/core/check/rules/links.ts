import { instrumentsIn } from '../../law';
import type { Row } from '../../proposal/document';
import { figures, hasFigure, memo, namesDocument, normalise, shared, topics } from '../../text';
import { alike } from '../alike';
import type { Lens } from '../lens';
import { ofPair, ofRow } from '../of-row';
import { lawContext } from './requirements';
import { MOST } from './share';

type Evidence = Row<'evidence'>;
type Gap = Row<'gaps'>;
type Improvement = Row<'improvements'>;

/** Evidence that can carry a claim: somebody looked, and says what they found. */
export const saysFigure = (lens: Lens, row: Evidence): boolean =>
  (lens.says('evidence', row, 'figure') && /\d/.test(row.figure ?? '')) ||
  (lens.says('evidence', row, 'finding') && hasFigure(row.finding ?? ''));
/** A figure carries where no finding is written; beside one that says nothing it was filled in to be filled. */
export const carries = (lens: Lens, row: Evidence): boolean => {
  const finding = lens.verdict('evidence', row, 'finding');
  return finding === null || (finding === 'blank' && saysFigure(lens, row));
};

/** How a row is tied to another: by a link, or only by what its words say. */
export type Tie<R> = { readonly rows: readonly R[]; readonly said: boolean };

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' . ');
const evidenceText = ofRow((row: Evidence) => joined(row.name, row.finding, row.figure));
const gapText = ofRow((row: Gap) => joined(row.name, row.measure, row.cause));
const gapTold = ofRow((row: Gap) => joined(row.name, row.measure, row.cause, row.effect));
const gapTitle = ofRow((row: Gap) => joined(row.name, row.measure));
const improvementText = ofRow((row: Improvement) => joined(row.name, row.change, row.why));

/** Most of what a title speaks of, and more than one thing of it: a title of one common word names nothing. */
function names(text: string, title: string | undefined): boolean {
  const size = topics(title ?? '').size;
  return size >= 2 && shared(text, title ?? '') >= Math.max(2, Math.ceil(size * MOST));
}

const values = memo(
  (text): ReadonlySet<string> =>
    new Set(
      figures(text)
        .filter((one) => one.value !== 0 && (one.kind !== 'number' || one.value > 12))
        .map((one) => `${one.kind === 'percent' ? '%' : ''}${one.value}`),
    ),
);
export const sameFigure = (one: string, other: string): boolean => {
  const known = values(other);
  return known.size > 0 && [...values(one)].some((value) => known.has(value));
};

const MANY = 3;

function evidenceOnGap(lens: Lens, gap: Gap, evidence: readonly Evidence[]): Tie<Evidence> {
  const closing = lens.rows('improvements').filter((one) => one.gaps?.includes(gap.id));
  const linked = evidence.filter(
    (row) => row.gaps?.includes(gap.id) || closing.some((one) => row.improvements?.includes(one.id)),
  );
  if (linked.length > 0) return { rows: linked, said: false };
  return { rows: evidence.filter((row) => tellsOf(gap, row)), said: true };
}

const tellsOf = ofPair((gap: Gap, row: Evidence): boolean => {
  const text = gapTold(gap);
  if (names(text, row.name) || names(text, row.source)) return true;
  const found = evidenceText(row);
  const topicsShared = shared(gapTitle(gap), found);
  const level = gap.present === undefined ? '' : `${gap.present}${gap.unit === '%' ? '%' : ''}`;
  if (topicsShared > 0 && (sameFigure(text, found) || sameFigure(level, found))) return true;
  return topicsShared >= 2 || shared(gapText(gap), found) >= MANY;
});

/** What every sentence about this service speaks of, and so ties nothing to anything. */
export const domainOf = (lens: Lens): ReadonlySet<string> =>
  topics(`${lens.text('about', null, 'title')} . ${lens.text('context', null, 'service')}`);

/** A learner who links nothing has not linked this one either; where the others are linked, it stands out. */
const linksAtAll = (lens: Lens): boolean =>
  lens.rows('improvements').some((row) => (row.gaps?.length ?? 0) > 0) ||
  lens.rows('evidence').some((row) => (row.improvements?.length ?? 0) > 0);

function plainly(lens: Lens, one: string, other: string): boolean {
  const domain = domainOf(lens);
  if (linksAtAll(lens)) return shared(one, other, domain) >= 2;
  return shared(one, other, domain) >= 1 || shared(one, other) >= 2;
}

function gapsClosed(lens: Lens, row: Improvement): Tie<Gap> {
  const gaps = lens.rows('gaps');
  const linked = gaps.filter((gap) => row.gaps?.includes(gap.id));
  if (linked.length > 0) return { rows: linked, said: false };
  const text = improvementText(row);
  const said = gaps.filter((gap) => names(text, gap.name) || plainly(lens, text, gapText(gap)));
  return { rows: said, said: true };
}

function evidenceOnImprovement(
  lens: Lens,
  row: Improvement,
  ties: Omit<Ties, 'proof'>,
  all: readonly Evidence[],
): Tie<Evidence> {
  const closed = ties.closes.get(row.id) ?? NONE;
  const ofGaps = closed.rows.flatMap((gap) => ties.onGap.get(gap.id)?.rows ?? []);
  const linked = all.filter((one) => one.improvements?.includes(row.id));
  if (linked.length + (closed.said ? 0 : ofGaps.length) > 0) {
    return { rows: [...new Set([...linked, ...ofGaps])], said: false };
  }
  if (ofGaps.length > 0) return { rows: ofGaps, said: true };
  const why = joined(row.why, row.change);
  const said = all.filter((one) => {
    const found = evidenceText(one);
    return (
      names(why, one.name) ||
      (shared(why, found) > 0 && sameFigure(why, found)) ||
      plainly(lens, improvementText(row), found)
    );
  });
  return { rows: said, said: true };
}

const NONE: Tie<never> = { rows: [], said: true };
export type Ties = {
  /** Gap → what shows it. */
  readonly onGap: ReadonlyMap<string, Tie<Evidence>>;
  /** Improvement → the gaps it closes. */
  readonly closes: ReadonlyMap<string, Tie<Gap>>;
  /** Improvement → what shows that it is needed. */
  readonly proof: ReadonlyMap<string, Tie<Evidence>>;
};

/** What stands on what: by links from either side, and where there is none by words that say it plainly. */
export const tiesOf = (lens: Lens): Ties => lens.cells.ask('ties', () => tied(lens), sameTies);
const sameTies = (a: Ties, b: Ties): boolean =>
  (['onGap', 'closes', 'proof'] as const).every((part) => alike([...a[part]], [...b[part]]));

function tied(lens: Lens): Ties {
  const evidence = lens.rows('evidence').filter((row) => carries(lens, row));
  const onGap = new Map(lens.rows('gaps').map((gap) => [gap.id, evidenceOnGap(lens, gap, evidence)]));
  const closes = new Map(lens.rows('improvements').map((row) => [row.id, gapsClosed(lens, row)]));
  const proof = new Map(
    lens
      .rows('improvements')
      .map((row) => [row.id, evidenceOnImprovement(lens, row, { onGap, closes }, evidence)]),
  );
  return { onGap, closes, proof };
}
export const tieOf = <R>(map: ReadonlyMap<string, Tie<R>>, row: { id: string }): Tie<R> =>
  map.get(row.id) ?? NONE;

/** Rows of requirements a gap or an improvement rests on, by link or by name. */
export function requirementsOf(
  lens: Lens,
  links: readonly string[] | undefined,
  text: string,
): Tie<{ id: string }> {
  const inside = lens.rows('internalRequirements');
  const outside = lens.rows('externalRequirements');
  const linked = [...inside, ...outside].filter((row) => links?.includes(row.id));
  if (linked.length > 0) return { rows: linked, said: false };
  const laws = new Set(instrumentsIn(text, lawContext(lens)).map((one) => one.instrument.id));
  const said = [
    ...inside.filter(
      (row) => row.document !== undefined && row.document.trim() !== '' && namesDocument(text, row.document),
    ),
    ...outside.filter(
      (row) =>
        instrumentsIn(row.instrument ?? '', lawContext(lens)).some((one) => laws.has(one.instrument.id)) ||
        (row.instrument !== undefined &&
          topics(row.instrument).size > 0 &&
          namesDocument(text, row.instrument)),
    ),
  ];
  return { rows: said, said: true };
}

/** Any of a list's rows is tied to the improvement: linked, left unlinked for all, or named like it. */
export function servedBy(
  lens: Lens,
  list: 'costs' | 'benefits' | 'kpis' | 'actions',
  row: Improvement,
  byWords = 1,
): boolean {
  const rows = lens.rows(list);
  if (rows.some((one) => one.improvements?.includes(row.id))) return true;
  return rows.some((one) => {
    if ((one.improvements?.length ?? 0) > 0) return false;
    const text = normalise(
      joined(
        one.name,
        'basis' in one ? one.basis : undefined,
        'definition' in one ? one.definition : undefined,
      ),
    );
    return shared(text, joined(row.name, row.change)) >= byWords;
  });
}
