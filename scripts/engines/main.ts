// Compares the results of every function, bit for bit, between engines. Node in three versions, Deno, Bun and workerd are installed from
// the lock file beside this file; Chromium, Firefox and JavaScriptCore run where this machine has them.
//
//   npm run engines
import '../usage.mjs';

import { spawnSync } from 'node:child_process';
import { differences } from './compare.ts';
import { engines } from './engines.ts';
import type { Hashes } from './hashes.ts';

const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
  cwd: import.meta.dirname,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);

let first: Hashes | undefined;
let failed = false;
for (const { name, run } of engines) {
  const running = run();
  if (running === undefined) {
    console.log(`${name}: not installed`);
    continue;
  }
  const found = await running;
  first ??= found;
  const wrong = differences(first, found);
  failed ||= wrong.length > 0;
  const count = Object.keys(found.hashes).length;
  const verdict =
    wrong.length === 0
      ? `${count} hashes, all the same`
      : `${wrong.length} of ${count} hashes differ: ${wrong.join(', ')}`;
  console.log(`${name} (${found.backend}): ${verdict}`);
}
process.exitCode = failed ? 1 : 0;
