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
import { shortName } from './code.ts';
import type { RowSignature } from './codeOf.ts';
import type { Accuracy } from './lower.ts';
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

const elementary = Object.keys(shortRecipes);
const writing = (ops: Notation<PrintedOp>['ops']): Writing => ({
  notation: { ...typescript, ops } as Notation<AnyOp>,
  spell: identifier,
  assign: (id, value) => `const ${id} = ${value};`,
});
const writings: Readonly<Record<Accuracy, Writing>> = {
  float64: writing(typescript.ops),
  float32: writing({
    ...typescript.ops,
    ...Object.fromEntries(elementary.map(id => [id, call(shortName(id))])),
  }),
};

/** `function id(x: number, …): number { … }` for a lowered formula; parameters with a default may be left out by callers. */
export function scalarFunction(
  id: string,
  params: readonly string[],
  graph: Graph,
  accuracy: Accuracy = 'float64',
  defaults: Readonly<Record<string, number>> = {},
): string {
  const taken = [...params.map(identifier), ...calledBy(graph)];
  const scope = new Scope(graph, taken, writings[accuracy]);
  const lines = scope.declare(partsInOrder([graph.root]), uses([graph.root]));
  return [
    `function ${id}(${parametersOf(params, graph, defaults)}): number {`,
    ...lines.map(line => `  ${line}`),
    `  return ${scope.write(graph.root)};`,
    '}',
  ].join('\n');
}

/** Names that the text has for what it calls: a part that `let` called exp would hide exp. */
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

/** One before the last that is used and that is not used itself gets an underscore. */
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
  accuracy: Accuracy = 'float64',
): string {
  const args = [
    ...[...signature.rows, ...signature.numbers, signature.output].map(a => `${a}: Float64Array`),
    ...signature.params.map(p => `${identifier(p)}: number`),
  ].join(', ');
  return [`function ${id}(${args}): void {`, ...new RowPrinter(signature, graph, accuracy).lines(), '}'].join(
    '\n',
  );
}

/** Where a reduction's lines go. */
interface Accumulator {
  readonly before: string;
  readonly each: string;
  readonly after: string;
}

/** Sums for float64 results are compensated; for float32 the digits of float64 are enough. */
const sums: Readonly<Record<Accuracy, string>> = { float64: 'CompensatedSum', float32: 'PlainSum' };

function accumulator(
  r: ReductionExpr,
  id: string,
  values: readonly string[],
  accuracy: Accuracy,
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
    // + 0: a maximum is never −0, whichever zero came first.
    return {
      before: `let ${id} = -Infinity;`,
      each: `${id} = Math.max(${id}, ${value});`,
      after: `${id} += 0;`,
    };
  }
  return {
    before: `const ${id}Sum = new ${sums[accuracy]}();`,
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
  readonly #accuracy: Accuracy;

  constructor(signature: RowSignature, graph: Graph, accuracy: Accuracy) {
    this.#signature = signature;
    this.#accuracy = accuracy;
    this.#plan = planRow(graph.root, signature.rows);
    const { rows, numbers, params, output } = signature;
    this.#scope = new Scope(
      graph,
      [...rows, ...numbers, ...params, output, 'i', 'n', ...calledBy(graph), 'Float64Array'],
      writings[accuracy],
    );
    for (const part of partsInOrder([graph.root])) {
      if (part.kind !== 'name') continue;
      if (rows.includes(part.name)) this.#scope.bind(part, `${part.name}[i]!`);
      if (numbers.includes(part.name)) this.#scope.bind(part, `${part.name}[0]!`);
    }
  }

  lines(): readonly string[] {
    const { rows, output, result } = this.#signature;
    const lines = [`const n = ${rows[0]}.length;`];
    this.#plan.passes.forEach((pass, p) => {
      lines.push(...this.#pass(pass, result === 'row' && p === this.#plan.passes.length - 1));
    });
    if (result === 'number') {
      lines.push(
        ...this.#uniforms(this.#plan.uniforms),
        `${output}[0] = ${this.#scope.write(this.#plan.root)};`,
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
    const scope = this.#scope.inner();
    for (const e of pass.loads) scope.bind(e, `${this.#arrays.get(e)}[i]!`);
    const roots = isLast ? [this.#plan.root] : pass.reductions.map(r => r.args[0]!);
    const each = [...scope.declare(pass.elements, uses([...roots, ...pass.stores]))];
    for (const e of pass.stores) {
      const array = this.#arrayFor(e);
      if (array !== output) before.push(`const ${array} = new Float64Array(n);`);
      each.push(`${array}[i] = ${scope.write(e)};`);
    }
    for (const r of pass.reductions) {
      const id = this.#scope.fresh(r, 'r');
      const lines = accumulator(
        r,
        id,
        r.args.map(a => scope.write(a)),
        this.#accuracy,
      );
      before.push(lines.before);
      each.push(lines.each);
      after.push(lines.after);
      this.#scope.bind(r, id);
    }
    if (isLast) each.push(`${output}[i] = ${scope.write(this.#plan.root)};`);
    return [...before, 'for (let i = 0; i < n; i++) {', ...each.map(line => `  ${line}`), '}', ...after];
  }

  /** The first stored element lies in the output, which is free until the last pass. */
  #arrayFor(e: Expr): string {
    const isFirst = this.#arrays.size === 0 && this.#signature.result === 'row';
    const array = isFirst ? this.#signature.output : this.#scope.numbered('stored');
    this.#arrays.set(e, array);
    return array;
  }
}
