// Where a function is steepest: at points, on stretches between seams, or only in the limit.

export type Stretch = readonly [from: number, to: number];

/** Where |f′| is as large as it gets. A function without a largest slope is steepest nowhere. */
export type SteepestPlace =
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'everywhere' }
  /** Open intervals; an end may be ±∞. */
  | { readonly kind: 'stretches'; readonly stretches: readonly Stretch[] }
  /** The slope comes close to it as x goes to −∞, to ∞, or to both. */
  | { readonly kind: 'limits'; readonly limits: readonly number[] }
  /** One point, or two that lie on both sides of 0 alike; a periodic function has more. */
  | { readonly kind: 'points'; readonly points: readonly number[] };

/** A constant slope is computed with an error of some 1e-16; a slope that only comes close to a limit differs by more near 0. */
const SAME = 1e-12;
/** A slope limit is computed far out, where what is left of the difference is below this. */
const CLOSE = 1e-9;
/** Golden-section search places a maximum no better than to √ε: a point this close to a whole number of millionths is that number. */
const DECIMALS = 6;
/** A seam is found by bisection, a rounding or two off: points this close to one may lie on its other side. */
const ASIDE = 1e-10;

/** `points` are in ascending order, and `size` is |f′| as it runs. */
export function steepestPlace(
  { at, value }: { readonly at: number; readonly value: number },
  size: (x: number) => number,
  slopeLimits: readonly [number, number],
  breaks: readonly number[],
  points: readonly number[],
): SteepestPlace {
  if (!Number.isFinite(value)) return { kind: 'nowhere' };
  const isReached = (slope: number, tolerance: number): boolean => slope >= value * (1 - tolerance);
  const stretches = steepStretches(x => isReached(size(x), SAME), breaks, points);
  if (stretches.length > 0)
    return stretches[0]![0] === -Infinity && stretches[0]![1] === Infinity
      ? { kind: 'everywhere' }
      : { kind: 'stretches', stretches };
  const limits = [-Infinity, Infinity].filter((_, i) => isReached(Math.abs(slopeLimits[i]!), CLOSE));
  if (limits.length > 0) return { kind: 'limits', limits };
  const point = Number(at.toFixed(DECIMALS)) + 0;
  const isTwice = point !== 0 && isReached(size(-at), SAME);
  return { kind: 'points', points: isTwice ? [-Math.abs(point), Math.abs(point)] : [point] };
}

/** A seam without what bisection left of its last digits. */
const tidy = (seam: number): number => Number(seam.toPrecision(14));

/** The intervals between neighbouring seams that are steep at every point; one, where the seam between two is steep as well. */
function steepStretches(
  isSteep: (x: number) => boolean,
  breaks: readonly number[],
  points: readonly number[],
): readonly Stretch[] {
  const ends = [-Infinity, ...breaks.map(tidy), Infinity];
  const found: Stretch[] = [];
  for (let i = 0; i + 1 < ends.length; i++) {
    const [from, to] = [ends[i]!, ends[i + 1]!];
    const inside = points.filter(x => Math.min(x - from, to - x) > ASIDE * Math.max(1, Math.abs(x)));
    if (inside.length === 0 || !inside.every(isSteep)) continue;
    const before = found.at(-1);
    if (before?.[1] === from && isSteep(from)) found[found.length - 1] = [before[0], to];
    else found.push([from, to]);
  }
  return found;
}

/** A place in signs that need no translation: "x > 0", "−1 < x < 1", "x → ∞", "x = 0". '' for nowhere. */
export function steepestText(
  place: SteepestPlace,
  number: (v: number) => string,
  everywhere: string,
): string {
  switch (place.kind) {
    case 'nowhere':
      return '';
    case 'everywhere':
      return everywhere;
    case 'stretches':
      return place.stretches.map(stretch => stretchText(stretch, number)).join(', ');
    case 'limits':
      return `x → ${place.limits.length === 2 ? '±∞' : place.limits[0]! < 0 ? '−∞' : '∞'}`;
    case 'points':
      return `x = ${place.points.length === 2 ? '±' : ''}${number(place.points.at(-1)!)}`;
  }
}

function stretchText([from, to]: Stretch, number: (v: number) => string): string {
  if (from === -Infinity) return `x < ${number(to)}`;
  return to === Infinity ? `x > ${number(from)}` : `${number(from)} < x < ${number(to)}`;
}
