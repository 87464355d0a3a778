// Random numbers by counting: the number at a place depends on the seed and the place alone, so that a gradient sees the
// numbers of its forward pass, whatever the shape, the axis or the engine. Not for secrets.
import { log } from '../numerics/printed/numerics.ts';

/** The 32-bit finalizer of MurmurHash3 (A. Appleby, 2011) with the constants that C. Wellons found (hash-prospector, 2018). */
function mix(h: number): number {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0xd35a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}

const GOLDEN = 0x9e3779b9;

/** Uniform in (0, 1): one of the 2^53 middles of equal parts. */
export function uniformAt(seed: number, place: number): number {
  const key = mix((seed >>> 0) ^ mix(Math.floor(seed / 4294967296) + GOLDEN));
  const low = place >>> 0;
  const counter = mix(key ^ mix(Math.floor(place / 4294967296) + 1)) + low;
  const first = mix(mix(counter + GOLDEN) ^ key);
  const second = mix(mix(counter + Math.imul(GOLDEN, 2)) + key);
  return ((first >>> 5) * 67108864 + (second >>> 6) + 0.5) / 9007199254740992;
}

/** Standard Gumbel noise: −ln E for an exponential E. */
export const gumbelAt = (seed: number, place: number): number => -log(-log(uniformAt(seed, place)));
