// Writes what follows from the definitions: packages/nonlin/src/generated and, by reference.ts, docs/functions and two tables.
//
//   npm run generate             write
//   npm run generate -- --check  fail if anything written would differ
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Computed,
  gatedForms,
  paramSlopesOf,
  rowForms,
  scalarForms,
  secondDerivativeOf,
} from '../packages/nonlin/src/compiler/formulas.ts';
import { type Accuracy, lower } from '../packages/nonlin/src/compiler/lower.ts';
import { encode } from '../packages/nonlin/src/compiler/program.ts';
import {
  type RowSignature,
  rowFunction,
  scalarFunction,
  shortName,
} from '../packages/nonlin/src/compiler/typescript.ts';
import {
  derivative,
  type Expr,
  isWholeRow,
  partsInOrder,
  printFormula,
} from '../packages/nonlin/src/formula/index.ts';
import {
  type Definition,
  type GatedFunction,
  jvpOf,
  type MirroredFunction,
  type Parameter,
  type Parameters,
  type RowFunction,
  type ScalarFunction,
} from '../packages/nonlin/src/functions/definition.ts';
import {
  crossEntropy,
  type ElementFormulas,
  elementLosses,
  type RowFormulas,
} from '../packages/nonlin/src/functions/losses.ts';
import { type Recipe, recipes, shortRecipes } from '../packages/nonlin/src/numerics/index.ts';
import { servedTables } from './verify/tables/proofs.ts';
import { bringUpToDate } from './written.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'packages/nonlin/src');
const generated = join(source, 'generated');

/** What lies beside the definitions in `functions/`. */
const noDefinition = ['definition.ts', 'losses.ts'];

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

const header = (from: string): string => `// Written by \`npm run generate\` from ${from}. Do not edit.\n`;

/** Import lines for the names that the code calls, or puts between braces. */
function imports(code: string, modules: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(modules)
    .map(([path, names]) => [path, names.filter(id => new RegExp(`\\b${id}(\\(| })`).test(code))] as const)
    .filter(([, used]) => used.length > 0)
    .map(([path, used]) => `import { ${used.join(', ')} } from '${path}';\n`)
    .join('');
}

const bitNames = ['copysign', 'exponent', 'head', 'pow2', 'round', 'scale', 'significand', 'turn'];
const modules = {
  './numerics.ts': Object.keys(recipes),
  './short.ts': Object.keys(shortRecipes).map(shortName),
  '../../numerics/bits.ts': bitNames,
  '../../kernels/simplex.ts': ['argmax', 'at', 'tau'],
  '../../numerics/sums.ts': ['CompensatedSum', 'PlainSum'],
};

/** The recipes as functions, under the names that the code of the functions calls. */
function numericsCode(table: Readonly<Record<string, Recipe>>, nameOf = (id: string) => id): string {
  const code = Object.entries(table)
    .map(([id, r]) => `export ${scalarFunction(nameOf(id), r.params, lower(r.formula))}`)
    .join('\n\n');
  return `${header('numerics/')}${imports(code, { '../../numerics/bits.ts': bitNames })}\n${code}\n`;
}

const programName = (id: string): string => `${id}Program`;

/**
 * The recipe of an operation as programs, for either accuracy. A module each: a bundler that splits code works by file, and
 * recipes are long.
 */
function recipeModule(operation: string): string {
  const constant = (id: string, recipe: Recipe | undefined): string => {
    if (!recipe) return '';
    const params = recipe.params.map(p => `'${p}'`).join(', ');
    return `\nexport const ${programName(id)}: RecipeCode = {\n  params: [${params}],\n  program: '${encode(lower(recipe.formula).root)}',\n};\n`;
  };
  return [
    header('numerics/'),
    "import type { RecipeCode } from '../../../kernels/code.ts';\n",
    constant(operation, (recipes as Readonly<Record<string, Recipe>>)[operation]),
    constant(shortName(operation), (shortRecipes as Readonly<Record<string, Recipe>>)[operation]),
  ].join('');
}

const recipeOperations = [...new Set([...Object.keys(recipes), ...Object.keys(shortRecipes)])];

/** All recipes, for functions that are made at run time. */
const recipesModule = (): string =>
  [
    header('numerics/'),
    ...recipeOperations.map(operation => `export * from './recipes/${operation}.ts';\n`),
  ].join('');

/** The recipes that some formulas call for, by the name of the operation. */
function recipesOf(
  forms: readonly Computed[],
  accuracy: Accuracy,
): readonly (readonly [op: string, constant: string])[] {
  const table = accuracy === 'float64' ? recipes : shortRecipes;
  const ops = new Set(
    partsInOrder(forms.map(form => lower(form[accuracy], accuracy).root)).flatMap(e =>
      e.kind === 'op' ? [e.op] : [],
    ),
  );
  return Object.keys(table)
    .filter(id => ops.has(id as never))
    .map(id => [id, programName(accuracy === 'float64' ? id : shortName(id))]);
}

const accuracies = ['float64', 'float32'] as const satisfies readonly Accuracy[];

/** The functions of one formula in both accuracies; where they are the same, one serves for both. */
function twice(
  id: string,
  write: (id: string, accuracy: Accuracy) => string,
): { readonly names: Readonly<Record<Accuracy, string>>; readonly code: readonly string[] } {
  const [long, short] = accuracies.map(accuracy => write(id, accuracy)) as [string, string];
  if (long === short) return { names: { float64: id, float32: id }, code: [long] };
  const shortId = shortName(id);
  return { names: { float64: id, float32: shortId }, code: [long, write(shortId, 'float32')] };
}

function scalarCode(f: ScalarFunction): string {
  const names = ['x', ...Object.keys(f.params)];
  const forms = scalarForms(f);
  const hasFar = Object.values(forms).some(form => /\b(sin|cos)\b/.test(encode(lower(form.float64).root)));
  const fields = [
    paramsField(f.params),
    ...(hasFar ? ['far: { turn }'] : []),
    ...paramSlopes(f),
    ...tablesField(f.name),
  ];
  return moduleOf(
    originOf(f),
    'ScalarCode',
    fields,
    forms,
    (id, form, accuracy) => scalarFunction(id, names, lower(form[accuracy], accuracy), accuracy),
    { second: secondDerivativeOf(f) },
  );
}

/** The tables that a complete run has proven. */
function tablesField(name: string): readonly string[] {
  const entries = Object.entries(servedTables(name)).map(([output, form]) => {
    const facts = Object.entries(form).map(
      ([fact, value]) => `${fact}: ${JSON.stringify(value).replaceAll('"', "'")}`,
    );
    return `    ${output}: { ${facts.join(', ')} },\n`;
  });
  return entries.length > 0 ? [`tables: {\n${entries.join('')}  }`] : [];
}

const paramsField = (params: Readonly<Record<string, Omit<Parameter, 'symbol' | 'text'>>>): string => {
  const entries = Object.entries(params).map(
    ([name, p]) =>
      `{ name: '${name}', default: ${p.default}, range: [${p.range.join(', ')}]${p.learned ? ', learned: true' : ''}${p.random ? ', random: true' : ''} }`,
  );
  return `params: [${entries.join(', ')}]`;
};

function rowCode(f: RowFunction): string {
  const forms = rowForms(f);
  const params = Object.keys(f.params);
  const signatures: Readonly<Record<string, RowSignature>> = {
    value: { rows: ['x'], numbers: [], params, output: 'y', result: f.result },
    vjp: vjpSignature(f),
    jvp: { rows: ['x', 'v'], numbers: [], params, output: 'dy', result: f.result },
  };
  const fields = [
    paramsField(f.params),
    ...(f.grouped ? ['grouped: true'] : []),
    ...(f.noisy ? [`noisy: { hard: ${f.noisy.hard.name} }`] : []),
    `result: '${f.result}'`,
    `masked: ${f.masked}`,
    `absent: ${f.absent ?? Number.NaN}`,
  ];
  return moduleOf(originOf(f), 'RowCode', fields, forms, (id, form, accuracy, name) =>
    rowFunction(id, signatures[name]!, lower(form[accuracy], accuracy), accuracy),
  );
}

/** The slopes with respect to learned parameters, written in place. */
function paramSlopes(f: ScalarFunction): readonly string[] {
  const learned = paramSlopesOf(f);
  if (learned.length === 0) return [];
  const names = ['x', ...Object.keys(f.params)];
  const slopes = learned.map(
    ([id, slope]) =>
      `    ${id}: ${scalarFunction('', names, lower(slope, 'float64')).replace('function ', 'function')},`,
  );
  return [`paramSlopes: {\n${slopes.join('\n')}\n  }`];
}

function gatedCode(f: GatedFunction): string {
  const names = ['gate', 'value', ...Object.keys(f.params)];
  const forms = gatedForms(f);
  const fields = [paramsField(f.params), `place: '${f.place}'`];
  return moduleOf(originOf(f), 'GatedCode', fields, forms, (id, form, accuracy) =>
    scalarFunction(id, names, lower(form[accuracy], accuracy), accuracy),
  );
}

/** The code of a function; undefined where another's serves. */
function codeModule(f: Definition): string | undefined {
  switch (f.kind) {
    case 'scalar':
      return scalarCode(f);
    case 'row':
      return rowCode(f);
    case 'gated':
      return gatedCode(f);
    case 'mirrored':
      return undefined;
  }
}

/** A noisy function's code mentions another's. */
const noisyImport = (id: string, fields: readonly string[]): string => {
  const hard = /noisy: \{ hard: (\w+) \}/.exec(fields.join())?.[1];
  return hard && hard !== id ? `import { ${hard} } from './${hard}.ts';\n` : '';
};

/** Import lines for the programs of recipes. */
const recipeImports = (needed: readonly (readonly [op: string, constant: string])[]): string =>
  recipeOperations
    .map(op => [op, needed.filter(([of]) => of === op)] as const)
    .filter(([, found]) => found.length > 0)
    .map(
      ([op, found]) =>
        `import { ${found.map(([, constant]) => constant).join(', ')} } from './recipes/${op}.ts';\n`,
    )
    .join('');

/** A table of recipes by operation. */
const recipeTable = (needed: readonly (readonly [op: string, constant: string])[]): string =>
  `{ ${needed.map(([op, constant]) => `${op}: ${constant}`).join(', ')} }`;

/** What a module is called, and the file it follows from. */
interface Origin {
  readonly id: string;
  readonly from: string;
}
const originOf = ({ name }: Definition): Origin => ({ id: name, from: `functions/${name}.ts` });

/** The module of a function: its formulas as code in both accuracies and as programs. */
function moduleOf(
  { id, from }: Origin,
  type: 'ScalarCode' | 'RowCode' | 'GatedCode',
  fields: readonly string[],
  forms: Readonly<Record<string, Computed>>,
  write: (id: string, form: Computed, accuracy: Accuracy, name: string) => string,
  /** Formulas that come as programs only. */
  rare: Readonly<Record<string, Expr>> = {},
): string {
  const printed = Object.entries(forms).map(
    ([name, form]) => [name, form, twice(name, (fn, accuracy) => write(fn, form, accuracy, name))] as const,
  );
  const code = printed.flatMap(([, , { code: text }]) => text).join('\n\n');
  const table = (accuracy: Accuracy): string =>
    printed
      .map(([name, , { names }]) => (names[accuracy] === name ? name : `${name}: ${names[accuracy]}`))
      .join(', ');
  const rareForms = Object.values(rare).map(e => ({ float64: e, float32: e }));
  const needed = accuracies.map(accuracy => recipesOf([...Object.values(forms), ...rareForms], accuracy));
  const recipeTables = accuracies.map((accuracy, i) => `    ${accuracy}: ${recipeTable(needed[i]!)},\n`);
  const programs = printed.flatMap(([name, form]) => {
    const [long, short] = accuracies.map(accuracy => encode(lower(form[accuracy]).root)) as [string, string];
    const line = (id: string, program: string): string => `    ${id}: '${program}',
`;
    return long === short ? [line(name, long)] : [line(name, long), line(shortName(name), short)];
  });
  for (const [id, e] of Object.entries(rare)) programs.push(`    ${id}: '${encode(lower(e).root)}',\n`);
  const isKernel = !partsInOrder(Object.values(forms).map(form => lower(form.float64).root)).some(
    e => e.kind === 'op' && isWholeRow(e.op),
  );
  const programLines = isKernel ? `  programs: {\n${programs.join('')}  },\n` : '';
  return `${header(from)}import type { ${type} } from '../../kernels/code.ts';
${imports([code, ...fields].join('\n'), modules)}${noisyImport(id, fields)}${recipeImports(needed.flat())}
${code}

const code: ${type} = {
  kind: '${type.replace('Code', '').toLowerCase()}',
  name: '${id}',
${fields.map(field => `  ${field},\n`).join('')}${accuracies.map(accuracy => `  ${accuracy}: { ${table(accuracy)} },\n`).join('')}${programLines}  recipes: {
${recipeTables.join('')}  },
};
export { code as ${id} };
`;
}

const LOSSES = 'functions/losses.ts';

/** A loss of single elements, which is computed for float32 results as it is for float64. */
function elementLossModule({ name, params, loss, slope }: ElementFormulas): string {
  const formulas = { loss, slope };
  const code = Object.entries(formulas)
    .map(([id, e]) => scalarFunction(id, ['x', 't', ...params], lower(e, 'float64'), 'float64'))
    .join('\n\n');
  const needed = recipesOf(
    [loss, slope].map(e => ({ float64: e, float32: e })),
    'float64',
  );
  const programs = Object.entries(formulas).map(([id, e]) => `    ${id}: '${encode(lower(e).root)}',\n`);
  return `${header(LOSSES)}import type { LossCode } from '../../kernels/code.ts';
${imports(code, modules)}${recipeImports(needed)}
${code}

const code: LossCode = {
  name: '${name}',
  params: [${params.map(p => `'${p}'`).join(', ')}],
  loss,
  slope,
  programs: {
${programs.join('')}  },
  recipes: ${recipeTable(needed)},
};
export { code as ${name} };
`;
}

/** A loss of rows, as a function whose gradient is that of the loss. */
function rowLossModule({ name, params, value, vjp }: RowFormulas): string {
  const signatures: Readonly<Record<string, RowSignature>> = {
    value: { rows: ['x'], numbers: [], params: [], output: 'y', result: 'row' },
    vjp: { rows: ['x', 'g'], numbers: [], params: Object.keys(params), output: 'dx', result: 'row' },
  };
  return moduleOf(
    { id: name, from: LOSSES },
    'RowCode',
    [paramsField(params), "result: 'row'", 'masked: Infinity', 'absent: -Infinity'],
    { value: { float64: value, float32: value }, vjp: { float64: vjp, float32: vjp } },
    (id, form, accuracy, output) =>
      rowFunction(id, signatures[output]!, lower(form[accuracy], accuracy), accuracy),
  );
}

/** The gradient that arrives at a row is a row; at a single number it is one number. */
const vjpSignature = (f: RowFunction): RowSignature =>
  f.result === 'row'
    ? { rows: ['x', 'g'], numbers: [], params: Object.keys(f.params), output: 'dx', result: 'row' }
    : { rows: ['x'], numbers: ['g'], params: Object.keys(f.params), output: 'dx', result: 'row' };

/**
 * The callable that users import, with its documentation. A module of its own, so that bundlers that split code can put each
 * function where it is used.
 */
function callableModule(f: Definition): string {
  const { from, type, make, code, args } = callableOf(f);
  const named = /^\w+/.exec(type)![0];
  const imports =
    make === 'varying'
      ? `import type { ${named} } from '../../kernels/${from}.ts';\nimport { varying } from '../../kernels/varying.ts';\n`
      : `import { type ${named}, ${make} } from '../../kernels/${from}.ts';\n`;
  return [
    header(`functions/${f.name}.ts`),
    `${imports}import { ${code} as code } from '../code/${code}.ts';\n`,
    `\n${docstring(f)}export const ${f.name}: ${type} = /* @__PURE__ */ ${make}(${args});\n`,
  ].join('');
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
      return { ...own, from: 'elementwise', type: typeWith('Elementwise', f.params), make: makerOf(f) };
    case 'row': {
      const [type, make] = f.result === 'row' ? ['Rowwise', 'rowwise'] : ['Reducing', 'reducing'];
      const params = { ...f.params, ...(f.grouped && { pieces: {} }) } as Parameters;
      return { ...own, from: 'rowwise', type: typeWith(type!, params, f.noisy ? 'noise' : ''), make: make! };
    }
    case 'gated':
      return { ...own, from: 'gated', type: typeWith('Gated', f.params), make: 'gated' };
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
const functionsModule = (definitions: readonly Definition[]): string =>
  `${header('functions/')}${definitions.map(f => `export * from './functions/${f.name}.ts';\n`).join('')}`;

/** Only functions with learned or random parameters bring along what those take. */
const makerOf = (f: ScalarFunction): string =>
  Object.values(f.params).some((p: Parameter) => p.learned || p.random) ? 'varying' : 'elementwise';

/** A type of callables with the names of the parameters. */
function typeWith(type: string, params: Parameters, noise = ''): string {
  const named = (ids: readonly string[]): string => ids.map(p => `'${p}'`).join(' | ');
  const names = Object.keys(params).filter(id => !params[id]!.random);
  const learned = names.filter(id => params[id]!.learned);
  const isRandom = names.length < Object.keys(params).length || noise !== '';
  if (isRandom) return `${type}<${named(names)}, ${learned.length > 0 ? named(learned) : 'never'}, true>`;
  if (learned.length > 0) return `${type}<${named(names)}, ${named(learned)}>`;
  return names.length === 0 ? type : `${type}<${named(names)}>`;
}

function docstring(f: Definition): string {
  const formula = printFormula(f.value.textbook);
  const lines = [
    `${f.title.en}: ${f.summary.en}`,
    '',
    `Formula: \`${headOf(f)} = ${formula}\``,
    ...docOf(f),
    '',
    ...f.references.map(r => `Source: ${r.authors} (${r.year}), ${r.title}. ${r.venue}.`),
  ];
  return `/**\n${lines.map(line => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

const headOf = (f: Definition): string =>
  ({
    scalar: `${f.name}(x)`,
    row: `${f.name}(x)`,
    gated: `${f.name}(gate, value)`,
    mirrored: 'f(x) beside f(-x), where f(x)',
  })[f.kind];

function docOf(f: Definition): readonly string[] {
  switch (f.kind) {
    case 'scalar':
      return scalarDoc(f);
    case 'row':
      return rowDoc(f);
    case 'gated':
      return gatedDoc(f);
    case 'mirrored':
      return mirroredDoc(f);
  }
}

function gatedDoc(f: GatedFunction): readonly string[] {
  return [
    '',
    'Halves `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like; the result is half',
    `as long there. \`gate\` says where the gate lies: 'first', 'last' or 'interleaved' (even places); default '${f.place}'.`,
    ...optionLines(f.params),
    'Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or',
    'non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.',
  ];
}

function mirroredDoc(f: MirroredFunction): readonly string[] {
  return [
    '',
    `Puts ${f.of.name}(x) and ${f.of.name}(−x) one after the other along \`axis\` (default −1, the last), which is twice as long in the result.`,
    'Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,',
    'an unknown option, or an `out` of another length or type.',
  ];
}

function scalarDoc(f: ScalarFunction): readonly string[] {
  const slope = printFormula(f.derivative?.textbook ?? derivative(f.value.textbook));
  return [
    `Derivative: \`${slope}\``,
    '',
    'Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;',
    'integer arrays give floats. NaN gives NaN, ±∞ the limits.',
    ...optionLines(f.params),
    `Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,`,
    'an unknown option, a parameter outside its range, or an `out` of another length or type.',
  ];
}

const optionLines = (params: Parameters): readonly string[] =>
  Object.entries(params).map(
    ([id, p]) => `Option \`${id}\`, default ${p.default}, from ${p.range[0]} to ${p.range[1]}: ${p.text.en}`,
  );

function rowDoc(f: RowFunction): readonly string[] {
  const shape =
    f.result === 'row'
      ? 'The result has the shape of the input.'
      : 'The result has the shape of the input without that axis.';
  return [
    `Gradient: \`${printFormula(f.vjp.textbook)}\`, from the output y and the gradient g that arrives`,
    f.symmetric
      ? 'Forward: the Jacobian is symmetric, so `jvp` is the gradient with the direction for g'
      : `Forward: \`${printFormula(jvpOf(f).textbook)}\`, from the direction v`,
    '',
    'Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.',
    `${shape} NaN makes the whole row NaN. \`temperature\` (default 1) divides the input;`,
    `elements where \`mask\` is false take no part and give ${f.masked}. A row with nothing in it is NaN,`,
    "or, with `allMasked: 'zero'`, what a masked element gives.",
    ...optionLines(f.params),
    'Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,',
    'a temperature that is not positive, an unknown option, or an `out` of another length or type.',
  ];
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

/**
 * The hand-written helpers of generated code as text, one top-level declaration or a few that belong together each, for code that
 * stands alone.
 */
function sourcesModule(): string {
  const files = ['numerics/bits.ts', 'numerics/sums.ts', 'kernels/simplex.ts'];
  const blocks = files.flatMap(file =>
    readFileSync(join(source, file), 'utf8')
      .trim()
      .split(/\n\n(?=\S)/)
      .filter(block => /^(export )?(const|let|function|class|type)\b/m.test(block))
      .map(block => block.replace(/^export /gm, '')),
  );
  return `${header(files.join(', '))}\nexport const sources: readonly string[] = ${JSON.stringify(blocks, null, 2)};\n`;
}

async function build(): Promise<ReadonlyMap<string, string>> {
  const definitions = await readDefinitions();
  const files = new Map<string, string>([
    [join(generated, 'code/numerics.ts'), numericsCode(recipes)],
    [join(generated, 'code/short.ts'), numericsCode(shortRecipes, shortName)],
    [join(generated, 'code/recipes.ts'), recipesModule()],
    ...recipeOperations.map(op => [join(generated, `code/recipes/${op}.ts`), recipeModule(op)] as const),
    [join(generated, 'sources.ts'), sourcesModule()],
    [join(generated, 'functions.ts'), functionsModule(definitions)],
    [join(generated, 'definitions.ts'), definitionsModule(definitions)],
    ...elementLosses.map(f => [join(generated, `code/${f.name}.ts`), elementLossModule(f)] as const),
    [join(generated, `code/${crossEntropy.name}.ts`), rowLossModule(crossEntropy)],
  ]);
  for (const f of definitions) {
    files.set(join(generated, `functions/${f.name}.ts`), callableModule(f));
    const code = codeModule(f);
    if (code !== undefined) files.set(join(generated, `code/${f.name}.ts`), code);
  }
  return files;
}

bringUpToDate(await build(), [generated]);
// What follows from running the functions, in a process that reads what was just written.
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(import.meta.dirname, 'reference.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode ||= status ?? 1;
