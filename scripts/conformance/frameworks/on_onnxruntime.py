"""ONNX Runtime on the CPU. An operator that is newer than the opset that it knows is an error that says so."""
import onnx_models
import onnxruntime
from onnx_models import feeds, options, required  # noqa: F401

onnxruntime.set_default_logger_severity(4)


def find(name):
    return name


def both(name, x, options, is_row):
    given = feeds(name, x)
    data = onnx_models.model(name, given.get('x', x), options).SerializeToString()
    session = onnxruntime.InferenceSession(data, providers=['CPUExecutionProvider'])
    return session.run(None, given)[0], None


def version():
    return f'ONNX Runtime {onnxruntime.__version__}'


def public():
    return {'activations': [], 'losses': []}
