// f(x) beside f(−x) in JavaScript alone.
import type { JavaScriptForm, ScalarCode } from '../compiler/code.ts';
import { mirroredBy } from '../kernels/mirroredCall.ts';
import { few } from './arrays.ts';
import type { LiteMirrored } from './types.ts';

/** Makes the callable from the code of f. */
export const mirrored = (name: string, code: JavaScriptForm<ScalarCode>): LiteMirrored =>
  mirroredBy(name, code, few) as LiteMirrored;
