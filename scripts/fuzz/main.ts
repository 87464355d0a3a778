// npm run fuzz -- --minutes N --seed S [target…]: draws calls, formulas, files and exports, and prints those that go wrong.
import '../usage.mjs';

import { parseArgs } from 'node:util';
import { exported } from './exports.ts';
import { files } from './files.ts';
import { formulas } from './formulas.ts';
import { fuzz } from './fuzz.ts';
import { library } from './library.ts';

const all = [library, formulas, exported, files];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
if (!(minutes > 0) || !Number.isInteger(seed))
  throw new RangeError(
    `--minutes: expected a number above 0, --seed: a whole number, not ${values.minutes} and ${values.seed}`,
  );
const unknownName = positionals.find(id => !all.some(t => t.name === id));
if (unknownName !== undefined)
  throw new RangeError(`expected some of ${all.map(t => t.name).join(', ')}, not ${unknownName}`);
const targets = positionals.length === 0 ? all : all.filter(t => positionals.includes(t.name));

console.log(`seed ${seed}, ${minutes} minutes`);
const end = Date.now() + minutes * 60_000;
const { cases, failures } = fuzz(targets, {
  seed,
  isOver: () => Date.now() > end,
  onFailure: ({ target, call, why, seed: drawn }) =>
    console.log(`\n${target} (fast-check seed ${drawn}):\n  ${call}\n  ${why}`),
});
console.log(
  `\n${Object.entries(cases)
    .map(([id, n]) => `${n} ${id}`)
    .join(', ')}: ${failures.length} failures`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
