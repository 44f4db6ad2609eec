/** Maps a value of the domain onto a position; a domain of one point sits in the middle. */
export type Scale = (value: number) => number;

export type Frame = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Room around the plot for axes and their labels. */
export type Margins = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  const span = to - from;
  return span === 0 ? () => (start + end) / 2 : (value) => start + ((value - from) / span) * (end - start);
}

/** Steps people count in: 1, 2, 2.5 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough * (1 - 1e-9)) ?? 10;
  return step * power;
}

/**
 * Round ticks that cover `min` to `max`, about `count` of them, always with 0 when the values cross it. The
 * first and last tick are the ends of the axis.
 */
export function niceTicks(min: number, max: number, count = 5): number[] {
  const [low, high] = [Math.min(min, max), Math.max(min, max)];
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  // Values closer than any axis could tell apart count as one.
  if (high - low <= 1e-9 * Math.max(-low, high))
    return low === 0 ? [0, 1] : niceTicks(Math.min(0, low), Math.max(0, high), count);
  const step = niceStep((high - low) / Math.max(count - 1, 1));
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** A coordinate as it stands in a path: two decimals are finer than any printer. */
export const coordinate = (value: number): number => Math.round(value * 100) / 100 + 0;

export type Point = { readonly x: number; readonly y: number };

/** An SVG path through the points; empty for fewer than two. */
export const linePath = (points: readonly Point[]): string =>
  points.length < 2
    ? ''
    : points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${coordinate(x)} ${coordinate(y)}`).join('');

/** The same line closed along a base line, to be filled. */
export function areaPath(points: readonly Point[], baseY: number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return '';
  const base = coordinate(baseY);
  return `${linePath(points)}L${coordinate(last.x)} ${base}L${coordinate(first.x)} ${base}Z`;
}

export const frameIn = (width: number, height: number, margins: Margins): Frame => ({
  x: margins.left,
  y: margins.top,
  width: Math.max(width - margins.left - margins.right, 0),
  height: Math.max(height - margins.top - margins.bottom, 0),
});
