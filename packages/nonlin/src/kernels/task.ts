// The tasks that elementwise.ts hands to the files that compute, and to the file that lets parameters vary.
import type { FloatArray } from '../arrays/index.ts';
import type { ScalarCode, ScalarOutput } from '../compiler/code.ts';
import type { PointOutput } from './scalar.ts';

/** The computation of a number. */
export interface ScalarTask {
  readonly code: ScalarCode;
  readonly output: ScalarOutput;
  readonly params: readonly number[];
}

/** The computation of all elements of an array. */
export interface ElementwiseTask extends ScalarTask {
  readonly x: ArrayLike<number>;
  /** For vjp: the gradient that arrives. */
  readonly g?: ArrayLike<number> | undefined;
  readonly y: FloatArray;
}

/** The factor of f′(x), and its name in errors. */
export interface Factor {
  readonly g: unknown;
  readonly called: 'g' | 'v';
}

type Options = Readonly<Record<string, unknown>>;

/** The functions that compute an array whose parameters vary. */
export interface Varying {
  /** Whether a parameter is not one number for all elements. */
  applies(code: ScalarCode, options: Options): boolean;
  optionNames(code: ScalarCode): readonly string[];
  /** f, f′ or f″ of each element, times a factor if there is one. */
  eachElement(
    code: ScalarCode,
    output: PointOutput,
    x: unknown,
    factor: Factor | undefined,
    options: Options,
  ): unknown;
  /** The gradients that reach learned parameters. */
  paramVjp(
    code: ScalarCode,
    x: unknown,
    g: unknown,
    options?: Options,
  ): Readonly<Record<string, number | Float64Array>>;
}
