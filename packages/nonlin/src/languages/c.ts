// C99: a header of static functions over double, with libm. Those over float compute in double and round once, so that no
// number in between overflows or loses digits. Nothing is allocated: a row function computes an element again where a later loop
// needs it, and its output may be its input.

import { lowerFolded } from '../compiler/lower.ts';
import { type Pass, planRow, type ReductionExpr } from '../compiler/plan.ts';
import { Scope, type Writing } from '../compiler/scope.ts';
import {
  type AnyOp,
  atom,
  binding,
  call,
  type Expr,
  elementaryOperations,
  infix,
  isComparison,
  type Notation,
  type Op,
  partsInOrder,
  type Reduction,
  uses,
  within,
} from '../formula/index.ts';
import type { Definition } from '../functions/definition.ts';
import {
  defineLanguage,
  described,
  documentation,
  entriesOf,
  parametersOf,
  type Request,
  type Unit,
} from './language.ts';
import { type Naming, snakeCase, words } from './names.ts';
import {
  type ByShape,
  byShape,
  neededBy,
  opsOfRoutines,
  type Pointwise,
  type Routine,
  type Rowwise,
  routinesOf,
} from './routines.ts';
import { held, indented as indentedBy, wrapped } from './text.ts';

/** A double as C reads it. */
const literal = (value: number): string => {
  if (!Number.isFinite(value)) return value > 0 ? 'INFINITY' : '-INFINITY';
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
};

/** Words of C up to C23; of C++ those besides, for headers are included there too; and what compilers define by themselves. */
const reserved = words(`
  alignas alignof asm auto bool break case char const constexpr continue default do double else enum extern false float for goto if
  inline int long nullptr register restrict return short signed sizeof static static_assert struct switch thread_local true typedef
  typeof typeof_unqual union unsigned void volatile while
  and and_eq bitand bitor catch class compl concept co_await co_return co_yield decltype delete dynamic_cast explicit export friend
  mutable namespace new noexcept not not_eq operator or or_eq private protected public reinterpret_cast requires static_cast template
  this throw try typeid typename using virtual wchar_t xor xor_eq
  linux unix
`);
const cName = (id: string): string => {
  const name = snakeCase(id);
  return reserved.has(name) ? `${name}_` : name;
};

/** Every function has a prefix: tanh, erf and others are libm's. */
const functionName = (id: string): string => `nonlin_${snakeCase(id)}`;

const notation: Notation<Exclude<Op, Reduction | 'pow'>> = {
  ops: {
    neg: ([a]) => ({ text: `-${within(a!, binding.power)}`, binds: binding.unary }),
    add: infix(' + ', binding.sum),
    sub: infix(' - ', binding.sum),
    mul: infix(' * ', binding.product),
    div: infix(' / ', binding.product),
    sqrt: call('sqrt'),
    abs: call('fabs'),
    min: call('nonlin_minimum'),
    max: call('nonlin_maximum'),
    exp: call('exp'),
    expm1: call('expm1'),
    log: call('log'),
    log1p: call('log1p'),
    tanh: call('tanh'),
    erf: call('erf'),
    erfc: call('erfc'),
    normcdf: call('nonlin_normal_cdf'),
    sin: call('sin'),
    cos: call('cos'),
    atan: call('atan'),
    lt: infix(' < ', binding.compare, binding.sum),
    le: infix(' <= ', binding.compare, binding.sum),
    gt: infix(' > ', binding.compare, binding.sum),
    ge: infix(' >= ', binding.compare, binding.sum),
    select: ([c, a, b]) => ({
      text: `${within(c!, binding.compare)} ? ${within(a!, binding.compare)} : ${within(b!, binding.choice)}`,
      binds: binding.choice,
    }),
    onehot: ([k]) => atom(`nonlin_one_hot(i, ${k!.text})`),
  },
  number: value => atom(literal(value)),
  name: id => atom(cName(id)),
  call: () => {
    throw new TypeError('calls are written out before a language prints');
  },
};

const writing: Writing = {
  notation: notation as Notation<AnyOp>,
  spell: cName,
  longest: 70,
  assign: (id, value, part) =>
    `const ${part.kind === 'op' && isComparison(part.op) ? 'int' : 'double'} ${id} = ${value};`,
};

/** Names that the code has for itself: libm's, and those of loops. */
const TAKEN: ReadonlySet<string> = new Set([
  ...words('i n y dx xi gi pieces total middle candidate size_t fabs sqrt isnan signbit fma errno'),
  ...Object.keys(elementaryOperations),
]);
/** Functions of libm that some compilers warn of being hidden. */
const HIDING = words('y0 y1 yn j0 j1 jn gamma');

const naming: Naming = {
  spell: cName,
  isTaken: id => TAKEN.has(id),
};

/** What C lacks, by the operation that needs it. */
const helpers: Readonly<Partial<Record<Op, string>>> = {
  min: `/* The smaller number as IEEE 754-2019 has it: NaN if either is, and -0 below 0. */
static inline double nonlin_minimum(double a, double b) {
  if (isnan(a) || isnan(b)) return a + b;
  return a < b || (a == b && signbit(a)) ? a : b;
}`,
  max: `/* The larger number as IEEE 754-2019 has it: NaN if either is, and 0 above -0. */
static inline double nonlin_maximum(double a, double b) {
  if (isnan(a) || isnan(b)) return a + b;
  return a > b || (a == b && !signbit(a)) ? a : b;
}`,
  normcdf: `/* The distribution function of a standard normal number. What rounding cuts off x / sqrt(2) is put back to first order. */
static inline double nonlin_normal_cdf(double x) {
  const double h = x * 0.7071067811865476;
  if (!(fabs(x) < 40.0)) return 0.5 * erfc(-h);
  const double rest = fma(x, 0.7071067811865476, -h) - x * 4.833646656726457e-17;
  return 0.5 * erfc(-h) + rest * exp(-h * h) * 0.5641895835477563;
}`,
  onehot: `/* 1 at place k and 0 elsewhere; NaN where k is. */
static inline double nonlin_one_hot(size_t i, double k) {
  return isnan(k) ? k : (double)((double)i == k);
}`,
};

const indented = (lines: readonly string[]): readonly string[] => indentedBy(lines, '  ');

const comment = (text: readonly string[]): readonly string[] => {
  const lines = text.map(held.blockComment);
  return lines.length === 1
    ? [`/* ${lines[0]} */`]
    : ['/*', ...lines.map(line => ` * ${line}`.trimEnd()), ' */'];
};

const define = (head: string, body: readonly string[], doc: readonly string[] = []): string =>
  [...(doc.length > 0 ? comment(doc) : []), `static inline ${head} {`, ...indented(body), '}'].join('\n');

const parameters = (params: readonly string[]): readonly string[] => params.map(id => `double ${cName(id)}`);

type Real = 'double' | 'float';
const suffix: Readonly<Record<Real, string>> = { double: '', float: 'f' };
const reals = ['double', 'float'] as const;

/** The loops over a row. */
class RowPrinter {
  readonly #scope: Scope;
  readonly #root: Expr;
  /** Names that are rows. */
  readonly #rows: readonly string[];
  readonly #plan: ReturnType<typeof planRow>;

  constructor(unit: Unit, rows: readonly string[], params: readonly string[]) {
    const graph = lowerFolded(unit.formula);
    this.#root = graph.root;
    this.#rows = rows;
    this.#plan = planRow(graph.root, rows, () => false);
    const elements = rows.map(id => `${id}i`);
    const taken = [...unit.variables, ...elements, ...params.map(cName), ...TAKEN, ...HIDING];
    this.#scope = new Scope(graph, taken, writing);
    for (const e of partsInOrder([graph.root]))
      if (e.kind === 'name' && rows.includes(e.name)) this.#scope.bind(e, `${e.name}i`);
  }

  /** The statements; `finish` is what is done with the result, in the last loop or behind it. */
  lines(result: 'row' | 'number', finish: (value: string) => string): readonly string[] {
    const { passes, uniforms } = this.#plan;
    const lines = passes.flatMap((pass, p) => {
      const isLast = result === 'row' && p === passes.length - 1;
      const before = this.#uniforms(pass.uniforms);
      if (!isLast) return [...before, ...this.#reduce(pass)];
      const inner = this.#scope.inner();
      const elements = inner.declare(pass.elements, uses([this.#root]));
      return [...before, ...this.#loop([...elements, finish(inner.write(this.#root))])];
    });
    return result === 'row'
      ? lines
      : [...lines, ...this.#uniforms(uniforms), finish(this.#scope.write(this.#root))];
  }

  /** Numbers between the loops always get a name. */
  #uniforms(parts: readonly Expr[]): readonly string[] {
    return this.#scope.declare(parts, new Map(parts.map(e => [e, 2])));
  }

  #loop(body: readonly string[]): readonly string[] {
    const text = body.join('\n');
    const elements = this.#rows
      .filter(id => new RegExp(`\\b${id}i\\b`).test(text))
      .map(id => `const double ${id}i = ${id}[i];`);
    return ['for (size_t i = 0; i < n; i++) {', ...indented([...elements, ...body]), '}'];
  }

  /** The reductions of a pass in one loop; but a threshold takes loops of its own. */
  #reduce({ reductions, elements }: Pass): readonly string[] {
    const groups = [
      reductions.filter(r => r.op !== 'entmaxThreshold'),
      ...reductions.filter(r => r.op === 'entmaxThreshold').map(r => [r]),
    ];
    return groups.filter(group => group.length > 0).flatMap(group => this.#reduceTogether(group, elements));
  }

  #reduceTogether(group: readonly ReductionExpr[], elements: readonly Expr[]): readonly string[] {
    const values = group.map(r => r.args[0]!);
    const needed = new Set(partsInOrder(values));
    const inner = this.#scope.inner();
    const lines = inner.declare(
      elements.filter(e => needed.has(e)),
      uses(values),
    );
    const steps = group.map(r => {
      const { stem, ...write } = accumulators[r.op];
      const id = this.#scope.fresh(r, stem);
      const rest = r.args.slice(1).map(a => this.#scope.write(a));
      const step = write.step(id, inner.write(r.args[0]!), rest);
      this.#scope.bind(r, id);
      return { ...step, id };
    });
    const loop = this.#loop([...lines, ...steps.flatMap(step => step.each)]);
    const around = steps.find(step => step.around)?.around;
    return [...steps.flatMap(step => step.before), ...(around ? around(loop) : loop)];
  }
}

/** The lines before the loop over a row, and in it; and what the loop stands in, if it runs more than once. */
interface Step {
  readonly before: readonly string[];
  readonly each: readonly string[];
  around?(loop: readonly string[]): readonly string[];
}

const accumulators: Readonly<
  Record<Reduction, { readonly stem: string; step(id: string, value: string, rest: readonly string[]): Step }>
> = {
  rowsum: {
    stem: 'sum',
    step: (id, value) => ({ before: [`double ${id} = 0.0;`], each: [`${id} += ${value};`] }),
  },
  rowmax: {
    stem: 'largest',
    step: (id, value) => ({
      before: [`double ${id} = -INFINITY;`],
      each: [`${id} = nonlin_maximum(${id}, ${value});`],
    }),
  },
  rowargmax: {
    stem: 'place',
    // NaN where there is a NaN, or nothing above −∞.
    step: (id, value) => ({
      before: [`double ${id} = NAN;`, `double ${id}_value = -INFINITY;`],
      each: [
        `const double candidate = ${value};`,
        `if (candidate > ${id}_value) ${id} = (double)i;`,
        `if (isnan(candidate)) ${id} = NAN;`,
        `if (isnan(candidate) || candidate > ${id}_value) ${id}_value = candidate;`,
      ],
    }),
  },
  entmaxThreshold: {
    stem: 'threshold',
    // The t for which the sum of max(u − t, 0)^p is 1, by bisection; the largest u of a row is 0.
    step: (id, value, [p]) => ({
      before: [`double ${id} = -1.0;`, `double ${id}_high = 0.0;`],
      each: [
        `const double u = ${value};`,
        `total += isnan(u) ? u : u > middle ? pow(u - middle, ${p}) : 0.0;`,
      ],
      around: loop => [
        'for (;;) {',
        ...indented([
          `const double middle = (${id} + ${id}_high) / 2.0;`,
          `if (!(${id} < middle && middle < ${id}_high)) break;`,
          'double total = 0.0;',
          ...loop,
          `if (!(total < 1.0)) ${id} = isnan(total) ? NAN : middle;`,
          `else ${id}_high = middle;`,
        ]),
        '}',
      ],
    }),
  },
};

/** What a function takes and gives, in double or in float. */
function headOf(r: Routine, real: Real): string {
  const isPointwise = r.shape === 'pointwise';
  const inputs = r.inputs.map(({ id, isRow }) =>
    isRow ? `const ${real} *${id}` : `${isPointwise ? real : 'double'} ${cName(id)}`,
  );
  const sizes = isPointwise ? [] : ['size_t n', ...(r.shape === 'groups' ? ['size_t pieces'] : [])];
  const output = r.result === 'row' ? [`${real} *${r.isGradient ? 'dx' : 'y'}`] : [];
  const args = [...inputs, ...sizes, ...parameters(r.params), ...output];
  return `${r.result === 'row' ? 'void' : real} ${functionName(r.id)}${suffix[real]}(${args.join(', ')})`;
}

const callOf = (
  r: Pointwise | Rowwise,
  real: Real,
  args: readonly string[],
  last: readonly string[] = [],
): string => `${functionName(r.id)}${suffix[real]}(${[...args, ...r.params.map(cName), ...last].join(', ')})`;

const loop = (times: string, body: readonly string[]): readonly string[] => [
  `for (size_t i = 0; i < ${times}; i++) {`,
  ...indented(body),
  '}',
];

/** Where the gate and the value of pair i lie among n numbers. */
const gatePlaces = {
  first: { gate: 'i', value: 'n / 2 + i' },
  last: { gate: 'n / 2 + i', value: 'i' },
  interleaved: { gate: '2 * i', value: '2 * i + 1' },
} as const;

const bodies: ByShape<(real: Real) => readonly string[]> = {
  pointwise:
    ({ id, unit, params }) =>
    real => {
      const inputs = [...unit.variables, ...params].map(cName);
      if (real === 'float') return [`return (float)${functionName(id)}(${inputs.join(', ')});`];
      const graph = lowerFolded(unit.formula);
      const parts = partsInOrder([graph.root]);
      const scope = new Scope(graph, [...inputs, ...TAKEN, ...HIDING], writing);
      const isUsed = new Set(parts.flatMap(e => (e.kind === 'name' ? [e.name] : [])));
      return [
        ...unit.variables.filter(v => !isUsed.has(v)).map(v => `(void)${cName(v)};`),
        ...scope.declare(parts.slice(0, -1), uses([graph.root])),
        `return ${scope.write(graph.root)};`,
      ];
    },

  row:
    ({ unit, inputs, params, result, isGradient }) =>
    real => {
      const cast = (text: string): string => (real === 'float' ? `(float)(${text})` : text);
      const rows = inputs.filter(({ isRow }) => isRow).map(({ id }) => id);
      const lines = new RowPrinter(unit, rows, params).lines(result, text =>
        result === 'number' ? `return ${cast(text)};` : `${isGradient ? 'dx' : 'y'}[i] = ${cast(text)};`,
      );
      const text = lines.join('\n');
      const unused = unit.variables.filter(v => !new RegExp(`\\b${v}(i|\\[i\\])?\\b`).test(text));
      return [...unused.map(v => `(void)${v};`), ...lines];
    },

  groups:
    ({ each, isGradient }) =>
    real => {
      const group = 'x + i * pieces';
      return isGradient
        ? [
            'for (size_t i = 0; i < n / pieces; i++)',
            `  ${callOf(each, real, [group, 'g[i]', 'pieces'], ['dx + i * pieces'])};`,
          ]
        : [`for (size_t i = 0; i < n / pieces; i++) y[i] = ${callOf(each, real, [group, 'pieces'])};`];
    },

  pairs:
    ({ place, value, slopes, isGradient }) =>
    real => {
      const { gate, value: other } = gatePlaces[place];
      const call = (r: Pointwise): string => callOf(r, real, ['gate', 'value']);
      return loop('n / 2', [
        `const ${real} gate = x[${gate}];`,
        `const ${real} value = x[${other}];`,
        ...(isGradient
          ? [`dx[${gate}] = g[i] * ${call(slopes.gate)};`, `dx[${other}] = g[i] * ${call(slopes.value)};`]
          : [`y[i] = ${call(value)};`]),
      ]);
    },

  mirror:
    ({ value, slope, isGradient }) =>
    real =>
      isGradient
        ? [
            'for (size_t i = 0; i < n; i++)',
            `  dx[i] = g[i] * ${callOf(slope, real, ['x[i]'])} - g[n + i] * ${callOf(slope, real, ['-x[i]'])};`,
          ]
        : [
            `for (size_t i = 0; i < n; i++) y[i] = ${callOf(value, real, ['x[i]'])};`,
            `for (size_t i = 0; i < n; i++) y[n + i] = ${callOf(value, real, ['-x[i]'])};`,
          ],
};

/** What a function of a row runs over, for the comment above it. */
const runsOver: ByShape<string> = {
  pointwise: () => '',
  row: () => 'the n numbers of x',
  groups: () => 'each group of so many neighbours among the n numbers of x; y has n / pieces',
  pairs: ({ place }) =>
    `gates and values among the n numbers of x, pair i at ${gatePlaces[place].gate} and ${gatePlaces[place].value}; y has n / 2`,
  mirror: () => 'the n numbers of x; y has 2 n',
};

/** What stands over a function of doubles. */
function commentOn(r: Routine): readonly string[] {
  if (r.remark) return 'unit' in r ? [r.remark(id => id)] : [];
  if (r.shape === 'row' && r.f.grouped) return [`${r.f.name} of one group.`];
  const { title, summary } = described(r.f);
  const of = byShape(r, runsOver);
  return documentation(r.f, {
    head: [`${title}${of === '' ? '' : `, of ${of}`}.`, '', ...wrapped(summary, 84)],
    // A header is documented once, above its first function.
    entries: entriesOf(r.f, r.shape === 'row' ? r.params : r.allParams),
    width: 84,
    spell: cName,
  });
}

const written = (r: Routine, real: Real): string =>
  define(headOf(r, real), byShape(r, bodies)(real), real === 'double' ? commentOn(r) : []);

/** Functions of numbers and of rows come in both types one by one; what calls them comes behind, all in one type and then in the other. */
function functionsOf(routines: readonly Routine[]): readonly string[] {
  const called = routines.filter(r => 'unit' in r);
  const calling = routines.filter(r => !('unit' in r));
  return [
    ...called.flatMap(r => reals.map(real => written(r, real))),
    ...reals.flatMap(real => calling.map(r => written(r, real))),
  ];
}

/** The defaults of parameters, which C cannot leave out. */
const defaults = (f: Definition, request: Request): readonly string[] => {
  const lines = Object.keys(parametersOf(f)).map(
    id =>
      `#define ${functionName(f.name).toUpperCase()}_${snakeCase(id).toUpperCase()} ${macro(literal(request.params[id]!))}`,
  );
  return lines.length === 0 ? [] : [['/* The usual values of the parameters. */', ...lines].join('\n')];
};
const macro = (text: string): string => (text.startsWith('-') ? `(${text})` : text);

/** The helpers, each of which several headers may bring. */
const guarded: typeof helpers = Object.fromEntries(
  Object.entries(helpers).map(([op, code]) => {
    const guard = `NONLIN_HAS_${op.toUpperCase()}`;
    return [op, `#ifndef ${guard}\n#define ${guard}\n${code}\n#endif`];
  }),
);

export const cLanguage = defineLanguage({
  name: 'c',
  title: 'C99',
  fileExtension: '.h',
  mediaType: 'text/x-c',
  markdown: 'c',
  naming,
  write(f, request) {
    const routines = routinesOf(f, request, { sharesNames: true });
    const used = opsOfRoutines(routines, { rowmax: 'max' });
    const guard = `${functionName(f.name).toUpperCase()}_H`;
    const includes = ['#include <math.h>', '#include <stddef.h>'];
    const parts = [
      `/* ${described(f).origin} */`,
      `#ifndef ${guard}\n#define ${guard}`,
      includes.join('\n'),
      ...neededBy(used, guarded),
      ...defaults(f, request),
      ...functionsOf(routines),
      '#endif',
    ];
    return `${parts.join('\n\n')}\n`;
  },
});
