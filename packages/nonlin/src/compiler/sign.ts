// The sign of a part of a formula, as far as it follows from the formula.
import { type Elementary, type Expr, elementary, isElementary, remembered } from '../formula/index.ts';

/** Whether it follows from the formula that a part is not negative; a name may have either sign. */
export const isPositive = remembered((e, again): boolean => {
  if (e.kind === 'number') return true;
  if (e.kind !== 'op') return false;
  const [a, b, c] = e.args as [Expr, Expr, Expr];
  switch (e.op) {
    case 'abs':
    case 'sqrt':
      return true;
    case 'add':
    case 'div':
    case 'min':
      return again(a) && again(b);
    case 'pow':
      return again(a) || (b.kind === 'number' && b.value % 2 === 0);
    case 'mul':
      return a === b || (again(a) && again(b));
    case 'max':
      return again(a) || again(b);
    case 'select':
      return again(b) && again(c);
    case 'rowsum':
    case 'rowmax':
      return again(a);
    default:
      return isElementary(e.op) && elementarySigns[elementary[e.op].sign](() => again(a));
  }
});

const elementarySigns: Readonly<Record<Elementary['sign'], (isArgument: () => boolean) => boolean>> = {
  positive: () => true,
  'as argument': isArgument => isArgument(),
  either: () => false,
};
