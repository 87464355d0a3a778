"""Writes packages/nonlin/test/fixtures/torch-losses.json: what PyTorch answers for every combination of options.

On demand only (the tests read the JSON): .cache/python/bin/python scripts/torch-losses.py, after
npm run conformance -- --setup. Everything in float64, seeded, inputs of three decimals so that the file stays small.
"""
import itertools
import json
import math
import pathlib

import torch
import torch.nn.functional as F

OUT = pathlib.Path(__file__).parent.parent / 'packages/nonlin/test/fixtures/torch-losses.json'
REDUCTIONS = ('mean', 'sum', 'none')
torch.manual_seed(20240)


def real(*shape, scale=3.0):
    return torch.round(torch.randn(shape, dtype=torch.float64) * scale, decimals=3)


def positive(*shape):
    return torch.round(torch.rand(shape, dtype=torch.float64) * 2 + 0.1, decimals=3)


def plain(x):
    """JSON has no NaN and no infinities: they become strings."""
    if isinstance(x, float) and not math.isfinite(x):
        return 'NaN' if math.isnan(x) else 'Infinity' if x > 0 else '-Infinity'
    return int(x) if isinstance(x, float) and x == int(x) and abs(x) < 2**53 and math.copysign(1, x) > 0 else x


def array(t):
    return {'shape': list(t.shape), 'data': [plain(v) for v in t.contiguous().flatten().tolist()]}


def results(loss, x):
    """Value for each reduction; gradient for mean and for sum."""
    out = {}
    for reduction in REDUCTIONS:
        leaf = x.clone().requires_grad_(True)
        value = loss(leaf, reduction)
        value.sum().backward()
        out[reduction] = array(value.detach())
        if reduction != 'none':
            out[reduction + 'Gradient'] = array(leaf.grad)
    return out


def case(name, x, targets, options, loss):
    shown = {k: array(v) if isinstance(v, torch.Tensor) else v for k, v in options.items() if v is not None}
    return {'loss': name, 'input': array(x), 'targets': array(targets), 'options': shown, **results(loss, x)}


def class_targets(shape, classes, ignore):
    targets = torch.randint(0, classes, shape)
    if ignore == 'default' and targets.numel() > 1:
        targets.view(-1)[0] = -100
    return targets


def classes_cases():
    for shape in ((5,), (3, 4), (2, 3, 2), (2, 3, 1, 2)):
        axis = 0 if len(shape) == 1 else 1
        classes = shape[axis]
        rows = shape[:axis] + shape[axis + 1:]
        for weighted, smoothing, ignore in itertools.product((False, True), (0.0, 0.1, 1.0), ('none', 'default', 1)):
            x = real(*shape)
            weight = positive(classes) if weighted else None
            targets = class_targets(rows, classes, ignore)
            index = ignore if isinstance(ignore, int) else -100
            options = {'axis': axis, 'weight': weight, 'labelSmoothing': smoothing or None,
                       'ignoreIndex': ignore if isinstance(ignore, int) else None}
            yield case('crossEntropy', x, targets, options, lambda v, r: F.cross_entropy(
                v, targets, weight=weight, ignore_index=index, label_smoothing=smoothing, reduction=r))
            if smoothing == 0:
                logp = torch.round(F.log_softmax(x, axis), decimals=3)
                yield case('nll', logp, targets, {k: v for k, v in options.items() if k != 'labelSmoothing'},
                           lambda v, r: F.nll_loss(v, targets, weight=weight, ignore_index=index, reduction=r))
        for weighted, smoothing in itertools.product((False, True), (0.0, 0.1, 1.0)):
            x = real(*shape)
            weight = positive(classes) if weighted else None
            targets = torch.round(torch.softmax(real(*shape), axis), decimals=3)
            yield case('crossEntropy', x, targets,
                       {'axis': axis, 'weight': weight, 'labelSmoothing': smoothing or None},
                       lambda v, r: F.cross_entropy(v, targets, weight=weight, label_smoothing=smoothing, reduction=r))


def binary_cases():
    for shape in ((4,), (3, 2), (2, 2, 3)):
        sizes = {None: None, 'number': (), 'last': shape[-1:], 'full': shape, 'ones': (*shape[:-1], 1)}
        for weight_kind in sizes:
            weight = None if weight_kind is None else positive(*sizes[weight_kind])
            targets = torch.round(torch.rand(shape, dtype=torch.float64), decimals=3)
            targets.view(-1)[:2] = torch.tensor([0.0, 1.0])
            p = torch.round(torch.rand(shape, dtype=torch.float64), decimals=3).clamp(0.001, 0.999)
            yield case('binaryCrossEntropy', p, targets, {'weight': weight},
                       lambda v, r: F.binary_cross_entropy(v, targets, weight=weight, reduction=r))
            for pos_kind in sizes:
                pos = None if pos_kind is None else positive(*sizes[pos_kind])
                x = real(*shape)
                yield case('bceWithLogits', x, targets, {'weight': weight, 'posWeight': pos},
                           lambda v, r: F.binary_cross_entropy_with_logits(
                               v, targets, weight=weight, pos_weight=pos, reduction=r))


def edge_cases():
    inf = float('inf')
    f64 = lambda v: torch.tensor(v, dtype=torch.float64)
    logits = f64([[1.0, -2.0, 0.5], [0.0, 3.0, 3.0]])
    ignored = torch.tensor([-100, -100])
    yield case('crossEntropy', logits, ignored, {}, lambda v, r: F.cross_entropy(v, ignored, reduction=r))
    smooth = {'labelSmoothing': 0.2}
    yield case('crossEntropy', logits, ignored, smooth,
               lambda v, r: F.cross_entropy(v, ignored, label_smoothing=0.2, reduction=r))
    yield case('nll', logits, ignored, {}, lambda v, r: F.nll_loss(v, ignored, reduction=r))
    masked = f64([[1.0, -inf, 0.5], [0.0, 3.0, -inf]])
    for name, targets in (('finite', torch.tensor([0, 1])), ('masked', torch.tensor([0, 2]))):
        yield case('crossEntropy', masked, targets, {}, lambda v, r: F.cross_entropy(v, targets, reduction=r))
    nan = f64([[float('nan'), 1.0], [0.0, 1.0]])
    first = torch.tensor([1, 0])
    yield case('crossEntropy', nan, first, {}, lambda v, r: F.cross_entropy(v, first, reduction=r))
    empty, none = torch.zeros(0, 3, dtype=torch.float64), torch.zeros(0, dtype=torch.int64)
    yield case('crossEntropy', empty, none, {}, lambda v, r: F.cross_entropy(v, none, reduction=r))
    soft = torch.zeros(0, 3, dtype=torch.float64)
    yield case('crossEntropy', empty, soft, {}, lambda v, r: F.cross_entropy(v, soft, reduction=r))
    p, t = f64([0.0, 1.0, 0.0, 1.0, 1e-20, 1e-44, 0.5]), f64([0.0, 1.0, 1.0, 0.0, 1.0, 1.0, 0.25])
    # PyTorch keeps the bound of the gradient's denominator as a float32, hence only eight digits of 1e-12.
    yield {'tolerance': 1e-8,
           **case('binaryCrossEntropy', p, t, {}, lambda v, r: F.binary_cross_entropy(v, t, reduction=r))}
    x, u = f64([800.0, -800.0, 40.0, -40.0, 0.0, 1e-300]), f64([0.0, 1.0, 1.0, 0.0, 0.5, 1.0])
    yield case('bceWithLogits', x, u, {}, lambda v, r: F.binary_cross_entropy_with_logits(v, u, reduction=r))


if __name__ == '__main__':
    cases = [*classes_cases(), *binary_cases(), *edge_cases()]
    lines = ',\n'.join(json.dumps(c, separators=(',', ':')) for c in cases)
    OUT.write_text(f'{{"torch":"{torch.__version__}","cases":[\n{lines}\n]}}\n')
    print(f'{len(cases)} cases, {OUT.stat().st_size} bytes, {OUT.name}')
