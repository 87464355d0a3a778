// The work of a verification, in pieces that any process can do.
import type { Precision } from '../../packages/nonlin/src/analysis/precision/index.ts';
import { sweep } from './float32.ts';
import { search } from './float64.ts';
import type { Output } from './reference.ts';
import type { Findings } from './sweep.ts';

export interface Job {
  readonly name: string;
  readonly output: Output;
  readonly format: Precision;
  /** Which stretch of floats, or which batch of points. */
  readonly part: number;
  readonly stride: number;
}

const work = { float32: sweep, float64: search };
export const runJob = ({ name, output, format, part, stride }: Job): Findings =>
  work[format](name, output, part, stride);
