// ONNX models as bytes: the messages and field numbers that models of ours need, on the wire of protocol buffers.
//
// Sources: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3, https://protobuf.dev/programming-guides/encoding. A reader skips
// fields that it does not know, so what is left out here may stay out.
import type { OnnxModel } from './model.ts';

type Scalar = 'int64' | 'float' | 'double' | 'string' | 'bytes';
/** What a field holds, its number, and whether it holds any number of them. */
type Field = readonly [type: string, id: number, rule?: 'repeated'];

/** The fields of each message, in the order of their numbers. */
const messages = {
  Model: {
    irVersion: ['int64', 1],
    producerName: ['string', 2],
    docString: ['string', 6],
    graph: ['Graph', 7],
    opsetImport: ['OperatorSetId', 8, 'repeated'],
  },
  OperatorSetId: { domain: ['string', 1], version: ['int64', 2] },
  Graph: {
    node: ['Node', 1, 'repeated'],
    name: ['string', 2],
    initializer: ['Tensor', 5, 'repeated'],
    input: ['ValueInfo', 11, 'repeated'],
    output: ['ValueInfo', 12, 'repeated'],
  },
  Node: {
    input: ['string', 1, 'repeated'],
    output: ['string', 2, 'repeated'],
    name: ['string', 3],
    opType: ['string', 4],
    attribute: ['Attribute', 5, 'repeated'],
  },
  Attribute: {
    name: ['string', 1],
    f: ['float', 2],
    i: ['int64', 3],
    s: ['bytes', 4],
    g: ['Graph', 6],
    ints: ['int64', 8, 'repeated'],
    type: ['int64', 20],
  },
  Tensor: {
    dims: ['int64', 1, 'repeated'],
    dataType: ['int64', 2],
    floatData: ['float', 4, 'repeated'],
    int32Data: ['int64', 5, 'repeated'],
    int64Data: ['int64', 7, 'repeated'],
    name: ['string', 8],
    doubleData: ['double', 10, 'repeated'],
  },
  ValueInfo: { name: ['string', 1], type: ['Type', 2] },
  Type: { tensorType: ['TensorType', 1] },
  TensorType: { elemType: ['int64', 1], shape: ['Shape', 2] },
  Shape: { dim: ['Dimension', 1, 'repeated'] },
  Dimension: { dimValue: ['int64', 1], dimParam: ['string', 2] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Field>>>>;
type Message = keyof typeof messages;

/** Bytes in pieces. */
type Bytes = readonly number[] | Uint8Array;

/** Seven bits a byte, the lowest first; a negative number is one of 64 bits. */
function varint(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return [...bytes, Number(rest)];
}

/** The bytes of a number, the lowest first. */
function ofFloat(value: number, size: 4 | 8): Bytes {
  const view = new DataView(new ArrayBuffer(size));
  if (size === 4) view.setFloat32(0, value, true);
  else view.setFloat64(0, value, true);
  return new Uint8Array(view.buffer);
}

/** The bytes of a text, which escapes of addresses spell. */
const utf8 = (text: string): Bytes => {
  const letters = encodeURIComponent(text).replace(/%(..)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Uint8Array.from(letters, c => c.charCodeAt(0));
};

/** How each type is written, and the wire type that a reader skips it by: 2 says that a length comes first. */
const scalars: Readonly<Record<Scalar, { readonly wire: 0 | 1 | 2 | 5; write(value: never): Bytes }>> = {
  int64: { wire: 0, write: varint },
  double: { wire: 1, write: (value: number) => ofFloat(value, 8) },
  float: { wire: 5, write: (value: number) => ofFloat(value, 4) },
  string: { wire: 2, write: utf8 },
  bytes: { wire: 2, write: (value: Uint8Array) => value },
};

const joined = (pieces: readonly Bytes[]): Uint8Array => {
  const bytes = new Uint8Array(pieces.reduce((n, piece) => n + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
};

function encoded(message: Message, value: object): Uint8Array {
  const pieces = Object.entries<Field>(messages[message]).flatMap(([name, field]) => {
    const given = (value as Readonly<Record<string, unknown>>)[name];
    return given === undefined ? [] : fieldBytes(field, given);
  });
  return joined(pieces);
}

function fieldBytes([type, id, rule]: Field, given: unknown): readonly Bytes[] {
  const tagged = (wire: number, bytes: Bytes): readonly Bytes[] => [
    varint(id * 8 + wire),
    ...(wire === 2 ? [varint(bytes.length)] : []),
    bytes,
  ];
  const scalar = Object.hasOwn(scalars, type) ? scalars[type as Scalar] : undefined;
  const { wire, write } = scalar ?? { wire: 2, write: (v: object) => encoded(type as Message, v) };
  if (rule === undefined) return tagged(wire, write(given as never));
  const all = (given as readonly never[]).map(v => write(v));
  // Numbers stand together behind one length.
  if (wire !== 2) return all.length === 0 ? [] : tagged(2, joined(all));
  return all.flatMap(bytes => tagged(2, bytes));
}

/**
 * The bytes of a file `.onnx`: `writeFile('gelu.onnx', onnxBytes(onnx(gelu, { type: 'float64' })))`. Takes what `onnx` gives, or a
 * model of the same kind of one's own.
 *
 * @example
 * onnxBytes(onnx(relu)) instanceof Uint8Array; // true
 */
export const onnxBytes = (model: OnnxModel): Uint8Array => encoded('Model', model);
