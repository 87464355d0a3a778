"""Prints what PyTorch's losses give for random inputs with every combination of options, forward and backward: one JSON object a line.

Run by scripts/conformance/losses.ts. Everything in float64; inputs of three decimals, so that both sides start from the same bits.
"""
import itertools
import json
import math
import sys

import torch
import torch.nn.functional as F

torch.manual_seed(20261125)
REDUCTIONS = ('mean', 'sum', 'none')
SCALES = (0.5, 4.0, 40.0)


def real(shape, scale=1.0):
    return torch.round(torch.randn(shape, dtype=torch.float64) * scale, decimals=3)


def unit(*shape):
    return torch.round(torch.rand(shape, dtype=torch.float64), decimals=3)


def positive(*shape):
    return torch.round(torch.rand(shape, dtype=torch.float64) * 2 + 0.1, decimals=3)


def plain(v):
    return v if math.isfinite(v) else 'NaN' if math.isnan(v) else 'Infinity' if v > 0 else '-Infinity'


def tensor(t):
    return {'shape': list(t.shape), 'data': [plain(v) for v in t.detach().contiguous().flatten().tolist()]}


def emit(name, call, x, targets, options):
    """One case for each reduction; the gradient is that of the loss, or of its sum where nothing is reduced."""
    for reduction in REDUCTIONS:
        leaf = x.clone().requires_grad_(True)
        y = call(leaf, reduction)
        y.sum().backward()
        given = {k: tensor(v) if isinstance(v, torch.Tensor) else v for k, v in options.items() if v is not None}
        print(json.dumps({'name': name, 'options': {**given, 'reduction': reduction}, 'x': tensor(x),
                          'targets': tensor(targets), 'y': tensor(y), 'dx': tensor(leaf.grad)}))


def by_class():
    for shape, scale in itertools.product(((5,), (3, 4), (2, 3, 2), (2, 3, 1, 2)), SCALES):
        axis = 0 if len(shape) == 1 else 1
        classes, rows = shape[axis], shape[:axis] + shape[axis + 1:]
        for weighted, smoothing, ignored in itertools.product((False, True), (0.0, 0.1), (None, 1)):
            x = real(shape, scale)
            weight = positive(classes) if weighted else None
            t = torch.randint(0, classes, rows)
            index = -100 if ignored is None else ignored
            # A mean over nothing is NaN; a row counts at least.
            if ignored is not None:
                t.view(-1)[0] = 0
            options = {'axis': axis, 'weight': weight, 'ignoreIndex': ignored}
            emit('cross_entropy', lambda v, r: F.cross_entropy(
                v, t, weight=weight, ignore_index=index, label_smoothing=smoothing, reduction=r),
                x, t, {**options, 'labelSmoothing': smoothing or None})
            if not smoothing:
                emit('nll_loss', lambda v, r: F.nll_loss(v, t, weight=weight, ignore_index=index, reduction=r),
                     real(shape, scale), t, options)
            if ignored is None:
                p = torch.round(torch.softmax(real(shape, 2.0), axis), decimals=3)
                emit('cross_entropy, probabilities', lambda v, r: F.cross_entropy(
                    v, p, weight=weight, label_smoothing=smoothing, reduction=r),
                    x, p, {'axis': axis, 'weight': weight, 'labelSmoothing': smoothing or None})


def by_element():
    for shape, scale in itertools.product(((4,), (3, 2), (2, 2, 3)), SCALES):
        for weight in (None, positive(*shape), positive(*shape[-1:])):
            p, t = unit(*shape).clamp(0.001, 0.999), unit(*shape)
            emit('binary_cross_entropy',
                 lambda v, r: F.binary_cross_entropy(v, t, weight=weight, reduction=r), p, t, {'weight': weight})
            for pos in (None, positive(*shape[-1:])):
                emit('binary_cross_entropy_with_logits',
                     lambda v, r: F.binary_cross_entropy_with_logits(v, t, weight=weight, pos_weight=pos, reduction=r),
                     real(shape, scale), t, {'weight': weight, 'posWeight': pos})
        p = unit(*shape)
        emit('kl_div', lambda v, r: F.kl_div(v, p, reduction=r), real(shape, scale), p, {})
        log_p = torch.round(torch.log(unit(*shape) + 0.01), decimals=3)
        emit('kl_div, log_target', lambda v, r: F.kl_div(v, log_p, reduction=r, log_target=True),
             real(shape, scale), log_p, {'logTarget': True})
        sign = torch.sign(torch.rand(shape, dtype=torch.float64) - 0.5)
        emit('soft_margin_loss', lambda v, r: F.soft_margin_loss(v, sign, reduction=r), real(shape, scale), sign, {})
        for alpha, gamma in ((0.25, 2.0), (-1.0, 2.0), (0.5, 0.0), (0.25, 1.0)):
            t = unit(*shape).round()
            emit('sigmoid_focal_loss', lambda v, r: focal(v, t, alpha, gamma, r), real(shape, scale), t,
                 {'alpha': alpha, 'gamma': gamma})


def focal(x, t, alpha, gamma, reduction):
    """The definition of torchvision.ops, written with PyTorch's operations: Debian has no torchvision."""
    p = torch.sigmoid(x)
    right = p * t + (1 - p) * (1 - t)
    loss = F.binary_cross_entropy_with_logits(x, t, reduction='none') * (1 - right) ** gamma
    if alpha >= 0:
        loss = (alpha * t + (1 - alpha) * (1 - t)) * loss
    return {'none': loss, 'mean': loss.mean(), 'sum': loss.sum()}[reduction]


by_class()
by_element()
print(json.dumps({'version': torch.__version__}), file=sys.stderr)
