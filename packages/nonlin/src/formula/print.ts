// Prints an expression in any notation with infix signs, by one table per notation. The table of the formula language itself is here.
import { type CallExpr, directParts, type Expr, remembered } from './expression.ts';
import type { AnyOp } from './operations.ts';

/** How tightly a printed text binds, from loosest to tightest. */
export const binding = {
  formula: -1,
  choice: 0,
  compare: 1,
  sum: 2,
  product: 3,
  unary: 4,
  power: 5,
  atom: 6,
} as const;
export type Binding = (typeof binding)[keyof typeof binding];

export interface Printed {
  readonly text: string;
  readonly binds: Binding;
}

export type OpPrinter = (args: readonly Printed[]) => Printed;

/** A notation is a table: a printer for each operation, and how numbers, names, calls and `let` are written. */
export interface Notation<O extends AnyOp> {
  readonly ops: Readonly<Record<O, OpPrinter>>;
  number(value: number, text: string): Printed;
  name(id: string): Printed;
  call(call: CallExpr, arg: Printed): Printed;
  /** Left out where `let` is no expression: see `splitLets`. */
  let?(id: string, value: Printed, body: Printed): Printed;
  /** Wraps the text of an operation or a call, for example in an element with a class that a page can find. */
  mark?(part: Expr, text: string): string;
}

export const atom = (text: string): Printed => ({ text, binds: binding.atom });
/** The text, in parentheses if it binds less tightly than `least`. */
export const within = (p: Printed, least: Binding): string => (p.binds < least ? `(${p.text})` : p.text);
/** A left-associative sign: a right operand of the same level needs parentheses, unless `right` says otherwise. */
export const infix =
  (sign: string, binds: Binding, right: Binding = (binds + 1) as Binding): OpPrinter =>
  ([a, b]) => ({ text: `${within(a!, binds)}${sign}${within(b!, right)}`, binds });
export const call =
  (id: string): OpPrinter =>
  args =>
    atom(`${id}(${args.map(a => within(a, binding.choice)).join(', ')})`);

/** The largest number of numbers, names and operations that a text may have; such a text takes some megabytes. */
const LONGEST = 50_000;

/** How many numbers, names, operations and calls a formula has when it is written out; a shared part counts each time it is mentioned. */
export const sizeWritten: (e: Expr) => number = remembered((e, size): number =>
  directParts(e).reduce((sum, part) => sum + size(part), 1),
);

/**
 * Prints an expression in a notation. Operations outside the notation's table are an error of the caller.
 *
 * Errors: a RangeError if the formula shares parts and would be too long once every shared part is written out.
 */
export function print<O extends AnyOp>(e: Expr, notation: Notation<O>): Printed {
  const size = sizeWritten(e);
  if (size > LONGEST)
    throw new RangeError(
      `the formula has ${size.toPrecision(3)} parts when it is written out without names for what it shares; at most ${LONGEST} can be written`,
    );
  return printed(e, notation);
}

function printed<O extends AnyOp>(e: Expr, notation: Notation<O>): Printed {
  switch (e.kind) {
    case 'number':
      return notation.number(e.value, e.text);
    case 'name':
      return notation.name(e.name);
    case 'op': {
      const printer = (notation.ops as Readonly<Partial<Record<AnyOp, OpPrinter>>>)[e.op];
      if (!printer) throw new TypeError(`this notation cannot write ${e.op}`);
      return marked(e, printer(e.args.map(a => printed(a, notation))), notation);
    }
    case 'call':
      return marked(e, notation.call(e, printed(e.arg, notation)), notation);
    case 'let':
      if (!notation.let) throw new TypeError('this notation has no let inside an expression');
      return notation.let(e.name, printed(e.value, notation), printed(e.body, notation));
  }
}

const marked = <O extends AnyOp>(e: Expr, text: Printed, { mark }: Notation<O>): Printed =>
  mark ? { ...text, text: mark(e, text.text) } : text;

const prefixMinus: OpPrinter = ([a]) => ({ text: `-${within(a!, binding.unary)}`, binds: binding.unary });

/** The formula language itself: `parse(printFormula(e))` is `e`. */
const formulaNotation: Notation<AnyOp> = {
  ops: {
    neg: prefixMinus,
    add: infix(' + ', binding.sum),
    sub: infix(' - ', binding.sum),
    mul: infix(' * ', binding.product),
    div: infix(' / ', binding.product),
    pow: ([a, b]) => ({
      text: `${within(a!, binding.atom)}^${within(b!, binding.unary)}`,
      binds: binding.power,
    }),
    lt: infix(' < ', binding.compare, binding.sum),
    le: infix(' <= ', binding.compare, binding.sum),
    gt: infix(' > ', binding.compare, binding.sum),
    ge: infix(' >= ', binding.compare, binding.sum),
    select: ([c, a, b]) => ({
      text: `${within(c!, binding.compare)} ? ${within(a!, binding.choice)} : ${within(b!, binding.choice)}`,
      binds: binding.choice,
    }),
    sqrt: call('sqrt'),
    abs: call('abs'),
    min: call('min'),
    max: call('max'),
    exp: call('exp'),
    expm1: call('expm1'),
    log: call('log'),
    log1p: call('log1p'),
    tanh: call('tanh'),
    erf: call('erf'),
    erfc: call('erfc'),
    normcdf: call('normcdf'),
    sin: call('sin'),
    cos: call('cos'),
    atan: call('atan'),
    rowsum: call('sum'),
    rowmax: call('max'),
    rowargmax: call('argmax'),
    entmaxThreshold: call('entmaxThreshold'),
    onehot: call('onehot'),
    round: call('round'),
    pow2: call('pow2'),
    exponent: call('exponent'),
    significand: call('significand'),
    head: call('head'),
    copysign: call('copysign'),
    scale: call('scale'),
    turn: call('turn'),
    expsum: call('expsum'),
    sinsum: call('sinsum'),
    cossum: call('cossum'),
    explift: call('explift'),
    normcdflift: call('normcdflift'),
  },
  number: (_value, text) => atom(text),
  name: atom,
  call: (e, arg) => call(e.callee.name)([arg]),
  // A `let` is a whole formula, so it needs parentheses everywhere except at the top.
  let: (id, value, body) => ({
    text: `let ${id} = ${within(value, binding.choice)}; ${body.text}`,
    binds: binding.formula,
  }),
};

/** The formula as text in its own language. */
export const printFormula = (e: Expr): string => print(e, formulaNotation).text;
