// Ways to make shares of any numbers, besides softmax.

/** z / Σz: no share where a number is negative, and nothing where the sum is 0. */
export function overSum(z: readonly number[]): readonly number[] {
  const sum = z.reduce((total, v) => total + v, 0);
  return z.map(v => v / sum);
}

/** All for the largest, the first of equals. */
export function allForLargest(z: readonly number[]): readonly number[] {
  const best = z.indexOf(Math.max(...z));
  return z.map((_, i) => Number(i === best));
}
