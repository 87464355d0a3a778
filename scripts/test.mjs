// npm test: everything that must hold, from a clean clone: format and lint, types, generated files, tests. ONNX Runtime and
// DuckDB are installed from scripts/conformance; Chromium where it is missing and we are root on Debian.
// Arguments go to Vitest: npm test -- arrays. `npm run thorough` is the same with --thorough: all that tests elsewhere take a part of
// (packages/nonlin/test/support/thorough.ts).
import './usage.mjs';

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, ensureChromium, ensureInstalled, ensureSystems, root, tryRun } from './workspace.mjs';

ensureInstalled();
// Built while the rest is installed and checked, which read sources alone.
const build = spawn(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: ['ignore', 2, 2] });
const built = once(build, 'exit');
ensureSystems();
ensureChromium();

const checks = [
  ['format and lint', 'biome', ['ci', '--colors=off', '.']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['generated files are current', 'tsx', ['scripts/generate.ts', '--check']],
];
const failed = checks.filter(([title, command, args]) => {
  console.log(`\n${title}`);
  return tryRun(bin(command), args) !== 0;
});

const [status] = await built;
if (status !== 0) process.exit(status ?? 1);
const asked = process.argv.slice(2);
if (asked.includes('--thorough')) process.env.NONLIN_THOROUGH = '1';
const report = vitest(asked.filter(arg => arg !== '--thorough'));
for (const [title] of failed) console.log(`FAILED: ${title}`);
const passed = checks.length - failed.length + report.passed;
console.log(`${passed} passed, ${failed.length + report.failed} failed`);
process.exitCode = failed.length + report.failed === 0 && report.passed > 0 ? 0 : 1;

/** Runs the tests and counts them; a run that broke before it counted anything has one failure. */
function vitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'nonlin-test-'));
  const file = join(folder, 'report.json');
  try {
    const status = tryRun(bin('vitest'), [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ]);
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
    const broken = status !== 0 && numFailedTests === 0 ? Math.max(1, numFailedTestSuites) : 0;
    return { passed: numPassedTests, failed: numFailedTests + broken };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
