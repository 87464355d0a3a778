// A formula of machine operations as a JavaScript function, for what is too rare to be printed: the same bits as a kernel, a few
// microseconds a number.
import { type AnyOp, type Expr, partsInOrder } from '../formula/index.ts';
import { copysign, exponent, head, pow2, round, scale, significand, turn } from '../numerics/bits.ts';
import { at } from './simplex.ts';

export type Operation = (...args: never[]) => number | boolean;
/** Operations by name. */
export type OperationTable = Readonly<Partial<Record<AnyOp, Operation>>>;

/** What a machine has: no elementary function. */
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
  turn,
};

/** Parts of a graph as numbered slots, and the steps that fill them. */
export class Tape {
  /** The place in the row, for `at`. */
  index = 0;
  readonly #operations: OperationTable;
  readonly #slots: (number | boolean)[] = [];
  readonly #places = new Map<Expr, number>();

  constructor(operations: OperationTable) {
    this.#operations = operations;
  }

  /** The slot of a part; a constant's is filled. */
  slotOf(part: Expr): number {
    const known = this.#places.get(part);
    if (known !== undefined) return known;
    const slot = this.#slots.push(part.kind === 'number' ? part.value : Number.NaN) - 1;
    this.#places.set(part, slot);
    return slot;
  }

  get(slot: number): number {
    return this.#slots[slot] as number;
  }

  set(slot: number, value: number): void {
    this.#slots[slot] = value;
  }

  /** What computes an operation from its arguments' slots. */
  step(part: Expr): () => void {
    if (part.kind !== 'op') throw new TypeError('only operations are computed');
    const slots = this.#slots;
    const slot = this.slotOf(part);
    const [a, b, c] = part.args.map(arg => this.slotOf(arg)) as [number, number, number];
    if (part.op === 'at') {
      return () => {
        slots[slot] = at(this.index, slots[a] as number);
      };
    }
    const f = this.#operations[part.op] as ((...args: unknown[]) => number) | undefined;
    if (!f) throw new TypeError(`a machine has no operation ${part.op}`);
    return () => {
      slots[slot] = f(slots[a], slots[b], slots[c]);
    };
  }
}

/** The function of the names in `params` that a graph computes, with the machine's operations or those given. */
export function interpreted(
  root: Expr,
  params: readonly string[],
  operations: OperationTable = machine,
): (...values: number[]) => number {
  const tape = new Tape(operations);
  const parts = partsInOrder([root]);
  const inputs = parts.flatMap(e =>
    e.kind === 'name' ? [[tape.slotOf(e), params.indexOf(e.name)] as const] : [],
  );
  const steps = parts.filter(e => e.kind === 'op').map(e => tape.step(e));
  const result = tape.slotOf(root);
  return (...values) => {
    for (const [slot, param] of inputs) tape.set(slot, values[param]!);
    for (const step of steps) step();
    return tape.get(result);
  };
}
