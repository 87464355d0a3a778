// Functions of a gate and a value, which are the halves of an axis: makes the callables `glu`, `swiglu`, `geglu`, …
import { everything, type FloatArray, type HalfType } from '../arrays/index.ts';
import {
  areDefaults,
  type GatedCode,
  type GatePlace,
  type ParameterCode,
  type ServedGates,
} from '../compiler/code.ts';
import { type GatedOutput, type GatedTask, gatedBy } from './gatedCall.ts';
import type { AlongAxis } from './products.ts';
import { isWorthAKernel } from './runtime.ts';
import { copyIn, elementOf } from './tiles.ts';
import { type GatedFormula, gatedKernel } from './wasm/compile.ts';
import { BLOCK, bytesOf } from './wasm/elementwise.ts';
import { areaAt, stagingMemory, TILE } from './wasm/memory.ts';

/** The options that every gated function takes beside its parameters. */
export interface GatedOptions {
  /** The axis that is halved; negative counts from the last. Default −1. */
  readonly axis?: number;
  /** Where the gate lies: in the first or the last half of the axis, or at its even offsets. */
  readonly gate?: GatePlace;
  /** The type of the 16-bit numbers whose bits a Uint16Array holds, for engines without Float16Array. */
  readonly dtype?: HalfType;
}

/** A function of the two halves of an axis: the result is half as long there. It has no second derivatives. */
export interface Gated<O extends GatedOptions = GatedOptions> extends AlongAxis<O> {
  readonly kind: 'gated';
  readonly params: readonly ParameterCode[];
}

/** Makes the callable of a gated function. */
export const gated = <O extends GatedOptions>(code: GatedCode): Gated<O> =>
  gatedBy({
    code,
    readers: everything,
    tiles: task => runTiles(code, task),
    ...(code.serve && { lookUp: code.serve.lookUp }),
  }) as Gated<O>;

/** The formulas that kernels compute for each output. */
const formulas: Readonly<Record<GatedOutput, readonly GatedFormula[]>> = {
  value: ['value'],
  vjp: ['gateSlope', 'valueSlope'],
  jvp: ['jvp'],
};

// Staging areas: gates, values, the gradient or the direction's own gates and values, results.
const GATE = 0;
const VALUE = 1;
const SECOND = 2;
const THIRD = 3;
const RESULT = 4;

/** Tile by tile, so that an x which is also where the result goes is read before it is written. */
function runTiles(code: GatedCode, task: GatedTask): boolean {
  const { y, count } = task;
  if (y.BYTES_PER_ELEMENT === 2 || !isWorthAKernel(count)) return false;
  if (servedBy(code, task)?.isWorthAKernel(code, count) === false) return false;
  for (let from = 0; from < count; from += TILE) runTile(code, task, from, Math.min(from + TILE, count));
  return true;
}

/** What takes products with the table of a function, if that serves a task. */
const servedBy = (code: GatedCode, { output, y, params }: GatedTask): ServedGates | undefined =>
  output !== 'jvp' && y.BYTES_PER_ELEMENT === 4 && areDefaults(code, params) ? code.serve : undefined;

/** Computes results from one to another. */
function runTile(code: GatedCode, task: GatedTask, from: number, to: number): void {
  const { output, x, y, second, params, step, stretches } = task;
  const element = elementOf(y);
  const size = bytesOf[element];
  const { memory, [element]: view } = stagingMemory();
  const areas = [GATE, VALUE, SECOND, THIRD, RESULT, RESULT + 1].map(area => areaAt(area, y.byteOffset));
  const offsets = areas.map(at => at / size);
  stretches(from, to, (i, n, a, b) => {
    const at = (area: number): number => offsets[area]! + i - from;
    gather(view, at(GATE), x, a, step, n);
    gather(view, at(VALUE), x, b, step, n);
    if (output !== 'jvp') return;
    gather(view, at(SECOND), second, a, step, n);
    gather(view, at(THIRD), second, b, step, n);
  });
  if (output === 'vjp') copyIn(view, offsets[SECOND]!, second, from, to);
  const end = areas[GATE]! + Math.ceil((to - from) / BLOCK) * BLOCK * size;
  const inputs = areas.slice(0, { value: SECOND, vjp: THIRD, jvp: RESULT }[output]);
  const serve = servedBy(code, task);
  formulas[output].forEach((formula, k) => {
    const result = areas[RESULT + k]!;
    if (serve && (formula === 'value' || formula === 'valueSlope')) {
      serve.run(code, formula, areas[GATE]!, inputs.at(-1)!, result, end);
      return;
    }
    const kernel = gatedKernel(code, formula, element, memory);
    kernel(...inputs, result, end, ...params);
  });
  if (output !== 'vjp') scatter(y, from, 1, view, offsets[RESULT]!, to - from);
  else
    stretches(from, to, (i, n, a, b) => {
      scatter(y, a, step, view, offsets[RESULT]! + i - from, n);
      scatter(y, b, step, view, offsets[RESULT + 1]! + i - from, n);
    });
}

/** From this length on the engine copies a stretch faster than a loop does. */
const LONG_STRETCH = 32;

/** Copies n numbers that lie `step` apart, from `place` on, to neighbouring offsets of a view. */
function gather(
  view: Float32Array | Float64Array,
  at: number,
  data: ArrayLike<number>,
  place: number,
  step: number,
  n: number,
): void {
  if (step === 1 && n >= LONG_STRETCH) copyIn(view, at, data, place, place + n);
  else for (let j = 0; j < n; j++) view[at + j] = data[place + j * step]!;
}

/** Copies n neighbouring numbers of a view to offsets that lie `step` apart, from `place` on. */
function scatter(
  y: FloatArray,
  place: number,
  step: number,
  view: Float32Array | Float64Array,
  at: number,
  n: number,
): void {
  if (step === 1 && n >= LONG_STRETCH) (y as Float64Array).set(view.subarray(at, at + n), place);
  else for (let j = 0; j < n; j++) y[place + j * step] = view[at + j]!;
}
