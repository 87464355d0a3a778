// The readers of arguments: functions of nonlin read all kinds of arrays, those of nonlin/lite a few.
import { type Destination, destination } from './destination.ts';
import { halfType } from './options.ts';
import type { Sources } from './overlap.ts';
import { type ParsedInput, read, readBeside, readLabels } from './read.ts';
import type { Shape } from './types.ts';

/** The facts that every reader finds out about an argument. */
export type Argument = Pick<ParsedInput, 'data' | 'shape' | 'allocate' | 'wrap'>;

export interface Readers<A extends Argument = Argument> {
  /** Reads x, of which options may say what its bits are. */
  read(value: unknown, name: string, options: Readonly<Record<string, unknown>>): A;
  /** Reads what is used beside an x. */
  readBeside(value: unknown, name: string, like: A): A;
  /** Reads truth values. */
  readLabels(value: unknown, name: string): Argument;
  destination(out: unknown, like: A, shape?: Shape, sources?: Sources): Destination;
  /** The options that they take. */
  readonly options: readonly string[];
}

/** Reads whatever may be passed in. */
export const everything: Readers<ParsedInput> = {
  read: (value, name, options) => read(value, name, halfType(options['dtype'])),
  readBeside: (value, name, like) => readBeside(value, name, like.half?.type),
  readLabels,
  destination,
  options: ['out', 'dtype'],
};
