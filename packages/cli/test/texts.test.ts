// Text formats byte by byte: what is read does not depend on how the bytes arrive, and what is out of place is told with its line.
import { describe, expect, test } from 'vitest';
import type { Input } from '../src/files/input.ts';
import { floatsOf } from '../src/formats/elements.ts';
import type { Batch, Cell, Layout, ReadOptions } from '../src/formats/format.ts';
import { formatNamed } from '../src/formats/table.ts';
import { expectTold } from './support/told.ts';

interface Read {
  readonly numbers: readonly number[];
  readonly carried: readonly (readonly Cell[])[];
  readonly layout: Layout;
}

/** An input whose chunks have so many bytes; the first has four at least, by which compressed files are told. */
const inputOf = (bytes: Buffer, size: number): Input => ({
  name: 'f',
  async *chunks() {
    for (let at = 0; at < bytes.length; ) {
      const end = at + (at === 0 ? Math.max(4, size) : size);
      yield Buffer.from(bytes.subarray(at, end));
      at = end;
    }
  },
  close: async () => {},
});

async function read(
  format: string,
  text: string | Buffer,
  options: Partial<ReadOptions> = {},
  size = 1 << 18,
): Promise<Read> {
  const source = await (await formatNamed(format)).open(inputOf(Buffer.from(text as string), size), {
    note: () => {},
    ...options,
  });
  const numbers: number[] = [];
  const carried: Cell[][] = [];
  for await (const batch of source.batches(3)) {
    numbers.push(...floatsOf(batch.data, source.layout.type));
    batch.carried?.forEach((cells, i) => {
      carried[i] = [...(carried[i] ?? []), ...cells];
    });
  }
  const { layout } = source;
  await source.close?.();
  return { numbers, carried, layout };
}

/** The text that a format writes of some batches. */
async function written(
  format: string,
  layout: Layout,
  batches: readonly Batch[],
  signs: { delimiter?: string; decimal?: string } = {},
): Promise<string> {
  let text = '';
  const sink = {
    write: async (bytes: Uint8Array | string): Promise<void> => {
      text += Buffer.from(bytes as string).toString();
    },
  };
  const writer = await (await formatNamed(format)).create(sink, layout, {
    name: 'y',
    note: () => {},
    ...signs,
  });
  for (const batch of batches) await writer.write(batch);
  await writer.end();
  return text;
}

const SIZES = [1, 2, 3, 7, 1 << 18];

describe('JSON', () => {
  test.each<[string, number[], number[], Partial<ReadOptions>?]>([
    ['[1,2.5,-3e2]', [3], [1, 2.5, -300]],
    [' [ [ 1 , 2 ] ,\r\n\t[ 3 , 4 ] ] ', [2, 2], [1, 2, 3, 4]],
    ['[[[1],[2]],[[3],[4]],[[5],[6]]]', [3, 2, 1], [1, 2, 3, 4, 5, 6]],
    ['[]', [0], []],
    ['[[],[]]', [2, 0], []],
    [
      '["NaN","Infinity","-Infinity","-0",NaN,-Infinity]',
      [6],
      [Number.NaN, Infinity, -Infinity, -0, Number.NaN, -Infinity],
    ],
    ['\uFEFF[null,1]', [2], [Number.NaN, 1], { missing: 'nan' }],
    ['{"data":[1,2,3,4],"shape":[2,2]}', [2, 2], [1, 2, 3, 4]],
    ['{"dims":[4,1],"data":[1,2,3,4]}', [4, 1], [1, 2, 3, 4]],
    ['{"values":[[1],[2]],"names":["a,]}\\"\\\\",{"b":[1]}],"n":1,"s":"[","t":null}', [2, 1], [1, 2]],
    ['{"a\\\\":["\\\\\\""],"data":[7]}', [1], [7]],
  ])('%s', async (text, shape, numbers, options = {}) => {
    for (const size of SIZES) {
      const found = await read('json', text, options, size);
      expect([found.layout.shape, found.numbers], `${size} bytes at a time`).toEqual([shape, numbers]);
    }
  });

  test.each([
    ['[1,2', 'f: line 1: the text ends early'],
    ['[[1],\n[2,3]]', 'f: line 2: rows must be equally long arrays'],
    ['[[1],\n\n2]', 'f: line 3: rows must be equally long arrays'],
    ['[1,[2]]', 'rows must be equally long arrays'],
    ['[[[1]],[2]]', 'rows must be equally long arrays'],
    ['[[],[1]]', 'rows must be equally long arrays'],
    ['[[[]],[1]]', 'rows must be equally long arrays'],
    [']', 'there is a ] out of place'],
    ['[1]]', 'there is a ] out of place'],
    ['[1][2]', 'there is a [ out of place'],
    ['[1],', 'there is a , out of place'],
    ['[,1]', 'there is a , out of place'],
    ['[1,,2]', 'there is a , out of place'],
    ['[1,]', 'there is a ] out of place'],
    ['[1:2]', 'there is a : out of place'],
    ['[1 [2]]', 'there is a [ out of place'],
    ['[1}', 'there is a } out of place'],
    ['{"data":[1]]', 'there is a ] out of place'],
    ['[[{"a":1}]]', 'rows are arrays of numbers here, as [1, 2, 3], not objects with names'],
    ['[1 2]', 'f: line 1: expected a number, not 2'],
    ['[1 null]', 'null is a missing number'],
    ['["one"]', 'expected a number, not "one"'],
    [`[${'x'.repeat(41)}]`, `expected a number, not ${'x'.repeat(40)}…`],
    [`[${'x'.repeat(40)}]`, /not x{40}$/],
    ['3', 'expected an array of numbers, not 3'],
    ['"[1]"', 'expected an array of numbers, not "[1]"'],
    [' \n ', 'expected an array of numbers'],
    ['{"data":[1],"values":[2]}', 'there are two arrays of numbers, data and values'],
    ['{"a":[1],"b":2}', 'not an object of a, b; pandas writes what is read here'],
    ['{"a":1,"b":2,"c":3,"d":4}', 'not an object of a, b, c, d; pandas'],
    ['{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}', 'not an object of a, b, c, d, …; pandas'],
    ['{}', 'not an object of nothing; pandas'],
    ['{"data":[1,2],"shape":[3]}', 'data has 2 numbers, which the shape [3] does not have'],
    ['{"data":[1],"shape":[-1]}', 'data has 1 number, which the shape [-1] does not have'],
    ['{"data":[[1]],"shape":[1]}', 'which the shape [1] does not have'],
    ['{"data":[1],"shape":[0.5,2]}', 'which the shape [0.5, 2] does not have'],
    ['["a', 'a string has no end'],
    [`${'['.repeat(65)}`, 'too many arrays within each other'],
  ])('%s is refused', async (text, message) => {
    for (const size of [1, 1 << 18]) await expectTold(() => read('json', text, {}, size), message);
  });

  test('64 arrays within each other are allowed', async () => {
    const text = `${'['.repeat(64)}1${']'.repeat(64)}`;
    expect((await read('json', text)).layout.shape).toEqual(new Array(64).fill(1));
  });

  test('UTF-16 is named, with a mark and without, in either order', async () => {
    const wide = Buffer.from('\uFEFF[1]', 'utf16le');
    for (const bytes of [
      wide,
      wide.subarray(2),
      Buffer.from(wide).swap16(),
      Buffer.from(wide).swap16().subarray(2),
    ])
      for (const format of ['json', 'ndjson'])
        await expectTold(() => read(format, bytes), 'f: the text is UTF-16');
  });

  test('as it is written: as many brackets as axes, what JSON lacks as strings', async () => {
    const data = Float64Array.of(1, -0, Number.NaN, Infinity, 0.1, 1e21);
    const layout = { type: 'float64', shape: [3, 1, 2] } as const;
    const parts = [{ data: data.subarray(0, 1) }, { data: data.subarray(1) }];
    expect(await written('json', layout, parts)).toBe('[[[1,"-0"]],[["NaN","Infinity"]],[[0.1,1e+21]]]\n');
    const open = { type: 'float32', shape: [0, 2], isOpen: true } as const;
    expect(await written('json', open, [{ data: Float32Array.of(0.1, 2, 3, 4) }])).toBe('[[0.1,2],[3,4]]\n');
    expect(await written('json', open, [])).toBe('[]\n');
    expect(await written('json', { type: 'float64', shape: [] }, [{ data: Float64Array.of(2) }])).toBe('2\n');
    expect(await written('json', { type: 'float64', shape: [2, 0] }, [])).toBe('[[],[]]\n');
    expect(await written('json', { type: 'float64', shape: [0, 2] }, [])).toBe('[]\n');
  });
});

describe('NDJSON', () => {
  test.each<[string, number, number[]]>([
    ['[1,2]\n[3,4]\n', 2, [1, 2, 3, 4]],
    ['[1,2]\r\n\r\n[3,4]', 2, [1, 2, 3, 4]],
    ['[1]\n["NaN"]\n[-0]\n', 1, [1, Number.NaN, -0]],
    ['[]\n[]\n', 0, []],
  ])('%j', async (text, width, numbers) => {
    for (const size of SIZES) {
      const found = await read('ndjson', text, {}, size);
      expect([found.layout.shape, found.layout.isOpen, found.numbers]).toEqual([[0, width], true, numbers]);
    }
  });

  test.each([
    ['[1]\n[2,3]\n', 'f: line 2: rows must be equally long arrays'],
    ['[[1]]\n', 'f: line 1: expected one array of numbers a line'],
    ['[]\n[[1]]\n', 'f: line 2: expected one array of numbers a line'],
    ['[1]\n[2', 'the text ends early'],
    ['[1]\n{"a":1}\n', 'f: line 2: rows are arrays of numbers here'],
    ['1\n', 'expected an array of numbers, not 1'],
    ['[1],\n[2]', 'there is a , out of place'],
    ['[1]]\n', 'there is a ] out of place'],
  ])('%j is refused', async (text, message) => {
    for (const size of [1, 1 << 18]) await expectTold(() => read('ndjson', text, {}, size), message);
  });

  test('as it is written, in rows whatever the batches are', async () => {
    const layout = { type: 'float64', shape: [2, 3] } as const;
    const data = Float64Array.of(1, -0, Infinity, 0.5, 1e-7, 3);
    for (const cut of [0, 1, 3, 4, 6])
      expect(
        await written('ndjson', layout, [{ data: data.subarray(0, cut) }, { data: data.subarray(cut) }]),
      ).toBe('[1,"-0","Infinity"]\n[0.5,1e-7,3]\n');
    expect(await written('ndjson', { type: 'float64', shape: [2] }, [{ data: data.subarray(3, 5) }])).toBe(
      '[0.5]\n[1e-7]\n',
    );
    await expectTold(
      () => written('ndjson', { type: 'float64', shape: [1, 1, 1] }, []),
      'an array of 3 axes does not fit a row a line; write .npy or .json',
    );
  });
});

describe('CSV', () => {
  test.each<[string, Partial<ReadOptions>, number[], Cell[][]]>([
    ['1,2\n3,4\n', {}, [1, 2, 3, 4], []],
    ['1,2\r\n3,4', {}, [1, 2, 3, 4], []],
    ['1,2\r3,4\r', {}, [1, 2, 3, 4], []],
    ['\uFEFFa,b\n\n1,2\n\n\n3,4\n\n', {}, [1, 2, 3, 4], []],
    [' 1 ,\t2 \n"3", 4.5e0 \n', {}, [1, 2, 3, 4.5], []],
    ['  1   2  \n3 4\n', { delimiter: 'blank' }, [1, 2, 3, 4], []],
    ['1\t2\n3\t4\n', { delimiter: 'tab' }, [1, 2, 3, 4], []],
    ['1\t2\n3\t4\n', { delimiter: '\\t' }, [1, 2, 3, 4], []],
    ['1 2\n3 4\n', { delimiter: 'space' }, [1, 2, 3, 4], []],
    ['1;2\n3;4\n', { delimiter: 'semicolon' }, [1, 2, 3, 4], []],
    ['1,2\n3,4\n', { delimiter: 'comma' }, [1, 2, 3, 4], []],
    ['1|2\n3|4\n', { delimiter: '|' }, [1, 2, 3, 4], []],
    ['1,5;2\n"3,25";-4e1\n', { delimiter: ';', decimal: ',' }, [1.5, 2, 3.25, -40], []],
    ['inf,-Infinity\nnan,-0\n', {}, [Infinity, -Infinity, Number.NaN, -0], []],
    ['1,\nNA,4\n', { missing: 'nan' }, [1, Number.NaN, Number.NaN, 4], []],
    [',0,1\n0,,2.5\n', { missing: 'nan' }, [Number.NaN, 2.5], [['0']]],
    ['id,a\nx,1\n"y, ""z""",2\n', {}, [1, 2], [['x', 'y, "z"']]],
    ['id,a\n"x\n1",1\n"y\r\n2",2\n', {}, [1, 2], [['x\n1', 'y\r\n2']]],
    ['a,b,name\n1,2,x\n3,4,\n', {}, [1, 2, 3, 4], [['x', '']]],
    ['0.12345678901234567890123,1e400\n1,2\n', {}, [0.12345678901234568, Infinity, 1, 2], []],
  ])('%j, %j', async (text, options, numbers, carried) => {
    for (const size of SIZES) {
      const found = await read('csv', text, options, size);
      expect([found.numbers, found.carried], `${size} bytes at a time`).toEqual([numbers, carried]);
    }
  });

  test('pieces end where rows do, and lines are counted over all of them', async () => {
    // Rows with line ends within quotes lie on the borders of pieces of a megabyte.
    const rows = Array.from(
      { length: 60_000 },
      (_, r) => `"q${'q\n'.repeat(r % 4)}","${'x'.repeat(r % 37)}""",${r},${r % 7}`,
    );
    const text = `t,u,a,b\n${rows.join('\r\n')}\n`;
    const found = await read('csv', text, {}, 65_537);
    expect(found.numbers.length).toBe(120_000);
    expect(found.numbers.every((v, i) => v === (i % 2 ? ((i - 1) / 2) % 7 : i / 2))).toBe(true);
    expect(found.carried[0]!.every((cell, r) => cell === `q${'q\n'.repeat(r % 4)}`)).toBe(true);
    expect(found.carried[1]!.every((cell, r) => cell === `${'x'.repeat(r % 37)}"`)).toBe(true);
    // Each quoted cell before it has r mod 4 line ends of its own.
    const bad = 50_000;
    const lines = 2 + rows.slice(0, bad).reduce((n, _, r) => n + 1 + (r % 4), 0);
    const broken = rows.with(bad, rows[bad]!.replace(/,\d+$/, ',x'));
    await expectTold(
      () => read('csv', `t,u,a,b\n${broken.join('\r\n')}\n`, {}, 65_537),
      `f: line ${lines + (bad % 4)}, column 4: expected a number, not "x"`,
    );
  });

  test.each<[string, string, Partial<ReadOptions>?]>([
    ['1,2\n3\n', 'f: line 2 has 1 cell where those before have 2'],
    ['1,2\n3,4,5\n', 'f: line 2 has 3 cells where those before have 2'],
    ['1,2\r\n\r\n3,x\r\n', 'f: line 3, column 2: expected a number, not "x"'],
    ['1,2\r\r3,x\r', 'f: line 3, column 2: expected a number, not "x"'],
    ['a,b\n1,2\n3,\n', 'f: line 3, column 2: the cell is empty'],
    ['1,2\n3,null\n', 'f: line 2, column 2: null is a missing number'],
    ['1,2\n3,4 5\n', 'is the separator a blank? Then say --delimiter blank'],
    ['1\n', 'expected one character', { delimiter: 'ab' }],
    ['1\n', "--delimiter: expected one character, such as ',' or ';', or tab, not a", { delimiter: 'a' }],
    ['1\n', '--decimal: expected one character', { decimal: '7' }],
    ['1\n', '--delimiter: expected one character', { delimiter: '+' }],
    ['1\n', '--delimiter: expected one character', { delimiter: '“' }],
    ['1\n', "--decimal: , separates cells; say --delimiter ';' or another one", { decimal: ',' }],
    ['1\t2\n', "line 1 has no ',', but tabs; say --delimiter tab"],
    ['1,2\n', "line 1 has no tab, but ','; say --delimiter ','", { delimiter: 'tab' }],
    ['1|2\n', "but '|'; say --delimiter '|' if that separates the cells"],
  ])('%j is refused: %s', async (text, message, options = {}) => {
    for (const size of [1, 1 << 18]) await expectTold(() => read('csv', text, options, size), message);
  });

  test('UTF-16 is named in either order', async () => {
    const wide = Buffer.from('\uFEFF1,2\n', 'utf16le');
    for (const bytes of [
      wide,
      wide.subarray(2),
      Buffer.from(wide).swap16(),
      Buffer.from(wide).swap16().subarray(2),
    ])
      await expectTold(
        () => read('csv', bytes),
        'f: the text is UTF-16; nonlin reads UTF-8 (iconv -f UTF-16',
      );
  });

  test('as it is written: names, quotes where they are needed, other signs', async () => {
    const columns = [
      { name: 'id', isNumbers: false },
      { name: 'a', isNumbers: true },
      { name: 'b "c"', isNumbers: true },
    ];
    const layout = { type: 'float64', shape: [0, 2], isOpen: true, columns, isNamed: true } as const;
    const data = Float64Array.of(1.5, -0, Number.NaN, -Infinity, 1e-7, 3);
    const date = new Date(Date.UTC(2020, 1, 29));
    const batch = { data, carried: [['x', 'y,z', 'line\nend']] };
    expect(await written('csv', layout, [batch])).toBe(
      'id,a,"b ""c"""\nx,1.5,-0\n"y,z",NaN,-Infinity\n"line\nend",1e-7,3\n',
    );
    expect(await written('csv', layout, [batch], { delimiter: ';', decimal: ',' })).toBe(
      'id;a;"b ""c"""\nx;1,5;-0\ny,z;NaN;-Infinity\n"line\nend";1e-7;3\n',
    );
    expect(
      await written('tsv', { ...layout, isNamed: false }, [
        { data: data.subarray(0, 6), carried: [[null, 7n, date]] },
      ]),
    ).toBe('\t1.5\t-0\n7\tNaN\t-Infinity\n2020-02-29T00:00:00.000Z\t1e-7\t3\n');
    const cells = [[true, { a: 1n, b: [2] }, -0]];
    expect(await written('csv', { ...layout, isNamed: false }, [{ data, carried: cells }])).toBe(
      'true,1.5,-0\n"{""a"":1,""b"":[2]}",NaN,-Infinity\n-0,1e-7,3\n',
    );
    const quoted = { ...layout, columns: [{ ...columns[0]!, isQuoted: true }, ...columns.slice(1)] };
    expect(await written('csv', quoted, [{ data: data.subarray(0, 2), carried: [['x']] }])).toBe(
      'id,a,"b ""c"""\n"x",1.5,-0\n',
    );
    expect(
      await written('csv', { type: 'float32', shape: [2, 2] }, [{ data: Float32Array.of(0.1, 2, 3, 4) }]),
    ).toBe('0.1,2\n3,4\n');
    expect(await written('csv', { type: 'float64', shape: [2] }, [{ data: Float64Array.of(1, 2) }])).toBe(
      '1\n2\n',
    );
  });
});

describe('rows of CSV that are read in parts', () => {
  /** A row takes some 400 KB. */
  const WIDTH = 50_000;
  const rows = [0, 1].map(r =>
    Array.from({ length: WIDTH }, (_, i) => ((r * 7919 + i * 7457) % 160_001) / 1000 - 80),
  );
  const numbers = rows.flat();
  const names = ['"id, ""x"""', ...rows[0]!.map((_, i) => `p${i}`), 'label'];
  const table = (end: string): string =>
    [names, ...rows.map((row, r) => [`"a${end}${r}"`, ...row, `c${r}`])]
      .map(row => row.join(',') + end)
      .join('');

  test('beside names, an id before them and a label behind', async () => {
    const notes: string[] = [];
    const note = ({ en }: { en: string }): void => void notes.push(en);
    for (const [end, text, size] of [
      ['\r\n', `\uFEFF${table('\r\n')}`, 70_001],
      ['\n', table('\n').trimEnd(), 100_003],
    ] as const) {
      const { numbers: found, layout } = await read('csv', text, { inParts: true, note }, size);
      expect(layout.shape).toEqual([2, WIDTH]);
      expect(found.length).toBe(numbers.length);
      expect(found.every((v, i) => v === numbers[i])).toBe(true);
      expect(layout.beside!.columns).toMatchObject([
        { name: 'id, "x"', before: 0, cells: [`a${end}0`, `a${end}1`], isQuoted: true },
        { name: 'label', before: WIDTH, cells: ['c0', 'c1'] },
      ]);
    }
    expect(notes.join('\n')).toContain(
      'f: took the columns p0 for the numbers; carried along: id, "x", label',
    );
  });

  test('without names, with empty cells, by another sign, with lines between that have nothing', async () => {
    const holes = numbers.map((v, i) => (i === 100 || i === numbers.length - 1 ? Number.NaN : v));
    const line = (r: number): string =>
      holes
        .slice(r * WIDTH, (r + 1) * WIDTH)
        .map(v => (Number.isNaN(v) ? '' : String(v).replace('.', ',')))
        .join(';');
    const options = { inParts: true, delimiter: ';', decimal: ',' } as const;
    const long = `${line(0)}\r\n\r\n${line(1)}`;
    for (const size of [1 << 18, 100_003]) {
      const found = await read('csv', long, { ...options, missing: 'nan' }, size);
      expect(found.layout.shape).toEqual([2, WIDTH]);
      expect(found.numbers.every((v, i) => Object.is(v, holes[i]))).toBe(true);
      expect(found.layout.beside).toEqual({ columns: [] });
    }
    await expectTold(() => read('csv', long, options), 'f: line 1, column 101: the cell is empty');
  });

  test('faults are told with their places', async () => {
    const lines = rows.map(row => row.join(','));
    const options = { inParts: true } as const;
    const broken = lines[1]!.split(',').with(30_000, 'nine').join(',');
    await expectTold(
      () => read('csv', `${lines[0]}\n${broken}\n`, options),
      'f: line 2, column 30001: expected a number, not "nine"',
    );
    await expectTold(
      () => read('csv', `${lines[0]}\n${lines[1]},1\n`, options),
      `f: line 2 has ${WIDTH + 1} cells where those before have ${WIDTH}`,
    );
    await expectTold(
      () => read('csv', lines[0]!, { ...options, delimiter: ';' }),
      "line 1 has no ';', but ','",
    );
  });

  test('as they are written: cells before and behind, names a part at a time', async () => {
    async function* named(): AsyncGenerator<readonly string[]> {
      yield ['id', 'a,b'];
      yield ['c', 'label'];
    }
    const layout: Layout = {
      type: 'float64',
      shape: [2, 2],
      beside: {
        names: named,
        columns: [
          { name: 'id', before: 0, cells: ['x', 'y'], isQuoted: true },
          { name: 'label', before: 2, cells: ['q;r', 's,t'] },
        ],
      },
    };
    const data = Float64Array.of(1.5, -0, Number.NaN, 1e-7);
    for (const cut of [0, 1, 2, 3])
      expect(
        await written('csv', layout, [{ data: data.subarray(0, cut) }, { data: data.subarray(cut) }]),
      ).toBe('id,"a,b",c,label\n"x",1.5,-0,q;r\n"y",NaN,1e-7,"s,t"\n');
    expect(await written('csv', layout, [{ data }], { delimiter: ';', decimal: ',' })).toBe(
      'id;a,b;c;label\n"x";1,5;-0;"q;r"\n"y";NaN;1e-7;s,t\n',
    );
    const wide: Layout = { type: 'float32', shape: [2, 20_000] };
    const row = `${new Array(20_000).fill('0.1').join(',')}\n`;
    expect((await written('csv', wide, [{ data: new Float32Array(40_000).fill(0.1) }])) === row + row).toBe(
      true,
    );
    await expectTold(
      () => written('csv', { type: 'float64', shape: [1, 1, 1] }, []),
      'an array of 3 axes does not fit a table',
    );
  });
});

describe('records of JSON', () => {
  const lines = [
    '{"id":7,"a":0.5,"b":-1}',
    ' { "b" : 3e2 , "id":8, "a":"-0"} ',
    '{"a":NaN,"b":-Infinity,"id":9}',
  ];
  const numbers = [0.5, -1, -0, 300, Number.NaN, -Infinity];

  test.each([
    ['ndjson', lines.join('\n')],
    ['ndjson', `\uFEFF\n${lines.join('\r\n\r\n')}\n`],
    ['json', `[${lines.join(',\n')}]`],
    ['json', ` [ ${lines.join(' , ')} ]\n`],
  ])('%s: %j', async (format, text) => {
    for (const size of SIZES) {
      const found = await read(format, text, {}, size);
      expect([found.layout.shape, found.layout.isOpen, found.numbers]).toEqual([[0, 2], true, numbers]);
      expect(found.carried).toEqual([[7n, 8n, 9n]]);
      expect(found.layout.columns!.map(c => [c.name, c.isNumbers])).toEqual([
        ['id', false],
        ['a', true],
        ['b', true],
      ]);
    }
  });

  test('what is carried along stays what it was, also whole numbers that no float64 holds', async () => {
    const cells = ['12345678901234567890', '"a\\"}\\u00e9"', 'null', 'true', '{"x":["]",{}]}', '-0', '0.25'];
    const text = cells.map(cell => `{"label":${cell},"v_0":1,"v_1":2}`).join('\n');
    for (const size of SIZES) {
      const { carried, layout } = await read('ndjson', text, {}, size);
      expect(carried).toEqual([[12345678901234567890n, 'a"}é', null, true, { x: [']', {}] }, -0, 0.25]]);
      const data = Float64Array.from(cells.flatMap(() => [1, 2]));
      const [line, array] = await Promise.all(
        ['ndjson', 'json'].map(format => written(format, layout, [{ data, carried }])),
      );
      const expected = cells.map(
        cell => `{"label":${cell.replace('\\u00e9', 'é').replace('-0', '"-0"')},"v_0":1,"v_1":2}`,
      );
      expect(line).toBe(expected.map(record => `${record}\n`).join(''));
      expect(array).toBe(`[${expected.join(',\n')}]\n`);
    }
  });

  test('a list of numbers is a row', async () => {
    const text = '{"id":"x","logits":[1, 2.5 ,"NaN"]}\n{"logits":[-1,null,3],"id":null}\n{"id":1}\n';
    const found = await read('ndjson', text, { missing: 'nan' });
    expect(found.numbers).toEqual([1, 2.5, NaN, -1, NaN, 3, NaN, NaN, NaN]);
    expect(found.carried).toEqual([['x', null, 1n]]);
    const data = Float32Array.of(0.1, 2, 3);
    expect(await written('ndjson', { ...found.layout, type: 'float32' }, [{ data, carried: [['x']] }])).toBe(
      '{"id":"x","logits":[0.1,2,3]}\n',
    );
  });

  test('names with quotes, marks and letters beyond ASCII', async () => {
    const text = '{"a\\"b":1,"中{":2,"":3}\n{"":3,"\\u4e2d{":2,"a\\u0022b":1}\n';
    for (const size of SIZES)
      expect((await read('ndjson', text, {}, size)).numbers).toEqual([1, 2, 3, 1, 2, 3]);
  });

  test('of no rows and of no members', async () => {
    const layout = {
      type: 'float64',
      shape: [0, 1],
      columns: [{ name: 'a', isNumbers: true }],
      isNamed: true,
    } as const;
    expect(await written('json', layout, [])).toBe('[]\n');
    expect(await written('ndjson', layout, [])).toBe('');
    await expectTold(() => read('ndjson', '{}\n{}'), 'f: no column holds numbers; there are ');
  });

  test('two columns of one name have no place in a record', async () => {
    const columns = ['a', 'a'].map(name => ({ name, isNumbers: true }));
    await expectTold(
      () => written('ndjson', { type: 'float64', shape: [0, 2], columns, isNamed: true }, []),
      'two columns are called "a", and a record of JSON has a name once',
    );
  });

  test.each([
    ['ndjson', '{"a":1}\n{"a":"x"}', 'f: line 2: a: expected a number, not "x"'],
    ['ndjson', '{"a":1}\n\n{"a":null}', 'f: line 3: a: the number is missing (--missing nan'],
    ['ndjson', '{"a":1,"b":2}\n{"a":1}', 'f: line 2: b: the number is missing'],
    ['ndjson', '{"a":[1,2]}\n{"a":[1]}', 'f: line 2: a: expected a list of 2 numbers'],
    ['ndjson', '{"a":[1,2]}\n{"a":[1,]}', 'f: line 2: a: expected a list of 2 numbers'],
    ['ndjson', '{"a":1}\n[2]', 'f: line 2: expected a record, {…}, not ['],
    ['ndjson', '{"a":1},\n{"a":2}', 'f: line 1: expected a record, {…}, not ,'],
    ['ndjson', '{"a":1}\n{"a":1', 'f: line 2: the text ends early'],
    ['ndjson', '{"a":1}\n{"a":"1', 'f: line 2: the text ends early'],
    ['ndjson', '{"a" 1}\n', 'f: line 1: there is a 1 out of place'],
    ['ndjson', '{"a":1 2}\n', 'f: line 1: there is a 2 out of place'],
    ['ndjson', '{"a":}\n', 'f: line 1: there is a } out of place'],
    ['ndjson', '{"a":1,}\n', 'f: line 1: there is a } out of place'],
    ['ndjson', '{a:1}\n', 'f: line 1: there is a a out of place'],
    ['ndjson', '{"a":[1}]\n', 'f: line 1: there is a ] out of place'],
    ['ndjson', '{"a":1,"b":nul}\n', 'f: line 1: expected a value of JSON, not nul'],
    ['ndjson', '{"a":1,"b":[nul]}\n', 'f: line 1: expected a value of JSON, not [nul]'],
    ['ndjson', '{"a":1,"\\x":1}\n', 'f: line 1: there is a \\ out of place'],
    ['ndjson', '{"a":"x"}', 'f: no column holds numbers; there are a'],
    ['json', '[{"a":1},{"a":2}', 'f: line 1: the text ends early'],
    ['json', '[{"a":1},]', 'f: line 1: expected a record, {…}, not ]'],
    ['json', '[{"a":1},2]', 'f: line 1: expected a record, {…}, not 2'],
    ['json', '[{"a":1}{"a":2}]', 'f: line 1: there is a { out of place'],
    ['json', '[{"a":1}]\n[', 'f: line 2: there is a [ out of place'],
  ])('%s: %j is refused', async (format, text, message) => {
    for (const size of [1, 1 << 18])
      await expectTold(() => read(format, text, {}, size).then(String), message);
  });

  test('a member that comes after the first hundred records', async () => {
    const text = [...Array.from({ length: 100 }, () => '{"a":1}'), '{"a":1,"b":2}'].join('\n');
    await expectTold(
      () => read('ndjson', text),
      'f: line 101: there is a member "b", which none of the first 100 records has',
    );
    const within = [...Array.from({ length: 99 }, () => '{"a":1}'), '{"a":1,"note":"x"}'].join('\n');
    expect((await read('ndjson', within)).carried).toEqual([
      [...Array.from({ length: 99 }, () => null), 'x'],
    ]);
  });
});

test('Parquet, whose groups of rows are larger, refuses a cell of another kind as well', async () => {
  const columns = [
    { name: 'c', isNumbers: false },
    { name: 'v', isNumbers: true },
  ];
  const layout = { type: 'float32', shape: [0, 1], isOpen: true, columns, isNamed: true } as const;
  const rows = 1 << 20;
  const first = { data: new Float32Array(rows), carried: [new Array<Cell>(rows).fill(1n)] };
  await expectTold(
    () => written('parquet', layout, [first, { data: Float32Array.of(1), carried: [['x']] }]),
    'c: x does not fit a column whose first cells are of the kind integer',
  );
});
