// What is seen of the sign of a part of a formula.
import { type Expr, remembered } from '../formula/index.ts';

/** Whether a part is seen to be no negative number: the other signs are nobody's here. */
export const isPositive = remembered((e, again): boolean => {
  if (e.kind === 'number') return true;
  if (e.kind !== 'op') return false;
  const [a, b, c] = e.args as [Expr, Expr, Expr];
  switch (e.op) {
    case 'exp':
    case 'erfc':
    case 'normcdf':
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
    case 'tanh':
    case 'erf':
    case 'atan':
    case 'log1p':
    case 'expm1':
      return again(a);
    default:
      return false;
  }
});
