// Tensors that say of themselves what they hold, as the types of onnxruntime do: accepted without a cast.
import { expect, expectTypeOf, test } from 'vitest';
import { sigmoid, softmax } from '../../src/index.ts';

/** The types of onnxruntime-common, shortened. */
interface DataTypes {
  float32: Float32Array;
  float16: Uint16Array;
  uint8: Uint8Array;
  int64: BigInt64Array;
  string: string[];
  bool: Uint8Array;
}
interface Typed<T extends keyof DataTypes> {
  readonly dims: readonly number[];
  readonly type: T;
  readonly data: DataTypes[T];
}
interface Tensor {
  readonly dims: readonly number[];
  readonly type: keyof DataTypes;
  readonly data: DataTypes[keyof DataTypes];
}
const tensor = <T extends keyof DataTypes>(type: T, data: DataTypes[T]): Typed<T> => ({
  type,
  data,
  dims: [data.length],
});

test('of a type that is known', () => {
  const single = sigmoid(tensor('float32', Float32Array.of(0)));
  expectTypeOf(single).toEqualTypeOf<{ data: Float32Array; dims: number[] }>();
  expect(single).toEqual({ data: Float32Array.of(0.5), dims: [1] });
  const half = sigmoid(tensor('float16', Uint16Array.of(0)));
  expectTypeOf(half.data).toEqualTypeOf<Uint16Array>();
  expect(half).toEqual({ data: Uint16Array.of(0x3800), dims: [1], type: 'float16' });
  // What was said of the input is said of the result, so that it may be an input again.
  expect(sigmoid(half)).toEqual({ data: Uint16Array.of(0x38fb), dims: [1], type: 'float16' });
});

test('of any type', () => {
  const some: Tensor = tensor('float32', Float32Array.of(1, 1));
  const words: Tensor = tensor('string', ['a', 'b']);
  expect(softmax(some).data).toEqual(Float32Array.of(0.5, 0.5));
  expect(() => softmax(words)).toThrow('x.data[0]: expected a number, not the string "a"');
});

test.each([
  ['type', 'float16', 0x3800],
  ['dtype', 'float16', 0x3800],
  ['type', 'bfloat16', 0x3f00],
  ['dtype', 'BF16', 0x3f00],
  ['dtype', 'F16', 0x3800],
])('%s: %s', (key, word, bits) => {
  const x = { data: Uint16Array.of(0, 0x8000), shape: [2], [key]: word };
  const wanted = { ...x, data: Uint16Array.of(bits, bits) };
  expect(sigmoid(x)).toEqual(wanted);
  const out = { ...x, data: new Uint16Array(2) };
  expect(sigmoid(x, { out: out as never })).toBe(out);
  expect(out).toEqual(wanted);
});

test('what a tensor says and the option dtype have to agree', () => {
  const x = { data: Uint16Array.of(0), shape: [1], type: 'bfloat16' };
  expect(() => sigmoid(x, { dtype: 'float16' })).toThrow(
    "dtype: expected 'bfloat16', which x says of itself, not 'float16'",
  );
  expect(sigmoid(x, { dtype: 'bfloat16' })).toEqual({ ...x, data: Uint16Array.of(0x3f00) });
  // Integers stay integers.
  expect(sigmoid({ ...x, type: 'uint16' })).toEqual({ data: Float32Array.of(0.5), shape: [1] });
});
