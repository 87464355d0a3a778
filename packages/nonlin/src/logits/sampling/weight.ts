import { expsum } from '../../numerics/printed/numerics.ts';

/** By what logits are multiplied, exactly, before they are subtracted: differences beyond the format may have quotients within it. */
const unitFor = (temperature: number): number => (temperature > 1 ? 0.5 : 1);

/** (largest − x) / temperature. */
export function distanceOf(x: number, largest: number, temperature: number): number {
  const unit = unitFor(temperature);
  return (largest * unit - x * unit) / (temperature * unit);
}

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
 * exp((x − largest) / temperature) for a logit x ≤ largest, to the last digits: the difference and the quotient carry along what rounding
 * takes from them.
 */
export function exactWeight(logit: number, largestLogit: number, givenTemperature: number): number {
  const unit = unitFor(givenTemperature);
  const [x, largest, temperature] = [logit * unit, largestLogit * unit, givenTemperature * unit];
  const difference = x - largest;
  const taken = difference - x;
  const lost = x - (difference - taken) - (largest + taken);
  const quotient = difference / temperature;
  const product = quotient * temperature;
  const isSafe = Math.abs(product) < 1e290 && temperature < 1e290 && temperature > 1e-290;
  const rest = difference - product - (isSafe ? lostOfProduct(quotient, temperature, product) : 0);
  return expsum(quotient, (rest + lost) / temperature);
}
