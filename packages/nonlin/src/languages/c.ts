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
  infix,
  isComparison,
  type Notation,
  type Op,
  partsInOrder,
  type Reduction,
  uses,
  within,
} from '../formula/index.ts';
import type {
  Definition,
  GatedFunction,
  MirroredFunction,
  RowFunction,
  ScalarFunction,
} from '../functions/definition.ts';
import {
  byKind,
  defineLanguage,
  described,
  everyUnit,
  opsOf,
  parametersOf,
  type Request,
  type Unit,
  unitsOf,
} from './language.ts';
import { type Naming, snakeCase, words } from './names.ts';
import { held, wrapped } from './text.ts';
import { paramsOf } from './units.ts';

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
    onehot: ([k]) => atom(`nonlin_at(i, ${k!.text})`),
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
const TAKEN = words(`
  i n y dx xi gi pieces total middle candidate size_t fabs sqrt exp expm1 log log1p tanh erf erfc sin cos atan pow isnan signbit fma errno
`);
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
static inline double nonlin_at(size_t i, double k) {
  return isnan(k) ? k : (double)((double)i == k);
}`,
};

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map(line => (line === '' ? '' : `  ${line}`));

const comment = (text: readonly string[]): readonly string[] => {
  const lines = text.map(held.blockComment);
  return lines.length === 1
    ? [`/* ${lines[0]} */`]
    : ['/*', ...lines.map(line => ` * ${line}`.trimEnd()), ' */'];
};

const define = (head: string, body: readonly string[], doc: readonly string[] = []): string =>
  [...(doc.length > 0 ? comment(doc) : []), `static inline ${head} {`, ...indented(body), '}'].join('\n');

const parameters = (params: readonly string[]): readonly string[] => params.map(id => `double ${cName(id)}`);

/** A function of numbers, in double and in float. */
function elementwise(f: Definition, unit: Unit, doc: readonly string[]): readonly string[] {
  const params = paramsOf(f, [unit]);
  const variables = unit.variables.map(cName);
  const graph = lowerFolded(unit.formula);
  const scope = new Scope(graph, [...variables, ...params.map(cName), ...TAKEN, ...HIDING], writing);
  const lines = scope.declare(partsInOrder([graph.root]).slice(0, -1), uses([graph.root]));
  const id = functionName(unit.id);
  const head = (type: string, name: string): string =>
    `${type} ${name}(${[...variables.map(v => `${type} ${v}`), ...parameters(params)].join(', ')})`;
  const isUsed = new Set(partsInOrder([graph.root]).flatMap(e => (e.kind === 'name' ? [e.name] : [])));
  const unused = unit.variables.filter(v => !isUsed.has(v)).map(v => `(void)${cName(v)};`);
  return [
    define(head('double', id), [...unused, ...lines, `return ${scope.write(graph.root)};`], doc),
    define(head('float', `${id}f`), [
      `return (float)${id}(${[...variables, ...params.map(cName)].join(', ')});`,
    ]),
  ];
}

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

/** What a function over a row takes besides the row: `g`, a row or a number, and parameters. */
function rowFunctions(f: RowFunction, request: Request): readonly string[] {
  const { value, vjp } = unitsOf(f);
  const isNumber = f.result === 'number';
  const write = (unit: Unit, rows: readonly string[], doc: readonly string[]): readonly string[] =>
    reals.map(real => {
      const params = paramsOf(f, [unit]);
      const returnsNumber = isNumber && unit === value;
      const inputs = unit.variables.map(v => (rows.includes(v) ? `const ${real} *${v}` : `double ${v}`));
      const output = unit === value ? 'y' : 'dx';
      const args = [
        ...inputs,
        'size_t n',
        ...parameters(params),
        ...(returnsNumber ? [] : [`${real} *${output}`]),
      ];
      const cast = real === 'float' ? (text: string) => `(float)(${text})` : (text: string) => text;
      const printer = new RowPrinter(unit, rows, params);
      const body = printer.lines(returnsNumber ? 'number' : 'row', text =>
        returnsNumber ? `return ${cast(text)};` : `${output}[i] = ${cast(text)};`,
      );
      const unused = unit.variables
        .filter(v => !new RegExp(`\\b${v}(i|\\[i\\])?\\b`).test(body.join('\n')))
        .map(v => `(void)${v};`);
      const head = `${returnsNumber ? real : 'void'} ${functionName(unit.id)}${suffix[real]}(${args.join(', ')})`;
      return define(head, [...unused, ...body], real === 'double' ? doc : []);
    });
  const gradient = `The gradient of ${f.name} for x, from the gradient g that arrives at its result.`;
  return [
    ...write(
      value,
      ['x'],
      f.grouped ? [`${f.name} of one group.`] : documentation(f, [value], 'the n numbers of x'),
    ),
    ...(request.derivative ? write(vjp!, isNumber ? ['x'] : ['x', 'g'], [gradient]) : []),
    ...(f.grouped ? reals.flatMap(real => grouped(f, request, real)) : []),
  ];
}

/** Groups of \`pieces\` neighbours in x, one after another. */
function grouped(f: RowFunction, request: Request, real: Real): readonly string[] {
  const { value, vjp } = unitsOf(f);
  const params = paramsOf(f, [value, vjp!]);
  const rest = ['size_t n', 'size_t pieces', ...parameters(params)];
  const passed = params.map(id => `, ${cName(id)}`).join('');
  const id = functionName(f.name);
  const doc = documentation(
    f,
    [value, vjp!],
    'each group of so many neighbours among the n numbers of x; y has n / pieces',
  );
  return [
    define(
      `void ${id}${suffix[real]}(const ${real} *x, ${rest.join(', ')}, ${real} *y)`,
      [
        `for (size_t i = 0; i < n / pieces; i++) y[i] = ${functionName(value.id)}${suffix[real]}(x + i * pieces, pieces${passed});`,
      ],
      real === 'double' ? doc : [],
    ),
    ...(request.derivative
      ? [
          define(
            `void ${id}_vjp${suffix[real]}(const ${real} *x, const ${real} *g, ${rest.join(', ')}, ${real} *dx)`,
            [
              'for (size_t i = 0; i < n / pieces; i++)',
              `  ${functionName(vjp!.id)}${suffix[real]}(x + i * pieces, g[i], pieces${passed}, dx + i * pieces);`,
            ],
          ),
        ]
      : []),
  ];
}

/** Where the gate and the value of pair i lie among n numbers. */
const places = {
  first: { gate: 'i', value: 'n / 2 + i' },
  last: { gate: 'n / 2 + i', value: 'i' },
  interleaved: { gate: '2 * i', value: '2 * i + 1' },
} as const;

function gated(f: GatedFunction, request: Request): readonly string[] {
  const { value, slopes } = unitsOf(f);
  const params = paramsOf(f, [value, ...Object.values(slopes)]);
  const id = functionName(f.name);
  const place = places[f.place];
  const read = (real: Real): readonly string[] => [
    `const ${real} gate = x[${place.gate}];`,
    `const ${real} value = x[${place.value}];`,
  ];
  const callOf = (unit: Unit, real: Real): string =>
    `${functionName(unit.id)}${suffix[real]}(${['gate', 'value', ...paramsOf(f, [unit]).map(cName)].join(', ')})`;
  const loop = (body: readonly string[]): readonly string[] => [
    'for (size_t i = 0; i < n / 2; i++) {',
    ...indented(body),
    '}',
  ];
  const rest = ['size_t n', ...parameters(params)].join(', ');
  const where = `gates and values among the n numbers of x, pair i at ${place.gate} and ${place.value}; y has n / 2`;
  return [
    ...elementwise(f, value, [`${f.name} of a gate and a value.`]),
    ...(request.derivative ? slopeFunctions(f, slopes) : []),
    ...reals.flatMap(real => [
      define(
        `void ${id}${suffix[real]}(const ${real} *x, ${rest}, ${real} *y)`,
        loop([...read(real), `y[i] = ${callOf(value, real)};`]),
        real === 'double' ? documentation(f, [value, ...Object.values(slopes)], where) : [],
      ),
      ...(request.derivative
        ? [
            define(
              `void ${id}_vjp${suffix[real]}(const ${real} *x, const ${real} *g, ${rest}, ${real} *dx)`,
              loop([
                ...read(real),
                `dx[${place.gate}] = g[i] * ${callOf(slopes['gate']!, real)};`,
                `dx[${place.value}] = g[i] * ${callOf(slopes['value']!, real)};`,
              ]),
            ),
          ]
        : []),
    ]),
  ];
}

const slopeFunctions = (f: Definition, slopes: Readonly<Record<string, Unit>>): readonly string[] =>
  Object.entries(slopes).flatMap(([of, unit]) => elementwise(f, unit, [`The slope of ${f.name} for ${of}.`]));

function scalar(f: ScalarFunction, request: Request): readonly string[] {
  const { value, slopes } = unitsOf(f);
  return [
    ...elementwise(f, value, documentation(f, [value, ...Object.values(slopes)], '')),
    ...(request.derivative ? slopeFunctions(f, slopes) : []),
  ];
}

/** What it mirrors has a name of its own here, for a program may have the header of that function too. */
function mirrored(f: MirroredFunction, request: Request): readonly string[] {
  const half = { ...f.of, name: `${f.name}Half` };
  const { value, slopes } = unitsOf(half);
  const params = paramsOf(f, [value, ...Object.values(slopes)]);
  const rest = ['size_t n', ...parameters(params)].join(', ');
  const callOf = (unit: Unit, real: Real, x: string): string =>
    `${functionName(unit.id)}${suffix[real]}(${[x, ...paramsOf(f, [unit]).map(cName)].join(', ')})`;
  const id = functionName(f.name);
  return [
    ...scalar(half, request),
    ...reals.flatMap(real => [
      define(
        `void ${id}${suffix[real]}(const ${real} *x, ${rest}, ${real} *y)`,
        [
          `for (size_t i = 0; i < n; i++) y[i] = ${callOf(value, real, 'x[i]')};`,
          `for (size_t i = 0; i < n; i++) y[n + i] = ${callOf(value, real, '-x[i]')};`,
        ],
        real === 'double' ? documentation(f, [], 'the n numbers of x; y has 2 n') : [],
      ),
      ...(request.derivative
        ? [
            define(
              `void ${id}_vjp${suffix[real]}(const ${real} *x, const ${real} *g, ${rest}, ${real} *dx)`,
              [
                'for (size_t i = 0; i < n; i++)',
                `  dx[i] = g[i] * ${callOf(slopes['x']!, real, 'x[i]')} - g[n + i] * ${callOf(slopes['x']!, real, '-x[i]')};`,
              ],
            ),
          ]
        : []),
    ]),
  ];
}

/** What a comment over the first function says; \`of\` tells what it runs over. */
function documentation(f: Definition, units: readonly Unit[], of: string): readonly string[] {
  const { title, summary, formula, params, references } = described(f);
  const used = paramsOf(f, units);
  const texts = params.filter(([id]) => used.includes(id));
  return [
    `${title}${of === '' ? '' : `, of ${of}`}.`,
    '',
    ...wrapped(summary, 84),
    '',
    ...wrapped(formula, 80).map((line, i) => `    ${i > 0 ? '    ' : ''}${line}`),
    ...(texts.length > 0 ? ['', ...texts.flatMap(([id, text]) => wrapped(`${cName(id)}: ${text}`, 84))] : []),
    ...(references.length > 0 ? ['', ...references.flatMap(r => wrapped(r, 84))] : []),
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

/** A helper that several headers may bring. */
const once = (op: string, code: string): string => {
  const guard = `NONLIN_HAS_${op.toUpperCase()}`;
  return `#ifndef ${guard}\n#define ${guard}\n${code}\n#endif`;
};

const functionsOf = (f: Definition, request: Request): readonly string[] =>
  byKind(f, {
    scalar: g => scalar(g, request),
    row: g => rowFunctions(g, request),
    gated: g => gated(g, request),
    mirrored: g => mirrored(g, request),
  });

export const cLanguage = defineLanguage({
  name: 'c',
  title: 'C99',
  fileExtension: '.h',
  mediaType: 'text/x-c',
  markdown: 'c',
  naming,
  write(f, request) {
    const units = unitsOf(f);
    const used = opsOf(request.derivative ? everyUnit(units) : [units.value]);
    const needs = new Set<AnyOp>([...used, ...(used.has('rowmax') ? (['max'] as const) : [])]);
    const guard = `${functionName(f.name).toUpperCase()}_H`;
    const includes = ['#include <math.h>', '#include <stddef.h>'];
    const parts = [
      `/* ${described(f).origin} */`,
      `#ifndef ${guard}\n#define ${guard}`,
      includes.join('\n'),
      ...Object.entries(helpers).flatMap(([op, code]) => (needs.has(op as Op) ? [once(op, code)] : [])),
      ...defaults(f, request),
      ...functionsOf(f, request),
      '#endif',
    ];
    return `${parts.join('\n\n')}\n`;
  },
});
