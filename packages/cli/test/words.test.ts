// Small parts of the command that decide what is read and said: numbers, names of columns, the first lines of a text, progress.
import { languages } from 'nonlin/notation';
import { describe, expect, test } from 'vitest';
import { byteText, progressLine } from '../src/apply/progress.ts';
import { interval, numberList, parameter, wholeNumber } from '../src/arguments.ts';
import { languageFor } from '../src/commands/code.ts';
import { refused } from '../src/errors.ts';
import { badCell, rowAt, unquoted } from '../src/formats/cells.ts';
import { withoutLists } from '../src/formats/columns.ts';
import { detect } from '../src/formats/csv-dialect.ts';
import type { ReadOptions } from '../src/formats/format.ts';
import { chosenColumns, chosenName, numbersAmong, shown } from '../src/formats/names.ts';
import {
  counted,
  type MessageKey,
  messages,
  readerLanguage,
  say,
  systemLanguage,
  type Text,
} from '../src/messages.ts';
import { exact, jsonNumber, parseNumber, rounded } from '../src/numbers.ts';
import { expectTold } from './support/told.ts';

describe('numbers', () => {
  test.each([
    ['2', 2],
    ['-.5', -0.5],
    ['+1e-3', 0.001],
    [' 1.E2 ', 100],
    ['\u2212inf', -Infinity],
    ['Infinity', Infinity],
    ['-nan', Number.NaN],
    ['-0', -0],
    ['1e', undefined],
    ['0x10', undefined],
    ['--1', undefined],
    ['.', undefined],
    ['1 2', undefined],
    ['', undefined],
  ])('%j is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each([
    [0.00004, '4.00e-5'],
    [0.00005, '0.0001'],
    [-0.00004, '-4.00e-5'],
    [0, '0.0000'],
    [-0, '-0.0000'],
    [999999999, '999999999.0000'],
    [1e9, '1.00e+9'],
    [-1e9, '-1.00e+9'],
    [Infinity, 'Infinity'],
    [Number.NaN, 'NaN'],
    [-1.25, '-1.2500'],
  ])('%d in a table of four decimals is %s', (value, text) => {
    expect(rounded(value, 4)).toBe(text);
  });

  test('all digits of a type, and what JSON has no numbers for', () => {
    expect([exact(-0), exact(0.1), exact(Math.fround(0.1), 'float32')]).toEqual(['-0', '0.1', '0.1']);
    expect(exact(16777217, 'float64')).toBe('16777217');
    expect(exact(Math.fround(1.17549435e-38), 'float32')).toBe('1.1754944e-38');
    expect([-0, Number.NaN, -Infinity, 0.5].map(v => jsonNumber(v))).toEqual(['-0', 'NaN', '-Infinity', 0.5]);
    expect(jsonNumber(Math.fround(0.1), 'float32')).toBe(0.1);
  });

  test('as arguments', async () => {
    expect(numberList('1,-2,inf')).toEqual([1, -2, Infinity]);
    await expectTold(() => numberList('1,,2'), 'expected a number, not ');
    expect(interval('-4..4')).toEqual([-4, 4]);
    for (const text of ['4..-4', '1..1', '1..2..3', '1'])
      await expectTold(() => interval(text), `expected low..high such as -4..4, not ${text}`);
    expect(wholeNumber('3')).toBe(3);
    for (const text of ['0', '-1', '1.5', '1e300'])
      await expectTold(() => wholeNumber(` ${text} `), `expected a whole number from 1 on, not ${text}`);
    expect(parameter('a=1=2', { b: '0' })).toEqual({ a: '1=2', b: '0' });
    for (const text of ['a', '=1'])
      await expectTold(() => parameter(text), `expected name=value, not ${text}`);
  });
});

describe('names of columns', () => {
  const names = ['id', 'a.1', 'b', 'a.2', '7'];

  test.each([
    ['b', [2]],
    ['a.*', [1, 3]],
    ['*', [0, 1, 2, 3, 4]],
    ['a.1..a.2', [1, 2, 3]],
    ['2..3', [1, 2]],
    ['5', [4]],
    ['7', [4]],
    ['b, id', [2, 0]],
    ['b..b', [2]],
  ])('%s', (wanted, places) => {
    expect([...chosenColumns(names, wanted)]).toEqual(places);
  });

  test.each(['z', 'z*', '0', '6', 'b..id', 'a?1', '1..2..3'])('%s is none', async wanted => {
    await expectTold(
      () => chosenColumns(names, wanted),
      `--columns: there is no column ${wanted}; there are id, a.1, b, a.2, 7`,
    );
  });

  test('many are named in part', async () => {
    const many = Array.from({ length: 21 }, (_, i) => `c${i}`);
    const list = many.slice(0, 20).join(', ');
    await expectTold(() => chosenColumns(many, 'z'), new RegExp(`there are ${list}, …$`));
    await expectTold(() => chosenColumns(many.slice(1), 'z'), /there are c1, .*c20$/);
    expect(shown(many.slice(0, 6))).toBe('c0,c1,c2,c3,c4,c5');
    expect(shown(many.slice(0, 7))).toBe('c0,c1,c2,…,c6');
  });

  test('the one array of a file', async () => {
    expect(chosenName(['x'], undefined, 'f')).toBe('x');
    expect(chosenName(['x', 'y'], 'y', 'f')).toBe('y');
    await expectTold(() => chosenName([], undefined, 'f'), 'f: there is no array in it');
    await expectTold(
      () => chosenName(['x', 'y'], undefined, 'f'),
      'f has 2 arrays: say which with --tensor; there are x, y',
    );
    await expectTold(() => chosenName(['x'], 'z', 'f'), '--tensor: f has no array called z; there are x');
  });

  test('numbered ones are the numbers; otherwise all that are not known for something else', async () => {
    const among = (list: string[]): readonly number[] =>
      numbersAmong(
        list.map((_, i) => i),
        list,
        'f',
      );
    expect(among(['id', 'p0', 'p1', 'p2', 'x'])).toEqual([1, 2, 3]);
    expect(among(['p5', 'q', 'p6', 'p8'])).toEqual([0, 2]);
    expect(among(['p1', 'q1', 'Label', ' row ', 'score'])).toEqual([0, 1, 4]);
    await expectTold(
      () => among(['p0', 'p1', 'q0', 'q1']),
      'f: there are several groups of numbered columns (p0, q0 …); say which with --columns',
    );
  });

  test('a list is as many columns as it has numbers', () => {
    expect(
      withoutLists([
        { name: 'a', isNumbers: false },
        { name: 'v', isNumbers: true, width: 2 },
      ]).map(c => c.name),
    ).toEqual(['a', 'v_0', 'v_1']);
  });
});

describe('cells', () => {
  test.each([
    ['"a ""b"""', 'a "b"'],
    ['"', '"'],
    ['""', ''],
    ['a"', 'a"'],
    ['"a', '"a'],
  ])('%s without its quotes', (raw, text) => {
    expect(unquoted(raw)).toBe(text);
  });

  test.each([
    ['1, 2 ,3\n4', ',', ['1', '2', '3'], 8],
    ['"a,\nb",2\r\n3', ',', ['"a,\nb"', '2'], 10],
    ['"a""b";1\r', ';', ['"a""b"', '1'], 9],
    ['  1   2  \n', ' ', ['1', '2'], 10],
    ['1,', ',', ['1', ''], 3],
    ['', ',', [''], 1],
  ])('%j between %s', (text, delimiter, cells, next) => {
    expect(rowAt(Buffer.from(text), 0, delimiter.charCodeAt(0))).toEqual({ cells, next });
  });

  test.each([
    ['NA', ',', 'f: line 3, column 2: NA is a missing number (--missing nan takes those for NaN)'],
    ['', ',', 'f: line 3, column 2: the cell is empty (--missing nan takes empty cells for NaN)'],
    ['x', ',', 'f: line 3, column 2: expected a number, not "x"'],
    ['1;2', ',', `expected a number, not "1;2"; is the separator a semicolon? Then say --delimiter ';'`],
    ['1,5|2', ';', `is the separator a bar? Then say --delimiter '|'`],
    ['1\t2', ',', 'is the separator a tab? Then say --delimiter tab'],
    ['1 2', ',', 'is the separator a blank? Then say --delimiter blank'],
    ['a'.repeat(41), ',', `not "${'a'.repeat(40)}…"`],
    ['a'.repeat(40), ',', `not "${'a'.repeat(40)}"`],
  ])('what is wrong with %j', (cell, delimiter, message) => {
    expect(badCell('f', 3, 1, cell, delimiter).message).toContain(message);
  });
});

describe('the first lines of a text', () => {
  const read = (text: string, options: Partial<ReadOptions> = {}) => {
    const notes: string[] = [];
    const note = ({ en }: Text): void => void notes.push(en);
    const { dialect, skip } = detect(Buffer.from(text), {
      delimiter: 44,
      decimal: 46,
      options: { note, ...options } as ReadOptions,
      path: 'f',
    });
    return {
      names: dialect.columns.map(c => c.name),
      numbers: dialect.columns.map(c => c.isNumbers),
      skip,
      notes,
    };
  };

  test.each<[string, string[], boolean[], number, string[]]>([
    ['1.5,2\n3,4\n', ['1', '2'], [true, true], 0, []],
    ['a,b\n3,4\n', ['a', 'b'], [true, true], 4, []],
    ['a,b', ['a', 'b'], [true, true], 3, []],
    ['0,1\n', ['1', '2'], [true, true], 0, []],
    [
      '0,1\n0.5,1.5\n',
      ['0', '1'],
      [true, true],
      4,
      ['f: took line 1, 0,1, for a header (say --no-header if it is data)'],
    ],
    [
      '\n0,1\n5,6\n',
      ['1', '2'],
      [true, true],
      0,
      ['f: took line 2, 0,1, for numbers (say --header if it names the columns)'],
    ],
    [
      ',a\n0,1.5\n',
      ['', 'a'],
      [false, true],
      3,
      ['f: took the first column for an index, which is carried along (say --no-index if it is data)'],
    ],
    [
      '0,1.5\n1,2.5\n',
      ['1', '2'],
      [false, true],
      0,
      ['f: took the first column for an index, which is carried along (say --no-index if it is data)'],
    ],
    ['0,1.5\n2,2.5\n', ['1', '2'], [true, true], 0, []],
    [
      'a,t\n1,x\n2,y\n',
      ['a', 't'],
      [true, false],
      4,
      ['f: took the columns a for the numbers; carried along: t (--columns says otherwise)'],
    ],
    ['a,t\n1,x\n2,3\n', ['a', 't'], [true, true], 4, []],
    // Whose bytes were lost before is UTF-8 all the same.
    ['gr\ufffde,b\n1,2\n', ['gr\ufffde', 'b'], [true, true], 9, []],
    // A column of numbers that are all missing is no text.
    ['a,b\n1,NA\n2,null\n', ['a', 'b'], [true, true], 4, []],
  ])('%j', (text, names, numbers, skip, notes) => {
    expect(read(text)).toEqual({ names, numbers, skip, notes });
  });

  test.each([
    ['', 'f: there is nothing in it'],
    ['\n\n', 'f: there is nothing in it'],
    [
      'a,1\n2,3\n',
      'f: line 1, column 1: expected a number, not "a" (say --header if this line names the columns)',
    ],
    ['t,u\nx,y\n', 'f: no column holds numbers; say which with --columns'],
    ['1;2\n', `f: line 1 has no ',', but ';'; say --delimiter ';' if that separates the cells`],
    ['\n1 2\n', `f: line 2 has no ',', but blanks; say --delimiter blank if that separates the cells`],
    ['1\t2\n', `f: line 1 has no ',', but tabs; say --delimiter tab if that separates the cells`],
  ])('%j is refused', async (text, message) => {
    await expectTold(() => read(text), message);
  });

  test('what options say comes first', () => {
    expect(read('0,1\n0.5,1.5\n', { header: false }).skip).toBe(0);
    expect(read('5,6\n7,8\n', { header: true }).names).toEqual(['5', '6']);
    expect(read('9,1.5\n4,2.5\n', { index: true }).numbers).toEqual([false, true]);
    expect(read('0,1.5\n1,2.5\n', { index: false })).toMatchObject({ numbers: [true, true], notes: [] });
    expect(read('a,b,c\n1,2,3\n', { columns: 'b' })).toMatchObject({
      numbers: [false, true, false],
      notes: [],
    });
  });
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [1_234_567, '1.2 MB'],
  [123_456_789, '123 MB'],
  [2e15, '2000 TB'],
])('%i bytes are %s', (bytes, text) => {
  expect(byteText(bytes)).toBe(text);
});

test.each([
  [1e6, 4e6, 2, 80, `${'█'.repeat(5)}${'░'.repeat(15)} 25 %  1.0 MB / 4.0 MB  500 kB/s  0:06 left`],
  [1e6, 4e6, 2, 56, `${'█'.repeat(4)}${'░'.repeat(10)} 25 %  1.0 MB / 4.0 MB  500 kB/s`],
  [1e8, 1e10, 1, 80, `${'░'.repeat(20)} 1 %  100 MB / 10.0 GB  100 MB/s  1:39 left`],
  [0, 0, 1, 80, `${'█'.repeat(20)} 100 %  0 B / 0 B  0 B/s  0:00 left`],
  [0.9e9, 2e9, 3, 80, '█████████░░░░░░░░░░░ 45 %  900 MB / 2.0 GB  300 MB/s  0:04 left'],
  [0.9e9, 2e9, 3, 40, '███░░░ 45 %  900 MB / 2.0 GB  300 MB/s'],
  [2e9, 2e9, 4, 40, '██████ 100 %  2.0 GB / 2.0 GB  500 MB/s'],
  [3e9, 2e9, 4, 60, '████████░░░░░░░░ 50 %  pass 2  750 MB/s'],
  [3e9, undefined, 4, 40, '3.0 GB  750 MB/s'],
  [3e9, undefined, 4, 20, '3.0 GB  750 MB/s'],
])('progress: %i of %s bytes after %i s in %i columns', (bytes, total, seconds, width, line) => {
  expect(progressLine(bytes, total, seconds, width)).toBe(line);
});

test('what waited in a temporary file is read in a stage of its own', () => {
  const line = (stage: number, width: number): string => progressLine(1e6, 4e6, 2, width, stage);
  expect(line(2, 80)).toBe(
    `${'█'.repeat(5)}${'░'.repeat(15)} 25 %  stage 2  1.0 MB / 4.0 MB  500 kB/s  0:06 left`,
  );
  expect(line(3, 40)).toBe(`${'█'.repeat(2)}${'░'.repeat(4)} 25 %  stage 3  1.0 MB / 4.0 MB`);
  expect(line(1, 80)).toBe(progressLine(1e6, 4e6, 2, 80));
});

test('the language of the reader', () => {
  expect(systemLanguage({ LANG: 'zh_CN.UTF-8' })).toBe('zh');
  expect(systemLanguage({ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(systemLanguage({ LC_MESSAGES: 'ZH_TW', LANG: 'de' })).toBe('zh');
  expect(systemLanguage({})).toBe('en');
  expect(readerLanguage(['show', '--lang', 'zh'])).toBe('zh');
  expect(readerLanguage(['--lang=zh', 'show'])).toBe('zh');
  expect(readerLanguage(['--lang', 'en', '--lang', 'zh'])).toBe('zh');
  expect([counted(1, 'label'), counted(2, 'label'), counted(0, 'label')]).toEqual([
    '1 label',
    '2 labels',
    '0 labels',
  ]);
});

test('what the system refuses is said in words', () => {
  const error = (code?: string, syscall?: string): Error =>
    Object.assign(new Error('E: no'), { code, syscall });
  expect((refused(error('ENOSPC', 'write'), 'f') as Error).message).toBe('f: no space is left on the disk');
  expect((refused(error('EWEIRD', 'write'), 'f') as Error).message).toBe('f: E: no');
  for (const plain of [error(), error('ENOSPC'), error(undefined, 'write')])
    expect(refused(plain, 'f')).toBe(plain);
});

test('every word is said in both languages', () => {
  const words = Object.keys(messages.en) as MessageKey[];
  for (const key of words) {
    expect(say('en', key), key).toMatch(/^[\x20-\x7e\u2212\u00bd\u221e]+$/);
    expect(say('zh', key), key).toMatch(/\p{Script=Han}/u);
  }
  for (const language of ['en', 'zh'] as const)
    expect(new Set(words.map(key => say(language, key))).size).toBe(words.length);
});

test.each([
  ['typescript', ['TypeScript', 'ts', 'js', 'JavaScript']],
  ['numpy', ['python', 'py', 'np']],
  ['pytorch', ['torch']],
  ['keras', ['tf', 'TensorFlow']],
  ['julia', ['jl']],
  ['duckdb', ['sql', 'duck']],
  ['postgresql', ['postgres', 'pg']],
  ['latex', ['tex', 'LaTeX']],
  ['wgsl', ['webgpu']],
  ['glsl', ['webgl']],
])('%s is what %j mean', (name, others) => {
  for (const other of [name, ...others]) expect(languageFor(languages, other).name).toBe(name);
});

test('a language that does not exist, or is not said', async () => {
  await expectTold(
    () => languageFor(languages, 'numpi'),
    'there is no language called numpi; did you mean numpy?',
  );
  await expectTold(() => languageFor(languages, undefined), 'which language? Name one with --to');
});
