// Runs a row function over the rows of an array: gathers rows, computes them, scatters the results. JavaScript computes one row at a
// time, WebAssembly as many as the staging memory holds.
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
import { FIRST, LAST, ROWS_BIT } from './wasm/accumulators.ts';
import {
  plannedRow,
  type RowKernelShape,
  type RowKernels,
  rowKernels,
  temperedGraph,
} from './wasm/compile.ts';
import { bytesOf } from './wasm/elementwise.ts';
import {
  AREAS,
  areaAt,
  LONGEST_ROW,
  memoryOf,
  STATE,
  type Staging,
  scratchAt,
  stagingFor,
  TILE,
} from './wasm/memory.ts';
import { stateFor, storedElements } from './wasm/rows.ts';
import { callWith, MOST_ARGUMENTS } from './wasm/webassembly.ts';

export function engineFor(task: RowTask): RowEngine {
  if (mayOverflow(task)) return new ShrunkRows(task, engineFor);
  if (isFarTempered(task)) return new TemperedRows(task);
  const isKernelType = task.y.BYTES_PER_ELEMENT !== 2;
  const { length, count } = task.rows;
  const isWorth = !task.code.searched && isKernelType && isWorthAKernel(length * count);
  const staging = isWorth ? stagingOf(task) : undefined;
  return staging ? new KernelRows(task, staging) : new JavaScriptRows(task);
}

/** A memory whose areas hold a row, or several rows where rows are gathered together. */
function stagingOf({ rows: { length, stride } }: RowTask): Staging | undefined {
  const pitch = pitchOf(length);
  if (pitch <= LONGEST_ROW || stride === 1) return stagingFor(pitch);
  return stagingFor(pitch * Math.min(COLUMNS, stride)) ?? stagingFor(pitch);
}

/**
 * Whether kernels can run a row function with these programs: no operation searches a whole row, the rows that passes hand on fit
 * into the staging memory, the reductions fit into the room before it, and all numbers fit into a call.
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
    // Beside the rows: where the result goes, how many elements there are, and which part of the row.
    const count = inputs.length + stored + 3 + numbers.length;
    return STORED + stored <= AREAS && stateFor(plan, 'elements').bytes <= STATE && count <= MOST_ARGUMENTS;
  });
}

/** Runs rows whose temperature is far from 1 from the program, because they are rare. */
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

/** The shape of loops that compute the graph of a kernel, in terms of the machine. */
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
/** Rows with fewer elements lie one behind the other. */
const CLOSE = 512;
/** The distance of rows that are gathered together. */
const pitchOf = (length: number): number => (length < CLOSE ? length : length + BETWEEN);

/** Elements of rows that a call takes together: calling the kernels takes as long as a row of some twenty elements. */
const TOGETHER = 2048;

/** Rows of at most so many elements are computed two at a time: of longer ones, a turn takes enough elements of one row. */
const SHORT = 32;

/**
 * Computes rows by kernels. All rows of a task have the same staging areas, and kernels take the same arguments for them but for the
 * addresses: the constructor works out both, once.
 */
class KernelRows implements RowEngine {
  readonly #task: RowTask;
  readonly #shape: RowKernelShape;
  readonly #size: number;
  readonly #staging: Staging;
  readonly #view: Float32Array | Float64Array;
  readonly #kernels: RowKernels;
  /** The address of each staging area, and its place in the view. */
  readonly #areas: readonly number[];
  readonly #offsets: readonly number[];
  /** Whether the result is one number for each row. */
  readonly #isNumber: boolean;
  /** Whether g has a value for each element, or one for each row. */
  readonly #isGradientRow: boolean;
  readonly #isGradientNumber: boolean;
  /** The distance of rows that are gathered together. */
  readonly #pitch: number;
  /** How many rows that lie one behind the other a call takes: each has a state of its own. */
  readonly #together: number;
  /** How many arguments are addresses: those of the inputs, the result, and the stored rows. */
  readonly #addresses: number;
  /** The arguments of the next call. A kernel ignores those that it does not take. */
  readonly #args = new Array<number>(MOST_ARGUMENTS).fill(0);

  constructor(task: RowTask, staging: Staging) {
    const { code, output, params, temperature, y } = task;
    const element = elementOf(y);
    this.#task = task;
    const short = task.rows.length <= SHORT && !takesNumber(code, output);
    this.#shape = { output, element, tempered: temperature !== 1, short };
    this.#size = bytesOf[element];
    this.#staging = staging;
    this.#view = staging[element];
    this.#kernels = rowKernels(code, this.#shape, staging.memory);
    const count = STORED + this.#kernels.stored;
    if (count > AREAS) throw new RangeError(`${code.name}: its rows need more staging areas than there are`);
    this.#areas = Array.from({ length: count }, (_, area) => areaAt(area, y.byteOffset, staging.room));
    this.#offsets = this.#areas.map(at => at / this.#size);
    this.#isNumber = isNumberResult(task);
    this.#isGradientNumber = takesNumber(code, output);
    this.#isGradientRow = output !== 'value' && !this.#isGradientNumber;
    this.#pitch = pitchOf(task.rows.length);
    const { state, layout } = this.#kernels;
    const states = Math.floor((STATE - state.shared) / state.bytes) * (layout === 'rows' ? 2 : 1);
    const most = Math.min(states, Math.floor(TOGETHER / task.rows.length));
    this.#together = this.#isGradientNumber ? 1 : Math.max(1, most);
    this.#addresses = (this.#isGradientRow ? 3 : 2) + this.#kernels.stored;
    // Behind the addresses lie the number of elements, the flags, and the gradient of a row if it is one number.
    let i = this.#addresses + (this.#isGradientNumber ? 3 : 2);
    for (const param of params) this.#args[i++] = param;
    if (temperature !== 1) this.#args[i] = temperature;
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
    // A kernel writes whole blocks, so it overruns a row. The overrun must not hit an input row that is still to be read, nor memory
    // after the last row.
    const isNumber = this.#isNumber;
    const isWhole = isNumber || length % PARTIALS === 0;
    const isOverwritten = (a: unknown): boolean =>
      memoryOf(a) === memory && (a as FloatArray).byteOffset === y.byteOffset;
    if (!isWhole && [x, g].some(isOverwritten)) return 0;
    const kernels = rowKernels(this.#task.code, this.#shape, memory);
    const args = this.#args;
    const end = isWhole ? count : Math.max(0, count - Math.ceil((PARTIALS - 1) / length));
    for (let r = 0; r < end; r += this.#together) {
      const shift = r * length * this.#size;
      let i = 0;
      for (const a of inputs) args[i++] = a.byteOffset + shift;
      args[i++] = y.byteOffset + (isNumber ? r * this.#size : shift);
      for (let s = 0; s < kernels.stored; s++) args[i++] = scratchAt(memory, s);
      this.#passes(kernels, length, r, Math.min(this.#together, end - r));
    }
    return end;
  }

  /** All passes over rows of n elements, r and those behind it, whose addresses are among the arguments. */
  #passes(kernels: RowKernels, n: number, r: number, rows: number): void {
    if (n > LONGEST_ROW) {
      this.#tiles(kernels, n, r);
      return;
    }
    const { passes } = kernels;
    this.#call(n, FIRST | LAST | (rows << ROWS_BIT), r);
    for (let p = 0; p < passes.length; p++) callWith(passes[p]!, this.#args);
  }

  /** The same tile by tile: an engine that compiles a kernel better does not do so before the next call. */
  #tiles({ passes, stored }: RowKernels, n: number, r: number): void {
    const addresses = this.#args.slice(0, this.#addresses);
    const result = addresses.length - stored - 1;
    for (const pass of passes) {
      for (let from = 0; from < n; from += TILE) {
        for (let a = 0; a < addresses.length; a++) {
          const bytes = a > result ? 8 : a === result && this.#isNumber ? 0 : this.#size;
          this.#args[a] = addresses[a]! + from * bytes;
        }
        const count = Math.min(TILE, n - from);
        this.#call(count, (from === 0 ? FIRST : 0) | (from + count === n ? LAST : 0), r);
        callWith(pass, this.#args);
      }
    }
  }

  some(r: number, places: Int32Array, k: number): void {
    const { x, g, y } = this.#task;
    const xAt = this.#offsets[X]!;
    for (let i = 0; i < k; i++) this.#view[xAt + i] = x[places[i]!]!;
    if (this.#isGradientRow) {
      const gAt = this.#offsets[G]!;
      for (let i = 0; i < k; i++) this.#view[gAt + i] = g![places[i]!]!;
    }
    this.#rows(0, k, r, 1);
    const yAt = this.#offsets[Y]!;
    if (this.#isNumber) y[r] = this.#view[yAt]!;
    else for (let i = 0; i < k; i++) y[places[i]!] = this.#view[yAt + i]!;
  }

  /** Rows from `first` on whose elements are neighbours, as are the rows: whole stretches are copied. */
  #contiguous(first: number): void {
    const { x, g, y, rows } = this.#task;
    const { length, count } = rows;
    const isNumber = this.#isNumber;
    const together = Math.max(1, Math.floor(TILE / length));
    for (let r = first; r < count; r += together) {
      const end = Math.min(r + together, count);
      copyIn(this.#view, this.#offsets[X]!, x, r * length, end * length);
      if (this.#isGradientRow) copyIn(this.#view, this.#offsets[G]!, g!, r * length, end * length);
      this.#staged(r, end - r, length);
      const [from, to] = isNumber ? [r, end] : [r * length, end * length];
      copyOut(this.#view, this.#offsets[Y]!, y, from, to);
    }
  }

  /** Computes staged rows, r and those behind it, as many in a call as it takes. */
  #staged(r: number, rows: number, pitch: number): void {
    const { length } = this.#task.rows;
    const most = pitch === length ? this.#together : 1;
    for (let i = 0; i < rows; i += most)
      this.#rows(i * pitch, length, r + i, Math.min(most, rows - i), this.#isNumber ? i : undefined);
  }

  /** Rows whose elements lie apart: neighbouring rows are gathered together, so that each cache line is read once. */
  #strided(): void {
    const { x, g, rows } = this.#task;
    const { stride, count, start } = rows;
    const together = Math.max(1, Math.min(COLUMNS, Math.floor(this.#staging.room / this.#pitch)));
    for (let r = 0; r < count; ) {
      const columns = Math.min(together, count - r, stride - (r % stride));
      const first = start(r);
      this.#gather(x, X, first, columns);
      if (this.#isGradientRow) this.#gather(g!, G, first, columns);
      this.#staged(r, columns, this.#pitch);
      this.#scatter(r, first, columns);
      r += columns;
    }
  }

  #gather(data: ArrayLike<number>, area: number, first: number, columns: number): void {
    const { length, stride } = this.#task.rows;
    const view = this.#view;
    const pitch = this.#pitch;
    const at = this.#offsets[area]!;
    for (let i = 0; i < length; i++)
      for (let c = 0; c < columns; c++) view[at + c * pitch + i] = data[first + i * stride + c]!;
  }

  #scatter(r: number, first: number, columns: number): void {
    const { rows, y } = this.#task;
    const { length, stride } = rows;
    const view = this.#view;
    const pitch = this.#pitch;
    const at = this.#offsets[Y]!;
    if (this.#isNumber) for (let c = 0; c < columns; c++) y[r + c] = view[at + c]!;
    else
      for (let i = 0; i < length; i++)
        for (let c = 0; c < columns; c++) y[first + i * stride + c] = view[at + c * pitch + i]!;
  }

  /**
   * Computes row r and those behind it, which are staged from element `at` of the areas on, and whose results go to element `to` of their
   * area. A kernel writes whole blocks. The rows that follow overwrite what it writes beyond the row, which is why rows are computed in order.
   */
  #rows(at: number, n: number, r: number, rows: number, to = at): void {
    const args = this.#args;
    const shift = at * this.#size;
    let i = 0;
    args[i++] = this.#areas[X]! + shift;
    if (this.#isGradientRow) args[i++] = this.#areas[G]! + shift;
    args[i++] = this.#areas[Y]! + to * this.#size;
    for (let area = STORED; area < this.#areas.length; area++) args[i++] = this.#areas[area]!;
    this.#passes(this.#kernels, n, r, rows);
  }

  /** Sets the arguments behind the addresses that differ between calls. */
  #call(n: number, flags: number, r: number): void {
    const args = this.#args;
    let i = this.#addresses;
    args[i++] = n;
    args[i++] = flags;
    if (!this.#isGradientNumber) return;
    const g = this.#task.g![r]!;
    args[i] = this.#size === 4 ? Math.fround(g) : g;
  }
}
