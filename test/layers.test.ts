// Who may import whom. The table is the architecture; ARCHITECTURE.md explains it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Each layer of packages/nonlin/src, and the layers that its files may import. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  formula: ['formula'],
  arrays: ['arrays'],
  plot: ['plot'],
  numerics: ['numerics', 'formula'],
  'functions/families.ts': [],
  'functions/definition.ts': ['functions/families.ts', 'formula'],
  'functions/losses.ts': ['functions', 'functions/definition.ts', 'formula'],
  'functions/logits.ts': ['functions/definition.ts', 'formula'],
  functions: ['functions', 'functions/definition.ts'],
  // Which formula computes what, and the graph of it: for generated code, for kernels and for what people export.
  compiler: [
    'compiler',
    'functions/definition.ts',
    'functions/losses.ts',
    'functions/logits.ts',
    'formula',
    'numerics',
  ],
  'generated/sources.ts': [],
  'generated/code': ['generated/code', 'numerics', 'compiler', 'kernels'],
  // Kernels are made where they run: from programs, by the emitter in kernels/wasm.
  kernels: ['kernels', 'arrays', 'compiler', 'formula', 'numerics', 'generated/code'],
  languages: [
    ...['languages', 'compiler', 'functions/definition.ts', 'formula', 'numerics', 'generated/sources.ts'],
  ],
  'analysis/oracle': ['analysis/oracle', 'formula'],
  'analysis/precision': [
    ...['analysis/precision', 'formula', 'arrays', 'generated/code', 'kernels', 'analysis/oracle'],
  ],
  // What a function is like is computed with the library's own numbers.
  'analysis/properties': [
    ...['analysis/properties', 'formula', 'functions/definition.ts', 'generated/code', 'analysis/precision'],
  ],
  'analysis/estimate': [
    ...['analysis/estimate', 'analysis/oracle', 'analysis/precision', 'analysis/properties', 'define'],
    ...['catalogue', 'compiler', 'functions/definition.ts', 'formula', 'generated/definitions.ts'],
  ],
  // What functions are made of at run time; what a formula may call are the functions of the catalogue.
  define: [
    ...['define', 'functions/definition.ts', 'formula', 'arrays', 'compiler', 'kernels', 'generated/code'],
    ...['analysis/precision', 'catalogue', 'generated/definitions.ts'],
  ],
  'generated/functions/': ['arrays', 'generated/code', 'kernels'],
  'generated/functions.ts': ['generated/functions/'],
  'generated/definitions.ts': ['functions', 'functions/definition.ts'],
  // Definitions and what is called for them, by name and by either.
  catalogue: [
    ...['catalogue', 'functions/definition.ts', 'generated/definitions.ts', 'generated/functions.ts'],
    ...['arrays', 'compiler', 'formula', 'kernels'],
  ],
  // Shaders are made where they run, as kernels are.
  webgpu: ['webgpu', 'languages', 'functions/definition.ts', 'arrays'],
  losses: ['losses', 'kernels', 'compiler', 'arrays', 'generated/code'],
  // Labels are read, and losses added up, as the losses do.
  logits: ['logits', 'losses', 'kernels', 'compiler', 'arrays', 'generated/code'],
};
/** The entry points bring layers together and may import any. */
const entryPoints = [
  'index.ts',
  'losses.ts',
  'logits.ts',
  'catalog.ts',
  'define.ts',
  'notation.ts',
  'plot.ts',
  'precision.ts',
  'runtime.ts',
  'webgpu.ts',
];

const source = join(import.meta.dirname, '../packages/nonlin/src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map(f => f.split(sep).join('/'))
  .filter(f => f.endsWith('.ts'));

const layerOf = (file: string): string =>
  Object.keys(mayImport).find(
    layer => file === layer || file.startsWith(layer.endsWith('/') ? layer : `${layer}/`),
  ) ?? file;

const importsOf = (file: string): readonly string[] =>
  [
    ...readFileSync(join(source, file), 'utf8').matchAll(
      /\bfrom\s+'([^']+)'|\bimport\s+'([^']+)'|\bimport\('([^']+)'\)/g,
    ),
  ].map(m => m[1] ?? m[2] ?? m[3]!);

describe('packages/nonlin/src', () => {
  test.each(files)('%s stays in its layer', file => {
    const layer = layerOf(file);
    if (entryPoints.includes(file))
      return expect(importsOf(file).every(path => path.startsWith('./'))).toBe(true);
    expect(Object.keys(mayImport), `${file} belongs to no layer`).toContain(layer);
    for (const path of importsOf(file)) {
      expect(path.startsWith('.'), `${file} imports ${path}: the library has no dependencies`).toBe(true);
      const target = layerOf(normalize(join(dirname(file), path)));
      expect(mayImport[layer], `${file} imports ${path}`).toContain(target);
    }
  });

  test('what runs takes nothing from the engine but exact arithmetic', () => {
    const inexact = /\bMath\.(exp|expm1|log\w*|pow|sin\w*|cos\w*|tan\w*|a(sin|cos|tan)\w*|cbrt|hypot)\b|\*\*/;
    for (const file of files.filter(f => /^(generated|kernels|losses|logits|arrays|numerics)\//.test(f))) {
      const code = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(inexact.test(code), file).toBe(false);
    }
  });

  test('nothing is evaluated as text, so that a content-security policy allows all of it', () => {
    const evaluation = /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|\bset(Timeout|Interval)\s*\(\s*['"`]/;
    for (const file of files) {
      const code = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(evaluation.test(code), file).toBe(false);
    }
  });

  test('functions import each other without a cycle', () => {
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, `a cycle: ${[...path, file].join(' → ')}`).not.toContain(file);
      for (const other of importsOf(file).filter(p => p.startsWith('./')))
        visit(normalize(join(dirname(file), other)), [...path, file]);
    };
    for (const file of files.filter(f => f.startsWith('functions/'))) visit(file, []);
  });
});

test.each(['cli', 'explorer'])('packages/%s uses the library by its entry points', name => {
  const folder = join(import.meta.dirname, '../packages', name, 'src');
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(f => /\.tsx?$/.test(f));
  expect(own.length).toBeGreaterThan(0);
  for (const file of own) {
    expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(
      /from '[^']*(packages\/nonlin|\.\.\/nonlin)\//,
    );
  }
});
