// Every claim of every definition of a function of a number, and what its texts must have.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isInside } from '../../src/analysis/estimate/points.ts';
import type { Properties } from '../../src/analysis/properties/index.ts';
import { properties } from '../../src/catalog.ts';
import type { ScalarForms } from '../../src/compiler/code.ts';
import { derivative, freeNames } from '../../src/formula/index.ts';
import { definitions } from '../../src/generated/definitions.ts';
import { scalarCode, scalars } from './definitions.ts';
import { type ScalarChecker, scalarCheckers } from './facts.ts';

/** Properties that make no sense for a function of half the line: those of both ends, and those for z ~ N(0, 1). */
const HALF_LINE: ReadonlySet<string> = new Set([
  'limits',
  'slopeLimits',
  'symmetry',
  'range',
  'monotonicity',
  'continuity',
  'lipschitz',
  'zeros',
  'fixedPoints',
  'isZeroCentred',
  'mean',
  'variance',
  'slopeSquare',
  'gain',
]);

describe.each(scalars.map(f => [f.name, f] as const))('%s', (name, f) => {
  let code: ScalarForms;
  beforeAll(async () => {
    code = await scalarCode(name);
  });

  test('NaN in, NaN out', () => {
    expect(code.value(Number.NaN)).toBeNaN();
    // A slope that is the same everywhere need not look at x.
    if (!freeNames(derivative(f.value.textbook)).has('x')) return;
    expect(code.derivative(Number.NaN)).toBeNaN();
  });

  test('at ±∞ the limits', () => {
    for (const form of [code.value, code.derivative]) {
      for (const side of [-1, 1]) {
        const far = [1e3, 1e5].map(x => form(side * x));
        if (!isInside(f, side * Infinity)) continue;
        const limit = form(side * Infinity);
        if (Number.isNaN(limit)) {
          // Only what oscillates has none.
          const steps = Array.from({ length: 10 }, (_, i) => form(side * (11 + i)) - form(side * (10 + i)));
          expect(new Set(steps.map(Math.sign)).size, `${name} at ${side * Infinity}`).toBe(2);
          continue;
        }
        const isNear = Number.isFinite(limit)
          ? Math.abs(far[1]! - limit) <= Math.abs(far[0]! - limit) + 1e-15
          : Math.abs(far[1]!) > 5;
        expect(isNear, `${name} goes to ${far}, not ${limit}, at ${side * Infinity}`).toBe(true);
      }
    }
  });

  test('agrees with values from elsewhere', () => {
    for (const [x, y] of f.anchors?.values ?? []) {
      expect(Math.abs(code.value(x) - y), `at ${x}: ${code.value(x)}, not ${y}`).toBeLessThanOrEqual(
        1e-15 * Math.abs(y),
      );
    }
  });

  for (const property of Object.keys(scalarCheckers) as (keyof Properties)[]) {
    test(`property: ${property}`, () => {
      const claim = properties(f)[property];
      if (claim !== undefined && !(f.domain && HALF_LINE.has(property)))
        (scalarCheckers[property] as ScalarChecker<typeof property>)(claim as never, f, code);
    });
  }
});

describe('texts', () => {
  test.each(definitions.map(f => [f.name, f] as const))('%s has both languages', (name, f) => {
    expect(f.title.en).not.toMatch(/[\u4e00-\u9fff]/);
    for (const text of [f.summary, f.numerics ?? f.summary]) {
      expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    }
    for (const lang of ['en', 'zh']) {
      const guide = readFileSync(join(import.meta.dirname, `../../../../guide/${name}/${lang}.md`), 'utf8');
      expect([1, 6]).toContain(guide.match(/^## /gm)!.length);
    }
  });

  test('every name and alias is one function’s', () => {
    const names = definitions
      .flatMap(f => [f.name, ...(f.aliases ?? [])])
      .map(n => n.toLowerCase().replace(/[\s_-]/g, ''));
    const own = definitions.flatMap(f => [
      ...new Set([f.name, ...(f.aliases ?? [])].map(n => n.toLowerCase().replace(/[\s_-]/g, ''))),
    ]);
    expect(new Set(names).size).toBe(own.length);
  });
});
