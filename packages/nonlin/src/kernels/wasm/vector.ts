// Turns a lowered formula without elementary operations into vector instructions: two float64 lanes, or four float32 lanes where the
// formula is exact in them.
import { constantOf, type Expr, type OpExpr, partsInOrder } from '../../formula/index.ts';
import type { Bytes } from './encode.ts';
import { f64, type f64x2, get, i32, i64, i64x2, set, tee, v128 } from './instructions.ts';

export type Lanes = typeof f64x2;

/** 1.5 · 2^52: adding it pushes the fraction of a number below 2^51 off the end, and leaves the integer in the low bits. */
const ROUNDING = 6755399441055744;
/** 1 − √½ and √½ as bits of float64, to 20 bits of the significand, as in numerics/bits.ts. */
const ROOT_HALF = 0x3fe6a09en << 32n;
const ONE_LESS_ROOT_HALF = (0x3ff00000n << 32n) - ROOT_HALF;
const SIGNIFICAND = (1n << 52n) - 1n;
/** 2^52: an integer in its low bits is that many more. */
const TWO_52 = 4503599627370496;
const SIGN = 1n << 63n;

/** Local variables of a function, and the constants that it loads once, before its loop. */
export class Locals {
  readonly #first: number;
  #next: number;
  #end: number;
  readonly #constants = new Map<number | bigint | '-0', number>();
  readonly #setup: Bytes[] = [];
  readonly #splat: Bytes;
  /** `first` is the number of parameters and variables before the vectors. */
  constructor(first: number, splat: Bytes) {
    this.#first = first;
    this.#next = first;
    this.#end = first;
    this.#splat = splat;
  }

  fresh(): number {
    const local = this.#next++;
    this.#end = Math.max(this.#end, this.#next);
    return local;
  }

  /** Code whose variables are free again behind it. */
  reused(code: () => Bytes): Bytes {
    const next = this.#next;
    const constants = this.#constants.size;
    const made = code();
    // A constant that is loaded before the loop keeps its variable.
    if (this.#constants.size === constants) this.#next = next;
    return made;
  }

  /** The variable that holds a constant: a float in each lane, or 64 bits twice. */
  constant(value: number | bigint): number {
    return this.#constants.get(keyFor(value)) ?? this.#add(value);
  }

  #add(value: number | bigint): number {
    const index = this.fresh();
    this.#constants.set(keyFor(value), index);
    this.#setup.push(
      typeof value === 'bigint' ? [i64(value), i64x2.splat] : [f64(value), this.#splat],
      set(index),
    );
    return index;
  }

  get setup(): Bytes {
    return this.#setup;
  }
  get count(): number {
    return this.#end - this.#first;
  }
}

/** A map takes 0 and −0 for one key. */
const keyFor = (value: number | bigint): number | bigint | '-0' => (Object.is(value, -0) ? '-0' : value);

const isZero = (e: Expr): boolean => Object.is(constantOf(e), 0);

/** All constants of some formulas, so that they are loaded before a loop. */
export function reserveConstants(roots: readonly Expr[], locals: Locals): void {
  for (const e of partsInOrder(roots)) {
    const value = constantOf(e);
    if (value !== undefined) locals.constant(value);
    else if (e.kind === 'op') for (const c of bitConstants[e.op] ?? []) locals.constant(c);
  }
}

const bitConstants: Readonly<Record<string, readonly (number | bigint)[]>> = {
  round: [ROUNDING],
  pow2: [ROUNDING + 1023],
  scale: [ROUNDING],
  exponent: [ONE_LESS_ROOT_HALF, 0x433n << 52n, TWO_52 + 1023],
  significand: [ONE_LESS_ROOT_HALF, SIGNIFICAND, ROOT_HALF],
  head: [0xffffffffn << 32n],
  copysign: [SIGN],
  turn: [Number.NaN],
};

/** Writes the instructions of one vector. */
export class VectorCode {
  readonly #lanes: Lanes;
  readonly #locals: Locals;
  /** Where values lie that are already computed. */
  readonly #known: Map<Expr, number>;
  /** round(u): where u + ROUNDING lies, whose low bits are the integer. */
  readonly #sums = new Map<Expr, number>();
  readonly #count: ReadonlyMap<Expr, number>;

  constructor(
    lanes: Lanes,
    locals: Locals,
    known: ReadonlyMap<Expr, number>,
    count: ReadonlyMap<Expr, number>,
  ) {
    this.#lanes = lanes;
    this.#locals = locals;
    this.#known = new Map(known);
    this.#count = count;
  }

  /** Leaves the value on the stack; what is used again is kept in a local variable. */
  value(e: Expr): Bytes {
    const known = this.#known.get(e);
    if (known !== undefined) return get(known);
    const constant = constantOf(e);
    if (constant !== undefined) return get(this.#locals.constant(constant));
    if (e.kind !== 'op')
      throw new TypeError(`a kernel cannot compute ${e.kind === 'name' ? e.name : e.kind}`);
    const code = this.#operation(e);
    if ((this.#count.get(e) ?? 0) < 2) return code;
    const local = this.#locals.fresh();
    this.#known.set(e, local);
    return [code, tee(local)];
  }

  /** Says that a variable holds the value. */
  keep(e: Expr, local: number): void {
    this.#known.set(e, local);
  }

  /** Computes the value into a variable, from which it is taken from now on. */
  place(e: Expr): Bytes {
    if (this.#known.has(e) || constantOf(e) !== undefined || e.kind !== 'op') return [];
    const code = this.#operation(e);
    const local = this.#locals.fresh();
    this.#known.set(e, local);
    return [code, set(local)];
  }

  #operation(e: OpExpr): Bytes {
    const { op, args } = e;
    const [a, b, c] = args as [Expr, Expr, Expr];
    const lanes = this.#lanes;
    const constant = (value: number | bigint): Bytes => get(this.#locals.constant(value));
    switch (op) {
      case 'min':
      case 'max':
        return this.#extremum(op, a, b);
      case 'select': {
        // Zero has no bits: one instruction where a choice takes three on x86-64.
        if (isZero(c)) return [this.value(b), this.value(a), v128.and];
        if (isZero(b)) return [this.value(c), this.value(a), v128.andNot];
        // Arguments first, so that what both branches and the condition share is computed where it is kept.
        const branches = [this.value(b), this.value(c)];
        return [branches, this.value(a), v128.bitselect];
      }
      case 'round': {
        const sum = this.#locals.fresh();
        this.#sums.set(e, sum);
        return [this.value(a), constant(ROUNDING), lanes.add, tee(sum), constant(ROUNDING), lanes.sub];
      }
      case 'pow2':
        return [this.value(a), constant(ROUNDING + 1023), lanes.add, i32(52), i64x2.shl];
      case 'scale': {
        const significand = this.value(a);
        const n = this.value(b);
        const sum = this.#sums.get(b);
        const integer = sum === undefined ? [n, constant(ROUNDING), lanes.add] : [n, 0x1a, get(sum)];
        return [significand, integer, i32(52), i64x2.shl, i64x2.add];
      }
      case 'exponent':
        return [
          [this.value(a), constant(ONE_LESS_ROOT_HALF), i64x2.add, i32(52), i64x2.shrU],
          [constant(0x433n << 52n), v128.or, constant(TWO_52 + 1023), lanes.sub],
        ];
      case 'significand':
        return [
          [this.value(a), constant(ONE_LESS_ROOT_HALF), i64x2.add],
          [constant(SIGNIFICAND), v128.and, constant(ROOT_HALF), i64x2.add],
        ];
      case 'head':
        return [this.value(a), constant(0xffffffffn << 32n), v128.and];
      case 'turn':
        // Too long for a kernel: see kernels/tiles.ts, which has such elements computed again.
        return constant(Number.NaN);
      case 'copysign': {
        const magnitude = this.value(a);
        const sign = this.value(b);
        const local = this.#locals.fresh();
        return [magnitude, set(local), sign, get(local), constant(SIGN), v128.bitselect];
      }
      default:
        return [args.map(part => this.value(part)), lanes[op as keyof Lanes]];
    }
  }

  /**
   * pmin and pmax are one instruction on x86-64 where min and max are eight. With a constant second they agree: NaN in
   * the first passes, and zeros differ in max(x, 0) alone, where adding 0 turns −0 into 0.
   */
  #extremum(op: 'min' | 'max', a: Expr, b: Expr): Bytes {
    const constant = constantOf(b) ?? constantOf(a);
    if (constant === undefined || Object.is(constant, -0))
      return [this.value(a), this.value(b), this.#lanes[op]];
    const [x, c] = constantOf(b) === undefined ? [b, a] : [a, b];
    const code = [this.value(x), this.value(c), op === 'min' ? this.#lanes.pmin : this.#lanes.pmax];
    return constant === 0 && op === 'max' ? [code, this.value(c), this.#lanes.add] : code;
  }
}
