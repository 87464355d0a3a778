// The inputs at which a function of each kind is measured: difficult ones and ordinary ones.
import type { Definition } from '../../functions/definition.ts';
import { randomNumbers } from '../precision/floats.ts';
import { points } from './points.ts';

/** One input, by the names of the formula: numbers, or a row. */
export type Sample = Readonly<Record<string, number | readonly number[]>>;

/** Inputs of a function; of one that stands beside its mirror image, those of the function itself. */
export function samplesOf(f: Exclude<Definition, { kind: 'mirrored' }>): readonly Sample[] {
  if (f.kind === 'scalar') return points(f, false).map(x => ({ x }));
  return f.kind === 'row' ? rows() : pairs();
}

/** Rows of several lengths and sizes, with ties, with one element far above the others, and with tiny ones. */
function rows(): readonly Sample[] {
  const random = randomNumbers(20261124);
  const spread = (length: number, size: number, middle = 0): readonly number[] =>
    Array.from({ length }, () => middle + (random() * 2 - 1) * size);
  const sizes = [1e-300, 1e-40, 1e-3, 0.5, 2, 8, 30, 100, 700, 1e4];
  const all = [
    ...sizes.flatMap(size => [1, 2, 3, 7, 12].map(length => spread(length, size))),
    ...[90, -90, 110, -110, 720, -720, 1e6].map(middle => spread(5, 2, middle)),
    ...[0, 1, -3, 1e3].map(v => [v, v, v]),
    ...[20, 40, 90, 120, 750].flatMap(gap => [
      [gap, 0, -1],
      [0, -gap, -gap],
    ]),
  ];
  return all.map(x => ({ x }));
}

/** Every pair of some numbers of all sizes, and random pairs. */
function pairs(): readonly Sample[] {
  const random = randomNumbers(20261124);
  const gates = [0, 1e-300, 1e-40, 1e-8, 0.3, 1, 3, 9, 20, 40, 90, 110, 710, 750, 1e30].flatMap(x => [x, -x]);
  const values = [0, 1e-30, 0.7, -2.5, 1e3, -1e30];
  const grid = gates.flatMap(gate => values.map(value => ({ gate, value })));
  const spread = Array.from({ length: 60 }, (_, i) => {
    const size = [1, 5, 40, 300][i % 4]!;
    return { gate: (random() * 2 - 1) * size, value: (random() * 2 - 1) * size };
  });
  return [...grid, ...spread];
}
