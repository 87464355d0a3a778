// Where two engines differ.
import type { Hashes } from './hashes.ts';

/** The names of the hashes that are not the same, or that only one of the two has. */
export const differences = (a: Hashes, b: Hashes): readonly string[] =>
  [...new Set([...Object.keys(a.hashes), ...Object.keys(b.hashes)])].filter(
    id => a.hashes[id] !== b.hashes[id],
  );
