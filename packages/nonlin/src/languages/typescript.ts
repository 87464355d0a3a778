// A TypeScript module without dependencies: the functions that the library runs, the numerics that they call, and faces for arrays.
// Its results are the library's, bit for bit.

import { lifted } from '../compiler/lift.ts';
import { lower } from '../compiler/lower.ts';
import { identifier, isReserved, rowFunction, scalarFunction, takenBy } from '../compiler/typescript.ts';
import { type AnyOp, once } from '../formula/index.ts';
import type {
  Definition,
  GatedFunction,
  MirroredFunction,
  RowFunction,
  ScalarFunction,
} from '../functions/definition.ts';
import { sources } from '../generated/sources.ts';
import { recipes } from '../numerics/index.ts';
import {
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

/** All that there is, in an order in which it may stand. */
const blocks: readonly Block[] = [
  ...sources.map(text => ({ names: namesIn(text), text })),
  ...Object.entries(recipes).map(([id, r]) => {
    const printed = once(() => ({ text: scalarFunction(id, r.params, lower(r.formula)) }));
    return {
      names: [id],
      get text() {
        return printed().text;
      },
    };
  }),
];

const ARRAYS = 'Numbers';
const TYPE = 'type Numbers = readonly number[] | Float32Array | Float64Array;';

/** The declarations that the code mentions, and those that they mention. */
function blocksNeededBy(code: string): readonly Block[] {
  const needed = new Set<Block>();
  const visit = (text: string): void => {
    const words = new Set(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').match(/\b\w+\b/g));
    for (const block of blocks) {
      if (needed.has(block) || !block.names.some(id => words.has(id))) continue;
      needed.add(block);
      visit(block.text);
    }
  };
  visit(code);
  return blocks.filter(block => needed.has(block));
}

const taken: ReadonlySet<string> = new Set(blocks.flatMap(block => block.names));

/** What code mentions of the language's own. */
const OWN = words('Array Float32Array Float64Array Infinity Math NaN Number Numbers undefined');

/** A name that no numerics and no word of the language have: tanh and erf are called tanhOf and erfOf inside. */
const inside = (id: string): string => (taken.has(id) || OWN.has(id) || isReserved(id) ? `${id}Of` : id);

const LOCAL = words('arrived dx half i n pieces row slope v y');
const naming: Naming = {
  spell: identifier,
  isTaken: (id, used) => OWN.has(id) || LOCAL.has(id) || namesCalled(used).has(id),
};

/** The names of the numerics that some operations take: sums of exponents are lowered to an operation of their own. */
const namesCalled = (used: ReadonlySet<AnyOp>): ReadonlySet<string> => {
  const called = [...used].flatMap(id => [id, `${id}sum`, id.replace(/^row/, ''), 'head']).join(' ');
  return new Set(blocksNeededBy(called).flatMap(block => block.names));
};

const doc = (text: readonly string[]): string => {
  const lines = text.map(held.blockComment);
  return lines.length === 1
    ? `/** ${lines[0]} */`
    : ['/**', ...lines.map(line => ` * ${line}`.trimEnd()), ' */'].join('\n');
};

/** An exported function with its comment. */
const exported = (id: string, lines: readonly string[], code: string): string =>
  inside(id) === id
    ? `${doc(lines)}\nexport ${code}`
    : `${doc(lines)}\n${code}\n\nexport { ${inside(id)} as ${id} };`;

function documentation(f: Definition, params: readonly string[], of: string): readonly string[] {
  const { title, summary, formula, params: texts, references } = described(f);
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

/** A function of numbers, as the library runs it. */
const elementwise = (f: Definition, unit: Unit, request: Request): string =>
  scalarFunction(
    inside(unit.id),
    [...unit.variables, ...paramsOf(f, [unit])],
    lifted(lower(unit.formula, 'float64')),
    'float64',
    request.params,
  );

const slopeFunctions = (
  f: Definition,
  slopes: Readonly<Record<string, Unit>>,
  request: Request,
): readonly string[] =>
  Object.entries(slopes).map(([of, unit]) =>
    exported(unit.id, [`The slope of ${f.name} for ${of}.`], elementwise(f, unit, request)),
  );

function scalar(f: ScalarFunction, request: Request): readonly string[] {
  const { value, slopes } = unitsOf(f);
  const code = elementwise(f, value, request);
  return [
    exported(f.name, documentation(f, paramsOf(f, [value]), ''), code),
    ...(request.derivative ? slopeFunctions(f, slopes, request) : []),
  ];
}

const define = (head: string, body: readonly string[]): string =>
  [`function ${head} {`, ...body.map(line => `  ${line}`), '}'].join('\n');

/** A function of a row, and its face: any array in, a new Float64Array or a number out. */
function row(f: RowFunction, request: Request): readonly string[] {
  const { value, vjp } = unitsOf(f);
  const params = paramsOf(f, [value, vjp!]);
  const isNumber = f.result === 'number';
  const args = withDefaults(params, request);
  const passed = params.map(id => `, ${identifier(id)}`).join('');
  const ofRow = (unit: Unit): string => `${unit.id}OfRow`;
  const isVjp = (unit: Unit): boolean => unit === vjp;
  const inner = (unit: Unit): string =>
    rowFunction(
      ofRow(unit),
      {
        rows: isVjp(unit) && !isNumber ? ['x', 'g'] : ['x'],
        numbers: isVjp(unit) && isNumber ? ['g'] : [],
        params,
        output: isVjp(unit) ? 'dx' : 'y',
        result: isVjp(unit) ? 'row' : f.result,
      },
      lower(unit.formula, 'float64'),
    );
  const lines = documentation(f, params, f.grouped ? ', of groups of neighbours' : ', of a row');
  const gradient = [`The gradient of ${f.name} for x, from the gradient g that arrives at its result.`];
  return [
    inner(value),
    ...(request.derivative ? [inner(vjp!)] : []),
    ...(f.grouped
      ? grouped(f, request, lines, gradient)
      : [
          exported(
            f.name,
            lines,
            define(
              `${inside(f.name)}(${[`x: ${ARRAYS}`, ...args].join(', ')}): ${isNumber ? 'number' : 'Float64Array'}`,
              [
                `const y = new Float64Array(${isNumber ? '1' : 'x.length'});`,
                `${ofRow(value)}(Float64Array.from(x), y${passed});`,
                `return ${isNumber ? 'y[0]!' : 'y'};`,
              ],
            ),
          ),
          ...(request.derivative
            ? [
                exported(
                  vjp!.id,
                  gradient,
                  define(
                    `${vjp!.id}(${[`x: ${ARRAYS}`, `g: ${isNumber ? 'number' : ARRAYS}`, ...args].join(', ')}): Float64Array`,
                    [
                      'const dx = new Float64Array(x.length);',
                      `${ofRow(vjp!)}(Float64Array.from(x), Float64Array.${isNumber ? 'of' : 'from'}(g), dx${passed});`,
                      'return dx;',
                    ],
                  ),
                ),
              ]
            : []),
        ]),
  ];
}

function grouped(
  f: RowFunction,
  request: Request,
  lines: readonly string[],
  gradient: readonly string[],
): readonly string[] {
  const { value, vjp } = unitsOf(f);
  const params = paramsOf(f, [value, vjp!]);
  const args = ['pieces = 2', ...withDefaults(params, request)].join(', ');
  const passed = params.map(id => `, ${identifier(id)}`).join('');
  const part = (array: string, size: string): string => `${array}.subarray(i * ${size}, (i + 1) * ${size})`;
  return [
    exported(
      f.name,
      lines,
      define(`${inside(f.name)}(x: ${ARRAYS}, ${args}): Float64Array`, [
        'const row = Float64Array.from(x);',
        'const y = new Float64Array(row.length / pieces);',
        `for (let i = 0; i < y.length; i++) ${value.id}OfRow(${part('row', 'pieces')}, ${part('y', '1')}${passed});`,
        'return y;',
      ]),
    ),
    ...(request.derivative
      ? [
          exported(
            `${f.name}Vjp`,
            gradient,
            define(`${f.name}Vjp(x: ${ARRAYS}, g: ${ARRAYS}, ${args}): Float64Array`, [
              'const row = Float64Array.from(x);',
              'const arrived = Float64Array.from(g);',
              'const dx = new Float64Array(row.length);',
              `for (let i = 0; i < arrived.length; i++) ${vjp!.id}OfRow(${part('row', 'pieces')}, ${part('arrived', '1')}, ${part('dx', 'pieces')}${passed});`,
              'return dx;',
            ]),
          ),
        ]
      : []),
  ];
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
    `${unit.id}(${takenBy([...unit.variables, ...paramsOf(f, [unit])], lower(unit.formula))
      .map(id => (id === 'gate' || id === 'value' ? `x[${place[id]}]!` : identifier(id)))
      .join(', ')})`;
  return [
    exported(value.id, [`${f.name} of a gate and a value.`], elementwise(f, value, request)),
    exported(
      f.name,
      documentation(f, params, ', of the gates and values of a row'),
      define(`${inside(f.name)}(${[`x: ${ARRAYS}`, ...args].join(', ')}): Float64Array`, [
        'const half = x.length / 2;',
        'const y = new Float64Array(half);',
        `for (let i = 0; i < half; i++) y[i] = ${callOf(value)};`,
        'return y;',
      ]),
    ),
    ...(request.derivative
      ? [
          ...slopeFunctions(f, slopes, request),
          exported(
            `${f.name}Vjp`,
            [`The gradient of ${f.name} for x, from the gradient g that arrives at its result.`],
            define(`${f.name}Vjp(${[`x: ${ARRAYS}`, `g: ${ARRAYS}`, ...args].join(', ')}): Float64Array`, [
              'const half = x.length / 2;',
              'const dx = new Float64Array(x.length);',
              'for (let i = 0; i < half; i++) {',
              `  dx[${place.gate}] = g[i]! * ${callOf(slopes['gate']!)};`,
              `  dx[${place.value}] = g[i]! * ${callOf(slopes['value']!)};`,
              '}',
              'return dx;',
            ]),
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
    `${inside(unit.id)}(${[x, ...paramsOf(f, [unit]).map(identifier)].join(', ')})`;
  return [
    ...scalar(f.of, request),
    exported(
      f.name,
      documentation(f, params, ', of a row'),
      define(`${inside(f.name)}(${[`x: ${ARRAYS}`, ...args].join(', ')}): Float64Array`, [
        `return Float64Array.from([...x, ...Array.from(x, v => -v)], v => ${callOf(value, 'v')});`,
      ]),
    ),
    ...(request.derivative
      ? [
          exported(
            `${f.name}Vjp`,
            [`The gradient of ${f.name} for x, from the gradient g that arrives at its result.`],
            define(`${f.name}Vjp(${[`x: ${ARRAYS}`, `g: ${ARRAYS}`, ...args].join(', ')}): Float64Array`, [
              `const slope = (v: number): number => ${callOf(slopes['x']!, 'v')};`,
              'return Float64Array.from(x, (v, i) => g[i]! * slope(v) - g[x.length + i]! * slope(-v));',
            ]),
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

export const typescriptLanguage = defineLanguage({
  name: 'typescript',
  title: 'TypeScript',
  fileExtension: '.ts',
  mediaType: 'text/typescript',
  markdown: 'ts',
  naming,
  write(f, request) {
    const functions = functionsOf(f, request).join('\n\n');
    const params = Object.keys(parametersOf(f));
    // A parameter may have the name of a helper.
    const mentioned = params.reduce(
      (text, id) => text.replaceAll(new RegExp(`\\b${id}\\b(?!\\()`, 'g'), ''),
      functions,
    );
    const head = [`// ${described(f).origin}`, ...(functions.includes(`: ${ARRAYS}`) ? [TYPE] : [])];
    return `${[...head, ...blocksNeededBy(mentioned).map(block => block.text), functions].join('\n\n')}\n`;
  },
});
