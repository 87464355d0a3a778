// NumPy's .npy files (NEP 1): a header that says type, order and shape, then the elements.
import { DataError } from '../errors.ts';
import { Bytes } from '../files/input.ts';
import { type ElementType, floatsOf } from './elements.ts';
import type { Format } from './format.ts';
import { rawSource, rawWriter } from './raw.ts';

const MAGIC = '\x93NUMPY';

/** Types by what NumPy calls them: by kind and size, by name, by letter. */
const types: Readonly<Record<string, ElementType>> = {
  ...{ f2: 'float16', f4: 'float32', f8: 'float64', b1: 'bool' },
  ...{
    i1: 'int8',
    i2: 'int16',
    i4: 'int32',
    i8: 'int64',
    u1: 'uint8',
    u2: 'uint16',
    u4: 'uint32',
    u8: 'uint64',
  },
  ...{ float16: 'float16', half: 'float16', float32: 'float32', single: 'float32', float64: 'float64' },
  ...{ double: 'float64', float: 'float64', bool: 'bool', bool_: 'bool' },
  ...{ int8: 'int8', int16: 'int16', int32: 'int32', int64: 'int64' },
  ...{ uint8: 'uint8', uint16: 'uint16', uint32: 'uint32', uint64: 'uint64' },
  ...{
    '?': 'bool',
    b: 'int8',
    B: 'uint8',
    h: 'int16',
    H: 'uint16',
    i: 'int32',
    I: 'uint32',
    q: 'int64',
    Q: 'uint64',
  },
  ...{ e: 'float16', f: 'float32', d: 'float64' },
};
const codes: Partial<Readonly<Record<ElementType, string>>> = {
  float16: 'f2',
  float32: 'f4',
  float64: 'f8',
  uint8: 'u1',
};

/** The facts in the header of an .npy file. */
export interface Header {
  readonly type: ElementType;
  readonly shape: readonly number[];
  readonly isBigEndian: boolean;
  readonly isFortranOrder: boolean;
  /** Where the elements begin. */
  readonly start: number;
}

/** Reads the header from the beginning of the bytes. */
export async function readHeader(bytes: Bytes, path: string): Promise<Header> {
  const head = await bytes.take(8);
  if (head.toString('latin1', 0, 6) !== MAGIC)
    throw new DataError({ en: `${path}: not an .npy file`, zh: `${path}：不是 .npy 文件` });
  const [major, minor] = [head[6]!, head[7]!];
  if (major < 1 || major > 3 || minor !== 0)
    throw new DataError({
      en: `${path}: version ${major}.${minor} of the .npy format is unknown; allowed: 1.0, 2.0, 3.0`,
      zh: `${path}：未知的 .npy 版本 ${major}.${minor}；支持 1.0、2.0、3.0`,
    });
  // Version 1 has two bytes for the length of the header, later ones four.
  const width = major === 1 ? 2 : 4;
  const size = await bytes.take(width);
  const length = size.length < width ? Infinity : size.readUIntLE(0, width);
  if (length > 1 << 20)
    throw new DataError({ en: `${path}: the header is damaged`, zh: `${path}：文件头已损坏` });
  const text = (await bytes.take(length)).toString(major === 3 ? 'utf8' : 'latin1');
  if (text.length < length && major !== 3)
    throw new DataError({
      en: `${path}: the file ends within its header`,
      zh: `${path}：文件在文件头中途结束`,
    });
  return { ...parseHeader(text, path), start: 8 + width + length };
}

const key = (name: string, value: string): RegExp => new RegExp(`['"]${name}['"]\\s*:\\s*${value}`);
const descr = key('descr', `[ub]?(['"])([<>|=]?)([\\w?[\\]]+)\\1`);
const order = key('fortran_order', '(True|False)');
const shape = key('shape', String.raw`\(((?:\s*\d+L?\s*,)*)(?:\s*(\d+)L?\s*)?\)`);

function parseHeader(text: string, path: string): Omit<Header, 'start'> {
  const [types1, fortran, sizes] = [descr.exec(text), order.exec(text), shape.exec(text)];
  if (key('descr', '\\[').test(text))
    throw new DataError({
      en: `${path}: the elements are records of several fields, which have no one value; save one field`,
      zh: `${path}：元素是含多个字段的记录；请只保存其中一个字段`,
    });
  // A tuple of one length has a comma behind it.
  const isTuple = sizes && (sizes[1] !== '' || sizes[2] === undefined);
  if (!types1 || !fortran || !isTuple)
    throw new DataError({
      en: `${path}: cannot read the header ${text.trim().slice(0, 200)}`,
      zh: `${path}：无法读取文件头 ${text.trim().slice(0, 200)}`,
    });
  const name = types1[3]!;
  if (!Object.hasOwn(types, name))
    throw new DataError({
      en: `${path}: elements of type ${name} are not supported; allowed: ${Object.keys(types).slice(0, 12).join(', ')}`,
      zh: `${path}：不支持 ${name} 类型的元素；支持 ${Object.keys(types).slice(0, 12).join('、')}`,
    });
  const lengths = [...sizes[1]!.split(',').filter(n => n.trim()), sizes[2] ?? '']
    .filter(Boolean)
    .map(n => Number(n.replace('L', '')));
  return {
    type: types[name]!,
    shape: lengths,
    isBigEndian: types1[2] === '>',
    isFortranOrder: fortran[1] === 'True' && lengths.length > 1,
  };
}

/** A header whose elements begin at a multiple of 64; of version 2 where version 1 has no room for the shape. */
export function header(
  type: ElementType,
  lengths: readonly number[],
  { room = 0, isFortranOrder = false }: { readonly room?: number; readonly isFortranOrder?: boolean } = {},
): Buffer {
  const sizes = lengths.length === 1 ? `${lengths[0]},` : lengths.join(', ');
  const dict = `{'descr': '<${codes[type]}', 'fortran_order': ${isFortranOrder ? 'True' : 'False'}, 'shape': (${sizes}), }`;
  const major = dict.length < 65_000 ? 1 : 2;
  const prefix = major === 1 ? 10 : 12;
  const whole = Math.max(room, Math.ceil((prefix + dict.length + 1) / 64) * 64);
  const bytes = Buffer.alloc(whole, ' ');
  bytes.write(MAGIC, 'latin1');
  bytes[6] = major;
  bytes[7] = 0;
  bytes.writeUIntLE(whole - prefix, 8, prefix - 8);
  bytes.write(dict, prefix, 'latin1');
  bytes[whole - 1] = 10;
  return bytes;
}

export const npy: Format = {
  name: 'npy',
  title: 'NumPy array',
  isBinary: true,
  holds: 'arrays',
  reads: 'pieces',
  readsPipes: 'in order',
  carries: false,
  writesParts: 'numbers',
  keepsOrder: true,
  needsShape: 'corrected',
  open: async input => {
    const bytes = new Bytes(input.chunks());
    return rawSource(input, await readHeader(bytes, input.name), bytes);
  },
  create: async (sink, layout) => {
    const type = layout.type === 'bfloat16' ? 'float32' : layout.type;
    const writer = await rawWriter(sink, { ...layout, type }, (lengths, room = 0) =>
      header(type, lengths, { room, isFortranOrder: layout.isFortranOrder ?? false }),
    );
    if (type === layout.type) return writer;
    // NumPy has no bfloat16; float32 holds every number of it. Nobody else may write these elements where they will lie.
    return {
      write: ({ data }) => writer.write({ data: floatsOf(data, 'bfloat16') }),
      end: () => writer.end(),
    };
  },
};
