// Functions of a row, applied along any axis: makes the callables `softmax`, `softmin`, `logSoftmax`, `logSumExp`, …
import {
  axisOf,
  checkOptions,
  destination,
  type FloatArray,
  type Input,
  type Output,
  oneOf,
  positiveNumber,
  type RowGeometry,
  read,
  readMask,
  rowsAlong,
  type Shape,
  sameShape,
} from '../arrays/index.ts';
import type { RowCode } from './code.ts';

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
}

/** A function of a row that gives a row. */
export interface Rowwise {
  <I extends Input>(x: I, options?: RowOptions): Output<I>;
  /** The gradient that reaches x when g, of the shape of the result, arrives at f(x) (PyTorch's `backward`). */
  vjp<I extends Input>(x: I, g: Input, options?: RowOptions): Output<I>;
  readonly kind: 'row';
  readonly result: 'row';
}

/** A function of a row that gives one number: its axis is gone from the result's shape. */
export interface Reducing {
  (x: Input, options?: RowOptions): number | Output<Input>;
  /** The gradient that reaches x when g, of the shape of the result, arrives at f(x) (PyTorch's `backward`). */
  vjp<I extends Input>(x: I, g: Input, options?: RowOptions): Output<I>;
  readonly kind: 'row';
  readonly result: 'number';
}

/** Makes the callable of a row function whose result is a row. */
export const rowwise = (code: RowCode): Rowwise => callable(code) as unknown as Rowwise;

/** Makes the callable of a row function whose result is one number. */
export const reducing = (code: RowCode): Reducing => callable(code) as unknown as Reducing;

function callable(code: RowCode): unknown {
  const value = (x: unknown, options?: RowOptions): unknown => {
    const call = new RowCall(code, x, options);
    const out = destination(options?.out, call.input, call.resultShape);
    call.value(out.data);
    return out.commit();
  };
  const vjp = (x: unknown, g: unknown, options?: RowOptions): unknown => {
    const call = new RowCall(code, x, options);
    const gradient = read(g, 'g');
    sameShape('g', gradient.shape, 'the result', call.resultShape);
    const out = destination(options?.out, call.input, call.input.shape, [call.input, gradient]);
    call.vjp(gradient.data, out.data);
    return out.commit();
  };
  return Object.defineProperties(value, {
    name: { value: code.name },
    vjp: { value: vjp },
    kind: { value: 'row' },
    result: { value: code.result },
  });
}

const OPTIONS = ['axis', 'temperature', 'mask', 'allMasked', 'out'] as const;

/** One call: its checked arguments, and the rows that they make. */
class RowCall {
  readonly input: ReturnType<typeof read>;
  readonly resultShape: Shape;
  readonly #code: RowCode;
  readonly #rows: RowGeometry;
  readonly #temperature: number;
  readonly #mask: Uint8Array | undefined;
  readonly #zeroWhenEmpty: boolean;
  /** One row at a time: the elements that take part, close together in float64. */
  readonly #x: Float64Array;
  readonly #g: Float64Array;
  readonly #y: Float64Array;
  /** Where in the array the elements of the row at hand lie. */
  readonly #places: Int32Array;

  constructor(code: RowCode, x: unknown, options: RowOptions = {}) {
    checkOptions(options, OPTIONS, code.name);
    this.#code = code;
    this.input = read(x, 'x');
    const { shape } = this.input;
    const axis = axisOf(options.axis ?? -1, shape);
    this.#rows = rowsAlong(shape, axis);
    this.resultShape = code.result === 'row' ? shape : shape.filter((_, i) => i !== axis);
    this.#temperature = positiveNumber(options.temperature ?? 1, 'temperature');
    this.#mask = options.mask === undefined ? undefined : readMask(options.mask, shape);
    this.#zeroWhenEmpty = oneOf(options.allMasked ?? 'nan', ['nan', 'zero'], 'allMasked') === 'zero';
    const { length } = this.#rows;
    this.#x = new Float64Array(length);
    this.#g = new Float64Array(Math.max(length, 1));
    this.#y = new Float64Array(Math.max(length, 1));
    this.#places = new Int32Array(length);
  }

  /** f of each row. */
  value(y: FloatArray): void {
    for (let r = 0; r < this.#rows.count; r++) {
      const k = this.#gather(r);
      if (this.#code.result === 'number') {
        this.#code.value(this.#x.subarray(0, k), this.#y);
        y[r] = this.#y[0]!;
      } else if (this.#isEmpty(k)) {
        this.#fill(r, y, this.#zeroWhenEmpty ? this.#code.masked : Number.NaN);
      } else {
        this.#code.value(this.#x.subarray(0, k), this.#y);
        this.#scatter(r, k, y, this.#code.masked, 1);
      }
    }
  }

  /** The gradient with respect to each row: d f(x/T) / dx = f′(x/T) / T. */
  vjp(g: ArrayLike<number>, dx: FloatArray): void {
    for (let r = 0; r < this.#rows.count; r++) {
      const k = this.#gather(r);
      if (this.#isEmpty(k)) {
        this.#fill(r, dx, this.#zeroWhenEmpty ? 0 : Number.NaN);
        continue;
      }
      if (this.#code.result === 'number') this.#g[0] = g[r]!;
      else for (let i = 0; i < k; i++) this.#g[i] = g[this.#places[i]!]!;
      this.#code.vjp(this.#x.subarray(0, k), this.#g, this.#y);
      this.#scatter(r, k, dx, 0, this.#temperature);
    }
  }

  /** Collects row r, divided by the temperature, and says how many elements take part. */
  #gather(r: number): number {
    const { length, stride } = this.#rows;
    const { data } = this.input;
    let k = 0;
    for (let i = 0, at = this.#rows.start(r); i < length; i++, at += stride) {
      if (this.#mask && this.#mask[at] === 0) continue;
      this.#places[k] = at;
      this.#x[k++] = data[at]! / this.#temperature;
    }
    return k;
  }

  /** Writes the row's results where its elements were, and `masked` where the mask left one out. */
  #scatter(r: number, k: number, to: FloatArray, masked: number, divisor: number): void {
    if (k < this.#rows.length) this.#fill(r, to, masked);
    for (let i = 0; i < k; i++) to[this.#places[i]!] = this.#y[i]! / divisor;
  }

  #fill(r: number, to: FloatArray, value: number): void {
    const { length, stride } = this.#rows;
    for (let i = 0, at = this.#rows.start(r); i < length; i++, at += stride) to[at] = value;
  }

  /** Whether nothing takes part: the mask leaves nothing, or, where zeros are asked for, all is absent of itself. */
  #isEmpty(k: number): boolean {
    if (k === 0) return true;
    if (!this.#zeroWhenEmpty) return false;
    for (let i = 0; i < k; i++) if (this.#x[i] !== this.#code.absent) return false;
    return true;
  }
}
