// What the precision lab says: its axis, its verdicts, and every number in its texts.
import { all, find } from 'nonlin/catalog';
import { evaluateIn, type FormatName, formats } from 'nonlin/precision';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../src/formats.ts';
import type { ScalarRun } from '../src/functions.ts';
import { axisOf, columnsOf } from '../src/labs/precision/axis.ts';
import {
  bandOf,
  type Quantity,
  type Subject,
  stretchesOf,
  taskOf,
  type Verdict,
  verdictOf,
} from '../src/labs/precision/failures.ts';
import { presets } from '../src/labs/precision/presets.ts';
import { questionsOf } from '../src/labs/precision/questions.ts';
import { precisionWords } from '../src/labs/precision/text.ts';
import { type Answers, truthsOf } from '../src/labs/precision/truths.ts';
import { precisionData } from '../src/site/precision.ts';

const { subjects, known } = precisionData(all()) as { subjects: readonly Subject[]; known: Answers };
const subjectOf = (name: string): Subject => subjects.find(s => s.info.name === name)!;
const paramsOf = (name: string): Readonly<Record<string, number>> =>
  Object.fromEntries(subjectOf(name).info.params.map(p => [p.id, p.default] as const));
const taskFor = (name: string, quantity: Quantity = 'value') =>
  taskOf(subjectOf(name), quantity, find(name)!.run as unknown as ScalarRun, paramsOf(name));

test('formats are those of the library, in its order', () =>
  expect(formatNames).toEqual(Object.keys(formats)));

describe('the axis', () => {
  test.each(['log', 'linear'] as const)('%s: from a number to its place and back', scale => {
    const axis = axisOf(scale, 2000);
    for (const x of [-2000, -3.5, -1e-3, 0, 1e-3, 700, 2000]) expect(axis.from(axis.to(x))).toBeCloseTo(x, 8);
    expect([axis.to(-2000), axis.to(0), axis.to(2000)]).toEqual([0, 0.5, 1]);
  });

  test('columns rise, are symmetric, and have 0 in the middle', () => {
    const columns = columnsOf(axisOf('log', 100), 51);
    expect(columns[25]).toBe(0);
    expect(columns.every((x, i) => i === 0 || x > columns[i - 1]!)).toBe(true);
    columns.forEach((x, i) => {
      expect(x + columns[50 - i]!).toBe(0);
    });
  });
});

describe('the verdict', () => {
  const truth = { head: 1.5, tail: 0 };
  const ulp = 2 ** -23;
  test.each([
    [1.5 + ulp, 'right'],
    [1.5 + 2 * ulp, 'close'],
    [1.5 + 4 * ulp, 'close'],
    [1.5 + 5 * ulp, 'inaccurate'],
    [1, 'saturated'],
    [0, 'saturated'],
    [Infinity, 'infinite'],
    [NaN, 'nan'],
  ] as const)('of %f for 1.5 in float32 is %s', (value, verdict) =>
    expect(verdictOf(value, truth, 'float32')).toBe(verdict),
  );

  test('is right where 1 is the nearest number', () => {
    expect(verdictOf(1, { head: 1 - 2 ** -26, tail: 0 }, 'float32')).toBe('right');
  });
});

test('stretches join neighbours, and nothing is said before the truth is known', () => {
  const band = bandOf(taskFor('tanh'), 'float32', [-1000, -500, 0.5, 1, 1000]);
  expect(stretchesOf(band, 'textbook')).toEqual([
    { from: 0, to: 1, verdict: 'nan' },
    { from: 2, to: 3, verdict: 'right' },
    { from: 4, to: 4, verdict: 'nan' },
  ]);
  expect(stretchesOf(band, 'ours')).toEqual([{ from: 0, to: 4, verdict: 'right' }]);
  const open = bandOf(taskFor('tanh'), 'float64', [0, 1]);
  expect(stretchesOf(open, 'ours')).toEqual([{ from: 0, to: 1, verdict: 'unknown' }]);
});

describe('presets show what they say', () => {
  const expected: Readonly<Record<keyof typeof presets, Partial<Record<FormatName, Verdict>>>> = {
    tanh: { float16: 'nan', bfloat16: 'nan', float32: 'nan', float64: 'nan' },
    logsigmoid: { float16: 'infinite', bfloat16: 'infinite', float32: 'infinite' },
    softplus: { float16: 'infinite', bfloat16: 'infinite', float32: 'infinite', float64: 'right' },
    sigmoid: { float32: 'right' },
    slope: { float32: 'saturated' },
    gelu: { float32: 'saturated' },
    cancel: { float16: 'saturated', bfloat16: 'saturated', float32: 'inaccurate', float64: 'inaccurate' },
  };

  test.each(Object.entries(presets))('%s', (id, view) => {
    const task = taskFor(view.f, view.of);
    const { probe } = questionsOf(subjectOf(view.f), view, {});
    const truths = truthsOf({ ...probe.question, names: task.names });
    for (const [format, verdict] of Object.entries(expected[id as keyof typeof presets])) {
      const band = bandOf(task, format as FormatName, [view.x], truths);
      expect(verdictOf(band.textbook[0]!, band.truths![0]!, band.format), format).toBe(verdict);
      // The nearest number in the formats that are rounded once; in float64 it may be a neighbour.
      const right = format === 'float64' ? ['right', 'close'] : ['right'];
      expect(right, `nonlin in ${format}`).toContain(verdictOf(band.ours[0]!, band.truths![0]!, band.format));
    }
  });

  /** Where a result first becomes bad on the way from a good place to a bad one. */
  function turn(
    name: string,
    quantity: Quantity,
    format: FormatName,
    good: number,
    bad: number,
    isBad: (v: number) => boolean,
  ) {
    const { formula, names } = taskFor(name, quantity);
    let [a, b] = [good, bad];
    for (let i = 0; i < 60; i++) {
      const middle = (a + b) / 2;
      if (isBad(evaluateIn(formula, { x: middle, ...names }, format) as number)) b = middle;
      else a = middle;
    }
    return b;
  }
  test('sigmoid is 1 in float32 from 16.64 on', () => {
    expect(turn('sigmoid', 'value', 'float32', 10, 20, v => v === 1).toFixed(2)).toBe('16.64');
    expect(presets.sigmoid.x).toBe(16.64);
  });

  test('softplus overflows in float16 from 11.09 on', () => {
    expect(turn('softplus', 'value', 'float16', 10, 12, v => v === Infinity).toFixed(2)).toBe('11.09');
  });

  test('the slope of sigmoid is 0 in float32 from −44.4 on', () => {
    expect(turn('sigmoid', 'derivative', 'float32', -40, -50, v => v === 0).toFixed(1)).toBe('-44.4');
  });

  test('the tail of GELU is 0 in float32 from about −5.5 on', () => {
    expect(turn('gelu', 'value', 'float32', -5, -6, v => v === 0).toFixed(1)).toBe('-5.5');
  });

  test('the texts have these numbers in both languages', () => {
    for (const { preset } of Object.values(precisionWords)) {
      expect(preset.sigmoid.text).toContain('16.64');
      expect(preset.softplus.text).toContain('11.09');
      expect(preset.slope.text).toContain('−44.4');
      expect(preset.gelu.text).toContain('−5.5');
    }
  });
});

test('the first view comes with its truth', () => {
  const { map, probe } = questionsOf(subjectOf('tanh'), presets.tanh, {});
  expect(known[map.key]).toHaveLength(map.question.xs.length);
  expect(known[probe.key]![0]!.head).toBe(1);
});

test('every function of a number can be looked at, in every format, value and derivative', () => {
  for (const { info } of subjects) {
    for (const quantity of ['value', 'derivative'] as const) {
      const task = taskFor(info.name, quantity);
      for (const format of formatNames) {
        const { textbook, ours } = bandOf(task, format, [Math.max(info.from ?? -1, -1) + 0.25, 0.5]);
        expect([...textbook, ...ours].some(Number.isNaN), `${info.name} ${quantity} ${format}`).toBe(false);
      }
    }
  }
});
