// TypeScript: what runs. A function of a number becomes an expression with its shared parts named; a function of a
// row becomes the loops of its plan.

import {
  type AnyOp,
  atom,
  binding,
  call,
  type Expr,
  type Graph,
  infix,
  isWholeRow,
  type Notation,
  partsInOrder,
  type Reduction,
  uses,
  within,
} from '../formula/index.ts';
import { shortRecipes } from '../numerics/index.ts';
import type { Precision } from '../numerics/precision.ts';
import { shortName } from './code.ts';
import type { RowSignature } from './codeOf.ts';
import { type Pass, planRow, type ReductionExpr, type RowPlan } from './plan.ts';
import { Scope, type Writing } from './scope.ts';

const reserved: ReadonlySet<string> = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);
export const isReserved = (id: string): boolean => reserved.has(id);
/** A name, with an underscore behind it where the language keeps it for itself. */
export const identifier = (id: string): string => (isReserved(id) ? `${id}_` : id);

type PrintedOp = Exclude<AnyOp, Reduction | 'pow'>;
const typescript: Notation<PrintedOp> = {
  ops: {
    neg: ([a]) => ({ text: `-${within(a!, binding.power)}`, binds: binding.unary }),
    add: infix(' + ', binding.sum),
    sub: infix(' - ', binding.sum),
    mul: infix(' * ', binding.product),
    div: infix(' / ', binding.product),
    sqrt: call('Math.sqrt'),
    abs: call('Math.abs'),
    min: call('Math.min'),
    max: call('Math.max'),
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
    expsum: call('expsum'),
    sinsum: call('sinsum'),
    cossum: call('cossum'),
    explift: call('explift'),
    normcdflift: call('normcdflift'),
    lt: infix(' < ', binding.compare, binding.sum),
    le: infix(' <= ', binding.compare, binding.sum),
    gt: infix(' > ', binding.compare, binding.sum),
    ge: infix(' >= ', binding.compare, binding.sum),
    select: ([c, a, b]) => ({
      text: `${within(c!, binding.compare)} ? ${a!.text} : ${b!.text}`,
      binds: binding.choice,
    }),
    round: call('round'),
    pow2: call('pow2'),
    exponent: call('exponent'),
    significand: call('significand'),
    head: call('head'),
    copysign: call('copysign'),
    scale: call('scale'),
    turn: call('turn'),
    onehot: ([k]) => atom(`onehot(i, ${k!.text})`),
  },
  number: value => atom(Number.isFinite(value) ? String(value) : 'Infinity'),
  name: id => atom(identifier(id)),
  call: () => {
    throw new TypeError('calls are written out before a language prints');
  },
};

/** The arithmetic of the printed code: the recipes of the library, in one of two accuracies, or the Math object of the engine. */
export type Arithmetic = Precision | 'engine';

const elementary = Object.keys(shortRecipes);
const writing = (ops: Notation<PrintedOp>['ops'], longest = Number.POSITIVE_INFINITY): Writing => ({
  notation: { ...typescript, ops } as Notation<AnyOp>,
  spell: identifier,
  longest,
  assign: (id, value) => `const ${id} = ${value};`,
});
const ofEngine = (['exp', 'expm1', 'log', 'log1p', 'tanh', 'sin', 'cos', 'atan'] as const).map(
  op => [op, call(`Math.${op}`)] as const,
);
const writings: Readonly<Record<Arithmetic, Writing>> = {
  float64: writing(typescript.ops),
  float32: writing({
    ...typescript.ops,
    ...Object.fromEntries(elementary.map(id => [id, call(shortName(id))])),
  }),
  engine: writing(
    {
      ...typescript.ops,
      ...Object.fromEntries(ofEngine),
      // Recipes take the head of a number for a square without rounding; a float32 squares so, too.
      head: call('Math.fround'),
      copysign: ([a, s]) => ({
        text: `Math.sign(${s!.text}) * Math.abs(${a!.text})`,
        binds: binding.product,
      }),
    },
    90,
  ),
};

/** `function id(x: number, …): number { … }` for a lowered formula; parameters with a default may be left out by callers. */
export function scalarFunction(
  id: string,
  params: readonly string[],
  graph: Graph,
  arithmetic: Arithmetic = 'float64',
  defaults: Readonly<Record<string, number>> = {},
): string {
  const taken = [...params.map(identifier), ...calledBy(graph)];
  const scope = new Scope(graph, taken, writings[arithmetic]);
  // The result is returned, however long it is.
  const lines = scope.declare(partsInOrder([graph.root]).slice(0, -1), uses([graph.root]));
  return [
    `function ${id}(${parametersOf(params, graph, defaults)}): number {`,
    ...lines.map(line => `  ${line}`),
    `  return ${scope.write(graph.root)};`,
    '}',
  ].join('\n');
}

/** The names of called functions. A part may not have one of these names: a variable exp would hide the function exp. */
const calledBy = (graph: Graph): readonly string[] => [
  'Math',
  'Infinity',
  ...partsInOrder([graph.root]).flatMap(e => (e.kind === 'op' ? [e.op, shortName(e.op)] : [])),
];

/** The parameters up to the last that is used. */
export function takenBy(params: readonly string[], graph: Graph): readonly string[] {
  const used = namesIn(graph);
  return params.slice(0, params.findLastIndex(p => used.has(p)) + 1);
}

const namesIn = (graph: Graph): ReadonlySet<string> =>
  new Set(partsInOrder([graph.root]).flatMap(e => (e.kind === 'name' ? [e.name] : [])));

/** A parameter that is unused but precedes a used one gets an underscore. */
function parametersOf(
  params: readonly string[],
  graph: Graph,
  defaults: Readonly<Record<string, number>>,
): string {
  const used = namesIn(graph);
  return takenBy(params, graph)
    .map(
      p =>
        `${used.has(p) ? identifier(p) : `_${p}`}${defaults[p] === undefined ? ': number' : ` = ${defaults[p]}`}`,
    )
    .join(', ');
}

/** `function id(x: Float64Array, …, y: Float64Array): void { … }` for a lowered formula of rows. */
export function rowFunction(
  id: string,
  signature: RowSignature,
  graph: Graph,
  arithmetic: Precision = 'float64',
): string {
  const args = [
    ...[...signature.rows, ...signature.numbers, signature.output].map(a => `${a}: Float64Array`),
    ...signature.params.map(p => `${identifier(p)}: number`),
  ].join(', ');
  return [
    `function ${id}(${args}): void {`,
    ...new RowPrinter(signature, graph, arithmetic).lines(),
    '}',
  ].join('\n');
}

/**
 * `function id(x: ArrayLike<number>, …): Float64Array { … }`, or `: number`, for a lowered formula of rows, in the arithmetic of the
 * engine: it makes its output, and what comes as one number is a number.
 */
export function wholeRowFunction(
  id: string,
  signature: RowSignature,
  graph: Graph,
  defaults: Readonly<Record<string, number>>,
): string {
  const { rows, numbers, params, output, result } = signature;
  const args = [
    ...rows.map(a => `${a}: ArrayLike<number>`),
    ...numbers.map(a => `${a}: number`),
    ...params.map(p => `${identifier(p)} = ${defaults[p]}`),
  ].join(', ');
  const isRow = result === 'row';
  const [head, ...lines] = new RowPrinter(signature, graph, 'engine').lines();
  return [
    `function ${id}(${args}): ${isRow ? 'Float64Array' : 'number'} {`,
    head,
    ...(isRow ? [`  const ${output} = new Float64Array(n);`] : []),
    ...lines,
    ...(isRow ? [`  return ${output};`] : []),
    '}',
  ].join('\n');
}

/** Where a reduction's lines go. */
interface Accumulator {
  readonly before: string;
  readonly each: string;
  readonly after: string;
}

/** Sums for float64 results are compensated; for float32 the digits of float64 are enough. */
const sums: Readonly<Record<Precision, string>> = { float64: 'CompensatedSum', float32: 'PlainSum' };
/** The name of a reduction that has no name from `let`. */
const stems: Readonly<Record<Reduction, string>> = {
  rowsum: 'total',
  rowmax: 'largest',
  rowargmax: 'place',
  entmaxThreshold: 'threshold',
};

function accumulator(
  r: ReductionExpr,
  id: string,
  values: readonly string[],
  arithmetic: Arithmetic,
): Accumulator {
  const value = values[0]!;
  if (isWholeRow(r.op)) {
    const rest = values.slice(1).map(v => `, ${v}`);
    return {
      before: `const ${id}Row = new Float64Array(n);`,
      each: `${id}Row[i] = ${value};`,
      after: `const ${id} = ${r.op === 'entmaxThreshold' ? 'entmaxThreshold' : 'argmax'}(${id}Row${rest.join('')});`,
    };
  }
  if (r.op === 'rowmax') {
    // + 0: a maximum is never −0, whichever zero came first. In a short text zeros may have either sign.
    return {
      before: `let ${id} = -Infinity;`,
      each: `${id} = Math.max(${id}, ${value});`,
      after: arithmetic === 'engine' ? '' : `${id} += 0;`,
    };
  }
  if (arithmetic === 'engine') return { before: `let ${id} = 0;`, each: `${id} += ${value};`, after: '' };
  return {
    before: `const ${id}Sum = new ${sums[arithmetic]}();`,
    each: `${id}Sum.add(i, ${value});`,
    after: `const ${id} = ${id}Sum.total();`,
  };
}

class RowPrinter {
  readonly #signature: RowSignature;
  readonly #plan: RowPlan;
  readonly #scope: Scope;
  /** The arrays that hold stored elements. */
  readonly #arrays = new Map<Expr, string>();
  readonly #arithmetic: Arithmetic;

  constructor(signature: RowSignature, graph: Graph, arithmetic: Arithmetic) {
    this.#signature = signature;
    this.#arithmetic = arithmetic;
    this.#plan = planRow(graph.root, signature.rows);
    const { rows, numbers, params, output } = signature;
    this.#scope = new Scope(
      graph,
      [...rows, ...numbers, ...params, output, 'i', 'n', ...calledBy(graph), 'Float64Array'],
      writings[arithmetic],
    );
    for (const part of partsInOrder([graph.root])) {
      if (part.kind !== 'name') continue;
      if (rows.includes(part.name)) this.#scope.bind(part, `${part.name}[i]!`);
      if (numbers.includes(part.name) && !this.#isWhole) this.#scope.bind(part, `${part.name}[0]!`);
    }
  }

  /** Whether the function allocates its result and takes numbers as numbers instead of arrays of length 1. */
  get #isWhole(): boolean {
    return this.#arithmetic === 'engine';
  }

  lines(): readonly string[] {
    const { rows, output, result } = this.#signature;
    const lines = [`const n = ${rows[0]}.length;`];
    this.#plan.passes.forEach((pass, p) => {
      lines.push(...this.#pass(pass, result === 'row' && p === this.#plan.passes.length - 1));
    });
    if (result === 'number') {
      lines.push(
        ...(this.#isWhole
          ? this.#scope.declare(this.#plan.uniforms, uses([this.#plan.root]))
          : this.#uniforms(this.#plan.uniforms)),
        `${this.#isWhole ? 'return' : `${output}[0] =`} ${this.#scope.write(this.#plan.root)};`,
      );
    }
    return lines.map(line => `  ${line}`);
  }

  /** Numbers between the loops always get a name. */
  #uniforms(parts: readonly Expr[]): readonly string[] {
    return this.#scope.declare(parts, new Map(parts.map(e => [e, 2])));
  }

  #pass(pass: Pass, isLast: boolean): readonly string[] {
    const { output } = this.#signature;
    const before = [...this.#uniforms(pass.uniforms)];
    const after: string[] = [];
    // These names are taken first, so that no variable in a loop hides an accumulator.
    const ids = pass.reductions.map(r =>
      this.#isWhole ? this.#scope.called(r, stems[r.op]) : this.#scope.fresh(r, 'r'),
    );
    const scope = this.#scope.inner();
    for (const e of pass.loads) scope.bind(e, `${this.#arrays.get(e)}[i]!`);
    const roots = isLast ? [this.#plan.root] : pass.reductions.map(r => r.args[0]!);
    const each = [...scope.declare(pass.elements, uses([...roots, ...pass.stores]))];
    for (const e of pass.stores) {
      const array = this.#arrayFor(e);
      if (array !== output) before.push(`const ${array} = new Float64Array(n);`);
      each.push(`${array}[i] = ${scope.write(e)};`);
    }
    for (const [k, r] of pass.reductions.entries()) {
      const id = ids[k]!;
      const lines = accumulator(
        r,
        id,
        r.args.map(a => scope.write(a)),
        this.#arithmetic,
      );
      before.push(lines.before);
      each.push(lines.each);
      if (lines.after !== '') after.push(lines.after);
      this.#scope.bind(r, id);
    }
    if (isLast) each.push(`${output}[i] = ${scope.write(this.#plan.root)};`);
    const loop = 'for (let i = 0; i < n; i++)';
    if (this.#isWhole && each.length === 1) return [...before, `${loop} ${each[0]}`, ...after];
    return [...before, `${loop} {`, ...each.map(line => `  ${line}`), '}', ...after];
  }

  /** The first stored element lies in the output, which is free until the last pass. */
  #arrayFor(e: Expr): string {
    const isFirst = this.#arrays.size === 0 && this.#signature.result === 'row';
    const array = isFirst ? this.#signature.output : this.#scope.numbered('stored');
    this.#arrays.set(e, array);
    return array;
  }
}
