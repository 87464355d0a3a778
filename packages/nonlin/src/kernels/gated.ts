// Functions of a gate and a value, which are the halves of an axis: makes the callables `glu`, `swiglu`, `geglu`, …
import {
  axisOf,
  checkOptions,
  destination,
  type FloatArray,
  type HalfType,
  halfType,
  numberWithin,
  oneOf,
  type Reading,
  read,
  type Shape,
} from '../arrays/index.ts';
import type { GatedCode, GatePlace, ParameterCode } from '../compiler/code.ts';
import { type AlongAxis, type JacobianCall, products } from './products.ts';
import { isWorthAKernel } from './runtime.ts';
import { copyIn, elementOf } from './tiles.ts';
import { type GatedFormula, gatedKernel } from './wasm/compile.ts';
import { BLOCK, bytesOf } from './wasm/elementwise.ts';
import { areaAt, stagingMemory, TILE } from './wasm/memory.ts';

/** What every gated function takes beside its parameters. */
export interface GatedOptions {
  /** The axis that is halved; negative counts from the last. Default −1. */
  readonly axis?: number;
  /** Where the gate lies: in the first or the last half of the axis, or at its even places. */
  readonly gate?: GatePlace;
  /** What the bits in a Uint16Array stand for, for engines without Float16Array. */
  readonly dtype?: HalfType;
}

/** A function of the two halves of an axis: the result is half as long there. It has no second derivatives. */
export interface Gated<O extends GatedOptions = GatedOptions> extends AlongAxis<O> {
  readonly kind: 'gated';
  readonly params: readonly ParameterCode[];
}

/** Makes the callable of a gated function. */
export function gated<O extends GatedOptions>(code: GatedCode): Gated<O> {
  const value = (x: unknown, options?: AnyGatedOptions): unknown => {
    const call = new GatedCall(code, x, options);
    const out = destination(options?.out, call.input, call.resultShape);
    call.value(out.data);
    return out.commit();
  };
  return Object.defineProperties(value, {
    name: { value: code.name },
    ...products((x, options?: AnyGatedOptions) => new GatedCall(code, x, options)),
    kind: { value: 'gated' },
    params: { value: code.params },
  }) as unknown as Gated<O>;
}

type AnyGatedOptions = GatedOptions & { readonly out?: unknown };

/** f; the gradients of gate and value, each at its place; or how f changes in a direction. */
type GatedOutput = 'value' | 'vjp' | 'jvp';

/** What kernels compute for each output. */
const formulas: Readonly<Record<GatedOutput, readonly GatedFormula[]>> = {
  value: ['value'],
  vjp: ['gateSlope', 'valueSlope'],
  jvp: ['jvp'],
};

// Staging areas: gates, values, the gradient or the direction's own gates and values, results.
const GATE = 0;
const VALUE = 1;
const SECOND = 2;
const THIRD = 3;
const RESULT = 4;

/** One call: its checked arguments, and where gates and values lie. */
class GatedCall implements JacobianCall {
  readonly input: Reading;
  readonly resultShape: Shape;
  readonly #code: GatedCode;
  readonly #params: readonly number[];
  /** Elements of the result. */
  readonly #count: number;
  /** Elements of the result that lie together where the axis is halved, and how they lie in x. */
  readonly #half: number;
  readonly #inner: number;
  readonly #place: GatePlace;

  constructor(code: GatedCode, x: unknown, options: AnyGatedOptions = {}) {
    checkOptions(options, [...code.params.map(p => p.name), 'axis', 'gate', 'out', 'dtype'], code.name);
    this.#code = code;
    this.input = read(x, 'x', halfType(options.dtype));
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
    this.#run('value', y);
  }
  /** The gradients of gate and value, each at its place. */
  vjp(g: ArrayLike<number>, dx: FloatArray): void {
    this.#run('vjp', dx, g);
  }
  jvp(v: ArrayLike<number>, dy: FloatArray): void {
    this.#run('jvp', dy, v);
  }

  /** Tile by tile, so that an x which is also where the result goes is read before it is written. */
  #run(output: GatedOutput, y: FloatArray, second: ArrayLike<number> = []): void {
    const isKernel = y.BYTES_PER_ELEMENT !== 2 && isWorthAKernel(this.#count);
    if (!isKernel) this.#plain(output, y, second);
    else
      for (let from = 0; from < this.#count; from += TILE)
        this.#kernelTile(output, y, second, from, Math.min(from + TILE, this.#count));
  }

  /** Distance of neighbouring gates, and of values, within a stretch. */
  get #step(): number {
    return this.#place === 'interleaved' && this.#inner === 1 ? 2 : 1;
  }

  /** Calls `visit` for each stretch of n results from i on whose gates lie one step apart in x, from a on, and values from b on. */
  #stretches(from: number, to: number, visit: (i: number, n: number, a: number, b: number) => void): void {
    const isInterleaved = this.#place === 'interleaved';
    const length = isInterleaved && this.#inner > 1 ? this.#inner : this.#half;
    const [gate, value] = this.#place === 'last' ? ([1, 0] as const) : ([0, 1] as const);
    for (let i = from; i < to; ) {
      const n = Math.min(length - (i % length), to - i);
      visit(i, n, this.#position(i, gate), this.#position(i, value));
      i += n;
    }
  }

  /** Where the first or second number of pair i lies in x. */
  #position(i: number, second: 0 | 1): number {
    const half = this.#half;
    const outer = Math.floor(i / half) * half;
    if (this.#place !== 'interleaved') return outer + i + second * half;
    const inner = i % this.#inner;
    return 2 * (i - inner) + inner + second * this.#inner;
  }

  #plain(output: GatedOutput, y: FloatArray, second: ArrayLike<number>): void {
    const compute = this.#pairs(y, second)[output];
    const step = this.#step;
    this.#stretches(0, this.#count, (i, n, a, b) => {
      for (let j = 0; j < n; j++) compute(i + j, a + j * step, b + j * step);
    });
  }

  /** What computes result i in JavaScript, of the gate at place a and the value at place b. */
  #pairs(
    y: FloatArray,
    second: ArrayLike<number>,
  ): Readonly<Record<GatedOutput, (i: number, a: number, b: number) => void>> {
    const { data } = this.input;
    const params = this.#params;
    const forms = y.BYTES_PER_ELEMENT === 4 ? this.#code.float32 : this.#code.float64;
    const round = y.BYTES_PER_ELEMENT === 4 ? Math.fround : Number;
    return {
      value: (i, a, b) => {
        y[i] = forms.value(data[a]!, data[b]!, ...params);
      },
      vjp: (i, a, b) => {
        const [gate, value, g] = [data[a]!, data[b]!, round(second[i]!)];
        y[a] = g * forms.gateSlope(gate, value, ...params);
        y[b] = g * forms.valueSlope(gate, value, ...params);
      },
      jvp: (i, a, b) => {
        const [gate, value] = [data[a]!, data[b]!];
        const byGate = round(second[a]!) * forms.gateSlope(gate, value, ...params);
        y[i] = byGate + round(second[b]!) * forms.valueSlope(gate, value, ...params);
      },
    };
  }

  #kernelTile(output: GatedOutput, y: FloatArray, second: ArrayLike<number>, from: number, to: number): void {
    const element = elementOf(y);
    const size = bytesOf[element];
    const { memory, [element]: view } = stagingMemory();
    const areas = [GATE, VALUE, SECOND, THIRD, RESULT, RESULT + 1].map(area => areaAt(area, y.byteOffset));
    const places = areas.map(at => at / size);
    const step = this.#step;
    const { data } = this.input;
    this.#stretches(from, to, (i, n, a, b) => {
      const at = (area: number): number => places[area]! + i - from;
      gather(view, at(GATE), data, a, step, n);
      gather(view, at(VALUE), data, b, step, n);
      if (output !== 'jvp') return;
      gather(view, at(SECOND), second, a, step, n);
      gather(view, at(THIRD), second, b, step, n);
    });
    if (output === 'vjp') copyIn(view, places[SECOND]!, second, from, to);
    const end = areas[GATE]! + Math.ceil((to - from) / BLOCK) * BLOCK * size;
    const inputs = areas.slice(0, { value: SECOND, vjp: THIRD, jvp: RESULT }[output]);
    formulas[output].forEach((formula, k) => {
      const kernel = gatedKernel(this.#code, formula, element, memory);
      kernel(...inputs, areas[RESULT + k]!, end, ...this.#params);
    });
    if (output !== 'vjp') scatter(y, from, 1, view, places[RESULT]!, to - from);
    else
      this.#stretches(from, to, (i, n, a, b) => {
        scatter(y, a, step, view, places[RESULT]! + i - from, n);
        scatter(y, b, step, view, places[RESULT + 1]! + i - from, n);
      });
  }
}

/** Stretches of so many numbers are copied faster by the engine than one by one. */
const LONG_STRETCH = 32;

/** Copies n numbers that lie `step` apart, from `place` on, to neighbouring places of a view. */
function gather(
  view: Float32Array | Float64Array,
  at: number,
  data: ArrayLike<number>,
  place: number,
  step: number,
  n: number,
): void {
  if (step === 1 && n >= LONG_STRETCH) copyIn(view, at, data, place, place + n);
  else for (let j = 0; j < n; j++) view[at + j] = data[place + j * step]!;
}

/** Copies n neighbouring numbers of a view to places that lie `step` apart, from `place` on. */
function scatter(
  y: FloatArray,
  place: number,
  step: number,
  view: Float32Array | Float64Array,
  at: number,
  n: number,
): void {
  if (step === 1 && n >= LONG_STRETCH) (y as Float64Array).set(view.subarray(at, at + n), place);
  else for (let j = 0; j < n; j++) y[place + j * step] = view[at + j]!;
}
