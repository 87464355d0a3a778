// Workers that take pieces of a file, in any order, and whose results come in the order of the pieces.
import { Worker } from 'node:worker_threads';
import { DataError, UsageError } from '../errors.ts';
import { type Done, type Setup, Stage, type Task } from './stage.ts';
import type { Answer } from './worker.ts';

/** Pieces lie outside the heap of a worker, which needs little beside them. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

export class Pool {
  readonly #workers: readonly Worker[];
  readonly #idle: Worker[];
  readonly #waiting: ((worker: Worker) => void)[] = [];

  constructor(threads: number, setup: Setup) {
    const file = new URL('./worker.js', import.meta.url);
    this.#workers = Array.from(
      { length: threads },
      () => new Worker(file, { workerData: setup, argv: process.argv.slice(2), resourceLimits: LIMITS }),
    );
    this.#idle = [...this.#workers];
  }

  /** Results in the order of their tasks; a few more tasks than there are workers are under way at a time. */
  async *inOrder(tasks: AsyncIterable<Task>): AsyncGenerator<Done> {
    const underWay: Promise<Done>[] = [];
    const most = this.#workers.length + 2;
    for await (const task of tasks) {
      const result = this.#run(task);
      // It is waited for in its turn; until then a failure is no unhandled one.
      result.catch(() => undefined);
      underWay.push(result);
      if (underWay.length >= most) yield await underWay.shift()!;
    }
    while (underWay.length > 0) yield await underWay.shift()!;
  }

  async #run(task: Task): Promise<Done> {
    const worker = this.#idle.pop() ?? (await new Promise<Worker>(resolve => this.#waiting.push(resolve)));
    try {
      return await this.#ask(worker, task);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(worker);
      else this.#idle.push(worker);
    }
  }

  #ask(worker: Worker, task: Task): Promise<Done> {
    return new Promise((resolve, reject) => {
      const done = (settle: () => void): void => {
        worker.off('message', onMessage);
        worker.off('error', onError);
        settle();
      };
      const onMessage = (answer: Answer): void =>
        done(() => ('failed' in answer ? reject(errorOf(answer)) : resolve(answer)));
      const onError = (error: Error): void => done(() => reject(error));
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.postMessage(task, 'bytes' in task ? [task.bytes.buffer as ArrayBuffer] : []);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map(worker => worker.terminate()));
  }
}

function errorOf({ failed, message }: Extract<Answer, { failed: string }>): Error {
  if (failed === 'usage') return new UsageError(message);
  return failed === 'data' ? new DataError(message) : new Error(message);
}

/** One thread: the same pieces, here. */
export class Alone {
  readonly #stage: Stage;

  constructor(setup: Setup) {
    this.#stage = new Stage(setup);
  }

  async *inOrder(tasks: AsyncIterable<Task>): AsyncGenerator<Done> {
    for await (const task of tasks) {
      yield this.#stage.run(task);
      // Signals are heard between two pieces.
      await new Promise(setImmediate);
    }
  }

  async close(): Promise<void> {}
}
