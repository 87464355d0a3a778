// A reliability diagram as a scene: what predictions say on average, beside how often they come true.
import type { Point } from './sample.ts';
import { type Scene, ticks, tickText } from './scene.ts';

/** Predictions that are about as sure as one another, such as those of `reliability` in `nonlin/logits`. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly confidence: number;
  readonly accuracy: number;
}

export interface ReliabilityOptions {
  readonly title?: string;
  /** Names of the two curves. */
  readonly labels?: readonly [observed: string, perfect: string];
  /** A sentence for each bin that holds predictions, for those who do not see the diagram. Default in English. */
  readonly describe?: (bin: ReliabilityBin) => string;
}

const UNIT = [0, 1] as const;

/**
 * The reliability diagram of bins: a bar for each, as high as its predictions were right, and the diagonal that it reaches where they
 * are as sure as they are right. Bars below the diagonal are those of a model that is too sure. `toSvg` and `toTerminal` draw it.
 *
 * @example
 * const logits = [[2, 0], [0, 1], [1, 0]];
 * const labels = [0, 1, 1];
 * toSvg(reliabilityScene(reliability(softmax(logits), labels)));
 */
export function reliabilityScene(
  bins: readonly ReliabilityBin[],
  {
    title = 'Reliability',
    labels = ['how often right', 'as sure as right'],
    describe = describeBin,
  }: ReliabilityOptions = {},
): Scene {
  if (!Array.isArray(bins))
    throw new TypeError(`bins: expected an array, not a value of type ${typeof bins}`);
  const filled = bins.filter(b => b.count > 0);
  const axis = { range: UNIT, ticks: ticks(UNIT) };
  return {
    title,
    description: filled.map(describe).join(' '),
    x: axis,
    y: axis,
    curves: [
      { label: labels[0], pieces: filled.map(outline) },
      {
        label: labels[1],
        pieces: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
    ],
  };
}

const outline = ({ from, to, accuracy }: ReliabilityBin): readonly Point[] => [
  [from, 0],
  [from, accuracy],
  [to, accuracy],
  [to, 0],
];

const describeBin = ({ count, confidence, accuracy }: ReliabilityBin): string =>
  `${count} ${count === 1 ? 'prediction' : 'predictions'} with confidence ${tickText(confidence)} on average: right ${tickText(accuracy)} of the time.`;
