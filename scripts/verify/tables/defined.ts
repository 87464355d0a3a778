// Tables of functions that `define` makes: found and checked at run time at some points, and here compared at all numbers that differ, to see
// what the points miss.
import { find } from '../../../packages/nonlin/src/catalog.ts';
import type { ScalarCode, TableOutput } from '../../../packages/nonlin/src/compiler/code.ts';
import { scalarGraphs } from '../../../packages/nonlin/src/compiler/codeOf.ts';
import { define } from '../../../packages/nonlin/src/define.ts';
import type { Definition, ScalarFunction } from '../../../packages/nonlin/src/functions/definition.ts';
import { elementwise } from '../../../packages/nonlin/src/kernels/elementwise.ts';
import { fitOf } from '../../../packages/nonlin/src/kernels/fitted/fit.ts';
import { gradientsFor, isRefusal, type Refusal } from '../../../packages/nonlin/src/kernels/fitted/rule.ts';
import { runnableScalar } from '../../../packages/nonlin/src/kernels/runnable.ts';
import { createArena } from '../../../packages/nonlin/src/runtime.ts';
import { perUlp, ulpError } from '../sweep.ts';
import { isServed, type Proof, readProofs } from './proofs.ts';

interface Case {
  readonly formula: string;
  readonly output: TableOutput;
  /** 1 where the function rises, −1 where it falls: then neighbours have an order. */
  readonly direction?: 1 | -1;
}

/** One of each kind of table, with both directions, kinks and flat ends. */
const cases: readonly Case[] = [
  { formula: 'x * tanh(softplus(1.3 * x))', output: 'value' },
  { formula: 'x * tanh(softplus(1.3 * x))', output: 'derivative' },
  { formula: 'tanh(0.7 * x)', output: 'value', direction: 1 },
  { formula: '1 / (1 + exp(1.7 * x))', output: 'value', direction: -1 },
  { formula: 'sigmoid(1.7 * x)', output: 'vjp' },
  { formula: 'x < 0 ? 1.3 * expm1(x) : x * (1 + 0.3 * exp(-x))', output: 'value', direction: 1 },
  { formula: 'exp(-x * x / 2)', output: 'value' },
];

/** What the check at points and the complete run found, in ulp against the float64 form. */
interface DefinedFindings extends Case {
  readonly points: number;
  readonly checked: number;
  readonly complete: number;
  readonly at: number;
  readonly falls: number;
}

/** What the check says of a table of the catalogue, which a complete run has looked at: the largest error at its points, or why not. */
interface CatalogueCheck {
  readonly name: string;
  readonly output: TableOutput;
  readonly checked?: number;
  readonly refusal?: Refusal['reason'] | 'other form';
}

/** Compares all of them, one after the other; what was found, as Markdown. */
export function verifyDefined(): string {
  const catalogue = readProofs().map(checkOf);
  const functions = cases.map(swept);
  const { passed, refused } = disagreements(catalogue);
  const missed = Math.max(...functions.map(f => f.complete - f.checked), ...catalogue.map(missedBy));
  return [
    '| formula | result | points | checked, ulp | largest error, ulp | at x | falls |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...functions.map(
      f =>
        `| \`${f.formula}\` | ${f.output} | ${f.points} | ${f.checked.toFixed(4)} | ${f.complete.toFixed(4)} | ${f.at} | ${f.direction ? f.falls : '–'} |`,
    ),
    '',
    `Of ${catalogue.length} tables of the catalogue the check passes ${catalogue.filter(c => !c.refusal).length}.`,
    `It passes, though they are not shipped: ${passed.join(', ') || 'none'}.`,
    `It finds another table or none, though they are: ${refused.join(', ') || 'none'}.`,
    `Complete runs find at most ${missed.toFixed(4)} ulp more than the check does.`,
  ].join('\n');
}

const runnable = (f: Definition): ScalarCode => runnableScalar(scalarGraphs(f as ScalarFunction));

function checkOf({ name, output, form }: Proof): CatalogueCheck {
  const fit = fitOf(runnable(find(name)!.definition), output);
  if (isRefusal(fit)) return { name, output, refusal: fit.reason };
  const isSame = JSON.stringify(fit.form) === JSON.stringify(form);
  return isSame ? { name, output, checked: fit.ulp } : { name, output, refusal: 'other form' };
}

type Floats = Float32Array | Float64Array;
type Call = <A extends Floats>(x: A, options: { readonly out: A }) => A;
interface Calls {
  readonly value: Call;
  readonly derivative: Call;
  vjp<A extends Floats>(x: A, g: A, options: { readonly out: A }): A;
}

const BLOCK = 2 ** 16;
const SIGN = 2 ** 31;
/** Between these a table gives the same significands for each power of two: those of its first term. */
const [ALIKE_FROM, ALIKE_TO] = [2 ** -120, 2 ** -24];
/** There every so many blocks are enough: a prime, so that each power of two has others. */
const STRIDE = 61;

const bitsOf = (x: number): number => new Uint32Array(Float32Array.of(x).buffer)[0]!;

/** The bits that blocks of float32 numbers with |x| below a limit begin with. */
function blocksWithin(limit: number): readonly number[] {
  const [from, to] = [bitsOf(ALIKE_FROM), bitsOf(ALIKE_TO)];
  const positive = Array.from({ length: Math.ceil(bitsOf(limit) / BLOCK) }, (_, i) => BLOCK * i).filter(
    (start, i) => start < from || start >= to || i % STRIDE === 0,
  );
  return [...positive, ...positive.map(start => start + SIGN)];
}

function swept(c: Case): DefinedFindings {
  const code = runnable(define('f', c.formula).definition);
  const fit = fitOf(code, c.output);
  if (isRefusal(fit)) throw new Error(`${c.formula}, ${c.output}: no table, ${JSON.stringify(fit)}`);
  const run = elementwise(code) as unknown as Call & Calls;
  const f: Calls = { value: run, derivative: run.derivative, vjp: run.vjp };
  const arena = createArena(32 * BLOCK);
  const [x, g, y] = [arena.float32(BLOCK), arena.float32(BLOCK), arena.float32(BLOCK)];
  const [wide, truth] = [arena.float64(BLOCK), arena.float64(BLOCK)];
  const bits = new Uint32Array(x.buffer, x.byteOffset, BLOCK);
  g.set(c.output === 'vjp' ? gradientsFor(BLOCK) : new Float32Array(BLOCK).fill(1));
  const sweep = new Sweep(c.direction ?? 0);
  for (const start of blocksWithin(Math.max(-fit.form.low, fit.form.high) + 1)) {
    for (let i = 0; i < BLOCK; i++) bits[i] = start + i;
    wide.set(x);
    if (c.output === 'vjp') f.vjp(x, g, { out: y });
    else f[c.output](x, { out: y });
    f[c.output === 'value' ? 'value' : 'derivative'](wide, { out: truth });
    if (c.output === 'vjp') for (let i = 0; i < BLOCK; i++) truth[i]! *= g[i]!;
    sweep.compare(start, x, y, truth);
  }
  const found: DefinedFindings = { ...c, points: fit.points, checked: fit.ulp, ...sweep.found() };
  console.error(JSON.stringify(found));
  return found;
}

/** The largest error and the number of falls so far. */
class Sweep {
  readonly #direction: number;
  #complete = 0;
  #at = 0;
  #falls = 0;
  /** The result before, and its bits. */
  #last = Number.NaN;
  #end = 0;

  constructor(direction: number) {
    this.#direction = direction;
  }

  compare(start: number, x: Float32Array, y: Float32Array, truth: Float64Array): void {
    const words = new Uint32Array(truth.buffer, truth.byteOffset, 2 * truth.length);
    // Bits of negative floats count downwards.
    const direction = start < SIGN ? this.#direction : -this.#direction;
    let last = x[0] === 0 || start !== this.#end ? Number.NaN : this.#last;
    let worst = this.#complete;
    for (let i = 0; i < y.length; i++) {
      const here = y[i]!;
      const error = Math.abs(here - truth[i]!) * perUlp[(words[2 * i + 1]! >>> 20) & 0x7ff]!;
      if (!(error <= worst)) worst = this.#look(x[i]!, here, truth[i]!);
      if (direction * (here - last) < 0) this.#falls++;
      last = here;
    }
    this.#last = last;
    this.#end = start + y.length;
  }

  /** What cannot be compared in a hurry: larger errors, infinities and NaN. */
  #look(x: number, y: number, truth: number): number {
    const error = ulpError(y, truth);
    if (error > this.#complete) [this.#complete, this.#at] = [error, x];
    return this.#complete;
  }

  found(): Pick<DefinedFindings, 'complete' | 'at' | 'falls'> {
    return { complete: this.#complete, at: this.#at, falls: this.#falls };
  }
}

const proofOf = ({ name, output }: CatalogueCheck): Proof =>
  readProofs().find(p => p.name === name && p.output === output)!;

/** How much more a complete run finds than the check, which passes the table. */
const missedBy = (check: CatalogueCheck): number =>
  proofOf(check).findings.worst - (check.checked ?? Infinity);

/** Tables of the catalogue that the check passes and complete runs refuse, and the other way round. */
function disagreements(
  catalogue: readonly CatalogueCheck[],
): Readonly<Record<'passed' | 'refused', readonly string[]>> {
  const isShipped = (check: CatalogueCheck): boolean => isServed(proofOf(check));
  const names = (found: readonly CatalogueCheck[]): readonly string[] =>
    found.map(({ name, output }) => ({ value: name, derivative: `${name}′`, vjp: `g · ${name}′` })[output]);
  return {
    passed: names(catalogue.filter(c => !c.refusal && !isShipped(c))),
    refused: names(catalogue.filter(c => c.refusal && isShipped(c))),
  };
}
