// The facts about functions that pages show, as plain data: taken from the definitions, or computed by the library.
import {
  type Definition,
  type Entry,
  type Family,
  type FunctionLike,
  families,
  find,
  frameworks,
  historyOf,
  type Parameter,
  presetsOf,
  properties,
  type ScalarFunction,
} from 'nonlin/catalog';
import type { FunctionInfo, ScalarChoice, ScalarRun } from '../functions.ts';
import { type Card, type GalleryFamily, plain, type Trait } from '../islands/gallery.tsx';
import { type Language, languages } from '../text/language.ts';
import { barsGlyph, curveGlyph, type Glyph, type Interval } from '../ui/glyph.ts';
import { guideText } from './markdown.ts';

/** The lowest point of a curve and the steepest of its slope, where they are points and no limits. */
export function peaksOf(f: ScalarFunction): {
  readonly lowest?: readonly [x: number, y: number];
  readonly steepest?: readonly [x: number, y: number];
} {
  if (shownFirst[f.name]) return {};
  const { minimum, lipschitz, continuity } = properties(f);
  const isPoint = continuity >= 1 && lipschitz.where.kind === 'points' && Math.abs(lipschitz.at) < 10;
  return {
    ...(minimum && minimum.value < 0 && { lowest: [minimum.at, minimum.value] as const }),
    ...(isPoint && { steepest: [lipschitz.at, lipschitz.value] as const }),
  };
}

/** The functions of any number, for a lab to choose among. */
export const scalarChoices = (entries: readonly Entry[]): readonly ScalarChoice[] =>
  entries.flatMap(({ definition: f }) =>
    f.kind === 'scalar' && !f.domain ? [{ name: f.name, title: f.title, gain: properties(f).gain }] : [],
  );

/** What pages begin with where the defaults of a function leave its input as it is, or make another function of it. */
const shownFirst: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  clamp: { min: -1, max: 1 },
  affine: { alpha: 0.5, beta: 1 },
  generalizedRelu: { negativeSlope: 0.1, maxValue: 3 },
};

export function infoOf(f: Definition): FunctionInfo {
  const stated = Object.entries(f.params as Readonly<Record<string, Parameter>>);
  const params = stated.filter(([, p]) => !p.random);
  const random = stated.filter(([, p]) => p.random).map(([id, p]) => [id, p.default] as const);
  return {
    name: f.name,
    kind: f.kind,
    title: f.title,
    params: params.map(([id, p]) => ({
      id,
      default: shownFirst[f.name]?.[id] ?? p.default,
      range: p.range,
      text: p.text,
    })),
    ...(random.length > 0 && { fixed: Object.fromEntries(random) }),
    ...(f.kind === 'scalar' && f.domain && { from: f.domain[0] }),
    ...(f.kind === 'row' && { facts: f.facts }),
    ...(f.kind === 'row' && f.noisy && { isNoisy: true }),
    ...(f.kind === 'row' && f.result === 'number' && { isNumber: true }),
    ...(f.kind === 'row' && f.grouped && { isGrouped: true }),
  };
}

/**
 * What people look for who do not know a name: a function is found by a topic, in either language, if a guide of it has one of the
 * topic's words. To carry all guides along would make the page twenty times as large.
 */
const topics: readonly (readonly string[])[] = [
  ['transformer'],
  ['attention', '注意力'],
  ['language model', '语言模型', 'LLM'],
  ['probability', '概率'],
  ['binary', '二分类', '两类'],
  ['classif', '分类'],
  ['regression', '回归'],
  ['vanish', '梯度消失'],
  ['explod', '梯度爆炸'],
  ['dead', '死亡'],
  ['sparse', '稀疏'],
  ['gate', '门控', '门'],
  ['convolution', '卷积', 'CNN'],
  ['recurrent', '循环', 'RNN', 'LSTM', 'GRU'],
  ['mobile', '移动', '手机'],
  ['quanti', '量化'],
  ['normalis', '归一化'],
  ['reinforcement', '强化学习'],
  ['loss', '损失', '交叉熵'],
  ['GAN', '生成'],
  ['image', '图像'],
  ['audio', '音频', '声音'],
  ['detection', '检测', 'YOLO'],
  ['distance', '距离'],
  ['temperature', '温度'],
];

const topicsOf = (name: string): readonly string[] => {
  const texts = languages.map(language => guideText(name, language)).join('\n');
  return topics.filter(words => words.some(word => texts.includes(word))).flat();
};

/** The words that find a function: its names, its names in frameworks, its titles, its family and its topics. */
const wordsOf = (f: Definition): string =>
  [
    f.name,
    ...(f.aliases ?? []),
    ...frameworks.flatMap(id => presetsOf(f, id).map(p => p.name)),
    ...Object.values(f.title),
    ...Object.values(families[f.family!].title),
    ...topicsOf(f.name),
    ...historyOf(f).usedIn.map(use => use.model),
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

/**
 * The frame that the curves of a family share, so that they can be compared: what leaves it is cut. ReLU6 has to reach past 6. Where a
 * function swings so often that nothing could be seen, or is not defined, its own stretch takes the place of the family's.
 */
const frames: Readonly<Record<Family, { readonly x: Interval; readonly y: Interval }>> = {
  squashing: { x: [-4, 4], y: [-1.6, 1.6] },
  rectifier: { x: [-4, 8], y: [-2.2, 7] },
  smoothRectifier: { x: [-4, 4], y: [-1.2, 4] },
  gated: { x: [-4, 4], y: [-1.2, 4] },
  shares: { x: [-4, 4], y: [-0.2, 1.2] },
  rowwise: { x: [-4, 4], y: [-4, 4] },
  periodic: { x: [-4, 4], y: [-2, 4] },
  shrinkage: { x: [-2.5, 2.5], y: [-2, 2] },
  unbounded: { x: [-4, 4], y: [-3, 4] },
};

/** The row that cards of row functions show: the article's. */
const ROW = [-2, 0, 2];

/** The small picture of a function; a larger one of it needs a smaller tolerance. */
export function glyphOf(entry: Entry, tolerance?: number): Glyph {
  const { definition: f, run } = entry;
  if (f.kind === 'row') {
    const row = f.grouped ? [...ROW, 1] : ROW;
    return barsGlyph(row, [(run as unknown as (x: readonly number[]) => number | number[])(row)].flat());
  }
  const { x, y } = frames[f.family!];
  const reach = reachOf(entry);
  const own: Interval = [f.kind === 'scalar' && f.domain ? 0.02 : -reach, reach];
  const slope = f.kind === 'scalar' ? (run as unknown as ScalarRun).derivative : undefined;
  const at = reach < 2 || (f.kind === 'scalar' && f.domain) ? own : x;
  return curveGlyph(curveOf(entry), slope && (v => slope(v)), at, y, tolerance);
}

export function cardOf(entry: Entry): Card {
  const f = entry.definition;
  const { born, usedIn } = historyOf(entry);
  return {
    name: f.name,
    title: f.title,
    family: f.family!,
    kind: f.kind,
    words: wordsOf(f),
    traits: traitsOf(f),
    glyph: glyphOf(entry),
    ...(born && { born: born.year }),
    ...(usedIn.length > 0 && { usedIn: usedIn.map(use => use.model) }),
  };
}

/** Of how many models it is known that they use a function. */
const usesOf = (f: FunctionLike): number => historyOf(f).usedIn.length;

/** What most models use comes first; then by name. */
export const byUse = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => usesOf(b) - usesOf(a));

/** The families, those first whose functions most models use. */
export function familiesIn(language: Language, entries: readonly Entry[]): readonly GalleryFamily[] {
  const uses = (family: string): number =>
    entries.filter(e => e.definition.family === family).reduce((sum, e) => sum + usesOf(e), 0);
  return Object.entries(families)
    .sort(([a], [b]) => uses(b) - uses(a))
    .map(([id, { title, summary }]) => ({ id, title: title[language], summary: summary[language] }));
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

/** Functions whose curves would lie on one another in a picture. */
const SAME = 0.02;

/**
 * The functions of a number that are closest to one and can be told apart from it and from each other, the closest first. Those
 * that are the same at their defaults, as ReLU and the generalised ReLU are, would teach nothing side by side.
 */
export function neighboursOf(name: string, among: readonly string[], count: number): readonly string[] {
  const found: string[] = [];
  const sorted = among
    .map(other => [other, distance(name, other)] as const)
    .filter(([, d]) => d > SAME)
    .sort((a, b) => a[1] - b[1]);
  for (const [other] of sorted) {
    if (found.length === count) break;
    if (found.every(known => distance(known, other) > SAME)) found.push(other);
  }
  return found;
}

/** What the most read functions are compared with: what readers know them beside. */
const beside: Readonly<Record<string, readonly [string, string]>> = {
  elu: ['relu', 'selu'],
  gelu: ['relu', 'silu'],
  hardswish: ['silu', 'relu6'],
  leakyRelu: ['relu', 'elu'],
  mish: ['silu', 'gelu'],
  prelu: ['relu', 'leakyRelu'],
  relu: ['leakyRelu', 'gelu'],
  relu6: ['leakyRelu', 'hardswish'],
  selu: ['relu', 'elu'],
  sigmoid: ['tanh', 'hardsigmoid'],
  silu: ['relu', 'gelu'],
  softplus: ['relu', 'silu'],
  tanh: ['sigmoid', 'softsign'],
};

/** Two functions to compare one with, that can be told apart from it in a picture. */
export const comparedWith = (name: string, among: readonly string[]): readonly string[] =>
  beside[name] ?? neighboursOf(name, among, 2);

/** How many related functions a page shows. */
const RELATED = 6;

/**
 * What a page leads on to: the functions that its guide names, those that are close to it, then others of its family. What takes a
 * row is compared with what takes a row.
 */
export function relatedTo(
  entry: Entry,
  entries: readonly Entry[],
  scalars: readonly string[],
): readonly Entry[] {
  const f = entry.definition;
  const guide = languages.map(language => guideText(f.name, language)).join('\n');
  const named = [...guide.matchAll(/`(\w+)`/g)].map(m => m[1]!);
  const close = f.kind === 'scalar' && !f.domain ? neighboursOf(f.name, scalars, 4) : [];
  const family = entries.filter(e => e.definition.family === f.family).map(e => e.definition.name);
  return [...new Set([...named, ...close, ...family])]
    .filter(name => name !== f.name)
    .flatMap(name => entries.find(e => e.definition.name === name) ?? [])
    .slice(0, RELATED);
}
