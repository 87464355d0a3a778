// Adapters of the suites of others, on small files of the same shape as theirs; `npm run conformance -- suites` runs the suites.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { explanationOf } from '../scripts/conformance/suites/explained.ts';
import { agrees, distance } from '../scripts/conformance/suites/judge.ts';
import {
  type Outcome,
  outcomeOf,
  SUITES,
  suiteAt,
  suitesReport,
} from '../scripts/conformance/suites/report.ts';

const [webnn, stdlib] = SUITES;
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'nonlin-suites-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const skippedIn = ({ reading }: Outcome) => [...reading.skipped.values()].flat();
const namesOf = (outcome: Outcome, isSo: (agreeing: boolean) => boolean) =>
  outcome.judgements.filter(j => isSo(agrees(j))).map(j => j.case.name);

describe('WebNN', () => {
  const UTILS = `'use strict';
const variant = location.search.substring(1);
const getPrecisionTolerance = graph => ({ metricType: 'ULP', value: graph.operators[0].name === 'tanh' ? 1 : 2 });
const buildAndExecuteGraph = () => {};
const webnn_conformance_test = () => { throw new Error('there is no browser'); };`;
  const HEAD = `// META: title=made by hand
// META: script=../resources/utils.js
'use strict';
const value = (data, shape, dataType = 'float32') => ({ data, descriptor: { shape, dataType } });
const single = (name, operator, x, y, args = [], others = {}) => ({ name, graph: {
  inputs: { x, ...others }, operators: [{ name: operator, arguments: [{ input: 'x' }, ...args], outputs: 'y' }],
  expectedOutputs: { y },
} });\n`;
  const FOR_EACH = `
if (navigator.ml) tests.forEach(t => webnn_conformance_test(buildAndExecuteGraph, getPrecisionTolerance, t));
else test(() => assert_implements(navigator.ml, 'missing'));`;

  const run = (files: Readonly<Record<string, string>>): Outcome => {
    const all = Object.entries(files).map(([name, code]) => [
      `webnn/conformance_tests/${name}.https.any.js`,
      HEAD + code,
    ]);
    const folder = folderOf({ 'webnn/resources/utils.js': UTILS, ...Object.fromEntries(all) });
    expect(suiteAt(folder)).toBe(webnn);
    return outcomeOf(webnn!, [folder]);
  };

  const RIGHT = `const tests = [
    single('sigmoid', 'sigmoid', value([0, 1, -Infinity, NaN], [2, 2]), value([0.5, 0.7310585975646973, 0, NaN], [2, 2])),
    single('half', 'sigmoid', value([0, 1], [2], 'float16'), value([0.5, 0.73095703125], [2], 'float16')),
    single('one number', 'relu', value(-1, []), value(-0, [])),
    single('options', 'clamp', value([-3, 3], [2]), value([-1, 2], [2]), [{ options: { minValue: -1, maxValue: 2, label: 'c' } }]),
    single('infinite', 'clamp', value([-3, 3], [2]), value([-3, 2], [2]), [{ options: { minValue: -Infinity, maxValue: 2 } }]),
    single('defaults', 'hardSigmoid', value([1, 9], [2]), value([0.7, 1], [2])),
    single('operand', 'prelu', value([-1, -2, -3, 4], [2, 2]), value([-2, -4, -9, 4], [2, 2]), [{ slope: 's' }], { s: value([2, 3], [2, 1]) }),
    single('axes', 'reduceLogSumExp', value([0, 0, 5, 5], [2, 1, 2]), value([0.6931471824645996, 5.693147180559945], [2, 1]), [{ options: { axes: [2], keepDimensions: false } }]),
    single('nearer', 'tanh', value([1], [1]), value([0.7615941559557649], [1])),
  ];`;

  test('tests are read from the JavaScript of the suite, with its tolerances, and run', () => {
    const outcome = run({ right: RIGHT + FOR_EACH });
    expect(outcome.faults).toEqual([]);
    expect(namesOf(outcome, agreeing => agreeing)).toHaveLength(9);
    expect(outcome.judgements.map(j => j.case.tolerance.size)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 1]);
  });

  test('a list of tests before the functions is read, too', () => {
    const list = `${RIGHT}\nwebnn_conformance_test(tests, buildAndExecuteGraph, () => ({ metricType: 'ATOL', value: 0.01 }));`;
    const outcome = run({ list });
    expect(outcome.faults).toEqual([]);
    expect(outcome.judgements[0]!.case.tolerance).toEqual({ kind: 'absolute', size: 0.01 });
  });

  test('a wrong expected value fails, by more than the tolerance and not by less', () => {
    const outcome = run({
      wrong: `const tests = [1, 2, 3].map(n => single(n + ' ulp', 'sigmoid', value([0], [1]), value([0.5 + n * 2 ** -24], [1])));
      tests.push(single('length', 'relu', value([1, 2], [2]), value([1], [1])));${FOR_EACH}`,
    });
    expect(namesOf(outcome, agreeing => !agreeing)).toEqual(['3 ulp', 'length']);
    expect(outcome.faults).toEqual([
      expect.stringContaining('3 ulp: 0.5, not 0.5000001788139343, at x = 0; off the true value by 0 ulp'),
      'relu, float32, length: 2 numbers instead of 1',
    ]);
  });

  test('what is not run is counted with its reason, and what cannot be read is a fault', () => {
    const outcome = run({
      others: `const tests = [
        single('integers', 'clamp', value([1n], [1], 'int64'), value([1n], [1], 'int64')),
        single('unknown', 'conv2d', value([1], [1]), value([1], [1])),
      ];
      const two = single('two', 'relu', value([1], [1]), value([1], [1]));
      two.graph.operators.push({ name: 'sigmoid', arguments: [{ input: 'y' }], outputs: 'z' });
      tests.push(two);
      promise_setup(async () => {});
      promise_test(async () => { throw new Error('never called'); });${FOR_EACH}`,
      option: `const tests = [single('new', 'elu', value([1], [1]), value([1], [1]), [{ options: { speed: 3 } }])];${FOR_EACH}`,
      broken: 'process.exit(3);',
    });
    expect(skippedIn(outcome)).toEqual(['others', 'clamp of int64', 'conv2d', 'relu → sigmoid']);
    expect(outcome.faults).toEqual([
      'broken.https.any.js: ReferenceError: process is not defined',
      'new: elu has an option speed that is not known here',
      expect.stringContaining('no test could be run'),
    ]);
  });

  test('what the library refuses is explained only where it refuses for the reason given', () => {
    const axes = (list: string) =>
      `single('${list}', 'reduceLogSumExp', value([1, 2], [2]), value([1, 2], [2]), [{ options: { axes: ${list} } }])`;
    const outcome = run({ axes: `const tests = [${axes('[]')}, ${axes('[3]')}];${FOR_EACH}` });
    expect([...outcome.explained.keys()].map(j => j.case.name)).toEqual(['[]']);
    expect(outcome.faults).toEqual([expect.stringContaining('reduceLogSumExp, float32, [3]: axis')]);
  });
});

describe('stdlib', () => {
  const testOf = (files: string, check: string) =>
    `${files}\ntape( 'main', function test( t ) { t.end(); });\ntape( 'numbers', function test( t ) {\n${check}\n});\n`;
  const inUlp = (n: number) =>
    testOf(
      "var small = require( './fixtures/julia/small.json' );",
      `x = small.x; expected = small.expected;
      t.strictEqual( isAlmostSameValue( y, expected[ i ], ${n} ), true, 'returns expected value' );`,
    );
  const small = (x: readonly number[], expected: readonly number[]) => JSON.stringify({ expected, x });
  const filesOf = (name: string, contents: Readonly<Record<string, string>>, root: string) =>
    Object.fromEntries(Object.entries(contents).map(([file, text]) => [`${root}${name}/test/${file}`, text]));

  const run = (packages: Readonly<Record<string, Readonly<Record<string, string>>>>): Outcome => {
    const root = 'lib/node_modules/@stdlib/math/base/special/';
    const folder = folderOf(
      Object.assign({}, ...Object.entries(packages).map(([name, files]) => filesOf(name, files, root))),
    );
    expect(suiteAt(folder)).toBe(stdlib);
    return outcomeOf(stdlib!, [folder]);
  };

  const PAIR = testOf(
    "var data = require( './fixtures/r/data.json' );\nvar expected = require( './fixtures/r/expected.json' );",
    'actual = log1pexp( data[ i ] ); tol = 85.0 * EPS * abs( expected[ i ] );',
  );

  test('both shapes of fixtures are read, with the tolerance of their test', () => {
    const outcome = run({
      tanh: { 'test.js': inUlp(1), 'fixtures/julia/small.json': small([0, 1], [0, 0.7615941559557649]) },
      tanhf: { 'test.js': inUlp(3), 'fixtures/julia/small.json': small([1], [0.7615941559557649]) },
      log1pexp: {
        'test.js': PAIR,
        'fixtures/r/data.json': '[0, 1]',
        'fixtures/r/expected.json': '[0.6931471805599453, 1.3132616875182228]',
      },
    });
    expect(outcome.faults).toEqual([]);
    expect(outcome.judgements.map(({ case: c }) => [c.ours, c.format, c.tolerance])).toEqual([
      ['softplus', 'float64', { kind: 'relative', size: 85 * Number.EPSILON }],
      ['tanh', 'float64', { kind: 'ulp', size: 1 }],
      ['tanh', 'float32', { kind: 'ulp', size: 3 }],
    ]);
    expect(namesOf(outcome, agreeing => agreeing)).toHaveLength(3);
  });

  test('a wrong expected value fails, in one number of many and where equality is asked for', () => {
    const equal = testOf(
      "var small = require( './fixtures/julia/small.json' );",
      't.strictEqual( y, small.x );',
    );
    const outcome = run({
      tanh: {
        'test.js': inUlp(1),
        'fixtures/julia/small.json': small([0, 1, 0], [0, 0.7615941559557652, 0]),
      },
      exp: { 'test.js': equal, 'fixtures/julia/small.json': small([0], [1 + Number.EPSILON]) },
    });
    expect(outcome.faults).toEqual([
      expect.stringContaining('exp/fixtures/julia/small.json: 1, not 1.0000000000000002, at x = 0'),
      expect.stringContaining(
        'tanh/fixtures/julia/small.json: 0.7615941559557649, not 0.7615941559557652, at x = 1',
      ),
    ]);
  });

  test('an explanation serves where our result is near the true value', () => {
    const outcome = run({
      expit: { 'test.js': inUlp(0), 'fixtures/julia/small.json': small([-712], [0]) },
    });
    expect(outcome.faults).toEqual([]);
    expect([...outcome.explained.values()].map(e => e.theirs)).toEqual([['expit']]);
    const wrong = { ...outcome.judgements[0]!, results: [1e-300] };
    expect(explanationOf('stdlib', wrong)).toBeUndefined();
  });

  test('what is not run is counted with its reason, and what cannot be read is a fault', () => {
    const numbers = { 'fixtures/julia/small.json': small([0], [0]) };
    const outcome = run({
      abs: { 'test.js': '' },
      gamma: { 'test.js': inUlp(1), ...numbers },
      sin: { 'test.js': inUlp(1), ...numbers, 'fixtures/julia/large.json': small([1], [1]) },
      cos: { 'test.js': inUlp(1), 'fixtures/julia/small.json': small([0, 1], [1]) },
    });
    expect(skippedIn(outcome)).toEqual(['abs', 'gamma', 'sin/fixtures/julia/large.json']);
    expect(outcome.faults).toEqual([
      'cos: fixtures/julia/small.json: expected arrays x and expected of one length',
    ]);
    expect(outcome.judgements).toHaveLength(1);
  });

  test('the repository of a single package is read, too', () => {
    const folder = folderOf({
      'package.json': '{"name": "@stdlib/math-base-special-tanh"}',
      ...filesOf('.', { 'test.js': inUlp(1), 'fixtures/julia/small.json': small([0], [0]) }, ''),
    });
    expect(suiteAt(folder)).toBe(stdlib);
    expect(outcomeOf(stdlib!, [folder]).judgements.map(j => j.case.theirs)).toEqual(['tanh']);
  });
});

test('a folder that is no suite is refused, with the commands that fetch one; so is no folder', () => {
  const folder = folderOf({ 'package.json': '{"name": "something"}' });
  expect(() => suiteAt(folder)).toThrow(
    /expected a clone of one of these repositories, not .*sparse-checkout set webnn/s,
  );
  expect(() => suitesReport('## Suites', [], '')).toThrow(RangeError);
});

test('what the page says of a suite that is not run stays', () => {
  const folder = folderOf({
    'package.json': '{"name": "@stdlib/math-base-special-abs"}',
    'test/test.js': "var d = require( './fixtures/r/d.json' );\ntape( 'd', function test( t ) { d.x; });",
    'test/fixtures/r/d.json': '{"x": [-1], "expected": [1]}',
  });
  const first = suitesReport('## Suites', [folder], '');
  expect(first.text).toContain(`### ${webnn!.title}\n\nNot run.`);
  const kept = suitesReport('## Suites', [folder], first.text.replace('Not run.', 'Of 5 tests 5 agree.'));
  expect(kept.text).toContain(`### ${webnn!.title}\n\nOf 5 tests 5 agree.`);
  expect(kept.text).toContain('| abs | abs | float64 | 1 | 1 | 0 | 1 | 0 | 0 ulp | 0 | 0 | 0 |');
  expect(kept.summary).toEqual([expect.stringContaining('1 tests run, 1 agree')]);
});

test.each([
  [1, 1 + 2 ** -10, 'float16', 1],
  [1, 1 - 2 ** -23, 'float32', 2],
  [5e-324, -5e-324, 'float64', 2],
  [0, -0, 'float64', 0],
  [Number.NaN, Number.NaN, 'float32', 0],
  [Number.NaN, 1, 'float32', Number.POSITIVE_INFINITY],
  [Number.POSITIVE_INFINITY, Number.MAX_VALUE, 'float64', 1],
] as const)('from %d to %d in %s it is %d numbers', (a, b, format, far) => {
  expect(distance(a, b, format)).toBe(far);
});
