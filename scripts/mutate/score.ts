// A sample of mutants and what its score says of all of them.
import { randomNumbers } from '../../packages/nonlin/src/analysis/precision/floats.ts';

/** `count` of them in the order in which they are drawn, so that the first of them are a sample as well; all, where there are no more. */
export function sampleOf<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  const random = randomNumbers(seed);
  const drawn = [...all];
  for (let i = 0; i < Math.min(count, drawn.length); i++) {
    const other = i + Math.floor(random() * (drawn.length - i));
    [drawn[i], drawn[other]] = [drawn[other]!, drawn[i]!];
  }
  return drawn.slice(0, count);
}

/** The 95 % interval of a share (E. B. Wilson, Journal of the American Statistical Association 22, 1927). */
export function interval(successes: number, of: number): readonly [low: number, high: number] {
  const z = 1.959963984540054;
  const share = successes / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [middle - half, middle + half];
}
