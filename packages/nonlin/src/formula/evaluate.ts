// The interpreter: slow and obvious. It gives every formula its meaning, in whatever arithmetic it is handed:
// float64, sixty decimal digits, intervals.
import type { Callee, Expr, Variant } from './expression.ts';
import { type AnyOp, type Comparison, isComparison, isReduction, type Reduction } from './operations.ts';

/** The numbers that formulas are evaluated in. */
export interface Arithmetic<T> {
  constant(value: number, text: string): T;
  /** One function per operation on numbers; evaluating an operation that is left out is an error. */
  readonly ops: Readonly<Partial<Record<AnyOp, (...args: T[]) => T>>>;
  compare(comparison: Comparison, a: T, b: T): boolean;
  /** The τ for which Σ max(u − τ, 0)^p = 1. */
  entmaxThreshold?(u: readonly T[], p: T): T;
  /** −∞, where the maximum of a row starts. */
  readonly lowest: T;
}

type Value<T> = T | readonly T[] | boolean | readonly boolean[];
export type Environment<T> = Readonly<Record<string, T | readonly T[]>>;

/** The value of a formula: a number, or a row if the formula is a function of a row. */
export function evaluate<T>(
  e: Expr,
  env: Environment<T>,
  arithmetic: Arithmetic<T>,
  variant: Variant = 'stable',
): T | readonly T[] {
  return evaluateAll([e], env, arithmetic, variant)[0]!;
}

/** The values of several formulas, in which a part that occurs in more than one as one object is computed once. */
export function evaluateAll<T>(
  formulas: readonly Expr[],
  env: Environment<T>,
  arithmetic: Arithmetic<T>,
  variant: Variant = 'stable',
): readonly (T | readonly T[])[] {
  const interpreter = new Interpreter(arithmetic, variant);
  const names = new Map<string, Value<T>>(Object.entries(env));
  return formulas.map(e => interpreter.value(e, names) as T | readonly T[]);
}

class Interpreter<T> {
  readonly #arithmetic: Arithmetic<T>;
  readonly #variant: Variant;
  readonly #known = new WeakMap<Map<string, Value<T>>, Map<Expr, Value<T>>>();

  constructor(arithmetic: Arithmetic<T>, variant: Variant) {
    this.#arithmetic = arithmetic;
    this.#variant = variant;
  }

  /** A part that occurs several times as one object is computed once for each environment. */
  value(e: Expr, env: Map<string, Value<T>>): Value<T> {
    if (e.kind === 'number' || e.kind === 'name') return this.#compute(e, env);
    const known = this.#known.get(env) ?? new Map<Expr, Value<T>>();
    this.#known.set(env, known);
    const before = known.get(e);
    if (before !== undefined) return before;
    const value = this.#compute(e, env);
    known.set(e, value);
    return value;
  }

  #compute(e: Expr, env: Map<string, Value<T>>): Value<T> {
    switch (e.kind) {
      case 'number':
        return this.#arithmetic.constant(e.value, e.text);
      case 'name': {
        const bound = env.get(e.name);
        if (bound === undefined)
          throw new ReferenceError(`the formula mentions ${e.name}, which has no value`);
        return bound;
      }
      case 'let':
        return this.#withName(e.name, this.value(e.value, env), e.body, env);
      case 'call':
        return this.#call(e.callee, this.value(e.arg, env));
      case 'op': {
        if (e.op === 'onehot') return this.#at(this.value(e.args[0]!, env) as T, env);
        if (isReduction(e.op))
          return this.#reduce(
            e.op,
            e.args.map(a => this.value(a, env)),
            env,
          );
        const [a, b, c] = e.args;
        if (e.op === 'select')
          return this.#select(
            this.value(a!, env),
            () => this.value(b!, env),
            () => this.value(c!, env),
          );
        return this.#apply(e.op, e.args.map(arg => this.value(arg, env)) as (T | readonly T[])[]);
      }
    }
  }

  /** The name is removed afterwards: copying all names for each of a thousand lets would make a million entries. */
  #withName(id: string, value: Value<T>, body: Expr, env: Map<string, Value<T>>): Value<T> {
    const [outer, known] = [env.get(id), this.#known.get(env)];
    env.set(id, value);
    this.#known.delete(env);
    const result = this.value(body, env);
    if (outer === undefined) env.delete(id);
    else env.set(id, outer);
    if (known) this.#known.set(env, known);
    return result;
  }

  #call(callee: Callee, arg: Value<T>): Value<T> {
    const params = Object.entries(callee.params ?? {}).map(
      ([id, p]) => [id, this.#arithmetic.constant(p.default, String(p.default))] as const,
    );
    const { textbook, stable } = callee.value;
    return this.value(
      this.#variant === 'stable' ? (stable ?? textbook) : textbook,
      new Map([['x', arg], ...params]),
    );
  }

  #reduce(op: Reduction, args: readonly Value<T>[], env: ReadonlyMap<string, Value<T>>): T {
    // A choice between a row and a number can yield the number, which then stands for every element.
    const whole = args[0] as T | readonly T[];
    const row = isRow(whole) ? whole : Array.from({ length: lengthOf(env) }, () => whole);
    const { add, max } = this.#arithmetic.ops;
    switch (op) {
      case 'rowmax':
        return row.reduce((m, v) => max!(m, v), this.#arithmetic.lowest);
      case 'rowsum':
        return row.reduce((s, v) => add!(s, v), this.#arithmetic.constant(0, '0'));
      case 'rowargmax': {
        const largest = row.reduce((m, v) => max!(m, v), this.#arithmetic.lowest);
        const k = row.findIndex(v => this.#arithmetic.compare('ge', v, largest));
        return this.#arithmetic.constant(k, String(k));
      }
      case 'entmaxThreshold': {
        if (!this.#arithmetic.entmaxThreshold)
          throw new TypeError('this arithmetic cannot do entmaxThreshold');
        return this.#arithmetic.entmaxThreshold(row, args[1] as T);
      }
    }
  }

  /** As long as the first row at hand. */
  #at(k: T, env: ReadonlyMap<string, Value<T>>): readonly T[] {
    const arithmetic = this.#arithmetic;
    return Array.from({ length: lengthOf(env) }, (_, i) => {
      const here = arithmetic.constant(i, String(i));
      const isHere = arithmetic.compare('le', here, k) && arithmetic.compare('ge', here, k);
      return isHere ? arithmetic.constant(1, '1') : arithmetic.constant(0, '0');
    });
  }

  /** A condition on a number is tested once, and only the chosen branch is evaluated; a condition on a row is tested for each element. */
  #select(test: Value<T>, yes: () => Value<T>, no: () => Value<T>): Value<T> {
    if (!isRow(test)) return test ? yes() : no();
    const [a, b] = [yes(), no()];
    return test.map((t, i) => at(t ? a : b, i) as T);
  }

  #apply(op: AnyOp, args: readonly (T | readonly T[])[]): Value<T> {
    const row = args.find(isRow);
    if (!row) return this.#applyToNumbers(op, args as readonly T[]);
    return row.map((_, i) =>
      this.#applyToNumbers(
        op,
        args.map(a => at(a, i) as T),
      ),
    ) as readonly T[];
  }

  #applyToNumbers(op: AnyOp, args: readonly T[]): T | boolean {
    if (isComparison(op)) return this.#arithmetic.compare(op, args[0]!, args[1]!);
    const f = this.#arithmetic.ops[op];
    if (!f) throw new TypeError(`this arithmetic cannot do ${op}`);
    return f(...args);
  }
}

/** The length of the first row at hand. */
const lengthOf = <V>(env: ReadonlyMap<string, V | readonly V[]>): number =>
  ([...env.values()].find(isRow) as readonly unknown[] | undefined)?.length ?? 0;

const isRow = <V>(value: V | readonly V[]): value is readonly V[] => Array.isArray(value);
const at = <V>(value: V | readonly V[], i: number): V => (isRow(value) ? value[i]! : value);
