// f, f′ and f″ of a function of one number in JavaScript.

import type { ScalarCode } from '../compiler/code.ts';
import type { Accuracy } from '../compiler/refine.ts';
import { interpreted, machine } from './interpret.ts';
import type { Run } from './javascript.ts';
import { secondDerivative } from './wasm/compile.ts';

export type Form = 'value' | 'derivative' | 'second';

export function formOf(code: ScalarCode, form: Form, accuracy: Accuracy): Run {
  return form === 'second' ? secondOf(code, accuracy) : code[accuracy][form];
}

const seconds = { float64: new WeakMap<ScalarCode, Run>(), float32: new WeakMap<ScalarCode, Run>() };

/** f″ is rare: it ships as a program, which is read when it is first called for. */
function secondOf(code: ScalarCode, accuracy: Accuracy): Run {
  const known = seconds[accuracy].get(code);
  if (known) return known;
  const names = ['x', ...code.params.map(p => p.name)];
  const made = interpreted(secondDerivative(code, accuracy), names, { ...machine, ...code.far });
  seconds[accuracy].set(code, made);
  return made;
}
