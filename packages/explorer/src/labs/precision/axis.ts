// Where numbers lie from left to right: equally far apart, or by their size, small ones in the middle.

export const scales = ['log', 'linear'] as const;
export type ScaleName = (typeof scales)[number];

/** From a number to its part of the width, 0 to 1, and back. */
export interface Axis {
  readonly to: (x: number) => number;
  readonly from: (part: number) => number;
  readonly ticks: readonly number[];
}

/** Where a logarithmic axis is linear: between −SMALL and SMALL. */
const SMALL = 1e-4;

/** For places only: points where results are computed are rounded to three digits first. */
export function axisOf(scale: ScaleName, reach: number): Axis {
  if (scale === 'linear')
    return {
      to: x => (x / reach + 1) / 2,
      from: part => (2 * part - 1) * reach,
      ticks: [-1, -0.5, 0, 0.5, 1].map(part => part * reach),
    };
  const whole = Math.log1p(reach / SMALL);
  const powers = [0.01, 0.1, 1, 10, 100, 1000].filter(power => power <= reach);
  return {
    to: x => ((Math.sign(x) * Math.log1p(Math.abs(x) / SMALL)) / whole + 1) / 2,
    from: part => Math.sign(part - 0.5) * SMALL * Math.expm1(Math.abs(2 * part - 1) * whole),
    ticks: [...powers.map(p => -p).reverse(), 0, ...powers],
  };
}

/** So many places from left to right, 0 in the middle, as numbers with three digits. */
export const columnsOf = (axis: Axis, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => Number(axis.from(i / (count - 1)).toPrecision(3)));
