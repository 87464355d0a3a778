// ONNX models as bytes: the messages and field numbers that models of ours need.
//
// Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3. A reader skips fields that it does not know, so what is
// left out here may stay out.
import type { OnnxModel } from 'nonlin/notation';
import protobuf from 'protobufjs/light.js';

type Field = readonly [type: string, id: number, rule?: 'repeated'];

/** The fields by the names that protobufjs gives them: `ir_version` is `irVersion`. */
const messages = {
  ModelProto: {
    irVersion: ['int64', 1],
    opsetImport: ['OperatorSetIdProto', 8, 'repeated'],
    producerName: ['string', 2],
    producerVersion: ['string', 3],
    docString: ['string', 6],
    graph: ['GraphProto', 7],
  },
  OperatorSetIdProto: { domain: ['string', 1], version: ['int64', 2] },
  GraphProto: {
    node: ['NodeProto', 1, 'repeated'],
    name: ['string', 2],
    initializer: ['TensorProto', 5, 'repeated'],
    input: ['ValueInfoProto', 11, 'repeated'],
    output: ['ValueInfoProto', 12, 'repeated'],
  },
  NodeProto: {
    input: ['string', 1, 'repeated'],
    output: ['string', 2, 'repeated'],
    name: ['string', 3],
    opType: ['string', 4],
    attribute: ['AttributeProto', 5, 'repeated'],
  },
  AttributeProto: {
    name: ['string', 1],
    f: ['float', 2],
    i: ['int64', 3],
    s: ['bytes', 4],
    g: ['GraphProto', 6],
    ints: ['int64', 8, 'repeated'],
    type: ['int32', 20],
  },
  TensorProto: {
    dims: ['int64', 1, 'repeated'],
    dataType: ['int32', 2],
    floatData: ['float', 4, 'repeated'],
    int32Data: ['int32', 5, 'repeated'],
    int64Data: ['int64', 7, 'repeated'],
    name: ['string', 8],
    doubleData: ['double', 10, 'repeated'],
  },
  ValueInfoProto: { name: ['string', 1], type: ['TypeProto', 2] },
  TypeProto: { tensorType: ['TypeProto.Tensor', 1] },
  'TypeProto.Tensor': { elemType: ['int32', 1], shape: ['TensorShapeProto', 2] },
  TensorShapeProto: { dim: ['TensorShapeProto.Dimension', 1, 'repeated'] },
  'TensorShapeProto.Dimension': { dimValue: ['int64', 1], dimParam: ['string', 2] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Field>>>>;

/** `TypeProto.Tensor` lies within `TypeProto` in the source; on the wire names do not count, so here all lie side by side. */
const plain = (message: string): string => message.replace('.', '');

const root = new protobuf.Root();
for (const [name, fields] of Object.entries(messages)) {
  const type = new protobuf.Type(plain(name));
  for (const [field, [of, id, rule]] of Object.entries<Field>(fields))
    type.add(new protobuf.Field(field, id, plain(of), rule));
  root.add(type);
}
const ModelProto = root.lookupType('ModelProto');

/** The bytes of a file `.onnx`. */
export function onnxBytes(model: OnnxModel): Uint8Array {
  return ModelProto.encode(ModelProto.fromObject(model)).finish();
}
