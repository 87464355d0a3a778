"""Prints ONNX's backend node cases for the operators that the catalogue has: one JSON object a line.

Run by scripts/conformance/main.ts. Needs the Python package onnx (Debian: python3-onnx).
"""
import json
import math
import sys
import warnings

import numpy as np
import onnx

# onnx 1.12 asks NumPy for a name that 1.24 has dropped.
if not hasattr(np, 'float'):
    np.float = float
    np.object = object
    np.bool = bool
    np.int = int

from onnx.backend.test.case.node import collect_testcases

warnings.simplefilter('ignore')
# Operator -> its attributes by our names.
OPERATORS = {
    'Abs': {}, 'Asinh': {}, 'Atan': {}, 'Celu': {'alpha': 'alpha'}, 'Clip': {}, 'Cos': {}, 'Elu': {'alpha': 'alpha'},
    'Erf': {}, 'Exp': {}, 'Gelu': {}, 'HardSigmoid': {'alpha': 'alpha', 'beta': 'beta'}, 'HardSwish': {},
    'Hardmax': {'axis': 'axis'}, 'Identity': {}, 'LeakyRelu': {'alpha': 'negativeSlope'}, 'LogSoftmax': {'axis': 'axis'},
    'Mish': {}, 'Relu': {}, 'Selu': {}, 'Shrink': {'lambd': 'lambda', 'bias': 'bias'}, 'Sigmoid': {}, 'Sign': {}, 'Sin': {},
    'Softmax': {'axis': 'axis'}, 'Softplus': {}, 'Softsign': {}, 'Swish': {'alpha': 'beta'}, 'Tanh': {},
    'ThresholdedRelu': {'alpha': 'alpha'},
}


def plain(v):
    v = float(v)
    return v if math.isfinite(v) else 'NaN' if math.isnan(v) else 'Infinity' if v > 0 else '-Infinity'


def tensor(a):
    return {'shape': list(a.shape), 'data': [plain(v) for v in a.flatten()], 'type': str(a.dtype)}


def main():
    try:
        cases = collect_testcases(None)
    except TypeError:
        cases = collect_testcases()
    for case in cases:
        nodes = case.model.graph.node
        if len(nodes) != 1 or nodes[0].op_type not in OPERATORS or nodes[0].domain not in ('', 'ai.onnx'):
            continue
        node = nodes[0]
        # An attribute that is a constant here, such as alpha of Selu.
        if any(a.name not in OPERATORS[node.op_type] and a.name != 'approximate' for a in node.attribute):
            continue
        given = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
        options = {ours: given[theirs] for theirs, ours in OPERATORS[node.op_type].items() if theirs in given}
        for inputs, outputs in case.data_sets:
            arrays = [np.asarray(a) for a in inputs]
            if arrays[0].dtype not in (np.float32, np.float64):
                continue
            if node.op_type == 'Clip':
                names = [n for n in node.input[1:] if n]
                options = {k: float(v) for k, v in zip(names, arrays[1:]) if k in ('min', 'max')}
            print(json.dumps({
                'case': case.name,
                'name': node.op_type,
                'approximate': (given.get('approximate') or b'none').decode() if node.op_type == 'Gelu' else None,
                'options': options,
                'x': tensor(arrays[0]),
                'y': tensor(np.asarray(outputs[0])),
            }))
    print(json.dumps({'version': onnx.__version__}), file=sys.stderr)


main()
