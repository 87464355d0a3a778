"""Functions through torch.compile, forward and backward; engines/python.ts calls `run_all`.

Some functions are compiled together: a compilation takes seconds, whatever its size. STATE, a file, keeps what is done, so that a run
that was stopped goes on.
"""
import json
import os
import sys
import warnings

import torch

TOGETHER = 11
STATE = os.environ.get('NONLIN_COMPILED', '')

warnings.simplefilter('ignore')


def laid(a, width, first):
    a = a.reshape(-1, width)
    return a.T.contiguous() if first else a


def argument(job):
    x = torch.tensor(job['x'], dtype=getattr(torch, job['format']))
    laid_out = x if job['kind'] == 'scalar' else laid(x, job['width'], job['format'] == 'float32')
    return laid_out.requires_grad_()


def arriving(job, x, y):
    if job['kind'] == 'scalar':
        return torch.ones_like(y)
    g = torch.tensor(job['g'], dtype=x.dtype)
    rows = x.numel() // job['width']
    g = g if g.numel() == rows else laid(g, g.numel() // rows, job['format'] == 'float32')
    return g.reshape(y.shape)


def listed(job, y):
    first = job['format'] == 'float32'
    return (y.T if first and job['kind'] != 'scalar' and y.ndim > 1 else y).ravel().tolist()


def compiled(functions, jobs):
    """Value and gradient for each job, all in one graph each way."""
    dim = 0 if jobs[0]['format'] == 'float32' else -1
    calls = [(f, {} if job['kind'] == 'scalar' else {'dim': dim}) for f, job in zip(functions, jobs)]
    torch._dynamo.reset()

    @torch.compile(dynamic=False)
    def together(xs):
        return [f(x, **options) for (f, options), x in zip(calls, xs)]

    xs = [argument(job) for job in jobs]
    ys = together(xs)
    gs = [arriving(job, x, y) for job, x, y in zip(jobs, xs, ys)]
    dxs = torch.autograd.grad(ys, xs, gs)
    return [(listed(job, y.detach()), listed(job, dx)) for job, y, dx in zip(jobs, ys, dxs)]


def attempt(f):
    try:
        return f()
    except Exception as e:
        return str(e)[:500] or type(e).__name__


def answered(functions, jobs):
    try:
        return compiled(functions, jobs)
    except Exception:
        # One that fails does not hide the others.
        return [attempt(lambda: compiled([f], [job])[0]) for f, job in zip(functions, jobs)]


def known():
    if not STATE or not os.path.exists(STATE):
        return {}
    return {tuple(key): pair for key, pair in map(json.loads, open(STATE))}


def keep(key, pair):
    if STATE:
        with open(STATE, 'a') as file:
            file.write(json.dumps([key, pair]) + '\n')


def run_all(modules, jobs):
    """An answer for each job in order: a list of numbers, or what went wrong."""
    answers = known()
    # The text of a module and its numbers tell whether an answer is still one.
    def key_of(job):
        text = open(modules[job['module']].__file__).read()
        return (job['module'], job['format'], hash_of(text + json.dumps(job['x'])))

    for format in ('float64', 'float32'):
        asked = [job for job in jobs if job['output'] == 'derivative' and job['format'] == format]
        missing = [job for job in asked if key_of(job) not in answers]
        for start in range(0, len(missing), TOGETHER):
            some = missing[start:start + TOGETHER]
            functions = [getattr(modules[job['module']], job['name']) for job in some]
            for job, pair in zip(some, answered(functions, some)):
                answers[key_of(job)] = pair
                keep(key_of(job), pair)
            print(f'torch.compile, {format}: {start + len(some)} of {len(missing)}', file=sys.stderr, flush=True)
    for job in jobs:
        pair = answers[key_of(job)]
        yield pair if isinstance(pair, str) else pair[job['output'] == 'derivative']


def hash_of(text):
    import hashlib
    return hashlib.sha256(text.encode()).hexdigest()[:16]
