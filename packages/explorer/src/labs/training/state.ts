// The choices of the reader in the training lab, and the runs that follow from them.
import type { ScalarChoice } from '../../functions.ts';
import { choiceField, type Fields, flagField, listField, numberField, wholeField } from '../../url.ts';
import { MAX_SEED, pairField } from '../pair.tsx';
import {
  type DataName,
  dataNames,
  LAST,
  type OptimiserName,
  type Order,
  optimiserNames,
  type Settings,
} from './settings.ts';
import type { View } from './view.ts';

export const batches = ['1', '5', '20', '50', '200'] as const;
export const decays = ['0', '0.0001', '0.001', '0.01', '0.1'] as const;
export const LAYERS = [1, 3] as const;
export const WIDTHS = [4, 64] as const;
export const RATES = [1e-4, 10] as const;
/** More huge steps than anybody needs; addresses stay short. */
export const MOST_HUGE = 20;

export interface State {
  readonly data: DataName;
  /** One function, or two side by side. */
  readonly f: readonly string[];
  readonly layers: number;
  readonly width: number;
  readonly opt: OptimiserName;
  readonly rate: number;
  readonly batch: (typeof batches)[number];
  readonly l2: (typeof decays)[number];
  readonly centred: boolean;
  readonly seed: number;
  readonly huge: readonly number[];
  /** How far the runs are shown. */
  readonly steps: number;
}

export const fieldsOf = (choices: readonly ScalarChoice[]): Fields<State> => ({
  data: choiceField('moons', dataNames),
  f: pairField(['relu', 'leakyRelu'], choices),
  layers: wholeField(2, ...LAYERS),
  width: wholeField(16, ...WIDTHS),
  opt: choiceField('sgd', optimiserNames),
  rate: numberField(0.1, ...RATES),
  batch: choiceField('50', batches),
  l2: choiceField('0', decays),
  centred: flagField(false),
  seed: wholeField(1, 0, MAX_SEED),
  huge: listField<number>([], wholeField(1, 1, LAST), 0, MOST_HUGE),
  steps: wholeField(400, 0, LAST),
});

export const runsOf = (state: State, choices: readonly ScalarChoice[]): readonly Settings[] =>
  state.f.map(name => ({
    data: state.data,
    name,
    gain: choices.find(c => c.name === name)!.gain,
    layers: state.layers,
    width: state.width,
    optimiser: state.opt,
    rate: state.rate,
    batch: Number(state.batch),
    decay: Number(state.l2),
    isCentred: state.centred,
    seed: state.seed,
  }));

/** To the step of the state as fast as it goes, with a picture now and then. */
export const orderOf = (state: State, choices: readonly ScalarChoice[]): Order => ({
  runs: runsOf(state, choices),
  huge: state.huge,
  until: state.steps,
  perFrame: 100,
  pace: 0,
});

/** The start as it stands in a page: the worker draws what is missing. */
export type Start = readonly Pick<View, 'name' | 'history' | 'units' | 'spreads'>[];
