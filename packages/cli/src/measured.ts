// Measurements of a formula, in words: the properties of the function, its errors and their causes, and a better form.
import { type Definition, type Properties, properties, steepestText } from 'nonlin/catalog';
import { type Estimate, estimate, type Measured, sampleText } from 'nonlin/define';
import { type Language, type MessageKey, say } from './messages.ts';
import { columns, hanging, proseWidth, wrap } from './terminal.ts';

type Scalar = Extract<Definition, { kind: 'scalar' }>;

const short = (v: number): string => String(Number(v.toPrecision(6)));
const interval = ([low, high]: readonly [number, number]): string => `[${short(low)}, ${short(high)}]`;
const place = ({ at, value }: { readonly at: number; readonly value: number }): string =>
  `f(${short(at)}) = ${short(value)}`;

/** The steepest slope and where it is; a function without a bound has no such place. */
const steepest = ({ value, where }: Properties['lipschitz'], lang: Language): string =>
  Number.isFinite(value)
    ? `${short(value)} (${steepestText(where, short, say(lang, 'everywhere'))})`
    : short(value);

/** Range, limits, shape, kinks, zeros, extremes and steepest slope of a function of one number. */
export function propertyLines(f: Scalar, lang: Language): readonly string[] {
  const p = properties(f);
  const word = (key: string): string => say(lang, key as MessageKey);
  const list = (items: readonly (number | readonly [number, number])[]): string =>
    items.length === 0
      ? word('none')
      : items.map(v => (typeof v === 'number' ? short(v) : interval(v))).join(', ');
  const rows: readonly (readonly [string, string])[] = [
    [word('range'), interval(p.range)],
    [word('limits'), p.limits.map(short).join(', ')],
    [word('monotonicity'), word(p.monotonicity)],
    [word('symmetry'), word(p.symmetry)],
    [word('kinks'), list(p.kinks.map(k => k.at))],
    [word('zeros'), list(p.zeros)],
    ...(p.minimum ? [[word('minimum'), place(p.minimum)] as const] : []),
    ...(p.maximum ? [[word('maximum'), place(p.maximum)] as const] : []),
    [word('steepest'), steepest(p.lipschitz, lang)],
  ];
  return columns(
    rows.map(([label, value]) => [`  ${label}`, value]),
    ['left', 'left'],
  );
}

/** The largest errors in both types, the parts of the formula that are to blame, and better ways to write it. */
export function accuracyLines(f: Definition, lang: Language): readonly string[] {
  const found = estimate(f);
  const width = proseWidth() - 4;
  const colon = { en: ': ', zh: '：' }[lang];
  const notes = [
    `float32${colon}${found.computation.text[lang]}`,
    ...found.warnings.map(w => ({ en: `warning: ${w.text.en}`, zh: `警告：${w.text.zh}` })[lang]),
    ...found.suggestions.map(s => suggestionText(s, lang)),
  ];
  return [
    `  float32  ${errorText(found.float32, lang)}`,
    `  float64  ${errorText(found.float64, lang)}`,
    ...notes.flatMap(note => hanging('  - ', wrap(note, width))),
  ];
}

const suggestionText = ({ part, replacement }: Estimate['suggestions'][number], lang: Language): string =>
  ({
    en: `suggestion: ${replacement} instead of ${part} keeps the digits`,
    zh: `建议：把 ${part} 写成 ${replacement}，可保住有效数字`,
  })[lang];

/** From here on no digit is right, and how many ulp it is says nothing. */
const NO_DIGITS = 2 ** 20;

function errorText({ ulp, at, computed, truth, points }: Measured, lang: Language): string {
  const where = sampleText(at);
  if (ulp > NO_DIGITS) {
    return {
      en: `${computed} at ${where}, where ${short(truth)} is true`,
      zh: `${where} 处得 ${computed}，真值为 ${short(truth)}`,
    }[lang];
  }
  const size = ulp < 1000 ? ulp.toFixed(2) : ulp.toExponential(1);
  return {
    en: `at most ${size} ulp at ${points} inputs; the largest at ${where}`,
    zh: `在 ${points} 个输入处最多 ${size} ulp；最大误差在 ${where} 处`,
  }[lang];
}
