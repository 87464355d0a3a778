"""What the peers in Python share: the arrays of data.mjs, the clock, and the answers to cases that come as JSON lines.

A peer calls `serve(prepared, flat, versions, wait)`: `prepared(case)` gives the operation to be timed or None, `flat(y)` the elements of its
result as a NumPy array, `wait(y)` waits until it is computed.
"""
import json
import math
import sys
import time

import numpy as np


def random_numbers(first, count):
    """Numbers `first` and following of data.mjs's generator, which is a function of their place."""
    mask = 0xFFFFFFFF
    a = (np.arange(first + 1, first + count + 1, dtype=np.uint64) * 0x6D2B79F5 + 1) & mask
    t = ((a ^ (a >> 15)) * (a | 1)) & mask
    t = ((t + ((t ^ (t >> 7)) * (t | 61) & mask)) & mask) ^ t
    return (t ^ (t >> 14)).astype(np.float64) / 2**32


def inputs(case):
    """x of a case."""
    return (random_numbers(0, math.prod(case['shape'])) * 16 - 8).astype(case['element']).reshape(case['shape'])


def upstream(case, shape):
    """The gradient that arrives at a result of this shape."""
    n = math.prod(case['shape'])
    return (random_numbers(n, math.prod(shape)) * 2 - 1).astype(case['element']).reshape(shape)


def targets(case):
    """Classes of cross-entropy, or 0 and 1 for each element."""
    n, shape = math.prod(case['shape']), case['shape']
    if case['fn'] == 'crossEntropy':
        return np.floor(random_numbers(n, shape[0]) * shape[1]).astype(np.int64)
    return (random_numbers(n, n) >= 0.5).astype(case['element'])


def weights(case):
    """The slope of each channel."""
    return (np.arange(case['shape'][1]) % 8 / 8).astype(case['element'])


def sample(y):
    """Some elements of the result, at the places that data.mjs looks at."""
    last = y.size - 1
    places = sorted({math.floor(k * last / 19 + 0.5) for k in range(20)})
    return {'length': y.size, 'values': [[i, float(y[i])] for i in places]}


def measure(run, wait, seconds, elements):
    start = time.perf_counter()
    wait(run())
    once = time.perf_counter() - start
    group = max(1, min(10_000, int(0.0002 / max(once, 1e-7))))
    times = []
    end = time.perf_counter() + seconds
    while not times or time.perf_counter() < end:
        start = time.perf_counter()
        for _ in range(group):
            y = run()
        wait(y)
        times.append((time.perf_counter() - start) / group)
    nanoseconds = [t * 1e9 / elements for t in sorted(times)]
    return {'ns': nanoseconds[len(times) // 2], 'least': nanoseconds[0]}


def serve(prepared, flat, versions, wait=lambda y: None):
    current = None
    for line in sys.stdin:
        message = json.loads(line)
        try:
            if message['kind'] == 'prepare':
                current = prepared(message['case'])
                answer = {'ok': False}
                if current is not None:
                    answer = {'ok': True, 'ways': ['run'], 'versions': versions, 'sample': sample(flat(current()))}
            else:
                answer = measure(current, wait, message['ms'] / 1000, message['elements'])
            print(json.dumps(answer), flush=True)
        except Exception as error:
            print(json.dumps({'ok': False, 'wrong': str(error)}), flush=True)
