// PyTorch: values from the functional form, gradients from autograd through it. The module has to give the same values, torch.func the
// same gradients; gradients of learned parameters and of gradients have to be those that differences show. torch.compile runs apart.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEEDS_SETUP, versionOf } from '../environment.ts';
import type { Engine } from '../runner.ts';
import { runPython } from './python.ts';

const SCRIPT = `
import torch

# Their loop looks at its numbers, which torch.func.vmap does not allow.
LOOPS = {'sparsemax', 'entmax15', 'entmax'}

def layer_of(module, options):
    name = module.__name__[len('nonlin_'):]
    return getattr(module, name[0].upper() + name[1:])(**options)

def check_parameters(f, parameters):
    x = torch.linspace(-3.1, 3.3, 23, dtype=torch.float64)
    names = list(parameters)
    values = [p.detach().double().requires_grad_() for p in parameters.values()]
    torch.autograd.gradcheck(lambda *p: f(x, **dict(zip(names, p))), values)

def check_slopes(f):
    x = torch.linspace(-3.1, 3.3, 23, dtype=torch.float64)
    x = x[torch.isfinite(f(x))].requires_grad_()
    slope, = torch.autograd.grad(f(x).sum(), x)
    assert torch.equal(torch.func.vmap(torch.func.grad(f))(x.detach()), slope), 'torch.func gives other gradients'
    torch.autograd.gradgradcheck(lambda v: f(v) + 0 * v * v, x)

def check_rows(f, name):
    # Nowhere 0, where some have a kink.
    x = (torch.sin(torch.arange(24, dtype=torch.float64) * 1.7 + 0.3).reshape(4, 6) * 2).requires_grad_()
    y = f(x)
    g = torch.cos(torch.arange(y.numel(), dtype=y.dtype)).reshape(y.shape)
    slope, = torch.autograd.grad(y, x, g)
    rows = x.detach()
    assert torch.equal(torch.func.vjp(f, rows)[1](g)[0], slope), 'torch.func gives other gradients'
    by_row = lambda: torch.func.vmap(lambda row, h: torch.func.vjp(f, row)[1](h)[0])(rows, g)
    if name not in LOOPS:
        assert torch.equal(by_row(), slope), 'torch.func gives other gradients row by row'
    elif accepts(by_row):
        raise AssertionError('torch.func.vmap takes it by now: docs/code.md says that it does not')
    torch.autograd.gradgradcheck(lambda v: f(v) + 0 * (v * v).sum(), x)

def accepts(f):
    try:
        f()
    except RuntimeError:
        return False
    return True

def run(module, name, job):
    first = job['format'] == 'float32'
    is_row = job['kind'] != 'scalar'
    def laid(a, width):
        a = a.reshape(-1, width)
        return a.T.contiguous() if first else a
    x = torch.tensor(job['x'], dtype=getattr(torch, job['format']))
    options = {'dim': 0 if first else -1} if is_row else {}
    if is_row:
        x = laid(x, job['width'])
    x.requires_grad_()
    y = getattr(module, name)(x, **options)
    assert y.dtype == x.dtype, f'{y.dtype} instead of {x.dtype}'
    # In training a module may draw.
    layer = layer_of(module, options).eval()
    if first:
        assert torch.allclose(layer(x), y, 0, 0, equal_nan=True), 'the module gives other values'
    elif any(layer.parameters()):
        check_parameters(getattr(module, name), dict(layer.named_parameters()))
    if not first and is_row:
        check_rows(lambda v: getattr(module, name)(v, **options), name)
    elif not first:
        check_slopes(getattr(module, name))
    if job['output'] == 'derivative':
        g = torch.tensor(job['g'], dtype=x.dtype)
        rows = x.numel() // job['width']
        g = g if g.numel() == rows else laid(g, g.numel() // rows) if is_row else torch.ones_like(y)
        y, = torch.autograd.grad(y, x, g.reshape(y.shape))
    return (y.T if first and is_row and y.ndim > 1 else y).ravel().tolist()
`;

export const pytorch: Engine = {
  language: 'pytorch',
  title: 'PyTorch',
  formats: ['float64', 'float32'],
  needs: NEEDS_SETUP,
  version: () => versionOf('torch'),
  run: async jobs => runPython('torch', 'pytorch', SCRIPT, jobs),
};

/** Where a run that was stopped goes on. */
const STATE = join(import.meta.dirname, '../../../.cache/compiled.jsonl');

/** All functions through torch.compile, forward and backward. It takes an hour, so that it runs where it is named. */
export const pytorchCompiled: Engine = {
  ...pytorch,
  title: 'PyTorch, torch.compile',
  needs: `${NEEDS_SETUP}, and a C++ compiler`,
  run: async jobs =>
    runPython(
      'torch',
      'pytorch',
      readFileSync(join(import.meta.dirname, 'pytorch_compiled.py'), 'utf8'),
      jobs,
      { NONLIN_COMPILED: STATE },
    ),
};
