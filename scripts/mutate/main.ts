// npm run mutate -- --folder F --sample N --seed S: changes the sources at N drawn places, one at a time, and says which changes no
// test notices. With --minutes, tries mutants for so long: those that it has come to are a smaller sample. With --resume, goes on with a
// sample that was stopped or is to be larger; with --again, tries those once more that no test noticed, with --only by these files of
// tests, the new ones; with --report, writes docs/mutation.md.
import '../usage.mjs';

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FolderName, folders, root, sourcesOf, testsOf } from './folders.ts';
import { mutantsOf, type Numbered } from './mutants.ts';
import { writeReport } from './report.ts';
import {
  folderNames,
  isAlive,
  type Results,
  readResults,
  scoreOf,
  type Tried,
  writeResults,
} from './results.ts';
import { type Sandbox, sandboxOf } from './sandbox.ts';
import { sampleOf } from './score.ts';
import { reachOf, trials, type Verdict } from './trial.ts';
import { refusedOf } from './types.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    again: { type: 'boolean', default: false },
    only: { type: 'string' },
    resume: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '1440' },
    list: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
  },
});

function whole(option: 'sample' | 'seed' | 'minutes', least: number): number {
  const number = Number(values[option]);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new RangeError(`--${option}: expected a whole number from ${least} on, not ${values[option]}`);
}

/** The sample, in the order in which it is drawn. */
interface Drawn {
  readonly folder: FolderName;
  readonly seed: number;
  readonly mutants: number;
  readonly sample: readonly Numbered[];
}

function draw(folder: FolderName, seed: number, count: number): Drawn {
  const all = sourcesOf(folders[folder]).flatMap(file =>
    mutantsOf(file, readFileSync(join(root, file), 'utf8')),
  );
  const sample = sampleOf(all, count, seed).map((mutant, id) => ({ id, mutant }));
  return { folder, seed, mutants: all.length, sample };
}

/** A mutant with what became of it. Tests that do not reach it take nothing away from those that did. */
const asTried = (
  { file, line, operator, original }: Numbered['mutant'],
  verdict: Verdict,
  before: Tried | undefined,
): Tried => ({
  file,
  line,
  operator,
  original,
  ...(verdict.fate === 'unreached' && before ? { fate: before.fate } : verdict),
  ...(values.again && { again: true }),
});

/** The mutants that are tried: the sample, what is left of the last one, or what the last one has not come to. */
function chosen(drawn: Drawn, before: Results | undefined): readonly Numbered[] {
  if (!before) return drawn.sample;
  const stranger = before.tried.find(
    (t, id) => (values.resume || isAlive(t)) && !isOf(t, drawn.sample[id]?.mutant),
  );
  if (stranger) throw new RangeError(`${stranger.file} has changed; draw a sample anew`);
  return drawn.sample.filter(({ id }) => {
    const known = before.tried[id];
    return values.again ? known && isAlive(known) : !known;
  });
}

const isOf = (t: Tried, mutant: Numbered['mutant'] | undefined): boolean =>
  t.file === mutant?.file && t.original === mutant.original && t.operator === mutant.operator;

/** What is known of a folder, where something is to be made of it. */
function known(folder: FolderName): Results | undefined {
  if (!values.again && !values.resume) return undefined;
  const before = readResults(folder);
  if (!before) throw new RangeError(`nothing is known of ${folder} yet`);
  return before;
}

async function mutate(folder: FolderName): Promise<void> {
  const before = known(folder);
  const count = values.again ? before!.tried.length : whole('sample', 1);
  const drawn = draw(folder, before?.seed ?? whole('seed', 0), count);
  const mutants = chosen(drawn, before);
  console.log(`${folder}: ${mutants.length} of ${drawn.mutants} mutants, seed ${drawn.seed}`);
  if (values.list) for (const { mutant } of mutants) console.log(shown(mutant));
  else await tryAll(drawn, mutants, before);
}

async function tryAll(
  drawn: Drawn,
  mutants: readonly Numbered[],
  before: Results | undefined,
): Promise<void> {
  const { folder } = drawn;
  const sandbox = sandboxOf(folder, folders[folder], mutants);
  const tried: Tried[] = [...(before?.tried ?? [])];
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  const keep = (): void => writeResults(folder, { commit, seed: drawn.seed, mutants: drawn.mutants, tried });
  try {
    const files = testsFor(folder);
    const reach = await reachOf(sandbox, files);
    const end = Date.now() + 60_000 * whole('minutes', 1);
    for await (const [{ id, mutant }, verdict] of trials(sandbox, mutants, reach)) {
      tried[id] = asTried(mutant, verdict, tried[id]);
      keep();
      console.log(`${tried[id].fate.padEnd(9)} ${shown(mutant)}${verdict.by ? `  (${verdict.by})` : ''}`);
      if (Date.now() > end) break;
    }
    askCompiler(sandbox, mutants, tried);
    keep();
  } finally {
    sandbox.remove();
  }
  const { killed, first, low, high } = scoreOf({ tried });
  console.log(
    `${killed} of ${tried.length} killed, ${first} of them at first; 95 % interval of the first score ${low.toFixed(1)} to ${high.toFixed(1)} %`,
  );
}

/** The files with tests that run: those of the folder, or of them the new ones, where others are known to notice nothing. */
function testsFor(folder: FolderName): readonly string[] {
  const files = testsOf(folders[folder]);
  const only = values.again ? values.only?.split(',') : undefined;
  return only ? files.filter(file => only.some(name => file.endsWith(`/${name}.test.ts`))) : files;
}

function askCompiler(sandbox: Sandbox, mutants: readonly Numbered[], tried: Tried[]): void {
  for (const id of refusedOf(
    sandbox,
    mutants.filter(({ id: i }) => tried[i] && isAlive(tried[i])),
  )) {
    const { by: _, ...rest } = tried[id]!;
    tried[id] = { ...rest, fate: 'types' };
    console.log(`types     ${shown(mutants.find(m => m.id === id)!.mutant)}`);
  }
}

const shown = ({ file, line, operator, original }: Numbered['mutant']): string =>
  `${file}:${line}  ${operator}: ${original.replaceAll(/\s+/g, ' ').slice(0, 100)}`;

if (values.report) writeReport();
else {
  const folder = values.folder as FolderName;
  if (!folderNames.includes(folder))
    throw new RangeError(`--folder: expected one of ${folderNames.join(', ')}, not ${values.folder}`);
  await mutate(folder);
}
