// The formula language: operations, parser, printer, derivative, simplifier, interpreter. Imports nothing.
export {
  chainedDerivative,
  computedDerivative,
  derivative,
  derivativeAlong,
  slopeCallee,
  textbookSlope,
} from './derivative.ts';
export * from './elementary.ts';
export { type Arithmetic, type Environment, evaluate, evaluateAll } from './evaluate.ts';
export * from './expression.ts';
export { FormulaError, faults, type Said } from './faults.ts';
export { pullBack } from './gradient.ts';
export { type Graph, partsInOrder, share, uses } from './graph.ts';
export { later, once, whenMade } from './later.ts';
export { passingNaN } from './nan.ts';
export * from './operations.ts';
export {
  type Apply,
  complaintAbout,
  foreign,
  math,
  mathWith,
  type Place,
  type Polynomial,
  parse,
  placeOf,
  polynomial,
  type Reference,
  recipe,
} from './parse.ts';
export {
  atom,
  type Binding,
  binding,
  call,
  infix,
  type Notation,
  type OpPrinter,
  type Printed,
  print,
  printFormula,
  sizeWritten,
  within,
} from './print.ts';
export { rowShapes } from './shapes.ts';
export { canonicalKey, simplify } from './simplify.ts';
export { meantBy, nearestWord } from './spelling.ts';
