// Runs a kernel over arrays of any length: tile by tile through the staging memory, or in place in an arena.

import type { FloatArray } from '../arrays/index.ts';
import { formulaOf, type ScalarCode } from '../compiler/code.ts';
import type { Precision } from '../numerics/precision.ts';
import { type Run, shortProduct } from './javascript.ts';
import { outputOf } from './scalar.ts';
import type { ElementwiseTask } from './task.ts';
import { elementwiseKernel } from './wasm/compile.ts';
import { BLOCK, bytesOf } from './wasm/elementwise.ts';
import { areaAt, memoryOf, stagingMemory, TILE } from './wasm/memory.ts';

export const elementOf = (y: FloatArray): Precision => (y.BYTES_PER_ELEMENT === 4 ? 'float32' : 'float64');

export function runKernel(task: ElementwiseTask): void {
  const start = task.code.largeArguments ? 0 : runInPlace(task);
  if (start < task.y.length) runStaged(task, start);
}

/** Runs over arrays that all lie in one arena, and says how far it came: to the last whole block. */
function runInPlace(task: ElementwiseTask): number {
  const { code, output, params, x, g, y } = task;
  const memory = memoryOf(y);
  const inputs = g === undefined ? [x] : [x, g];
  if (memory === undefined || !inputs.every(a => memoryOf(a) === memory && a.constructor === y.constructor))
    return 0;
  const element = elementOf(y);
  const isOver = inputs.some(a => (a as FloatArray).byteOffset === y.byteOffset);
  // What the kernel leaves to JavaScript is computed from what lies under the result.
  if (output === 'vjp' && element === 'float32' && isOver) return 0;
  const run = elementwiseKernel(code, output, element, memory);
  const size = bytesOf[element];
  const pointers = [...inputs, y].map(a => (a as FloatArray).byteOffset);
  const end = y.length - (y.length % BLOCK);
  for (let i = 0; i < end; i += TILE) {
    const at = pointers.map(p => p + i * size);
    const next = Math.min(i + TILE, end);
    if (run(...at, at[0]! + (next - i) * size, ...params))
      complete(task, inJavaScript(task), y as Float32Array, i, i, next);
  }
  return end;
}

/** Elements that are copied in, computed and copied out in turn: as many as stay in the nearest cache meanwhile. */
const STEP = 4096;

/** Copies a tile in, runs, and copies the result out. */
function runStaged(task: ElementwiseTask, start: number): void {
  const { code, output, params, x, g, y } = task;
  const staging = stagingMemory();
  const element = elementOf(y);
  const run = elementwiseKernel(code, output, element, staging.memory);
  const size = bytesOf[element];
  const view = staging[element];
  const xAt = areaAt(0, y.byteOffset);
  const gAt = areaAt(1, y.byteOffset);
  // Made once: to make a view of each tile takes a third of the time that the fastest kernel takes for it.
  const whole = y.length - start < STEP ? undefined : view.subarray(xAt / size, xAt / size + STEP);
  for (let i = start; i < y.length; i += STEP) {
    const end = Math.min(i + STEP, y.length);
    const padded = Math.ceil((end - i) / BLOCK) * BLOCK;
    copyIn(view, xAt / size, x, i, end);
    if (g !== undefined) copyIn(view, gAt / size, g, i, end);
    const last = xAt + padded * size;
    let isLeft: number | undefined;
    // Spreading no parameters takes as long as a kernel does for a hundred numbers.
    if (params.length > 0) isLeft = run(...(g === undefined ? [xAt, xAt] : [xAt, gAt, xAt]), last, ...params);
    else if (g === undefined) run(xAt, xAt, last);
    else isLeft = run(xAt, gAt, xAt, last);
    if (code.largeArguments || isLeft) complete(task, inJavaScript(task), view, xAt / size, i, end);
    if (whole && end - i === STEP) (y as Float64Array).set(whole, i);
    else copyOut(view, xAt / size, y, i, end);
  }
}

/** The formula of a task in JavaScript. */
const inJavaScript = ({ code, output, y }: ElementwiseTask): Run =>
  outputOf(code, formulaOf(output), elementOf(y));

/**
 * Whether a kernel leaves an element to JavaScript: arguments of sin and cos from 2^20 on, whose results are NaN, and products of which one
 * factor may be 0 or ∞, which are neither numbers nor other than 0.
 */
export const isLeftOver = (result: number, isProduct: boolean): boolean =>
  isProduct ? !Number.isFinite(result) || result === 0 : Number.isNaN(result);

/** Computes by a formula in JavaScript what the kernel left, and what is not a number anyway; the results lie at `at` of a view. */
export function complete(
  { code, params, x, g, y }: Omit<ElementwiseTask, 'output'>,
  f: Run,
  view: Float32Array | Float64Array,
  at: number,
  from: number,
  to: number,
): void {
  const result = resultWith(code, y, f);
  for (let i = from; i < to; i++) {
    const place = at + i - from;
    if (isLeftOver(view[place]!, g !== undefined)) view[place] = result(x[i]!, g?.[i], params);
  }
}

/** f(x), or g f′(x) where there is a g, as JavaScript computes it for results of the type of y. */
export function resultWith(
  code: ScalarCode,
  y: FloatArray,
  f: Run,
): (x: number, g: number | undefined, params: readonly number[]) => number {
  if (y.BYTES_PER_ELEMENT === 8) return (x, g = 1, params) => g * f(x, ...params);
  const round = y.BYTES_PER_ELEMENT === 4 ? Math.fround : Number;
  return (x, g, params) => {
    const value = f(x, ...params);
    return g === undefined ? value : shortProduct(code, round(g), value, x, params);
  };
}

/** The length up to which a loop copies faster than a view is made. */
const FEW = 64;

/** Copies elements `from` to `to` of an array into a view, converting them to its type. */
export function copyIn(
  view: Float32Array | Float64Array,
  at: number,
  data: ArrayLike<number>,
  from: number,
  to: number,
): void {
  if (to - from <= FEW || !ArrayBuffer.isView(data))
    for (let i = from; i < to; i++) view[at + i - from] = data[i]!;
  else
    view.set(
      from === 0 && to === data.length ? data : (data as unknown as Float64Array).subarray(from, to),
      at,
    );
}

/** Copies what lies at `at` of a view to elements `from` to `to` of a result. */
export function copyOut(
  view: Float32Array | Float64Array,
  at: number,
  y: FloatArray,
  from: number,
  to: number,
): void {
  if (to - from <= FEW) for (let i = from; i < to; i++) y[i] = view[at + i - from]!;
  else (y as Float64Array).set(view.subarray(at, at + to - from), from);
}
