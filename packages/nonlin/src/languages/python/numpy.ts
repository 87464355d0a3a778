// NumPy: functions of arrays. SciPy has the error function.
import { atom, call, type Op, type OpPrinter } from '../../formula/index.ts';
import { defineLanguage } from '../language.ts';
import { type ArrayModule, arrayModule } from './numpyModule.ts';
import { python, pythonName, pythonNaming } from './python.ts';
import { shortest } from './pythonArrays.ts';

/** The operations that NumPy and JAX write alike, by what the library is called. */
export const arrayOps = (np: string): Partial<Record<Op, OpPrinter>> => {
  const alongAxis =
    (id: string): OpPrinter =>
    ([a]) =>
      atom(`${np}.${id}(${a!.text}, axis=axis, keepdims=True)`);
  return {
    abs: call(`${np}.abs`),
    min: call(`${np}.minimum`),
    max: call(`${np}.maximum`),
    erf: call('special.erf'),
    erfc: call('special.erfc'),
    normcdf: call('special.ndtr'),
    atan: call(`${np}.arctan`),
    select: call(`${np}.where`),
    rowsum: alongAxis('sum'),
    rowmax: alongAxis('max'),
    rowargmax: ([a]) => atom(`_argmax(${a!.text}, axis)`),
    entmaxThreshold: ([u, p]) => atom(`_entmax_threshold(${u!.text}, ${p!.text}, axis)`),
    onehot: ([k]) => atom(`_one_hot(${k!.text}, x, axis)`),
  };
};

/** Names that formulas stand beside in the code of both, and names elsewhere in it. */
export const arrayNames = 'special axis dtype y _argmax _one_hot _entmax_threshold'.split(' ');
export const namesAround = ['groups', 'pieces'];

/** What both lack of rows. */
export const arrayHelpers = (np: string) => ({
  rowargmax: `def _argmax(u, axis):
    """The place of the first largest element; NaN where there is a NaN, or nothing above -inf."""
    largest = ${np}.max(u, axis=axis, keepdims=True)
    return ${np}.where(largest > -${np}.inf, ${np}.argmax(u, axis=axis, keepdims=True), ${np}.nan)`,
  onehot: `def _one_hot(k, x, axis):
    """1 at place k of each row and 0 elsewhere; NaN where k is."""
    positions = ${np}.arange(x.shape[axis]).reshape([-1 if i == axis % x.ndim else 1 for i in range(x.ndim)])
    return ${np}.where(${np}.isnan(k), k, positions == k)`,
});

/** np.where computes both branches; this leaves unsaid what it would warn of in the one that is not taken. */
export const QUIET = "@np.errstate(all='ignore')";

const constants = { inf: 'np.inf', pi: 'np.pi' };
const taken = [...arrayNames, 'np', '_wide', '_'];
export const numpy: ArrayModule = {
  np: 'np',
  notation: { ...python('np', arrayOps('np'), constants), number: shortest(constants) },
  taken,
  full: (value, like) => `np.full_like(${like}, ${value})`,
  imports: code => [
    'import numpy as np',
    ...(code.includes('special.') ? ['from scipy import special'] : []),
  ],
  // The forms are made for float64: float32 is computed in it and rounded once.
  prelude: [
    `def _wide(x):
    """x in float64, and the type that results are rounded to."""
    x = np.asarray(x)
    dtype = x.dtype if np.issubdtype(x.dtype, np.floating) else np.float64
    return x.astype(np.float64, copy=False), dtype`,
  ],
  helpers: {
    ...arrayHelpers('np'),
    entmaxThreshold: `def _entmax_threshold(u, p, axis):
    """The t for which the sum of max(u - t, 0)**p is 1, by bisection; the largest u of a row is 0."""
    low = np.max(u, axis=axis, keepdims=True) - 1
    high = low + 1
    while True:
        middle = (low + high) / 2
        if not np.any((low < middle) & (middle < high)):
            return low
        is_low = np.sum(np.maximum(u - middle, 0)**p, axis=axis, keepdims=True) >= 1
        low, high = np.where(is_low, middle, low), np.where(is_low, high, middle)`,
  },
  open: variables => variables.map((v, i) => `${v}, ${i === 0 ? 'dtype' : '_'} = _wide(${v})`),
  lift: params => params.map(id => `${pythonName(id)} = np.asarray(${pythonName(id)}, np.float64)`),
  close: result => [`y = ${result}`, 'return y.astype(dtype)'],
  above: () => [QUIET],
};

export const numpyNaming = pythonNaming([...taken, ...namesAround]);

export const numpyLanguage = defineLanguage({
  name: 'numpy',
  title: 'NumPy',
  fileExtension: '.py',
  mediaType: 'text/x-python',
  markdown: 'python',
  naming: numpyNaming,
  write: (f, request) => arrayModule(f, request, numpy),
});
