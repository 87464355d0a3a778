// The bytes of JSON: marks, strings, and numbers as they are printed.
import { shortestFloat32 } from '../numbers.ts';
import { printFloat32, printFloat64, type Text } from './digits.ts';

export const [OPEN, CLOSE, BEGIN, FINISH, COMMA, COLON, QUOTE, BACKSLASH, NEWLINE] = [
  91, 93, 123, 125, 44, 58, 34, 92, 10,
] as const;

export const isBlank = (byte: number | undefined): boolean =>
  byte === 32 || byte === NEWLINE || byte === 13 || byte === 9;

/** Bytes that end a word. */
export const isMark = (byte: number): boolean =>
  byte === COMMA || byte === OPEN || byte === CLOSE || byte === BEGIN || byte === FINISH || byte === COLON;

/** Behind the string that begins at `at`; -1 where it does not end in these bytes. */
export function stringEnd(bytes: Buffer, at: number): number {
  for (let i = bytes.indexOf(QUOTE, at + 1); i >= 0; i = bytes.indexOf(QUOTE, i + 1)) {
    let slashes = 0;
    while (bytes[i - 1 - slashes] === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return i + 1;
  }
  return -1;
}

/** Writes a number; what JSON lacks is a string. */
export function printNumber(text: Text, value: number, isSingle: boolean): void {
  if (!Number.isFinite(value) || Object.is(value, -0))
    text.string(Object.is(value, -0) ? '"-0"' : `"${value}"`);
  else if (isSingle) printFloat32(text, value, 46, v => String(shortestFloat32(v)));
  else printFloat64(text, value, 46);
}

/** The first bytes of a text that are no blanks, and all of the text, without a mark of its encoding. */
export async function marksOf(
  chunks: AsyncIterable<Buffer>,
  wanted: number,
): Promise<{ marks: string; all: AsyncIterable<Buffer> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  let marks = '';
  while (marks.length < wanted) {
    const next = await iterator.next();
    if (next.done) break;
    const isMarked = seen.length === 0 && next.value[0] === 0xef && next.value[1] === 0xbb;
    const bytes = isMarked ? next.value.subarray(3) : next.value;
    seen.push(bytes);
    for (let i = 0; i < bytes.length && marks.length < wanted; i++)
      if (!isBlank(bytes[i])) marks += String.fromCharCode(bytes[i]!);
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* seen.splice(0);
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { marks, all: all() };
}
