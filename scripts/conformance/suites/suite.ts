// What the suites of others have in common: cases, and what is read of a folder.
import type { FormatName } from '../../../packages/nonlin/src/analysis/precision/index.ts';

/** The formats that suites are computed in here. */
export type SuiteFormat = Exclude<FormatName, 'bfloat16'>;

/** How far a result may be from what is expected: so many numbers of the format, a difference, or a part of what is expected. */
export interface Tolerance {
  readonly kind: 'ulp' | 'absolute' | 'relative';
  readonly size: number;
}

/** A test of a suite: a function of ours, what it is given, and what the suite expects. */
export interface SuiteCase {
  readonly name: string;
  /** The suite’s name of the function, and ours. */
  readonly theirs: string;
  readonly ours: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly format: SuiteFormat;
  readonly x: readonly number[];
  readonly shape: readonly number[];
  readonly expected: readonly number[];
  readonly tolerance: Tolerance;
}

/** What was read of a suite. */
export interface Reading {
  readonly cases: SuiteCase[];
  /** What is not run, as names under their reason: each test, or each package. */
  readonly skipped: Map<string, string[]>;
  /** Files that should have cases and could not be read, and why. */
  readonly faults: string[];
}

export const emptyReading = (): Reading => ({ cases: [], skipped: new Map(), faults: [] });

/** Lists what is not run under its reason. */
export function skip({ skipped }: Reading, reason: string, ...names: readonly string[]): void {
  if (names.length > 0) skipped.set(reason, [...(skipped.get(reason) ?? []), ...names]);
}

/** Reads a part of a suite; what cannot be read is a fault, and the rest is read nonetheless. */
export function attempt({ faults }: Reading, name: string, read: () => void): void {
  try {
    read();
  } catch (error) {
    faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A suite of others: how its folder is recognised and read, and what people are told of it. */
export interface Suite {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** The commands that fetch it. */
  readonly fetch: readonly string[];
  isAt(folder: string): boolean;
  /** Adds what is in a folder to a reading. */
  read(folder: string, reading: Reading): void;
}
