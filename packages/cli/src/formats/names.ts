// Choosing by name: one tensor of a file, some columns of a table.
import { UsageError } from '../errors.ts';
import type { Text } from '../messages.ts';
import { parseNumber } from '../numbers.ts';

/** The tensor that is asked for, or the only one. */
export function chosenName(names: readonly string[], wanted: string | undefined, path: string): string {
  const list = names.slice(0, 20).join(', ') + (names.length > 20 ? ', …' : '');
  if (wanted === undefined) {
    if (names.length === 1) return names[0]!;
    throw new UsageError(
      names.length === 0
        ? { en: `${path}: there is no array in it`, zh: `${path}：其中没有数组` }
        : {
            en: `${path} has ${names.length} arrays: say which with --tensor; there are ${list}`,
            zh: `${path} 含 ${names.length} 个数组：请用 --tensor 指定；有 ${list}`,
          },
    );
  }
  if (names.includes(wanted)) return wanted;
  throw new UsageError({
    en: `--tensor: ${path} has no array called ${wanted}; there are ${list}`,
    zh: `--tensor：${path} 中没有名为 ${wanted} 的数组；有 ${list}`,
  });
}

/** The columns that a list asks for: names, patterns with *, and ranges of names or of places counted from 1. */
export function chosenColumns(names: readonly string[], wanted: string): ReadonlySet<number> {
  const chosen = wanted.split(',').flatMap(word => matching(names, word.trim()));
  return new Set(chosen);
}

function matching(names: readonly string[], word: string): readonly number[] {
  const exact = indicesOf(names, name => name === word);
  if (exact.length > 0) return exact;
  if (word.includes('*')) {
    const escaped = word.split('*').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(`^${escaped.join('.*')}$`, 's');
    const found = indicesOf(names, name => pattern.test(name));
    if (found.length > 0) return found;
  }
  const [first, last, ...rest] = word.split('..');
  if (first !== undefined && last !== undefined && rest.length === 0) {
    const [from, to] = [placeOf(names, first), placeOf(names, last)];
    if (from !== undefined && to !== undefined && from <= to)
      return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }
  const place = placeOf(names, word);
  if (place !== undefined) return [place];
  const list = names.slice(0, 20).join(', ') + (names.length > 20 ? ', …' : '');
  throw new UsageError({
    en: `--columns: there is no column ${word}; there are ${list}`,
    zh: `--columns：没有列 ${word}；有 ${list}`,
  });
}

function placeOf(names: readonly string[], word: string): number | undefined {
  const named = names.indexOf(word);
  if (named >= 0) return named;
  const place = /^\d+$/.test(word) ? Number(word) - 1 : -1;
  return place >= 0 && place < names.length ? place : undefined;
}

const indicesOf = (names: readonly string[], test: (name: string) => boolean): readonly number[] =>
  names.flatMap((name, i) => (test(name) ? [i] : []));

/** A few of the words. */
export const shown = (cells: readonly string[]): string =>
  cells.length > 6 ? `${cells.slice(0, 3).join(',')},…,${cells.at(-1)}` : cells.join(',');

/** Says which columns were taken for numbers. */
export const carriedNote = (
  path: string,
  names: readonly string[],
  chosen: readonly number[],
  carried: readonly string[],
): Text => {
  const numbers = shown(chosen.map(i => names[i]!));
  const rest = carried.map(name => (name === '' ? '""' : name)).join(', ');
  return {
    en: `${path}: took the columns ${numbers} for the numbers; carried along: ${rest} (--columns says otherwise)`,
    zh: `${path}：数字列为 ${numbers}；原样保留：${rest}（可用 --columns 另行指定）`,
  };
};

/** Names that columns beside the numbers have. */
const others =
  /^(id|ids|index|idx|row|label|labels|target|targets|class|split|fold|name|file|filename|path|text)$/i;

/** The numbered columns where there are such (logit_0, logit_1, …), otherwise all that are not known for something else. */
export function numbersAmong(
  candidates: readonly number[],
  names: readonly string[],
  path: string,
): readonly number[] {
  const families = numbered(candidates, names);
  if (families.length > 1)
    throw new UsageError({
      en: `${path}: there are several groups of numbered columns (${families.map(f => names[f[0]!]).join(', ')} …); say which with --columns`,
      zh: `${path}：有多组编号的列（${families.map(f => names[f[0]!]).join('、')} …）；请用 --columns 指定`,
    });
  if (families[0]) return families[0];
  return candidates.filter(i => !others.test(names[i]!.trim()));
}

/** Whether a column holds numbers, by its name and some cells, beside columns of numbers of these names. */
export function isNumbersName(name: string, cells: readonly string[], numbers: readonly string[]): boolean {
  if (
    cells.length > 0 &&
    cells.every(cell => cell !== '' && parseNumber(cell.replace(',', '.')) === undefined)
  )
    return false;
  const [prefix, ...more] = new Set(numbers.map(number => /^(.*?)\d+$/.exec(number.trim())?.[1]));
  const isFamily = prefix !== undefined && more.length === 0 && numbers.length > 1;
  return isFamily ? /^(.*?)\d+$/.exec(name.trim())?.[1] === prefix : !others.test(name.trim());
}

/** Groups of two columns or more that differ in a number which counts up. */
function numbered(candidates: readonly number[], names: readonly string[]): readonly (readonly number[])[] {
  const groups = new Map<string, { last: number; members: number[] }>();
  for (const i of candidates) {
    const [, prefix, digits] = /^(.*?)(\d+)$/.exec(names[i]!.trim()) ?? [];
    if (prefix === undefined) continue;
    const group = groups.get(prefix);
    if (!group) groups.set(prefix, { last: Number(digits), members: [i] });
    else if (Number(digits) === group.last + 1) {
      group.last++;
      group.members.push(i);
    }
  }
  return [...groups.values()].map(g => g.members).filter(members => members.length > 1);
}
