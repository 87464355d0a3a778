// Files that must not outlive the program, however it ends.
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const paths = new Set<string>();

/** The signals that end a program and let it clean up. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let isArmed = false;

function removeAll(): void {
  for (const path of paths) rmSync(path, { force: true });
  paths.clear();
}

/** Ends as the signal would have ended the program, so that a shell sees what happened. */
function endBy(signal: NodeJS.Signals): void {
  removeAll();
  process.kill(process.pid, signal);
}

function arm(): void {
  if (isArmed) return;
  isArmed = true;
  process.on('exit', removeAll);
  for (const signal of SIGNALS) process.once(signal, endBy);
}

export interface Temporary {
  readonly path: string;
  readonly fd: number;
  /** Whether to keep it from now on, under whatever name it has by then. */
  release(): void;
  /** Closes and removes it. */
  remove(): void;
}

/** Makes a file in a folder. Its name is short whatever the name is that it will have, because names may not be longer than 255 bytes. */
export function temporaryIn(folder: string, mode = 0o666): Temporary {
  arm();
  const path = join(folder, `.nonlin-${randomBytes(6).toString('hex')}.tmp`);
  paths.add(path);
  let fd: number;
  try {
    fd = openSync(path, 'wx+', mode);
  } catch (error) {
    paths.delete(path);
    throw error;
  }
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(fd);
    isOpen = false;
  };
  return {
    path,
    fd,
    release: () => {
      close();
      paths.delete(path);
    },
    remove: () => {
      close();
      rmSync(path, { force: true });
      paths.delete(path);
    },
  };
}
