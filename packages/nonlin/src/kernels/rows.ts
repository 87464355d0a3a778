// Runs a row function over the rows of an array: gathers rows, computes, scatters. In JavaScript one row at a time; in
// WebAssembly as many at a time as the staging memory holds.
import type { FloatArray } from '../arrays/index.ts';
import type { RowCode } from '../compiler/code.ts';
import { PARTIALS } from '../compiler/plan.ts';
import { isWholeRow, partsInOrder } from '../formula/index.ts';
import { machine } from './interpret.ts';
import { isFarTempered, JavaScriptRows, mayOverflow, ShrunkRows } from './javascriptRows.ts';
import { type LoopShape, type Loops, loopsOf } from './loops.ts';
import {
  givesNumber,
  isNumberResult,
  type RowEngine,
  type RowOutput,
  type RowTask,
  takesNumber,
} from './rowTask.ts';
import { isWorthAKernel } from './runtime.ts';
import { copyIn, copyOut, elementOf } from './tiles.ts';
import { FIRST, LAST, SLOT } from './wasm/accumulators.ts';
import {
  plannedRow,
  type RowKernelShape,
  type RowKernels,
  rowKernels,
  temperedGraph,
} from './wasm/compile.ts';
import { bytesOf, type Element } from './wasm/elementwise.ts';
import {
  AREAS,
  areaAt,
  LONGEST_ROW,
  memoryOf,
  type Staging,
  scratchAt,
  stagingFor,
  TILE,
} from './wasm/memory.ts';
import { storedElements } from './wasm/rows.ts';
import { callWith, type Memory, MOST_ARGUMENTS } from './wasm/webassembly.ts';

export function engineFor(task: RowTask): RowEngine {
  if (mayOverflow(task)) return new ShrunkRows(task, engineFor);
  if (isFarTempered(task)) return new TemperedRows(task);
  const isKernelType = task.y.BYTES_PER_ELEMENT !== 2;
  const { length, count } = task.rows;
  const isWorth = !task.code.searched && isKernelType && isWorthAKernel(length * count);
  const staging = isWorth ? stagingOf(task) : undefined;
  return staging ? new KernelRows(task, staging) : new JavaScriptRows(task);
}

/** A memory whose areas hold a row, and some of them where they are gathered together. */
function stagingOf({ rows: { length, stride } }: RowTask): Staging | undefined {
  const pitch = length + BETWEEN;
  if (pitch <= LONGEST_ROW || stride === 1) return stagingFor(pitch);
  return stagingFor(pitch * Math.min(COLUMNS, stride)) ?? stagingFor(pitch);
}

/**
 * Whether kernels can run a row function with these programs: none looks at a row more than once, the rows that passes hand on
 * fit into the staging memory, reductions into the room before it, and all numbers into a call.
 */
export function fitKernels(code: Pick<RowCode, 'params' | 'result'>, programs: RowCode['programs']): boolean {
  const outputs = (['value', 'vjp', 'jvp'] as const).filter(output => programs[output] !== undefined);
  const elements = ['float64', 'float32'] as const;
  const shapes = outputs.flatMap(output =>
    elements.flatMap(element => [true, false].map(tempered => ({ output, element, tempered }))),
  );
  return shapes.every(shape => {
    const { formula, plan, inputs, numbers } = plannedRow(code, programs, shape);
    if (partsInOrder([formula]).some(e => e.kind === 'op' && isWholeRow(e.op))) return false;
    const stored = storedElements(plan).length;
    const reductions = plan.passes.reduce((n, pass) => n + pass.reductions.length, 0);
    // Beside the rows: where the result goes, how many elements there are, and which part of the row.
    const count = inputs.length + stored + 3 + numbers.length;
    return STORED + stored <= AREAS && reductions * SLOT <= areaAt(0) && count <= MOST_ARGUMENTS;
  });
}

/** Rows whose temperature is far: rare, and so run from the program. */
class TemperedRows extends JavaScriptRows {
  readonly #loops: Loops;
  readonly #params: readonly number[];

  constructor(task: RowTask) {
    super(task);
    this.#loops = temperedLoops(task.code, task.output);
    this.#params = [...task.params, task.temperature];
  }

  protected override compute(x: Float64Array, g: Float64Array, y: Float64Array): void {
    this.#loops([x, g], y, this.#params);
  }
}

const knownLoops = new WeakMap<RowCode, ReadonlyMap<RowOutput, Loops>>();

function temperedLoops(code: RowCode, output: RowOutput): Loops {
  const known = knownLoops.get(code)?.get(output);
  if (known) return known;
  const loops = loopsOf(temperedGraph(code, output), loopShape(code, { ...FAR, output }));
  knownLoops.set(code, new Map([...(knownLoops.get(code) ?? []), [output, loops]]));
  return loops;
}

/** In float64 for results of any type: short recipes are made for numbers of float32, and what is divided next may be much smaller. */
export const FAR = { element: 'float64', tempered: true } as const;

/** What loops need to know that run what kernels would, from a graph in terms of the machine. */
export function loopShape(code: RowCode, shape: RowKernelShape): LoopShape {
  const { inputs, numbers } = plannedRow(code, code.programs, shape);
  const params = [...code.params.map(p => p.name), ...(shape.tempered ? ['temperature'] : [])];
  return {
    rows: inputs,
    numbers: numbers.filter(id => !params.includes(id)),
    params,
    result: givesNumber(code, shape.output) ? 'number' : 'row',
    accuracy: shape.element,
    operations: machine,
  };
}

const X = 0;
const G = 1;
const Y = 2;
const STORED = 3;
/** Rows that are gathered together where elements of a row are not neighbours: 16 float32 are a cache line. */
const COLUMNS = 16;
/** Elements between rows gathered together: rows of a power of two would all fall on the same few lines of the cache. */
const BETWEEN = 16;

/** Rows by kernels. */
class KernelRows implements RowEngine {
  readonly #task: RowTask;
  readonly #element: Element;
  readonly #size: number;
  readonly #staging: Staging;
  readonly #view: Float32Array | Float64Array;
  readonly #kernels: RowKernels;
  /** Whether g has a value for each element. */
  readonly #isGradientRow: boolean;
  readonly #isGradientNumber: boolean;
  readonly #tempered: boolean;
  /** Arguments of the next call; what a kernel does not take is ignored. */
  readonly #args = new Array<number>(MOST_ARGUMENTS).fill(0);

  constructor(task: RowTask, staging: Staging) {
    const { code, output, temperature, y } = task;
    this.#task = task;
    this.#element = elementOf(y);
    this.#size = bytesOf[this.#element];
    this.#staging = staging;
    this.#view = this.#staging[this.#element];
    this.#tempered = temperature !== 1;
    this.#kernels = this.#kernelsIn(this.#staging.memory);
    if (STORED + this.#kernels.stored > AREAS)
      throw new RangeError(`${code.name}: its rows need more staging areas than there are`);
    this.#isGradientNumber = takesNumber(code, output);
    this.#isGradientRow = output !== 'value' && !this.#isGradientNumber;
  }

  #kernelsIn(memory: Memory): RowKernels {
    const { code, output } = this.#task;
    return rowKernels(code, { output, element: this.#element, tempered: this.#tempered }, memory);
  }

  all(): void {
    if (this.#task.rows.stride === 1) this.#contiguous(this.#inArena());
    else this.#strided();
  }

  /** Runs over rows that lie in one arena, and says how many it did. */
  #inArena(): number {
    const { x, g, y, rows } = this.#task;
    const { length, count } = rows;
    const memory = memoryOf(y);
    const inputs = (this.#isGradientRow ? [x, g!] : [x]) as FloatArray[];
    const isThere = (a: FloatArray): boolean => memoryOf(a) === memory && a.constructor === y.constructor;
    if (memory === undefined || length > TILE || !inputs.every(isThere)) return 0;
    // Kernels write whole blocks. What is beyond a row is the beginning of those that follow, which must not be an input still; and
    // beyond the last row is what is not ours.
    const isNumber = isNumberResult(this.#task);
    const isWhole = isNumber || length % PARTIALS === 0;
    const isOverwritten = (a: unknown): boolean =>
      memoryOf(a) === memory && (a as FloatArray).byteOffset === y.byteOffset;
    if (!isWhole && [x, g].some(isOverwritten)) return 0;
    const kernels = this.#kernelsIn(memory);
    const args = this.#args;
    const end = isWhole ? count : Math.max(0, count - Math.ceil((PARTIALS - 1) / length));
    for (let r = 0; r < end; r++) {
      const shift = r * length * this.#size;
      let i = 0;
      for (const a of inputs) args[i++] = a.byteOffset + shift;
      args[i++] = y.byteOffset + (isNumber ? r * this.#size : shift);
      for (let s = 0; s < kernels.stored; s++) args[i++] = scratchAt(memory, s);
      this.#passes(kernels, i, length, r);
    }
    return end;
  }

  /** All passes over row r of n elements; the first i arguments are the addresses. */
  #passes(kernels: RowKernels, i: number, n: number, r: number): void {
    if (n > LONGEST_ROW) {
      this.#tiles(kernels, i, n, r);
      return;
    }
    const { passes } = kernels;
    this.#call(i, n, FIRST | LAST, r);
    for (let p = 0; p < passes.length; p++) callWith(passes[p]!, this.#args);
  }

  /** The same tile by tile: an engine that compiles a kernel better does not do so before the next call. */
  #tiles({ passes, stored }: RowKernels, i: number, n: number, r: number): void {
    const addresses = this.#args.slice(0, i);
    const result = i - stored - 1;
    const isNumber = isNumberResult(this.#task);
    for (const pass of passes) {
      for (let from = 0; from < n; from += TILE) {
        for (let a = 0; a < i; a++) {
          const bytes = a > result ? 8 : a === result && isNumber ? 0 : this.#size;
          this.#args[a] = addresses[a]! + from * bytes;
        }
        const count = Math.min(TILE, n - from);
        this.#call(i, count, (from === 0 ? FIRST : 0) | (from + count === n ? LAST : 0), r);
        callWith(pass, this.#args);
      }
    }
  }

  some(r: number, places: Int32Array, k: number): void {
    const { x, g, y } = this.#task;
    const xAt = this.#index(X);
    for (let i = 0; i < k; i++) this.#view[xAt + i] = x[places[i]!]!;
    if (this.#isGradientRow) {
      const gAt = this.#index(G);
      for (let i = 0; i < k; i++) this.#view[gAt + i] = g![places[i]!]!;
    }
    this.#row(0, k, r);
    const yAt = this.#index(Y);
    if (isNumberResult(this.#task)) y[r] = this.#view[yAt]!;
    else for (let i = 0; i < k; i++) y[places[i]!] = this.#view[yAt + i]!;
  }

  /** Rows from `first` on whose elements are neighbours, as are the rows: whole stretches are copied. */
  #contiguous(first: number): void {
    const { x, g, y, rows } = this.#task;
    const { length, count } = rows;
    const isNumber = isNumberResult(this.#task);
    const together = Math.max(1, Math.floor(TILE / length));
    for (let r = first; r < count; r += together) {
      const end = Math.min(r + together, count);
      copyIn(this.#view, this.#index(X), x, r * length, end * length);
      if (this.#isGradientRow) copyIn(this.#view, this.#index(G), g!, r * length, end * length);
      for (let i = r; i < end; i++) this.#row((i - r) * length, length, i, isNumber ? i - r : undefined);
      const [from, to] = isNumber ? [r, end] : [r * length, end * length];
      copyOut(this.#view, this.#index(Y), y, from, to);
    }
  }

  /** The distance of rows gathered together. */
  get #pitch(): number {
    return this.#task.rows.length + BETWEEN;
  }

  /** Rows whose elements lie apart: neighbouring rows are gathered together, so that each cache line is read once. */
  #strided(): void {
    const { x, g, rows } = this.#task;
    const { length, stride, count, start } = rows;
    const together = Math.max(1, Math.min(COLUMNS, Math.floor(this.#staging.room / this.#pitch)));
    for (let r = 0; r < count; ) {
      const columns = Math.min(together, count - r, stride - (r % stride));
      const first = start(r);
      this.#gather(x, X, first, columns);
      if (this.#isGradientRow) this.#gather(g!, G, first, columns);
      for (let c = 0; c < columns; c++)
        this.#row(c * this.#pitch, length, r + c, isNumberResult(this.#task) ? c : undefined);
      this.#scatter(r, first, columns);
      r += columns;
    }
  }

  #gather(data: ArrayLike<number>, area: number, first: number, columns: number): void {
    const { length, stride } = this.#task.rows;
    const view = this.#view;
    const pitch = this.#pitch;
    const at = this.#index(area);
    for (let i = 0; i < length; i++)
      for (let c = 0; c < columns; c++) view[at + c * pitch + i] = data[first + i * stride + c]!;
  }

  #scatter(r: number, first: number, columns: number): void {
    const { rows, y } = this.#task;
    const { length, stride } = rows;
    const view = this.#view;
    const pitch = this.#pitch;
    const at = this.#index(Y);
    if (isNumberResult(this.#task)) for (let c = 0; c < columns; c++) y[r + c] = view[at + c]!;
    else
      for (let i = 0; i < length; i++)
        for (let c = 0; c < columns; c++) y[first + i * stride + c] = view[at + c * pitch + i]!;
  }

  /**
   * Row r, staged at element `at` of the areas, its result at element `to` of theirs. Kernels write whole blocks: what
   * they write beyond the row is overwritten by the rows after it, which is why rows are computed in order.
   */
  #row(at: number, n: number, r: number, to = at): void {
    const args = this.#args;
    const shift = at * this.#size;
    let i = 0;
    args[i++] = this.#area(X) + shift;
    if (this.#isGradientRow) args[i++] = this.#area(G) + shift;
    args[i++] = this.#area(Y) + to * this.#size;
    for (let s = 0; s < this.#kernels.stored; s++) args[i++] = this.#area(STORED + s);
    this.#passes(this.#kernels, i, n, r);
  }

  /** Completes the arguments of a pass from the i-th on. */
  #call(i: number, n: number, flags: number, r: number): void {
    const { g, temperature, params } = this.#task;
    const args = this.#args;
    args[i++] = n;
    args[i++] = flags;
    if (this.#isGradientNumber) args[i++] = this.#element === 'float32' ? Math.fround(g![r]!) : g![r]!;
    for (let p = 0; p < params.length; p++) args[i++] = params[p]!;
    if (this.#tempered) args[i++] = temperature;
  }

  #area(area: number): number {
    return areaAt(area, this.#task.y.byteOffset, this.#staging.room);
  }
  /** The address of an area, counted in elements. */
  #index(area: number): number {
    return this.#area(area) / this.#size;
  }
}
