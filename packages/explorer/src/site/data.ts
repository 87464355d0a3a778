// What pages say of functions as plain data: taken from the definitions, computed by the library.
import {
  type Definition,
  type Entry,
  find,
  frameworks,
  type Parameter,
  presetsOf,
  properties,
} from 'nonlin/catalog';
import type { FunctionInfo, ScalarChoice } from '../functions.ts';
import type { Card, Trait } from '../islands/gallery.tsx';
import { glyph } from '../ui/glyph.ts';

/** The functions of any number, for a lab to choose among. */
export const scalarChoices = (entries: readonly Entry[]): readonly ScalarChoice[] =>
  entries.flatMap(({ definition: f }) =>
    f.kind === 'scalar' && !f.domain ? [{ name: f.name, title: f.title, gain: properties(f).gain }] : [],
  );

export function infoOf(f: Definition): FunctionInfo {
  const stated = Object.entries(f.params as Readonly<Record<string, Parameter>>);
  const params = stated.filter(([, p]) => !p.random);
  const random = stated.filter(([, p]) => p.random).map(([id, p]) => [id, p.default] as const);
  return {
    name: f.name,
    kind: f.kind,
    title: f.title,
    params: params.map(([id, p]) => ({ id, default: p.default, range: p.range, text: p.text })),
    ...(random.length > 0 && { fixed: Object.fromEntries(random) }),
    ...(f.kind === 'scalar' && f.domain && { from: f.domain[0] }),
    ...(f.kind === 'row' && { facts: f.facts }),
    ...(f.kind === 'row' && f.noisy && { isNoisy: true }),
    ...(f.kind === 'row' && f.result === 'number' && { isNumber: true }),
    ...(f.kind === 'row' && f.grouped && { isGrouped: true }),
  };
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, '');

/** Every name of a function: its own, and those of all frameworks; and its titles. */
const namesOf = (f: Definition): string =>
  [
    f.name,
    ...(f.aliases ?? []),
    ...frameworks.flatMap(id => presetsOf(f, id).map(p => p.name)),
    ...Object.values(f.title),
  ]
    .map(plain)
    .join(' ');

function traitsOf(f: Definition): readonly Trait[] {
  const hasParameters = Object.keys(f.params).length > 0;
  if (f.kind !== 'scalar') return hasParameters ? ['parameters'] : [];
  const p = properties(f);
  const holds: Readonly<Record<Trait, boolean>> = {
    bounded: p.range.every(Number.isFinite),
    monotonic: p.monotonicity !== 'neither',
    notMonotonic: p.monotonicity === 'neither',
    smooth: p.continuity === Number.POSITIVE_INFINITY,
    kinked: p.continuity < 1,
    zeroCentred: p.isZeroCentred,
    saturating: p.slopeLimits.every(slope => slope === 0),
    parameters: hasParameters,
  };
  return (Object.keys(holds) as Trait[]).filter(trait => holds[trait]);
}

/** One output as one input moves. */
export function curveOf({ definition: f, run }: Entry): (x: number) => number {
  const call = run as unknown as (x: unknown, options?: object) => unknown;
  switch (f.kind) {
    case 'scalar':
      return x => call(x) as number;
    case 'row':
      return x => [call(f.grouped ? [x, 0] : [x, 0, 1])].flat()[0] as number;
    case 'gated':
      return x => (call([x, 1], { gate: 'first' }) as number[])[0]!;
    case 'mirrored':
      return x => (call([x]) as number[])[0]!;
  }
}

const REACHES = [5, 2, 1, 0.5, 0.2, 0.1];
const TURNS = 8;

/** How far from 0 a function is shown at first: less where it swings so often that nothing could be seen. */
export function reachOf(entry: Entry): number {
  const f = curveOf(entry);
  const turns = (reach: number): number => {
    const ys = Array.from({ length: 401 }, (_, i) => f(-reach + (reach * i) / 200));
    const rises = ys.slice(1).map((y, i) => Math.sign(y - ys[i]!));
    return rises.filter((rise, i) => i > 0 && rise * rises[i - 1]! < 0).length;
  };
  return REACHES.find(reach => turns(reach) <= TURNS) ?? REACHES.at(-1)!;
}

/** What is shown at first, within what is defined. */
const stretchOf = (entry: Entry): readonly [number, number] => {
  const reach = reachOf(entry);
  const { definition: f } = entry;
  return [f.kind === 'scalar' && f.domain ? reach / 500 : -reach, reach];
};

export function cardOf(entry: Entry): Card {
  const f = entry.definition;
  return {
    name: f.name,
    title: f.title,
    kind: f.kind,
    names: namesOf(f),
    traits: traitsOf(f),
    glyph: glyph(curveOf(entry), stretchOf(entry)),
  };
}

/** A weight for standard normal z on a grid: the mean of anything over z is a sum with these. */
const GRID = Array.from({ length: 161 }, (_, i) => (i - 80) / 20);
const weights = GRID.map(z => Math.exp((-z * z) / 2));
const total = weights.reduce((sum, w) => sum + w, 0);

const values = new Map<string, readonly number[]>();
function valuesOf(name: string): readonly number[] {
  const known = values.get(name);
  if (known) return known;
  const f = curveOf(find(name)!);
  const made = GRID.map(f);
  values.set(name, made);
  return made;
}

/** E |f(z) − g(z)| for standard normal z. */
const distance = (f: string, g: string): number =>
  valuesOf(f).reduce((sum, v, i) => sum + weights[i]! * Math.abs(v - valuesOf(g)[i]!), 0) / total;

/** The functions of a number that are closest to one, the closest first. */
export const neighboursOf = (
  name: string,
  among: readonly string[],
  count = 5,
): readonly (readonly [string, number])[] =>
  among
    .filter(other => other !== name)
    .map(other => [other, distance(name, other)] as const)
    .filter(([, d]) => Number.isFinite(d))
    .sort((a, b) => a[1] - b[1])
    .slice(0, count);
