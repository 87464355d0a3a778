// What a strict user may write, and what must not compile. package.test.ts compiles it against the packed package with the oldest
// TypeScript that is supported, with 5.9 and with the newest.
import {
  crelu,
  type EluOptions,
  elu,
  entmax,
  geglu,
  glu,
  gumbelSoftmax,
  logSoftmax,
  logSumExp,
  maxout,
  type Out,
  type PreluOptions,
  prelu,
  type RowOptions,
  type RowsInput,
  relu,
  rrelu,
  sigmoid,
  softmax,
} from 'nonlin';
import { definitionOf, find, properties } from 'nonlin/catalog';
import { define, estimate } from 'nonlin/define';
import * as lite from 'nonlin/lite';
import { bceWithLogits, crossEntropy, nll, sparsemaxLoss } from 'nonlin/losses';
import { code, latex } from 'nonlin/notation';
import { scene } from 'nonlin/plot';
import { backend, createArena, setBackend } from 'nonlin/runtime';

/** Compiles only where A and B are the same type. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(..._proof: Same<A, B> extends true ? [] : [never]): void => {};

declare const single: Float32Array;
declare const double: Float64Array;
declare const tensor: { data: Float32Array; shape: number[] };
declare const onnx: { readonly data: Float32Array; readonly dims: readonly number[] };
declare const any: RowsInput;

// The same kind out as in.
export const scalar: number = sigmoid(0.5);
export const list: number[] = relu([1, 2]);
export const nested: number[][] = sigmoid.vjp([[1, 2]], [[1, 1]]);
export const floats: Float32Array = softmax(single, { axis: 0, temperature: 2 });
export const wide: Float64Array = relu.derivative(Int32Array.of(1));
export const dims: { data: Float32Array; dims: number[] } = softmax(onnx);
export const shaped: { data: Float32Array; shape: number[] } = glu(tensor);
export const bits: Uint16Array = sigmoid(Uint16Array.of(1), { dtype: 'float16' });
export const halves: number[] = geglu([1, 2]);
export const doubled: number[] = crelu([1, 2]);

// One number for each row, exactly.
const one = logSumExp([1, 2]);
same<typeof one, number>();
const perRow = logSumExp(
  [
    [1, 2],
    [3, 4],
  ],
  { axis: 0 },
);
same<typeof perRow, number[]>();
const kept = logSumExp([[1, 2]], { keepdims: true });
same<typeof kept, number[][]>();
const total = logSumExp([[1, 2]], { axis: null });
same<typeof total, number>();
export const ofFloats: number = logSumExp(single);
export const ofTensor: { data: Float32Array; shape: number[] } = logSumExp(tensor);
export const pushed: number = logSumExp.jvp([1, 2], [1, 1]);
// @ts-expect-error several axes may leave any shape
export const unsure: number = logSumExp([[1, 2]], { axis: [0, 1] });

// Losses.
const mean = crossEntropy([[1, 2]], [0]);
same<typeof mean, number>();
const each = crossEntropy([[1, 2]], [0], { reduction: 'none' });
same<typeof each, number[]>();
const eachNll = nll([[-1, -2]], [0], { reduction: 'none' });
same<typeof eachNll, number[]>();
const eachSparse = sparsemaxLoss([[1, 2]], [0], { reduction: 'none' });
same<typeof eachSparse, number[]>();
export const eachBce: Float32Array = bceWithLogits(single, single, { reduction: 'none' });
// @ts-expect-error a loss for each row is no number
export const wrongLoss: number = crossEntropy([[1, 2]], [0], { reduction: 'none' });

// Where a result goes.
sigmoid(single, { out: single });
softmax(onnx, { out: onnx });
relu(Int8Array.of(1), { out: single });
export const target: Out<number[][]> = [[0]];
// @ts-expect-error a float32 result does not go into a list
sigmoid(single, { out: [1, 2] });
// @ts-expect-error nor into float64
sigmoid(single, { out: double });
// @ts-expect-error and a single number goes nowhere
sigmoid(1, { out: [0] });

// A row has an axis.
// @ts-expect-error
softmax(1);
// @ts-expect-error
logSumExp(1);
// @ts-expect-error
glu(1);
softmax(any, { mask: [true, false], bias: [0, -1] });
softmax(any, { mask: [1, 0] });
// @ts-expect-error a mask is an array
softmax([1, 2], { mask: 'hello' });

// Options have names that can be imported.
const options: EluOptions = { alpha: 0.5 };
elu([1], options);
const learned: PreluOptions = { weight: [0.1, 0.2], axis: 0 };
prelu([1, 2], learned);
const rows: RowOptions = { axis: 1, allMasked: 'zero' };
logSoftmax([[1]], rows);
export const slopes: number | Float64Array = prelu.paramVjp([1], [1]).weight;
rrelu([1], { training: true, seed: 1 });
gumbelSoftmax([1], { training: true, seed: 1, hard: true });
maxout([1, 2], { pieces: 2 });
entmax([1, 2], { alpha: 1.3 });
// @ts-expect-error there is no such option
relu([1], { slope: 1 });
// @ts-expect-error an option has a type
elu([1], { alpha: 'big' });
// @ts-expect-error
rrelu([1], { training: 'yes' });

// Every entry point takes one thing.
export const mine = define('mine', 'x * sigmoid(a * x)', { params: { a: 1 } });
export const written: string | Uint8Array = code(softmax, 'numpy');
export const minimum: number | undefined = properties(find('gelu')!).minimum?.value;
export const all = [
  latex(mine),
  estimate(mine.definition),
  definitionOf(elu),
  scene({ curves: [relu, mine], x: [0, 1] }),
];
// @ts-expect-error a name is not a function
code('softmax', 'numpy');

if (backend() === 'wasm') setBackend('auto');
export const memory: Float32Array = createArena(64).float32(4);

// nonlin/lite: the same kinds out as in, of the few that it takes.
export const liteNumber: number = lite.sigmoid(1);
export const liteList: number[] = lite.gelu.derivative([1, 2]);
export const liteFloats: Float32Array = lite.softmax.vjp(single, single, { temperature: 2, out: single });
export const liteRows: number[] = lite.logSumExp([[1, 2]]);
export const liteKept: number[][] = lite.logSumExp([[1, 2]], { keepdims: true });
export const liteHalves: number[] = lite.swiglu([1, 2], { beta: 2, gate: 'last' });
export const liteDoubled: number[] = lite.crelu([1, 2], { axis: 0 });
// @ts-expect-error tensors are for nonlin
lite.softmax(tensor);
// @ts-expect-error results go to typed arrays alone
lite.relu([1], { out: [0] });
// @ts-expect-error a parameter is a number
lite.prelu([1], { weight: [1] });
// @ts-expect-error there is no second derivative
lite.sigmoid.secondDerivative(1);
