// f(x) beside f(−x) along an axis: makes the callable `crelu`.
import { everything, type HalfType } from '../arrays/index.ts';
import type { ScalarCode } from '../compiler/code.ts';
import { mirroredBy } from './mirroredCall.ts';
import type { AlongAxis } from './products.ts';

/** What a mirrored function takes. */
export interface MirroredOptions {
  /** The axis along which the result is twice as long; negative counts from the last. Default −1. */
  readonly axis?: number;
  /** What the bits in a Uint16Array stand for, for engines without Float16Array. */
  readonly dtype?: HalfType;
}

/** f(x) and f(−x), one after the other along an axis, which is twice as long in the result. */
export interface Mirrored<O extends MirroredOptions = MirroredOptions> extends AlongAxis<O> {
  readonly kind: 'mirrored';
}

/** Makes the callable from the code of f. */
export const mirrored = (name: string, code: ScalarCode): Mirrored =>
  mirroredBy(name, code, everything) as Mirrored;
