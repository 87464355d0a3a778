// Reads an argument: whatever may be passed in becomes flat numbers and a shape, and knows how to become a result.
import { conversionOf, counted, describe, shapeText, tagOf } from './describe.ts';
import { decodeHalf, encodeHalf, type HalfType } from './half.ts';
import { rowMajorStrides, strided } from './strides.ts';
import type { FloatArray, Shape } from './types.ts';
import { type FloatConstructor, unwritten } from './unwritten.ts';

/** An argument, read. */
export interface ParsedInput {
  /** The elements in row-major order. A contiguous float array is not copied. */
  readonly data: ArrayLike<number>;
  readonly shape: Shape;
  /** Makes an array for a result of this length, in the element type that this argument asks for. The caller writes every element. */
  allocate(length: number): FloatArray;
  /** A result in the kind of this argument. */
  wrap(data: FloatArray, shape: Shape): unknown;
  readonly kind: 'number' | 'nested' | 'typed' | 'tensor';
  /** The arrays that the caller's elements lie in: one array, or the innermost ones of nested arrays. */
  readonly storage: readonly object[];
  /** Whether elements do not lie there one after the other, so that `data` is a copy. */
  readonly skips?: boolean;
  /** For numbers of 16 bits in a Uint16Array: those bits, and what they stand for. Results go through float64. */
  readonly half?: Half;
}

export interface Half {
  readonly type: HalfType;
  readonly bits: Uint16Array;
  /** Bits in the kind of this argument. */
  wrap(bits: Uint16Array, shape: Shape): unknown;
  /** The kind of this argument for results that are no 16-bit numbers, such as indices: their elements are never taken for bits. */
  wrapOther(data: FloatArray, shape: Shape): unknown;
}

type Plain = Omit<ParsedInput, 'kind'>;

/** A type of elements: its name in errors, and the number that an element stands for. */
interface Elements {
  readonly expected: string;
  numberOf(part: unknown): number | undefined;
}
const onlyNumbers: Elements = {
  expected: 'a number',
  numberOf: part => (typeof part === 'number' ? part : undefined),
};
const alsoLabels: Elements = {
  expected: 'a number, a bigint, true or false',
  numberOf: part =>
    typeof part === 'number' || typeof part === 'boolean' || typeof part === 'bigint'
      ? Number(part)
      : undefined,
};

/**
 * Reads a number, a nested array, a typed array or a tensor-like object; `name` is what errors call it. With a `dtype`, it has to
 * be a Uint16Array, which holds the bits of such numbers.
 */
export function read(value: unknown, name: string, dtype?: HalfType): ParsedInput {
  const reading = readAs(value, name, onlyNumbers);
  if (dtype === undefined) return reading;
  const stated = reading.half?.type;
  if (stated !== undefined && stated !== dtype)
    throw new TypeError(`dtype: expected '${stated}', which ${name} says of itself, not '${dtype}'`);
  if (stated !== undefined) return reading;
  if (!holdsBits(reading)) {
    const given = reading.kind === 'tensor' ? reading.storage[0] : value;
    throw new TypeError(
      `${name}: with dtype '${dtype}' expected a Uint16Array of bits, not ${describe(given)}`,
    );
  }
  return asHalf(reading, dtype);
}

/**
 * Reads an argument that is used beside x. If x holds the bits of 16-bit numbers, a Uint16Array here holds such bits as well; other
 * arguments are read as usual.
 */
export function readBeside(value: unknown, name: string, dtype: HalfType | undefined): ParsedInput {
  const reading = readAs(value, name, onlyNumbers);
  return dtype !== undefined && reading.half === undefined && holdsBits(reading)
    ? asHalf(reading, dtype)
    : reading;
}

/** Reads labels or truth values: true and false are 1 and 0, and bigints count as the numbers that they are. */
export const readLabels = (value: unknown, name: string): ParsedInput => readAs(value, name, alsoLabels);

function readAs(value: unknown, name: string, elements: Elements): ParsedInput {
  // The most common, without asking further what they are: that takes longer than computing ten numbers.
  if (isPlain(value)) return { kind: 'typed', ...readPlain(value) };
  const number = elements.numberOf(value);
  if (number !== undefined) return { kind: 'number', ...nestedReading([number], [], []) };
  if (Array.isArray(value)) return { kind: 'nested', ...readNested(value, name, elements) };
  if (isTyped(value)) return { kind: 'typed', ...readTyped(value, name) };
  if (isTensor(value)) return { kind: 'tensor', ...readTensor(value, name, elements) };
  throw new TypeError(
    `${name}: expected a number, an array of numbers, a typed array or an object with data and shape (or dims), not ${describe(value)}${conversionOf(value, name)}`,
  );
}

// Numbers of 16 bits.

const holdsBits = ({ kind, storage }: ParsedInput): boolean =>
  (kind === 'typed' || kind === 'tensor') && tagOf(storage[0]!) === 'Uint16Array';

/** The same argument where its integers are the bits of numbers. */
function asHalf<R extends Plain>(reading: R, type: HalfType): R & { readonly half: Half } {
  const bits = (
    reading.data instanceof Uint16Array ? reading.data : Uint16Array.from(reading.data)
  ) as Uint16Array;
  const encode = (data: ArrayLike<number>): Uint16Array => Uint16Array.from(data, x => encodeHalf(x, type));
  // A single number is the number itself, not its bits.
  const wrap = (result: Uint16Array, shape: Shape): unknown => {
    const wrapped = reading.wrap(result as unknown as FloatArray, shape);
    return typeof wrapped === 'number' ? decodeHalf(wrapped, type) : wrapped;
  };
  return {
    ...reading,
    data: Float64Array.from(bits, b => decodeHalf(b, type)),
    allocate: length => new Float64Array(length),
    wrap: (result, shape) => wrap(encode(result), shape),
    half: { type, bits, wrap, wrapOther: reading.wrap },
  };
}

/** The names that packages give to the types of 16 bits. */
const halfNames: Readonly<Record<string, HalfType>> = {
  float16: 'float16',
  f16: 'float16',
  bfloat16: 'bfloat16',
  bf16: 'bfloat16',
};

// Nested arrays, the innermost of which may be typed.

/** Deeper arrays contain themselves, or will be none of numbers. */
const MOST_AXES = 64;

const nestedReading = (
  data: readonly number[] | Float64Array,
  shape: Shape,
  storage: readonly object[],
): Plain => ({
  data,
  shape,
  storage,
  allocate: length => new Float64Array(length),
  wrap: (result, resultShape) => nest(result, resultShape, (from, to) => numbersIn(result, from, to)),
});

function readNested(value: readonly unknown[], name: string, elements: Elements): Plain {
  const { shape, leaf } = shapeOf(value, name);
  const storage: object[] = [];
  const size = sizeOf(shape, name);
  const data = roomFor(leaf ? results[tagOf(leaf as object)]! : Float64Array, size, name);
  fill({ data, leaf, storage, elements }, value, shape, name);
  if (!leaf) return nestedReading(data as Float64Array, shape, storage);
  return {
    data,
    shape,
    storage,
    allocate: length => unwritten(results[tagOf(leaf as object)]!, length),
    wrap: (result, resultShape) => nest(result, resultShape, (from, to) => part(result, from, to).slice()),
  };
}

/** A loop makes a short row faster than a view and a copy of it do. */
function numbersIn(data: FloatArray, from: number, to: number): number[] {
  const row = new Array<number>(to - from);
  for (let i = from; i < to; i++) row[i - from] = data[i]!;
  return row;
}

const part = (data: FloatArray, from: number, to: number): Float64Array =>
  (data as Float64Array).subarray(from, to);

function roomFor<A extends FloatArray>(type: FloatConstructor<A>, length: number, name: string): A {
  try {
    return unwritten(type, length);
  } catch {
    throw new RangeError(`${name}: ${length} numbers are more than this engine has room for`);
  }
}

/** The lengths along the first elements, and the typed array that these end in; `fill` checks that the others are alike. */
function shapeOf(value: readonly unknown[], name: string): { shape: Shape; leaf: AnyTyped | undefined } {
  const shape: number[] = [];
  let first: unknown = value;
  for (; Array.isArray(first); first = first[0]) {
    shape.push(first.length);
    if (shape.length > MOST_AXES)
      throw new RangeError(
        `${name}: expected at most ${MOST_AXES} axes; it is nested deeper, or an array that contains itself`,
      );
  }
  if (!isTyped(first)) return { shape, leaf: undefined };
  return { shape: [...shape, first.length], leaf: first };
}

interface Filling {
  readonly data: FloatArray;
  readonly leaf: AnyTyped | undefined;
  /** The innermost arrays, in order. */
  readonly storage: object[];
  readonly elements: Elements;
}

function fill({ data, leaf, storage, elements }: Filling, value: unknown, shape: Shape, name: string): void {
  let next = 0;
  const visitTyped = (found: unknown, where: string): void => {
    const tag = tagOf(leaf as object);
    if (!isTyped(found) || tagOf(found as object) !== tag)
      throw new TypeError(`${where}: expected a ${tag} as its neighbours are, not ${describe(found)}`);
    checkLength(found.length, shape, shape.length - 1, where);
    storage.push(found);
    (data as Float64Array).set(readTyped(found, where).data, next);
    next += found.length;
  };
  const visit = (found: unknown, depth: number, where: string): void => {
    if (leaf && depth === shape.length - 1) {
      visitTyped(found, where);
      return;
    }
    if (!Array.isArray(found))
      throw new TypeError(`${where}: expected an array of length ${shape[depth]}, not ${describe(found)}`);
    checkLength(found.length, shape, depth, where);
    const isInnermost = depth === shape.length - 1;
    if (isInnermost) storage.push(found);
    for (let i = 0; i < found.length; i++) {
      if (isInnermost) data[next++] = numberIn(found[i], where, i, elements);
      else visit(found[i], depth + 1, `${where}[${i}]`);
    }
  };
  visit(value, 0, name);
}

function numberIn(found: unknown, where: string, i: number, elements: Elements): number {
  const number = elements.numberOf(found);
  if (number !== undefined) return number;
  throw new TypeError(`${where}[${i}]: expected ${elements.expected}, not ${describe(found)}`);
}

function checkLength(length: number, shape: Shape, depth: number, where: string): void {
  if (length === shape[depth]) return;
  throw new RangeError(
    `${where} has length ${length} where its neighbours have ${shape[depth]}; rows must be equally long`,
  );
}

/** Flat numbers as nested arrays, the innermost made by `row`; no axes give a number. */
function nest(data: ArrayLike<number>, shape: Shape, row: (from: number, to: number) => unknown): unknown {
  if (shape.length === 0) return data[0];
  const last = shape.length - 1;
  let next = 0;
  const build = (depth: number): unknown => {
    if (depth < last) return Array.from({ length: shape[depth]! }, () => build(depth + 1));
    const from = next;
    next += shape[last]!;
    return row(from, next);
  };
  return build(0);
}

// Typed arrays.

interface AnyTyped extends View {
  readonly [index: number]: number | bigint;
}

/** The element type of the result for each element type; a float array's own constructor is asked for its kind. */
const results: Readonly<Record<string, FloatConstructor>> = {
  Float32Array,
  Float64Array,
  Int8Array: Float32Array,
  Uint8Array: Float32Array,
  Uint8ClampedArray: Float32Array,
  Int16Array: Float32Array,
  Uint16Array: Float32Array,
  Int32Array: Float64Array,
  Uint32Array: Float64Array,
  BigInt64Array: Float64Array,
  BigUint64Array: Float64Array,
  ...('Float16Array' in globalThis
    ? { Float16Array: (globalThis as unknown as Record<string, FloatConstructor>)['Float16Array']! }
    : {}),
};

const isTyped = (value: unknown): value is AnyTyped =>
  ArrayBuffer.isView(value) && Object.hasOwn(results, tagOf(value));
const isBig = (tag: string): boolean => tag.startsWith('Big');

function readTyped(value: AnyTyped, name: string): Plain {
  if (!isAttached(value) && isDetached(value.buffer)) {
    throw new TypeError(`${name}: its buffer is detached; it was transferred to another thread`);
  }
  const tag = tagOf(value as object);
  return {
    data: isBig(tag)
      ? Float64Array.from(value as unknown as ArrayLike<bigint>, Number)
      : (ownView(value, tag) as unknown as ArrayLike<number>),
    shape: [value.length],
    storage: [value],
    allocate: length => unwritten(results[tag]!, length),
    wrap: wrapFlat,
  };
}

/** The same elements without the methods of a subclass, which make arrays of its own and may do anything. */
function ownView(value: AnyTyped, tag: string): AnyTyped {
  const Own = (globalThis as unknown as Record<string, new (...args: unknown[]) => AnyTyped>)[tag]!;
  return value.constructor === Own ? value : new Own(value.buffer, value.byteOffset, value.length);
}

/** Float arrays of this realm that have their memory; neither a subclass of theirs nor a Proxy. */
export type PlainArray = Float32Array | Float64Array;
export function isPlain(value: unknown): value is PlainArray {
  if (!ArrayBuffer.isView(value)) return false;
  const type = value.constructor;
  return (type === Float32Array || type === Float64Array) && isAttached(value as PlainArray);
}

/** Makes an array of this length and of the same type. The caller writes every element. */
export const unwrittenLike = (x: PlainArray, length: number): PlainArray =>
  x instanceof Float32Array ? unwritten(Float32Array, length) : unwritten(Float64Array, length);

const readPlain = (data: PlainArray): Plain => ({
  data,
  shape: [data.length],
  storage: [data],
  allocate: length => unwrittenLike(data, length),
  wrap: wrapFlat,
});

const wrapFlat = (result: FloatArray, shape: Shape): unknown => (shape.length === 0 ? result[0]! : result);

interface View {
  readonly buffer: ArrayBufferLike;
  readonly byteOffset: number;
  readonly length: number;
  readonly [i: number]: unknown;
}

/**
 * Whether an array surely has its memory: it has an element. The length alone would not do: V8 11.3, in optimised code that has seen
 * resizable buffers, still gives the former length once the buffer is detached. Asking for bytes or for the buffer takes twice as long.
 */
export const isAttached = (view: View): boolean => view.length > 0 && view[0] !== undefined;

/** A detached buffer cannot be sliced; engines before ES2024 have no better way to ask. */
function isDetached(buffer: ArrayBufferLike): boolean {
  try {
    return buffer.slice(0, 0) === undefined;
  } catch {
    return true;
  }
}

// Tensors.

interface AnyTensor {
  readonly data: unknown;
  readonly shape?: unknown;
  readonly dims?: unknown;
  /** transformers.js has a method of this name. */
  readonly stride?: unknown;
  readonly strides?: unknown;
  readonly offset?: unknown;
  /** The type of the elements, as ONNX or NumPy names it. */
  readonly type?: unknown;
  readonly dtype?: unknown;
}

const isTensor = (value: unknown): value is AnyTensor =>
  typeof value === 'object' &&
  value !== null &&
  'data' in value &&
  ('shape' in value || 'dims' in value) &&
  !('dataSync' in value);

function readTensor(tensor: AnyTensor, name: string, elements: Elements): Plain {
  const key = 'shape' in tensor && tensor.shape !== undefined ? 'shape' : 'dims';
  const shape = readShape(tensor[key], `${name}.${key}`);
  const given = dataOf(tensor, name);
  if (!isTyped(given) && !isFlat(given)) {
    throw new TypeError(
      `${name}.data: expected a typed array or an array of numbers, not ${describe(given)}${conversionOf(given, `${name}.data`)}`,
    );
  }
  const flat = readAs(given, `${name}.data`, elements);
  const stated = halfStated(tensor);
  const data = inRowMajorOrder(flat.data, shape, tensor, name);
  const reading = {
    data,
    shape,
    storage: [given as object],
    skips: data !== flat.data,
    allocate: flat.allocate,
    wrap: (result: FloatArray, resultShape: Shape) => ({
      data: flat.wrap(result, [result.length]),
      [key]: [...resultShape],
      // Without it the bits of the result would be read as integers.
      ...(stated && isBits(result) && { [stated.key]: stated.word }),
    }),
  };
  return stated && isBits(given) ? asHalf(reading, stated.type) : reading;
}

const isBits = (data: unknown): boolean => tagOf(data as object) === 'Uint16Array';

/** The 16-bit type that a tensor states for its elements, if it states one. */
function halfStated(
  tensor: AnyTensor,
): { readonly type: HalfType; readonly key: 'type' | 'dtype'; readonly word: string } | undefined {
  for (const key of ['type', 'dtype'] as const) {
    const word = tensor[key];
    if (typeof word !== 'string') continue;
    const id = word.toLowerCase();
    if (Object.hasOwn(halfNames, id)) return { type: halfNames[id]!, key, word };
  }
  return undefined;
}

/** The elements; a tensor on another device throws when it is asked for them. */
function dataOf(tensor: AnyTensor, name: string): unknown {
  try {
    return tensor.data;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TypeError(
      `${name}.data: it cannot be read (${reason}); wait for the data first, and pass them`,
    );
  }
}

const isFlat = (data: unknown): data is readonly unknown[] =>
  Array.isArray(data) && !data.some(part => typeof part === 'object' && part !== null);

function readShape(value: unknown, name: string): Shape {
  const shape = wholeNumbers(value, name);
  const wrong = shape.findIndex(n => n < 0);
  if (wrong >= 0)
    throw new RangeError(`${name}[${wrong}]: expected a whole number from 0 on, not ${shape[wrong]}`);
  if (shape.length > MOST_AXES)
    throw new RangeError(`${name}: expected at most ${MOST_AXES} axes, not ${shape.length}`);
  return shape;
}

/** Lengths or strides: whole numbers, which some packages keep as bigints. */
function wholeNumbers(value: unknown, name: string): readonly number[] {
  if (typeof value !== 'object' || value === null || !('length' in value))
    throw new TypeError(`${name}: expected an array of whole numbers, not ${describe(value)}`);
  return Array.from(value as ArrayLike<unknown>, (n, i) => wholeNumber(n, `${name}[${i}]`));
}

function wholeNumber(value: unknown, name: string): number {
  const n = typeof value === 'bigint' ? Number(value) : value;
  if (typeof n !== 'number') throw new TypeError(`${name}: expected a whole number, not ${describe(value)}`);
  if (!Number.isSafeInteger(n))
    throw new RangeError(`${name}: expected a whole number, not ${describe(value)}`);
  return n;
}

/** The strides that a tensor gives, as an array or by a method, and what it calls them. */
function stridesOf(tensor: AnyTensor, shape: Shape, name: string): readonly number[] | undefined {
  const key = tensor.stride === undefined ? 'strides' : 'stride';
  const given = tensor[key];
  if (given === undefined) return undefined;
  const strides = wholeNumbers(typeof given === 'function' ? given.call(tensor) : given, `${name}.${key}`);
  if (strides.length === shape.length) return strides;
  throw new RangeError(
    `${name}.${key}: expected ${shape.length}, one for each axis of the shape ${shapeText(shape)}, not ${strides.length}`,
  );
}

/** ndarray's views may skip and reverse; they are copied into order. */
function inRowMajorOrder(
  data: ArrayLike<number>,
  shape: Shape,
  tensor: AnyTensor,
  name: string,
): ArrayLike<number> {
  const size = sizeOf(shape, name);
  const natural = rowMajorStrides(shape);
  const given = stridesOf(tensor, shape, name);
  const offset = tensor.offset === undefined ? 0 : wholeNumber(tensor.offset, `${name}.offset`);
  const strides = given ?? natural;
  if (offset === 0 && data.length === size && natural.every((s, i) => strides[i] === s)) return data;
  if (given === undefined && data.length !== size + offset) {
    throw new RangeError(
      `${name}: data has ${counted(data.length, 'element')} where the shape ${shapeText(shape)} asks for ${size}`,
    );
  }
  const ordered = roomFor(Float64Array, size, name);
  const places = strided(shape, strides, offset);
  for (let i = 0; i < size; i++) {
    const at = places[i]!;
    if (!(at >= 0 && at < data.length))
      throw new RangeError(
        `${name}: strides and offset reach element ${at} of data, which has ${data.length}`,
      );
    ordered[i] = data[at]!;
  }
  return ordered;
}

/** The number of elements of a shape. */
function sizeOf(shape: Shape, name: string): number {
  const size = shape.reduce((product, n) => product * n, 1);
  if (Number.isSafeInteger(size)) return size;
  throw new RangeError(`${name}: the shape ${shapeText(shape)} has more elements than can be counted`);
}
