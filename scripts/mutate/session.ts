// The process that runs tests, kept warm, and started anew where a mutant keeps it from answering.
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Order, Outcome } from './protocol.ts';

export interface Session {
  /** Undefined where the time is over. */
  run(order: Order, milliseconds: number): Promise<Outcome | undefined>;
  close(): void;
}

/** `isReached`: whether to find out which tests reach which mutants. */
export function sessionIn(folder: string, isReached = false): Session {
  let child: ChildProcess | undefined;
  const close = (): void => {
    // With all that it has started: it leads a group of its own.
    try {
      if (child?.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    child = undefined;
  };
  return {
    close,
    async run(order, milliseconds) {
      child ??= await start(folder, isReached);
      const outcome = await answer(child, order, milliseconds);
      if (!outcome || child.exitCode !== null || child.signalCode !== null) close();
      return outcome;
    },
  };
}

function start(folder: string, isReached: boolean): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'runner.ts'), [folder, isReached ? 'reach' : ''], {
    cwd: folder,
    detached: true,
    execArgv: ['--import', import.meta.resolve('tsx')],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let text = '';
  child.stderr!.on('data', data => {
    text = (text + data).slice(-4000);
  });
  return new Promise((done, fail) => {
    child.once('message', () => done(child));
    child.once('exit', code => fail(new Error(`the tests could not be started (${code}): ${text}`)));
  });
}

function answer(child: ChildProcess, order: Order, milliseconds: number): Promise<Outcome | undefined> {
  return new Promise(done => {
    const end = (outcome: Outcome | undefined): void => {
      clearTimeout(timer);
      child.off('message', end).off('exit', ended);
      done(outcome);
    };
    const ended = (): void => end({ tests: [], errors: ['the process has ended'] });
    const timer = setTimeout(() => end(undefined), milliseconds);
    child.on('message', end).on('exit', ended);
    child.send(order);
  });
}
