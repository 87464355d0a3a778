// f(x) beside f(−x) along an axis: makes the callable `crelu`.
import {
  axisOf,
  checkOptions,
  destination,
  type FloatArray,
  type HalfType,
  halfType,
  type Reading,
  read,
  type Shape,
} from '../arrays/index.ts';
import type { ScalarCode, ScalarForms } from '../compiler/code.ts';
import { type AlongAxis, type JacobianCall, products } from './products.ts';

/** What a mirrored function takes. */
export interface MirroredOptions {
  /** The axis along which the result is twice as long; negative counts from the last. Default −1. */
  readonly axis?: number;
  /** What the bits in a Uint16Array stand for, for engines without Float16Array. */
  readonly dtype?: HalfType;
}

/** f(x) and f(−x), one after the other along an axis, which is twice as long in the result. */
export interface Mirrored<O extends MirroredOptions = MirroredOptions> extends AlongAxis<O> {
  readonly kind: 'mirrored';
}

type AnyMirroredOptions = MirroredOptions & { readonly out?: unknown };

/** Makes the callable from the code of f. */
export function mirrored(name: string, code: ScalarCode): Mirrored {
  const value = (x: unknown, options?: AnyMirroredOptions): unknown => {
    const call = new MirroredCall(name, code, x, options);
    const out = destination(options?.out, call.input, call.resultShape);
    call.value(out.data);
    return out.commit();
  };
  return Object.defineProperties(value, {
    name: { value: name },
    ...products((x, options?: AnyMirroredOptions) => new MirroredCall(name, code, x, options)),
    kind: { value: 'mirrored' },
  }) as unknown as Mirrored;
}

/** One call: its checked arguments, and where f(x) and f(−x) go. */
class MirroredCall implements JacobianCall {
  readonly input: Reading;
  readonly resultShape: Shape;
  readonly #code: ScalarCode;
  /** Elements that stay together: those from the axis on. */
  readonly #block: number;

  constructor(name: string, code: ScalarCode, x: unknown, options: AnyMirroredOptions = {}) {
    checkOptions(options, ['axis', 'out', 'dtype'], name);
    this.#code = code;
    this.input = read(x, 'x', halfType(options.dtype));
    const { shape } = this.input;
    const axis = axisOf(options.axis ?? -1, shape);
    this.resultShape = shape.map((n, i) => (i === axis ? 2 * n : n));
    this.#block = shape.slice(axis).reduce((product, n) => product * n, 1);
  }

  value(y: FloatArray): void {
    const { value: f } = this.#forms(y);
    const { data } = this.input;
    this.#each((i, left, right) => {
      y[left] = f(data[i]!);
      y[right] = f(-data[i]!);
    });
  }

  vjp(g: ArrayLike<number>, dx: FloatArray): void {
    const { derivative: slope, round } = this.#forms(dx);
    const { data } = this.input;
    this.#each((i, left, right) => {
      dx[i] = round(g[left]!) * slope(data[i]!) - round(g[right]!) * slope(-data[i]!);
    });
  }

  jvp(v: ArrayLike<number>, dy: FloatArray): void {
    const { derivative: slope, round } = this.#forms(dy);
    const { data } = this.input;
    this.#each((i, left, right) => {
      const change = round(v[i]!);
      dy[left] = change * slope(data[i]!);
      dy[right] = -change * slope(-data[i]!);
    });
  }

  /** f and f′ for the type of the result, and how what is multiplied by f′ is rounded. */
  #forms(y: FloatArray): ScalarForms & { readonly round: (x: number) => number } {
    const isSingle = y.BYTES_PER_ELEMENT === 4;
    return {
      ...(isSingle ? this.#code.float32 : this.#code.float64),
      round: isSingle ? Math.fround : Number,
    };
  }

  /** Element i of x, and where f(x) and f(−x) lie. */
  #each(visit: (i: number, left: number, right: number) => void): void {
    const block = this.#block;
    const { length } = this.input.data;
    for (let from = 0; from < length; from += block)
      for (let i = from; i < from + block; i++) visit(i, from + i, from + i + block);
  }
}
