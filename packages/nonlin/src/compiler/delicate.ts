// Whether the short recipes of elementary functions, right to 2^-30, are good enough for the float32 results of a formula. They
// are where errors pass through as they are: products, quotients, roots, sums of what has one sign. They are not where a sum may
// cancel, or where a function magnifies the error of its argument. A definition of the catalogue is measured to the last input;
// a formula that somebody typed gets the long recipes wherever it might need them.
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
export const isDelicate = (formula: Expr): boolean =>
  partsInOrder([expand(formula)]).some(e => directParts(e).some(isRough) && !handsOn(e));

/** Whether a part hands errors of its arguments on as they are; of a call nothing is known. */
const handsOn = (e: Expr): boolean => e.kind === 'op' && checkOf(e.op)(e);

type Check = (e: OpExpr) => boolean;
const always: Check = () => true;
const never: Check = () => false;
const ofOneSign: Check = ({ args }) => args.every(isPositive);

/** Operations that hand errors of their arguments on without magnifying them, or when they do; elementary ones say so themselves. */
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

/** Whether a part has been through an elementary function, or through one of the catalogue. */
const isRough = remembered((e, again): boolean => {
  if (e.kind === 'call') return true;
  const hasRecipe = e.kind === 'op' && e.op !== 'pow' && isElementary(e.op);
  return hasRecipe || directParts(e).some(again);
});
