// MLX: functions of arrays, with the gradients that definitions state.
//
// MLX computes exp, sine and erf to the digits of float32, whatever type they are asked for, so float32 is what this code is for.
// Half precision is computed in float32 and rounded once.

import { atom, binding, call, type Op, type OpPrinter, type Printed, within } from '../../formula/index.ts';
import { foreignRecipes } from '../foreign.ts';
import { defineLanguage } from '../language.ts';
import { indented } from '../text.ts';
import { arrayHelpers, arrayNames, arrayOps, namesAround } from './numpy.ts';
import { type ArrayModule, arrayModule, joinNames } from './numpyModule.ts';
import { python, pythonName, pythonNaming } from './python.ts';
import { type ArrayLibrary, eitherIn, isNumber, shortestInType, statements } from './pythonArrays.ts';

const constants = { inf: 'mx.inf', pi: 'mx.pi' };

/** Of two numbers mx.where would make an array of the default type. */
const select: OpPrinter = ([c, a, b]) => {
  const first = isNumber(a!.text) && isNumber(b!.text) ? `mx.array(${a!.text}, dtype)` : a!.text;
  return atom(`mx.where(${c!.text}, ${first}, ${b!.text})`);
};

const ops: Partial<Record<Op, OpPrinter>> = {
  ...arrayOps('mx'),
  // mx.erf is 0 at 1e-15, and loses digits on the way there.
  erf: call('_erf'),
  erfc: call('_erfc'),
  normcdf: call('_normal_cdf'),
  select,
};

const taken = [...arrayNames, ...joinNames, 'mx', '_erf', '_erfc', '_normal_cdf'];
const library: ArrayLibrary = {
  notation: { ...python('mx', ops, constants), number: shortestInType(constants) },
  taken,
  full: (value, like) => `mx.full_like(${like}, ${value})`,
};

/** Recipes take the leading bits of a number, and give a number another's sign. */
const recipeLibrary: ArrayLibrary = {
  ...library,
  notation: {
    ...library.notation,
    ops: {
      ...library.notation.ops,
      head: ([a]: readonly Printed[]) =>
        atom(`${within(a!, binding.atom)}.astype(mx.bfloat16).astype(dtype)`),
      copysign: ([a, s]: readonly Printed[]) =>
        atom(`mx.abs(${a!.text}) * mx.where(${s!.text} < 0, mx.array(-1, dtype), 1)`),
    } as ArrayLibrary['notation']['ops'],
  },
};

/** A function for an operation that MLX lacks. */
function recipe(id: string, what: string, op: 'erf' | 'erfc' | 'normcdf'): string {
  const unit = {
    id,
    variables: ['x'],
    formula: foreignRecipes[op].formula,
    brief: foreignRecipes[op].formula,
  };
  const { lines, result } = statements(unit, [], recipeLibrary);
  const body = [`"""${what}."""`, 'dtype = x.dtype', ...lines, `return ${result}`];
  return [`def ${id}(x):`, ...indented(body)].join('\n');
}

const mlx: ArrayModule = {
  ...library,
  np: 'mx',
  imports: () => ['import mlx.core as mx'],
  prelude: [
    `def _floats(x):
    """x as an array of floats that is wide enough to compute in, and the type that results are rounded to."""
    x = mx.array(x)
    kind = x.dtype if mx.issubdtype(x.dtype, mx.floating) else mx.float32
    return x.astype(mx.float32 if kind.size < 4 else kind), kind`,
  ],
  either: eitherIn('dtype == mx.float64'),
  joins: {
    slopes: `def _with_slopes(forward, *slopes):
    """forward, with its slope for each input; None where it has none."""
    traced = mx.custom_function(forward)

    @traced.vjp
    def vjp(inputs, g, y):
        inputs = inputs if len(slopes) > 1 else [inputs]
        found = [g * slope(*inputs) if slope else mx.zeros_like(v) for slope, v in zip(slopes, inputs)]
        return found if len(found) > 1 else found[0]

    @traced.jvp
    def jvp(inputs, tangents):
        inputs, tangents = (inputs, tangents) if len(slopes) > 1 else ([inputs], [tangents])
        return sum(slope(*inputs) * d for slope, d in zip(slopes, tangents) if slope and d is not None)

    return lambda *inputs: traced(*mx.broadcast_arrays(*inputs))`,
    gradient: `def _with_gradient(forward, gradient):
    """forward, with its gradient for x from what arrives at the result; no other input has one."""
    traced = mx.custom_function(forward)

    @traced.vjp
    def vjp(inputs, g, y):
        if isinstance(inputs, mx.array):
            return gradient(g, inputs)
        return [gradient(g, *inputs), *map(mx.zeros_like, inputs[1:])]

    return traced`,
  },
  helpers: {
    ...arrayHelpers('mx'),
    onehot: `def _one_hot(k, x, axis):
    """1 at place k of each row and 0 elsewhere; NaN where k is."""
    positions = mx.arange(x.shape[axis]).reshape([-1 if i == axis % x.ndim else 1 for i in range(x.ndim)])
    return mx.where(mx.isnan(k), k, (positions == k).astype(x.dtype))`,
    // As many steps as float32 has numbers between −1 and 0: a loop that looks at its numbers would not compile.
    entmaxThreshold: `def _entmax_threshold(u, p, axis):
    """The t for which the sum of max(u - t, 0)**p is 1, by bisection; the largest u of a row is 0."""
    v = mx.stop_gradient(u)
    low = mx.max(v, axis=axis, keepdims=True) - 1
    high = low + 1
    for _ in range(160):
        middle = (low + high) / 2
        is_low = mx.sum(mx.maximum(v - middle, 0)**p, axis=axis, keepdims=True) >= 1
        low, high = mx.where(is_low, middle, low), mx.where(is_low, high, middle)
    # Bisection has no slope. A step of Newton's method has the slope of t; it is taken and taken back.
    rest = mx.where(v > low, u - low, 1)
    weights = mx.stop_gradient(mx.where(v > low, rest**(p - 1), 0))
    step = mx.sum(weights * rest, axis=axis, keepdims=True) / mx.sum(weights, axis=axis, keepdims=True)
    return low + mx.where(mx.isfinite(step), step - mx.stop_gradient(step), 0)`,
    get erf() {
      return recipe('_erf', 'The error function', 'erf');
    },
    get erfc() {
      return recipe('_erfc', 'The complementary error function', 'erfc');
    },
    get normcdf() {
      return recipe('_normal_cdf', 'The distribution function of a standard normal number', 'normcdf');
    },
  },
  implied: { erfc: 'erf', normcdf: 'erf' },
  arrays: {
    made: 'mx.array(x)',
    rank: 'x.ndim',
    reshaped: (x, shape) => `${x}.reshape(${shape})`,
    shape: 'x.shape',
  },
  open: ([first, ...others]) => [
    `${first}, kind = _floats(${first})`,
    `dtype = ${first}.dtype`,
    ...others.map(inType),
  ],
  lift: params => params.map(pythonName).map(inType),
  close: result => [`y = ${result}`, 'return y.astype(kind)'],
  above: () => [],
};

/** An array in the type of the first input. */
function inType(id: string): string {
  return `${id} = mx.array(${id}).astype(dtype)`;
}

/** The gradient is always there: mx.grad and its kin differentiate by it. */
export const mlxLanguage = defineLanguage({
  name: 'mlx',
  title: 'MLX',
  fileExtension: '.py',
  mediaType: 'text/x-python',
  markdown: 'python',
  naming: pythonNaming([...taken, ...namesAround]),
  write: (f, request) => arrayModule(f, { ...request, derivative: true }, mlx),
});
