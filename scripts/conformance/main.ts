// Compares the library with its peers, runs the code that it writes on the systems that it is for, and writes docs/conformance.md.
//
//   npm run conformance -- --setup       makes .cache/python, where the Python packages of requirements.txt are; needed once
//   npm run conformance                  all that is on this machine; what is not is listed as not run
//   npm run conformance -- exports       only the part of the page about written code, and writes it
//   npm run conformance -- frameworks    only the part of the page about frameworks, and writes it; --record writes the tests' fixture, too
//   npm run conformance -- numpy c       only these languages, printed and not written
//   npm run conformance -- compiled      only torch.compile, all functions; an hour, and goes on where it was stopped
//   npm run conformance -- absent        only compares NULL, NaN, ±∞ and the ends of float64 in databases with the library
//   npm run conformance -- hostile       only reads code of definitions that try to leave their place in it
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { absent } from './absent.ts';
import { codeSection, onDemand, runs } from './code.ts';
import { engines } from './engines/index.ts';
import { pytorchCompiled } from './engines/pytorch.ts';
import { NEEDS_SETUP, setup } from './environment.ts';
import { record } from './frameworks/record.ts';
import { frameworksReport } from './frameworks/report.ts';
import { peersPage } from './functions.ts';
import { hostile } from './hostile.ts';

const PAGE = join(import.meta.dirname, '../../docs/conformance.md');
/** Where the other part of the page begins, which runs written code. */
const CODE = '## Code for other systems';

const wanted = process.argv.slice(2);
const known = new Set([
  '--setup',
  '--record',
  'frameworks',
  'exports',
  'absent',
  'compiled',
  'hostile',
  ...engines.map(e => e.language),
]);
const unknownName = wanted.find(name => !known.has(name));
if (unknownName !== undefined)
  throw new RangeError(`expected one of ${[...known].join(', ')}, not ${unknownName}`);

if (wanted.includes('--setup') && !setup()) process.exitCode = 1;
if (wanted.includes('absent') && !(await absent())) process.exitCode = 1;
if (wanted.includes('hostile') && !(await hostile())) process.exitCode = 1;
if (wanted.includes('compiled')) await onDemand(pytorchCompiled);
if (wanted.includes('--record')) record();
if (wanted.includes('frameworks')) {
  const written = readFileSync(PAGE, 'utf8');
  write(peers(), written.slice(written.indexOf(CODE)));
}
if (wanted.includes('exports')) {
  const written = readFileSync(PAGE, 'utf8');
  write(written.slice(0, written.indexOf(CODE) - 1), codeSection(await runs()));
} else if (wanted.length > 0) await runs(wanted);
else write(peers(), codeSection(await runs()));

/** The part of the page about frameworks. What nothing explains is printed, and fails. */
function peers(): string {
  const { text, faults, missing } = frameworksReport();
  for (const fault of faults) console.error(`NOT EXPLAINED: ${fault}`);
  for (const id of missing) console.error(`NOT ASKED: ${id}; ${NEEDS_SETUP}`);
  if (faults.length > 0) process.exitCode = 1;
  return peersPage(text);
}

function write(...parts: readonly string[]): void {
  writeFileSync(PAGE, parts.join('\n'));
  console.log('docs/conformance.md is written');
}
