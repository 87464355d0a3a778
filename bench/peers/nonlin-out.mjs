// nonlin, writing into an array that is there already.
import * as nonlin from 'nonlin';
import { isFlat, resultShape, sizeOf } from '../cases.mjs';

export function prepare(aCase, { x, weight }) {
  const { fn, output, shape } = aCase;
  if (output !== 'value' || fn === 'logSumExp') return undefined;
  const f = nonlin[fn];
  if (!f) return undefined;
  const out = new x.constructor(sizeOf(resultShape(aCase)));
  const [input, target] = isFlat(aCase)
    ? [x, out]
    : [
        { data: x, shape },
        { data: out, shape: resultShape(aCase) },
      ];
  const options = { out: target, ...(weight && { weight }) };
  return {
    run: () => {
      f(input, options);
      return out;
    },
  };
}
