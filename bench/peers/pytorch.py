"""PyTorch on one thread, as a native reference: reads cases as JSON lines, answers with nanoseconds an element."""
import json
import sys
import time

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
LAST = -1
functions = {
    'sigmoid': torch.sigmoid,
    'tanh': torch.tanh,
    'relu': torch.relu,
    'softmax': lambda x: torch.softmax(x, LAST),
    'softmin': lambda x: F.softmin(x, LAST),
    'logSoftmax': lambda x: torch.log_softmax(x, LAST),
    'logSumExp': lambda x: torch.logsumexp(x, LAST),
}
backward = {
    'sigmoid': lambda g, y: torch.ops.aten.sigmoid_backward(g, y),
    'tanh': lambda g, y: torch.ops.aten.tanh_backward(g, y),
    'relu': lambda g, y: torch.ops.aten.threshold_backward(g, y, 0),
    'softmax': lambda g, y: torch.ops.aten._softmax_backward_data(g, y, LAST, y.dtype),
    'logSoftmax': lambda g, y: torch.ops.aten._log_softmax_backward_data(g, y, LAST, y.dtype),
}


def prepared(case):
    """What is to be timed, or None; a backward operation starts from the output, as PyTorch's do."""
    dtype = torch.float32 if case['element'] == 'float32' else torch.float64
    x = torch.rand(case['shape'], dtype=dtype) * 16 - 8
    name = case['fn']
    if case['output'] == 'value' and name in functions:
        return lambda: functions[name](x)
    if case['output'] == 'vjp' and name in backward:
        y, g = functions[name](x), torch.rand(case['shape'], dtype=dtype)
        return lambda: backward[name](g, y)
    return None


def measure(run, seconds, elements):
    times = []
    end = time.perf_counter() + seconds
    while len(times) < 3 or time.perf_counter() < end:
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return sorted(times)[len(times) // 2] * 1e9 / elements


current = None
for line in sys.stdin:
    message = json.loads(line)
    if message['kind'] == 'prepare':
        current = prepared(message['case'])
        answer = {'ok': current is not None, 'versions': {'PyTorch': torch.__version__}}
    else:
        with torch.no_grad():
            answer = {'ns': measure(current, message['ms'] / 1000, message['elements'])}
    print(json.dumps(answer), flush=True)
