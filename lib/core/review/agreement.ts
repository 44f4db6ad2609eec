/**
 * How far markers agree beyond chance. Fleiss (1971), "Measuring nominal scale agreement among many raters"; for two
 * raters on every item it is close to Cohen's kappa and reads alike. Items may have had different numbers of raters
 * (at least two count).
 */
export type Agreement = {
  /** Share of pairs of markers who said the same, 0 to 1. Null where no item had two markers. */
  readonly observed: number | null;
  /** 1: always alike; 0: as often as by chance; below 0: less often. Null where chance alone explains everything. */
  readonly kappa: number | null;
  readonly items: number;
};

export function agreement(items: readonly (readonly string[])[]): Agreement {
  const rated = items.filter((marks) => marks.length >= 2);
  if (rated.length === 0) return { observed: null, kappa: null, items: 0 };
  const totals = new Map<string, number>();
  let all = 0;
  let observed = 0;
  for (const marks of rated) {
    const counts = new Map<string, number>();
    for (const mark of marks) {
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
      totals.set(mark, (totals.get(mark) ?? 0) + 1);
      all++;
    }
    const n = marks.length;
    let alike = 0;
    for (const count of counts.values()) alike += count * (count - 1);
    observed += alike / (n * (n - 1));
  }
  observed /= rated.length;
  let chance = 0;
  for (const count of totals.values()) chance += (count / all) ** 2;
  // Where everybody always says one thing, agreement is full, and says nothing about the markers.
  const kappa = chance === 1 ? null : (observed - chance) / (1 - chance);
  return { observed, kappa, items: rated.length };
}

/** Plain words for a kappa: the bands of Landis and Koch (1977). */
export function strengthOf(
  kappa: number,
): 'poor' | 'slight' | 'fair' | 'moderate' | 'substantial' | 'almost-perfect' {
  if (kappa < 0) return 'poor';
  if (kappa <= 0.2) return 'slight';
  if (kappa <= 0.4) return 'fair';
  if (kappa <= 0.6) return 'moderate';
  return kappa <= 0.8 ? 'substantial' : 'almost-perfect';
}
