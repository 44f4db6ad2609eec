import { fieldDef } from '../proposal/catalogue';
import type { ProposalDocument } from '../proposal/document';
import type { Place } from '../proposal/place';
import { placeKey } from '../proposal/place';
import type { Template } from '../template/schema';
import { type Apart, type Considered, findingKey } from './considered';
import { type Pin, pinsOf } from './pins';
import type { Finding, Report, Verdict } from './report';

/** One marking point, with everything that speaks for it and everything it still lacks. */
export type Proof = {
  readonly point: string;
  readonly verdict: Verdict;
  /** The finding that decides: the first thing still to do, or what is seen where nothing is. */
  readonly because: Finding | null;
  readonly good: readonly Finding[];
  /** Where the checker sees it: each passage or row once. */
  readonly seen: readonly Place[];
  /** What the author has pinned to it, in their own order. */
  readonly pins: readonly Pin[];
  readonly open: readonly Finding[];
  readonly considered: readonly Considered[];
};

/** Point by point, in the order of the unit. Pure: from the report and what its author has noted beside it. */
export function proofsOf(
  report: Report,
  { open, considered }: Apart,
  document: ProposalDocument,
  template: Template,
): Proof[] {
  const rank = new Map(open.map((finding, at) => [findingKey(finding), at]));
  const reasons = new Map(considered.map((one) => [findingKey(one.finding), one]));
  return report.points.map(({ point, verdict, findings }) => {
    const good = findings.filter(({ tone }) => tone === 'good');
    const asked = findings.filter(({ tone }) => tone !== 'good');
    const still = asked
      .filter((finding) => !reasons.has(findingKey(finding)))
      .sort((a, b) => rankIn(rank, a) - rankIn(rank, b));
    return {
      point,
      verdict,
      because: (verdict === 'met' ? (good[0] ?? still[0]) : (still[0] ?? asked[0])) ?? null,
      good,
      seen: inWordsFirst(once(good.flatMap(({ places }) => places))),
      pins: pinsOf(document, template, point),
      open: still,
      considered: asked.flatMap((finding) => reasons.get(findingKey(finding)) ?? []),
    };
  });
}

const rankIn = (rank: ReadonlyMap<string, number>, finding: Finding): number =>
  rank.get(findingKey(finding)) ?? Number.MAX_SAFE_INTEGER;

/** A sentence proves more than a name or a figure does; each keeps its turn among its like. */
function inWordsFirst(places: readonly Place[]): Place[] {
  const isProse = ({ collection, field, quote }: Place) =>
    quote !== undefined && field !== undefined && fieldDef(collection, field)?.kind === 'prose';
  return [...places.filter(isProse), ...places.filter((place) => !isProse(place))];
}

function once(places: readonly Place[]): Place[] {
  const all = new Map<string, Place>();
  for (const place of places) {
    const key = `${placeKey(place)} ${place.start ?? ''}`;
    if (!all.has(key)) all.set(key, place);
  }
  return [...all.values()];
}
