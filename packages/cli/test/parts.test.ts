// Facts and refusals that commands share: endings and types, bytes in either order, reasons of the system, hints, progress.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { applyToFile } from '../src/apply/file.ts';
import { checkFlags } from '../src/apply/function.ts';
import { errorOf } from '../src/apply/pool.ts';
import { Progress } from '../src/apply/progress.ts';
import { Stage } from '../src/apply/stage.ts';
import { functionNamed, hasParameter, oneNumber } from '../src/arguments.ts';
import { calling, DataError, EXIT, refused, UsageError } from '../src/errors.ts';
import { Bytes, openInput } from '../src/files/input.ts';
import { writing } from '../src/files/output.ts';
import {
  arrays,
  bytesOf,
  type ElementType,
  elementsOf,
  floatsOf,
  resultTypeOf,
} from '../src/formats/elements.ts';
import { header, readHeader } from '../src/formats/npy.ts';
import { endingsOf, formatNamed, formatNames, formatOf } from '../src/formats/table.ts';
import { expectTold } from './support/told.ts';

const folder = mkdtempSync(join(tmpdir(), 'nonlin-parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => join(folder, name);
afterEach(() => vi.restoreAllMocks());

describe('formats', () => {
  test.each([
    ['npy', ['.npy']],
    ['csv', ['.csv']],
    ['tsv', ['.tsv', '.tab']],
    ['json', ['.json']],
    ['ndjson', ['.ndjson', '.jsonl']],
    ['npz', ['.npz']],
    ['parquet', ['.parquet', '.pq']],
    ['arrow', ['.arrow', '.feather', '.ipc']],
    ['arrows', ['.arrows']],
    ['safetensors', ['.safetensors']],
  ])('%s has the endings %j, in any case, compressed or not', (format, endings) => {
    expect(formatNames).toContain(format);
    expect(endingsOf(format)).toEqual(endings);
    for (const ending of endings)
      for (const more of ['', '.gz', '.gzip', '.zst', '.ZSTD'])
        expect(formatOf(`a.b${ending.toUpperCase()}${more}`)).toBe(format);
  });

  test('other endings say nothing', () => {
    for (const name of ['x', 'x.txt', 'csv', 'x.gz', 'x.csv.bz2']) expect(formatOf(name)).toBeUndefined();
  });

  test.each<[string, string, boolean, 'arrays' | 'tables', boolean]>([
    ['npy', 'NumPy array', true, 'arrays', false],
    ['npz', 'NumPy archive', true, 'arrays', false],
    ['safetensors', 'Safetensors', true, 'arrays', false],
    ['parquet', 'Parquet', true, 'tables', true],
    ['arrow', 'Arrow', true, 'tables', true],
    ['csv', 'CSV', false, 'tables', true],
    ['tsv', 'TSV', false, 'tables', true],
    ['json', 'JSON', false, 'arrays', true],
    ['ndjson', 'NDJSON', false, 'tables', true],
  ])('%s is called %s', async (name, title, isBinary, holds, carries) => {
    const format = await formatNamed(name);
    expect([format.name, format.isBinary, format.holds, format.carries]).toEqual([
      name,
      isBinary,
      holds,
      carries,
    ]);
    expect(format.title).toMatch(new RegExp(title, 'i'));
  });
});

describe('elements', () => {
  const types = Object.keys(arrays) as ElementType[];
  const cases: readonly (readonly [ElementType, number, string, readonly number[]])[] = [
    // Type, bytes of an element, type of results, and an element as bytes, most significant first.
    ['float16', 2, 'float16', [0x3e, 0x00]],
    ['bfloat16', 2, 'bfloat16', [0x3f, 0xc0]],
    ['float32', 4, 'float32', [0x3f, 0xc0, 0, 0]],
    ['float64', 8, 'float64', [0x3f, 0xf8, 0, 0, 0, 0, 0, 0]],
    ['int8', 1, 'float32', [0xfe]],
    ['uint8', 1, 'float32', [0xfe]],
    ['bool', 1, 'float32', [0xfe]],
    ['int16', 2, 'float32', [0xff, 0xfe]],
    ['uint16', 2, 'float32', [0xff, 0xfe]],
    ['int32', 4, 'float64', [0xff, 0xff, 0xff, 0xfe]],
    ['uint32', 4, 'float64', [0xff, 0xff, 0xff, 0xfe]],
    ['int64', 8, 'float64', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe]],
    ['uint64', 8, 'float64', [0, 0, 0, 1, 0, 0, 0, 0]],
  ];
  const values: Readonly<Record<ElementType, number>> = {
    ...{ float16: 1.5, bfloat16: 1.5, float32: 1.5, float64: 1.5, bool: 1 },
    ...{ int8: -2, int16: -2, int32: -2, int64: -2 },
    ...{ uint8: 254, uint16: 65_534, uint32: 4_294_967_294, uint64: 4_294_967_296 },
  };

  test('are of thirteen types', () => expect(types).toEqual(cases.map(([type]) => type)));

  test.each(cases)(
    'of %s have %i bytes, results of %s, and are read in either order',
    (type, width, result, bytes) => {
      expect(arrays[type].BYTES_PER_ELEMENT).toBe(width);
      expect(resultTypeOf(type)).toBe(result);
      const own = (order: readonly number[]): Buffer =>
        Buffer.from(Uint8Array.from([...order, ...order]).buffer);
      const read = (order: readonly number[], isBig: boolean) => [
        ...floatsOf(elementsOf(own(order), type, isBig), type),
      ];
      expect(read(bytes, true)).toEqual([values[type], values[type]]);
      expect(read(bytes.toReversed(), false)).toEqual([values[type], values[type]]);
      expect([...bytesOf(elementsOf(own(bytes), type, true))]).toEqual(
        type === 'bool' ? [1, 1] : [...bytes.toReversed(), ...bytes.toReversed()],
      );
      // Bytes that begin where no element may.
      const odd = Buffer.from(Uint8Array.from([9, ...bytes]).buffer).subarray(1);
      expect(floatsOf(elementsOf(odd, type, true), type)[0]).toBe(values[type]);
    },
  );

  // IEEE 754-2019: five bits of exponent, ten of fraction.
  test.each([
    [0x0000, 0],
    [0x8000, -0],
    [0x0001, 2 ** -24],
    [0x83ff, -1023 * 2 ** -24],
    [0x0400, 2 ** -14],
    [0x3c01, 1 + 2 ** -10],
    [0x7bff, 65_504],
    [0x7c00, Infinity],
    [0xfc00, -Infinity],
    [0x7e00, Number.NaN],
    [0xfc01, Number.NaN],
  ])('float16 %i is %d', (bits, value) => {
    expect(floatsOf(Uint16Array.of(bits), 'float16')[0]).toBe(value);
  });

  test('whole numbers of 64 bits become the nearest float64', () => {
    expect([...floatsOf(BigInt64Array.of(-5n, 2n ** 53n + 1n), 'int64')]).toEqual([-5, 2 ** 53]);
  });

  test.each([
    ["'<i8'", BigInt64Array.of(-1n, 2n)],
    ["'<u8'", BigUint64Array.of(0n, 2n)],
    ["'<i4'", Int32Array.of(-1, 2)],
    ["'<u4'", Uint32Array.of(0, 2)],
    ["'<i2'", Int16Array.of(-1, 2)],
    ["'<u2'", Uint16Array.of(0, 2)],
    ["'|u1'", Uint8Array.of(0, 2)],
    ["'float16'", Uint16Array.of(0xbc00, 0x4000)],
    ["'half'", Uint16Array.of(0xbc00, 0x4000)],
    ["'e'", Uint16Array.of(0xbc00, 0x4000)],
    ["'single'", Float32Array.of(-1, 2)],
    ["'double'", Float64Array.of(-1, 2)],
    ["'float'", Float64Array.of(-1, 2)],
    ["'float64'", Float64Array.of(-1, 2)],
    ["'d'", Float64Array.of(-1, 2)],
    ["'int8'", Int8Array.of(-1, 2)],
    ["'b'", Int8Array.of(-1, 2)],
    ["'B'", Uint8Array.of(0, 2)],
    ["'uint8'", Uint8Array.of(0, 2)],
    ["'int16'", Int16Array.of(-1, 2)],
    ["'h'", Int16Array.of(-1, 2)],
    ["'H'", Uint16Array.of(0, 2)],
    ["'uint16'", Uint16Array.of(0, 2)],
    ["'int32'", Int32Array.of(-1, 2)],
    ["'i'", Int32Array.of(-1, 2)],
    ["'I'", Uint32Array.of(0, 2)],
    ["'uint32'", Uint32Array.of(0, 2)],
    ["'int64'", BigInt64Array.of(-1n, 2n)],
    ["'q'", BigInt64Array.of(-1n, 2n)],
    ["'Q'", BigUint64Array.of(0n, 2n)],
    ["'uint64'", BigUint64Array.of(0n, 2n)],
  ])('an array that NumPy calls %s', async (descr, data) => {
    const dict = `{'descr': ${descr}, 'fortran_order': False, 'shape': (2,), }`;
    const text = `${dict.padEnd(117)}\n`;
    writeFileSync(
      file('typed.npy'),
      Buffer.concat([
        Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, text.length, 0]),
        Buffer.from(text),
        bytesOf(data),
      ]),
    );
    await applyToFile('relu', file('typed.npy'), { output: file('typed.csv') });
    expect(readFileSync(file('typed.csv'), 'utf8')).toBe('0\n2\n');
  });
});

describe('what the system refuses', () => {
  const codes =
    'EACCES EBUSY EDQUOT EEXIST EFBIG EIO EISDIR ELOOP EMFILE ENAMETOOLONG ENODEV ENOENT ENOSPC ENOTDIR ENXIO EPERM EPIPE EROFS ESPIPE ETXTBSY';

  test.each(codes.split(' '))('%s is told in words of its own', async code => {
    const refuse = (): never => {
      throw refused(Object.assign(new Error(`${code}: raw`), { code, syscall: 'open' }), 'f.csv');
    };
    await expectTold(refuse, /^f\.csv: [a-z ,-]{12,}$/);
    expect(refuse).toThrow(DataError);
    expect(refuse).not.toThrow('raw');
  });

  test('all in other words', () => {
    const texts = codes
      .split(' ')
      .map(
        code => (refused(Object.assign(new Error('raw'), { code, syscall: 'open' }), 'f') as Error).message,
      );
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('mistakes of calls are mistakes on the command line; other faults stay what they are', () => {
    for (const kind of [TypeError, RangeError, SyntaxError])
      expect(() =>
        calling(() => {
          throw new kind('axis: 3 is out of range');
        }),
      ).toThrow(UsageError);
    const fault = new Error('a fault');
    expect(() =>
      calling(() => {
        throw fault;
      }),
    ).toThrow(fault);
    expect(EXIT).toEqual({ ok: 0, internal: 1, usage: 2, data: 3 });
  });
});

describe('functions and formulas on the command line', () => {
  test.each(['x ** 2', 'np.tanh(x)', 'jax.nn.relu(x)', 'K.tanh(x)', 'F.gelu(x)'])(
    '%s is read as it is spelled elsewhere',
    formula => {
      expect(functionNamed(formula)).toMatchObject({ isFormula: true, label: formula });
    },
  );

  test('a fault is told with its place, and nothing more', async () => {
    await expectTold(() => functionNamed('x +'), /^[^\n]*\n {2}x \+\n +\^$/);
    await expectTold(
      () => functionNamed('x ** tanj(x)'),
      /^[^\n]* did you mean tanh\?\n {2}x \*\* tanj\(x\)\n {7}\^$/,
    );
  });

  test.each(['x', 'gate * value', 'x^2', 'x/2', 'x > 0 ? 1 : 2', '1 - x', '(x)'])(
    '%s is a formula',
    formula => {
      expect(functionNamed(formula).isFormula).toBe(true);
    },
  );

  test('a name is none, whatever blanks are around it', () => {
    expect(functionNamed(' relu ')).toMatchObject({ label: 'relu', isFormula: false, params: {} });
    expect(functionNamed('elu', { alpha: ' 0.5 ' }).params).toEqual({ alpha: 0.5 });
    expect(functionNamed('maxout', { Pieces: '3' }).params).toEqual({ pieces: 3 });
  });

  test('parameters by our names, by those of frameworks, and in formulas', () => {
    for (const [word, id, has] of [
      ['leakyRelu', 'negative-slope', true],
      ['leakyRelu', 'NEGATIVE_SLOPE', true],
      ['leakyRelu', 'beta', false],
      ['maxout', 'pieces', true],
      ['softmax', 'pieces', false],
      ['x * beta', 'beta', true],
      ['x * beta', 'bet', false],
      ['beta', 'beta', false],
    ] as const)
      expect([word, id, hasParameter(word, id)]).toEqual([word, id, has]);
  });

  test('what is no number, and what a formula does not mention', async () => {
    await expectTold(() => oneNumber(' two '), 'expected a number, not two');
    await expectTold(() => functionNamed('x * b', { c: '1' }), 'c: the formula x * b has no such parameter');
    await expectTold(
      () => functionNamed('elu', { alpha: ' ' }),
      'alpha: expected a number from -Infinity to Infinity, not nothing',
    );
    await expectTold(
      () => functionNamed('sigmod'),
      'there is no function called sigmod; did you mean sigmoid? (nonlin list shows all',
    );
    await expectTold(() => functionNamed('qqqqqqqq'), /^there is no function called qqqqqqqq \(/);
  });

  test.each([
    [
      'scalar',
      'temperature',
      'f is a function of one number, which has no --temperature; allowed: --derivative',
    ],
    [
      'row',
      'gate',
      'f is a function of a row, which has no --gate; allowed: --axis, --temperature, --all-masked, --mask',
    ],
    [
      'gated',
      'mask',
      'f is a function of gates and values, the halves of a row, which has no --mask; allowed: --axis, --gate',
    ],
    [
      'mirrored',
      'allMasked',
      'f is a function that doubles a row, which has no --all-masked; allowed: --axis',
    ],
  ] as const)('of a function of the kind %s, %s is refused', async (kind, flag, message) => {
    await expectTold(() => checkFlags('f', kind, { [flag]: 1 }), message);
    expect(checkFlags('f', kind, { [flag]: undefined })).toBeUndefined();
  });
});

describe('on a terminal', () => {
  /** Removes a line. */
  const CLEAR = '\r\u001b[K';

  /** What is written to the standard error while it is a terminal of 80 columns. */
  const watched = () => {
    let text = '';
    vi.spyOn(process.stderr, 'write').mockImplementation(part => {
      text += part;
      return true;
    });
    return { text: () => text };
  };

  test('progress is a line that is written again from the fourth of a second on, and removed', () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    const { text } = watched();
    const progress = new Progress(1000, true);
    clock.mockReturnValue(1249);
    progress.add(100);
    expect(text()).toBe('');
    clock.mockReturnValue(1250);
    progress.add(150);
    expect(text()).toBe(
      `${CLEAR}${'█'.repeat(5)}${'░'.repeat(15)} 25 %  250 B / 1.0 kB  1.0 kB/s  0:01 left`,
    );
    const before = text().length;
    clock.mockReturnValue(1499);
    progress.add(250);
    expect(text().length).toBe(before);
    progress.clear();
    progress.clear();
    expect(text().slice(before)).toBe(CLEAR);
  });

  test('the last line says what went in, how long it took and how fast', () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    const { text } = watched();
    const progress = new Progress(2e6, true);
    progress.add(1e6);
    progress.add(1e6);
    // What waited in a temporary file is no input.
    progress.stage(5e6);
    progress.expect(1e6);
    progress.add(1e6);
    clock.mockReturnValue(4000);
    progress.add(2e6);
    expect(text()).toContain('50 %  stage 2  3.0 MB / 6.0 MB');
    progress.close({ en: 'f: a → b', zh: 'f：a → b' });
    expect(text().endsWith(`${CLEAR}f: a → b, 4.0 s (500 kB/s)\n`)).toBe(true);
  });

  test('nothing is said where nobody watches, and nothing is known of a pipe’s length', () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    const { text } = watched();
    const silent = new Progress(100, false);
    clock.mockReturnValue(5000);
    silent.add(100);
    silent.close({ en: 'f', zh: 'f' });
    expect(text()).toBe('');
    const pipe = new Progress(undefined, true);
    clock.mockReturnValue(6000);
    pipe.expect(1000);
    pipe.add(1000);
    expect(text()).toBe(`${CLEAR}1.0 kB  1.0 kB/s`);
  });

  test('bytes that are no text are refused', async () => {
    const { isTTY } = process.stdout;
    const bytes = Buffer.concat([header('float32', [1]), bytesOf(Float32Array.of(1))]);
    writeFileSync(file('one.npy'), bytes);
    process.stdout.isTTY = true;
    try {
      await expectTold(
        () => applyToFile('relu', file('one.npy'), { output: '-', quiet: true }),
        'NumPy array is not text; name a file with -o',
      );
    } finally {
      process.stdout.isTTY = isTTY;
    }
  });
});

test('an output that fails half way leaves nothing', async () => {
  await expect(
    writing(file('half.csv'), async sink => {
      await sink.write('1,2\n');
      throw new DataError('no more');
    }),
  ).rejects.toThrow('no more');
  expect(readdirSync(folder).filter(name => /half|tmp/.test(name))).toEqual([]);
});

test('a file that has become shorter meanwhile is told by whoever reads a piece of it', async () => {
  writeFileSync(file('short.bin'), bytesOf(Float32Array.of(-1, 2)));
  const stage = new Stage({
    call: { name: 'relu' },
    name: 'f',
    layout: { type: 'float32', shape: [100] },
    length: 1,
    inner: 1,
    place: { path: file('short.bin'), start: 0, type: 'float32', isBigEndian: false },
  });
  expect([...stage.run({ from: 0, to: 2, at: 0 }).batch!.data]).toEqual([0, 2]);
  await expectTold(() => stage.run({ from: 0, to: 100, at: 0 }), 'f: the file ends early');
});

test('what a worker fails of is told as by one thread', () => {
  for (const [failed, kind] of [
    ['usage', UsageError],
    ['data', DataError],
    ['fault', Error],
  ] as const) {
    const error = errorOf({ failed, message: 'no' } as Parameters<typeof errorOf>[0]);
    expect([error.message, error.constructor]).toEqual(['no', kind]);
  }
});

test('what comes in byte by byte from a pipe is read whole, compressed or not', async () => {
  const text = Buffer.from('12,3\n4,5\n');
  for (const bytes of [text, gzipSync(text), text.subarray(0, 1), text.subarray(0, 3)]) {
    const stream = Readable.from([...bytes].map(byte => Buffer.of(byte)));
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(stream as unknown as typeof process.stdin);
    const input = await openInput('-');
    const head = await input.head();
    const chunks: Buffer[] = [];
    for await (const chunk of input.chunks()) chunks.push(chunk);
    const whole = bytes.length <= 3 ? bytes : text;
    expect([head.toString(), Buffer.concat(chunks).toString()]).toEqual([whole.toString(), whole.toString()]);
  }
});

test('a header of .npy that cannot be read is shown without the blanks behind it', async () => {
  const text = `{'descr': '<f4'}${' '.repeat(40)}\n`;
  const head = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, text.length, 0]);
  async function* chunks(): AsyncGenerator<Buffer> {
    yield Buffer.concat([head, Buffer.from(text)]);
  }
  for (const language of ['en', 'zh']) {
    vi.stubEnv('LC_ALL', language);
    await expect(readHeader(new Bytes(chunks()), 'f')).rejects.toThrow(/ \{'descr': '<f4'\}$/);
  }
  vi.unstubAllEnvs();
});
