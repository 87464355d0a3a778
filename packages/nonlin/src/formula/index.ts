// The formula language: operations, parser, printer, derivative, simplifier, interpreter. Imports nothing.
export { computedDerivative, derivative } from './derivative.ts';
export { type Arithmetic, type Environment, evaluate } from './evaluate.ts';
export * from './expression.ts';
export { type Graph, partsInOrder, share, uses } from './graph.ts';
export * from './operations.ts';
export { foreign, formula, math, type Polynomial, parse, polynomial, type Reference } from './parse.ts';
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
  within,
} from './print.ts';
export { simplify } from './simplify.ts';
