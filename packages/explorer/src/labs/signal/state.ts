// The choices of the reader in the lab on signals, and the stacks that follow from them.
import type { ScalarChoice } from '../../functions.ts';
import { choiceField, type Fields, numberField, wholeField } from '../../url.ts';
import { MAX_SEED, pairField } from '../pair.tsx';
import type { Column, Stack, Sweep } from './columns.ts';

export const initialisations = ['own', 'lecun', 'xavier', 'he', 'free'] as const;
export type Initialisation = (typeof initialisations)[number];

export const widths = ['64', '128', '256', '512'] as const;
export const DEPTHS = [2, 50] as const;
export const GAIN_RANGE = [0.1, 16] as const;

export interface State {
  /** One function, or two side by side. */
  readonly f: readonly string[];
  readonly depth: number;
  readonly width: (typeof widths)[number];
  readonly init: Initialisation;
  /** The gain where `init` is 'free'. */
  readonly gain: number;
  readonly seed: number;
}

export const fieldsOf = (choices: readonly ScalarChoice[]): Fields<State> => ({
  f: pairField(['sigmoid', 'relu'], choices),
  depth: wholeField(20, ...DEPTHS),
  width: choiceField('128', widths),
  init: choiceField('own', initialisations),
  gain: numberField(1, ...GAIN_RANGE),
  seed: wholeField(1, 0, MAX_SEED),
});

/**
 * The gain of each initialisation. Y. LeCun et al. (1998) take 1/√n; X. Glorot and Y. Bengio (2010) √(2/(n + m)), the same
 * between layers of equal width; K. He et al. (2015) √(2/n).
 */
const gains: Readonly<Record<Initialisation, (own: number, free: number) => number>> = {
  own: own => own,
  lecun: () => 1,
  xavier: () => 1,
  he: () => Math.SQRT2,
  free: (_own, free) => free,
};

export const stacksOf = (state: State, choices: readonly ScalarChoice[]): readonly Stack[] =>
  state.f.map(name => ({
    name,
    depth: state.depth,
    width: Number(state.width),
    gain: gains[state.init](choices.find(c => c.name === name)!.gain, state.gain),
    seed: state.seed,
  }));

/** What the page shows: columns and sweeps of the same functions. */
export interface Measured {
  readonly columns: readonly Column[];
  readonly sweeps: readonly Sweep[];
}
