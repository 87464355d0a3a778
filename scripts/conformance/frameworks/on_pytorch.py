"""PyTorch: functions of torch.nn.functional, torch and torch.special, and modules of torch.nn in evaluation mode; eager autograd."""
import inspect

import torch
import torch.nn.functional as F
from ask import looked_up, upstream

REQUIRED = {'threshold': ['threshold', 'value'], 'clamp': ['min', 'max'], 'logsumexp': ['dim'], 'prelu': ['weight']}


def find(name):
    f = looked_up(name, [F, torch, torch.special, torch.nn])
    return f().eval() if inspect.isclass(f) else f


def required(name):
    return REQUIRED.get(name, [])


def both(f, x, options, is_row):
    leaf = torch.tensor(x, requires_grad=True)
    if 'weight' in options:
        options = {**options, 'weight': torch.tensor([options['weight']], dtype=leaf.dtype)}
    if f is torch.heaviside:
        return f(leaf.detach(), torch.tensor(1, dtype=leaf.dtype)).numpy(), None
    y = f(leaf, **options)
    g = torch.tensor(upstream(y.detach().numpy(), is_row))
    dx, = torch.autograd.grad(y, leaf, g, allow_unused=True)
    return y.detach().numpy(), None if dx is None else dx.numpy()


def version():
    return f'PyTorch {torch.__version__.split("+")[0]}'


def public():
    losses = [n for n in dir(F) if not n.startswith('_') and ('loss' in n or 'cross_entropy' in n or n == 'kl_div')]
    # Members of torch.nn.functional that its documentation lists under activations have a module of the same name.
    modules = torch.nn.modules.activation.__all__
    known = {m.lower() for m in modules}
    functions = [n for n in dir(F) if n.replace('_', '') in known and not n.endswith('_')]
    return {'activations': sorted({*functions, *modules, 'gumbel_softmax'}), 'losses': sorted({*losses, *torch.nn.modules.loss.__all__})}
