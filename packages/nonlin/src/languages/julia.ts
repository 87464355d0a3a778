// Julia: functions of a number, to be broadcast by a dot, and functions of arrays along `dims`.

import { lowerFolded } from '../compiler/lower.ts';
import { Scope } from '../compiler/scope.ts';
import {
  type AnyOp,
  atom,
  binding,
  call,
  elementaryOperations,
  infix,
  isOperation,
  type Notation,
  type Op,
  partsInOrder,
  uses,
  within,
} from '../formula/index.ts';
import { defineLanguage, described, documentation, entriesOf, type Request, type Unit } from './language.ts';
import { type Naming, snakeCase, words } from './names.ts';
import {
  type ByShape,
  byShape,
  neededBy,
  opsOfRoutines,
  type Pointwise,
  type Routine,
  routinesOf,
} from './routines.ts';
import { held, indented, wrapped } from './text.ts';

const reserved = words(
  'begin baremodule break catch const continue do else elseif end export false finally for function global if import let local macro module quote return struct true try using while in isa where',
);
const juliaName = (id: string): string => {
  const name = snakeCase(id);
  return reserved.has(name) ? `${name}_` : name;
};

/** Functions that the code calls. One of ours of that name would be called in their place. */
const CALLED: ReadonlySet<string> = new Set([
  ...words(`
    abs argmax any cat dropdims eltype float ifelse isinf isnan mapslices max maximum min ndims ntuple oftype promote_type reshape selectdim
    similar size sqrt sum typeof
  `),
  ...Object.keys(elementaryOperations),
]);
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
    entmaxThreshold: ([u, p]) => atom(`_entmax_threshold(${u!.text}, ${p!.text}, dims)`),
    onehot: ([k]) => atom(`_one_hot(${k!.text}, x, dims)`),
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
function _one_hot(k, x, dims)
    positions = reshape(0:size(x, dims)-1, ntuple(i -> i == dims ? size(x, dims) : 1, ndims(x)))
    return ifelse.(isnan.(k), k, eltype(x).(positions .== k))
end`,
  entmaxThreshold: `"The t for which the sum of max(u - t, 0)^p is 1, by bisection; the largest u of a row is 0."
function _entmax_threshold(u, p, dims)
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

const define = (head: string, doc: readonly string[], body: readonly string[]): string =>
  [
    ...(doc.length === 1
      ? [`"${held.juliaString(doc[0]!)}"`]
      : ['"""', `    ${head}`, '', ...doc.map(held.juliaString), '"""']),
    `function ${head}`,
    ...indented(body),
    'end',
  ].join('\n');

/** What stands over a function. */
function comment(r: Routine): readonly string[] {
  if (r.remark) return [r.remark(juliaName)];
  if (r.shape === 'row' && r.f.grouped)
    return [`${juliaName(r.f.name)} of groups that are a dimension of their own.`];
  const { title, summary } = described(r.f);
  return documentation(r.f, {
    head: wrapped(`${title}. ${summary}`, 88),
    entries: entriesOf(r.f, r.params),
    width: 88,
    spell: juliaName,
  });
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

/** A call of a function of numbers for each element. */
const callOf = (r: Pointwise, args: readonly string[]): string =>
  `${juliaName(r.id)}.(${[...args, ...r.params.map(juliaName)].join(', ')})`;

/** Parameters of functions of numbers are positional, so that a dot broadcasts over them too. */
function headOf(r: Routine, request: Request): string {
  const params = keywords(r.params, request);
  const inputs = r.inputs.map(({ id }) => juliaName(id));
  const typed = inputs.map(id => `${id}::${r.shape === 'pointwise' ? 'Real' : 'AbstractArray'}`);
  if (r.shape === 'pointwise') return `${juliaName(r.id)}(${[...typed, ...params].join(', ')})`;
  const options = [...(r.shape === 'groups' ? ['pieces=2'] : []), ...params, 'dims=1'];
  return `${juliaName(r.id)}(${typed.join(', ')}; ${options.join(', ')})`;
}

/** Where gates and values lie along a dimension of length n. */
const gatePlaces = {
  first: { gate: '1:n÷2', value: 'n÷2+1:n' },
  last: { gate: 'n÷2+1:n', value: '1:n÷2' },
  interleaved: { gate: '1:2:n', value: '2:2:n' },
} as const;

const bodies: ByShape<readonly string[]> = {
  pointwise: ({ unit, params }) => {
    const variables = unit.variables.map(juliaName);
    const { lines, result } = statements(unit, params, '');
    return [
      `T = float(promote_type(${variables.map(v => `typeof(${v})`).join(', ')}))`,
      ...[...variables, ...params.map(juliaName)].map(v => `${v} = T(${v})`),
      ...lines,
      `return T(${result})`,
    ];
  },

  row: ({ f, unit, params, result: gives, isGradient }) => {
    const { lines, result } = statements(unit, params, '.');
    return [
      'T = float(eltype(x))',
      'x = T.(x)',
      ...params.map(juliaName).map(v => `${v} = T(${v})`),
      ...(isGradient && f.result === 'number' ? ['g = reshape(g, size(maximum(x; dims)))'] : []),
      ...lines,
      gives === 'number' ? `return dropdims(T.(${result}); dims)` : `return T.(${result})`,
    ];
  },

  // Groups of neighbours become a dimension of their own.
  groups: ({ each, params, isGradient }) => {
    const passed = [...params.map(juliaName).map(p => `${p}=${p}`), 'dims'].join(', ');
    const id = juliaName(each.id);
    return [
      'shape = size(x)',
      'groups = reshape(x, shape[1:dims-1]..., pieces, shape[dims] ÷ pieces, shape[dims+1:end]...)',
      isGradient ? `return reshape(${id}(groups, g; ${passed}), shape)` : `return ${id}(groups; ${passed})`,
    ];
  },

  pairs: ({ place, value, slopes, isGradient }) => {
    const { gate, value: other } = gatePlaces[place];
    const inputs = ['gate', 'value'];
    const split = [
      'n = size(x, dims)',
      `gate = selectdim(x, dims, ${gate})`,
      `value = selectdim(x, dims, ${other})`,
    ];
    if (!isGradient) return [...split, `return ${callOf(value, inputs)}`];
    return [
      ...split,
      'dx = similar(x, float(eltype(x)))',
      `selectdim(dx, dims, ${gate}) .= g .* ${callOf(slopes.gate, inputs)}`,
      `selectdim(dx, dims, ${other}) .= g .* ${callOf(slopes.value, inputs)}`,
      'return dx',
    ];
  },

  mirror: ({ value, slope, isGradient }) =>
    isGradient
      ? [
          'n = size(x, dims)',
          'first, second = selectdim(g, dims, 1:n), selectdim(g, dims, n+1:2n)',
          `return first .* ${callOf(slope, ['x'])} .- second .* ${callOf(slope, ['.-x'])}`,
        ]
      : [`return cat(${callOf(value, ['x'])}, ${callOf(value, ['.-x'])}; dims)`],
};

export const juliaLanguage = defineLanguage({
  name: 'julia',
  title: 'Julia',
  fileExtension: '.jl',
  mediaType: 'text/x-julia',
  markdown: 'julia',
  naming: juliaNaming,
  write(f, request) {
    const routines = routinesOf(f, request);
    const code = routines.map(r => define(headOf(r, request), comment(r), byShape(r, bodies)));
    const used = opsOfRoutines(routines);
    const needsErf = (['erf', 'erfc', 'normcdf'] as const).some(op => used.has(op));
    const head = [`# ${described(f).origin}`, ...(needsErf ? ['using SpecialFunctions: erf, erfc'] : [])];
    return `${[head.join('\n'), ...neededBy(used, helpers), ...code].join('\n\n')}\n`;
  },
});
