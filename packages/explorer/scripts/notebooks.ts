// Checks every notebook by Jupyter's own schema and runs its cells from top to bottom: each must print what the notebook says.
//
//   npm run notebooks -w packages/explorer
//
// Needs a Python with NumPy, SciPy and nbformat.
import '../../../scripts/usage.mjs';

import { spawnSync } from 'node:child_process';
import { all } from 'nonlin/catalog';
import { pythonWith } from '../../../scripts/conformance/environment.ts';
import { notebookOf } from '../src/lessons/notebook.ts';
import { languages } from '../src/text/language.ts';

const RUNNER = `
import contextlib, io, json, sys, warnings
import nbformat
warnings.simplefilter('ignore')
faults = []
notebooks = json.load(sys.stdin)
for name, notebook in notebooks.items():
    try:
        nbformat.validate(nbformat.from_dict(notebook))
        names = {}
        for cell in notebook['cells']:
            if cell['cell_type'] == 'code':
                with contextlib.redirect_stdout(io.StringIO()) as out:
                    exec(cell['source'], names)
                said = ''.join(o['text'] for o in cell['outputs'])
                if out.getvalue() != said:
                    raise ValueError(f'{cell["source"]} printed {out.getvalue()!r}, not {said!r}')
    except Exception as error:
        faults.append(f'{name}: {error}')
print('\\n'.join(faults) or f'{len(notebooks)} notebooks are valid and print what they say')
sys.exit(len(faults) > 0)
`;

const python = pythonWith('nbformat');
if (python === undefined)
  throw new Error('there is no Python with nbformat: pip install nbformat numpy scipy');
const notebooks = Object.fromEntries(
  all().flatMap(({ definition: f }) =>
    languages.map(language => [`${f.name} (${language})`, notebookOf(f, language)]),
  ),
);
const { status } = spawnSync(python, ['-c', RUNNER], {
  input: JSON.stringify(notebooks),
  stdio: ['pipe', 'inherit', 'inherit'],
});
process.exitCode = status ?? 1;
