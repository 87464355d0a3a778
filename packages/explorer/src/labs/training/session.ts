// Runs that are trained side by side, brought to the step that the page asks for.
import type { ScalarRun } from '../../functions.ts';
import { type DataSet, planarData } from './data.ts';
import { TrainingRun } from './run.ts';
import { type DataName, isPlanar, type Order } from './settings.ts';

/** Steps between two records: an evaluation of the digits takes longer than a step. */
export const everyOf = (name: DataName): number => (isPlanar(name) ? 5 : 20);

/** Runs with the order that they follow. */
export class Session {
  readonly runs: readonly TrainingRun[];
  readonly data: DataSet;
  #huge: readonly number[];

  constructor({ runs, huge }: Order, runOf: (name: string) => ScalarRun, data: DataSet) {
    this.data = data;
    this.#huge = huge;
    this.runs = runs.map(
      settings => new TrainingRun(runOf(settings.name), settings, data, everyOf(settings.data)),
    );
  }

  get step(): number {
    return this.runs[0]!.step;
  }

  advance(): void {
    const isHuge = this.#huge.includes(this.step + 1);
    for (const run of this.runs) run.advance(isHuge);
  }

  /** Goes on under this order, if what has been trained so far is part of it. */
  follows({ runs, huge, until }: Order): boolean {
    const past = (steps: readonly number[]): string => String(steps.filter(at => at <= this.step));
    const isPart =
      until >= this.step &&
      past(huge) === past(this.#huge) &&
      JSON.stringify(runs) === JSON.stringify(this.runs.map(run => run.settings));
    if (isPart) this.#huge = huge;
    return isPart;
  }
}

/** The data of an order; digits have to be brought along. */
export const dataOf = ({ runs: [first] }: Order, digits: () => DataSet): DataSet =>
  isPlanar(first!.data) ? planarData(first!.data, first!.seed) : digits();
