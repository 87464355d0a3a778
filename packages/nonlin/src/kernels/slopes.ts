// Runs the slope of a loss over elements, their targets and what weighs them: by a kernel tile by tile, or in JavaScript.
import type { FloatArray } from '../arrays/index.ts';
import { BLOCK, bytesOf, type Element } from '../targets/wasm/elementwise.ts';
import type { SlopeCode } from './code.ts';
import { slopeKernel } from './compile.ts';
import { areaAt, stagingMemory, TILE } from './memory.ts';
import { isWorthAKernel } from './runtime.ts';
import { copyIn, elementOf } from './tiles.ts';

/** One number for all elements, or several that they take in turn: element i takes number i modulo how many there are. */
export type Repeating = number | ArrayLike<number>;

export interface SlopeTask {
  readonly code: SlopeCode;
  readonly x: ArrayLike<number>;
  /** The target of each element. */
  readonly t: ArrayLike<number>;
  /** In the order of the code's `params`. */
  readonly params: readonly Repeating[];
  readonly y: FloatArray;
}

export function computeSlopes(task: SlopeTask): void {
  const isKernelType = task.y.BYTES_PER_ELEMENT !== 2;
  if (isKernelType && isWorthAKernel(task.y.length)) runKernel(task);
  else computeInJavaScript(task);
}

/** A parameter with a number for each element, and its place among all. */
interface Varying {
  readonly name: string;
  readonly k: number;
  readonly numbers: ArrayLike<number>;
}

const varyingOf = ({ code, params }: SlopeTask): readonly Varying[] =>
  params.flatMap((numbers, k) =>
    typeof numbers === 'number' ? [] : [{ name: code.params[k]!, k, numbers }],
  );

const isNumber = (param: Repeating): param is number => typeof param === 'number';

/** The same bits without WebAssembly. */
function computeInJavaScript(task: SlopeTask): void {
  const { code, x, t, params, y } = task;
  if (params.every(isNumber)) {
    for (let i = 0; i < y.length; i++) y[i] = slopeAt(code, x[i]!, t[i]!, params);
    return;
  }
  const varying = varyingOf(task);
  const own = params.map(p => (isNumber(p) ? p : Number.NaN));
  for (let i = 0; i < y.length; i++) {
    for (const { k, numbers } of varying) own[k] = numbers[i % numbers.length]!;
    y[i] = slopeAt(code, x[i]!, t[i]!, own);
  }
}

/** A call with five parameters, which is as many as there are: spreading an array takes longer than most slopes. */
const slopeAt = (code: SlopeCode, x: number, t: number, p: readonly number[]): number =>
  code.slope(x, t, p[0]!, p[1]!, p[2]!, p[3]!, p[4]!);

/** Whether an element's type holds the numbers of an array as they are. */
export const holds = (element: Element, numbers: ArrayLike<number>): boolean =>
  element === 'float64' ||
  numbers instanceof Float32Array ||
  (ArrayBuffer.isView(numbers) && (numbers as Uint8Array).BYTES_PER_ELEMENT <= 2);

function runKernel(task: SlopeTask): void {
  const { code, x, t, params, y } = task;
  const element = elementOf(y);
  const size = bytesOf[element];
  const { memory, float64, [element]: view } = stagingMemory();
  const arrays = [{ name: 't', numbers: t }, ...varyingOf(task)];
  const narrow = arrays.filter(({ numbers }) => holds(element, numbers));
  const wide = arrays.filter(({ numbers }) => !holds(element, numbers));
  const namesOf = (some: typeof arrays): readonly string[] => some.map(a => a.name);
  const run = slopeKernel(code, element, memory, namesOf(narrow), namesOf(wide));
  const xAt = areaAt(0, y.byteOffset);
  const staged = [
    ...narrow.map(({ numbers }) => ({ numbers, view, size })),
    ...wide.map(({ numbers }) => ({ numbers, view: float64, size: 8 })),
  ].map((array, k) => ({ ...array, at: areaAt(1 + k, y.byteOffset) }));
  const addresses = [xAt, ...staged.map(({ at }) => at), xAt];
  const own = params.filter(isNumber);
  for (let i = 0; i < y.length; i += TILE) {
    const n = Math.min(TILE, y.length - i);
    copyIn(view, xAt / size, x, i, i + n);
    for (const array of staged) repeatInto(array.view, array.at / array.size, array.numbers, i, n);
    run(...addresses, xAt + Math.ceil(n / BLOCK) * BLOCK * size, ...own);
    (y as Float64Array).set(view.subarray(xAt / size, xAt / size + n), i);
  }
}

/** Writes what n elements take, from element `from` on. */
function repeatInto(
  view: Float32Array | Float64Array,
  at: number,
  numbers: ArrayLike<number>,
  from: number,
  n: number,
): void {
  let next = from % numbers.length;
  for (let k = 0; k < n; ) {
    const end = Math.min(next + n - k, numbers.length);
    copyIn(view, at + k, numbers, next, end);
    k += end - next;
    next = 0;
  }
}
