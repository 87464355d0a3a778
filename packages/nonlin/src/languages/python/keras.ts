// Keras 3: functions over keras.ops, which run on TensorFlow, JAX and PyTorch, with the gradients that definitions state.
//
// Traced through the stable form, a gradient would be wrong at the seams between branches; NaN where the branch that is not taken
// overflows; and at a kink whatever the operations there give. Half precision is computed in float32 and rounded once. float64 is for
// TensorFlow: on JAX and PyTorch some of keras.ops, maximum and tanh among them, give float32 for it.

import { atom, call, type Op, type OpPrinter } from '../../formula/index.ts';
import { defineLanguage } from '../language.ts';
import { arrayNames, arrayOps, namesAround } from './numpy.ts';
import { type ArrayModule, arrayModule, joinNames } from './numpyModule.ts';
import { python, pythonName, pythonNaming } from './python.ts';
import { eitherIn, isNumber, shortestInType } from './pythonArrays.ts';

const constants = { inf: 'math.inf', pi: 'math.pi' };

/** Of two numbers ops.where would make an array of the default type. */
const select: OpPrinter = ([c, a, b]) => {
  const first = isNumber(a!.text) && isNumber(b!.text) ? `ops.convert_to_tensor(${a!.text}, dtype)` : a!.text;
  return atom(`ops.where(${c!.text}, ${first}, ${b!.text})`);
};

const ops: Partial<Record<Op, OpPrinter>> = {
  ...arrayOps('ops'),
  erf: call('_erf'),
  erfc: call('ops.erfc'),
  normcdf: call('_normal_cdf'),
  select,
};

/** A tensor in the type of the first input. */
const inType = (id: string): string => `${id} = ops.convert_to_tensor(${id}, dtype)`;

const taken = [...arrayNames, ...joinNames, 'keras', 'ops', 'math', '_erf', '_normal_cdf'];
const keras: ArrayModule = {
  np: 'ops',
  notation: { ...python('ops', ops, constants), number: shortestInType(constants) },
  taken,
  full: (value, like) =>
    isNumber(value) ? `ops.full_like(${like}, ${value})` : `ops.zeros_like(${like}) + ${value}`,
  imports: code => [
    ...(code.includes('math.') ? ['import math', ''] : []),
    'import keras',
    'from keras import ops',
  ],
  prelude: [
    `def _floats(x):
    """x as a tensor of floats that is wide enough to compute in, and the type that results are rounded to."""
    x = ops.convert_to_tensor(x)
    kind = keras.backend.standardize_dtype(x.dtype)
    kind = kind if 'float' in kind else keras.config.floatx()
    return ops.cast(x, 'float32' if kind.endswith('float16') else kind), kind`,
  ],
  either: eitherIn("keras.backend.standardize_dtype(dtype) == 'float64'"),
  joins: {
    slopes: `def _with_slopes(forward, *slopes):
    """forward, with its slope for each input; None where it has none."""
    @ops.custom_gradient
    def traced(*inputs):
        def gradient(*args, upstream=None):
            g = ops.cast(args[0] if upstream is None else upstream, inputs[0].dtype)
            found = [g * slope(*inputs) if slope else ops.zeros_like(v) for slope, v in zip(slopes, inputs)]
            return found[0] if len(found) == 1 else tuple(found)

        return forward(*inputs), gradient

    def alike(*inputs):
        """All inputs get the shape of the result, so that gradients have the shapes of inputs."""
        ones = sum(ops.zeros_like(v) for v in inputs) + 1
        return traced(*(v * ones for v in inputs))

    return traced if len(slopes) == 1 else alike`,
    gradient: `def _with_gradient(forward, gradient):
    """forward, with its gradient for x from what arrives at the result; no other input has one."""
    @ops.custom_gradient
    def traced(*inputs):
        def backward(*args, upstream=None):
            found = gradient(args[0] if upstream is None else upstream, *inputs)
            return (found, *map(ops.zeros_like, inputs[1:])) if len(inputs) > 1 else found

        return forward(*inputs), backward

    return traced`,
  },
  helpers: {
    erf: `def _erf(x):
    """The error function; TensorFlow's is NaN from 1e150 on."""
    return ops.erf(ops.minimum(ops.maximum(x, -6), 6))`,
    normcdf: `def _normal_cdf(x):
    """The distribution function of a standard normal number, with all its digits on the left."""
    return 0.5 * ops.erfc(-0.7071067811865476 * x)`,
    rowargmax: `def _argmax(u, axis):
    """The place of the first largest element; NaN where there is a NaN, or nothing above -inf."""
    largest = ops.max(u, axis=axis, keepdims=True)
    place = ops.cast(ops.argmax(u, axis=axis, keepdims=True), u.dtype)
    return ops.where(largest > -math.inf, place, math.nan)`,
    onehot: `def _one_hot(k, x, axis):
    """1 at place k of each row and 0 elsewhere; NaN where k is."""
    positions = ops.arange(ops.shape(x)[axis], dtype=x.dtype)
    positions = ops.reshape(positions, [-1 if i == axis % len(x.shape) else 1 for i in range(len(x.shape))])
    return ops.where(ops.isnan(k), k, ops.cast(positions == k, x.dtype))`,
    entmaxThreshold: `def _entmax_threshold(u, p, axis):
    """The t for which the sum of max(u - t, 0)**p is 1, by bisection; the largest u of a row is 0."""
    def is_open(low, high):
        middle = (low + high) / 2
        return ops.any(ops.logical_and(low < middle, middle < high))

    def halve(low, high):
        middle = (low + high) / 2
        is_low = ops.sum(ops.maximum(v - middle, 0)**p, axis=axis, keepdims=True) >= 1
        return ops.where(is_low, middle, low), ops.where(is_low, high, middle)

    v = ops.stop_gradient(u)
    low = ops.max(v, axis=axis, keepdims=True) - 1
    low = ops.stop_gradient(ops.while_loop(is_open, halve, (low, low + 1))[0])
    # Bisection has no slope. A step of Newton's method has the slope of t; it is taken and taken back.
    rest = ops.where(v > low, u - low, 1)
    weights = ops.stop_gradient(ops.where(v > low, rest**(p - 1), 0))
    step = ops.sum(weights * rest, axis=axis, keepdims=True) / ops.sum(weights, axis=axis, keepdims=True)
    return low + ops.where(ops.isfinite(step), step - ops.stop_gradient(step), 0)`,
  },
  arrays: {
    made: 'ops.convert_to_tensor(x)',
    rank: 'len(x.shape)',
    reshaped: (x, shape) => `ops.reshape(${x}, (${shape}))`,
    shape: 'ops.shape(x)',
  },
  open: ([first, ...others]) => [
    `${first}, kind = _floats(${first})`,
    `dtype = ${first}.dtype`,
    ...others.map(inType),
  ],
  lift: params => params.map(pythonName).map(inType),
  close: result => [`y = ${result}`, 'return ops.cast(y, kind)'],
  above: () => [],
};

/** The gradient is always there: the backends differentiate by it. */
export const kerasLanguage = defineLanguage({
  name: 'keras',
  title: 'Keras',
  fileExtension: '.py',
  mediaType: 'text/x-python',
  markdown: 'python',
  naming: pythonNaming([...taken, ...namesAround]),
  write: (f, request) => arrayModule(f, { ...request, derivative: true }, keras),
});
