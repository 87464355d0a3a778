// Options: checked before anything is computed.
import { describe } from './describe.ts';
import type { HalfType } from './half.ts';

/**
 * Refuses an option that the function does not have. Refuses null as well, except for the options in `nullable`: only an option that
 * is left out has its default.
 */
export function checkOptions(
  options: unknown,
  allowed: readonly string[],
  where: string,
  nullable: readonly string[] = [],
): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError(
      `options: expected an object, not ${describe(options)}; to map an array, pass the array itself to ${where}`,
    );
  for (const id of Object.keys(options)) {
    if (!allowed.includes(id))
      throw new TypeError(`${id}: ${where} has no such option; allowed: ${allowed.join(', ')}`);
    if ((options as Record<string, unknown>)[id] === null && !nullable.includes(id))
      throw new TypeError(`${id}: expected a value, not null; leave ${id} out for its default`);
  }
}

type Options = Readonly<Record<string, unknown>>;

/** Most calls have no options, and to read what options may say takes longer than ten numbers do. */
export const NO_OPTIONS: Options = {};

/** What the options of a call say beside where the result goes: nothing, in most calls. */
export function besideOut(options: Options | undefined): Options {
  if (options === undefined) return NO_OPTIONS;
  // Objects of a class may have options that a loop does not see; and what is no object has no `out`.
  if (options?.constructor !== Object || (options['out'] ?? null) === null) return options;
  for (const id in options) if (id !== 'out') return options;
  return NO_OPTIONS;
}

/** A finite number above zero. */
export function positiveNumber(value: unknown, name: string): number {
  if (typeof value !== 'number') throw new TypeError(`${name}: expected a number, not ${describe(value)}`);
  if (!(value > 0 && value < Number.POSITIVE_INFINITY))
    throw new RangeError(`${name}: expected a finite number above 0, not ${value}`);
  return value;
}

/** A number from low to high, both included. */
export function numberWithin(value: unknown, [low, high]: readonly [number, number], name: string): number {
  if (typeof value !== 'number') throw new TypeError(`${name}: expected a number, not ${describe(value)}`);
  if (!(value >= low && value <= high))
    throw new RangeError(`${name}: expected a number from ${low} to ${high}, not ${value}`);
  return value;
}

/** Whether the function is training, and with which seed: it has to be known again for the gradient. */
export function seedOf(options: Readonly<Record<string, unknown>>): number | undefined {
  const training = flag(options['training'], 'training');
  const { seed } = options;
  if (seed !== undefined && (typeof seed !== 'number' || !Number.isSafeInteger(seed) || seed < 0))
    throw new TypeError(`seed: expected a whole number from 0 to 2^53 − 1, not ${describe(seed)}`);
  if (!training) return undefined;
  if (seed === undefined)
    throw new TypeError(
      'seed: training draws random numbers and needs one, so that the gradient sees the same',
    );
  return seed;
}

/** true or false; false where it is left out. */
export function flag(value: unknown, name: string): boolean {
  if (value === undefined) return false;
  if (typeof value === 'boolean') return value;
  throw new TypeError(`${name}: expected true or false, not ${describe(value)}`);
}

/** One of a few words. */
export function oneOf<const W extends string>(value: unknown, words: readonly W[], name: string): W {
  if (words.includes(value as W)) return value as W;
  throw new TypeError(`${name}: expected ${words.map(w => `'${w}'`).join(' or ')}, not ${describe(value)}`);
}

/** The option `dtype`: what the bits in a Uint16Array stand for. */
export const halfType = (value: unknown): HalfType | undefined =>
  value === undefined ? undefined : oneOf(value, ['float16', 'bfloat16'], 'dtype');
