/** What a gap's figures say; `null` where one is missing. */
export type GapSize = {
  /** Present level minus required level: negative when there is less than asked. */
  readonly difference: number;
  /** The difference without its sign, rounded as people would. */
  readonly size: number;
  /** Size as per cent of the required level; `null` when nothing (0) is required. */
  readonly percent: number | null;
  /** Whether the present level misses the required one; `null` when nobody said which way is better. */
  readonly short: boolean | null;
};

type GapFigures = {
  readonly required?: number;
  readonly present?: number;
  readonly better?: 'lower' | 'higher';
};

/** Takes the noise out that binary fractions bring (17.4 − 10 = 7.399999…). */
const tidy = (value: number) => Number(value.toPrecision(12)) || 0;

export function gapSize(gap: GapFigures): GapSize | null {
  const { required, present, better } = gap;
  if (required === undefined || present === undefined) return null;
  if (!Number.isFinite(required) || !Number.isFinite(present)) return null;
  const difference = tidy(present - required);
  const size = Math.abs(difference);
  return {
    difference,
    size,
    percent: required === 0 ? null : tidy((size / Math.abs(required)) * 100),
    short: better === undefined ? null : better === 'lower' ? difference > 0 : difference < 0,
  };
}

const PRIORITIES = ['low', 'medium', 'high'];
const weight = (priority: string | undefined) => (priority ? PRIORITIES.indexOf(priority) : -1);

/**
 * The gap to name when there is room for one: the author's own priority first. How far a figure is off in per
 * cent only decides between equals, since 31 months late would always beat 59 points missed.
 */
export function largestGap<Gap extends GapFigures & { readonly priority?: string }>(
  gaps: readonly Gap[],
): { readonly gap: Gap; readonly size: GapSize } | null {
  const sized = gaps.flatMap((gap) => {
    const size = gapSize(gap);
    return size?.short ? [{ gap, size }] : [];
  });
  sized.sort(
    (a, b) =>
      weight(b.gap.priority) - weight(a.gap.priority) || (b.size.percent ?? 0) - (a.size.percent ?? 0),
  );
  return sized[0] ?? null;
}
