// One call of f(x) beside f(−x) along an axis. The reader of arguments is passed in.
import {
  type Argument,
  axisOf,
  besideOut,
  checkOptions,
  type FloatArray,
  NO_OPTIONS,
  type Readers,
  type Shape,
} from '../arrays/index.ts';
import type { JavaScriptForm, ScalarCode, ScalarForms } from '../compiler/code.ts';
import { alongAxis, type JacobianCall } from './products.ts';

type AnyOptions = Readonly<Record<string, unknown>>;

/** The callable of a name, from the code of f. */
export const mirroredBy = <A extends Argument>(
  name: string,
  code: JavaScriptForm<ScalarCode>,
  readers: Readers<A>,
): unknown =>
  alongAxis(readers, (x, options?: AnyOptions) => new MirroredCall(name, code, readers, x, options), {
    name,
    kind: 'mirrored',
  });

/** One call: its checked arguments, and where f(x) and f(−x) go. */
class MirroredCall<A extends Argument> implements JacobianCall<A> {
  readonly input: A;
  readonly resultShape: Shape;
  readonly #code: JavaScriptForm<ScalarCode>;
  /** Elements that stay together: those from the axis on. */
  readonly #block: number;

  constructor(
    name: string,
    code: JavaScriptForm<ScalarCode>,
    readers: Readers<A>,
    x: unknown,
    given?: AnyOptions,
  ) {
    const options = besideOut(given);
    if (options !== NO_OPTIONS) checkOptions(options, ['axis', ...readers.options], name);
    this.#code = code;
    this.input = readers.read(x, 'x', options);
    const { shape } = this.input;
    const axis = axisOf(options['axis'] ?? -1, shape);
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
