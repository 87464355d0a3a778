// Runs a formula of rows in JavaScript, pass by pass by the plan of compiler/plan.ts, for functions that are made at run time. The
// results have the bits of printed loops and of kernels.

import type { RowSignature } from '../compiler/codeOf.ts';
import { type Pass, planRow, type ReductionExpr, type RowPlan } from '../compiler/plan.ts';
import { type Expr, type OpExpr, partsInOrder } from '../formula/index.ts';
import type { Precision } from '../numerics/precision.ts';
import { entmaxThreshold, onehot, PlaceOfLargest, TopOfRow } from '../numerics/simplex.ts';
import { CompensatedSum, PlainSum } from '../numerics/sums.ts';
import { type OperationTable, type Slots, stepOf } from './interpret.ts';

export interface LoopShape extends Omit<RowSignature, 'output'> {
  readonly accuracy: Precision;
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

/** The loops of a formula over one row x that comes in pieces: each pass goes over all pieces. */
export interface PieceLoops {
  readonly passes: number;
  /** Pass p over a piece whose first element is element `from` of the row; the last pass of a row writes to `output`. */
  run(p: number, piece: Piece, output: Float64Array, params: readonly number[]): void;
  /** The result that is one number, after all passes. */
  result(): number;
}

/** A stretch of a row. */
export interface Piece {
  readonly x: Float64Array;
  readonly from: number;
  /** Whether the row ends with it. */
  readonly isLast: boolean;
}

/** The loops of a lowered formula. */
export function loopsOf(root: Expr, shape: LoopShape): Loops {
  const { passes, fill, finish } = compiledLoops(planRow(root, shape.rows), root, shape);
  return (inputs, output, values) => {
    fill(inputs.slice(shape.rows.length), values);
    const stored = new Map<Expr, Float64Array>();
    for (const pass of passes) {
      pass.begin();
      pass.run(inputs, output, stored, 0);
      pass.end();
    }
    if (shape.result === 'number') output[0] = finish();
  };
}

/** The same for a row in pieces. No pass keeps elements for another pass, which computes them again instead. */
export function pieceLoopsOf(root: Expr, shape: LoopShape): PieceLoops {
  const plan = planRow(root, shape.rows, () => false);
  const { passes, fill, finish } = compiledLoops(plan, root, shape);
  return {
    passes: passes.length,
    run: (p, { x, from, isLast }, output, values) => {
      const pass = passes[p]!;
      if (from === 0) {
        if (p === 0) fill([], values);
        pass.begin();
      }
      pass.run([x], output, new Map(), from);
      if (isLast) pass.end();
    },
    result: finish,
  };
}

interface CompiledLoops {
  readonly passes: readonly Loop[];
  /** Takes the numbers that the whole row has in common. */
  fill(numbers: readonly Float64Array[], params: readonly number[]): void;
  /** Computes what comes after the last pass. */
  finish(): number;
}

function compiledLoops(plan: RowPlan, root: Expr, shape: LoopShape): CompiledLoops {
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
  return {
    passes,
    fill: (values, settings) => {
      for (const [slot, i] of numbers) tape.set(slot, values[i]![0]!);
      for (const [slot, i] of params) tape.set(slot, settings[i]!);
    },
    finish: () => {
      for (const step of after) step();
      return tape.get(result);
    },
  };
}

/** The part that a pass writes to the output: the last pass of a function that gives a row writes the row. */
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
  readonly #accuracy: Precision;
  #accumulators: readonly Accumulator[] = [];

  constructor(pass: Pass, tape: Tape, rows: Filled, root: Expr | undefined, accuracy: Precision) {
    this.#tape = tape;
    this.#pass = pass;
    this.#rows = rows;
    this.#uniforms = pass.uniforms.map(e => tape.step(e));
    this.#elements = pass.elements.map(e => tape.step(e));
    this.#result = root && tape.slotOf(root);
    this.#accuracy = accuracy;
  }

  /** Computes what the whole row has in common, and makes the reductions ready. */
  begin(): void {
    for (const step of this.#uniforms) step();
    this.#accumulators = this.#pass.reductions.map(r => accumulatorOf(r, this.#tape, this.#accuracy));
  }

  /** Runs over a stretch of the row, whose first element is element `from` of it. */
  run(
    inputs: readonly Float64Array[],
    output: Float64Array,
    stored: Map<Expr, Float64Array>,
    from: number,
  ): void {
    const tape = this.#tape;
    const n = inputs[0]!.length;
    const places = (e: Expr): readonly [Float64Array, number] => [stored.get(e)!, tape.slotOf(e)];
    for (const e of this.#pass.stores) stored.set(e, new Float64Array(n));
    const [loads, stores] = [this.#pass.loads.map(places), this.#pass.stores.map(places)];
    const accumulators = this.#accumulators;
    for (let i = 0; i < n; i++) {
      tape.index = from + i;
      for (const [slot, place] of this.#rows) tape.set(slot, inputs[place]![i]!);
      for (const [row, slot] of loads) tape.set(slot, row[i]!);
      for (const step of this.#elements) step();
      for (const [row, slot] of stores) row[i] = tape.get(slot);
      for (const { add } of accumulators) add(from + i);
      if (this.#result !== undefined) output[i] = tape.get(this.#result);
    }
  }

  /** Fills the slots of its reductions. */
  end(): void {
    for (const { finish } of this.#accumulators) finish();
  }
}

/** Takes element after element of what a reduction reduces, and in the end fills its slot. */
interface Accumulator {
  readonly add: (i: number) => void;
  readonly finish: () => void;
}

const sums = { float64: CompensatedSum, float32: PlainSum };

function accumulatorOf(r: ReductionExpr, tape: Tape, accuracy: Precision): Accumulator {
  const [from, to] = [tape.slotOf(r.args[0]!), tape.slotOf(r)];
  if (r.op === 'rowargmax') {
    const place = new PlaceOfLargest();
    return { add: i => place.add(i, tape.get(from)), finish: () => tape.set(to, place.place()) };
  }
  if (r.op === 'entmaxThreshold') {
    const p = tape.slotOf(r.args[1]!);
    const top = new TopOfRow(() => tape.get(p));
    return {
      add: () => top.add(tape.get(from)),
      finish: () => tape.set(to, entmaxThreshold(top.elements(), tape.get(p))),
    };
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
