// PyTorch's own answers, for every combination of options. scripts/torch-losses.py writes them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bceWithLogits, binaryCrossEntropy, crossEntropy, nll } from '../../src/losses.ts';
import { expectClose, type Tensor } from './support.ts';

interface Written {
  readonly shape: number[];
  readonly data: readonly (number | 'NaN' | 'Infinity' | '-Infinity')[];
}
interface Case {
  readonly loss: keyof typeof losses;
  readonly input: Written;
  readonly targets: Written;
  readonly options: Readonly<Record<string, number | Written>>;
  readonly tolerance?: number;
  readonly mean: Written;
  readonly meanGradient: Written;
  readonly sum: Written;
  readonly sumGradient: Written;
  readonly none: Written;
}

const losses = { crossEntropy, nll, binaryCrossEntropy, bceWithLogits };

const path = new URL('../fixtures/torch-losses.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { readonly cases: readonly Case[] };

const tensor = ({ data, shape }: Written): Tensor => ({ data: Float64Array.from(data, Number), shape });

describe.each(Object.keys(losses) as (keyof typeof losses)[])('%s agrees with PyTorch', name => {
  const own = cases.filter(c => c.loss === name);
  it.each(
    own.map((c, i) => ({
      i,
      input: c.input.shape,
      targets: c.targets.shape,
      given: Object.keys(c.options),
      c,
    })),
  )('case $i: input $input, targets $targets, options $given', ({ c }) => {
    const loss = losses[name] as (x: Tensor, t: Tensor, options: object) => number | Tensor;
    const gradient = losses[name].gradient as (x: Tensor, t: Tensor, options: object) => Tensor;
    const [x, t] = [tensor(c.input), tensor(c.targets)];
    const given = Object.fromEntries(
      Object.entries(c.options).map(([id, v]) => [id, typeof v === 'number' ? v : tensor(v)]),
    );
    // PyTorch needs axis 1; the first class axis it knows is axis 0 of a single row.
    const byClass = name === 'crossEntropy' || name === 'nll';
    const options = byClass ? { axis: Math.min(1, x.shape.length - 1), ...given } : given;
    const tolerance = c.tolerance ?? 4e-15;
    for (const reduction of ['mean', 'sum', 'none'] as const) {
      expectClose(loss(x, t, { ...options, reduction }), tensor(c[reduction]), tolerance);
      const expected = tensor(reduction === 'mean' ? c.meanGradient : c.sumGradient);
      expectClose(gradient(x, t, { ...options, reduction }), expected, tolerance);
    }
  });
});

it('covers every loss and option', () => {
  expect(new Set(cases.map(c => c.loss)).size).toBe(4);
  const given = new Set(cases.flatMap(c => Object.keys(c.options)));
  expect([...given].sort()).toEqual(['axis', 'ignoreIndex', 'labelSmoothing', 'posWeight', 'weight']);
});
