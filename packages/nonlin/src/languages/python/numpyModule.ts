// Modules of NumPy and of what has its functions under another name: a file of plain functions over arrays.

import type { Op } from '../../formula/index.ts';
import type {
  Definition,
  GatedFunction,
  MirroredFunction,
  RowFunction,
  ScalarFunction,
} from '../../functions/definition.ts';
import {
  byKind,
  described,
  everyUnit,
  opsOf,
  type Request,
  type Unit,
  type Units,
  unitsOf,
} from '../language.ts';
import { paramsOf } from '../units.ts';
import { pythonName } from './python.ts';
import { type ArrayLibrary, docstring, indented, quoted, statements, withDefaults } from './pythonArrays.ts';

/** What differs between the modules. */
export interface ArrayModule extends ArrayLibrary {
  /** What the library is called in the code. */
  readonly np: string;
  /** What stands at the head of the code. */
  imports(code: string): readonly string[];
  /** Functions that all files have. */
  readonly prelude: readonly string[];
  /** What the library lacks, by the operation that needs it. */
  readonly helpers: Readonly<Partial<Record<Op, string>>>;
  /** Turns what callers pass into arrays. */
  open(variables: readonly string[]): readonly string[];
  lift(params: readonly string[]): readonly string[];
  /** Returns the result in the type that callers expect. */
  close(result: string): readonly string[];
  /** Lines above a function. */
  readonly above: readonly string[];
  /** For a library that differentiates: what stands above a function that has a gradient, and behind it. */
  rule?(f: Definition, units: Units): { readonly above: readonly string[]; readonly behind: string };
}

const AXIS = ['axis', 'the axis along which rows run, by default the last'] as const;
const X = ['x', 'an array, or what becomes one'] as const;
const PIECES = ['pieces', 'how many neighbours make a group'] as const;

/** The module of a function. */
export function arrayModule(f: Definition, request: Request, library: ArrayModule): string {
  const units = unitsOf(f);
  const used = opsOf(request.derivative ? everyUnit(units) : [units.value]);
  const needed = Object.entries(library.helpers).flatMap(([op, code]) => (used.has(op as Op) ? [code] : []));
  const code = [...library.prelude, ...needed, ...new ModuleWriter(request, library).functionsOf(f)];
  const head = [`# ${described(f).origin}`, ...library.imports(code.join('\n'))].join('\n');
  return `${[head, ...code].join('\n\n\n')}\n`;
}

/** How the gate and the value are taken out of an axis and put back. */
const places = {
  first: { split: 'gate, value = NP.split(x, 2, axis)', join: 'return NP.concatenate([gate, value], axis)' },
  last: { split: 'value, gate = NP.split(x, 2, axis)', join: 'return NP.concatenate([value, gate], axis)' },
  interleaved: {
    split: 'gate, value = (NP.take(x, NP.arange(i, x.shape[axis], 2), axis) for i in range(2))',
    join: 'return NP.stack([gate, value], axis % x.ndim + 1).reshape(x.shape)',
  },
} as const;

class ModuleWriter {
  readonly #request: Request;
  readonly #library: ArrayModule;

  constructor(request: Request, library: ArrayModule) {
    this.#request = request;
    this.#library = library;
  }

  functionsOf(f: Definition): readonly string[] {
    return byKind<readonly string[]>(f, {
      scalar: g => this.#scalar(g),
      row: g => this.#row(g),
      gated: g => this.#gated(g),
      mirrored: g => this.#mirrored(g),
    });
  }

  /** Text in which NP stands for the library. */
  #named(text: string): string {
    return text.replaceAll('NP.', `${this.#library.np}.`);
  }

  #define(
    id: string,
    args: readonly string[],
    doc: readonly string[],
    body: readonly string[],
    above = this.#library.above,
  ): string {
    const lines = [...doc, ...body.map(line => this.#named(line))];
    return [...above, `def ${id}(${args.join(', ')}):`, ...indented(lines)].join('\n');
  }

  /** The function with its gradient, where the library takes one. */
  #withRule(f: Definition, units: Units, write: (above?: readonly string[]) => string): readonly string[] {
    const rule = this.#library.rule?.(f, units);
    return rule ? [write(rule.above), rule.behind] : [write()];
  }

  /** A function element by element. */
  #elementwise(f: Definition, unit: Unit, doc: readonly string[], above?: readonly string[]): string {
    const params = paramsOf(f, [unit]);
    const { lines, result } = statements(unit, params, this.#library);
    const variables = unit.variables.map(pythonName);
    const { open, lift, close } = this.#library;
    return this.#define(
      pythonName(unit.id),
      [...variables, ...withDefaults(params, this.#request)],
      doc,
      [...open(variables), ...lift(params), ...lines, ...close(result)],
      above,
    );
  }

  #slopes(f: Definition, slopes: Readonly<Record<string, Unit>>): readonly string[] {
    if (!this.#request.derivative) return [];
    return Object.entries(slopes).map(([of, unit]) =>
      this.#elementwise(f, unit, quoted([`The slope of ${pythonName(f.name)} for ${pythonName(of)}.`])),
    );
  }

  #scalar(f: ScalarFunction): readonly string[] {
    const units = unitsOf(f);
    const doc = docstring(f, paramsOf(f, [units.value]), [X]);
    return [
      ...this.#withRule(f, units, above => this.#elementwise(f, units.value, doc, above)),
      ...this.#slopes(f, units.slopes),
    ];
  }

  /** A function along an axis. */
  #row(f: RowFunction): readonly string[] {
    const units = unitsOf(f);
    const { value, vjp } = units;
    const isNumber = f.result === 'number';
    const doc = f.grouped
      ? quoted([`${pythonName(f.name)} of groups that are an axis of their own.`])
      : docstring(f, paramsOf(f, [value]), [X, AXIS]);
    return [
      ...this.#withRule(f, units, above =>
        this.#alongAxis(f, value, doc, [], y => (isNumber ? `NP.squeeze(${y}, axis)` : y), above),
      ),
      ...(this.#request.derivative
        ? [
            this.#alongAxis(
              f,
              vjp!,
              gradientDoc(f),
              isNumber ? ['g = NP.expand_dims(g, axis)'] : [],
              dx => dx,
            ),
          ]
        : []),
      ...(f.grouped ? this.#grouped(f) : []),
    ];
  }

  #alongAxis(
    f: RowFunction,
    unit: Unit,
    doc: readonly string[],
    before: readonly string[],
    after: (y: string) => string,
    above?: readonly string[],
  ): string {
    const params = paramsOf(f, [unit]);
    const { lines, result } = statements(unit, params, this.#library);
    const { open, lift, close } = this.#library;
    return this.#define(
      pythonName(unit.id),
      [...unit.variables, ...withDefaults(params, this.#request), 'axis=-1'],
      doc,
      [...open(unit.variables), ...lift(params), ...before, ...lines, ...close(after(result))],
      above,
    );
  }

  /** Groups of neighbours become an axis of their own. */
  #grouped(f: RowFunction): readonly string[] {
    const { value, vjp } = unitsOf(f);
    const params = paramsOf(f, [value, vjp!]);
    const split = [
      'x = NP.asarray(x)',
      'axis %= x.ndim',
      'groups = x.reshape(*x.shape[:axis], -1, pieces, *x.shape[axis + 1:])',
    ];
    const args = [...withDefaults(params, this.#request), 'pieces=2', 'axis=-1'];
    const passed = [...params.map(pythonName), 'axis + 1'].join(', ');
    return [
      this.#define(pythonName(f.name), ['x', ...args], docstring(f, params, [X, PIECES, AXIS]), [
        ...split,
        `return ${pythonName(value.id)}(groups, ${passed})`,
      ]),
      ...this.#gradient(f, args, [
        ...split,
        `return ${pythonName(vjp!.id)}(groups, g, ${passed}).reshape(x.shape)`,
      ]),
    ];
  }

  /** The vector-Jacobian product, where it is wanted. */
  #gradient(f: Definition, args: readonly string[], body: readonly string[]): readonly string[] {
    if (!this.#request.derivative) return [];
    return [this.#define(`${pythonName(f.name)}_vjp`, ['x', 'g', ...args], gradientDoc(f), body)];
  }

  #gated(f: GatedFunction): readonly string[] {
    const units = unitsOf(f);
    const { value, slopes } = units;
    const params = paramsOf(f, [value, ...Object.values(slopes)]);
    const { split, join } = places[f.place];
    const callOf = (unit: Unit): string =>
      `${pythonName(unit.id)}(${['gate', 'value', ...paramsOf(f, [unit]).map(pythonName)].join(', ')})`;
    const id = pythonName(f.name);
    const args = [...withDefaults(params, this.#request), 'axis=-1'];
    const opened = ['x = NP.asarray(x)', split];
    return [
      ...this.#withRule(f, units, above =>
        this.#elementwise(f, value, quoted([`${id} of a gate and a value.`]), above),
      ),
      this.#define(id, ['x', ...args], docstring(f, params, [X, AXIS]), [
        ...opened,
        `return ${callOf(value)}`,
      ]),
      ...this.#slopes(f, slopes),
      ...this.#gradient(f, args, [
        ...opened,
        `gate, value = g * ${callOf(slopes['gate']!)}, g * ${callOf(slopes['value']!)}`,
        join,
      ]),
    ];
  }

  #mirrored(f: MirroredFunction): readonly string[] {
    const { value, slopes } = unitsOf(f);
    const of = pythonName(value.id);
    const slope = pythonName(slopes['x']!.id);
    return [
      ...this.#scalar(f.of),
      this.#define(pythonName(f.name), ['x', 'axis=-1'], docstring(f, [], [X, AXIS]), [
        'x = NP.asarray(x)',
        `return NP.concatenate([${of}(x), ${of}(-x)], axis)`,
      ]),
      ...this.#gradient(
        f,
        ['axis=-1'],
        [
          'x = NP.asarray(x)',
          'first, second = NP.split(g, 2, axis)',
          `return first * ${slope}(x) - second * ${slope}(-x)`,
        ],
      ),
    ];
  }
}

const gradientDoc = (f: Definition): readonly string[] =>
  quoted([`The gradient of ${pythonName(f.name)} for x, from the gradient g that arrives at its result.`]);
