// ONNX's own checker over every model that we write: fields, types and shapes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { all } from '../../packages/nonlin/src/catalog.ts';
import { onnx, onnxBytes } from '../../packages/nonlin/src/notation.ts';
import { NEEDS_SETUP, pythonWith, versionOf } from './environment.ts';

const SCRIPT = `
import glob, onnx
for path in glob.glob('*.onnx'):
    try:
        onnx.checker.check_model(onnx.load(path), full_check=True)
    except Exception as e:
        print(path, str(e).splitlines()[0])
`;

/** A sentence for the page: how many models the checker accepts, and what it says of others. */
export function checkedModels(): string {
  const python = pythonWith('onnx');
  if (python === undefined) return `ONNX’s checker was not run (${NEEDS_SETUP}).`;
  const folder = mkdtempSync(join(tmpdir(), 'nonlin-checker-'));
  try {
    const definitions = all().map(e => e.definition);
    for (const f of definitions)
      for (const type of ['float16', 'float32', 'float64'] as const)
        for (const derivative of [false, true])
          writeFileSync(
            join(folder, `${f.name}-${type}-${derivative ? 'derivative' : 'value'}.onnx`),
            onnxBytes(onnx(f, { type, derivative })),
          );
    const { status, stdout, stderr } = spawnSync(python, ['-c', SCRIPT], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the checker failed:\n${stderr}`);
    const faults = stdout.split('\n').filter(Boolean);
    const count = 6 * definitions.length;
    return `The checker of ONNX ${versionOf('onnx')} accepts ${count - faults.length} of ${count} models (float16, float32 and float64, value and derivative; opset 17)${faults.length === 0 ? '.' : `; of the others it says:\n\n${faults.map(line => `- ${line}`).join('\n')}`}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
