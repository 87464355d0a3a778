// Files as NumPy, pandas, PyArrow, Polars, DuckDB and safetensors write them, in every format, to every format.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zlib, { gunzipSync } from 'node:zlib';
import { crelu, glu, logSumExp, maxout, softmax, tanh } from 'nonlin';
import { afterAll, describe, expect, test } from 'vitest';
import { applyToFile, type FileOptions } from '../src/apply/file.ts';
import { openInput } from '../src/files/input.ts';
import { writing } from '../src/files/output.ts';
import { bytesOf, floatsOf } from '../src/formats/elements.ts';
import { header } from '../src/formats/npy.ts';
import { formatNames, formatOf, inputFormat } from '../src/formats/table.ts';
import { expectTold } from './support/told.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const folder = mkdtempSync(join(tmpdir(), 'nonlin-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => join(folder, name);

async function apply(
  name: string,
  path: string,
  output: string,
  options: Partial<FileOptions> = {},
): Promise<readonly string[]> {
  const notes: string[] = [];
  await applyToFile(name, path, { output, ...options }, note => notes.push(note.en));
  return notes;
}

/** All numbers of a file. */
async function numbersIn(path: string, format?: string): Promise<readonly number[]> {
  const input = await openInput(path);
  const source = await (await inputFormat(input, format, () => {})).open(input, { note: () => {} });
  const found: number[] = [];
  for await (const { data } of source.batches(5)) found.push(...floatsOf(data, source.layout.type));
  await source.close?.();
  await input.close();
  return found;
}

const expected = await numbersIn(join(fixtures, 'expected.npy'));
/** Softmax of logits that text may have as the shortest decimals of float32. */
const near = (found: readonly number[]): void => {
  expect(found.length).toBe(expected.length);
  found.forEach((value, i) => {
    expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(4e-6 * expected[i]!);
  });
};

const how: Readonly<Record<string, Partial<FileOptions>>> = {
  'savetxt.txt': { format: 'csv', delimiter: 'blank' },
  'pandas-semicolon.csv': { delimiter: ';', decimal: ',' },
  'two.npz': { tensor: 'logits' },
  'two.safetensors': { tensor: 'logits' },
};
const inputs = readdirSync(fixtures).filter(name => !/^(make\.py|expected\.npy)$/.test(name));

describe('files that others write', () => {
  test.each(inputs)('%s', async name => {
    await apply('softmax', join(fixtures, name), file('out.json'), how[name]);
    near(await numbersIn(file('out.json')));
  });

  test.each(formatNames)('into %s and out of it again', async format => {
    for (const name of ['polars.csv', 'numpy.npy', 'fortran.npy', 'lists.parquet']) {
      const output = file(`again.${format}`);
      await apply('softmax', join(fixtures, name), output, { to: format });
      await apply('identity', output, file('read.json'), { format });
      near(await numbersIn(file('read.json')));
      // A function down the columns, and one that changes their number.
      await apply('softmax', output, file('down.npy'), { axis: 0, format });
      await apply('logSumExp', output, file('reduced.json'), { format });
      expect(await numbersIn(file('reduced.json'))).toHaveLength(7);
    }
  });
});

describe('a file whose name does not tell its format', () => {
  const formatAt = async (content: Buffer | string, notes: string[] = []): Promise<string> => {
    writeFileSync(file('nameless'), content);
    const input = await openInput(file('nameless'));
    try {
      return (await inputFormat(input, undefined, note => notes.push(note.en))).name;
    } finally {
      await input.close();
    }
  };

  test.each(inputs)('%s', async name => {
    expect(await formatAt(readFileSync(join(fixtures, name)))).toBe(formatOf(name) ?? 'csv');
  });

  test.each([
    ['\uFEFF[[1, 2],\n [3, 4]]', 'json'],
    ['  {"data": [1], "shape": [1]}', 'json'],
    ['[1, 2]\n', 'json'],
    ['[1, 2]\r\n[3, 4]\r\n', 'ndjson'],
    ['{"a": 1}\r\n{"a": 2}\r\n', 'ndjson'],
    ['[{"a": 1},\n{"a": 2}]\n', 'json'],
    ['1\t2\n3\t4\n', 'tsv'],
    ['a,b\tc\n', 'csv'],
    ['\uFEFF1,5;2,5\n', 'csv'],
    ['1\n', 'csv'],
    [Buffer.from('\uFEFF1,2\n', 'utf16le'), 'csv'],
  ])('%j', async (text, format) => {
    const notes: string[] = [];
    expect(await formatAt(text, notes)).toBe(format);
    expect(notes).toEqual([
      `${file('nameless')}: took it for ${format} by how it begins (--format says otherwise)`,
    ]);
  });

  test.each([
    [Buffer.alloc(0), 'there is nothing in it'],
    [Buffer.alloc(64), 'cannot tell its format'],
    [Buffer.from('\x7fELF\x02\x01', 'latin1'), 'cannot tell its format'],
  ])('%j', async (bytes, message) => {
    await expectTold(() => formatAt(bytes), message);
  });
});

describe('what was taken for what', () => {
  const notes = (name: string): Promise<readonly string[]> =>
    apply('softmax', join(fixtures, name), file('noted.csv'), how[name]);

  test('both forms that pandas writes, and labels', async () => {
    expect(await notes('pandas.csv')).toEqual([
      expect.stringContaining('took the first column for an index'),
    ]);
    expect(await notes('pandas-no-index.csv')).toEqual([
      expect.stringContaining('took line 1, 0,1,2, for a header'),
    ]);
    expect((await notes('pandas-no-header.csv'))[0]).toContain('took the first column for an index');
    const [first] = await notes('pandas-labelled.csv');
    expect(first).toContain(
      'took the columns logit_0,logit_1,logit_2 for the numbers; carried along: "", id, label',
    );
    expect(await notes('numpy.npy')).toEqual([]);
  });

  test('other columns are carried along unchanged, cell by cell', async () => {
    await apply('softmax', join(fixtures, 'pandas-labelled.csv'), file('labelled.csv'));
    const lines = (path: string): string[][] =>
      readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map(line => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    const [before, after] = [lines(join(fixtures, 'pandas-labelled.csv')), lines(file('labelled.csv'))];
    expect(after.map(cells => [cells[0], cells[1], cells[5]])).toEqual(
      before.map(cells => [cells[0], cells[1], cells[5]]),
    );
    for (const to of ['parquet', 'arrow']) {
      await apply('softmax', join(fixtures, 'pandas-labelled.csv'), file(`labelled.${to}`));
      await apply('identity', file(`labelled.${to}`), file('back.csv'), { columns: 'logit_*' });
      expect(readFileSync(file('back.csv'), 'utf8')).toBe(readFileSync(file('labelled.csv'), 'utf8'));
    }
  });

  test('a stream of Arrow is written as one, which ends with a mark and has no list of its batches', async () => {
    await apply('softmax', join(fixtures, 'stream.arrows'), file('again.arrows'));
    const bytes = readFileSync(file('again.arrows')).toString('latin1');
    expect(bytes.startsWith('\xff\xff\xff\xff')).toBe(true);
    expect(bytes.endsWith('\xff\xff\xff\xff\0\0\0\0')).toBe(true);
    expect(bytes).not.toContain('ARROW1');
    near(await numbersIn(file('again.arrows')));
  });

  test('an Arrow file whose list of batches leads elsewhere is an error, not a search without end', async () => {
    const bytes = readFileSync(join(fixtures, 'polars.arrow'));
    // Eight bytes more before the first batch: what the list says no longer holds.
    const more = Buffer.from([254, 241, 2, 212, 248, 143, 192, 3]);
    writeFileSync(file('moved.arrow'), Buffer.concat([bytes.subarray(0, 261), more, bytes.subarray(261)]));
    await expectTold(
      () => apply('sigmoid', file('moved.arrow'), file('o.npy')),
      'its list of batches leads to byte 264, where none is',
    );
  });

  test('an Arrow header whose list is longer than the header is an error, and ends at once', async () => {
    const bytes = readFileSync(join(fixtures, 'stream.arrows'));
    // Where the fields of the schema are counted there is another number, of hundreds of millions.
    const others = Buffer.from([120, 3, 37, 150, 131]);
    writeFileSync(file('many.arrows'), Buffer.concat([bytes.subarray(0, 85), others, bytes.subarray(92)]));
    await expectTold(
      () => apply('sigmoid', file('many.arrows'), file('o.npy')),
      'cannot read this Arrow file: a list of its header has 620984321 elements, and the header 232 bytes',
    );
  });

  test('an Arrow file whose texts refer to bytes that it lacks is an error of the file', async () => {
    const bytes = readFileSync(join(fixtures, 'polars.arrow'));
    writeFileSync(
      file('texts.arrow'),
      Buffer.concat([bytes.subarray(0, 501), Buffer.of(0), bytes.subarray(501)]),
    );
    await expectTold(
      () => apply('sigmoid', file('texts.arrow'), file('o.npy')),
      'cannot read this Arrow file: BinaryView variadic buffer 0 is missing',
    );
  });

  test('down the columns, too', async () => {
    await apply('softmax', join(fixtures, 'polars.csv'), file('down.csv'), { axis: 0 });
    const rows = readFileSync(file('down.csv'), 'utf8').trim().split('\n');
    expect(rows.map(row => row.split(',')[0])).toEqual(['id', 'r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6']);
  });

  test('text keeps its quotation marks where all cells of its column have them', async () => {
    const rows = (x: string, y: string): string => `id,a,b\n${x},0,0\n${y},1,1\n`;
    for (const [x, y, kept] of [
      ['"x"', '"y"', true],
      ['"x"', 'y', false],
    ] as const) {
      writeFileSync(file('q.csv'), rows(x, y));
      await apply('softmax', file('q.csv'), file('q-out.csv'));
      const wanted = kept ? rows(x, y) : rows('x', 'y');
      expect(readFileSync(file('q-out.csv'), 'utf8')).toBe(wanted.replaceAll(/[01],[01]/g, '0.5,0.5'));
    }
  });

  test('columns by names, patterns, places and ranges', async () => {
    writeFileSync(file('c.csv'), 'id,a,b,label\n1,0,0,9\n2,1,1,8\n');
    for (const columns of ['a,b', 'a..b', '2..3', '2,3', 'a,3']) {
      await apply('softmax', file('c.csv'), file('c-out.csv'), { columns });
      expect(readFileSync(file('c-out.csv'), 'utf8')).toBe('id,a,b,label\n1,0.5,0.5,9\n2,0.5,0.5,8\n');
    }
    await expectTold(
      () => apply('softmax', file('c.csv'), file('c-out.csv'), { columns: 'z*' }),
      'there is no column z*; there are id, a, b, label',
    );
  });
});

describe('CSV that is not right is refused', () => {
  test.each([
    ['1,,3\n', 'line 1, column 2: the cell is empty'],
    ['1;2;3\n', "line 1 has no ',', but ';'; say --delimiter ';'"],
    ['1\t2\n', "line 1 has no ',', but tabs; say --delimiter tab"],
    ['1 2 3\n4 5 6\n', "line 1 has no ',', but blanks"],
    ['1,x,3\n1,2,3\n', 'line 1, column 2: expected a number, not "x"'],
    ['a,b\n\n1,2\r\n3\n', 'line 4 has 1 cell where those before have 2'],
    ['a,b\r1,2\r"3\n",4\r5,y\r', 'line 5, column 2: expected a number, not "y"'],
    ['\uFEFFa,b\n0,0\n1,-\n', 'line 3, column 2: expected a number, not "-"'],
    ['a,b\n0,0\n1,0x10\n', 'expected a number, not "0x10"'],
    ['', 'there is nothing in it'],
  ])('%j', async (text, message) => {
    writeFileSync(file('bad.csv'), text);
    await expectTold(
      () => apply('softmax', file('bad.csv'), file('never.csv'), { header: undefined as never }),
      message,
    );
    expect(readdirSync(folder)).not.toContain('never.csv');
  });

  test('UTF-16 is named', async () => {
    writeFileSync(file('wide.csv'), Buffer.from('\uFEFF1,2\n', 'utf16le'));
    await expectTold(() => apply('softmax', file('wide.csv'), file('never.csv')), 'UTF-16');
  });

  test('a cell of many megabytes is refused at once', async () => {
    writeFileSync(file('cell.csv'), `1,${'a'.repeat(30_000_000)}\n`);
    await expectTold(() => apply('relu', file('cell.csv'), file('never.csv')), 'aaaa…"');
  });
});

describe('a header of NumPy that is not right is refused', () => {
  test.each([
    [
      "{'descr': '<f4', 'fortran_order': False, 'shape': (1 0,), }",
      [1, 0],
      /cannot read the header \{'descr'.*\}$/,
    ],
    [
      "{'descr': '<f4', 'fortran_order': False, 'shape': (2), }",
      [1, 0],
      /cannot read the header \{'descr'.*\}$/,
    ],
    [
      "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }",
      [1, 0],
      /cannot read the header \{'descr'.*\}$/,
    ],
    [
      "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }",
      [4, 0],
      'version 4.0 of the .npy format is unknown',
    ],
    ["{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,), }", [1, 0], 'the file ends early'],
    [
      "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999, 99999999999), }",
      [1, 0],
      'the file ends early',
    ],
    [
      "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), }",
      [1, 0],
      'records of several fields',
    ],
    [
      "{'descr': '<c8', 'fortran_order': False, 'shape': (1,), }",
      [1, 0],
      'elements of type c8 are not supported',
    ],
  ] as const)('%s, version %j', async (dict, version, message) => {
    const head = `${dict.padEnd(117)}\n`;
    const start = Buffer.from([0x93, ...Buffer.from('NUMPY'), ...version, head.length, 0]);
    writeFileSync(
      file('bad.npy'),
      Buffer.concat([start, Buffer.from(head), bytesOf(Float32Array.of(-1, 2))]),
    );
    await expectTold(() => apply('relu', file('bad.npy'), file('never.json')), message);
  });
});

describe('JSON', () => {
  const json = async (text: string, options: Partial<FileOptions> = {}): Promise<string> => {
    writeFileSync(file('x.json'), text);
    await apply('identity', file('x.json'), file('y.json'), options);
    return readFileSync(file('y.json'), 'utf8');
  };

  test('as Python writes it, with a byte-order mark, with a shape', async () => {
    expect(await json('\uFEFF[[1, NaN], [Infinity, -Infinity]]')).toBe(
      '[[1,"NaN"],["Infinity","-Infinity"]]\n',
    );
    expect(await json('{"data": [1, 2, 3, 4], "shape": [2, 2]}')).toBe('[[1,2],[3,4]]\n');
    expect(await json('{"dims": [1, 2], "type": "float32", "data": [1, 2]}')).toBe('[[1,2]]\n');
    expect(await json('[1, null]', { missing: 'nan' })).toBe('[1,"NaN"]\n');
    expect(await json('[[], []]')).toBe('[[],[]]\n');
    expect(await json('[[[1],[2]],[[3],[4]]]')).toBe('[[[1],[2]],[[3],[4]]]\n');
  });

  test.each([
    ['[1, null]', 'null is a missing number'],
    ['[[1], [1, 2]]', 'rows must be equally long arrays'],
    ['[[1], 2]', 'rows must be equally long arrays'],
    ['[1, [2]]', 'rows must be equally long arrays'],
    ['[1,]', 'there is a ] out of place'],
    ['[1 2]', 'expected a number, not 2'],
    ['[1', 'the text ends early'],
    ['3', 'expected an array of numbers'],
    ['{"data": [1, 2], "shape": [3]}', 'data has 2 numbers'],
    ['{"data": [1, 2], "values": [3]}', 'there are two arrays of numbers, data and values'],
    ['{"data": [[1, "a', 'a string has no end'],
    [`{"${'a'.repeat(2 ** 21)}`, 'a string has no end'],
    ['{}', 'not an object of nothing'],
  ])('%s', async (text, message) => {
    await expectTold(() => json(text), message);
  });
});

describe('JSON as pandas writes it', () => {
  // A name has a quote and marks within, and stands where files are read in pieces.
  const long = `${' '.repeat(2 ** 18 - 15)}`;
  test.each([
    ['values', '[[0.5,-1.0],[2.0,3.25]]', []],
    ['split', '{"columns":["a",1],"index":[0,1],"data":[[0.5,-1.0],[2.0,3.25]]}', ['columns, index']],
    [
      'split',
      `{"columns":${long}["a,\\"]}b",{}],"index":[],"data":[[0.5,-1.0],[2.0,3.25]]}`,
      ['columns, index'],
    ],
  ])('%s is read', async (_, text, left) => {
    writeFileSync(file('pandas.json'), text);
    const notes = await apply('identity', file('pandas.json'), file('out.json'));
    expect(readFileSync(file('out.json'), 'utf8')).toBe('[[0.5,-1],[2,3.25]]\n');
    expect(notes).toEqual(
      left.map(
        names => `${file('pandas.json')}: the result has no place for ${names} beside the data: left out`,
      ),
    );
  });

  const record = 'rows are arrays of numbers here, as [1, 2, 3], not objects with names';
  test.each([
    ['table', '{"schema":{"fields":[{"name":"index"}]},"data":[{"index":0,"a":0.5}]}', record],
    [
      'columns',
      '{"a":{"0":0.5,"1":2.0},"b":{"0":-1.0,"1":3.25}}',
      'not an object of a, b; pandas writes what is read here',
    ],
    ['index', '{"0":{"a":1},"1":{},"2":{},"3":{},"4":{},"5":{}}', 'not an object of 0, 1, 2, 3, …; pandas'],
    ['split with text', '{"columns":["id","a"],"data":[["x",1.0]]}', 'expected a number, not "x"'],
  ])('%s says what is missing', async (_, text, message) => {
    const name = file('pandas.json');
    writeFileSync(name, text);
    await expectTold(() => apply('relu', name, file('never.json')), message);
  });
});

describe('records', () => {
  const array = '[{"id":"x","a":0.5,"b":-1},\n{"id":"y","a":2,"b":3.25}]\n';
  const lines = '{"id":"x","a":0.5,"b":-1}\n{"id":"y","a":2,"b":3.25}\n';
  const csv = 'id,a,b\nx,0.5,-1\ny,2,3.25\n';
  const forms = { 'r.json': array, 'r.ndjson': lines, 'r.csv': csv };

  test.each(Object.keys(forms).flatMap(from => Object.keys(forms).map(to => [from, to] as const)))(
    '%s to %s, and by way of Parquet and Arrow',
    async (from, to) => {
      writeFileSync(file(from), forms[from as keyof typeof forms]);
      const told = [
        `${file(from)}: took the columns a,b for the numbers; carried along: id (--columns says otherwise)`,
      ];
      expect(await apply('identity', file(from), file(`to-${to}`))).toEqual(told);
      expect(readFileSync(file(`to-${to}`), 'utf8')).toBe(forms[to as keyof typeof forms]);
      for (const between of ['r.parquet', 'r.arrow']) {
        await apply('identity', file(from), file(between));
        await apply('identity', file(between), file(`back-${to}`));
        expect(readFileSync(file(`back-${to}`), 'utf8'), between).toBe(forms[to as keyof typeof forms]);
      }
    },
  );

  test('cells of other columns have their types in Parquet and Arrow, and there one for a column', async () => {
    const cells = ['12345678901', '"x"', '0.5', 'true', 'null', '{"a":[1]}'];
    const record = `{${cells.map((cell, i) => `"c${i}":${cell}`).join()},"v":1}\n`;
    writeFileSync(file('typed.ndjson'), record.repeat(3));
    for (const between of ['typed.parquet', 'typed.arrow']) {
      await apply('identity', file('typed.ndjson'), file(between), { columns: 'v' });
      await apply('identity', file(between), file('typed-back.ndjson'), { columns: 'v' });
      // Objects become text.
      const expected = record.replace('{"a":[1]}', '"{\\"a\\":[1]}"');
      expect(readFileSync(file('typed-back.ndjson'), 'utf8'), between).toBe(expected.repeat(3));
    }
    // More than is read at a time before the last one.
    const before = '{"c":1,"v":1}\n'.repeat(40_000);
    for (const later of ['"x"', '0.5', '12345678901234567890']) {
      writeFileSync(file('mixed.ndjson'), `${before}{"c":${later},"v":1}`);
      await expectTold(
        () => apply('identity', file('mixed.ndjson'), file('mixed.arrow'), { columns: 'v' }),
        `c: ${later.replaceAll('"', '')} does not fit a column whose first cells are of the kind integer`,
      );
      expect(existsSync(file('mixed.arrow'))).toBe(false);
    }
  });

  test('one result a record, and a function down the columns', async () => {
    writeFileSync(file('r.ndjson'), lines);
    await apply('logSumExp', file('r.ndjson'), file('y.ndjson'), { columns: 'a' });
    expect(readFileSync(file('y.ndjson'), 'utf8')).toBe(lines.replaceAll('"a"', '"logSumExp"'));
    await apply('identity', file('r.ndjson'), file('y.json'), { columns: 'b' });
    expect(readFileSync(file('y.json'), 'utf8')).toBe(array);
    writeFileSync(file('same.ndjson'), '{"id":"x","a":0,"b":7}\n{"id":"y","a":0,"b":7}\n');
    await apply('softmax', file('same.ndjson'), file('y.ndjson'), { axis: 0 });
    expect(readFileSync(file('y.ndjson'), 'utf8')).toBe(
      '{"id":"x","a":0.5,"b":0.5}\n{"id":"y","a":0.5,"b":0.5}\n',
    );
  });
});

test('an archive of torch.save says what to write instead', async () => {
  const bytes = readFileSync(join(fixtures, 'packed.npz')).toString('latin1');
  writeFileSync(file('model.pt'), Buffer.from(bytes.replaceAll('logits.npy', 't/data.pkl'), 'latin1'));
  await expectTold(
    () => apply('relu', file('model.pt'), file('never.npy')),
    'an archive without .npy files, as torch.save writes',
  );
});

test.each(formatNames)('an empty file of %s', async format => {
  writeFileSync(file('empty'), '');
  await expectTold(
    () => apply('relu', file('empty'), file('never.npy'), { format }),
    'empty: there is nothing in it',
  );
});

test('numbers of bfloat16, which NumPy lacks, are written as float32', async () => {
  const head = JSON.stringify({ x: { dtype: 'BF16', shape: [2], data_offsets: [0, 4] } }).padEnd(64);
  // 1 and −2.5: the upper halves of their float32.
  const bytes = Buffer.from([...Buffer.from(head), 0x80, 0x3f, 0x20, 0xc0]);
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(64n);
  writeFileSync(file('brain.safetensors'), Buffer.concat([size, bytes]));
  await apply('identity', file('brain.safetensors'), file('brain.npy'));
  expect(
    readFileSync(file('brain.npy')).equals(
      Buffer.concat([header('float32', [2]), bytesOf(Float32Array.of(1, -2.5))]),
    ),
  ).toBe(true);
  await apply('identity', file('brain.safetensors'), file('brain.npz'));
  expect(await numbersIn(file('brain.npz'))).toEqual([1, -2.5]);
});

test('columns first in three axes, to formats that have rows first', async () => {
  const [a, b, c] = [3, 4, 5];
  // Element (i, j, k) is 100 i + 10 j + k; the first axis is innermost.
  const stored = Float32Array.from({ length: a * b * c }, (_, n) => {
    const [i, j, k] = [n % a, Math.floor(n / a) % b, Math.floor(n / a / b)];
    return 100 * i + 10 * j + k;
  });
  writeFileSync(
    file('f3.npy'),
    Buffer.concat([header('float32', [a, b, c], { isFortranOrder: true }), bytesOf(stored)]),
  );
  const nested = Array.from({ length: a }, (_, i) =>
    Array.from({ length: b }, (_, j) => Array.from({ length: c }, (_, k) => 100 * i + 10 * j + k)),
  );
  await apply('identity', file('f3.npy'), file('f3.json'));
  expect(JSON.parse(readFileSync(file('f3.json'), 'utf8'))).toEqual(nested);
  for (const axis of [0, 1, 2]) {
    await apply('softmax', file('f3.npy'), file('f3s.safetensors'), { axis });
    const want = softmax({ data: Float32Array.from(nested.flat(2)), shape: [a, b, c] }, { axis });
    expect(await numbersIn(file('f3s.safetensors'))).toEqual([...want.data]);
    // A format that has either order keeps that of its input.
    await apply('softmax', file('f3.npy'), file('f3s.npy'), { axis });
    const inOrder = stored.map(place => {
      const [i, j, k] = [Math.floor(place / 100), Math.floor(place / 10) % 10, place % 10];
      return want.data[(i * b + j) * c + k]!;
    });
    const head = header('float32', [a, b, c], { isFortranOrder: true });
    expect(readFileSync(file('f3s.npy')).equals(Buffer.concat([head, bytesOf(inOrder)]))).toBe(true);
  }
});

test('a row of more elements than four million, in a format that is read in whole rows', async () => {
  const length = 4 * 2 ** 20 + 5;
  const row = `[${'0,'.repeat(length - 1)}0]\n`;
  writeFileSync(file('wide.ndjson'), row + row);
  await apply('logSumExp', file('wide.ndjson'), file('wide.json'));
  const found = JSON.parse(readFileSync(file('wide.json'), 'utf8')) as number[];
  expect(found.length).toBe(2);
  for (const value of found) expect(value).toBeCloseTo(Math.log(length), 14);
});

test('Zstandard is written where Node.js can, and refused in a line where it cannot', async () => {
  const done = apply('identity', join(fixtures, 'numpy.npy'), file('x.csv.zst'));
  if ('createZstdCompress' in zlib) {
    await done;
    expect(await numbersIn(file('x.csv.zst'))).toEqual(await numbersIn(join(fixtures, 'numpy.npy')));
  } else await expect(done).rejects.toThrow('writing .zst takes Node.js 22.15 or later');
  expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
});

test('an output that cannot take its place is an error, and leaves nothing', async () => {
  const inside = file('taken');
  mkdirSync(inside);
  const target = join(inside, 'out.npy');
  await expect(
    writing(target, async sink => {
      await sink.write('new');
      // Somebody makes a folder of that name meanwhile.
      mkdirSync(target);
    }),
  ).rejects.toThrow(`${target}: this is a folder`);
  expect(readdirSync(inside)).toEqual(['out.npy']);
});

test('compressed by name', async () => {
  await apply('identity', join(fixtures, 'numpy.npy'), file('x.csv.gz'), { to: 'csv' });
  await apply('identity', join(fixtures, 'numpy.npy'), file('x.csv'));
  expect(gunzipSync(readFileSync(file('x.csv.gz'))).toString()).toBe(readFileSync(file('x.csv'), 'utf8'));
});

describe('blocks that are not held in memory', () => {
  /** More elements than are held at a time. */
  const [rows, width] = [1100, 1200];
  const data = Float64Array.from({ length: rows * width }, (_, i) => ((i * 2654435761) % 1000) / 99 - 5);
  const write = (name: string, shape: readonly number[], isFortranOrder = false): void =>
    writeFileSync(file(name), Buffer.concat([header('float64', shape, { isFortranOrder }), bytesOf(data)]));
  const cases = [
    ['softmax', softmax, {}],
    ['logSumExp', logSumExp, {}],
    ['glu', glu, {}],
    ['glu', glu, { gate: 'interleaved' }],
    ['crelu', crelu, {}],
    ['maxout', maxout, { param: { pieces: '4' } }],
    ['tanh', tanh, {}],
  ] as const satisfies readonly (readonly [string, unknown, Partial<FileOptions>])[];
  type Call = (x: object, o: object) => { data: Float64Array; shape: readonly number[] };

  test.each(cases)(
    '%s, %o: along either axis, in either order, as numbers and as text',
    async (name, f, stated: Partial<FileOptions>) => {
      const { param, ...options } = stated;
      for (const axis of name === 'tanh' ? [undefined] : [0, 1]) {
        const params = Object.fromEntries(
          Object.entries(param ?? {}).map(([id, text]) => [id, Number(text)]),
        );
        const given = { ...options, ...params, ...(axis !== undefined && { axis }) };
        const whole = (f as unknown as Call)({ data, shape: [rows, width] }, given);
        write('block.npy', [rows, width]);
        const asked = { ...options, ...(param && { param }), ...(axis !== undefined && { axis }) };
        await apply(name, file('block.npy'), file('block-out.npy'), asked);
        expect(
          readFileSync(file('block-out.npy')).equals(
            Buffer.concat([header('float64', whole.shape), bytesOf(whole.data)]),
          ),
        ).toBe(true);
        // As text every number is exact.
        await apply(name, file('block.npy'), file('block-out.csv'), asked);
        const numbers = await numbersIn(file('block-out.csv'));
        expect(numbers.length).toBe(whole.data.length);
        expect(numbers.every((v, i) => Object.is(v, whole.data[i]))).toBe(true);
      }
    },
  );

  test('one row longer than that, and columns first', async () => {
    for (const [name, f] of [
      ['softmax', softmax],
      ['glu', glu],
      ['crelu', crelu],
    ] as const) {
      write('row.npy', [rows * width]);
      await apply(name, file('row.npy'), file('row-out.npy'));
      const whole = (f as unknown as Call)({ data, shape: [rows * width] }, {});
      expect(
        readFileSync(file('row-out.npy')).equals(
          Buffer.concat([header('float64', whole.shape), bytesOf(whole.data)]),
        ),
      ).toBe(true);
    }
    // The file has the columns of the array one after another.
    write('columns.npy', [rows, width], true);
    const at = (r: number, c: number): number => data[c * rows + r]!;
    const ordered = Float64Array.from({ length: rows * width }, (_, i) =>
      at(Math.floor(i / width), i % width),
    );
    const whole = softmax({ data: ordered, shape: [rows, width] });
    await apply('softmax', file('columns.npy'), file('columns.csv'));
    const numbers = await numbersIn(file('columns.csv'));
    expect(numbers.every((v, i) => Object.is(v, whole.data[i]))).toBe(true);
  });
});
