// Numbers as text: reading every common spelling, writing without losing a digit, NaN, an infinity or the sign of zero.

const unsigned = String.raw`(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan`;

/** A number, or several with commas between them, that begins with a minus sign. */
export const negativeNumbers = new RegExp(`^-(?:${unsigned})(?:[,\\s]+[-+\u2212]?(?:${unsigned}))*$`, 'i');

const oneNumber = new RegExp(`^[-+\u2212]?(?:${unsigned})$`, 'i');
const special: Readonly<Record<string, number>> = { inf: Infinity, infinity: Infinity, nan: NaN };

/** Reads 2, -.5, 1e-3, inf, -Infinity, nan, also with a typographic minus; undefined for anything else. */
export function parseNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!oneNumber.test(trimmed)) return undefined;
  const sign = /^[-\u2212]/.test(trimmed) ? -1 : 1;
  const digits = trimmed.replace(/^[-+\u2212]/, '').toLowerCase();
  return sign * (special[digits] ?? Number(digits));
}

/** How many significant digits tell every number of a type apart. */
export type Precision = 'float32' | 'float64';

/** The shortest text that reads back as the same number of that type; −0 keeps its sign. */
export function exact(value: number, precision: Precision = 'float64'): string {
  if (Object.is(value, -0)) return '-0';
  return String(precision === 'float32' ? shortestFloat32(value) : value);
}

/** The float64 with the fewest digits among those that round to this float32. */
export function shortestFloat32(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const candidate = Number(value.toPrecision(digits));
    if (Math.fround(candidate) === value) return candidate;
  }
  return Number.isFinite(value) ? Number(value.toPrecision(9)) : value;
}

/** A number for a table: with a number of decimals, or with an exponent where decimals would show nothing or too much. */
export function rounded(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.5 * 10 ** -decimals || size >= 1e9)) return value.toExponential(2);
  const digits = value.toFixed(decimals);
  return Object.is(value, -0) ? `-${digits}` : digits;
}

/** A number for JSON, which has no NaN, no infinities and, in most readers, no −0: these become strings. */
export function jsonNumber(value: number, precision: Precision = 'float64'): number | string {
  if (!Number.isFinite(value) || Object.is(value, -0)) return exact(value);
  return precision === 'float32' ? shortestFloat32(value) : value;
}
