// Formulas are read, written, read again, differentiated and run; what cannot be read is a SyntaxError that shows the place.
import fc from 'fast-check';
import { type Defined, define } from '../../packages/nonlin/src/define.ts';
import { formulaText } from '../../packages/nonlin/src/notation.ts';
import { broken, formulas as readable } from './grammar.ts';
import type { Case, Target } from './target.ts';

const X = Float64Array.of(
  -30,
  -2.5,
  -1,
  -0.25,
  0,
  0.1,
  1,
  3,
  40,
  ...Array.from({ length: 55 }, (_, i) => i / 8 - 3),
);

function isSame(what: string, a: ArrayLike<number>, b: ArrayLike<number>): void {
  for (let i = 0; i < a.length; i++)
    if (!Object.is(a[i], b[i])) throw new Error(`${what} at x = ${X[i]}: ${a[i]} and ${b[i]}`);
}

function roundTrip(text: string): void {
  const f = define('f', text) as Defined;
  if (f.definition.kind !== 'scalar') return;
  const again = define('f', formulaText(f.definition.value.textbook)) as Defined;
  isSame('read, and read as it is written', f(X), again(X));
  isSame(
    'an array and its numbers',
    f(X),
    Array.from(X, x => f(x)),
  );
  isSame(
    'slopes of an array and of its numbers',
    f.derivative(X),
    Array.from(X, x => f.derivative(x)),
  );
}

function refusal(text: string): void {
  try {
    roundTrip(text);
  } catch (error) {
    if (error instanceof SyntaxError) return;
    if (error instanceof RangeError && /parts when it is written out|exponent/.test(error.message)) return;
    throw error;
  }
}

const callOf = (text: string): string => `define('f', ${JSON.stringify(text)})`;
export const formulas: Target = {
  name: 'formulas',
  runs: 20,
  cases: fc.oneof(
    readable.map((text): Case => ({ call: callOf(text), run: () => roundTrip(text) })),
    broken.map((text): Case => ({ call: callOf(text), run: () => refusal(text) })),
  ),
};
