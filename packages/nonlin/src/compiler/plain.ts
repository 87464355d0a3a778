// Removes from a formula for float64 results what refine.ts and lift.ts added. float32 results need neither, so one program is enough
// for both.
import { type AnyOp, type Expr, number, op } from '../formula/index.ts';
import { type Program, shortName } from './code.ts';
import { graphOf, rewrite } from './program.ts';

/** The factor that comes last where a formula is scaled: 2^-256. */
export const SCALE = 8.636168555094445e-78;

const plainOps: Readonly<Partial<Record<AnyOp, AnyOp>>> = {
  expsum: 'exp',
  explift: 'exp',
  sinsum: 'sin',
  cossum: 'cos',
  normcdflift: 'normcdf',
};

const is = (e: Expr | undefined, value: number): boolean => e?.kind === 'number' && e.value === value;

/** Replaces scaling factors by 1 and drops products with 1; multiplying by 1 changes no bit, so other products with 1 may go as well. */
export const plain = (root: Expr): Expr =>
  rewrite(root, e => {
    if (e.kind !== 'op') return undefined;
    const [a, b, c] = e.args;
    const plainOp = plainOps[e.op];
    if (plainOp) return op(plainOp, a!);
    if (e.op === 'mul' && is(b, 1)) return a;
    const isFactor = e.op === 'select' && (is(c, SCALE) || (is(b, 1) && is(c, 1)));
    return isFactor ? number(1) : undefined;
  });

/** The graph of a formula for results of a type. */
export function graphFor(
  programs: Readonly<Partial<Record<string, Program>>>,
  formula: string,
  accuracy: 'float64' | 'float32',
): Expr {
  const long = programs[formula]!;
  if (accuracy === 'float64') return graphOf(long);
  const short = programs[shortName(formula)];
  return short ? graphOf(short) : plain(graphOf(long));
}
