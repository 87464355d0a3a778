// A TensorFlow Lite model of one operator, as bytes. Fields are numbered as in TensorFlow's schema.fbs, version 3.
import { Builder } from 'flatbuffers';

const VERSION = 3;
const FILE = 'TFL3';
/** Codes up to this one stand in the older, one-byte field as well. */
const LAST_OLD_CODE = 127;

const vector = (builder, items, add) => {
  builder.startVector(4, items.length, 4);
  for (const item of items.toReversed()) add(item);
  return builder.endVector();
};
const numbers = (builder, items) => vector(builder, items, item => builder.addInt32(item));
const offsets = (builder, items) => vector(builder, items, item => builder.addOffset(item));

/** A table whose fields, by number, are added by `add`. */
function table(builder, fields, add) {
  builder.startObject(fields);
  add();
  return builder.endObject();
}

/** A float32 tensor, which is type 0 and so not written; buffer 0 says that it holds no constant. */
function tensor(builder, name, shape) {
  const [sizes, text] = [numbers(builder, shape), builder.createString(name)];
  return table(builder, 4, () => {
    builder.addFieldOffset(0, sizes, 0);
    builder.addFieldOffset(3, text, 0);
  });
}

/** Options of one float: the number of their table in the union, and the value of their only field. */
function optionsOf(builder, { union, value }) {
  const offset = table(builder, 1, () => builder.addFieldFloat32(0, value, 0));
  return { union, offset };
}

/**
 * y = operator(x) for float32 arrays of one shape.
 *
 * @param operator its code in BuiltinOperator, and options, if it has them
 */
export function model({ code, options }, shape) {
  const builder = new Builder(1024);
  const buffers = offsets(builder, [table(builder, 1, () => {})]);
  const tensors = offsets(builder, [tensor(builder, 'x', shape), tensor(builder, 'y', shape)]);
  const [inputs, outputs] = [numbers(builder, [0]), numbers(builder, [1])];
  const given = options && optionsOf(builder, options);
  const operation = table(builder, 5, () => {
    builder.addFieldOffset(1, inputs, 0);
    builder.addFieldOffset(2, outputs, 0);
    if (given) builder.addFieldInt8(3, given.union, 0);
    if (given) builder.addFieldOffset(4, given.offset, 0);
  });
  const operations = offsets(builder, [operation]);
  const graph = table(builder, 4, () => {
    for (const [field, offset] of [tensors, inputs, outputs, operations].entries())
      builder.addFieldOffset(field, offset, 0);
  });
  const graphs = offsets(builder, [graph]);
  const used = table(builder, 4, () => {
    builder.addFieldInt8(0, Math.min(code, LAST_OLD_CODE), 0);
    builder.addFieldInt32(2, 1, 0);
    builder.addFieldInt32(3, code, 0);
  });
  const codes = offsets(builder, [used]);
  const root = table(builder, 5, () => {
    builder.addFieldInt32(0, VERSION, 0);
    builder.addFieldOffset(1, codes, 0);
    builder.addFieldOffset(2, graphs, 0);
    builder.addFieldOffset(4, buffers, 0);
  });
  builder.finish(root, FILE);
  return builder.asUint8Array().slice();
}
