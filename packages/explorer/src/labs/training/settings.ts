// The settings that a training run depends on, and the requests of a page.

export const planarNames = ['moons', 'circles', 'xor', 'spirals'] as const;
export type PlanarName = (typeof planarNames)[number];
export const dataNames = [...planarNames, 'digits'] as const;
export type DataName = (typeof dataNames)[number];
export const isPlanar = (name: DataName): name is PlanarName => name !== 'digits';

export const optimiserNames = ['sgd', 'momentum', 'adam'] as const;
export type OptimiserName = (typeof optimiserNames)[number];

export interface Settings {
  readonly data: DataName;
  /** The function, and the gain of its weights. */
  readonly name: string;
  readonly gain: number;
  readonly layers: number;
  readonly width: number;
  readonly optimiser: OptimiserName;
  readonly rate: number;
  readonly batch: number;
  /** What regularisation adds to the gradient of a weight: this times the weight. Biases are left alone. */
  readonly decay: number;
  /** Whether the inputs are moved so that their mean is 0. */
  readonly isCentred: boolean;
  readonly seed: number;
}

/** A huge step has this many times the learning rate. */
export const HUGE = 300;

/** The last step of a run. */
export const LAST = 2000;

/** Pixels across and down the picture of a plane. */
export const SIDE = 32;

/** The parts of the run that the page wants to see. */
export interface Order {
  readonly runs: readonly Settings[];
  /** The steps that are huge ones. */
  readonly huge: readonly number[];
  /** Where to stop. */
  readonly until: number;
  /** Steps from one frame to the next, and milliseconds that a frame lasts at least. */
  readonly perFrame: number;
  readonly pace: number;
}
