// Plots: curves follow their functions, break where those jump, and are drawn within their frame.
import { describe, expect, test } from 'vitest';
import {
  type Curve,
  reliabilityScene,
  sampleCurve,
  scene,
  toSvg,
  toTerminal,
  toTerminalBars,
} from '../../src/plot.ts';

const curves: readonly (readonly [string, (x: number) => number])[] = [
  ['kink', x => Math.max(0, x)],
  ['smooth', x => Math.tanh(x)],
  ['oscillating', x => Math.sin(3 * x)],
  ['steep', x => 1 / (1 + Math.exp(-40 * x))],
];

/** The polyline's height at x. */
function heightAt(curve: Curve, x: number): number | undefined {
  for (const piece of curve) {
    const i = piece.findIndex((p, k) => k > 0 && piece[k - 1]![0] <= x && x <= p[0]);
    if (i < 0) continue;
    const [a, b] = [piece[i - 1]!, piece[i]!];
    return a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]);
  }
  return undefined;
}

describe('sampling', () => {
  test.each(curves)('%s: the polyline lies on the function', (_name, f) => {
    const curve = sampleCurve(f, [-5, 5], { height: 2 });
    for (let x = -5; x <= 5; x += 0.0137) expect(Math.abs(heightAt(curve, x)! - f(x))).toBeLessThan(0.01);
  });

  test('a jump is a gap, not a line', () => {
    const curve = sampleCurve(x => (x > 0.3 ? 1 : 0), [-1, 1]);
    expect(curve).toHaveLength(2);
    expect(curve[0]!.at(-1)![0]).toBeLessThanOrEqual(0.3);
    expect(curve[1]![0]![0]).toBeGreaterThan(0.3);
  });

  test('where there is no value there is no line', () => {
    const curve = sampleCurve(Math.log, [-1, 1]);
    expect(curve).toHaveLength(1);
    expect(curve[0]![0]![0]).toBeGreaterThan(0);
    expect(sampleCurve(() => Number.NaN, [0, 1])).toEqual([]);
  });

  test('outside the domain it does not search', () => {
    let calls = 0;
    const curve = sampleCurve(
      x => {
        calls++;
        return x < 0 ? Number.NEGATIVE_INFINITY : x > 0.5 ? Number.NaN : x;
      },
      [-1, 1],
    );
    expect(curve).toHaveLength(1);
    expect(curve[0]!.at(-1)![0]).toBeCloseTo(0.5, 5);
    expect(calls).toBeLessThan(2000);
  });
});

const picture = scene({ curves: curves.map(([label, f]) => ({ label, f })), x: [-4, 4] });

describe('drawing', () => {
  test('curves stay within the frame', () => {
    const pole = scene({ curves: [{ label: '1/x', f: x => 1 / x }], x: [-1, 1] });
    const [low, high] = pole.y.range;
    for (const [, y] of pole.curves[0]!.pieces.flat()) expect(y >= low && y <= high).toBe(true);
  });

  test.each([[80], [50], [24]])('a terminal plot fits %i columns', columns => {
    for (const ascii of [false, true]) {
      const lines = toTerminal(picture, { columns, ascii }).split('\n');
      for (const line of lines.slice(0, 20)) expect([...line].length).toBeLessThanOrEqual(columns);
    }
  });

  test('a line that crosses the whole frame between two points is drawn from edge to edge', () => {
    for (const slope of [1000, -1000]) {
      const { curves } = scene({
        curves: [{ label: '', f: x => slope * x }],
        x: [-1.01, 1],
        y: [-0.5, 1],
      });
      const [piece, ...others] = curves[0]!.pieces;
      expect(others).toEqual([]);
      const ends = [piece![0]![1], piece!.at(-1)![1]];
      expect(ends).toEqual(slope > 0 ? [-0.5, 1] : [1, -0.5]);
      for (const [x, y] of piece!) expect(slope * x).toBeCloseTo(y, 12);
    }
  });

  test('ASCII is ASCII, and plain is without colours', () => {
    expect(toTerminal(picture, { ascii: true })).toMatch(/^[\x20-\x7e\n]*$/);
    expect(toTerminal(picture)).not.toContain('\u001b');
    expect(toTerminal(picture, { color: true })).toContain('\u001b[34m');
  });

  test('a kink as it looks', () => {
    const relu = scene({ curves: [{ label: 'relu', f: x => Math.max(0, x) }], x: [-2, 2], y: [0, 2] });
    expect(toTerminal(relu, { columns: 24, rows: 5, ascii: true })).toBe(
      [
        '  2 +                 **',
        '1.5 +               ***',
        '  1 +             ***',
        '0.5 +          ***',
        '  0 +***********',
        '    ++----+---+----+---+',
        '    -2   -1   0    1   2',
        '  *** relu',
      ].join('\n'),
    );
  });

  test('SVG is closed, escaped and finite', () => {
    const svg = toSvg(scene({ curves: [{ label: '<a & "b">', f: x => x }], x: [0, 1] }));
    expect(svg).toContain('&lt;a &amp; &quot;b&quot;&gt;');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const open = [...svg.matchAll(/<(\w+)(?:[^<>]*[^/])?>/g)].map(m => m[1]).filter(tag => tag !== undefined);
    const closed = [...svg.matchAll(/<\/(\w+)>/g)].map(m => m[1]);
    expect(open.sort()).toEqual(closed.sort());
  });

  test('bars are as long as their values', () => {
    const lines = toTerminalBars(
      [
        { label: 'a', value: 1 },
        { label: 'b', value: 0.5 },
      ],
      { columns: 31, ascii: true },
    ).split('\n');
    expect(lines).toEqual([`a ${'#'.repeat(20)} 1.0000`, `b ${'#'.repeat(10)}${' '.repeat(10)} 0.5000`]);
  });

  test('what is said of curves: their ends, or what the caller says', () => {
    const curves = [
      { label: 'square', f: (x: number) => x * x },
      { label: 'log', f: (x: number) => Math.log(-x) },
    ];
    const drawn = scene({ curves, x: [-2, 0] });
    expect(drawn.description).toBe('square: 4 at x = −2, 0 at x = 0. log: 0.6931 at x = −2, −∞ at x = 0.');
    const sine = { label: 'sine', f: (x: number) => Math.sin(1e9 * x) };
    const facts: unknown[] = [];
    const described = scene({
      curves: [curves[0]!, sine],
      x: [0, 3],
      tooFast: '太快',
      describe: curve => {
        facts.push(curve);
        return curve.label;
      },
    });
    expect(described.description).toBe('square sine');
    expect(facts).toEqual([
      { label: 'square', x: [0, 3], ends: [0, 9] },
      { label: 'sine', x: [0, 3], ends: [0, Math.sin(3e9)], note: 'sine: 太快' },
    ]);
  });

  test('a domain that is none is refused', () => {
    expect(() => scene({ curves: [], x: [1, 1] })).toThrow(
      'x: expected two finite numbers, the smaller first, not 1 and 1',
    );
  });
});

describe('reliability', () => {
  const bins = [
    { from: 0, to: 0.5, count: 4, confidence: 0.4, accuracy: 0.25 },
    { from: 0.5, to: 0.75, count: 0, confidence: Number.NaN, accuracy: Number.NaN },
    { from: 0.75, to: 1, count: 6, confidence: 0.9, accuracy: 1 },
  ];
  const diagram = reliabilityScene(bins);

  test('a bar for each bin that is not empty, as high as its predictions were right', () => {
    expect(diagram.curves.map(c => c.pieces)).toEqual([
      [
        [
          [0, 0],
          [0, 0.25],
          [0.5, 0.25],
          [0.5, 0],
        ],
        [
          [0.75, 0],
          [0.75, 1],
          [1, 1],
          [1, 0],
        ],
      ],
      [
        [
          [0, 0],
          [1, 1],
        ],
      ],
    ]);
    expect(diagram.description).toContain(
      '4 predictions with confidence 0.4 on average: right 0.25 of the time.',
    );
    const bin = { from: 0, to: 0.5, count: 1, confidence: 0.4, accuracy: 1 };
    expect(reliabilityScene([bin]).description).toBe(
      '1 prediction with confidence 0.4 on average: right 1 of the time.',
    );
    expect(reliabilityScene([bin], { describe: b => `${b.count} 个` }).description).toBe('1 个');
  });

  test('is drawn as an image and in a terminal, without NaN', () => {
    const svg = toSvg(diagram);
    expect(svg).toContain('<title id="title">Reliability</title>');
    expect(svg).not.toContain('NaN');
    const text = toTerminal(diagram, { columns: 60, rows: 12 });
    expect(text).toContain('how often right');
    expect(toTerminal(diagram, { ascii: true })).toMatch(/o.*\n/);
    expect(reliabilityScene([]).curves[0]!.pieces).toEqual([]);
  });
});
