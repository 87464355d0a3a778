// Plots of every range whose ends are finite, and of curves that change faster than anything could show.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/define.ts';
import { affine, sine } from '../../src/index.ts';
import { code } from '../../src/notation.ts';
import { layout } from '../../src/plot/layout.ts';
import { ticks, tickTexts } from '../../src/plot/scene.ts';
import { reliabilityScene, type Scene, sampleWithin, scene, toSvg, toTerminal } from '../../src/plot.ts';

const MAX = Number.MAX_VALUE;
const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 5e-324, -5e-324, 2.2250738585072014e-308, 1e-300, 1, 1e308, MAX, -MAX, -1e308),
);
const range = fc
  .tuple(finite, finite)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)));

function isDrawable(drawn: Scene): void {
  // In words a curve may end at infinity.
  const svg = toSvg(drawn).replace(/<desc.*<\/desc>/, '');
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  const { curves, lines, inside } = layout(drawn, { width: 640, height: 360 });
  for (const path of [...curves, ...lines.map(line => line.path)])
    for (const [, x, y] of path.matchAll(/[ML](-?[\d.e+]+) (-?[\d.e+]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(inside.left - 0.01);
      expect(Number(x)).toBeLessThanOrEqual(inside.right + 0.01);
      expect(Number(y)).toBeGreaterThanOrEqual(inside.top - 0.01);
      expect(Number(y)).toBeLessThanOrEqual(inside.bottom + 0.01);
    }
  for (const ascii of [false, true])
    expect(toTerminal(drawn, { ascii })).not.toMatch(/NaN|Infinity|undefined/);
}

describe('every finite range', () => {
  test('has ticks inside, in order, with texts that differ', () => {
    fc.assert(
      fc.property(range, r => {
        const found = ticks(r);
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThan(16);
        expect(found).toEqual([...found].sort((a, b) => a - b));
        expect(found.every(t => t >= r[0] && t <= r[1])).toBe(true);
        expect(new Set(tickTexts(found)).size).toBe(found.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('is drawn: lines, constants and steep curves', () => {
    fc.assert(
      fc.property(range, fc.option(range, { nil: undefined }), finite, (x, y, slope) => {
        const curves = [
          { label: 'line', f: (v: number) => slope * v },
          { label: 'constant', f: () => slope },
          { label: 'step', f: (v: number) => (v > x[0] / 2 + x[1] / 2 ? MAX : -MAX) },
        ];
        isDrawable(scene({ curves, x, ...(y && { y }) }));
      }),
      { numRuns: 150 },
    );
  });

  test.each([1e-300, 5e-324, 1e308, -1e308, MAX])('affine with alpha = %d', alpha => {
    const drawn = scene({ curves: [{ label: 'affine', f: x => affine(x, { alpha }) }], x: [-10, 10] });
    isDrawable(drawn);
    expect(drawn.curves[0]!.pieces.length).toBeGreaterThan(0);
  });

  test('a line is a line at both ends of the numbers', () => {
    for (const end of [1e-300, 1e300, MAX]) {
      const drawn = scene({ curves: [{ label: 'x', f: x => x }], x: [-end, end] });
      expect(drawn.curves[0]!.pieces).toHaveLength(1);
      expect(layout(drawn, { width: 640, height: 360 }).curves[0]).toMatch(/^M52 /);
    }
    expect(ticks([0, 5e-324])).toEqual([0, 5e-324]);
    expect(ticks([-1e308, 1e308])).toEqual([-1e308, -5e307, 0, 5e307, 1e308]);
    expect(tickTexts([1e6, 1e6 + 0.001])).toEqual(['1000000', '1000000.001']);
    expect(tickTexts([MAX])).toEqual(['1.7976931348623157e+308']);
  });

  test.each([
    [[0, Number.POSITIVE_INFINITY], undefined],
    [[1, 1], undefined],
    [
      [0, 1],
      [1, 0],
    ],
    [
      [0, 1],
      [Number.NaN, 1],
    ],
  ] as const)('what is no range is refused: %j', (x, y) => {
    expect(() => scene({ curves: [], x, ...(y && { y }) })).toThrow(/expected two finite numbers/);
  });
});

test.each([undefined, null, 1, 'x', {}, Symbol.iterator, 1n])(
  'what is neither a scene nor a part of one: %s',
  junk => {
    const given = junk as never;
    for (const draw of [() => toSvg(given), () => toTerminal(given)])
      expect(draw).toThrow(/^scene: expected what scene\(\) gives/);
    expect(() => reliabilityScene(given)).toThrow(/^bins: expected an array/);
    expect(() => scene({ curves: given, x: [0, 1] })).toThrow(/^curves: expected an array/);
    expect(() => scene({ curves: [], x: given })).toThrow(/^x: expected two finite numbers/);
    if (junk !== undefined) {
      expect(() => scene({ curves: [], x: [0, 1], y: given })).toThrow(/^y: expected two finite numbers/);
      if (junk !== 1)
        expect(() => sampleWithin(Math.sin, [0, 1], { budget: given })).toThrow(
          /^budget: expected a whole number/,
        );
      expect(() => estimate(sine, { of: given })).toThrow(/^of: expected ('value' or 'derivative'|a value)/);
    }
    expect(() => code(sine, junk === 'x' ? 'x' : given)).toThrow(/^language: expected one of/);
  },
);

describe('too fast to draw', () => {
  const counted = (f: (x: number) => number) => {
    const counter = {
      calls: 0,
      f: (x: number): number => {
        counter.calls++;
        return f(x);
      },
    };
    return counter;
  };

  test.each([1e6, 1e9, 1e300])('sin(%d x) is said to be, within the stated evaluations', omega => {
    const counter = counted(x => sine(x, { omega }));
    const { pieces, tooFast } = sampleWithin(counter.f, [-10, 10], { height: 2 });
    expect(counter.calls).toBeLessThanOrEqual(40_129);
    expect(tooFast).toBeDefined();
    expect(pieces.flat().every(p => p.every(Number.isFinite))).toBe(true);
  });

  test('a function that takes long may have fewer evaluations', () => {
    for (const budget of [1, 500, 3000]) {
      const counter = counted(x => sine(x, { omega: 1e6 }));
      const { tooFast } = sampleWithin(counter.f, [-10, 10], { height: 2, budget });
      expect(counter.calls).toBeLessThanOrEqual(budget + 129);
      expect(tooFast).toBeDefined();
      const drawn = counted(x => sine(x, { omega: 1e6 }));
      const { notes } = scene({ curves: [{ label: 'a', f: drawn.f }], x: [-10, 10], budget });
      // 201 evaluations for the range, two for the words.
      expect(drawn.calls).toBeLessThanOrEqual(budget + 129 + 201 + 2);
      expect(notes).toEqual(['a: too fast to draw']);
    }
    for (const budget of [0, -1, 0.5, Number.NaN])
      expect(() => sampleWithin(Math.sin, [0, 1], { budget })).toThrow(
        `budget: expected a whole number from 1 on, not ${budget}`,
      );
  });

  test('only where it is: sin(1 / x) has its outer waves', () => {
    const { pieces, tooFast } = sampleWithin(x => Math.sin(1 / x), [-10, 10], { height: 2 });
    expect(tooFast![0]).toBeGreaterThanOrEqual(-0.5);
    expect(tooFast![1]).toBeLessThanOrEqual(0.5);
    expect(pieces.at(0)!.at(0)![0]).toBe(-10);
    expect(pieces.at(-1)!.at(-1)![0]).toBe(10);
  });

  test('forty waves, a hundred jumps and a kink are drawn', () => {
    for (const f of [(x: number) => Math.sin(13 * x), (x: number) => Math.floor(5 * x), Math.abs])
      expect(sampleWithin(f, [-10, 10]).tooFast).toBeUndefined();
  });

  test('every drawing says so', () => {
    const drawn = scene({ curves: [{ label: 'sine', f: x => sine(x, { omega: 1e6 }) }], x: [-10, 10] });
    expect(drawn.notes).toEqual(['sine: too fast to draw']);
    expect(drawn.description).toContain('sine: too fast to draw.');
    expect(toSvg(drawn)).toContain('>sine: too fast to draw</text>');
    expect(toTerminal(drawn)).toContain('sine: too fast to draw');
    const options = { curves: [{ label: 'a', f: (x: number) => Math.sin(1e9 * x) }], x: [0, 1] } as const;
    expect(scene({ ...options, tooFast: '变化太快' }).notes).toEqual(['a: 变化太快']);
    expect(scene({ ...options, tooFast: label => `${label}：变化太快` }).notes).toEqual(['a：变化太快']);
  });
});
