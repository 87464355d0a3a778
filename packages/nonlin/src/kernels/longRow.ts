// Runs a row function over a row that is longer than memory and comes in pieces: each pass of the plan goes over all pieces. Sums and
// maxima are taken in the same order as in all rows, as eight interleaved partial results, so the bits are those of the whole row.

import {
  checkOptions,
  counted,
  describe,
  everything,
  type FloatArray,
  type HalfType,
  numberWithin,
  type Output,
  oneOf,
  positiveNumber,
  type TypedArray,
} from '../arrays/index.ts';
import type { RowCode } from '../compiler/code.ts';
import { PARTIALS } from '../compiler/plan.ts';
import type { Precision } from '../numerics/precision.ts';
import { isBeyond } from './javascriptRows.ts';
import { type PieceLoops, pieceLoopsOf } from './loops.ts';
import { FAR, loopShape } from './rows.ts';
import { codeOfRow } from './rowwise.ts';
import { isWorthAKernel } from './runtime.ts';
import { copyIn, copyOut, elementOf } from './tiles.ts';
import { FIRST, LAST } from './wasm/accumulators.ts';
import { machineRow, type RowKernels, rowKernels, temperedGraph } from './wasm/compile.ts';
import { bytesOf } from './wasm/elementwise.ts';
import { areaAt, type Staging, stagingMemory, stateIn, TILE } from './wasm/memory.ts';
import { callWith, MOST_ARGUMENTS } from './wasm/webassembly.ts';

/** Options of a row in pieces, beside the parameters of the function. */
export interface LongRowOptions {
  /** How many elements the row has: at least 1, and as many as all pieces of a pass together. */
  readonly length: number;
  /** Divides the input; positive. Default 1. */
  readonly temperature?: number;
  /** The result if no element of the row takes part: NaN, or the result of a masked element. Default 'nan'. */
  readonly allMasked?: 'nan' | 'zero';
  /** The type of the 16-bit numbers whose bits pieces of the type Uint16Array hold. */
  readonly dtype?: HalfType;
  readonly [parameter: string]: unknown;
}

/** A row that comes in pieces. */
export interface LongRow {
  /** Whether all passes are over. Until then the row is to be gone over again, from its first element to its last. */
  readonly isDone: boolean;
  /**
   * Takes the next piece of the row. In the last pass of a function that gives a row, it returns f(x) of the piece, in `out` where
   * that is given; before, and of a function that gives a number, undefined.
   *
   * Errors: a RangeError for a piece that goes beyond the length of the row or comes after the last pass, or that is not the last of its
   * row and has no multiple of 8 elements, in which sums are taken. A TypeError for pieces of different types.
   */
  take<I extends TypedArray>(x: I, out?: TypedArray): Output<I> | undefined;
  /** The number that the function gives, in the precision of the pieces; undefined before the last pass is over. */
  readonly result: number | undefined;
}

/** The engine that computes the passes. */
interface Engine {
  readonly passes: number;
  /** Pass p over a stretch of the row; the last pass of a row writes to `y`. */
  run(p: number, x: ArrayLike<number>, y: FloatArray, place: Place): void;
  result(): number;
}

interface Place {
  readonly from: number;
  readonly isLast: boolean;
}

interface Setting {
  readonly code: RowCode;
  readonly element: Precision;
  readonly temperature: number;
  readonly params: readonly number[];
}

/**
 * A function of a row, over a row that does not fit into memory. It is gone over twice or a few times, from its first element to its
 * last; the bits are those of the function on the whole row. Memory holds a piece at a time. An entmax holds beside it the elements
 * that may still be above its threshold: some thousands, and all that are equal to the largest. It and hardmax run in JavaScript.
 *
 * Errors: a TypeError for what is no function of a row, for one of groups of neighbours, and for an unknown option; a RangeError for a
 * length that is no whole number from 1 on, or an option out of its range.
 *
 * @example
 * const row = longRow(softmax, { length: 16 });
 * const pieces = [new Float64Array(8), new Float64Array(8)];
 * let written = [];
 * while (!row.isDone) for (const piece of pieces) written = row.take(piece) ?? written;
 * written[0]; // 0.0625
 */
export function longRow(f: unknown, options: LongRowOptions): LongRow {
  const code = codeOfRow(f);
  if (code === undefined || code.grouped)
    throw new TypeError(
      `f: expected a function of a row, such as softmax, not ${code ? `${code.name}, which works on groups of neighbours` : describe(f)}`,
    );
  const names = [...code.params.map(p => p.name), 'length', 'temperature', 'allMasked', 'dtype'];
  checkOptions(options, names, code.name);
  const { length, dtype } = options;
  if (!Number.isSafeInteger(length) || length < 1)
    throw new RangeError(`length: expected a whole number from 1 to 2^53 − 1, not ${describe(length)}`);
  return new RowInPieces(code, {
    length,
    dtype,
    temperature: positiveNumber(options.temperature ?? 1, 'temperature'),
    params: code.params.map(p => numberWithin(options[p.name] ?? p.default, p.range, p.name)),
    isZeroWhenAbsent: oneOf(options.allMasked ?? 'nan', ['nan', 'zero'], 'allMasked') === 'zero',
  });
}

interface Call {
  readonly length: number;
  readonly dtype: HalfType | undefined;
  readonly temperature: number;
  readonly params: readonly number[];
  readonly isZeroWhenAbsent: boolean;
}

class RowInPieces implements LongRow {
  readonly #code: RowCode;
  readonly #call: Call;
  /** Known from the first piece on, by the type of the result. */
  #engine: Engine | undefined;
  #element: Precision | undefined;
  #tag: unknown;
  /** Whether the row needs the way of numbers beyond the format: where a temperature divides, a pass before the others looks for it. */
  #isFar: boolean;
  /** The pass under way; that one is −1. */
  #pass: number;
  #at = 0;
  #isAbsent = true;

  constructor(code: RowCode, call: Call) {
    this.#code = code;
    this.#call = call;
    const { temperature } = call;
    this.#isFar = temperature !== 1 && code.searched === true;
    this.#pass = temperature === 1 || this.#isFar ? 0 : -1;
  }

  get isDone(): boolean {
    return this.#engine !== undefined && this.#pass === this.#engine.passes;
  }

  #start(element: Precision): Engine {
    const { temperature, params, length } = this.#call;
    return engineOf({ code: this.#code, element, temperature, params }, this.#isFar, length);
  }

  take<I extends TypedArray>(x: I, out?: TypedArray): Output<I> | undefined {
    const input = everything.read(x, 'x', { dtype: this.#call.dtype });
    const { data } = input;
    this.#check(x, data.length);
    const y = input.allocate(0);
    this.#element ??= elementOf(y);
    const place = { from: this.#at, isLast: this.#at + data.length === this.#call.length };
    const pass = this.#pass;
    this.#at = place.isLast ? 0 : this.#at + data.length;
    if (place.isLast) this.#pass++;
    if (pass < 0) {
      this.#isFar ||= isBeyond({ x: data, y, temperature: this.#call.temperature });
      return undefined;
    }
    const { absent, result, masked } = this.#code;
    this.#engine ??= this.#start(this.#element);
    const engine = this.#engine;
    if (pass === 0) this.#isAbsent &&= (data as Float64Array).every(v => v === absent);
    if (pass < engine.passes - 1 || result === 'number') {
      engine.run(pass, data, y, place);
      return undefined;
    }
    const to = everything.destination(out, input, input.shape);
    engine.run(pass, data, to.data, place);
    if (this.#call.isZeroWhenAbsent && this.#isAbsent) (to.data as Float64Array).fill(masked);
    return to.commit() as Output<I>;
  }

  #check(x: TypedArray, count: number): void {
    const { length } = this.#call;
    if (this.isDone) throw new RangeError('x: all passes over the row are done');
    if (this.#at + count > length)
      throw new RangeError(
        `x: expected at most ${counted(length - this.#at, 'element')} left of a row of ${length}, not ${count}`,
      );
    if (count % PARTIALS !== 0 && this.#at + count < length)
      throw new RangeError(
        `x: expected a multiple of ${PARTIALS} elements in a piece before the last, not ${count}`,
      );
    this.#tag ??= x.constructor;
    if (x.constructor !== this.#tag)
      throw new TypeError(
        `x: expected pieces of one type, ${nameOf(this.#tag)}, not ${nameOf(x.constructor)}`,
      );
  }

  get result(): number | undefined {
    if (!this.isDone || this.#code.result === 'row') return undefined;
    const value = this.#engine!.result();
    return this.#element === 'float32' ? Math.fround(value) : value;
  }
}

const nameOf = (type: unknown): string => (type as { readonly name: string }).name;

function engineOf(setting: Setting, isFar: boolean, length: number): Engine {
  const { code, element, temperature } = setting;
  if (isFar) {
    const shape = { ...FAR, output: 'value' } as const;
    return new LoopPieces(pieceLoopsOf(temperedGraph(code, 'value'), loopShape(code, shape)), setting);
  }
  if (!code.searched && isWorthAKernel(length)) return new KernelPieces(setting);
  const shape = { output: 'value', element, tempered: temperature !== 1 } as const;
  return new LoopPieces(pieceLoopsOf(machineRow(code, shape), loopShape(code, shape)), setting);
}

/** Passes in JavaScript. */
class LoopPieces implements Engine {
  readonly #loops: PieceLoops;
  readonly #params: readonly number[];

  constructor(loops: PieceLoops, { params, temperature }: Setting) {
    this.#loops = loops;
    this.#params = [...params, temperature];
  }

  get passes(): number {
    return this.#loops.passes;
  }

  run(p: number, x: ArrayLike<number>, y: FloatArray, { from, isLast }: Place): void {
    for (let at = 0; at < x.length; at += TILE) {
      const end = Math.min(x.length, at + TILE);
      const tile = Float64Array.from({ length: end - at }, (_, i) => x[at + i]!);
      const results = new Float64Array(tile.length);
      const piece = { x: tile, from: from + at, isLast: isLast && end === x.length };
      this.#loops.run(p, piece, results, this.#params);
      if (y.length > 0) copyOut(results, 0, y, at, end);
    }
  }

  result(): number {
    return this.#loops.result();
  }
}

/** Passes by kernels. Others use the same memory between two pieces, so that the state is kept beside it. */
class KernelPieces implements Engine {
  readonly #staging: Staging;
  readonly #kernels: RowKernels;
  readonly #element: Precision;
  readonly #state: Uint8Array;
  readonly #numbers: readonly number[];
  readonly #args = new Array<number>(MOST_ARGUMENTS).fill(0);
  #result = Number.NaN;

  constructor({ code, element, temperature, params }: Setting) {
    const tempered = temperature !== 1;
    this.#staging = stagingMemory();
    const { memory } = this.#staging;
    this.#kernels = rowKernels(code, { output: 'value', element, tempered, inPieces: true }, memory);
    this.#element = element;
    this.#state = new Uint8Array(stateIn(memory));
    this.#numbers = tempered ? [...params, temperature] : params;
  }

  get passes(): number {
    return this.#kernels.passes.length;
  }

  run(p: number, x: ArrayLike<number>, y: FloatArray, { from, isLast }: Place): void {
    const kernel = this.#kernels.passes[p]!;
    const view = this.#staging[this.#element];
    const size = bytesOf[this.#element];
    const state = stateIn(this.#staging.memory);
    const [xAt, yAt] = [areaAt(0, y.byteOffset), areaAt(1, y.byteOffset)];
    const args = this.#args;
    state.set(this.#state);
    for (let at = 0; at < x.length; at += TILE) {
      const end = Math.min(x.length, at + TILE);
      copyIn(view, xAt / size, x, at, end);
      const flags = (from + at === 0 ? FIRST : 0) | (isLast && end === x.length ? LAST : 0);
      let i = 0;
      for (const argument of [xAt, yAt, end - at, flags, ...this.#numbers]) args[i++] = argument;
      callWith(kernel, args);
      if (y.length > 0) copyOut(view, yAt / size, y, at, end);
    }
    if (isLast) this.#result = view[yAt / size]!;
    this.#state.set(state);
  }

  result(): number {
    return this.#result;
  }
}
