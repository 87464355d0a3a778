// What samplers leave, and what they draw: beside Hugging Face's transformers, decimal arithmetic, and by counting.
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type DistributionOptions,
  distribution,
  type SamplingOptions,
  sample,
  sampler,
} from '../../src/logits.ts';
import { setBackend } from '../../src/runtime.ts';
import { exact } from '../losses/oracle.ts';
import { sample as numbers } from '../losses/support.ts';
import { ulpError } from '../support/decimal.ts';
import { isThorough } from '../support/thorough.ts';

afterEach(() => setBackend('auto'));

interface Case {
  readonly logits: readonly number[];
  readonly history: readonly number[];
  readonly options: DistributionOptions;
  readonly left: readonly number[];
  readonly seed?: number;
  /** The first twelve draws. */
  readonly tokens?: readonly number[];
}
const path = new URL('../fixtures/transformers-sampling.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { readonly cases: readonly Case[] };

describe('leaves what Hugging Face leaves', () => {
  it.each(cases.map((c, i) => [i, Object.keys(c.options).join(', '), c] as const))(
    'case %i: %s',
    (_i, _names, c) => {
      const found = distribution(c.logits, { ...c.options, history: c.history });
      expect(found.map(p => p > 0)).toEqual(c.left.map(p => p > 0));
      found.forEach((p, i) => {
        expect(Math.abs(p - c.left[i]!)).toBeLessThan(1e-14);
      });
    },
  );
});

describe('distribution', () => {
  const row = [2.5, -1, 0.3, 1.9, -40, 2.4999];
  it.each([1, 0.7, 0.01, 3])('is right to 3 ulp at temperature %d', temperature => {
    for (const [x, format] of [
      [row, 'float64'],
      [row.map(v => v - 700), 'float64'],
      [row.map(Math.fround), 'float32'],
    ] as const) {
      const powers = x.map(v => exact(v).minus(exact(x[0]!)).div(exact(temperature)).exp());
      const total = powers.reduce((a, b) => a.plus(b));
      const found: ArrayLike<number> =
        format === 'float32'
          ? distribution(Float32Array.from(x), { temperature })
          : distribution([...x], { temperature });
      powers.forEach((p, i) => {
        const error = ulpError(found[i]!, p.div(total), format);
        expect(error, `element ${i}: ${found[i]}`).toBeLessThanOrEqual(format === 'float32' ? 0.51 : 3);
      });
    }
  });

  it.each([
    ['one finite logit', [-Infinity, 3, -Infinity], { topP: 0.1 }, [0, 1, 0]],
    ['all equal', [4, 4, 4, 4], { minP: 1 }, [0.25, 0.25, 0.25, 0.25]],
    ['all equal, half of them', [4, 4, 4, 4], { topP: 0.5 }, [0.5, 0.5, 0, 0]],
    ['all equal, typical', [4, 4, 4, 4], { typicalP: 0.5 }, [0.25, 0.25, 0.25, 0.25]],
    ['topP 0', [1, 2, 2], { topP: 0 }, [0, 1, 0]],
    ['topP 1', [0, 0], { topP: 1 }, [0.5, 0.5]],
    ['minP 0', [0, 0], { minP: 0 }, [0.5, 0.5]],
    ['minP 1 keeps the best', [0, 5, 5], { minP: 1 }, [0, 0.5, 0.5]],
    ['typicalP 0 keeps the most typical', [0, 0, 5], { typicalP: 0 }, [0, 0, 1]],
    ['k beyond the vocabulary', [0, 0], { topK: 9 }, [0.5, 0.5]],
    ['equals at the cut', [1, 1, 1, 0], { topK: 2 }, [1 / 3, 1 / 3, 1 / 3, 0]],
    ['temperature 0 takes the first of the best', [1, 7, 7], { temperature: 0 }, [0, 1, 0]],
    ['fewer finite ones than k', [1, -Infinity, 1], { topK: 3 }, [0.5, 0, 0.5]],
    ['far apart', [1e308, -1e308], {}, [1, 0]],
    ['a tiny temperature', [1, 2, 3], { temperature: 1e-308 }, [0, 0, 1]],
    ['a huge temperature', [-Infinity, 1, 1e10], { temperature: 1.7e308, topP: 1 }, [0, 0.5, 0.5]],
    ['a bias', [0, 0, 0], { bias: { 1: -Infinity } }, [0.5, 0, 0.5]],
    ['a bias for each', [0, 0], { bias: [Math.log(3), 0] }, [0.75, 0.25]],
    ['a bias as a Map', [0, 0], { bias: new Map([[1, -Infinity]]) }, [1, 0]],
    [
      'no token twice',
      [1, 0],
      { frequencyPenalty: 0.5, presencePenalty: 0.25, history: [0, 0] },
      [0.4378234991142019, 0.5621765008857981],
    ],
    ['NaN', [Number.NaN, 0], {}, [Number.NaN, Number.NaN]],
    ['+∞', [Infinity, 0], {}, [Number.NaN, Number.NaN]],
    ['nothing', [-Infinity, -Infinity], {}, [Number.NaN, Number.NaN]],
    ['nothing allowed', [1, 2], { allowed: [] }, [Number.NaN, Number.NaN]],
  ] as const)('%s', (_, logits, options, wanted) => {
    const found = distribution(logits, options as DistributionOptions);
    wanted.forEach((p, i) => {
      if (Number.isNaN(p)) expect(found[i]).toBeNaN();
      else expect(found[i]).toBeCloseTo(p, 14);
    });
  });

  it('takes rows along any axis, in any kind of array, with a history for each', () => {
    const rows = [
      [1, 2, 3],
      [3, 2, 2.5],
    ];
    const options = { topK: 2, presencePenalty: 5 };
    const histories = [[2], [0n, 1n]];
    const wanted = rows.map((row, r) =>
      distribution(row, { ...options, history: histories[r]! as number[] }),
    );
    expect(distribution(rows, { ...options, history: histories as number[][] })).toEqual(wanted);
    const turned = { data: Float64Array.of(1, 3, 2, 2, 3, 2.5), dims: [3, 2] };
    const found = distribution(turned, { ...options, history: histories as number[][], axis: 0 });
    expect(found.dims).toEqual([3, 2]);
    expect(Array.from(found.data)).toEqual([0, 1, 2].flatMap(i => [wanted[0]![i]!, wanted[1]![i]!]));
    const halves = distribution({ data: Uint16Array.of(0x3c00, 0x3c00), shape: [2] }, { dtype: 'float16' });
    expect(Array.from(halves.data)).toEqual([0x3800, 0x3800]);
  });

  it('leaves the same as by sorting, for a vocabulary of many', () => {
    const x = numbers(5000, 6, 9).map(v => Math.round(v * 20) / 20);
    for (const temperature of [0.5, 1, 3]) {
      const p = distribution(x, { temperature });
      const order = p.map((_, i) => i).sort((a, b) => x[b]! - x[a]! || a - b);
      for (const topP of [0.1, 0.5, 0.9, 0.999]) {
        const kept = new Set<number>();
        let sum = 0;
        for (const i of order) {
          if (sum >= topP) break;
          kept.add(i);
          sum += p[i]!;
        }
        const found = distribution(x, { temperature, topP });
        expect(found.map((q, i) => q > 0 !== kept.has(i)).filter(Boolean)).toHaveLength(0);
      }
    }
  });
});

/** χ² of draws beside a distribution, and the value that one in a million right samplers exceeds (E. B. Wilson, M. M. Hilferty). */
function chiSquare(counts: readonly number[], p: readonly number[]): { found: number; most: number } {
  const n = counts.reduce((a, b) => a + b, 0);
  const possible = p.flatMap((q, i) => (q > 0 ? [i] : []));
  const found = possible.reduce((sum, i) => sum + (counts[i]! - n * p[i]!) ** 2 / (n * p[i]!), 0);
  const k = possible.length - 1;
  const z = 4.753424;
  return { found, most: k === 0 ? 0 : k * (1 - 2 / (9 * k) + z * Math.sqrt(2 / (9 * k))) ** 3 };
}

/** A probability of 1/8 that is off by a fiftieth of itself shows in a million draws, by a twentieth in as few as these. */
const DRAWS = isThorough ? 1_000_000 : 150_000;

describe(`draws as often as it should, in ${DRAWS} draws`, () => {
  const logits = Float64Array.of(2, 1.5, 1.4, 0.2, -0.3, -1, 2.1, 0);
  const history = [0, 6, 6];
  const choices: readonly SamplingOptions[] = [
    {},
    { temperature: 0.5 },
    { temperature: 2 },
    { temperature: 0 },
    { topK: 3 },
    { topP: 0.8 },
    { minP: 0.3 },
    { typicalP: 0.6 },
    { repetitionPenalty: 1.4, history },
    { frequencyPenalty: 0.4, history },
    { presencePenalty: 0.7, history },
    { banned: [0, 3] },
    { allowed: [1, 2, 7] },
    { bias: { 5: 3 } },
    { temperature: 0.7, topK: 6, topP: 0.9, minP: 0.02, typicalP: 0.95, repetitionPenalty: 1.2, history },
  ];
  it.each(choices.map(c => [JSON.stringify(c), c] as const))('%s', (_, { history: so_far, ...options }) => {
    const next = sampler({ ...options, seed: 12345 });
    const counts = new Array<number>(logits.length).fill(0);
    for (let i = 0; i < DRAWS; i++) counts[next(logits, so_far)]!++;
    const p = Array.from(distribution(logits, { ...options, ...(so_far && { history: so_far }) }));
    p.forEach((q, i) => {
      if (q === 0) expect(counts[i]).toBe(0);
    });
    const { found, most } = chiSquare(counts, p);
    expect(found).toBeLessThanOrEqual(most);
  });

  it('draws rows of a batch apart from one another', () => {
    const batch = { data: new Float32Array(2 * DRAWS), dims: [DRAWS, 2] };
    const tokens = sample(batch, { seed: 7 });
    const ones = tokens.data.reduce((a, b) => a + b, 0);
    expect(tokens.dims).toEqual([DRAWS]);
    // Five standard deviations.
    expect(Math.abs(ones - DRAWS / 2)).toBeLessThan(2.5 * Math.sqrt(DRAWS));
  });
});

describe('seeds', () => {
  it('draw what the same counting in Python draws', () => {
    const seeded = cases.filter(c => c.seed !== undefined);
    expect(seeded.length).toBeGreaterThan(70);
    for (const { logits, history, options, seed, tokens } of seeded) {
      const next = sampler({ ...options, seed: seed! });
      expect(tokens!.map(() => next(logits, history))).toEqual(tokens);
    }
  });

  const logits = Float32Array.from(numbers(300, 3, 4));

  it('give the same tokens on every backend', () => {
    const options = { temperature: 0.9, topP: 0.95, seed: 42 };
    const drawn = (['javascript', 'wasm'] as const).map(backend => {
      setBackend(backend);
      const next = sampler(options);
      return Array.from({ length: 500 }, () => next(logits));
    });
    expect(drawn[1]).toEqual(drawn[0]);
  });

  it('are the same for one at a time and for a batch, and count on', () => {
    const next = sampler({ seed: 3 });
    const one = Array.from({ length: 6 }, () => next(logits));
    const rows = { data: Float32Array.from({ length: 900 }, (_, i) => logits[i % 300]!), dims: [3, 300] };
    const again = sampler({ seed: 3 });
    expect([...again(rows).data, ...again(rows).data]).toEqual(one);
    expect([...sample(rows, { seed: 3 }).data]).toEqual(one.slice(0, 3));
  });

  it('are drawn where none is given, and can be had', () => {
    const [a, b] = [sampler(), sampler()];
    expect(a.seed).not.toBe(b.seed);
    expect(Number.isSafeInteger(a.seed)).toBe(true);
    const again = sampler({ seed: a.seed });
    const logits2 = [0, 0, 0, 0, 0, 0];
    const of = (f: typeof a): number[] => Array.from({ length: 20 }, () => f(logits2));
    expect(of(again)).toEqual(of(a));
  });
});

describe('names what is wrong', () => {
  const wrong: readonly (readonly [SamplingOptions, string])[] = [
    [{ temperature: -1 }, 'temperature: expected a number from 0'],
    [{ topK: 0 }, 'topK: expected a whole number from 1 on, not 0'],
    [{ topP: 1.1 }, 'topP: expected a number from 0 to 1, not 1.1'],
    [{ minP: Number.NaN }, 'minP: expected a number from 0 to 1, not NaN'],
    [{ typicalP: '1' as unknown as number }, 'typicalP: expected a number'],
    [{ repetitionPenalty: 0 }, 'repetitionPenalty: expected a number from 5e-324'],
    [{ banned: [3] }, 'banned: expected tokens, 0 … 2, as rows have, not 3'],
    [{ allowed: [-1] }, 'allowed[0]: expected a token'],
    [{ bias: { 0: Infinity } }, 'bias[0]: expected a number below Infinity'],
    [{ bias: [1, 2] }, 'bias: expected 3 numbers, one for each logit of a row, not 2'],
    [{ history: [0, 3] }, 'history[1]: expected a token, 0 … 2, not 3'],
    [{ seed: -1 }, 'seed: expected a whole number from 0'],
    [{ top_k: 5 } as object, 'top_k: sample has no such option; allowed:'],
    [{ banned: [0, 1, 2] }, 'logits: expected a token that may come, not −∞ for all'],
  ];
  it.each(wrong)('%j', (options, message) => {
    expect(() => sample([1, 2, 3], options)).toThrow(message);
  });
  it('in the logits', () => {
    expect(() => sample([Number.NaN, 1])).toThrow('logits: expected numbers, not NaN');
    expect(() =>
      sample([
        [1, 2],
        [Infinity, 1],
      ]),
    ).toThrow('logits, row 1: expected numbers below Infinity');
    expect(() => sample([[1], [2]], { history: [0] })).toThrow('history: expected 2 arrays of tokens');
  });
  it('and an error leaves a sampler as it was', () => {
    const next = sampler({ presencePenalty: 5, seed: 1 });
    const x = Float32Array.of(0, 0);
    expect(() => next(x, [0, 9])).toThrow('history[1]');
    const p = Array.from({ length: 2000 }, () => next(x)).reduce((a, b) => a + b, 0) / 2000;
    expect(Math.abs(p - 0.5)).toBeLessThan(0.06);
  });
});

it('a sampler makes no arrays or objects', async () => {
  const { setFlagsFromString } = await import('node:v8');
  const { runInNewContext } = await import('node:vm');
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  const logits = Float32Array.from(numbers(20_000, 6, 8));
  const history = [1, 2, 3, 4];
  for (const options of [{ temperature: 0.7, topK: 50, topP: 0.95 }, { topP: 0.9 }, { temperature: 1.2 }]) {
    const next = sampler({ ...options, repetitionPenalty: 1.1, seed: 1 });
    let sum = 0;
    for (let i = 0; i < 300; i++) sum += next(logits, history);
    // The least of a few: the test runner makes objects of its own now and then.
    const made = Math.min(
      ...Array.from({ length: 5 }, () => {
        collect();
        const before = process.memoryUsage().heapUsed;
        for (let i = 0; i < 300; i++) sum += next(logits, history);
        return process.memoryUsage().heapUsed - before;
      }),
    );
    expect(sum).toBeGreaterThan(0);
    // V8 boxes numbers, 16 bytes each, that pass between functions before all is compiled; a row would take 80,000 bytes.
    expect(made / 300, JSON.stringify(options)).toBeLessThan(8000);
  }
});

describe('a long vocabulary', () => {
  const logits = numbers(6000, 6, 21).map(v => Math.fround(Math.round(v * 4) / 4));
  it.each([
    { topK: 1 },
    { topK: 40 },
    { topK: 700 },
    { topK: 40, topP: 0.7 },
    { topP: 0.3 },
    { minP: 0.4 },
    { typicalP: 0.5 },
    { temperature: 0.01 },
    { temperature: 0 },
    { topK: 5, bias: { 17: 9, 4000: 9 }, banned: [3] },
  ])('%j: the same on both backends, and as in a short one with the rest left out', options => {
    const found = (['wasm', 'javascript'] as const).map(backend => {
      setBackend(backend);
      return distribution(Float32Array.from(logits), options);
    });
    expect(found[0]).toEqual(found[1]);
    // Impossible tokens in between change nothing but where the others are.
    const spread = logits.flatMap(v => [-Infinity, v]);
    const moved = {
      ...options,
      ...(options.bias && { bias: { 35: 9, 8001: 9 } }),
      ...(options.banned && { banned: [7] }),
    };
    const wide = distribution(Float32Array.from(spread), moved);
    expect(wide.filter((_, i) => i % 2 === 1)).toEqual(found[0]);
    expect(wide.filter((_, i) => i % 2 === 0).every(p => p === 0)).toBe(true);
    const kept = logits.flatMap((_, i) => (found[0]![i]! > 0 ? [i] : []));
    expect(found[0]!.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    const k = options.topK;
    if (k !== undefined && !options.topP && !options.bias) {
      const last = logits.toSorted((a, b) => b - a)[k - 1]!;
      expect(kept).toEqual(logits.flatMap((v, i) => (v >= last ? [i] : [])));
    }
  });
});
