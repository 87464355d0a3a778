// Arguments that several commands take.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { all, type Definition, type Entry, find, nearest, type Runnable } from 'nonlin/catalog';
import { define } from 'nonlin/define';
import { calling, UsageError } from './errors.ts';
import type { Language, Text } from './messages.ts';
import { parseNumber } from './numbers.ts';

/** Parameters, as --param collects them. */
export type Params = Readonly<Record<string, number>>;

/** A function that the command line names, or a formula that it gives instead of a name. */
export interface Chosen extends Entry {
  /** What it is called where it is shown. */
  readonly label: string;
  readonly isFormula: boolean;
  /** What it is called with; the parameters of a formula are its defaults. */
  readonly params: Params;
}

/** The function of this name or alias, or of this formula; otherwise an error that names the nearest, or shows the fault. */
export function functionNamed(word: string, params: Params = {}): Chosen {
  const entry = find(word);
  if (entry) return { ...entry, label: entry.definition.name, isFormula: false, params };
  if (isFormula(word)) return ofFormula(word.trim(), params);
  throw new UsageError(
    `there is no function called ${word}; did you mean ${nearest(word)}? (nonlin list shows all; a formula of x does as well)`,
  );
}

/** Whether a word that is no name is meant as a formula: it mentions a variable, or has a sign that no name has. */
const isFormula = (word: string): boolean => /[()*/+^?:<>=]|\b(x|gate|value)\b/.test(word);

function ofFormula(text: string, params: Params): Chosen {
  const stranger = Object.keys(params).find(id => !new RegExp(`\\b${id}\\b`).test(text));
  if (stranger !== undefined) throw new UsageError(`${stranger}: the formula ${text} has no such parameter`);
  const run = calling(() => define('f', text, { params }));
  return {
    definition: run.definition,
    run: run as unknown as Runnable,
    label: text,
    isFormula: true,
    params: {},
  };
}

export const functionsNamed = (words: readonly string[], params?: Params): readonly Chosen[] =>
  words.map(word => functionNamed(word, params));

export const everyFunction = (): readonly Entry[] => all();

/** What a function of each kind takes, for messages that say what it cannot do. */
export const kinds: Readonly<Record<Definition['kind'], Text>> = {
  scalar: { en: 'a function of one number', zh: '单个数的函数' },
  row: { en: 'a function of a row', zh: '一行数的函数' },
  gated: {
    en: 'a function of gates and values, the halves of a row',
    zh: '门与值（一行的两半）的函数',
  },
  mirrored: { en: 'a function that doubles a row', zh: '把一行加倍的函数' },
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

/** A whole number from 1 on, as an argument of an option. */
export function wholeNumber(text: string): number {
  const value = oneNumber(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError(`expected a whole number from 1 on, not ${text}`);
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
