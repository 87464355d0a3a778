// Arrays of float32 through a table: tile by tile with kernels, or number by number in JavaScript. What a table does not serve
// a second pass computes as it is computed without one, so that a result depends on its element alone.
import { entry } from '../cache.ts';
import type { ElementwiseTask } from '../elementwise.ts';
import { formOf } from '../forms.ts';
import { isWorthAKernel } from '../runtime.ts';
import { copyIn, copyOut } from '../tiles.ts';
import { elementwiseKernel } from '../wasm/compile.ts';
import { BLOCK } from '../wasm/elementwise.ts';
import { areaAt, listAt, memoryOf, stagingMemory, TABLES, TILE, tableAt } from '../wasm/memory.ts';
import { missedModule, shapeOf, tableArguments, tableModule } from '../wasm/table.ts';
import { compile, exportsOf, type Memory, type Run } from '../wasm/webassembly.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { type Table, tableFor } from './table.ts';

/** The table that serves a task, if there is one: results are float32, and parameters have their defaults. */
export function tableOf({ code, output, params, y }: ElementwiseTask): Table | undefined {
  if (code.tables === undefined || y.BYTES_PER_ELEMENT !== 4) return undefined;
  return params.every((p, i) => p === code.params[i]!.default) ? tableFor(code, output) : undefined;
}

export function runTable(table: Table, task: ElementwiseTask): void {
  const { length } = task.y;
  if (!isWorthAKernel(length) || !table.isWorthMaking(length)) {
    lookUp(table, task);
    return;
  }
  table.complete();
  const start = runInPlace(table, task);
  if (start < length) runStaged(table, task, start);
}

const lookups = new WeakMap<Table, Lookup>();

/** Number by number. */
function lookUp(table: Table, { code, output, params, x, g, y }: ElementwiseTask): void {
  const lookup = entry(lookups, table, () => lookupOf(table));
  const other = formOf(code, output === 'vjp' ? 'derivative' : output, 'float32');
  for (let i = 0; i < y.length; i++) {
    const at = Math.fround(x[i]!);
    const factor = g === undefined ? 1 : Math.fround(g[i]!);
    y[i] = lookup(at, factor) ?? factor * other(at, ...params);
  }
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
  const key = `${shape.of} ${shape.cells} ${shape.isBounded}`;
  const made = entry(instances, memory, () => new Map<string, Kernels>());
  return entry(made, key, () => {
    const hasGradient = shape.of === 'gradient';
    const table = entry(modules, key, () => compile(tableModule(shape)));
    const missed = entry(modules, `missed ${hasGradient}`, () => compile(missedModule(hasGradient)));
    return { ...exportsOf(table, memory), ...exportsOf(missed, memory) } as unknown as Kernels;
  });
}

/** The tables that lie in a memory, the one used last at the end, and where each lies. */
const placed = new WeakMap<Memory, Map<Table, number>>();

/** The address of a table in a memory. Where there is no place left, it takes that of the table unused for longest. */
function addressOf(table: Table, memory: Memory): number {
  const places = entry(placed, memory, () => new Map<Table, number>());
  let at = places.get(table);
  if (at === undefined) {
    at = tableAt(memory, places.size);
    if (places.size === TABLES) {
      const [oldest, freed] = places.entries().next().value!;
      places.delete(oldest);
      at = freed;
    }
    new Float32Array(memory.buffer, at, table.cells.length).set(table.cells);
  } else places.delete(table);
  places.set(table, at);
  return at;
}

/** What a tile is computed with. */
interface TableRun {
  readonly task: ElementwiseTask;
  readonly table: Table;
  readonly memory: Memory;
  readonly kernels: Kernels;
  readonly numbers: readonly number[];
}

function prepared(table: Table, task: ElementwiseTask, memory: Memory): TableRun {
  const numbers = tableArguments(table.form, table.first, addressOf(table, memory));
  return { task, table, memory, kernels: kernelsOf(table, memory), numbers };
}

/** What the lists hold. */
const X_COPY = 0;
const G_COPY = 1;
const X_LIST = 2;
const G_LIST = 3;
const RESULTS = 4;
const PLACES = 5;

/** Computes elements from address x to `end` to y, which lies apart; g is the address of gradients, or undefined. */
function runTile(
  { task, table, memory, kernels, numbers }: TableRun,
  x: number,
  g: number | undefined,
  y: number,
  end: number,
): void {
  const { form } = table;
  const missed = g === undefined ? kernels.run(x, y, end, ...numbers) : kernels.run(x, g, y, end, ...numbers);
  if (missed === 0) return;
  const list = listAt(memory, X_LIST);
  const listOfG = listAt(memory, G_LIST);
  const results = listAt(memory, RESULTS);
  const places = listAt(memory, PLACES);
  const range = [form.low, form.high];
  const bytes =
    g === undefined
      ? kernels.collect(x, end, list, places, ...range)
      : kernels.collect(x, g, y, end, list, listOfG, places, ...range);
  const last = list + Math.ceil(bytes / BLOCK) * 4 * BLOCK;
  const other = elementwiseKernel(task.code, task.output, 'float32', memory);
  other(...(g === undefined ? [list] : [list, listOfG]), results, last, ...task.params);
  kernels.put(list, places, places + bytes, results, y - x, ...range);
}

/** Copies a tile in, runs, and copies the result out. */
function runStaged(table: Table, task: ElementwiseTask, start: number): void {
  const { x, g, y } = task;
  const { memory, float32 } = stagingMemory();
  const [xAt, gAt, yAt] = [0, 1, 2].map(area => areaAt(area, y.byteOffset)) as [number, number, number];
  const run = prepared(table, task, memory);
  for (let i = start; i < y.length; i += TILE) {
    const end = Math.min(i + TILE, y.length);
    const padded = Math.ceil((end - i) / BLOCK) * BLOCK;
    copyIn(float32, xAt / 4, x, i, end);
    if (g !== undefined) copyIn(float32, gAt / 4, g, i, end);
    // What is left of the tile before would be collected.
    float32.fill(0, xAt / 4 + end - i, xAt / 4 + padded);
    if (g !== undefined) float32.fill(0, gAt / 4 + end - i, gAt / 4 + padded);
    runTile(run, xAt, g && gAt, yAt, xAt + 4 * padded);
    copyOut(float32, yAt / 4, y, i, end);
  }
}

/** Runs over arrays that all lie in one arena, and says how far it came: to the last whole block. */
function runInPlace(table: Table, task: ElementwiseTask): number {
  const { x, g, y } = task;
  const memory = memoryOf(y);
  const inputs = (g === undefined ? [x] : [x, g]) as Float32Array[];
  if (memory === undefined || !inputs.every(a => memoryOf(a) === memory && a.BYTES_PER_ELEMENT === 4))
    return 0;
  const run = prepared(table, task, memory);
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
    runTile(run, xAt!, gAt, y.byteOffset + 4 * i, xAt! + 4 * n);
  }
  return whole;
}
