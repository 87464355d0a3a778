// An entry of the catalogue.
import type { Input, Output } from '../arrays/index.ts';
import type { Definition, Preset } from '../functions/definition.ts';
import type { Elementwise } from '../kernels/elementwise.ts';
import type { Gated } from '../kernels/gated.ts';
import type { Mirrored } from '../kernels/mirrored.ts';
import type { Reducing, Rowwise } from '../kernels/rowwise.ts';

/** What all functions of the catalogue can be called with. */
type Common = <I extends Input>(x: I, options?: object) => number | Output<Input>;
/** What the package exports under a definition's name. */
export type Runnable = (Elementwise | Rowwise | Reducing | Gated | Mirrored) & Common;

/** A function of the catalogue: what is said about it, and the function itself. */
export interface Entry {
  readonly definition: Definition;
  /** With the defaults of the framework that was asked for. */
  readonly run: Runnable;
  /** What that framework calls it, and does otherwise. */
  readonly preset?: Preset;
}
