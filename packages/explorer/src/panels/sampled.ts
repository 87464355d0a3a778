// Curves through a few points, for functions that a computer makes stairs of: a sampler would follow every stair.

/** The polyline through so many points of f, equally far apart. */
export function sampled(
  f: (x: number) => number,
  [low, high]: readonly [low: number, high: number],
  count: number,
): (x: number) => number {
  const ys = Array.from({ length: count }, (_, i) => f(low + ((high - low) * i) / (count - 1)));
  return polyline(ys, [low, high]);
}

/** The polyline through these heights, equally far apart. */
export const polyline =
  (ys: ArrayLike<number>, [low, high]: readonly [low: number, high: number]) =>
  (x: number): number => {
    const at = ((x - low) / (high - low)) * (ys.length - 1);
    const i = Math.min(ys.length - 2, Math.max(0, Math.floor(at)));
    // At a point itself what the next one is does not matter: it may be infinite.
    return at === i ? ys[i]! : ys[i]! + (at - i) * (ys[i + 1]! - ys[i]!);
  };
