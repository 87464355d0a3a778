// Tensors, matrices and columns of the packages that people use, as arguments: taken as they are, or refused with the conversion
// to write instead.
import { deepStrictEqual, ok, throws } from 'node:assert';
import { logSumExp, sigmoid, softmax } from '../../packages/nonlin/src/index.ts';
import { distribution } from '../../packages/nonlin/src/logits.ts';
import { crossEntropy } from '../../packages/nonlin/src/losses.ts';

/** Loads a package. */
type Require = (name: string) => never;

export interface Case {
  readonly title: string;
  readonly check: (load: Require) => void;
}

const numbers = [1, 2, 3, 4];
const expected = Float32Array.from(numbers, v => sigmoid(Float32Array.of(v))[0]!);

/** Any argument, and the elements of any result. */
const given = (x: unknown): never => x as never;
const elements = (y: unknown): readonly number[] => {
  if (typeof y === 'number') return [y];
  const data = typeof y === 'object' && y !== null && 'data' in y ? y.data : y;
  return Array.from(data as Iterable<unknown>).flatMap(v => (typeof v === 'number' ? [v] : elements(v)));
};

/** Whether it is read as 1, 2, 3, 4 in two rows: as x, as a gradient and along an axis. */
function isRead(x: unknown, isTyped = true): void {
  const rounded = (y: unknown): readonly number[] => elements(y).map(Math.fround);
  deepStrictEqual(rounded(sigmoid(given(x))), [...expected]);
  const flat = isTyped ? Float32Array.from(numbers) : numbers;
  const square = { data: flat, shape: [2, 2] };
  deepStrictEqual(elements(softmax(given(x), { axis: 0 })), elements(softmax(square, { axis: 0 })));
  deepStrictEqual(elements(softmax.vjp(square, given(x))), elements(softmax.vjp(square, square)));
}

/** Whether it is refused, with the conversion that is then read. */
function isRefused(x: unknown, conversion: string, converted: unknown): void {
  throws(
    () => sigmoid(given(x)),
    (error: Error) => {
      ok(error instanceof TypeError && error.message.endsWith(`pass ${conversion}`), error.message);
      return true;
    },
  );
  const result = elements(sigmoid(given(converted)));
  deepStrictEqual(result.map(Math.fround), [...expected]);
}

const square = [
  [1, 2],
  [3, 4],
];
const typed = Float32Array.from(numbers);
/** The bits of 1, 2, 3 and 4 in float16. */
const half = Uint16Array.of(0x3c00, 0x4000, 0x4200, 0x4400);

type Tensors = { readonly Tensor: new (type: string, data: unknown, dims: readonly number[]) => object };
/** ONNX Runtime's tensors, which transformers.js has made its own. */
const tensors = (name: string, rounded: readonly number[]): readonly Case[] => [
  {
    title: `${name}: float32`,
    check: load => {
      const { Tensor } = load(name) as Tensors;
      isRead(new Tensor('float32', typed, [2, 2]));
      const x = new Tensor('float32', typed.slice(), [2, 2]);
      ok((sigmoid(given(x), { out: x as never }) as unknown) === x);
      deepStrictEqual((x as { data: unknown }).data, expected);
    },
  },
  {
    title: `${name}: float16, whose type says what the bits stand for`,
    check: load => {
      const { Tensor } = load(name) as Tensors;
      const y = sigmoid(given(new Tensor('float16', half, [4]))) as unknown;
      deepStrictEqual(y, { data: Uint16Array.from(rounded), dims: [4], type: 'float16' });
      const sum = logSumExp(given(new Tensor('float16', half, [2, 2])), { axis: null });
      // ln(e + e² + e³ + e⁴) = 4.4401896985…, whose neighbours in float16 are 1/256 apart.
      deepStrictEqual((sum as { data: unknown }).data, Uint16Array.of(0x4471));
    },
  },
  {
    title: `${name}: int64 labels, and a mask of int64 and of bool`,
    check: load => {
      const { Tensor } = load(name) as Tensors;
      const labels = BigInt64Array.of(1n, 0n);
      for (const dims of [[2], [2, 1]])
        deepStrictEqual(
          crossEntropy(square, given(new Tensor('int64', labels, dims))),
          crossEntropy(square, [1, 0]),
        );
      const whole = softmax(square, { mask: [true, false] });
      for (const mask of [
        new Tensor('int64', BigInt64Array.of(1n, 0n), [1, 2]),
        new Tensor('bool', Uint8Array.of(1, 0), [2]),
      ])
        deepStrictEqual(softmax(square, { mask: given(mask) }), whole);
    },
  },
];

const rounded16 = [0x39d9, 0x3b0c, 0x3b9f, 0x3bdb];

/** Packages that the tests have. */
export const small: readonly Case[] = [
  ...tensors('onnxruntime-common', rounded16),
  {
    title: 'onnxruntime-common: a tensor on a device',
    check: load => {
      const { Tensor } = load('onnxruntime-common') as { Tensor: { fromGpuBuffer(...a: unknown[]): object } };
      const x = Tensor.fromGpuBuffer({}, { dataType: 'float32', dims: [1] });
      throws(() => sigmoid(given(x)), /x\.data: it cannot be read \(The data is not on CPU/);
    },
  },
  {
    title: 'ndarray: views, transposed and reversed',
    check: load => {
      type View = {
        transpose(...a: number[]): View;
        step(...a: number[]): View;
        lo(...a: number[]): View;
      };
      const ndarray = load('ndarray') as (data: ArrayLike<number>, shape: readonly number[]) => View;
      isRead(ndarray(typed, [2, 2]));
      isRead(ndarray(numbers, [2, 2]), false);
      isRead(ndarray(Float32Array.of(1, 3, 2, 4), [2, 2]).transpose(1, 0));
      isRead(ndarray(Float32Array.of(4, 3, 2, 1), [2, 2]).step(-1, -1));
      isRead(ndarray(Float32Array.of(0, 0, 1, 2, 3, 4), [3, 2]).lo(1, 0));
    },
  },
  {
    title: 'ml-matrix',
    check: load => {
      const { Matrix } = load('ml-matrix') as { Matrix: new (rows: object) => { to2DArray(): number[][] } };
      const x = new Matrix(square);
      isRefused(x, 'x.to2DArray()', x.to2DArray());
      isRead(x.to2DArray(), false);
    },
  },
  {
    title: 'mathjs: dense and sparse',
    check: load => {
      type Make = (rows: object) => { toArray(): number[][] };
      const { matrix, sparse } = load('mathjs') as { matrix: Make; sparse: Make };
      for (const make of [matrix, sparse]) {
        const x = make(square);
        isRefused(x, 'x.toArray()', x.toArray());
        isRead(x.toArray(), false);
      }
    },
  },
  {
    title: 'apache-arrow: columns, with nothing missing, with something missing, of 16 bits',
    check: load => {
      type Vector = Iterable<number | null> & { toArray(): ArrayLike<number> };
      const { vectorFromArray, Float16 } = load('apache-arrow') as {
        vectorFromArray(values: unknown, type?: object): Vector;
        Float16: new () => object;
      };
      const x = vectorFromArray(typed);
      isRefused(x, 'x.toArray()', x.toArray());
      const holed = vectorFromArray([1, null, 3]);
      throws(() => sigmoid(given(holed)), /pass Array\.from\(x, v => v \?\? NaN\)$/);
      deepStrictEqual(sigmoid(Array.from(holed, v => v ?? Number.NaN)), [sigmoid(1), Number.NaN, sigmoid(3)]);
      const bits = vectorFromArray(numbers, new Float16());
      throws(() => sigmoid(given(bits)), /pass x\.toArray\(\) with dtype: 'float16'$/);
      deepStrictEqual(
        sigmoid(bits.toArray() as Uint16Array, { dtype: 'float16' }),
        Uint16Array.from(rounded16),
      );
    },
  },
];

interface Transformers {
  readonly Tensor: new (
    type: string,
    data: Float32Array,
    dims: readonly number[],
  ) => { readonly data: Float32Array };
  readonly LogitsProcessorList: new () => {
    push(processor: object): void;
    (history: readonly bigint[][], logits: object): { readonly data: Float32Array };
  };
  readonly RepetitionPenaltyLogitsProcessor: new (penalty: number) => object;
  readonly SuppressTokensLogitsProcessor: new (tokens: readonly number[]) => object;
  readonly TemperatureLogitsWarper: new (temperature: number) => object;
}

/** Packages that are too large for every run. */
export const large: readonly Case[] = [
  ...tensors('@huggingface/transformers', rounded16),
  {
    title: '@huggingface/transformers: its processors, in its order, leave what distribution leaves',
    check: load => {
      const hub = load('@huggingface/transformers') as Transformers;
      const logits = Float32Array.of(2, -1, 0.5, 3, -0.25, 1);
      const history = [0, 1, 1, 3];
      const list = new hub.LogitsProcessorList();
      list.push(new hub.RepetitionPenaltyLogitsProcessor(1.3));
      list.push(new hub.SuppressTokensLogitsProcessor([5]));
      list.push(new hub.TemperatureLogitsWarper(0.7));
      const { data } = list([history.map(BigInt)], new hub.Tensor('float32', logits.slice(), [1, 6]));
      const wanted = softmax([...data]);
      const found = distribution([...logits], {
        ...{ history, repetitionPenalty: 1.3, banned: [5], temperature: 0.7 },
      });
      found.forEach((p, i) => {
        ok(Math.abs(p - wanted[i]!) < 1e-6, `token ${i}: ${p}, not ${wanted[i]}`);
      });
    },
  },
  {
    title: '@tensorflow/tfjs-core: tensors, whose numbers lie on a device',
    check: load => {
      load('@tensorflow/tfjs-backend-cpu');
      const tf = load('@tensorflow/tfjs-core') as {
        tensor2d(rows: object): { dataSync(): Float32Array; readonly shape: number[] };
      };
      const x = tf.tensor2d(square);
      isRefused(x, '{ data: x.dataSync(), shape: x.shape }', { data: x.dataSync(), shape: x.shape });
      isRead({ data: x.dataSync(), shape: x.shape });
    },
  },
];
