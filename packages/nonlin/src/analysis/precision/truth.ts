// The true value of a formula, and the distance of a computed value from it.

import { exponentOf } from '../../arrays/index.ts';
import type { Expr } from '../../formula/index.ts';
import { arithmeticOf, bigFrom, toNumber, trueValue } from '../oracle/index.ts';
import { type FormatName, roundTo, ulpOf } from './formats.ts';

/**
 * The true value of a formula as a sum of two float64 numbers: the nearest one and the remainder. Together they have some hundred bits,
 * fewer below 2^-968, where the remainder is subnormal.
 */
export interface Truth {
  readonly head: number;
  readonly tail: number;
}

/**
 * The true value of a formula of numbers, by arithmetic with as many bits as it takes: milliseconds, not microseconds.
 * Errors: a RangeError where 4000 bits are not enough.
 *
 * @example
 * truthOf(math`exp(x) - 1`, { x: 1e-17 }).head; // 1e-17
 */
export function truthOf(formula: Expr, names: Readonly<Record<string, number>>): Truth {
  const exact = Object.fromEntries(Object.entries(names).map(([id, v]) => [id, bigFrom(v)] as const));
  const value = trueValue(formula, exact)[0]!;
  const head = toNumber(value);
  return { head, tail: Number.isFinite(head) ? toNumber(wide.ops.sub(value, bigFrom(head))) : 0 };
}

const wide = arithmeticOf(256);

/**
 * How many ulp of a format a computed value is off, the ulp taken at the true value; ∞ for NaN or an infinity where there is a
 * number. What rounds to an infinity of the format is right as that.
 *
 * @example
 * ulpsOff(1, truthOf(math`exp(x)`, { x: 0 }), 'float64'); // 0
 */
export function ulpsOff(value: number, { head, tail }: Truth, format: FormatName): number {
  const nearest = roundTo(head, format);
  if (!Number.isFinite(value) || !Number.isFinite(head))
    return Object.is(value, nearest) ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(value - head - tail) / ulpOf(isBelowPower(head, tail) ? head / 2 : head, format);
}

/** Whether head is a power of two and what is left out leads below it: numbers lie twice as close there. */
const isBelowPower = (head: number, tail: number): boolean =>
  Math.sign(head) * Math.sign(tail) < 0 && Math.abs(head) === 2 ** exponentOf(head);
