// Safetensors: the length of a header in JSON, the header, which says type, shape and place of each tensor, then the bytes.
// https://github.com/huggingface/safetensors
import { DataError } from '../errors.ts';
import { Bytes, type Input } from '../files/input.ts';
import { bytesPer, type ElementType, sizeOf } from './elements.ts';
import type { Format } from './format.ts';
import { chosenName } from './names.ts';
import { rawSource, rawWriter } from './raw.ts';

const types: Readonly<Record<string, ElementType>> = {
  F16: 'float16',
  BF16: 'bfloat16',
  F32: 'float32',
  F64: 'float64',
  BOOL: 'bool',
  I8: 'int8',
  U8: 'uint8',
  I16: 'int16',
  U16: 'uint16',
  I32: 'int32',
  U32: 'uint32',
  I64: 'int64',
  U64: 'uint64',
};
const codeOf = (type: ElementType): string => Object.keys(types).find(code => types[code] === type)!;

/** The largest header that the format allows. */
const LONGEST = 100_000_000;

interface Tensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

async function readHeader(
  bytes: Bytes,
  { name }: Input,
): Promise<{ tensors: Map<string, Tensor>; start: number }> {
  const damaged = new DataError({
    en: `${name}: not a safetensors file`,
    zh: `${name}：不是 safetensors 文件`,
  });
  const size = await bytes.take(8);
  const length = size.length < 8 ? 0 : Number(size.readBigUInt64LE());
  if (length < 2 || length > LONGEST) throw damaged;
  const text = (await bytes.take(length)).toString();
  try {
    const { __metadata__: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
    const tensors = new Map(Object.entries(rest as Record<string, Tensor>));
    if (![...tensors.values()].every(isTensor)) throw damaged;
    return { tensors, start: 8 + length };
  } catch {
    throw damaged;
  }
}

const isTensor = (t: Tensor): boolean =>
  typeof t?.dtype === 'string' &&
  Array.isArray(t.shape) &&
  t.shape.every(n => Number.isSafeInteger(n) && n >= 0) &&
  Array.isArray(t.data_offsets) &&
  t.data_offsets.length === 2 &&
  t.data_offsets.every(Number.isSafeInteger);

export const safetensors: Format = {
  name: 'safetensors',
  title: 'Safetensors',
  isBinary: true,
  holds: 'arrays',
  reads: 'pieces',
  readsPipes: 'in order',
  carries: false,
  writesParts: 'numbers',
  needsShape: 'corrected',
  open: async (input, options) => {
    const bytes = new Bytes(input.chunks());
    const { tensors, start } = await readHeader(bytes, input);
    const chosen = chosenName([...tensors.keys()], options.tensor, input.name);
    const {
      dtype,
      shape,
      data_offsets: [from, to],
    } = tensors.get(chosen)!;
    const type = types[dtype];
    if (type === undefined)
      throw new DataError({
        en: `${input.name}: ${chosen} has elements of type ${dtype}, which are not supported; allowed: ${Object.keys(types).join(', ')}`,
        zh: `${input.name}：${chosen} 的元素类型 ${dtype} 不受支持；支持 ${Object.keys(types).join('、')}`,
      });
    if (to - from !== sizeOf(shape) * bytesPer(type))
      throw new DataError({
        en: `${input.name}: the place of ${chosen} does not have the size of its shape`,
        zh: `${input.name}：${chosen} 的位置与形状大小不符`,
      });
    await bytes.skip(from);
    return { ...rawSource(input, { type, shape, start: start + from }, bytes), name: chosen };
  },
  create: (sink, layout, { name }) =>
    rawWriter(sink, layout, (shape, room = 0) => head(name, layout.type, shape, room)),
};

function head(name: string, type: ElementType, shape: readonly number[], room: number): Buffer {
  const text = JSON.stringify({
    [name]: { dtype: codeOf(type), shape, data_offsets: [0, sizeOf(shape) * bytesPer(type)] },
  });
  // The elements begin at a multiple of eight.
  const length = Math.max(room - 8, Math.ceil(Buffer.byteLength(text) / 8) * 8);
  const bytes = Buffer.alloc(8 + length, ' ');
  bytes.writeBigUInt64LE(BigInt(length));
  bytes.write(text, 8);
  return bytes;
}
