// The plan of a row function: which loops over the row are needed, and what each loop computes. JavaScript, WebAssembly, C and shaders
// follow the same plan.
import { type Expr, isReduction, type OpExpr, partsInOrder, type Reduction } from '../formula/index.ts';

/**
 * Element i of a row goes into partial result i mod PARTIALS. Partials 2v and 2v + 1 lie in one vector; vectors 0 and 1, 2 and
 * 3 are merged, then those two, then the two lanes.
 */
export const PARTIALS = 8;

export type ReductionExpr = OpExpr & { readonly op: Reduction };

/**
 * One loop over the row. Pass 0 knows the inputs; pass 1 also knows the reductions that pass 0 made, and so on; the
 * last writes the result.
 */
export interface Pass {
  /** Numbers that follow from finished reductions, computed before the loop. */
  readonly uniforms: readonly Expr[];
  /** Elements that an earlier pass stored. */
  readonly loads: readonly Expr[];
  /** Elements that this pass computes, each after its own parts. */
  readonly elements: readonly Expr[];
  /** The elements that a later pass needs again and that are too costly to compute twice. */
  readonly stores: readonly Expr[];
  readonly reductions: readonly ReductionExpr[];
}

export interface RowPlan {
  readonly passes: readonly Pass[];
  /** The numbers that are computed after the last loop, for a result that is a single number. */
  readonly uniforms: readonly Expr[];
  readonly root: Expr;
}

export const isReductionExpr = (e: Expr): e is ReductionExpr => e.kind === 'op' && isReduction(e.op);

/** Plans a lowered formula whose rows are the names in `inputs`. Parts for which `isKept` is true are stored for later passes. */
export function planRow(
  root: Expr,
  inputs: readonly string[],
  isKept: (e: Expr) => boolean = isCostly,
): RowPlan {
  const parts = partsInOrder([root]);
  const level = levels(parts);
  const isRow = rowParts(parts, inputs);
  const at = (p: number): readonly Expr[] => parts.filter(e => level.get(e) === p);
  const uniforms = (p: number): readonly Expr[] =>
    at(p).filter(e => e.kind === 'op' && !isRow.has(e) && !isReductionExpr(e));
  const last = level.get(root)!;

  const passes: Pass[] = [];
  const computed = new Set<Expr>();
  for (let p = 0; p < (isRow.has(root) ? last + 1 : last); p++) {
    const reductions = at(p + 1).filter(isReductionExpr);
    const wanted = reductions.length > 0 ? reductions.map(r => r.args[0]!) : [root];
    const needed = rowPartsOf(wanted, isRow, computed);
    const loads = needed.filter(e => computed.has(e));
    const elements = needed.filter(e => !computed.has(e));
    for (const e of elements) if (isKept(e)) computed.add(e);
    passes.push({ uniforms: uniforms(p), loads, elements, stores: elements.filter(isKept), reductions });
  }
  return { passes: storeOnlyWhatIsLoaded(passes), uniforms: isRow.has(root) ? [] : uniforms(last), root };
}

/** How deeply reductions are nested beneath each part. */
export function levels(parts: readonly Expr[]): ReadonlyMap<Expr, number> {
  const level = new Map<Expr, number>();
  for (const e of parts) {
    const below = e.kind === 'op' ? Math.max(0, ...e.args.map(a => level.get(a)!)) : 0;
    level.set(e, isReductionExpr(e) ? below + 1 : below);
  }
  return level;
}

/** The parts that have a value for each element. */
function rowParts(parts: readonly Expr[], inputs: readonly string[]): ReadonlySet<Expr> {
  const rows = new Set<Expr>();
  for (const e of parts) {
    const isInput = (e.kind === 'name' && inputs.includes(e.name)) || (e.kind === 'op' && e.op === 'onehot');
    if (isInput || (e.kind === 'op' && !isReductionExpr(e) && e.args.some(a => rows.has(a)))) rows.add(e);
  }
  return rows;
}

/** The row operations that `wanted` consists of, in order; the search stops at parts in `known`. */
function rowPartsOf(
  wanted: readonly Expr[],
  isRow: ReadonlySet<Expr>,
  known: ReadonlySet<Expr>,
): readonly Expr[] {
  const found = new Set<Expr>();
  const visit = (e: Expr): void => {
    if (found.has(e) || !isRow.has(e) || e.kind !== 'op') return;
    if (!known.has(e)) e.args.forEach(visit);
    found.add(e);
  };
  wanted.forEach(visit);
  return [...found];
}

const CHEAP: ReadonlySet<string> = new Set([
  'neg',
  'add',
  'sub',
  'mul',
  'abs',
  'min',
  'max',
  'lt',
  'le',
  'gt',
  'ge',
  'select',
]);
const isCostly = (e: Expr): boolean => e.kind === 'op' && !CHEAP.has(e.op);

function storeOnlyWhatIsLoaded(passes: readonly Pass[]): readonly Pass[] {
  const loaded = new Set(passes.flatMap(p => p.loads));
  return passes.map(p => ({ ...p, stores: p.stores.filter(e => loaded.has(e)) }));
}
