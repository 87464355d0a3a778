// Writes what follows from the definitions: packages/nonlin/src/generated and, by reference.ts, docs/functions and two tables.
//
//   npm run generate             write
//   npm run generate -- --check  fail if anything written would differ
import './usage.mjs';

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Tables } from '../packages/nonlin/src/compiler/code.ts';
import {
  codeOf,
  elementLossGraphs,
  type FunctionGraphs,
  measureGraphs,
  rowLossGraphs,
} from '../packages/nonlin/src/compiler/codeOf.ts';
import type { Definition, Parameter, ScalarFunction } from '../packages/nonlin/src/functions/definition.ts';
import { measures } from '../packages/nonlin/src/functions/logits.ts';
import { crossEntropy, elementLosses } from '../packages/nonlin/src/functions/losses.ts';
import { docstring, liteDocstring } from './docstring.ts';
import { codeModule, formModule, header, lossModule, numericsModules } from './emit.ts';
import { formatsPage } from './formats.ts';
import { servedTables } from './verify/tables/proofs.ts';
import { bringUpToDate } from './written.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'packages/nonlin/src');
const generated = join(source, 'generated');
const printed = join(source, 'numerics/printed');

const LOSSES = 'functions/losses.ts';

/** What lies beside the definitions in `functions/`. */
const noDefinition = ['definition.ts', 'families.ts', 'logits.ts', 'losses.ts'];

/** The definitions, in the order of their file names: each file exports one, under the file's name. */
async function readDefinitions(): Promise<readonly Definition[]> {
  const files = readdirSync(join(source, 'functions'))
    .filter(f => f.endsWith('.ts') && !noDefinition.includes(f))
    .sort();
  return Promise.all(
    files.map(async file => {
      const id = file.replace(/\.ts$/, '');
      const module = (await import(pathToFileURL(join(source, 'functions', file)).href)) as Record<
        string,
        Definition
      >;
      if (module[id]?.name !== id) throw new Error(`functions/${file} must export a definition called ${id}`);
      return module[id];
    }),
  );
}

/**
 * The callable that users import, with its documentation. A module of its own, so that bundlers that split code can put each
 * function where it is used.
 */
function callableModule(f: Definition, definitions: readonly Definition[]): string {
  const { from, type, make, code, args } = callableOf(f);
  const own = ownOptions(f);
  const options = `${capital(f.name)}Options`;
  const learned = learnedOf(f);
  const typed = own.length === 0 ? type : `${type}<${[options, ...(learned ? [learned] : [])].join(', ')}>`;
  const names = [`type ${type}`, ...(own.length === 0 ? [] : [`type ${baseOf(type)}`])];
  const imports =
    make === 'varying'
      ? `import type { ${names.join(', ').replaceAll('type ', '')} } from '../../kernels/${from}.ts';\nimport { varying } from '../../kernels/varying.ts';\n`
      : `import { ${[...names, make].sort(byWord).join(', ')} } from '../../kernels/${from}.ts';\n`;
  return [
    header(`functions/${f.name}.ts`),
    learned ? "import type { Input } from '../../arrays/index.ts';\n" : '',
    `${imports}import { ${code} as code } from '../code/${code}.ts';\n`,
    own.length === 0
      ? ''
      : `\n/** What ${f.name} takes. */\nexport interface ${options} extends ${baseOf(type)} {\n${own.join('')}}\n`,
    `\n${docstring(f, definitions)}export const ${f.name}: ${typed} = /* @__PURE__ */ ${make}(${args});\n`,
  ].join('');
}

const capital = (id: string): string => `${id[0]!.toUpperCase()}${id.slice(1)}`;
/** Import specifiers in the order that the formatter has. */
const byWord = (a: string, b: string): number => (a.replace('type ', '') < b.replace('type ', '') ? -1 : 1);

/** What every callable of a type takes. */
const baseOf = (type: string): string =>
  ({ Rowwise: 'RowOptions', Reducing: 'ReducingOptions' })[type] ?? `${type}Options`;

/** The names of learned parameters, as a type. */
const learnedOf = (f: Definition): string =>
  Object.entries<Parameter>(f.params)
    .flatMap(([id, p]) => (p.learned ? [`'${id}'`] : []))
    .join(' | ');

const property = (text: string, name: string, type: string): string =>
  `  /** ${text} */\n  readonly ${name}?: ${type};\n`;
const PIECES = property('How many neighbours along the axis make a group. Default 2.', 'pieces', 'number');

/** The parameters that callers set, as properties with their documentation. */
const paramProperties = (f: Definition, typeOf: (p: Parameter) => string): readonly string[] =>
  Object.entries<Parameter>(f.params)
    .filter(([, p]) => !p.random)
    .map(([id, p]) => {
      const kinds = typeOf(p) === 'Input' ? ' A number, one for each channel, or the shape of x.' : '';
      return property(
        `${p.text.en}${kinds} From ${p.range[0]} to ${p.range[1]}. Default ${p.default}.`,
        id,
        typeOf(p),
      );
    });

/** The options of a function beside those that all of its kind take, as properties with their documentation. */
function ownOptions(f: Definition): readonly string[] {
  const isNoisy = f.kind === 'row' && f.noisy !== undefined;
  const isRandom = isNoisy || Object.values<Parameter>(f.params).some(p => p.random);
  return [
    ...paramProperties(f, p => (p.learned ? 'Input' : 'number')),
    ...(learnedOf(f)
      ? [
          property(
            'The axis of the channels. Default 1 where there are two or more axes, otherwise 0.',
            'axis',
            'number',
          ),
        ]
      : []),
    ...(f.kind === 'row' && f.grouped ? [PIECES] : []),
    ...(isRandom
      ? [
          property(
            isNoisy
              ? 'Whether noise is added, drawn from the seed. Default false.'
              : 'Whether each element draws its own number from the seed; evaluation takes the mean. Default false.',
            'training',
            'boolean',
          ),
          property('What the draws follow from, needed in training: a whole number.', 'seed', 'number'),
        ]
      : []),
    ...(isNoisy
      ? [
          property(
            'Whether the result is one-hot, with the gradient of the soft one. Default false.',
            'hard',
            'boolean',
          ),
        ]
      : []),
  ];
}

interface Callable {
  /** The module of `kernels/` that has the type, and, but for `varying`, what makes the callable. */
  readonly from: string;
  readonly type: string;
  readonly make: string;
  /** Whose code it runs. */
  readonly code: string;
  readonly args: string;
}

function callableOf(f: Definition): Callable {
  const own = { code: f.name, args: 'code' };
  switch (f.kind) {
    case 'scalar':
      return { ...own, from: 'elementwise', type: 'Elementwise', make: makerOf(f) };
    case 'row': {
      const [type, make] =
        f.result === 'row' ? (['Rowwise', 'rowwise'] as const) : (['Reducing', 'reducing'] as const);
      return { ...own, from: 'rowwise', type, make };
    }
    case 'gated':
      return { ...own, from: 'gated', type: 'Gated', make: 'gated' };
    case 'mirrored':
      return {
        from: 'mirrored',
        type: 'Mirrored',
        make: 'mirrored',
        code: f.of.name,
        args: `'${f.name}', code`,
      };
  }
}

/** All callables. */
const functionsModule = (definitions: readonly Definition[], folder: string): string =>
  `${header('functions/')}${definitions.map(f => `export * from './${folder}/${f.name}.ts';\n`).join('')}`;

/** Only functions with learned or random parameters bring along what those take. */
const makerOf = (f: ScalarFunction): string =>
  Object.values(f.params).some((p: Parameter) => p.learned || p.random) ? 'varying' : 'elementwise';

/** The callable of nonlin/lite, a module of its own, too. */
function liteModule(f: Definition, definitions: readonly Definition[]): string {
  const { from, type, make, code, args } = callableOf(f);
  const file = { elementwise: 'elementwise', rowwise: 'rows', gated: 'gated', mirrored: 'mirrored' }[from];
  const maker = make === 'varying' ? 'elementwise' : make;
  const own = [...paramProperties(f, () => 'number'), ...(f.kind === 'row' && f.grouped ? [PIECES] : [])];
  const options = `${capital(f.name)}Options`;
  const base = baseOf(type).replace('Reducing', 'Row');
  const hasBase = own.length > 0 && f.kind !== 'scalar';
  const hasTables = Object.keys(servedTables(f.name)).length > 0;
  const lookUp = f.kind === 'gated' ? 'lookUpGates' : 'lookedUp';
  const lookUpFile = f.kind === 'gated' ? 'gates' : 'lookup';
  return [
    header(`functions/${f.name}.ts`),
    hasTables ? `import { ${lookUp} } from '../../kernels/tables/${lookUpFile}.ts';\n` : '',
    `import { ${maker} } from '../../lite/${file}.ts';\n`,
    `import type { Lite${type}${hasBase ? `, Lite${base}` : ''} } from '../../lite/types.ts';\n`,
    `import { ${code} as code } from '../forms/${code}.ts';\n`,
    own.length === 0
      ? ''
      : `\n/** What ${f.name} takes. */\nexport interface ${options} ${hasBase ? `extends Lite${base} ` : ''}{\n${own.join('')}}\n`,
    `\n${liteDocstring(f, definitions)}export const ${f.name}: Lite${type}${own.length === 0 ? '' : `<${options}>`} = /* @__PURE__ */ ${maker}(${args}${hasTables ? `, ${lookUp}` : ''});\n`,
  ].join('');
}

/** The definitions as a list, for the catalogue. */
function definitionsModule(definitions: readonly Definition[]): string {
  return [
    header('functions/'),
    "import type { Definition } from '../functions/definition.ts';\n",
    ...definitions.map(f => `import { ${f.name} } from '../functions/${f.name}.ts';\n`),
    `\nexport const definitions: readonly Definition[] = [${definitions.map(f => f.name).join(', ')}];\n`,
  ].join('');
}

/** The declarations of a paragraph, each with the comment before it. */
function declarationsIn(paragraph: string): readonly string[] {
  const starts = /^(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?(?:export )?(?:const|let|function|class|type)\b/gm;
  const places = [...paragraph.matchAll(starts)].map(match => match.index);
  return places.map((place, i) => paragraph.slice(place, places[i + 1]).trim());
}

/**
 * The hand-written helpers of generated code as text, one top-level declaration each, for code that stands alone: a compiler may
 * object to a declaration that nothing uses.
 */
function sourcesModule(): string {
  const files = ['numerics/bits.ts', 'numerics/sums.ts', 'numerics/simplex.ts'];
  const blocks = files.flatMap(file =>
    readFileSync(join(source, file), 'utf8')
      .trim()
      .split(/\n\n(?=\S)/)
      .flatMap(declarationsIn)
      .map(declaration => declaration.replace(/^export /gm, '')),
  );
  return `${header(files.join(', '))}\nexport const sources: readonly string[] = ${JSON.stringify(blocks, null, 2)};\n`;
}

/** What computes a function: in JavaScript, and with kernels. */
const codeFiles = (
  graphs: FunctionGraphs,
  from: string,
  tables: Tables = {},
): readonly (readonly [path: string, text: string])[] => [
  [join(generated, `forms/${graphs.name}.ts`), formModule(graphs, from, tables)],
  [join(generated, `code/${graphs.name}.ts`), codeModule(graphs, from, Object.keys(tables).length > 0)],
];

type Likeness = readonly [kind: string, recipes: string, length: number];

/**
 * By what functions are ordered in a bundle: those of a kind that take the same recipes, from short to long. What they have in common
 * is then near enough for gzip, which looks back 32 KB.
 */
function likeness(f: Definition, files: ReadonlyMap<string, string>): Likeness {
  const code = files.get(join(generated, `code/${f.name}.ts`)) ?? '';
  return [f.kind, (code.match(/(?<=printed\/recipes\/)\w+/g) ?? []).join(), code.length];
}

const compared = (a: Likeness, b: Likeness): number =>
  a[0].localeCompare(b[0]) || a[1].localeCompare(b[1]) || a[2] - b[2];

async function build(): Promise<ReadonlyMap<string, string>> {
  const definitions = await readDefinitions();
  const files = new Map<string, string>([
    ...numericsModules().map(([name, text]) => [join(printed, name), text] as const),
    [join(generated, 'sources.ts'), sourcesModule()],
    [join(generated, 'definitions.ts'), definitionsModule(definitions)],
    ...elementLosses.map(
      f => [join(generated, `code/${f.name}.ts`), lossModule(elementLossGraphs(f), LOSSES)] as const,
    ),
    ...codeFiles(rowLossGraphs(crossEntropy), LOSSES),
    ...measures.flatMap(f => codeFiles(measureGraphs(f), 'functions/logits.ts')),
  ]);
  for (const f of definitions) {
    files.set(join(generated, `functions/${f.name}.ts`), callableModule(f, definitions));
    files.set(join(generated, `lite/${f.name}.ts`), liteModule(f, definitions));
    // f(x) beside f(−x) runs the code of f.
    if (f.kind !== 'mirrored')
      for (const [path, text] of codeFiles(codeOf(f), `functions/${f.name}.ts`, servedTables(f.name)))
        files.set(path, text);
  }
  const ordered = [...definitions].sort((a, b) => compared(likeness(a, files), likeness(b, files)));
  files.set(join(generated, 'functions.ts'), functionsModule(ordered, 'functions'));
  files.set(join(generated, 'lite.ts'), functionsModule(ordered, 'lite'));
  files.set(join(root, 'docs/formats.md'), await formatsPage());
  return files;
}

bringUpToDate(await build(), [generated, printed]);
// What follows from running the functions, in a process that reads what was just written.
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(import.meta.dirname, 'reference.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode ||= status ?? 1;
