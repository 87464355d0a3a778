// f(x) beside f(−x) along an axis: makes the callable `crelu`.
import {
  axisOf,
  checkOptions,
  destination,
  type FloatArray,
  type HalfType,
  halfType,
  type Input,
  type Output,
  type Reading,
  read,
  sameShape,
} from '../arrays/index.ts';
import type { ScalarCode } from './code.ts';

export interface MirroredOptions {
  /** The axis along which the result is twice as long; negative counts from the last. Default −1. */
  readonly axis?: number;
  /** Where the result goes: an array of the result's kind, type and length. */
  readonly out?: unknown;
  /** What the bits in a Uint16Array stand for, for engines without Float16Array. */
  readonly dtype?: HalfType;
}

/** f(x) and f(−x), one after the other along an axis, which is twice as long in the result. */
export interface Mirrored {
  <I extends Input>(x: I, options?: MirroredOptions): Output<I>;
  /** The gradient that reaches x when g, of the shape of the result, arrives at f(x) (PyTorch's `backward`). */
  vjp<I extends Input>(x: I, g: Input, options?: MirroredOptions): Output<I>;
  /** J v: how f(x) changes when x changes by v, of the shape of x (forward mode). */
  jvp<I extends Input>(x: I, v: Input, options?: MirroredOptions): Output<I>;
  readonly kind: 'mirrored';
}

/** Makes the callable from the code of f. */
export function mirrored(name: string, code: ScalarCode): Mirrored {
  const readCall = (x: unknown, options: MirroredOptions = {}) => {
    checkOptions(options, ['axis', 'out', 'dtype'], name);
    const dtype = halfType(options.dtype);
    const input = read(x, 'x', dtype);
    const axis = axisOf(options.axis ?? -1, input.shape);
    const resultShape = input.shape.map((n, i) => (i === axis ? 2 * n : n));
    /** Elements that stay together: those from the axis on. */
    const block = input.shape.slice(axis).reduce((product, n) => product * n, 1);
    return { dtype, input, resultShape, block };
  };
  const formsOf = (y: FloatArray) => (y.BYTES_PER_ELEMENT === 4 ? code.float32 : code.float64);
  const roundingOf = (y: FloatArray) => (y.BYTES_PER_ELEMENT === 4 ? Math.fround : Number);
  const value = (x: unknown, options?: MirroredOptions): unknown => {
    const { input, resultShape, block } = readCall(x, options);
    const out = destination(options?.out, input, resultShape);
    const { value: f } = formsOf(out.data);
    const data = apart(input, out.data);
    for (let i = 0; i < data.length; i++) {
      const at = i + Math.floor(i / block) * block;
      out.data[at] = f(data[i]!);
      out.data[at + block] = f(-data[i]!);
    }
    return out.commit();
  };
  const vjp = (x: unknown, g: unknown, options?: MirroredOptions): unknown => {
    const { dtype, input, resultShape, block } = readCall(x, options);
    const gradient = read(g, 'g', dtype);
    sameShape('g', gradient.shape, 'the result', resultShape);
    const out = destination(options?.out, input, input.shape, [input, gradient]);
    const { derivative: slope } = formsOf(out.data);
    const round = roundingOf(out.data);
    for (let i = 0; i < input.data.length; i++) {
      const at = i + Math.floor(i / block) * block;
      const [left, right] = [round(gradient.data[at]!), round(gradient.data[at + block]!)];
      out.data[i] = left * slope(input.data[i]!) - right * slope(-input.data[i]!);
    }
    return out.commit();
  };
  const jvp = (x: unknown, v: unknown, options?: MirroredOptions): unknown => {
    const { dtype, input, resultShape, block } = readCall(x, options);
    const direction = read(v, 'v', dtype);
    sameShape('v', direction.shape, 'x', input.shape);
    const out = destination(options?.out, input, resultShape, [input, direction]);
    const { derivative: slope } = formsOf(out.data);
    const round = roundingOf(out.data);
    for (let i = 0; i < input.data.length; i++) {
      const at = i + Math.floor(i / block) * block;
      const change = round(direction.data[i]!);
      out.data[at] = change * slope(input.data[i]!);
      out.data[at + block] = -change * slope(-input.data[i]!);
    }
    return out.commit();
  };
  return Object.defineProperties(value, {
    name: { value: name },
    vjp: { value: vjp },
    jvp: { value: jvp },
    kind: { value: 'mirrored' },
  }) as unknown as Mirrored;
}

/** The elements of x, copied if the result goes where they lie. */
const apart = (input: Reading, y: FloatArray): ArrayLike<number> =>
  ArrayBuffer.isView(input.data) && input.data.buffer === y.buffer
    ? Float64Array.from(input.data)
    : input.data;
