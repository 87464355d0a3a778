// The training lab: gradients against differences, optimisers, data, runs that are the same to the bit; and that each thing to
// try shows what it claims.
import { all, find } from 'nonlin/catalog';
import { describe, expect, test } from 'vitest';
import { images } from '../../../examples/digits/data.ts';
import type { ScalarRun } from '../src/functions.ts';
import { centred, type DataSet, digitsFrom, meansOf, planarData, REACH } from '../src/labs/training/data.ts';
import fates from '../src/labs/training/fates.json' with { type: 'json' };
import { Network } from '../src/labs/training/network.ts';
import { optimisers } from '../src/labs/training/optimiser.ts';
import { presets } from '../src/labs/training/presets.ts';
import { drawUniform, randomNumbers } from '../src/labs/training/random.ts';
import { spreadOf, TrainingRun } from '../src/labs/training/run.ts';
import { dataOf, Session } from '../src/labs/training/session.ts';
import { type Order, planarNames, type Settings, SIDE } from '../src/labs/training/settings.ts';
import { fieldsOf, orderOf, type State } from '../src/labs/training/state.ts';
import { pointsOf, viewOf } from '../src/labs/training/view.ts';
import { scalarChoices } from '../src/site/data.ts';
import { readAddress } from '../src/url.ts';

const run = (name: string): ScalarRun => find(name)!.run as unknown as ScalarRun;
const choices = scalarChoices(all());
const digits = digitsFrom(Uint8Array.from(images().flatMap(({ pixels, digit }) => [...pixels, digit])));

const settings: Settings = {
  data: 'moons',
  name: 'tanh',
  gain: 1,
  layers: 2,
  width: 6,
  optimiser: 'adam',
  rate: 0.01,
  batch: 20,
  decay: 0,
  isCentred: true,
  seed: 4,
};

describe('a network', () => {
  const samples = {
    x: drawUniform(new Float64Array(15), 1, randomNumbers(1)),
    classes: Int32Array.of(0, 1, 2, 1, 0),
  };

  test.each(['tanh', 'sigmoid', 'gelu', 'relu', 'leakyRelu', 'cosine'])(
    '%s: the gradient is that of differences',
    name => {
      const network = new Network(run(name), [3, 5, 4, 3], 1.5, randomNumbers(2));
      // No bias is 0, so that each has a slope of its own.
      for (const layer of network.layers) drawUniform(layer.biases, 0.5, randomNumbers(3));
      const { parameters } = network.gradients(samples);
      const h = 1e-5;
      network.parameters.forEach((values, k) => {
        values.forEach((value, i) => {
          const lossAt = (to: number): number => {
            values[i] = to;
            return network.evaluate(samples).loss;
          };
          const difference = (lossAt(value + h) - lossAt(value - h)) / (2 * h);
          values[i] = value;
          expect(Math.abs(parameters[k]![i]! - difference)).toBeLessThan(1e-8);
        });
      });
    },
  );

  test('without an opinion, the loss is log of the number of classes', () => {
    const network = new Network(run('tanh'), [3, 4, 3], 1, randomNumbers(1));
    for (const values of network.parameters) values.fill(0);
    expect(network.evaluate(samples).loss).toBeCloseTo(Math.log(3), 14);
    // The first of equal logits counts: class 0 is right twice in five.
    expect(network.evaluate(samples).accuracy).toBe(2 / 5);
  });

  test('the norms are those of the weights’ gradients', () => {
    const { parameters, norms } = new Network(run('gelu'), [3, 4, 3], 1, randomNumbers(1)).gradients(samples);
    expect(norms).toHaveLength(2);
    norms.forEach((norm, l) => {
      expect(norm).toBeCloseTo(Math.hypot(...parameters[2 * l]!), 14);
    });
  });
});

describe('optimisers', () => {
  const after = (name: keyof typeof optimisers, gradients: readonly number[]): number => {
    const [step, p] = [optimisers[name](), Float64Array.of(1)];
    for (const g of gradients) step([p], [Float64Array.of(g)], 0.1);
    return p[0]!;
  };

  test('gradient descent goes rate · gradient', () => {
    expect(after('sgd', [2, -1])).toBeCloseTo(1 - 0.1 * 2 + 0.1, 14);
  });

  test('momentum keeps nine tenths of the velocity', () => {
    // Velocities 2, then 1.8 + 2.
    expect(after('momentum', [2, 2])).toBeCloseTo(1 - 0.1 * (2 + 3.8), 14);
  });

  test('Adam goes the rate, whatever the size of a steady gradient', () => {
    expect(after('adam', [1000])).toBeCloseTo(0.9, 9);
    expect(after('adam', [0.001, 0.001, 0.001])).toBeCloseTo(0.7, 4);
    // Moments 0.1 · 1, 0.001 · 1, then 0.9 · 0.1 − 0.1 and 0.999 · 0.001 + 0.001, corrected for their start.
    const second = -0.01 / (1 - 0.81) / Math.sqrt(0.001999 / (1 - 0.998001));
    expect(after('adam', [1, -1])).toBeCloseTo(1 - 0.1 - 0.1 * second, 8);
  });
});

describe('data', () => {
  test.each(planarNames)('%s: both classes alike, within the plane, from the seed alone', name => {
    const data = planarData(name, 1);
    for (const { x, classes } of [data.train, data.heldOut]) {
      expect(classes.filter(c => c === 0)).toHaveLength(classes.length / 2);
      expect(Math.min(...x)).toBeGreaterThan(0);
      expect(Math.max(...x)).toBeLessThan(2 * REACH);
    }
    expect(data.heldOut.x).not.toEqual(data.train.x);
    expect(planarData(name, 1)).toEqual(data);
    expect(planarData(name, 2)).not.toEqual(data);
  });

  test('XOR: the class says whether the signs of the coordinates agree', () => {
    const { x, classes } = planarData('xor', 3).train;
    classes.forEach((which, i) => {
      const agree = x[2 * i]! > REACH === x[2 * i + 1]! > REACH;
      expect(agree).toBe(which === 0);
    });
  });

  test('centring moves all samples by the mean of those trained on', () => {
    const data = planarData('moons', 1);
    const moved = centred(data);
    for (const mean of meansOf(moved)) expect(Math.abs(mean)).toBeLessThan(1e-13);
    const [shift] = meansOf(data);
    expect(moved.heldOut.x[0]).toBe(data.heldOut.x[0]! - shift!);
  });

  test('the digits are those of the repository', () => {
    const [first, last] = [images()[0]!, images().at(-1)!];
    expect(digits.train.classes).toHaveLength(900);
    expect(digits.heldOut.classes).toHaveLength(897);
    expect([...digits.train.x.subarray(0, 64)].map(v => 16 * v)).toEqual([...first.pixels]);
    expect(digits.train.classes[0]).toBe(first.digit);
    expect(digits.heldOut.classes.at(-1)).toBe(last.digit);
  });
});

const session = (order: Order): Session =>
  new Session(
    order,
    run,
    dataOf(order, () => digits),
  );
const stateOf = (part: Partial<State>): State => ({ ...readAddress(fieldsOf(choices), '').state, ...part });

function trained(state: State): Session {
  const order = orderOf(state, choices);
  const made = session(order);
  while (made.step < order.until) made.advance();
  return made;
}

describe('a run', () => {
  test('is the same to the bit for the same settings, and another for another seed', () => {
    const histories = [1, 1, 2].map(seed => trained(stateOf({ seed, steps: 60 })).runs.map(r => r.history));
    expect(histories[0]).toEqual(histories[1]);
    expect(histories[0]).not.toEqual(histories[2]);
  });

  test('with two functions is that of each alone', () => {
    const state = stateOf({ steps: 30, huge: [] });
    const [, leaky] = trained(state).runs;
    const [alone] = trained({ ...state, f: ['leakyRelu'] }).runs;
    expect(leaky!.history).toEqual(alone!.history);
  });

  test('that goes on is the one that never stopped', () => {
    const [short, long] = [20, 40].map(steps => orderOf(stateOf({ steps, huge: [30] }), choices));
    const made = session({ ...short!, huge: [] });
    while (made.step < 20) made.advance();
    // The huge step lies ahead: what has been trained is part of this order.
    expect(made.follows(long!)).toBe(true);
    while (made.step < 40) made.advance();
    expect(made.runs.map(r => r.history)).toEqual(
      trained(stateOf({ steps: 40, huge: [30] })).runs.map(r => r.history),
    );
    for (const order of [
      { ...long!, huge: [] },
      { ...long!, until: 39 },
      { ...long!, huge: [10, 30] },
      orderOf(stateOf({ steps: 50, huge: [30], rate: 0.2 }), choices),
    ])
      expect(made.follows(order)).toBe(false);
    expect(made.follows({ ...long!, until: 41 })).toBe(true);
  });

  test('each sample is seen once before any is seen twice', () => {
    const seen: number[] = [];
    const watched = { ...settings, layers: 1, batch: 50 };
    const data = planarData('moons', 1);
    const known = new Map([...data.train.classes].map((_, i) => [data.train.x[2 * i]!, i]));
    const plain: ScalarRun = run('identity');
    const training = new TrainingRun(plain, { ...watched, isCentred: false }, data, 1000);
    const { gradients } = training.network;
    training.network.gradients = batch => {
      for (let i = 0; i < batch.classes.length; i++) seen.push(known.get(batch.x[2 * i]!)!);
      return gradients.call(training.network, batch);
    };
    for (let i = 0; i < 4; i++) training.advance();
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, i) => i));
  });

  test('units are dead where no sample lets a gradient through, and unknown where numbers are lost', () => {
    const data = planarData('moons', 1);
    const training = new TrainingRun(run('relu'), settings, data, 1000);
    const [first, second] = training.network.layers;
    first!.biases[0] = -1000;
    second!.biases[3] = -1000;
    second!.biases[4] = Number.NaN;
    const [low, high] = training.units();
    expect(low![0]).toBe(0);
    expect(low!.slice(1).every(active => active > 0)).toBe(true);
    expect(high![3]).toBe(0);
    expect(high![4]).toBeNaN();
    const leaky = new TrainingRun(run('leakyRelu'), settings, data, 1000);
    leaky.network.layers[0]!.biases[0] = -1000;
    expect(leaky.units()[0]![0]).toBe(1);
  });
});

describe('what is seen of a run', () => {
  test('the plane has its origin at the lower left', () => {
    const data = planarData('moons', 1);
    const training = new TrainingRun(
      run('identity'),
      { ...settings, layers: 1, isCentred: false },
      data,
      1000,
    );
    const [first, last] = training.network.layers;
    // Logit 1 is x + 100 y.
    for (const layer of [first!, last!]) layer.weights.fill(0);
    first!.weights.set([1, 100]);
    last!.weights[last!.inputs] = 1;
    const { probabilities, responses } = viewOf(training, data);
    const at = (row: number, column: number): number => responses[0]![0]!.pixels[row * SIDE + column]!;
    expect(at(0, 0)).toBeGreaterThan(at(SIDE - 1, SIDE - 1));
    expect(probabilities![SIDE * SIDE - 1]).toBeGreaterThan(probabilities![SIDE * (SIDE - 1)]!);
    // The lowest line's middle: x and y of the left pixel are half a pixel.
    const z = 101 * (REACH / SIDE);
    expect(probabilities![SIDE * (SIDE - 1)]).toBeCloseTo(1 / (1 + Math.exp(-z)), 12);
    expect(pointsOf(data).places.every(v => v > 0 && v < 1)).toBe(true);
  });

  test('the digits’ table has each held-out digit once', () => {
    const training = new TrainingRun(run('relu'), { ...settings, data: 'digits' }, digits, 1000);
    const { confusion, responses } = viewOf(training, digits);
    confusion!.forEach((row, digit) => {
      expect(row.reduce((a, b) => a + b, 0)).toBe(digits.heldOut.classes.filter(c => c === digit).length);
    });
    const right = confusion!.reduce((sum, row, digit) => sum + row[digit]!, 0);
    expect(right / 897).toBeCloseTo(training.now().heldOutAccuracy, 12);
    expect(responses[0]).toHaveLength(settings.width);
    expect(responses[1]).toEqual([]);
  });
});

describe('things to try', () => {
  const shareOfDead = (training: TrainingRun): number => {
    const units = training.units().flat();
    return units.filter(active => active === 0).length / units.length;
  };
  /** Mean accuracy of the last ten records: that of one step may be luck. */
  const lately = (training: TrainingRun): number =>
    training.history.slice(-10).reduce((sum, moment) => sum + moment.accuracy, 0) / 10;
  const of = (id: keyof typeof presets, part: Partial<State> = {}): readonly TrainingRun[] => {
    const { state, refused } = readAddress(fieldsOf(choices), presets[id]);
    expect(refused).toEqual([]);
    return trained({ ...state, ...part }).runs;
  };

  test.each([1, 2, 3])(
    'dead, seed %i: the huge step kills nearly every ReLU that lived, and no leaky unit',
    seed => {
      const [before, leakyBefore] = of('dead', { seed, steps: 49 });
      const [relu, leaky] = of('dead', { seed });
      const lived = 1 - shareOfDead(before!);
      expect(lived).toBeGreaterThan(0.5);
      expect(1 - shareOfDead(relu!)).toBeLessThan(lived / 10);
      expect(before!.now().accuracy).toBeGreaterThan(0.8);
      expect(shareOfDead(leakyBefore!)).toBe(0);
      expect(lately(relu!)).toBeLessThan(0.6);
      expect(shareOfDead(leaky!)).toBe(0);
      expect(lately(leaky!)).toBeGreaterThan(0.8);
    },
  );

  test('gelu: half of the ReLUs die and no GELU; with another seed some GELUs do', () => {
    const [relu, gelu] = of('gelu');
    expect(shareOfDead(relu!)).toBeGreaterThanOrEqual(0.5);
    expect(shareOfDead(gelu!)).toBe(0);
    expect(lately(gelu!)).toBeGreaterThan(0.85);
    const [, other] = of('gelu', { seed: 1 });
    expect(shareOfDead(other!)).toBeGreaterThan(0);
  });

  test('centred: fewer than half of the ReLUs die, and the network recovers', () => {
    const [relu] = of('centred');
    expect(shareOfDead(relu!)).toBeLessThan(0.5);
    expect(lately(relu!)).toBeGreaterThan(0.8);
  });

  test.each([1, 2, 3, 4, 5])(
    'collapse, seed %i: without an activation a ring is out of reach, with ReLU it is learned',
    seed => {
      const [identity, relu] = of('collapse', { seed });
      expect(lately(identity!)).toBeLessThan(0.75);
      expect(lately(relu!)).toBeGreaterThan(0.95);
    },
  );

  test('stall: sigmoid is no better than a guess where tanh has learned', () => {
    const [sigmoid, tanh] = of('stall').map(r => r.now());
    expect(sigmoid!.loss).toBeGreaterThan(0.65);
    expect(tanh!.loss).toBeLessThan(0.3);
    expect(tanh!.accuracy).toBeGreaterThan(0.85);
  });

  test('digits: nine in ten held-out digits right', () => {
    for (const training of of('digits')) expect(training.now().heldOutAccuracy).toBeGreaterThan(0.9);
  });

  test('the page’s data hold what the address asks for', () => {
    const data: DataSet = dataOf(orderOf(stateOf({ data: 'digits' }), choices), () => digits);
    expect(data).toBe(digits);
  });
});

describe('regularisation', () => {
  test('L2 adds its part of each weight to the gradient, and nothing to a bias', () => {
    const data = planarData('moons', 4);
    const step = (decay: number): TrainingRun => {
      const trained = new TrainingRun(run('tanh'), { ...settings, optimiser: 'sgd', decay }, data, 5);
      trained.advance();
      return trained;
    };
    const before = new TrainingRun(run('tanh'), settings, data, 5).network.parameters;
    const [plain, decayed] = [step(0).network.parameters, step(0.1).network.parameters];
    before.forEach((values, k) => {
      const part = k % 2 === 0 ? settings.rate * 0.1 : 0;
      values.forEach((value, i) => {
        expect(plain[k]![i]! - decayed[k]![i]!).toBeCloseTo(part * value, 14);
      });
    });
  });
});

describe('what is inside', () => {
  test('a spread has the ends of the numbers, and shares of stretches', () => {
    const { low, high, shares } = spreadOf(Float64Array.of(0, 0, 0, 12, 23.5, 24));
    expect([low, high, shares.length]).toEqual([0, 24, 24]);
    expect(shares[0]).toBeCloseTo(1 / 2, 14);
    expect(shares[12]).toBeCloseTo(1 / 6, 14);
    expect(shares[23]).toBeCloseTo(1 / 3, 14);
    expect(spreadOf(Float64Array.of(2, 2)).shares[0]).toBe(1);
  });

  test('every layer has one, and a view has the weights', () => {
    const data = planarData('moons', 4);
    const trained = new TrainingRun(run('relu'), { ...settings, name: 'relu' }, data, 5);
    const { spreads, weights } = viewOf(trained, data);
    expect(spreads.map(s => s.low)).toEqual([0, 0]);
    expect(weights!.map(w => w.length)).toEqual([2 * 6, 6 * 6, 6 * 2]);
    expect(weights![0]).not.toBe(trained.network.layers[0]!.weights);
  });
});

describe('how presets fare from other seeds', () => {
  test.each(Object.entries(presets))('%s: a run of it lies within what is said', (id, search) => {
    const { runs } = fates[id as keyof typeof fates];
    const { state } = readAddress(fieldsOf(choices), search);
    const order = orderOf({ ...state, seed: 7 }, choices);
    const session = new Session(
      order,
      run,
      dataOf(order, () => digits),
    );
    while (session.step < order.until) session.advance();
    expect(runs.map(r => r.name)).toEqual(state.f);
    session.runs.forEach((trained, k) => {
      const [low, median, high] = runs[k]!.heldOut as [number, number, number];
      const now = Number(trained.now().heldOutAccuracy.toPrecision(3));
      expect(now).toBeGreaterThanOrEqual(low);
      expect(now).toBeLessThanOrEqual(high);
      expect(median >= low && median <= high).toBe(true);
    });
  });
});
