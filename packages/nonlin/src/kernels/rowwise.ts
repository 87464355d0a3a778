// Functions of a row, applied along any axis: makes the callables `softmax`, `softmin`, `logSoftmax`, `logSumExp`, …
import {
  type Axes,
  axesOf,
  axisOf,
  checkOptions,
  describe,
  destination,
  type FloatArray,
  flag,
  type HalfOptions,
  type HalfOutput,
  type HalfType,
  halfType,
  type Input,
  type Into,
  type Labels,
  layoutOf,
  numberWithin,
  type Output,
  oneOf,
  type PerInput,
  type PerRow,
  positiveNumber,
  type Reading,
  type RowGeometry,
  type RowLayout,
  type RowsInput,
  read,
  readMask,
  rowsAlong,
  type Shape,
  seedOf,
  withBias,
} from '../arrays/index.ts';
import type { RowCode } from '../compiler/code.ts';
import { type AlongAxis, type JacobianCall, products } from './products.ts';
import { gumbelAt } from './random.ts';
import { engineFor, type RowEngine } from './rows.ts';
import { givesNumber, type RowOutput, takesNumber } from './wasm/compile.ts';

export interface RowOptions {
  /**
   * The axis that rows run along; negative counts from the last. Several of them, or 'all' or null for all: then what they span
   * is one row. Default −1.
   */
  readonly axis?: Axes;
  /** Divides the input; positive. Above 1 flattens a softmax, below 1 sharpens it. Default 1. */
  readonly temperature?: number;
  /**
   * Which elements take part: true or 1, and false or 0 for the others. The input's shape, or one that broadcasts to it. What is
   * added instead is the `bias`.
   */
  readonly mask?: Labels;
  /** Added to the input before anything else, −∞ to leave an element out. The input's shape, or one that broadcasts to it. */
  readonly bias?: Input;
  /** What a row gives in which nothing takes part: NaN, or what a masked element gives. Default 'nan'. */
  readonly allMasked?: 'nan' | 'zero';
  /** What the bits in a Uint16Array stand for, for engines without Float16Array. */
  readonly dtype?: HalfType;
}

/** A function of a row that gives a row. It has no second derivatives: they would be n³ numbers a row. */
export interface Rowwise<O extends RowOptions = RowOptions> extends AlongAxis<O> {
  readonly kind: 'row';
  readonly result: 'row';
}

/** Options of a function whose axes are gone from the result's shape. */
export interface ReducingOptions extends RowOptions {
  /** Whether they stay, with length 1. Default false. */
  readonly keepdims?: boolean;
}

/** A call, whose arguments between x and the options are `Second`. */
type Call<I, Second extends readonly unknown[], O> = [x: I, ...second: Second, options: O];
type ShortCall<I, Second extends readonly unknown[], O> = [x: I, ...second: Second, options?: O];

/** One number for each row, in the shape that `axis` and `keepdims` leave. */
interface Reduction<O extends ReducingOptions, Second extends readonly unknown[]> {
  <I extends RowsInput>(...call: Call<I, Second, O & Into<I> & { readonly keepdims: true }>): Output<I>;
  <I extends RowsInput>(
    ...call: Call<
      I,
      Second,
      O & Into<PerInput<I>> & { readonly axis: 'all' | null; readonly keepdims?: false }
    >
  ): PerInput<I>;
  <I extends RowsInput>(
    ...call: ShortCall<I, Second, O & Into<PerRow<I>> & { readonly axis?: number; readonly keepdims?: false }>
  ): PerRow<I>;
  <I extends RowsInput>(
    ...call: ShortCall<I, Second, O & Into<I | PerRow<I>>>
  ): PerRow<I> | PerInput<I> | Output<I>;
}

/** A function of a row that gives one number: its axis is gone from the result's shape. It has no second derivatives. */
export interface Reducing<O extends ReducingOptions = ReducingOptions> extends Reduction<O, []> {
  /** The gradient that reaches x when g, of the shape of the result, arrives at f(x) (PyTorch's `backward`). */
  vjp<I extends RowsInput>(x: I, g: Input, options: O & HalfOptions<I>): HalfOutput<I>;
  vjp<I extends RowsInput>(x: I, g: Input, options?: O & Into<I>): Output<I>;
  /** J v: how f(x) changes when x changes by v, of the shape of x (forward mode). */
  readonly jvp: Reduction<O, [v: Input]>;
  readonly kind: 'row';
  readonly result: 'number';
}

/** Makes the callable of a row function whose result is a row. */
export const rowwise = <O extends RowOptions>(code: RowCode): Rowwise<O> =>
  callable(code) as unknown as Rowwise<O>;

/** Makes the callable of a row function whose result is one number. */
export const reducing = <O extends ReducingOptions>(code: RowCode): Reducing<O> =>
  callable(code) as unknown as Reducing<O>;

function callable(code: RowCode): unknown {
  const value = (x: unknown, options?: AnyRowOptions): unknown => {
    const call = new RowCall(code, x, options);
    const out = destination(options?.out, call.input, call.resultShape);
    call.value(out.data);
    return out.commit();
  };
  return Object.defineProperties(value, {
    name: { value: code.name },
    ...products((x, options?: AnyRowOptions) => new RowCall(code, x, options)),
    kind: { value: 'row' },
    result: { value: code.result },
  });
}

type AnyRowOptions = ReducingOptions & { readonly out?: unknown };

const OPTIONS = ['axis', 'temperature', 'mask', 'bias', 'allMasked', 'out', 'dtype'] as const;

/** The options of a function, beside those that all have. */
const ownOptions = (code: RowCode): readonly string[] => [
  ...code.params.map(p => p.name),
  ...(code.grouped ? ['pieces'] : []),
  ...(code.result === 'number' && !code.grouped ? ['keepdims'] : []),
  ...(code.noisy ? ['training', 'seed', 'hard'] : []),
];

/** x with standard Gumbel noise in training. */
function withNoise(input: Reading, options: Readonly<Record<string, unknown>>): Reading {
  const seed = seedOf(options);
  if (seed === undefined) return input;
  const data = input.allocate(input.data.length);
  for (let i = 0; i < data.length; i++) data[i] = input.data[i]! + gumbelAt(seed, i);
  return { ...input, data };
}

/** How the rows of a call lie, and the shape of its result. */
interface Arrangement extends RowLayout {
  readonly resultShape: Shape;
}

function arrangement(code: RowCode, shape: Shape, options: AnyRowOptions): Arrangement {
  if (code.grouped) return grouped(shape, options);
  const axes = axesOf(options.axis === undefined ? -1 : options.axis, shape);
  const isKept = flag(options.keepdims, 'keepdims');
  const reduced = isKept
    ? shape.map((n, i) => (axes.includes(i) ? 1 : n))
    : shape.filter((_, i) => !axes.includes(i));
  return { ...layoutOf(shape, axes), resultShape: code.result === 'row' ? shape : reduced };
}

/** An axis that is cut into groups of `pieces` neighbours, each of which is a row. */
function grouped(shape: Shape, options: AnyRowOptions): Arrangement {
  const axis = axisOf(options.axis === undefined ? -1 : options.axis, shape);
  const { pieces = 2 } = options as { readonly pieces?: unknown };
  const length = shape[axis]!;
  if (typeof pieces !== 'number' || !Number.isInteger(pieces) || pieces < 1 || length % pieces !== 0) {
    throw new RangeError(
      `pieces: expected a whole number that divides the length ${length} of axis ${axis}, not ${describe(pieces)}`,
    );
  }
  const [before, after] = [shape.slice(0, axis), shape.slice(axis + 1)];
  return {
    rows: rowsAlong([...before, length / pieces, pieces, ...after], axis + 1),
    order: undefined,
    resultShape: [...before, length / pieces, ...after],
  };
}

const given = (options: object, name: string): unknown =>
  (options as Readonly<Record<string, unknown>>)[name];

/** One call: its checked arguments, and the rows that they make. */
class RowCall implements JacobianCall {
  readonly input: Reading;
  readonly resultShape: Shape;
  readonly #code: RowCode;
  /** What runs forward: with `hard`, the one-hot result whose gradient is that of the soft one. */
  readonly #forward: RowCode;
  readonly #rows: RowGeometry;
  /** Where elements lie in the order of the rows, if not as in the arguments: then x and the mask are in this order. */
  readonly #order: Float64Array | undefined;
  readonly #x: ArrayLike<number>;
  readonly #temperature: number;
  readonly #params: readonly number[];
  readonly #mask: ArrayLike<number> | undefined;
  readonly #zeroWhenEmpty: boolean;

  constructor(code: RowCode, x: unknown, options: AnyRowOptions = {}) {
    const names = ownOptions(code);
    const nullable = code.grouped ? [] : ['axis'];
    checkOptions(options, names.length === 0 ? OPTIONS : [...names, ...OPTIONS], code.name, nullable);
    this.#code = code;
    this.#forward = code.noisy && flag(given(options, 'hard'), 'hard') ? code.noisy.hard : code;
    const input = read(x, 'x', halfType(options.dtype));
    const { shape } = input;
    const { rows, order, resultShape } = arrangement(code, shape, options);
    this.#rows = rows;
    this.#order = order;
    this.resultShape = resultShape;
    this.#temperature = positiveNumber(options.temperature ?? 1, 'temperature');
    this.#params = code.params.map(p => numberWithin(given(options, p.name) ?? p.default, p.range, p.name));
    this.#zeroWhenEmpty = oneOf(options.allMasked ?? 'nan', ['nan', 'zero'], 'allMasked') === 'zero';
    const mask = options.mask === undefined ? undefined : readMask(options.mask, shape);
    this.#mask = mask && inOrder(mask, order);
    const biased = options.bias === undefined ? input : withBias(input, options.bias);
    this.input = code.noisy ? withNoise(biased, options as Readonly<Record<string, unknown>>) : biased;
    this.#x = inOrder(this.input.data, order);
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

  /** Where rows are no rows of the arguments, they are gathered before, and scattered afterwards. */
  #run(output: RowOutput, y: FloatArray, g: ArrayLike<number> | undefined): void {
    const order = this.#order;
    const gathered = g && !takesNumber(this.#code, output) ? inOrder(g, order) : g;
    if (order === undefined || givesNumber(this.#code, output)) this.#runInOrder(output, y, gathered);
    else {
      const results = this.input.allocate(y.length);
      this.#runInOrder(output, results, gathered);
      for (let i = 0; i < y.length; i++) y[order[i]!] = results[i]!;
    }
  }

  #runInOrder(output: RowOutput, y: FloatArray, g: ArrayLike<number> | undefined): void {
    const { length } = this.#rows;
    if (length === 0 && this.#code.result === 'row') return;
    const engine = engineFor({
      code: output === 'value' ? this.#forward : this.#code,
      output,
      x: this.#x,
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
      engine.some(r, places, k);
      // Not before: y may be where x and g lie.
      if (k < length && !isNumber) this.#fillMasked(r, y, masked);
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

  #fillMasked(r: number, to: FloatArray, value: number): void {
    const { length, stride } = this.#rows;
    for (let i = 0, at = this.#rows.start(r); i < length; i++, at += stride)
      if (this.#mask?.[at] === 0) to[at] = value;
  }

  /** Whether all that takes part is absent of itself. */
  #isAbsent(places: Int32Array, k: number): boolean {
    for (let i = 0; i < k; i++) if (this.#x[places[i]!] !== this.#code.absent) return false;
    return true;
  }
}

/** The elements in another order. */
const inOrder = (data: ArrayLike<number>, order: Float64Array | undefined): ArrayLike<number> =>
  order === undefined ? data : Float64Array.from(order, place => data[place]!);
