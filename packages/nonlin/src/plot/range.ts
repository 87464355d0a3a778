// Places within a range of numbers, for every range whose ends are finite: the distance between them may be larger than any number.

export type Range = readonly [low: number, high: number];

/** The number at a part of the way from a to b: a at 0, b at 1. */
export function between([a, b]: Range, part: number): number {
  const whole = b - a;
  return Number.isFinite(whole) ? a + whole * part : a * (1 - part) + b * part;
}

/** Which part of the way from a to b a number is at. */
export function partOf([a, b]: Range, value: number): number {
  const [way, whole] = [value - a, b - a];
  return Number.isFinite(way) && Number.isFinite(whole) ? way / whole : (value / 2 - a / 2) / (b / 2 - a / 2);
}

/** The distance between the ends, or the largest number where it is larger. */
export const heightOf = ([low, high]: Range): number => Math.min(high - low, Number.MAX_VALUE);
