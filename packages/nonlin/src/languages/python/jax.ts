// JAX: functions of arrays that jit and vmap take, with the gradients that definitions state.
//
// Functions of numbers have a custom_jvp, functions of rows a custom_vjp. Traced through the stable form, grad would be wrong at the
// seams between branches; NaN where the branch that is not taken overflows; and at a kink whatever the operations there give.
// Arrays are computed in the type that they have, which in JAX is float32 unless float64 was asked for.

import { atom, type OpPrinter } from '../../formula/index.ts';
import { defineLanguage, learnedOf } from '../language.ts';
import type { Pointwise, Rowwise } from '../routines.ts';
import { indented } from '../text.ts';
import { arrayHelpers, arrayNames, arrayOps, namesAround } from './numpy.ts';
import { type ArrayModule, arrayModule } from './numpyModule.ts';
import { python, pythonName, pythonNaming } from './python.ts';
import { isLiteral, shortest } from './pythonArrays.ts';

const constants = { inf: 'jnp.inf', pi: 'jnp.pi' };

/** Of two integers jnp.where would make an array of integers. */
const select: OpPrinter = ([c, a, b]) =>
  atom(
    `jnp.where(${c!.text}, ${isLiteral(a!.text) && isLiteral(b!.text) ? floating(a!.text) : a!.text}, ${b!.text})`,
  );
const floating = (text: string): string => (/[.e]/.test(text) ? text : `${text}.0`);

const taken = [...arrayNames, 'jax', 'jnp', 'partial', 'primals', 'tangents', '_floats'];
const jax: ArrayModule = {
  np: 'jnp',
  notation: {
    ...python('jnp', { ...arrayOps('jnp'), select }, constants),
    number: shortest(constants),
  },
  taken,
  full: (value, like) => `jnp.full_like(${like}, ${value})`,
  imports: code => [
    ...(code.includes('partial(') ? ['from functools import partial', ''] : []),
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
  rule: value => (value.shape === 'row' ? vjpRule(value) : jvpRule(value)),
};

/** The arguments at these places are Python's own, and have no gradient. */
const decorator = (rule: string, places: readonly number[]): string =>
  places.length === 0
    ? `@jax.${rule}`
    : `@partial(jax.${rule}, nondiff_argnums=(${places.join(', ')}${places.length === 1 ? ',' : ''}))`;

/** The differential of a function of numbers: the slopes for its variables and learned parameters. */
function jvpRule({ f, id, unit, params, slopes }: Pointwise): { above: readonly string[]; behind: string } {
  const learned = learnedOf(f);
  const args = [...unit.variables, ...params];
  const fixed = params.filter(p => !learned.includes(p));
  const moving = args.filter(of => !fixed.includes(of));
  const tuple = (names: readonly string[]): string => `${names.join(', ')}${names.length === 1 ? ',' : ''}`;
  const terms = moving.map(of => {
    const slope = slopes[of]!;
    return `${pythonName(slope.id)}(${[...unit.variables, ...slope.params].map(pythonName).join(', ')}) * d_${pythonName(of)}`;
  });
  return {
    above: [
      decorator(
        'custom_jvp',
        fixed.map(p => args.indexOf(p)),
      ),
    ],
    behind: [
      `@${pythonName(id)}.defjvp`,
      `def _${pythonName(id)}_jvp(${[...fixed.map(pythonName), 'primals', 'tangents'].join(', ')}):`,
      ...indented([
        `${tuple(moving.map(pythonName))} = primals`,
        `${tuple(moving.map(v => `d_${pythonName(v)}`))} = tangents`,
        `return ${pythonName(id)}(${args.map(pythonName).join(', ')}), ${terms.join(' + ')}`,
      ]),
    ].join('\n'),
  };
}

/** The gradient of a function of rows. */
function vjpRule({ id: value, params, gradient }: Rowwise): { above: readonly string[]; behind: string } {
  const rest = [...params.map(pythonName), 'axis'];
  const id = pythonName(value);
  const passed = [...gradient!.params.map(pythonName), 'axis'].join(', ');
  return {
    above: [
      decorator(
        'custom_vjp',
        rest.map((_, i) => i + 1),
      ),
    ],
    behind: [
      `def _${id}_fwd(${['x', ...rest].join(', ')}):`,
      `    return ${id}(${['x', ...rest].join(', ')}), x`,
      '',
      '',
      `def _${id}_bwd(${[...rest, 'x', 'g'].join(', ')}):`,
      `    return (${pythonName(gradient!.id)}(x, g, ${passed}),)`,
      '',
      '',
      `${id}.defvjp(_${id}_fwd, _${id}_bwd)`,
    ].join('\n'),
  };
}

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
