// The kernels of a row function: one module for each pass of its plan. A pass runs over a row, or over one tile of the row after
// the other; its reductions are kept in the state at the beginning of the memory.

import { PARTIALS, type Pass, type ReductionExpr, type RowPlan } from '../../compiler/plan.ts';
import { type Expr, partsInOrder, uses } from '../../formula/index.ts';
import type { Precision } from '../../numerics/precision.ts';
import {
  Accumulator,
  type Digits,
  LAST,
  type Layout,
  ROWS_BIT,
  type State,
  type StatePlace,
  stateOf,
  statePlace,
  WIDTH,
} from './accumulators.ts';
import { bytesOf, MAX_MODULE_BYTES, namesIn } from './elementwise.ts';
import { type Bytes, F64, float32, float64, I32, V128, wasmModule } from './encode.ts';
import { choosesInFloat32 } from './exact.ts';
import {
  demoteZero,
  f32FromF64,
  f32FromI32,
  f32Store,
  f32x4,
  f64FromI32,
  f64Store,
  f64x2,
  f64x2Lane0,
  get,
  i32,
  i32Add,
  i32And,
  i32GreaterSigned,
  i32LessSigned,
  i32Mul,
  i32ShiftRight,
  i32Sub,
  loop,
  promoteLow,
  set,
  tee,
  v128,
  when,
} from './instructions.ts';
import { type Lanes, Locals, reserveConstants, VectorCode } from './vector.ts';

export interface RowShape {
  readonly element: Precision;
  readonly inputs: readonly string[];
  /** Names of inputs that are one number for the whole row. */
  readonly numbers: readonly string[];
  readonly result: 'row' | 'number';
  /** Whether sums are compensated: for float64 results. */
  readonly compensated: boolean;
  /** Two rows at a time, an element of each in a vector, suits rows much shorter than a turn. */
  readonly layout: Layout;
}

/** The bytes of the state of a row, or of two rows, and those that all rows share. */
export const stateFor = (plan: RowPlan, layout: Layout): State =>
  stateOf(layout, plan.passes.flatMap(pass => pass.reductions).length);

/** The elements that an earlier pass stores and a later one loads, in the order of their pointers. */
export const storedElements = (plan: RowPlan): readonly Expr[] => plan.passes.flatMap(pass => pass.stores);

/**
 * Pass p: `run(…inputs, output, …stored, n, flags, …numbers)`. The first arguments are the addresses of the first element of the tile, n
 * is the number of its elements, and `flags` says whether the tile is the first or the last of its row. Several whole rows may lie one
 * behind the other, as do stored rows: then `flags` says how many, and each has a state of its own. Results need room for a multiple of
 * PARTIALS elements. At most 64 bytes beyond an input are read; they do not change the result.
 * `inlined` returns a part of the plan in terms of the machine.
 */
export function passModule(
  plan: RowPlan,
  p: number,
  shape: RowShape,
  inlined: (e: Expr) => Expr,
): Uint8Array<ArrayBuffer> {
  const tried = shape.layout === 'rows' ? PAIR_WIDTHS : WIDTHS;
  const made = tried.map(widths => () => new PassKernel(plan, p, shape, inlined, widths).module());
  let bytes = made[0]!();
  for (let i = 1; bytes.length > MAX_MODULE_BYTES && i < made.length; i++) bytes = made[i]!();
  return bytes;
}

/** How many vectors a turn takes: of the loop over most of the row, 0 if there is none, and of the one over the rest. */
interface Widths {
  readonly most: number;
  readonly rest: number;
}
/** The fastest first. */
const WIDTHS: readonly Widths[] = [
  { most: 2 * WIDTH, rest: WIDTH },
  { most: 2 * WIDTH, rest: WIDTH / 2 },
  { most: WIDTH, rest: WIDTH },
  { most: WIDTH, rest: WIDTH / 2 },
  { most: 0, rest: WIDTH },
  { most: 0, rest: WIDTH / 2 },
  { most: 0, rest: 1 },
];
/** Two rows have a partial result for each element of a turn, which has all of them or one. */
const PAIR_WIDTHS: readonly Widths[] = [
  { most: PARTIALS, rest: 1 },
  { most: 0, rest: 1 },
];

/**
 * Variables that are integers: the elements that a loop has still to take, the address of the state, the length of a row, and the rows to
 * come.
 */
const INTEGERS = 4;

/** How a reduction takes in the elements of vector v of a turn. */
type Take = (accumulator: Accumulator, v: number, elements: Bytes) => Bytes;
const whole: Take = (accumulator, v, elements) => accumulator.add(v, elements);

class PassKernel {
  readonly #plan: RowPlan;
  readonly #pass: Pass;
  readonly #isLastPass: boolean;
  readonly #shape: RowShape;
  readonly #inlined: (e: Expr) => Expr;
  readonly #stored: readonly Expr[];
  readonly #locals: Locals;
  /** Where the parts lie that have one value for the whole row. */
  readonly #known = new Map<Expr, number>();
  readonly #reductions: readonly ReductionExpr[];
  readonly #widths: Widths;
  /** Whether four float32 lanes find the same maxima as two float64 lanes. */
  readonly #isSingle: boolean;

  constructor(plan: RowPlan, p: number, shape: RowShape, inlined: (e: Expr) => Expr, widths: Widths) {
    this.#widths = widths;
    this.#plan = plan;
    this.#pass = plan.passes[p]!;
    this.#isLastPass = p === plan.passes.length - 1;
    this.#shape = shape;
    this.#inlined = inlined;
    this.#stored = storedElements(plan);
    this.#reductions = plan.passes.flatMap(pass => pass.reductions);
    const isMaximum = ({ op, args: [e] }: ReductionExpr): boolean =>
      op === 'rowmax' && choosesInFloat32(inlined(e!), shape.inputs);
    this.#isSingle =
      shape.layout === 'elements' &&
      shape.element === 'float32' &&
      !this.#writesRow &&
      this.#pass.reductions.every(isMaximum);
    this.#locals = new Locals(this.#leftAt + this.#integers, f64x2.splat);
  }

  get #outputAt(): number {
    return this.#shape.inputs.length;
  }
  get #countAt(): number {
    return this.#outputAt + 1 + this.#stored.length;
  }
  get #flagsAt(): number {
    return this.#countAt + 1;
  }
  get #numbersAt(): number {
    return this.#flagsAt + 1;
  }

  get #leftAt(): number {
    return this.#numbersAt + this.#shape.numbers.length;
  }
  get #stateAt(): number {
    return this.#leftAt + 1;
  }
  get #lengthAt(): number {
    return this.#leftAt + 2;
  }
  get #rowsAt(): number {
    return this.#leftAt + 3;
  }
  /** The address in the second row of input i, or of the output behind the inputs. */
  #secondAt(i: number): number {
    return this.#leftAt + INTEGERS + i;
  }
  /** How many bytes behind the first partial results those of an element lie. */
  get #partialAt(): number {
    return this.#secondAt(this.#outputAt + 1);
  }
  get #integers(): number {
    return INTEGERS + (this.#isOfRows ? this.#outputAt + 2 : 0);
  }
  get #isOfRows(): boolean {
    return this.#shape.layout === 'rows';
  }
  get #writesRow(): boolean {
    return this.#isLastPass && this.#shape.result === 'row';
  }

  module(): Uint8Array<ArrayBuffer> {
    const { numbers, result } = this.#shape;
    const { reductions, stores, uniforms } = this.#pass;
    const elements = [
      ...reductions.map(r => r.args[0]!),
      ...stores,
      ...(this.#writesRow ? [this.#plan.root] : []),
    ].map(this.#inlined);
    const isEnd = this.#isLastPass && result === 'number';
    const after = isEnd ? [this.#inlined(this.#plan.root)] : [];
    const before = uniforms.map(this.#inlined);
    reserveConstants([...elements, ...before, ...after], this.#locals);

    const numbersIn = this.#readNumbers();
    const setup: Bytes[] = [this.#readReductions([...elements, ...before])];
    const uniformCode = this.#code(this.#known, [...before, ...elements]);
    for (const e of before) setup.push(this.#placeAll(uniformCode, e));
    const how = { digits: this.#digits, layout: this.#shape.layout };
    const accumulators = reductions.map(r => new Accumulator(r, this.#stateOf(r), this.#locals, how));
    const body = this.#isOfRows
      ? this.#twoRows(elements, accumulators)
      : this.#oneRow(elements, accumulators);
    const end: Bytes[] = accumulators.map(a => a.finish());
    if (isEnd) end.push(this.#storeNumber(accumulators, after[0]!));
    return wasmModule([
      {
        name: 'run',
        params: [...new Array<number>(this.#numbersAt).fill(I32), ...numbers.map(() => F64)],
        results: [],
        locals: [
          [this.#integers, I32],
          [this.#locals.count, V128],
        ],
        body: [
          [this.#locals.setup, numbersIn],
          [get(this.#flagsAt), i32(ROWS_BIT), i32ShiftRight, set(this.#rowsAt)],
          [get(this.#countAt), set(this.#lengthAt)],
          loop([
            [setup, body],
            this.#isOfRows ? end : when([get(this.#flagsAt), i32(LAST), i32And], end),
            this.#nextRow(),
          ]),
        ],
      },
    ]);
  }

  get #digits(): Digits {
    if (this.#isSingle) return 'single';
    return this.#shape.compensated ? 'compensated' : 'plain';
  }

  #stateOf(r: ReductionExpr): StatePlace {
    const { length } = this.#reductions;
    return statePlace(this.#shape.layout, this.#stateAt, this.#reductions.indexOf(r), length);
  }
  /** The result of a reduction, from the state. */
  #loadResult(r: ReductionExpr): Bytes {
    const { results, result } = this.#stateOf(r);
    return [results, v128.load(result)];
  }

  #code(known: ReadonlyMap<Expr, number>, roots: readonly Expr[]): VectorCode {
    return new VectorCode(f64x2, this.#locals, known, uses(roots));
  }

  /**
   * Moves on to the row behind, and says whether there is one. The count says how many elements lie before the end of the row: below 0
   * where a loop has gone beyond it.
   */
  #nextRow(): Bytes {
    const { inputs, layout } = this.#shape;
    const rows = this.#isOfRows ? 2 : 1;
    const behind = (pointer: number, bytes: number, last = pointer): Bytes => [
      [get(last), get(this.#countAt), i32(bytes), i32Mul, i32Add, set(pointer)],
    ];
    const behindLast = (i: number): Bytes => behind(i, this.#size, this.#isOfRows ? this.#secondAt(i) : i);
    return [
      inputs.map((_, i) => behindLast(i)),
      this.#writesRow ? behindLast(this.#outputAt) : step(this.#outputAt, rows * this.#size),
      this.#stored.map((_, i) => behind(this.#outputAt + 1 + i, rows * 8)),
      [get(this.#lengthAt), set(this.#countAt)],
      step(this.#stateAt, stateFor(this.#plan, layout).bytes),
      [get(this.#rowsAt), i32(rows), i32Sub, tee(this.#rowsAt), i32(0), i32GreaterSigned],
    ];
  }
  /** Bytes of an element of inputs and output. */
  get #size(): number {
    return bytesOf[this.#shape.element];
  }

  /** Code that computes a part that is one number for the whole row, and what it is made of, into variables. */
  #placeAll(code: VectorCode, e: Expr): Bytes {
    const local = this.#locals.fresh();
    const value = [code.value(e), set(local)];
    this.#known.set(e, local);
    code.keep(e, local);
    return value;
  }

  #readNumbers(): Bytes {
    return this.#shape.numbers.map((id, i) => {
      const local = this.#locals.fresh();
      this.#numberLocals.set(id, local);
      return [get(this.#numbersAt + i), f64x2.splat, set(local)];
    });
  }
  readonly #numberLocals = new Map<string, number>();

  /** Results of earlier passes that this one uses. */
  #readReductions(roots: readonly Expr[]): Bytes {
    const used = new Set(partsInOrder(roots));
    for (const e of used) {
      const local = e.kind === 'name' ? this.#numberLocals.get(e.name) : undefined;
      if (local !== undefined) this.#known.set(e, local);
    }
    return this.#reductions.flatMap((r): Bytes => {
      const e = this.#inlined(r);
      if (!used.has(e) || this.#pass.reductions.includes(r)) return [];
      const local = this.#locals.fresh();
      this.#known.set(e, local);
      return [this.#loadResult(r), set(local)];
    });
  }

  /** The instructions of its vectors. */
  get #type(): Lanes {
    return this.#isSingle ? f32x4 : f64x2;
  }
  /** Elements of a vector. */
  get #lanes(): number {
    return this.#isSingle ? 4 : 2;
  }

  /** All elements of a row, or of its tile. */
  #oneRow(elements: readonly Expr[], accumulators: readonly Accumulator[]): Bytes {
    return [
      accumulators.map(a => a.begin(this.#flagsAt)),
      this.#most(elements, accumulators),
      accumulators.map(a => a.take()),
      this.#rest(elements, accumulators),
      accumulators.map(a => a.keep()),
    ];
  }

  /**
   * All elements of two rows: PARTIALS in a turn, each with its own partial results, and what is left one by one. A last row without
   * another stands for both.
   */
  #twoRows(elements: readonly Expr[], accumulators: readonly Accumulator[]): Bytes {
    const isPair = [get(this.#rowsAt), i32(1), i32GreaterSigned];
    const distance = [get(this.#lengthAt), i32(this.#size), i32Mul];
    const second = (i: number, bytes: Bytes): Bytes => [
      [get(i), bytes, isPair, i32Mul, i32Add, set(this.#secondAt(i))],
    ];
    const rows = [...this.#shape.inputs.keys(), ...(this.#writesRow ? [this.#outputAt] : [])];
    const turn = (taken: number, add: Take, after: Bytes = []): Bytes => [
      [this.#locals.reused(() => this.#turn(taken, elements, accumulators, add)), after],
      rows.map(i => step(this.#secondAt(i), taken * this.#size)),
      this.#advance(taken),
      [get(this.#countAt), i32(taken - 1), i32GreaterSigned],
    ];
    const all = (): Bytes =>
      when(
        [get(this.#countAt), i32(PARTIALS - 1), i32GreaterSigned],
        [accumulators.map(a => a.take()), loop(turn(PARTIALS, whole)), accumulators.map(a => a.keep())],
      );
    const partials = this.#partialAt;
    const onePartial = [get(partials), i32(16), i32Add, i32(16 * PARTIALS - 1), i32And, set(partials)];
    const one: Take = (accumulator, _, value) => accumulator.addBehind(partials, value);
    return [
      this.#shape.inputs.map((_, i) => second(i, distance)),
      second(this.#outputAt, this.#writesRow ? distance : i32(this.#size)),
      accumulators.map(a => a.begin(this.#flagsAt)),
      this.#widths.most === 0 ? [] : all(),
      [i32(0), set(partials)],
      when([get(this.#countAt), i32(0), i32GreaterSigned], loop([turn(1, one, onePartial)])),
      accumulators.map(a => a.take()),
    ];
  }

  /**
   * Whole turns: their elements are all within the row. Partial results go back to the state at once: variables that a loop changes and
   * code behind the condition reads have V8 compute one vector after the other, a quarter slower than side by side.
   */
  #most(elements: readonly Expr[], accumulators: readonly Accumulator[]): Bytes {
    const width = this.#widths.most;
    if (width === 0) return [];
    const taken = width * this.#lanes;
    const start = [get(this.#countAt), i32(-taken), i32And, tee(this.#leftAt)];
    const turn = this.#turn(width, elements, accumulators, whole);
    return when(start, [
      accumulators.map(a => a.take()),
      loop([turn, this.#advance(taken), this.#less(taken)]),
      accumulators.map(a => a.keep()),
    ]);
  }

  /**
   * The last, incomplete block: elements beyond the end are masked out of the reductions. After each turn the partial results change
   * places, so that each vector finds its own partial result first. After a whole multiple of PARTIALS they are back in place.
   */
  #rest(elements: readonly Expr[], accumulators: readonly Accumulator[]): Bytes {
    const width = this.#widths.rest;
    const taken = width * this.#lanes;
    const block = Math.max(taken, PARTIALS);
    const n = this.#countAt;
    const masks = Array.from({ length: width }, () => this.#locals.fresh());
    const allOnes = masks.map(m => [v128.zero, v128.not, set(m)]);
    const lanesLeft = masks.map((m, v) => [
      [this.#places(v), get(n), this.#isSingle ? f32FromI32 : f64FromI32, this.#type.splat],
      [this.#type.lt, set(m)],
    ]);
    const masked: Take = (accumulator, v, value) => accumulator.addMasked(v, value, masks[v]!);
    const start = [get(n), i32(block - 1), i32Add, i32(-block), i32And, tee(this.#leftAt)];
    return when(start, [
      allOnes,
      loop([
        when([get(n), i32(taken), i32LessSigned], lanesLeft),
        [this.#turn(width, elements, accumulators, masked), accumulators.map(a => a.rotate(width))],
        [this.#advance(taken), this.#less(taken)],
      ]),
    ]);
  }

  /** The places of the elements of vector v within a turn. */
  #places(v: number): Bytes {
    const places = Array.from({ length: this.#lanes }, (_, i) => this.#lanes * v + i);
    return v128.constant(places.flatMap(this.#isSingle ? float32 : float64));
  }

  /** Moves all addresses on by a number of elements. */
  #advance(taken: number): Bytes {
    const rows = this.#isOfRows ? 2 : 1;
    return [
      ...this.#shape.inputs.map((_, i) => step(i, taken * this.#size)),
      this.#writesRow ? step(this.#outputAt, taken * this.#size) : [],
      ...this.#stored.map((_, i) => step(this.#outputAt + 1 + i, taken * rows * 8)),
      step(this.#countAt, -taken),
    ];
  }

  /** The number of elements that a loop has still to take, after a turn. */
  #less(taken: number): Bytes {
    return [get(this.#leftAt), i32(taken), i32Sub, tee(this.#leftAt)];
  }

  /** Stage by stage, vector by vector, as in elementwise kernels. */
  #turn(width: number, elements: readonly Expr[], accumulators: readonly Accumulator[], take: Take): Bytes {
    const { stores } = this.#pass;
    const code: Bytes[] = [];
    const count = uses(elements);
    const vectors = Array.from({ length: width }, (_, v) => {
      const { known, loads } = this.#load(v, elements);
      code.push(loads);
      return new VectorCode(this.#type, this.#locals, known, count);
    });
    const isOfRow = this.#rowParts(elements);
    for (const e of partsInOrder(elements))
      if (isOfRow.has(e)) for (const vector of vectors) code.push(vector.place(e));
    vectors.forEach((vector, v) => {
      for (const [r, accumulator] of accumulators.entries())
        code.push(take(accumulator, v, vector.value(elements[r]!)));
      for (const e of stores)
        code.push(get(this.#storedAt(e)), vector.value(this.#inlined(e)), v128.store(v * 16));
      if (this.#writesRow) code.push(this.#storeElements(v, vector.value(elements.at(-1)!)));
    });
    return code;
  }

  /** Stores the results of vector v of a turn. */
  #storeElements(v: number, value: Bytes): Bytes {
    const isWide = this.#shape.element === 'float64';
    if (this.#isOfRows) return this.#storeLanes(v * this.#size, value);
    const store = isWide ? v128.store(v * 16) : [demoteZero, v128.store64Lane(v * 8, 0)];
    return [get(this.#outputAt), value, store];
  }

  /** Stores the two lanes so many bytes behind the addresses of both rows: of a row that stands for both, the first comes last. */
  #storeLanes(offset: number, value: Bytes): Bytes {
    const isWide = this.#shape.element === 'float64';
    const result = this.#locals.fresh();
    const store = isWide ? v128.store64Lane : v128.store32Lane;
    return [
      [value, isWide ? [] : demoteZero, set(result)],
      [get(this.#secondAt(this.#outputAt)), get(result), store(offset, 1)],
      [get(this.#outputAt), get(result), store(offset, 0)],
    ];
  }

  /** The parts that are computed for each element: the others are known, or within what is loaded. */
  #rowParts(elements: readonly Expr[]): ReadonlySet<Expr> {
    const parts = new Set<Expr>();
    const loaded = new Set(this.#pass.loads.map(this.#inlined));
    const visit = (e: Expr): void => {
      if (e.kind !== 'op' || parts.has(e) || loaded.has(e) || this.#known.has(e)) return;
      parts.add(e);
      e.args.forEach(visit);
    };
    elements.forEach(visit);
    return parts;
  }

  /** Loads the elements of vector v of a turn. */
  #load(
    v: number,
    elements: readonly Expr[],
  ): { readonly known: ReadonlyMap<Expr, number>; readonly loads: Bytes } {
    const { inputs } = this.#shape;
    const known = new Map(this.#known);
    const names = namesIn(elements);
    const loads: Bytes[] = [];
    const load = (e: Expr, code: Bytes): void => {
      known.set(e, this.#locals.fresh());
      loads.push(code, set(known.get(e)!));
    };
    inputs.forEach((input, i) => {
      const leaf = names.get(input);
      if (leaf) load(leaf, this.#loadElements(i, v));
    });
    for (const e of this.#pass.loads) load(this.#inlined(e), [get(this.#storedAt(e)), v128.load(v * 16)]);
    return { known, loads };
  }

  /** Loads the elements of input i that are in vector v of a turn. */
  #loadElements(i: number, v: number): Bytes {
    const isWide = this.#shape.element === 'float64';
    if (this.#isOfRows) {
      const addresses = [get(this.#secondAt(i)), get(i)];
      return isWide
        ? [addresses, v128.load64Zero(v * 8), v128.load64Lane1(v * 8)]
        : [addresses, v128.load32Zero(v * 4), v128.load32Lane1(v * 4), promoteLow];
    }
    return [get(i), isWide || this.#isSingle ? v128.load(v * 16) : [v128.load64Zero(v * 8), promoteLow]];
  }

  #storedAt(e: Expr): number {
    return this.#outputAt + 1 + this.#stored.indexOf(e);
  }

  /** The result that is one number: computed when the last reductions are done. */
  #storeNumber(accumulators: readonly Accumulator[], root: Expr): Bytes {
    const known = new Map(this.#known);
    this.#pass.reductions.forEach((r, i) => {
      known.set(this.#inlined(r), accumulators[i]!.result);
    });
    const setup = this.#reductions.flatMap((r): Bytes => {
      const e = this.#inlined(r);
      if (known.has(e)) return [];
      known.set(e, this.#locals.fresh());
      return [this.#loadResult(r), set(known.get(e)!)];
    });
    const result = this.#code(known, [root]).value(root);
    if (this.#isOfRows) return [setup, this.#storeLanes(0, result)];
    const value = [result, f64x2Lane0];
    const store = this.#shape.element === 'float64' ? f64Store : [f32FromF64, f32Store];
    return [setup, get(this.#outputAt), value, store];
  }
}

const step = (pointer: number, bytes: number): Bytes => [get(pointer), i32(bytes), i32Add, set(pointer)];
