// Compares the library with its peers, runs the code that it writes on the systems that it is for, and writes docs/conformance.md.
//
//   npm run conformance -- --setup       makes .cache/python, where the Python packages of requirements.txt are; needed once
//   npm run conformance                  all that is on this machine; what is not is listed as not run
//   npm run conformance -- exports       only the part of the page about written code, and writes it
//   npm run conformance -- frameworks    only the part of the page about frameworks, and writes it; --record writes the tests' fixture, too
//   npm run conformance -- numpy c       only these languages, printed and not written
//   npm run conformance -- compiled      only torch.compile, all functions, and writes that part of the page; 20 minutes, goes on where it was stopped
//   npm run conformance -- absent        only compares NULL, NaN, ±∞ and the ends of float64 in databases with the library
//   npm run conformance -- hostile       only reads code of definitions that try to leave their place in it
//   npm run conformance -- suites F…     only tests of others, and writes that part of the page, which says how to fetch their folders
import '../usage.mjs';

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { absent } from './absent.ts';
import { codeSection, compiledSection, runs } from './code.ts';
import { engines } from './engines/index.ts';
import { NEEDS_SETUP, setup } from './environment.ts';
import { record } from './frameworks/record.ts';
import { frameworksReport } from './frameworks/report.ts';
import { peersPage } from './functions.ts';
import { hostile } from './hostile.ts';
import { suitesReport } from './suites/report.ts';

const PAGE = join(import.meta.dirname, '../../docs/conformance.md');
/** Where the other parts of the page begin: written code that is run, what torch.compile makes of it, and the suites of others. */
const CODE = '## Code for other systems';
const COMPILED = '## Code through torch.compile';
const SUITES = '## Suites of others';

const [first, ...folders] = process.argv.slice(2);
const wanted = first === 'suites' ? [first] : process.argv.slice(2);
const known = new Set([
  '--setup',
  '--record',
  'frameworks',
  'exports',
  'absent',
  'compiled',
  'hostile',
  'suites',
  ...engines.map(e => e.language),
]);
const unknownName = wanted.find(name => !known.has(name));
if (unknownName !== undefined)
  throw new RangeError(`expected one of ${[...known].join(', ')}, not ${unknownName}`);

if (wanted.includes('--setup') && !setup()) process.exitCode = 1;
if (wanted.includes('absent') && !(await absent())) process.exitCode = 1;
if (wanted.includes('hostile') && !(await hostile())) process.exitCode = 1;
if (wanted.includes('--record')) record();
const [wasPeers, wasCode, wasCompiled, wasSuites] = lastParts();
if (wanted.includes('frameworks')) write(peers(), wasCode, wasCompiled, wasSuites);
if (wanted.includes('exports')) write(wasPeers, codeSection(await runs()), wasCompiled, wasSuites);
else if (wanted.includes('compiled')) write(wasPeers, wasCode, await compiledSection(COMPILED), wasSuites);
else if (wanted.includes('suites')) write(wasPeers, wasCode, wasCompiled, suites());
else if (wanted.length > 0) await runs(wanted);
else write(peers(), codeSection(await runs()), wasCompiled, wasSuites);

/** The parts of the page as it was written last. */
function lastParts(): readonly [peers: string, code: string, compiled: string, suites: string] {
  const page = readFileSync(PAGE, 'utf8');
  const [code, compiled, others] = [CODE, COMPILED, SUITES].map(heading => page.indexOf(heading)) as [
    number,
    number,
    number,
  ];
  return [
    page.slice(0, code - 1),
    page.slice(code, compiled - 1),
    page.slice(compiled, others - 1),
    page.slice(others),
  ];
}

/** The part of the page about suites of others. What nothing explains is printed, and fails. */
function suites(): string {
  const { text, summary, faults } = suitesReport(SUITES, folders, wasSuites);
  for (const line of summary) console.log(line);
  for (const fault of faults) console.error(`NOT EXPLAINED: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  return text;
}

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
