// A formula in float64 with a running error bound, as straight-line JavaScript: for inputs that no polynomial covers.
import { type Expr, partsInOrder } from '../../packages/nonlin/src/formula/index.ts';
import { type Ball, type EnclosedOp, enclosures, INFLATE, radiusOf, TINY, UNIT } from './balls.ts';

/** The value at x, and how far from the true value it may be; NaN or Infinity where that is not known. */
export interface Pointwise {
  readonly valueAt: (x: number) => number;
  /** Of the last value. */
  readonly radius: Float64Array;
}

/** Source text of centre and radius, of parts that are named c0, r0, c1, r1, … */
type Emit = (c: string, r: string, args: readonly string[]) => string;
const rounded = (c: string): string => `Math.abs(${c}) * ${UNIT}`;

const sum =
  (sign: '+' | '-'): Emit =>
  (c, r, [a, b]) =>
    `const c${c} = c${a} ${sign} c${b}, r${r} = (r${a} + r${b}) * ${INFLATE} + ${rounded(`c${c}`)};`;
const least =
  (name: 'min' | 'max'): Emit =>
  (c, r, [a, b]) =>
    `const c${c} = Math.${name}(c${a}, c${b}), r${r} = Math.max(r${a}, r${b});`;
/** 1, 0, or NaN where the balls overlap. */
const comparison =
  (sure: (a: string, b: string) => string, not: (a: string, b: string) => string): Emit =>
  (c, _, [a, b]) =>
    `const c${c} = ${sure(a!, b!)} ? 1 : ${not(a!, b!)} ? 0 : NaN;`;
const below = (a: string, b: string): string => `c${a} + r${a} < c${b} - r${b}`;
const atMost = (a: string, b: string): string => `c${a} + r${a} <= c${b} - r${b}`;

const emitters: Readonly<Record<string, Emit>> = {
  neg: (c, r, [a]) => `const c${c} = -c${a}, r${r} = r${a};`,
  add: sum('+'),
  sub: sum('-'),
  mul: (c, r, [a, b]) =>
    `const c${c} = c${a} * c${b}, r${r} = (Math.abs(c${a}) * r${b} + r${a} * (Math.abs(c${b}) + r${b})) * ${INFLATE} + ${rounded(`c${c}`)} + ${TINY};`,
  div: (c, r, [a, b]) =>
    `const c${c} = c${a} / c${b}, l${c} = Math.abs(c${b}) - r${b}, r${r} = l${c} > 0 ? (r${a} + Math.abs(c${c}) * r${b}) / l${c} * ${INFLATE} + ${rounded(`c${c}`)} + ${TINY} : Infinity;`,
  abs: (c, r, [a]) => `const c${c} = Math.abs(c${a}), r${r} = r${a};`,
  min: least('min'),
  max: least('max'),
  lt: comparison(below, (a, b) => atMost(b, a)),
  le: comparison(atMost, (a, b) => below(b, a)),
  gt: comparison(
    (a, b) => below(b, a),
    (a, b) => atMost(a, b),
  ),
  ge: comparison(
    (a, b) => atMost(b, a),
    (a, b) => below(a, b),
  ),
  select: (c, r, [t, a, b]) =>
    `const c${c} = c${t} === 1 ? c${a} : c${b}, r${r} = c${t} === 1 ? r${a} : c${t} === 0 ? r${b} : Infinity;`,
};

/** A graph of operations; `constantOf` gives the parts without x. */
export function pointwise(root: Expr, constantOf: (part: Expr) => Ball | undefined): Pointwise {
  const ids = new Map<Expr, string>();
  const lines = partsInOrder([root]).map((part, i) => {
    const id = String(i);
    ids.set(part, id);
    const constant = constantOf(part);
    if (constant) return `const c${id} = ${constant.c}, r${id} = ${constant.r};`;
    if (part.kind !== 'op') return `const c${id} = x, r${id} = 0;`;
    const args = part.args.map(a => ids.get(a)!);
    if (part.op === 'mul' && isExactProduct(part.args, constantOf))
      return `const c${id} = c${args[0]} * c${args[1]}, r${id} = 0;`;
    const emit = emitters[part.op];
    if (emit) return emit(id, id, args);
    if (!Object.hasOwn(enclosures, part.op)) throw new TypeError(`no bound of ${part.op}`);
    return `const c${id} = ${part.op}(c${args[0]}), r${id} = radiusOf('${part.op}', c${args[0]}, r${args[0]}, c${id});`;
  });
  const radius = new Float64Array(1);
  const names = Object.keys(enclosures) as EnclosedOp[];
  const body = `return x => { ${lines.join('\n')}\nradius[0] = r${ids.get(root)}; return c${ids.get(root)}; };`;
  const valueAt = new Function('radiusOf', 'radius', ...names, body)(
    radiusOf,
    radius,
    ...names.map(name => enclosures[name].value),
  ) as (x: number) => number;
  return { valueAt, radius };
}

/** A float32 input times an exact constant of at most 29 bits: float64 has them all. */
function isExactProduct(args: readonly Expr[], constantOf: (part: Expr) => Ball | undefined): boolean {
  const [factor, x] = constantOf(args[0]!) ? args : [args[1]!, args[0]!];
  const constant = constantOf(factor!);
  return (
    x!.kind === 'name' &&
    constant?.r === 0 &&
    Math.abs(constant.c) > 2 ** -500 &&
    constant.c % 2 ** (Math.floor(Math.log2(Math.abs(constant.c))) - 27) === 0
  );
}
