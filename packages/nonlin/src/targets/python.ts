// Python: NumPy for people, mpmath for the oracle. Both are tables over the operations.
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
  splitLets,
  within,
} from '../formula/index.ts';

const choice: OpPrinter = ([c, a, b]) => ({
  text: `${within(a!, binding.compare)} if ${c!.text} else ${b!.text}`,
  binds: binding.choice,
});

/** What both libraries share; `module` has the functions that Python itself lacks. */
const python = (
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
    cdf: call(`${module}.ncdf`),
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
    tau: call('tau'),
    at: call('at'),
    ...own,
  },
  number: (_value, text) => atom(Object.hasOwn(constants, text) ? constants[text]! : text),
  name: id => atom(reserved.has(id) ? `${id}_` : id),
  call: (e, arg) => atom(`${snakeCase(e.callee.name)}(${arg.text})`),
});

const reserved: ReadonlySet<string> = new Set(['lambda']);

/** leakyRelu → leaky_relu, as Python names its functions. */
export const snakeCase = (id: string): string =>
  id.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`).replace(/'$/, '_slope');

const alongRow =
  (id: string): OpPrinter =>
  ([a]) =>
    atom(`np.${id}(${a!.text}, axis=-1, keepdims=True)`);

const numpy = python(
  'np',
  {
    abs: call('np.abs'),
    min: call('np.minimum'),
    max: call('np.maximum'),
    // NumPy has no error function; SciPy does.
    erf: call('scipy.special.erf'),
    erfc: call('scipy.special.erfc'),
    cdf: call('scipy.special.ndtr'),
    atan: call('np.arctan'),
    select: ([c, a, b]) => atom(`np.where(${c!.text}, ${a!.text}, ${b!.text})`),
    rowsum: alongRow('sum'),
    rowmax: alongRow('max'),
    rowargmax: ([a]) => atom(`np.argmax(${a!.text}, axis=-1, keepdims=True)`),
    at: ([k]) => atom(`1.0 * (np.arange(x.shape[-1]) == ${k!.text})`),
  },
  { inf: 'np.inf', pi: 'np.pi' },
);

/** Rows are lists in mpmath: a formula of a row is one element's, and a reduction runs over the row itself. */
const mpmath = python(
  'mp',
  {
    rowsum: ([a]) => atom(`mp.fsum(${a!.text} for x in row)`),
    rowmax: ([a]) => atom(`max(${a!.text} for x in row)`),
  },
  { inf: 'mp.inf', pi: 'mp.pi' },
);

/** Operations that NumPy does not have, written in it. */
export const numpyHelpers = {
  tau: `def tau(u, p):
    """The threshold t along the last axis for which the sum of max(u - t, 0)**p is 1, by bisection."""
    low = np.max(u, axis=-1, keepdims=True) - 1
    high = low + 1
    for _ in range(60):
        middle = (low + high) / 2
        is_low = np.sum(np.maximum(u - middle, 0)**p, axis=-1, keepdims=True) >= 1
        low, high = np.where(is_low, middle, low), np.where(is_low, high, middle)
    return low`,
} as const;

/** A complete NumPy function of an array; a row function works along the last axis. */
export function numpyFunction(id: string, params: readonly string[], formula: Expr): string {
  const { lets, body } = splitLets(formula);
  const args = params.map(p => numpy.name(p).text).join(', ');
  return [
    `def ${snakeCase(id)}(${args}):`,
    ...lets.map(([name, value]) => `    ${numpy.name(name).text} = ${print(value, numpy).text}`),
    `    return ${print(body, numpy).text}`,
  ].join('\n');
}

/** An mpmath function of one number and the parameters. */
export const mpmathFunction = (id: string, params: readonly string[], formula: Expr): string =>
  `def ${id}(${params.map(p => mpmath.name(p).text).join(', ')}):\n    return ${print(expand(formula, {}, 'textbook'), mpmath).text}`;

/** An mpmath function of a list. */
export function mpmathRowFunction(id: string, formula: Expr, result: 'row' | 'number'): string {
  const element = print(expand(formula, {}, 'textbook'), mpmath).text;
  return `def ${id}(row):\n    return ${result === 'row' ? `[${element} for x in row]` : `[${element}]`}`;
}
