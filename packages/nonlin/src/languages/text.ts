// Prose of a definition in code: a definition may come from anybody, so no text may leave the comment or the string that it stands in.

/**
 * The text on one line. What a language may take for the end of a line becomes a space; marks that turn the direction of writing
 * would show readers another order than compilers see (N. Boucher, R. Anderson, Trojan Source, USENIX Security 2023).
 */
export const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();

/** A line of plain text as each kind of comment or string can hold it. */
export const held = {
  /** Behind `#`, `//`, `--` or `%`. In GLSL and in Spark's SQL a backslash at the end of a line continues the comment. */
  lineComment: (line: string): string => line.replace(/\\$/, '\\.'),
  /** Between the marks of C, which others share. An opening mark nests in some
   * languages and is a warning in others, and two question marks begin a trigraph. */
  blockComment: (line: string): string =>
    line
      .replaceAll('*/', '* /')
      .replaceAll('/*', '/ *')
      .replace(/\?(?=\?)/g, '? '),
  /** Between three quotes in Python. */
  pythonString: (line: string): string => line.replaceAll('\\', '\\\\').replace(/"(?=""|$)/g, '\\"'),
  /** In a string of Julia, where a dollar sign begins what is put in. */
  juliaString: (line: string): string => line.replace(/[\\$"]/g, c => `\\${c}`),
} as const;

/** The text in lines of at most so many characters, broken at spaces; a longer word has a line of its own. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line += (line === '' ? '' : ' ') + word;
  }
  return [...lines, line];
}

/** The lines of a body, further in. */
export const indented = (lines: readonly string[], by = '    '): readonly string[] =>
  lines.map(line => (line === '' ? '' : `${by}${line}`));

export const capital = (id: string): string => `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
