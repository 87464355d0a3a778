// What became of the mutants of a folder, in a file of its own, which is written again after each of them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FolderName, folders, root } from './folders.ts';
import type { Mutant } from './mutants.ts';
import { interval } from './score.ts';
import type { Verdict } from './trial.ts';

/** A mutant that has been tried. */
export interface Tried extends Pick<Mutant, 'file' | 'line' | 'operator' | 'original'>, Verdict {
  /** Whether it outlived the tests that there were when the sample was drawn. */
  readonly again?: true;
}

export interface Results {
  /** The sources that were mutated. */
  readonly commit: string;
  readonly seed: number;
  /** How many mutants the folder has. */
  readonly mutants: number;
  /** In the order in which they were drawn. */
  readonly tried: readonly Tried[];
}

const pathOf = (folder: FolderName): string => join(root, 'scripts/mutate/results', `${folder}.json`);

export function readResults(folder: FolderName): Results | undefined {
  const path = pathOf(folder);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Results) : undefined;
}

export function writeResults(folder: FolderName, results: Results): void {
  const path = pathOf(folder);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
}

export const isAlive = ({ fate }: Verdict): boolean => fate === 'survived' || fate === 'unreached';

/** How many mutants of a sample are killed. */
interface Score {
  readonly killed: number;
  /** Those that were killed by the tests that there were when the sample was drawn, before any was written for what it showed. */
  readonly first: number;
  /** The 95 % interval of the first score as the share of all mutants, in per cent. */
  readonly low: number;
  readonly high: number;
}

export function scoreOf({ tried }: Pick<Results, 'tried'>): Score {
  const dead = tried.filter(t => !isAlive(t));
  const first = dead.filter(t => !t.again).length;
  const [low, high] = interval(first, tried.length);
  return { killed: dead.length, first, low: 100 * low, high: 100 * high };
}

export const folderNames = Object.keys(folders) as FolderName[];
