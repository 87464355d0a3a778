// The terminal: how wide it is, whether it has colours, and text and tables that fit it in English and in Chinese.
import picocolors from 'picocolors';
import { readerLanguage, type Text } from './messages.ts';
import { stringWidth, terminalWidth } from './width.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** --color and --no-color count most, then NO_COLOR, then FORCE_COLOR, then whether a terminal is there. */
export function wantsColor(args: readonly string[], env: Environment, isTerminal: boolean): boolean {
  const flag = args.findLast(arg => arg === '--color' || arg === '--no-color');
  if (flag !== undefined) return flag === '--color';
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return isTerminal && env['TERM'] !== 'dumb';
}

export const hasColor = (): boolean =>
  wantsColor(process.argv.slice(2), process.env, process.stdout.isTTY === true);
export const color = (): ReturnType<typeof picocolors.createColors> => picocolors.createColors(hasColor());

/** Whether the terminal says that it shows nothing but ASCII. */
export const isAsciiOnly = (env: Environment = process.env): boolean =>
  env['TERM'] === 'dumb' || /^(C|POSIX)$/.test(env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '');

/** Columns for prose: lines longer than this are hard to read. */
export const proseWidth = (): number => Math.min(terminalWidth(), 88);

/** Writes lines to standard output. */
export function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));
export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - stringWidth(text))) + text;

/** A piece of text in one style. */
export interface Span {
  readonly text: string;
  readonly style?: (text: string) => string;
}

const chinese = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const opening = '（《「『【“‘';
const closing = '，。、；：！？）》」』】”’…％';
const atoms = new RegExp(`\\s+|[${chinese}${opening}${closing}]|[^\\s${chinese}${opening}${closing}]+`, 'gu');
const isChinese = new RegExp(`^[${chinese}${opening}${closing}]$`, 'u');

/** Whether a line may end between two neighbours: at a Chinese character, but not before 。 nor after （. */
function mayBreak(before: string, after: string): boolean {
  if (opening.includes(before) || closing.includes(after)) return false;
  return isChinese.test(before) || isChinese.test(after);
}

interface Word {
  text: string;
  width: number;
  readonly isSpace: boolean;
}

/** Cuts spans into words: pieces that stay on one line. */
function words(spans: readonly Span[]): readonly Word[] {
  const found: Word[] = [];
  let last = ' ';
  for (const { text, style } of spans) {
    for (const [atom] of text.matchAll(atoms)) {
      const isSpace = /^\s/.test(atom);
      const piece = isSpace ? ' ' : style ? style(atom) : atom;
      const word = found.at(-1);
      if (word && !isSpace && !word.isSpace && !mayBreak(last, atom.at(0)!)) {
        word.text += piece;
        word.width += stringWidth(atom);
      } else found.push({ text: piece, width: stringWidth(isSpace ? ' ' : atom), isSpace });
      last = atom.at(-1)!;
    }
  }
  return found;
}

/** Fills lines of at most `width` columns. */
export function wrap(content: string | readonly Span[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words(typeof content === 'string' ? [{ text: content }] : content)) {
    if (used > 0 && !word.isSpace && used + word.width > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (word.isSpace && used === 0) continue;
    line += word.text;
    used += word.width;
  }
  return [...lines, line.trimEnd()];
}

/** Lines behind a first marker; those that follow are indented as far. */
export const hanging = (marker: string, lines: readonly string[]): readonly string[] =>
  lines.map((line, i) => (i === 0 ? marker : ' '.repeat(stringWidth(marker))) + line);

/** Columns beside each other, as wide as their widest cell. */
export function columns(
  rows: readonly (readonly string[])[],
  align: readonly ('left' | 'right')[],
  gap = '  ',
): readonly string[] {
  const widths = align.map((_, i) => Math.max(...rows.map(row => stringWidth(row[i] ?? ''))));
  return rows.map(row =>
    row
      .map((cell, i) => (align[i] === 'right' ? padStart : padEnd)(cell, widths[i]!))
      .join(gap)
      .trimEnd(),
  );
}

/** Terms with their explanations beside them, or below them where the terminal is narrow. */
export function glossary(
  entries: readonly (readonly [term: string, text: string])[],
  width: number,
  indent = '  ',
): readonly string[] {
  const widest = Math.max(0, ...entries.map(([term]) => stringWidth(term)));
  const isNarrow = widest + indent.length + 26 > width;
  return entries.flatMap(([term, text]) => {
    if (isNarrow) {
      const lines = wrap(text, width - 2 * indent.length - 2);
      return [indent + term, ...lines.map(line => `${indent}    ${line}`)];
    }
    const lines = wrap(text, width - widest - indent.length - 2);
    return hanging(`${indent}${padEnd(term, widest)}  `, lines);
  });
}

/** Tells the reader something beside the output. */
export function note(text: Text): void {
  process.stderr.write(`nonlin: ${text[readerLanguage()]}\n`);
}
