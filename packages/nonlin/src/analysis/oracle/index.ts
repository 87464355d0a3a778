// Formulas with as many digits as it takes: arithmetic of any precision, and a ladder of precisions to climb.
export { arithmeticOf, type Big, bigFrom, toNumber } from './big.ts';
export { type BigNumbers, trueValue } from './truth.ts';
