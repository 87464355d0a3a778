// Functions of a gate and a value in JavaScript alone.
import type { GatedCode, JavaScriptForm, LookUpGates } from '../compiler/code.ts';
import { gatedBy } from '../kernels/gatedCall.ts';
import { few } from './arrays.ts';
import type { LiteGated, LiteGatedOptions } from './types.ts';

/** Makes the callable of a gated function; `lookUp` takes products with the table that was proven for it. */
export const gated = <O extends LiteGatedOptions>(
  code: JavaScriptForm<GatedCode>,
  lookUp?: LookUpGates,
): LiteGated<O> => gatedBy({ code, readers: few, ...(lookUp && { lookUp }) }) as LiteGated<O>;
