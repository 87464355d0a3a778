// Julia: functions of a number, to be broadcast by a dot, and functions of arrays along `dims`.

import { lowerFolded } from '../compiler/lower.ts';
import { Scope } from '../compiler/scope.ts';
import {
  type AnyOp,
  atom,
  binding,
  call,
  infix,
  isOperation,
  type Notation,
  type Op,
  partsInOrder,
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
  type Request,
  type Unit,
  unitsOf,
} from './language.ts';
import { type Naming, snakeCase, words } from './names.ts';
import { held, wrapped } from './text.ts';
import { paramsOf } from './units.ts';

const reserved = words(
  'begin baremodule break catch const continue do else elseif end export false finally for function global if import let local macro module quote return struct true try using while in isa where',
);
const juliaName = (id: string): string => {
  const name = snakeCase(id);
  return reserved.has(name) ? `${name}_` : name;
};

/** Functions that the code calls. One of ours of that name would be called in their place. */
const CALLED = words(`
  abs argmax any atan cat cos dropdims eltype erf erfc exp expm1 float ifelse isinf isnan log log1p mapslices max maximum min ndims
  ntuple oftype promote_type reshape selectdim similar sin size sqrt sum tanh typeof
`);
/** Names that the code has for itself. */
const LOCAL = words('dims dx groups n pieces shape y');

export const juliaNaming: Naming = {
  spell: juliaName,
  // A function for an operation is called where the operation is.
  isTaken: (id, used) => LOCAL.has(id) || (CALLED.has(id) && (!isOperation(id) || used.has(id))),
  isTakenByFunctions: id => CALLED.has(id),
};

/** A number in the type of x: a Float64 literal would make a Float64 of a Float32. */
const literal = (value: number): string => {
  if (!Number.isFinite(value)) return 'T(Inf)';
  return Number.isSafeInteger(value) ? String(value) : `T(${value})`;
};

/** Of numbers, or with dots of arrays. */
const julia = (dot: '' | '.'): Notation<Exclude<Op, 'pow'>> => ({
  ops: {
    neg: ([a]) => ({ text: `-${within(a!, binding.power)}`, binds: binding.unary }),
    add: infix(` ${dot}+ `, binding.sum),
    sub: infix(` ${dot}- `, binding.sum),
    mul: infix(` ${dot}* `, binding.product),
    div: infix(` ${dot}/ `, binding.product),
    // Julia throws where these have no value; a NaN is what is meant.
    sqrt: call(`_sqrt${dot}`),
    log: call(`_log${dot}`),
    log1p: call(`_log1p${dot}`),
    sin: call(`_sin${dot}`),
    cos: call(`_cos${dot}`),
    abs: call(`abs${dot}`),
    min: call(`min${dot}`),
    max: call(`max${dot}`),
    exp: call(`exp${dot}`),
    expm1: call(`expm1${dot}`),
    tanh: call(`tanh${dot}`),
    erf: call(`erf${dot}`),
    erfc: call(`erfc${dot}`),
    normcdf: call(`_normal_cdf${dot}`),
    atan: call(`atan${dot}`),
    lt: infix(` ${dot}< `, binding.compare, binding.sum),
    le: infix(` ${dot}<= `, binding.compare, binding.sum),
    gt: infix(` ${dot}> `, binding.compare, binding.sum),
    ge: infix(` ${dot}>= `, binding.compare, binding.sum),
    select: call(`ifelse${dot}`),
    rowsum: ([a]) => atom(`sum(${a!.text}; dims)`),
    rowmax: ([a]) => atom(`maximum(${a!.text}; dims)`),
    rowargmax: ([a]) => atom(`_argmax(${a!.text}, dims)`),
    entmaxThreshold: ([u, p]) => atom(`_tau(${u!.text}, ${p!.text}, dims)`),
    onehot: ([k]) => atom(`_at(${k!.text}, x, dims)`),
  },
  number: value => atom(literal(value)),
  name: id => atom(juliaName(id)),
  call: () => {
    throw new TypeError('calls are written out before a language prints');
  },
});

/** What Julia lacks, by the operation that needs it. */
const helpers: Readonly<Partial<Record<Op, string>>> = {
  sqrt: '_sqrt(x) = x < 0 ? oftype(x, NaN) : sqrt(x)',
  log: '_log(x) = x < 0 ? oftype(x, NaN) : log(x)',
  log1p: '_log1p(x) = x < -1 ? oftype(x, NaN) : log1p(x)',
  sin: '_sin(x) = isinf(x) ? oftype(x, NaN) : sin(x)',
  cos: '_cos(x) = isinf(x) ? oftype(x, NaN) : cos(x)',
  normcdf:
    '"The distribution function of a standard normal number."\n_normal_cdf(x) = erfc(-x / sqrt(oftype(x, 2))) / 2',
  rowargmax: `"The place of the first largest element, from 0; NaN where there is a NaN, or nothing above -Inf."
function _argmax(u, dims)
    largest = maximum(u; dims)
    return ifelse.(largest .> -Inf, mapslices(argmax, u; dims) .- 1, oftype.(largest, NaN))
end`,
  onehot: `"1 at place k of each row and 0 elsewhere; NaN where k is."
function _at(k, x, dims)
    places = reshape(0:size(x, dims)-1, ntuple(i -> i == dims ? size(x, dims) : 1, ndims(x)))
    return ifelse.(isnan.(k), k, eltype(x).(places .== k))
end`,
  entmaxThreshold: `"The t for which the sum of max(u - t, 0)^p is 1, by bisection; the largest u of a row is 0."
function _tau(u, p, dims)
    low = maximum(u; dims) .- 1
    high = low .+ 1
    while true
        middle = (low .+ high) ./ 2
        any((low .< middle) .& (middle .< high)) || return low
        is_low = sum(max.(u .- middle, 0) .^ p; dims) .>= 1
        low, high = ifelse.(is_low, middle, low), ifelse.(is_low, high, middle)
    end
end`,
};

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map(line => (line === '' ? '' : `    ${line}`));

const define = (head: string, doc: readonly string[], body: readonly string[]): string =>
  [
    ...(doc.length === 1
      ? [`"${held.juliaString(doc[0]!)}"`]
      : ['"""', `    ${head}`, '', ...doc.map(held.juliaString), '"""']),
    `function ${head}`,
    ...indented(body),
    'end',
  ].join('\n');

function documentation(f: Definition, params: readonly string[]): readonly string[] {
  const { title, summary, formula, params: texts, references } = described(f);
  const used = texts.filter(([id]) => params.includes(id));
  return [
    ...wrapped(`${title}. ${summary}`, 88),
    '',
    ...wrapped(formula, 80).map((line, i) => `    ${i > 0 ? '    ' : ''}${line}`),
    ...(used.length > 0
      ? ['', ...used.flatMap(([id, text]) => wrapped(`${juliaName(id)}: ${text}`, 88))]
      : []),
    ...(references.length > 0 ? ['', ...references.flatMap(r => wrapped(r, 88))] : []),
  ];
}

/** A default as Julia reads it. */
const plain = (value: number): string =>
  Number.isFinite(value) ? String(value) : value > 0 ? 'Inf' : '-Inf';
const keywords = (params: readonly string[], request: Request): readonly string[] =>
  params.map(id => `${juliaName(id)}=${plain(request.params[id]!)}`);

/** The statements of a formula, and the expression that is its result. */
function statements(
  unit: Unit,
  params: readonly string[],
  dot: '' | '.',
): { readonly lines: readonly string[]; readonly result: string } {
  const graph = lowerFolded(unit.formula);
  const parts = partsInOrder([graph.root]);
  const taken = [...unit.variables, ...params, ...CALLED, 'dims', 'y'];
  const scope = new Scope(graph, taken.map(juliaName), {
    notation: julia(dot) as Notation<AnyOp>,
    spell: juliaName,
    longest: 70,
    assign: (id, value) => `${id} = ${value}`,
  });
  const lines = scope.declare(parts.slice(0, -1), uses([graph.root]));
  return { lines, result: scope.write(graph.root) };
}

/** A function of numbers; parameters are positional, so that a dot broadcasts over them too. */
function elementwise(f: Definition, unit: Unit, request: Request, doc: readonly string[]): string {
  const params = paramsOf(f, [unit]);
  const variables = unit.variables.map(juliaName);
  const { lines, result } = statements(unit, params, '');
  const args = [...variables.map(v => `${v}::Real`), ...keywords(params, request)];
  return define(`${juliaName(unit.id)}(${args.join(', ')})`, doc, [
    `T = float(promote_type(${variables.map(v => `typeof(${v})`).join(', ')}))`,
    ...[...variables, ...params.map(juliaName)].map(v => `${v} = T(${v})`),
    ...lines,
    `return T(${result})`,
  ]);
}

const slopeFunctions = (
  f: Definition,
  slopes: Readonly<Record<string, Unit>>,
  request: Request,
): readonly string[] =>
  request.derivative
    ? Object.entries(slopes).map(([of, unit]) =>
        elementwise(f, unit, request, [`The slope of ${juliaName(f.name)} for ${juliaName(of)}.`]),
      )
    : [];

function scalar(f: ScalarFunction, request: Request): readonly string[] {
  const { value, slopes } = unitsOf(f);
  return [
    elementwise(f, value, request, documentation(f, paramsOf(f, [value]))),
    ...slopeFunctions(f, slopes, request),
  ];
}

const gradientDoc = (f: Definition): readonly string[] => [
  `The gradient of ${juliaName(f.name)} for x, from the gradient g that arrives at its result.`,
];

/** A function of arrays. */
function row(f: RowFunction, request: Request): readonly string[] {
  const { value, vjp } = unitsOf(f);
  const isNumber = f.result === 'number';
  const write = (unit: Unit, doc: readonly string[]): string => {
    const params = paramsOf(f, [unit]);
    const { lines, result } = statements(unit, params, '.');
    const args = unit.variables.map(v => `${v}::AbstractArray`).join(', ');
    const options = [...keywords(params, request), 'dims=1'].join(', ');
    return define(`${juliaName(unit.id)}(${args}; ${options})`, doc, [
      'T = float(eltype(x))',
      ...['x', ...params.map(juliaName)].map(v => (v === 'x' ? 'x = T.(x)' : `${v} = T(${v})`)),
      ...(unit === vjp && isNumber ? ['g = reshape(g, size(maximum(x; dims)))'] : []),
      ...lines,
      unit === value && isNumber ? `return dropdims(T.(${result}); dims)` : `return T.(${result})`,
    ]);
  };
  const doc = f.grouped
    ? [`${juliaName(f.name)} of groups that are a dimension of their own.`]
    : documentation(f, paramsOf(f, [value]));
  return [
    write(value, doc),
    ...(request.derivative ? [write(vjp!, gradientDoc(f))] : []),
    ...(f.grouped ? grouped(f, request) : []),
  ];
}

/** Groups of neighbours become a dimension of their own. */
function grouped(f: RowFunction, request: Request): readonly string[] {
  const { value, vjp } = unitsOf(f);
  const params = paramsOf(f, [value, vjp!]);
  const options = ['pieces=2', ...keywords(params, request), 'dims=1'].join(', ');
  const passed = [...params.map(juliaName).map(p => `${p}=${p}`), 'dims'].join(', ');
  const split = [
    'shape = size(x)',
    'groups = reshape(x, shape[1:dims-1]..., pieces, shape[dims] ÷ pieces, shape[dims+1:end]...)',
  ];
  const id = juliaName(f.name);
  return [
    define(`${id}(x::AbstractArray; ${options})`, documentation(f, params), [
      ...split,
      `return ${juliaName(value.id)}(groups; ${passed})`,
    ]),
    ...(request.derivative
      ? [
          define(`${id}_vjp(x::AbstractArray, g::AbstractArray; ${options})`, gradientDoc(f), [
            ...split,
            `return reshape(${juliaName(vjp!.id)}(groups, g; ${passed}), shape)`,
          ]),
        ]
      : []),
  ];
}

/** Where gates and values lie along a dimension of length n. */
const places = {
  first: { gate: '1:n÷2', value: 'n÷2+1:n' },
  last: { gate: 'n÷2+1:n', value: '1:n÷2' },
  interleaved: { gate: '1:2:n', value: '2:2:n' },
} as const;

function gated(f: GatedFunction, request: Request): readonly string[] {
  const { value, slopes } = unitsOf(f);
  const params = paramsOf(f, [value, ...Object.values(slopes)]);
  const options = [...keywords(params, request), 'dims=1'].join(', ');
  const place = places[f.place];
  const split = [
    'n = size(x, dims)',
    `gate = selectdim(x, dims, ${place.gate})`,
    `value = selectdim(x, dims, ${place.value})`,
  ];
  const callOf = (unit: Unit): string =>
    `${juliaName(unit.id)}.(${['gate', 'value', ...paramsOf(f, [unit]).map(juliaName)].join(', ')})`;
  const id = juliaName(f.name);
  return [
    elementwise(f, value, request, [`${id} of a gate and a value.`]),
    ...slopeFunctions(f, slopes, request),
    define(`${id}(x::AbstractArray; ${options})`, documentation(f, params), [
      ...split,
      `return ${callOf(value)}`,
    ]),
    ...(request.derivative
      ? [
          define(`${id}_vjp(x::AbstractArray, g::AbstractArray; ${options})`, gradientDoc(f), [
            ...split,
            'dx = similar(x, float(eltype(x)))',
            `selectdim(dx, dims, ${place.gate}) .= g .* ${callOf(slopes['gate']!)}`,
            `selectdim(dx, dims, ${place.value}) .= g .* ${callOf(slopes['value']!)}`,
            'return dx',
          ]),
        ]
      : []),
  ];
}

function mirrored(f: MirroredFunction, request: Request): readonly string[] {
  const { value, slopes } = unitsOf(f);
  const [id, of, slope] = [f.name, value.id, slopes['x']!.id].map(juliaName);
  return [
    ...scalar(f.of, request),
    define(`${id}(x::AbstractArray; dims=1)`, documentation(f, []), [
      `return cat(${of}.(x), ${of}.(.-x); dims)`,
    ]),
    ...(request.derivative
      ? [
          define(`${id}_vjp(x::AbstractArray, g::AbstractArray; dims=1)`, gradientDoc(f), [
            'n = size(x, dims)',
            'first, second = selectdim(g, dims, 1:n), selectdim(g, dims, n+1:2n)',
            `return first .* ${slope}.(x) .- second .* ${slope}.(.-x)`,
          ]),
        ]
      : []),
  ];
}

const functionsOf = (f: Definition, request: Request): readonly string[] =>
  byKind(f, {
    scalar: g => scalar(g, request),
    row: g => row(g, request),
    gated: g => gated(g, request),
    mirrored: g => mirrored(g, request),
  });

export const juliaLanguage = defineLanguage({
  name: 'julia',
  title: 'Julia',
  fileExtension: '.jl',
  mediaType: 'text/x-julia',
  markdown: 'julia',
  naming: juliaNaming,
  write(f, request) {
    const units = unitsOf(f);
    const used = opsOf(request.derivative ? everyUnit(units) : [units.value]);
    const needed = Object.entries(helpers).flatMap(([op, code]) => (used.has(op as Op) ? [code] : []));
    const needsErf = (['erf', 'erfc', 'normcdf'] as const).some(op => used.has(op));
    const head = [`# ${described(f).origin}`, ...(needsErf ? ['using SpecialFunctions: erf, erfc'] : [])];
    return `${[head.join('\n'), ...needed, ...functionsOf(f, request)].join('\n\n')}\n`;
  },
});
