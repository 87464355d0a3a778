// A formula of machine operations as a JavaScript function, for what is too rare to be printed: the same bits as a kernel, a few
// microseconds a number.
import { type AnyOp, type Expr, partsInOrder } from '../formula/index.ts';
import { copysign, exponent, head, pow2, round, scale, significand, turn } from '../numerics/bits.ts';

type Operation = (...args: never[]) => number | boolean;

const operations: Readonly<Partial<Record<AnyOp, Operation>>> = {
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
  turn,
};

/** The function of the names in `params` that a graph computes. */
export function interpreted(root: Expr, params: readonly string[]): (...values: number[]) => number {
  const parts = partsInOrder([root]);
  const places = new Map(parts.map((part, i) => [part, i]));
  const slots = new Array<number | boolean>(parts.length);
  const inputs: (readonly [slot: number, param: number])[] = [];
  const steps: (() => void)[] = [];
  parts.forEach((part, i) => {
    if (part.kind === 'number') slots[i] = part.value;
    else if (part.kind === 'name') inputs.push([i, params.indexOf(part.name)]);
    else if (part.kind === 'op') {
      const f = operations[part.op] as ((...args: unknown[]) => number) | undefined;
      if (!f) throw new TypeError(`a machine has no operation ${part.op}`);
      const args = part.args.map(a => places.get(a)!);
      const [a, b, c] = args as [number, number, number];
      steps.push(() => {
        slots[i] = f(slots[a], slots[b], slots[c]);
      });
    }
  });
  return (...values) => {
    for (const [slot, param] of inputs) slots[slot] = values[param]!;
    for (const step of steps) step();
    return slots.at(-1) as number;
  };
}
