// Random formulas for property tests.
import fc from 'fast-check';
import { type Expr, name, number, op } from '../../src/formula/index.ts';

const leaf: fc.Arbitrary<Expr> = fc.oneof(
  fc.constant(name('x')),
  fc.integer({ min: 0, max: 9 }).map(n => number(n)),
  fc.constantFrom('0.5', '2.75', '1e-3').map(text => number(Number(text), text)),
  fc.constant(number(Math.PI, 'pi')),
);

/** Formulas of x over the smooth operations, with comparisons in choices and `let` at any depth. */
export const formulas: fc.Arbitrary<Expr> = fc.letrec<{ formula: Expr; bound: Expr }>(tie => ({
  bound: fc
    .tuple(tie('formula'), tie('formula'))
    .map(([value, rest]): Expr => ({ kind: 'let', name: 'a', value, body: op('add', rest, name('a')) })),
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom('add', 'sub', 'mul', 'div', 'min', 'max'), tie('formula'), tie('formula'))
      .map(([o, a, b]) => op(o, a, b)),
    fc
      .tuple(fc.constantFrom('neg', 'abs', 'exp', 'tanh', 'log1p', 'sqrt'), tie('formula'))
      .map(([o, a]) => op(o, a)),
    fc.tuple(tie('formula'), fc.integer({ min: 0, max: 4 })).map(([a, n]) => op('pow', a, number(n))),
    fc
      .tuple(
        fc.constantFrom('lt', 'le', 'gt', 'ge'),
        tie('formula'),
        tie('formula'),
        tie('formula'),
        tie('formula'),
      )
      .map(([o, a, b, c, d]) => op('select', op(o, a, b), c, d)),
    tie('bound'),
  ),
})).formula;
