// How errors speak of a value.

/** A short text for any value: its type and size rather than its contents. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `an array of length ${value.length}`;
  if (ArrayBuffer.isView(value))
    return `a ${tagOf(value)}${'length' in value ? ` of length ${value.length}` : ''}`;
  if (typeof value === 'string')
    return `the string ${JSON.stringify(value.length > 20 ? `${value.slice(0, 20)}…` : value)}`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (value instanceof TypedArray) return 'a Proxy of a typed array, which has no memory of its own';
  if (typeof value === 'object') return `an object (${classOf(value)})`;
  return String(value);
}

/** So many of something: 1 class, 2 classes. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** The tag, or the name of the class where that says more. */
function classOf(value: object): string {
  const tag = tagOf(value);
  const made = value.constructor;
  return tag === 'Object' && typeof made === 'function' ? made.name : tag;
}

/** What all typed arrays inherit from; a Proxy of one does too, but is no view. */
const TypedArray = Object.getPrototypeOf(Uint8Array) as new () => object;

/** Float32Array, Map, Object, …, also for values of another realm. */
export const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

export const shapeText = (shape: readonly number[]): string => `[${shape.join(', ')}]`;

/** Methods by which others hand out their numbers, and what to write instead of an argument that has one. */
const conversions: readonly (readonly [method: PropertyKey, (name: string) => string])[] = [
  ['then', name => `await ${name}`],
  ['dataSync', name => `{ data: ${name}.dataSync(), shape: ${name}.shape }`],
  ['to2DArray', name => `${name}.to2DArray()`],
  ['toArray', name => `${name}.toArray()`],
  ['tolist', name => `${name}.tolist()`],
  [Symbol.iterator, name => `Array.from(${name})`],
];

/** Advice on what to pass instead, for an object of a library that its methods give away; empty for other objects. */
export function conversionOf(value: unknown, name: string): string {
  if (typeof value !== 'object' || value === null || value instanceof TypedArray) return '';
  const has = (key: PropertyKey): boolean =>
    typeof (value as Record<PropertyKey, unknown>)[key] === 'function';
  // Columns of Arrow leave out in toArray() which of their elements are missing.
  const isMissingSome = 'nullCount' in value && (value.nullCount as number) > 0;
  if (isMissingSome) return `; some of it is missing: pass Array.from(${name}, v => v ?? NaN)`;
  if (tagOf(value).endsWith('ArrayBuffer')) return `; pass new Float32Array(${name})`;
  const known = conversions.find(([method]) => has(method));
  // The bits of Arrow's numbers of 16 bits come as integers.
  const isHalf = 'type' in value && String(value.type) === 'Float16';
  return known ? `; pass ${known[1](name)}${isHalf ? " with dtype: 'float16'" : ''}` : '';
}
