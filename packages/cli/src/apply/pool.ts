// Threads that take pieces of a file, this one among them; their results come in the order of the pieces.
import { Worker } from 'node:worker_threads';
import { DataError, refused, UsageError } from '../errors.ts';
import { type Done, type Setup, Stage, type Task, withOwnText } from './stage.ts';
import type { Answer } from './worker.ts';

/** Pieces lie outside the heap of a worker, which needs little beside them. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/** Pieces that a worker has at a time: the one that it works on, and one that waits. */
const AHEAD = 2;
/** Results that wait for one before them. */
const WAITING = 6;

/** A worker, which gets its first piece when it has started: until then this thread works alone. */
class Helper {
  readonly #worker: Worker;
  readonly #asked: { resolve: (done: Done) => void; reject: (error: Error) => void }[] = [];
  #isReady = false;
  /** The reason why it ended. */
  fault: Error | undefined;

  constructor(setup: Setup) {
    const file = new URL('./worker.js', import.meta.url);
    this.#worker = new Worker(file, {
      workerData: setup,
      argv: process.argv.slice(2),
      resourceLimits: LIMITS,
    });
    this.#worker.on('message', (answer: Answer | 'ready') => {
      if (answer === 'ready') this.#isReady = true;
      else if ('failed' in answer) this.#asked.shift()!.reject(errorOf(answer));
      else this.#asked.shift()!.resolve(answer);
    });
    this.#worker.on('error', error => {
      this.fault = error as Error;
      for (const { reject } of this.#asked.splice(0)) reject(this.fault);
    });
  }

  get isFree(): boolean {
    return this.#isReady && this.#asked.length < AHEAD;
  }

  ask(task: Task): Promise<Done> {
    this.#worker.postMessage(task, 'bytes' in task ? [task.bytes.buffer as ArrayBuffer] : []);
    return new Promise((resolve, reject) => this.#asked.push({ resolve, reject }));
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** The error that a worker told of, as this thread would have thrown it. */
export function errorOf({ failed, message }: Extract<Answer, { failed: string }>): Error {
  if (failed === 'usage') return new UsageError(message);
  return failed === 'data' ? new DataError(message) : new Error(message);
}

/** The result of a piece, once there is one. */
interface Due {
  done?: Done;
  readonly result: Promise<Done>;
}

function due(result: Promise<Done>): Due {
  const made: Due = { result };
  // A failure is reported in its turn; until then it is no unhandled one.
  result.then(
    done => {
      made.done = done;
    },
    () => undefined,
  );
  return made;
}

export class Pool {
  readonly #setup: Setup;
  readonly #here: Stage;
  readonly #helpers: readonly Helper[];

  constructor(threads: number, setup: Setup) {
    this.#setup = setup;
    this.#helpers = Array.from({ length: threads - 1 }, () => new Helper(setup));
    this.#here = new Stage(setup);
  }

  /** Results in the order of their tasks. */
  async *inOrder(tasks: AsyncIterable<Task>): AsyncGenerator<Done> {
    const underWay: Due[] = [];
    const most = this.#helpers.length * AHEAD + WAITING;
    for await (const task of tasks) {
      const helper = this.#free();
      underWay.push(due(helper ? helper.ask(task) : this.#run(task, underWay.length > 0)));
      // Signals and answers are heard between two pieces.
      if (!helper) await new Promise(setImmediate);
      while (underWay[0]?.done || underWay.length >= most) yield await underWay.shift()!.result;
    }
    for (const { result } of underWay) yield await result;
  }

  #free(): Helper | undefined {
    const fault = this.#helpers.find(helper => helper.fault)?.fault;
    if (fault) throw fault;
    return this.#helpers.find(helper => helper.isFree);
  }

  /** Computes a piece here; its result may have to wait for others. */
  async #run(task: Task, waits: boolean): Promise<Done> {
    try {
      const done = this.#here.run(task);
      return waits ? withOwnText(done) : done;
    } catch (error) {
      throw refused(error, this.#setup.name);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#helpers.map(helper => helper.close()));
  }
}
