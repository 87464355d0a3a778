"""PyTorch: functions of torch.nn.functional, torch and torch.special, and modules of torch.nn in evaluation mode; eager autograd."""
import inspect
import re

import torch
import torch.nn.functional as F
from ask import looked_up, signature, takes_one, upstream

REQUIRED = {'threshold': ['threshold', 'value'], 'clamp': ['min', 'max'], 'logsumexp': ['dim'], 'prelu': ['weight']}


def find(name):
    f = looked_up(name, [F, torch, torch.special, torch.nn])
    return f().eval() if inspect.isclass(f) else f


def options(f):
    """Functions of C++ say their arguments in the first line of their description."""
    if isinstance(f, torch.nn.Module):
        return []
    found = signature(f)
    lines = (f.__doc__ or '').strip().splitlines()
    return found or re.findall(r'(\w+)=', lines[0]) if lines else found


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
    names = [n for n in dir(F) if not n.startswith('_') and not n.endswith('_') and callable(getattr(F, n))]
    losses = [n for n in names if 'loss' in n or 'cross_entropy' in n or n == 'kl_div']
    x = torch.linspace(-2, 2, 16).reshape(2, 8)
    taking = [n for n in names if n not in losses and takes_one(getattr(F, n), x)]
    # These demand an option.
    taking += ['threshold', 'prelu']
    return {'activations': sorted({*taking, *torch.nn.modules.activation.__all__}), 'losses': sorted({*losses, *torch.nn.modules.loss.__all__})}
