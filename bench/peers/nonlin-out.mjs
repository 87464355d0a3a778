// nonlin, writing into an array that is there already.
import * as nonlin from 'nonlin';

export function prepare({ fn, output, shape }, { x }) {
  if (output !== 'value' || fn === 'logSumExp') return undefined;
  const f = nonlin[fn];
  if (!f) return undefined;
  const out = new x.constructor(x.length);
  const [input, target] =
    shape.length === 1
      ? [x, out]
      : [
          { data: x, shape },
          { data: out, shape },
        ];
  return {
    run: () => {
      f(input, { out: target });
      return out;
    },
  };
}
