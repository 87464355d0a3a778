// A thread that works on pieces of a file.
import { parentPort, workerData } from 'node:worker_threads';
import { DataError, refused, UsageError } from '../errors.ts';
import { type Done, type Setup, Stage, type Task, withOwnText } from './stage.ts';

export type Answer = Done | { readonly failed: 'usage' | 'data' | 'fault'; readonly message: string };

const setup = workerData as Setup;
let stage: Stage | undefined;

function answer(task: Task): Answer {
  try {
    stage ??= new Stage(setup);
    return withOwnText(stage.run(task));
  } catch (thrown) {
    const error = refused(thrown, setup.name) as Error;
    const failed = error instanceof UsageError ? 'usage' : error instanceof DataError ? 'data' : 'fault';
    return { failed, message: failed === 'fault' ? (error.stack ?? String(error)) : error.message };
  }
}

parentPort!.on('message', (task: Task) => {
  const done = answer(task);
  const buffers = 'failed' in done ? [] : [done.text?.buffer, done.batch?.data.buffer];
  parentPort!.postMessage(done, buffers.filter(b => b !== undefined) as ArrayBuffer[]);
});

parentPort!.postMessage('ready');
