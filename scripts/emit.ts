// Prints code as modules of packages/nonlin/src: what compiler/codeOf.ts makes of a definition in generated/code, and the recipes in
// numerics/printed.

import { shortName, type Tables } from '../packages/nonlin/src/compiler/code.ts';
import {
  type FormulaGraphs,
  type FunctionGraphs,
  type LossGraphs,
  type RowSignature,
  takesSine,
} from '../packages/nonlin/src/compiler/codeOf.ts';
import { lower } from '../packages/nonlin/src/compiler/lower.ts';
import { plain } from '../packages/nonlin/src/compiler/plain.ts';
import { encode } from '../packages/nonlin/src/compiler/program.ts';
import { rowFunction, scalarFunction } from '../packages/nonlin/src/compiler/typescript.ts';
import { isWholeRow, machineOperations, partsInOrder } from '../packages/nonlin/src/formula/index.ts';
import { type Recipe, recipes, shortRecipes } from '../packages/nonlin/src/numerics/index.ts';
import type { Precision } from '../packages/nonlin/src/numerics/precision.ts';

export const header = (from: string): string =>
  `// Written by \`npm run generate\` from ${from}. Do not edit.\n`;

/** Import lines for the names that the code calls, or puts between braces. */
function imports(code: string, modules: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(modules)
    .map(([path, names]) => [path, names.filter(id => new RegExp(`\\b${id}(\\(| })`).test(code))] as const)
    .filter(([, used]) => used.length > 0)
    .map(([path, used]) => `import { ${used.join(', ')} } from '${path}';\n`)
    .join('');
}

const bitNames = ['copysign', 'exponent', 'head', 'pow2', 'round', 'scale', 'significand', 'turn'];
const modules: Readonly<Record<string, readonly string[]>> = {
  '../../numerics/printed/numerics.ts': Object.keys(recipes),
  '../../numerics/printed/short.ts': Object.keys(shortRecipes).map(shortName),
  '../../numerics/bits.ts': bitNames,
  '../../numerics/simplex.ts': ['argmax', 'entmaxThreshold', 'onehot'],
  '../../numerics/sums.ts': ['CompensatedSum', 'PlainSum'],
};

/** The recipes as functions and as programs: the text of each module by its name. */
export const numericsModules = (): readonly (readonly [name: string, text: string])[] => [
  ['numerics.ts', functionsModule(Object.keys(recipes))],
  ['short.ts', functionsModule(Object.keys(shortRecipes), shortName)],
  ['recipes.ts', recipesModule()],
  ...recipeOperations.map(op => [`recipes/${op}.ts`, recipeModule(op)] as const),
];

/** The recipes as functions, under the names that the code of the functions calls. */
const functionsModule = (operations: readonly string[], nameOf = (id: string) => id): string =>
  `${header('numerics/')}${operations.map(id => `export { ${nameOf(id)} } from './recipes/${id}.ts';\n`).join('')}`;

const programName = (id: string): string => `${id}Program`;

/**
 * The recipe of an operation as functions and as programs, for either accuracy: next to each other, they share their numbers when they
 * are compressed. A module each: a bundler that splits code works by file, and recipes are long.
 */
function recipeModule(operation: string): string {
  const tables: readonly Readonly<Record<string, Recipe>>[] = [recipes, shortRecipes];
  const code = tables
    .flatMap((table, i) => {
      const recipe = table[operation];
      const id = i === 0 ? operation : shortName(operation);
      return recipe
        ? [`export ${scalarFunction(id, recipe.params, lower(recipe.formula))}\n`, programOf(id, recipe)]
        : [];
    })
    .join('\n');
  const type = "import type { RecipeCode } from '../../index.ts';\n";
  return `${header('numerics/')}${imports(code, { '../../bits.ts': bitNames })}${type}\n${code}`;
}

function programOf(id: string, recipe: Recipe): string {
  const params = recipe.params.map(p => `'${p}'`).join(', ');
  const program = encode(lower(recipe.formula).root);
  return `export const ${programName(id)}: RecipeCode = {\n  params: [${params}],\n  program: '${program}',\n};\n`;
}

const recipeOperations = [...new Set([...Object.keys(recipes), ...Object.keys(shortRecipes)])];

/** All recipes, for functions that are made at run time. */
const recipesModule = (): string =>
  [
    header('numerics/'),
    ...recipeOperations.map(operation => `export * from './recipes/${operation}.ts';\n`),
  ].join('');

/** A recipe that a function calls for: the operation, and the constant that has it. */
type Needed = readonly [op: string, constant: string];

/** The recipes that some formulas call for. */
function recipesOf(formulas: readonly FormulaGraphs<unknown>[], accuracy: Precision): readonly Needed[] {
  const table = accuracy === 'float64' ? recipes : shortRecipes;
  const parts = partsInOrder(formulas.map(f => f.graph(accuracy).root));
  const ops: ReadonlySet<string> = new Set(parts.flatMap(e => (e.kind === 'op' ? [e.op] : [])));
  return Object.keys(table)
    .filter(id => ops.has(id))
    .map(id => [id, programName(accuracy === 'float64' ? id : shortName(id))]);
}

/** Import lines for the programs of recipes. */
const recipeImports = (needed: readonly Needed[]): string =>
  recipeOperations
    .map(op => [op, needed.filter(([of]) => of === op)] as const)
    .filter(([, found]) => found.length > 0)
    .map(
      ([op, found]) =>
        `import { ${found.map(([, constant]) => constant).join(', ')} } from '../../numerics/printed/recipes/${op}.ts';\n`,
    )
    .join('');

/** A table of recipes by operation. */
const recipeTable = (needed: readonly Needed[]): string =>
  `{ ${needed.map(([op, constant]) => `${op}: ${constant}`).join(', ')} }`;

const accuracies = ['float64', 'float32'] as const satisfies readonly Precision[];

type Formula = FormulaGraphs | FormulaGraphs<RowSignature>;

/** A formula as a function in JavaScript. */
function functionOf(id: string, formula: Formula, accuracy: Precision): string {
  const { signature } = formula;
  const graph = formula.graph(accuracy);
  return 'rows' in signature
    ? rowFunction(id, signature, graph, accuracy)
    : scalarFunction(id, signature, graph, accuracy);
}

/** The functions of one formula, and what they are called in each accuracy. */
interface Printed {
  readonly names: Readonly<Record<Precision, string>>;
  readonly code: readonly string[];
}

/** Where both accuracies have the same code, one function serves for both. */
function printed(id: string, formula: Formula): Printed {
  const long = functionOf(id, formula, 'float64');
  if (long === functionOf(id, formula, 'float32'))
    return { names: { float64: id, float32: id }, code: [long] };
  const shortId = shortName(id);
  return {
    names: { float64: id, float32: shortId },
    code: [long, functionOf(shortId, formula, 'float32')],
  };
}

/** A value as it is written in a module. */
function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  return `{ ${fields(value as object).join(', ')} }`;
}

const fields = (values: object): readonly string[] =>
  Object.entries(values).map(([id, value]) => `${id}: ${literal(value)}`);

/** What the drivers must know beside the formulas, a line each. */
function factsOf(graphs: FunctionGraphs, tables: Tables): readonly string[] {
  switch (graphs.kind) {
    case 'scalar': {
      const slopes = Object.entries(graphs.paramSlopes).map(
        ([id, slope]) => `    ${id}: ${functionOf('', slope, 'float64').replace('function ', 'function')},\n`,
      );
      return [
        ...fields({ params: graphs.params }),
        ...(takesSine(graphs) ? ['largeArguments: { turn }'] : []),
        ...(slopes.length > 0 ? [`paramSlopes: {\n${slopes.join('')}  }`] : []),
        ...(Object.keys(tables).length > 0 ? fields({ tables }) : []),
      ];
    }
    case 'row': {
      const { kind, name, formulas, noisy, params, grouped, ...facts } = graphs;
      return [...fields({ params, ...(grouped && { grouped }) }), ...fields(facts)];
    }
    case 'gated':
      return fields({
        ...{ params: graphs.params, place: graphs.place },
        ...(tables.vjp && { table: tables.vjp }),
      });
  }
}

/** The programs of a formula, a line each: one where float32 results need no other. */
function programLines([id, formula]: readonly [string, FormulaGraphs<unknown>]): string {
  const long = formula.graph('float64').root;
  const short = encode(formula.graph('float32').root);
  return `${programLine(id, encode(long))}${short === encode(plain(long)) ? '' : programLine(shortName(id), short)}`;
}
const programLine = (id: string, program: string): string => `    ${id}: '${program}',\n`;

const typeOf = (kind: FunctionGraphs['kind']): string => `${kind[0]!.toUpperCase()}${kind.slice(1)}Code`;
const formulasOf = (graphs: FunctionGraphs) => Object.entries<Formula>(graphs.formulas);

/** The module of a function in JavaScript: its formulas as code in both accuracies, and the tables that are proven for it. */
export function formModule(graphs: FunctionGraphs, from: string, tables: Tables = {}): string {
  const { name, kind } = graphs;
  const functions = formulasOf(graphs).map(([id, formula]) => [id, printed(id, formula)] as const);
  const code = functions.flatMap(([, { code: text }]) => text).join('\n\n');
  const isForKernels = !partsInOrder(
    formulasOf(graphs).map(([, formula]) => formula.graph('float64').root),
  ).some(e => e.kind === 'op' && isWholeRow(e.op));
  const facts = [...factsOf(graphs, tables), ...(isForKernels ? [] : ['searched: true'])];
  const table = (accuracy: Precision): string =>
    functions
      .map(([id, { names }]) => (names[accuracy] === id ? id : `${id}: ${names[accuracy]}`))
      .join(', ');
  return `${header(from)}import type { JavaScriptForm, ${typeOf(kind)} } from '../../compiler/code.ts';
${imports([code, ...facts].join('\n'), modules)}
${code}

const form: JavaScriptForm<${typeOf(kind)}> = {
  kind: '${kind}',
  name: '${name}',
${facts.map(field => `  ${field},\n`).join('')}${accuracies.map(accuracy => `  ${accuracy}: { ${table(accuracy)} },\n`).join('')}};
export { form as ${name} };
`;
}

/** The module of a function with what kernels are made of: the programs of its formulas, and their recipes. */
export function codeModule(graphs: FunctionGraphs, from: string, hasTables = false): string {
  const { name, kind } = graphs;
  const rare: Readonly<Record<string, FormulaGraphs>> = graphs.kind === 'scalar' ? graphs.rare : {};
  const formulas: readonly (readonly [string, FormulaGraphs<unknown>])[] = [
    ...formulasOf(graphs),
    ...Object.entries(rare),
  ];
  const needed = accuracies.map(accuracy =>
    recipesOf(
      formulas.map(([, formula]) => formula),
      accuracy,
    ),
  );
  const noisy = graphs.kind === 'row' ? graphs.noisy?.hard.name : undefined;
  const server = kind === 'gated' ? 'serveGates' : 'serve';
  return `${header(from)}import type { ${typeOf(kind)} } from '../../compiler/code.ts';
import { ${name} as form } from '../forms/${name}.ts';
${hasTables ? `import { ${server} } from '../../kernels/tables/run.ts';\n` : ''}${hardImport(noisy, name)}${recipeImports(needed.flat())}
const code: ${typeOf(kind)} = {
  ...form,
${hasTables ? `  ${kind === 'gated' ? `serve: ${server}` : server},\n` : loopsOf(graphs)}${noisy ? `  noisy: { hard: ${noisy} },\n` : ''}  programs: {\n${formulas.map(programLines).join('')}  },
  recipes: {
${accuracies.map((accuracy, i) => `    ${accuracy}: ${recipeTable(needed[i]!)},\n`).join('')}  },
};
export { code as ${name} };
`;
}

/** Whether a formula has nothing but what a processor does in a few cycles. */
const isCheap = (formula: Formula): boolean =>
  partsInOrder([formula.graph('float32').root]).every(
    e => e.kind !== 'op' || Object.hasOwn(machineOperations, e.op),
  );

/**
 * Loops over a few elements of a cheap function, to call which takes longer than to compute it. Each is a text of its own: what an
 * engine learns of it concerns this function alone, and so the engine puts the function into the loop.
 */
function loopsOf(graphs: FunctionGraphs): string {
  if (graphs.kind !== 'scalar' || !formulasOf(graphs).every(([, formula]) => isCheap(formula))) return '';
  const params = graphs.params.map((_, i) => `, p[${i}]!`).join('');
  const loop = (id: string, formula: string, factor = ''): string => {
    const p = params === '' ? '_p' : 'p';
    const names = ['x', 'y', ...(params === '' && factor === '' ? [] : [p]), ...(factor === '' ? [] : ['g'])];
    return `    ${id}(${names.join(', ')}) {\n      const f = form.float32.${formula};\n      for (let i = 0; i < y.length; i++) y[i] = ${factor}f(x[i]!${params});\n    },\n`;
  };
  const loops = [
    loop('value', 'value'),
    loop('derivative', 'derivative'),
    loop('vjp', 'derivative', 'Math.fround(g![i]!) * '),
  ];
  return `  few: {\n${loops.join('')}  },\n`;
}

/** A noisy function's code mentions another's. */
const hardImport = (hard: string | undefined, name: string): string =>
  hard && hard !== name ? `import { ${hard} } from './${hard}.ts';\n` : '';
/** The module of a loss of single elements, which is computed for float32 results as it is for float64. */
export function lossModule({ name, params, formulas }: LossGraphs, from: string): string {
  const code = Object.entries(formulas)
    .map(([id, formula]) => functionOf(id, formula, 'float64'))
    .join('\n\n');
  const needed = recipesOf(Object.values(formulas), 'float64');
  return `${header(from)}import type { LossCode } from '../../compiler/code.ts';
${imports(code, modules)}${recipeImports(needed)}
${code}

const code: LossCode = {
  name: '${name}',
  ${fields({ params }).join()},
  loss,
  slope,
  programs: {
${Object.entries(formulas)
  .map(([id, formula]) => programLine(id, encode(formula.graph('float64').root)))
  .join('')}  },
  recipes: ${recipeTable(needed)},
};
export { code as ${name} };
`;
}
