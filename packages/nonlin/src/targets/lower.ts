// Lowering: from a formula to the graph that machine targets print. What happens here happens for every machine.
import { type Expr, expand, type Graph, number, op, share } from '../formula/index.ts';

/** The stable form as a graph with integer powers multiplied out and exponents of differences refined. */
export const lower = (e: Expr): Graph =>
  share(e, 'stable', part => rewrites[part.kind === 'op' ? part.op : '']?.(part) ?? part);

type Rewrite = (part: Expr) => Expr | undefined;
const argsOf = (e: Expr): readonly Expr[] => (e.kind === 'op' ? e.args : []);

const rewrites: Readonly<Record<string, Rewrite | undefined>> = {
  neg: e => {
    const [a] = argsOf(e);
    return a?.kind === 'op' && a.op === 'neg' ? a.args[0] : undefined;
  },
  pow: e => {
    const [base, n] = argsOf(e);
    return integerPower(base!, integerOf(n!));
  },
  // exp turns an error d of its argument into a relative error d of its result, and a − b is rounded by up to half
  // an ulp of a number that may be 700: 2^-44. The part that rounding cut off is known exactly (D. E. Knuth, The Art
  // of Computer Programming 2, section 4.2.2, theorem B) and goes along.
  exp: e => {
    const [d] = argsOf(e);
    if (d?.kind !== 'op' || d.op !== 'sub') return undefined;
    return op('expsum', d, differenceError(d.args[0]!, d.args[1]!, d));
  },
};

/** a − b − fl(a − b); 0 where the difference is infinite or NaN. */
function differenceError(a: Expr, b: Expr, d: Expr): Expr {
  const t = op('sub', d, a);
  const error = op('sub', op('sub', a, op('sub', d, t)), op('add', b, t));
  return op('select', op('lt', op('abs', d), number(Number.POSITIVE_INFINITY, 'inf')), error, number(0));
}

/** u^n by repeated squaring. */
function integerPower(base: Expr, n: number): Expr {
  if (n < 0) return op('div', number(1), integerPower(base, -n));
  if (n === 0) return number(1);
  if (n === 1) return base;
  const half = integerPower(base, Math.floor(n / 2));
  const square = op('mul', half, half);
  return n % 2 === 0 ? square : op('mul', square, base);
}

function integerOf(e: Expr): number {
  const value =
    e.kind === 'op' && e.op === 'neg' ? -integerOf(e.args[0]!) : e.kind === 'number' ? e.value : Number.NaN;
  if (!Number.isInteger(value) || Math.abs(value) > 64) {
    throw new RangeError(
      'the exponent of ^ must be a constant integer between -64 and 64; write exp(b * log(a)) for others',
    );
  }
  return value;
}

/** A gradient formula that sees x and g only: y replaced by the formula that computes it. */
export const withOutput = (vjp: Expr, value: Expr): Expr => expand(vjp, { y: value });
