// Functions of a gate and a value, which are the halves of an axis: makes the callables `glu`, `swiglu`, `geglu`, …
import {
  axisOf,
  checkOptions,
  destination,
  type FloatArray,
  type HalfType,
  halfType,
  type Input,
  numberWithin,
  type Output,
  oneOf,
  type Reading,
  read,
  type Shape,
  sameShape,
} from '../arrays/index.ts';
import { BLOCK, bytesOf } from '../targets/wasm/elementwise.ts';
import type { GatedCode, GatedForms, GatePlace, ParameterCode } from './code.ts';
import { type GatedOutput, gatedKernel } from './compile.ts';
import { areaAt, stagingMemory, TILE } from './memory.ts';
import { isWorthAKernel } from './runtime.ts';
import { elementOf } from './tiles.ts';

/** Parameters by name, and which half of which axis is the gate. */
export type GatedOptions<P extends string = never> = { readonly [K in P]?: number } & {
  /** The axis that is halved; negative counts from the last. Default −1. */
  readonly axis?: number;
  /** Where the gate lies: in the first or the last half of the axis, or at its even places. */
  readonly gate?: GatePlace;
  /** Where the result goes: an array of the result's kind, type and length. */
  readonly out?: unknown;
  /** What the bits in a Uint16Array stand for, for engines without Float16Array. */
  readonly dtype?: HalfType;
};

/** A function of the two halves of an axis: the result is half as long there. */
export interface Gated<P extends string = never> {
  <I extends Input>(x: I, options?: GatedOptions<P>): Output<I>;
  /** The gradient that reaches x when g, of the shape of the result, arrives at f(x) (PyTorch's `backward`). */
  vjp<I extends Input>(x: I, g: Input, options?: GatedOptions<P>): Output<I>;
  readonly kind: 'gated';
  readonly params: readonly ParameterCode[];
}

/** Makes the callable of a gated function. */
export function gated<P extends string = never>(code: GatedCode): Gated<P> {
  const value = (x: unknown, options?: GatedOptions): unknown => {
    const call = new GatedCall(code, x, options);
    const out = destination(options?.out, call.input, call.resultShape);
    call.value(out.data);
    return out.commit();
  };
  const vjp = (x: unknown, g: unknown, options?: GatedOptions): unknown => {
    const call = new GatedCall(code, x, options);
    const gradient = read(g, 'g', call.dtype);
    sameShape('g', gradient.shape, 'the result', call.resultShape);
    const out = destination(options?.out, call.input, call.input.shape, [call.input, gradient]);
    call.vjp(gradient.data, out.data);
    return out.commit();
  };
  return Object.defineProperties(value, {
    name: { value: code.name },
    vjp: { value: vjp },
    kind: { value: 'gated' },
    params: { value: code.params },
  }) as unknown as Gated<P>;
}

/** One call: its checked arguments, and where gates and values lie. */
class GatedCall {
  readonly input: Reading;
  readonly dtype: HalfType | undefined;
  readonly resultShape: Shape;
  readonly #code: GatedCode;
  readonly #params: readonly number[];
  /** Elements of the result. */
  readonly #count: number;
  /** Elements of the result that lie together where the axis is halved, and how they lie in x. */
  readonly #half: number;
  readonly #inner: number;
  readonly #place: GatePlace;

  constructor(code: GatedCode, x: unknown, options: GatedOptions = {}) {
    checkOptions(options, [...code.params.map(p => p.name), 'axis', 'gate', 'out', 'dtype'], code.name);
    this.#code = code;
    this.dtype = halfType(options.dtype);
    this.input = read(x, 'x', this.dtype);
    const { shape } = this.input;
    const axis = axisOf(options.axis ?? -1, shape);
    const length = shape[axis]!;
    if (length % 2 !== 0)
      throw new RangeError(`x: ${code.name} halves axis ${axis}, whose length ${length} is odd`);
    this.resultShape = shape.map((n, i) => (i === axis ? n / 2 : n));
    this.#inner = shape.slice(axis + 1).reduce((product, n) => product * n, 1);
    this.#half = (length / 2) * this.#inner;
    this.#count = this.resultShape.reduce((product, n) => product * n, 1);
    this.#place = oneOf(options.gate ?? code.place, ['first', 'last', 'interleaved'], 'gate');
    const given = options as Readonly<Record<string, unknown>>;
    this.#params = code.params.map(p => numberWithin(given[p.name] ?? p.default, p.range, p.name));
  }

  value(y: FloatArray): void {
    this.#tiles(y, ['value'], undefined, (i, [v]) => {
      y[i] = v!;
    });
  }

  /** The gradients of gate and value, each at its place. */
  vjp(g: ArrayLike<number>, dx: FloatArray): void {
    this.#tiles(dx, ['gateSlope', 'valueSlope'], g, (i, [gate, value]) => {
      dx[this.#gateAt(i)] = gate!;
      dx[this.#valueAt(i)] = value!;
    });
  }

  /** Where the gate of result i lies in x. */
  #gateAt(i: number): number {
    return this.#position(i, this.#place === 'last' ? 1 : 0);
  }
  #valueAt(i: number): number {
    return this.#position(i, this.#place === 'last' ? 0 : 1);
  }

  #position(i: number, second: 0 | 1): number {
    const half = this.#half;
    const outer = Math.floor(i / half) * half;
    if (this.#place !== 'interleaved') return outer + i + second * half;
    const inner = i % this.#inner;
    return 2 * (i - inner) + inner + second * this.#inner;
  }

  /** Tile by tile, so that an x which is also where the result goes is read before it is written. */
  #tiles(
    y: FloatArray,
    outputs: readonly GatedOutput[],
    g: ArrayLike<number> | undefined,
    store: (i: number, results: readonly number[]) => void,
  ): void {
    const isKernel = y.BYTES_PER_ELEMENT !== 2 && isWorthAKernel(this.#count);
    const run = isKernel ? this.#kernelTile : this.#plainTile;
    for (let from = 0; from < this.#count; from += TILE)
      run.call(this, from, Math.min(from + TILE, this.#count), y, outputs, g, store);
  }

  #plainTile(
    from: number,
    to: number,
    y: FloatArray,
    outputs: readonly GatedOutput[],
    g: ArrayLike<number> | undefined,
    store: (i: number, results: readonly number[]) => void,
  ): void {
    const forms: GatedForms = y.BYTES_PER_ELEMENT === 4 ? this.#code.float32 : this.#code.float64;
    const round = y.BYTES_PER_ELEMENT === 4 ? Math.fround : Number;
    const { data } = this.input;
    for (let i = from; i < to; i++) {
      const [gate, value] = [data[this.#gateAt(i)]!, data[this.#valueAt(i)]!];
      const factor = g === undefined ? 1 : round(g[i]!);
      store(
        i,
        outputs.map(output => factor * forms[output](gate, value, ...this.#params)),
      );
    }
  }

  #kernelTile(
    from: number,
    to: number,
    y: FloatArray,
    outputs: readonly GatedOutput[],
    g: ArrayLike<number> | undefined,
    store: (i: number, results: readonly number[]) => void,
  ): void {
    const element = elementOf(y);
    const size = bytesOf[element];
    const staging = stagingMemory();
    const view = staging[element];
    const areas = [0, 1, 2, 3, 4].map(area => areaAt(area, y.byteOffset));
    const [gateAt, valueAt, gradientAt] = areas.map(at => at / size) as [number, number, number];
    const { data } = this.input;
    for (let i = from; i < to; i++) {
      view[gateAt + i - from] = data[this.#gateAt(i)]!;
      view[valueAt + i - from] = data[this.#valueAt(i)]!;
      if (g !== undefined) view[gradientAt + i - from] = g[i]!;
    }
    const end = areas[0]! + Math.ceil((to - from) / BLOCK) * BLOCK * size;
    const inputs = g === undefined ? areas.slice(0, 2) : areas.slice(0, 3);
    outputs.forEach((output, k) => {
      const kernel = gatedKernel(this.#code, output, element, staging.memory);
      kernel(...inputs, areas[3 + k]!, end, ...this.#params);
    });
    for (let i = from; i < to; i++)
      store(
        i,
        outputs.map((_, k) => view[areas[3 + k]! / size + i - from]!),
      );
  }
}
