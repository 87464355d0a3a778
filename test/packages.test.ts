// What other packages hand out, as arguments. Those that are too large for every run: npm run packages.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'vitest';
import { small } from '../scripts/packages/cases.ts';

const load = createRequire(join(import.meta.dirname, '../scripts/conformance/package.json'));

test.each(small)('$title', async ({ check }) => {
  await check(name => load(name) as never);
});
