/** An error as the page prints it: two digits; below 1e-9 it is none. */
export const rounded = (v: number): string =>
  v < 1e-9 ? '0' : !Number.isFinite(v) ? '∞' : v < 1000 ? v.toPrecision(2) : v.toExponential(1);
