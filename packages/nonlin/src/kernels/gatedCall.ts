// One call of a function of a gate and a value, which are the halves of an axis. The reader of arguments is passed in.
import {
  type Argument,
  axisOf,
  besideOut,
  checkOptions,
  type FloatArray,
  NO_OPTIONS,
  numberWithin,
  oneOf,
  type Readers,
  type Shape,
} from '../arrays/index.ts';
import {
  areDefaults,
  type GatedCode,
  type GatePlace,
  type JavaScriptForm,
  type LookUpGates,
} from '../compiler/code.ts';
import { alongAxis, type JacobianCall } from './products.ts';

type Code = JavaScriptForm<GatedCode>;
type AnyOptions = Readonly<Record<string, unknown>>;

/** f; the gradients of gate and value, each at its place; or how f changes in a direction. */
export type GatedOutput = 'value' | 'vjp' | 'jvp';

/** Takes n results from i on, whose gates lie one step apart in x, from a on, and values from b on. */
type Visit = (i: number, n: number, a: number, b: number) => void;
/** Visits the stretches of results from one to another. */
export type Stretches = (from: number, to: number, visit: Visit) => void;

/** The work of one call. */
export interface GatedTask {
  readonly output: GatedOutput;
  readonly x: ArrayLike<number>;
  readonly y: FloatArray;
  /** For vjp and jvp: the gradient that arrives, or the direction. */
  readonly second: ArrayLike<number>;
  readonly params: readonly number[];
  /** Elements of the result of f. */
  readonly count: number;
  readonly step: number;
  readonly stretches: Stretches;
}

/** Computes a task with kernels, if it is worth that, and says whether it is. */
export type Tiles = (task: GatedTask) => boolean;

interface Made<A extends Argument> {
  readonly code: Code;
  readonly readers: Readers<A>;
  readonly tiles?: Tiles;
  /** What looks products up, where the function has a table. */
  readonly lookUp?: LookUpGates;
}

/** The callable of a gated function. */
export const gatedBy = <A extends Argument>(made: Made<A>): unknown =>
  alongAxis(made.readers, (x, options?: AnyOptions) => new GatedCall(made, x, options), {
    name: made.code.name,
    kind: 'gated',
    params: made.code.params,
  });

/** One call: its checked arguments, and where gates and values lie. */
class GatedCall<A extends Argument> implements JacobianCall<A> {
  readonly input: A;
  readonly resultShape: Shape;
  readonly #code: Code;
  readonly #tiles: Tiles | undefined;
  readonly #lookUp: LookUpGates | undefined;
  readonly #params: readonly number[];
  /** Elements of the result. */
  readonly #count: number;
  /** Elements of the result that lie together where the axis is halved, and how they lie in x. */
  readonly #half: number;
  readonly #inner: number;
  readonly #place: GatePlace;

  constructor({ code, readers, tiles, lookUp }: Made<A>, x: unknown, given?: AnyOptions) {
    const options = besideOut(given);
    if (options !== NO_OPTIONS) {
      const own = code.params.map(p => p.name);
      checkOptions(options, [...own, 'axis', 'gate', ...readers.options], code.name);
    }
    this.#code = code;
    this.#tiles = tiles;
    this.#lookUp = lookUp;
    this.input = readers.read(x, 'x', options);
    const { shape } = this.input;
    const axis = axisOf(options['axis'] ?? -1, shape);
    const length = shape[axis]!;
    if (length % 2 !== 0)
      throw new RangeError(`x: ${code.name} halves axis ${axis}, whose length ${length} is odd`);
    this.resultShape = shape.map((n, i) => (i === axis ? n / 2 : n));
    this.#inner = shape.slice(axis + 1).reduce((product, n) => product * n, 1);
    this.#half = (length / 2) * this.#inner;
    this.#count = this.resultShape.reduce((product, n) => product * n, 1);
    this.#place = oneOf(options['gate'] ?? code.place, ['first', 'last', 'interleaved'], 'gate');
    this.#params = code.params.map(p => numberWithin(options[p.name] ?? p.default, p.range, p.name));
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

  #run(output: GatedOutput, y: FloatArray, second: ArrayLike<number> = []): void {
    const task: GatedTask = {
      output,
      x: this.input.data,
      y,
      second,
      params: this.#params,
      count: this.#count,
      step: this.#step,
      stretches: (from, to, visit) => this.#stretches(from, to, visit),
    };
    if (!this.#tiles?.(task)) this.#plain(output, y, second);
  }

  /** Distance of neighbouring gates, and of values, within a stretch. */
  get #step(): number {
    return this.#place === 'interleaved' && this.#inner === 1 ? 2 : 1;
  }

  /** Calls `visit` for each stretch of n results from i on whose gates lie one step apart in x, from a on, and values from b on. */
  #stretches(from: number, to: number, visit: Visit): void {
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
    const isServed = y.BYTES_PER_ELEMENT === 4 && areDefaults(this.#code, this.#params);
    this.#stretches(0, this.#count, (i, n, a, b) => {
      const products = isServed ? this.#lookedUp(output, second, i, n, a, b) : undefined;
      for (let j = 0; j < n; j++) compute(i + j, a + j * step, b + j * step, products?.[j]);
    });
  }

  /** What a table gives for a stretch: values of f, or gradients of the value. */
  #lookedUp(
    output: GatedOutput,
    second: ArrayLike<number>,
    i: number,
    n: number,
    a: number,
    b: number,
  ): Float32Array | undefined {
    if (!this.#lookUp || output === 'jvp') return undefined;
    const { data } = this.input;
    const step = this.#step;
    const isValue = output === 'value';
    // Loops, as `Float32Array.from` takes a microsecond.
    const [gates, factors] = [new Float32Array(n), new Float32Array(n)];
    for (let j = 0; j < n; j++) {
      gates[j] = data[a + j * step]!;
      factors[j] = isValue ? data[b + j * step]! : second[i + j]!;
    }
    return this.#lookUp(this.#code, isValue ? 'value' : 'valueSlope', gates, factors);
  }

  /** Computes one result in JavaScript, from the gate at place a and the value at place b, unless a table gave its product. */
  #pairs(
    y: FloatArray,
    second: ArrayLike<number>,
  ): Readonly<Record<GatedOutput, (i: number, a: number, b: number, product?: number) => void>> {
    const { data } = this.input;
    const params = this.#params;
    const forms = y.BYTES_PER_ELEMENT === 4 ? this.#code.float32 : this.#code.float64;
    const round = y.BYTES_PER_ELEMENT === 4 ? Math.fround : Number;
    return {
      value: (i, a, b, product) => {
        y[i] = product ?? forms.value(data[a]!, data[b]!, ...params);
      },
      vjp: (i, a, b, product) => {
        const [gate, value, g] = [data[a]!, data[b]!, round(second[i]!)];
        y[a] = g * forms.gateSlope(gate, value, ...params);
        y[b] = product ?? g * forms.valueSlope(gate, value, ...params);
      },
      jvp: (i, a, b) => {
        const [gate, value] = [data[a]!, data[b]!];
        const byGate = round(second[a]!) * forms.gateSlope(gate, value, ...params);
        y[i] = byGate + round(second[b]!) * forms.valueSlope(gate, value, ...params);
      },
    };
  }
}
