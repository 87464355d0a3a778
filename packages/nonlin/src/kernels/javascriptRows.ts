// Runs a row function over the rows of an array in JavaScript, one row at a time.
import type { JavaScriptForm, RowCode } from '../compiler/code.ts';
import { isNumberResult, type RowEngine, type RowTask, takesNumber } from './rowTask.ts';

type AnyTask = RowTask<JavaScriptForm<RowCode>>;

/** Differences and sums of gradients beyond this may overflow, while their products with probabilities do not. */
const LARGE_GRADIENT = 9.745314011399999e288;

/** Whether sums of the gradient, or of the direction, may overflow. */
export function mayOverflow({ g, y }: AnyTask): boolean {
  if (!g || y.BYTES_PER_ELEMENT < 8) return false;
  for (let i = 0; i < g.length; i++) {
    const size = Math.abs(g[i]!);
    if (size > LARGE_GRADIENT && size < Infinity) return true;
  }
  return false;
}

/** Products with a Jacobian are linear: a large gradient is made smaller by a power of two, and the result larger by it. */
export class ShrunkRows<Task extends AnyTask> implements RowEngine {
  static readonly #FACTOR = 3.402823669209385e38;
  readonly #task: AnyTask;
  readonly #rows: RowEngine;

  constructor(task: Task, engineFor: (smaller: Task) => RowEngine) {
    this.#task = task;
    this.#rows = engineFor({ ...task, g: Float64Array.from(task.g!, v => v / ShrunkRows.#FACTOR) });
  }

  all(): void {
    this.#rows.all();
    for (let i = 0; i < this.#task.y.length; i++) this.#grow(i);
  }

  some(r: number, places: Int32Array, k: number): void {
    this.#rows.some(r, places, k);
    if (isNumberResult(this.#task)) this.#grow(r);
    else for (let i = 0; i < k; i++) this.#grow(places[i]!);
  }

  #grow(i: number): void {
    this.#task.y[i]! *= ShrunkRows.#FACTOR;
  }
}

/** Short recipes are right as far as float32 goes, and a little further for what is divided next. */
const COLDEST_SINGLE = 8.636168555094445e-78;

/**
 * Whether dividing x by the temperature may overflow or nearly so, or, in a row that is searched, may round elements so that their
 * order changes or two become equal.
 */
export const isFarTempered = (task: AnyTask): boolean =>
  task.temperature !== 1 && (task.code.searched === true || isBeyond(task));

/** Whether an x divided by the temperature leaves the format, or nearly. */
export function isBeyond({ x, y, temperature }: Pick<AnyTask, 'x' | 'y' | 'temperature'>): boolean {
  if (y.BYTES_PER_ELEMENT < 8) return temperature < COLDEST_SINGLE;
  const largest = 1.0715086071862673e301 * temperature;
  if (largest > Number.MAX_VALUE) return false;
  for (let i = 0; i < x.length; i++) {
    const size = Math.abs(x[i]!);
    if (size > largest && size < Infinity) return true;
  }
  return false;
}

type Scratch = readonly [x: Float64Array, g: Float64Array, y: Float64Array];
const scratchOf = (length: number): Scratch => [
  new Float64Array(length),
  new Float64Array(length),
  new Float64Array(length),
];
let scratch = scratchOf(16);

/** Longer rows have room of their own: it is not kept. */
const LONGEST_KEPT = 65536;

/** Room for a row, kept for the next call: making arrays takes longer than a row of ten numbers. */
function scratchFor(length: number): Scratch {
  if (length > scratch[0].length) {
    const made = scratchOf(length);
    if (length > LONGEST_KEPT) return made;
    scratch = made;
  }
  return scratch;
}

/** Rows in JavaScript, in float64. */
export class JavaScriptRows implements RowEngine {
  readonly #task: AnyTask;
  readonly #x: Float64Array;
  readonly #g: Float64Array;
  readonly #y: Float64Array;
  protected readonly isSingle: boolean;

  constructor(task: AnyTask) {
    this.#task = task;
    [this.#x, this.#g, this.#y] = scratchFor(Math.max(task.rows.length, 1));
    this.isSingle = task.y.BYTES_PER_ELEMENT === 4;
  }

  all(): void {
    const { length, count, stride, start } = this.#task.rows;
    const places = new Int32Array(length);
    for (let r = 0; r < count; r++) {
      const first = start(r);
      for (let i = 0; i < length; i++) places[i] = first + i * stride;
      this.some(r, places, length);
    }
  }

  some(r: number, places: Int32Array, k: number): void {
    const { output, x, g, y } = this.#task;
    const row = this.#x.subarray(0, k);
    for (let i = 0; i < k; i++) row[i] = x[places[i]!]!;
    if (output !== 'value') this.#gatherGradient(g!, r, places, k);
    this.compute(row, this.#g, this.#y);
    if (isNumberResult(this.#task)) y[r] = this.#y[0]!;
    else for (let i = 0; i < k; i++) y[places[i]!] = this.#y[i]!;
  }

  protected compute(x: Float64Array, g: Float64Array, y: Float64Array): void {
    const { code, output, temperature, params } = this.#task;
    const forms = this.isSingle ? code.float32 : code.float64;
    for (let i = 0; i < x.length; i++) x[i]! /= temperature;
    if (output === 'value') forms.value(x, y, ...params);
    else {
      forms[output]!(x, g, y, ...params);
      const results = isNumberResult(this.#task) ? 1 : x.length;
      for (let i = 0; i < results; i++) y[i]! /= temperature;
    }
  }

  /** Rounds g to the type of the result, as kernels do. */
  #gatherGradient(g: ArrayLike<number>, r: number, places: Int32Array, k: number): void {
    const round = this.isSingle ? Math.fround : Number;
    if (takesNumber(this.#task.code, this.#task.output)) this.#g[0] = round(g[r]!);
    else for (let i = 0; i < k; i++) this.#g[i] = round(g[places[i]!]!);
  }
}
