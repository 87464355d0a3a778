// Runs arrays of float32 through a table: tile by tile with kernels, or number by number in JavaScript. Elements that the table does not
// serve are computed by a second pass, as they are without a table, so that a result depends on its element alone.
import {
  defaultsOf,
  type GatedCode,
  type GateProduct,
  type ScalarCode,
  type ScalarOutput,
  type Served,
  type ServedGates,
} from '../../compiler/code.ts';
import { PER_CELL } from '../../compiler/tableForm.ts';
import { entry } from '../cache.ts';
import { FEW, isWorthAKernel } from '../runtime.ts';
import type { ElementwiseTask } from '../task.ts';
import { complete, copyIn, copyOut } from '../tiles.ts';
import { elementwiseKernel, gatedKernel } from '../wasm/compile.ts';
import { BLOCK } from '../wasm/elementwise.ts';
import { areaAt, listAt, memoryOf, stagingMemory, TABLES, TILE, tableAt } from '../wasm/memory.ts';
import { missedModule, shapeOf, tableArguments, tableModule } from '../wasm/table.ts';
import { compile, exportsOf, type Memory, type Run } from '../wasm/webassembly.ts';
import { lookUpGates, tableOfGates } from './gates.ts';
import { lookUp } from './lookup.ts';
import { SLOTS, type Table, tableFor } from './table.ts';

/** What computes float32 results of an output for default parameters, if a table serves it. */
export function serve(code: ScalarCode, output: ScalarOutput): Served | undefined {
  const table = tableFor(code, output);
  return table && { run: (task: ElementwiseTask): void => runTable(table, task) };
}

/** A table takes longer in JavaScript than float64 does, and its kernel no longer than others. */
const BREAK_EVEN = 5;

function runTable(table: Table, task: ElementwiseTask): void {
  const { length } = task.y;
  if (!isWorthAKernel(length, BREAK_EVEN) || !isWorthMaking(table, length)) {
    lookUp(table, task);
    return;
  }
  if (length < FEW) {
    runFew(table, task);
    return;
  }
  const start = runInPlace(table, task);
  if (start < length) runStaged(table, task, start);
}

const ELEMENTS_A_CELL = 8;
/**
 * Whether the whole table is worth making, now that this many more elements are looked up. Making a cell takes as long as looking up
 * a few elements, and several times as long before the engine has compiled the code that makes it.
 */
function isWorthMaking(table: Table, length: number): boolean {
  table.asked += length;
  return table.asked >= ELEMENTS_A_CELL * table.count;
}

/** Kernels of a table in a memory: they are the same for all tables of a shape. */
interface Kernels {
  readonly run: (...args: readonly number[]) => number;
  readonly collect: (...args: readonly number[]) => number;
  readonly put: Run;
}
const modules = new Map<string, object>();
const instances = new WeakMap<Memory, Map<string, Kernels>>();

function kernelsOf({ form }: Table, memory: Memory): Kernels {
  const shape = shapeOf(form);
  const key = Object.values(shape).join();
  const made = entry(instances, memory, () => new Map<string, Kernels>());
  return entry(made, key, () => {
    const { of, zero } = shape;
    const table = entry(modules, key, () => compile(tableModule(shape)));
    const missed = entry(modules, `missed ${of === 'gradient' ? zero : ''}`, () =>
      compile(missedModule({ of, zero })),
    );
    return { ...exportsOf(table, memory), ...exportsOf(missed, memory) } as unknown as Kernels;
  });
}

/** A table that lies in a memory. */
interface Resident {
  readonly table: Table;
  readonly address: number;
  readonly kernels: Kernels;
  /** The numbers of the table that kernels take. There are always MOST_NUMBERS of them: kernels ignore the rest. */
  readonly numbers: readonly number[];
}
const MOST_NUMBERS = 6;

/**
 * The cells of a whole table in the layout that kernels read. JavaScript computes the cells: ten thousand values take it half a
 * millisecond, and the float64 kernel for them would take several milliseconds to make.
 */
export const packed = (table: Table): Float32Array => entry(packs, table, () => pack(table));

/** Kept, because packing takes a hundred times as long as copying, and tables take turns in a memory. */
const packs = new WeakMap<Table, Float32Array>();

function pack(table: Table): Float32Array {
  for (let i = 0; i < table.count; i++) table.touch(i);
  const words = new Float32Array(PER_CELL * table.count);
  for (let i = 0; i < table.count; i++)
    for (let k = 0; k < PER_CELL; k++) words[PER_CELL * i + k] = table.cells[SLOTS * i + k]!;
  return words;
}

/** The tables that lie in a memory. Where no place is left, a table takes the place of the one that was unused for longest. */
class Residents {
  readonly #memory: Memory;
  /** The one used last at the end. */
  readonly #all = new Map<Table, Resident>();
  #last: Resident | undefined;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  resident(table: Table): Resident {
    if (this.#last?.table === table) return this.#last;
    const known = this.#all.get(table);
    this.#all.delete(table);
    const resident = known ?? this.#moveIn(table, this.#free());
    this.#all.set(table, resident);
    this.#last = resident;
    return resident;
  }

  #free(): number {
    if (this.#all.size < TABLES) return tableAt(this.#memory, this.#all.size);
    const [oldest, { address }] = this.#all.entries().next().value!;
    this.#all.delete(oldest);
    return address;
  }

  #moveIn(table: Table, address: number): Resident {
    new Float32Array(this.#memory.buffer, address).set(packed(table));
    const numbers = tableArguments(table.form, table.first, address);
    while (numbers.length < MOST_NUMBERS) numbers.push(0);
    return { table, address, kernels: kernelsOf(table, this.#memory), numbers };
  }
}

const residents = new WeakMap<Memory, Residents>();
let last: { readonly memory: Memory; readonly residents: Residents } | undefined;
function residentOf(table: Table, memory: Memory): Resident {
  if (last?.memory !== memory)
    last = { memory, residents: entry(residents, memory, () => new Residents(memory)) };
  return last.residents.resident(table);
}

/** The contents of the lists. */
const X_COPY = 0;
const G_COPY = 1;
const X_LIST = 2;
const G_LIST = 3;
const RESULTS = 4;
const PLACES = 5;

/** Computes elements of lists, of arguments and of gradients if there are any, to the address `results`. */
type Missed = (memory: Memory, lists: readonly number[], results: number, count: number) => void;

/** The address behind the last element of a list, in whole blocks. */
const endOf = (list: number, count: number): number => list + Math.ceil(count / BLOCK) * BLOCK * 4;

/**
 * Computes elements from address x to `end` to y, which lies apart; g is the address of gradients, or undefined. `missed` computes what the
 * table does not serve.
 */
function runTile(
  missed: Missed,
  memory: Memory,
  resident: Resident,
  x: number,
  g: number | undefined,
  y: number,
  end: number,
): void {
  const { kernels, numbers: n } = resident;
  // Spreading takes longer than a hundred numbers.
  const isLeft =
    g === undefined
      ? kernels.run(x, y, end, n[0]!, n[1]!, n[2]!, n[3]!, n[4]!, n[5]!)
      : kernels.run(x, g, y, end, n[0]!, n[1]!, n[2]!, n[3]!, n[4]!, n[5]!);
  if (isLeft !== 0) computeMissed(missed, memory, resident, x, g, y, end);
}

/** Collects what the table does not serve, computes it, and puts it back. */
function computeMissed(
  missed: Missed,
  memory: Memory,
  { kernels, table: { form } }: Resident,
  x: number,
  g: number | undefined,
  y: number,
  end: number,
): void {
  const list = listAt(memory, X_LIST);
  const listOfG = listAt(memory, G_LIST);
  const results = listAt(memory, RESULTS);
  const places = listAt(memory, PLACES);
  const { low, high } = form;
  const bytes =
    g === undefined
      ? kernels.collect(x, end, list, places, low, high)
      : kernels.collect(x, g, y, end, list, listOfG, places, low, high);
  const lists = g === undefined ? [list] : [list, listOfG];
  // A place of four bytes stands for four elements.
  missed(memory, lists, results, bytes);
  kernels.put(...lists, places, places + bytes, results, y - x, low, high);
}

const missedElements =
  ({ code, output, params }: ElementwiseTask): Missed =>
  (memory, lists, results, count) => {
    const other = elementwiseKernel(code, output, 'float32', memory);
    if (!other(...lists, results, endOf(lists[0]!, count), ...params)) return;
    const view = new Float32Array(memory.buffer);
    const [x, g] = lists.map(list => view.subarray(list / 4)) as [Float32Array, Float32Array];
    complete({ code, params, x, g, y: view }, code.float32.derivative, view, results / 4, 0, count);
  };

const [FEW_X, FEW_G, FEW_Y] = [areaAt(0), areaAt(1), areaAt(2)];

/** The same for a few elements, where asking what memory they lie in takes longer than to copy them. */
function runFew(table: Table, task: ElementwiseTask): void {
  const { x, g, y } = task;
  const { length } = y;
  const { memory, float32: view } = stagingMemory();
  const padded = (length + BLOCK - 1) & -BLOCK;
  for (let i = 0; i < padded; i++) view[FEW_X / 4 + i] = i < length ? x[i]! : 0;
  if (g !== undefined) for (let i = 0; i < padded; i++) view[FEW_G / 4 + i] = i < length ? g[i]! : 0;
  const resident = residentOf(table, memory);
  runTile(missedElements(task), memory, resident, FEW_X, g && FEW_G, FEW_Y, FEW_X + 4 * padded);
  for (let i = 0; i < length; i++) y[i] = view[FEW_Y / 4 + i]!;
}

/** Copies a tile in, runs, and copies the result out. */
function runStaged(table: Table, task: ElementwiseTask, start: number): void {
  const { x, g, y } = task;
  const { memory, float32 } = stagingMemory();
  const xAt = areaAt(0, y.byteOffset);
  const gAt = areaAt(1, y.byteOffset);
  const yAt = areaAt(2, y.byteOffset);
  const resident = residentOf(table, memory);
  const missed = missedElements(task);
  for (let i = start; i < y.length; i += TILE) {
    const end = Math.min(i + TILE, y.length);
    const padded = Math.ceil((end - i) / BLOCK) * BLOCK;
    copyPadded(float32, xAt / 4, x, i, end, padded);
    if (g !== undefined) copyPadded(float32, gAt / 4, g, i, end, padded);
    runTile(missed, memory, resident, xAt, g && gAt, yAt, xAt + 4 * padded);
    copyOut(float32, yAt / 4, y, i, end);
  }
}

/** Zeros follow, which every table serves: what is left of the tile before would be computed again. */
function copyPadded(
  view: Float32Array,
  at: number,
  data: ArrayLike<number>,
  from: number,
  to: number,
  padded: number,
): void {
  copyIn(view, at, data, from, to);
  for (let i = to - from; i < padded; i++) view[at + i] = 0;
}

/** Runs over arrays that all lie in one arena, and says how far it came: to the last whole block. */
function runInPlace(table: Table, task: ElementwiseTask): number {
  const { x, g, y } = task;
  const memory = memoryOf(y);
  const inputs = (g === undefined ? [x] : [x, g]) as Float32Array[];
  if (memory === undefined || !inputs.every(a => memoryOf(a) === memory && a.BYTES_PER_ELEMENT === 4))
    return 0;
  const resident = residentOf(table, memory);
  const missed = missedElements(task);
  const whole = y.length - (y.length % BLOCK);
  const isApart = (a: Float32Array): boolean =>
    a.byteOffset + a.byteLength <= y.byteOffset || y.byteOffset + y.byteLength <= a.byteOffset;
  const copies = inputs.map((a, i) =>
    isApart(a) ? undefined : new Float32Array(memory.buffer, listAt(memory, i === 0 ? X_COPY : G_COPY), TILE),
  );
  for (let i = 0; i < whole; i += TILE) {
    const n = Math.min(TILE, whole - i);
    const [xAt, gAt] = inputs.map((a, k) => {
      const copy = copies[k];
      copy?.set(a.subarray(i, i + n));
      return copy?.byteOffset ?? a.byteOffset + 4 * i;
    });
    runTile(missed, memory, resident, xAt!, gAt, y.byteOffset + 4 * i, xAt! + 4 * n);
  }
  return whole;
}

/** The table of a gated function in the staging memory. */
export const serveGates: ServedGates = {
  isWorthAKernel: (code, length) =>
    isWorthAKernel(length, BREAK_EVEN) && isWorthMaking(tableOfGates(code), length),
  run: (code, formula, gates, factors, y, end) => {
    const { memory } = stagingMemory();
    const resident = residentOf(tableOfGates(code), memory);
    runTile(missedGates(code, formula), memory, resident, gates, factors, y, end);
  },
  lookUp: lookUpGates,
};

const missedGates =
  (code: GatedCode, formula: GateProduct): Missed =>
  (memory, [gates, factors], results, count) => {
    const other = gatedKernel(code, formula, 'float32', memory);
    // The gradient of a value depends on gates and on the gradients that arrive: what stands for values does not count.
    const inputs = formula === 'value' ? [gates!, factors!] : [gates!, gates!, factors!];
    other(...inputs, results, endOf(gates!, count), ...defaultsOf(code));
  };
