// Exact fractions, for the simplifier's coefficients.

export interface Rational {
  readonly isZero: boolean;
  readonly isNegative: boolean;
  plus(other: Rational): Rational;
  times(other: Rational): Rational;
  /** To an integer power; a zero has no negative ones. */
  power(n: number): Rational;
  negated(): Rational;
  compare(other: Rational): number;
  toNumber(): number;
  /** The preferred spelling: a decimal if the number was written as one and has few places, otherwise a fraction. */
  parts(): { readonly numerator: string; readonly denominator: string };
  readonly exact: Exact;
}

interface Exact {
  readonly n: bigint;
  readonly d: bigint;
  /** Whether the number, or a number from which it was computed, was written with a decimal point. */
  readonly decimal: boolean;
}

/** From an integer, or from the text of a decimal number: 3, "0.044715", "1e-9". */
export function rational(text: string | number): Rational {
  const [, whole, fraction = '', exponent = '0'] = /^(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(String(text))!;
  const scale = Number(exponent) - fraction.length;
  const digits = BigInt(`${whole}${fraction}`);
  const exact =
    scale >= 0 ? { n: digits * 10n ** BigInt(scale), d: 1n } : { n: digits, d: 10n ** BigInt(-scale) };
  return make(exact.n, exact.d, fraction !== '' || exponent !== '0');
}

function make(n: bigint, d: bigint, decimal: boolean): Rational {
  const common = gcd(n < 0n ? -n : n, d) * (d < 0n ? -1n : 1n);
  const exact: Exact = { n: n / common, d: d / common, decimal };
  return {
    exact,
    isZero: exact.n === 0n,
    isNegative: exact.n < 0n,
    plus: ({ exact: o }) => make(exact.n * o.d + o.n * exact.d, exact.d * o.d, exact.decimal || o.decimal),
    times: ({ exact: o }) => make(exact.n * o.n, exact.d * o.d, exact.decimal || o.decimal),
    power: k =>
      k >= 0
        ? make(exact.n ** BigInt(k), exact.d ** BigInt(k), decimal)
        : make(exact.d ** BigInt(-k), exact.n ** BigInt(-k), decimal),
    negated: () => make(-exact.n, exact.d, decimal),
    compare: ({ exact: o }) => Number(exact.n * o.d - o.n * exact.d),
    toNumber: () => Number(exact.n) / Number(exact.d),
    parts: () => {
      const text = decimal ? decimalText(exact) : undefined;
      return text
        ? { numerator: text, denominator: '1' }
        : { numerator: String(exact.n), denominator: String(exact.d) };
    },
  };
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** The finite decimal expansion, if one with at most twenty places exists. */
function decimalText({ n, d }: Exact): string | undefined {
  for (let places = 0; places <= 20; places++) {
    const scaled = n * 10n ** BigInt(places);
    if (scaled % d !== 0n) continue;
    const digits = String(scaled / d).padStart(places + 1, '0');
    return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }
  return undefined;
}
