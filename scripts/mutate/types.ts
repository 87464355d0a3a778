// Which mutants the compiler refuses, as `npm test` asks it before any test.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.ts';
import type { Numbered } from './mutants.ts';
import type { Sandbox } from './sandbox.ts';

/** The numbers of those that are refused, of mutants that no test notices. Asks once for each mutant of the file with most of them. */
export function refusedOf(sandbox: Sandbox, mutants: readonly Numbered[]): ReadonlySet<number> {
  const refused = new Set<number>();
  sandbox.restore();
  for (let rest = mutants; rest.length > 0; ) {
    const round = new Map(rest.map(m => [m.mutant.file, m]));
    for (const { mutant: m } of round.values()) {
      const source = readFileSync(join(root, m.file), 'utf8');
      const text = m.kind === 'block' ? '{}' : m.kind === 'statement' ? ';' : `(${m.text})`;
      sandbox.write(m.file, source.slice(0, m.start) + text + source.slice(m.end));
    }
    const { stdout } = spawnSync(
      join(root, 'node_modules/.bin/tsc'),
      ['-p', 'tsconfig.json', '--pretty', 'false'],
      {
        cwd: sandbox.folder,
        encoding: 'utf8',
      },
    );
    for (const [file, { id }] of round) {
      if (stdout.split('\n').some(line => line.startsWith(`${file}(`))) refused.add(id);
      sandbox.write(file);
    }
    rest = rest.filter(m => !new Set(round.values()).has(m));
  }
  return refused;
}
