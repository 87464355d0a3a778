// f(x) beside f(−x) along an axis: makes the callable `crelu`.
import { everything, type HalfType } from '../arrays/index.ts';
import type { ScalarCode } from '../compiler/code.ts';
import { mirroredBy } from './mirroredCall.ts';
import type { AlongAxis } from './products.ts';

/** The options of a mirrored function. */
export interface MirroredOptions {
  /** The axis along which the result is twice as long; negative counts from the last. Default −1. */
  readonly axis?: number;
  /** The type of the 16-bit numbers whose bits a Uint16Array holds, for engines without Float16Array. */
  readonly dtype?: HalfType;
}

/** f(x) and f(−x), one after the other along an axis, which is twice as long in the result. */
export interface Mirrored<O extends MirroredOptions = MirroredOptions> extends AlongAxis<O> {
  readonly kind: 'mirrored';
}

/** Makes the callable from the code of f. */
export const mirrored = (name: string, code: ScalarCode): Mirrored =>
  mirroredBy(name, code, everything) as Mirrored;
