// What the generator prints for each function, and what the drivers in this folder run.

/** A parameter as the drivers need it: its default, and what is allowed. */
export interface ParameterCode {
  readonly name: string;
  readonly default: number;
  readonly range: readonly [low: number, high: number];
}

/** A function of one number in float64. Results for narrower types are rounded once, when they are stored. */
export interface ScalarCode {
  readonly kind: 'scalar';
  readonly name: string;
  readonly params: readonly ParameterCode[];
  /** f(x); parameters follow in the order of `params`. */
  value(x: number, ...params: number[]): number;
  /** f′(x). */
  derivative(x: number, ...params: number[]): number;
}

/** A function of one contiguous row in float64. */
export interface RowCode {
  readonly kind: 'row';
  readonly name: string;
  /** Whether the output is as long as the row or a single number. */
  readonly result: 'row' | 'number';
  /** The output where the mask leaves an element out. */
  readonly masked: number;
  /** An input that takes no part, as if the mask left it out. */
  readonly absent: number;
  /** Writes f(x) to y, which has the length of x, or 1. */
  value(x: Float64Array, y: Float64Array): void;
  /** Writes the gradient with respect to x to dx, from the gradient g that arrives at f(x) and has its length. */
  vjp(x: Float64Array, g: Float64Array, dx: Float64Array): void;
}
