// Arguments that several commands take.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { all, type Definition, type Entry, find, nearest } from 'nonlin/catalog';
import { UsageError } from './errors.ts';
import type { Language } from './messages.ts';
import { parseNumber } from './numbers.ts';

/** The function of this name or alias; otherwise an error that names the nearest. */
export function functionNamed(name: string): Entry {
  const entry = find(name);
  if (!entry)
    throw new UsageError(
      `there is no function called ${name}; did you mean ${nearest(name)}? (nonlin list shows all)`,
    );
  return entry;
}

export const functionsNamed = (names: readonly string[]): readonly Entry[] => names.map(functionNamed);

export const everyFunction = (): readonly Entry[] => all();

/** What a function of each kind takes, for messages that say what it cannot do. */
export const kinds: Readonly<Record<Definition['kind'], string>> = {
  scalar: 'a function of one number',
  row: 'a function of a row',
  gated: 'a function of gates and values, the halves of a row',
  mirrored: 'a function that doubles a row',
};

/** Where gates lie. */
export type Gate = 'first' | 'last' | 'interleaved';

/** Adds --gate, for functions of gates and values. */
export const withGate = (command: Command): Command =>
  command.addOption(
    new Option('--gate <place>', 'where the gates of a pair lie, if not where they usually do').choices([
      'first',
      'last',
      'interleaved',
    ]),
  );

/** A number, as an argument of an option. */
export function oneNumber(text: string): number {
  const value = parseNumber(text);
  if (value === undefined) throw new InvalidArgumentError(`expected a number, not ${text}`);
  return value;
}

/** Numbers with commas between them. */
export const numberList = (text: string): readonly number[] => text.split(',').map(oneNumber);

/** low..high. */
export function interval(text: string): readonly [number, number] {
  const [low, high, ...rest] = text.split('..').map(oneNumber);
  if (low === undefined || high === undefined || rest.length > 0 || !(low < high)) {
    throw new InvalidArgumentError(`expected low..high such as -4..4, not ${text}`);
  }
  return [low, high];
}

/** key=value pairs, collected. */
export function parameter(
  text: string,
  before: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> {
  const [id, value, ...rest] = text.split('=');
  if (!id || value === undefined || rest.length > 0)
    throw new InvalidArgumentError(`expected name=value, not ${text}`);
  return { ...before, [id]: oneNumber(value) };
}

export function language(text: string): Language {
  if (text === 'en' || text === 'zh') return text;
  throw new InvalidArgumentError(`expected en or zh, not ${text}`);
}
