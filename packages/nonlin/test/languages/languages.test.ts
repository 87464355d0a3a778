// The table of languages: every function in every language, and what is refused.
import type { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { isInside } from '../../src/analysis/estimate/points.ts';
import { all, find, properties } from '../../src/catalog.ts';
import { derivative, expand } from '../../src/formula/index.ts';
import {
  type Definition,
  defineScalar,
  math,
  type Parameters,
  type ScalarFunction,
} from '../../src/functions/definition.ts';
import { unitsOf } from '../../src/languages/language.ts';
import { byShape, type Pointwise, routinesOf } from '../../src/languages/routines.ts';
import { usedParams } from '../../src/languages/units.ts';
import { CannotWrite, code, languages } from '../../src/notation.ts';
import { oracle } from '../support/decimal.ts';

const definitions = all().map(e => e.definition);
const elu = find('elu')!.definition;

describe.each(languages.map(t => [t.name, t] as const))('%s', (name, language) => {
  test('says what it is', () => {
    expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(language.fileExtension).toMatch(/^\.\w+$/);
    expect(language.mediaType).toMatch(/^[\w.+-]+\/[\w.+-]+$/);
    expect(languages.filter(t => t.name === name)).toEqual([language]);
  });

  test.each(definitions.map(f => [f.name, f] as const))('%s', (id, f) => {
    for (const derivative of [false, true]) {
      const written = writing(() => language.write(f, { derivative }));
      if (written instanceof CannotWrite) {
        expect(written.message).toContain(id);
        continue;
      }
      expect(written.length).toBeGreaterThan(0);
      if (typeof written !== 'string') continue;
      expect(written).toMatch(/[^\n]\n$/);
      expect(written).not.toMatch(/\bundefined\b|\[object|[ \t]$/m);
      // What it is comes from the definition.
      expect(written).toContain('nonlin');
      expect(written).toContain(f.title.en);
    }
  });

  test('another default is the one that is written', () => {
    const written = writing(() => language.write(elu, { params: { alpha: 0.8125 } }));
    if (typeof written === 'string') expect(written).toContain('0.8125');
  });

  test('what is not there is refused by name', () => {
    expect(() => language.write(elu, { params: { beta: 1 } })).toThrow(
      /elu has no parameter beta; it has alpha/,
    );
    expect(() => language.write(find('relu')!.definition, { params: { alpha: 1 } })).toThrow(
      /relu has no parameter alpha; it has none/,
    );
    expect(() => language.write(find('entmax')!.definition, { params: { alpha: 1 } })).toThrow(
      /alpha: expected a number from 1.01 to \d+, not 1/,
    );
    expect(() => language.write(elu, { params: { alpha: Number.NaN } })).toThrow(RangeError);
    expect(() => language.write(elu, { colour: true } as never)).toThrow(
      /^colour: code has no such option; allowed: /,
    );
  });

  test('a definition of one’s own, with names that languages keep for themselves', () => {
    const parameter = {
      default: 2,
      range: [0, 10] as const,
      symbol: '\\lambda',
      text: { en: 'A.', zh: '甲。' },
    };
    const own = defineScalar({
      name: 'ownThing',
      title: { en: 'A thing', zh: '一物' },
      summary: { en: 'Made for a test.', zh: '供测试。' },
      params: { lambda: parameter, end: parameter, double: parameter } satisfies Parameters,
      value: { textbook: math`let in = lambda * x; let for = in * in; for + end * in + double + 1e300 * in` },
      references: [],
    });
    const written = writing(() => language.write(own, { derivative: true }));
    if (written instanceof CannotWrite) expect(written.message).toContain('ownThing');
    else expect(written.length).toBeGreaterThan(0);
  });
});

test('a module of PyTorch draws what is random, in training alone', () => {
  expect(code(find('rrelu')!.definition, 'pytorch')).toContain(
    '        draw = torch.rand(x.shape, device=x.device) if self.training else self.draw\n        return rrelu(x, self.lower, self.upper, draw)\n',
  );
  for (const f of definitions.filter(f => !Object.values(f.params as Parameters).some(p => p.random)))
    expect(code(f, 'pytorch')).not.toContain('torch.rand');
});

test('a function stands behind those that it calls, and has its name for itself', () => {
  for (const f of definitions)
    for (const pairsFirst of [{}, { pairsFirst: true }, { twice: true }] as const) {
      const routines = routinesOf(f, { derivative: true }, pairsFirst);
      const ids = routines.map(r => r.id);
      expect(new Set(ids).size).toBe(ids.length);
      routines.forEach((r, i) => {
        const called = byShape<readonly string[]>(r, {
          pointwise: () => [],
          row: () => [],
          groups: ({ each }) => [each.id],
          pairs: ({ value, slopes, isGradient }) =>
            isGradient ? [slopes.gate.id, slopes.value.id] : [value.id],
          mirror: ({ value, slope, isGradient }) => [isGradient ? slope.id : value.id],
        });
        for (const id of called) expect(ids.indexOf(id)).toBeLessThan(i);
      });
    }
});

test('slopes of slopes are those of the meaning, at seams of the stable form, too', () => {
  // Constants of stable forms have the digits of float64.
  const close = (a: Decimal, b: Decimal): boolean => a.sub(b).abs().lte(b.abs().add(1).mul(1e-12));
  for (const f of definitions) {
    if (f.kind !== 'scalar' && f.kind !== 'gated') continue;
    const kinks = f.kind === 'scalar' ? properties(f).kinks.map(kink => kink.at) : [];
    const defaults = defaultsOf(f);
    for (const r of routinesOf(f, { derivative: true }, { twice: true })) {
      if (r.shape !== 'pointwise' || r.of === undefined) continue;
      for (const [other, slope] of Object.entries(r.slopes)) {
        const meant = derivative(derivative(expand(f.value.textbook, {}, 'textbook'), r.of), other);
        for (const x of [0.3, -0.7, 1.6]) {
          const at = f.kind === 'scalar' ? { x } : { gate: x, value: 0.9 - x };
          if (f.kind === 'scalar' && (kinks.includes(x) || !isInside(f, x))) continue;
          const [truth] = oracle(meant, { ...at, ...defaults });
          expect([
            slope.id,
            x,
            close(oracle(slope.unit.formula, { ...at, ...defaults }, 'stable')[0]!, truth!),
          ]).toEqual([slope.id, x, true]);
        }
      }
    }
  }
  const second = (id: string): Decimal => {
    const f = find(id)!.definition;
    const all = routinesOf(f, { derivative: true }, { twice: true });
    const found = all.find(r => r.id === `${id}SecondDerivative`) as Pointwise;
    return oracle(found.unit.formula, { x: 0, ...defaultsOf(f) }, 'stable')[0]!;
  };
  // Taylor: silu is x/2 + x²/4 …, softplus is ln 2 + x/2 + x²/8 …, arctan is x − x³/3 …
  expect([second('silu'), second('softplus'), second('arctan')].map(v => Number(v) + 0)).toEqual([
    0.5, 0.25, 0,
  ]);
});

test('a mirrored function hands on the parameters of what it mirrors', () => {
  const { definition } = find('crelu')!;
  if (definition.kind !== 'mirrored') throw new TypeError('crelu is f(x) beside f(−x)');
  const mirrored = { ...definition, name: 'ownPair', of: elu as ScalarFunction };
  const asked = { derivative: true, params: { alpha: 0.8125 } };
  const call = {
    numpy: 'elu(-x, alpha)',
    jax: 'elu(-x, alpha)',
    pytorch: 'elu(-x, alpha)',
    julia: 'elu.(.-x, alpha)',
  };
  for (const [language, text] of Object.entries(call)) {
    expect(code(mirrored, language, asked)).toContain(text);
    expect(code(mirrored, language, asked)).toMatch(/own_pair\(x.*[,;] alpha=0\.8125, (axis|dims?)=/);
  }
});

test('a language that there is not', () => {
  expect(() => code(elu, 'cobol')).toThrow(/language: expected one of typescript, .*, not cobol/);
});

test('the parameters that formulas use are among those of the definition', () => {
  for (const f of definitions) {
    const { value, slopes } = unitsOf(f);
    const known = Object.keys(f.kind === 'mirrored' ? f.of.params : f.params);
    for (const unit of [value, ...Object.values(slopes)])
      expect(known).toEqual(expect.arrayContaining([...usedParams(f, [unit])]));
  }
});

const defaultsOf = (f: Definition): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(f.params as Parameters).map(([id, p]) => [id, p.default]));

const writing = (write: () => string | Uint8Array): string | Uint8Array | CannotWrite => {
  try {
    return write();
  } catch (error) {
    if (error instanceof CannotWrite) return error;
    throw error;
  }
};
