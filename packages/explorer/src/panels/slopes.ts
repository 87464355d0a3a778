// What a kink at 0 is: two slopes that meet, and the lines between them.
import type { ScalarRun } from '../functions.ts';

/** The slopes from the left and from the right. */
export const slopesAtKink = (f: ScalarRun): readonly [left: number, right: number] => [
  f.derivative(-Number.MIN_VALUE),
  f.derivative(Number.MIN_VALUE),
];

/** Whether the line through the kink with this slope lies nowhere above the curve, which is convex there. */
export const isSubgradient = (f: ScalarRun, slope: number): boolean => {
  const [left, right] = slopesAtKink(f);
  return slope >= left && slope <= right;
};
