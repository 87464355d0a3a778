// Exercises of "predict, then drag": a question, possible answers, and a number that decides which of them is right. The number is computed
// when a page is built, so that no answer is typed in.

import { shown } from '../numbers.ts';
import { filled } from '../text/filled.ts';
import type { Language, Text } from '../text/language.ts';

/** What exercises compute with: the library when a page is built, an arithmetic of many digits in the tests. */
export interface Calculator {
  value(name: string, x: number): number;
  slope(name: string, x: number): number;
  /** The outputs of a function of a row; one if the result is a number. */
  row(name: string, x: readonly number[]): readonly number[];
  pair(name: string, gate: number, value: number): number;
}

export interface Exercise {
  readonly question: Text;
  /** The number that decides. */
  measure(of: Calculator): number;
  readonly answers: readonly Answer[] | Range;
  /** Why, with {v} for the number. */
  readonly why: Text;
  /** The state of the page's picture that shows it, as it stands in the address. */
  readonly see?: string;
}

/** One of a few answers: it is right for the numbers for which it holds. */
export interface Answer {
  readonly text: Text;
  holds(v: number, of: Calculator): boolean;
}

/** A number to find with a slider: right within the tolerance. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly tolerance: number;
}

/** An exercise as a page has it: plain data in one language. */
export interface Prepared {
  readonly question: string;
  readonly why: string;
  readonly see?: string;
  /** The answers, and the place of the right one. */
  readonly answers?: readonly string[];
  readonly right?: number;
  readonly range?: Range & { readonly value: number };
}

export const isRange = (answers: Exercise['answers']): answers is Range => 'tolerance' in answers;

/** Errors: a RangeError unless exactly one answer is right, or the number lies within the slider. */
export function prepared(exercise: Exercise, of: Calculator, language: Language): Prepared {
  const { question, why, see, answers } = exercise;
  const v = exercise.measure(of);
  const common = {
    question: question[language],
    why: filled(why[language], { v: shown(v) }),
    ...(see !== undefined && { see }),
  };
  if (isRange(answers)) {
    if (!(v >= answers.min && v <= answers.max))
      throw new RangeError(`${question.en}: ${v} is not between ${answers.min} and ${answers.max}`);
    return { ...common, range: { ...answers, value: v } };
  }
  const right = answers.flatMap((a, i) => (a.holds(v, of) ? [i] : []));
  if (right.length !== 1) throw new RangeError(`${question.en}: ${right.length} answers are right for ${v}`);
  return { ...common, answers: answers.map(a => a.text[language]), right: right[0]! };
}

/** An answer that is the same in both languages, such as a formula or a number. */
export const same = (text: string, holds: Answer['holds']): Answer => ({
  text: { en: text, zh: text },
  holds,
});
export const answer = (en: string, zh: string, holds: Answer['holds']): Answer => ({
  text: { en, zh },
  holds,
});

export const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** Where a slope goes from negative to positive between two points, or a quantity from false to true: by bisection. */
export function turningPoint(isBeyond: (x: number) => boolean, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let i = 0; i < 60; i++) {
    const middle = (a + b) / 2;
    if (isBeyond(middle)) b = middle;
    else a = middle;
  }
  return (a + b) / 2;
}

/** The lowest point between two points, where a function falls before it and rises behind it. */
export const lowest = (of: Calculator, name: string, low: number, high: number): number =>
  turningPoint(x => of.slope(name, x) > 0, low, high);
