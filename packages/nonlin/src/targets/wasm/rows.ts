// The kernels of a function of a row: one module for each pass of its plan. A pass runs over a row, or over one tile of it
// after the other; what it sums up lies in the state at the beginning of the memory.
import { type Expr, partsInOrder, uses } from '../../formula/index.ts';
import { PARTIALS, type Pass, type ReductionExpr, type RowPlan } from '../rows.ts';
import { bytesOf, type Element, MAX_MODULE_BYTES, namesIn } from './elementwise.ts';
import { type Bytes, F64, float64, I32, V128, wasmModule } from './encode.ts';
import {
  demoteZero,
  f32FromF64,
  f32Store,
  f64FromI32,
  f64Store,
  f64x2,
  f64x2Lane0,
  get,
  i32,
  i32Add,
  i32And,
  i32LessSigned,
  i32Not,
  i32Sub,
  loop,
  promoteLow,
  set,
  swapLanes,
  tee,
  v128,
  when,
} from './instructions.ts';
import { Locals, reserveConstants, VectorCode } from './vector.ts';

/** Rows are summed in PARTIALS interleaved partial sums: a turn of the loop takes two at a time. */
const WIDTH = PARTIALS / 2;
/** Bytes of the state that each reduction has: its partial results, what rounding cut off them, and the result. */
export const SLOT = (2 * WIDTH + 1) * 16;

/** Flags of a call: whether the tile is the first or the last of its row. */
export const FIRST = 1;
export const LAST = 2;

export interface RowShape {
  readonly element: Element;
  readonly inputs: readonly string[];
  /** Names of inputs that are one number for the whole row. */
  readonly numbers: readonly string[];
  readonly result: 'row' | 'number';
  /** Whether sums are compensated: for float64 results. */
  readonly compensated: boolean;
}

/** The elements that an earlier pass stores and a later one loads, in the order of their pointers. */
export const storedElements = (plan: RowPlan): readonly Expr[] => plan.passes.flatMap(pass => pass.stores);

/**
 * Pass p: `run(…inputs, output, …stored, n, flags, …numbers)` with the addresses of the first element of the tile, the
 * number of its elements, and which tile of the row it is. Arrays have room for a multiple of PARTIALS elements.
 * `inlined` gives what stands for a part of the plan in terms of the machine.
 */
export function passModule(
  plan: RowPlan,
  p: number,
  shape: RowShape,
  inlined: (e: Expr) => Expr,
): Uint8Array<ArrayBuffer> {
  const made = [WIDTH, WIDTH / 2, 1].map(
    width => () => new PassKernel(plan, p, shape, inlined, width).module(),
  );
  let bytes = made[0]!();
  for (let i = 1; bytes.length > MAX_MODULE_BYTES && i < made.length; i++) bytes = made[i]!();
  return bytes;
}

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
  /** How many vectors a turn of the loop takes. */
  readonly #width: number;

  constructor(plan: RowPlan, p: number, shape: RowShape, inlined: (e: Expr) => Expr, width: number) {
    this.#width = width;
    this.#plan = plan;
    this.#pass = plan.passes[p]!;
    this.#isLastPass = p === plan.passes.length - 1;
    this.#shape = shape;
    this.#inlined = inlined;
    this.#stored = storedElements(plan);
    this.#reductions = plan.passes.flatMap(pass => pass.reductions);
    // One more variable for the elements that the loop has still to take.
    this.#locals = new Locals(this.#leftAt + 1, f64x2.splat);
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

    const setup: Bytes[] = [this.#readNumbers(), this.#readReductions([...elements, ...before])];
    const uniformCode = this.#code(this.#known, [...before, ...elements]);
    for (const e of before) setup.push(this.#placeAll(uniformCode, e));
    const accumulators = reductions.map(
      r => new Accumulator(r, this.#slot(r), this.#locals, this.#shape.compensated),
    );
    const body = this.#loop(elements, accumulators);
    const end: Bytes[] = accumulators.map(a => a.finish());
    if (isEnd) end.push(this.#storeNumber(accumulators, after[0]!));
    return wasmModule([
      {
        name: 'run',
        params: [...new Array<number>(this.#numbersAt).fill(I32), ...numbers.map(() => F64)],
        results: [],
        locals: [
          [1, I32],
          [this.#locals.count, V128],
        ],
        body: [
          [this.#locals.setup, setup, accumulators.map(a => a.begin(this.#flagsAt))],
          [body, accumulators.map(a => a.keep())],
          when([get(this.#flagsAt), i32(LAST), i32And], end),
        ],
      },
    ]);
  }

  #slot(r: ReductionExpr): number {
    return this.#reductions.indexOf(r) * SLOT;
  }

  #code(known: ReadonlyMap<Expr, number>, roots: readonly Expr[]): VectorCode {
    return new VectorCode(f64x2, this.#locals, known, uses(roots));
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
      return [i32(0), v128.load(resultOf(this.#slot(r))), set(local)];
    });
  }

  /**
   * A turn takes `width` vectors; elements beyond the end are masked out of the reductions. After each turn the partial
   * results change places, so that each vector finds its own first; whole multiples of PARTIALS bring them back.
   */
  #loop(elements: readonly Expr[], accumulators: readonly Accumulator[]): Bytes {
    const { inputs, element } = this.#shape;
    const taken = this.#width * 2;
    const n = this.#countAt;
    const left = this.#leftAt;
    const masks = Array.from({ length: this.#width }, () => this.#locals.fresh());
    const allOnes = masks.map(m => [v128.zero, v128.not, set(m)]);
    const lanesLeft = masks.map((m, v) => [
      [lanes(2 * v, 2 * v + 1), get(n), f64FromI32, f64x2.splat, f64x2.lt, set(m)],
    ]);
    const turn = this.#turn(masks, elements, accumulators);
    const advance = [
      ...inputs.map((_, i) => step(i, taken * bytesOf[element])),
      this.#writesRow ? step(this.#outputAt, taken * bytesOf[element]) : [],
      ...this.#stored.map((_, i) => step(this.#outputAt + 1 + i, taken * 8)),
      step(n, -taken),
    ];
    return [
      [allOnes, get(n), i32(PARTIALS - 1), i32Add, i32(-PARTIALS), i32And, set(left)],
      loop([
        when([get(n), i32(taken), i32LessSigned], lanesLeft),
        [turn, accumulators.map(a => a.rotate(this.#width)), advance],
        [get(left), i32(taken), i32Sub, tee(left)],
      ]),
    ];
  }

  /** Stage by stage, vector by vector, as in elementwise kernels. */
  #turn(masks: readonly number[], elements: readonly Expr[], accumulators: readonly Accumulator[]): Bytes {
    const { stores } = this.#pass;
    const code: Bytes[] = [];
    const count = uses(elements);
    const vectors = masks.map((_, v) => {
      const { known, loads } = this.#load(v, elements);
      code.push(loads);
      return new VectorCode(f64x2, this.#locals, known, count);
    });
    const isOfRow = this.#rowParts(elements);
    for (const e of partsInOrder(elements))
      if (isOfRow.has(e)) for (const vector of vectors) code.push(vector.place(e));
    vectors.forEach((vector, v) => {
      for (const [i, accumulator] of accumulators.entries())
        code.push(accumulator.add(v, vector.value(elements[i]!), masks[v]!));
      for (const e of stores)
        code.push(get(this.#storedAt(e)), vector.value(this.#inlined(e)), v128.store(v * 16));
      if (!this.#writesRow) return;
      const isWide = this.#shape.element === 'float64';
      const store = isWide ? v128.store(v * 16) : [demoteZero, v128.store64Lane0(v * 8)];
      code.push(get(this.#outputAt), vector.value(elements.at(-1)!), store);
    });
    return code;
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

  /** Loads elements 2v and 2v + 1 of a turn. */
  #load(
    v: number,
    elements: readonly Expr[],
  ): { readonly known: ReadonlyMap<Expr, number>; readonly loads: Bytes } {
    const { inputs, element } = this.#shape;
    const known = new Map(this.#known);
    const names = namesIn(elements);
    const loads: Bytes[] = [];
    const load = (e: Expr, pointer: number, code: Bytes): void => {
      known.set(e, this.#locals.fresh());
      loads.push(get(pointer), code, set(known.get(e)!));
    };
    inputs.forEach((input, i) => {
      const leaf = names.get(input);
      if (leaf)
        load(leaf, i, element === 'float64' ? v128.load(v * 16) : [v128.load64Zero(v * 8), promoteLow]);
    });
    for (const e of this.#pass.loads) load(this.#inlined(e), this.#storedAt(e), v128.load(v * 16));
    return { known, loads };
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
      return [i32(0), v128.load(resultOf(this.#slot(r))), set(known.get(e)!)];
    });
    const value = [this.#code(known, [root]).value(root), f64x2Lane0];
    const store = this.#shape.element === 'float64' ? f64Store : [f32FromF64, f32Store];
    return [setup, get(this.#outputAt), value, store];
  }
}

const resultOf = (slot: number): number => slot + 2 * WIDTH * 16;
const step = (pointer: number, bytes: number): Bytes => [get(pointer), i32(bytes), i32Add, set(pointer)];
/** A constant with these lanes. */
const lanes = (a: number, b: number): Bytes => v128.constant([...float64(a), ...float64(b)]);

/** One reduction: its partial results in variables while the loop runs, in the state between tiles. */
class Accumulator {
  readonly #isMax: boolean;
  readonly #slot: number;
  readonly #locals: Locals;
  readonly #high: readonly number[];
  /** What rounding cut off a sum; for a maximum, where NaN was seen. */
  readonly #low: readonly number[];
  readonly #term: number;
  readonly #next: number;
  readonly #compensated: boolean;

  constructor(r: ReductionExpr, slot: number, locals: Locals, compensated: boolean) {
    this.#isMax = r.op === 'rowmax';
    this.#slot = slot;
    this.#locals = locals;
    this.#compensated = compensated;
    const fresh = (): readonly number[] => Array.from({ length: WIDTH }, () => locals.fresh());
    this.#high = fresh();
    this.#low = this.#isMax || compensated ? fresh() : [];
    this.#term = locals.fresh();
    this.#next = locals.fresh();
    if (this.#isMax) {
      locals.constant(-Infinity);
      locals.constant(0);
    } else if (compensated) locals.constant(Infinity);
  }

  /** The variable that holds the result after `finish`. */
  get result(): number {
    return this.#high[0]!;
  }

  begin(flags: number): Bytes {
    const initial = this.#isMax ? get(this.#locals.constant(-Infinity)) : v128.zero;
    const fresh = [this.#high.map(h => [initial, set(h)]), this.#low.map(l => [v128.zero, set(l)])];
    const resumed = [...this.#high, ...this.#low].map((h, i) => [
      i32(0),
      v128.load(this.#slot + i * 16),
      set(h),
    ]);
    return [fresh, when([get(flags), i32(FIRST), i32And, i32Not], resumed)];
  }

  /** Partial result v + width becomes v. */
  rotate(width: number): Bytes {
    if (width === WIDTH) return [];
    return [this.#high, this.#low].map(group => [
      group.map(get),
      group.map((_, v) => set(group[(2 * WIDTH - 1 - v - width) % WIDTH]!)),
    ]);
  }

  keep(): Bytes {
    return [...this.#high, ...this.#low].map((h, i) => [i32(0), get(h), v128.store(this.#slot + i * 16)]);
  }

  /** Takes two elements in. */
  add(v: number, value: Bytes, mask: number): Bytes {
    const high = this.#high[v]!;
    const low = this.#low[v]!;
    if (this.#isMax) {
      const term = [value, get(this.#locals.constant(-Infinity)), get(mask), v128.bitselect, set(this.#term)];
      const unordered = [get(this.#term), get(this.#term), f64x2.ne];
      return [
        term,
        get(high),
        get(this.#term),
        f64x2.pmax,
        set(high),
        get(low),
        unordered,
        v128.or,
        set(low),
      ];
    }
    if (!this.#compensated) return [get(high), value, get(mask), v128.and, f64x2.add, set(high)];
    return [value, get(mask), v128.and, set(this.#term), this.#twoSum(high, low, get(this.#term))];
  }

  /** high + low += b, exactly (D. E. Knuth, The Art of Computer Programming 2, 4.2.2, theorem B). */
  #twoSum(high: number, low: number, b: Bytes): Bytes {
    const next = this.#next;
    const added = this.#locals.fresh();
    return [
      [get(high), b, f64x2.add, tee(next), get(high), f64x2.sub, set(added)],
      [
        get(low),
        get(high),
        get(next),
        get(added),
        f64x2.sub,
        f64x2.sub,
        b,
        get(added),
        f64x2.sub,
        f64x2.add,
        f64x2.add,
        set(low),
      ],
      [get(next), set(high)],
    ];
  }

  /** Brings the partial results together, in both lanes, and writes the result to the state. */
  finish(): Bytes {
    const merge = this.#isMax ? this.#mergeMax : this.#compensated ? this.#mergeExact : this.#mergePlain;
    const [a, b, c, d] = [0, 1, 2, 3] as const;
    return [
      [merge.call(this, a, b), merge.call(this, c, d), merge.call(this, a, c), this.#across(a)],
      this.#settle(),
      [i32(0), get(this.#high[a]!), v128.store(resultOf(this.#slot))],
    ];
  }

  #mergePlain(to: number, from: number): Bytes {
    return [get(this.#high[to]!), get(this.#high[from]!), f64x2.add, set(this.#high[to]!)];
  }
  #mergeExact(to: number, from: number): Bytes {
    const low = this.#low[to]!;
    return [
      [get(low), get(this.#low[from]!), f64x2.add, set(low)],
      this.#twoSum(this.#high[to]!, low, get(this.#high[from]!)),
    ];
  }
  #mergeMax(to: number, from: number): Bytes {
    return [
      [get(this.#high[to]!), get(this.#high[from]!), f64x2.pmax, set(this.#high[to]!)],
      [get(this.#low[to]!), get(this.#low[from]!), v128.or, set(this.#low[to]!)],
    ];
  }

  /** Merges the two lanes of a partial result. */
  #across(v: number): Bytes {
    const high = this.#high[v]!;
    const low = this.#low[v]!;
    const swap = (local: number): Bytes => [get(local), get(local), swapLanes];
    if (this.#isMax)
      return [
        [get(high), swap(high), f64x2.pmax, set(high)],
        [get(low), swap(low), v128.or, set(low)],
      ];
    if (!this.#compensated) return [get(high), swap(high), f64x2.add, set(high)];
    return [
      [get(low), swap(low), f64x2.add, set(low)],
      [swap(high), set(this.#term)],
      this.#twoSum(high, low, get(this.#term)),
    ];
  }

  /** A maximum is NaN where NaN was seen, and never −0; a finite sum gets back what rounding cut off. */
  #settle(): Bytes {
    const [high, low] = [this.#high[0]!, this.#low[0]!];
    if (this.#isMax) {
      const zero = this.#locals.constant(0);
      return [get(high), get(zero), f64x2.add, get(low), v128.or, set(high)];
    }
    if (!this.#compensated) return [];
    const finite = [get(high), f64x2.abs, get(this.#locals.constant(Infinity)), f64x2.lt];
    return [get(high), get(low), f64x2.add, get(high), finite, v128.bitselect, set(high)];
  }
}
