"""Runs PyTorch's functions over the float32 numbers of a file, as run.mjs does for the other peers."""
import json
import sys

import numpy
import torch
import torch.nn.functional as F

torch.set_num_threads(1)
functions = {
    'arctan': torch.atan,
    'asinh': torch.asinh,
    'celu': F.celu,
    'cosine': torch.cos,
    'elu': F.elu,
    'erf': torch.erf,
    'exponential': torch.exp,
    'gelu': F.gelu,
    'geluTanh': lambda x: F.gelu(x, approximate='tanh'),
    'hardshrink': F.hardshrink,
    'hardsigmoid': F.hardsigmoid,
    'hardswish': F.hardswish,
    'hardtanh': F.hardtanh,
    'leakyRelu': F.leaky_relu,
    'logsigmoid': F.logsigmoid,
    'mish': F.mish,
    'relu': F.relu,
    'relu6': F.relu6,
    'selu': F.selu,
    'sigmoid': torch.sigmoid,
    'silu': F.silu,
    'sine': torch.sin,
    'softplus': F.softplus,
    'softshrink': F.softshrink,
    'softsign': F.softsign,
    'tanh': torch.tanh,
    'tanhshrink': F.tanhshrink,
}
params = {'sine': {'omega': 1}}

inputs, folder = sys.argv[1:]
x = torch.from_numpy(numpy.fromfile(inputs, dtype=numpy.float32))


def derivative(f):
    at = x.clone().requires_grad_()
    return torch.autograd.grad(f(at).sum(), at)[0]


written = []
for name, f in functions.items():
    for output, y in (('value', f(x)), ('derivative', derivative(f))):
        file = f'{folder}/pytorch-{name}-{output}.f32'
        y.numpy().tofile(file)
        written.append({'name': name, 'output': output, 'params': params.get(name, {}), 'file': file})
print(json.dumps({'version': f'PyTorch {torch.__version__}', 'written': written}))
