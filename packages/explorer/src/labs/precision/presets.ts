// Classic failures: where to look.
import type { FormatName } from 'nonlin/precision';
import type { ScaleName } from './axis.ts';
import type { Quantity } from './failures.ts';
import type { PresetId } from './text.ts';

/** The choices of the reader, besides parameters. */
export interface View {
  /** The function's name. */
  readonly f: string;
  readonly of: Quantity;
  readonly x: number;
  readonly scale: ScaleName;
  readonly r: number;
  /** The format of the errors. */
  readonly in: FormatName;
}

export const LARGEST_REACH = 1e4;

export const presets: Readonly<Record<PresetId, View>> = {
  tanh: { f: 'tanh', of: 'value', x: 1000, scale: 'log', r: 2000, in: 'float32' },
  logsigmoid: { f: 'logsigmoid', of: 'value', x: -104, scale: 'log', r: 2000, in: 'float32' },
  softplus: { f: 'softplus', of: 'value', x: 100, scale: 'log', r: 2000, in: 'float16' },
  sigmoid: { f: 'sigmoid', of: 'value', x: 16.64, scale: 'linear', r: 40, in: 'float32' },
  slope: { f: 'sigmoid', of: 'derivative', x: -50, scale: 'linear', r: 120, in: 'float32' },
  gelu: { f: 'gelu', of: 'value', x: -6, scale: 'linear', r: 10, in: 'float32' },
  cancel: { f: 'tanhshrink', of: 'value', x: 0.01, scale: 'log', r: 10, in: 'float32' },
};
