// Kernels that look results up in a table of cubics, four float32 lanes at a time. All functions share them: the table and its numbers
// are arguments. They report elements that the table does not serve; two more kernels collect those elements, and put their results
// back.
import {
  HALVES,
  LEAST_PRODUCT,
  MOST_PRODUCT,
  magicOf,
  type TableForm,
  UNSCALED,
  zeroParts,
} from '../../compiler/tableForm.ts';
import { type Bytes, F32, I32, V128, type WasmFunction, wasmModule } from './encode.ts';
import {
  anyTrue,
  f32x4,
  get,
  i32,
  i32Add,
  i32LessSigned,
  i32Load,
  i32Store,
  i32Sub,
  i32x4,
  loop,
  set,
  tee,
  v128,
  when,
  words,
} from './instructions.ts';

/** The properties of a table that its kernel depends on. Functions whose tables share them differ in numbers alone. */
export type TableShape = Pick<TableForm, 'of' | 'cells'> & {
  readonly isBounded: boolean;
  readonly isScaled: boolean;
  /** Whether x − zero is a factor: at 0 that is x itself. */
  readonly zero: 'none' | 'at 0' | 'elsewhere';
};

export const shapeOf = ({ of, cells, within, isScaled, zero }: TableForm): TableShape => ({
  of,
  cells,
  isBounded: within !== undefined,
  isScaled: isScaled === true,
  zero: zero === undefined ? 'none' : zero === 0 ? 'at 0' : 'elsewhere',
});

/** Vectors of a turn: the shuffles of one fill the pauses of the other. */
const WIDTH = 2;

const float = new Float32Array(1);
const word = new Int32Array(float.buffer);
function bitsOf(value: number): number {
  float[0] = value;
  return word[0]!;
}
const repeated = (n: number): Bytes =>
  v128.constant([0, 1, 2, 3].flatMap(() => [n & 255, (n >> 8) & 255, (n >> 16) & 255, (n >> 24) & 255]));

/** The numbers that a kernel takes for a table at an address: an address that cells are counted from, and float32 numbers. */
export function tableArguments(form: TableForm, first: number, address: number): number[] {
  const magic = magicOf(form);
  const isRound = form.cells === 'round';
  // The bits of the sum are those of the magic number and the number of the cell, once or twice.
  const origin = isRound ? (bitsOf(magic) + first) << 4 : (bitsOf(magic) + 2 * first) << 3;
  return [
    ...[(address - origin) | 0, form.low, form.high],
    ...(isRound ? [magic] : [form.perUnit]),
    ...(form.within ?? []),
    ...(form.zero ? zeroParts(form.zero) : []),
  ];
}

/** Variables of a function: its parameters, and vectors or addresses after them. */
class Variables {
  readonly types: number[];
  readonly #params: number;
  constructor(params: readonly number[]) {
    this.types = [...params];
    this.#params = params.length;
  }
  fresh(type = V128): number {
    return this.types.push(type) - 1;
  }
  /** Computes a vector into a variable of its own. */
  readonly keep = (code: Bytes): { readonly code: Bytes; readonly get: Bytes } => {
    const local = this.fresh();
    return { code: [code, set(local)], get: get(local) };
  };
  get locals(): readonly (readonly [number, number])[] {
    return this.types.slice(this.#params).map(type => [1, type] as const);
  }
}

/** Code, a piece at a time, whose vectors have names. */
class Code {
  readonly bytes: Bytes[] = [];
  readonly #variables: Variables;
  constructor(variables: Variables) {
    this.#variables = variables;
  }
  vector(...code: Bytes[]): Bytes {
    const { code: made, get: name } = this.#variables.keep(code);
    this.bytes.push(made);
    return name;
  }
  add(...code: Bytes): void {
    this.bytes.push(code);
  }
}

const isGradient = (shape: TableShape): boolean => shape.of === 'gradient';

/** `run(x, [g], y, end, …tableArguments)`: 1 if the table does not serve all of it. y lies apart from x and g. */
export function tableModule(shape: TableShape): Uint8Array<ArrayBuffer> {
  const arrays = isGradient(shape) ? 2 : 1;
  const bounds = shape.isBounded ? 2 : 0;
  const zeros = shape.zero === 'elsewhere' ? 2 : 0;
  const params = [
    ...new Array<number>(arrays + 3).fill(I32),
    ...new Array<number>(3 + bounds + zeros).fill(F32),
  ];
  const variables = new Variables(params);
  const setup = new Code(variables);
  const [y, end, origin] = [arrays, arrays + 1, arrays + 2];
  const number = (i: number): Bytes => setup.vector(get(origin + 1 + i), f32x4.splat);
  const numbers: Numbers = {
    origin: setup.vector(get(origin), i32x4.splat),
    low: number(0),
    high: number(1),
    grid: number(2),
    bounds: shape.isBounded ? [number(3), number(4)] : undefined,
    zero: zeros > 0 ? [number(3 + bounds), number(4 + bounds)] : undefined,
  };
  const [missed, most, least] = [variables.fresh(), variables.fresh(), variables.fresh()];
  const body = new Code(variables);
  const vectors = Array.from({ length: WIDTH }, (_, v) => {
    const x = body.vector(get(0), v128.load(16 * v));
    const inside = body.vector(kept(x, numbers.low, numbers.high));
    body.add(get(missed), inside, x, f32x4.ne, v128.or, set(missed));
    return { x, ...cellOf(body, shape, inside, numbers) };
  });
  const cells = vectors.map(({ address }) => gather(body, address));
  vectors.forEach(({ x, t }, v) => {
    const g = isGradient(shape) ? body.vector(get(1), v128.load(16 * v)) : undefined;
    const result = body.vector(combined(body, shape, numbers, { x, g }, t, cells[v]!));
    if (g) {
      const { size, less } = sizeOf(body, shape, result, g);
      body.add(get(most), size, i32x4.maxS, set(most));
      body.add(get(least), less, i32x4.minU, set(least));
    }
    body.add(get(y), result, v128.store(16 * v));
  });
  const next = (i: number): Bytes => [get(i), i32(16 * WIDTH), i32Add];
  const others = Array.from({ length: arrays }, (_, i) => [next(i + 1), set(i + 1)]);
  return wasmModule([
    {
      name: 'run',
      params,
      results: [I32],
      locals: variables.locals,
      body: [
        [setup.bytes, v128.zero, v128.not, set(least)],
        loop([body.bytes, others, next(0), tee(0), get(end), i32LessSigned]),
        [get(missed), areUnsafe(get(most), get(least)), v128.or, anyTrue],
      ],
    },
  ]);
}

interface Numbers {
  readonly origin: Bytes;
  readonly low: Bytes;
  readonly high: Bytes;
  readonly grid: Bytes;
  readonly bounds: readonly [Bytes, Bytes] | undefined;
  readonly zero: readonly [Bytes, Bytes] | undefined;
}

/** x kept within two numbers, of which NaN gives one. */
const kept = (x: Bytes, low: Bytes, high: Bytes): Bytes => [high, low, x, f32x4.pmax, f32x4.pmin];

/** The address of each lane's cell, and where in it the argument lies. */
function cellOf(
  code: Code,
  { cells }: TableShape,
  x: Bytes,
  { origin, grid }: Numbers,
): { readonly address: Bytes; readonly t: Bytes } {
  if (cells === 'round') {
    const sum = code.vector(x, grid, f32x4.add);
    const t = code.vector(x, sum, grid, f32x4.sub, f32x4.sub);
    return { t, address: code.vector(sum, i32(4), i32x4.shl, origin, i32x4.add) };
  }
  const scaled = code.vector(x, grid, f32x4.mul);
  const middle = repeated(bitsOf(cells === 'floor' ? HALVES + 0.5 : HALVES - 0.5));
  const sum = code.vector(scaled, cells === 'floor' ? f32x4.floor : f32x4.ceil, middle, f32x4.add);
  const t = code.vector(scaled, sum, repeated(bitsOf(HALVES)), f32x4.sub, f32x4.sub);
  return { t, address: code.vector(sum, i32(3), i32x4.shl, origin, i32x4.add) };
}

/** The cells of four lanes, turned so that each coefficient has a vector. */
function gather(code: Code, address: Bytes): readonly Bytes[] {
  const [a, b, c, d] = [0, 1, 2, 3].map(lane => code.vector(address, i32x4.extract(lane), v128.load(0))) as [
    Bytes,
    Bytes,
    Bytes,
    Bytes,
  ];
  const pair = (first: Bytes, second: Bytes, ...order: readonly number[]): Bytes =>
    code.vector(first, second, words(...order));
  const [ab01, ab23] = [pair(a, b, 0, 4, 1, 5), pair(a, b, 2, 6, 3, 7)];
  const [cd01, cd23] = [pair(c, d, 0, 4, 1, 5), pair(c, d, 2, 6, 3, 7)];
  return [
    pair(ab01, cd01, 0, 1, 4, 5),
    pair(ab01, cd01, 2, 3, 6, 7),
    pair(ab23, cd23, 0, 1, 4, 5),
    pair(ab23, cd23, 2, 3, 6, 7),
  ];
}

const { add, sub, mul } = f32x4;

/** A vector of arguments, and of the gradients that arrive. */
interface Inputs {
  readonly x: Bytes;
  readonly g: Bytes | undefined;
}

/** The result: as in tables/lookup.ts, step by step. */
function combined(
  code: Code,
  shape: TableShape,
  numbers: Numbers,
  inputs: Inputs,
  t: Bytes,
  [c0, c1, c2, c3]: readonly Bytes[],
): Bytes {
  const low = code.vector(c3!, i32(16), i32x4.shl);
  const high = [t, t, mul, c2!, t, c3!, mul, add, mul];
  const { of, cells } = shape;
  if (of === 'value') return [c0!, t, c1!, mul, low, high, add, add, add];
  const sum = code.vector(c0!, t, c1!, mul, high, add, add);
  const { u, head, excess, sign } = factor(code, shape, numbers, inputs);
  const scaled = [head, low, mul, u, sum, mul, excess, low, mul, sub, add];
  const y = shape.isScaled ? [scaled, repeated(bitsOf(UNSCALED)), mul] : scaled;
  // Cells that begin or end at 0 have no exact sum there, and cells of a gradient have none anywhere: the sign of zero gets lost.
  return of === 'root' || (of === 'product' && cells === 'round')
    ? y
    : [y, sign, repeated(SIGN), v128.and, v128.or];
}

const SIGN = -0x80000000;
const MAGNITUDE = 0x7fffffff;

/** A vector in two parts: the nearest float32 numbers, and what they lack. */
interface Pair {
  readonly nearest: Bytes;
  readonly rest: Bytes;
}

/** u, its upper 16 bits, what those have more than u, and what has its sign. */
function factor(
  code: Code,
  { of, zero }: TableShape,
  { bounds, zero: parts }: Numbers,
  { x, g }: Inputs,
): { readonly u: Bytes; readonly head: Bytes; readonly excess: Bytes; readonly sign: Bytes } {
  const upper = (u: Bytes): Bytes => code.vector(u, repeated(-256), v128.and);
  if (zero === 'none') {
    const whole = g ?? x;
    const u = of === 'product' && bounds ? code.vector(kept(whole, ...bounds)) : whole;
    const head = upper(u);
    return { u, head, excess: code.vector(head, u, sub), sign: whole };
  }
  const distance = parts ? difference(code, x, parts) : { nearest: x, rest: v128.zero };
  const { nearest, rest } = g ? product(code, g, parts ? sum(code, distance) : distance) : distance;
  const u = code.vector(nearest, rest, add);
  const head = upper(u);
  return { u, head, excess: code.vector(head, nearest, sub, rest, sub), sign: nearest };
}

/** x less a zero in two parts. */
function difference(code: Code, x: Bytes, [high, low]: readonly [Bytes, Bytes]): Pair {
  const nearest = code.vector(x, high, sub);
  const ofHigh = code.vector(nearest, x, sub);
  const ofX = [x, nearest, ofHigh, sub, sub];
  return { nearest, rest: code.vector(high, f32x4.neg, ofHigh, sub, ofX, add, low, sub) };
}

/** The same sum, whose rest is no longer as large as its nearest numbers may be. */
function sum(code: Code, { nearest, rest }: Pair): Pair {
  const total = code.vector(nearest, rest, add);
  return { nearest: total, rest: code.vector(nearest, total, sub, rest, add) };
}

/** Dekker's product: parts of twelve bits, whose products are exact and cancel exactly. */
function product(code: Code, g: Bytes, { nearest: d, rest }: Pair): Pair {
  const halves = (u: Bytes): readonly [Bytes, Bytes] => {
    const high = code.vector(u, repeated(-4096), v128.and);
    return [high, code.vector(u, high, sub)];
  };
  const [[gHigh, gLow], [dHigh, dLow]] = [halves(g), halves(d)];
  const nearest = code.vector(g, d, mul);
  const first = [gHigh, dHigh, mul, nearest, sub];
  const crossed = [first, gHigh, dLow, mul, add, gLow, dHigh, mul, add];
  return { nearest, rest: code.vector(crossed, gLow, dLow, mul, add, g, rest, mul, add) };
}

/** Lanes where the largest product, or the least less 1, has gone too far: both in bits, the latter unsigned, so that −1 is the most. */
const areUnsafe = (most: Bytes, least: Bytes): Bytes => [
  ...[most, repeated(bitsOf(MOST_PRODUCT) - 1), i32x4.gtS],
  ...[least, repeated(bitsOf(LEAST_PRODUCT) - 1), i32x4.ltU, v128.or],
];

/** Whether a table's results are products with a gradient, and whether a zero of the slope lies in it. */
export type Products = Pick<TableShape, 'of' | 'zero'>;

/**
 * The size of products in bits, and the same less 1 for their minimum. Products that are 0 count there as the most: all of them if only
 * a gradient of 0 gives any, or those of such a gradient, because the distance from a zero may have made others too small.
 */
function sizeOf(
  code: Code,
  { zero }: Products,
  y: Bytes,
  g: Bytes,
): { readonly size: Bytes; readonly less: Bytes } {
  const size = code.vector(y, repeated(MAGNITUDE), v128.and);
  if (zero === 'none') return { size, less: [size, repeated(1), i32x4.sub] };
  return {
    size,
    less: [size, repeated(1), i32x4.maxS, repeated(1), i32x4.sub, g, v128.zero, f32x4.eq, v128.or],
  };
}

/** Lanes whose product may have lost digits on the way, or overflowed. */
function unsafeProducts(code: Code, products: Products, y: Bytes, g: Bytes): Bytes {
  const { size, less } = sizeOf(code, products, y, g);
  return areUnsafe(size, less);
}

/**
 * `collect(x, [g, y], end, list, [list of g], places, low, high)` copies each vector with an element that the table does not serve to the
 * lists, writes its address to the places, and returns the number of such vectors. `put(list, [list of g], places, count, results, fromX,
 * low, high)` writes the results of such lanes to y, which lies `fromX` bytes behind x.
 */
export function missedModule(products: Products): Uint8Array<ArrayBuffer> {
  return wasmModule([collector(products), putter(products)]);
}

const step = (i: number, bytes: number): Bytes => [get(i), i32(bytes), i32Add, set(i)];

function collector(products: Products): WasmFunction {
  const hasGradient = products.of === 'gradient';
  const arrays = hasGradient ? 3 : 1;
  const lists = hasGradient ? 2 : 1;
  const params = [...new Array<number>(arrays + lists + 2).fill(I32), F32, F32];
  const variables = new Variables(params);
  const code = new Code(variables);
  const end = arrays;
  const list = arrays + 1;
  const places = list + lists;
  const start = variables.fresh(I32);
  const low = code.vector(get(places + 1), f32x4.splat);
  const high = code.vector(get(places + 2), f32x4.splat);
  const body = new Code(variables);
  const x = body.vector(get(0), v128.load(0));
  const g = hasGradient ? body.vector(get(1), v128.load(0)) : undefined;
  const isMissed = [
    outside(x, low, high),
    g ? [unsafeProducts(body, products, body.vector(get(2), v128.load(0)), g), v128.or] : [],
  ];
  const copy = [
    ...[get(list), x, v128.store(0), step(list, 16)],
    ...(g ? [get(list + 1), g, v128.store(0), step(list + 1, 16)] : []),
    ...[get(places), get(0), i32Store, step(places, 4)],
  ];
  const others = Array.from({ length: arrays - 1 }, (_, i) => step(i + 1, 16));
  return {
    name: 'collect',
    params,
    results: [I32],
    locals: variables.locals,
    body: [
      [code.bytes, get(places), set(start)],
      loop([
        [body.bytes, when([isMissed, anyTrue], copy), others],
        [get(0), i32(16), i32Add, tee(0), get(end), i32LessSigned],
      ]),
      [get(places), get(start), i32Sub],
    ],
  };
}

const outside = (x: Bytes, low: Bytes, high: Bytes): Bytes => [kept(x, low, high), x, f32x4.ne];

function putter(products: Products): WasmFunction {
  const lists = products.of === 'gradient' ? 2 : 1;
  const places = lists;
  const [end, results, distance] = [places + 1, places + 2, places + 3];
  const [lowAt, highAt] = [places + 4, places + 5];
  const params = [...new Array<number>(lists + 4).fill(I32), F32, F32];
  const variables = new Variables(params);
  const at = variables.fresh(I32);
  const code = new Code(variables);
  const low = code.vector(get(lowAt), f32x4.splat);
  const high = code.vector(get(highAt), f32x4.splat);
  const body = new Code(variables);
  body.add(get(places), i32Load, get(distance), i32Add, set(at));
  const y = body.vector(get(at), v128.load(0));
  const isMissed = [
    outside(body.vector(get(0), v128.load(0)), low, high),
    lists > 1 ? [unsafeProducts(body, products, y, body.vector(get(1), v128.load(0))), v128.or] : [],
  ];
  const result = body.vector(get(results), v128.load(0), y, isMissed, v128.bitselect);
  body.add(get(at), result, v128.store(0), step(results, 16));
  for (let i = 0; i < lists; i++) body.add(step(i, 16));
  return {
    name: 'put',
    params,
    results: [],
    locals: variables.locals,
    body: [code.bytes, loop([body.bytes, get(places), i32(4), i32Add, tee(places), get(end), i32LessSigned])],
  };
}
