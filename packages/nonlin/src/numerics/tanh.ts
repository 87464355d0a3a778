// tanh x.
import { formula } from '../formula/index.ts';
import { expm1 } from './exp.ts';

export const tanh = formula`
  let t = min(abs(x), 22);
  let m = ${expm1}(2 * t);
  copysign(m / (m + 2), x)`;
