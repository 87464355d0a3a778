// The inputs at which a function is most likely to be wrong: the seams of its forms, kinks, and the edges of the formats.
import type { ScalarFunction } from '../../functions/definition.ts';
import { around, randomNumbers } from '../precision/floats.ts';
import { seams } from '../properties/index.ts';

/** Where exp and its kin overflow, underflow, or reach 1 in float64, float32, bfloat16 and float16. */
const edges = [
  709.782712893384, 745.1332191019412, 708.3964185322641, 88.72283905206835, 103.97207708399179,
  87.33654475055312, 36.7368005696771, 37.42994775023705, 16.635532333438686, 17.32867951399863,
  18.714973875118524, 19.06154746539849, 9.010913339828708, 11.089866488461016, 354.8913564466919, 372.5666,
];

/** Finite inputs that a function of one number is compared with the oracle at; fewer beside each other if not `thorough`. */
export function points(f: ScalarFunction, thorough = true): readonly number[] {
  const params = Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, p.default]));
  const forms = [f.value.textbook, f.value.stable, f.derivative?.textbook, f.derivative?.stable].filter(
    form => form !== undefined,
  );
  const breaks = forms.flatMap(form => [
    ...seams(form, params, 'stable'),
    ...seams(form, params, 'textbook'),
  ]);
  const special = [
    ...edges.flatMap(x => [x, -x]),
    1,
    -1,
    0.5,
    -0.5,
    Math.LN2,
    -Math.LN2,
    Math.LN2 / 2,
    -Math.LN2 / 2,
  ];
  const powers = Array.from({ length: 60 }, (_, i) => 2 ** (i - 50)).concat([
    2 ** -1074,
    2 ** -1060,
    2 ** -1023,
    2 ** -1022,
    2 ** -600,
    2 ** -149,
    2 ** -126,
  ]);
  const some = thorough ? powers : powers.filter((_, i) => i % 3 === 0);
  const random = randomNumbers(20261124);
  const spread = Array.from(
    { length: thorough ? 160 : 80 },
    (_, i) => (random() * 2 - 1) * [1, 4, 40, 750][i % 4]!,
  );
  const all = [
    0,
    -0,
    ...breaks.flatMap(x => around(x, 1)),
    ...special.flatMap(x => around(x, thorough ? 1 : 0)),
    ...some.flatMap(p => [p, -p, 1.3 * p, -1.7 * p]),
    ...spread,
  ];
  return [
    ...new Map(
      all
        .filter(x => Number.isFinite(x) && isInside(f, x))
        .map(x => [Object.is(x, -0) ? '-0' : String(x), x]),
    ).values(),
  ];
}

/** Whether a function is defined at x, and not only at the very end of its domain. */
export const isInside = (
  { domain: [low, high] = [-Infinity, Infinity] }: ScalarFunction,
  x: number,
): boolean => (low === -Infinity ? x >= low : x > low) && (high === Infinity ? x <= high : x < high);
