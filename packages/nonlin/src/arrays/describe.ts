// How errors speak of a value.

/** A short text for any value: its type and size rather than its contents. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `an array of length ${value.length}`;
  if (ArrayBuffer.isView(value))
    return `a ${tagOf(value)}${'length' in value ? ` of length ${value.length}` : ''}`;
  if (typeof value === 'string')
    return `the string ${JSON.stringify(value.length > 20 ? `${value.slice(0, 20)}…` : value)}`;
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object') return `an object (${tagOf(value)})`;
  return String(value);
}

/** Float32Array, Map, Object, …, also for values of another realm. */
export const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

export const shapeText = (shape: readonly number[]): string => `[${shape.join(', ')}]`;
