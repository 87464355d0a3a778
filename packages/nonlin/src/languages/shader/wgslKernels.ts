// Compute shaders in WGSL: what runs a definition's functions over buffers of float32.

import { lower } from '../../compiler/lower.ts';
import { temperedForm } from '../../compiler/temper.ts';
import type {
  Definition,
  GatedFunction,
  GatePlace,
  RowFunction,
  ScalarFunction,
} from '../../functions/definition.ts';
import { parametersOf, type Unit, unitsOf } from '../language.ts';
import { functionName, functionOf, identifier, type ShaderFunction, shaderFunctions } from './shader.ts';
import { helper } from './shaderHelpers.ts';
import { rowFunction } from './shaderRows.ts';
import { LANES, wgsl } from './wgsl.ts';

/** A number that all invocations see. */
export type Field = readonly [type: 'u32' | 'f32', id: string];

/** A compute shader with one entry point, `main`. Buffers are bound from 0 on in this order, the options after them. */
export interface Kernel {
  readonly code: string;
  readonly buffers: readonly KernelBuffer[];
  readonly fields: readonly Field[];
}

export interface KernelBuffer {
  readonly id: string;
  readonly isWritten: boolean;
}

/** A buffer that is read and written, in place of an input and the output. */
export type InPlace = string | undefined;

interface Entry {
  readonly id: string;
  readonly lines: readonly string[];
}

const buffersOf = (ids: readonly string[], inPlace?: InPlace): readonly KernelBuffer[] =>
  ids.map(id => ({ id, isWritten: OUTPUTS.has(id) || id === inPlace }));

const OUTPUTS: ReadonlySet<string> = new Set(['y', 'dgate', 'dvalue']);

/** What an entry point knows: the place of its workgroup among all, and its own in the workgroup. */
const ARGUMENTS =
  '@builtin(workgroup_id) group: vec3<u32>, @builtin(num_workgroups) groups: vec3<u32>, @builtin(local_invocation_index) lane: u32';

function moduleOf(
  functions: readonly string[],
  buffers: readonly KernelBuffer[],
  fields: readonly Field[],
  entries: readonly Entry[],
): string {
  const declared = buffers.map(
    ({ id, isWritten }, i) =>
      `@group(0) @binding(${i}) var<storage, ${isWritten ? 'read_write' : 'read'}> ${id}: array<f32>;`,
  );
  return [
    ...functions,
    `struct Options {\n${fields.map(([type, id]) => `  ${id}: ${type},\n`).join('')}}`,
    [...declared, `@group(0) @binding(${buffers.length}) var<uniform> options: Options;`].join('\n'),
    ...entries.map(({ id, lines }) =>
      [
        `@compute @workgroup_size(${LANES})`,
        `fn ${id}(${ARGUMENTS}) {`,
        ...lines.map(line => `  ${line}`),
        '}',
      ].join('\n'),
    ),
  ].join('\n\n');
}

const paramFields = (f: Definition): readonly Field[] =>
  Object.keys(parametersOf(f)).map(id => ['f32', identifier(id)]);
const paramValues = (f: Definition): readonly string[] =>
  Object.keys(parametersOf(f)).map(id => `options.${identifier(id)}`);

/** `id(args, params)`. */
const applied = (f: Definition, unit: Unit, args: readonly string[]): string =>
  `${functionName(f, unit)}(${[...args, ...paramValues(f)].join(', ')})`;

const ELEMENT = [
  `let i = (group.y * groups.x + group.x) * ${LANES}u + lane;`,
  'if (i >= options.count) { return; }',
];

export type ElementwiseOutput = 'value' | 'derivative' | 'vjp';

/** y = f(x), f′(x) or g f′(x). */
export function elementwiseKernel(f: ScalarFunction, output: ElementwiseOutput, inPlace?: InPlace): Kernel {
  const { value, slopes } = unitsOf(f);
  const unit = output === 'value' ? value : slopes['x']!;
  const inputs = output === 'vjp' ? ['x', 'g'] : ['x'];
  const result = applied(f, unit, ['x[i]']);
  const y = inPlace ?? 'y';
  return kernel(
    [functionOf(f, unit)],
    inPlace === undefined ? [...inputs, 'y'] : inputs,
    [['u32', 'count'], ...paramFields(f)],
    [...ELEMENT, `${y}[i] = ${output === 'vjp' ? `g[i] * ${result}` : result};`],
    inPlace,
  );
}

function kernel(
  functions: readonly ShaderFunction[],
  ids: readonly string[],
  fields: readonly Field[],
  lines: readonly string[],
  inPlace?: InPlace,
): Kernel {
  const buffers = buffersOf(ids, inPlace);
  const text = shaderFunctions(functions, wgsl);
  return { code: moduleOf([text], buffers, fields, [{ id: 'main', lines }]), buffers, fields };
}

/** Where in x the gate and the value of element i lie, where a row has `half` of each. */
const gatePlaces: Readonly<Record<GatePlace, readonly [gate: string, value: string]>> = {
  first: ['start + k', 'start + half + k'],
  last: ['start + half + k', 'start + k'],
  interleaved: ['start + 2u * k', 'start + 2u * k + 1u'],
};

/** A gate and a value in buffers of their own, or in one as the halves of its rows. */
export type GateLayout = GatePlace | 'apart';

export function gatedKernel(
  f: GatedFunction,
  output: 'value' | 'vjp',
  layout: GateLayout,
  inPlace?: InPlace,
): Kernel {
  const { value, slopes } = unitsOf(f);
  const isApart = layout === 'apart';
  const [gate, other] = isApart ? ['gate[i]', 'value[i]'] : gatePlaces[layout].map(place => `x[${place}]`);
  const pair = [gate!, other!];
  const where = isApart
    ? []
    : ['let half = options.columns / 2u;', 'let k = i % half;', 'let start = (i / half) * options.columns;'];
  const inputs = isApart ? ['gate', 'value'] : ['x'];
  const fields: readonly Field[] = [
    ['u32', 'count'],
    ...(isApart ? [] : [['u32', 'columns'] as const]),
    ...paramFields(f),
  ];
  if (output === 'value') {
    const y = inPlace ?? 'y';
    return kernel(
      [functionOf(f, value)],
      inPlace === undefined ? [...inputs, 'y'] : inputs,
      fields,
      [...ELEMENT, ...where, `${y}[i] = ${applied(f, value, pair)};`],
      inPlace,
    );
  }
  const [dgate, dvalue] = isApart
    ? ['dgate[i]', 'dvalue[i]']
    : gatePlaces[layout].map(place => `y[${place}]`);
  return kernel(
    [functionOf(f, slopes['gate']!), functionOf(f, slopes['value']!)],
    [...inputs, 'g', ...(isApart ? ['dgate', 'dvalue'] : ['y'])],
    fields,
    [
      ...ELEMENT,
      ...where,
      `${dgate} = g[i] * ${applied(f, slopes['gate']!, pair)};`,
      `${dvalue} = g[i] * ${applied(f, slopes['value']!, pair)};`,
    ],
  );
}

/** f(x) beside f(−x): rows twice as long. */
export function mirroredKernel(f: ScalarFunction, output: 'value' | 'vjp'): Kernel {
  const { value, slopes } = unitsOf(f);
  const where = [
    'let k = i % options.columns;',
    'let start = 2u * (i - k) + k;',
    'let other = start + options.columns;',
  ];
  const unit = output === 'value' ? value : slopes['x']!;
  const [here, there] = ['x[i]', '-x[i]'].map(x => applied(f, unit, [x]));
  const lines =
    output === 'value'
      ? [`y[start] = ${here};`, `y[other] = ${there};`]
      : [`y[i] = g[start] * ${here} - g[other] * ${there};`];
  return kernel(
    [functionOf(f, unit)],
    output === 'value' ? ['x', 'y'] : ['x', 'g', 'y'],
    [['u32', 'count'], ['u32', 'columns'], ...paramFields(f)],
    [...ELEMENT, ...where, ...lines],
  );
}

/** Sum and maximum of what the lanes of a workgroup have: in pairs, half as many each time. */
const merging = (id: string, first: string): string => `fn ${helper(id)}(lane: u32, own: f32) -> f32 {
  ${helper('lanes')}[lane] = own;
  workgroupBarrier();
  for (var n = ${LANES / 2}u; n > 0u; n >>= 1u) {
    if (lane < n) { ${helper('lanes')}[lane] = ${first}; }
    workgroupBarrier();
  }
  return workgroupUniformLoad(&${helper('lanes')}[0]);
}`;
const [OWN, OTHER] = [`${helper('lanes')}[lane]`, `${helper('lanes')}[lane + n]`];
const MERGING = [
  `var<workgroup> ${helper('lanes')}: array<f32, ${LANES}>;`,
  merging('rowSum', `${OWN} + ${OTHER}`),
  merging('rowMax', `${helper('max')}(${OWN}, ${OTHER})`),
];

export interface RowKernelOptions {
  /** Whether x is divided by the option `temperature`. */
  readonly tempered?: boolean;
  readonly inPlace?: InPlace;
}

/** A row to a workgroup. */
export function rowKernel(
  f: RowFunction,
  output: 'value' | 'vjp',
  { tempered = false, inPlace }: RowKernelOptions = {},
): Kernel {
  const ids = [...(output === 'value' ? ['x'] : ['x', 'g']), ...(inPlace === undefined ? ['y'] : [])];
  const buffers = buffersOf(ids, inPlace);
  const { called, entry, fields } = rowEntry(f, output, 'main', inPlace ?? 'y', tempered);
  return { code: moduleOf([...new Set([...called, ...MERGING])], buffers, fields, [entry]), buffers, fields };
}

function rowEntry(
  f: RowFunction,
  output: 'value' | 'vjp',
  id: string,
  y: string,
  tempered: boolean,
): { readonly called: readonly string[]; readonly entry: Entry; readonly fields: readonly Field[] } {
  const { value, vjp } = unitsOf(f);
  const unit = output === 'value' ? value : vjp!;
  const isNumber = f.result === 'number';
  const formula = tempered ? temperedForm(lower(unit.formula).root, output === 'vjp') : unit.formula;
  const params = Object.fromEntries(Object.keys(f.params).map(p => [p, `options.${identifier(p)}`]));
  const { called, lines } = rowFunction(
    {
      formula,
      rows: output === 'vjp' && !isNumber ? ['x', 'g'] : ['x'],
      load: input => `${input}[base + i]`,
      numbers: { ...params, temperature: 'options.temperature', g: 'g[row]' },
      result: output === 'value' ? f.result : 'row',
      store: text =>
        output === 'value' && isNumber
          ? [`if (lane == 0u) { ${y}[row] = ${text}; }`]
          : [`${y}[base + i] = ${text};`],
    },
    wgsl,
  );
  const fields: readonly Field[] = [
    ['u32', 'rows'],
    ['u32', 'columns'],
    ...(tempered ? [['f32', 'temperature'] as const] : []),
    ...paramFields(f),
  ];
  return {
    called,
    fields,
    entry: {
      id,
      lines: [
        'let row = group.y * groups.x + group.x;',
        'if (row >= options.rows) { return; }',
        'let base = row * options.columns;',
        ...lines,
      ],
    },
  };
}

/** A module with entry points for the value and, if asked for, the gradient of a row function. */
export function rowModule(f: RowFunction, outputs: readonly ('value' | 'vjp')[]): string {
  const { value, vjp } = unitsOf(f);
  const made = outputs.map(output =>
    rowEntry(f, output, output === 'value' ? functionName(f, value) : vjp!.id, 'y', false),
  );
  const functions = [...new Set([...made.flatMap(m => m.called), ...MERGING])];
  return moduleOf(
    functions,
    buffersOf(outputs.includes('vjp') ? ['x', 'g', 'y'] : ['x', 'y']),
    made[0]!.fields,
    made.map(m => m.entry),
  );
}
