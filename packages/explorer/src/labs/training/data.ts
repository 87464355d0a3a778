// The training data of networks: points in the plane, made from a seed, and handwritten digits.
import { cosine, sine } from 'nonlin';
import type { Samples } from './network.ts';
import { type Random, randomNumbers } from './random.ts';
import type { PlanarName } from './settings.ts';

/** Inputs that are as they were measured are never negative: coordinates, or the ink of a pixel. */
export interface DataSet {
  /** Numbers in a sample. */
  readonly inputs: number;
  readonly classes: number;
  readonly train: Samples;
  readonly heldOut: Samples;
}

/** A point of a class, before it is moved to where no coordinate is negative; coordinates have a variance near 1. */
type Draw = (which: number, random: Random) => readonly [x: number, y: number];

const cos = (angle: number): number => cosine(angle);
const sin = (angle: number): number => sine(angle, { omega: 1 });
const between = (low: number, high: number, random: Random): number => low + (high - low) * random();
/** Noise of each coordinate is uniform up to this. */
const NOISE = 0.25;
const noise = (random: Random): number => between(-NOISE, NOISE, random);

export const planar = {
  moons: (which, random) => {
    const angle = between(0, Math.PI, random);
    const [x, y] =
      which === 0 ? [cos(angle) - 0.5, sin(angle) - 0.25] : [0.5 - cos(angle), 0.25 - sin(angle)];
    return [1.15 * x + noise(random), 2 * y + noise(random)];
  },
  circles: (which, random) => {
    const angle = between(0, 2 * Math.PI, random);
    const radius = which === 0 ? 1.8 : 0.7;
    return [radius * cos(angle) + noise(random), radius * sin(angle) + noise(random)];
  },
  spirals: (which, random) => {
    const radius = between(0.2, 2.4, random);
    const angle = 2.2 * radius + which * Math.PI;
    return [radius * cos(angle) + noise(random) / 2, radius * sin(angle) + noise(random) / 2];
  },
  xor: (which, random) => {
    const [x, y] = [between(-1.7, 1.7, random), between(0.1, 1.7, random)];
    return [x, x > 0 === (which === 0) ? y : -y];
  },
} as const satisfies Readonly<Record<PlanarName, Draw>>;

/** Half the width of the plane that is shown: all points of all sets are inside. */
export const REACH = 2.7;
const POINTS = 200;

/** Points with coordinates from 0 to 2 · REACH, as many held out as trained on, the classes by turns. */
export function planarData(name: PlanarName, seed: number): DataSet {
  const random = randomNumbers(seed);
  return {
    inputs: 2,
    classes: 2,
    train: points(planar[name], random),
    heldOut: points(planar[name], random),
  };
}

function points(draw: Draw, random: Random): Samples {
  const classes = Int32Array.from({ length: POINTS }, (_, i) => i % 2);
  const x = [...classes].flatMap(which => draw(which, random)).map(v => v + REACH);
  return { x: Float64Array.from(x), classes };
}

const [PIXELS, DARKEST] = [64, 16];
/** As in the examples of the repository: the first 900 images train, the other 897 are held out. */
const TRAINED_ON = 900;

/** The digits from their file: for each image 64 pixels from 0 to 16, then the digit, a byte each. */
export function digitsFrom(bytes: Uint8Array): DataSet {
  const count = bytes.length / (PIXELS + 1);
  const images = Array.from({ length: count }, (_, i) =>
    bytes.subarray(i * (PIXELS + 1), (i + 1) * (PIXELS + 1)),
  );
  const samples = (some: readonly Uint8Array[]): Samples => ({
    x: Float64Array.from(some.flatMap(image => [...image.subarray(0, PIXELS)].map(p => p / DARKEST))),
    classes: Int32Array.from(some, image => image[PIXELS]!),
  });
  return {
    inputs: PIXELS,
    classes: 10,
    train: samples(images.slice(0, TRAINED_ON)),
    heldOut: samples(images.slice(TRAINED_ON)),
  };
}

/** The mean of each input over the training samples. */
export function meansOf({ inputs, train: { x } }: DataSet): Float64Array {
  const means = new Float64Array(inputs);
  x.forEach((v, i) => {
    means[i % inputs]! += (v * inputs) / x.length;
  });
  return means;
}

/** Samples moved by these means: centred on the training samples. */
export const moved = (x: Float64Array, means: Float64Array): Float64Array =>
  x.map((v, i) => v - means[i % means.length]!);

export function centred(data: DataSet): DataSet {
  const means = meansOf(data);
  const move = ({ x, classes }: Samples): Samples => ({ x: moved(x, means), classes });
  return { ...data, train: move(data.train), heldOut: move(data.heldOut) };
}
