// What an ONNX model is made of, as plain data: the messages of onnx.proto3, their fields in camelCase.
//
// Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3

/** A whole model. `irVersion` 8 is read by every runtime since 2022. */
export interface OnnxModel {
  readonly irVersion: number;
  readonly opsetImport: readonly { readonly domain: string; readonly version: number }[];
  readonly producerName: string;
  readonly docString: string;
  readonly graph: OnnxGraph;
}

/** Nodes in the order that they run in, constants, and the interface. */
export interface OnnxGraph {
  readonly name: string;
  readonly node: readonly OnnxNode[];
  readonly initializer: readonly OnnxTensor[];
  readonly input: readonly OnnxValue[];
  readonly output: readonly OnnxValue[];
}

/** One operation. */
export interface OnnxNode {
  readonly opType: string;
  readonly name: string;
  /** An empty name is an input that is left out. */
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly attribute: readonly OnnxAttribute[];
}

/** `type` says which field is read: 1 f, 2 i, 3 s, 5 g, 7 ints. */
export interface OnnxAttribute {
  readonly name: string;
  readonly type: number;
  readonly f?: number;
  readonly i?: number;
  /** Bytes: letters of ASCII. */
  readonly s?: Uint8Array;
  readonly g?: OnnxGraph;
  readonly ints?: readonly number[];
}

/** A constant: its numbers are in the field of its type. */
export interface OnnxTensor {
  readonly name: string;
  readonly dataType: number;
  readonly dims: readonly number[];
  readonly floatData?: readonly number[];
  readonly doubleData?: readonly number[];
  readonly int32Data?: readonly number[];
  readonly int64Data?: readonly number[];
}

/** An input or an output. */
export interface OnnxValue {
  readonly name: string;
  readonly type: {
    readonly tensorType: {
      readonly elemType: number;
      /** Left out where the number of dimensions is open. */
      readonly shape?: {
        readonly dim: readonly ({ readonly dimValue: number } | { readonly dimParam: string })[];
      };
    };
  };
}

/** The element types that are used here, by their numbers in TensorProto.DataType. */
export const elementTypes = { float32: 1, int64: 7, bool: 9, float16: 10, float64: 11 } as const;
export type OnnxElement = keyof typeof elementTypes;
export type OnnxFloat = 'float16' | 'float32' | 'float64';

/** An attribute of each kind that is used here. */
export const attribute = {
  float: (name: string, f: number): OnnxAttribute => ({ name, type: 1, f }),
  int: (name: string, i: number): OnnxAttribute => ({ name, type: 2, i }),
  text: (name: string, s: string): OnnxAttribute => ({
    name,
    type: 3,
    s: Uint8Array.from(s, c => c.charCodeAt(0)),
  }),
  graph: (name: string, g: OnnxGraph): OnnxAttribute => ({ name, type: 5, g }),
  ints: (name: string, ints: readonly number[]): OnnxAttribute => ({ name, type: 7, ints }),
} as const;

/** A value of the graph's interface: its name, type and dimensions, a number or a name for one that is open. */
export const valueInfo = (
  name: string,
  type: OnnxElement,
  shape?: readonly (number | string)[],
): OnnxValue => ({
  name,
  type: {
    tensorType: {
      elemType: elementTypes[type],
      ...(shape && {
        shape: { dim: shape.map(d => (typeof d === 'number' ? { dimValue: d } : { dimParam: d })) },
      }),
    },
  },
});
