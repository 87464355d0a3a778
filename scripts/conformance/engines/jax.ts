// JAX: values, and gradients by jax.vjp through the rules that the code states, as it is called and compiled by jit.
import { NEEDS_SETUP, versionOf } from '../environment.ts';
import type { Engine } from '../runner.ts';
import { FILLED, LEARNED, runPython } from './python.ts';

/** How people call the functions: as they are, or compiled. vmap goes over numbers, or over rows that lie along the last axis. */
const ways = {
  eager: 'lambda f, is_over_first: f',
  jit: 'lambda f, is_over_first: jax.jit(jax.vmap(f) if is_over_first else f)',
} as const;

const scriptFor = (way: keyof typeof ways): string => `
import jax
jax.config.update('jax_enable_x64', True)
import jax.numpy as jnp
way = ${ways[way]}
${LEARNED}${FILLED}
def gradient_of(f, p):
    return jax.grad(lambda p: f(p).sum())(p)

def run(module, name, job):
    first = job['format'] == 'float32'
    is_row = job['kind'] != 'scalar'
    def laid(a, width):
        a = a.reshape(-1, width)
        return a.T if first else a
    x = np.array(job['x'], job['format'])
    size = len(x)
    x = jnp.array(x if is_row else filled(x))
    options = {'axis': 0 if first else -1} if is_row else {}
    if is_row:
        x = laid(x, job['width'])
    else:
        check_learned(module, name, jnp.linspace(-3.1, 3.3, 23, dtype=job['format']), lambda v: jnp.asarray(v, job['format']), gradient_of)
    f = lambda v: getattr(module, name)(v, **options)
    y, pull = jax.vjp(way(f, not is_row or not first), x)
    assert y.dtype == x.dtype, f'{y.dtype} instead of {x.dtype}'
    if job['output'] == 'derivative':
        g = jnp.array(job['g'], job['format'])
        rows = size // job['width']
        g = g if g.size == rows else laid(g, g.size // rows) if is_row else jnp.ones_like(y)
        y, = pull(g.reshape(y.shape))
    y = (y.T if first and is_row and y.ndim > 1 else y).ravel()
    return (y if is_row else y[:size]).tolist()
`;

const called = (way: keyof typeof ways, title: string): Engine => ({
  language: 'jax',
  title,
  formats: ['float64', 'float32'],
  needs: NEEDS_SETUP,
  flushes: true,
  version: () => versionOf('jax'),
  run: async jobs => runPython('jax', 'jax', scriptFor(way), jobs),
});

export const jax = called('eager', 'JAX');
export const jaxCompiled = called('jit', 'JAX, jit and vmap');
