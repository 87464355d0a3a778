// x / temperature may overflow although x and the result are finite. Therefore differences are taken before the division, and comparisons
// compare x itself: softmax of [1, 2, 3] at a temperature of 1e-310 is [0, 0, 1] instead of ∞ − ∞.
import { type Expr, isComparison, name, number, type OpExpr, op } from '../formula/index.ts';
import { rewrite } from './program.ts';
import type { Rule } from './refine.ts';

const temperature = name('temperature');
/** If a difference of x may overflow and the division makes it finite, the halves of both terms are used. Halving is exact. */
const unit = op('select', op('gt', temperature, number(1)), number(0.5), number(1));
const divisor = op('mul', temperature, unit);
const divided = (e: Expr): Expr => op('div', e, divisor);

/** What stands for x. */
const temperedX: Expr = divided(op('mul', name('x'), unit));

/** Whether a part divides by the temperature. */
export function isTempered(e: Expr): boolean {
  if (e.kind !== 'op' || e.op !== 'div') return false;
  const by = e.args[1]!;
  const first = by.kind === 'op' && by.op === 'mul' ? by.args[0]! : by;
  return first.kind === 'name' && first.name === 'temperature';
}

const numerator = (e: Expr): Expr => (e as OpExpr).args[0]!;

/** The dividend of a division by the temperature; 0 and ±∞ stay as they are. */
function undivided(e: Expr): Expr | undefined {
  if (isTempered(e)) return numerator(e);
  const size = e.kind === 'op' && e.op === 'neg' ? e.args[0]! : e;
  return size.kind === 'number' && (size.value === 0 || size.value === Infinity) ? e : undefined;
}

/** Moves a division by the temperature from the arguments of an operation to its result. */
const temper: Rule = e => {
  if (e.kind !== 'op' || isTempered(e) || !e.args.some(isTempered)) return undefined;
  const inner = e.args.map(undivided);
  const [a, b] = e.args as [Expr, Expr];
  if (e.op === 'mul') return divided(isTempered(a) ? op('mul', inner[0]!, b) : op('mul', a, inner[1]!));
  if (e.op === 'div')
    return isTempered(a) ? quotient(inner[0]!, b) : op('mul', op('div', a, inner[1]!), divisor);
  if (e.op === 'select') return inner[1] && inner[2] && divided(op('select', a, inner[1], inner[2]));
  if (inner.includes(undefined)) return undefined;
  const undone = op(e.op, ...(inner as Expr[]));
  if (isComparison(e.op) || e.op === 'rowargmax') return undone;
  return outside.has(e.op) ? divided(undone) : undefined;
};

const quotient = (a: Expr, b: Expr): Expr =>
  isTempered(b) ? op('div', a, numerator(b)) : divided(op('div', a, b));

/** Operations that a positive factor passes through. */
const outside: ReadonlySet<string> = new Set(['neg', 'abs', 'add', 'sub', 'min', 'max', 'rowmax', 'rowsum']);

/** A lowered formula as one of x / temperature; a gradient with respect to x is divided by the temperature as well. */
export function temperedForm(root: Expr, isGradient: boolean): Expr {
  const form = rewrite(root, e => (e.kind === 'name' && e.name === 'x' ? temperedX : temper(e)));
  return isGradient ? op('div', form, temperature) : form;
}
