// JAX: functions of arrays that jit and vmap take, with the gradients that definitions state.
//
// Functions of numbers have a custom_jvp, functions of rows a custom_vjp, of arrays of floats alone: a parameter that is a whole number
// would have a tangent of no type, and custom_vjp takes no traced argument that has no gradient. Traced through the stable form, grad would be wrong at the
// seams between branches; NaN where the branch that is not taken overflows; and at a kink whatever the operations there give.
// Arrays are computed in the type that they have, which in JAX is float32 unless float64 was asked for.

import { atom, type OpPrinter } from '../../formula/index.ts';
import { defineLanguage } from '../language.ts';
import { arrayHelpers, arrayNames, arrayOps, namesAround } from './numpy.ts';
import { type ArrayModule, arrayModule, joinNames } from './numpyModule.ts';
import { python, pythonName, pythonNaming } from './python.ts';
import { isLiteral, shortest } from './pythonArrays.ts';

const constants = { inf: 'jnp.inf', pi: 'jnp.pi' };

/** Of two integers jnp.where would make an array of integers. */
const select: OpPrinter = ([c, a, b]) =>
  atom(
    `jnp.where(${c!.text}, ${isLiteral(a!.text) && isLiteral(b!.text) ? floating(a!.text) : a!.text}, ${b!.text})`,
  );
const floating = (text: string): string => (/[.e]/.test(text) ? text : `${text}.0`);

const taken = [...arrayNames, ...joinNames, 'jax', 'jnp', '_floats'];
const jax: ArrayModule = {
  np: 'jnp',
  notation: {
    ...python('jnp', { ...arrayOps('jnp'), select }, constants),
    number: shortest(constants),
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
    """x as an array of floats."""
    x = jnp.asarray(x)
    return x.astype(jnp.result_type(x, float))`,
  ],
  helpers: {
    ...arrayHelpers('jnp'),
    entmaxThreshold: `def _tau(u, p, axis):
    """The t for which the sum of max(u - t, 0)**p is 1, by bisection; the largest u of a row is 0."""
    def is_open(bounds):
        low, high = bounds
        middle = (low + high) / 2
        return jnp.any((low < middle) & (middle < high))

    def halve(bounds):
        low, high = bounds
        middle = (low + high) / 2
        is_low = jnp.sum(jnp.maximum(u - middle, 0)**p, axis=axis, keepdims=True) >= 1
        return jnp.where(is_low, middle, low), jnp.where(is_low, high, middle)

    low = jnp.max(u, axis=axis, keepdims=True) - 1
    return jax.lax.while_loop(is_open, halve, (low, low + 1))[0]`,
  },
  open: variables => [...variables.map(v => `${v} = _floats(${v})`), `dtype = ${variables[0]}.dtype`],
  lift: params => params.map(id => `${pythonName(id)} = jnp.asarray(${pythonName(id)}, dtype)`),
  close: result => [`y = ${result}`, 'return y.astype(dtype)'],
  above: [],
  joins: {
    slopes: `def _with_slopes(forward, *slopes):
    """forward, with its slope for each input."""
    traced = jax.custom_jvp(forward)
    traced.defjvps(*(lambda d, y, *inputs, slope=slope: slope(*inputs) * d for slope in slopes))
    return traced`,
    gradient: `def _with_gradient(forward, gradient):
    """forward, with its gradient for x from x and what arrives at the result."""
    traced = jax.custom_vjp(forward)
    traced.defvjp(lambda x: (forward(x), x), lambda x, g: (gradient(x, g),))
    return traced`,
  },
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
