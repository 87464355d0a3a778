// e^x and e^x − 1.
import { formula, polynomial } from '../formula/index.ts';

export const LOG2E = 1.4426950408889634;
/** ln 2 in two parts; the first has 33 bits, so that its product with an exponent is exact. */
export const LN2_HI = 0.6931471803691238;
export const LN2_LO = 1.9082149292705877e-10;

/** (e^r − 1 − r) / r² for |r| ≤ ½ ln 2, even and odd powers; scripts/minimax.py EXP. */
const EVEN = polynomial(0.5000000000000006);
const ODD = polynomial();

/** From r, the polynomial (e^r − 1 − r) / r². */
export const expTail = formula`let s = x * x; ${EVEN}(s) + x * ${ODD}(s)`;
