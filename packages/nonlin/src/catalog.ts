// nonlin/catalog: every function as data, found by any of its names.

import type { Input, Output } from './arrays/index.ts';
import type { Definition, ScalarFunction } from './define.ts';
import { definitions } from './generated/definitions.ts';
import * as functions from './generated/functions.ts';
import type { Elementwise } from './kernels/elementwise.ts';
import type { Gated } from './kernels/gated.ts';
import type { Mirrored } from './kernels/mirrored.ts';
import type { Reducing, Rowwise } from './kernels/rowwise.ts';
import { type Properties, propertiesOf } from './properties/index.ts';

export type {
  Definition,
  Forms,
  Framework,
  Frameworks,
  GatedFunction,
  MirroredFunction,
  Parameter,
  Preset,
  Reference,
  RowFacts,
  RowFunction,
  ScalarFunction,
  Text,
} from './define.ts';
export type { Monotonicity, Place, Properties, Symmetry } from './properties/index.ts';

/** What the package exports under a definition's name. */
/** What all of them can be called with. */
type Common = <I extends Input>(x: I, options?: object) => number | Output<Input>;
export type Runnable = (Elementwise<string> | Rowwise | Reducing | Gated<string> | Mirrored) & Common;

/** A function of the catalogue: what is said about it, and the function itself. */
export interface Entry {
  readonly definition: Definition;
  readonly run: Runnable;
}

const entries: readonly Entry[] = definitions.map(definition => ({
  definition,
  run: (functions as Readonly<Record<string, Runnable>>)[definition.name]!,
}));

/** Names are compared without case, spaces, hyphens and underscores: log_softmax, LogSoftmax, "log softmax". */
const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');
const namesOf = ({ definition }: Entry): readonly string[] => [
  definition.name,
  ...(definition.aliases ?? []),
];
const byName: ReadonlyMap<string, Entry> = new Map(
  entries.flatMap(entry => namesOf(entry).map(id => [plain(id), entry])),
);

/** What a function of one number is like, with its parameters at their defaults; computed when first asked for. */
export function properties(f: ScalarFunction): Properties {
  const run = functions[f.name as keyof typeof functions] as unknown as Elementwise;
  return propertiesOf(f, { value: x => run(x) as number, derivative: x => run.derivative(x) as number });
}

/** Every function, by name. */
export const all = (): readonly Entry[] => entries;

/** The function that has this name or alias, in any case style; undefined if there is none. */
export const find = (name: string): Entry | undefined => byName.get(plain(name));

/** The name or alias that differs from the given one in the fewest letters, for a "did you mean". */
export function nearest(name: string): string {
  const known = entries.flatMap(namesOf);
  return known.reduce((best, id) =>
    distance(plain(id), plain(name)) < distance(plain(best), plain(name)) ? id : best,
  );
}

/** Insertions, deletions and substitutions between two words (V. I. Levenshtein, 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
