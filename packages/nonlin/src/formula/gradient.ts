// The gradient of a formula of a row, by reverse mode: from the last operation back to x, each part hands the gradient that
// arrives at it to its own parts (S. Linnainmaa, 1970). Operations on numbers take their slopes from derivative.ts; here is
// only what rows add: a number that met a row collects a sum, and what a sum collected goes back to each element.
import { partials } from './derivative.ts';
import {
  argumentsOf,
  type CallExpr,
  directParts,
  type Expr,
  expand,
  name,
  number,
  type OpExpr,
  op,
  remembered,
  type Variant,
} from './expression.ts';
import { faults } from './faults.ts';
import { partsInOrder } from './graph.ts';
import { isReduction, type Reduction } from './operations.ts';
import { complaintAbout } from './parse.ts';
import { rowShapes } from './shapes.ts';

const zero = number(0);
const one = number(1);
const x = name('x');

/**
 * The gradient that reaches x, as a formula of x, of the output y and of the gradient g that arrives at y; g has the shape of
 * y. Functions of a row that the formula calls bring the gradients that they state, in the given form. A maximum shares its
 * gradient among equal largest elements, as PyTorch's amax and JAX do.
 *
 * Errors: a SyntaxError for argmax and at, which are constant between jumps, and for the p of tau.
 */
export function pullBack(e: Expr, variant: Variant = 'stable'): Expr {
  const root = expand(e);
  const isRow = rowShapes(new Set(rowShapes(new Set(['x']))(root) ? ['x', 'y', 'g'] : ['x']));
  const asRow = (part: Expr): Expr => (isRow(part) ? part : forEachElement(part));
  /** The sum over the row, with factors that are single numbers in front of it. */
  const summed = (e: Expr): Expr => {
    const [a, b] = e.kind === 'op' ? e.args : [];
    if (e.kind !== 'op' || !isRow(e)) return op('rowsum', asRow(e));
    if (e.op === 'neg') return op('neg', summed(a!));
    if (e.op === 'div' && !isRow(b!)) return op('div', summed(a!), b!);
    if (e.op === 'mul' && !isRow(b!)) return op('mul', summed(a!), b!);
    return e.op === 'mul' && !isRow(a!) ? op('mul', a!, summed(b!)) : op('rowsum', e);
  };
  const arrived = new Map<Expr, Expr>([[root, name('g')]]);
  const collect = (part: Expr, isFromRow: boolean, gradient: Expr): void => {
    if (isZero(gradient) || !mentionsX(part)) return;
    const share = isFromRow && !isRow(part) ? summed(gradient) : gradient;
    const before = arrived.get(part);
    arrived.set(part, before ? op('add', before, share) : share);
  };
  let reached: Expr = zero;
  // Each part comes before its own parts.
  for (const part of [...partsInOrder([root])].reverse()) {
    const gradient = arrived.get(part);
    if (!gradient) continue;
    if (part.kind === 'name') reached = isZero(reached) ? gradient : op('add', reached, gradient);
    if (part.kind !== 'op' && part.kind !== 'call') continue;
    const y = part === root ? name('y') : part;
    const isFromRow = isRow(part);
    const isRowCall = isFromRow && part.kind === 'call' && part.callee.kind === 'row';
    const shares = sharesOf(part, y, isRowCall ? asRow(gradient) : gradient, variant);
    directParts(part).forEach((a, i) => {
      collect(a, isFromRow, shares[i]!);
    });
  }
  return asRow(reached);
}

/** The gradient of each argument of a part, from the gradient that arrives at the part; y is the value of the part. */
function sharesOf(part: OpExpr | CallExpr, y: Expr, gradient: Expr, variant: Variant): readonly Expr[] {
  if (part.kind === 'call' && part.callee.kind === 'row') return [ofRowFunction(part, y, gradient, variant)];
  if (part.kind === 'op' && isReduction(part.op)) return reductions[part.op](part, y, gradient);
  if (part.kind === 'op' && part.op === 'onehot') return flat(part);
  return partials(part, y).map(slope => times(gradient, slope));
}

/** The gradient that the called function states, with x, y and g replaced by those of the call. */
function ofRowFunction({ callee, arg }: CallExpr, y: Expr, gradient: Expr, variant: Variant): Expr {
  const { vjp } = callee;
  if (!vjp) throw new TypeError(`${callee.name} states no gradient`);
  const formula = variant === 'stable' ? (vjp.stable ?? vjp.textbook) : vjp.textbook;
  return expand(formula, { ...argumentsOf(callee, arg), y, g: gradient });
}

const flat = (part: Expr): never => {
  throw complaintAbout(part, faults.noGradient());
};

type Share = (part: OpExpr, y: Expr, gradient: Expr) => readonly Expr[];

const reductions: Readonly<Record<Reduction, Share>> = {
  rowsum: (_, _y, gradient) => [gradient],
  rowmax: ({ args: [u] }, y, gradient) => {
    const isBelow = op('lt', u!, y);
    return [op('select', isBelow, zero, op('div', gradient, op('rowsum', op('select', isBelow, zero, one))))];
  },
  rowargmax: part => flat(part),
  // Σ max(u − τ, 0)^p = 1 holds for τ as u moves: dτ is the mean of du with the weights max(u − τ, 0)^(p − 1).
  entmaxThreshold: ({ args: [u, p] }, y, gradient) => {
    if (mentionsX(p!)) throw complaintAbout(p!, faults.thresholdOfRow());
    const above = op('sub', u!, y);
    const power = op('exp', op('mul', op('sub', p!, one), op('log', above)));
    const weight = op('select', op('lt', y, u!), power, zero);
    return [op('div', op('mul', gradient, weight), op('rowsum', weight)), zero];
  },
};

/** g · slope. The factor g goes where it cannot turn a branch that was not taken into ∞ · 0, and where one rounding is enough. */
function times(gradient: Expr, slope: Expr): Expr {
  if (isZero(slope)) return zero;
  if (slope.kind === 'number' && slope.value === 1) return gradient;
  if (slope.kind !== 'op') return op('mul', gradient, slope);
  const [a, b, c] = slope.args;
  if (slope.op === 'neg') return op('neg', times(gradient, a!));
  if (slope.op === 'div') return op('div', times(gradient, a!), b!);
  if (slope.op === 'select') return op('select', a!, times(gradient, b!), times(gradient, c!));
  return op('mul', gradient, slope);
}

/** A number as a row: x < x holds for no element, so the choice always yields the number. */
const forEachElement = (e: Expr): Expr => op('select', op('lt', x, x), zero, e);

const isZero = (e: Expr): boolean => e.kind === 'number' && e.value === 0;

const mentionsX = remembered((e, again) => (e.kind === 'name' ? e.name === 'x' : directParts(e).some(again)));
