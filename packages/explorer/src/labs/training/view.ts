// The view of a training run: its curves, its units, and pictures of the inputs that the units respond to.

import { softmax } from 'nonlin';
import { type DataSet, meansOf, moved, REACH } from './data.ts';
import { largest, type Network, type Samples } from './network.ts';
import type { Activity, Moment, Spread, TrainingRun } from './run.ts';
import { type DataName, isPlanar, SIDE } from './settings.ts';

/** Pixels in a square, line by line from the top: 128 is 0, 255 the largest size above, 1 below. */
export interface Picture {
  readonly side: number;
  readonly pixels: Uint8Array;
}

export interface View {
  readonly name: string;
  /** The last is now. */
  readonly history: readonly Moment[];
  readonly units: readonly (readonly Activity[])[];
  /** Of the outputs of each hidden layer. */
  readonly spreads: readonly Spread[];
  /** The weights of each layer, one row for each unit above; left out until the worker has answered. */
  readonly weights?: readonly Float64Array[];
  /** For each unit what it responds to; empty for layers that nothing can be drawn of. */
  readonly responses: readonly (readonly Picture[])[];
  /** In the plane: the probability of the second class at each pixel. */
  readonly probabilities?: Float64Array;
  /** Of digits: how often each digit, the row, is read as each, the column, among those held out. */
  readonly confusion?: readonly (readonly number[])[];
}

export interface Frame {
  readonly data: DataName;
  readonly step: number;
  readonly views: readonly View[];
  /** Points of the plane that are trained on, x and y by turns, from 0 to 1, and their classes. */
  readonly points?: { readonly places: readonly number[]; readonly classes: readonly number[] };
}

/** The middles of the pixels of the plane, the topmost line first. */
const plane = Float64Array.from({ length: 2 * SIDE * SIDE }, (_, i) => {
  const pixel = i >> 1;
  const across = i % 2 === 0 ? pixel % SIDE : SIDE - 1 - Math.floor(pixel / SIDE);
  return (2 * REACH * (across + 0.5)) / SIDE;
});

/** The parts of a view that a page has before its worker runs. */
export function curvesOf(run: TrainingRun): Pick<View, 'name' | 'history' | 'units' | 'spreads'> {
  const isRecorded = run.history.at(-1)!.step === run.step;
  return {
    name: run.settings.name,
    history: isRecorded ? [...run.history] : [...run.history, run.now()],
    units: run.units(),
    spreads: run.spreads(),
  };
}

/** `data` is as it was measured, whether the run centres it or not. */
export function viewOf(run: TrainingRun, data: DataSet): View {
  const { data: name, isCentred } = run.settings;
  const inPlace = (x: Float64Array): Float64Array => (isCentred ? moved(x, meansOf(data)) : x);
  const pictures = isPlanar(name)
    ? planeOf(run.network, inPlace(plane))
    : digitsOf(run.network, { ...data.heldOut, x: inPlace(data.heldOut.x) });
  const weights = run.network.layers.map(layer => layer.weights.slice());
  return { ...curvesOf(run), ...pictures, weights };
}

function planeOf(network: Network, x: Float64Array): Pick<View, 'responses' | 'probabilities'> {
  const { inputs, logits } = network.forward(x);
  const responses = network.layers
    .slice(0, -1)
    .map(({ outputs }, l) =>
      Array.from({ length: outputs }, (_, unit) => picture(SIDE, column(inputs[l + 1]!, unit, outputs))),
    );
  const { data } = softmax({ data: logits, shape: [logits.length / 2, 2] });
  return { responses, probabilities: column(data, 1, 2) };
}

/** A unit of the first layer responds to what its weights look like. */
function digitsOf(network: Network, heldOut: Samples): Pick<View, 'responses' | 'confusion'> {
  const [first, ...others] = network.layers;
  const { inputs, outputs, weights } = first!;
  const side = Math.sqrt(inputs);
  const looks = Array.from({ length: outputs }, (_, unit) =>
    picture(side, weights.subarray(unit * inputs, (unit + 1) * inputs)),
  );
  const { logits } = network.forward(heldOut.x);
  const count = network.layers.at(-1)!.outputs;
  const confusion = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  heldOut.classes.forEach((digit, i) => {
    confusion[digit]![largest(logits.subarray(i * count, (i + 1) * count))]!++;
  });
  return { responses: [looks, ...others.slice(0, -1).map(() => [])], confusion };
}

const column = (rows: Float64Array, which: number, width: number): Float64Array =>
  Float64Array.from({ length: rows.length / width }, (_, r) => rows[r * width + which]!);

function picture(side: number, values: Float64Array): Picture {
  const size = values.reduce((most, v) => Math.max(most, Math.abs(v)), 0) || 1;
  return { side, pixels: Uint8Array.from(values, v => Math.round(128 + (127 * v) / size)) };
}

/** The training points of a data set in the plane. */
export const pointsOf = ({ train: { x, classes } }: DataSet): NonNullable<Frame['points']> => ({
  places: Array.from(x, v => v / (2 * REACH)),
  classes: [...classes],
});
