// A formula of rows as JavaScript loops that nobody printed: the plan of compiler/plan.ts, run pass by pass. The same bits as the
// printed loops and the kernels, for functions that are defined at run time.

import type { RowSignature } from '../compiler/codeOf.ts';
import { type Pass, planRow, type ReductionExpr, type RowPlan } from '../compiler/plan.ts';
import type { Accuracy } from '../compiler/refine.ts';
import { type Expr, isWholeRow, type OpExpr, partsInOrder } from '../formula/index.ts';
import { argmax, entmaxThreshold, onehot } from '../numerics/simplex.ts';
import { CompensatedSum, PlainSum } from '../numerics/sums.ts';
import { type OperationTable, type Slots, stepOf } from './interpret.ts';

export interface LoopShape extends Omit<RowSignature, 'output'> {
  readonly accuracy: Accuracy;
  readonly operations: OperationTable;
}

/** The parts of a graph as numbered slots. */
class Tape {
  /** The place in the row. */
  index = 0;
  readonly #operations: OperationTable;
  readonly #slots: Slots = [];
  readonly #places = new Map<Expr, number>();

  constructor(operations: OperationTable) {
    this.#operations = { ...operations, onehot: (k: number) => onehot(this.index, k) };
  }

  /** The slot of a part; a constant's is filled. */
  slotOf(part: Expr): number {
    const known = this.#places.get(part);
    if (known !== undefined) return known;
    const slot = this.#slots.push(part.kind === 'number' ? part.value : Number.NaN) - 1;
    this.#places.set(part, slot);
    return slot;
  }

  get(slot: number): number {
    return this.#slots[slot] as number;
  }

  set(slot: number, value: number): void {
    this.#slots[slot] = value;
  }

  step(part: Expr): () => void {
    return stepOf(part as OpExpr, this.#slots, e => this.slotOf(e), this.#operations);
  }
}

/** Writes a formula of rows to `output`, from its inputs: rows first, then numbers. */
export type Loops = (
  inputs: readonly Float64Array[],
  output: Float64Array,
  params: readonly number[],
) => void;

/** The loops of a lowered formula. */
export function loopsOf(root: Expr, shape: LoopShape): Loops {
  const plan = planRow(root, shape.rows);
  const tape = new Tape(shape.operations);
  const names = partsInOrder([root]).flatMap(e =>
    e.kind === 'name' ? [[e.name, tape.slotOf(e)] as const] : [],
  );
  const slotsOf = (ids: readonly string[]): Filled =>
    names.flatMap(([id, slot]) => (ids.includes(id) ? [[slot, ids.indexOf(id)] as const] : []));
  const [rows, numbers, params] = [slotsOf(shape.rows), slotsOf(shape.numbers), slotsOf(shape.params)];
  const passes = plan.passes.map(
    (pass, p) => new Loop(pass, tape, rows, rootOf(plan, shape, p), shape.accuracy),
  );
  const after = plan.uniforms.map(e => tape.step(e));
  const result = tape.slotOf(root);
  return (inputs, output, values) => {
    for (const [slot, i] of numbers) tape.set(slot, inputs[shape.rows.length + i]![0]!);
    for (const [slot, i] of params) tape.set(slot, values[i]!);
    const stored = new Map<Expr, Float64Array>();
    for (const pass of passes) pass.run(inputs, output, stored);
    for (const step of after) step();
    if (shape.result === 'number') output[0] = tape.get(result);
  };
}

/** What a pass writes to the output: the last one of a row, the row. */
const rootOf = (plan: RowPlan, { result }: LoopShape, p: number): Expr | undefined =>
  result === 'row' && p === plan.passes.length - 1 ? plan.root : undefined;

/** Slots, each with the place of what goes into it. */
type Filled = readonly (readonly [slot: number, place: number])[];

/** One pass over a row. */
class Loop {
  readonly #tape: Tape;
  readonly #pass: Pass;
  readonly #rows: Filled;
  readonly #uniforms: readonly (() => void)[];
  readonly #elements: readonly (() => void)[];
  readonly #result: number | undefined;
  readonly #accuracy: Accuracy;

  constructor(pass: Pass, tape: Tape, rows: Filled, root: Expr | undefined, accuracy: Accuracy) {
    this.#tape = tape;
    this.#pass = pass;
    this.#rows = rows;
    this.#uniforms = pass.uniforms.map(e => tape.step(e));
    this.#elements = pass.elements.map(e => tape.step(e));
    this.#result = root && tape.slotOf(root);
    this.#accuracy = accuracy;
  }

  run(inputs: readonly Float64Array[], output: Float64Array, stored: Map<Expr, Float64Array>): void {
    const tape = this.#tape;
    const n = inputs[0]!.length;
    for (const step of this.#uniforms) step();
    const places = (e: Expr): readonly [Float64Array, number] => [stored.get(e)!, tape.slotOf(e)];
    for (const e of this.#pass.stores) stored.set(e, new Float64Array(n));
    const [loads, stores] = [this.#pass.loads.map(places), this.#pass.stores.map(places)];
    const accumulators = this.#pass.reductions.map(r => accumulatorOf(r, tape, n, this.#accuracy));
    for (let i = 0; i < n; i++) {
      tape.index = i;
      for (const [slot, place] of this.#rows) tape.set(slot, inputs[place]![i]!);
      for (const [row, slot] of loads) tape.set(slot, row[i]!);
      for (const step of this.#elements) step();
      for (const [row, slot] of stores) row[i] = tape.get(slot);
      for (const { add } of accumulators) add(i);
      if (this.#result !== undefined) output[i] = tape.get(this.#result);
    }
    for (const { finish } of accumulators) finish();
  }
}

/** Takes element after element of what a reduction reduces, and in the end fills its slot. */
interface Accumulator {
  readonly add: (i: number) => void;
  readonly finish: () => void;
}

const sums = { float64: CompensatedSum, float32: PlainSum };

function accumulatorOf(r: ReductionExpr, tape: Tape, n: number, accuracy: Accuracy): Accumulator {
  const [from, to] = [tape.slotOf(r.args[0]!), tape.slotOf(r)];
  if (isWholeRow(r.op)) {
    const row = new Float64Array(n);
    const add = (i: number): void => {
      row[i] = tape.get(from);
    };
    if (r.op === 'rowargmax') return { add, finish: () => tape.set(to, argmax(row)) };
    const p = tape.slotOf(r.args[1]!);
    return { add, finish: () => tape.set(to, entmaxThreshold(row, tape.get(p))) };
  }
  if (r.op === 'rowmax') {
    let largest = Number.NEGATIVE_INFINITY;
    const add = (): void => {
      largest = Math.max(largest, tape.get(from));
    };
    // + 0: a maximum is never −0, whichever zero came first.
    return { add, finish: () => tape.set(to, largest + 0) };
  }
  const sum = new sums[accuracy]();
  return { add: i => sum.add(i, tape.get(from)), finish: () => tape.set(to, sum.total()) };
}
