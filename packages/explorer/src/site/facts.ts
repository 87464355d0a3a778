// A function's properties, parameters and names as rows of words.
import {
  type Definition,
  type Framework,
  frameworks,
  type Preset,
  type Properties,
  presetsOf,
  properties,
} from 'nonlin/catalog';
import { about, shown } from '../numbers.ts';
import { type Language, type Messages, messages, type Text } from '../text/messages.ts';

export const frameworkNames: Readonly<Record<Framework, string>> = {
  pytorch: 'PyTorch',
  jax: 'JAX',
  keras: 'Keras',
  tensorflow: 'TensorFlow',
  onnx: 'ONNX',
  nnlib: 'NNlib.jl',
  mlx: 'MLX',
};

export type Row = readonly [name: string, value: string];

/** Nothing here is typed in by hand: the library computes it from the formulas. */
export function propertyRows(f: Definition, language: Language): readonly Row[] {
  if (f.kind !== 'scalar') return f.kind === 'row' ? rowFacts(f.facts, language) : [];
  const words = messages[language];
  const p = properties(f);
  const smoothness =
    p.continuity < 0
      ? words.jumps
      : p.continuity === Number.POSITIVE_INFINITY
        ? words.smooth
        : `C${'⁰¹²³'[p.continuity] ?? p.continuity}`;
  const symmetry = { odd: words.odd, even: words.even, 'about (0, ½)': words.halfway, none: words.none }[
    p.symmetry
  ];
  return [
    [words.range, `${about(p.range[0])} … ${about(p.range[1])}`],
    [words.limits, p.limits.map(about).join(', ')],
    [words.monotonicity, words[p.monotonicity]],
    [words.symmetry, symmetry],
    [words.smoothness, smoothness],
    ...(p.kinks.length > 0
      ? [
          [
            words.kinks,
            p.kinks.map(k => `${about(k.at)} (${words.slope} ${about(k.derivative)})`).join(', '),
          ] as const,
        ]
      : []),
    [words.zeroCentred, p.isZeroCentred ? words.yes : words.no],
    [words.lipschitz, steepest(p, words)],
    ...(p.minimum
      ? [[words.minimum, `${about(p.minimum.value)} (x = ${about(p.minimum.at)})`] as const]
      : []),
    [words.moments, `${about(p.mean)}, ${about(p.variance)}`],
    [words.slopeSquare, about(p.slopeSquare)],
    [words.gain, about(p.gain)],
  ];
}

/** Past this nothing of a function changes that a picture or a user would notice: what is reached there is reached in the limit. */
const FAR = 30;
/** Slopes that agree to this part are one slope. */
const SAME = 1e-4;

/** The steepest slope and where it is: at a point, on one side of one, in the limit, or everywhere. */
function steepest({ lipschitz: { value, at }, slopeLimits, kinks }: Properties, words: Messages): string {
  if (!Number.isFinite(value)) return words.none;
  const text = about(value);
  const isReached = (slope: number): boolean => Math.abs(Math.abs(slope) - value) <= SAME * value;
  const [left, right] = slopeLimits.map(isReached) as [boolean, boolean];
  if (left && right) return kinks.length === 0 ? `${text} ${words.everywhere}` : text;
  const edge = kinks.map(k => k.at).find(k => Math.abs(k - at) < 1e-3);
  if (edge !== undefined && (left || right)) return `${text} (${left ? 'x < ' : 'x > '}${about(edge)})`;
  if (Math.abs(at) > FAR || ((left || right) && Math.abs(at) > 1))
    return `${text} (x → ${at < 0 ? '−∞' : '∞'})`;
  return `${text} (x = ${about(Number(at.toFixed(6)))})`;
}

/** What is said of a function below its name: the few properties that choose between functions. */
export function chips(f: Definition, language: Language): readonly Row[] {
  const words = messages[language];
  const named = [
    words.range,
    words.monotonicity,
    words.smoothness,
    words.zeroCentred,
    words.lipschitz,
    words.gain,
    words.sum,
    words.shiftFact,
    words.order,
  ];
  return propertyRows(f, language).filter(([name]) => named.includes(name));
}

function rowFacts(facts: Extract<Definition, { kind: 'row' }>['facts'], language: Language): readonly Row[] {
  const words = messages[language];
  return [
    [words.range, `${shown(facts.range[0])} … ${shown(facts.range[1])}`],
    ...(facts.sumsTo === undefined ? [] : [[words.sum, shown(facts.sumsTo)] as const]),
    ...(facts.shift ? [[words.shiftFact, words[facts.shift]] as const] : []),
    ...(facts.order ? [[words.order, words[facts.order]] as const] : []),
  ];
}

export const parameterRows = (
  f: Definition,
  language: Language,
): readonly (readonly [string, string, string, string])[] =>
  Object.entries(
    f.params as Readonly<Record<string, { default: number; range: readonly [number, number]; text: Text }>>,
  ).map(
    ([id, p]) =>
      [id, shown(p.default), `${shown(p.range[0])} … ${shown(p.range[1])}`, p.text[language]] as const,
  );

const presetText = (p: Preset, language: Language): string => {
  const changed = Object.entries(p.params ?? {}).map(([id, v]) => `${id} = ${shown(v)}`);
  const notes = [...changed, ...(p.differs ? [p.differs[language]] : [])];
  return notes.length === 0
    ? p.name
    : language === 'zh'
      ? `${p.name}（${notes.join('；')}）`
      : `${p.name} (${notes.join('; ')})`;
};

export const frameworkRows = (f: Definition, language: Language): readonly Row[] =>
  frameworks.flatMap(id => {
    const presets = presetsOf(f, id);
    return presets.length === 0
      ? []
      : [[frameworkNames[id], presets.map(p => presetText(p, language)).join(', ')] as const];
  });
