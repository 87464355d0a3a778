// f, f′ and f″ of a function of one number in JavaScript.

import type { ScalarCode, ScalarOutput } from '../compiler/code.ts';
import type { Precision } from '../numerics/precision.ts';
import { interpreted, machine } from './interpret.ts';
import type { Run } from './javascript.ts';
import { secondDerivative } from './wasm/compile.ts';

/** The outputs that depend on x alone; the product with a gradient depends on g as well. */
export type PointOutput = Exclude<ScalarOutput, 'vjp'>;

export function outputOf(code: ScalarCode, output: PointOutput, accuracy: Precision): Run {
  return output === 'second' ? secondOf(code, accuracy) : code[accuracy][output];
}

const seconds = { float64: new WeakMap<ScalarCode, Run>(), float32: new WeakMap<ScalarCode, Run>() };

/** f″ is rare: it ships as a program, which is read when it is first called for. */
function secondOf(code: ScalarCode, accuracy: Precision): Run {
  const known = seconds[accuracy].get(code);
  if (known) return known;
  const names = ['x', ...code.params.map(p => p.name)];
  const made = interpreted(secondDerivative(code, accuracy), names, { ...machine, ...code.largeArguments });
  seconds[accuracy].set(code, made);
  return made;
}
