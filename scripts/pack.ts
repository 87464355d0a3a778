// A package as npm would publish and install it, for tests and commands that use it from outside.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Packs the package in `source` and unpacks it into `target`. */
export function packInto(source: string, target: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'nonlin-pack-'));
  try {
    const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
    execFileSync('npm', pack, { cwd: source });
    const [tarball] = readdirSync(folder);
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', join(folder, tarball!), '-C', target, '--strip-components=1']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
