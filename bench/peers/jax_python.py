"""JAX on one thread of the CPU, compiled by jit, as a native reference."""
import os

# Before JAX is imported: XLA reads these once.
os.environ['XLA_FLAGS'] = '--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1'
os.environ['JAX_PLATFORMS'] = 'cpu'

import jax

jax.config.update('jax_enable_x64', True)
import jax.numpy as jnp
import numpy as np
from python_peer import inputs, serve, targets, upstream, weights

# XLA makes threads for its work all the same: they share one processor.
if hasattr(os, 'sched_setaffinity'):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

functions = {
    'sigmoid': jax.nn.sigmoid,
    'tanh': jnp.tanh,
    'relu': jax.nn.relu,
    'softmax': jax.nn.softmax,
    'softmin': lambda x: jax.nn.softmax(-x),
    'logSoftmax': jax.nn.log_softmax,
    'logSumExp': lambda x: jax.nn.logsumexp(x, axis=-1),
    'gelu': lambda x: jax.nn.gelu(x, approximate=False),
    'silu': jax.nn.silu,
    'softplus': jax.nn.softplus,
    'mish': jax.nn.mish,
    'elu': jax.nn.elu,
    'glu': jax.nn.glu,
    'swiglu': lambda x: jax.nn.silu(x[..., : x.shape[-1] // 2]) * x[..., x.shape[-1] // 2:],
}


def cross_entropy(x, t):
    return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(x), t[:, None], 1))


def bce_with_logits(x, t):
    return jnp.mean(jax.nn.softplus(x) - t * x)


losses = {'crossEntropy': cross_entropy, 'bceWithLogits': bce_with_logits}


def prepared(case):
    """The operation to be timed, on the arrays of data.mjs, or None."""
    name, output = case['fn'], case['output']
    x = jnp.asarray(inputs(case))
    if output == 'gradient':
        f, t = jax.jit(jax.grad(losses[name])), jnp.asarray(targets(case))
        return lambda: f(x, t)
    if name == 'prelu':
        f, slopes = jax.jit(lambda v, w: jnp.where(v > 0, v, w * v)), jnp.asarray(weights(case))
        return (lambda: f(x, slopes)) if output == 'value' else None
    if name not in functions:
        return None
    if output == 'value':
        f = jax.jit(functions[name])
        return lambda: f(x)
    if output in ('vjp', 'derivative'):
        y = functions[name](x)
        g = jnp.asarray(upstream(case, y.shape)) if output == 'vjp' else jnp.ones_like(y)
        f = jax.jit(lambda v, w: jax.vjp(functions[name], v)[1](w)[0])
        return lambda: f(x, g)
    return None


serve(prepared, lambda y: np.asarray(y).ravel(), {'JAX': jax.__version__}, lambda y: y.block_until_ready())
