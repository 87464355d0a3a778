// e^x and e^x − 1.
import { formula, polynomial } from '../formula/index.ts';

const LOG2E = 1.4426950408889634;
/** ln 2 in two parts: the first has 32 trailing zero bits, so that n · LN2_HI is exact for |n| < 2^11. */
const LN2_HI = 0.6931471803691238;
const LN2_LO = 1.9082149292705877e-10;

/** (e^r − 1 − r) / r² for |r| ≤ ½ ln 2: 1/2! + r/3! + …; the first term left out is below 2^-57. */
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const Q = polynomial(...Array.from({ length: 12 }, (_, k) => 1 / factorial(k + 2)));

export const expsum = formula`
  let c = min(max(x, -746), 710);
  let n = round(c * ${LOG2E});
  let r = (c - n * ${LN2_HI}) - (n * ${LN2_LO} - low);
  let h = round(n * 0.5);
  (1 + (r + r * r * ${Q}(r))) * pow2(h) * pow2(n - h)`;

export const exp = formula`
  let c = min(max(x, -746), 710);
  let n = round(c * ${LOG2E});
  let r = (c - n * ${LN2_HI}) - n * ${LN2_LO};
  let h = round(n * 0.5);
  (1 + (r + r * r * ${Q}(r))) * pow2(h) * pow2(n - h)`;

export const expm1 = formula`
  let c = min(max(x, -40), 710);
  let n = round(c * ${LOG2E});
  let near = c - n * ${LN2_HI};
  let nl = n * ${LN2_LO};
  let r = near - nl;
  let tail = r * r * ${Q}(r) + ((near - r) - nl);
  let n1 = min(n, 1000);
  let scale = pow2(n1);
  let a = scale - 1;
  let b = scale * r;
  let s = a + b;
  copysign((s + ((b - (s - a)) + scale * tail)) * pow2(n - n1), x)`;
