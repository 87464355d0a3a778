// Reads the arguments that nonlin/lite takes: a number, arrays of numbers, nested to any depth, and typed arrays. Only nonlin takes
// tensors, arrays of typed arrays, and 16-bit numbers in a Uint16Array.
import {
  type Argument,
  type Destination,
  describe,
  type FloatArray,
  type Readers,
  type Shape,
  tagOf,
} from '../arrays/index.ts';

type FloatType = new (length: number) => FloatArray;
type AnyTyped = ArrayLike<number | bigint> & ArrayBufferView;

/** The type of results, for a typed array of any realm: floats stay, integers become floats that hold them all. */
function resultOf(value: object): FloatType | undefined {
  const tag = tagOf(value);
  if (tag.startsWith('Float')) return (globalThis as unknown as Record<string, FloatType>)[tag];
  return tag === 'DataView' ? undefined : /8|16/.test(tag) ? Float32Array : Float64Array;
}

/** Whether an element counts as a number, and as which. */
type NumberOf = (part: unknown) => number | undefined;
const onlyNumbers: NumberOf = part => (typeof part === 'number' ? part : undefined);
const alsoLabels: NumberOf = part =>
  ['number', 'boolean', 'bigint'].includes(typeof part) ? Number(part) : undefined;

function readAs(value: unknown, name: string, numberOf: NumberOf): Argument {
  const number = numberOf(value);
  if (number !== undefined) return ofNumbers([number], []);
  if (Array.isArray(value)) return readNested(value, name, numberOf);
  const type = ArrayBuffer.isView(value) ? resultOf(value) : undefined;
  if (type) return readTyped(value as AnyTyped, type, name);
  throw new TypeError(
    `${name}: nonlin/lite takes a number, a (nested) array of numbers or a typed array, not ${describe(value)}`,
  );
}

const ofNumbers = (data: readonly number[], shape: Shape): Argument => ({
  data,
  shape,
  allocate: length => new Float64Array(length),
  wrap: nest,
});

function readTyped(value: AnyTyped, Result: FloatType, name: string): Argument {
  if (value.byteLength === 0 && isDetached(value.buffer))
    throw new TypeError(`${name}: its buffer is detached; it was transferred to another thread`);
  return {
    data: typeof value[0] === 'bigint' ? Float64Array.from(value, Number) : (value as ArrayLike<number>),
    shape: [value.length],
    allocate: length => new Result(length),
    wrap: (data, shape) => (shape.length === 0 ? data[0]! : data),
  };
}

/** A detached buffer cannot be sliced. */
function isDetached(buffer: ArrayBufferLike): boolean {
  try {
    return buffer.slice(0, 0) === undefined;
  } catch {
    return true;
  }
}

/** Deeper arrays contain themselves, or will be none of numbers. */
const MOST_AXES = 64;

function readNested(value: readonly unknown[], name: string, numberOf: NumberOf): Argument {
  const shape: number[] = [];
  for (let first: unknown = value; Array.isArray(first); first = first[0])
    if (shape.push(first.length) > MOST_AXES)
      throw new RangeError(`${name}: expected at most ${MOST_AXES} axes`);
  const data: number[] = [];
  const visit = (found: unknown, depth: number, where: string): void => {
    const length = shape[depth];
    if (!Array.isArray(found))
      throw new TypeError(`${where}: expected an array of length ${length}, not ${describe(found)}`);
    if (found.length !== length)
      throw new RangeError(`${where} has length ${found.length} where its neighbours have ${length}`);
    for (let i = 0; i < length; i++) {
      const part: unknown = found[i];
      if (depth + 1 < shape.length) visit(part, depth + 1, `${where}[${i}]`);
      else {
        const number = numberOf(part);
        if (number === undefined)
          throw new TypeError(`${where}[${i}]: expected a number, not ${describe(part)}`);
        data.push(number);
      }
    }
  };
  visit(value, 0, name);
  return ofNumbers(data, shape);
}

/** Flat numbers as nested arrays; no axes give a number. */
function nest(data: ArrayLike<number>, shape: Shape): unknown {
  let next = 0;
  const build = (depth: number): unknown =>
    depth === shape.length ? data[next++] : Array.from({ length: shape[depth]! }, () => build(depth + 1));
  return build(0);
}

/** Where a result goes: a fresh array, or the typed array that the caller gave. */
function destination(out: unknown, like: Argument, shape: Shape = like.shape): Destination {
  const length = shape.reduce((product, n) => product * n, 1);
  if (out === undefined) {
    const data = like.allocate(length);
    return { data, commit: () => like.wrap(data, shape) };
  }
  const wanted = tagOf(like.allocate(0));
  if (like.wrap === nest || shape.length === 0 || tagOf(Object(out)) !== wanted)
    throw new TypeError(
      `out: nonlin/lite writes where x is a typed array, to a typed array of the type of the result, not ${describe(out)}`,
    );
  const target = out as Float64Array;
  if (target.length !== length)
    throw new RangeError(`out: expected length ${length}, that of the result, not ${target.length}`);
  // Aside, because out may lie over x.
  const data = like.allocate(length);
  return {
    data,
    commit: () => {
      target.set(data as Float64Array);
      return out;
    },
  };
}

const read = (value: unknown, name: string): Argument => readAs(value, name, onlyNumbers);

/** The readers of all functions of nonlin/lite. */
export const few: Readers = {
  read,
  readBeside: read,
  readLabels: (value, name) => readAs(value, name, alsoLabels),
  destination,
  options: ['out'],
};
