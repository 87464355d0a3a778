// Columns: of the terminal, and those that a text takes in it.
import { eastAsianWidth } from 'get-east-asian-width';

/** Columns of the terminal that a stream writes to; 80 in a pipe or a file, unless COLUMNS says otherwise. */
export function terminalWidth(stream: Partial<NodeJS.WriteStream> = process.stdout): number {
  const columns = stream.columns ?? Number(process.env['COLUMNS']);
  return columns >= 20 ? columns : 80;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with a control character
const colours = /\u001b\[[\d;]*m/g;

/** How many columns a text takes: Chinese characters take two, accents on a letter and colours none. */
export function stringWidth(text: string): number {
  const plain = text.replace(colours, '');
  if (/^[ -~]*$/.test(plain)) return plain.length;
  let width = 0;
  for (const character of plain)
    if (!/^\p{Mark}$/u.test(character)) width += eastAsianWidth(character.codePointAt(0)!);
  return width;
}
