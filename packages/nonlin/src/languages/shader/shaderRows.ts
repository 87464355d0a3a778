// Row functions in shading languages: the loops of a plan. What an earlier loop computed is computed again, for shaders have no
// room of their own that is as long as any row.

import { isReductionExpr, type Pass, planRow, type ReductionExpr } from '../../compiler/plan.ts';
import { Scope } from '../../compiler/scope.ts';
import {
  atom,
  type Expr,
  type Graph,
  name,
  type OpPrinter,
  op,
  partsInOrder,
  uses,
} from '../../formula/index.ts';
import { named, prelude, type ShaderLanguage, shaderGraph, writingOf } from './shader.ts';
import { helper } from './shaderHelpers.ts';

/** What a row function takes and gives, and how the text says so. */
export interface RowTask {
  readonly formula: Expr;
  /** Inputs with a value for each element. */
  readonly rows: readonly string[];
  /** Element i of an input. */
  load(input: string): string;
  /** What stands for the names of numbers. */
  readonly numbers: Readonly<Record<string, string>>;
  readonly result: 'row' | 'number';
  /** The lines that hand over the result, or element i of it. */
  store(value: string): readonly string[];
  /** What goes over the places of the result, where that is not the loop over the row. */
  last?(lines: readonly string[]): readonly string[];
}

/** The functions that the lines of a row function call, and the lines. */
export function rowFunction(
  task: RowTask,
  language: ShaderLanguage,
): { readonly called: readonly string[]; readonly lines: readonly string[] } {
  const graph = shaderGraph(task.formula, 'single');
  const powers = partsInOrder([graph.root]).some(isReal) ? [op('exp', op('log', name('x')))] : [];
  const called = prelude([graph.root, ...powers], ['add', 'total', 'max', 'infinity'], language);
  return { called, lines: new RowPrinter(task, graph, language).lines() };
}

/** Whether a part takes powers that are not whole numbers. */
const isReal = (e: Expr): boolean =>
  isReductionExpr(e) && e.op === 'entmaxThreshold' && powerOf(e) === undefined;

/** The exponent of `entmaxThreshold` where it is one of those that need no logarithm. */
const powerOf = (e: ReductionExpr): number | undefined => {
  const p = e.args[1]!;
  return p.kind === 'number' && (p.value === 1 || p.value === 2) ? p.value : undefined;
};

/** Steps of a bisection of [−1, 0] after which neighbouring floats are left, but for a τ below 2^-136. */
const BISECTIONS = 160;

class RowPrinter {
  readonly #task: RowTask;
  readonly #graph: Graph;
  readonly #language: ShaderLanguage;
  readonly #scope: Scope;

  constructor(task: RowTask, graph: Graph, language: ShaderLanguage) {
    this.#task = task;
    this.#graph = graph;
    this.#language = language;
    const { notation } = language;
    const onehot: OpPrinter = ([k]) => atom(`${helper('onehot')}(${language.rows.place}, ${k!.text})`);
    const own = { ...language, notation: { ...notation, ops: { ...notation.ops, onehot } } };
    this.#scope = new Scope(graph, TAKEN, writingOf(own));
    for (const part of partsInOrder([graph.root])) {
      if (part.kind !== 'name') continue;
      const { rows, numbers } = this.#task;
      this.#scope.bind(part, rows.includes(part.name) ? elementName(part.name) : numbers[part.name]!);
    }
  }

  lines(): readonly string[] {
    const { rows, result, store, last = this.#language.rows.loop } = this.#task;
    const plan = planRow(this.#graph.root, rows);
    const lines = plan.passes.flatMap(pass => this.#pass(pass));
    if (result === 'number')
      return [...lines, ...this.#numbers(plan.uniforms), ...store(this.#scope.write(plan.root))];
    const uniforms = this.#numbers(plan.passes.at(-1)!.uniforms);
    const elements = this.#elements([plan.root], scope => store(scope.write(plan.root)));
    return [...lines, ...uniforms, ...last(elements)];
  }

  /** What follows from finished reductions: each gets a name. */
  #numbers(parts: readonly Expr[]): readonly string[] {
    return this.#scope.declare(parts, new Map(parts.map(e => [e, 2])));
  }

  /** One loop for sums and maxima, and what looks at the row more than once after it. */
  #pass({ uniforms, reductions }: Pass): readonly string[] {
    if (reductions.length === 0) return [];
    const before = this.#numbers(uniforms);
    const sums = reductions.filter(r => r.op === 'rowsum');
    // The place of the largest element starts from the largest.
    const maxima = reductions.filter(r => r.op === 'rowmax' || r.op === 'rowargmax');
    const ids = new Map(reductions.map(r => [r, this.#scope.fresh(r, 'r')]));
    const own = (r: ReductionExpr): string => `${ids.get(r)}Own`;
    const { rows, declare } = this.#language;
    const lines = [
      ...before,
      ...sums.map(r => rows.variable('pair', own(r), rows.pair('0.0', '0.0'))),
      ...maxima.map(r => rows.variable('float', own(r), `-${helper('infinity')}()`)),
      ...(sums.length + maxima.length === 0
        ? []
        : this.#each([...sums, ...maxima].map(termOf), scope => [
            ...sums.map(r => `${own(r)} = ${helper('add')}(${own(r)}, ${scope.write(termOf(r))});`),
            ...maxima.map(r => `${own(r)} = ${helper('max')}(${own(r)}, ${scope.write(termOf(r))});`),
          ])),
      ...sums.map(r => declare('float', ids.get(r)!, rows.merged('sum', `${helper('total')}(${own(r)})`))),
      ...maxima.map(r =>
        declare('float', r.op === 'rowmax' ? ids.get(r)! : `${ids.get(r)}Max`, rows.merged('max', own(r))),
      ),
      ...reductions.flatMap(r => (r.op === 'rowargmax' ? this.#argmax(r, ids.get(r)!) : [])),
      ...reductions.flatMap(r => (r.op === 'entmaxThreshold' ? this.#tau(r, ids.get(r)!) : [])),
    ];
    for (const [r, id] of ids) this.#scope.bind(r, id);
    return lines;
  }

  /** A loop over elements. */
  #each(roots: readonly Expr[], body: (scope: Scope) => readonly string[]): readonly string[] {
    return this.#language.rows.loop(this.#elements(roots, body));
  }

  /** The elements that these are made of, and what is done with them. */
  #elements(roots: readonly Expr[], body: (scope: Scope) => readonly string[]): readonly string[] {
    const scope = this.#scope.inner();
    const parts = this.#partsOf(roots);
    const { declare } = this.#language;
    const inputs = this.#task.rows.filter(id => parts.some(e => e.kind === 'name' && e.name === id));
    return [
      ...inputs.map(id => declare('float', elementName(id), this.#task.load(id))),
      ...scope.declare(parts, named(this.#graph, uses(roots))),
      ...body(scope),
    ];
  }

  /** The parts of some elements, without those of finished reductions. */
  #partsOf(roots: readonly Expr[]): readonly Expr[] {
    const found = new Set<Expr>();
    const visit = (e: Expr): void => {
      if (found.has(e) || isReductionExpr(e)) return;
      if (e.kind === 'op') e.args.forEach(visit);
      found.add(e);
    };
    roots.forEach(visit);
    return [...found];
  }

  /** The first place with the largest element; NaN if that is NaN or −∞. */
  #argmax(r: ReductionExpr, id: string): readonly string[] {
    const { rows, declare } = this.#language;
    const [own, largest] = [`${id}Place`, `${id}Max`];
    return [
      rows.variable('float', own, `-${helper('infinity')}()`),
      // Counted down, so that the first is the largest.
      ...this.#each([termOf(r)], scope => [
        `if (${scope.write(termOf(r))} >= ${largest}) { ${own} = max(${own}, -${rows.place}); }`,
      ]),
      declare(
        'float',
        id,
        rows.select(
          `${largest} > -${helper('infinity')}()`,
          `-${rows.merged('max', own)}`,
          `${largest} - ${largest}`,
        ),
      ),
    ];
  }

  /** The τ for which Σ max(u − τ, 0)^p = 1, for a row whose largest element is 0; NaN if it has a NaN. */
  #tau(r: ReductionExpr, id: string): readonly string[] {
    const { rows, declare } = this.#language;
    const p = powerOf(r);
    const [low, high, middle, own, sum, over] = ['Low', 'High', 'Middle', 'Own', 'Sum', 'Over'].map(
      suffix => `${id}${suffix}`,
    ) as [string, string, string, string, string, string];
    const power =
      p === undefined
        ? `${helper('exp')}(${this.#scope.write(r.args[1]!)} * ${helper('log')}(${over}))`
        : Array.from({ length: p }, () => over).join(' * ');
    return [
      rows.variable('float', low, '-1.0'),
      rows.variable('float', high, '0.0'),
      ...rows.repeat(BISECTIONS, [
        declare('float', middle, `0.5 * (${low} + ${high})`),
        `if (${middle} <= ${low} || ${middle} >= ${high}) { break; }`,
        rows.variable('pair', own, rows.pair('0.0', '0.0')),
        ...this.#each([termOf(r)], scope => [
          declare('float', over, `${scope.write(termOf(r))} - ${middle}`),
          // NaN goes into the sum as well.
          `if (!(${over} <= 0.0)) { ${own} = ${helper('add')}(${own}, ${power}); }`,
        ]),
        declare('float', sum, rows.merged('sum', `${helper('total')}(${own})`)),
        `if (${sum} >= 1.0) { ${low} = ${middle}; } else { ${high} = ${middle}; }`,
        `if (${helper('isNan')}(${sum})) { ${low} = ${sum}; ${high} = ${sum}; }`,
      ]),
      declare('float', id, low),
    ];
  }
}

const termOf = (r: ReductionExpr): Expr => r.args[0]!;
/** The variable that holds element i of an input. */
const elementName = (input: string): string => `${input}i`;
const TAKEN = [
  'i',
  'lane',
  'row',
  'base',
  'column',
  'columns',
  'group',
  'groups',
  'x',
  'g',
  'y',
  'xi',
  'gi',
  'options',
];
