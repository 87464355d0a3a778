// The standard output of the command, whole or an error.
import { writeSync } from 'node:fs';
import { Duplex, type Writable } from 'node:stream';

/**
 * Has a file behind standard output take all bytes or fail. Node writes them by one call, and takes the part for which a disk has room for
 * the whole. For terminals and pipes Node has duplex streams, which are left alone. To ask the system what the output is would not do: after
 * `fstatSync` of a pipe, Node 20 resolves links to modules wrongly.
 */
export function writeWholeChunks(stream: Writable & { readonly fd: number }): void {
  if (stream instanceof Duplex) return;
  stream._write = (chunk: Buffer, _, done): void => {
    try {
      for (let at = 0; at < chunk.length; ) at += writeSync(stream.fd, chunk, at);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
}
