// Reductions in kernels of rows: partial results in variables while a loop runs, merged at its end.
import { PARTIALS, type ReductionExpr } from '../../compiler/plan.ts';
import { MERGES } from '../../numerics/sums.ts';
import { type Bytes, float32 } from './encode.ts';
import {
  f32x4,
  f64x2,
  get,
  i32,
  i32And,
  promoteLow,
  set,
  swapLanes,
  tee,
  v128,
  when,
} from './instructions.ts';
import type { Locals } from './vector.ts';

/** Rows are summed in PARTIALS interleaved partial sums, two in a vector. */
export const WIDTH = PARTIALS / 2;
/** Flags of a call: whether the tile is the first or the last of its row; and how many rows there are, from this bit on. */
export const FIRST = 1;
export const LAST = 2;
export const ROWS_BIT = 2;

/** The order in which vectors of two partial results are merged before their lanes; what MERGES says of results by themselves. */
const VECTOR_MERGES = [
  [0, 1],
  [2, 3],
  [0, 2],
] as const;

/** How rows lie in vectors: two elements of a row side by side, or elements of two rows. */
export type Layout = 'elements' | 'rows';

/** Vectors of partial results of a reduction. Where they are sums, those of what rounding cut off follow. */
const partialsIn = (layout: Layout): number => (layout === 'rows' ? PARTIALS : WIDTH);
const partialBytes = (layout: Layout): number => 2 * partialsIn(layout) * 16;
const RESULT_BYTES = 16;

/** The bytes of state that a row has, or two rows, and those before them that all rows share. */
export interface State {
  readonly bytes: number;
  readonly shared: number;
}
export const stateOf = (layout: Layout, reductions: number): State =>
  layout === 'rows'
    ? { bytes: reductions * RESULT_BYTES, shared: reductions * partialBytes(layout) }
    : { bytes: reductions * (partialBytes(layout) + RESULT_BYTES), shared: 0 };

/** Where a reduction has its state: so many bytes behind an address. */
export interface StatePlace {
  readonly base: Bytes;
  readonly partials: number;
  readonly results: Bytes;
  readonly result: number;
}

/**
 * The place of reduction i of so many. Partial results outlast a tile, so a row of tiles has its own. Short rows need them no longer than
 * until the next rows, which take the same place, at the beginning of the memory.
 */
export function statePlace(layout: Layout, stateAt: number, i: number, reductions: number): StatePlace {
  const results = get(stateAt);
  if (layout === 'rows') {
    const { shared } = stateOf(layout, reductions);
    return { base: i32(0), partials: i * partialBytes(layout), results, result: shared + i * RESULT_BYTES };
  }
  const partials = i * (partialBytes(layout) + RESULT_BYTES);
  return { base: results, partials, results, result: partials + partialBytes(layout) };
}

/** Whether sums keep what rounding cut off; or whether maxima are taken of four float32 lanes. */
export type Digits = 'plain' | 'compensated' | 'single';

/** One reduction: its partial results in variables while the loops run, in the state between tiles. */
export class Accumulator {
  readonly #isMax: boolean;
  readonly #place: StatePlace;
  readonly #locals: Locals;
  readonly #high: readonly number[];
  /** For a sum, the part that rounding cut off; for a maximum, the lanes that have seen NaN. */
  readonly #low: readonly number[];
  readonly #term: number;
  readonly #before: number;
  readonly #next: number;
  readonly #added: number;
  readonly #compensated: boolean;
  readonly #isSingle: boolean;
  readonly #layout: Layout;

  constructor(
    r: ReductionExpr,
    place: StatePlace,
    locals: Locals,
    { digits, layout }: { readonly digits: Digits; readonly layout: Layout },
  ) {
    this.#isMax = r.op === 'rowmax';
    this.#place = place;
    this.#locals = locals;
    this.#compensated = digits === 'compensated';
    this.#isSingle = digits === 'single';
    this.#layout = layout;
    // The order of maxima does not matter.
    const partials = layout === 'rows' && this.#isMax ? 1 : partialsIn(layout);
    const fresh = (): readonly number[] => Array.from({ length: partials }, () => locals.fresh());
    this.#high = fresh();
    this.#low = this.#isMax || this.#compensated ? fresh() : [];
    this.#term = locals.fresh();
    this.#before = locals.fresh();
    this.#next = locals.fresh();
    this.#added = locals.fresh();
    if (this.#isMax) {
      locals.constant(-Infinity);
      locals.constant(0);
    } else if (this.#compensated) locals.constant(Infinity);
  }

  /** The variable that holds the result after `finish`. */
  get result(): number {
    return this.#high[0]!;
  }

  /** The result of the tiles before; empty in the first tile. */
  begin(flags: number): Bytes {
    const initial = this.#isMax ? this.#least : v128.zero;
    const fresh = [
      this.#high.map((_, v) => this.#store(v, initial)),
      this.#low.map((_, v) => this.#store(this.#high.length + v, v128.zero)),
    ];
    return when([get(flags), i32(FIRST), i32And], fresh);
  }

  /** Vector v of the state. */
  #store(v: number, value: Bytes): Bytes {
    const { base, partials } = this.#place;
    return [base, value, v128.store(partials + v * 16)];
  }
  #load(v: number): Bytes {
    const { base, partials } = this.#place;
    return [base, v128.load(partials + v * 16)];
  }

  /** From the state into variables, and back. */
  take(): Bytes {
    return [
      this.#high.map((h, v) => [this.#load(v), set(h)]),
      this.#low.map((l, v) => [this.#load(this.#high.length + v), set(l)]),
    ];
  }
  keep(): Bytes {
    return [
      this.#high.map((h, v) => this.#store(v, get(h))),
      this.#low.map((l, v) => this.#store(this.#high.length + v, get(l))),
    ];
  }

  /** −∞ in all lanes. */
  get #least(): Bytes {
    const lane = float32(-Infinity);
    return this.#isSingle
      ? v128.constant([lane, lane, lane, lane].flat())
      : get(this.#locals.constant(-Infinity));
  }

  /** Partial result v + width becomes v. */
  rotate(width: number): Bytes {
    if (width === WIDTH) return [];
    return [this.#high, this.#low].map(group => [
      group.map(get),
      group.map((_, v) => set(group[(2 * WIDTH - 1 - v - width) % WIDTH]!)),
    ]);
  }

  /** Takes the elements of vector v of a whole turn in. */
  add(v: number, value: Bytes): Bytes {
    return this.#add(v % this.#high.length, value);
  }

  /** Takes an element of each row into the partial results that lie so many bytes, in a variable, behind the first. */
  addBehind(bytes: number, value: Bytes): Bytes {
    const { base, partials } = this.#place;
    const address = this.#isMax ? base : get(bytes);
    const cells = [this.#high, this.#low].flatMap((group, i) =>
      group.slice(0, 1).map(local => ({ local, at: partials + i * this.#high.length * 16 })),
    );
    return [
      cells.map(({ local, at }) => [address, v128.load(at), set(local)]),
      this.#add(0, value),
      cells.map(({ local, at }) => [address, get(local), v128.store(at)]),
    ];
  }

  /** Takes those elements of vector v that a mask leaves into the variables. */
  addMasked(v: number, value: Bytes, mask: number): Bytes {
    const masked = this.#isMax
      ? [value, this.#least, get(mask), v128.bitselect]
      : [value, get(mask), v128.and];
    return this.#add(v, masked);
  }

  #add(v: number, term: Bytes): Bytes {
    const high = this.#high[v]!;
    if (this.#isMax) return this.#addMax(high, this.#low[v]!, term);
    if (!this.#compensated) return [get(high), term, f64x2.add, set(high)];
    return [term, set(this.#term), this.#twoSum(high, this.#low[v]!, get(this.#term))];
  }

  #addMax(high: number, low: number, value: Bytes): Bytes {
    const lanes = this.#isSingle ? f32x4 : f64x2;
    const term = get(this.#term);
    return [
      [value, set(this.#term)],
      [get(high), term, lanes.pmax, set(high)],
      [get(low), term, term, lanes.ne, v128.or, set(low)],
    ];
  }

  /** high + low += b, exactly (D. E. Knuth, The Art of Computer Programming 2, 4.2.2, theorem B). */
  #twoSum(high: number, low: number, b: Bytes): Bytes {
    const [before, next, added] = [this.#before, this.#next, this.#added];
    const lostOfHigh = [get(before), get(next), get(added), f64x2.sub, f64x2.sub];
    const lostOfTerm = [b, get(added), f64x2.sub];
    return [
      [get(high), tee(before), b, f64x2.add, tee(next), get(before), f64x2.sub, set(added)],
      [get(low), lostOfHigh, lostOfTerm, f64x2.add, f64x2.add, set(low)],
      [get(next), set(high)],
    ];
  }

  /** Brings the partial results together, in both lanes unless they are two rows, and writes the result to the state. */
  finish(): Bytes {
    const isOfElements = this.#layout === 'elements';
    const merge = this.#isMax ? this.#mergeMax : this.#compensated ? this.#mergeExact : this.#mergePlain;
    const merges = (isOfElements ? VECTOR_MERGES : MERGES).filter(([, from]) => from < this.#high.length);
    return [
      merges.map(([to, from]) => merge.call(this, to, from)),
      [isOfElements ? this.#across(0) : [], this.#settle()],
      [this.#place.results, get(this.result), v128.store(this.#place.result)],
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
    const { pmax } = this.#isSingle ? f32x4 : f64x2;
    return [
      [get(this.#high[to]!), get(this.#high[from]!), pmax, set(this.#high[to]!)],
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
        this.#isSingle ? this.#widen(high, low) : [],
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

  /** Four float32 lanes become two of float64: the larger of each pair, and where NaN was seen. */
  #widen(high: number, low: number): Bytes {
    const [first, second] = [this.#term, this.#next];
    const marked = [get(high), get(low), v128.or, tee(high)];
    return [
      [marked, promoteLow, set(first), get(high), get(high), swapLanes, promoteLow, set(second)],
      [get(first), get(first), f64x2.ne, get(second), get(second), f64x2.ne, v128.or, set(low)],
      [get(first), get(second), f64x2.pmax, set(high)],
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
