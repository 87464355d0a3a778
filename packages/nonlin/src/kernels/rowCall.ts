// One call of a row function along any axis. The reader of arguments and the engine that computes rows are passed in.
import {
  type Argument,
  axesOf,
  axisOf,
  besideOut,
  checkOptions,
  describe,
  type FloatArray,
  flag,
  layoutOf,
  maskOf,
  NO_OPTIONS,
  numberWithin,
  oneOf,
  positiveNumber,
  type Readers,
  type RowGeometry,
  type RowLayout,
  rowsAlong,
  type Shape,
  withBias,
} from '../arrays/index.ts';
import type { JavaScriptForm, RowCode } from '../compiler/code.ts';
import { alongAxis, type JacobianCall } from './products.ts';
import { givesNumber, type RowEngine, type RowOutput, type RowTask, takesNumber } from './rowTask.ts';

type AnyOptions = Readonly<Record<string, unknown>>;
type Code = JavaScriptForm<RowCode>;

const OPTIONS = ['axis', 'temperature', 'mask', 'bias', 'allMasked'] as const;

/** The options of a function, beside those that all have. */
const ownOptions = (code: Code, isNoisy: boolean): readonly string[] => [
  ...code.params.map(p => p.name),
  ...(code.grouped ? ['pieces'] : []),
  ...(code.result === 'number' && !code.grouped ? ['keepdims'] : []),
  ...(isNoisy ? ['training', 'seed', 'hard'] : []),
];

/** How the rows of a call lie, and the shape of its result. */
interface Arrangement extends RowLayout {
  readonly resultShape: Shape;
}

function arrangement(code: Code, shape: Shape, options: AnyOptions): Arrangement {
  if (code.grouped) return grouped(shape, options);
  const isPlain = options === NO_OPTIONS && shape.length > 0;
  if (isPlain)
    return {
      rows: rowsAlong(shape, shape.length - 1),
      order: undefined,
      resultShape: code.result === 'row' ? shape : shape.slice(0, -1),
    };
  const axes = axesOf(options['axis'] === undefined ? -1 : options['axis'], shape);
  const isKept = flag(options['keepdims'], 'keepdims');
  const reduced = isKept
    ? shape.map((n, i) => (axes.includes(i) ? 1 : n))
    : shape.filter((_, i) => !axes.includes(i));
  return { ...layoutOf(shape, axes), resultShape: code.result === 'row' ? shape : reduced };
}

/** An axis that is cut into groups of `pieces` neighbours, each of which is a row. */
function grouped(shape: Shape, options: AnyOptions): Arrangement {
  const axis = axisOf(options['axis'] === undefined ? -1 : options['axis'], shape);
  const { pieces = 2 } = options;
  const length = shape[axis]!;
  if (typeof pieces !== 'number' || !Number.isInteger(pieces) || pieces < 1 || length % pieces !== 0) {
    throw new RangeError(
      `pieces: expected a whole number that divides the length ${length} of axis ${axis}, not ${describe(pieces)}`,
    );
  }
  const [before, after] = [shape.slice(0, axis), shape.slice(axis + 1)];
  return {
    rows: rowsAlong([...before, length / pieces, pieces, ...after], axis + 1),
    order: undefined,
    resultShape: [...before, length / pieces, ...after],
  };
}

/** The parts of a callable. */
interface Made<A extends Argument, C extends Code> {
  readonly code: C;
  /** Of a noisy function: what runs forward with the option `hard`, and what adds the noise. */
  readonly noisy?: { readonly hard: C; noisedBy(input: A, options: AnyOptions): A };
  readonly readers: Readers<A>;
  engineFor(task: RowTask<C>): RowEngine;
}

/** The callable of a row function. */
export const rowwiseBy = <A extends Argument, C extends Code>(made: Made<A, C>): unknown =>
  alongAxis(made.readers, (x, options?: AnyOptions) => new RowCall(made, x, options), {
    name: made.code.name,
    kind: 'row',
    result: made.code.result,
  });

/** One call: its checked arguments, and the rows that they make. */
class RowCall<A extends Argument, C extends Code> implements JacobianCall<A> {
  readonly input: A;
  readonly resultShape: Shape;
  readonly #code: C;
  readonly #engineFor: (task: RowTask<C>) => RowEngine;
  /** The code that runs forward. With `hard`, the result is one-hot, and the gradient is that of the soft function. */
  readonly #forward: C;
  readonly #rows: RowGeometry;
  /** Where elements lie in the order of the rows, if not as in the arguments: then x and the mask are in this order. */
  readonly #order: Float64Array | undefined;
  readonly #x: ArrayLike<number>;
  readonly #temperature: number;
  readonly #params: readonly number[];
  readonly #mask: ArrayLike<number> | undefined;
  readonly #zeroWhenEmpty: boolean;

  constructor({ code, noisy, readers, engineFor }: Made<A, C>, x: unknown, given?: AnyOptions) {
    const options = besideOut(given);
    if (options !== NO_OPTIONS) {
      const names = [...ownOptions(code, noisy !== undefined), ...OPTIONS, ...readers.options];
      checkOptions(options, names, code.name, code.grouped ? [] : ['axis']);
    }
    this.#code = code;
    this.#engineFor = engineFor;
    this.#forward = noisy && flag(options['hard'], 'hard') ? noisy.hard : code;
    const input = readers.read(x, 'x', options);
    const { shape } = input;
    const { rows, order, resultShape } = arrangement(code, shape, options);
    this.#rows = rows;
    this.#order = order;
    this.resultShape = resultShape;
    this.#temperature = positiveNumber(options['temperature'] ?? 1, 'temperature');
    this.#params = code.params.map(p => numberWithin(options[p.name] ?? p.default, p.range, p.name));
    this.#zeroWhenEmpty = oneOf(options['allMasked'] ?? 'nan', ['nan', 'zero'], 'allMasked') === 'zero';
    const { mask, bias } = options;
    this.#mask =
      mask === undefined ? undefined : inOrder(maskOf(readers.readLabels(mask, 'mask'), shape), order);
    const biased = bias === undefined ? input : withBias(input, readers.readBeside(bias, 'bias', input));
    this.input = noisy ? noisy.noisedBy(biased, options) : biased;
    this.#x = inOrder(this.input.data, order);
  }

  /** f of each row. */
  value(y: FloatArray): void {
    this.#run('value', y, undefined);
  }

  /** The gradient with respect to each row: d f(x/T) / dx = f′(x/T) / T. */
  vjp(g: ArrayLike<number>, dx: FloatArray): void {
    this.#run('vjp', dx, g);
  }

  /** J v for each row: the vjp of v where the code has nothing else. */
  jvp(v: ArrayLike<number>, dy: FloatArray): void {
    this.#run(this.#code.float64.jvp ? 'jvp' : 'vjp', dy, v);
  }

  /** Where rows are no rows of the arguments, they are gathered before, and scattered afterwards. */
  #run(output: RowOutput, y: FloatArray, g: ArrayLike<number> | undefined): void {
    const order = this.#order;
    const gathered = g && !takesNumber(this.#code, output) ? inOrder(g, order) : g;
    if (order === undefined || givesNumber(this.#code, output)) this.#runInOrder(output, y, gathered);
    else {
      const results = this.input.allocate(y.length);
      this.#runInOrder(output, results, gathered);
      for (let i = 0; i < y.length; i++) y[order[i]!] = results[i]!;
    }
  }

  #runInOrder(output: RowOutput, y: FloatArray, g: ArrayLike<number> | undefined): void {
    const { length } = this.#rows;
    if (length === 0 && this.#code.result === 'row') return;
    const engine = this.#engineFor({
      code: output === 'value' ? this.#forward : this.#code,
      output,
      x: this.#x,
      g,
      y,
      rows: this.#rows,
      temperature: this.#temperature,
      params: output === 'value' && this.#forward !== this.#code ? [] : this.#params,
    });
    if (!this.#mask && !this.#zeroWhenEmpty && length > 0) engine.all();
    else this.#runMasked(engine, output, y);
  }

  /** Row by row, with what takes part of each. */
  #runMasked(engine: RowEngine, output: RowOutput, y: FloatArray): void {
    const { length, count } = this.#rows;
    const isNumber = givesNumber(this.#code, output);
    const masked = output === 'value' ? this.#code.masked : 0;
    const empty = this.#zeroWhenEmpty || (isNumber && output === 'value') ? masked : Number.NaN;
    const places = new Int32Array(length);
    for (let r = 0; r < count; r++) {
      const k = this.#participants(r, places);
      if (this.#isEmpty(places, k, output)) {
        if (isNumber) y[r] = empty;
        else this.#fill(r, y, empty);
        continue;
      }
      engine.some(r, places, k);
      // Not before: y may be where x and g lie.
      if (k < length && !isNumber) this.#fillMasked(r, y, masked);
    }
  }

  /** Whether nothing of a row takes part. One number of a row of absent elements is what it is. */
  #isEmpty(places: Int32Array, k: number, output: RowOutput): boolean {
    if (k === 0) return true;
    const isNumberValue = this.#code.result === 'number' && output === 'value';
    return this.#zeroWhenEmpty && !isNumberValue && this.#isAbsent(places, k);
  }

  /** Finds which elements of row r take part, and says how many. */
  #participants(r: number, places: Int32Array): number {
    const { length, stride } = this.#rows;
    let k = 0;
    for (let i = 0, at = this.#rows.start(r); i < length; i++, at += stride)
      if (this.#mask?.[at] !== 0) places[k++] = at;
    return k;
  }

  #fill(r: number, to: FloatArray, value: number): void {
    const { length, stride } = this.#rows;
    for (let i = 0, at = this.#rows.start(r); i < length; i++, at += stride) to[at] = value;
  }

  #fillMasked(r: number, to: FloatArray, value: number): void {
    const { length, stride } = this.#rows;
    for (let i = 0, at = this.#rows.start(r); i < length; i++, at += stride)
      if (this.#mask?.[at] === 0) to[at] = value;
  }

  /** Whether all that takes part is absent of itself. */
  #isAbsent(places: Int32Array, k: number): boolean {
    for (let i = 0; i < k; i++) if (this.#x[places[i]!] !== this.#code.absent) return false;
    return true;
  }
}

/** The elements in another order. */
const inOrder = (data: ArrayLike<number>, order: Float64Array | undefined): ArrayLike<number> =>
  order === undefined ? data : Float64Array.from(order, place => data[place]!);
