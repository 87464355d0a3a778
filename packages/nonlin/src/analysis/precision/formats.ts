// Floating-point formats, and rounding to them.
import { decodeHalf, describe, encodeHalf, exponentOf } from '../../arrays/index.ts';

/** The parameters of a format (IEEE 754-2019, table 3.5; bfloat16 is the upper half of a float32). */
export interface Format {
  /** Bits of the significand, with the hidden one. */
  readonly precision: number;
  /** Exponents of the smallest normal and of the largest number. */
  readonly lowest: number;
  readonly highest: number;
}

export const formats = {
  float16: { precision: 11, lowest: -14, highest: 15 },
  bfloat16: { precision: 8, lowest: -126, highest: 127 },
  float32: { precision: 24, lowest: -126, highest: 127 },
  float64: { precision: 53, lowest: -1022, highest: 1023 },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

/**
 * The number of a format that is nearest to x, ties to even.
 *
 * @example
 * roundTo(0.1, 'bfloat16'); // 0.10009765625
 */
export function roundTo(x: number, format: FormatName): number {
  switch (format) {
    case 'float64':
      return x;
    case 'float32':
      return Math.fround(x);
    case 'float16':
    case 'bfloat16':
      return decodeHalf(encodeHalf(x, format), format);
    default:
      throw new RangeError(
        `format: expected one of ${Object.keys(formats).join(', ')}, not ${describe(format satisfies never)}`,
      );
  }
}

/**
 * The unit in the last place, as a power of two: for 2^e ≤ |y| < 2^(e+1) the numbers of a format lie 2^(e − p + 1) apart, and among
 * subnormal numbers as far as at the smallest normal one. Every error in ulp goes by this.
 */
export function ulpExponent(e: number, format: FormatName): number {
  const { precision, lowest } = formats[format];
  return Math.max(lowest, e) - precision + 1;
}

/**
 * The distance between the numbers of a format around |x|, x finite; among subnormal numbers the smallest one.
 *
 * @example
 * ulpOf(1, 'float32'); // 1.1920928955078125e-7
 */
export const ulpOf = (x: number, format: FormatName): number => 2 ** ulpExponent(exponentOf(x), format);

/** The smallest normal number. */
export const leastNormal = (format: FormatName): number => 2 ** formats[format].lowest;
