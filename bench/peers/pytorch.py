"""PyTorch on one thread, as a native reference: reads cases as JSON lines, answers with nanoseconds an element."""
import json
import math
import sys
import time

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
LAST = -1
aten = torch.ops.aten
functions = {
    'sigmoid': torch.sigmoid,
    'tanh': torch.tanh,
    'relu': torch.relu,
    'softmax': lambda x: torch.softmax(x, LAST),
    'softmin': lambda x: F.softmin(x, LAST),
    'logSoftmax': lambda x: torch.log_softmax(x, LAST),
    'logSumExp': lambda x: torch.logsumexp(x, LAST),
    'gelu': F.gelu,
    'silu': F.silu,
    'softplus': F.softplus,
    'mish': F.mish,
    'elu': F.elu,
    'glu': lambda x: F.glu(x, LAST),
    'swiglu': lambda x: F.silu(x[..., : x.shape[LAST] // 2]) * x[..., x.shape[LAST] // 2:],
    'prelu': lambda x: F.prelu(x, weights(x)),
}
# Backward operations, which start from the output y, as PyTorch's do.
backward = {
    'sigmoid': lambda g, y, x: aten.sigmoid_backward(g, y),
    'tanh': lambda g, y, x: aten.tanh_backward(g, y),
    'relu': lambda g, y, x: aten.threshold_backward(g, y, 0),
    'softmax': lambda g, y, x: aten._softmax_backward_data(g, y, LAST, y.dtype),
    'softmin': lambda g, y, x: -aten._softmax_backward_data(g, y, LAST, y.dtype),
    'logSoftmax': lambda g, y, x: aten._log_softmax_backward_data(g, y, LAST, y.dtype),
    'logSumExp': lambda g, y, x: g.unsqueeze(LAST) * (x - y.unsqueeze(LAST)).exp(),
}
# Backward operations that start from the input.
backward |= {
    'gelu': lambda g, y, x: aten.gelu_backward(g, x),
    'silu': lambda g, y, x: aten.silu_backward(g, x),
    'softplus': lambda g, y, x: aten.softplus_backward(g, x, 1, 20),
    'mish': lambda g, y, x: aten.mish_backward(g, x),
    'elu': lambda g, y, x: aten.elu_backward(g, 1, 1, 1, False, x),
    'glu': lambda g, y, x: aten.glu_backward(g, x, LAST),
}


def weights(x):
    """The slope of each channel, as data.mjs has it."""
    return (torch.arange(x.shape[1]) % 8 / 8).to(x.dtype)


losses = {'crossEntropy': F.cross_entropy, 'bceWithLogits': F.binary_cross_entropy_with_logits}


def random_numbers(first, count):
    """Numbers `first` and following of data.mjs's generator, which is a function of their place."""
    mask = 0xFFFFFFFF
    a = (torch.arange(first + 1, first + count + 1) * 0x6D2B79F5 + 1) & mask
    t = ((a ^ (a >> 15)) * (a | 1)) & mask
    t = ((t + ((t ^ (t >> 7)) * (t | 61) & mask)) & mask) ^ t
    return (t ^ (t >> 14)).double() / 2**32


def prepared(case):
    """The operation to be timed, on the arrays of data.mjs, or None."""
    dtype = torch.float32 if case['element'] == 'float32' else torch.float64
    name, output, shape = case['fn'], case['output'], case['shape']
    n = math.prod(shape)
    x = (random_numbers(0, n) * 16 - 8).to(dtype).reshape(shape)
    if output == 'gradient':
        return loss_gradient(name, x)
    if output == 'value':
        return lambda: functions[name](x)
    if output == 'vjp' and name in backward:
        y = functions[name](x)
        g = (random_numbers(n, y.numel()) * 2 - 1).to(dtype).reshape(y.shape)
        return lambda: backward[name](g, y, x)
    return None


def loss_gradient(name, x):
    """Forward and backward through autograd, from the logits, as a training step does."""
    if name == 'crossEntropy':
        targets = (random_numbers(x.numel(), x.shape[0]) * x.shape[1]).floor().long()
    else:
        targets = (random_numbers(x.numel(), x.numel()) >= 0.5).to(x.dtype)
    x.requires_grad_()
    return lambda: torch.autograd.grad(losses[name](x, targets), x)[0]


def sample(run):
    """Some elements of the result, at the places that data.mjs looks at."""
    y = run().flatten()
    last = y.numel() - 1
    places = sorted({math.floor(k * last / 19 + 0.5) for k in range(20)})
    return {'length': y.numel(), 'values': [[i, y[i].item()] for i in places]}


def measure(run, seconds, elements):
    start = time.perf_counter()
    run()
    once = time.perf_counter() - start
    group = max(1, min(10_000, int(0.0002 / max(once, 1e-7))))
    times = []
    end = time.perf_counter() + seconds
    while not times or time.perf_counter() < end:
        start = time.perf_counter()
        for _ in range(group):
            run()
        times.append((time.perf_counter() - start) / group)
    return sorted(times)[len(times) // 2] * 1e9 / elements


def answer_to(message, run):
    if message['kind'] == 'time':
        return {'ns': measure(run, message['ms'] / 1000, message['elements'])}
    if run is None:
        return {'ok': False}
    return {'ok': True, 'ways': ['run'], 'versions': {'PyTorch': torch.__version__}, 'sample': sample(run)}


current = None
for line in sys.stdin:
    message = json.loads(line)
    try:
        if message['kind'] == 'prepare':
            current = prepared(message['case'])
        print(json.dumps(answer_to(message, current)), flush=True)
    except Exception as error:
        print(json.dumps({'ok': False, 'wrong': str(error)}), flush=True)
