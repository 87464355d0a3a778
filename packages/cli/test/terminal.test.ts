// Text in the terminal: colours, widths, lines and columns; and what a mistyped word is close to.
import { describe, expect, test } from 'vitest';
import { closeTo } from '../src/arguments.ts';
import {
  columns,
  glossary,
  hanging,
  isAsciiOnly,
  padEnd,
  padStart,
  wantsColor,
  wrap,
} from '../src/terminal.ts';

test.each<[string[], Record<string, string>, boolean, boolean]>([
  [[], {}, true, true],
  [[], {}, false, false],
  [[], { TERM: 'dumb' }, true, false],
  [[], { NO_COLOR: '1' }, true, false],
  [[], { NO_COLOR: '' }, true, true],
  [[], { FORCE_COLOR: '1' }, false, true],
  [[], { FORCE_COLOR: '1', TERM: 'dumb' }, false, true],
  [[], { FORCE_COLOR: '0' }, true, false],
  [[], { FORCE_COLOR: '' }, false, false],
  [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  [['--color'], { NO_COLOR: '1' }, false, true],
  [['--no-color'], { FORCE_COLOR: '1' }, true, false],
  [['--no-color', '--color'], {}, false, true],
])('%j with %j, a terminal %s: colours %s', (args, env, isTerminal, expected) => {
  expect(wantsColor(args, env, isTerminal)).toBe(expected);
});

test.each<[Record<string, string>, boolean]>([
  [{}, false],
  [{ LANG: 'C' }, true],
  [{ LANG: 'C.UTF-8' }, false],
  [{ LC_ALL: 'POSIX', LANG: 'en_US.UTF-8' }, true],
  [{ LC_ALL: 'en_US.UTF-8', LANG: 'C' }, false],
  [{ LC_CTYPE: 'C', LANG: 'en_US.UTF-8' }, true],
  [{ TERM: 'dumb', LANG: 'en_US.UTF-8' }, true],
])('%j shows ASCII alone: %s', (env, expected) => {
  expect(isAsciiOnly(env)).toBe(expected);
});

describe('lines', () => {
  test.each([
    ['aa bb cc', 5, ['aa bb', 'cc']],
    ['aa bb cc', 4, ['aa', 'bb', 'cc']],
    ['aa  \n bb', 20, ['aa bb']],
    ['  aa ', 20, ['aa']],
    ['abcdef g', 3, ['abcdef', 'g']],
    ['', 10, ['']],
    // A Chinese character takes two columns; no line begins with 。 or ends with （.
    ['你好世界', 4, ['你好', '世界']],
    ['你好世界', 5, ['你好', '世界']],
    ['（你好）。', 4, ['（你', '好）。']],
    ['用sigmoid函数', 9, ['用sigmoid', '函数']],
  ])('%j in %i columns', (text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected);
  });

  test('a style is put around words, and takes no room', () => {
    const style = (text: string): string => `<${text}>`;
    expect(wrap([{ text: 'aa ' }, { text: 'bb cc', style }, { text: ', dd' }], 6)).toEqual([
      'aa <bb>',
      '<cc>, dd',
    ]);
  });

  test('behind a marker', () => {
    expect(hanging('- ', ['one', 'two'])).toEqual(['- one', '  two']);
    expect(hanging('甲 ', ['one', 'two'])).toEqual(['甲 one', '   two']);
  });
});

test('columns are as wide as their widest cell, and nothing follows the last', () => {
  expect(
    columns(
      [
        ['a', '1', ''],
        ['好好', '22', 'x'],
      ],
      ['left', 'right', 'left'],
    ),
  ).toEqual(['a      1', '好好  22  x']);
  expect(columns([['a', 'b']], ['left', 'left'], '|')).toEqual(['a|b']);
  expect([padEnd('好', 4), padStart('好', 4), padEnd('abc', 2), padStart('abc', 2)]).toEqual([
    '好  ',
    '  好',
    'abc',
    'abc',
  ]);
});

test('terms stand beside their texts, or above them where there is no room', () => {
  const entries = [
    ['a', 'one two'],
    ['bbb', 'x'],
  ] as const;
  expect(glossary(entries, 60)).toEqual(['  a    one two', '  bbb  x']);
  expect(glossary(entries, 31)).toEqual(['  a    one two', '  bbb  x']);
  expect(glossary(entries, 30)).toEqual(['  a', '      one two', '  bbb', '      x']);
  expect(glossary([['a', 'one two three four five six seven']], 31)).toEqual([
    '  a  one two three four five',
    '     six seven',
  ]);
  expect(glossary([], 60)).toEqual([]);
});

test.each([
  ['sigmod', 'sigmoid', true],
  ['SIGMOID', 'sigmoid', true],
  ['rexu', 'relu', true],
  ['rexx', 'relu', true],
  ['rxxx', 'relu', false],
  ['relu', 'tanh', false],
  ['ta', 'tanh', true],
  ['b', 'a', true],
])('%s is close to %s: %s', (typed, word, expected) => {
  expect(closeTo(typed, word)).toBe(expected ? word : '');
});
