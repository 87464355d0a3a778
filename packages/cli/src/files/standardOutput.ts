// The standard output of the command, whole or an error.
import { fstatSync, writeSync } from 'node:fs';

/**
 * Has a file behind standard output take all bytes or fail. Node writes them by one call, and takes the part for which a disk has room for
 * the whole.
 */
export function writeWholeChunks(stream: NodeJS.WriteStream & { readonly fd: number }): void {
  if (stream.isTTY || !fstatSync(stream.fd).isFile()) return;
  stream._write = (chunk: Buffer, _, done): void => {
    try {
      for (let at = 0; at < chunk.length; ) at += writeSync(stream.fd, chunk, at);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
}
