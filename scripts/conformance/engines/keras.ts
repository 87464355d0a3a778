// Keras on each of its backends: values, and gradients as the backend takes them through the rule that the code states.
import { NEEDS_SETUP, versionOf } from '../environment.ts';
import type { Engine } from '../runner.ts';
import { FILLED, LEARNED, runPython } from './python.ts';

type Backend = 'tensorflow' | 'jax' | 'torch';

/** How a backend takes the gradient of sum(g · f(x)). */
const gradients: Readonly<Record<Backend, string>> = {
  tensorflow: `
import tensorflow as tf
def gradient(f, x, g):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x)
    return tape.gradient(y, x, g)
def compiled(f, x):
    return tf.function(f)(x)
`,
  jax: `
import jax
jax.config.update('jax_enable_x64', True)
def gradient(f, x, g):
    return jax.vjp(f, x)[1](g)[0]
def compiled(f, x):
    return jax.jit(f)(x)
`,
  torch: `
import torch
def gradient(f, x, g):
    x = x.clone().requires_grad_()
    return torch.autograd.grad(f(x), x, g)[0]
def compiled(f, x):
    return f(x)
`,
};

const scriptFor = (backend: Backend): string => `
import os
os.environ['KERAS_BACKEND'] = '${backend}'
os.environ['TF_CPP_MIN_LOG_LEVEL'] = '3'
import numpy as np
import keras
from keras import ops
${gradients[backend]}${LEARNED}${FILLED}
def run(module, name, job):
    first = job['format'] == 'float32'
    is_row = job['kind'] != 'scalar'
    def laid(a, width):
        a = a.reshape(-1, width)
        return a.T if first else a
    x = np.array(job['x'], job['format'])
    size = len(x)
    x = x if is_row else filled(x)
    options = {'axis': 0 if first else -1} if is_row else {}
    if is_row:
        x = laid(x, job['width'])
    else:
        tensor = lambda v: ops.convert_to_tensor(v, job['format'])
        ones = tensor(np.ones(23))
        gradient_of = lambda f, p: ops.convert_to_numpy(gradient(f, p, ones))
        check_learned(module, name, tensor(np.linspace(-3.1, 3.3, 23)), tensor, gradient_of)
    x = ops.convert_to_tensor(np.ascontiguousarray(x), job['format'])
    f = lambda v: getattr(module, name)(v, **options)
    y = f(x)
    assert ops.shape(compiled(f, x)) == ops.shape(y)
    assert keras.backend.standardize_dtype(y.dtype) == job['format'], f'{y.dtype} instead of {x.dtype}'
    if job['output'] == 'derivative':
        shape = tuple(ops.shape(y))
        g = np.array(job['g'], job['format'])
        rows = size // job['width']
        g = g if g.size == rows else laid(g, g.size // rows) if is_row else np.ones(shape, job['format'])
        y = gradient(f, x, ops.convert_to_tensor(np.ascontiguousarray(g.reshape(shape)), job['format']))
    y = ops.convert_to_numpy(y)
    y = (y.T if first and is_row and y.ndim > 1 else y).ravel()
    return (y if is_row else y[:size]).tolist()
`;

const on = (backend: Backend, title: string, module: string): Engine => ({
  language: 'keras',
  title: `Keras on ${title}`,
  // On other backends some of keras.ops, maximum and tanh among them, give float32 for float64.
  formats: backend === 'tensorflow' ? ['float64', 'float32'] : ['float32'],
  needs: NEEDS_SETUP,
  ...(backend !== 'torch' && { flushes: true as const }),
  version: () => (versionOf(module) ? versionOf('keras') : undefined),
  run: async jobs => runPython('keras', 'keras', scriptFor(backend), jobs),
});

export const kerasOnTensorFlow = on('tensorflow', 'TensorFlow', 'tensorflow');
export const kerasOnJax = on('jax', 'JAX', 'jax');
export const kerasOnPytorch = on('torch', 'PyTorch', 'torch');
