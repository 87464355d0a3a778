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
import type {
  Definition,
  GatedFunction,
  MirroredFunction,
  RowFunction,
  ScalarFunction,
} from '../functions/definition.ts';
import { sources } from '../generated/sources.ts';
import { recipes } from '../numerics/index.ts';
import { foreignRecipes } from './foreign.ts';
import {
  type Arithmetic,
  byKind,
  defineLanguage,
  described,
  parametersOf,
  type Request,
  type Unit,
  unitsOf,
} from './language.ts';
import { type Naming, words } from './names.ts';
import { held, wrapped } from './text.ts';
import { paramsOf } from './units.ts';

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
    ...sources.map(source).filter(({ names }) => ['argmax', 'onehot'].some(id => names.includes(id))),
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

function documentation(
  f: Definition,
  params: readonly string[],
  of: string,
  { arithmetic }: Request,
): readonly string[] {
  const { title, summary, formula, params: texts, references } = described(f);
  if (arithmetic === 'engine')
    return [
      `${title}: ${formula}`,
      ...texts.filter(([id]) => params.includes(id)).map(([id, text]) => `@param ${id} ${text}`),
    ];
  return [
    ...wrapped(`${title}${of}: ${summary}`, 100),
    '',
    ...wrapped(`Formula: \`${formula}\``, 100),
    ...texts
      .filter(([id]) => params.includes(id))
      .flatMap(([id, text]) => wrapped(`@param ${id} ${text}`, 100)),
    ...references.flatMap(r => wrapped(`Source: ${r}`, 100)),
  ];
}

const withDefaults = (params: readonly string[], request: Request): readonly string[] =>
  params.map(id => `${identifier(id)} = ${request.params[id]}`);

/** The formula that is written, and the arithmetic that it is printed for. */
const graphOf = (unit: Unit, { arithmetic }: Request): Graph =>
  arithmetic === 'engine' ? lowerFolded(unit.brief) : lower(unit.formula, 'float64');

/** A function of numbers. */
const elementwise = (f: Definition, unit: Unit, request: Request): string =>
  scalarFunction(
    inside(unit.id, request),
    [...unit.variables, ...paramsOf(f, [unit])],
    request.arithmetic === 'engine' ? graphOf(unit, request) : lifted(graphOf(unit, request)),
    request.arithmetic === 'engine' ? 'engine' : 'float64',
    request.params,
  );

const slopeFunctions = (
  f: Definition,
  slopes: Readonly<Record<string, Unit>>,
  request: Request,
): readonly string[] =>
  Object.entries(slopes).map(([of, unit]) =>
    exported(unit.id, [`The slope of ${f.name} for ${of}.`], elementwise(f, unit, request), request),
  );

function scalar(f: ScalarFunction, request: Request): readonly string[] {
  const { value, slopes } = unitsOf(f);
  const code = elementwise(f, value, request);
  return [
    exported(f.name, documentation(f, paramsOf(f, [value]), '', request), code, request),
    ...(request.derivative ? slopeFunctions(f, slopes, request) : []),
  ];
}

const define = (head: string, body: readonly string[]): string =>
  [`function ${head} {`, ...body.map(line => `  ${line}`), '}'].join('\n');

/** What a function of a row takes and gives. */
function signatureOf(f: RowFunction, unit: Unit, params: readonly string[]): RowSignature {
  const isVjp = unit.variables.includes('g');
  const isNumber = f.result === 'number';
  return {
    rows: isVjp && !isNumber ? ['x', 'g'] : ['x'],
    numbers: isVjp && isNumber ? ['g'] : [],
    params,
    output: isVjp ? 'dx' : 'y',
    result: isVjp ? 'row' : f.result,
  };
}

/** A function of a row, and its gradient: any array in, a new Float64Array or a number out. */
function row(f: RowFunction, request: Request): readonly string[] {
  const { value, vjp } = unitsOf(f);
  const params = paramsOf(f, [value, vjp!]);
  const units = [value, ...(request.derivative ? [vjp!] : [])];
  const docs = new Map([
    [value, documentation(f, params, f.grouped ? ', of groups of neighbours' : ', of a row', request)],
    [vjp!, [`The gradient of ${f.name} for x, from the gradient g that arrives at its result.`]],
  ]);
  if (f.grouped)
    return [
      ...units.map(unit => ofRow(f, unit, params, request)),
      ...grouped(f, params, request, units, docs),
    ];
  if (request.arithmetic === 'engine')
    return units.map(unit =>
      exported(unit.id, docs.get(unit)!, ofRow(f, unit, paramsOf(f, [unit]), request), request),
    );
  return [
    ...units.map(unit => ofRow(f, unit, params, request)),
    ...units.map(unit => exported(unit.id, docs.get(unit)!, faceOf(f, unit, params, request), request)),
  ];
}

const rowName = (unit: Unit): string => `${unit.id}OfRow`;

/** The loops over a row: in the arithmetic of the library they fill an array that they are handed. */
const ofRow = (f: RowFunction, unit: Unit, params: readonly string[], request: Request): string => {
  const signature = signatureOf(f, unit, params);
  return request.arithmetic === 'engine'
    ? wholeRowFunction(inside(unit.id, request), signature, graphOf(unit, request), request.params)
    : rowFunction(rowName(unit), signature, graphOf(unit, request));
};

/** What makes the arrays for them. */
function faceOf(f: RowFunction, unit: Unit, params: readonly string[], request: Request): string {
  const { rows, numbers, output, result } = signatureOf(f, unit, params);
  const isNumber = result === 'number';
  const args = [
    ...rows.map(id => `${id}: ${arrays.library}`),
    ...numbers.map(id => `${id}: number`),
    ...withDefaults(params, request),
  ];
  const passed = [
    ...rows.map(id => `Float64Array.from(${id})`),
    ...numbers.map(id => `Float64Array.of(${id})`),
    output,
    ...params.map(identifier),
  ];
  return define(`${inside(unit.id, request)}(${args.join(', ')}): ${isNumber ? 'number' : 'Float64Array'}`, [
    `const ${output} = new Float64Array(${isNumber ? '1' : 'x.length'});`,
    `${rowName(unit)}(${passed.join(', ')});`,
    `return ${isNumber ? `${output}[0]!` : output};`,
  ]);
}

/** Groups of so many neighbours, one after another. */
function grouped(
  f: RowFunction,
  params: readonly string[],
  request: Request,
  units: readonly Unit[],
  docs: ReadonlyMap<Unit, readonly string[]>,
): readonly string[] {
  const args = ['pieces = 2', ...withDefaults(params, request)].join(', ');
  const passed = params.map(id => `, ${identifier(id)}`).join('');
  const part = (array: string, size: string): string => `${array}.subarray(i * ${size}, (i + 1) * ${size})`;
  const type = arrays[request.arithmetic];
  const isWhole = request.arithmetic === 'engine';
  return units.map(unit => {
    const isVjp = unit.variables.includes('g');
    const each = isVjp
      ? isWhole
        ? `dx.set(${unit.id}(${part('row', 'pieces')}, g[i]!${passed}), i * pieces);`
        : `${rowName(unit)}(${part('row', 'pieces')}, ${part('arrived', '1')}, ${part('dx', 'pieces')}${passed});`
      : isWhole
        ? `y[i] = ${unit.id}(${part('row', 'pieces')}${passed});`
        : `${rowName(unit)}(${part('row', 'pieces')}, ${part('y', '1')}${passed});`;
    const id = isVjp ? `${f.name}Vjp` : f.name;
    const head = `${inside(id, request)}(x: ${type}, ${isVjp ? `g: ${type}, ` : ''}${args}): Float64Array`;
    const body = isVjp
      ? [
          'const row = Float64Array.from(x);',
          ...(isWhole ? [] : ['const arrived = Float64Array.from(g);']),
          'const dx = new Float64Array(row.length);',
          `for (let i = 0; i < ${isWhole ? 'g' : 'arrived'}.length; i++) ${each}`,
          'return dx;',
        ]
      : [
          'const row = Float64Array.from(x);',
          'const y = new Float64Array(row.length / pieces);',
          `for (let i = 0; i < y.length; i++) ${each}`,
          'return y;',
        ];
    return exported(id, docs.get(unit)!, define(head, body), request);
  });
}

/** Where the gate and the value of pair i lie among twice \`half\` numbers. */
const places = {
  first: { gate: 'i', value: 'half + i' },
  last: { gate: 'half + i', value: 'i' },
  interleaved: { gate: '2 * i', value: '2 * i + 1' },
} as const;

function gated(f: GatedFunction, request: Request): readonly string[] {
  const { value, slopes } = unitsOf(f);
  const params = paramsOf(f, [value, ...Object.values(slopes)]);
  const place = places[f.place];
  const args = withDefaults(params, request);
  const callOf = (unit: Unit): string =>
    `${unit.id}(${takenBy([...unit.variables, ...paramsOf(f, [unit])], graphOf(unit, request))
      .map(id => (id === 'gate' || id === 'value' ? `x[${place[id]}]!` : identifier(id)))
      .join(', ')})`;
  return [
    exported(value.id, [`${f.name} of a gate and a value.`], elementwise(f, value, request), request),
    exported(
      f.name,
      documentation(f, params, ', of the gates and values of a row', request),
      define(
        `${inside(f.name, request)}(${[`x: ${arrays[request.arithmetic]}`, ...args].join(', ')}): Float64Array`,
        [
          'const half = x.length / 2;',
          'const y = new Float64Array(half);',
          `for (let i = 0; i < half; i++) y[i] = ${callOf(value)};`,
          'return y;',
        ],
      ),
      request,
    ),
    ...(request.derivative
      ? [
          ...slopeFunctions(f, slopes, request),
          exported(
            `${f.name}Vjp`,
            [`The gradient of ${f.name} for x, from the gradient g that arrives at its result.`],
            define(
              `${f.name}Vjp(${[`x: ${arrays[request.arithmetic]}`, `g: ${arrays[request.arithmetic]}`, ...args].join(', ')}): Float64Array`,
              [
                'const half = x.length / 2;',
                'const dx = new Float64Array(x.length);',
                'for (let i = 0; i < half; i++) {',
                `  dx[${place.gate}] = g[i]! * ${callOf(slopes['gate']!)};`,
                `  dx[${place.value}] = g[i]! * ${callOf(slopes['value']!)};`,
                '}',
                'return dx;',
              ],
            ),
            request,
          ),
        ]
      : []),
  ];
}

function mirrored(f: MirroredFunction, request: Request): readonly string[] {
  const { value, slopes } = unitsOf(f.of);
  const params = paramsOf(f, [value, ...Object.values(slopes)]);
  const args = withDefaults(params, request);
  const callOf = (unit: Unit, x: string): string =>
    `${inside(unit.id, request)}(${[x, ...paramsOf(f, [unit]).map(identifier)].join(', ')})`;
  return [
    ...scalar(f.of, request),
    exported(
      f.name,
      documentation(f, params, ', of a row', request),
      define(
        `${inside(f.name, request)}(${[`x: ${arrays[request.arithmetic]}`, ...args].join(', ')}): Float64Array`,
        [
          `return Float64Array.from([...Array.from(x), ...Array.from(x, v => -v)], v => ${callOf(value, 'v')});`,
        ],
      ),
      request,
    ),
    ...(request.derivative
      ? [
          exported(
            `${f.name}Vjp`,
            [`The gradient of ${f.name} for x, from the gradient g that arrives at its result.`],
            define(
              `${f.name}Vjp(${[`x: ${arrays[request.arithmetic]}`, `g: ${arrays[request.arithmetic]}`, ...args].join(', ')}): Float64Array`,
              [
                `const slope = (v: number): number => ${callOf(slopes['x']!, 'v')};`,
                'return Float64Array.from(x, (v, i) => g[i]! * slope(v) - g[x.length + i]! * slope(-v));',
              ],
            ),
            request,
          ),
        ]
      : []),
  ];
}

const functionsOf = (f: Definition, request: Request): readonly string[] =>
  byKind(f, {
    scalar: g => scalar(g, request),
    row: g => row(g, request),
    gated: g => gated(g, request),
    mirrored: g => mirrored(g, request),
  });

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
