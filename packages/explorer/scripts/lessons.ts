// Runs the Python of every page, in both forms, and PyTorch's own functions, and writes down what they print.
//
//   npm run lessons -w packages/explorer
//
// Needs a Python with NumPy, SciPy, and PyTorch: `npm run conformance -- --setup` makes one.
import '../../../scripts/usage.mjs';

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { all, type Definition, type Parameter, presetsOf } from 'nonlin/catalog';
import { NEEDS_SETUP, pythonWith } from '../../../scripts/conformance/environment.ts';
import { FORMS, fingerprint, type Program, programOf, usualOf } from '../src/lessons/lesson.ts';

const FILE = join(import.meta.dirname, '../src/lessons/outputs.json');

/** Runs each program by itself and prints what each of its calls prints, as JSON. */
const RUNNER = `
import contextlib, io, json, sys, warnings
warnings.simplefilter('ignore')
def printed(names, text):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(f'print({text})', names)
    return out.getvalue().rstrip()
results = []
for program in json.load(sys.stdin):
    names = {}
    exec(program['code'], names)
    results.append([printed(names, text) for text in program['calls']])
json.dump(results, sys.stdout)
`;

/** Finds a framework's function, and the way of calling it that it accepts. */
const TORCH = `
import contextlib, json, sys, warnings
warnings.simplefilter('ignore')
import torch
import torch.nn.functional as F
def found(name, attempts):
    for where, module in [('F', F), ('torch', torch), ('torch.special', torch.special), ('torch.nn', torch.nn)]:
        if hasattr(module, name):
            for attempt in attempts:
                text = f'{where}.{name}{attempt}'
                with contextlib.suppress(TypeError, RuntimeError, ValueError):
                    x = torch.tensor([float(v) for v in row])
                    y = eval(text)
                    if isinstance(y, torch.Tensor):
                        return [text, str(y)]
    return None
results = []
for item in json.load(sys.stdin):
    row = item['row']
    results.append(found(item['name'], item['attempts']))
json.dump(results, sys.stdout)
`;

function run(python: string | undefined, program: string, input: unknown): unknown {
  if (python === undefined)
    throw new Error(`there is no Python with the modules that are necessary: ${NEEDS_SETUP}`);
  const done = spawnSync(python, ['-c', program], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}

const definitions = all().map(entry => entry.definition);
const programs: readonly Program[] = definitions.flatMap(f =>
  FORMS.flatMap(form => programOf(f, form, 'en') ?? []),
);
const printed = run(
  pythonWith('scipy'),
  RUNNER,
  programs.map(({ code, calls }) => ({ code, calls: calls.map(c => c.text) })),
) as readonly (readonly string[])[];
const ours = programs.map((p, i) => [p.id, { program: fingerprint(p), printed: printed[i]! }] as const);

/** How PyTorch's function may be called: on numbers, along a row, or with the parameters behind. */
function attemptsOf(f: Definition): readonly string[] {
  const [preset] = presetsOf(f, 'pytorch');
  const fixed = Object.entries(preset!.fixed ?? {}).flatMap(([id, value]) =>
    typeof value === 'string' && value !== 'none' ? [`, ${id}='${value}'`] : [],
  );
  const params = Object.values(f.params as Readonly<Record<string, Parameter>>).map(
    p => `, ${String(p.default).replace(/(-?)Infinity/, "float('$1inf')")}`,
  );
  const behind = f.kind === 'row' ? ', dim=-1' : fixed.join('');
  return [`(x${behind})`, `(x${params.join('')})`, '()(x)'];
}

const known = definitions.filter(f => presetsOf(f, 'pytorch').length > 0 && !(f.kind === 'row' && f.noisy));
const found = run(
  pythonWith('torch'),
  TORCH,
  known.map(f => ({
    name: presetsOf(f, 'pytorch')[0]!.name,
    row: usualOf(f),
    attempts: attemptsOf(f),
  })),
) as readonly (readonly [text: string, printed: string] | null)[];
const theirs = known.flatMap((f, i) => {
  const call = found[i];
  if (!call) console.log(`PyTorch's ${f.name} is not shown: it takes other arguments`);
  return call ? [[`${f.name}/pytorch`, { program: call[0], printed: [call[1]] }] as const] : [];
});

writeFileSync(FILE, `${JSON.stringify(Object.fromEntries([...ours, ...theirs]), null, 2)}\n`);
console.log(`${ours.length} programs of NumPy and ${theirs.length} calls of PyTorch were run`);
