// docs/mutation.md: the scores, and each mutant that no test notices with what is to be said of it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explanationOf } from './explained.ts';
import { type FolderName, folders, root, testsOf } from './folders.ts';
import { folderNames, isAlive, type Results, readResults, scoreOf, type Tried } from './results.ts';

const PATH = join(root, 'docs/mutation.md');

export function writeReport(): void {
  const known = folderNames.flatMap(folder => {
    const results = readResults(folder);
    return results ? [{ folder, results }] : [];
  });
  writeFileSync(
    PATH,
    [
      INTRODUCTION,
      scores(known),
      TESTS,
      tests(known),
      ...known.filter(k => count(k.results, isAlive) > 0).map(survivors),
    ]
      .join('\n\n')
      .concat('\n'),
  );
}

interface Known {
  readonly folder: FolderName;
  readonly results: Results;
}

const INTRODUCTION = `<!-- Written by npm run mutate -- --report. -->
# Do the tests bite?

A mutant is the library with one small fault: a sign turned, a condition always true, a number one too large, a block emptied, a
statement removed, a digit of a formula changed. A test that fails with it kills it. A mutant that no test kills shows either
something that nobody tests, or a change that changes nothing.

\`npm run mutate -- --folder arrays --sample 100 --seed 1\` draws mutants of a folder, runs for each the tests that reach it, the
quickest first, and stops at the first failure. The scores below are those of **samples**: each mutant of a folder is drawn with the same
chance. The score *at first* is that of the tests that there were when the sample was drawn, and its interval has the share of all mutants
of the folder with 95 % confidence (Wilson). Then tests were written for survivors, and \`--again\` tried these once more, with \`--only\`
by the new tests alone: the score *now* says what became of this sample, and is no estimate of other mutants. The last column leaves out
those that are equivalent, which no test can kill.
All are lower bounds in one respect: for each folder only the tests named below run, and not the whole of \`npm test\`;
fewer where the commit is older than a test, or than its place in the list.

Samples with a seed above 1 follow earlier ones, whose survivors had been read and given tests; their own mutants were looked at by nobody
before they were tried. The sample of the compiler had been read before some of its tests were written, so that its score at first flatters.
Those of the kernels and of the command line are the beginnings of samples of 60, which time ended. Their folders had samples before, of 24
and 29 mutants, of which 66.7 and 69.0 % were killed at first; then kinds of survivors got tests, and quick files of tests joined the lists.
An endless loop among those of the kernels was ended by hand after ten minutes.
Some survivors have tests that \`--again\` has not met yet: *since then* says so, and the score *now* does not count them.`;

const TESTS = `*By tests* counts failures, *by time* runs that did not end within half a minute and four times what they take otherwise (ten times
in samples before that of the command line), and *by types* what the compiler refuses, which \`npm test\` asks first. *Equivalent* are survivors that compute the same, or only something faster or slower, as is
explained below.`;

const table = (head: readonly string[], body: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n');

const count = ({ tried }: Results, is: (t: Tried) => boolean): number => tried.filter(is).length;
const isEquivalent = (t: Tried): boolean => isAlive(t) && explanationOf(t)?.isEquivalent === true;

const scores = (known: readonly Known[]): string =>
  table(
    [
      'folder',
      'mutants',
      'tried',
      'seed',
      'commit',
      'by tests',
      'by time',
      'by types',
      'alive',
      'equivalent',
      'at first',
      '95 % interval',
      'now',
      'of those that compute otherwise',
    ],
    known.map(({ folder, results }) => {
      const { killed, first, low, high } = scoreOf(results);
      const share = (n: number): string => `${((100 * n) / results.tried.length).toFixed(1)} %`;
      return [
        folder,
        results.mutants,
        results.tried.length,
        results.seed,
        results.commit,
        ...(['test', 'timeout', 'types'] as const).map(fate => count(results, t => t.fate === fate)),
        count(results, isAlive),
        count(results, isEquivalent),
        share(first),
        `${low.toFixed(1)} to ${high.toFixed(1)} %`,
        share(killed),
        `${((100 * killed) / (results.tried.length - count(results, isEquivalent))).toFixed(1)} %`,
      ];
    }),
  );

const tests = (known: readonly Known[]): string =>
  table(
    ['folder', 'tests that run'],
    known.map(({ folder }) => [
      folder,
      testsOf(folders[folder])
        .map(file => file.replace(/^packages\/\w+\/test\/|\.test\.ts$/g, ''))
        .join(', '),
    ]),
  );

const code = (text: string): string =>
  `\`${text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('`', '´').slice(0, 90)}\``;

const survivors = ({ folder, results }: Known): string =>
  `## ${folder}: what no test notices\n\n${table(
    ['where', 'mutation', 'of', 'why'],
    results.tried
      .filter(isAlive)
      .map(t => [
        `${t.file.replace(/^packages\//, '')}:${t.line}`,
        code(t.operator),
        code(t.original),
        explanationOf(t)?.why ?? 'not explained yet',
      ]),
  )}`;
