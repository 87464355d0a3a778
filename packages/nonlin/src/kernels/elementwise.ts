// Functions of one number, applied to whatever may be passed in: makes the callables `sigmoid`, `tanh`, `relu`, …
import {
  checkOptions,
  destination,
  type FloatArray,
  type Input,
  numberWithin,
  type Output,
  read,
  sameShape,
} from '../arrays/index.ts';
import type { ParameterCode, ScalarCode } from './code.ts';

/** Parameters by name, and `out`: where the result goes, an array of the result's kind, type and length. */
export type ElementwiseOptions<P extends string = never> = { readonly [K in P]?: number } & {
  readonly out?: unknown;
};

/** A function of one number and its derivative, for numbers, arrays and tensors: the same kind out as in. */
export interface Elementwise<P extends string = never> {
  <I extends Input>(x: I, options?: ElementwiseOptions<P>): Output<I>;
  /** f′(x). */
  derivative<I extends Input>(x: I, options?: ElementwiseOptions<P>): Output<I>;
  /** g · f′(x): the gradient that reaches x when g arrives at f(x) (PyTorch's `backward`). g has the shape of x. */
  vjp<I extends Input>(x: I, g: Input, options?: ElementwiseOptions<P>): Output<I>;
  readonly kind: 'scalar';
  readonly params: readonly ParameterCode[];
}

/** Makes the callable of a function of one number. */
export function elementwise<P extends string = never>(code: ScalarCode): Elementwise<P> {
  const value = mapping(code, code.value);
  const derivative = mapping(code, code.derivative);
  const vjp = (x: Input, g: Input, options?: ElementwiseOptions<P>): unknown => pullBack(code, x, g, options);
  return Object.defineProperties(value, {
    name: { value: code.name },
    derivative: { value: derivative },
    vjp: { value: vjp },
    kind: { value: 'scalar' },
    params: { value: code.params },
  }) as unknown as Elementwise<P>;
}

type ScalarMap = (x: number, ...params: number[]) => number;
type Options = Readonly<Record<string, unknown>> | undefined;

/** A callable that applies f to each element. */
function mapping(code: ScalarCode, f: ScalarMap): (x: unknown, options?: Options) => unknown {
  const defaults = code.params.map(p => p.default);
  return (x, options) => {
    const params = options === undefined ? defaults : readParams(code, options);
    if (typeof x === 'number' && options?.['out'] === undefined) return f(x, ...params);
    const input = read(x, 'x');
    const out = destination(options?.['out'], input);
    mapInto(f, params, input.data, out.data);
    return out.commit();
  };
}

function mapInto(f: ScalarMap, params: readonly number[], x: ArrayLike<number>, y: FloatArray): void {
  if (params.length === 0) for (let i = 0; i < y.length; i++) y[i] = f(x[i]!);
  else for (let i = 0; i < y.length; i++) y[i] = f(x[i]!, ...params);
}

/** g · f′(x), multiplied in float64 and rounded once. */
function pullBack(code: ScalarCode, x: unknown, g: unknown, options: Options): unknown {
  const params = options === undefined ? code.params.map(p => p.default) : readParams(code, options);
  const input = read(x, 'x');
  const gradient = read(g, 'g');
  sameShape('g', gradient.shape, 'x', input.shape);
  const out = destination(options?.['out'], input, input.shape, [input, gradient]);
  for (let i = 0; i < out.data.length; i++)
    out.data[i] = gradient.data[i]! * code.derivative(input.data[i]!, ...params);
  return out.commit();
}

/** The parameters in their order, from options or defaults, each within its range. */
function readParams(code: ScalarCode, options: NonNullable<Options>): readonly number[] {
  checkOptions(options, [...code.params.map(p => p.name), 'out'], code.name);
  return code.params.map(p => numberWithin(options[p.name] ?? p.default, p.range, p.name));
}
