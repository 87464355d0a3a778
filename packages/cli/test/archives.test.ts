// Bytes of archives and arrays as other programs expect them: sums, sizes and places.
import { describe, expect, test, vi } from 'vitest';
import type { Layout } from '../src/formats/format.ts';

/** The bytes that a format writes. */
async function written(format: { create: Create }, layout: Layout, data: Float32Array): Promise<Buffer> {
  const parts: Buffer[] = [];
  const sink = {
    write: async (bytes: Uint8Array | string): Promise<void> => void parts.push(Buffer.from(bytes as string)),
  };
  const writer = await format.create(sink, layout, { name: 'y', note: () => {} });
  await writer.write({ data: data.subarray(0, 1) });
  await writer.write({ data: data.subarray(1) });
  await writer.end();
  return Buffer.concat(parts);
}
type Create = typeof import('../src/formats/npz.ts')['npz']['create'];

/** CRC-32 bit by bit (ISO 3309), whose check value is that of the nine digits. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

describe.each(['with', 'without'])('an archive, %s the sum that newer versions of Node.js have', which => {
  test('has the records of APPNOTE.TXT, in their order', async () => {
    expect(crcOf(Buffer.from('123456789'))).toBe(0xcbf43926);
    vi.resetModules();
    if (which === 'without')
      vi.doMock('node:zlib', async original => {
        const { crc32: _, ...zlib } = ((await original()) as { default: object & { crc32: unknown } })
          .default;
        return { default: zlib };
      });
    const { npz } = await import('../src/formats/npz.ts');
    const { header } = await import('../src/formats/npy.ts');
    vi.doUnmock('node:zlib');
    const data = Float32Array.of(1, -2, 3.5);
    const bytes = await written(npz, { type: 'float32', shape: [3] }, data);
    const content = Buffer.concat([header('float32', [3]), Buffer.from(data.buffer)]);
    const sum = crcOf(content);
    const u16 = (at: number): number => bytes.readUInt16LE(at);
    const u32 = (at: number): number => bytes.readUInt32LE(at);
    // The local header: sizes follow, the name is UTF-8, stored, 1980-01-01.
    const head = [
      u32(0),
      u16(4),
      u16(6),
      u16(8),
      u16(10),
      u16(12),
      u32(14),
      u32(18),
      u32(22),
      u16(26),
      u16(28),
    ];
    expect(head).toEqual([0x04034b50, 45, 0x0808, 0, 0, 0x21, 0, 0, 0, 5, 0]);
    expect(bytes.toString('latin1', 30, 35)).toBe('y.npy');
    expect(bytes.subarray(35, 35 + content.length).equals(content)).toBe(true);
    let at = 35 + content.length;
    expect([u32(at), u32(at + 4), u32(at + 8), u32(at + 12)]).toEqual([
      0x08074b50,
      sum,
      content.length,
      content.length,
    ]);
    at += 16;
    const central = at;
    expect([u32(at), u16(at + 4), u16(at + 6), u16(at + 8), u16(at + 10)]).toEqual([
      0x02014b50, 45, 45, 0x0808, 0,
    ]);
    expect([u16(at + 12), u16(at + 14)]).toEqual([0, 0x21]);
    expect([u32(at + 16), u32(at + 20), u32(at + 24)]).toEqual([sum, content.length, content.length]);
    expect([28, 30, 32, 34, 36].map(o => u16(at + o))).toEqual([5, 0, 0, 0, 0]);
    expect([u32(at + 38), u32(at + 42)]).toEqual([0, 0]);
    expect(bytes.toString('latin1', at + 46, at + 51)).toBe('y.npy');
    at += 51;
    expect([u32(at), u16(at + 4), u16(at + 6), u16(at + 8), u16(at + 10)]).toEqual([0x06054b50, 0, 0, 1, 1]);
    expect([u32(at + 12), u32(at + 16), u16(at + 20)]).toEqual([51, central, 0]);
    expect(bytes.length).toBe(at + 22);
  });
});

test('elements of .npy begin at a multiple of 64, and its header of version 2 has room for any shape', async () => {
  const { header } = await import('../src/formats/npy.ts');
  for (const shape of [[], [3], [2, 3], new Array<number>(40).fill(1), new Array<number>(30_000).fill(1)]) {
    const bytes = header('float64', shape);
    expect(bytes.length % 64).toBe(0);
    expect(bytes.toString('latin1', 0, 6)).toBe('\x93NUMPY');
    const isLong = shape.length === 30_000;
    expect([bytes[6], bytes[7]]).toEqual([isLong ? 2 : 1, 0]);
    const prefix = isLong ? 12 : 10;
    expect(bytes.readUIntLE(8, prefix - 8)).toBe(bytes.length - prefix);
    const lengths = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
    const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${lengths}), }`;
    expect(bytes.toString('latin1', prefix).trimEnd()).toBe(text);
    expect(bytes.at(-1)).toBe(10);
    // No more than is needed.
    expect(bytes.length - prefix - text.length).toBeLessThanOrEqual(64);
  }
  expect(header('float16', [1], { isFortranOrder: true }).toString()).toContain(
    "'<f2', 'fortran_order': True",
  );
  expect(header('uint8', [1]).toString()).toContain("'<u1'");
  expect(header('float32', [1], { room: 256 }).length).toBe(256);
});

test('the header of safetensors is filled with blanks to a multiple of eight', async () => {
  const { safetensors } = await import('../src/formats/safetensors.ts');
  for (const name of ['y', 'yy', 'yyy', 'yyyyyyyy', '名']) {
    const parts: Buffer[] = [];
    const sink = {
      write: async (bytes: Uint8Array | string): Promise<void> =>
        void parts.push(Buffer.from(bytes as string)),
    };
    const writer = await safetensors.create(
      sink,
      { type: 'float32', shape: [2, 1] },
      { name, note: () => {} },
    );
    await writer.write({ data: Float32Array.of(1, 2) });
    await writer.end();
    const bytes = Buffer.concat(parts);
    const length = Number(bytes.readBigUInt64LE());
    expect(length % 8).toBe(0);
    const text = bytes.toString('utf8', 8, 8 + length);
    expect(JSON.parse(text)).toEqual({ [name]: { dtype: 'F32', shape: [2, 1], data_offsets: [0, 8] } });
    expect(length - Buffer.byteLength(text.trimEnd())).toBeLessThan(8);
    expect(bytes.length).toBe(8 + length + 8);
  }
});

describe('safetensors that are not right', () => {
  const open = async (header: unknown, content = Buffer.alloc(8), length?: bigint) => {
    const { safetensors } = await import('../src/formats/safetensors.ts');
    const text = typeof header === 'string' ? header : JSON.stringify(header);
    const size = Buffer.alloc(8);
    size.writeBigUInt64LE(length ?? BigInt(Buffer.byteLength(text)));
    const bytes = Buffer.concat([size, Buffer.from(text), content]);
    const input = {
      name: 'f',
      async *chunks() {
        yield bytes;
      },
      close: async () => {},
    };
    const source = await safetensors.open(input, { note: () => {} });
    const found: number[] = [];
    for await (const { data } of source.batches(1)) found.push(...(data as Float32Array));
    return { found, name: source.name, layout: source.layout };
  };
  const x = { dtype: 'F32', shape: [2], data_offsets: [0, 8] };
  const content = Buffer.from(Float32Array.of(7, 8).buffer);

  test('what is right is read, beside metadata, from its place', async () => {
    const found = await open({ __metadata__: { format: 'pt' }, x }, content);
    expect(found).toMatchObject({ found: [7, 8], name: 'x', layout: { type: 'float32', shape: [2] } });
    const behind = { ...x, shape: [1], data_offsets: [4, 8] };
    expect((await open({ x: behind }, content)).found).toEqual([8]);
  });

  test.each([
    ['{', 'f: not a safetensors file'],
    ['', 'f: not a safetensors file'],
    [{ x: { ...x, dtype: 3 } }, 'f: not a safetensors file'],
    [{ x: { ...x, shape: 2 } }, 'f: not a safetensors file'],
    [{ x: { ...x, shape: [-2] } }, 'f: not a safetensors file'],
    [{ x: { ...x, shape: [0.5] } }, 'f: not a safetensors file'],
    [{ x: { ...x, data_offsets: [0] } }, 'f: not a safetensors file'],
    [{ x: { ...x, data_offsets: [0, 'a'] } }, 'f: not a safetensors file'],
    [{ x: { ...x, data_offsets: 8 } }, 'f: not a safetensors file'],
    [{ x: null }, 'f: not a safetensors file'],
    [
      { x: { ...x, dtype: 'F8' } },
      'f: x has elements of type F8, which are not supported; allowed: F16, BF16, F32, F64, BOOL',
    ],
    [{ x: { ...x, shape: [3] } }, 'f: the place of x does not have the size of its shape'],
    [{ x: { ...x, data_offsets: [0, 4] } }, 'f: the place of x does not have the size of its shape'],
    [{}, 'f: there is no array in it'],
  ])('%j', async (header, message) => {
    const { expectTold } = await import('./support/told.ts');
    await expectTold(() => open(header), message);
  });

  test('a length that no header has', async () => {
    const { expectTold } = await import('./support/told.ts');
    for (const length of [0n, 1n, 100_000_001n])
      await expectTold(() => open({ x }, content, length), 'f: not a safetensors file');
  });

  test.each([
    ['F16', 2],
    ['BF16', 2],
    ['F64', 8],
    ['BOOL', 1],
    ['I8', 1],
    ['U8', 1],
    ['I16', 2],
    ['U16', 2],
    ['I32', 4],
    ['U32', 4],
    ['I64', 8],
    ['U64', 8],
  ])('elements of %s take %i bytes', async (dtype, width) => {
    const { found } = await open(
      { x: { dtype, shape: [2], data_offsets: [0, 2 * width] } },
      Buffer.alloc(2 * width),
    );
    expect(found.length).toBe(2);
  });
});

test('a column of Parquet that takes several pages is read in its order', async () => {
  const { mkdtempSync, readFileSync, rmSync, writeFileSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const { applyToFile } = await import('../src/apply/file.ts');
  const { header } = await import('../src/formats/npy.ts');
  const folder = mkdtempSync(join(tmpdir(), 'nonlin-pages-'));
  try {
    const [input, pages, output] = ['x.npy', 'x.parquet', 'y.npy'].map(name => join(folder, name)) as [
      string,
      string,
      string,
    ];
    // Numbers that are all different have no dictionary: several megabytes.
    const data = Float64Array.from({ length: 700_000 }, (_, i) => Math.sqrt(i));
    writeFileSync(input, Buffer.concat([header('float64', [700_000, 1]), Buffer.from(data.buffer)]));
    await applyToFile('identity', input, { output: pages });
    await applyToFile('identity', pages, { output });
    expect(readFileSync(output).equals(readFileSync(input))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
