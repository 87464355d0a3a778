// The requests of the page to its worker, and the answers.
import type { ScalarRun } from '../../functions.ts';
import type { SweepPoint } from './flat.ts';
import { type Layer, measure, type StackSettings } from './stack.ts';

import { type LayerTheory, predict } from './theory.ts';

/** A stack and the function in it. */
export interface Stack extends StackSettings {
  readonly name: string;
}

export interface Column extends Stack {
  readonly layers: readonly Layer[];
  readonly theory: readonly LayerTheory[];
}

export interface Sweep extends Omit<Stack, 'gain'> {
  readonly points: readonly SweepPoint[];
}

export interface Request {
  readonly id: number;
  readonly stacks: readonly Stack[];
}

/** The columns come first; the sweep of all gains takes longer. */
export type Answer =
  | { readonly id: number; readonly columns: readonly Column[] }
  | { readonly id: number; readonly sweeps: readonly Sweep[] };

export const column = (run: ScalarRun, stack: Stack): Column => ({
  ...stack,
  layers: measure(run, stack),
  theory: predict(run, stack.depth, stack.gain),
});
