// Reads the digits: images with their labels, and the logits of a trained network.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const file = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));

/** The elements of a small little-endian .npy file of version 1. */
function npyBytes(name: string): ArrayBuffer {
  const bytes = file(name);
  return Uint8Array.from(bytes.subarray(10 + bytes.readUInt16LE(8))).buffer;
}

/** 897 rows of 10 logits, and the true digits. */
export const logits = { data: new Float32Array(npyBytes('digits-logits.npy')), shape: [897, 10] };
export const labels = new Uint8Array(npyBytes('digits-labels.npy'));

export interface Image {
  /** 8×8 values from 0 to 16. */
  readonly pixels: readonly number[];
  readonly digit: number;
}

/** All 1,797 images; the logits are those of images 900 to 1796. */
export function images(): readonly Image[] {
  const lines = gunzipSync(file('digits.csv.gz')).toString().trim().split('\n');
  return lines.map(line => {
    const numbers = line.split(',').map(Number);
    return { pixels: numbers.slice(0, 64), digit: numbers[64]! };
  });
}

/** An image as eight lines of text. */
export function drawing({ pixels }: Image): readonly string[] {
  const shades = ' ░▒▓█';
  const shade = (value: number): string => shades[Math.round((value / 16) * 4)]!.repeat(2);
  return Array.from({ length: 8 }, (_, row) =>
    pixels
      .slice(8 * row, 8 * row + 8)
      .map(shade)
      .join(''),
  );
}
