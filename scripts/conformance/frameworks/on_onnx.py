"""ONNX by its reference evaluator; what the evaluator lacks is an error that says so."""
import numpy as np
import onnx
from onnx.reference import ReferenceEvaluator
from onnx_models import OF_RNN, feeds, model, options, required  # noqa: F401


def find(name):
    return name


def both(name, x, options, is_row):
    given = feeds(name, x)
    (y,) = ReferenceEvaluator(model(name, given.get('x', x), options)).run(None, given)
    return np.asarray(y), None


def version():
    return f'ONNX {onnx.__version__}, opset {onnx.defs.onnx_opset_version()}'


def public():
    newest = {s.name: s for s in onnx.defs.get_all_schemas() if s.domain == '' and not s.deprecated}
    # What takes and gives one tensor of floats of one type: every activation is among them.
    functions = [name for name, s in newest.items() if is_unary(s)]
    return {'activations': sorted([*functions, 'PRelu', 'SwiGLU', *OF_RNN]), 'losses': sorted(n for n in newest if n.endswith('Loss'))}


def is_unary(schema):
    ins = [i for i in schema.inputs if i.option == onnx.defs.OpSchema.FormalParameterOption.Single]
    if len(ins) != 1 or len(schema.outputs) != 1 or ins[0].type_str != schema.outputs[0].type_str:
        return False
    kinds = next((c.allowed_type_strs for c in schema.type_constraints if c.type_param_str == ins[0].type_str), [])
    return 'tensor(float)' in kinds
