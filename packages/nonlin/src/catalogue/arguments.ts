// Arguments of entry points that are neither numbers nor functions: formulas, texts, and objects that other calls gave.
import { describe } from '../arrays/index.ts';
import { type Expr, machineOperations, operations } from '../formula/index.ts';

export function textOf(value: unknown, argument: string): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`${argument}: expected a string, not ${describe(value)}`);
}

export function objectOf<T>(value: T, argument: string): T & object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new TypeError(`${argument}: expected an object, not ${describe(value)}`);
}

/** A formula that `math` gave, or that was put together as `math` does. */
export function formulaOf(value: unknown, argument: string): Expr {
  if (isFormula(value)) return value;
  throw new TypeError(`${argument}: expected a formula of math, not ${describe(value)}`);
}

/** Whether the value and all its parts are parts of a formula, of which none contains itself. */
export function isFormula(value: unknown, seen = new Map<unknown, 'open' | 'whole'>()): value is Expr {
  if (typeof value !== 'object' || value === null) return false;
  const before = seen.get(value);
  if (before !== undefined) return before === 'whole';
  seen.set(value, 'open');
  const e = value as Expr;
  const isWhole = isPart(e) && partsOf(e).every(part => isFormula(part, seen));
  if (isWhole) seen.set(value, 'whole');
  return isWhole;
}

function isPart(e: Expr): boolean {
  switch (e.kind) {
    case 'number':
      return typeof e.value === 'number' && typeof e.text === 'string';
    case 'name':
      return typeof e.name === 'string';
    case 'op':
      return (
        (Object.hasOwn(operations, e.op) || Object.hasOwn(machineOperations, e.op)) && Array.isArray(e.args)
      );
    case 'call':
      return typeof e.callee === 'object' && typeof e.callee?.name === 'string';
    case 'let':
      return typeof e.name === 'string';
    default:
      return false;
  }
}

function partsOf(e: Expr): readonly unknown[] {
  if (e.kind === 'op') return e.args;
  if (e.kind === 'call') return [e.arg];
  return e.kind === 'let' ? [e.value, e.body] : [];
}
