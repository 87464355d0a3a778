// An ONNX model of a chain of operators, as bytes (onnx.proto of ONNX 1.16; the encoding is Protocol Buffers').

const bytes = parts => parts.flat(Infinity);
const varint = n => (n < 128 ? [n] : [(n % 128) | 128, ...varint(Math.floor(n / 128))]);
const field = (id, content) =>
  typeof content === 'number' ? [varint(id * 8), varint(content)] : lengthPrefixed(id, content);
const lengthPrefixed = (id, content) => {
  const data = typeof content === 'string' ? [...new TextEncoder().encode(content)] : bytes(content);
  return [varint(id * 8 + 2), varint(data.length), data];
};

const FLOAT = 1;
const DOUBLE = 11;
const INT = 2;
const INTS = 7;

const attribute = ([name, value]) =>
  Array.isArray(value)
    ? field(5, [field(1, name), value.map(n => field(8, n)), field(20, INTS)])
    : field(5, [field(1, name), field(3, value), field(20, INT)]);

/** A model y = …(op(x)) of operators with integer attributes, for the shape and element type of x, in a version of the operators. */
export function model(operators, element, shape, opset = 17) {
  const type = field(1, element === 'float32' ? FLOAT : DOUBLE);
  const dims = field(
    2,
    shape.map(n => field(1, field(1, n))),
  );
  const tensor = (name, ...what) => [field(1, name), field(2, field(1, [type, ...what]))];
  const nameAfter = i => (i === operators.length ? 'y' : i === 0 ? 'x' : `x${i}`);
  const nodes = operators.map(([op, attributes = {}], i) =>
    field(1, [
      field(1, nameAfter(i)),
      field(2, nameAfter(i + 1)),
      field(4, op),
      Object.entries(attributes).map(attribute),
    ]),
  );
  const graph = [nodes, field(2, 'g'), field(11, tensor('x', dims)), field(12, tensor('y'))];
  return Uint8Array.from(bytes([field(1, 9), field(7, graph), field(8, [field(1, ''), field(2, opset)])]));
}
