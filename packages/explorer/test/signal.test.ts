// The lab on signals: its matrix products, its measurements, and the theory beside them; and that each thing to try shows what it
// claims.
import { all, find, properties, type ScalarFunction } from 'nonlin/catalog';
import { describe, expect, test } from 'vitest';
import type { ScalarRun } from '../src/functions.ts';
import { type Column, column } from '../src/labs/signal/columns.ts';
import { endsOf, flatGains } from '../src/labs/signal/flat.ts';
import { presets } from '../src/labs/signal/signal.tsx';
import { measure } from '../src/labs/signal/stack.ts';
import { fieldsOf, stacksOf } from '../src/labs/signal/state.ts';
import { GAINS, sweepPoint } from '../src/labs/signal/sweep.ts';
import { moments, predict } from '../src/labs/signal/theory.ts';
import { backwards, forwards, slopes } from '../src/labs/training/linear.ts';
import { drawUniform, randomNumbers, shuffled } from '../src/labs/training/random.ts';
import { scalarChoices } from '../src/site/data.ts';
import { readAddress } from '../src/url.ts';

const run = (name: string): ScalarRun => find(name)!.run as unknown as ScalarRun;
const propertiesOf = (name: string) => properties(find(name)!.definition as ScalarFunction);
const gain = (name: string): number => propertiesOf(name).gain;
const choices = scalarChoices(all());

describe('random numbers', () => {
  test('a seed gives one sequence, another seed another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, randomNumbers(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  test('uniform numbers have mean 0 and the variance asked for', () => {
    const n = 100_000;
    const drawn = drawUniform(new Float64Array(n), 2, randomNumbers(3));
    const mean = drawn.reduce((s, v) => s + v, 0) / n;
    const variance = drawn.reduce((s, v) => s + v * v, 0) / n;
    // Five standard errors: of the mean 2/√n; of the mean square, whose own variance is (9/5 − 1) · 2⁴.
    expect(Math.abs(mean)).toBeLessThan((5 * 2) / Math.sqrt(n));
    expect(Math.abs(variance - 4)).toBeLessThan(5 * 4 * Math.sqrt(0.8 / n));
  });

  test('a random order has each number once', () => {
    expect([...shuffled(50, randomNumbers(1))].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, i) => i),
    );
  });
});

describe('matrix products', () => {
  // Whole numbers, so that any order of additions gives the same.
  const extent = { rows: 3, inputs: 7, outputs: 5 };
  const random = randomNumbers(7);
  const whole = (length: number): Float64Array =>
    Float64Array.from({ length }, () => Math.floor(9 * random()) - 4);
  const [x, w, g] = [whole(21), whole(35), whole(15)];
  const sum = (n: number, term: (i: number) => number): number =>
    Array.from({ length: n }, (_, i) => term(i)).reduce((a, b) => a + b, 0);

  test('forwards is x · wᵀ', () => {
    const y = forwards(x, w, extent, new Float64Array(15));
    y.forEach((v, at) => {
      const [r, o] = [Math.floor(at / 5), at % 5];
      expect(v).toBe(sum(7, i => x[r * 7 + i]! * w[o * 7 + i]!));
    });
  });

  test('backwards is g · w, whatever was there before', () => {
    const gx = backwards(g, w, extent, new Float64Array(21).fill(99));
    gx.forEach((v, at) => {
      const [r, i] = [Math.floor(at / 7), at % 7];
      expect(v).toBe(sum(5, o => g[r * 5 + o]! * w[o * 7 + i]!));
    });
  });

  test('slopes is gᵀ · x, whatever was there before', () => {
    const gw = slopes(g, x, extent, new Float64Array(35).fill(99));
    gw.forEach((v, at) => {
      const [o, i] = [Math.floor(at / 7), at % 7];
      expect(v).toBe(sum(3, r => g[r * 5 + o]! * x[r * 7 + i]!));
    });
  });
});

describe('infinite width', () => {
  test.each([0.25, 1, 4])('moments of variance %f are those of closed forms', q => {
    const relu = moments(run('relu'), q);
    expect(relu.square).toBeCloseTo(q / 2, 6);
    expect(relu.slopeSquare).toBeCloseTo(1 / 2, 9);
    // E cos² and E sin² of a normal number, from its characteristic function.
    const cosine = moments(run('cosine'), q);
    expect(cosine.square).toBeCloseTo((1 + Math.exp(-2 * q)) / 2, 9);
    expect(cosine.slopeSquare).toBeCloseTo((1 - Math.exp(-2 * q)) / 2, 9);
    // C. K. I. Williams (1997), Computing with infinite networks, equation 11.
    expect(moments(run('erf'), q).square).toBeCloseTo((2 / Math.PI) * Math.asin((2 * q) / (1 + 2 * q)), 9);
  });

  test('a jump of the slope away from the nodes costs little', () => {
    // P(|z| < 1), Abramowitz and Stegun, table 26.1.
    expect(moments(run('hardtanh'), 1).slopeSquare).toBeCloseTo(0.682689492, 3);
  });

  test.each(['sigmoid', 'tanh', 'gelu', 'selu', 'softplus'])(
    '%s agrees with the quadrature of the catalogue',
    name => {
      const { mean, variance, slopeSquare } = propertiesOf(name);
      expect(moments(run(name), 1).square).toBeCloseTo(variance + mean * mean, 7);
      // The slope of selu jumps at 0, between two nodes.
      expect(moments(run(name), 1).slopeSquare).toBeCloseTo(slopeSquare, 6);
    },
  );

  test('ReLU with He’s gain keeps both for ever', () => {
    for (const layer of predict(run('relu'), 50, Math.SQRT2)) {
      expect(layer.rms).toBeCloseTo(Math.SQRT1_2, 6);
      expect(layer.gradientRms).toBeCloseTo(1, 5);
    }
  });

  test('at its own gain, sigmoid loses the same factor at each layer', () => {
    const { slopeSquare } = propertiesOf('sigmoid');
    const factor = gain('sigmoid') * Math.sqrt(slopeSquare);
    expect(factor).toBeCloseTo(0.391, 3);
    const [first] = predict(run('sigmoid'), 20, gain('sigmoid'));
    expect(first!.gradientRms / factor ** 19).toBeCloseTo(1, 5);
  });
});

describe('a random stack', () => {
  const settings = { depth: 10, width: 64, gain: 1, seed: 5 };

  test('is the same for the same seed, and another for another', () => {
    expect(measure(run('tanh'), settings)).toEqual(measure(run('tanh'), settings));
    expect(measure(run('tanh'), { ...settings, seed: 6 })).not.toEqual(measure(run('tanh'), settings));
  });

  test('identity with one layer passes the gradient as it is', () => {
    const [layer] = measure(run('identity'), { ...settings, depth: 1 });
    expect(layer!.gradientRms).toBe(1);
    expect(layer!.saturated).toBe(0);
  });

  test('histograms hold almost all values that are not 0', () => {
    for (const layer of measure(run('relu'), settings)) {
      const counted = layer.activations.counts.reduce((a, b) => a + b, 0);
      expect(counted).toBeGreaterThan(0.98 * (1 - layer.zero) * 8192);
      expect(counted).toBeLessThanOrEqual(Math.round((1 - layer.zero) * 8192));
      // Where ReLU gives 0, its slope is 0, and so is the gradient.
      expect(layer.saturated).toBe(layer.zero);
      expect(layer.zeroGradient).toBe(layer.zero);
    }
  });

  test.each(['sigmoid', 'tanh', 'relu', 'selu', 'softplus', 'hardtanh'])(
    '%s: wide stacks do what theory says, within a third',
    name => {
      const layers = measure(run(name), { depth: 12, width: 256, gain: gain(name), seed: 2 });
      predict(run(name), 12, gain(name)).forEach((theory, i) => {
        expect(layers[i]!.rms / theory.rms).toBeGreaterThan(0.75);
        expect(layers[i]!.rms / theory.rms).toBeLessThan(4 / 3);
        expect(layers[i]!.gradientRms / theory.gradientRms).toBeGreaterThan(0.75);
        expect(layers[i]!.gradientRms / theory.gradientRms).toBeLessThan(4 / 3);
      });
    },
  );

  test('numbers beyond float32 are no error', () => {
    const layers = measure(run('exponential'), { ...settings, gain: 16 });
    expect(layers).toHaveLength(10);
    expect(Number.isFinite(layers.at(-1)!.rms)).toBe(false);
  });
});

describe('things to try', () => {
  const columnsOf = (id: keyof typeof presets): readonly Column[] => {
    const { state, refused } = readAddress(fieldsOf(choices), presets[id]);
    expect(refused).toEqual([]);
    return stacksOf(state, choices).map(stack => column(run(stack.name), stack));
  };

  test('own: the gradient fades through sigmoid, and ReLU keeps both', () => {
    const [sigmoid, relu] = columnsOf('own').map(c => endsOf(c.layers));
    expect(sigmoid!.forward).toBeGreaterThan(1 / 3);
    expect(sigmoid!.forward).toBeLessThan(3);
    expect(sigmoid!.backward).toBeLessThan(1e-6);
    for (const ratio of [relu!.forward, relu!.backward]) {
      expect(ratio).toBeGreaterThan(1 / 3);
      expect(ratio).toBeLessThan(3);
    }
  });

  test('he: with LeCun’s gain ReLU halves the mean square at every layer', () => {
    const [relu] = columnsOf('he');
    const halved = 2 ** (-19 / 2);
    for (const ratio of Object.values(endsOf(relu!.layers))) {
      expect(ratio / halved).toBeGreaterThan(1 / 3);
      expect(ratio / halved).toBeLessThan(3);
    }
    const layers = measure(run('relu'), { ...relu!, gain: Math.SQRT2 });
    for (const ratio of Object.values(endsOf(layers))) expect(ratio).toBeGreaterThan(1 / 3);
  });

  const sweepOf = (name: string) => {
    const settings = { depth: 20, width: 128, seed: 1 };
    return GAINS.map(g => sweepPoint(run(name), settings, g));
  };

  test('search: both fade at the gain that tanh begins with, and there is one that keeps them', () => {
    const [tanh] = columnsOf('search');
    expect(Math.max(...Object.values(endsOf(tanh!.layers)))).toBeLessThan(0.1);
    const [flat, ...others] = flatGains(sweepOf('tanh'));
    expect(others).toEqual([]);
    expect(flat!.saturated).toBeLessThan(0.2);
    const middle = (flat!.from + flat!.to) / 2;
    for (const ratio of Object.values(endsOf(measure(run('tanh'), { ...tanh!, gain: middle })))) {
      expect(ratio).toBeGreaterThan(1 / 3);
      expect(ratio).toBeLessThan(3);
    }
  });

  test('sigmoid: flat only where most slopes are not', () => {
    const [sigmoid] = columnsOf('sigmoid');
    for (const ratio of Object.values(endsOf(sigmoid!.layers))) {
      expect(ratio).toBeGreaterThan(1 / 3);
      expect(ratio).toBeLessThan(3);
    }
    const stretches = flatGains(sweepOf('sigmoid'));
    expect(stretches).toHaveLength(1);
    expect(stretches[0]!.from).toBeGreaterThan(5);
    expect(stretches[0]!.saturated).toBeGreaterThan(0.6);
  });

  test('drift: SiLU leaves what theory predicts for its own gain, SELU comes back to it', () => {
    const [silu, selu] = columnsOf('drift');
    expect(silu!.theory.at(-1)!.rms / silu!.theory[0]!.rms).toBeCloseTo(1, 3);
    expect(endsOf(silu!.layers).forward).toBeGreaterThan(100);
    expect(endsOf(selu!.layers).forward).toBeGreaterThan(0.8);
    expect(endsOf(selu!.layers).forward).toBeLessThan(1.25);
  });
});
