/** Signed-off work a quality assurer may look at, with what is known of how it was decided. */
export type Candidate = {
  readonly proposal: string;
  readonly submission: number;
  readonly assessor: string;
  readonly template: string;
  readonly cohort: string | null;
  /** How many this assessor had signed off before it, and how many had been signed off with this template. */
  readonly assessorBefore: number;
  readonly templateBefore: number;
  /** Minutes from taking it up to the press. */
  readonly minutes: number;
  /** Points met although the checker's advice was `not-yet` or `partly`. */
  readonly lenient: number;
  readonly points: number;
  /** Whether an earlier decision on it was returned: the new one is always read. */
  readonly returned?: boolean;
};

export type Criteria = {
  /** Share drawn at random from what no reason drew, 0 to 1. */
  readonly share: number;
  /** An assessor's first so many are always drawn. */
  readonly newAssessor: number;
  /** A template's first so many are always drawn. */
  readonly newTemplate: number;
  /** Decided in fewer minutes than this share of the median of all. */
  readonly quick: number;
  /** More than this share of the points met against the advice. */
  readonly lenient: number;
};
export const USUAL_CRITERIA: Criteria = {
  share: 0.1,
  newAssessor: 3,
  newTemplate: 3,
  quick: 0.33,
  lenient: 0.34,
};

export type Reason =
  | { readonly code: 'new-assessor'; readonly nth: number }
  | { readonly code: 'new-template'; readonly nth: number }
  | { readonly code: 'quick'; readonly minutes: number; readonly median: number }
  | { readonly code: 'lenient'; readonly points: number; readonly of: number }
  | { readonly code: 'returned' }
  | { readonly code: 'random'; readonly share: number };
export type Drawn = { readonly candidate: Candidate; readonly reasons: readonly Reason[] };

/** 32 bits of a text: FNV-1a (Fowler, Noll, Vo), finished as in MurmurHash3 so that near texts part widely. */
export function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Draws a sample. The same candidates, criteria and seed give the same sample, whatever the order they come in:
 * each has a lot of its own, worked out from the seed and its id, and the lowest lots are drawn.
 */
export function drawSample(
  candidates: readonly Candidate[],
  criteria: Criteria,
  seed: string,
): readonly Drawn[] {
  const sorted = [...candidates].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const median = medianOf(sorted.map(({ minutes }) => minutes));
  const drawn = new Map<Candidate, Reason[]>();
  for (const one of sorted) {
    const reasons = risksOf(one, criteria, median);
    if (reasons.length > 0) drawn.set(one, reasons);
  }
  const rest = sorted.filter((one) => !drawn.has(one));
  const wanted = Math.min(rest.length, Math.ceil(rest.length * Math.min(1, Math.max(0, criteria.share))));
  const byLot = rest
    .map((one) => ({ one, lot: hash32(`${seed} ${keyOf(one)}`) }))
    .sort((a, b) => a.lot - b.lot || (keyOf(a.one) < keyOf(b.one) ? -1 : 1));
  for (const { one } of byLot.slice(0, wanted)) drawn.set(one, [{ code: 'random', share: criteria.share }]);
  return sorted
    .filter((one) => drawn.has(one))
    .map((one) => ({ candidate: one, reasons: drawn.get(one) ?? [] }));
}

const keyOf = ({ proposal, submission }: Candidate): string => `${proposal} ${submission}`;

function risksOf(one: Candidate, criteria: Criteria, median: number): Reason[] {
  const reasons: Reason[] = [];
  if (one.returned) reasons.push({ code: 'returned' });
  if (one.assessorBefore < criteria.newAssessor)
    reasons.push({ code: 'new-assessor', nth: one.assessorBefore + 1 });
  if (one.templateBefore < criteria.newTemplate)
    reasons.push({ code: 'new-template', nth: one.templateBefore + 1 });
  if (median > 0 && one.minutes < median * criteria.quick)
    reasons.push({ code: 'quick', minutes: one.minutes, median });
  if (one.points > 0 && one.lenient / one.points > criteria.lenient)
    reasons.push({ code: 'lenient', points: one.lenient, of: one.points });
  return reasons;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
