// Evaluates formulas with as many digits as necessary: arithmetic of any precision, and increasing precisions until the result is certain.
export { arithmeticOf, type Big, bigFrom, toNumber } from './big.ts';
export { type BigNumbers, trueValue } from './truth.ts';
