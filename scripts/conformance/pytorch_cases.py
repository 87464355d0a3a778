"""Prints what PyTorch gives for random inputs of many shapes, axes and parameters, forward and backward: one JSON object a line.

Run by scripts/conformance/main.ts. Everything in float64; inputs of three decimals, so that both sides start from the same bits.
"""
import json
import math
import sys

import torch
import torch.nn.functional as F

torch.manual_seed(20261124)
SHAPES = [(7,), (3, 5), (2, 6, 4), (2, 3, 2, 4)]
SCALES = [0.1, 1.0, 5.0, 40.0]


def real(shape, scale):
    return torch.round(torch.randn(shape, dtype=torch.float64) * scale, decimals=3)


def plain(v):
    return v if math.isfinite(v) else 'NaN' if math.isnan(v) else 'Infinity' if v > 0 else '-Infinity'


def tensor(t):
    return {'shape': list(t.shape), 'data': [plain(v) for v in t.detach().contiguous().flatten().tolist()]}


def emit(name, call, x, options=None):
    leaf = x.clone().requires_grad_(True)
    y = call(leaf)
    g = real(y.shape, 1.0)
    (y * g).sum().backward()
    grad = leaf.grad if leaf.grad is not None else torch.zeros_like(x)
    case = {'name': name, 'options': options or {}, 'x': tensor(x), 'y': tensor(y), 'g': tensor(g), 'dx': tensor(grad)}
    print(json.dumps(case))


# name in PyTorch -> [(call, our options)]
SCALAR = {
    'relu': [(F.relu, {})],
    'relu6': [(F.relu6, {})],
    'leaky_relu': [(F.leaky_relu, {}), (lambda x: F.leaky_relu(x, 0.2), {'negativeSlope': 0.2})],
    'rrelu': [(F.rrelu, {}), (lambda x: F.rrelu(x, 0.1, 0.5), {'lower': 0.1, 'upper': 0.5})],
    'threshold': [(lambda x: F.threshold(x, 0.5, -2.0), {'threshold': 0.5, 'value': -2})],
    'hardtanh': [(F.hardtanh, {}), (lambda x: F.hardtanh(x, -0.5, 2.0), {'minVal': -0.5, 'maxVal': 2})],
    'clamp': [(lambda x: torch.clamp(x, -0.75, 1.5), {'min': -0.75, 'max': 1.5})],
    'elu': [(F.elu, {}), (lambda x: F.elu(x, 0.5), {'alpha': 0.5})],
    'selu': [(F.selu, {})],
    'celu': [(F.celu, {}), (lambda x: F.celu(x, 2.0), {'alpha': 2})],
    'gelu': [(F.gelu, {})],
    'gelu_tanh': [(lambda x: F.gelu(x, approximate='tanh'), {})],
    'silu': [(F.silu, {})],
    'mish': [(F.mish, {})],
    'hardswish': [(F.hardswish, {})],
    'hardsigmoid': [(F.hardsigmoid, {})],
    'sigmoid': [(torch.sigmoid, {})],
    'logsigmoid': [(F.logsigmoid, {})],
    'tanh': [(torch.tanh, {})],
    'softsign': [(F.softsign, {})],
    'softplus': [(F.softplus, {}), (lambda x: F.softplus(x, beta=2.0), {'beta': 2})],
    'hardshrink': [(F.hardshrink, {}), (lambda x: F.hardshrink(x, 1.5), {'lambda': 1.5})],
    'softshrink': [(F.softshrink, {}), (lambda x: F.softshrink(x, 1.5), {'lambda': 1.5})],
    'tanhshrink': [(F.tanhshrink, {})],
    'exp': [(torch.exp, {})],
    'abs': [(torch.abs, {})],
    'sign': [(torch.sign, {})],
    'sin': [(torch.sin, {'omega': 1})],
    'cos': [(torch.cos, {})],
    'atan': [(torch.atan, {})],
    'asinh': [(torch.asinh, {})],
    'erf': [(torch.erf, {})],
}
ROW = {
    'softmax': lambda axis: lambda x: torch.softmax(x, axis),
    'softmin': lambda axis: lambda x: F.softmin(x, axis),
    'log_softmax': lambda axis: lambda x: torch.log_softmax(x, axis),
    'logsumexp': lambda axis: lambda x: torch.logsumexp(x, axis),
}

for name, calls in SCALAR.items():
    for call, options in calls:
        for shape in SHAPES:
            for scale in SCALES:
                emit(name, call, real(shape, scale), options)
for name, make in ROW.items():
    for shape in SHAPES:
        for axis in range(-len(shape), len(shape)):
            for scale in SCALES:
                emit(name, make(axis), real(shape, scale), {'axis': axis})
for shape in [(6,), (3, 4), (2, 6, 4)]:
    for axis in [a for a in range(-len(shape), len(shape)) if shape[a] % 2 == 0]:
        for scale in SCALES:
            emit('glu', lambda x, axis=axis: F.glu(x, axis), real(shape, scale), {'axis': axis})
for shape in [(3, 5), (2, 6, 4)]:
    for scale in SCALES:
        weight = real((shape[1],), 0.5)
        emit('prelu', lambda x: F.prelu(x, weight), real(shape, scale), {'weight': weight.tolist()})
print(json.dumps({'version': torch.__version__}), file=sys.stderr)
