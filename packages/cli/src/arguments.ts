// Arguments that several commands take.
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  all,
  type Definition,
  type Entry,
  find,
  frameworks,
  nearest,
  type Parameter,
  presetsOf,
  type Runnable,
} from 'nonlin/catalog';
import { define, FormulaError, optionsOf } from 'nonlin/define';
import { calling, UsageError } from './errors.ts';
import { formatNames } from './formats/table.ts';
import { said, type Text } from './messages.ts';
import { parseNumber } from './numbers.ts';

/** Parameters as --param collects them: texts, because the function says which numbers it allows. */
export type Given = Readonly<Record<string, string>>;

/** Parameters as a function is called with them. */
export type Params = Readonly<Record<string, number>>;

/** A function that the command line names, or a formula that it gives instead of a name. */
export interface Chosen extends Entry {
  /** The name that output shows. */
  readonly label: string;
  readonly isFormula: boolean;
  /** The options of calls; the parameters of a formula are its defaults. */
  readonly params: Params;
}

/** The function of this name or alias, or of this formula; otherwise an error that names one that is close, or shows the fault. */
export function functionNamed(word: string, given: Given = {}): Chosen {
  const name = word.trim();
  const entry = find(name);
  if (entry) {
    const params = ownParams(entry.definition, given);
    return { ...entry, label: entry.definition.name, isFormula: false, params };
  }
  if (isFormula(name)) return ofFormula(name, given);
  const close = closeTo(name, nearest(name));
  throw new UsageError({
    en: `there is no function called ${name}${close && `; did you mean ${close}?`} (nonlin list shows all; a formula of x does as well)`,
    zh: `没有名为 ${name} 的函数${close && `；是否想用 ${close}？`}（nonlin list 列出全部；也可以写 x 的公式）`,
  });
}

/** The word if it is close to what was typed: differs in no more than a third of its letters. */
export function closeTo(typed: string, word: string): string {
  const [a, b] = [typed.toLowerCase(), word.toLowerCase()];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]! <= Math.max(1, Math.ceil(b.length / 3)) ? word : '';
}

const plain = (name: string): string => name.toLowerCase().replace(/[-_]/g, '');

/** Whether the function or formula of this word has a parameter of this name; a word that is neither has none. */
export function hasParameter(word: string, id: string): boolean {
  const entry = find(word.trim());
  if (entry) return ownName(entry.definition, id) !== undefined;
  return isFormula(word) && mentions(word, id);
}

/** Parameters as numbers, by the names that the function has for them. */
function ownParams(definition: Definition, given: Given): Params {
  const stated: Readonly<Record<string, Parameter>> = definition.params;
  const numbers = Object.entries(given).map(([id, text]) => {
    const own = ownName(definition, id) ?? id;
    return [own, parameterValue(id, text, stated[own]?.range)] as const;
  });
  return Object.fromEntries(numbers);
}

/** The name that the function has for a parameter: --negative-slope, negative_slope and ONNX's alpha are negativeSlope. */
function ownName(definition: Definition, id: string): string | undefined {
  const isGrouped = definition.kind === 'row' && definition.grouped === true;
  const names = [...Object.keys(definition.params), ...(isGrouped ? ['pieces'] : [])];
  const ofFrameworks = frameworks.flatMap(framework =>
    presetsOf(definition, framework).flatMap(preset =>
      Object.entries(optionsOf(definition, framework, preset)),
    ),
  );
  return (
    names.find(name => plain(name) === plain(id)) ??
    ofFrameworks.find(([theirs, ours]) => plain(theirs) === plain(id) && names.includes(ours))?.[1]
  );
}

/** The number that a parameter is given; the library checks whether it lies in the range. */
function parameterValue(id: string, text: string, range?: readonly [low: number, high: number]): number {
  const value = parseNumber(text);
  if (value !== undefined) return value;
  const [low, high] = range ?? [];
  const word = text.trim();
  throw new UsageError({
    en: `${id}: expected a number${range ? ` from ${low} to ${high}` : ''}, not ${word || 'nothing'}`,
    zh: `${id}：应为${range ? ` ${low} 到 ${high} 之间的` : ''}数，而不是${word ? ` ${word}` : '空'}`,
  });
}

/** Whether a word that is no name is meant as a formula: it mentions a variable, or has a sign that no name has. */
const isFormula = (word: string): boolean => /[()*/+^?:<>=]|\b(x|gate|value)\b/.test(word);

const mentions = (formula: string, id: string): boolean => new RegExp(`\\b${id}\\b`).test(formula);

function ofFormula(text: string, given: Given): Chosen {
  const unknownName = Object.keys(given).find(id => !mentions(text, id));
  if (unknownName !== undefined)
    throw new UsageError({
      en: `${unknownName}: the formula ${text} has no such parameter`,
      zh: `${unknownName}：公式 ${text} 没有这个参数`,
    });
  const params = Object.entries(given).map(([id, value]) => [id, parameterValue(id, value)] as const);
  const run = definedBy(text, Object.fromEntries(params));
  return {
    definition: run.definition,
    run: run as unknown as Runnable,
    label: text,
    isFormula: true,
    params: {},
  };
}

function definedBy(text: string, params: Params): ReturnType<typeof define> {
  return calling(() => {
    try {
      return define('f', text, { params });
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      throw new UsageError({ en: error.in('en'), zh: error.in('zh') });
    }
  });
}

export const functionsNamed = (words: readonly string[], given?: Given): readonly Chosen[] =>
  words.map(word => functionNamed(word, given));

export const everyFunction = (): readonly Entry[] => all();

/** The arguments of each kind of function, for messages that say what it cannot do. */
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
    new Option(
      '--gate <place>',
      said({
        en: 'where the gates of a pair lie, if not where they usually do',
        zh: '门在一对中的位置（若与通常不同）',
      }),
    ).choices(['first', 'last', 'interleaved']),
  );

/** The options of a command about the array that it reads. */
export const withInput = (command: Command): Command =>
  command
    .addOption(
      new Option(
        '--format <format>',
        said({ en: 'format of the input, if its ending does not say', zh: '输入格式（若扩展名未说明）' }),
      ).choices(formatNames),
    )
    .option(
      '--columns <list>',
      said({
        en: 'columns of numbers: names, patterns (logit_*), places or ranges (2..11)',
        zh: '数字列：名称、通配（logit_*）、位置或范围（2..11）',
      }),
    )
    .option(
      '--tensor <name>',
      said({ en: 'which array of a file that has several', zh: '文件含多个数组时选哪一个' }),
    );

/** A number, as an argument of an option. */
export function oneNumber(text: string): number {
  const value = parseNumber(text);
  if (value === undefined)
    throw new InvalidArgumentError(
      said({ en: `expected a number, not ${text.trim()}`, zh: `应为数字，而不是 ${text.trim()}` }),
    );
  return value;
}

/** A whole number from 1 on, as an argument of an option. */
export function wholeNumber(text: string): number {
  const value = oneNumber(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError(
    said({
      en: `expected a whole number from 1 on, not ${text.trim()}`,
      zh: `应为正整数，而不是 ${text.trim()}`,
    }),
  );
}

/** Numbers with commas between them. */
export const numberList = (text: string): readonly number[] => text.split(',').map(oneNumber);

/** low..high. */
export function interval(text: string): readonly [number, number] {
  const [low, high, ...rest] = text.split('..').map(oneNumber);
  if (low === undefined || high === undefined || rest.length > 0 || !(low < high)) {
    throw new InvalidArgumentError(
      said({
        en: `expected low..high such as -4..4, not ${text.trim()}`,
        zh: `应为 低..高，如 -4..4，而不是 ${text.trim()}`,
      }),
    );
  }
  return [low, high];
}

/** key=value pairs, collected. */
export function parameter(text: string, before: Given = {}): Given {
  const [, id, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (id === undefined || value === undefined)
    throw new InvalidArgumentError(
      said({ en: `expected name=value, not ${text}`, zh: `应为 名称=值，而不是 ${text}` }),
    );
  return { ...before, [id]: value };
}
