// A function's properties, parameters and names as rows of words.
import {
  type Definition,
  type Framework,
  frameworkNames,
  frameworks,
  type Preset,
  type Properties,
  presetsOf,
  presetText,
  properties,
  steepestText,
} from 'nonlin/catalog';
import { about, shown } from '../numbers.ts';
import type { Language, Text } from '../text/language.ts';
import { type Messages, messages } from '../text/messages.ts';

export type Row = readonly [name: string, value: string];

/** Nothing here is typed in by hand: the library computes it from the formulas. */
export function propertyRows(f: Definition, language: Language): readonly Row[] {
  if (f.kind === 'scalar') return scalarRows(properties(f), language);
  return f.kind === 'row' ? rowFacts(f.facts, language) : pairFacts(f, language);
}

/** The properties of a function of a number. */
export function scalarRows(p: Properties, language: Language): readonly Row[] {
  const words = messages[language];
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

/** The steepest slope and where it is. */
const steepest = ({ lipschitz: { value, where } }: Properties, words: Messages): string =>
  Number.isFinite(value) ? `${about(value)} (${steepestText(where, about, words.everywhere)})` : words.none;

/** The facts below the name of a function: the few properties that decide between functions. */
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
    words.gateAt,
    words.resultLength,
  ];
  return propertyRows(f, language).filter(([name]) => named.includes(name));
}

/** Where the gate lies if nothing else is asked for, and how long the result is. */
function pairFacts(
  f: Extract<Definition, { kind: 'gated' | 'mirrored' }>,
  language: Language,
): readonly Row[] {
  const words = messages[language];
  return f.kind === 'gated'
    ? [
        [words.gateAt, words.places[f.place]],
        [words.resultLength, words.half],
      ]
    : [[words.resultLength, words.twice]];
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

const shownPreset = (f: Definition, id: Framework, p: Preset, language: Language): string => {
  const { name, notes } = presetText(f, id, p, shown);
  const texts = notes.map(note => note[language]);
  return texts.length === 0
    ? name
    : language === 'zh'
      ? `${name}（${texts.join('；')}）`
      : `${name} (${texts.join('; ')})`;
};

export const frameworkRows = (f: Definition, language: Language): readonly Row[] =>
  frameworks.flatMap(id => {
    const presets = presetsOf(f, id);
    return presets.length === 0
      ? []
      : [
          [
            frameworkNames[id],
            presets.map(p => shownPreset(f, id, p, language)).join(language === 'zh' ? '，' : ', '),
          ] as const,
        ];
  });
