// The task of computing rows, and the interface of engines that do it.
import type { FloatArray, RowGeometry } from '../arrays/index.ts';
import type { JavaScriptForm, RowCode, RowForms } from '../compiler/code.ts';

export type RowOutput = keyof RowForms;

/** Whether an output gives one number for each row; whether the gradient that it takes beside x is one number for each row. */
export const givesNumber = (code: Pick<RowCode, 'result'>, output: RowOutput): boolean =>
  code.result === 'number' && output !== 'vjp';
export const takesNumber = (code: Pick<RowCode, 'result'>, output: RowOutput): boolean =>
  code.result === 'number' && output === 'vjp';

export interface RowTask<Code extends JavaScriptForm<RowCode> = RowCode> {
  readonly code: Code;
  readonly output: RowOutput;
  readonly x: ArrayLike<number>;
  /** For vjp: the gradient that arrives, of the shape of the result. For jvp: the direction, of the shape of x. */
  readonly g: ArrayLike<number> | undefined;
  readonly y: FloatArray;
  readonly rows: RowGeometry;
  readonly temperature: number;
  /** In the order of the code's `params`. */
  readonly params: readonly number[];
}

export interface RowEngine {
  /** Every row, every element of it. */
  all(): void;
  /** The k elements at `places` of row r. */
  some(r: number, places: Int32Array, k: number): void;
}

export const isNumberResult = (task: RowTask<JavaScriptForm<RowCode>>): boolean =>
  givesNumber(task.code, task.output);
