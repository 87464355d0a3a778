// What a sampler is told, checked before anything is computed.
import { checkOptions, counted, describe, numberWithin } from '../../arrays/index.ts';
import type { AxisOptions } from '../rows.ts';

/** Tokens by their numbers, in any kind of array. */
export type Tokens = ArrayLike<number | bigint>;

/** What is added to logits: a number for some tokens, by token, or one for each. */
export type LogitBias = ReadonlyMap<number, number> | Readonly<Record<number, number>> | ArrayLike<number>;

/** Which token to draw, and how. In this order; what is left out does nothing. */
export interface DistributionOptions extends AxisOptions {
  /** Added to the logits: a number for some tokens, or one for each. −∞ bans a token. */
  readonly bias?: LogitBias;
  /** Divides positive and multiplies negative logits of tokens in the history; above 1 repeats less. Default 1. */
  readonly repetitionPenalty?: number;
  /** Taken from a logit as many times as the history has its token. Default 0. */
  readonly frequencyPenalty?: number;
  /** Taken from the logits of tokens in the history, once. Default 0. */
  readonly presencePenalty?: number;
  /** Tokens that may not come. */
  readonly banned?: Tokens;
  /** The only tokens that may come. Default all. */
  readonly allowed?: Tokens;
  /** Divides the logits: above 1 flattens, below 1 sharpens; 0 takes the best token, and nothing that follows matters. Default 1. */
  readonly temperature?: number;
  /** Keeps the k most probable tokens, and those as probable as the last of them. Default all. */
  readonly topK?: number;
  /** Keeps the fewest most probable tokens that have this probability together. Default 1, all. */
  readonly topP?: number;
  /** Keeps tokens at least so probable in comparison with the best. Default 0, all. */
  readonly minP?: number;
  /** Keeps the tokens nearest to what is to be expected, the entropy, that have this probability together. Default 1, all. */
  readonly typicalP?: number;
  /** The tokens so far: of one sequence, or for several rows a list for each. Default none. */
  readonly history?: Tokens | readonly Tokens[];
}

export interface SamplingOptions extends DistributionOptions {
  /** Where the random numbers start: a whole number from 0 to 2^53 − 1. Drawn by the engine's `crypto` where left out. */
  readonly seed?: number;
}

export interface SamplerOptions extends Omit<SamplingOptions, 'history'> {}

/** Options that are numbers, and what is allowed. */
const NUMBERS = {
  repetitionPenalty: { default: 1, range: [Number.MIN_VALUE, Number.MAX_VALUE] },
  frequencyPenalty: { default: 0, range: [-Number.MAX_VALUE, Number.MAX_VALUE] },
  presencePenalty: { default: 0, range: [-Number.MAX_VALUE, Number.MAX_VALUE] },
  temperature: { default: 1, range: [0, Number.MAX_VALUE] },
  topP: { default: 1, range: [0, 1] },
  minP: { default: 0, range: [0, 1] },
  typicalP: { default: 1, range: [0, 1] },
} as const satisfies Readonly<
  Record<string, { readonly default: number; readonly range: readonly [number, number] }>
>;
const NAMES = [...Object.keys(NUMBERS), 'bias', 'banned', 'allowed', 'topK', 'axis', 'dtype'];

/** The options, checked, each with its default. */
export type Settings = { readonly [K in keyof typeof NUMBERS]: number } & {
  /** Infinity for all. */
  readonly topK: number;
  readonly bias: readonly (readonly [token: number, added: number])[];
  /** How many logits a bias has that gives one number for each. */
  readonly biasLength: number | undefined;
  readonly banned: readonly number[];
  readonly allowed: readonly number[] | undefined;
};

export function readSettings(options: DistributionOptions, where: string, more: readonly string[]): Settings {
  checkOptions(options, [...NAMES, ...more], where);
  const numbers = Object.entries(NUMBERS).map(([name, { default: value, range }]) => {
    const given = options[name as keyof typeof NUMBERS];
    return [name, numberWithin(given ?? value, range, name)] as const;
  });
  const { bias, banned = [], allowed } = options;
  return {
    ...(Object.fromEntries(numbers) as { readonly [K in keyof typeof NUMBERS]: number }),
    topK: readTopK(options.topK),
    bias: bias === undefined ? [] : readBias(bias),
    biasLength: isList(bias) ? bias.length : undefined,
    banned: readTokens(banned, 'banned'),
    allowed: allowed === undefined ? undefined : readTokens(allowed, 'allowed'),
  };
}

function readTopK(value: unknown): number {
  if (value === undefined) return Infinity;
  if (typeof value !== 'number') throw new TypeError(`topK: expected a number, not ${describe(value)}`);
  if (!(Number.isInteger(value) && value >= 1))
    throw new RangeError(`topK: expected a whole number from 1 on, not ${value}`);
  return value;
}

const isList = (value: unknown): value is ArrayLike<number> =>
  typeof value === 'object' && value !== null && 'length' in value && !(value instanceof DataView);

function readBias(value: unknown): Settings['bias'] {
  if (typeof value !== 'object' || value === null) {
    throw new TypeError(
      `bias: expected an object or a Map from tokens to numbers, or an array of numbers, not ${describe(value)}`,
    );
  }
  const entries: readonly (readonly [unknown, unknown])[] =
    value instanceof Map
      ? [...value]
      : isList(value)
        ? Array.from(value, (added, token) => [token, added] as const)
        : Object.entries(value).map(([token, added]) => [Number(token), added] as const);
  return entries.map(([token, added]) => {
    if (!isToken(token)) throw new RangeError(`bias: expected tokens, 0, 1, 2 …, not ${describe(token)}`);
    if (typeof added !== 'number') {
      throw new TypeError(`bias[${token}]: expected a number, not ${describe(added)}`);
    }
    if (Number.isNaN(added) || added === Infinity)
      throw new RangeError(`bias[${token}]: expected a number below Infinity, not ${added}`);
    return [token, added] as const;
  });
}

const isToken = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

function readTokens(value: unknown, name: string): readonly number[] {
  if (!isList(value)) throw new TypeError(`${name}: expected an array of tokens, not ${describe(value)}`);
  return Array.from(value, (token, i) => {
    const number = typeof token === 'bigint' ? Number(token) : token;
    if (isToken(number)) return number;
    throw new RangeError(`${name}[${i}]: expected a token, 0, 1, 2 …, not ${describe(token)}`);
  });
}

/** Refuses tokens that rows of this length do not have. */
export function checkTokens({ bias, biasLength, banned, allowed }: Settings, length: number): void {
  if (biasLength !== undefined && biasLength !== length) {
    throw new RangeError(
      `bias: expected ${counted(length, 'number')}, one for each logit of a row, not ${biasLength}; an object gives some of them`,
    );
  }
  for (let i = 0; i < bias.length; i++) checkToken(bias[i]![0], length, 'bias');
  for (let i = 0; i < banned.length; i++) checkToken(banned[i]!, length, 'banned');
  if (allowed) for (let i = 0; i < allowed.length; i++) checkToken(allowed[i]!, length, 'allowed');
}

function checkToken(token: number, length: number, name: string): void {
  if (token >= length)
    throw new RangeError(`${name}: expected tokens, 0 … ${length - 1}, as rows have, not ${token}`);
}

/** The histories of so many rows. */
export function readHistories(history: unknown, count: number): readonly Tokens[] {
  if (history === undefined) return [];
  if (!isList(history)) throw new TypeError(`history: expected an array of tokens, not ${describe(history)}`);
  const isNested = typeof history[0] === 'object';
  if (!isNested && count === 1) return [history];
  if (history.length !== count || !(isNested || count === 0)) {
    throw new RangeError(
      `history: expected ${counted(count, 'array')} of tokens, one for each row, not ${describe(history)}${isNested ? '' : ' of numbers'}`,
    );
  }
  return Array.from(history as ArrayLike<unknown>, (tokens, r) => {
    if (isList(tokens)) return tokens;
    throw new TypeError(`history[${r}]: expected an array of tokens, not ${describe(tokens)}`);
  });
}

/** The seed that was given, or one that the engine draws. */
export function readSeed(seed: unknown): number {
  if (seed === undefined) return drawnSeed();
  if (typeof seed === 'number' && Number.isSafeInteger(seed) && seed >= 0) return seed;
  throw new TypeError(`seed: expected a whole number from 0 to 2^53 − 1, not ${describe(seed)}`);
}

interface Crypto {
  getRandomValues(words: Uint32Array): Uint32Array;
}

/** 53 bits from the engine: Math.random repeats itself in some. */
function drawnSeed(): number {
  const { crypto } = globalThis as { readonly crypto?: Crypto };
  if (crypto === undefined)
    throw new TypeError('seed: this engine has no crypto.getRandomValues to draw one; give a number');
  const [high, low] = crypto.getRandomValues(new Uint32Array(2)) as unknown as readonly [number, number];
  return (high >>> 11) * 4294967296 + low;
}
