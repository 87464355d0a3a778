// Output that is whole or not there: a regular file is written beside its place and moved to it at the end. What is no regular
// file is written through, because a device or a pipe must stay what it is.
//
// Packages that write atomically take the whole content at once, which here may be larger than the memory.
import {
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  renameSync,
  type Stats,
  write as writeAt,
} from 'node:fs';
import { access, lstat, open, readlink, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { DataError, onFile } from '../errors.ts';
import { compressing } from './compress.ts';
import type { Sink } from './sink.ts';
import { type Temporary, temporaryIn } from './temporary.ts';

const writeBytes = promisify(writeAt);

/** Names of the standard output, which goes on where others stopped and is not to be opened again. */
const isStandardOutput = (path: string): boolean =>
  path === '-' || /^\/dev\/(stdout|fd\/1)$|^\/proc\/self\/fd\/1$/.test(path);

/** Runs `body` with a sink for the file; a regular file appears when it is done, and nothing is left when it fails. */
export function writing(path: string, body: (sink: Sink) => Promise<void>): Promise<void> {
  return writingTo(path, sink => compressing(path, sink, body));
}

async function writingTo(path: string, body: (sink: Sink) => Promise<void>): Promise<void> {
  if (isStandardOutput(path)) return body(standardOutput);
  return onFile(path, async () => {
    const target = await followed(path);
    const known = await stat(target).catch(absent);
    if (known && !known.isFile()) return through(target, known, body);
    if (known) await refuseReadOnly(target, known);
    return replacing(target, known, sink => body({ ...sink, file: { ...sink.file!, name: path } }));
  });
}

export const writeWhole = (path: string, text: string): Promise<void> =>
  writing(path, sink => sink.write(text));

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** Where a path leads when links are followed; the last of them may lead to a file that is still to be made. */
async function followed(path: string): Promise<string> {
  let at = resolve(path);
  for (let links = 0; links < 40; links++) {
    if (!(await lstat(at).catch(absent))?.isSymbolicLink()) return at;
    // A link in /proc may show no path at all, such as pipe:[42]; opening follows it all the same.
    if (at.startsWith('/proc/')) return at;
    at = resolve(dirname(at), await readlink(at));
  }
  throw Object.assign(new Error('too many links'), { code: 'ELOOP', syscall: 'readlink' });
}

/** The administrator may write everything, which is no reason to overwrite what was protected on purpose. */
async function refuseReadOnly(path: string, { mode }: Stats): Promise<void> {
  const isProtected = (mode & 0o222) === 0;
  if (!isProtected) return access(path, constants.W_OK);
  throw new DataError({
    en: `${path}: the file is read-only; chmod u+w allows writing to it`,
    zh: `${path}：文件是只读的；用 chmod u+w 允许写入`,
  });
}

/** A device or a pipe gets the bytes as they come. */
async function through(path: string, known: Stats, body: (sink: Sink) => Promise<void>): Promise<void> {
  if (known.isDirectory())
    throw Object.assign(new Error('is a directory'), { code: 'EISDIR', syscall: 'open' });
  const file = await open(path, constants.O_WRONLY);
  try {
    await body({
      write: async bytes => {
        await file.writeFile(bytes);
      },
    });
  } finally {
    await file.close();
  }
}

/** A file of the same mode and owner takes the place of the one that was there. */
async function replacing(
  target: string,
  known: Stats | undefined,
  body: (sink: Sink) => Promise<void>,
): Promise<void> {
  const made = temporaryIn(dirname(target));
  try {
    if (known) keepOwner(made, known);
    await body(fileSink(made));
    // The old content is given up only when the new content is on the disk.
    if (known) fsyncSync(made.fd);
    renameSync(made.path, target);
    made.release();
  } catch (error) {
    made.remove();
    throw error;
  }
}

function keepOwner({ fd }: Temporary, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(fd, uid, gid);
  } catch (error) {
    // A user who may write to another user's file may still not give a file away.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
  fchmodSync(fd, mode & 0o7777);
}

function fileSink({ fd, path }: Temporary): Sink {
  let at = 0;
  const all = async (bytes: Uint8Array, position: number): Promise<void> => {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await writeBytes(fd, bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  };
  return {
    write: async bytes => {
      const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      await all(buffer, at);
      at += buffer.length;
    },
    file: {
      path,
      name: path,
      writeAt: all,
      skip: bytes => {
        at += bytes;
      },
    },
  };
}

const standardOutput: Sink = {
  write: bytes =>
    new Promise((resolve, reject) =>
      process.stdout.write(bytes, error => (error ? reject(error) : resolve())),
    ),
};
