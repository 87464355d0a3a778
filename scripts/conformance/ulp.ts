/** The distance between floats at a magnitude, in float64 or float32. */
export function ulpOf(x: number, isSingle: boolean): number {
  if (!isSingle) return 2 ** Math.max(-1074, Math.floor(Math.log2(x)) - 52);
  return 2 ** Math.max(-149, Math.floor(Math.log2(x)) - 23);
}
