"""Calls functions of a framework with its own defaults: ask.py pytorch|jax|keras|tensorflow|mlx|onnx|onnxruntime < jobs.jsonl.

A job has the framework's `name` for the function, `options` that it is to be called with, `defaults` that stand in for options that
the framework demands, numbers `x` and their `shape`. For each job a line has, for float64 and float32, the result `y` and its
gradient `dx` for the `g` that `upstream` makes. The last line has the version and the public functions and losses.

on_<framework>.py has `find(name)`, `both(f, x, options, is_row)` (the result and, by `upstream`, the gradient), `required(name)` (names of
options that have no default), `version()` and `public()`; `options(f)`, if options are not those of the signature.
"""
import importlib
import inspect
import json
import math
import sys
import warnings

import numpy as np

UPSTREAM = [1, -0.5, 0.25, 3, -2]


def upstream(y, is_row):
    """The gradient that arrives at a result: 1 for functions of one number, so that slopes come back."""
    if not is_row:
        return np.ones_like(y)
    return np.resize(np.array(UPSTREAM, y.dtype), y.size).reshape(y.shape)


def words(a):
    return [v if math.isfinite(v) else 'NaN' if math.isnan(v) else 'Infinity' if v > 0 else '-Infinity' for v in a]


def listed(a):
    return None if a is None else words(np.asarray(a, np.float64).ravel().tolist())


def answered(framework, job):
    options = dict(job['options'])
    for name in framework.required(job['name']):
        options[name] = float(job['defaults'][name]) if name != 'dim' else -1
    f = framework.find(job['name'])
    answer = {'options': getattr(framework, 'options', signature)(f)}
    for dtype in ('float64', 'float32'):
        x = np.array([float(v) for v in job['x']], dtype).reshape(job['shape'])
        try:
            y, dx = framework.both(f, x, options, len(job['shape']) > 1)
        except Exception as e:
            answer[dtype] = {'error': f'{type(e).__name__}: {str(e).splitlines()[0] if str(e) else ""}'}
            continue
        answer[dtype] = {'shape': list(np.shape(y)), 'type': str(np.asarray(y).dtype), 'y': listed(y), 'dx': listed(dx)}
    return answer


def signature(f):
    """The names of a function's arguments after the first."""
    try:
        parameters = list(inspect.signature(f).parameters.values())
    except (TypeError, ValueError):
        return []
    if inspect.isclass(f):
        return [p.name for p in parameters if p.kind == p.KEYWORD_ONLY or p.kind == p.POSITIONAL_OR_KEYWORD]
    return [p.name for p in parameters[1:] if p.kind not in (p.VAR_KEYWORD, p.VAR_POSITIONAL)]


def main():
    warnings.simplefilter('ignore')
    np.seterr(all='ignore')
    framework = importlib.import_module(f'on_{sys.argv[1]}')
    for line in sys.stdin:
        job = json.loads(line)
        try:
            print(json.dumps(answered(framework, job)))
        except Exception as e:
            print(json.dumps({'error': f'{type(e).__name__}: {e}'}))
    print(json.dumps({'version': framework.version(), 'public': framework.public()}))


def looked_up(name, spaces):
    """The first space that has a name, which may be a path; classes are made with their defaults."""
    for space in spaces:
        found = space
        for part in name.split('.'):
            found = getattr(found, part, None)
        if found is not None:
            return found
    raise LookupError(f'there is no {name}')


def takes_one(f, x):
    """Whether a function makes floats of one tensor, with nothing else said: every activation does."""
    try:
        return 'float' in str(f(x).dtype)
    except Exception:
        return False


def own_functions(space, skip=()):
    """The public functions and classes of a module, less modules and those that `skip` names."""
    names = getattr(space, '__all__', None) or [n for n in dir(space) if not n.startswith('_')]
    return sorted(n for n in names if callable(getattr(space, n)) and n not in skip)


if __name__ == '__main__':
    main()
