// Files that are whole or not there: written beside their place and moved to it at the end.
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DataError } from '../errors.ts';

/** Somewhere to write bytes in order. */
export interface Sink {
  write(bytes: Uint8Array | string): Promise<void>;
}

/** Runs `body` with a sink for the file; the file appears when it is done, and nothing is left when it fails. */
export async function writing(path: string, body: (sink: Sink) => Promise<void>): Promise<void> {
  if (path === '-') return body(standardOutput);
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const file = await opened(temporary, 'wx', path);
  try {
    await body({
      write: async bytes => {
        await file.writeFile(bytes);
      },
    });
    await file.close();
    await rename(temporary, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}

export const writeWhole = (path: string, text: string): Promise<void> =>
  writing(path, sink => sink.write(text));

const standardOutput: Sink = {
  write: bytes =>
    new Promise((resolve, reject) =>
      process.stdout.write(bytes, error => (error ? reject(error) : resolve())),
    ),
};

/** Opens a file; what the system says against it is an error of the data. */
export async function opened(path: string, flags: string, named = path): Promise<FileHandle> {
  try {
    return await open(path, flags);
  } catch (error) {
    throw new DataError(
      `${named}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file or folder' : (error as Error).message}`,
    );
  }
}
