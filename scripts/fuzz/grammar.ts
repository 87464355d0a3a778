// Formulas: drawn from the grammar, so that they can be read, and with characters changed, so that most cannot.
import fc from 'fast-check';

const unary = [
  'exp',
  'tanh',
  'sqrt',
  'abs',
  'log1p',
  'sin',
  'erf',
  'silu',
  'softplus',
  'sigmoid',
  'gelu',
  'relu',
];
const binary = [' + ', ' - ', ' * ', ' / '];

const { formula } = fc.letrec<{ formula: string; atom: string }>(tie => ({
  atom: fc.oneof(
    { weight: 3, arbitrary: fc.constant('x') },
    fc.constantFrom('1', '0.5', '2', '1e-3', 'pi', '100'),
  ),
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('atom'),
    fc.tuple(fc.constantFrom(...unary), tie('formula')).map(([f, a]) => `${f}(${a})`),
    fc
      .tuple(tie('formula'), fc.constantFrom(...binary), tie('formula'))
      .map(([a, sign, b]) => `(${a})${sign}(${b})`),
    fc
      .tuple(fc.constantFrom('min', 'max'), tie('formula'), tie('formula'))
      .map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc.tuple(tie('formula'), fc.integer({ min: -3, max: 5 })).map(([a, n]) => `(${a})^${n}`),
    fc
      .tuple(tie('formula'), tie('formula'), tie('formula'))
      .map(([a, b, c]) => `((${a}) < (${b}) ? (${c}) : (${a}))`),
  ),
}));

/** Of one number, with up to three names. */
export const formulas: fc.Arbitrary<string> = fc
  .tuple(formula, fc.array(formula, { maxLength: 3 }))
  .map(([body, values]) => {
    const lets = values.map((value, i) => `let t${i} = ${i === 0 ? value : `(${value}) * t${i - 1}`}; `);
    return lets.join('') + (values.length > 0 ? `(${body}) + t${values.length - 1}` : body);
  });

const piece = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.constantFrom('let', '(', ')', '^', '?', ':', ';', 'softmax', 'g', '…'),
);

/** The same with some characters left out and others put in. */
export const broken: fc.Arbitrary<string> = fc
  .tuple(formulas, fc.array(fc.tuple(fc.nat(200), fc.nat(4), piece), { minLength: 1, maxLength: 3 }))
  .map(([text, changes]) =>
    changes.reduce((t, [at, cut, put]) => {
      const from = at % (t.length + 1);
      return t.slice(0, from) + put + t.slice(from + cut);
    }, text),
  );
