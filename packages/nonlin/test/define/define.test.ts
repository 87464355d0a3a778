// What define makes of a formula: the kinds, their members, and what it says of faults.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { find, properties } from '../../src/catalog.ts';
import { callable, type Defined, define, math } from '../../src/define.ts';
import { elementary } from '../../src/formula/index.ts';
import type { ScalarFunction } from '../../src/functions/definition.ts';
import { definitions } from '../../src/generated/definitions.ts';
import * as nonlin from '../../src/index.ts';
import { code, formulas, latex, mpmath } from '../../src/notation.ts';
import { scene } from '../../src/plot.ts';

const scalarOf = (f: Defined): ScalarFunction => f.definition as ScalarFunction;

describe('a function of one number', () => {
  const f = define('myTanhExp', math`x * tanh(exp(x))`);

  test('takes what functions of the catalogue take, and gives what they give', () => {
    expect(f.kind).toBe('scalar');
    expect(f.name).toBe('myTanhExp');
    expect(f(1)).toBe(nonlin.tanhExp(1));
    expect(f([[-1], [2]])).toEqual(nonlin.tanhExp([[-1], [2]]));
    expect(f(Float32Array.of(-1, 2))).toEqual(nonlin.tanhExp(Float32Array.of(-1, 2)));
    expect(f({ data: Float64Array.of(1, 2), shape: [2, 1] })).toMatchObject({ shape: [2, 1] });
    const x = Float64Array.of(1, 2);
    expect(f(x, { out: x })).toBe(x);
  });

  test('has derivatives, vjp and jvp', () => {
    expect(f.derivative(0.5)).toBeCloseTo(nonlin.tanhExp.derivative(0.5), 14);
    expect(f.secondDerivative(0.5)).toBeCloseTo(nonlin.tanhExp.secondDerivative(0.5), 12);
    expect(f.vjp([0.5, 1], [2, 3])).toEqual([2 * f.derivative(0.5), 3 * f.derivative(1)]);
    expect(f.jvp([0.5], [2])).toEqual([2 * f.derivative(0.5)]);
  });

  test('has a definition that notation, properties and plots take', () => {
    expect(latex(f.definition).value).toBe('\\mathrm{myTanhExp}(x) = x \\, \\tanh\\left(e^{x}\\right)');
    expect(code(f.definition, 'numpy')).toMatch(/def my_tanh_exp\(x\):[\s\S]*x \* np\.tanh\(np\.exp\(x\)\)/);
    expect(mpmath(f.definition)).toContain('def myTanhExp(x):');
    expect(formulas(f.definition)[0]).toEqual(['value, textbook', 'x * tanh(exp(x))']);
    const catalogued = properties(find('tanhExp')!.definition as ScalarFunction);
    expect(properties(scalarOf(f)).minimum!.value).toBeCloseTo(catalogued.minimum!.value, 12);
    expect(scene({ curves: [{ label: f.name, f: x => f(x) }], x: [-1, 1] })).toBeDefined();
  });
});

test('calls functions of the catalogue by any of their names, with parameters behind the argument', () => {
  expect(define('f', 'silu(x) + log_sigmoid(x)')(0.3)).toBe(nonlin.silu(0.3) + nonlin.logsigmoid(0.3));
  expect(define('f', 'LeakyReLU(x, 0.2)')(-3)).toBe(nonlin.leakyRelu(-3, { negativeSlope: 0.2 }));
  expect(define('f', 'swiglu(gate, value, 2)')([1, 3])).toEqual(nonlin.swiglu([1, 3], { beta: 2 }));
  // What is written out computes as the function does: far to the left the textbook form of elu has no digits.
  expect(define('f', 'elu(x, 0.5)')(-1e-20)).toBe(nonlin.elu(-1e-20, { alpha: 0.5 }));
});

test('parameters are options with defaults and ranges', () => {
  const f = define('f', 'x * sigmoid(beta * x) + alpha', {
    params: { alpha: 0, beta: { default: 1, range: [0, 10] } },
  });
  expect(f(0.5)).toBe(nonlin.swish(0.5, { beta: 1 }));
  expect(f(0.5, { beta: 2, alpha: 1 })).toBe(nonlin.swish(0.5, { beta: 2 }) + 1);
  expect(() => f(1, { beta: 11 })).toThrow(new RangeError('beta: expected a number from 0 to 10, not 11'));
  expect(() => f(1, { gamma: 11 } as never)).toThrow(/gamma: f has no such option; allowed: alpha, beta/);
  expect(f.params.map(p => p.name)).toEqual(['alpha', 'beta']);
  expect(latex(f.definition).value).toContain('\\beta');
});

test('learned parameters have gradients', () => {
  const f = define('f', 'x > 0 ? x : weight * x', {
    params: { weight: { default: 0.25, learned: true } },
  });
  const x = [-2, 3, -1];
  expect(f.paramVjp!(x, [1, 1, 1])).toEqual(nonlin.prelu.paramVjp(x, [1, 1, 1]));
  expect(f([[-1, -1]], { weight: [0.5, 2] })).toEqual([[-0.5, -2]]);
});

describe('a function of a row', () => {
  test('is one that mentions sums, maxima, or functions of a row', () => {
    const f = define('f', 'softmax(scale * x + bias)', { params: { scale: 2, bias: 1 } });
    expect([f.kind, f.result]).toEqual(['row', 'row']);
    expect(
      f([
        [1, 2],
        [0, 0],
      ]),
    ).toEqual(
      nonlin.softmax([
        [3, 5],
        [1, 1],
      ]),
    );
    expect(
      f(
        [
          [1, 2],
          [0, 0],
        ],
        { axis: 0, scale: 1 },
      ),
    ).toEqual(
      nonlin.softmax(
        [
          [2, 3],
          [1, 1],
        ],
        { axis: 0 },
      ),
    );
    expect(f([1, 2, 3], { mask: [true, false, true] })).toEqual(
      nonlin.softmax([3, 5, 7], { mask: [true, false, true] }),
    );
  });

  test('gives a number for each row where the formula reduces it', () => {
    const f = define('f', 'logSumExp(x)');
    expect(f.result).toBe('number');
    expect(
      f([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual(
      nonlin.logSumExp([
        [1, 2],
        [3, 4],
      ]),
    );
    expect(f([1], { mask: [false] })).toBe(-Infinity); // what the formula says of an empty row
    expect(define('f', 'mean(x)')([1, 2, 6])).toBe(3);
  });

  test('has no derivative at a point, and says so', () => {
    const f = define('f', 'x / sum(x)');
    expect(() => f.derivative(1)).toThrow('f.derivative: f is a function of a row; its gradient is f.vjp');
  });

  test('sorts and searches rows where the formula says so', () => {
    expect(define('f', 'sparsemax(2 * x)')([1, 0.9, -1])).toEqual(nonlin.sparsemax([2, 1.8, -2]));
    expect(define('f', 'onehot(argmax(x))', { vjp: 'g' }).vjp([1, 3, 2], [5, 6, 7])).toEqual([5, 6, 7]);
  });

  test('may be too large for kernels: then JavaScript computes it', () => {
    const params = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`p${i}`, i + 1]));
    const sum = Object.keys(params).join(' + ');
    const f = define('f', `exp(x * (${sum})) / sum(exp(x * (${sum})))`, { params });
    const x = Float64Array.from({ length: 100 }, (_, i) => i / 1000);
    expect(f(x).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });
});

test('a function of a gate and a value', () => {
  const f = define('f', 'silu(gate) * value');
  const x = [1, 2, 3, 4];
  expect(f.kind).toBe('gated');
  expect(f(x)).toEqual([nonlin.silu(1) * 3, nonlin.silu(2) * 4]);
  expect(f(x, { gate: 'last' })).toEqual([nonlin.silu(3) * 1, nonlin.silu(4) * 2]);
  expect(f.vjp(x, [1, 10])).toEqual([
    nonlin.silu.derivative(1) * 3,
    10 * (nonlin.silu.derivative(2) * 4),
    nonlin.silu(1),
    10 * nonlin.silu(2),
  ]);
});

test('stated slopes and stable forms count', () => {
  const straight = define('f', 'x > 0 ? 1 : 0', { derivative: 'abs(x) < 1 ? 1 : 0' });
  expect([straight.derivative(0.5), straight.derivative(2)]).toEqual([1, 0]);
  const soft = define('f', 'log(1 + exp(x))', { stable: 'max(x, 0) + log1p(exp(-abs(x)))' });
  expect(soft(800)).toBe(800);
  expect(soft.derivative(0)).toBe(0.5);
});

test('every definition of the catalogue runs, with the bits of what was generated for it', () => {
  const x = Float64Array.from({ length: 64 }, (_, i) => (i - 31.5) / 4);
  for (const f of definitions) {
    const generated = (nonlin as unknown as Readonly<Record<string, (x: Float64Array) => unknown>>)[f.name]!;
    expect(callable(f)(x), f.name).toEqual(generated(x));
  }
});

test('definitions of the catalogue keep their options and their short forms', () => {
  const training = { training: true, seed: 7 };
  expect(callable(find('gumbelSoftmax')!.definition)([1, 2, 3], training as object)).toEqual(
    nonlin.gumbelSoftmax([1, 2, 3], training),
  );
  const x = Float32Array.from({ length: 64 }, (_, i) => (i - 31.5) / 4);
  // One of which no table is shipped, so that both compute the formula.
  expect(callable(find('laplace')!.definition)(x)).toEqual(nonlin.laplace(x));
});

const wrong: readonly (readonly [string, unknown, object, string])[] = [
  ['a b', 'x', {}, "name: expected a letter followed by letters, digits or _, not 'a b'"],
  ['f', 3, {}, 'formula: expected text, or what math gives, not 3'],
  ['f', 'x', { parms: {} }, 'parms: define has no such option'],
  ['f', 'x', { params: { a: { default: 2, range: [0, 1] } } }, 'a: expected a number from 0 to 1, not 2'],
  ['f', 'x', { params: { axis: 1 } }, "params: 'axis' cannot name a parameter"],
  ['f', 'x', { params: { a: 'one' } }, 'a: expected a number'],
  ['f', 'x', { params: { a: { default: 1, range: [2] } } }, 'a.range: expected [low, high]'],
  ['f', 'x', { vjp: 'g' }, 'vjp: this option is for a formula of another kind (row); this one is scalar'],
  ['f', 'x', { stable: 'sum(x)' }, 'sum takes a row, and this is one number'],
  ['f', 'x + max(x)', { stable: 'max(x)' }, 'stable: the formula gives a row, and this one a number'],
];
test.each(wrong)('define(%j, %j, %j) is refused', (name, formula, options, why) => {
  expect(() => define(name, formula as string, options)).toThrow(why);
});

test.each([
  ['x * tanj(x)', 4, 'there is no operation or function called tanj; did you mean tanh?'],
  ['softmx(x)', 0, 'there is no operation or function called softmx; did you mean softmax?'],
  ['x + sigmoid', 4, 'sigmoid is a function: write sigmoid(…)'],
  ['x * alpa', 4, 'alpa is no parameter and no variable; did you mean alpha? (the formula may use x, alpha)'],
  ['silu(x, 2)', 0, 'silu takes x, not 2 arguments'],
  ['elu(x, 1, 2)', 0, 'elu takes x, alpha, not 3 arguments'],
  ['dyt(x, 1, 2) + softcap(x, -1)', 15, 'softcap takes a cap from'],
  ['crelu(x)', 0, 'crelu changes the length of an axis, which a formula cannot'],
  ['2 * sum(3)', 8, 'sum takes a row, and this is one number'],
  ['softmax(sum(x))', 8, 'softmax takes a row, and this is one number'],
  ['onehot(x)', 7, 'onehot takes one number, and this is a row'],
  ['(x > 0) * x', 1, 'a comparison is no number; write … ? 1 : 0'],
  ['x < 1', 0, 'a comparison is no number; write … ? 1 : 0'],
  ['x ? 1 : 2', 0, 'expected a comparison in front of ?'],
  ['x^0.5', 2, 'an exponent is a whole number from -64 to 64'],
  ['2^x', 2, 'an exponent is a whole number from -64 to 64'],
  ['1 + onehot(argmax(x))', 4, 'no gradient passes through here'],
  ['x *', 3, 'expected a number, a name or (, but the formula ends here'],
])('%s is refused with a caret at %i', (source, at, why) => {
  let message = '';
  try {
    define('f', source, { params: { alpha: 1 } });
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError);
    message = (error as Error).message;
  }
  expect(message).toContain(why);
  expect(message.split('\n').slice(1)).toEqual([`  ${source}`, `  ${' '.repeat(at)}^`]);
});

test('the docstring of define lists every operation that has a name', () => {
  const source = readFileSync(join(import.meta.dirname, '../../src/catalogue/define/index.ts'), 'utf8');
  const listed = /the operations\n \* ([\s\S]*?) and every function of the catalogue/.exec(source)![1]!;
  const named = [...Object.keys(elementary), 'abs', 'min', 'max', 'sqrt'].filter(id => id !== 'pow');
  expect(
    listed
      .split(/[\s,*]+/)
      .filter(Boolean)
      .sort(),
  ).toEqual(named.sort());
});

test('0 and −0 are two constants, in kernels as in JavaScript', () => {
  const f = define('f', '(x < -1 ? -0 : 0 * x) + (x > 5 ? 0 : -0)');
  const [left, right] = [f(-2), f(6)];
  expect([left, right]).toEqual([-0, 0]);
  const long = f(Float64Array.from({ length: 300 }, (_, i) => (i % 2 === 0 ? -2 : 6)));
  expect([...long.subarray(0, 2)]).toEqual([-0, 0]);
});
