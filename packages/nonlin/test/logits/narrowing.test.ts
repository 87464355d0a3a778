// What distribution leaves and how probable it is, for options in combinations that are drawn, beside the definitions in decimals.
import { expect, test } from 'vitest';
import { uniformAt } from '../../src/kernels/random.ts';
import { type DistributionOptions, distribution } from '../../src/logits.ts';
import { D, exact } from '../losses/oracle.ts';
import { ulpError } from '../support/decimal.ts';
import { draws } from '../support/thorough.ts';

const COMBINATIONS = draws(500);

interface Drawn {
  readonly x: Float64Array | Float32Array;
  readonly options: DistributionOptions & { readonly banned?: number[]; readonly allowed?: number[] };
}

function drawn(seed: number): Drawn {
  let place = 0;
  const u = (): number => uniformAt(seed, place++);
  const below = (n: number): number => Math.floor(n * u());
  const oneOf = <T>(...choices: readonly T[]): T => choices[below(choices.length)]!;
  const n = oneOf(1, 2, 5, 20, 60);
  const [size, offset] = [oneOf(0.01, 1, 5, 30), oneOf(0, 0, 700, -1e4)];
  const logit = (): number => {
    const x = offset + size * 2 * (u() + u() + u() + u() - 2);
    return u() < 0.1 ? -Infinity : u() < 0.2 ? Math.round(2 * x) / 2 : x;
  };
  const numbers = Array.from({ length: n }, logit);
  if (u() < 0.5) numbers[below(n)] = offset;
  return {
    x: u() < 0.5 ? Float32Array.from(numbers) : Float64Array.from(numbers),
    options: {
      ...(u() < 0.2 && { bias: { [below(n)]: -Infinity } }),
      ...(u() < 0.2 && { banned: [below(n)] }),
      ...(u() < 0.2 && { allowed: Array.from({ length: 1 + below(n) }, () => below(n)) }),
      ...(u() < 0.5 && { temperature: oneOf(0.1, 0.7, 1.3, 3, 20) }),
      ...(u() < 0.4 && { topK: 1 + below(1.3 * n) }),
      ...(u() < 0.4 && { topP: oneOf(0, 0.1, 0.5, 0.9, 0.999, u()) }),
      ...(u() < 0.3 && { minP: oneOf(0.01, 0.3, 1) }),
      ...(u() < 0.3 && { typicalP: oneOf(0.05, 0.5, 0.95) }),
    },
  };
}

/** The probabilities of the tokens that are left, by the definitions. */
function defined({ x, options }: Drawn): ReadonlyMap<number, D> {
  const { bias = {}, banned = [], allowed, temperature = 1, topK = x.length } = options;
  const { topP = 1, minP = 0, typicalP = 1 } = options;
  let left = [...x.keys()].filter(
    i => x[i]! > -Infinity && !(i in bias) && !banned.includes(i) && (allowed?.includes(i) ?? true),
  );
  const largest = exact(Math.max(...left.map(i => x[i]!)));
  const behind = Array.from(x, v => largest.minus(exact(v)).div(exact(temperature)));
  const weights = behind.map(d => d.neg().exp());
  const total = (): D => left.reduce((sum, i) => sum.plus(weights[i]!), new D(0));
  /** The first of the tokens, in the order of a key, that have a share of all together; all that are as good as the last of them. */
  const most = (keys: readonly D[], share: number): number[] => {
    const order = left.toSorted((i, j) => keys[i]!.cmp(keys[j]!) || i - j);
    const goal = total().times(exact(share));
    let sum = new D(0);
    const end = order.findIndex(i => {
      sum = sum.plus(weights[i]!);
      return sum.gte(goal);
    });
    return order.slice(0, end < 0 ? order.length : end + 1);
  };
  const kth = left.map(i => x[i]!).sort((a, b) => b - a)[topK - 1] ?? -Infinity;
  left = left.filter(i => x[i]! >= kth);
  if (topP < 1) left = most(behind, topP);
  left = left.filter(i => weights[i]!.gte(exact(minP)));
  if (typicalP < 1 && left.length > 0) {
    const sum = total();
    const mean = left.reduce((h, i) => h.plus(weights[i]!.times(behind[i]!)), new D(0)).div(sum);
    const distances = behind.map(d => d.minus(mean).abs());
    const farthest = distances[most(distances, typicalP).at(-1)!]!;
    left = left.filter(i => distances[i]!.lte(farthest));
  }
  const sum = total();
  return new Map(left.map(i => [i, weights[i]!.div(sum)]));
}

/** Below that a token has no probability beside the best. */
const NEGLIGIBLE = new D('1e-320');

test(`${COMBINATIONS} combinations`, () => {
  const wrong: string[] = [];
  for (let seed = 0; seed < COMBINATIONS; seed++) {
    const call = drawn(seed);
    const p = defined(call);
    const found: ArrayLike<number> = distribution(call.x, call.options);
    const isSingle = call.x instanceof Float32Array;
    for (let i = 0; i < call.x.length; i++) {
      const truth = p.get(i) ?? new D(0);
      const isRight =
        p.size === 0
          ? Number.isNaN(found[i])
          : truth.lt(NEGLIGIBLE)
            ? found[i]! === 0 || (found[i]! < 1e-319 && p.has(i))
            : ulpError(found[i]!, truth, isSingle ? 'float32' : 'float64') <= (isSingle ? 0.51 : 3);
      if (!isRight)
        wrong.push(`${seed}: ${JSON.stringify(call.options)}, token ${i}: ${found[i]}, not ${truth}`);
    }
  }
  expect(wrong).toEqual([]);
});
