// JAX: values, and gradients by jax.vjp through the rules that the code states.
import { NEEDS_SETUP, versionOf } from '../environment.ts';
import type { Engine } from '../runner.ts';
import { runPython } from './python.ts';

const SCRIPT = `
import jax
jax.config.update('jax_enable_x64', True)
import jax.numpy as jnp

def run(module, name, job):
    first = job['format'] == 'float32'
    is_row = job['kind'] != 'scalar'
    def laid(a, width):
        a = a.reshape(-1, width)
        return a.T if first else a
    x = jnp.array(job['x'], job['format'])
    options = {'axis': 0 if first else -1} if is_row else {}
    if is_row:
        x = laid(x, job['width'])
    y, pull = jax.vjp(lambda v: getattr(module, name)(v, **options), x)
    assert y.dtype == x.dtype, f'{y.dtype} instead of {x.dtype}'
    if job['output'] == 'derivative':
        g = jnp.array(job['g'], job['format'])
        rows = x.size // job['width']
        g = g if g.size == rows else laid(g, g.size // rows) if is_row else jnp.ones_like(y)
        y, = pull(g.reshape(y.shape))
    return (y.T if first and is_row and y.ndim > 1 else y).ravel().tolist()
`;

export const jax: Engine = {
  language: 'jax',
  title: 'JAX',
  formats: ['float64', 'float32'],
  needs: NEEDS_SETUP,
  version: () => versionOf('jax'),
  run: async jobs => runPython('jax', 'jax', SCRIPT, jobs),
};
