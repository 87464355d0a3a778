// PyTorch: a function, and a module around it.
//
// The gradient is written out, in a torch.autograd.Function, and not left to autograd. Traced through the stable form it would be
// wrong at the seams between branches; NaN where the branch that is not taken overflows, for torch.where passes 0 · ∞ back; and at
// a kink whatever the operations there happen to give, not what the definition states.

import { atom, call, name, type Op, type OpPrinter, op } from '../../formula/index.ts';
import { defineLanguage, described, learnedOf, parametersOf, type Request, type Unit } from '../language.ts';
import {
  type ByShape,
  byShape,
  neededBy,
  opsOfRoutines,
  type Pointwise,
  type Routine,
  type Rowwise,
  routinesOf,
} from '../routines.ts';
import { capital, indented } from '../text.ts';
import { python, pythonClass, pythonName, pythonNaming } from './python.ts';
import {
  type ArrayLibrary,
  docstring,
  eitherIn,
  isNumber,
  quoted,
  shortestInType,
  statements,
  withDefaults,
} from './pythonArrays.ts';

const alongDim =
  (id: string): OpPrinter =>
  ([a]) =>
    atom(`torch.${id}(${a!.text}, dim, keepdim=True)`);

/** torch.minimum takes no numbers, torch.clamp does. */
const bound =
  (id: string, side: string): OpPrinter =>
  ([a, b]) => {
    if (isNumber(b!.text)) return atom(`torch.clamp(${a!.text}, ${side}=${b!.text})`);
    if (isNumber(a!.text)) return atom(`torch.clamp(${b!.text}, ${side}=${a!.text})`);
    return atom(`torch.${id}(${a!.text}, ${b!.text})`);
  };

const constants = { inf: 'math.inf', pi: 'math.pi' };
/** `like` is a tensor of the type that results have. */
const ops = (like: string): Partial<Record<Op, OpPrinter>> => ({
  abs: call('torch.abs'),
  min: bound('minimum', 'max'),
  max: bound('maximum', 'min'),
  erf: call('torch.erf'),
  erfc: call('torch.erfc'),
  normcdf: call('_normal_cdf'),
  // Of two numbers torch.where would make a tensor of the default type.
  select: ([c, a, b]) => {
    const first = isNumber(a!.text) && isNumber(b!.text) ? `${like}.new_tensor(${a!.text})` : a!.text;
    return atom(`torch.where(${c!.text}, ${first}, ${b!.text})`);
  },
  rowsum: alongDim('sum'),
  rowmax: alongDim('amax'),
  rowargmax: ([a]) => atom(`_argmax(${a!.text}, dim)`),
  entmaxThreshold: ([u, p]) => atom(`_entmax_threshold(${u!.text}, ${p!.text}, dim)`),
  onehot: ([k]) => atom(`_one_hot(${k!.text}, x, dim)`),
});

/** Names that the code has for itself. */
const taken = 'torch nn math ctx dim dtype g y _argmax _one_hot _entmax_threshold _normal_cdf _either'.split(
  ' ',
);

const libraryFor = (unit: Unit): ArrayLibrary => ({
  notation: {
    ...python('torch', ops(pythonName(unit.variables[0]!)), constants),
    number: shortestInType(constants),
  },
  taken,
  full: (value, like) =>
    isNumber(value) ? `torch.full_like(${like}, ${value})` : `torch.zeros_like(${like}) + ${value}`,
});

/** What PyTorch lacks, by the operation that needs it. */
const helpers: Readonly<Partial<Record<Op, string>>> = {
  // torch.special.ndtr takes 1 + erf, which has no digits left where x is below -8, in float32 below -5.
  normcdf: `def _normal_cdf(x):
    """The distribution function of a standard normal number, with all its digits on the left."""
    return 0.5 * torch.erfc(-0.7071067811865476 * x)`,
  rowargmax: `def _argmax(u, dim):
    """The place of the first largest element; NaN where there is a NaN, or nothing above -inf."""
    largest, place = torch.max(u, dim, keepdim=True)
    return torch.where(largest > -math.inf, place.to(u.dtype), math.nan)`,
  onehot: `def _one_hot(k, x, dim):
    """1 at place k of each row and 0 elsewhere; NaN where k is."""
    positions = torch.arange(x.shape[dim], device=x.device)
    positions = positions.reshape([-1 if i == dim % x.ndim else 1 for i in range(x.ndim)])
    return torch.where(torch.isnan(k), k, (positions == k).to(x.dtype))`,
  entmaxThreshold: `def _entmax_threshold(u, p, dim):
    """The t for which the sum of max(u - t, 0)**p is 1, by bisection; the largest u of a row is 0."""
    v = u.detach()
    low = torch.amax(v, dim, keepdim=True) - 1
    high = low + 1
    while True:
        middle = (low + high) / 2
        if not torch.any((low < middle) & (middle < high)):
            break
        is_low = torch.sum(torch.clamp(v - middle, min=0)**p, dim, keepdim=True) >= 1
        low, high = torch.where(is_low, middle, low), torch.where(is_low, high, middle)
    # Bisection has no slope. A step of Newton's method has the slope of t; it is taken and taken back.
    rest = torch.where(v > low, u - low, 1)
    weights = torch.where(v > low, rest.detach()**(p - 1), 0)
    step = torch.sum(weights * rest, dim, keepdim=True) / torch.sum(weights, dim, keepdim=True)
    return low + torch.where(torch.isfinite(step), step - step.detach(), 0)`,
};

/** The variables in a type that is wide enough, and the type that results are rounded to. */
const widened = (variables: readonly string[]): readonly string[] => {
  const [first, ...rest] = variables.map(pythonName);
  return [
    `dtype = ${first}.dtype`,
    `${first} = ${first}.to(torch.promote_types(dtype, torch.float32))`,
    ...rest.map(v => `${v} = ${v}.to(${first}.dtype)`),
  ];
};

const define = (head: string, body: readonly string[]): readonly string[] => [
  `def ${head}:`,
  ...indented(body),
];

const classOf = ({ unit }: Pointwise | Rowwise): string => `_${capital(unit.id)}`;

const hasSlopes = ({ slopes }: Pointwise): boolean => Object.keys(slopes).length > 0;

/** A value with its gradients: those of its variables and learned parameters. */
function tracedFunction(r: Pointwise | Rowwise): string {
  const { f, unit: value, allParams: params } = r;
  const isRow = r.shape === 'row';
  const isNumber = isRow && r.result === 'number';
  const gradients = isRow ? { x: r.gradient! } : r.slopes;
  const inputs = [...value.variables, ...params].map(pythonName);
  const library = libraryFor(value);
  const forward = statements(value, params, library);
  const backward = Object.entries(gradients).map(([of, gradient]) => {
    if (gradient.shape === 'pointwise' && hasSlopes(gradient))
      return [`d_${pythonName(of)} = g * ${classOf(gradient)}.apply(${inputs.join(', ')})`];
    const { unit } = gradient;
    // A row's gradient has g in it; a slope is multiplied by it.
    const formula = isRow ? unit.formula : op('mul', name('g'), unit.formula);
    const { lines, result } = statements(
      { ...unit, variables: [...value.variables, 'g'], formula },
      params,
      library,
    );
    return [...lines, `d_${pythonName(of)} = ${result}`];
  });
  const returned = [...value.variables, ...params].map(id => {
    const name = pythonName(id);
    if (!Object.hasOwn(gradients, id)) return 'None';
    // Whichever of the two was broadcast against the other.
    return `d_${name}.to(dtype)${params.length > 0 && !isRow ? `.sum_to_size(${name}.shape)` : ''}`;
  });
  const wide = widened([...value.variables, ...params]);
  return [
    `class ${classOf(r)}(torch.autograd.Function):`,
    ...indented([
      ...quoted([
        r.isGradient
          ? r.remark!(pythonName)
          : `${pythonName(f.name)} with the gradient that its definition states.`,
      ]),
      '',
      'generate_vmap_rule = True',
      '',
      '@staticmethod',
      ...define(`forward(${[...inputs, ...(isRow ? ['dim'] : [])].join(', ')})`, [
        ...wide,
        ...forward.lines,
        // Autograd takes no input for a result.
        `y = ${forward.result}${inputs.includes(forward.result) ? '.clone()' : ''}`,
        `return y${isNumber ? '.squeeze(dim)' : ''}.to(dtype)`,
      ]),
      '',
      // Apart from forward, as torch.func asks for it.
      '@staticmethod',
      ...define('setup_context(ctx, inputs, output)', [
        ...(isRow ? ['*inputs, ctx.dim = inputs'] : []),
        'ctx.save_for_backward(*inputs)',
      ]),
      '',
      '@staticmethod',
      ...define('backward(ctx, g)', [
        `${inputs.join(', ')}${inputs.length === 1 ? ',' : ''} = ctx.saved_tensors`,
        ...(isRow ? ['dim = ctx.dim'] : []),
        ...wide,
        `g = g.to(${inputs[0]}.dtype)${isNumber ? '.unsqueeze(dim)' : ''}`,
        ...backward.flat(),
        `return ${[...returned, ...(isRow ? ['None'] : [])].join(', ')}`,
      ]),
    ]),
  ].join('\n');
}

const AXIS = ['dim', 'the axis along which rows run, by default the last'] as const;
const X = ['x', 'a tensor'] as const;
const PIECES = ['pieces', 'how many neighbours make a group'] as const;

const lifted = (params: readonly string[], like: string): readonly string[] =>
  params.map(id => `torch.as_tensor(${pythonName(id)}, dtype=${like}.dtype, device=${like}.device)`);

/** A call of the traced function: parameters are tensors there. */
const applied = (r: Pointwise | Rowwise, inputs: readonly string[], last: readonly string[] = []): string =>
  `return ${classOf(r)}.apply(${[...inputs, ...lifted(r.allParams, 'x'), ...last].join(', ')})`;

/** The function that calls the traced one, and the module that keeps its parameters. */
function faces(r: Routine, request: Request): readonly string[] {
  const { f, allParams: params } = r;
  const own = [...(r.shape === 'groups' ? ['pieces=2'] : []), ...(r.shape === 'pointwise' ? [] : ['dim=-1'])];
  const id = pythonName(f.name);
  const args = [...withDefaults(params, request), ...own];
  const kept = [...params.map(pythonName), ...own.map(arg => arg.split('=')[0]!)];
  const learned = learnedOf(f);
  const random = params.filter(p => parametersOf(f)[p]!.random).map(pythonName);
  const docs = [X, ...(r.shape === 'groups' ? [PIECES] : []), ...(r.shape === 'pointwise' ? [] : [AXIS])];
  const keep = (name: string): string =>
    learned.some(p => pythonName(p) === name)
      ? `self.${name} = nn.Parameter(torch.as_tensor(${name}, dtype=torch.get_default_dtype()))`
      : `self.${name} = ${name}`;
  const module = [
    `class ${pythonClass(f.name)}(nn.Module):`,
    ...indented([
      ...quoted([
        `${described(f).title} as a module${learned.length > 0 ? '; a learned parameter may be a tensor that broadcasts against x' : ''}.`,
      ]),
      ...(kept.length > 0
        ? ['', ...define(`__init__(self, ${args.join(', ')})`, ['super().__init__()', ...kept.map(keep)])]
        : []),
      '',
      ...define('forward(self, x)', [
        // What is random is drawn for each element in training.
        ...random.map(
          name => `${name} = torch.rand(x.shape, device=x.device) if self.training else self.${name}`,
        ),
        `return ${[`${id}(x`, ...kept.map(name => (random.includes(name) ? name : `self.${name}`))].join(', ')})`,
      ]),
    ]),
  ];
  return [
    define(`${[`${id}(x`, ...args].join(', ')})`, [
      ...docstring(f, params, docs),
      'x = x if x.is_floating_point() else x.to(torch.get_default_dtype())',
      ...byShape(r, bodies),
    ]).join('\n'),
    module.join('\n'),
  ];
}

/** How the gate and the value are taken out of an axis. */
const gatePlaces = {
  first: 'gate, value = x.chunk(2, dim)',
  last: 'value, gate = x.chunk(2, dim)',
  interleaved: 'gate, value = x.unflatten(dim % x.ndim, (-1, 2)).unbind(dim % x.ndim + 1)',
} as const;

/** What a function does with its tensors: it calls the traced one. */
const bodies: ByShape<readonly string[]> = {
  pointwise: r => [applied(r, ['x'])],
  row: r => [applied(r, ['x'], ['dim'])],
  groups: ({ each }) => ['dim %= x.ndim', applied(each, ['x.unflatten(dim, (-1, pieces))'], ['dim + 1'])],
  pairs: ({ place, value }) => [gatePlaces[place], applied(value, ['gate', 'value'])],
  mirror: ({ value }) => {
    const of = (x: string): string =>
      `${pythonName(value.id)}(${[x, ...value.allParams.map(pythonName)].join(', ')})`;
    return [`return torch.cat([${of('x')}, ${of('-x')}], dim)`];
  },
};

/** Only what a definition is called has a function and a module of that name, but not what computes a pair or a group for it. */
function written(r: Routine, request: Request): readonly string[] {
  if (r.isGradient) return r.shape === 'pointwise' && hasSlopes(r) ? [tracedFunction(r)] : [];
  const traced = 'unit' in r ? [tracedFunction(r)] : [];
  return r.id === r.f.name ? [...traced, ...faces(r, request)] : traced;
}

/** The gradient is always there: a module without it could not be trained. */
export const pytorchLanguage = defineLanguage({
  name: 'pytorch',
  title: 'PyTorch',
  fileExtension: '.py',
  mediaType: 'text/x-python',
  markdown: 'python',
  naming: pythonNaming([...taken, 'pieces', 'self']),
  write(f, request) {
    const routines = routinesOf(f, { derivative: true }, { twice: true });
    const functions = routines.flatMap(r => written(r, request));
    const code = [
      ...(functions.some(text => text.includes('_either(')) ? [eitherIn('dtype == torch.float64')] : []),
      ...neededBy(opsOfRoutines(routines), helpers),
      ...functions,
    ];
    const imports = [
      ...(code.some(text => text.includes('math.')) ? ['import math', ''] : []),
      'import torch',
      'from torch import nn',
    ];
    return `${[[`# ${described(f).origin}`, ...imports].join('\n'), ...code].join('\n\n\n')}\n`;
  },
});
