"""Models of one operator, for ONNX's reference evaluator and for ONNX Runtime. Neither has gradients."""
import numpy as np
import onnx
from onnx import TensorProto, helper

# Arguments that are inputs of an operator.
INPUTS = {'Clip': ['min', 'max'], 'PRelu': ['slope']}
# Names that only choose an activation of a recurrent operator: one step of RNN with the weights 1 and 0 gives f(x).
OF_RNN = ('Affine', 'ScaledTanh')
OF_MICROSOFT = ('QuickGelu', 'FastGelu')


def required(name):
    return ['alpha', 'beta'] if name in OF_RNN else INPUTS.get(name, [])


def options(name):
    """Attributes, and inputs after the first."""
    if name in OF_RNN or name in OF_MICROSOFT:
        return ['alpha', 'beta'] if name in OF_RNN else []
    return [*onnx.defs.get_schema(name).attributes, *INPUTS.get(name, [])]


def model(name, x, options):
    kind = TensorProto.DOUBLE if x.dtype == np.float64 else TensorProto.FLOAT
    inputs = [helper.make_tensor_value_info('x', kind, x.shape)]
    outputs = [helper.make_tensor_value_info('y', kind, None)]
    constant = lambda id, value: helper.make_tensor(id, kind, np.shape(value), np.ravel(np.array(value, x.dtype)).tolist())
    if name in OF_RNN:
        given = [constant('w', [[[1]]]), constant('r', [[[0]]])]
        node = helper.make_node('RNN', ['x', 'w', 'r'], ['y'], hidden_size=1, activations=[name],
                                activation_alpha=[float(options["alpha"])], activation_beta=[float(options["beta"])])
    elif name == 'SwiGLU':
        given = []
        node = helper.make_node('SwiGLU', ['gate', 'value'], ['y'], **options)
        inputs = [helper.make_tensor_value_info(id, kind, None) for id in ('gate', 'value')]
    else:
        extra = INPUTS.get(name, [])
        given = [constant(id, options[id]) for id in extra if id in options]
        attributes = {id: v for id, v in options.items() if id not in extra}
        domain = 'com.microsoft' if name in OF_MICROSOFT else ''
        node = helper.make_node(name, ['x', *(id if id in options else '' for id in extra)], ['y'], domain=domain, **attributes)
    graph = helper.make_graph([node], 'one', inputs, outputs, given)
    opsets = [helper.make_opsetid('', OPSET), helper.make_opsetid('com.microsoft', 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=IR)


def feeds(name, x):
    if name in OF_RNN:
        return {'x': x.reshape(1, -1, 1)}
    if name == 'SwiGLU':
        gate, value = np.split(x, 2, -1)
        return {'gate': gate, 'value': value}
    return {'x': x}


OPSET = onnx.defs.onnx_opset_version()
IR = onnx.IR_VERSION
