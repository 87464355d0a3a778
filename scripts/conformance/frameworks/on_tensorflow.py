"""TensorFlow: functions of tf.nn, tf.math and tf, and of tf.keras by a path; gradients by a tape."""
import inspect
import os

os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
import numpy as np
import tensorflow as tf
from ask import looked_up, own_functions, takes_one, upstream

REQUIRED = {'clip_by_value': ['clip_value_min', 'clip_value_max']}


def find(name):
    return looked_up(name, [tf.nn, tf.math, tf])


def required(name):
    return REQUIRED.get(name, [])


def both(f, x, options, is_row):
    if inspect.isclass(f):
        f = f(dtype=x.dtype.name, **options)
        options = {}
        # A layer has an axis for samples.
        if x.ndim == 1:
            x = x[:, None]
    leaf = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(leaf)
        y = f(leaf, **options)
    dx = tape.gradient(y, leaf, output_gradients=tf.constant(upstream(y.numpy(), is_row)))
    return y.numpy(), None if dx is None else tf.convert_to_tensor(dx).numpy()


def version():
    return f'TensorFlow {tf.__version__}'


def public():
    functions = own_functions(tf.nn)
    losses = [n for n in functions if 'loss' in n or 'cross_entropy' in n]
    x = tf.reshape(tf.linspace(-2.0, 2.0, 16), (2, 8))
    taking = [n for n in functions if n not in losses and takes_one(getattr(tf.nn, n), x)]
    return {'activations': taking, 'losses': losses}
