// Whether the short recipes of elementary functions, which are right to 2^-30, are accurate enough for the float32 results of a formula.
// They are if errors pass through unmagnified: in products, quotients, roots, and sums of terms with the same sign. They are not if a
// sum may cancel, or if a function magnifies the error of its argument. Definitions of the catalogue are measured at every input;
// a formula that a user typed gets the long recipes wherever it might need them.
import {
  type AnyOp,
  directParts,
  type ElementaryOp,
  type Expr,
  elementary,
  expand,
  isElementary,
  type Op,
  type OpExpr,
  partsInOrder,
  remembered,
} from '../formula/index.ts';
import { isPositive } from './sign.ts';

/** Whether a formula may magnify errors of the elementary functions in it. */
export const needsLongRecipes = (formula: Expr): boolean =>
  partsInOrder([expand(formula)]).some(e => directParts(e).some(isRough) && !propagates(e));

/** Whether a part passes the errors of its arguments on unmagnified; nothing is known about a call. */
const propagates = (e: Expr): boolean => e.kind === 'op' && checkOf(e.op)(e);

type Check = (e: OpExpr) => boolean;
const always: Check = () => true;
const never: Check = () => false;
const ofOneSign: Check = ({ args }) => args.every(isPositive);

/** The operations that pass errors of their arguments on unmagnified, always or under a condition; for elementary operations, `elementary.ts` has this. */
const passes: Readonly<Record<Exclude<Op, ElementaryOp> | 'pow', Check>> = {
  neg: always,
  add: ofOneSign,
  sub: never,
  mul: always,
  div: always,
  pow: ({ args: [, n] }) => n!.kind === 'number' && n!.value <= 8,
  sqrt: always,
  abs: always,
  min: always,
  max: always,
  lt: always,
  le: always,
  gt: always,
  ge: always,
  select: always,
  rowsum: ofOneSign,
  rowmax: always,
  rowargmax: never,
  entmaxThreshold: never,
  onehot: never,
};
const damping = { always, 'positive arguments': ofOneSign, never } as const;

const checkOf = (op: AnyOp): Check =>
  Object.hasOwn(passes, op)
    ? passes[op as keyof typeof passes]
    : isElementary(op)
      ? damping[elementary[op].damps]
      : never;

/** Whether a part contains an elementary operation or a function of the catalogue. */
const isRough = remembered((e, again): boolean => {
  if (e.kind === 'call') return true;
  const hasRecipe = e.kind === 'op' && e.op !== 'pow' && isElementary(e.op);
  return hasRecipe || directParts(e).some(again);
});
