// Computes losses of single elements and their slopes, from elements, targets and weights: tile by tile by a kernel, or in JavaScript.

import type { FloatArray } from '../arrays/index.ts';
import type { LossCode } from '../compiler/code.ts';
import type { Precision } from '../numerics/precision.ts';
import { isWorthAKernel } from './runtime.ts';
import { copyIn, copyOut, elementOf } from './tiles.ts';
import { lossKernel } from './wasm/compile.ts';
import { BLOCK, bytesOf } from './wasm/elementwise.ts';
import { areaAt, stagingMemory, TILE } from './wasm/memory.ts';
import { callWith } from './wasm/webassembly.ts';

/** One number for all elements, or an array of n numbers: element i takes number i modulo n. */
export type Broadcast = number | ArrayLike<number>;

export interface LossTask {
  readonly code: LossCode;
  readonly output: 'loss' | 'slope';
  readonly x: ArrayLike<number>;
  /** The target of each element. */
  readonly t: ArrayLike<number>;
  /** In the order of the code's `params`. */
  readonly params: readonly Broadcast[];
  readonly y: FloatArray;
  /** The element whose result comes first in y. */
  readonly from: number;
}

export function computeLosses(task: LossTask): void {
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

const varyingOf = ({ code, params }: LossTask): readonly Varying[] =>
  params.flatMap((numbers, k) =>
    typeof numbers === 'number' ? [] : [{ name: code.params[k]!, k, numbers }],
  );

const isNumber = (param: Broadcast): param is number => typeof param === 'number';

/** The same bits without WebAssembly. */
function computeInJavaScript(task: LossTask): void {
  const { code, output, x, t, params, y, from } = task;
  const f = code[output];
  if (params.every(isNumber)) {
    for (let i = 0; i < y.length; i++) y[i] = apply(f, x[from + i]!, t[from + i]!, params);
    return;
  }
  const varying = varyingOf(task);
  const own = params.map(p => (isNumber(p) ? p : Number.NaN));
  for (let i = 0; i < y.length; i++) {
    for (const { k, numbers } of varying) own[k] = numbers[(from + i) % numbers.length]!;
    y[i] = apply(f, x[from + i]!, t[from + i]!, own);
  }
}

/** A call with five parameters, which is as many as there are: spreading an array takes longer than most losses. */
const apply = (f: LossCode['loss'], x: number, t: number, p: readonly number[]): number =>
  f(x, t, p[0]!, p[1]!, p[2]!, p[3]!, p[4]!);

/** Whether every number of an array fits into the type of elements without rounding. */
export const fitsIn = (element: Precision, numbers: ArrayLike<number>): boolean =>
  element === 'float64' ||
  numbers instanceof Float32Array ||
  (ArrayBuffer.isView(numbers) && (numbers as Uint8Array).BYTES_PER_ELEMENT <= 2);

/** An array that a kernel takes. */
interface LossArray {
  readonly name: string;
  readonly numbers: ArrayLike<number>;
  readonly isWide: boolean;
}

function runKernel(task: LossTask): void {
  const { code, output, x, y, from } = task;
  const element = elementOf(y);
  const size = bytesOf[element];
  const { memory, float64, [element]: view } = stagingMemory();
  const arrays = arraysOf(task, element);
  const run = lossKernel(code, output, element, memory, arrays);
  const xAt = areaAt(0, y.byteOffset);
  const args = argumentsOf(task, arrays, xAt);
  const endAt = 2 + arrays.length;
  for (let i = 0; i < y.length; i += TILE) {
    const n = Math.min(TILE, y.length - i);
    copyIn(view, xAt / size, x, from + i, from + i + n);
    for (let k = 0; k < arrays.length; k++) {
      const { numbers, isWide } = arrays[k]!;
      repeatInto(isWide ? float64 : view, args[1 + k]! / (isWide ? 8 : size), numbers, from + i, n);
    }
    args[endAt] = xAt + Math.ceil(n / BLOCK) * BLOCK * size;
    callWith(run, args);
    copyOut(view, xAt / size, y, i, i + n);
  }
}

/** The arrays that a kernel takes beside x: those of the element's type come first. */
function arraysOf(task: LossTask, element: Precision): readonly LossArray[] {
  const arrays = [{ name: 't', numbers: task.t, isWide: !fitsIn(element, task.t) }];
  if (!task.params.every(isNumber))
    for (const { name, numbers } of varyingOf(task))
      arrays.push({ name, numbers, isWide: !fitsIn(element, numbers) });
  return arrays.sort((a, b) => Number(a.isWide) - Number(b.isWide));
}

/** x, each array, where results go, the end, and the numbers: at most nine. The result of a tile takes the place of x. */
function argumentsOf({ params, y }: LossTask, arrays: readonly LossArray[], xAt: number): number[] {
  const args = [xAt];
  for (let area = 1; area <= arrays.length; area++) args.push(areaAt(area, y.byteOffset));
  args.push(xAt, Number.NaN);
  for (const p of params) if (isNumber(p)) args.push(p);
  return args;
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
