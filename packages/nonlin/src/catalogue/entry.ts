// An entry of the catalogue.
import type { Input, Output } from '../arrays/index.ts';
import type { Definition, Preset } from '../functions/definition.ts';
import type { Elementwise } from '../kernels/elementwise.ts';
import type { Gated } from '../kernels/gated.ts';
import type { Mirrored } from '../kernels/mirrored.ts';
import type { Reducing, Rowwise } from '../kernels/rowwise.ts';

/** The signature that all functions of the catalogue share. */
type Common = <I extends Input>(x: I, options?: object) => number | Output<Input>;
/** The callable that the package exports under the name of a definition. */
export type Runnable = (Elementwise | Rowwise | Reducing | Gated | Mirrored) & Common;

/** A function of the catalogue: its definition and the callable. */
export interface Entry {
  readonly definition: Definition;
  /** With the defaults of the framework that was asked for. */
  readonly run: Runnable;
  /** The name of the function in that framework, and the differences there. */
  readonly preset?: Preset;
}
