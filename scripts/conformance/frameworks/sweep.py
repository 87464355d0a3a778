"""Runs functions of a framework over the float32 numbers of a file: sweep.py FRAMEWORK FILE FOLDER < jobs.jsonl.

A job has the framework's `name` and `options` and our `id`. Results and slopes are files of float32 in the folder; what is printed says
which, with the version. One thread, as for the other peers of scripts/verify/peers.ts.
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
inputs, folder = sys.argv[2:]
x = np.fromfile(inputs, dtype=np.float32)
written = []
for line in sys.stdin:
    job = json.loads(line)
    # A function that demands an option has no defaults.
    if framework.required(job['name']):
        continue
    results = framework.both(framework.find(job['name']), x, job['options'], False)
    for output, y in zip(('value', 'derivative'), results):
        if y is None:
            continue
        file = f"{folder}/python-{sys.argv[1]}-{job['id']}-{output}.f32"
        np.asarray(y, np.float32).tofile(file)
        written.append({'name': job['id'], 'output': output, 'params': job['params'], 'file': file})
print(json.dumps({'version': framework.version(), 'written': written}))
