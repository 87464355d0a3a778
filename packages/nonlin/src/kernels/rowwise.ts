// Functions of a row, applied along any axis: makes the callables `softmax`, `softmin`, `logSoftmax`, `logSumExp`, …
import {
  axisOf,
  checkOptions,
  destination,
  type FloatArray,
  type HalfOutput,
  type HalfType,
  halfType,
  type Input,
  numberWithin,
  type Output,
  oneOf,
  positiveNumber,
  type Reading,
  type RowGeometry,
  read,
  readMask,
  rowsAlong,
  type Shape,
  seedOf,
} from '../arrays/index.ts';
import type { RowCode } from '../compiler/code.ts';
import { type JacobianCall, products } from './products.ts';
import { gumbelAt } from './random.ts';
import { engineFor, type RowEngine } from './rows.ts';
import { givesNumber, type RowOutput } from './wasm/compile.ts';

export interface RowOptions {
  /** The axis that rows run along; negative counts from the last. Default −1. */
  readonly axis?: number;
  /** Divides the input; positive. Above 1 flattens a softmax, below 1 sharpens it. Default 1. */
  readonly temperature?: number;
  /** Which elements take part: true or non-zero. The input's shape, or one that broadcasts to it. */
  readonly mask?: unknown;
  /** What a row gives in which nothing takes part: NaN, or what a masked element gives. Default 'nan'. */
  readonly allMasked?: 'nan' | 'zero';
  /** Where the result goes: an array of the result's kind, type and length. */
  readonly out?: unknown;
  /** What the bits in a Uint16Array stand for, for engines without Float16Array. */
  readonly dtype?: HalfType;
}
/** Parameters by name, beside the options that all have. */
export type RowOptionsWith<P extends string, N extends boolean = false> = RowOptions & {
  readonly [K in P]?: number;
} & (N extends true ? NoiseOptions : unknown);

/** Training adds noise drawn from the seed; `hard` gives a one-hot result with the gradient of the soft one. */
interface NoiseOptions {
  readonly training?: boolean;
  readonly seed?: number;
  readonly hard?: boolean;
}
type HalfOptions<P extends string, N extends boolean> = RowOptionsWith<P, N> & { readonly dtype: HalfType };

/** A function of a row that gives a row. It has no second derivatives: they would be n³ numbers a row. */
export interface Rowwise<P extends string = never, _L = never, N extends boolean = false> {
  <I extends Input>(x: I, options: HalfOptions<P, N>): HalfOutput<I>;
  <I extends Input>(x: I, options?: RowOptionsWith<P, N>): Output<I>;
  /** The gradient that reaches x when g, of the shape of the result, arrives at f(x) (PyTorch's `backward`). */
  vjp<I extends Input>(x: I, g: Input, options: HalfOptions<P, N>): HalfOutput<I>;
  vjp<I extends Input>(x: I, g: Input, options?: RowOptionsWith<P, N>): Output<I>;
  /** J v: how f(x) changes when x changes by v, of the shape of x (forward mode). */
  jvp<I extends Input>(x: I, v: Input, options: HalfOptions<P, N>): HalfOutput<I>;
  jvp<I extends Input>(x: I, v: Input, options?: RowOptionsWith<P, N>): Output<I>;
  readonly kind: 'row';
  readonly result: 'row';
}

/** A function of a row that gives one number: its axis is gone from the result's shape. It has no second derivatives. */
export interface Reducing<P extends string = never, _L = never, N extends boolean = false> {
  (x: Input, options?: RowOptionsWith<P, N>): number | Output<Input>;
  /** The gradient that reaches x when g, of the shape of the result, arrives at f(x) (PyTorch's `backward`). */
  vjp<I extends Input>(x: I, g: Input, options: HalfOptions<P, N>): HalfOutput<I>;
  vjp<I extends Input>(x: I, g: Input, options?: RowOptionsWith<P, N>): Output<I>;
  /** J v: how f(x) changes when x changes by v, of the shape of x (forward mode). */
  jvp(x: Input, v: Input, options?: RowOptionsWith<P, N>): number | Output<Input>;
  readonly kind: 'row';
  readonly result: 'number';
}

/** Makes the callable of a row function whose result is a row. */
export const rowwise = <P extends string = never, L = never, N extends boolean = false>(
  code: RowCode,
): Rowwise<P, L, N> => callable(code) as unknown as Rowwise<P, L, N>;

/** Makes the callable of a row function whose result is one number. */
export const reducing = <P extends string = never, L = never, N extends boolean = false>(
  code: RowCode,
): Reducing<P, L, N> => callable(code) as unknown as Reducing<P, L, N>;

function callable(code: RowCode): unknown {
  const value = (x: unknown, options?: RowOptions): unknown => {
    const call = new RowCall(code, x, options);
    const out = destination(options?.out, call.input, call.resultShape);
    call.value(out.data);
    return out.commit();
  };
  return Object.defineProperties(value, {
    name: { value: code.name },
    ...products((x, options?: RowOptions) => new RowCall(code, x, options)),
    kind: { value: 'row' },
    result: { value: code.result },
  });
}

const OPTIONS = ['axis', 'temperature', 'mask', 'allMasked', 'out', 'dtype'] as const;

/** x with standard Gumbel noise in training. */
function withNoise(input: Reading, options: Readonly<Record<string, unknown>>): Reading {
  const seed = seedOf(options);
  if (seed === undefined) return input;
  const data = input.allocate(input.data.length);
  for (let i = 0; i < data.length; i++) data[i] = input.data[i]! + gumbelAt(seed, i);
  return { ...input, data };
}

/** A shape whose axis is cut into groups of `pieces` neighbours, and the axis that runs along a group. */
function grouped(shape: Shape, options: RowOptions): { readonly shape: Shape; readonly axis: number } {
  const axis = axisOf(options.axis ?? -1, shape);
  const pieces = given(options, 'pieces') ?? 2;
  const length = shape[axis]!;
  if (typeof pieces !== 'number' || !Number.isInteger(pieces) || pieces < 1 || length % pieces !== 0) {
    throw new RangeError(
      `pieces: expected a whole number that divides the length ${length} of axis ${axis}, not ${String(pieces)}`,
    );
  }
  return {
    shape: [...shape.slice(0, axis), length / pieces, pieces, ...shape.slice(axis + 1)],
    axis: axis + 1,
  };
}

const given = (options: object, name: string): unknown =>
  (options as Readonly<Record<string, unknown>>)[name];

/** One call: its checked arguments, and the rows that they make. */
class RowCall implements JacobianCall {
  readonly input: Reading;
  readonly dtype: HalfType | undefined;
  readonly resultShape: Shape;
  readonly #code: RowCode;
  /** What runs forward: with `hard`, the one-hot result whose gradient is that of the soft one. */
  readonly #forward: RowCode;
  readonly #rows: RowGeometry;
  readonly #temperature: number;
  readonly #params: readonly number[];
  readonly #mask: Uint8Array | undefined;
  readonly #zeroWhenEmpty: boolean;

  constructor(code: RowCode, x: unknown, options: RowOptions = {}) {
    const names = [
      ...code.params.map(p => p.name),
      ...(code.grouped ? ['pieces'] : []),
      ...(code.noisy ? ['training', 'seed', 'hard'] : []),
    ];
    checkOptions(options, names.length === 0 ? OPTIONS : [...names, ...OPTIONS], code.name);
    this.#code = code;
    const isHard = code.noisy && given(options, 'hard');
    if (isHard !== undefined && typeof isHard !== 'boolean')
      throw new TypeError(`hard: expected true or false, not ${String(isHard)}`);
    this.#forward = isHard ? code.noisy!.hard : code;
    this.dtype = halfType(options.dtype);
    const input = read(x, 'x', this.dtype);
    this.input = code.noisy ? withNoise(input, options as Readonly<Record<string, unknown>>) : input;
    const { shape, axis } = code.grouped
      ? grouped(this.input.shape, options)
      : { shape: this.input.shape, axis: axisOf(options.axis ?? -1, this.input.shape) };
    this.#rows = rowsAlong(shape, axis);
    this.resultShape = code.result === 'row' ? shape : shape.filter((_, i) => i !== axis);
    this.#temperature = positiveNumber(options.temperature ?? 1, 'temperature');
    this.#params = code.params.map(p => numberWithin(given(options, p.name) ?? p.default, p.range, p.name));
    this.#mask = options.mask === undefined ? undefined : readMask(options.mask, shape);
    this.#zeroWhenEmpty = oneOf(options.allMasked ?? 'nan', ['nan', 'zero'], 'allMasked') === 'zero';
  }

  /** f of each row. */
  value(y: FloatArray): void {
    this.#run('value', y, undefined);
  }

  /** The gradient with respect to each row: d f(x/T) / dx = f′(x/T) / T. */
  vjp(g: ArrayLike<number>, dx: FloatArray): void {
    this.#run('vjp', dx, g);
  }

  /** J v for each row: the vjp of v where the code has nothing else. */
  jvp(v: ArrayLike<number>, dy: FloatArray): void {
    this.#run(this.#code.float64.jvp ? 'jvp' : 'vjp', dy, v);
  }

  #run(output: RowOutput, y: FloatArray, g: ArrayLike<number> | undefined): void {
    const { length } = this.#rows;
    if (length === 0 && this.#code.result === 'row') return;
    const engine = engineFor({
      code: output === 'value' ? this.#forward : this.#code,
      output,
      x: this.input.data,
      g,
      y,
      rows: this.#rows,
      temperature: this.#temperature,
      params: output === 'value' && this.#forward !== this.#code ? [] : this.#params,
    });
    if (!this.#mask && !this.#zeroWhenEmpty && length > 0) engine.all();
    else this.#runMasked(engine, output, y);
  }

  /** Row by row, with what takes part of each. */
  #runMasked(engine: RowEngine, output: RowOutput, y: FloatArray): void {
    const { length, count } = this.#rows;
    const isNumber = givesNumber(this.#code, output);
    const masked = output === 'value' ? this.#code.masked : 0;
    const empty = this.#zeroWhenEmpty || (isNumber && output === 'value') ? masked : Number.NaN;
    const places = new Int32Array(length);
    for (let r = 0; r < count; r++) {
      const k = this.#participants(r, places);
      if (this.#isEmpty(places, k, output)) {
        if (isNumber) y[r] = empty;
        else this.#fill(r, y, empty);
        continue;
      }
      if (k < length && !isNumber) this.#fill(r, y, masked);
      engine.some(r, places, k);
    }
  }

  /** Whether nothing of a row takes part. One number of a row of absent elements is what it is. */
  #isEmpty(places: Int32Array, k: number, output: RowOutput): boolean {
    if (k === 0) return true;
    const isNumberValue = this.#code.result === 'number' && output === 'value';
    return this.#zeroWhenEmpty && !isNumberValue && this.#isAbsent(places, k);
  }

  /** Finds which elements of row r take part, and says how many. */
  #participants(r: number, places: Int32Array): number {
    const { length, stride } = this.#rows;
    let k = 0;
    for (let i = 0, at = this.#rows.start(r); i < length; i++, at += stride)
      if (this.#mask?.[at] !== 0) places[k++] = at;
    return k;
  }

  #fill(r: number, to: FloatArray, value: number): void {
    const { length, stride } = this.#rows;
    for (let i = 0, at = this.#rows.start(r); i < length; i++, at += stride) to[at] = value;
  }

  /** Whether all that takes part is absent of itself. */
  #isAbsent(places: Int32Array, k: number): boolean {
    for (let i = 0; i < k; i++) if (this.input.data[places[i]!] !== this.#code.absent) return false;
    return true;
  }
}
