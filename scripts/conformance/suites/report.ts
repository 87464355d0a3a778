// Runs the suites of others in folders that people fetched, and writes their part of docs/conformance.md.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { rounded } from '../rounded.ts';
import { type Explanation, explanationOf } from './explained.ts';
import { agrees, errorsAt, type Judgement, judge } from './judge.ts';
import { stdlib } from './stdlib.ts';
import { attempt, emptyReading, type Reading, type Suite } from './suite.ts';
import { webnn } from './webnn.ts';

export const SUITES: readonly Suite[] = [webnn, stdlib];

/** What came out of a suite. */
export interface Outcome {
  readonly suite: Suite;
  readonly reading: Reading;
  readonly judgements: readonly Judgement[];
  /** Cases that do not agree, with the reason; without one, they are faults. */
  readonly explained: ReadonlyMap<Judgement, Explanation>;
  readonly faults: readonly string[];
}

/** The suite that a folder holds, told by what is in it. */
export function suiteAt(folder: string): Suite {
  const found = SUITES.find(suite => suite.isAt(folder));
  if (found) return found;
  const known = SUITES.map(({ title, fetch }) => `${title}:\n  ${fetch.join('\n  ')}`);
  throw new RangeError(`expected a clone of one of these repositories, not ${folder}:\n${known.join('\n')}`);
}

/** Reads the folders of one suite, and runs what is in them. */
export function outcomeOf(suite: Suite, folders: readonly string[]): Outcome {
  const reading = emptyReading();
  for (const folder of folders) attempt(reading, folder, () => suite.read(folder, reading));
  const judgements = reading.cases.map(judge);
  const apart = judgements.filter(j => !agrees(j));
  const explained = new Map(
    apart.flatMap(j => {
      const explanation = explanationOf(suite.id, j);
      return explanation ? [[j, explanation] as const] : [];
    }),
  );
  const faults = [...reading.faults, ...apart.filter(j => !explained.has(j)).map(faultText)];
  if (reading.cases.length === 0) faults.push(`${suite.title}: no test could be run`);
  return { suite, reading, judgements, explained, faults };
}

function faultText(judgement: Judgement): string {
  const { case: c, results, expected, failing, refusal } = judgement;
  const where = `${c.theirs}, ${c.format}, ${c.name}`;
  if (refusal !== undefined) return `${where}: ${refusal}`;
  const place = failing[0]!;
  const errors = errorsAt(judgement, place);
  const off = errors
    ? `; off the true value by ${rounded(errors.ours)} ulp, theirs by ${rounded(errors.theirs)}`
    : '';
  return `${where}: ${results[place]}, not ${expected[place]}, at x = ${c.x[place]}${off}`;
}

/** The part of the page, what to print, and the faults. */
export interface SuitesReport {
  readonly text: string;
  readonly summary: readonly string[];
  readonly faults: readonly string[];
}

/** Runs the suites in these folders; of suites that are not run now, the page says what it said before. */
export function suitesReport(heading: string, folders: readonly string[], before: string): SuitesReport {
  const found = folders.map(folder => ({ folder, suite: suiteAt(folder) }));
  if (found.length === 0) suiteAt('no folder at all');
  const parts = SUITES.map(suite => {
    const own = found.filter(f => f.suite === suite).map(f => f.folder);
    if (own.length === 0) return { text: partOf(suite, before), summary: [], faults: [] };
    const outcome = outcomeOf(suite, own);
    return { text: textOf(outcome, own), summary: [summaryOf(outcome)], faults: outcome.faults };
  });
  return {
    text: [introduction(heading), ...parts.map(p => p.text)].join('\n'),
    summary: parts.flatMap(p => p.summary),
    faults: parts.flatMap(p => p.faults),
  };
}

const introduction = (heading: string): string => `${heading}

Tests that others wrote for functions of the catalogue, run by \`npm run conformance -- suites FOLDER…\`, where each folder is a clone of
one of the repositories below; this repository has none of their files. Nothing is left out unseen: what is not run is counted. The
largest distance is from what the suite expects, in numbers of the format. At that place, both are compared with the true value (for
functions of one number). The node tests of ONNX’s backend are such a suite, too: they come with the package \`onnx\`, and are
[above](#shapes-axes-and-parameters).
`;

const titleOf = (suite: Suite): string => `### ${suite.title}`;

/** What the page says of a suite. */
function partOf(suite: Suite, page: string): string {
  const parts = page.split(/\n(?=### )/);
  const part = parts.find(text => text.startsWith(titleOf(suite)));
  return part === undefined ? `${titleOf(suite)}\n\nNot run.\n` : `${part.trimEnd()}\n`;
}

function summaryOf({ suite, judgements, explained, reading, faults }: Outcome): string {
  const left = [...reading.skipped].map(
    ([reason, names]) => `  not run, ${names.length} ${reason}: ${counted(names)}`,
  );
  const agreeing = judgements.filter(agrees).length;
  return [
    `${suite.title}: ${judgements.length} tests run, ${agreeing} agree, ${explained.size} explained, ${faults.length} not explained`,
    ...left,
  ].join('\n');
}

/** Names with how often they occur, if more than once. */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, n]) => (n === 1 ? name : `${name} ${n}`)).join(', ');
}

function textOf(outcome: Outcome, folders: readonly string[]): string {
  const { suite, judgements, explained, reading, faults } = outcome;
  const agreeing = judgements.filter(agrees).length;
  const today = new Date().toISOString().slice(0, 10);
  return `${titleOf(suite)}

\`\`\`sh
${suite.fetch.join('\n')}
\`\`\`

${suite.about}

Run on ${today} on ${revisionsOf(folders)}: of ${judgements.length} tests ${agreeing} agree, ${explained.size} are explained, ${faults.length} are not.

${table(outcome)}
${lines([...new Set(explained.values())].map(e => `**${e.theirs.join(', ')}**: ${e.why}`))}${lines(faults.map(f => `**Not explained**: ${f}`))}
Not run:
${lines([...reading.skipped].map(([reason, names]) => `${names.length} ${reason}: ${counted(names)}`))}`;
}

const lines = (texts: readonly string[]): string =>
  texts.length === 0 ? '' : `\n${texts.map(t => `- ${t}`).join('\n')}\n`;

/** The commits of clones and their dates. */
const revisionsOf = (folders: readonly string[]): string => folders.map(revisionOf).join(', ');

/** A folder within another clone is not a clone itself. */
function revisionOf(folder: string): string {
  const git = (...args: readonly string[]): string =>
    spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).stdout?.trim() ?? '';
  const isClone = git('rev-parse', '--show-toplevel') === realpathSync(folder);
  const commit = isClone ? git('log', '-1', '--format=%h of %cs') : '';
  return `${basename(realpathSync(folder))} ${commit === '' ? 'without a commit' : commit}`;
}

/** A row for each function and format. */
function table({ judgements, explained }: Outcome): string {
  const groups = new Map<string, Judgement[]>();
  for (const j of judgements) {
    const key = `${j.case.theirs} | ${j.case.ours} | ${j.case.format}`;
    groups.set(key, [...(groups.get(key) ?? []), j]);
  }
  const rows = [...groups].map(([key, group]) => {
    const worst = group.reduce((a, b) => (b.ulp > a.ulp && b.refusal === undefined ? b : a));
    const errors = errorsAt(worst, worst.place);
    const cells = [
      group.length,
      group.reduce((sum, j) => sum + j.expected.length, 0),
      group.reduce((sum, j) => sum + j.failing.length, 0),
      group.filter(agrees).length,
      group.filter(j => explained.has(j)).length,
      tolerances(group),
      worst.refusal === undefined ? steps(worst.ulp) : '',
      errors ? rounded(errors.ours) : '',
      errors ? rounded(errors.theirs) : '',
    ];
    return `| ${key} | ${cells.join(' | ')} |`;
  });
  return [
    '| suite’s name | here | format | tests | numbers | beyond what is allowed | tests that agree | explained | allowed | largest distance | there, our error | the suite’s |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

const steps = (ulp: number): string => (ulp < 1000 ? String(ulp) : rounded(ulp));

const UNITS = { ulp: 'ulp', absolute: 'absolute', relative: 'ε' } as const;

/** What the suite allows, from the least to the most. */
function tolerances(group: readonly Judgement[]): string {
  const kinds = new Map<string, Set<number>>();
  for (const {
    case: { tolerance },
  } of group) {
    const size = tolerance.kind === 'relative' ? tolerance.size / Number.EPSILON : tolerance.size;
    kinds.set(UNITS[tolerance.kind], (kinds.get(UNITS[tolerance.kind]) ?? new Set()).add(size));
  }
  const range = (sizes: readonly number[]): string =>
    [...new Set([Math.min(...sizes), Math.max(...sizes)])]
      .map(v => String(Number(v.toPrecision(2))))
      .join('–');
  return [...kinds].map(([unit, sizes]) => `${range([...sizes])} ${unit}`).join(', ');
}
