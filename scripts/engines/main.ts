// Compares the results of every function, bit for bit, between the engines that are installed here.
//
//   npm run engines

import { differences } from './compare.ts';
import { engines } from './engines.ts';
import type { Hashes } from './hashes.ts';

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
