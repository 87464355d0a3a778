// JAX: functions of arrays that jit and vmap take, with the gradients that definitions state.
//
// Functions of numbers have a custom_jvp, functions of rows a custom_vjp, which take arrays of floats alone: a whole number would have a
// tangent of no type, and what jit traces may not reach a rule any other way. Traced through the stable form, grad would be wrong at the
// seams between branches; NaN where the branch that is not taken overflows; and at a kink whatever the operations there give.
// Arrays are computed in the type that they have, which in JAX is float32 unless float64 was asked for; half precision is computed in
// float32 and rounded once.

import { atom, type OpPrinter } from '../../formula/index.ts';
import { defineLanguage } from '../language.ts';
import { arrayHelpers, arrayNames, arrayOps, namesAround } from './numpy.ts';
import { type ArrayModule, arrayModule, joinNames } from './numpyModule.ts';
import { python, pythonName, pythonNaming } from './python.ts';
import { eitherIn, isNumber, shortestInType } from './pythonArrays.ts';

const constants = { inf: 'jnp.inf', pi: 'jnp.pi' };

/** Of two numbers jnp.where would make an array of the default type. */
const select: OpPrinter = ([c, a, b]) => {
  const first = isNumber(a!.text) && isNumber(b!.text) ? `dtype.type(${a!.text})` : a!.text;
  return atom(`jnp.where(${c!.text}, ${first}, ${b!.text})`);
};

/** An array in the type of the first input. */
const inType = (id: string): string => `${id} = jnp.asarray(${id}, dtype)`;

const taken = [...arrayNames, ...joinNames, 'jax', 'jnp'];
const jax: ArrayModule = {
  np: 'jnp',
  notation: {
    ...python('jnp', { ...arrayOps('jnp'), select }, constants),
    number: shortestInType(constants),
  },
  taken,
  full: (value, like) => `jnp.full_like(${like}, ${value})`,
  imports: code => [
    'import jax',
    'import jax.numpy as jnp',
    ...(code.includes('special.') ? ['from jax.scipy import special'] : []),
  ],
  prelude: [
    `def _floats(x):
    """x as an array of floats that is wide enough to compute in, and the type that results are rounded to."""
    x = jnp.asarray(x)
    kind = jnp.result_type(x, float)
    return x.astype(jnp.promote_types(kind, jnp.float32)), kind`,
  ],
  either: eitherIn('dtype == jnp.float64'),
  joins: {
    slopes: `def _with_slopes(forward, *slopes):
    """forward, with its slope for each input; None where it has none."""
    def rule(slope):
        return slope and (lambda d, y, *inputs: (slope(*inputs) * d).astype(y.dtype))

    traced = jax.custom_jvp(forward)
    traced.defjvps(*map(rule, slopes))
    return traced`,
    gradient: `def _with_gradient(forward, gradient):
    """forward, with its gradient for x from what arrives at the result; no other input has one."""
    def backward(inputs, g):
        return gradient(g, *inputs), *(None for _ in inputs[1:])

    traced = jax.custom_vjp(forward)
    traced.defvjp(lambda *inputs: (forward(*inputs), inputs), backward)
    return traced`,
  },
  helpers: {
    ...arrayHelpers('jnp'),
    entmaxThreshold: `def _entmax_threshold(u, p, axis):
    """The t for which the sum of max(u - t, 0)**p is 1, by bisection; the largest u of a row is 0."""
    def is_open(bounds):
        low, high = bounds
        middle = (low + high) / 2
        return jnp.any((low < middle) & (middle < high))

    def halve(bounds):
        low, high = bounds
        middle = (low + high) / 2
        is_low = jnp.sum(jnp.maximum(v - middle, 0)**p, axis=axis, keepdims=True) >= 1
        return jnp.where(is_low, middle, low), jnp.where(is_low, high, middle)

    v, p = jax.lax.stop_gradient((u, p))
    low = jnp.max(v, axis=axis, keepdims=True) - 1
    low = jax.lax.while_loop(is_open, halve, (low, low + 1))[0]
    # Bisection has no slope. A step of Newton's method has the slope of t; it is taken and taken back.
    rest = jnp.where(v > low, u - low, 1)
    weights = jnp.where(v > low, jax.lax.stop_gradient(rest)**(p - 1), 0)
    step = jnp.sum(weights * rest, axis=axis, keepdims=True) / jnp.sum(weights, axis=axis, keepdims=True)
    return low + jnp.where(jnp.isfinite(step), step - jax.lax.stop_gradient(step), 0)`,
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

/** The gradient is always there: it is what JAX differentiates by. */
export const jaxLanguage = defineLanguage({
  name: 'jax',
  title: 'JAX',
  fileExtension: '.py',
  mediaType: 'text/x-python',
  markdown: 'python',
  naming: { ...pythonNaming([...taken, ...namesAround]), callsItself: true },
  write: (f, request) => arrayModule(f, { ...request, derivative: true }, jax),
});
