// Digests of long texts. They keep the keys of shared parts short, which would otherwise grow with the trees that they describe.

/** Characters up to which a text stands for itself. */
const LONGEST = 512;

/** The text itself, or a digest of 128 bits if the text is long. Equal texts have equal digests; different texts share one with probability 2^-128. */
export const digested = (text: string): string =>
  text.length <= LONGEST ? text : `#${SEEDS.map(seed => hashed(text, seed).toString(36)).join('.')}`;

const SEEDS = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const;

/** A 32-bit hash of a text: the rounds and the finalizer of MurmurHash3 (A. Appleby, 2011), one character at a time. */
function hashed(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) {
    let k = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    h ^= k;
    h = Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64;
  }
  h ^= text.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
