// Whether a table serves: every float32 number that it serves, against the truth. What was found is kept in tables.jsonl, from
// which the generator takes the tables that functions are shipped with.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { all, properties } from '../../../packages/nonlin/src/catalog.ts';
import type {
  GatedCode,
  GatedForms,
  ScalarCode,
  ScalarForms,
  TableOutput,
  Tables,
} from '../../../packages/nonlin/src/compiler/code.ts';
import { graphFor } from '../../../packages/nonlin/src/compiler/plain.ts';
import { rewrite } from '../../../packages/nonlin/src/compiler/program.ts';
import type { TableForm } from '../../../packages/nonlin/src/compiler/tableForm.ts';
import {
  type Expr,
  number,
  partsInOrder,
  name as variable,
} from '../../../packages/nonlin/src/formula/index.ts';
import type { GatedFunction, ScalarFunction } from '../../../packages/nonlin/src/functions/definition.ts';
import { elementwise } from '../../../packages/nonlin/src/kernels/elementwise.ts';
import { valuesOf } from '../../../packages/nonlin/src/kernels/fitted/feed.ts';
import { fittingTable, isRefusal } from '../../../packages/nonlin/src/kernels/fitted/rule.ts';
import { packed, serve } from '../../../packages/nonlin/src/kernels/tables/run.ts';
import { float64Of, Table } from '../../../packages/nonlin/src/kernels/tables/table.ts';
import { createArena } from '../../../packages/nonlin/src/runtime.ts';
import { type ArrayFunction, claimsOf, consecutive, STRETCH } from '../float32.ts';
import { root } from '../kept.ts';
import { truthOf } from '../reference.ts';
import { type Findings, hashBits, hashBlock, merge, nothing, perUlp } from '../sweep.ts';
import { readProofs, tableOutputs, writeProofs } from './proofs.ts';

export const codeOf = (name: string): Promise<ScalarCode> => generated<ScalarCode>(name);

async function generated<Code>(name: string): Promise<Code> {
  const path = join(root, `packages/nonlin/src/generated/code/${name}.ts`);
  return ((await import(pathToFileURL(path).href)) as Record<string, Code>)[name]!;
}

/**
 * A function of the gate whose slope is ∂f/∂value of a gated function, if that depends on the gate alone: its products are the values of the
 * gated function, and the gradients of values. It has no values of its own.
 */
export async function gateOf(name: string): Promise<ScalarCode | undefined> {
  const { params, programs, recipes, float64, float32 } = await generated<GatedCode>(name);
  const [long, short] = (['float64', 'float32'] as const).map(element =>
    graphFor(programs, 'valueSlope', element),
  ) as [Expr, Expr];
  if (partsInOrder([long, short]).some(e => e.kind === 'name' && e.name === 'value')) return undefined;
  const asX = (e: Expr): Expr => rewrite(e, part => (isGate(part) ? variable('x') : undefined));
  const forms = ({ valueSlope }: GatedForms): ScalarForms => ({
    value: () => Number.NaN,
    derivative: (x, ...own) => valueSlope(x, 0, ...own),
  });
  const derivative = { derivative: asX(long), shortDerivative: asX(short) };
  return {
    ...{ kind: 'scalar', name, params, recipes, float64: forms(float64), float32: forms(float32) },
    programs: { value: number(Number.NaN), second: number(Number.NaN), ...derivative },
  };
}

const isGate = (e: Expr): boolean => e.kind === 'name' && e.name === 'gate';

/** The words of a table, as one number. */
export function cellsHash(code: ScalarCode, output: TableOutput, form: TableForm): number {
  const table = new Table(float64Of(code, output), form);
  return hashBits(new Uint32Array(packed(table).buffer));
}

/** The table that the rule proposes for an output. */
export function proposed(f: Subject, code: ScalarCode, output: TableOutput): TableForm | undefined {
  const { monotonicity, symmetry } = f.kind === 'scalar' ? properties(f) : { monotonicity: '', symmetry: '' };
  const found = fittingTable({
    ...{ code, output, f: valuesOf(code, output) },
    rises: output === 'value' && monotonicity === 'increasing',
    isSymmetric: symmetry === 'odd' || symmetry === 'even',
  });
  return isRefusal(found) ? undefined : found.form;
}

/** What may have tables: functions of one number, and of a gate and a value. */
export type Subject = ScalarFunction | GatedFunction;

/** All of them, in the order of the catalogue. */
export const subjects = (): readonly Subject[] =>
  all().flatMap(({ definition: f }) => (f.kind === 'scalar' || f.kind === 'gated' ? [f] : []));

/** The code of which an output is made: of a gated function there is but one, products with the slope of its value. */
export const codeFor = (f: Subject, output: TableOutput): Promise<ScalarCode | undefined> => {
  if (f.kind === 'scalar') return codeOf(f.name);
  return output === 'vjp' ? gateOf(f.name) : Promise.resolve(undefined);
};

/** The tables that a function is shipped with, by output. */
export async function shippedTables(f: Subject): Promise<Tables> {
  if (f.kind === 'scalar') return (await codeOf(f.name)).tables ?? {};
  const { table } = await generated<GatedCode>(f.name);
  return table ? { vjp: table } : {};
}

/** Stretches of floats that begin with these bits, and hold |x| below a limit: on both sides of 0, or on one. */
function stretchesWithin(limit: number, signs: readonly number[]): readonly number[] {
  const end = new Uint32Array(Float32Array.of(limit).buffer)[0]!;
  const count = Math.floor(end / STRETCH) + 1;
  return signs.flatMap(sign => Array.from({ length: count }, (_, i) => sign + i * STRETCH));
}

/**
 * Every float32 number in the window of a table, and those around it. Of odd and even functions positive ones are enough: whether
 * the others give the same is counted with them.
 */
function swept(f: Subject, code: ScalarCode, output: TableOutput, form: TableForm): Findings {
  const run = elementwise({ ...code, tables: { [output]: form }, serve });
  const limit = Math.max(-form.low, form.high) + 1;
  if (output === 'vjp' || f.kind === 'gated')
    return stretchesWithin(limit, [0, SIGN])
      .map(bits => products(run as unknown as Slopes, bits))
      .reduce(merge);
  const call = (output === 'value' ? run : run.derivative) as unknown as ArrayFunction;
  const truth = truthOf(f, output);
  const claims = claimsOf(f, output, call);
  return stretchesWithin(limit, claims.symmetry ? [0] : [0, SIGN])
    .map(bits => consecutive(call, truth, claims, bits, STRETCH))
    .reduce(merge);
}

const SIGN = 2 ** 31;
const BLOCK = 2 ** 16;

type Floats = Float32Array | Float64Array;
interface Slopes {
  derivative<A extends Floats>(x: A, options: { readonly out: A }): A;
  vjp<A extends Floats>(x: A, g: A, options: { readonly out: A }): A;
}

/** Slopes times gradients of every significand, against float64. */
function products({ derivative, vjp }: Slopes, first: number): Findings {
  const arena = createArena(32 * BLOCK);
  const [x, g, y] = [arena.float32(BLOCK), arena.float32(BLOCK), arena.float32(BLOCK)];
  const bits = new Uint32Array(x.buffer, x.byteOffset, BLOCK);
  const signs = new Uint32Array(g.buffer, g.byteOffset, BLOCK);
  // Significands that a multiplication scatters, and both signs.
  for (let i = 0; i < BLOCK; i++)
    signs[i] = 0x3f800000 + ((Math.imul(i, 0x9e3779b1) >>> 9) | (i & 1 ? 0x80000000 : 0));
  const [wide, slopes] = [arena.float64(BLOCK), arena.float64(BLOCK)];
  const words = new Uint32Array(slopes.buffer, slopes.byteOffset, 2 * BLOCK);
  let found = nothing;
  for (let start = first; start < first + STRETCH; start += BLOCK) {
    for (let i = 0; i < BLOCK; i++) bits[i] = start + i;
    wide.set(x);
    derivative(wide, { out: slopes });
    vjp(x, g, { out: y });
    let [worst, at] = [-1, 0];
    for (let i = 0; i < BLOCK; i++) {
      slopes[i]! *= g[i]!;
      const error = Math.abs(y[i]! - slopes[i]!) * perUlp[(words[2 * i + 1]! >>> 20) & 0x7ff]!;
      if (error > worst) [worst, at] = [error, i];
    }
    const worstAt = x[at]!;
    const next = { ...nothing, count: BLOCK, worst, worstAt, hash: hashBlock(y) };
    found = start === first ? next : merge(found, next);
  }
  return found;
}

/** Proves the tables of some functions, or of all, and keeps what was found of the others. */
export async function proveTables(names: readonly string[]): Promise<void> {
  const candidates = subjects();
  const asked =
    names.length === 0 ? candidates : names.flatMap(name => candidates.filter(f => f.name === name));
  for (const output of tableOutputs) {
    for (const f of asked) {
      const { name } = f;
      const code = await codeFor(f, output);
      const form = code && proposed(f, code, output);
      const known = readProofs();
      const others = known.filter(p => p.name !== name || p.output !== output);
      if (!code || !form) {
        if (others.length < known.length) writeProofs(others);
        continue;
      }
      const cells = cellsHash(code, output, form);
      const isKnown = known.some(
        p =>
          p.name === name &&
          p.output === output &&
          p.cells === cells &&
          JSON.stringify(p.form) === JSON.stringify(form),
      );
      if (isKnown) continue;
      const start = Date.now();
      const findings = swept(f, code, output, form);
      const { worst, worstAt, falls, asymmetric } = findings;
      const seconds = Math.round((Date.now() - start) / 1000);
      console.error(
        `${name} ${output}: ${worst.toFixed(3)} ulp at ${worstAt}, ${falls} falls, ${asymmetric} not symmetric, ${seconds} s`,
      );
      const proofs = [
        ...readProofs().filter(p => p.name !== name || p.output !== output),
        { name, output, form, cells, findings },
      ];
      writeProofs(proofs.toSorted((a, b) => (a.name + a.output < b.name + b.output ? -1 : 1)));
    }
  }
}
