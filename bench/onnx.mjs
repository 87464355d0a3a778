// An ONNX model of one operator, as bytes (onnx.proto of ONNX 1.16; the encoding is Protocol Buffers').

const bytes = parts => parts.flat(Infinity);
const varint = n => (n < 128 ? [n] : [(n % 128) | 128, ...varint(Math.floor(n / 128))]);
const field = (id, content) => (typeof content === 'number' ? [varint(id * 8), varint(content)] : lengthPrefixed(id, content));
const lengthPrefixed = (id, content) => {
  const data = typeof content === 'string' ? [...new TextEncoder().encode(content)] : bytes(content);
  return [varint(id * 8 + 2), varint(data.length), data];
};

const FLOAT = 1;
const DOUBLE = 11;
const INT_ATTRIBUTE = 2;

/** A model y = op(x) with integer attributes, for a shape and element type. */
export function model(op, element, shape, attributes = {}) {
  const type = element === 'float32' ? FLOAT : DOUBLE;
  const dims = shape.map(n => field(1, field(1, n)));
  const tensor = name => [field(1, name), field(2, field(1, [field(1, type), field(2, dims)]))];
  const attribute = ([name, value]) => field(5, [field(1, name), field(3, value), field(20, INT_ATTRIBUTE)]);
  const node = [field(1, 'x'), field(2, 'y'), field(4, op), Object.entries(attributes).map(attribute)];
  const graph = [field(1, node), field(2, 'g'), field(11, tensor('x')), field(12, tensor('y'))];
  return Uint8Array.from(bytes([field(1, 9), field(7, graph), field(8, [field(1, ''), field(2, 17)])]));
}
