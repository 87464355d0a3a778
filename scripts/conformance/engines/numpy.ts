// NumPy, with SciPy for the error function.
import { NEEDS_SETUP, versionOf } from '../environment.ts';
import type { Engine } from '../runner.ts';
import { runPython } from './python.ts';

const SCRIPT = `
import numpy as np

def run(module, name, job):
    x = np.array(job['x'], job['format'])
    is_row = job['kind'] != 'scalar'
    first = job['format'] == 'float32'
    def laid(a, width):
        a = a.reshape(-1, width)
        return a.T if first else a
    options = {'axis': 0 if first else -1} if is_row else {}
    if is_row:
        x = laid(x, job['width'])
    if job['output'] == 'value':
        y = getattr(module, name)(x, **options)
    elif job['kind'] == 'scalar':
        y = getattr(module, name + '_derivative')(x)
    else:
        g = np.array(job['g'], job['format'])
        rows = x.size // job['width']
        g = g if g.size == rows else laid(g, g.size // rows)
        y = getattr(module, name + '_vjp')(x, g, **options)
    assert y.dtype == x.dtype, f'{y.dtype} instead of {x.dtype}'
    return (y.T if first and is_row else y).ravel().tolist()
`;

export const numpy: Engine = {
  language: 'numpy',
  title: 'NumPy',
  formats: ['float64', 'float32'],
  needs: NEEDS_SETUP,
  version: () => (versionOf('scipy') ? versionOf('numpy') : undefined),
  run: async jobs => runPython('scipy', 'numpy', SCRIPT, jobs),
};
