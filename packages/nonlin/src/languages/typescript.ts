// A TypeScript module without dependencies: the functions that the library runs, the numerics that they call, and faces for arrays.
// Its results are the library's, bit for bit. In the engine's arithmetic it is the same formulas over Math.exp and its kin: short,
// and right to a few ulp.

import type { RowSignature } from '../compiler/codeOf.ts';
import { lifted } from '../compiler/lift.ts';
import { lower, lowerFolded } from '../compiler/lower.ts';
import {
  identifier,
  isReserved,
  rowFunction,
  scalarFunction,
  takenBy,
  wholeRowFunction,
} from '../compiler/typescript.ts';
import { type AnyOp, type Graph, once } from '../formula/index.ts';
import type { Definition } from '../functions/definition.ts';
import { sources } from '../generated/sources.ts';
import { recipes } from '../numerics/index.ts';
import { foreignRecipes } from './foreign.ts';
import {
  type Arithmetic,
  defineLanguage,
  described,
  entriesOf,
  parametersOf,
  type Request,
  type Unit,
} from './language.ts';
import { type Naming, words } from './names.ts';
import { type ByShape, byShape, type Pointwise, type Routine, type Rowwise, routinesOf } from './routines.ts';
import { held, wrapped } from './text.ts';

/** A declaration that code may need, and the names that it brings. */
interface Block {
  readonly names: readonly string[];
  readonly text: string;
}

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^(?:const|let|function|class|type) (\w+)/gm)].map(m => m[1]!);

const source = (text: string): Block => ({ names: namesIn(text), text });
const recipeBlock = (id: string, print: () => string): Block => {
  const printed = once(() => ({ text: print() }));
  return {
    names: [id],
    get text() {
      return printed().text;
    },
  };
};

const THRESHOLD = `/** The t for which the sum of max(u - t, 0)^p is 1, by bisection; the largest u of a row is 0. */
function entmaxThreshold(row: Float64Array, p: number): number {
  if (row.some(Number.isNaN)) return Number.NaN;
  let [low, high] = [-1, 0];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return low;
    if (row.reduce((sum, u) => sum + Math.max(u - middle, 0) ** p, 0) >= 1) low = middle;
    else high = middle;
  }
}`;

/** All that there is, in an order in which it may stand. */
const blocks: Readonly<Record<Arithmetic, readonly Block[]>> = {
  library: [
    ...sources.map(source),
    ...Object.entries(recipes).map(([id, r]) =>
      recipeBlock(id, () => scalarFunction(id, r.params, lower(r.formula))),
    ),
  ],
  engine: [
    ...sources
      .map(source)
      .filter(({ names }) => ['argmax', 'PlaceOfLargest', 'onehot'].some(id => names.includes(id))),
    source(THRESHOLD),
    ...(['erf', 'erfc', 'normcdf'] as const).map(id => {
      const { params, formula } = foreignRecipes[id];
      return recipeBlock(id, () => scalarFunction(id, params, lowerFolded(formula), 'engine'));
    }),
  ],
};

const TYPE = 'type Numbers = readonly number[] | Float32Array | Float64Array;';
const arrays: Readonly<Record<Arithmetic, string>> = { library: 'Numbers', engine: 'ArrayLike<number>' };

/** The declarations that the code mentions, and those that they mention. */
function blocksNeededBy(code: string, arithmetic: Arithmetic): readonly Block[] {
  const needed = new Set<Block>();
  const visit = (text: string): void => {
    const words = new Set(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').match(/\b\w+\b/g));
    for (const block of blocks[arithmetic]) {
      if (needed.has(block) || !block.names.some(id => words.has(id))) continue;
      needed.add(block);
      visit(block.text);
    }
  };
  visit(code);
  return blocks[arithmetic].filter(block => needed.has(block));
}

const namesOf = (some: readonly Block[]): ReadonlySet<string> => new Set(some.flatMap(block => block.names));
const taken: Readonly<Record<Arithmetic, ReadonlySet<string>>> = {
  library: namesOf(blocks.library),
  engine: namesOf(blocks.engine),
};

/** What code mentions of the language's own. */
const OWN = words('Array Float32Array Float64Array Infinity Math NaN Number Numbers undefined');

/** A name that no numerics and no word of the language have: tanh and erf are called tanhOf and erfOf inside. */
const inside = (id: string, { arithmetic }: Request): string =>
  taken[arithmetic].has(id) || OWN.has(id) || isReserved(id) ? `${id}Of` : id;

const LOCAL = words('arrived dx half i n pieces row slope v y');
const naming: Naming = {
  spell: identifier,
  isTaken: (id, used) => OWN.has(id) || LOCAL.has(id) || namesCalled(used).has(id),
};

/** The names of the numerics that some operations take: sums of exponents are lowered to an operation of their own. */
const namesCalled = (used: ReadonlySet<AnyOp>): ReadonlySet<string> => {
  const called = [...used].flatMap(id => [id, `${id}sum`, id.replace(/^row/, ''), 'head']).join(' ');
  return namesOf(blocksNeededBy(called, 'library'));
};

const doc = (text: readonly string[]): string => {
  const lines = text.map(held.blockComment);
  return lines.length === 1
    ? `/** ${lines[0]} */`
    : ['/**', ...lines.map(line => ` * ${line}`.trimEnd()), ' */'].join('\n');
};

/** An exported function with its comment. */
const exported = (id: string, lines: readonly string[], code: string, request: Request): string =>
  inside(id, request) === id
    ? `${doc(lines)}\nexport ${code}`
    : `${doc(lines)}\n${code}\n\nexport { ${inside(id, request)} as ${id} };`;

/** What a comment adds to the title of a function of rows. */
const runsOver: ByShape<string> = {
  pointwise: () => '',
  row: () => ', of a row',
  groups: () => ', of groups of neighbours',
  pairs: () => ', of the gates and values of a row',
  mirror: () => ', of a row',
};

function commentOn(r: Routine, { arithmetic }: Request): readonly string[] {
  if (r.remark) return [r.remark(id => id)];
  const { title, summary, formula, references } = described(r.f);
  const params = entriesOf(r.f, r.shape === 'row' ? r.allParams : r.params).map(
    ([id, text]) => `@param ${id} ${text}`,
  );
  if (arithmetic === 'engine') return [`${title}: ${formula}`, ...params];
  return [
    ...wrapped(`${title}${byShape(r, runsOver)}: ${summary}`, 100),
    '',
    ...[`Formula: \`${formula}\``, ...params, ...references.map(r => `Source: ${r}`)].flatMap(text =>
      wrapped(text, 100),
    ),
  ];
}

const withDefaults = (params: readonly string[], request: Request): readonly string[] =>
  params.map(id => `${identifier(id)} = ${request.params[id]}`);

/** The formula that is written, and the arithmetic that it is printed for. */
const graphOf = (unit: Unit, { arithmetic }: Request): Graph =>
  arithmetic === 'engine' ? lowerFolded(unit.brief) : lower(unit.formula, 'float64');

/** What a function of a row takes and gives. */
function signatureOf(r: Rowwise, params: readonly string[]): RowSignature {
  return {
    rows: r.inputs.filter(({ isRow }) => isRow).map(({ id }) => id),
    numbers: r.inputs.filter(({ isRow }) => !isRow).map(({ id }) => id),
    params,
    output: r.isGradient ? 'dx' : 'y',
    result: r.result,
  };
}

const rowName = ({ id }: Rowwise): string => `${id}OfRow`;

/** The loops over a row. In the arithmetic of the library they fill an array that they are handed. */
const loopsOf = (r: Rowwise, request: Request): string =>
  request.arithmetic === 'engine'
    ? wholeRowFunction(
        inside(r.id, request),
        signatureOf(r, r.f.grouped ? r.allParams : r.params),
        graphOf(r.unit, request),
        request.params,
      )
    : rowFunction(rowName(r), signatureOf(r, r.allParams), graphOf(r.unit, request));

/** A call of a function of numbers, given what its inputs are. */
const callOf = (r: Pointwise, inputs: Readonly<Record<string, string>>, request: Request): string => {
  const taken = takenBy([...r.unit.variables, ...r.params], graphOf(r.unit, request));
  const args = taken.map(id => inputs[id] ?? identifier(id));
  return `${inside(r.id, request)}(${args.join(', ')})`;
};

/** A function of arrays. */
function define(r: Routine, request: Request, params: readonly string[], body: readonly string[]): string {
  const args = [
    ...r.inputs.map(({ id, isRow }) => `${id}: ${isRow ? arrays[request.arithmetic] : 'number'}`),
    ...(r.shape === 'groups' ? ['pieces = 2'] : []),
    ...withDefaults(params, request),
  ];
  const head = `${inside(r.id, request)}(${args.join(', ')}): ${r.result === 'number' ? 'number' : 'Float64Array'}`;
  return [`function ${head} {`, ...body.map(line => `  ${line}`), '}'].join('\n');
}

/** Where the gate and the value of pair i lie among twice \`half\` numbers. */
const gatePlaces = {
  first: { gate: 'i', value: 'half + i' },
  last: { gate: 'half + i', value: 'i' },
  interleaved: { gate: '2 * i', value: '2 * i + 1' },
} as const;

/** The functions that a file exports. */
const written: ByShape<(request: Request) => string> = {
  pointwise: r => request =>
    scalarFunction(
      inside(r.id, request),
      [...r.unit.variables, ...r.params],
      request.arithmetic === 'engine' ? graphOf(r.unit, request) : lifted(graphOf(r.unit, request)),
      request.arithmetic === 'engine' ? 'engine' : 'float64',
      request.params,
    ),

  // What makes the arrays for the loops.
  row: r => request => {
    if (request.arithmetic === 'engine') return loopsOf(r, request);
    const { rows, numbers, output, result } = signatureOf(r, r.allParams);
    const isNumber = result === 'number';
    const passed = [
      ...rows.map(id => `Float64Array.from(${id})`),
      ...numbers.map(id => `Float64Array.of(${id})`),
      output,
      ...r.allParams.map(identifier),
    ];
    return define(r, request, r.allParams, [
      `const ${output} = new Float64Array(${isNumber ? '1' : 'x.length'});`,
      `${rowName(r)}(${passed.join(', ')});`,
      `return ${isNumber ? `${output}[0]!` : output};`,
    ]);
  },

  // Groups of so many neighbours, one after another.
  groups: r => request => {
    const { each, params, isGradient } = r;
    const isWhole = request.arithmetic === 'engine';
    const passed = params.map(id => `, ${identifier(id)}`).join('');
    const part = (array: string, size: string): string => `${array}.subarray(i * ${size}, (i + 1) * ${size})`;
    const group = part('row', 'pieces');
    if (!isGradient)
      return define(r, request, params, [
        'const row = Float64Array.from(x);',
        'const y = new Float64Array(row.length / pieces);',
        `for (let i = 0; i < y.length; i++) ${
          isWhole
            ? `y[i] = ${each.id}(${group}${passed});`
            : `${rowName(each)}(${group}, ${part('y', '1')}${passed});`
        }`,
        'return y;',
      ]);
    return define(r, request, params, [
      'const row = Float64Array.from(x);',
      ...(isWhole ? [] : ['const arrived = Float64Array.from(g);']),
      'const dx = new Float64Array(row.length);',
      `for (let i = 0; i < ${isWhole ? 'g' : 'arrived'}.length; i++) ${
        isWhole
          ? `dx.set(${each.id}(${group}, g[i]!${passed}), i * pieces);`
          : `${rowName(each)}(${group}, ${part('arrived', '1')}, ${part('dx', 'pieces')}${passed});`
      }`,
      'return dx;',
    ]);
  },

  pairs: r => request => {
    const { gate, value: other } = gatePlaces[r.place];
    const call = (of: Pointwise): string =>
      callOf(of, { gate: `x[${gate}]!`, value: `x[${other}]!` }, request);
    return define(
      r,
      request,
      r.params,
      r.isGradient
        ? [
            'const half = x.length / 2;',
            'const dx = new Float64Array(x.length);',
            'for (let i = 0; i < half; i++) {',
            `  dx[${gate}] = g[i]! * ${call(r.slopes.gate)};`,
            `  dx[${other}] = g[i]! * ${call(r.slopes.value)};`,
            '}',
            'return dx;',
          ]
        : [
            'const half = x.length / 2;',
            'const y = new Float64Array(half);',
            `for (let i = 0; i < half; i++) y[i] = ${call(r.value)};`,
            'return y;',
          ],
    );
  },

  mirror: r => request =>
    define(
      r,
      request,
      r.params,
      r.isGradient
        ? [
            `const slope = (v: number): number => ${callOf(r.slope, { x: 'v' }, request)};`,
            'return Float64Array.from(x, (v, i) => g[i]! * slope(v) - g[x.length + i]! * slope(-v));',
          ]
        : [
            `return Float64Array.from([...Array.from(x), ...Array.from(x, v => -v)], v => ${callOf(r.value, { x: 'v' }, request)});`,
          ],
    ),
};

/** The functions of a file: loops that others call stand first, without a face of their own. */
function functionsOf(f: Definition, request: Request): readonly string[] {
  const routines = routinesOf(f, request, { pairsFirst: true });
  const isGrouped = f.kind === 'row' && f.grouped === true;
  const loops = routines.flatMap(r =>
    r.shape === 'row' && (isGrouped || request.arithmetic === 'library') ? [loopsOf(r, request)] : [],
  );
  const faces = routines.filter(r => !(r.shape === 'row' && isGrouped));
  return [
    ...loops,
    ...faces.map(r => exported(r.id, commentOn(r, request), byShape(r, written)(request), request)),
  ];
}

const originOf = (f: Definition, { arithmetic }: Request): string =>
  arithmetic === 'engine'
    ? "Written by nonlin for the engine's own Math, from a definition under the MIT licence."
    : described(f).origin;

export const typescriptLanguage = defineLanguage({
  name: 'typescript',
  title: 'TypeScript',
  fileExtension: '.ts',
  mediaType: 'text/typescript',
  markdown: 'ts',
  arithmetics: ['library', 'engine'],
  naming,
  write(f, request) {
    const functions = functionsOf(f, request).join('\n\n');
    const params = Object.keys(parametersOf(f));
    // A parameter may have the name of a helper.
    const mentioned = params.reduce(
      (text, id) => text.replaceAll(new RegExp(`\\b${id}\\b(?!\\()`, 'g'), ''),
      functions,
    );
    const head = [`// ${originOf(f, request)}`, ...(functions.includes(`: ${arrays.library}`) ? [TYPE] : [])];
    return `${[...head, ...blocksNeededBy(mentioned, request.arithmetic).map(block => block.text), functions].join('\n\n')}\n`;
  },
});
