// Functions of a gate and a value in JavaScript alone.
import type { GatedCode, JavaScriptForm } from '../compiler/code.ts';
import { gatedBy } from '../kernels/gatedCall.ts';
import { few } from './arrays.ts';
import type { LiteGated, LiteGatedOptions } from './types.ts';

/** Makes the callable of a gated function. */
export const gated = <O extends LiteGatedOptions>(code: JavaScriptForm<GatedCode>): LiteGated<O> =>
  gatedBy({ code, readers: few }) as LiteGated<O>;
