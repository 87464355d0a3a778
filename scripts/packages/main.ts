// npm run packages: arguments of packages that are too large for every run of the tests. They are installed from the lock file
// beside this file, without their native parts.
import '../usage.mjs';

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { large, small } from './cases.ts';

const here = import.meta.dirname;
const folders = { small: join(here, '../conformance'), large: here } as const;
for (const cwd of Object.values(folders)) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

for (const [cases, folder] of [
  [small, folders.small],
  [large, folders.large],
] as const) {
  const load = createRequire(join(folder, 'package.json'));
  for (const { title, check } of cases) {
    try {
      await check(name => load(name) as never);
      console.log(`right  ${title}`);
    } catch (error) {
      process.exitCode = 1;
      console.log(`WRONG  ${title}\n${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
