// Tensors, matrices and columns of the packages that people use, as arguments: taken as they are, or refused with the conversion
// to write instead.
import { deepStrictEqual, ok, throws } from 'node:assert';
import { logSumExp, sigmoid, softmax } from '../../packages/nonlin/src/index.ts';
import { uniformAt } from '../../packages/nonlin/src/kernels/random.ts';
import { type DistributionOptions, distribution } from '../../packages/nonlin/src/logits.ts';
import { crossEntropy } from '../../packages/nonlin/src/losses.ts';

/** Loads a package. */
type Require = (name: string) => never;

export interface Case {
  readonly title: string;
  readonly check: (load: Require) => void | Promise<void>;
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

interface Transformers {
  readonly Tensor: new (type: string, data: unknown, dims: readonly number[]) => HubTensor;
  readonly GenerationConfig: new (options: object) => object;
  readonly PreTrainedModel: { readonly prototype: { _get_logits_processor(...a: unknown[]): Processors } };
  topk(logits: HubTensor, k: number): Promise<readonly [values: HubTensor, indices: HubTensor]>;
  softmax(x: Float32Array): Float32Array;
}
interface HubTensor {
  readonly data: Float32Array;
}
interface Processors {
  (history: readonly (readonly bigint[])[], logits: HubTensor): HubTensor;
  readonly processors: readonly object[];
}

/** What transformers.js samples from: its `generate` lists the processors, and its sampler takes the softmax of the k best. */
async function hubProbabilities(
  hub: Transformers,
  logits: Float32Array,
  { history, repetitionPenalty, banned, temperature, topK }: HubOptions,
): Promise<{ readonly names: readonly string[]; readonly p: ReadonlyMap<number, number> }> {
  const config = new hub.GenerationConfig({
    do_sample: true,
    ...(repetitionPenalty !== undefined && { repetition_penalty: repetitionPenalty }),
    ...(banned !== undefined && { suppress_tokens: banned }),
    ...(temperature !== undefined && { temperature }),
  });
  const list = hub.PreTrainedModel.prototype._get_logits_processor.call({}, config, history.length);
  const edited = list([history.map(BigInt)], new hub.Tensor('float32', logits.slice(), [1, logits.length]));
  const [values, indices] = await hub.topk(edited, topK ?? logits.length);
  const p = hub.softmax(values.data);
  return {
    names: list.processors.map(one => one.constructor.name),
    p: new Map(Array.from(indices.data, (token, i) => [Number(token), p[i]!])),
  };
}

type HubOptions = { readonly history: readonly number[] } & Pick<
  DistributionOptions,
  'repetitionPenalty' | 'temperature' | 'topK'
> & { readonly banned?: readonly number[] };

/** Every combination of the options that transformers.js has, over logits and histories that are drawn. */
function* hubCases(): Generator<{ readonly logits: Float32Array; readonly options: HubOptions }> {
  let place = 0;
  const uniform = (): number => uniformAt(18, place++);
  const token = (): number => Math.floor(40 * uniform());
  for (let chosen = 0; chosen < 16; chosen++) {
    for (let turn = 0; turn < 4; turn++) {
      const logits = Float32Array.from({ length: 40 }, () => 12 * uniform() - 6);
      const options = {
        history: Array.from({ length: 6 }, token),
        ...(chosen & 1 && { repetitionPenalty: 0.8 + uniform() }),
        ...(chosen & 2 && { banned: [token(), token()] }),
        ...(chosen & 4 && { temperature: 0.3 + 2 * uniform() }),
        ...(chosen & 8 && { topK: 1 + Math.floor(30 * uniform()) }),
      };
      yield { logits, options };
    }
  }
}

/** Its processors by our options, in our order. */
const hubNames = [
  ['repetitionPenalty', 'RepetitionPenaltyLogitsProcessor'],
  ['banned', 'SuppressTokensLogitsProcessor'],
  ['temperature', 'TemperatureLogitsWarper'],
] as const;

/** Packages that the tests have. */
export const small: readonly Case[] = [
  ...['onnxruntime-common', '@huggingface/transformers'].flatMap(name => tensors(name, rounded16)),
  {
    title:
      '@huggingface/transformers: its processors, in its order, and its sampler leave what distribution leaves',
    check: async load => {
      const hub = load('@huggingface/transformers') as Transformers;
      for (const { logits, options } of hubCases()) {
        const { names, p } = await hubProbabilities(hub, logits, options);
        deepStrictEqual(
          names,
          hubNames.filter(([option]) => option in options).map(([, name]) => name),
        );
        distribution(logits, options).forEach((found, i) => {
          const wanted = p.get(i) ?? 0;
          // It rounds logits over the temperature, at most 20 apart here, to float32, and the sum of its exponentials.
          ok(
            found > 0 === wanted > 0 && Math.abs(found - wanted) <= 4e-6 * wanted,
            `${JSON.stringify(options)}, token ${i}: ${found}, not ${wanted}`,
          );
        });
      }
    },
  },
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

/** Packages that are too large for every run. */
export const large: readonly Case[] = [
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
