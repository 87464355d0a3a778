"""Keras 3, on the backend that KERAS_BACKEND names: functions of keras.activations and keras.ops, layers and losses by a path."""
import inspect
import os

os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
import keras
import numpy as np
from ask import looked_up, own_functions, takes_one, upstream

BACKEND = keras.backend.backend()
if BACKEND == 'jax':
    import jax

    jax.config.update('jax_enable_x64', True)
OTHERS = ('deserialize', 'get', 'serialize')
REQUIRED = {'clip': ['x_min', 'x_max'], 'threshold': ['threshold', 'default_value']}


class losses:
    """log_cosh of keras.losses as a function of one number: the loss of each element where the target is 0."""

    @staticmethod
    def log_cosh(x):
        return keras.losses.log_cosh(keras.ops.zeros_like(x)[:, None], x[:, None])


def find(name):
    return looked_up(name, [losses, keras.activations, keras.ops, keras])


def required(name):
    return REQUIRED.get(name, [])


def both(f, x, options, is_row):
    if f is keras.ops.heaviside:
        return np.asarray(keras.ops.convert_to_numpy(f(x, np.asarray(1, x.dtype)))), None
    if inspect.isclass(f):
        f = f(dtype=x.dtype.name, **options)
        options = {}
        if x.ndim == 1:
            x = x[:, None]
        f.build(x.shape)
    keras.config.set_floatx(x.dtype.name)
    return {'tensorflow': by_tape, 'torch': by_autograd, 'jax': by_vjp}[BACKEND](lambda v: f(v, **options), x, is_row)


def by_tape(f, x, is_row):
    import tensorflow as tf

    leaf = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(leaf)
        y = f(leaf)
    dx = tape.gradient(y, leaf, output_gradients=tf.constant(upstream(y.numpy(), is_row)))
    return y.numpy(), None if dx is None else tf.convert_to_tensor(dx).numpy()


def by_autograd(f, x, is_row):
    import torch

    leaf = torch.tensor(x, requires_grad=True)
    y = f(leaf)
    g = torch.tensor(upstream(y.detach().numpy(), is_row))
    dx, = torch.autograd.grad(y, leaf, g, allow_unused=True)
    return y.detach().numpy(), None if dx is None else dx.numpy()


def by_vjp(f, x, is_row):
    import jax

    y, pull = jax.vjp(f, jax.numpy.array(x))
    dx, = pull(jax.numpy.array(upstream(np.asarray(y), is_row)))
    return np.asarray(y), np.asarray(dx)


def version():
    return f'Keras {keras.__version__} on {BACKEND}'


def public():
    layers = [f'layers.{n}' for n in ('ELU', 'LeakyReLU', 'PReLU', 'ReLU', 'Softmax')]
    x = keras.ops.reshape(keras.ops.linspace(-2.0, 2.0, 16), (2, 8))
    ops = [n for n in own_functions(keras.ops.nn) if takes_one(getattr(keras.ops.nn, n), x)]
    return {'activations': sorted({*own_functions(keras.activations, OTHERS), *ops, *layers}), 'losses': own_functions(keras.losses, (*OTHERS, 'Loss'))}
