// Functions of a row as numbers: outputs, Jacobian, entropy, and what the facts of a definition promise.
import type { Options, RowRun } from '../functions.ts';

/** The result as a list: a function whose result is a number gives one element. */
export const outputsOf = (run: RowRun, x: readonly number[], options: Options): readonly number[] =>
  [run(x, options)].flat() as number[];

/** The Jacobian: row i is the gradient of output i, from the library's vjp with a gradient that is 1 there alone. */
export function jacobianOf(
  run: RowRun,
  x: readonly number[],
  options: Options,
): readonly (readonly number[])[] {
  const result = run(x, options);
  if (typeof result === 'number') return [run.vjp(x, 1, options)];
  return result.map((_, i) =>
    run.vjp(
      x,
      result.map((_, j) => (i === j ? 1 : 0)),
      options,
    ),
  );
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0);

/** The entropy in nats of shares that sum to 1. */
export const entropyOf = (shares: readonly number[]): number =>
  0 - sumOf(shares.map(p => (p > 0 ? p * Math.log(p) : 0)));

/** The outputs as the temperature goes to 0 and to ∞: as near to the ends as makes no difference to a picture. */
export const extremesOf = (run: RowRun, x: readonly number[], options: Options) => ({
  cold: outputsOf(run, x, { ...options, temperature: 1e-9 }),
  hot: outputsOf(run, x, { ...options, temperature: 1e9 }),
});

export type ShiftFact = 'invariant' | 'equivariant';

/** How far f(x + c) is from what the fact promises: f(x), or f(x) + c (over the temperature, which divides the input). */
export function shiftError(
  run: RowRun,
  z: readonly number[],
  c: number,
  {
    options,
    fact,
  }: { readonly options: Options & { readonly temperature: number }; readonly fact: ShiftFact },
): number {
  const before = outputsOf(run, z, options);
  const after = outputsOf(
    run,
    z.map(v => v + c),
    options,
  );
  const promised = fact === 'equivariant' ? c / options.temperature : 0;
  // Where a mask left an element out, both are the same infinity.
  const errors = after.map((v, i) =>
    v === before[i] && !Number.isFinite(v) ? 0 : Math.abs(v - before[i]! - promised),
  );
  return Math.max(...errors);
}

/** How often each class is the largest of a noisy row, over so many seeds from the given one on. */
export function winnersOf(
  run: RowRun,
  x: readonly number[],
  options: Options & { readonly seed: number },
  draws: number,
): readonly number[] {
  const won = x.map(() => 0);
  for (let i = 0; i < draws; i++) {
    const y = outputsOf(run, x, { ...options, training: true, seed: options.seed + i });
    const place = y.indexOf(Math.max(...y));
    if (place >= 0) won[place]!++;
  }
  return won;
}

/** The numbers from 2 on that divide a length: sizes that its groups can have. */
export const groupSizes = (length: number): readonly number[] =>
  Array.from({ length: length - 1 }, (_, i) => i + 2).filter(n => length % n === 0);

/** A list in groups of neighbours. */
export const inGroups = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: list.length / size }, (_, i) => list.slice(i * size, (i + 1) * size));

/** A function that remembers what it gave: several curves ask for the same row. */
export function remembering<T>(f: (x: number) => T): (x: number) => T {
  const known = new Map<number, T>();
  return x => {
    const before = known.get(x);
    if (before !== undefined) return before;
    const value = f(x);
    known.set(x, value);
    return value;
  };
}
