// MLX: values, and gradients by mx.vjp through the rules that the code states; compiled code has to give the shape that is not.
import { NEEDS_SETUP, versionOf } from '../environment.ts';
import type { Engine } from '../runner.ts';
import { LEARNED, runPython } from './python.ts';

const SCRIPT = `
import mlx.core as mx
import numpy as np
mx.set_default_device(mx.cpu)
${LEARNED}
def gradient_of(f, p):
    return mx.grad(lambda p: f(p).sum())(p)

def run(module, name, job):
    is_row = job['kind'] != 'scalar'
    x = np.array(job['x'], 'float32')
    options = {'axis': 0} if is_row else {}
    if is_row:
        x = np.ascontiguousarray(x.reshape(-1, job['width']).T)
    else:
        check_learned(module, name, mx.linspace(-3.1, 3.3, 23), lambda v: mx.array(v, mx.float32), gradient_of)
    x = mx.array(x)
    f = lambda v: getattr(module, name)(v, **options)
    y = f(x)
    assert y.dtype == x.dtype, f'{y.dtype} instead of {x.dtype}'
    assert mx.compile(f)(x).shape == y.shape
    if job['output'] == 'derivative':
        g = np.array(job['g'], 'float32')
        rows = x.size // job['width']
        g = g if g.size == rows else g.reshape(rows, -1).T if is_row else np.ones(y.shape, 'float32')
        y = mx.vjp(f, [x], [mx.array(np.ascontiguousarray(g.reshape(y.shape)))])[1][0]
    return np.array(y.T if is_row and y.ndim > 1 else y).ravel().tolist()
`;

export const mlx: Engine = {
  language: 'mlx',
  title: 'MLX',
  formats: ['float32'],
  needs: NEEDS_SETUP,
  flushes: true,
  version: () => versionOf('mlx.core'),
  run: async jobs => runPython('mlx.core', 'mlx', SCRIPT, jobs),
};
