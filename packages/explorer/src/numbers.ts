// Numbers for people: four digits, a minus that is one, and never a rounded 0 or 1 that is not.

const signed = (text: string): string => text.replaceAll('-', '−');

/** A number as it is shown: `shown(4.248e-18)` is "4.248e−18". What would round to 1 says how much is missing. */
export function shown(v: number): string {
  if (Number.isNaN(v)) return 'NaN';
  if (!Number.isFinite(v)) return v > 0 ? '∞' : '−∞';
  if (v === 0) return Object.is(v, -0) ? '−0' : '0';
  const size = Math.abs(v);
  const rounded = Number(size.toPrecision(4));
  if (rounded === 1 && size !== 1) {
    const rest = 1 - size;
    return `${v < 0 ? '−' : ''}1 ${rest > 0 ? '−' : '+'} ${signed(Math.abs(rest).toExponential(1))}`;
  }
  const text = size >= 1e5 || size < 1e-3 ? rounded.toExponential() : String(rounded);
  return signed(`${v < 0 ? '-' : ''}${text.replace('e+', 'e')}`);
}

/** All digits of a float64, for a title or a file. */
export const exact = (v: number): string => (Object.is(v, -0) ? '−0' : signed(String(v)));

/** A computed property, which is no single float: six digits, and no sign on 0. */
export const about = (v: number): string => shown(Number.isFinite(v) ? Number(v.toPrecision(6)) || 0 : v);

/**
 * A sum for people: where it is a whole number but for what adding rounds away, that number. The bits of such a rest say something of
 * float64 and nothing of the function.
 */
export function shownSum(values: readonly number[]): string {
  const sum = values.reduce((total, v) => total + v, 0);
  const size = values.reduce((total, v) => total + Math.abs(v), 0);
  const whole = Math.round(sum);
  // A sum that rounds to 0 from below is 0.
  return shown(Math.abs(sum - whole) <= values.length * Number.EPSILON * size ? whole + 0 : sum);
}

/** A share in per cent, two digits; one that is not 0 and too small to matter is said to be small. */
export function perCent(share: number): string {
  const part = 100 * share;
  if (part > 0 && part < 0.1) return '< 0.1 %';
  return `${Number(part.toPrecision(2))} %`;
}
