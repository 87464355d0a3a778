// Makes a function from a name and a formula: reads and checks the formula, infers the kind of function, and derives the rest of the definition.

import { checkOptions, describe, numberWithin } from '../../arrays/index.ts';
import {
  chainedDerivative,
  complaintAbout,
  computedDerivative,
  derivative,
  type Expr,
  faults,
  freeNames,
  isReduction,
  mapParts,
  mathWith,
  op,
  partsInOrder,
  pullBack,
  remembered,
  same,
  simplify,
} from '../../formula/index.ts';
import type {
  Definition,
  Formulas,
  GatePlace,
  Parameter,
  Parameters,
  Reference,
  Text,
} from '../../functions/definition.ts';
import { callable, type Defined } from '../../kernels/callable.ts';
import { valueOfRow } from '../../kernels/runnable.ts';
import { textOf } from '../arguments.ts';
import { applyIn, type Formula, readFormula, VARIABLES } from '../vocabulary.ts';
import { aNumber, aRow, type Sorts, sortOf } from './check.ts';

export { callable, type Defined, type DefinedOptions } from '../../kernels/callable.ts';
export { type Formula, readFormula } from '../vocabulary.ts';

const readMath = mathWith(applyIn('textbook'));

/** Reads a formula that may call the functions of the catalogue by name: math`x * silu(2 * x)`. */
export const math: typeof readMath = (strings, ...references) => {
  if (!Array.isArray(strings) || strings.length === 0)
    throw new TypeError(`math: expected a template, as math\`x * tanh(x)\`, not ${describe(strings)}`);
  for (const [i, part] of strings.entries()) textOf(part, `math[${i}]`);
  return readMath(strings, ...references);
};

/** A parameter of a defined function: its default, or an object with more about it. */
export type ParameterOption =
  | number
  | {
      readonly default: number;
      /** The allowed values, both ends included. Default: all numbers. */
      readonly range?: readonly [low: number, high: number];
      /** The symbol in LaTeX. Default: the Greek letter of this name, or the name itself. */
      readonly symbol?: string;
      readonly text?: Text;
      /** Whether the parameter is trained with the network: callers may give one value for each channel, and `paramVjp` returns its gradient. */
      readonly learned?: true;
    };

/** The options of `define`, besides the name and the formula. */
export interface DefineOptions<P extends string = string> {
  readonly params?: Readonly<Record<P, ParameterOption>>;
  /** A numerically stable formula for the same function of a real number. It computes the results; the formula defines their meaning. */
  readonly stable?: Formula;
  /** The intended slope as a formula of x, if it differs from the derived one, as it may at a kink or a jump. */
  readonly derivative?: Formula;
  /** The intended gradient of a row function, as a formula of x, the output y and the gradient g that arrives at y. */
  readonly vjp?: Formula;
  /** The output of a row function for a masked element. Default: 0; for a function with a single result, the value of the formula for an empty row. */
  readonly masked?: number;
  /** The position of the gate, for a function of a gate and a value. Default: 'first'. */
  readonly gate?: GatePlace;
  /** LaTeX for the name. */
  readonly symbol?: string;
  readonly title?: Text;
  readonly summary?: Text;
}

const OPTIONS = [
  'params',
  'stable',
  'derivative',
  'vjp',
  'masked',
  'gate',
  'symbol',
  'title',
  'summary',
] as const satisfies readonly (keyof DefineOptions)[];

/**
 * A function by its formula, with all that the functions of the catalogue have: for numbers, arrays and tensors, derivatives,
 * gradients, and a `definition`. Every entry point takes it as it takes those.
 *
 * The formula is text in the language of the catalogue: `+ - * / ^`, comparisons and `? :`, `let t = …; …`, the operations
 * abs, min, max, sqrt, exp, expm1, log, log1p, tanh, erf, erfc, normcdf, sin, cos, atan, and every function of the catalogue by any of
 * its names, with its parameters behind the argument: `elu(x, 0.5)`. A formula of x is applied to each element. One with `sum`,
 * `mean`, `max` of one argument, `argmax`, or a function of a row such as softmax takes x as a row. One of `gate` and `value`
 * takes the halves of an axis. Parameters are options of the function: `swish(x, { beta: 2 })`.
 *
 *     const tanhExp = define('tanhExp', 'x * tanh(exp(x))');
 *     const swish = define('swish', 'x * sigmoid(beta * x)', { params: { beta: { default: 1, range: [0, 100] } } });
 *     const tempered = define('tempered', 'softmax(scale * x + bias)', { params: { scale: 1, bias: 0 } });
 *     const myGlu = define('myGlu', 'silu(gate) * value');
 *
 * Float32 results of a formula of x come from a table of cubics where one is within 1 ulp of the float64 form at all points that are
 * checked, and otherwise from float64 lanes; `estimate` says which, and why. The check runs at the first float32 array of an output,
 * whatever its length, takes some tens of milliseconds, and is no proof (docs/decisions/0018-tables-of-defined-functions.md).
 *
 * Errors: a SyntaxError with a caret for a formula that cannot be read, does not fit together, or lets no gradient through, as
 * argmax does unless the option `vjp` states one; a TypeError or RangeError that names the argument for a name that is no
 * identifier, an unknown option, and a parameter outside its range.
 *
 * @example
 * const mine = define('mine', 'x * sigmoid(beta * x)', { params: { beta: 1 } });
 * mine([-1, 1], { beta: 2 }); // [-0.1192…, 0.8807…]
 * mine.derivative(0); // 0.5
 */
export function define<const P extends string = never>(
  name: string,
  formula: Formula,
  options: DefineOptions<P> = {},
): Defined<P> {
  return callable<P>(definitionFrom(name, formula, options));
}

/** The definition that `define` makes its function from. */
function definitionFrom(name: string, formula: Formula, options: DefineOptions = {}): Definition {
  checkName(name);
  checkOptions(options, OPTIONS, 'define');
  const params = parametersOf(options.params ?? {});
  const value = formsOf(formula, options.stable, params);
  const described = {
    name,
    params,
    title: options.title ?? { en: name, zh: name },
    references: [],
    ...(options.symbol !== undefined && { symbol: options.symbol }),
  };
  const kind = kindOf(value.textbook);
  refuseStrangers(options, kind);
  const summary = options.summary ?? summaries[kind];
  return makers[kind]({ ...described, summary }, value, options);
}

type Kind = 'scalar' | 'row' | 'gated';

const summaries: Readonly<Record<Kind, Text>> = {
  scalar: { en: 'A function of one number, defined by its formula.', zh: '由公式定义的单变量函数。' },
  row: { en: 'A function of a row, defined by its formula.', zh: '由公式定义的向量函数。' },
  gated: { en: 'A function of a gate and a value, defined by its formula.', zh: '由公式定义的门控函数。' },
};

/** Options that only one kind has. */
const ownOptions: Readonly<Partial<Record<keyof DefineOptions, Kind>>> = {
  derivative: 'scalar',
  vjp: 'row',
  masked: 'row',
  gate: 'gated',
};

function refuseStrangers(options: DefineOptions, kind: Kind): void {
  for (const [id, of] of Object.entries(ownOptions)) {
    if (of !== kind && options[id as keyof DefineOptions] !== undefined)
      throw new TypeError(`${id}: this option is for a formula of another kind (${of}); this one is ${kind}`);
  }
}

interface Described {
  readonly name: string;
  readonly params: Parameters;
  readonly title: Text;
  readonly summary: Text;
  readonly references: readonly Reference[];
  readonly symbol?: string;
}

type Maker = (described: Described, value: Formulas, options: DefineOptions) => Definition;

const makers: Readonly<Record<Kind, Maker>> = {
  scalar: (described, value, options) => {
    const names = sortsOf(['x'], described.params);
    resultOf(value, names);
    const slope: Partial<Formulas> =
      options.derivative === undefined
        ? slopesOf(value, options)
        : { textbook: checked(options.derivative, names) };
    return { ...described, kind: 'scalar', value, derivative: slope };
  },
  gated: (described, value, options) => {
    resultOf(value, sortsOf(['gate', 'value'], described.params));
    const slopes = { gate: slopesOf(value, options, 'gate'), value: slopesOf(value, options, 'value') };
    return { ...described, kind: 'gated', place: options.gate ?? 'first', value, slopes };
  },
  row: (described, value, options) => {
    const names: Sorts = { ...sortsOf([], described.params), x: aRow };
    const result = resultOf(value, names);
    const arriving = result === 'row' ? aRow : aNumber;
    const vjp: Formulas =
      options.vjp === undefined
        ? gradientsOf(value)
        : withShifts({ textbook: checked(options.vjp, { ...names, y: arriving, g: arriving }) });
    const computes = withShifts(value);
    const empty = result === 'row' ? 0 : ofEmptyRow(computes, described.params);
    const masked = options.masked ?? empty;
    const facts = { range: [-Infinity, Infinity] } as const;
    return { ...described, kind: 'row', result, value: computes, vjp, masked, facts };
  },
};

/** The derivative in two forms: as it is printed and as it is computed. */
const slopesOf = (value: Formulas, { stable }: DefineOptions, of = 'x'): Formulas =>
  printedLater(
    () => derivative(value.textbook, of),
    stable === undefined ? chainedDerivative(value.textbook, of) : computedDerivative(value.stable!, of),
  );

/** Two forms of one formula. Simplifying the printed form takes longer than everything else, so it is done at its first use. */
function printedLater(textbook: () => Expr, stable: Expr): Formulas {
  let known: Expr | undefined;
  return {
    get textbook() {
      known ??= textbook();
      return known;
    },
    stable,
  };
}

/** The gradient of a row formula in two forms: as it is printed and as it is computed. */
const gradientsOf = (value: Formulas): Formulas =>
  printedLater(
    () => simplify(pullBack(value.textbook, 'textbook')),
    shifted(pullBack(value.stable ?? value.textbook, 'stable')),
  );

/** The threshold of a row is searched for below its largest element, which has to be 0: entmaxThreshold(u, p) = m + entmaxThreshold(u − m, p). */
const withShifts = ({ textbook, stable = textbook }: Formulas): Formulas => {
  const computes = shifted(stable);
  return computes === textbook ? { textbook } : { textbook, stable: computes };
};
const shifted = (e: Expr): Expr =>
  remembered<Expr>((part, again) => {
    const inner = mapParts(part, again);
    if (inner.kind !== 'op' || inner.op !== 'entmaxThreshold') return inner;
    const [u, p] = inner.args as [Expr, Expr];
    const largest = op('rowmax', u);
    return op('add', largest, op('entmaxThreshold', op('sub', u, largest), p));
  })(e);

/** The value of a formula with a single result for a row without elements. */
const ofEmptyRow = ({ textbook, stable = textbook }: Formulas, params: Parameters): number =>
  valueOfRow(stable, new Float64Array(0), params);

function checkName(name: unknown): void {
  if (typeof name !== 'string') throw new TypeError(`name: expected a word, not ${describe(name)}`);
  if (!IDENTIFIER.test(name))
    throw new TypeError(`name: expected a letter followed by letters, digits or _, not '${name}'`);
}
const IDENTIFIER = /^[A-Za-z]\w*$/;

/** Names that already have a meaning in formulas or options. */
const reserved: ReadonlySet<string> = new Set([
  ...['x', 'y', 'g', 'gate', 'value', 'let', 'pi', 'inf'],
  ...['out', 'dtype', 'axis', 'temperature', 'mask', 'allMasked'],
]);

function parametersOf(options: Readonly<Record<string, ParameterOption>>): Parameters {
  return Object.fromEntries(
    Object.entries(options).map(([id, option]) => {
      if (!IDENTIFIER.test(id) || reserved.has(id))
        throw new TypeError(
          `params: '${id}' cannot name a parameter; expected a letter followed by letters, digits or _, and none of ${[...reserved].join(', ')}`,
        );
      return [id, parameterOf(id, option)];
    }),
  );
}

function parameterOf(id: string, option: ParameterOption): Parameter {
  const stated = typeof option === 'object' && option !== null ? option : { default: option };
  checkOptions(stated, ['default', 'range', 'symbol', 'text', 'learned'], `parameter ${id}`);
  const range = stated.range ?? [-Infinity, Infinity];
  const isRange = Array.isArray(range) && range.length === 2 && range[0]! <= range[1]!;
  if (!isRange) throw new TypeError(`${id}.range: expected [low, high], not ${describe(range)}`);
  return {
    default: numberWithin(stated.default, range, id),
    range,
    symbol: stated.symbol ?? symbolOf(id),
    text: stated.text ?? { en: `Parameter ${id}.`, zh: `参数 ${id}。` },
    ...(stated.learned && { learned: true }),
  };
}

const GREEK =
  /^(alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|rho|sigma|tau|upsilon|phi|chi|psi|omega)$/;
const symbolOf = (id: string): string => {
  if (GREEK.test(id)) return `\\${id}`;
  return id.length === 1 ? id : `\\mathit{${id.replaceAll('_', '\\_')}}`;
};

/** The formula as it is printed and, if functions that it expands have stable forms, as it is computed. */
function formsOf(formula: Formula, stable: Formula | undefined, params: Parameters): Formulas {
  const names = [...VARIABLES, ...Object.keys(params)];
  const textbook = readFormula(formula, { names });
  const computes =
    stable === undefined
      ? readFormula(formula, { names, variant: 'stable' })
      : readFormula(stable, { names, variant: 'stable', option: 'stable' });
  return same(textbook, computes) ? { textbook } : { textbook, stable: computes };
}

const sortsOf = (variables: readonly string[], params: Parameters): Sorts =>
  Object.fromEntries([...variables, ...Object.keys(params)].map(id => [id, aNumber]));

/** The formula of an option, which must have a single number as its value. */
function checked(formula: Formula, names: Sorts): Expr {
  const e = readFormula(formula, { names: Object.keys(names) });
  resultOf({ textbook: e }, names);
  return e;
}

/** Whether the forms give a row or a single number; all forms have to agree. */
function resultOf({ textbook, stable = textbook }: Formulas, names: Sorts): 'row' | 'number' {
  const [result, computes] = [textbook, stable].map(form => {
    const { isRow, isTruth } = sortOf(form, names);
    if (isTruth) throw complaintAbout(form, faults.isComparison());
    return isRow ? 'row' : 'number';
  }) as ['row' | 'number', 'row' | 'number'];
  if (result !== computes)
    throw new TypeError(`stable: the formula gives a ${result}, and this one a ${computes}`);
  return result;
}

/** A formula of rows, of a gate and a value, or of one number. */
function kindOf(e: Expr): Kind {
  if (partsInOrder([e]).some(isAboutRows)) return 'row';
  const free = freeNames(e);
  return free.has('gate') || free.has('value') ? 'gated' : 'scalar';
}

const isAboutRows = (e: Expr): boolean =>
  (e.kind === 'op' && (isReduction(e.op) || e.op === 'onehot')) ||
  (e.kind === 'call' && e.callee.kind === 'row');
