// Reads an argument: whatever may be passed in becomes flat numbers and a shape, and knows how to become a result.
import { describe, shapeText, tagOf } from './describe.ts';
import { decodeHalf, encodeHalf, type HalfType } from './half.ts';
import type { FloatArray, Shape } from './types.ts';
import { type FloatConstructor, unwritten } from './unwritten.ts';

/** An argument, read. */
export interface Reading {
  /** The elements in row-major order. A contiguous float array is not copied. */
  readonly data: ArrayLike<number>;
  readonly shape: Shape;
  /** Room for a result of so many elements, in the element type that this argument asks for. All are to be written. */
  allocate(length: number): FloatArray;
  /** A result in the kind of this argument. */
  wrap(data: FloatArray, shape: Shape): unknown;
  readonly kind: 'number' | 'nested' | 'typed' | 'tensor';
  /** For numbers of 16 bits in a Uint16Array: those bits, and what they stand for. Results go through float64. */
  readonly half?: Half;
}

export interface Half {
  readonly type: HalfType;
  readonly bits: Uint16Array;
  /** Bits in the kind of this argument. */
  wrap(bits: Uint16Array, shape: Shape): unknown;
}

type Plain = Omit<Reading, 'kind'>;

/**
 * Reads a number, a nested array, a typed array or a tensor-like object; `name` is what errors call it. With a `dtype`, a
 * Uint16Array holds the bits of such numbers.
 */
export function read(value: unknown, name: string, dtype?: HalfType): Reading {
  if (dtype !== undefined) return readHalf(value, name, dtype);
  // The most common, without asking further what they are: that takes longer than computing ten numbers.
  if (isPlain(value)) return { kind: 'typed', ...readPlain(value) };
  if (typeof value === 'number') return { kind: 'number', ...nestedReading([value], []) };
  if (Array.isArray(value)) return { kind: 'nested', ...readNested(value, name) };
  if (isTyped(value)) return { kind: 'typed', ...readTyped(value, name) };
  if (isTensor(value)) return { kind: 'tensor', ...readTensor(value, name) };
  throw new TypeError(
    `${name}: expected a number, an array of numbers, a typed array or an object with data and shape (or dims), not ${describe(value)}`,
  );
}

function readHalf(value: unknown, name: string, type: HalfType): Reading {
  const reading = read(value, name);
  const storage = reading.kind === 'tensor' ? (value as AnyTensor).data : value;
  if (!(reading.kind === 'typed' || reading.kind === 'tensor') || tagOf(Object(storage)) !== 'Uint16Array') {
    throw new TypeError(
      `${name}: with dtype '${type}' expected a Uint16Array of bits, not ${describe(storage)}`,
    );
  }
  const bits = (
    reading.data instanceof Uint16Array ? reading.data : Uint16Array.from(reading.data)
  ) as Uint16Array;
  const encode = (data: ArrayLike<number>): Uint16Array => Uint16Array.from(data, x => encodeHalf(x, type));
  const wrap = (result: Uint16Array, shape: Shape): unknown =>
    reading.wrap(result as unknown as FloatArray, shape);
  return {
    ...reading,
    data: Float64Array.from(bits, b => decodeHalf(b, type)),
    allocate: length => new Float64Array(length),
    wrap: (result, shape) => wrap(encode(result), shape),
    half: { type, bits, wrap },
  };
}

// Nested arrays.

const nestedReading = (data: readonly number[] | Float64Array, shape: Shape): Plain => ({
  data,
  shape,
  allocate: length => new Float64Array(length),
  wrap: (result, resultShape) => nest(result, resultShape),
});

function readNested(value: readonly unknown[], name: string): Plain {
  const shape = shapeOf(value);
  const data = new Float64Array(shape.reduce((product, n) => product * n, 1));
  fill(data, value, shape, name);
  return nestedReading(data, shape);
}

/** The lengths along the first elements; `fill` checks that the others have them too. */
function shapeOf(value: readonly unknown[]): Shape {
  const shape: number[] = [];
  for (let part: unknown = value; Array.isArray(part); part = part[0]) shape.push(part.length);
  return shape;
}

function fill(data: Float64Array, value: readonly unknown[], shape: Shape, name: string): void {
  let next = 0;
  const visit = (part: unknown, depth: number, where: string): void => {
    if (depth === shape.length) {
      if (typeof part !== 'number') throw new TypeError(`${where}: expected a number, not ${describe(part)}`);
      data[next++] = part;
      return;
    }
    if (!Array.isArray(part))
      throw new TypeError(`${where}: expected an array of length ${shape[depth]}, not ${describe(part)}`);
    if (part.length !== shape[depth]) {
      throw new RangeError(
        `${where} has length ${part.length} where its neighbours have ${shape[depth]}; rows must be equally long`,
      );
    }
    for (let i = 0; i < part.length; i++) visit(part[i], depth + 1, `${where}[${i}]`);
  };
  visit(value, 0, name);
}

/** Flat numbers as nested arrays; no axes give a number. */
function nest(data: ArrayLike<number>, shape: Shape): unknown {
  let next = 0;
  const build = (depth: number): unknown =>
    depth === shape.length ? data[next++] : Array.from({ length: shape[depth]! }, () => build(depth + 1));
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
      : (value as unknown as ArrayLike<number>),
    shape: [value.length],
    allocate: length => unwritten(results[tag]!, length),
    wrap: wrapFlat,
  };
}

/** Float arrays of this realm that have their memory. */
export type PlainArray = Float32Array | Float64Array;
export const isPlain = (value: unknown): value is PlainArray =>
  (value instanceof Float32Array || value instanceof Float64Array) && isAttached(value);

/** Room for so many elements of the same type, all of which are to be written. */
export const unwrittenLike = (x: PlainArray, length: number): PlainArray =>
  x instanceof Float32Array ? unwritten(Float32Array, length) : unwritten(Float64Array, length);

const readPlain = (data: PlainArray): Plain => ({
  data,
  shape: [data.length],
  allocate: length => unwrittenLike(data, length),
  wrap: wrapFlat,
});

const wrapFlat = (result: FloatArray, shape: Shape): unknown => (shape.length === 0 ? result[0]! : result);

interface View {
  readonly buffer: ArrayBufferLike;
  readonly length: number;
  readonly byteLength: number;
}

/** Engines keep arrays up to this size without a buffer of their own until somebody asks for it, which is slow. */
const WITHOUT_BUFFER = 64;

/**
 * Whether an array surely has its memory: it is not empty, nor is its buffer. Not the length alone is asked, because V8
 * 11.3, in optimised code that has seen resizable buffers, gives the former one for an array whose buffer is detached.
 */
export const isAttached = (view: View): boolean =>
  view.length > 0 && view.byteLength > 0 && (view.byteLength <= WITHOUT_BUFFER || view.buffer.byteLength > 0);

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
  readonly shape?: ArrayLike<number | bigint>;
  readonly dims?: ArrayLike<number | bigint>;
  readonly stride?: ArrayLike<number>;
  readonly strides?: ArrayLike<number>;
  readonly offset?: number;
}

const isTensor = (value: unknown): value is AnyTensor =>
  typeof value === 'object' && value !== null && 'data' in value && ('shape' in value || 'dims' in value);

function readTensor(tensor: AnyTensor, name: string): Plain {
  const key = 'shape' in tensor && tensor.shape !== undefined ? 'shape' : 'dims';
  const shape = readShape(tensor[key], `${name}.${key}`);
  if (!isTyped(tensor.data) && !isFlat(tensor.data)) {
    throw new TypeError(
      `${name}.data: expected a typed array or an array of numbers, not ${describe(tensor.data)}`,
    );
  }
  const flat = read(tensor.data, `${name}.data`);
  const data = inRowMajorOrder(flat.data, shape, tensor, name);
  return {
    data,
    shape,
    allocate: flat.allocate,
    wrap: (result, resultShape) => ({
      data: flat.wrap(result, [result.length]),
      [key]: [...resultShape],
    }),
  };
}

const isFlat = (data: unknown): boolean => Array.isArray(data) && !data.some(Array.isArray);

function readShape(value: unknown, name: string): Shape {
  if (typeof value !== 'object' || value === null || !('length' in value)) {
    throw new TypeError(`${name}: expected an array of lengths, not ${describe(value)}`);
  }
  const shape = Array.from(value as ArrayLike<number | bigint>, Number);
  const wrong = shape.findIndex(n => !Number.isSafeInteger(n) || n < 0);
  if (wrong >= 0)
    throw new RangeError(`${name}[${wrong}]: expected a whole number from 0 on, not ${shape[wrong]}`);
  return shape;
}

/** ndarray's views may skip and reverse; they are copied into order. */
function inRowMajorOrder(
  data: ArrayLike<number>,
  shape: Shape,
  tensor: AnyTensor,
  name: string,
): ArrayLike<number> {
  const size = shape.reduce((product, n) => product * n, 1);
  const strides = tensor.stride ?? tensor.strides;
  const offset = tensor.offset ?? 0;
  const natural = rowMajorStrides(shape);
  if (
    strides === undefined ||
    (offset === 0 && data.length === size && natural.every((s, i) => strides[i] === s))
  ) {
    if (data.length !== size) {
      throw new RangeError(
        `${name}: data has ${data.length} elements where the shape ${shapeText(shape)} asks for ${size}`,
      );
    }
    return data;
  }
  const ordered = new Float64Array(size);
  const places = strided(shape, Array.from(strides), offset);
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

export function rowMajorStrides(shape: Shape): readonly number[] {
  const strides: number[] = new Array(shape.length).fill(1);
  for (let i = shape.length - 2; i >= 0; i--) strides[i] = strides[i + 1]! * shape[i + 1]!;
  return strides;
}

/** Where each element, in row-major order, lies under these strides. */
export function strided(shape: Shape, strides: readonly number[], offset = 0): Float64Array {
  let places = Float64Array.of(offset);
  shape.forEach((n, axis) => {
    const next = new Float64Array(places.length * n);
    for (let i = 0; i < next.length; i++) next[i] = places[Math.floor(i / n)]! + (i % n) * strides[axis]!;
    places = next;
  });
  return places;
}
