// Interprets a formula of machine operations, where the formula is used too rarely to be printed as code. The results have the bits of a
// kernel; a number takes a few microseconds.
import { type AnyOp, type Expr, type OpExpr, partsInOrder } from '../formula/index.ts';
import { copysign, exponent, head, pow2, round, scale, significand, turn } from '../numerics/bits.ts';

export type Operation = (...args: never[]) => number | boolean;
/** Operations by name. */
export type OperationTable = Readonly<Partial<Record<AnyOp, Operation>>>;

/** The operations of the machine: no elementary function, and nothing for the large arguments of sin and cos. */
export const machine: OperationTable = {
  neg: (a: number) => -a,
  add: (a: number, b: number) => a + b,
  sub: (a: number, b: number) => a - b,
  mul: (a: number, b: number) => a * b,
  div: (a: number, b: number) => a / b,
  sqrt: Math.sqrt,
  abs: Math.abs,
  min: (a: number, b: number) => Math.min(a, b),
  max: (a: number, b: number) => Math.max(a, b),
  lt: (a: number, b: number) => a < b,
  le: (a: number, b: number) => a <= b,
  gt: (a: number, b: number) => a > b,
  ge: (a: number, b: number) => a >= b,
  select: (test: boolean, a: number, b: number) => (test ? a : b),
  round,
  pow2,
  exponent,
  significand,
  head,
  copysign,
  scale,
};

/** The operation that functions with sin or cos need besides, for large arguments. */
export const largeArguments = { turn } as const;

/** Values of parts, by number. */
export type Slots = (number | boolean)[];

/** The step that computes an operation from the slots of its arguments, and puts the result into its own slot. */
export function stepOf(
  part: OpExpr,
  slots: Slots,
  slotOf: (part: Expr) => number,
  operations: OperationTable,
): () => void {
  const f = operations[part.op] as ((...args: unknown[]) => number) | undefined;
  if (!f) throw new TypeError(`a machine has no operation ${part.op}`);
  const slot = slotOf(part);
  const [a, b, c] = part.args.map(slotOf) as [number, number, number];
  return () => {
    slots[slot] = f(slots[a], slots[b], slots[c]);
  };
}

/** The function of the names in `params` that a graph computes, with the machine's operations or those given. */
export function interpreted(
  root: Expr,
  params: readonly string[],
  operations = machine,
): (...values: number[]) => number {
  const parts = partsInOrder([root]);
  const places = new Map(parts.map((part, i) => [part, i]));
  const slots: Slots = [];
  const inputs: (readonly [slot: number, param: number])[] = [];
  const steps: (() => void)[] = [];
  parts.forEach((part, i) => {
    if (part.kind === 'number') slots[i] = part.value;
    else if (part.kind === 'name') inputs.push([i, params.indexOf(part.name)]);
    else if (part.kind === 'op') steps.push(stepOf(part, slots, e => places.get(e)!, operations));
  });
  return (...values) => {
    for (const [slot, param] of inputs) slots[slot] = values[param]!;
    for (const step of steps) step();
    return slots[parts.length - 1] as number;
  };
}
