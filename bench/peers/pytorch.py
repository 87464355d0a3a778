"""PyTorch on one thread, as a native reference."""
import torch
import torch.nn.functional as F
from python_peer import inputs, serve, targets, upstream, weights

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

losses = {'crossEntropy': F.cross_entropy, 'bceWithLogits': F.binary_cross_entropy_with_logits}


def prepared(case):
    """The operation to be timed, on the arrays of data.mjs, or None."""
    name, output = case['fn'], case['output']
    x = torch.from_numpy(inputs(case))
    if output == 'gradient':
        return loss_gradient(case, x)
    if name == 'prelu':
        slopes = torch.from_numpy(weights(case))
        return (lambda: F.prelu(x, slopes)) if output == 'value' else None
    if output == 'value':
        return lambda: functions[name](x)
    if output == 'vjp' and name in backward:
        y = functions[name](x)
        g = torch.from_numpy(upstream(case, tuple(y.shape)))
        return lambda: backward[name](g, y, x)
    return None


def loss_gradient(case, x):
    """Forward and backward through autograd, from the logits, as a training step does."""
    t = torch.from_numpy(targets(case))
    x.requires_grad_()
    return lambda: torch.autograd.grad(losses[case['fn']](x, t), x)[0]


serve(prepared, lambda y: y.detach().numpy().ravel(), {'PyTorch': torch.__version__.split('+')[0]})
