// Python: what NumPy, JAX, PyTorch and mpmath share.
import {
  atom,
  binding,
  call,
  type Expr,
  expand,
  infix,
  type Notation,
  type Op,
  type OpPrinter,
  print,
  within,
} from '../../formula/index.ts';
import { type Naming, snakeCase, words } from '../names.ts';
import { capital } from '../text.ts';

const choice: OpPrinter = ([c, a, b]) => ({
  text: `${within(a!, binding.compare)} if ${c!.text} else ${b!.text}`,
  binds: binding.choice,
});

/** What all libraries share; `module` has the functions that Python itself lacks. */
export const python = (
  module: string,
  own: Readonly<Partial<Record<Op, OpPrinter>>>,
  constants: Readonly<Record<string, string>>,
): Notation<Op> => ({
  ops: {
    neg: ([a]) => ({ text: `-${within(a!, binding.unary)}`, binds: binding.unary }),
    add: infix(' + ', binding.sum),
    sub: infix(' - ', binding.sum),
    mul: infix(' * ', binding.product),
    div: infix(' / ', binding.product),
    pow: ([a, b]) => ({
      text: `${within(a!, binding.atom)}**${within(b!, binding.unary)}`,
      binds: binding.power,
    }),
    sqrt: call(`${module}.sqrt`),
    abs: call('abs'),
    min: call('min'),
    max: call('max'),
    exp: call(`${module}.exp`),
    expm1: call(`${module}.expm1`),
    log: call(`${module}.log`),
    log1p: call(`${module}.log1p`),
    tanh: call(`${module}.tanh`),
    erf: call(`${module}.erf`),
    erfc: call(`${module}.erfc`),
    normcdf: call(`${module}.ncdf`),
    sin: call(`${module}.sin`),
    cos: call(`${module}.cos`),
    atan: call(`${module}.atan`),
    lt: infix(' < ', binding.compare, binding.sum),
    le: infix(' <= ', binding.compare, binding.sum),
    gt: infix(' > ', binding.compare, binding.sum),
    ge: infix(' >= ', binding.compare, binding.sum),
    select: choice,
    rowsum: call('sum'),
    rowmax: call('max'),
    rowargmax: call('argmax'),
    entmaxThreshold: call('entmaxThreshold'),
    onehot: call('onehot'),
    ...own,
  },
  number: (_value, text) => atom(Object.hasOwn(constants, text) ? constants[text]! : text),
  name: id => atom(pythonName(id)),
  call: (e, arg) => atom(`${snakeCase(e.callee.name)}(${arg.text})`),
});

/** Words of the language that a parameter or a name bound by let may be. */
const reserved = words(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield',
);

/** snake_case, with an underscore behind what the language keeps for itself. */
export const pythonName = (id: string): string => {
  const name = snakeCase(id);
  return reserved.has(name) ? `${name}_` : name;
};

/** The name of a class. */
export const pythonClass = (id: string): string => {
  const name = capital(id);
  return reserved.has(name) ? `${name}_` : name;
};

/** What Python has and the code uses, whatever library it is for. */
const BUILT_IN = words('float isinstance range staticmethod super');

/** How a module whose code has these names for itself names what comes from a definition. */
export const pythonNaming = (own: readonly string[]): Naming => {
  const isTaken = (id: string): boolean => BUILT_IN.has(id) || own.includes(id);
  return { spell: pythonName, isTaken, isTakenByFunctions: isTaken };
};

/** Rows are lists in mpmath: a formula of a row is one element's, and a reduction runs over the row itself. */
const mpmath = python(
  'mp',
  {
    rowsum: ([a]) => atom(`mp.fsum(${a!.text} for x in row)`),
    rowmax: ([a]) => atom(`max(${a!.text} for x in row)`),
  },
  { inf: 'mp.inf', pi: 'mp.pi' },
);

/** An mpmath function of one number and the parameters. */
export const mpmathFunction = (id: string, params: readonly string[], formula: Expr): string =>
  `def ${id}(${params.map(p => mpmath.name(p).text).join(', ')}):\n    return ${print(expand(formula, {}, 'textbook'), mpmath).text}`;

/** An mpmath function of a list. */
export function mpmathRowFunction(id: string, formula: Expr, result: 'row' | 'number'): string {
  const element = print(expand(formula, {}, 'textbook'), mpmath).text;
  return `def ${id}(row):\n    return ${result === 'row' ? `[${element} for x in row]` : `[${element}]`}`;
}
