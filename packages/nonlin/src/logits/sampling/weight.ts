import { expsum } from '../../numerics/printed/numerics.ts';

/** 2^27 + 1 splits a float64 into two halves (T. J. Dekker, Numerische Mathematik 18, 1971). */
const SPLITTER = 134217729;

/** What rounding took from the product p of a and b, exactly; for products that neither overflow nor are subnormal. */
function lostOfProduct(a: number, b: number, p: number): number {
  const aHigh = SPLITTER * a - (SPLITTER * a - a);
  const bHigh = SPLITTER * b - (SPLITTER * b - b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (p - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/**
 * exp((x − largest) / temperature) for x ≤ largest, to the last digits: the difference and the quotient carry along what rounding
 * takes from them.
 */
export function exactWeight(x: number, largest: number, temperature: number): number {
  const difference = x - largest;
  const taken = difference - x;
  const lost = x - (difference - taken) - (largest + taken);
  const quotient = difference / temperature;
  const product = quotient * temperature;
  const isSafe = Math.abs(product) < 1e290 && temperature < 1e290 && temperature > 1e-290;
  const rest = difference - product - (isSafe ? lostOfProduct(quotient, temperature, product) : 0);
  return expsum(quotient, (rest + lost) / temperature);
}
