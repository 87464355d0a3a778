// The kernel of a function of one number: a module with one function that runs over a tile.

import { type Expr, partsInOrder, uses } from '../../formula/index.ts';
import type { Precision } from '../../numerics/precision.ts';
import { type Bytes, F64, I32, V128, wasmModule } from './encode.ts';
import { exactInFloat32 } from './exact.ts';
import {
  anyTrue,
  demoteZero,
  f32FromF64,
  f32x4,
  f64x2,
  get,
  i32,
  i32Add,
  i32LessSigned,
  loop,
  promoteLow,
  set,
  tee,
  v128,
} from './instructions.ts';
import { Locals, reserveConstants, VectorCode } from './vector.ts';

export const bytesOf = { float32: 4, float64: 8 } as const;

/** Tiles are padded to a multiple of this number of elements. */
export const BLOCK = 16;
/** Modules below this size may be compiled synchronously everywhere, also on the main thread of older browsers. */
export const MAX_MODULE_BYTES = 4096;

export interface ElementwiseShape {
  readonly element: Precision;
  /** Names of the arrays: x, or x and g. */
  readonly inputs: readonly string[];
  /** Arrays after those that hold float64 whatever the element is. */
  readonly wideInputs?: readonly string[];
  readonly params: readonly string[];
  /** The second factor of the product that is computed, where it may be 0 or ∞ but for the short recipes: then `run` says so. */
  readonly slope?: Expr;
}

/**
 * `run(x, …, y, end, …params)`: reads elements from address x up to `end`, writes results from y on. The addresses lie in
 * the imported memory; end − x is a positive multiple of BLOCK elements. With a slope it gives 1 if some product is not a number or its
 * slope is beyond float32, and 0 otherwise.
 *
 * The more independent vectors a turn of the loop takes, the better a processor hides the latency of each: as many as
 * MAX_MODULE_BYTES leaves room for.
 */
export function elementwiseModule(root: Expr, shape: ElementwiseShape): Uint8Array<ArrayBuffer> {
  const widths = [8, 4, 2, 1].map(width => () => new ElementwiseKernel(root, shape, width).module());
  let bytes = widths[0]!();
  for (let i = 1; bytes.length > MAX_MODULE_BYTES && i < widths.length; i++) bytes = widths[i]!();
  return bytes;
}

/** A little more than 2^896: makes 2^128 and more infinite. */
const MAGNIFIED = 5.3e269;

/** Cheap operations are written where they are used; the others stage by stage, vector by vector. */
const CHEAP: ReadonlySet<string> = new Set(['neg', 'abs', 'lt', 'le', 'gt', 'ge']);

class ElementwiseKernel {
  readonly #root: Expr;
  readonly #shape: ElementwiseShape;
  /** How many vectors a turn of the loop takes. */
  readonly #width: number;
  /** Whether four float32 lanes compute the same bits as two float64 lanes. */
  readonly #isSingle: boolean;
  readonly #leaves: ReadonlyMap<string, Expr>;

  constructor(root: Expr, shape: ElementwiseShape, width: number) {
    this.#root = root;
    this.#shape = shape;
    this.#isSingle = shape.element === 'float32' && exactInFloat32(root, shape.inputs);
    this.#width = this.#isSingle ? Math.min(width, 4) : width;
    this.#leaves = namesIn([root]);
  }

  module(): Uint8Array<ArrayBuffer> {
    const { params } = this.#shape;
    const pointers = this.#outputAt + 1;
    const end = pointers;
    const splat = this.#isSingle ? [f32FromF64, f32x4.splat] : f64x2.splat;
    const locals = new Locals(pointers + 1 + params.length, splat);
    const known = new Map<Expr, number>();
    const readParams = params.flatMap((p, i): Bytes => {
      const leaf = this.#leaves.get(p);
      if (!leaf) return [];
      known.set(leaf, locals.fresh());
      return [get(end + 1 + i), splat, set(known.get(leaf)!)];
    });
    reserveConstants([this.#root], locals);
    const watch = this.#slope && locals.fresh();
    const turn = this.#turn(locals, known, watch);
    const next = (i: number): Bytes => [get(i), i32(this.#width * this.#bytesAt(i)), i32Add];
    const advance = Array.from({ length: pointers - 1 }, (_, i) => [next(i + 1), set(i + 1)]);
    const isMore = [next(0), tee(0), get(end), i32LessSigned];
    return wasmModule([
      {
        name: 'run',
        params: [...new Array<number>(pointers + 1).fill(I32), ...params.map(() => F64)],
        results: watch === undefined ? [] : [I32],
        locals: [[locals.count, V128]],
        body: [
          locals.setup,
          readParams,
          loop([turn, advance, isMore]),
          watch === undefined ? [] : [get(watch), anyTrue],
        ],
      },
    ]);
  }

  get #outputAt(): number {
    const { inputs, wideInputs = [] } = this.#shape;
    return inputs.length + wideInputs.length;
  }

  #isWide(i: number): boolean {
    return i >= this.#shape.inputs.length && i < this.#outputAt;
  }

  /** Bytes of a vector of array i. */
  #bytesAt(i: number): number {
    return this.#isWide(i) ? 16 : this.#vectorBytes;
  }

  get #vectorBytes(): number {
    return (this.#isSingle ? 4 : 2) * bytesOf[this.#shape.element];
  }

  /** In float32 lanes nothing but choices is computed. */
  get #slope(): Expr | undefined {
    return this.#isSingle ? undefined : this.#shape.slope;
  }

  #turn(locals: Locals, known: ReadonlyMap<Expr, number>, watch: number | undefined): Bytes {
    const { inputs, wideInputs = [] } = this.#shape;
    const count = uses([this.#root]);
    const code: Bytes[] = [];
    const vectors = Array.from({ length: this.#width }, (_, v) => {
      const mine = new Map(known);
      [...inputs, ...wideInputs].forEach((input, i) => {
        const leaf = this.#leaves.get(input);
        if (!leaf) return;
        mine.set(leaf, locals.fresh());
        code.push(get(i), this.#load(i, v * this.#bytesAt(i)), set(mine.get(leaf)!));
      });
      return new VectorCode(this.#isSingle ? f32x4 : f64x2, locals, mine, count);
    });
    for (const e of partsInOrder([this.#root])) {
      const isStage = e.kind === 'op' && e !== this.#root && !(CHEAP.has(e.op) && count.get(e) === 1);
      if (isStage) for (const vector of vectors) code.push(vector.place(e));
    }
    vectors.forEach((vector, v) => {
      const result = vector.value(this.#root);
      const watched = watch === undefined ? [] : this.#watched(vector, locals, watch);
      code.push(get(this.#outputAt), result, watched, this.#store(v * this.#vectorBytes));
    });
    return code;
  }

  /** Notes whether the product on the stack is not a number, or the slope beyond float32; leaves the product there. */
  #watched(vector: VectorCode, locals: Locals, watch: number): Bytes {
    const [product, sum] = [locals.fresh(), locals.fresh()];
    const slope = [vector.value(this.#slope!), get(locals.constant(MAGNIFIED)), f64x2.mul];
    // Of a number, the difference has no bits.
    return [
      [tee(product), slope, get(product), f64x2.add, tee(sum), get(sum), f64x2.sub],
      [get(watch), v128.or, set(watch)],
    ];
  }

  /** Two float32 numbers become two float64 lanes. */
  #load(i: number, offset: number): Bytes {
    const isWidened = this.#shape.element === 'float32' && !this.#isSingle && !this.#isWide(i);
    return isWidened ? [v128.load64Zero(offset), promoteLow] : v128.load(offset);
  }

  #store(offset: number): Bytes {
    const isNarrowed = this.#shape.element === 'float32' && !this.#isSingle;
    return isNarrowed ? [demoteZero, v128.store64Lane(offset, 0)] : v128.store(offset);
  }
}

/** The names that some graphs mention. */
export function namesIn(roots: readonly Expr[]): ReadonlyMap<string, Expr> {
  return new Map(partsInOrder(roots).flatMap(e => (e.kind === 'name' ? [[e.name, e] as const] : [])));
}
