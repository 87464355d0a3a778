// Functions of one number, applied to whatever may be passed in: makes the callables `sigmoid`, `tanh`, `relu`, …
import {
  besideOut,
  checkOptions,
  destination,
  type HalfOptions,
  type HalfOutput,
  type HalfType,
  halfDestination,
  halfType,
  type Input,
  type Into,
  isDisturbed,
  isPlain,
  NO_OPTIONS,
  numberWithin,
  type Output,
  type ParsedInput,
  type PlainArray,
  read,
  readBeside,
  sameShape,
  unwrittenLike,
} from '../arrays/index.ts';
import {
  areDefaults,
  defaultsOf,
  type FewLoop,
  formulaOf,
  type ParameterCode,
  type ScalarCode,
  type ScalarOutput,
  type Served,
} from '../compiler/code.ts';
import { halfTable } from './half.ts';
import { mapInto, type Run } from './javascript.ts';
import { FEW, isWorthAKernel } from './runtime.ts';
import { outputOf, type PointOutput } from './scalar.ts';
import type { ElementwiseTask, Factor, ScalarTask, Varying } from './task.ts';
import { runKernel } from './tiles.ts';

/** The options that every function of one number takes. Types such as `PreluOptions` add the parameters. */
export interface ElementwiseOptions {
  /** The type of the 16-bit numbers whose bits a Uint16Array holds, for engines without Float16Array. */
  readonly dtype?: HalfType;
}

/** A function of one number and its derivative, for numbers, arrays and tensors: the same kind out as in. */
export interface Elementwise<O extends ElementwiseOptions = ElementwiseOptions, L extends string = never> {
  <I extends Input>(x: I, options: O & HalfOptions<I>): HalfOutput<I>;
  <I extends Input>(x: I, options?: O & Into<I>): Output<I>;
  /** f′(x). */
  derivative<I extends Input>(x: I, options: O & HalfOptions<I>): HalfOutput<I>;
  derivative<I extends Input>(x: I, options?: O & Into<I>): Output<I>;
  /** f″(x); at a kink of f′ one of its two slopes. */
  secondDerivative<I extends Input>(x: I, options: O & HalfOptions<I>): HalfOutput<I>;
  secondDerivative<I extends Input>(x: I, options?: O & Into<I>): Output<I>;
  /** f′(x) · v: how f(x) changes when x changes by v (forward mode). The Jacobian is diagonal, so it is `vjp`. */
  jvp<I extends Input>(x: I, v: Input, options: O & HalfOptions<I>): HalfOutput<I>;
  jvp<I extends Input>(x: I, v: Input, options?: O & Into<I>): Output<I>;
  /**
   * g · f′(x): the gradient that reaches x when g arrives at f(x) (PyTorch's `backward`). g has the shape of x, and is
   * rounded to the type of the result before the product is. 0 · ∞ is NaN, where the slope is that of float64 for either type.
   */
  vjp<I extends Input>(x: I, g: Input, options: O & HalfOptions<I>): HalfOutput<I>;
  vjp<I extends Input>(x: I, g: Input, options?: O & Into<I>): Output<I>;
  /**
   * The gradients that reach the learned parameters when g, of the shape of x, arrives at f(x): a number for a parameter that
   * is a number, and one for each channel otherwise.
   */
  readonly paramVjp: [L] extends [never]
    ? undefined
    : (x: Input, g: Input, options?: O) => { readonly [K in L]: number | Float64Array };
  readonly kind: 'scalar';
  readonly params: readonly ParameterCode[];
}

/** Makes the callable of a function of one number. */
export const elementwise = <O extends ElementwiseOptions>(code: ScalarCode): Elementwise<O> =>
  elementwiseWith<O, never>(code);

/** The same for parameters that may vary from element to element, which only some functions bring along. */
export function elementwiseWith<O extends ElementwiseOptions, L extends string>(
  code: ScalarCode,
  varying?: Varying,
): Elementwise<O, L> {
  const value = mapping(code, 'value', varying);
  const derivative = mapping(code, 'derivative', varying);
  const second = mapping(code, 'second', varying);
  const runSlope = runOf(code, 'vjp');
  /** f′(x) times what is called so: in either direction the Jacobian is diagonal. */
  const product =
    (called: 'g' | 'v') =>
    (x: Input, g: Input, options?: Options): unknown => {
      const plain = isPlain(g) ? plainTarget(x, options, g) : undefined;
      if (!plain) return slopeTimes(code, x, { g, called }, options, varying);
      runSlope(x as unknown as PlainArray, plain, g as unknown as PlainArray);
      return plain;
    };
  return Object.defineProperties(value, {
    name: { value: code.name },
    derivative: { value: derivative },
    secondDerivative: { value: second },
    vjp: { value: product('g') },
    jvp: { value: product('v') },
    ...(varying && {
      paramVjp: {
        value: (x: unknown, g: unknown, options?: Options) => varying.paramVjp(code, x, g, options),
      },
    }),
    kind: { value: 'scalar' },
    params: { value: code.params },
  }) as unknown as Elementwise<O, L>;
}

type Options = Readonly<Record<string, unknown>> | undefined;

/** A callable that applies f, f′ or f″ to each element. */
function mapping(
  code: ScalarCode,
  output: PointOutput,
  varying: Varying | undefined,
): (x: unknown, options?: Options) => unknown {
  const defaults = defaultsOf(code);
  const run = runOf(code, output);
  return (x, options) => {
    const plain = plainTarget(x, options);
    if (plain) {
      run(x as PlainArray, plain);
      return plain;
    }
    if (options !== undefined && varying?.applies(code, options))
      return varying.eachElement(code, output, x, undefined, options);
    const params = options === undefined ? defaults : readParams(code, options, varying);
    if (typeof x === 'number' && options?.['out'] === undefined && options?.['dtype'] === undefined)
      return outputOf(code, output, 'float64')(x, ...params);
    const input = read(x, 'x', halfType(options?.['dtype']));
    if (input.half) return lookUp({ code, output, params }, input, options?.['out']);
    const out = destination(options?.['out'], input);
    compute({ code, output, params, x: input.data, y: out.data });
    return out.commit();
  };
}

/**
 * The destination of the most common calls: x is a float array of this realm, and the only option is `out`, if any, an array of the
 * same type whose writing disturbs neither x nor g. The general way of reading arguments takes longer than ten numbers do.
 */
export function plainTarget(x: unknown, options: Options, g?: PlainArray): PlainArray | undefined {
  if (!isPlain(x) || (g !== undefined && g.length !== x.length)) return undefined;
  if (options === undefined) return unwrittenLike(x, x.length);
  if (besideOut(options) !== NO_OPTIONS) return undefined;
  const out = options['out'];
  if (!isPlain(out) || out.constructor !== x.constructor || out.length !== x.length) return undefined;
  if (out === x && g === undefined) return out;
  return isDisturbed(out, { inStep: g ? [x, g] : [x] }) ? undefined : out;
}

/** The factor of f′(x), a gradient or a direction, in the shape of x. */
export function readFactor({ g, called }: Factor, input: ParsedInput): ParsedInput {
  const factor = readBeside(g, called, input.half?.type);
  sameShape(called, factor.shape, 'x', input.shape);
  return factor;
}

/** g · f′(x), multiplied in float64 and rounded once. */
function slopeTimes(
  code: ScalarCode,
  x: unknown,
  factor: Factor,
  options: Options,
  varying: Varying | undefined,
): unknown {
  if (options !== undefined && varying?.applies(code, options))
    return varying.eachElement(code, 'derivative', x, factor, options);
  const params = options === undefined ? defaultsOf(code) : readParams(code, options, varying);
  const input = read(x, 'x', halfType(options?.['dtype']));
  const gradient = readFactor(factor, input);
  const sources = { inStep: [input.data, gradient.data] };
  const out = destination(options?.['out'], input, input.shape, sources);
  compute({ code, output: 'vjp', params, x: input.data, g: gradient.data, y: out.data });
  return out.commit();
}

/** Looks up 16-bit numbers in a table of all 65,536 results. */
function lookUp(task: ScalarTask, input: ParsedInput, out: unknown): unknown {
  const { bits, type } = input.half!;
  const destined = halfDestination(out, input);
  const table = halfTable(task, outputOf(task.code, formulaOf(task.output), 'float64'), type);
  for (let i = 0; i < bits.length; i++) destined.bits[i] = table[bits[i]!]!;
  return destined.commit();
}

/**
 * Computes one output with default parameters. What code has differs from function to function, and so engines look it up slowly:
 * for a few numbers it is kept.
 */
function runOf(
  code: ScalarCode,
  output: ScalarOutput,
): (x: PlainArray, y: PlainArray, g?: PlainArray) => void {
  const params = defaultsOf(code);
  const form = formulaOf(output);
  let served: Served | undefined;
  let few: FewLoop | undefined;
  let [single, double]: (Run | undefined)[] = [];
  // A task is made where one is needed: to make it takes as long as some of the loops.
  const task = (x: PlainArray, y: PlainArray, g: PlainArray | undefined): ElementwiseTask => ({
    code,
    output,
    params,
    x,
    g,
    y,
  });
  return (x, y, g) => {
    if (y.length >= FEW) compute(task(x, y, g));
    else if (y.BYTES_PER_ELEMENT === 8) {
      double ??= outputOf(code, form, 'float64');
      mapInto(double, task(x, y, g));
    } else {
      if (single === undefined) {
        single = outputOf(code, form, 'float32');
        served = code.serve?.(code, output);
        few = output === 'second' ? undefined : code.few?.[output];
      }
      if (few) few(x, y, params, g);
      else if (served) served.run(task(x, y, g));
      else mapInto(single, task(x, y, g));
    }
  };
}

/** Computes each element, with a kernel where that is worth it. */
export function compute(task: ElementwiseTask): void {
  const { code, output, params, y } = task;
  const isKernelType = y.BYTES_PER_ELEMENT !== 2;
  const served =
    y.BYTES_PER_ELEMENT === 4 && areDefaults(code, params) ? code.serve?.(code, output) : undefined;
  if (served) served.run(task);
  else if (isKernelType && isWorthAKernel(task.y.length)) runKernel(task);
  else computeInJavaScript(task);
}

/** The same bits without WebAssembly. */
function computeInJavaScript(task: ElementwiseTask): void {
  const { code, output, y } = task;
  const accuracy = y.BYTES_PER_ELEMENT === 8 ? 'float64' : 'float32';
  mapInto(outputOf(code, formulaOf(output), accuracy), task);
}

/** The parameters in their order, from options or defaults, each within its range. */
function readParams(
  code: ScalarCode,
  options: NonNullable<Options>,
  varying: Varying | undefined,
): readonly number[] {
  const names = varying?.optionNames(code) ?? [...code.params.map(p => p.name), 'out', 'dtype'];
  checkOptions(options, names, code.name);
  return code.params.map(p => numberWithin(options[p.name] ?? p.default, p.range, p.name));
}
