"""Runs one function of a framework over stretches of all float32 numbers: everywhere.py FRAMEWORK < one job, then the first bits of stretches.

The job has the framework's `name` and `options`, the `count` of a stretch, and the files `value` and `derivative` that are written anew for each
stretch. The first line that is printed is the version, every other says that a stretch is written. One thread, as in sweep.py.
"""
import importlib
import json
import os
import sys
import warnings

for variable in ('OMP_NUM_THREADS', 'TF_NUM_INTRAOP_THREADS', 'TF_NUM_INTEROP_THREADS'):
    os.environ.setdefault(variable, '1')
os.environ.setdefault('XLA_FLAGS', '--xla_cpu_multi_thread_eigen=false')

import numpy as np

warnings.simplefilter('ignore')
framework = importlib.import_module(f'on_{sys.argv[1]}')
job = json.loads(sys.stdin.readline())
f = framework.find(job['name'])
print(framework.version(), flush=True)
for line in sys.stdin:
    first = int(line)
    x = np.arange(first, first + job['count'], dtype=np.int64).astype(np.uint32).view(np.float32)
    for output, y in zip(('value', 'derivative'), framework.both(f, x, job['options'], False)):
        np.asarray(y, np.float32).tofile(job[output])
    print('written', flush=True)
