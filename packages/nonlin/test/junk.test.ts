// Junk as an argument of every public function: an error of the library, which names what is wrong, never the engine's words.
import { afterAll, expect, test } from 'vitest';
import * as catalog from '../src/catalog.ts';
import * as define from '../src/define.ts';
import * as nonlin from '../src/index.ts';
import * as lite from '../src/lite.ts';
import * as logits from '../src/logits.ts';
import * as losses from '../src/losses.ts';
import * as notation from '../src/notation.ts';
import * as plot from '../src/plot.ts';
import * as precision from '../src/precision.ts';
import * as runtime from '../src/runtime.ts';
import * as webgpu from '../src/webgpu.ts';

const modules = { nonlin, catalog, define, lite, logits, losses, notation, plot, precision, runtime, webgpu };
afterAll(() => runtime.setBackend('auto'));

const cyclicObject: Record<string, unknown> = { kind: 'op', op: 'add' };
cyclicObject['args'] = [cyclicObject, cyclicObject];
const cyclicArray: unknown[] = [];
cyclicArray.push(cyclicArray);

const junk: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['0', 0],
  ['NaN', Number.NaN],
  ['-1', -1],
  ["''", ''],
  ["'x'", 'x'],
  ['a symbol', Symbol('s')],
  ['5n', 5n],
  ['true', true],
  ['[]', []],
  ['{}', {}],
  ['a formula within itself', cyclicObject],
  ['an array within itself', cyclicArray],
  ['a function', () => 1],
  ['a Proxy', new Proxy({}, {})],
  ['a Map', new Map()],
  ['an object without a prototype', Object.create(null)],
  ['a promise', Promise.resolve(1)],
  ['a class', class A {}],
  ['uneven rows', [[1], [1, 2]]],
  ['half a definition', { kind: 'scalar' }],
  ['half an entry', { definition: null }],
  ['half a tensor', { data: null, shape: null }],
  ['half a formula', { kind: 'op', op: 'add', args: [null] }],
];

/** What is right, for the arguments before the junk. */
const right: readonly (readonly unknown[])[] = [
  [],
  [1],
  ['x * 2'],
  [[1, 2]],
  [
    [1, 2],
    [1, 2],
  ],
  [nonlin.sigmoid],
  [nonlin.softmax],
  [nonlin.leakyRelu, 'keras'],
  [nonlin.sigmoid, 'numpy'],
  ['f', 'x * tanh(x)'],
  [define.math`x * tanh(x)`],
  [define.math`x * tanh(x)`, { x: 1 }],
];

/** How engines speak of what they could not do. */
const engine =
  /Cannot (read|set|convert|destructure|mix|access)|is not a function|is not iterable|is not defined|not a constructor|Invalid array length|Maximum call|circular structure|Reduce of empty|called on (null|incompatible)|Iterator value|of (undefined|null) \(/;

/** Errors that are made of a text, and functions that take what another function of theirs gave. */
const exempt =
  /^(plot\.(?!scene)|define\.(FormulaError|sampleText|isTruthByNumber)|notation\.(CannotWrite|onnxBytes)|catalog\.(steepestText|presetText)|webgpu\.)/;

const isOwn = (error: unknown): boolean =>
  [TypeError, RangeError, SyntaxError, ReferenceError].some(kind => error instanceof kind) &&
  !engine.test((error as Error).message);

/** The faults of a call with junk, as texts. */
function faultOf(what: string, call: () => unknown): readonly string[] {
  try {
    const result = call();
    // A promise that is refused is of no interest here.
    if (result instanceof Promise) result.catch(() => {});
    return [];
  } catch (error) {
    return isOwn(error) ? [] : [`${what}: ${String(error)}`];
  }
}

type Call = (...args: unknown[]) => unknown;
const isClass = (f: unknown): boolean => /^class\b/.test(Function.prototype.toString.call(f));

/** Functions of a module and their methods, with their names. */
const callsOf = (id: string, members: object): readonly (readonly [string, Call])[] =>
  Object.entries(members).flatMap(([name, f]) => {
    const path = `${id}.${name}`;
    if (typeof f !== 'function' || isClass(f) || exempt.test(path)) return [];
    const methods = Object.entries(f as object).filter(([, m]) => typeof m === 'function' && !isClass(m));
    return [[path, f as Call] as const, ...methods.map(([m, g]) => [`${path}.${m}`, g as Call] as const)];
  });

test.each(Object.entries(modules))('%s', (id, members) => {
  const faults = callsOf(id, members).flatMap(([path, call]) =>
    right.flatMap(before =>
      junk.flatMap(([name, value]) =>
        faultOf(`${path}(${'…, '.repeat(before.length)}${name})`, () => call(...before, value)),
      ),
    ),
  );
  expect([...new Set(faults)]).toEqual([]);
});

test('junk among options is refused by name', () => {
  const parameters = { params: { negativeSlope: Symbol('s') } };
  expect(() => notation.code(nonlin.leakyRelu, 'numpy', parameters as never)).toThrow(
    'params.negativeSlope: expected a number, not Symbol(s)',
  );
  for (const params of [null, 5, 'x', []])
    expect(() => notation.code(nonlin.leakyRelu, 'numpy', { params } as never)).toThrow(/^params: expected /);
  expect(() => notation.code(nonlin.relu, 'numpy', { parameters: {} } as never)).toThrow(
    'parameters: code has no such option; allowed: derivative, params, arithmetic',
  );
  expect(() => notation.formulaText({ kind: 'op', op: 'add', args: [null] } as never)).toThrow(
    'formula: expected a formula of math, not an object (Object)',
  );
  expect(() => runtime.createArena([] as never)).toThrow(/bytes: .*, not an array of length 0$/);
  expect(() => catalog.find('relu', { framework: Object.create(null) })).toThrow(
    /^framework: expected one of .*, not an object \(Object\)$/,
  );
  expect(() => define.define('f', cyclicObject as never)).toThrow(
    'formula: expected text, or what math gives, not an object (Object)',
  );
});
