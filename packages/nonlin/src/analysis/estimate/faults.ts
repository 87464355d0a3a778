// Finds the part of a formula that causes a large error: the innermost part whose arguments are still accurate.
import {
  type CallExpr,
  directParts,
  type Expr,
  evaluate,
  expand,
  isComparison,
  type OpExpr,
  partsInOrder,
  placeOf,
  printFormula,
  sizeWritten,
} from '../../formula/index.ts';
import { type Big, toNumber } from '../oracle/index.ts';
import { float64, ulpError } from '../precision/index.ts';
import { trueAt } from './measure.ts';
import type { Sample } from './samples.ts';

/** `rounding`: the part magnifies the rounding error of its argument, as log does near 1 and sin at large arguments. */
export type FaultKind = 'overflow' | 'underflow' | 'cancellation' | 'rounding';

export interface Fault {
  readonly kind: FaultKind;
  /** The part, in the formula language. */
  readonly part: string;
  /** The place of the part in the text of the formula. */
  readonly from?: number;
  readonly to?: number;
  /** An input where it happens. */
  readonly at: Sample;
}

/** Inputs at which causes are looked for; more would find the same. */
const MOST = 16;
/** Operations that are computed in the search with as many digits as it takes; each part is computed with all that it is made of. */
const BUDGET = 100_000;
/** The error in ulp from which on a part counts as spoiled. */
const SPOILED = 8;

/** The causes of bad results of a formula at some inputs, each once. */
export function faultsOf(formula: Expr, bad: readonly Sample[], params: Sample): readonly Fault[] {
  const root = expand(formula);
  const found = new Map<string, Fault>();
  const parts = partsInOrder([root]).length;
  const most = Math.max(1, Math.min(MOST, Math.floor(BUDGET / parts ** 2)));
  for (const at of spreadOver(bad, most)) {
    const cause = faultAt(root, { ...at, ...params });
    const fault = cause && { ...cause, at };
    const key = fault && `${fault.kind} ${fault.part}`;
    if (fault && !found.has(key!)) found.set(key!, fault);
  }
  return [...found.values()];
}

/** Some of the inputs from one end to the other, in the order of their numbers. */
function spreadOver(samples: readonly Sample[], most: number): readonly Sample[] {
  const first = (sample: Sample): number => [Object.values(sample)[0]!].flat()[0]!;
  const ordered = [...samples].sort((a, b) => first(a) - first(b));
  const count = Math.min(most, ordered.length);
  return Array.from(
    { length: count },
    (_, i) => ordered[Math.round((i * (ordered.length - 1)) / (count - 1 || 1))]!,
  );
}

/** What a part gives in float64, what is true, and the largest error. */
interface Values {
  readonly computed: readonly number[];
  readonly truth: readonly Big[];
  readonly ulp: number;
}

type Part = OpExpr | CallExpr;

function faultAt(root: Expr, at: Sample): Omit<Fault, 'at'> | undefined {
  const known = new Map<Part, Values>();
  for (const part of partsTaken(root, at)) {
    const values = valuesAt(part, at);
    if (!values) continue;
    known.set(part, values);
    if (!(values.ulp > SPOILED)) continue;
    const { kind, part: culprit } = outOfRange(part, known) ?? { kind: kindOf(part, known), part };
    const place = placeOf(culprit);
    const text = place ? place.source.slice(place.from, place.to) : shown(culprit);
    return { kind, part: text, ...(place && { from: place.from, to: place.to }) };
  }
  return undefined;
}

/** Numbers, names and operations of a part that is shown as a whole. */
const SHOWN = 150;
const shown = (part: Part): string =>
  sizeWritten(part) <= SHOWN ? printFormula(part) : `${part.kind === 'op' ? part.op : part.callee.name}(…)`;

/** Operations and calls, each after its own parts; of a choice between numbers, the branch that is taken. */
function partsTaken(root: Expr, at: Sample): readonly Part[] {
  const order = new Set<Part>();
  const visit = (e: Expr): void => {
    if ((e.kind !== 'op' && e.kind !== 'call') || order.has(e)) return;
    const test = e.kind === 'op' && e.op === 'select' ? evaluate(e.args[0]!, at, float64) : undefined;
    const isTaken = (i: number): boolean => typeof test !== 'boolean' || test === (i === 1);
    directParts(e)
      .filter((_, i) => isTaken(i))
      .forEach(visit);
    order.add(e);
  };
  visit(root);
  return [...order];
}

/** The values of a part; undefined for a comparison, and where no number of digits is enough to say what is true. */
function valuesAt(part: Part, at: Sample): Values | undefined {
  if (part.kind === 'op' && isComparison(part.op)) return undefined;
  const truth = trueAt(part, at);
  if (!truth) return undefined;
  const computed = [evaluate(part, at, float64)].flat();
  const ulp = Math.max(...computed.map((v, i) => ulpError(v, truth[i]!, 'float64')));
  return { computed, truth, ulp };
}

/** The innermost part that left the range of the format although the true value is a number other than 0. */
function outOfRange(
  spoiled: Part,
  known: ReadonlyMap<Part, Values>,
): { readonly kind: FaultKind; readonly part: Part } | undefined {
  const within = new Set(partsInOrder(directParts(spoiled)));
  const inner = [...known].filter(([part]) => within.has(part));
  const has = (is: (v: number) => boolean): Part | undefined =>
    inner.find(([, { computed, truth }]) => computed.some((v, i) => is(v) && isNumber(truth[i]!)))?.[0];
  const overflowing = has(v => Math.abs(v) === Number.POSITIVE_INFINITY);
  if (overflowing) return { kind: 'overflow', part: overflowing };
  // What a product takes from a subnormal number has lost digits, too.
  const isProduct = spoiled.kind === 'op' && (spoiled.op === 'mul' || spoiled.op === 'div');
  const vanishing = has(v => Math.abs(v) < (isProduct ? SMALLEST_NORMAL : Number.MIN_VALUE));
  return vanishing && { kind: 'underflow', part: vanishing };
}

const SMALLEST_NORMAL = 2 ** -1022;
const isNumber = (v: Big): boolean => v.special === undefined && v.m !== 0n;

/** A sum that is much smaller than its terms cancels; anything else magnifies what was rounded off its arguments. */
function kindOf(part: Part, known: ReadonlyMap<Part, Values>): FaultKind {
  if (part.kind !== 'op' || (part.op !== 'add' && part.op !== 'sub')) return 'rounding';
  const sum = known.get(part)!.truth;
  const isSmall = part.args.some(a => {
    const term = known.get(a as Part)?.truth;
    return term?.some((t, i) => Math.abs(toNumber(t)) > 8 * Math.abs(toNumber(sum[i] ?? sum[0]!)));
  });
  return isSmall ? 'cancellation' : 'rounding';
}
