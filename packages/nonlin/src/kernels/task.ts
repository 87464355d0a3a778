// What elementwise.ts asks of the files that compute, and of those that let parameters vary.
import type { FloatArray } from '../arrays/index.ts';
import type { ScalarCode, ScalarOutput } from '../compiler/code.ts';
import type { Form } from './forms.ts';

/** What is to be computed of a number. */
export interface ScalarTask {
  readonly code: ScalarCode;
  readonly output: ScalarOutput;
  readonly params: readonly number[];
}

/** What is to be computed for each element. */
export interface ElementwiseTask extends ScalarTask {
  readonly x: ArrayLike<number>;
  /** For vjp: the gradient that arrives. */
  readonly g?: ArrayLike<number> | undefined;
  readonly y: FloatArray;
}

/** What is multiplied by f′(x), and what errors call it. */
export interface Factor {
  readonly g: unknown;
  readonly called: 'g' | 'v';
}

type Options = Readonly<Record<string, unknown>>;

/** What a function of one number needs so that its parameters may vary. */
export interface Varying {
  /** Whether a parameter is not one number for all elements. */
  applies(code: ScalarCode, options: Options): boolean;
  optionNames(code: ScalarCode): readonly string[];
  /** f, f′ or f″ of each element, times a factor if there is one. */
  eachElement(
    code: ScalarCode,
    form: Form,
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
