// Scaling last. e^u below 2^-1022 has few digits or none, but x e^u may have more. Where u is far below 0, this pass computes
// 2^256 e^u, which is a normal number, and multiplies by 2^-256 at the end. On the way, products and quotients pass the factor on, as do
// functions that equal x for tiny x; a sum whose terms have different factors applies them first.
import {
  constantOf,
  type Expr,
  type Graph,
  mapParts,
  number,
  type OpExpr,
  op,
  partsInOrder,
} from '../formula/index.ts';
import { SCALE } from './plain.ts';
import { isPositive } from './sign.ts';

/** An operation that is lifted by 2^256 for arguments below `below`. Below `gone`, its result is 0 with any factor that occurs. */
interface Lift {
  readonly below: number;
  readonly gone: number;
  lifted(n: Expr): Expr;
}
const ofExp = { below: -600, gone: -760 } as const;
const lifts: Readonly<Partial<Record<string, (e: OpExpr) => Lift>>> = {
  exp: ({ args: [u] }) => ({ ...ofExp, lifted: n => op('explift', u!, number(0), n) }),
  expsum: ({ args: [u, low] }) => ({ ...ofExp, lifted: n => op('explift', u!, low!, n) }),
  normcdf: ({ args: [u] }) => ({ below: -35, gone: -39, lifted: n => op('normcdflift', u!, n) }),
};
const LIFT = 256;
/** An upper bound of log₂ of a lifted result; and the log₂ below which even x + x² / 2 rounds to x. */
const [LIFTED, LINEAR] = [-600, -100];

/** Functions that are x for tiny x. */
const linear: ReadonlySet<string> = new Set(['log1p', 'expm1', 'tanh', 'erf', 'atan', 'sin']);
const bounded: ReadonlySet<string> = new Set(['normcdf', 'tanh', 'erf', 'sin', 'cos']);

/** The factors that still have to be applied, each with its multiplicity. */
interface Owed {
  readonly factors: ReadonlyMap<Expr, number>;
  readonly size: number;
}
/** What is owed may depend on a test. */
interface Choice {
  readonly test: Expr;
  readonly yes: Debt;
  readonly no: Debt;
}
type Debt = Owed | Choice;

const none: ReadonlyMap<Expr, number> = new Map();
const owes = (debt: Debt): boolean =>
  'test' in debt ? owes(debt.yes) || owes(debt.no) : debt.factors.size > 0;

/** Two debts as one, case by case. */
function combined(a: Debt, b: Debt, combine: (a: Owed, b: Owed) => Owed): Debt {
  if ('test' in a) {
    const { test } = a;
    return chosen(
      test,
      combined(a.yes, given(b, test, true), combine),
      combined(a.no, given(b, test, false), combine),
    );
  }
  if ('test' in b) return chosen(b.test, combined(a, b.yes, combine), combined(a, b.no, combine));
  return combine(a, b);
}
const given = (debt: Debt, test: Expr, isTrue: boolean): Debt => {
  if (!('test' in debt)) return debt;
  const [yes, no] = [given(debt.yes, test, isTrue), given(debt.no, test, isTrue)];
  return debt.test === test ? (isTrue ? yes : no) : chosen(debt.test, yes, no);
};
const chosen = (test: Expr, yes: Debt, no: Debt): Debt =>
  owes(yes) || owes(no) || sizeOf(yes) !== sizeOf(no) ? { test, yes, no } : yes;
const sizeOf = (debt: Debt): number =>
  'test' in debt ? Math.max(sizeOf(debt.yes), sizeOf(debt.no)) : debt.size;
const everywhere = (debt: Debt, holds: (owed: Owed) => boolean): boolean =>
  'test' in debt ? everywhere(debt.yes, holds) && everywhere(debt.no, holds) : holds(debt);

const counts = (
  a: ReadonlyMap<Expr, number>,
  b: ReadonlyMap<Expr, number>,
  count: (a: number, b: number) => number,
): ReadonlyMap<Expr, number> =>
  new Map(
    [...new Set([...a.keys(), ...b.keys()])]
      .map(f => [f, count(a.get(f) ?? 0, b.get(f) ?? 0)] as const)
      .filter(([, n]) => n !== 0),
  );
const product = (a: Owed, b: Owed): Owed => ({
  factors: counts(a.factors, b.factors, (m, n) => m + n),
  size: a.size + b.size,
});
const common = (a: Owed, b: Owed): Owed => ({
  factors: counts(a.factors, b.factors, Math.min),
  size: Math.max(a.size, b.size) + 1,
});
const difference = (a: Owed, b: Owed): Owed => ({
  factors: counts(a.factors, b.factors, (m, n) => m - n),
  size: 0,
});

/** Whether it follows from the formula that a part is at least 1. */
const isAtLeastOne = (e: Expr): boolean => {
  if (e.kind === 'number') return e.value >= 1;
  if (e.kind !== 'op') return false;
  const [a, b] = e.args as [Expr, Expr];
  if (e.op === 'mul') return isAtLeastOne(a) && isAtLeastOne(b);
  return e.op === 'add' && ((isAtLeastOne(a) && isPositive(b)) || (isPositive(a) && isAtLeastOne(b)));
};

/** The graph with the scaling moved to the end wherever that keeps digits. */
export function lifted({ root, names }: Graph): Graph {
  const done = liftedParts(root);
  return {
    root: done.get(root)!,
    names: new Map([...names].map(([part, id]) => [done.get(part) ?? part, id])),
  };
}

/** What stands for each part of a graph. */
function liftedParts(root: Expr): ReadonlyMap<Expr, Expr> {
  const done = new Map<Expr, Expr>();
  const debts = new Map<Expr, Debt>();
  const known = new Map<Expr, Expr>();
  let isMagnified = false;
  const parts = partsInOrder([root]);
  for (const e of parts) {
    const [made, debt] = visit(e);
    done.set(e, made);
    debts.set(e, debt);
  }
  if (!isMagnified) return new Map(parts.map(e => [e, e]));
  done.set(root, paid(done.get(root)!, debts.get(root)!));
  return done;

  function visit(e: Expr): readonly [Expr, Debt] {
    if (e.kind === 'number') return [e, { factors: none, size: Math.log2(Math.abs(e.value)) }];
    if (e.kind !== 'op') return [e, { factors: none, size: Infinity }];
    const debtOf = (part: Expr | undefined): Debt => debts.get(part!)!;
    const [a, b, c] = e.args;
    const inner = (): OpExpr => mapParts(e, part => done.get(part)!) as OpExpr;
    const lift = e.args.every(part => !owes(debtOf(part))) ? lifts[e.op]?.(inner()) : undefined;
    if (lift) {
      const isBelow = (bound: number): Expr => once(op('lt', done.get(a!)!, op('neg', number(-bound))));
      const isFar = isBelow(lift.below);
      const owed = once(op('select', isBelow(lift.gone), number(0), number(SCALE)));
      const factor = once(op('select', isFar, owed, number(1)));
      return [
        lift.lifted(once(op('select', isFar, number(LIFT), number(0)))),
        { factors: new Map([[factor, 1]]), size: LIFTED },
      ];
    }
    switch (e.op) {
      case 'neg':
      case 'abs':
        return [inner(), debtOf(a)];
      case 'mul': {
        const debt = combined(debtOf(a), debtOf(b), product);
        if (!everywhere(debt, isModest)) break;
        note(debtOf(a), debtOf(b));
        return [inner(), debt];
      }
      case 'div': {
        if (owes(debtOf(b))) break;
        const size = isAtLeastOne(b!) ? 0 : Infinity;
        note(debtOf(a), { factors: none, size });
        return [inner(), combined(debtOf(a), { factors: none, size }, product)];
      }
      case 'add':
      case 'sub': {
        const debt = combined(debtOf(a), debtOf(b), common);
        const rest = (part: Expr): Expr => paid(done.get(part)!, combined(debtOf(part), debt, difference));
        return [op(e.op, rest(a!), rest(b!)), debt];
      }
      case 'select': {
        const [yes, no] = [debtOf(b), debtOf(c)];
        const test = paidFor(a!);
        if (!owes(yes) && !owes(no))
          return [op(e.op, test, done.get(b!)!, done.get(c!)!), combined(yes, no, common)];
        return [
          op(e.op, test, done.get(b!)!, done.get(c!)!),
          { test, yes: given(yes, test, true), no: given(no, test, false) },
        ];
      }
      case 'min':
      case 'max': {
        const size = clampOf(e);
        return [op(e.op, paidFor(a!), paidFor(b!)), { factors: none, size }];
      }
    }
    if (linear.has(e.op) && everywhere(debtOf(a), o => o.factors.size === 0 || o.size < LINEAR)) {
      const debt = combined(debtOf(a), { factors: none, size: 0 }, (x, y) => ({
        factors: x.factors,
        size: x.factors.size > 0 ? x.size : bounded.has(e.op) ? 0 : y.size + Infinity,
      }));
      return [inner(), debt];
    }
    return [op(e.op, ...e.args.map(paidFor)), { factors: none, size: bounded.has(e.op) ? 0 : Infinity }];
  }

  /** The product of all owed factors; undefined if it is 1. */
  function factorOf(debt: Debt): Expr | undefined {
    if ('test' in debt) {
      const [yes, no] = [factorOf(debt.yes), factorOf(debt.no)];
      if (yes === no) return yes;
      return yes || no ? once(op('select', debt.test, yes ?? number(1), no ?? number(1))) : undefined;
    }
    const all = [...debt.factors].flatMap(([factor, n]) => Array<Expr>(n).fill(factor));
    return all.length > 0 ? all.reduce((a, b) => once(op('mul', a, b))) : undefined;
  }
  function paid(e: Expr, debt: Debt): Expr {
    const factor = factorOf(debt);
    return factor ? once(op('mul', e, factor)) : e;
  }

  function paidFor(part: Expr): Expr {
    return paid(done.get(part)!, debts.get(part)!);
  }
  /** Whether a product magnifies the loss below 2^-1022 to more than a few units of the least subnormal. */
  function note(a: Debt, b: Debt): void {
    if ((owes(a) && sizeOf(b) > 2) || (owes(b) && sizeOf(a) > 2)) isMagnified = true;
  }
  /** Equal parts are one. */
  function once(e: Expr): Expr {
    for (const [key, value] of known) if (sameAs(key, e)) return value;
    known.set(e, e);
    return e;
  }
}

const sameAs = (a: Expr, b: Expr): boolean =>
  a === b ||
  (a.kind === 'number' && b.kind === 'number' && a.value === b.value) ||
  (a.kind === 'op' && b.kind === 'op' && a.op === b.op && a.args.every((x, i) => sameAs(x, b.args[i]!)));

/** Three factors make 2^-768; a fourth would underflow. */
const isModest = ({ factors }: Owed): boolean => [...factors.values()].reduce((a, b) => a + b, 0) <= 3;

/** An upper bound of log₂ |max(min(x, a), b)|. */
function clampOf(e: OpExpr): number {
  const limit = (part: OpExpr, of: 'min' | 'max'): number | undefined => {
    if (part.op !== of) return undefined;
    const values = part.args.map(constantOf).filter(v => v !== undefined);
    return values[0];
  };
  for (const [outer, within] of [
    ['min', 'max'],
    ['max', 'min'],
  ] as const) {
    const high = limit(e, outer);
    const inside = e.args.find((a): a is OpExpr => a.kind === 'op' && a.op === within);
    const low = inside && limit(inside, within);
    if (high !== undefined && low !== undefined) return Math.log2(Math.max(Math.abs(high), Math.abs(low)));
  }
  return Infinity;
}
